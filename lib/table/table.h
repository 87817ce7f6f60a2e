/* table.h - the door of the table room: any table in or out
 *
 * Three things live here:
 *
 *	PsySource   reads records from any file people send (CSV in every dialect, XLSX), one
 *	            at a time, in constant memory; every cell knows its place
 *	PsyTable    a whole table in memory with a header, for verbs that need all rows
 *	PsyWriter   writes rows as CSV, JSON, JSON lines, or a table on the screen
 *
 * All cells are text from the first byte to the last: a NIK is never a number, and the
 * numbers and dates of a workbook become the text that people see there (dates as ISO). What
 * comes out of a source is valid UTF-8 without NUL; what could not be decoded was
 * reported and its record is marked as broken.
 */
#ifndef PSY_TABLE_H
#define PSY_TABLE_H

#include "base/base.h"

/* ---- records from a file ---- */

typedef struct {
	const char *text; /* UTF-8, ended by NUL, blanks at both ends removed */
	size_t length;    /* bytes */
	/* XLSX: the cell holds a number, not a text, so it has at most fifteen digits that can
	 * be trusted when Excel wrote it. */
	bool is_number;
	/* XLSX: the cell shows an error, or a formula whose result is not in the file. That was
	 * reported, and the text is empty. */
	bool is_lost;
} PsyCell;

/* A record as the file has it. Blank lines are records of one empty cell, so that
 * nothing a file holds is passed over unseen. */
typedef struct {
	const PsyCell *cells;
	size_t n_cells;
	unsigned line; /* physical line on which it begins, from 1; in XLSX the row */
	/* The record could not be split into cells (open quote, NUL, wrong bytes). An error
	 * was reported; cells[0] holds the raw line as far as it can be shown. In XLSX: a cell
	 * is damaged and empty, the others are as they should be. */
	bool broken;
	/* Every cell is as psy_text_clean() would leave it. False: perhaps. */
	bool tidy;
} PsyRecord;

/* What is known beforehand; zero and NULL mean "find out". */
typedef struct {
	char delimiter;       /* ',' ';' '\t' '|' */
	const char *encoding; /* "utf-8", "windows-1252", "utf-16le", "utf-16be" */
	const char *sheet;    /* XLSX: name or number of the sheet; else the first visible one */
	/* True when a cell is a heading that the caller knows. The delimiter under which most
	 * headings are known wins; NULL leaves the choice to the shape of the records. */
	bool (*is_heading)(const char *text, size_t length);
	bool strict_utf8; /* wrong bytes are errors, Windows-1252 is not guessed */
	bool slowly;      /* CSV: libcsv reads every record; tests compare both ways */
} PsySourceOptions;

/* How the file was read, for the "read as" line. Names are borrowed from the source. */
typedef struct {
	char delimiter;
	const char *encoding;
	const char *line_end; /* "LF", "CRLF", "CR", "mixed" */
	bool bom;
	bool sep_line;
	/* XLSX, where the five above are empty: the sheet that is read, of how many, and whether
	 * serial numbers of days count from 1904. */
	const char *sheet;
	unsigned n_sheets;
	bool from_1904;
} PsyDialect;

typedef struct PsySource PsySource;

/* Opens `path` ("-" is standard input). `options` may be NULL and is not kept. NULL after
 * a finding of scope file: file/..., csv/empty, csv/binary, csv/html, csv/old-excel,
 * xlsx/damaged, xlsx/password ... A workbook from a pipe is copied to a nameless file first.
 * `path` and `diags` must outlive the source. */
PsySource *psy_source_open(const char *path, const PsySourceOptions *options, PsyDiags *diags);
void psy_source_free(PsySource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsySource, psy_source_free)

/* The next record, borrowed until the next call; NULL at the end of the file or after a
 * finding that ends reading (file/read, xlsx/damaged). Rows of a sheet without any value are
 * no records. */
const PsyRecord *psy_source_next(PsySource *source);

PsyDialect psy_source_dialect(const PsySource *source);

/* The place of cell `index` of the record that was read last: its own physical line (a
 * record may span several) and its column in code points. Costs a scan of the record: call
 * it when there is something to report. A cell beyond the last gives the end of the record. */
PsyPlace psy_source_place(const PsySource *source, size_t index);

/* How files for people (XLSX, the screen) head the columns of our tables: "Tempat Lahir" for
 * tempat_lahir. Always Indonesian, as the data are; any other name is its own heading. */
const char *psy_column_heading(const char *name);

/* The name of the column that people head with `heading`, compared as psy_text_fold() does;
 * NULL when it is none of our tables'. Static. */
const char *psy_column_name(const char *heading);

/* "AB" for 28, as spreadsheets name their columns up to XFD; returns `letters`. */
const char *psy_column_letters(unsigned column, char letters[4]);

/* ---- a table in memory ---- */

typedef struct PsyTable PsyTable;

PsyTable *psy_table_new(void);
void psy_table_free(PsyTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyTable, psy_table_free)

/* Reads a pipeline table: the header is the first record, headings for people are turned
 * into the names of our columns, names are compared as psy_text_fold() does, double names and rows with more cells than the header are errors.
 * Columns are added in the file's order. NULL after a finding of scope file; rows that
 * could not be read are reported (scope row) and left out, psy_table_held() counts them. */
PsyTable *psy_table_read(const char *path, const PsySourceOptions *options, PsyDiags *diags);

size_t psy_table_n_rows(const PsyTable *table);
size_t psy_table_n_columns(const PsyTable *table);
size_t psy_table_held(const PsyTable *table);
const char *psy_table_file(const PsyTable *table); /* as typed; borrowed */

/* Index of a column by its name, or -1. */
int psy_table_find(const PsyTable *table, const char *name);
const char *psy_table_column_name(const PsyTable *table, size_t column);

/* Index of the column `name`, which is added behind the last when it is missing. */
size_t psy_table_add_column(PsyTable *table, const char *name);

/* Adds an empty row and returns its index. `place` may be NULL. */
size_t psy_table_add_row(PsyTable *table, const PsyPlace *place);

/* Never NULL: a missing cell, row of fewer cells or column -1 is "". Borrowed until the
 * cell is set again. */
const char *psy_table_cell(const PsyTable *table, size_t row, int column);

/* `text` is copied. */
void psy_table_set(PsyTable *table, size_t row, size_t column, const char *text);

/* The place of a row (column 0 in it), or of a cell when the column is known. */
PsyPlace psy_table_place(const PsyTable *table, size_t row, int column);

/* ---- writing ---- */

typedef enum {
	PSY_FORMAT_CSV,
	PSY_FORMAT_JSON,
	PSY_FORMAT_JSONL,
	PSY_FORMAT_SCREEN,
	PSY_FORMAT_MARKDOWN,
	PSY_FORMAT_XLSX
} PsyFormat;

typedef struct {
	const char *name;    /* in files: "tanggal_lahir" */
	const char *heading; /* for people, translated; NULL: psy_column_heading(name) */
	bool is_number;      /* a count: right-aligned on the screen, a number in JSON */
	unsigned max_width; /* on the screen: shortened to this many cells; 0 = as wide as needed */
} PsyColumn;

typedef struct {
	PsyFormat format;
	PsyOutputMode mode;
	unsigned screen_width; /* SCREEN: width of the terminal, 0 = unlimited */
	bool no_header;
	/* CSV: a cell that a spreadsheet would take for a formula gets an apostrophe in front, as
	 * psy_cell_unguarded() takes off; a phone like +62812... does not. */
	bool guarded;
	/* XLSX: becomes a second sheet when it has a row by the time of psy_writer_commit().
	 * Borrowed. The reader of workbooks knows that nobody's list stands there. */
	const PsyTable *findings;
} PsyWriterOptions;

typedef struct PsyWriter PsyWriter;

/* Opens `path` as psy_output_open() does. `columns` (n of them) is copied. NULL after a
 * finding. CSV: UTF-8 without BOM, LF, comma, quotes only where RFC 4180 needs them. */
PsyWriter *psy_writer_open(const char *path, const PsyColumn *columns, size_t n,
			   const PsyWriterOptions *options, PsyDiags *diags);

/* `cells` has one text a column; NULL is an empty cell. */
void psy_writer_row(PsyWriter *writer, const char *const *cells);

/* The same with the lengths known; none of the texts is NULL. */
void psy_writer_texts(PsyWriter *writer, const PsyText *cells);

/* As psy_output_commit() and psy_output_discard(). */
bool psy_writer_commit(PsyWriter *writer, PsyDiags *diags);
void psy_writer_discard(PsyWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyWriter, psy_writer_discard)

/* Writes the rows of `table` in the order of `rows` (NULL: as they are), all columns. */
bool psy_table_write(const PsyTable *table, const size_t *rows, size_t n_rows, const char *path,
		     const PsyWriterOptions *options, PsyDiags *diags);

/* True for what a spreadsheet shows instead of a value: #N/A, #REF!, #DIV/0!. A workbook tells such
 * cells apart (PsyCell.is_lost), in CSV they are a text. */
bool psy_cell_is_error(const char *cell);

/* The text behind the apostrophe of a guarded cell; any other is given back as it is. */
const char *psy_cell_unguarded(const char *cell);

/* One cell as RFC 4180 wants it, appended to `out`: quoted only where needed. */
void psy_csv_append(GString *out, const char *cell, char delimiter);

/* The line that psy_writer_texts() writes of a row of `n` cells, in CSV that is not guarded,
 * with its line end, appended to `out`. */
void psy_csv_append_row(GString *out, const PsyText *cells, size_t n);

/* Cuts such a line in its place into the texts it was made of; `cells` (of PsyText) borrows
 * them. No cells when it is no whole line. Lines that others wrote are for a PsySource. */
void psy_csv_cut_row(char *line, size_t length, GArray *cells);

/* Codes of this room: csv/..., xlsx/... */
extern const PsyExplanation psy_table_codes[];

#endif
