#include "roster/nik.h"

#include <string.h>

#include "roster/cell.h"

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

/* "0", the ten digits of the desa (kind 1, 2 or 3 in its seventh), a running number. */
static bool is_temporary(const char *digits)
{
	return digits[0] == '0' && is_province(two_digits(digits + 1)) &&
	       two_digits(digits + 3) > 0 && two_digits(digits + 5) > 0 && digits[7] >= '1' &&
	       digits[7] <= '3';
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
	PsyNik nik = { .kind = PSY_NIK_OK, .full_length = true };

	nik.ends_in_zero = digits[NIK_DIGITS - 1] == '0';
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
static const char *skip_label(const char *text)
{
	static const char *const labels[] = { "no", "nomor", "nik", "ktp", "e-ktp" };
	const char *p = text;
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
	unsigned stars;   /* '*', and x or X */
	unsigned letters; /* O, o, I, l in the place of digits */
	unsigned others;  /* everything else that cannot be dropped */
	char letter;      /* the first of `letters`, and its place among the digits from 1 */
	unsigned letter_place;
} Content;

static Content take_apart(const char *text)
{
	Content content = { 0 };

	for (const char *p = text; *p; p++) {
		if (g_ascii_isdigit(*p)) {
			content.digits[content.n++] = *p;
		} else if (strchr("*xX", *p)) {
			content.stars++;
		} else if (strchr("OoIl", *p)) {
			if (content.letters++ == 0) {
				content.letter = *p;
				content.letter_place = content.n + 1;
			}
		} else if (!strchr(" .-_'`", *p)) {
			content.others++;
		}
	}
	return content;
}

static PsyNik broken(PsyNotes *notes, PsyNoteKind kind, const char *text, unsigned count)
{
	psy_notes_add(notes, kind, text, count);
	return (PsyNik){ .kind = PSY_NIK_BROKEN };
}

/* The number of a cell that holds more than digits; "" and a note when there is none. */
static PsyNik read_untidy(const char *cell, PsyNotes *notes)
{
	char flat[CELL_MAX];
	Content content;
	PsyNik nik;

	if (!psy_cell_flatten(cell, flat, sizeof(flat)))
		return broken(notes, PSY_NOTE_NIK_CHARACTERS, NULL, 0);
	if (psy_cell_is_narrow(flat))
		return broken(notes, PSY_NOTE_NIK_NARROW, NULL, 0);
	if (psy_cell_is_scientific(flat))
		return broken(notes, PSY_NOTE_NIK_SCIENTIFIC, NULL, 0);
	if (psy_cell_says_none(flat)) {
		if (*flat)
			psy_notes_add(notes, PSY_NOTE_NIK_NONE, NULL, 0);
		return (PsyNik){ .kind = PSY_NIK_NONE };
	}

	content = take_apart(skip_label(flat));
	if (content.stars > 1 && content.others == 0)
		return broken(notes, PSY_NOTE_NIK_MASKED, NULL, 0);
	if (content.others > 0 || content.stars > 0 || (content.letters > 0 && content.n == 0))
		return broken(notes, PSY_NOTE_NIK_CHARACTERS, NULL, 0);
	if (content.letters > 0)
		return broken(notes, PSY_NOTE_NIK_LETTER, (char[]){ content.letter, '\0' },
			      content.letter_place);
	if (content.n != NIK_DIGITS) {
		char count[12];

		g_snprintf(count, sizeof(count), "%u", content.n);
		return broken(notes, PSY_NOTE_NIK_LENGTH, count, 0);
	}

	nik = judge_digits(content.digits, notes);
	if (nik.digits[0] && strcmp(cell, nik.digits) != 0) {
		g_autofree char *mask = psy_mask_nik(nik.digits);

		psy_notes_add(notes, PSY_NOTE_NIK_CLEANED, mask, 0);
	}
	return nik;
}

PsyNik psy_nik_read(const char *cell, PsyNotes *notes)
{
	if (*cell == '\0')
		return (PsyNik){ .kind = PSY_NIK_NONE };
	return is_nik_shaped(cell) ? judge_digits(cell, notes) : read_untidy(cell, notes);
}

guint64 psy_nik_key(const PsyNik *nik)
{
	guint64 key = 0;

	if (nik->kind != PSY_NIK_OK)
		return 0;
	for (int i = 0; i < NIK_DIGITS; i++)
		key = key * 10 + (guint64)(nik->digits[i] - '0');
	return key;
}

bool psy_nik_lost_as_number(const PsyNik *nik)
{
	const guint64 exact = G_GUINT64_CONSTANT(1) << 53;

	return nik->kind == PSY_NIK_OK && (nik->ends_in_zero || psy_nik_key(nik) >= exact);
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

static bool is_birth(const PsyNikParts *parts, PsyDate birth)
{
	return parts->day == birth.day && parts->month == birth.month &&
	       parts->year == birth.year % 100;
}

static bool is_adult(const PsyNikParts *parts, const PsyAgeRule *rule)
{
	return psy_century_year(parts->day, parts->month, parts->year, rule) != 0;
}

static void compare_birth(const PsyNikParts *parts, PsyDate birth, const PsyAgeRule *rule,
			  PsyNotes *notes)
{
	if (is_birth(parts, birth))
		return;
	if (parts->day == birth.month && parts->month == birth.day &&
	    parts->year == birth.year % 100)
		psy_notes_add(notes, PSY_NOTE_NIK_BIRTH_SWAPPED, NULL, 0);
	else if (parts->year != birth.year % 100 && !parts->female && !is_adult(parts, rule))
		psy_notes_add(notes, PSY_NOTE_NIK_MAYBE_KK, NULL, 0);
	else
		psy_notes_add(notes, PSY_NOTE_NIK_BIRTH_DATE, NULL, 0);
}

void psy_nik_check(const PsyNikParts *parts, PsyDate birth, char sex, const PsyAgeRule *rule,
		   PsyNotes *notes)
{
	if (!parts->exists) {
		psy_notes_add(notes, PSY_NOTE_NIK_NO_SUCH_DAY, NULL, 0);
		return;
	}
	if (psy_date_is_set(birth))
		compare_birth(parts, birth, rule, notes);
	else if (!is_adult(parts, rule))
		psy_notes_add(notes, PSY_NOTE_NIK_AGE, NULL, 0);
	if (sex && (sex == 'P') != parts->female)
		psy_notes_add(notes, PSY_NOTE_NIK_SEX, parts->female ? "P" : "L", 0);
}

void psy_nik_column_add(PsyNikColumn *column, const PsyNik *nik)
{
	if (!nik->full_length || nik->kind == PSY_NIK_TEMPORARY)
		return;
	column->seen++;
	column->ending_in_zero += nik->ends_in_zero;
}

bool psy_nik_column_lost_digit(const PsyNikColumn *column)
{
	return column->seen >= 3 && column->ending_in_zero == column->seen;
}

bool psy_nik_column_in_doubt(const PsyNikColumn *column)
{
	return column->ending_in_zero == column->seen;
}

bool psy_nik_kk_swapped(const PsyNik *nik, const PsyNik *kk, PsyDate birth, const PsyAgeRule *rule)
{
	PsyNikParts of_nik, of_kk;

	if (nik->kind != PSY_NIK_OK || kk->kind != PSY_NIK_OK)
		return false;
	of_nik = decode(nik->digits);
	of_kk = decode(kk->digits);
	if (!of_kk.exists)
		return false;
	if (psy_date_is_set(birth))
		return is_birth(&of_kk, birth) && !is_birth(&of_nik, birth);
	return is_adult(&of_kk, rule) && !(of_nik.exists && is_adult(&of_nik, rule));
}
