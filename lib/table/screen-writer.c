/* A table on the screen, by libsmartcols: widths in screen cells, headings for people. */
#include <libsmartcols.h>

#include "table/writer.h"

static void *begin(const PsyWriter *writer)
{
	struct libscols_table *screen = scols_new_table();

	scols_table_enable_noheadings(screen, writer->options.no_header);
	scols_table_set_column_separator(screen, "  ");
	/* Without a terminal nothing is cut: a pipe has no width. */
	scols_table_set_termforce(screen, writer->options.screen_width > 0 ? SCOLS_TERMFORCE_ALWAYS
									   : SCOLS_TERMFORCE_NEVER);
	if (writer->options.screen_width > 0)
		scols_table_set_termwidth(screen, writer->options.screen_width);
	for (size_t i = 0; i < writer->n_columns; i++) {
		const PsyColumn *column = &writer->columns[i];
		int flags = (column->is_number ? SCOLS_FL_RIGHT : 0) |
			    (column->max_width > 0 ? SCOLS_FL_TRUNC : 0);

		scols_table_new_column(screen, column->heading, column->max_width, flags);
	}
	return screen;
}

static void row(const PsyWriter *writer, void *screen, const char *const *cells)
{
	struct libscols_line *line = scols_table_new_line(screen, NULL);

	for (size_t i = 0; i < writer->n_columns; i++)
		scols_line_set_data(line, i, cells[i] ? cells[i] : "");
}

static bool finish(const PsyWriter *writer, void *screen, PsyDiags *diags)
{
	if (diags) {
		scols_table_set_stream(screen, writer->stream);
		scols_print_table(screen);
	}
	scols_unref_table(screen);
	return true;
}

const PsyForm psy_form_screen = { begin, row, finish };
