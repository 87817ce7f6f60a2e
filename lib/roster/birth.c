#include "roster/birth.h"

#include <string.h>

#include "roster/cell.h"

enum { CELL_MAX = 120, SERIAL_1900 = 693594, SERIAL_1904 = 695056, OLDEST_YEAR = 1900 };

/* ---- months ---- */

static const struct {
	const char *word;
	int month;
} months[] = {
	{ "jan", 1 },      { "januari", 1 },   { "january", 1 }, { "feb", 2 },
	{ "februari", 2 }, { "february", 2 },  { "peb", 2 },     { "pebr", 2 },
	{ "pebruari", 2 }, { "mar", 3 },       { "maret", 3 },   { "mrt", 3 },
	{ "march", 3 },    { "apr", 4 },       { "april", 4 },   { "mei", 5 },
	{ "may", 5 },      { "jun", 6 },       { "juni", 6 },    { "june", 6 },
	{ "jul", 7 },      { "juli", 7 },      { "july", 7 },    { "agu", 8 },
	{ "agustus", 8 },  { "agt", 8 },       { "ags", 8 },     { "agus", 8 },
	{ "agst", 8 },     { "aug", 8 },       { "august", 8 },  { "sep", 9 },
	{ "sept", 9 },     { "september", 9 }, { "okt", 10 },    { "oktober", 10 },
	{ "oct", 10 },     { "october", 10 },  { "nov", 11 },    { "november", 11 },
	{ "nop", 11 },     { "nopember", 11 }, { "des", 12 },    { "desember", 12 },
	{ "dec", 12 },     { "december", 12 },
};

int psy_month_find(const char *text, size_t length, bool *misspelt)
{
	g_autofree char *word = psy_text_squash(text, length);

	if (misspelt)
		*misspelt = false;
	for (size_t i = 0; i < G_N_ELEMENTS(months); i++)
		if (strcmp(word, months[i].word) == 0)
			return months[i].month;
	for (size_t i = 0; misspelt && i < G_N_ELEMENTS(months); i++)
		if (strlen(months[i].word) >= 4 && strlen(word) >= 4 &&
		    psy_text_distance(word, months[i].word, 1) <= 1) {
			*misspelt = true;
			return months[i].month;
		}
	return 0;
}

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

static size_t take_parts(const char *text, Part parts[4])
{
	size_t n = 0;

	for (const char *p = text; *p;) {
		Part part = { .value = -1 };

		p += strspn(p, " -/.,");
		if (!*p)
			break;
		if (n == 4)
			return 5;
		part.text = p;
		if (g_ascii_isdigit(*p)) {
			part.length = strspn(p, "0123456789");
			part.value = part.length <= 4 ? read_digits(p, part.length) : 99999;
		} else {
			part.length = strcspn(p, " -/.,0123456789");
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

		if (full == 0) {
			psy_notes_add(notes, PSY_NOTE_BIRTH_CENTURY, NULL, 0);
			return (PsyBirth){ .kind = PSY_BIRTH_NONE };
		}
		year = full;
	}
	if (!psy_date_is_valid(year, month, day) || year < OLDEST_YEAR)
		return fail(notes, PSY_NOTE_BIRTH_NO_SUCH_DAY);
	birth.date = (PsyDate){ (short)year, (signed char)month, (signed char)day };
	birth.year = year;
	if (psy_date_compare(birth.date, rule->ages.on) > 0)
		return fail(notes, PSY_NOTE_BIRTH_FUTURE);
	if (psy_date_age(birth.date, rule->ages.on) < rule->ages.youngest)
		psy_notes_add(notes, PSY_NOTE_BIRTH_AGE, NULL, 0);
	return birth;
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

/* Five digits, perhaps with ",0": days since the end of 1899. */
static bool is_serial(const char *flat)
{
	size_t n = strspn(flat, "0123456789");

	if (n != 5 || read_digits(flat, n) < 10000 || read_digits(flat, n) > 45000)
		return false;
	return flat[n] == '\0' ||
	       ((flat[n] == ',' || flat[n] == '.') && strcmp(flat + n + 1, "0") == 0);
}

static PsyBirth read_serial(const char *flat, const PsyBirthRule *rule)
{
	PsyBirth birth = { .kind = PSY_BIRTH_DATE, .serial = true };

	birth.date = psy_date_from_number(read_digits(flat, 5) +
					  (rule->from_1904 ? SERIAL_1904 : SERIAL_1900));
	birth.year = birth.date.year;
	return birth;
}

/* Takes "T00:00:00" and the like off an ISO date. */
static void drop_time(char *flat)
{
	PsyDate date;

	if (strlen(flat) > 10 && (flat[10] == ' ' || flat[10] == 'T')) {
		char kept = flat[10];

		flat[10] = '\0';
		if (!psy_date_from_iso(flat, &date))
			flat[10] = kept;
	}
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

static PsyBirth read_date(char *flat, const PsyBirthRule *rule, PsyNotes *notes)
{
	Part parts[4];
	size_t n;

	if (!*flat || is_zero_date(flat) || psy_cell_says_none(flat))
		return (PsyBirth){ .kind = PSY_BIRTH_NONE };
	if (psy_cell_is_narrow(flat))
		return fail(notes, PSY_NOTE_BIRTH_LOST);
	if (is_age(flat))
		return fail(notes, PSY_NOTE_BIRTH_AGE_TEXT);
	if (is_serial(flat))
		return read_serial(flat, rule);
	drop_time(flat);
	n = take_parts(flat, parts);
	if (n == 4 && parts[0].value < 0 && g_ascii_strncasecmp(parts[0].text, "tgl", 3) == 0) {
		memmove(parts, parts + 1, 3 * sizeof(*parts));
		n = 3;
	}
	if (n == 1 && parts[0].length == 4 && parts[0].value >= OLDEST_YEAR &&
	    parts[0].value <= rule->ages.on.year) {
		psy_notes_add(notes, PSY_NOTE_BIRTH_YEAR_ONLY, NULL, 0);
		return (PsyBirth){ .kind = PSY_BIRTH_YEAR, .year = parts[0].value };
	}
	return n == 3 ? read_three(parts, rule, notes) : fail(notes, PSY_NOTE_BIRTH_UNREADABLE);
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

/* Length of the place in front of a date in one cell: up to the first digit. */
static size_t place_length(const char *cell, const char **date)
{
	size_t n = strcspn(cell, "0123456789");

	*date = cell + n;
	while (n > 0 && strchr(" ,/-.:", cell[n - 1]))
		n--;
	if (n >= 4 && g_ascii_strncasecmp(cell + n - 4, " tgl", 4) == 0)
		n -= 4;
	while (n > 0 && strchr(" ,/-.:", cell[n - 1]))
		n--;
	return n;
}

PsyBirth psy_birth_read(const char *cell, const PsyBirthRule *rule, PsyNotes *notes)
{
	PsyBirth birth = { .kind = PSY_BIRTH_NONE };
	char flat[CELL_MAX];
	Part plain[3];
	const char *date = cell;
	size_t place = 0;

	if (!*cell)
		return birth;
	if (take_plain_parts(cell, plain))
		return read_three(plain, rule, notes);
	if (g_ascii_isalpha(*cell) || (unsigned char)*cell >= 0x80)
		place = place_length(cell, &date);
	if (place > 0 && !*date && !rule->with_place)
		date = cell, place = 0;
	if (!psy_cell_flatten(date, flat, sizeof(flat)))
		return fail(notes, PSY_NOTE_BIRTH_UNREADABLE);
	birth = read_date(flat, rule, notes);
	birth.place = (PsySlice){ cell, place };
	return birth;
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
}

bool psy_birth_column_month_first(const PsyBirthColumn *column)
{
	return column->second_over_12 >= 3 && column->first_over_12 * 10 < column->second_over_12;
}
