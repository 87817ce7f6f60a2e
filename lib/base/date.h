/* date.h - calendar days
 *
 * A PsyDate is a day of the Gregorian calendar or, all zero, no date. Files hold ISO
 * dates; documents hold the long form of the document's language, which never depends
 * on a locale. Weekdays count from Monday = 1 to Sunday = 7 (ISO 8601).
 */
#ifndef PSY_DATE_H
#define PSY_DATE_H

#include <stdbool.h>

typedef struct {
	short year;
	signed char month; /* 1-12 */
	signed char day;   /* 1-31 */
} PsyDate;

/* The language of a document or a message, not of the machine. */
typedef enum { PSY_LANGUAGE_ID, PSY_LANGUAGE_EN } PsyLanguage;

bool psy_date_is_set(PsyDate date);
bool psy_date_is_valid(int year, int month, int day); /* 1583 and later */
int psy_date_compare(PsyDate a, PsyDate b);           /* <0, 0, >0; no date comes first */

/* Days between dates and back: day numbers count from 1 January of year 1. */
int psy_date_to_number(PsyDate date);
PsyDate psy_date_from_number(int number);
PsyDate psy_date_add_days(PsyDate date, int days);
int psy_date_weekday(PsyDate date);

/* Whole years from `birth` to `on`; a birthday counts on its day. */
int psy_date_age(PsyDate birth, PsyDate on);

/* Strict "2025-04-15". Nothing is set when the text is anything else. */
bool psy_date_from_iso(const char *text, PsyDate *date);
typedef char PsyIsoDate[11];
const char *psy_date_to_iso(PsyDate date, PsyIsoDate buffer); /* returns `buffer`; "" for no date */

/* "15 April 2025"; "Selasa"; "Sel"; "April". The names are static. */
char *psy_date_long(PsyDate date, PsyLanguage language);
const char *psy_month_name(int month, PsyLanguage language);
const char *psy_weekday_name(int weekday, PsyLanguage language);
const char *psy_weekday_short(int weekday, PsyLanguage language);

/* "15 April 2025", "15 s.d. 17 April 2025", "30 April s.d. 2 Mei 2025",
 * "30 Desember 2025 s.d. 2 Januari 2026". The caller frees. */
char *psy_date_range(PsyDate from, PsyDate to, PsyLanguage language);

#endif
