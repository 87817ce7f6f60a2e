#include <string.h>

#include "table/append.h"
#include "table/block.h"
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

/* What a spreadsheet takes for a formula begins with one of these. */
static bool begins_formula(const char *cell)
{
	return *cell && strchr("=+-@\t\r", *cell);
}

const char *psy_cell_unguarded(const char *cell)
{
	return *cell == '\'' && begins_formula(cell + 1) ? cell + 1 : cell;
}

/* A phone in our form stays as it is, and so does a dash that stands for nothing. */
static bool needs_guard(const char *cell)
{
	bool phone = *cell == '+' && cell[1] && cell[1 + strspn(cell + 1, "0123456789")] == '\0';

	return begins_formula(cell) && !phone && cell[strspn(cell, "-")];
}

static void append_cell(const PsyWriter *writer, GString *line, const char *cell)
{
	g_autofree char *guarded =
		writer->options.guarded && needs_guard(cell) ? g_strconcat("'", cell, NULL) : NULL;

	psy_csv_append(line, guarded ? guarded : cell, ',');
}

static void write_with_care(const PsyWriter *writer, GString *line, const PsyText *cells)
{
	g_string_truncate(line, 0);
	for (size_t i = 0; i < writer->n_columns; i++) {
		if (i > 0)
			g_string_append_c(line, ',');
		append_cell(writer, line, cells[i].text);
	}
	/* A row of one empty cell would read as a blank line. */
	if (writer->n_columns == 1 && line->len == 0)
		g_string_append(line, "\"\"");
	g_string_append_c(line, '\n');
}

/* Puts the cells behind each other, each with its NUL, and the rest of a block behind them.
 * False when one begins or ends with a blank, which calls for quotes. */
static bool join(const PsyWriter *writer, GString *line, const PsyText *cells)
{
	bool plain = writer->n_columns > 1;
	size_t length;

	g_string_truncate(line, 0);
	for (size_t i = 0, n; i < writer->n_columns; i += n) {
		const char *end = cells[i].text;

		/* Cells that lie behind each other already go in one piece. */
		for (n = 0; i + n < writer->n_columns && cells[i + n].text == end; n++) {
			PsyText cell = cells[i + n];

			plain &= cell.length == 0 || ((guchar)cell.text[0] > ' ' &&
						      (guchar)cell.text[cell.length - 1] > ' ');
			end += cell.length + 1;
		}
		psy_append(line, cells[i].text, (size_t)(end - cells[i].text));
	}
	length = line->len;
	psy_append(line, (const char[PSY_BLOCK]){ 0 }, PSY_BLOCK);
	line->len = length;
	return plain;
}

/* Makes commas of the NULs. False when there is something else that calls for quotes. */
static bool punctuate(GString *line)
{
	PsyBlock special = { 0 };

	for (size_t at = 0; at < line->len; at += PSY_BLOCK) {
		PsyBlock block = psy_block_load(line->str + at);

		special |= psy_block_equal(block, ',') | psy_block_equal(block, '"') |
			   psy_block_equal(block, '\n') | psy_block_equal(block, '\r');
		block |= psy_block_equal(block, '\0') & ',';
		psy_block_store(line->str + at, block);
	}
	line->str[line->len - 1] = '\n';
	return !psy_block_any(special);
}

static void row(const PsyWriter *writer, void *kept, const PsyText *cells)
{
	GString *line = kept;

	/* Most rows have nothing to quote. */
	if (writer->options.guarded || !join(writer, line, cells) || !punctuate(line))
		write_with_care(writer, line, cells);
	fwrite(line->str, 1, line->len, writer->stream);
}

static void *begin(const PsyWriter *writer)
{
	GString *line = g_string_new(NULL);
	g_autofree PsyText *names = g_new(PsyText, writer->n_columns);

	for (size_t i = 0; i < writer->n_columns; i++)
		names[i] = psy_text_of(writer->columns[i].name);
	if (!writer->options.no_header)
		row(writer, line, names);
	return line;
}

static bool finish(const PsyWriter *writer, void *line, PsyDiags *diags)
{
	(void)writer, (void)diags;
	g_string_free(line, TRUE);
	return true;
}

const PsyForm psy_form_csv = { begin, row, finish };
