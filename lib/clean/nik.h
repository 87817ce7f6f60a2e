/* nik.h - the 16-digit population number (NIK)
 *
 * A NIK is text, never a number: PPKKCC DDMMYY SSSS, where PPKKCC is the region of
 * FIRST registration, DD is 40 higher for women and SSSS starts at 0001 (PP 37/2007
 * art. 37). It never changes, not even when the birth date is corrected (PP 40/2019
 * art. 30), so only its form can be wrong; what it says about region, date and sex is
 * a hint and never more than a warning. facts: roster rules 3 and 4.1.
 */
#ifndef PSY_NIK_H
#define PSY_NIK_H

#include "clean/note.h"

/* NONE: the cell holds no number ("", "0", "-", "belum ada", 9999999999999999) and the
 *	 person matches nobody by it.
 * TEMPORARY: "0", the ten digits of the desa and a running number, as OpenSID gives to
 *	 people whose papers are under way; it matches nobody either.
 * BROKEN: there was a number, but it is lost or incomplete; a note holds the row. */
typedef enum { PSY_NIK_NONE, PSY_NIK_OK, PSY_NIK_TEMPORARY, PSY_NIK_BROKEN } PsyNikKind;

typedef struct {
	PsyNikKind kind;
	char digits[17]; /* "" unless OK or TEMPORARY */
	/* The sixteen digits that were read, also when a rule then called them BROKEN; else 0. */
	guint64 number;
} PsyNik;

/* Reads one cell. Repairs what is certain (blanks, dots, hyphens, apostrophe, ="…",
 * invisible characters, a label "NIK :", ",0" at the end) and says so with nik/cleaned; never
 * guesses a digit. Never fails: the verdict is the result. An empty cell is NONE without a
 * note. */
PsyNik psy_nik_read(const char *cell, PsyNotes *notes);

/* The NIK of a cell that holds a fault of the spreadsheet, and no value. */
PsyNik psy_nik_lost(PsyNotes *notes);

/* For a cell that holds a number instead of text. Excel keeps fifteen digits and writes 0
 * for the sixteenth, and beyond 2^53 not every number can be told from its neighbours: such
 * a NIK becomes BROKEN with nik/number. Other programs may have kept all digits. */
void psy_nik_check_number(PsyNik *nik, PsyNotes *notes);

/* The same question alone: `nik` was read from a number and cannot be trusted. */
bool psy_nik_lost_as_number(const PsyNik *nik);

/* The number as a key that fits 54 bits, for sets of NIKs; 0 unless OK. */
guint64 psy_nik_key(const PsyNik *nik);

/* The same for the cell of a roster, where there is nothing more to say about it. */
guint64 psy_nik_key_of(const char *cell);

/* What a NIK says. `day` is 1-31 for both sexes; `exists` is false for 31-02, day 32 to
 * 40, month 13 and the like, and then only region and year may be used. 29-02 counts as
 * existing when either century has it. */
typedef struct {
	char region[7]; /* "360214" */
	bool female;
	bool exists;
	int day, month;
	int year; /* two digits, 0-99 */
} PsyNikParts;

/* `nik` must be OK. */
PsyNikParts psy_nik_decode(const PsyNik *nik);

/* Limits for the age at the reference date, both included; roster rules 3.4 has 15-99. */
typedef struct {
	PsyDate on;
	int youngest, oldest;
} PsyAgeRule;

/* The year that ends in `year` (0-99) and whose 1st of January makes an age within the
 * rule possible for a person born on `day`.`month`; 0 when neither 19YY nor 20YY does.
 * With the usual limits both never do. */
int psy_century_year(int day, int month, int year, const PsyAgeRule *rule);

/* The birth date in the NIK, or no date when it does not exist or no century fits. */
PsyDate psy_nik_birth(const PsyNikParts *parts, const PsyAgeRule *rule);

/* What is to be said at each of the three cells. */
typedef struct {
	PsyNotes nik, birth, sex;
} PsyNikNotes;

/* Compares with the birth date of the roster (day, month and two digits of the year, never
 * the century; no date: nothing to compare) and the sex of the roster ('L', 'P' or 0), and
 * notes nik/birth-date, nik/birth-swapped, nik/sex, nik/no-such-day; nik/maybe-kk when the date
 * is that of a child, nik/age when no century fits the rule otherwise. Swapped means day and
 * month changed places: the roster's date stands. */
void psy_nik_check(const PsyNikParts *parts, PsyDate birth, char sex, const PsyAgeRule *rule,
		   PsyNikNotes *notes);

enum { PSY_NIK_EVIDENCE = 3 };

/* A column that lost every sixteenth digit: Excel keeps fifteen and writes 0. One NIK in
 * ten ends in 0 by right, so the verdict needs at least three different NIKs, all of them
 * ending in 0 (chance 10^-n). Zero it, add each NIK of the column, ask at the end. */
typedef struct {
	bool sound; /* one did not end in 0 */
	size_t n;
	guint64 ending_in_zero[PSY_NIK_EVIDENCE]; /* the first ones */
} PsyNikColumn;

void psy_nik_column_add(PsyNikColumn *column, const PsyNik *nik);
bool psy_nik_column_lost_digit(const PsyNikColumn *column);

/* False as soon as one NIK shows that the column is sound; until then rows can be lost. */
bool psy_nik_column_in_doubt(const PsyNikColumn *column);

/* True when one number stands in both columns and is no NIK of somebody born on `birth` (may be
 * no date): the No. KK was copied. */
bool psy_nik_is_kk(const PsyNik *nik, const PsyNik *kk, PsyDate birth, const PsyAgeRule *rule);

/* True when the cell of the KK column makes a better NIK than the cell of the NIK column:
 * the two columns seem to have changed places. A KK number has the region and the date of
 * issue (no +40), so its "age" is that of a child. Both must be OK to be compared; `birth`
 * may be no date. */
bool psy_nik_kk_swapped(const PsyNik *nik, const PsyNik *kk, PsyDate birth, const PsyAgeRule *rule);

#endif
