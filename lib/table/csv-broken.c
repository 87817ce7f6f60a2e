/* csv-broken.c - records that libcsv refuses: what can still be read, and where to go on */
#include <string.h>

#include "table/csv-reader.h"
#include "table/split.h"

const PsyRecord *psy_csv_give_broken(PsyCsv *csv)
{
	PsySlice raw = psy_lines_record(csv->lines);
	g_autofree char *shown = NULL;

	while (raw.length > 0 &&
	       (raw.text[raw.length - 1] == '\n' || raw.text[raw.length - 1] == '\r'))
		raw.length--;
	shown = g_utf8_make_valid(raw.text ? raw.text : "", (gssize)raw.length);
	psy_csv_clear_record(csv);
	psy_csv_add_cell(csv, shown, strlen(shown));
	psy_csv_restart(csv);
	return psy_csv_give(csv, true);
}

const PsyRecord *psy_csv_give_too_long(PsyCsv *csv)
{
	PsyPlace at = { .file = csv->path, .line = psy_lines_number(csv->lines), .column = 1 };

	psy_report(csv->diags, &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/too-long", at },
		   _("this line is longer than %d kB and was passed over"),
		   PSY_LINES_MAX_RECORD / 1000);
	psy_lines_drop_line(csv->lines);
	psy_csv_clear_record(csv);
	psy_csv_add_cell(csv, "", 0);
	psy_csv_restart(csv);
	psy_csv_give(csv, true);
	csv->record.line = at.line;
	return &csv->record;
}

/* Bytes up to and with the line end behind `at`. */
static size_t line_behind(PsySlice record, size_t at)
{
	while (at < record.length && record.text[at] != '\n' && record.text[at] != '\r')
		at++;
	while (at < record.length && record.text[at] == '\r')
		at++;
	return at < record.length && record.text[at] == '\n' ? at + 1 : at;
}

static bool on_one_line(PsySlice record, size_t from, size_t to)
{
	return line_behind(record, from) >= to;
}

static const PsyRecord *give_open_quote(PsyCsv *csv, size_t at)
{
	PsySlice record = psy_lines_record(csv->lines);

	psy_report(csv->diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/open-quote",
				  psy_csv_place_of(csv, at),
				  .hint = _("close it, or double the quotes that belong to the "
					    "text") },
		   _("the quote that opens here is not closed"));
	psy_lines_rewind(csv->lines, line_behind(record, at));
	return psy_csv_give_broken(csv);
}

/* Where the cell that ends in front of `at` opened its quote. */
static size_t opening_quote(const PsyCsv *csv, PsySlice record, size_t at)
{
	const PsyPiece *last = csv->pieces->len > 0
				       ? &g_array_index(csv->pieces, PsyPiece, csv->pieces->len - 1)
				       : NULL;
	size_t from = last ? last->start + last->length : 0;
	const char *quote = memchr(record.text + from + (last && last->quoted), '"', at - from);

	return quote ? (size_t)(quote - record.text) : 0;
}

const PsyRecord *psy_csv_read_again(PsyCsv *csv)
{
	PsySlice record = psy_lines_record(csv->lines);
	PsySplit split = psy_split(record.text, record.length, csv->dialect.delimiter, csv->pieces);

	if (split.status == PSY_SPLIT_OPEN_QUOTE)
		return give_open_quote(csv, split.at);
	if (split.status == PSY_SPLIT_AFTER_QUOTE) {
		size_t opening = opening_quote(csv, record, split.at);

		/* A quote that was never meant to close there swallowed the lines between. */
		if (!on_one_line(record, opening, split.at))
			return give_open_quote(csv, opening);
		psy_report(csv->diags,
			   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/text-after-quote",
					  psy_csv_place_of(csv, split.at),
					  .hint = _("double the quotes that belong to the text") },
			   _("text behind a closing quote"));
		psy_lines_rewind(csv->lines, line_behind(record, split.at));
		return psy_csv_give_broken(csv);
	}
	psy_csv_clear_record(csv);
	for (guint i = 0; i < csv->pieces->len; i++) {
		g_autoptr(GString) cell = g_string_new(NULL);

		psy_piece_append(cell, record.text, &g_array_index(csv->pieces, PsyPiece, i));
		psy_csv_add_cell(csv, cell->str, cell->len);
	}
	if (split.stray_quote)
		psy_report(csv->diags,
			   &(PsyFinding){ PSY_WARNING, PSY_SCOPE_NONE, "csv/stray-quote",
					  psy_csv_place_of(csv, split.stray_at) },
			   _("a quote inside a cell that does not begin with one; kept as it is"));
	psy_csv_restart(csv);
	return NULL;
}
