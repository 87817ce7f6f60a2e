#include "base/text.h"

#include <string.h>

bool psy_char_is_blank(gunichar c)
{
	return g_unichar_isspace(c) || c == 0xA0 || c == 0x202F || c == 0x2007;
}

bool psy_char_is_invisible(gunichar c)
{
	return (c < 0x20 && !g_unichar_isspace(c)) || c == 0x7F || c == 0xAD || c == 0xFEFF ||
	       c == 0x2060 || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E);
}

bool psy_text_is_blank(const char *text, size_t length)
{
	const char *end = text + length;

	if (length > 0 && *text > ' ' && *text < 0x7F)
		return false;

	for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (!psy_char_is_blank(c) && !psy_char_is_invisible(c))
			return false;
	}
	return true;
}

/* How a character takes part in a normal form. */
typedef enum { KEEP, BLANK, DROP } Role;

static inline char *normalise(const char *text, size_t length, Role (*role)(gunichar), bool lower)
{
	GString *out = g_string_sized_new(length + 1);
	const char *end = text + length;
	bool gap = false;

	for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
		bool ascii = (signed char)*p >= 0;
		gunichar c = ascii ? (gunichar)*p : g_utf8_get_char(p);

		switch (role(c)) {
		case DROP:
			break;
		case BLANK:
			gap = out->len > 0;
			break;
		case KEEP:
			if (gap)
				g_string_append_c(out, ' ');
			gap = false;
			if (ascii)
				g_string_append_c(out, lower ? g_ascii_tolower(*p) : *p);
			else
				g_string_append_unichar(out, lower ? g_unichar_tolower(c) : c);
		}
	}
	return g_string_free(out, FALSE);
}

static inline Role role_in_clean(gunichar c)
{
	if (c > ' ' && c < 0x7F)
		return KEEP;
	if (psy_char_is_blank(c))
		return BLANK;
	return psy_char_is_invisible(c) ? DROP : KEEP;
}

static inline Role role_in_fold(gunichar c)
{
	if (c >= ' ' && c < 0x7F)
		return g_ascii_isalnum(c) ? KEEP : BLANK;
	if (psy_char_is_invisible(c))
		return DROP;
	return g_unichar_isalnum(c) ? KEEP : BLANK;
}

static inline Role role_in_squash(gunichar c)
{
	if (c < 0x80)
		return g_ascii_isalnum(c) ? KEEP : DROP;
	return g_unichar_isalnum(c) ? KEEP : DROP;
}

bool psy_text_is_clean(const char *text, size_t length)
{
	bool gap = true;

	for (size_t i = 0; i < length; i++) {
		if ((signed char)text[i] < ' ' || text[i] == 0x7F || (text[i] == ' ' && gap))
			return false;
		gap = text[i] == ' ';
	}
	return length == 0 || !gap;
}

char *psy_text_clean(const char *text, size_t length)
{
	if (psy_text_is_clean(text, length))
		return g_strndup(text, length);
	return normalise(text, length, role_in_clean, false);
}

char *psy_text_fold(const char *text, size_t length)
{
	return normalise(text, length, role_in_fold, true);
}

bool psy_text_folds_alike(const char *a, const char *b)
{
	g_autofree char *x = psy_text_fold(a, strlen(a));
	g_autofree char *y = psy_text_fold(b, strlen(b));

	return strcmp(x, y) == 0;
}

char *psy_text_squash(const char *text, size_t length)
{
	return normalise(text, length, role_in_squash, true);
}

PsyText psy_text_number(unsigned long number, PsyNumberText room)
{
	char *end = room + sizeof(PsyNumberText) - 1, *digits = end;

	*end = '\0';
	do {
		*--digits = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	return (PsyText){ digits, (size_t)(end - digits) };
}

void psy_text_append_number(GString *out, unsigned long number)
{
	PsyNumberText room;
	PsyText text = psy_text_number(number, room);

	g_string_append_len(out, text.text, (gssize)text.length);
}

unsigned psy_text_points(const char *text, size_t length)
{
	const char *end = text + length;
	unsigned points = 0;

	for (const char *p = text; p < end; points++) {
		gunichar c = g_utf8_get_char_validated(p, end - p);

		p = (c == (gunichar)-1 || c == (gunichar)-2) ? p + 1 : g_utf8_next_char(p);
	}
	return points;
}

unsigned psy_text_distance(const char *a, const char *b, unsigned limit)
{
	glong n, m;
	g_autofree gunichar *x = g_utf8_to_ucs4_fast(a, -1, &n);
	g_autofree gunichar *y = g_utf8_to_ucs4_fast(b, -1, &m);
	g_autofree unsigned *cells = NULL;
	unsigned *before, *above, *row;

	if (ABS(n - m) > (glong)limit)
		return limit + 1;

	cells = g_new(unsigned, 3 * (size_t)(m + 1));
	before = cells;
	above = before + m + 1;
	row = above + m + 1;
	for (glong j = 0; j <= m; j++)
		above[j] = (unsigned)j;

	for (glong i = 1; i <= n; i++) {
		unsigned best = row[0] = (unsigned)i;
		unsigned *spare;

		for (glong j = 1; j <= m; j++) {
			unsigned d = above[j - 1] + (x[i - 1] != y[j - 1]);

			d = MIN(d, MIN(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
				d = MIN(d, before[j - 2] + 1);
			row[j] = d;
			best = MIN(best, d);
		}
		if (best > limit)
			return limit + 1;
		spare = before;
		before = above;
		above = row;
		row = spare;
	}
	return MIN(above[m], limit + 1);
}

const char *psy_text_suggest(const char *word, const char *const *known)
{
	g_autofree char *meant = g_utf8_strdown(word, -1);
	const char *found = NULL;
	glong length = g_utf8_strlen(meant, -1);
	unsigned limit = length < 2 ? 0 : length < 5 ? 1 : 2;

	for (; *known; known++) {
		g_autofree char *candidate = g_utf8_strdown(*known, -1);
		unsigned distance = psy_text_distance(meant, candidate, limit);

		if (distance > limit)
			continue;
		found = *known;
		if (distance == 0)
			break;
		limit = distance - 1;
	}
	return found;
}
