#include <string.h>

#include "table/append.h"
#include "table/writer.h"

void psy_csv_append(GString *out, const char *cell, char delimiter)
{
	const char special[] = { delimiter, '"', '\n', '\r', '\0' };
	size_t length = strcspn(cell, special);
	bool quote = cell[length] != '\0' || g_ascii_isspace(cell[0]) ||
		     (length > 0 && g_ascii_isspace(cell[length - 1]));

	if (!quote) {
		psy_append(out, cell, length);
		return;
	}
	g_string_append_c(out, '"');
	for (; *cell; cell++) {
		if (*cell == '"')
			g_string_append_c(out, '"');
		g_string_append_c(out, *cell);
	}
	g_string_append_c(out, '"');
}

static void write_row(const PsyWriter *writer, GString *line, const char *const *cells)
{
	g_string_truncate(line, 0);
	for (size_t i = 0; i < writer->n_columns; i++) {
		if (i > 0)
			g_string_append_c(line, ',');
		if (cells[i] && *cells[i])
			psy_csv_append(line, cells[i], ',');
	}
	/* A row of one empty cell would read as a blank line. */
	if (writer->n_columns == 1 && line->len == 0)
		g_string_append(line, "\"\"");
	g_string_append_c(line, '\n');
	fwrite(line->str, 1, line->len, writer->stream);
}

static void *begin(const PsyWriter *writer)
{
	GString *line = g_string_new(NULL);
	g_autofree const char **names = g_new(const char *, writer->n_columns);

	for (size_t i = 0; i < writer->n_columns; i++)
		names[i] = writer->columns[i].name;
	if (!writer->options.no_header)
		write_row(writer, line, names);
	return line;
}

static void row(const PsyWriter *writer, void *line, const char *const *cells)
{
	write_row(writer, line, cells);
}

static bool finish(const PsyWriter *writer, void *line, PsyDiags *diags)
{
	(void)writer, (void)diags;
	g_string_free(line, TRUE);
	return true;
}

const PsyForm psy_form_csv = { begin, row, finish };
