#include "clean/birth.h"

#include <string.h>

#include "clean/birth-split.h"
#include "clean/cell.h"

enum {
	CELL_MAX = 120,
	OLDEST_YEAR = 1900,
	SETTLING = 20, /* dates that can only have the day in front */

	/* Numbers that spreadsheets count days with, and day 0 of their two epochs. */
	SERIAL_MIN = 10000,
	SERIAL_MAX = 45000,
	SERIAL_1900 = 693594,
	SERIAL_1904 = 695056,
};

/* ---- reading ---- */

/* Three parts of a date: numbers, or a word for the month. */
typedef struct {
	const char *text;
	size_t length;
	int value; /* -1 for a word */
} Part;

/* At most nine digits. */
static int read_digits(const char *digits, size_t length)
{
	int value = 0;

	for (size_t i = 0; i < length; i++)
		value = value * 10 + (digits[i] - '0');
	return value;
}

#define SEPARATORS " -/.,;|()'"

static size_t take_parts(const char *text, Part parts[4])
{
	size_t n = 0;

	for (const char *p = text; *p;) {
		Part part = { .value = -1 };

		p += strspn(p, SEPARATORS);
		if (!*p)
			break;
		if (n == 4)
			return 5;
		part.text = p;
		if (g_ascii_isdigit(*p)) {
			part.length = strspn(p, "0123456789");
			part.value = part.length <= 4 ? read_digits(p, part.length) : 99999;
		} else {
			part.length = strcspn(p, SEPARATORS "0123456789");
		}
		p += part.length;
		parts[n++] = part;
	}
	return n;
}

static PsyBirth fail(PsyNotes *notes, PsyNoteKind kind)
{
	psy_notes_add(notes, kind, NULL, 0);
	return (PsyBirth){ .kind = PSY_BIRTH_BROKEN };
}

static PsyBirth check_age(PsyBirth birth, const PsyBirthRule *rule, PsyNotes *notes)
{
	int age = psy_date_age(birth.date, rule->ages.on);

	if (psy_date_compare(birth.date, rule->ages.on) > 0)
		return fail(notes, PSY_NOTE_BIRTH_FUTURE);
	if (age < rule->ages.youngest)
		psy_notes_add(notes, PSY_NOTE_BIRTH_AGE, NULL, 0);
	else if (age > rule->ages.oldest)
		psy_notes_add(notes, PSY_NOTE_BIRTH_OLD, NULL, 0);
	return birth;
}

static PsyBirth make_date(int year, size_t year_digits, int month, int day,
			  const PsyBirthRule *rule, PsyNotes *notes)
{
	PsyBirth birth = { .kind = PSY_BIRTH_DATE };

	if (month > 12) {
		birth = fail(notes, PSY_NOTE_BIRTH_MONTH);
		birth.second = month;
		return birth;
	}
	if (year_digits == 2) {
		int full = psy_century_year(MAX(day, 1), MAX(month, 1), year, &rule->ages);

		if (full == 0)
			return fail(notes, PSY_NOTE_BIRTH_CENTURY);
		year = full;
	}
	if (year < OLDEST_YEAR)
		return fail(notes, PSY_NOTE_BIRTH_BEFORE_1900);
	if (!psy_date_is_valid(year, month, day))
		return fail(notes, PSY_NOTE_BIRTH_NO_SUCH_DAY);
	birth.date = (PsyDate){ (short)year, (signed char)month, (signed char)day };
	birth.year = year;
	return check_age(birth, rule, notes);
}

static bool is_year(const Part *part)
{
	return part->length == 4 || part->length == 2;
}

static PsyBirth read_three(Part parts[3], const PsyBirthRule *rule, PsyNotes *notes)
{
	PsyBirth birth;
	bool misspelt = false;
	int month = parts[1].value;

	/* ISO: the year in front. */
	if (parts[0].length == 4 && parts[0].value > 31 && parts[1].value >= 0 &&
	    parts[2].value >= 0)
		return make_date(parts[0].value, 4, parts[1].value, parts[2].value, rule, notes);
	if (parts[0].value < 0 || parts[2].value < 0 || !is_year(&parts[2]) || parts[0].length > 2)
		return fail(notes, PSY_NOTE_BIRTH_UNREADABLE);
	if (month < 0) {
		month = psy_month_find(parts[1].text, parts[1].length, &misspelt);
		if (month == 0)
			return fail(notes, PSY_NOTE_BIRTH_UNREADABLE);
	}
	birth = make_date(parts[2].value, parts[2].length, month, parts[0].value, rule, notes);
	if (misspelt && birth.kind == PSY_BIRTH_DATE)
		psy_notes_add(notes, PSY_NOTE_BIRTH_MISSPELT, NULL, 0);
	if (parts[1].value >= 0) {
		birth.first = parts[0].value;
		birth.second = parts[1].value;
	}
	return birth;
}

/* Cuts ",0" or ".00" off, which spreadsheets add to a number. */
static void drop_decimal(char *flat)
{
	size_t n = strspn(flat, "0123456789");

	if (n >= 4 && (flat[n] == ',' || flat[n] == '.') && flat[n + 1] == '0' &&
	    flat[n + 1 + strspn(flat + n + 1, "0")] == '\0')
		flat[n] = '\0';
}

/* Cuts "T00:00:00", " 0:00", " 12:00:00 AM" off. */
static void drop_time(char *flat)
{
	char *hour = strchr(flat, ':');

	while (hour && hour > flat && g_ascii_isdigit(hour[-1]))
		hour--;
	if (hour && hour > flat && strchr(" T", hour[-1]) &&
	    hour[strspn(hour, "0123456789:. AMPZampz")] == '\0')
		hour[-1] = '\0';
}

static bool is_zero_date(const char *flat)
{
	return strspn(flat, "0-/. ") == strlen(flat);
}

static bool is_age(const char *flat)
{
	size_t n = strspn(flat, "0123456789 ");

	return n > 0 && (g_ascii_strncasecmp(flat + n, "tahun", 5) == 0 ||
			 g_ascii_strncasecmp(flat + n, "thn", 3) == 0 ||
			 g_ascii_strncasecmp(flat + n, "th", 2) == 0);
}

/* Days since the end of 1899. */
static PsyBirth read_serial(int days, const PsyBirthRule *rule)
{
	PsyBirth birth = { .kind = PSY_BIRTH_DATE, .serial = true };

	birth.date = psy_date_from_number(days + (rule->from_1904 ? SERIAL_1904 : SERIAL_1900));
	birth.year = birth.date.year;
	return birth;
}

static PsyBirth read_year(int year, const PsyBirthRule *rule, PsyNotes *notes)
{
	int now = rule->ages.on.year;

	if (year < OLDEST_YEAR)
		return fail(notes, PSY_NOTE_BIRTH_UNREADABLE);
	if (year > now)
		return fail(notes, PSY_NOTE_BIRTH_FUTURE);
	psy_notes_add(notes, PSY_NOTE_BIRTH_YEAR_ONLY, NULL, 0);
	if (year > now - rule->ages.youngest)
		psy_notes_add(notes, PSY_NOTE_BIRTH_AGE, NULL, 0);
	return (PsyBirth){ .kind = PSY_BIRTH_YEAR, .year = year };
}

/* "17081985" or "19850817": the year of one is no month of the other. */
static PsyBirth read_eight(const char *digits, const PsyBirthRule *rule, PsyNotes *notes)
{
	bool year_first = read_digits(digits, 4) >= OLDEST_YEAR && read_digits(digits + 4, 2) <= 12;
	const unsigned lengths[] = { year_first ? 4 : 2, 2, year_first ? 2 : 4 };
	Part parts[3];

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		parts[i] = (Part){ digits, lengths[i], read_digits(digits, lengths[i]) };
		digits += lengths[i];
	}
	return read_three(parts, rule, notes);
}

/* A cell of digits alone. */
static PsyBirth read_number(const char *digits, const PsyBirthRule *rule, PsyNotes *notes)
{
	size_t n = strlen(digits);
	int number = n <= 8 ? read_digits(digits, n) : 0;

	if (n == 4)
		return read_year(number, rule, notes);
	if (n == 5 && number >= SERIAL_MIN && number <= SERIAL_MAX)
		return read_serial(number, rule);
	return n == 8 ? read_eight(digits, rule, notes) : fail(notes, PSY_NOTE_BIRTH_UNREADABLE);
}

static PsyBirth read_date(char *flat, const PsyBirthRule *rule, PsyNotes *notes)
{
	Part parts[4];

	if (!*flat || is_zero_date(flat) || psy_cell_says_none(flat))
		return (PsyBirth){ .kind = PSY_BIRTH_NONE };
	if (psy_cell_is_narrow(flat))
		return fail(notes, PSY_NOTE_BIRTH_LOST);
	if (is_age(flat))
		return fail(notes, PSY_NOTE_BIRTH_AGE_TEXT);
	drop_time(flat);
	drop_decimal(flat);
	if (flat[strspn(flat, "0123456789")] == '\0')
		return read_number(flat, rule, notes);
	return take_parts(flat, parts) == 3 ? read_three(parts, rule, notes)
					    : fail(notes, PSY_NOTE_BIRTH_UNREADABLE);
}

/* "17-08-1985", "17/08/1985", "1985-08-17": as most dates come. */
static bool take_plain_parts(const char *cell, Part parts[3])
{
	bool iso = g_ascii_isdigit(cell[0]) && g_ascii_isdigit(cell[1]) && g_ascii_isdigit(cell[2]);
	const unsigned lengths[] = { iso ? 4 : 2, 2, iso ? 2 : 4 };
	const char *p = cell;

	for (size_t i = 0; i < G_N_ELEMENTS(lengths); i++) {
		parts[i] = (Part){ p, lengths[i], 0 };
		for (; p < parts[i].text + parts[i].length; p++) {
			if (!g_ascii_isdigit(*p))
				return false;
			parts[i].value = parts[i].value * 10 + *p - '0';
		}
		if (i < 2 && (*p == '\0' || *p != cell[lengths[0]] || !strchr("-/.", *p++)))
			return false;
	}
	return *p == '\0' && parts[1].value > 0;
}

/* A cell that may have a place in front of the date. */
static PsyBirth read_untidy(const char *cell, const PsyBirthRule *rule, PsyNotes *notes)
{
	PsyBirthSplit split = psy_birth_split(cell);
	char flat[CELL_MAX];
	PsyBirth birth;

	if (!*split.date && !rule->with_place)
		split = (PsyBirthSplit){ .date = cell, .wrong = PSY_N_NOTES };
	if (split.wrong != PSY_N_NOTES)
		birth = fail(notes, split.wrong);
	else if (psy_cell_flatten(split.date, flat, sizeof(flat)))
		birth = read_date(flat, rule, notes);
	else
		birth = fail(notes, PSY_NOTE_BIRTH_UNREADABLE);
	birth.place = (PsySlice){ cell, split.place };
	return birth;
}

PsyBirth psy_birth_read(const char *cell, const PsyBirthRule *rule, PsyNotes *notes)
{
	char flat[CELL_MAX];
	Part plain[3];

	if (!*cell)
		return (PsyBirth){ .kind = PSY_BIRTH_NONE };
	if (take_plain_parts(cell, plain))
		return read_three(plain, rule, notes);
	if (psy_cell_flatten(cell, flat, sizeof(flat)) && psy_cell_says_none(flat))
		return (PsyBirth){ .kind = PSY_BIRTH_NONE };
	return read_untidy(cell, rule, notes);
}

static bool says_the_same(const PsyNikParts *parts, PsyDate date)
{
	return parts && parts->exists && parts->day == date.day && parts->month == date.month &&
	       parts->year == date.year % 100;
}

/* Takes the epoch that the NIK confirms. */
static void settle_serial(PsyBirth *birth, const PsyNikParts *parts, const PsyBirthRule *rule,
			  PsyNotes *notes)
{
	int gap = SERIAL_1904 - SERIAL_1900;
	PsyDate other = psy_date_add_days(birth->date, rule->from_1904 ? -gap : gap);

	if (says_the_same(parts, other)) {
		birth->date = other;
		birth->year = other.year;
	}
	*birth = check_age(*birth, rule, notes);
	if (birth->kind == PSY_BIRTH_DATE)
		psy_notes_add(notes,
			      says_the_same(parts, birth->date) ? PSY_NOTE_BIRTH_SERIAL_CONFIRMED
								: PSY_NOTE_BIRTH_SERIAL,
			      NULL, 0);
}

void psy_birth_check(PsyBirth *birth, const PsyNikParts *parts, const PsyBirthRule *rule,
		     PsyNotes *notes)
{
	PsyDate date = birth->date;

	if (birth->kind != PSY_BIRTH_DATE)
		return;
	if (birth->serial) {
		settle_serial(birth, parts, rule, notes);
		return;
	}
	if (says_the_same(parts, date))
		return;
	if (date.year == 1970 && date.month == 1 && date.day == 1)
		psy_notes_add(notes, PSY_NOTE_BIRTH_EPOCH, NULL, 0);
	else if ((date.day == 1 && (date.month == 1 || date.month == 7)) ||
		 (date.day == 31 && date.month == 12))
		psy_notes_add(notes, PSY_NOTE_BIRTH_CUSTOMARY, NULL, 0);
}

/* ---- the column ---- */

void psy_birth_column_add(PsyBirthColumn *column, const PsyBirth *birth)
{
	column->first_over_12 += birth->first > 12;
	column->second_over_12 += birth->second > 12;
	column->settled |= column->first_over_12 >= SETTLING + 10 * column->second_over_12;
}

bool psy_birth_column_month_first(const PsyBirthColumn *column)
{
	return !column->settled && column->second_over_12 >= 2 &&
	       column->first_over_12 * 10 < column->second_over_12;
}

bool psy_birth_can_be_swapped(const PsyBirth *birth)
{
	return birth->kind == PSY_BIRTH_DATE && birth->second > 0 && birth->first <= 12 &&
	       birth->first != birth->second;
}
