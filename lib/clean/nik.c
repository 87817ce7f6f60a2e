#include "clean/nik.h"

#include <string.h>

#include "clean/cell.h"

enum { NIK_DIGITS = 16 };

/* Longer cells hold no NIK, whatever they are. */
enum { CELL_MAX = 120 };

static bool is_nik_shaped(const char *cell)
{
	for (int i = 0; i < NIK_DIGITS; i++)
		if (!g_ascii_isdigit(cell[i]))
			return false;
	return cell[NIK_DIGITS] == '\0';
}

static int two_digits(const char *digits)
{
	return (digits[0] - '0') * 10 + digits[1] - '0';
}

/* The provinces there are, retired ones too: their codes run in these ranges. */
static bool is_province(int code)
{
	static const struct {
		int first, last;
	} ranges[] = { { 11, 21 }, { 31, 36 }, { 51, 53 }, { 61, 65 },
		       { 71, 76 }, { 81, 82 }, { 91, 96 } };

	for (size_t i = 0; i < G_N_ELEMENTS(ranges); i++)
		if (code >= ranges[i].first && code <= ranges[i].last)
			return true;
	return false;
}

static bool day_exists_in_a_century(int day, int month, int year)
{
	return psy_date_is_valid(1900 + year, month, day) ||
	       psy_date_is_valid(2000 + year, month, day);
}

static PsyNikParts decode(const char *digits)
{
	PsyNikParts parts = { .day = two_digits(digits + 6),
			      .month = two_digits(digits + 8),
			      .year = two_digits(digits + 10) };

	memcpy(parts.region, digits, 6);
	if (parts.day > 40) {
		parts.female = true;
		parts.day -= 40;
	}
	parts.exists = day_exists_in_a_century(parts.day, parts.month, parts.year);
	return parts;
}

/* "0", the ten digits of the desa (kind 1, 2 or 3 in its seventh), a running number. No desa
 * gives out ten thousand of them: what would be such a number and holds a day is a NIK of
 * Jakarta or Jawa Barat from before the codes of today (09 53 01 11-08-85 ...). */
static bool is_temporary(const char *digits)
{
	return digits[0] == '0' && is_province(two_digits(digits + 1)) &&
	       two_digits(digits + 3) > 0 && two_digits(digits + 5) > 0 && digits[7] >= '1' &&
	       digits[7] <= '3' && !(digits[11] != '0' && decode(digits).exists);
}

/* A number that was typed to fill the cell. */
static bool is_filler(const char *digits)
{
	if (strspn(digits, (char[]){ digits[0], '\0' }) == NIK_DIGITS)
		return true;
	if (strcmp(digits, "1234567890123456") == 0 || strcmp(digits, "0123456789012345") == 0)
		return true;
	return !is_province(two_digits(digits)) && !decode(digits).exists;
}

static PsyNik judge_digits(const char *digits, PsyNotes *notes)
{
	PsyNik nik = { .kind = PSY_NIK_OK };

	for (int i = 0; i < NIK_DIGITS; i++)
		nik.number = nik.number * 10 + (guint64)(digits[i] - '0');
	if (is_temporary(digits)) {
		nik.kind = PSY_NIK_TEMPORARY;
		psy_notes_add(notes, PSY_NOTE_NIK_TEMPORARY, NULL, 0);
	} else if (is_filler(digits)) {
		psy_notes_add(notes, PSY_NOTE_NIK_PLACEHOLDER, NULL, 0);
		return (PsyNik){ .kind = PSY_NIK_NONE };
	} else if (strcmp(digits + 12, "0000") == 0) {
		nik.kind = PSY_NIK_BROKEN;
		psy_notes_add(notes, PSY_NOTE_NIK_SERIAL, NULL, 0);
		return nik;
	}
	memcpy(nik.digits, digits, NIK_DIGITS + 1);
	return nik;
}

/* Skips a label in front of the number: "NIK :", "No. KTP". */
static char *skip_label(char *text)
{
	static const char *const labels[] = { "no",    "nomor", "nik",         "ktp",
					      "e-ktp", "induk", "kependudukan" };
	char *p = text;
	bool found;

	do {
		found = false;
		p += strspn(p, " .:=");
		for (size_t i = 0; i < G_N_ELEMENTS(labels) && !found; i++) {
			size_t n = strlen(labels[i]);

			if (g_ascii_strncasecmp(p, labels[i], n) == 0 && !g_ascii_isalpha(p[n])) {
				p += n;
				found = true;
			}
		}
	} while (found);
	return p;
}

/* What stands in a cell beside the digits. */
typedef struct {
	char digits[CELL_MAX + 1];
	unsigned n;       /* digits */
	unsigned hidden;  /* signs in the place of digits: '*', x, '#', bullets, lines "____" */
	unsigned letters; /* O, o, I, l in the place of digits */
	unsigned others;  /* everything else that cannot be dropped */
	char letter;      /* the first of `letters`, and its place among the digits from 1 */
	unsigned letter_place;
} Content;

/* More signs of one kind in a row separate nothing: they stand for digits. */
enum { LONGEST_GAP = 3 };

/* Takes a run of signs of one kind; one of them may be several bytes long. */
static void take_signs(Content *content, const char *sign, unsigned length)
{
	gunichar c = g_utf8_get_char(sign);

	if (c < 0x80 && strchr(" .-_'`", *sign))
		content->hidden += length > LONGEST_GAP && *sign != ' ' ? length : 0;
	else if (c < 0x80 ? strchr("*xX#", *sign) != NULL : !g_unichar_isalnum(c))
		content->hidden += length;
	else
		content->others += length;
}

static Content take_apart(const char *text)
{
	Content content = { 0 };

	for (const char *p = text; *p;) {
		const char *sign = p;
		unsigned length = 0;

		if (g_ascii_isdigit(*p)) {
			content.digits[content.n++] = *p++;
			continue;
		}
		if (strchr("OoIl", *p)) {
			if (content.letters++ == 0) {
				content.letter = *p;
				content.letter_place = content.n + 1;
			}
			p++;
			continue;
		}
		for (; *p && g_utf8_get_char(p) == g_utf8_get_char(sign); length++)
			p = g_utf8_next_char(p);
		take_signs(&content, sign, length);
	}
	return content;
}

/* Cuts ",0" or ".00" off, which programs add to a number; true when it was there. */
static bool drop_decimal(char *text)
{
	size_t n = strspn(text, "0123456789");
	bool is_decimal = n == NIK_DIGITS && (text[n] == ',' || text[n] == '.') && text[n + 1] &&
			  text[n + 1 + strspn(text + n + 1, "0")] == '\0';

	if (is_decimal)
		text[n] = '\0';
	return is_decimal;
}

static PsyNik broken(PsyNotes *notes, PsyNoteKind kind, const char *text, unsigned count)
{
	psy_notes_add(notes, kind, text, count);
	return (PsyNik){ .kind = PSY_NIK_BROKEN };
}

/* The verdict on a cell from which no sixteen digits can be taken; NONE when they can. */
static PsyNik refuse(const Content *content, PsyNotes *notes)
{
	bool masked = content->hidden > 1 || (content->hidden == 1 && content->n + 1 == NIK_DIGITS);

	if (masked && content->others == 0)
		return broken(notes, PSY_NOTE_NIK_MASKED, NULL, 0);
	if (content->others > 0 || content->hidden > 0 || (content->letters > 0 && content->n == 0))
		return broken(notes, PSY_NOTE_NIK_CHARACTERS, NULL, 0);
	if (content->letters > 0)
		return broken(notes, PSY_NOTE_NIK_LETTER, (char[]){ content->letter, '\0' },
			      content->letter_place);
	if (content->n != NIK_DIGITS) {
		char count[12];

		g_snprintf(count, sizeof(count), "%u", content->n);
		return broken(notes, PSY_NOTE_NIK_LENGTH, count, 0);
	}
	return (PsyNik){ .kind = PSY_NIK_NONE };
}

/* The number of a cell that holds more than digits; "" and a note when there is none. */
static PsyNik read_untidy(const char *cell, PsyNotes *notes)
{
	char flat[CELL_MAX], *text;
	Content content;
	bool decimal;
	PsyNik nik;

	if (!psy_cell_flatten(cell, flat, sizeof(flat)))
		return broken(notes, PSY_NOTE_NIK_CHARACTERS, NULL, 0);
	text = skip_label(flat);
	if (psy_cell_is_narrow(text))
		return broken(notes, PSY_NOTE_NIK_NARROW, NULL, 0);
	if (psy_cell_is_scientific(text))
		return broken(notes, PSY_NOTE_NIK_SCIENTIFIC, NULL, 0);
	if (psy_cell_says_none(text)) {
		if (*flat)
			psy_notes_add(notes, PSY_NOTE_NIK_NONE, NULL, 0);
		return (PsyNik){ .kind = PSY_NIK_NONE };
	}

	decimal = drop_decimal(text);
	content = take_apart(text);
	nik = refuse(&content, notes);
	if (nik.kind == PSY_NIK_BROKEN)
		return nik;
	nik = judge_digits(content.digits, notes);
	if (decimal)
		psy_nik_check_number(&nik, notes);
	if (nik.digits[0] && strcmp(cell, nik.digits) != 0) {
		g_autofree char *mask = psy_mask_nik(nik.digits);

		psy_notes_add(notes, PSY_NOTE_NIK_CLEANED, mask, 0);
	}
	return nik;
}

PsyNik psy_nik_lost(PsyNotes *notes)
{
	return broken(notes, PSY_NOTE_NIK_LOST, NULL, 0);
}

PsyNik psy_nik_read(const char *cell, PsyNotes *notes)
{
	if (*cell == '\0')
		return (PsyNik){ .kind = PSY_NIK_NONE };
	return is_nik_shaped(cell) ? judge_digits(cell, notes) : read_untidy(cell, notes);
}

guint64 psy_nik_key(const PsyNik *nik)
{
	return nik->kind == PSY_NIK_OK ? nik->number : 0;
}

guint64 psy_nik_key_of(const char *cell)
{
	PsyNotes ignored;
	PsyNik nik;

	psy_notes_init(&ignored);
	nik = psy_nik_read(cell, &ignored);
	return psy_nik_key(&nik);
}

bool psy_nik_lost_as_number(const PsyNik *nik)
{
	const guint64 exact = G_GUINT64_CONSTANT(1) << 53;

	return nik->kind == PSY_NIK_OK && (nik->number % 10 == 0 || nik->number >= exact);
}

void psy_nik_check_number(PsyNik *nik, PsyNotes *notes)
{
	if (!psy_nik_lost_as_number(nik))
		return;
	nik->kind = PSY_NIK_BROKEN;
	nik->digits[0] = '\0';
	psy_notes_add(notes, PSY_NOTE_NIK_NUMBER, NULL, 0);
}

PsyNikParts psy_nik_decode(const PsyNik *nik)
{
	return decode(nik->digits);
}

int psy_century_year(int day, int month, int year, const PsyAgeRule *rule)
{
	for (int century = 1900; century <= 2000; century += 100) {
		PsyDate birth = { (short)(century + year), (signed char)month, (signed char)day };
		int age = psy_date_age(birth, rule->on);

		if (age >= rule->youngest && age <= rule->oldest)
			return century + year;
	}
	return 0;
}

PsyDate psy_nik_birth(const PsyNikParts *parts, const PsyAgeRule *rule)
{
	int year;

	if (!parts->exists)
		return (PsyDate){ 0 };
	year = psy_century_year(parts->day, parts->month, parts->year, rule);
	if (!psy_date_is_valid(year, parts->month, parts->day))
		return (PsyDate){ 0 };
	return (PsyDate){ (short)year, (signed char)parts->month, (signed char)parts->day };
}
