/* import.h - an import under way: the lists, and the file at hand
 *
 * import.c goes through files and rows; row.c makes a person of one row.
 */
#ifndef PSY_IMPORT_H
#define PSY_IMPORT_H

#include "roster/birth.h"
#include "roster/people.h"
#include "roster/rejects.h"
#include "roster/sheet.h"

typedef struct {
	const PsyRosterOptions *options;
	PsyDiags *diags;
	PsyRosterReport *report;
	PsyPeople *people;
	const PsyRegions *regions;
	PsyBirthRule ages;
	GString *scratch;

	/* the file at hand */
	PsySheet *sheet;
	PsyRosterFile *file;
	PsyRejects *rejects;
	PsyNikColumn nik_column;
	PsyBirthColumn birth_column;
	unsigned long footer_from, footer_to;
} PsyImport;

/* Cleans a row and puts the person among the others; counts it as accepted, held or
 * skipped, and reports what is wrong. */
void psy_import_take_person(PsyImport *import, const PsySheetRow *row);

/* Counts a row as held and keeps it for the rejects file. */
void psy_import_hold(PsyImport *import, const PsySheetRow *row, const char *reason);

/* The column with the birth date, alone or behind the place; -1 when there is none. */
int psy_import_birth_column(const PsyImport *import);

/* True for a column that goes into the roster under its own heading: not understood, or
 * asked for with --keep. */
bool psy_import_keeps(const PsyImport *import, const PsySheetColumn *column);

#endif
