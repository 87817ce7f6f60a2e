#include "list/rows.h"

#include <string.h>

#include "list/heading.h"
#include "list/judge.h"
#include "list/relay.h"

struct PsyList {
	PsySource *source;
	const char *path;
	PsyRelay *relay; /* takes the findings of the source */
	PsyHeading heading;
	PsyJudge judge;
	guint next_kept;
	PsyListRow row;
	unsigned n_rows;
};

static bool is_heading(const char *text, size_t length)
{
	return psy_field_from_heading(text, length) != PSY_FIELD_UNKNOWN;
}

/* So far that a heading can be found, or as far as the user says it stands, and one row more. */
static void read_ahead(PsyList *list, unsigned heading_line)
{
	GPtrArray *kept = list->heading.kept;
	const PsyRecord *record;

	do {
		psy_relay_hold(list->relay, kept->len);
		record = psy_source_next(list->source);
		if (record)
			psy_heading_keep(&list->heading, list->source, record);
	} while (record && (kept->len < PSY_HEADING_SEARCHED || record->line <= heading_line));
	psy_relay_open(list->relay);
}

PsyList *psy_list_open(const char *path, const PsyListOptions *options, PsyDiags *diags)
{
	PsySourceOptions how = { .delimiter = options->delimiter,
				 .encoding = options->encoding,
				 .sheet = options->name,
				 .is_heading = is_heading };
	PsyRelay *relay = psy_relay_new(diags);
	PsySource *source = psy_source_open(path, &how, psy_relay_diags(relay));
	PsyList *list;

	if (!source) {
		psy_relay_free(relay);
		return NULL;
	}
	list = g_new0(PsyList, 1);
	list->source = source;
	list->relay = relay;
	list->path = path;
	psy_heading_init(&list->heading, path);
	psy_judge_init(&list->judge, &list->heading);
	read_ahead(list, options->header_row);
	if (!psy_heading_find(&list->heading, options, diags)) {
		psy_relay_release(relay, G_MAXUINT);
		psy_list_free(list);
		return NULL;
	}
	list->next_kept = list->heading.first_row;
	psy_relay_release(relay, list->next_kept);
	return list;
}

void psy_list_free(PsyList *list)
{
	if (!list)
		return;
	psy_source_free(list->source);
	psy_relay_free(list->relay);
	psy_heading_clear(&list->heading);
	g_free(list);
}

const PsyListColumn *psy_list_columns(const PsyList *list, size_t *n)
{
	*n = list->heading.columns->len;
	return (const PsyListColumn *)(void *)list->heading.columns->data;
}

int psy_list_find(const PsyList *list, PsyField field)
{
	return psy_heading_column(&list->heading, field);
}

/* The level of a place that titles name, or -1. */
static int title_level(PsyField field)
{
	switch (field) {
	case PSY_COL_KABUPATEN:
		return PSY_REGION_KABUPATEN;
	case PSY_COL_KECAMATAN:
		return PSY_REGION_KECAMATAN;
	case PSY_COL_DESA:
		return PSY_REGION_DESA;
	case PSY_COL_POSYANDU:
		return PSY_TITLE_POSYANDU;
	default:
		return -1;
	}
}

const char *psy_list_title_place(const PsyList *list, PsyField field)
{
	int level = title_level(field);

	return level >= 0 && list->heading.places[level] ? list->heading.places[level] : "";
}

bool psy_list_place_moved(PsyList *list)
{
	bool moved = list->heading.moved;

	list->heading.moved = false;
	return moved;
}

bool psy_list_titles_name(const PsyList *list, PsyField field)
{
	int level = title_level(field);

	return level >= 0 && list->heading.named[level];
}

void psy_list_forget_places(PsyList *list)
{
	psy_heading_forget_places(&list->heading);
}

bool psy_list_titles(const PsyList *list, unsigned *first, unsigned *last)
{
	guint n = psy_heading_n_titles(&list->heading);

	if (n == 0)
		return false;
	*first = ((const PsyKept *)list->heading.kept->pdata[0])->line;
	*last = ((const PsyKept *)list->heading.kept->pdata[n - 1])->line;
	return true;
}

unsigned psy_list_heading_line(const PsyList *list)
{
	return list->heading.line;
}

PsyDialect psy_list_dialect(const PsyList *list)
{
	return psy_source_dialect(list->source);
}

PsyPlace psy_list_heading_place(const PsyList *list, size_t column)
{
	const PsyKept *rows[] = { list->heading.lower, list->heading.upper };

	for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
		if (rows[i] && column < rows[i]->n_cells && *rows[i]->texts[column])
			return rows[i]->places[column];
	return (PsyPlace){ .file = list->path, .sheet = psy_source_dialect(list->source).sheet };
}

/* ---- rows ---- */

const PsyListRow *psy_list_next(PsyList *list)
{
	const PsyRecord *record;

	if (list->next_kept < list->heading.kept->len) {
		const PsyKept *kept = list->heading.kept->pdata[list->next_kept++];

		psy_relay_release(list->relay, list->next_kept);
		list->row = (PsyListRow){ .line = kept->line,
					  .record = ++list->n_rows,
					  .n_cells = kept->n_cells,
					  .cells = kept->cells,
					  .places = kept->places,
					  .broken = kept->broken };
		return &list->row;
	}
	psy_relay_release(list->relay, G_MAXUINT);
	record = psy_source_next(list->source);
	if (!record)
		return NULL;
	list->row = (PsyListRow){ .line = record->line,
				  .record = ++list->n_rows,
				  .n_cells = record->n_cells,
				  .cells = record->cells,
				  .broken = record->broken,
				  .tidy = record->tidy };
	return &list->row;
}

PsyPlace psy_list_place(const PsyList *list, const PsyListRow *row, size_t cell)
{
	PsyPlace place = { .file = list->path,
			   .sheet = psy_source_dialect(list->source).sheet,
			   .line = row->line };

	if (row->places && cell < row->n_cells)
		place = row->places[cell];
	else if (!row->places)
		place = psy_source_place(list->source, cell);
	place.record = row->record;
	return place;
}

PsyRowKind psy_list_judge(PsyList *list, const PsyListRow *row)
{
	return psy_judge_row(&list->judge, row);
}
