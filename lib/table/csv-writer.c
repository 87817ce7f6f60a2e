#include <string.h>

#include "table/writer.h"

/* What a spreadsheet takes for a formula begins with one of these. */
static bool begins_formula(const char *cell)
{
	return *cell && strchr("=+-@\t\r", *cell);
}

bool psy_cell_is_error(const char *cell)
{
	static const char *const errors[] = { "#N/A",   "#REF!",   "#VALUE!", "#NAME?",
					      "#NUM!",  "#DIV/0!", "#NULL!",  "#SPILL!",
					      "#CALC!", "#FIELD!", "#BUSY!",  "#GETTING_DATA" };

	for (size_t i = 0; *cell == '#' && i < G_N_ELEMENTS(errors); i++)
		if (strcmp(cell, errors[i]) == 0)
			return true;
	return false;
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

static void append_guarded(GString *line, const PsyText *cells, size_t n)
{
	g_autofree PsyText *guarded = g_memdup2(cells, n * sizeof(*cells));
	g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);

	for (size_t i = 0; i < n; i++) {
		char *text;

		if (!needs_guard(cells[i].text))
			continue;
		text = g_strconcat("'", cells[i].text, NULL);
		g_ptr_array_add(kept, text);
		guarded[i] = psy_text_of(text);
	}
	psy_csv_append_row(line, guarded, n);
}

static void row(const PsyWriter *writer, void *kept, const PsyText *cells)
{
	GString *line = kept;

	g_string_truncate(line, 0);
	if (writer->options.guarded)
		append_guarded(line, cells, writer->n_columns);
	else
		psy_csv_append_row(line, cells, writer->n_columns);
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
