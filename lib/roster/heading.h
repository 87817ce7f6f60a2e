/* heading.h - the heading of a list: which record it is, and what its columns mean
 *
 * The first records of a file are kept while the heading is searched among them: the record
 * with most known headings wins, with one more row below it where a heading has two. What
 * stands above are titles, and may name the kabupaten and kecamatan.
 */
#ifndef PSY_HEADING_H
#define PSY_HEADING_H

#include "roster/sheet.h"

enum { PSY_HEADING_SEARCHED = 40 };

/* A record that was read ahead. */
typedef struct {
	unsigned line;
	char **texts; /* of the cells, ended by NULL */
	PsyCell *cells;
	PsyPlace *places;
	size_t n_cells;
	bool broken;
} PsyKept;

typedef struct {
	const char *path;           /* borrowed */
	GPtrArray *kept;            /* of PsyKept, in the order of the file */
	GArray *columns;            /* of PsySheetColumn */
	int first_of[PSY_N_FIELDS]; /* index of the first column of a field, or -1 */
	unsigned line;              /* 0: columns are known by number */
	/* The rows of the heading, NULL where there is none. */
	const PsyKept *upper, *lower;
	guint first_row;             /* index among `kept` of the first record below */
	char *kabupaten, *kecamatan; /* from the titles, or NULL */
} PsyHeading;

void psy_heading_init(PsyHeading *heading, const char *path);
void psy_heading_clear(PsyHeading *heading);

/* Keeps the record that `source` gave last. */
void psy_heading_keep(PsyHeading *heading, PsySource *source, const PsyRecord *record);

/* Finds the heading among what was kept, and applies --map; false after a finding. */
bool psy_heading_find(PsyHeading *heading, const PsyRosterOptions *options, PsyDiags *diags);

/* Index of the first column of a field, or -1. */
int psy_heading_column(const PsyHeading *heading, PsyField field);

#endif
