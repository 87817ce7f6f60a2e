#include "roster/sheet.h"

#include <string.h>

#include "roster/heading.h"
#include "roster/judge.h"
#include "roster/relay.h"

struct PsySheet {
	PsySource *source;
	const char *path;
	PsyRelay *relay; /* takes the findings of the source */
	PsyHeading heading;
	PsyJudge judge;
	guint next_kept;
	PsySheetRow row;
	unsigned n_rows;
};

static bool is_heading(const char *text, size_t length)
{
	return psy_field_from_heading(text, length) != PSY_FIELD_UNKNOWN;
}

/* So far that a heading can be found, or as far as the user says it stands, and one row more. */
static void read_ahead(PsySheet *sheet, unsigned heading_line)
{
	GPtrArray *kept = sheet->heading.kept;
	const PsyRecord *record;

	do {
		psy_relay_hold(sheet->relay, kept->len);
		record = psy_source_next(sheet->source);
		if (record)
			psy_heading_keep(&sheet->heading, sheet->source, record);
	} while (record && (kept->len < PSY_HEADING_SEARCHED || record->line <= heading_line));
	psy_relay_open(sheet->relay);
}

PsySheet *psy_sheet_open(const char *path, const PsyRosterOptions *options, PsyDiags *diags)
{
	PsySourceOptions how = { .delimiter = options->delimiter,
				 .encoding = options->encoding,
				 .sheet = options->sheet,
				 .is_heading = is_heading };
	PsyRelay *relay = psy_relay_new(diags);
	PsySource *source = psy_source_open(path, &how, psy_relay_diags(relay));
	PsySheet *sheet;

	if (!source) {
		psy_relay_free(relay);
		return NULL;
	}
	sheet = g_new0(PsySheet, 1);
	sheet->source = source;
	sheet->relay = relay;
	sheet->path = path;
	psy_heading_init(&sheet->heading, path);
	psy_judge_init(&sheet->judge, &sheet->heading);
	read_ahead(sheet, options->header_row);
	if (!psy_heading_find(&sheet->heading, options, diags)) {
		psy_relay_release(relay, G_MAXUINT);
		psy_sheet_free(sheet);
		return NULL;
	}
	sheet->next_kept = sheet->heading.first_row;
	psy_relay_release(relay, sheet->next_kept);
	return sheet;
}

void psy_sheet_free(PsySheet *sheet)
{
	if (!sheet)
		return;
	psy_source_free(sheet->source);
	psy_relay_free(sheet->relay);
	psy_heading_clear(&sheet->heading);
	g_free(sheet);
}

const PsySheetColumn *psy_sheet_columns(const PsySheet *sheet, size_t *n)
{
	*n = sheet->heading.columns->len;
	return (const PsySheetColumn *)(void *)sheet->heading.columns->data;
}

int psy_sheet_find(const PsySheet *sheet, PsyField field)
{
	return psy_heading_column(&sheet->heading, field);
}

const char *psy_sheet_title_place(const PsySheet *sheet, PsyRegionLevel level)
{
	return sheet->heading.places[level] ? sheet->heading.places[level] : "";
}

bool psy_sheet_titles(const PsySheet *sheet, unsigned *first, unsigned *last)
{
	guint n = psy_heading_n_titles(&sheet->heading);

	if (n == 0)
		return false;
	*first = ((const PsyKept *)sheet->heading.kept->pdata[0])->line;
	*last = ((const PsyKept *)sheet->heading.kept->pdata[n - 1])->line;
	return true;
}

unsigned psy_sheet_heading_line(const PsySheet *sheet)
{
	return sheet->heading.line;
}

PsyDialect psy_sheet_dialect(const PsySheet *sheet)
{
	return psy_source_dialect(sheet->source);
}

PsyPlace psy_sheet_heading_place(const PsySheet *sheet, size_t column)
{
	const PsyKept *rows[] = { sheet->heading.lower, sheet->heading.upper };

	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
		if (rows[i] && column < rows[i]->n_cells && *rows[i]->texts[column])
			return rows[i]->places[column];
	return (PsyPlace){ .file = sheet->path, .sheet = psy_source_dialect(sheet->source).sheet };
}

/* ---- rows ---- */

const PsySheetRow *psy_sheet_next(PsySheet *sheet)
{
	const PsyRecord *record;

	if (sheet->next_kept < sheet->heading.kept->len) {
		const PsyKept *kept = sheet->heading.kept->pdata[sheet->next_kept++];

		psy_relay_release(sheet->relay, sheet->next_kept);
		sheet->row = (PsySheetRow){ .line = kept->line,
					    .record = ++sheet->n_rows,
					    .n_cells = kept->n_cells,
					    .cells = kept->cells,
					    .places = kept->places,
					    .broken = kept->broken };
		return &sheet->row;
	}
	psy_relay_release(sheet->relay, G_MAXUINT);
	record = psy_source_next(sheet->source);
	if (!record)
		return NULL;
	sheet->row = (PsySheetRow){ .line = record->line,
				    .record = ++sheet->n_rows,
				    .n_cells = record->n_cells,
				    .cells = record->cells,
				    .broken = record->broken,
				    .tidy = record->tidy };
	return &sheet->row;
}

PsyPlace psy_sheet_place(const PsySheet *sheet, const PsySheetRow *row, size_t cell)
{
	PsyPlace place = { .file = sheet->path,
			   .sheet = psy_source_dialect(sheet->source).sheet,
			   .line = row->line };

	if (row->places && cell < row->n_cells)
		place = row->places[cell];
	else if (!row->places)
		place = psy_source_place(sheet->source, cell);
	place.record = row->record;
	return place;
}

PsyRowKind psy_sheet_judge(PsySheet *sheet, const PsySheetRow *row)
{
	return psy_judge_row(&sheet->judge, row);
}
