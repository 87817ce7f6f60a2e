#include "table/writer.h"

static const PsyForm *const forms[] = {
	[PSY_FORMAT_CSV] = &psy_form_csv,           [PSY_FORMAT_JSON] = &psy_form_json,
	[PSY_FORMAT_JSONL] = &psy_form_jsonl,       [PSY_FORMAT_SCREEN] = &psy_form_screen,
	[PSY_FORMAT_MARKDOWN] = &psy_form_markdown, [PSY_FORMAT_XLSX] = &psy_form_xlsx,
};

bool psy_count_read(const char *cell, gint64 *number)
{
	return g_ascii_string_to_signed(cell + (*cell == '+'), 10, G_MININT64, G_MAXINT64, number,
					NULL);
}

PsyWriter *psy_writer_open(const char *path, const PsyColumn *columns, size_t n,
			   const PsyWriterOptions *options, PsyDiags *diags)
{
	PsyOutput *output = psy_output_open(path, options->mode, diags);
	PsyWriter *writer;

	if (!output)
		return NULL;
	writer = g_new0(PsyWriter, 1);
	writer->form = forms[options->format];
	writer->output = output;
	writer->stream = psy_output_stream(output);
	writer->path = g_strdup(path ? path : "-");
	writer->options = *options;
	writer->n_columns = n;
	writer->columns = g_new0(PsyColumn, n);
	writer->texts = g_new0(PsyText, n);
	for (size_t i = 0; i < n; i++) {
		writer->columns[i] = columns[i];
		writer->columns[i].name = g_strdup(columns[i].name);
		writer->columns[i].heading =
			g_strdup(columns[i].heading ? columns[i].heading
						    : psy_column_heading(columns[i].name));
	}
	writer->kept = writer->form->begin(writer);
	return writer;
}

void psy_writer_row(PsyWriter *writer, const char *const *cells)
{
	for (size_t i = 0; i < writer->n_columns; i++)
		writer->texts[i] = psy_text_of(cells[i] ? cells[i] : "");
	psy_writer_texts(writer, writer->texts);
}

void psy_writer_texts(PsyWriter *writer, const PsyText *cells)
{
	writer->form->row(writer, writer->kept, cells);
}

/* Ends the form and frees the writer; the output is the caller's then. */
static PsyOutput *finish(PsyWriter *writer, PsyDiags *diags, bool *whole)
{
	PsyOutput *output = writer->output;

	*whole = writer->form->finish(writer, writer->kept, diags);
	for (size_t i = 0; i < writer->n_columns; i++) {
		g_free((char *)writer->columns[i].name);
		g_free((char *)writer->columns[i].heading);
	}
	g_free(writer->columns);
	g_free(writer->texts);
	g_free(writer->path);
	g_free(writer);
	return output;
}

bool psy_writer_commit(PsyWriter *writer, PsyDiags *diags)
{
	bool whole;
	PsyOutput *output = finish(writer, diags, &whole);

	if (whole)
		return psy_output_commit(output, diags);
	psy_output_discard(output);
	return false;
}

void psy_writer_discard(PsyWriter *writer)
{
	bool whole;

	if (writer)
		psy_output_discard(finish(writer, NULL, &whole));
}
