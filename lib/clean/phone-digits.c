#include "clean/phone-digits.h"

#include <string.h>

static bool is_letter(char c)
{
	return g_ascii_isalpha(c) || (unsigned char)c >= 0x80;
}

/* Letters that stand for digits, or hide them: nothing but such letters ("O812 OOOO 0009", "0812
 * xxxx 0010"), or next to a digit. Other words are remarks ("WA", "suami"); behind a number
 * a digit may follow them ("wa2"). */
static bool is_false_digits(const char *run, size_t n, const char *text, bool behind)
{
	if (run > text && g_ascii_isdigit(run[-1]))
		return true;
	if (!behind && g_ascii_isdigit(run[n]))
		return true;
	for (size_t i = 0; i < n; i++)
		if (!strchr("OoIlxX", run[i]))
			return false;
	return true;
}

static bool only_lookalikes(const char *run, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strchr("OoIl", run[i]))
			return false;
	return true;
}

/* Length of "HP1", "WA 2:", "No.", "2. ": a label, and a digit that is not one of the number. */
static size_t label_length(const char *text)
{
	static const char *const labels[] = { "hp", "wa", "no", "telp", "tlp", "tel" };

	if (*text >= '1' && *text <= '9' && text[1] && strchr(".)", text[1]) &&
	    (text[2] == ' ' || text[2] == '\0'))
		return 2 + strspn(text + 2, " ");
	for (size_t i = 0; i < G_N_ELEMENTS(labels); i++) {
		size_t n = strlen(labels[i]);

		if (g_ascii_strncasecmp(text, labels[i], n) != 0 || is_letter(text[n]))
			continue;
		if (g_ascii_isdigit(text[n]) && !is_letter(text[n + 1]) &&
		    !g_ascii_isdigit(text[n + 1]))
			n++;
		return n + strspn(text + n, " .:=-");
	}
	return 0;
}

size_t psy_phone_label(const char *piece)
{
	size_t length = 0, n;

	while ((n = label_length(piece + length)) > 0)
		length += n;
	return length;
}

bool psy_phone_digits(const char *piece, PsyPhoneDigits *number, PsyNotes *notes)
{
	const char *p = piece;

	number->n = 0;
	number->plus = number->dropped = false;
	while (*p) {
		bool behind = number->n >= PSY_PHONE_DIGITS_MIN;
		size_t run = 0;

		while (is_letter(p[run]))
			run++;
		if (*p == '*' || (run > 0 && is_false_digits(p, run, piece, behind))) {
			psy_notes_add(notes,
				      *p != '*' && only_lookalikes(p, run)
					      ? PSY_NOTE_PHONE_LETTER
					      : PSY_NOTE_PHONE_CHARACTERS,
				      NULL, 0);
			return false;
		}
		if (behind &&
		    (run > 0 || strchr("(?", *p) || (*p == ' ' && label_length(p + 1) > 0)))
			break;
		if (g_ascii_isdigit(*p))
			number->digits[number->n++] = *p;
		else if (*p == '+' && number->n == 0)
			number->plus = true;
		else
			number->dropped = true;
		p += MAX(run, 1);
	}
	number->digits[number->n] = '\0';
	number->dropped |= *p != '\0';
	p += strspn(p, " ");
	number->rest = p + psy_phone_label(p);
	return true;
}
