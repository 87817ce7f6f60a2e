/* birth.h - birth dates as people type them
 *
 * Always day, month, year: 03/08/1985 is 3 August. Month names in Indonesian, English and
 * the older spellings; years of two digits never land in the future; five digits in a date
 * column are a serial number of Excel. Nothing is invented: an empty cell is no date, a year
 * alone is a year alone. facts: roster rules 10.
 */
#ifndef PSY_BIRTH_H
#define PSY_BIRTH_H

#include "clean/nik.h"

typedef enum { PSY_BIRTH_NONE, PSY_BIRTH_DATE, PSY_BIRTH_YEAR, PSY_BIRTH_BROKEN } PsyBirthKind;

typedef struct {
	PsyBirthKind kind;
	PsyDate date; /* set for DATE */
	int year;     /* set for DATE and YEAR */
	bool serial;  /* the date came from a serial number */
	/* The place in "Lebak, 17 Agustus 1985", a slice of the cell without the separator;
	 * length 0 where there is none. A cell of a place alone has kind NONE. */
	PsySlice place;
	/* Two numbers stood where day and month stand, as typed; 0 when the month was a word or
	 * the year came first. For the verdict on the column. */
	int first, second;
} PsyBirth;

typedef struct {
	PsyAgeRule ages;
	bool from_1904;  /* serial numbers count from 1904 (old Excel for Mac) */
	bool with_place; /* the column holds place and date: a place alone is no error */
} PsyBirthRule;

/* Reads one cell. "", "-", "0" and 00-00-0000 give NONE without a note. A typed date that cannot
 * be taken is BROKEN after a note, be it only for its century. Notes everything but what needs
 * the NIK, see psy_birth_check(). */
PsyBirth psy_birth_read(const char *cell, const PsyBirthRule *rule, PsyNotes *notes);

/* What can be said when the NIK is known: `parts` is NULL when there is none. A serial
 * number that the NIK confirms is a fix (also when only the other epoch fits, and then the
 * date changes), else a warning, and BROKEN when it lies in the future; 01-01-1970 and the customary 01-01, 01-07 and 31-12 are
 * noted unless the NIK has the same day. Does not compare with the NIK otherwise, that is
 * psy_nik_check(). */
void psy_birth_check(PsyBirth *birth, const PsyNikParts *parts, const PsyBirthRule *rule,
		     PsyNotes *notes);

/* A column that has the month first (US format): at least two dates with a second number
 * above 12, and hardly any with such a first one. Zero it, add each birth, ask at the end. */
typedef struct {
	unsigned long first_over_12, second_over_12;
	bool settled; /* so many have the day in front that it will not turn out otherwise */
} PsyBirthColumn;

void psy_birth_column_add(PsyBirthColumn *column, const PsyBirth *birth);
bool psy_birth_column_month_first(const PsyBirthColumn *column);

/* True for a date that is another one when the month is in front. */
bool psy_birth_can_be_swapped(const PsyBirth *birth);

/* The month of a name or abbreviation ("Pebruari", "agt", "Nop."), 1-12; 0 when it is none.
 * With `misspelt` also the only month that is one typing slip away, and then *misspelt is
 * true. */
int psy_month_find(const char *text, size_t length, bool *misspelt);

#endif
