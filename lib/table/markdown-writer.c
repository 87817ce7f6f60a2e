/* Markdown: a table for wikis and pull requests. */
#include "table/writer.h"

static void put_cell(const PsyWriter *writer, const char *cell)
{
	fputs("| ", writer->stream);
	for (; *cell; cell++) {
		if (*cell == '\n') {
			fputs("<br>", writer->stream);
			continue;
		}
		if (*cell == '|' || *cell == '\\')
			fputc('\\', writer->stream);
		fputc(*cell, writer->stream);
	}
	fputc(' ', writer->stream);
}

static void *begin(const PsyWriter *writer)
{
	for (size_t i = 0; i < writer->n_columns; i++)
		put_cell(writer, writer->columns[i].heading);
	fputs("|\n", writer->stream);
	for (size_t i = 0; i < writer->n_columns; i++)
		fputs(writer->columns[i].is_number ? "|---:" : "|---", writer->stream);
	fputs("|\n", writer->stream);
	return NULL;
}

static void row(const PsyWriter *writer, void *none, const PsyText *cells)
{
	(void)none;
	for (size_t i = 0; i < writer->n_columns; i++)
		put_cell(writer, cells[i].text);
	fputs("|\n", writer->stream);
}

static bool finish(const PsyWriter *writer, void *none, PsyDiags *diags)
{
	(void)writer, (void)none, (void)diags;
	return true;
}

const PsyForm psy_form_markdown = { begin, row, finish };
