/* JSON: an array of objects, or one object a line. A value is text, as a NIK is no number, but in
 * columns of counts. */
#include <jansson.h>

#include "table/writer.h"

/* A count, or null where there is none; NULL for a cell that is no whole number. */
static json_t *count_of(PsyText cell)
{
	gint64 number;

	if (cell.length == 0)
		return json_null();
	return psy_count_read(cell.text, &number) ? json_integer(number) : NULL;
}

static void write_object(const PsyWriter *writer, const PsyText *cells)
{
	json_t *object = json_object();

	for (size_t i = 0; i < writer->n_columns; i++) {
		json_t *count = writer->columns[i].is_number ? count_of(cells[i]) : NULL;

		json_object_set_new(object, writer->columns[i].name,
				    count ? count : json_string(cells[i].text));
	}
	json_dumpf(object, writer->stream, JSON_COMPACT | JSON_PRESERVE_ORDER);
	json_decref(object);
}

/* Kept: whether a row was written. */
static void *begin_array(const PsyWriter *writer)
{
	fputc('[', writer->stream);
	return g_new0(bool, 1);
}

static void row_of_array(const PsyWriter *writer, void *any, const PsyText *cells)
{
	fputs(*(bool *)any ? ",\n" : "\n", writer->stream);
	*(bool *)any = true;
	write_object(writer, cells);
}

static bool finish_array(const PsyWriter *writer, void *any, PsyDiags *diags)
{
	if (diags)
		fputs(*(bool *)any ? "\n]\n" : "]\n", writer->stream);
	g_free(any);
	return true;
}

static void *begin_lines(const PsyWriter *writer)
{
	(void)writer;
	return NULL;
}

static void row_of_lines(const PsyWriter *writer, void *none, const PsyText *cells)
{
	(void)none;
	write_object(writer, cells);
	fputc('\n', writer->stream);
}

static bool finish_lines(const PsyWriter *writer, void *none, PsyDiags *diags)
{
	(void)writer, (void)none, (void)diags;
	return true;
}

const PsyForm psy_form_json = { begin_array, row_of_array, finish_array };
const PsyForm psy_form_jsonl = { begin_lines, row_of_lines, finish_lines };
