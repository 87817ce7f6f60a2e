#include "roster/phone.h"

#include <string.h>

#include "roster/cell.h"

enum { CELL_MAX = 200, LEAST_DIGITS = 8 };

typedef struct {
	char text[32]; /* digits, with a leading '+' where one was typed */
	size_t n;      /* digits */
	bool plus;
	unsigned letters, odd;
} Number;

/* Takes off what people put around a number; words are dropped, letters inside are not. */
static void drop_labels(char *flat)
{
	static const char *const labels[] = { "https://", "http://", "wa.me/",   "tel:",
					      "(wa)",     "wa:",     "whatsapp", "hp:",
					      "telp:",    "no.",     "hp.",      "wa " };

	for (size_t i = 0; i < G_N_ELEMENTS(labels); i++) {
		size_t n = strlen(labels[i]);

		for (char *p = flat; *p; p++)
			if (g_ascii_strncasecmp(p, labels[i], n) == 0)
				memset(p, ' ', n);
	}
}

static Number take_apart(const char *text, size_t length)
{
	Number number = { 0 };

	for (size_t i = 0; i < length; i++) {
		char c = text[i];

		if (g_ascii_isdigit(c)) {
			if (number.n < sizeof(number.text) - 1)
				number.text[number.n++] = c;
		} else if (c == '+' && number.n == 0) {
			number.plus = true;
		} else if (g_ascii_isalpha(c)) {
			number.letters++;
		} else if (!strchr(" .-()'`/_", c)) {
			number.odd++;
		}
	}
	return number;
}

/* Length of the area code in a national number, 0 when none is known: 21, 22, 24, 31 and 61
 * are two digits long, the others three (facts: roster rules 7.1). */
static size_t area_code(const char *national)
{
	static const char *const short_codes[] = { "21", "22", "24", "31", "61" };

	if (national[0] < '2' || national[0] == '8')
		return 0;
	for (size_t i = 0; i < G_N_ELEMENTS(short_codes); i++)
		if (strncmp(national, short_codes[i], 2) == 0)
			return 2;
	return 3;
}

static PsyPhone judge_mobile(const char *national, size_t n, PsyNotes *notes)
{
	PsyPhone phone = { .kind = PSY_PHONE_MOBILE };
	char text[12];

	g_snprintf(phone.number, sizeof(phone.number), "+62%s", national);
	g_snprintf(text, sizeof(text), "%zu", n + 1);
	if (n < 9) {
		psy_notes_add(notes, PSY_NOTE_PHONE_TOO_SHORT, text, 0);
		phone.kind = PSY_PHONE_UNCLEAR;
	} else if (n > 12) {
		psy_notes_add(notes, PSY_NOTE_PHONE_TOO_LONG, text, 0);
		phone.kind = PSY_PHONE_UNCLEAR;
	} else if (national[1] == '0' || national[1] == '4') {
		psy_notes_add(notes, PSY_NOTE_PHONE_PREFIX, (char[]){ '0', '8', national[1], '\0' },
			      0);
		phone.kind = PSY_PHONE_UNCLEAR;
	}
	return phone;
}

static PsyPhone judge_landline(const char *national, size_t n, PsyNotes *notes)
{
	PsyPhone phone = { .kind = PSY_PHONE_LANDLINE };

	g_snprintf(phone.number, sizeof(phone.number), "+62%s", national);
	if (n < 7 || n > 11) {
		psy_notes_add(notes, PSY_NOTE_PHONE_UNCLEAR, NULL, 0);
		phone.kind = PSY_PHONE_UNCLEAR;
	} else {
		psy_notes_add(notes, PSY_NOTE_PHONE_LANDLINE, NULL, 0);
	}
	return phone;
}

static PsyPhone judge_national(const char *national, PsyNotes *notes)
{
	size_t n = strlen(national);

	if (national[0] == '8')
		return judge_mobile(national, n, notes);
	if (area_code(national) > 0)
		return judge_landline(national, n, notes);
	psy_notes_add(notes, PSY_NOTE_PHONE_UNCLEAR, NULL, 0);
	return (PsyPhone){ .kind = PSY_PHONE_UNCLEAR };
}

/* The national number behind the country code or the leading 0, or NULL. */
static const char *national_part(const char *digits, bool plus, bool *zero_lost)
{
	*zero_lost = false;
	if (strncmp(digits, "0062", 4) == 0)
		digits += 2;
	if (strncmp(digits, "620", 3) == 0 && strlen(digits) >= 10)
		return digits + 3;
	if (strncmp(digits, "62", 2) == 0 && (plus || digits[2] == '8' || strlen(digits) >= 11))
		return digits + 2;
	if (digits[0] == '0' && digits[1] != '0')
		return digits + 1;
	if (digits[0] == '8' && strlen(digits) >= 9 && strlen(digits) <= 12 && !plus) {
		*zero_lost = true;
		return digits;
	}
	return NULL;
}

static PsyPhone judge(const Number *number, PsyNotes *notes)
{
	PsyPhone phone = { .kind = PSY_PHONE_UNCLEAR };
	bool zero_lost;
	const char *national = national_part(number->text, number->plus, &zero_lost);

	if (national) {
		phone = judge_national(national, notes);
		if (!*phone.number)
			g_strlcpy(phone.number, number->text, sizeof(phone.number));
		if (zero_lost && phone.kind == PSY_PHONE_MOBILE) {
			g_autofree char *mask = psy_mask_phone(phone.number);

			psy_notes_add(notes, PSY_NOTE_PHONE_ZERO_LOST, mask, 0);
		}
		return phone;
	}
	if (number->plus) {
		phone.kind = PSY_PHONE_FOREIGN;
		psy_notes_add(notes, PSY_NOTE_PHONE_FOREIGN, NULL, 0);
		g_snprintf(phone.number, sizeof(phone.number), "+%s", number->text);
		return phone;
	}
	psy_notes_add(notes, PSY_NOTE_PHONE_UNCLEAR, NULL, 0);
	g_strlcpy(phone.number, number->text, sizeof(phone.number));
	return phone;
}

static void read_one(const char *text, size_t length, PsyPhones *phones, PsyNotes *notes)
{
	Number number = take_apart(text, length);
	PsyPhone phone;

	if (number.n == 0 && number.letters == 0 && number.odd == 0)
		return;
	if (number.letters > 0 || number.odd > 0) {
		psy_notes_add(notes,
			      number.n > 0 && number.letters > 0 ? PSY_NOTE_PHONE_LETTER
								 : PSY_NOTE_PHONE_CHARACTERS,
			      NULL, 0);
		return;
	}
	phone = judge(&number, notes);
	for (size_t i = 0; i < phones->n; i++)
		if (strcmp(phones->list[i].number, phone.number) == 0)
			return;
	if (phones->n == PSY_PHONES_MAX)
		psy_notes_add(notes, PSY_NOTE_PHONE_TOO_MANY, "4", 0);
	else
		phones->list[phones->n++] = phone;
}

static size_t count_digits(const char *text, size_t length)
{
	size_t n = 0;

	for (size_t i = 0; i < length; i++)
		n += g_ascii_isdigit(text[i]);
	return n;
}

/* Length of a separator of numbers at `p`, 0 when there is none. */
static size_t separator(const char *p)
{
	static const char *const words[] = { " atau ", " dan ", " ::: " };

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (g_ascii_strncasecmp(p, words[i], strlen(words[i])) == 0)
			return strlen(words[i]);
	return *p && strchr("/,;&|", *p) ? 1 : 0;
}

/* The first valid mobile number goes in front. */
static void put_mobile_first(PsyPhones *phones)
{
	for (size_t i = 1; i < phones->n; i++) {
		if (phones->list[i].kind != PSY_PHONE_MOBILE ||
		    phones->list[0].kind == PSY_PHONE_MOBILE)
			continue;
		PsyPhone mobile = phones->list[i];

		memmove(&phones->list[1], &phones->list[0], i * sizeof(mobile));
		phones->list[0] = mobile;
	}
}

static bool is_plain_mobile(const char *cell)
{
	size_t n = strspn(cell, "0123456789");

	return cell[n] == '\0' && n >= 10 && n <= 13 && cell[0] == '0' && cell[1] == '8' &&
	       cell[2] != '0' && cell[2] != '4';
}

PsyPhones psy_phones_read(const char *cell, PsyNotes *notes)
{
	PsyPhones phones = { 0 };
	char flat[CELL_MAX];
	size_t from = 0, length;

	if (!*cell)
		return phones;
	if (is_plain_mobile(cell)) {
		phones.n = 1;
		phones.list[0].kind = PSY_PHONE_MOBILE;
		g_snprintf(phones.list[0].number, sizeof(PsyPhoneText), "+62%s", cell + 1);
		return phones;
	}
	if (!psy_cell_flatten(cell, flat, sizeof(flat))) {
		psy_notes_add(notes, PSY_NOTE_PHONE_CHARACTERS, NULL, 0);
		return phones;
	}
	if (psy_cell_says_none(flat))
		return phones;
	if (psy_cell_is_narrow(flat) || psy_cell_is_scientific(flat)) {
		psy_notes_add(notes,
			      psy_cell_is_narrow(flat) ? PSY_NOTE_PHONE_NARROW
						       : PSY_NOTE_PHONE_SCIENTIFIC,
			      NULL, 0);
		return phones;
	}
	drop_labels(flat);
	length = strlen(flat);
	for (size_t i = 0; i <= length; i++) {
		size_t gap = i < length ? separator(flat + i) : 1;
		size_t left = count_digits(flat + from, i - from);

		if (gap == 0 || (i < length && left < LEAST_DIGITS))
			continue;
		if (i < length && count_digits(flat + i, length - i) < LEAST_DIGITS) {
			if (count_digits(flat + i, length - i) > 0)
				psy_notes_add(notes, PSY_NOTE_PHONE_SECOND, NULL, 0);
			read_one(flat + from, i - from, &phones, notes);
			from = length + 1;
			break;
		}
		read_one(flat + from, i - from, &phones, notes);
		from = i + gap;
		i = from - 1;
	}
	put_mobile_first(&phones);
	if (phones.n > 0 && notes->n == 0 && strcmp(phones.list[0].number, cell) != 0 &&
	    phones.n == 1) {
		g_autofree char *mask = psy_mask_phone(phones.list[0].number);

		psy_notes_add(notes, PSY_NOTE_PHONE_CLEANED, mask, 0);
	}
	return phones;
}

const char *psy_phone_display(const char *number, PsyPhoneText buffer)
{
	const char *national = number + 3;
	size_t area;

	if (!g_str_has_prefix(number, "+62") || strlen(number) > 16) {
		g_strlcpy(buffer, number, sizeof(PsyPhoneText));
		return buffer;
	}
	area = area_code(national);
	if (area > 0)
		g_snprintf(buffer, sizeof(PsyPhoneText), "0%.*s-%s", (int)area, national,
			   national + area);
	else
		g_snprintf(buffer, sizeof(PsyPhoneText), "0%.3s-%.4s-%s", national, national + 3,
			   strlen(national) > 7 ? national + 7 : "");
	return buffer;
}
