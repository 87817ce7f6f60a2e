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
#include "roster/skipped.h"

/* What was asked about a place last, and the answer. */
typedef struct {
	char *asked[4]; /* code, kabupaten, kecamatan, desa */
	PsyRegionAnswer answer;
} PsyPlaceMemory;

typedef struct {
	const PsyRosterOptions *options;
	PsyDiags *diags;
	PsyRosterReport *report;
	PsyPeople *people;
	const PsyRegions *regions;
	PsyBirthRule ages;
	PsyPlaceMemory place;
	GString *scratch;
	GHashTable *rejects_names; /* set of file names */

	/* the file at hand */
	PsySheet *sheet;
	PsyRosterFile *file;
	PsyRejects *rejects;
	size_t *kept_as; /* of each column of the sheet: the roster's column, 0 for none */
	PsyNikColumn nik_column;
	bool in_doubt; /* the column of NIKs may have lost a digit: all can be taken back */
	PsyBirthColumn birth_column;
	PsySkipped skipped;
	unsigned long last_number; /* in the column No., 0 when unknown */
} PsyImport;

/* Cleans a row and puts the person among the others; counts it as accepted, held or
 * skipped, and reports what is wrong. */
void psy_import_take_person(PsyImport *import, const PsySheetRow *row);

/* Counts a row as held and keeps it for the rejects file. */
void psy_import_hold(PsyImport *import, const PsySheetRow *row, const char *reason);

/* The column with the birth date, alone or behind the place; -1 when there is none. */
int psy_import_birth_column(const PsyImport *import);

#endif
