/* heading.h - the heading of a list: which record it is, and what its columns mean
 *
 * The first records of a file are kept while the heading is searched among them: the record
 * with most known headings wins, with one more row below it where a heading has two. What
 * stands above are titles, and may name the kabupaten, kecamatan and desa.
 *
 * heading.c finds the rows, mapping.c settles what the columns are, heading-titles.c reads what is above.
 */
#ifndef PSY_HEADING_H
#define PSY_HEADING_H

#include "list/rows.h"

enum { PSY_HEADING_SEARCHED = 40 };

/* Titles name places by PsyRegionLevel, and below the desa a posyandu. */
enum { PSY_TITLE_POSYANDU = PSY_REGION_DESA + 1, PSY_N_TITLE_LEVELS };

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
	GArray *columns;            /* of PsyListColumn */
	int first_of[PSY_N_FIELDS]; /* index of the first column of a field, or -1 */
	unsigned line;              /* 0: columns are known by number */
	/* The rows of the heading, NULL where there is none. */
	const PsyKept *upper, *lower;
	guint first_row; /* index among `kept` of the first record below */
	/* What the titles say of kabupaten, kecamatan, desa and posyandu, by their level, or NULL:
	 * those above, then those inside the list; and which levels either speak of. */
	const PsyRegions *regions; /* borrowed */
	char *places[PSY_N_TITLE_LEVELS];
	const PsyRegion *found[PSY_N_TITLE_LEVELS]; /* NULL: none, or one of several of that name */
	bool named[PSY_N_TITLE_LEVELS];
	bool moved; /* a title inside the list changed them */
} PsyHeading;

void psy_heading_init(PsyHeading *heading, const char *path);
void psy_heading_clear(PsyHeading *heading);

/* Keeps the record that `source` gave last. */
void psy_heading_keep(PsyHeading *heading, PsySource *source, const PsyRecord *record);

/* How many fields the cells name, each once. */
unsigned psy_heading_hits(const PsyCell *cells, size_t n, bool *has_name);

/* Finds the heading among what was kept, and applies --map; false after a finding. */
bool psy_heading_find(PsyHeading *heading, const PsyListOptions *options, PsyDiags *diags);

/* Applies --map (mapping.c), and checks that there is a name and nothing twice; false after a finding. */
bool psy_heading_settle(PsyHeading *heading, char **maps, PsyDiags *diags);

/* Makes out which places the titles name (heading-titles.c). */
void psy_heading_read_titles(PsyHeading *heading, const PsyRegions *regions);

/* Takes the places of a title inside the list, "DESA AWEH KECAMATAN KALANGANYAR". False for a row
 * that is none, or names no place that is known; then no place counts any more. */
bool psy_heading_take_title(PsyHeading *heading, const PsyListRow *row);

/* No place smaller than a kabupaten counts any more. */
void psy_heading_forget_places(PsyHeading *heading);

/* "Halaman 2", "Lanjutan Lampiran", and nothing else in the row. */
bool psy_is_page_mark(const PsyListRow *row);

/* How many of the records kept are titles, in front of the heading. */
guint psy_heading_n_titles(const PsyHeading *heading);

/* Index of the first column of a field, or -1. */
int psy_heading_column(const PsyHeading *heading, PsyField field);

#endif
