/* xlsx-writer.c - a workbook, by libxlsxwriter
 *
 * Every cell is text, so that an id stays what it is. Rows go to a temporary file of the
 * library at once, so that memory does not grow with them. The library writes to a named
 * file only, hence /dev/fd. The date of creation is fixed: the same rows give the same bytes.
 */
#include <errno.h>
#include <string.h>
#include <xlsxwriter.h>

#include "table/writer.h"

enum { WIDEST = 60, GAP = 2, MOST_ROWS = 1048576, LONGEST_CELL = 32767 };

typedef struct {
	lxw_worksheet *sheet;
	unsigned *widths; /* characters, a column */
	size_t n_columns;
	lxw_row_t next;
} Sheet;

typedef struct {
	FILE *file; /* NULL: it could not be created, and nothing is written */
	lxw_workbook *book;
	lxw_format *bold, *text;
	Sheet list;
	lxw_error error; /* of the first cell that the library refused */
} Workbook;

static Sheet begin_sheet(Workbook *kept, const char *name, size_t n_columns)
{
	Sheet sheet = { .sheet = workbook_add_worksheet(kept->book, name),
			.widths = g_new0(unsigned, n_columns),
			.n_columns = n_columns };

	worksheet_freeze_panes(sheet.sheet, 1, 0);
	return sheet;
}

/* A text that looks like the format's own escape for a character, "_x0041_", gets its first
 * underscore escaped. NULL when there is none such. */
static char *escape(const char *text)
{
	const char *found = strstr(text, "_x");
	GString *out;

	if (!found)
		return NULL;
	out = g_string_new(NULL);
	for (; found; found = strstr(text, "_x")) {
		bool escaped = strspn(found + 2, "0123456789abcdefABCDEF") >= 4 && found[6] == '_';

		g_string_append_len(out, text, found - text);
		g_string_append(out, escaped ? "_x005F_x" : "_x");
		text = found + 2;
	}
	g_string_append(out, text);
	return g_string_free(out, FALSE);
}

/* The first counts. */
static void keep_error(Workbook *kept, lxw_error error)
{
	if (kept->error == LXW_NO_ERROR)
		kept->error = error;
}

static void put_cell(Workbook *kept, Sheet *sheet, size_t column, const char *text,
		     lxw_format *format)
{
	unsigned width = psy_text_points(text, strlen(text)) + GAP;
	g_autofree char *escaped = escape(text);
	lxw_error error = LXW_NO_ERROR;

	sheet->widths[column] = MIN(MAX(sheet->widths[column], width), WIDEST);
	if (*text)
		error = worksheet_write_string(sheet->sheet, sheet->next, (lxw_col_t)column,
					       escaped ? escaped : text, format);
	keep_error(kept, error);
}

/* A count may be added up in the sheet; false when the text is none. */
static bool put_count(Workbook *kept, Sheet *sheet, size_t column, PsyText cell)
{
	gint64 number;

	if (!psy_count_read(cell.text, &number) || ABS(number) > MOST_ROWS)
		return false;
	sheet->widths[column] = MAX(sheet->widths[column], (unsigned)cell.length + GAP);
	keep_error(kept, worksheet_write_number(sheet->sheet, sheet->next, (lxw_col_t)column,
						(double)number, NULL));
	return true;
}

static void end_sheet(Workbook *kept, Sheet *sheet)
{
	for (size_t i = 0; i < sheet->n_columns; i++)
		worksheet_set_column(sheet->sheet, (lxw_col_t)i, (lxw_col_t)i, sheet->widths[i],
				     kept->text);
	g_free(sheet->widths);
}

static void put_findings(Workbook *kept, const PsyTable *findings)
{
	size_t n_columns = psy_table_n_columns(findings);
	Sheet sheet = begin_sheet(kept, _(PSY_FINDINGS_SHEET), n_columns);

	for (size_t i = 0; i < n_columns; i++)
		put_cell(kept, &sheet, i, psy_table_column_name(findings, i), kept->bold);
	for (size_t row = 0; row < psy_table_n_rows(findings); row++) {
		sheet.next++;
		for (size_t i = 0; i < n_columns; i++)
			put_cell(kept, &sheet, i, psy_table_cell(findings, row, (int)i),
				 kept->text);
	}
	end_sheet(kept, &sheet);
}

/* ---- the form ---- */

static void *begin(const PsyWriter *writer)
{
	Workbook *kept = g_new0(Workbook, 1);
	lxw_doc_properties properties = { .created = 315532800 }; /* 1 January 1980 */
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };
	g_autofree char *path = NULL;

	kept->file = psy_file_open_nameless();
	if (!kept->file)
		return kept;
	path = g_strdup_printf("/dev/fd/%d", fileno(kept->file));
	kept->book = workbook_new_opt(path, &options);
	workbook_set_properties(kept->book, &properties);
	kept->bold = workbook_add_format(kept->book);
	format_set_bold(kept->bold);
	kept->text = workbook_add_format(kept->book);
	format_set_num_format_index(kept->text, 49); /* "@": typing over it keeps it text */
	kept->list = begin_sheet(kept, NULL, writer->n_columns);
	for (size_t i = 0; i < writer->n_columns && !writer->options.no_header; i++)
		put_cell(kept, &kept->list, i, writer->columns[i].heading, kept->bold);
	kept->list.next = !writer->options.no_header;
	return kept;
}

static void row(const PsyWriter *writer, void *any, const PsyText *cells)
{
	Workbook *kept = any;

	if (!kept->file)
		return;
	for (size_t i = 0; i < writer->n_columns; i++)
		if (!writer->columns[i].is_number || !put_count(kept, &kept->list, i, cells[i]))
			put_cell(kept, &kept->list, i, cells[i].text, kept->text);
	kept->list.next++;
}

/* What a sheet cannot hold must not be lost without a word. */
static bool check_fit(const PsyWriter *writer, const Workbook *kept, PsyDiags *diags)
{
	if (kept->error == LXW_NO_ERROR && kept->list.next <= MOST_ROWS)
		return true;
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "xlsx/does-not-fit",
				  { .file = writer->path },
				  .hint = _("write a .csv instead") },
		   _("a workbook takes at most %d rows and %d characters in a cell, so nothing was "
		     "written"),
		   MOST_ROWS, LONGEST_CELL);
	return false;
}

static bool copy_out(const PsyWriter *writer, FILE *from, PsyDiags *diags)
{
	char bytes[65536];
	size_t n;

	rewind(from);
	while ((n = fread(bytes, 1, sizeof(bytes), from)) > 0)
		fwrite(bytes, 1, n, writer->stream);
	if (!ferror(from))
		return true; /* psy_output_commit() looks at the other side */
	psy_file_report_refusal(diags, "file/read", writer->path, errno);
	return false;
}

static bool finish(const PsyWriter *writer, void *any, PsyDiags *diags)
{
	Workbook *kept = any;
	const PsyTable *findings = writer->options.findings;
	bool whole = false;

	if (kept->file) {
		if (findings && psy_table_n_rows(findings) > 0)
			put_findings(kept, findings);
		end_sheet(kept, &kept->list);
		whole = workbook_close(kept->book) == LXW_NO_ERROR;
	}
	if (diags && !whole)
		psy_file_report_refusal(diags, "file/write", writer->path, errno ? errno : EIO);
	else if (diags)
		whole = check_fit(writer, kept, diags) && copy_out(writer, kept->file, diags);
	if (kept->file)
		fclose(kept->file);
	g_free(kept);
	return whole;
}

const PsyForm psy_form_xlsx = { begin, row, finish };
