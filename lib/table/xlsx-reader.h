/* xlsx-reader.h - what the files of the workbook reader share
 *
 * xlsx-reader.c goes through a sheet and gives records, xlsx-cell.c makes the text of one cell.
 */
#ifndef PSY_TABLE_XLSX_READER_H
#define PSY_TABLE_XLSX_READER_H

#include "table/source.h"
#include "table/xlsx-book.h"
#include "table/xlsx-number.h"
#include "table/xlsx-strings.h"

/* A list of people has some twenty columns; what stands beyond is not read. */
enum { PSY_XLSX_MOST_COLUMNS = 1024 };

typedef struct {
	size_t start, length; /* in `text`, where byte 0 is an empty cell */
	bool is_number, is_lost;
} PsyXlsxExtent;

/* Rows, columns or areas to be named in one finding: the first few, then how many more. */
typedef struct {
	GString *names;
	unsigned n;
} PsyNaming;

typedef struct {
	const char *path;
	PsyDiags *diags;
	PsyZip *zip;
	PsyBook *book;
	PsyStyles *styles;
	PsyStrings *strings;
	const PsyBookSheet *sheet;
	PsyXml *xml;

	bool in_rows; /* inside <sheetData> */
	bool at_end;
	unsigned row;     /* from 1 */
	unsigned column;  /* of the cell at hand, from 1 */
	unsigned filled;  /* cells of the row that have a value */
	unsigned widest;  /* last column with a value so far */
	bool broken;      /* the row has a cell that cannot be read */
	bool told_beyond; /* the finding about columns out of reach was given */
	GString *text;
	GArray *extents; /* of PsyXlsxExtent */
	GArray *cells;   /* of PsyCell */
	PsyRecord record;
	const PsyRecord *ahead; /* the first record, until it is asked for */
	PsyNaming hidden_rows, merged;
	bool hidden_columns[PSY_XLSX_MOST_COLUMNS];
} PsyXlsx;

/* Reads the <c> element that has just begun, up to its end, into the row. */
void psy_xlsx_read_cell(PsyXlsx *xlsx);

#endif
