/* sheet.h - the table inside a sheet: its heading and the rows below it
 *
 * Lists have title rows, a heading of one or two rows, a row of column numbers, page
 * headings in the middle, totals and signatures at the end (facts: roster rules 5). The
 * heading is the record with most known headings among the first 40.
 */
#ifndef PSY_SHEET_H
#define PSY_SHEET_H

#include "roster/columns.h"
#include "roster/roster.h"

typedef struct {
	PsyField field;
	char *heading; /* as it stands in the file */
} PsySheetColumn;

typedef struct {
	unsigned line, record; /* record: below the heading, from 1 */
	size_t n_cells;
	const PsyCell *cells;
	const PsyPlace *places; /* of the cells, or NULL: ask the source */
	bool broken;
	bool tidy; /* as in PsyRecord */
} PsySheetRow;

typedef struct PsySheet PsySheet;

/* Opens `path` and finds the heading; NULL after a finding of scope file. */
PsySheet *psy_sheet_open(const char *path, const PsyRosterOptions *options, PsyDiags *diags);
void psy_sheet_free(PsySheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsySheet, psy_sheet_free)

const PsySheetColumn *psy_sheet_columns(const PsySheet *sheet, size_t *n);

/* Index of the first column of a field, or -1. */
int psy_sheet_find(const PsySheet *sheet, PsyField field);

/* The kabupaten, kecamatan or desa that the title rows name, or "". Borrowed. */
const char *psy_sheet_title_place(const PsySheet *sheet, PsyRegionLevel level);

/* A cell has the word kecamatan or desa, as in a title. */
bool psy_row_speaks_of_place(const PsySheetRow *row);

/* The lines of the first and the last title row; false when there is none. */
bool psy_sheet_titles(const PsySheet *sheet, unsigned *first, unsigned *last);

/* The line of the heading, 0 when columns are known by number; and how the file is read. */
unsigned psy_sheet_heading_line(const PsySheet *sheet);
PsyDialect psy_sheet_dialect(const PsySheet *sheet);

/* Where the heading of a column stands; the file alone when columns are known by number. */
PsyPlace psy_sheet_heading_place(const PsySheet *sheet, size_t column);

/* The next row below the heading, borrowed until the next call; NULL at the end. */
const PsySheetRow *psy_sheet_next(PsySheet *sheet);

/* What kind of row it is; everything but DATA and AGAIN (people below a footer) is skipped. */
typedef enum {
	PSY_ROW_DATA,
	PSY_ROW_AGAIN,
	PSY_ROW_BLANK,
	PSY_ROW_NUMBERS,
	PSY_ROW_HEADING,
	PSY_ROW_FOOTER,
	PSY_ROW_LEFT_OUT,    /* below a footer, but perhaps somebody */
	PSY_ROW_OTHER_TABLE, /* below a heading with other columns, which included */
	PSY_N_ROW_KINDS
} PsyRowKind;
PsyRowKind psy_sheet_judge(PsySheet *sheet, const PsySheetRow *row);

/* Place of a cell of the row read last. */
PsyPlace psy_sheet_place(const PsySheet *sheet, const PsySheetRow *row, size_t cell);

#endif
