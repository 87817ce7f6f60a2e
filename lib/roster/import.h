/* import.h - an import under way: the lists, and the file at hand
 *
 * roster.c sets it up, import.c goes through a file, file-findings.c says what it was, row.c makes a
 * person of one row.
 */
#ifndef PSY_IMPORT_H
#define PSY_IMPORT_H

#include "clean/clean.h"
#include "list/list.h"
#include "roster/decisions.h"
#include "roster/match.h"
#include "roster/names.h"
#include "roster/people.h"
#include "roster/rejects.h"

/* What a row says of a place: code, kabupaten, kecamatan, desa. */
enum { PSY_PLACE_WORDS = 4, PSY_PLACES_REMEMBERED = 256 };

/* In `kept_as`: a column without a heading, of which no row has held anything so far. */
#define PSY_KEPT_LATER G_MAXSIZE

/* What was asked about a place, and the answer. */
typedef struct {
	GString *kept; /* the words asked about, behind each other; NULL: nothing yet */
	size_t lengths[PSY_PLACE_WORDS];
	PsyRegionAnswer answer;
	PsyText code;      /* of the answer, or "" */
	PsyText labels[3]; /* kabupaten, kecamatan, desa of the answer, or "" */
} PsyPlaceMemory;

struct PsyDiff;

typedef struct {
	const PsyRosterOptions *options;
	PsyDiags *diags;
	PsyRosterReport *report;
	PsyPeople *people;
	const PsyRegions *regions;
	PsyBirthRule ages;
	PsyPlaceMemory places[PSY_PLACES_REMEMBERED];
	GString *scratch;
	GString *reasons;          /* of the row at hand */
	PsyPerson *person;         /* of the row at hand */
	GHashTable *rejects_names; /* set of file names */
	PsyNames *names;           /* NULL: nobody wants the proof list */

	/* for persons who may be the same */
	PsyMatch *match;         /* NULL: nobody looks */
	PsyDecisions *decisions; /* NULL: none were given */
	struct PsyDiff *diff;    /* the second list of two is compared with the first */
	bool wants_pairs;
	PsyPairs *pairs;    /* NULL: nobody wants them */
	GArray *identities; /* of PsyIdentity, one a row, with decisions or pairs only */
	GHashTable *joined; /* row -> GArray of PsyIdentity: rows of lists taken as one with it */
	GArray *file_of;    /* of guint16, one a row: number of the file, 0 the older roster */

	/* the file at hand */
	PsyList *sheet;
	PsyRosterFile *file;
	GString *source; /* of its rows, but for the line: "daftar/lebak.csv:" */
	PsyRejects *rejects;
	size_t *kept_as; /* of each column of the sheet: the roster's column, 0 for none */
	unsigned long people_rows, rows_in_totals; /* rows of people; those above the last total */
	/* What counts for rows that do not say it: --set, else the titles, else "". */
	PsyText otherwise[PSY_N_FIELDS];
	PsyNikColumn nik_column;
	bool in_doubt; /* the column of NIKs may have lost a digit: all can be taken back */
	PsyBirthColumn birth_column;
	GArray *swappable; /* of size_t: rows with a date that may have the month in front */
	PsySkipped skipped;
	unsigned long short_rows;  /* with fewer cells than the heading */
	unsigned first_short;      /* line of the first of them */
	size_t first_width;        /* its cells */
	bool place_in_footer;      /* totals and signatures speak of a kecamatan or desa */
	bool below_title;          /* no people since a title inside the list */
	unsigned long last_number; /* in the column No., 0 when unknown */
	size_t first_pair;         /* of the file */
	size_t first_row;          /* of the people of the file */
	GArray *met; /* of gulong, by number of a file: how many stood there already */
} PsyImport;

/* Reads one list; what became of it is added to the report. */
void psy_import_file(PsyImport *import, const char *path);

/* Cleans a row and puts the person among the others; counts it as accepted, held or
 * skipped, and reports what is wrong. */
void psy_import_take_person(PsyImport *import, const PsyListRow *row);

/* file-findings.c: what is said of the file at hand before its rows are read, and behind them. */
void psy_import_say_begin(PsyImport *import);

/* The place that a title inside the list gives the rows below it. */
void psy_import_say_title(PsyImport *import, const PsyListRow *row);
void psy_import_say_end(PsyImport *import);

/* Counts a row as held and keeps it for the rejects file. */
void psy_import_hold(PsyImport *import, const PsyListRow *row, const char *reason);

/* The person at hand stands in the row already. */
void psy_import_met(PsyImport *import, size_t row);

/* Nobody is the person at hand for certain; the likeliest of the candidates who has the name and
 * is of another list counts in the same way. */
void psy_import_met_most_likely(PsyImport *import, const PsyCandidate *found, size_t n);

/* A row was added by the file at hand. */
void psy_import_note_row(PsyImport *import);

/* The date of the person at hand was taken into the row: it may turn out to have the month in
 * front. */
void psy_import_note_date(PsyImport *import, const PsyBirth *birth, size_t row);

/* The column with the birth date, alone or behind the place; -1 when there is none. */
int psy_import_birth_column(const PsyImport *import);

#endif
