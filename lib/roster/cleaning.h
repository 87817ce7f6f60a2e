/* cleaning.h - the row being cleaned, for the files that share the work
 *
 * row.c goes through a row and says what becomes of it, fields.c cleans its cells, place.c
 * finds out where the person lives, among.c what the person is to those read before.
 */
#ifndef PSY_CLEANING_H
#define PSY_CLEANING_H

#include "clean/clean.h"
#include "roster/import.h"

typedef struct {
	PsyImport *import;
	const PsyListRow *row;
	PsyPerson *person;
	PsyNik nik;
	guint64 nik_key; /* psy_nik_key() */
	PsyBirth birth;
	bool held;
	GString *reasons;     /* for the rejects file */
	PsyIdentity identity; /* with decisions or pairs only */
} PsyCleaning;

/* The place of a column (-1: the row), with the person's name and the heading. */
PsyFinding psy_cleaning_finding(const PsyCleaning *cleaning, int column);

/* Reports what a cleaner noted about a column, and holds the row when a note does. */
void psy_cleaning_report(PsyCleaning *cleaning, int column, const PsyNotes *notes);

/* The same for a column that the person can do without: the row is not held, the value is refused. */
void psy_cleaning_report_value(PsyCleaning *cleaning, int column, const PsyNotes *notes);

/* The row is held; `column` is what is wrong with it, -1 for the row as a whole. */
void psy_cleaning_hold(PsyCleaning *cleaning, int column, const char *reason);

/* The text of a column as it stands in the file; "" beyond the row and for -1. */
PsyText psy_cleaning_cell(const PsyCleaning *cleaning, int column);

/* True where it shows a fault of the spreadsheet instead of a value. */
bool psy_cleaning_is_lost(const PsyCleaning *cleaning, int column);

/* The text of a field, cleaned, else what import->otherwise has. Borrowed until the next row. */
PsyText psy_cleaning_text(PsyCleaning *cleaning, PsyField field);

/* psy_text_clean(), borrowed until the next row. */
PsyText psy_cleaning_tidy(PsyCleaning *cleaning, PsySlice text);

/* fields.c: all cells but those of the place. */
void psy_clean_fields(PsyCleaning *cleaning);

/* among.c: adds the person to the roster, or says why not. */
void psy_place_among_others(PsyCleaning *cleaning);

/* place.c: kabupaten, kecamatan, desa and the code. */
void psy_clean_place(PsyCleaning *cleaning);

#endif
