/* rows.h - the list inside a sheet: its heading and the rows below it
 *
 * Lists have title rows, a heading of one or two rows, a row of column numbers, page
 * headings in the middle, totals and signatures at the end (facts: roster rules 5). The
 * heading is the record with most known headings among the first 40.
 */
#ifndef PSY_LIST_ROWS_H
#define PSY_LIST_ROWS_H

#include "list/columns.h"
#include "region/region.h"

typedef struct {
	PsyField field;
	char *heading; /* as it stands in the file */
} PsyListColumn;

typedef struct {
	unsigned line, record; /* record: below the heading, from 1 */
	size_t n_cells;
	const PsyCell *cells;
	const PsyPlace *places; /* of the cells, or NULL: ask the source */
	bool broken;
	bool tidy; /* as in PsyRecord */
} PsyListRow;

/* What is known beforehand; zero and NULL mean "find out". */
typedef struct {
	char **map; /* "FIELD=HEADING" or "FIELD=NUMBER", ended by NULL */
	char delimiter;
	const char *encoding, *name; /* of the sheet: its name or number */
	unsigned header_row;         /* physical line of the heading */
	const PsyRegions *regions;   /* for places in the titles; NULL: the built-in table */
} PsyListOptions;

typedef struct PsyList PsyList;

/* Opens `path` and finds the heading; NULL after a finding of scope file. */
PsyList *psy_list_open(const char *path, const PsyListOptions *options, PsyDiags *diags);
void psy_list_free(PsyList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyList, psy_list_free)

const PsyListColumn *psy_list_columns(const PsyList *list, size_t *n);

/* Index of the first column of a field, or -1. */
int psy_list_find(const PsyList *list, PsyField field);

/* The kabupaten, kecamatan, desa or posyandu (PSY_COL_...) that the titles name, or "": those
 * above the heading, and those inside the list down to the row judged last. Borrowed until the
 * next row is judged. */
const char *psy_list_title_place(const PsyList *list, PsyField field);

/* A title inside the list changed the places; true once for each row. */
bool psy_list_place_moved(PsyList *list);

/* Some title may name the field, as far as the list was read ahead. */
bool psy_list_titles_name(const PsyList *list, PsyField field);

/* The titles so far do not count any more for kecamatan, desa and posyandu. */
void psy_list_forget_places(PsyList *list);

/* A cell has the word kecamatan or desa, as in a title. */
bool psy_row_speaks_of_place(const PsyListRow *row);

/* The lines of the first and the last title row; false when there is none. */
bool psy_list_titles(const PsyList *list, unsigned *first, unsigned *last);

/* The line of the heading, 0 when columns are known by number; and how the file is read. */
unsigned psy_list_heading_line(const PsyList *list);
PsyDialect psy_list_dialect(const PsyList *list);

/* Where the heading of a column stands; the file alone when columns are known by number. */
PsyPlace psy_list_heading_place(const PsyList *list, size_t column);

/* The next row below the heading, borrowed until the next call; NULL at the end. */
const PsyListRow *psy_list_next(PsyList *list);

/* What kind of row it is; everything but DATA and AGAIN (people below a footer) is skipped. */
typedef enum {
	PSY_ROW_DATA,
	PSY_ROW_AGAIN,
	PSY_ROW_BLANK,
	PSY_ROW_NUMBERS,
	PSY_ROW_HEADING,
	PSY_ROW_TITLE, /* names the place of the rows below */
	PSY_ROW_FOOTER,
	PSY_ROW_LEFT_OUT,    /* below a footer, but perhaps somebody */
	PSY_ROW_OTHER_TABLE, /* below a heading with other columns, which included */
	PSY_N_ROW_KINDS
} PsyRowKind;
PsyRowKind psy_list_judge(PsyList *list, const PsyListRow *row);

/* Place of a cell of the row read last. */
PsyPlace psy_list_place(const PsyList *list, const PsyListRow *row, size_t cell);

#endif
