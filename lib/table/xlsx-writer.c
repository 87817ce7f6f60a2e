/* A workbook, by libxlsxwriter: every cell is text, so that an id stays what it is. The
 * library writes to a named file only, hence the detour over a temporary one. The date of
 * creation is fixed: the same rows give the same bytes. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "table/writer.h"

enum { WIDEST = 60, GAP = 2 };

typedef struct {
	char *path;
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *text;
	unsigned *widths; /* characters, a column */
	lxw_row_t next;
} Workbook;

static void write_cells(const PsyWriter *writer, Workbook *kept, const char *const *cells,
			lxw_format *format)
{
	for (size_t i = 0; i < writer->n_columns; i++) {
		const char *cell = cells[i] ? cells[i] : "";
		unsigned width = psy_text_points(cell, strlen(cell)) + GAP;

		kept->widths[i] = MIN(MAX(kept->widths[i], width), WIDEST);
		if (*cell)
			worksheet_write_string(kept->sheet, kept->next, (lxw_col_t)i, cell, format);
	}
	kept->next++;
}

static void write_header(const PsyWriter *writer, Workbook *kept)
{
	g_autofree const char **headings = g_new(const char *, writer->n_columns);
	lxw_format *bold = workbook_add_format(kept->book);

	format_set_bold(bold);
	for (size_t i = 0; i < writer->n_columns; i++)
		headings[i] = writer->columns[i].heading;
	write_cells(writer, kept, headings, bold);
	worksheet_freeze_panes(kept->sheet, 1, 0);
}

static void *begin(const PsyWriter *writer)
{
	Workbook *kept = g_new0(Workbook, 1);
	lxw_doc_properties properties = { .created = 315532800 }; /* 1 January 1980 */
	int fd = g_file_open_tmp("posyandu-XXXXXX", &kept->path, NULL);

	if (fd >= 0)
		close(fd);
	kept->book = workbook_new(kept->path);
	kept->sheet = workbook_add_worksheet(kept->book, NULL);
	kept->text = workbook_add_format(kept->book);
	kept->widths = g_new0(unsigned, writer->n_columns);
	workbook_set_properties(kept->book, &properties);
	format_set_num_format_index(kept->text, 49); /* "@": typing over it keeps it text */
	if (!writer->options.no_header)
		write_header(writer, kept);
	return kept;
}

static void row(const PsyWriter *writer, void *kept, const char *const *cells)
{
	write_cells(writer, kept, cells, ((Workbook *)kept)->text);
}

static bool copy_out(const PsyWriter *writer, const char *path)
{
	g_autofree char *bytes = NULL;
	gsize length = 0;

	return g_file_get_contents(path, &bytes, &length, NULL) &&
	       fwrite(bytes, 1, length, writer->stream) == length;
}

static bool finish(const PsyWriter *writer, void *any, bool write)
{
	Workbook *kept = any;
	bool whole;

	for (size_t i = 0; i < writer->n_columns; i++)
		worksheet_set_column(kept->sheet, (lxw_col_t)i, (lxw_col_t)i, kept->widths[i],
				     kept->text);
	whole = workbook_close(kept->book) == LXW_NO_ERROR;
	if (write && whole)
		whole = copy_out(writer, kept->path);
	if (kept->path)
		g_unlink(kept->path);
	g_free(kept->path);
	g_free(kept->widths);
	g_free(kept);
	return whole;
}

const PsyForm psy_form_xlsx = { begin, row, finish };
