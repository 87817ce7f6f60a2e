/* A table on the screen, by libsmartcols, with headings for people. On a terminal that is too
 * narrow the columns with a `max_width` give way, the widest first. */
#include <libsmartcols.h>
#include <string.h>

#include "table/writer.h"

enum { GAP = 2, NARROWEST = 8 };

static void *begin(const PsyWriter *writer)
{
	struct libscols_table *screen = scols_new_table();

	scols_table_enable_noheadings(screen, writer->options.no_header);
	scols_table_set_column_separator(screen, "  ");
	/* What fits is decided here, not there: smartcols cuts without a sign. */
	scols_table_set_termforce(screen, SCOLS_TERMFORCE_NEVER);
	for (size_t i = 0; i < writer->n_columns; i++)
		scols_table_new_column(screen, writer->columns[i].heading, 0,
				       writer->columns[i].is_number ? SCOLS_FL_RIGHT : 0);
	return screen;
}

static void row(const PsyWriter *writer, void *screen, const PsyText *cells)
{
	struct libscols_line *line = scols_table_new_line(screen, NULL);

	for (size_t i = 0; i < writer->n_columns; i++)
		scols_line_set_data(line, i, cells[i].text);
}

/* ---- what does not fit ---- */

static unsigned width_of_char(gunichar c)
{
	if (g_unichar_iszerowidth(c))
		return 0;
	return g_unichar_iswide(c) ? 2 : 1;
}

static unsigned width_of(const char *text)
{
	unsigned width = 0;

	for (; *text; text = g_utf8_next_char(text))
		width += width_of_char(g_utf8_get_char(text));
	return width;
}

/* The heading at line 0, then the cells of a column. */
static struct libscols_cell *cell_at(struct libscols_table *screen, size_t line, size_t column)
{
	if (line == 0)
		return scols_column_get_header(scols_table_get_column(screen, column));
	return scols_line_get_cell(scols_table_get_line(screen, line - 1), column);
}

static unsigned natural_width(struct libscols_table *screen, size_t column)
{
	unsigned width = 0;

	for (size_t line = 0; line <= scols_table_get_nlines(screen); line++) {
		const char *text = scols_cell_get_data(cell_at(screen, line, column));

		width = MAX(width, width_of(text ? text : ""));
	}
	return width;
}

/* Takes from the widest column that may be cut, until all fit or none has more to give. */
static void share_width(const PsyWriter *writer, unsigned *widths)
{
	unsigned total = GAP * (unsigned)(writer->n_columns - 1);

	for (size_t i = 0; i < writer->n_columns; i++)
		total += widths[i];
	for (; total > writer->options.screen_width; total--) {
		unsigned *widest = NULL;

		for (size_t i = 0; i < writer->n_columns; i++)
			if (writer->columns[i].max_width > 0 && (!widest || widths[i] > *widest))
				widest = &widths[i];
		if (!widest || *widest <= NARROWEST)
			return;
		--*widest;
	}
}

static void shorten(struct libscols_cell *cell, unsigned width)
{
	const char *text = scols_cell_get_data(cell);
	const char *end = text;
	g_autofree char *short_text = NULL;

	if (!text || width_of(text) <= width)
		return;
	for (unsigned used = 1; *end; end = g_utf8_next_char(end)) {
		used += width_of_char(g_utf8_get_char(end));
		if (used > width)
			break;
	}
	while (end > text && end[-1] == ' ')
		end--;
	short_text = g_strdup_printf("%.*s…", (int)(end - text), text);
	scols_cell_set_data(cell, short_text);
}

static void fit(const PsyWriter *writer, struct libscols_table *screen)
{
	g_autofree unsigned *widths = g_new0(unsigned, writer->n_columns);

	for (size_t i = 0; i < writer->n_columns; i++) {
		widths[i] = natural_width(screen, i);
		if (writer->columns[i].max_width > 0)
			widths[i] = MIN(widths[i], writer->columns[i].max_width);
	}
	share_width(writer, widths);
	for (size_t i = 0; i < writer->n_columns; i++)
		for (size_t line = 0; line <= scols_table_get_nlines(screen); line++)
			if (writer->columns[i].max_width > 0)
				shorten(cell_at(screen, line, i), widths[i]);
}

static bool finish(const PsyWriter *writer, void *screen, PsyDiags *diags)
{
	/* Without a terminal nothing is cut: a pipe has no width. */
	if (diags && writer->options.screen_width > 0)
		fit(writer, screen);
	if (diags) {
		scols_table_set_stream(screen, writer->stream);
		scols_print_table(screen);
	}
	scols_unref_table(screen);
	return true;
}

const PsyForm psy_form_screen = { begin, row, finish };
