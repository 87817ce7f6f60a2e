/* Reads a plan row by row: who has a batch, who is there twice. */
#include "plan/check.h"

#include "plan/plan.h"

#include <string.h>

PsyFinding check_finding(const Check *check, size_t row, int column, PsySeverity severity,
			 const char *code)
{
	return (PsyFinding){
		.severity = severity,
		.scope = severity == PSY_ERROR ? PSY_SCOPE_ROW : PSY_SCOPE_NONE,
		.code = code,
		.at = psy_table_place(check->plan, row, column),
		.person = psy_table_cell(check->plan, row, check->name),
		.field = column < 0 ? NULL : psy_table_column_name(check->plan, (size_t)column)
	};
}

static bool find_columns(Check *check)
{
	const struct {
		const char *name;
		int *column;
	} wanted[] = {
		{ "nama", &check->name },
		{ "angkatan", &check->number },
		{ "tempat", &check->venue },
		{ "tanggal_mulai", &check->first },
		{ "tanggal_selesai", &check->last },
	};
	bool complete = true;

	for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++) {
		PsyFinding finding = { PSY_ERROR,
				       PSY_SCOPE_FILE,
				       "plan/missing-column",
				       { .file = psy_table_file(check->plan), .line = 1 } };

		*wanted[i].column = psy_table_find(check->plan, wanted[i].name);
		if (*wanted[i].column >= 0)
			continue;
		finding.hint = _("make a plan first: posyandu batch plan");
		psy_report(check->diags, &finding, _("the plan has no column '%s'"),
			   wanted[i].name);
		complete = false;
	}
	check->status = psy_table_find(check->plan, "status");
	return complete;
}

/* ---- the same person twice ---- */

typedef struct {
	int column;
	GHashTable *rows; /* value -> row + 1 */
} Unique;

static void check_unique(Check *check, Unique *unique, size_t row)
{
	const char *value = psy_table_cell(check->plan, row, unique->column);
	PsyFinding finding;
	gpointer other;

	if (!*value)
		return;
	other = g_hash_table_lookup(unique->rows, value);
	if (!other) {
		g_hash_table_insert(unique->rows, (gpointer)value, GSIZE_TO_POINTER(row + 1));
		return;
	}
	check->broken = true;
	finding = check_finding(check, row, unique->column, PSY_ERROR, "plan/twice");
	finding.hint = _("keep one of the two rows");
	psy_report(check->diags, &finding, _("already stands in line %u, as %s"),
		   psy_table_place(check->plan, GPOINTER_TO_SIZE(other) - 1, -1).line,
		   psy_table_cell(check->plan, GPOINTER_TO_SIZE(other) - 1, check->name));
}

/* ---- rows and their batches ---- */

static bool takes_part(const Check *check, size_t row)
{
	static const char *const out[] = { "batal", "cadangan" };
	const char *status = psy_table_cell(check->plan, row, check->status);
	g_autofree char *word = NULL;

	if (!*status || strcmp(status, "terdaftar") == 0)
		return true;
	word = psy_text_fold(status, strlen(status));
	for (size_t i = 0; i < G_N_ELEMENTS(out); i++)
		if (strcmp(word, out[i]) == 0)
			return false;
	return true;
}

/* The number in the column angkatan, 0 when there is none or it is no number. */
static unsigned read_number(Check *check, size_t row)
{
	const char *cell = psy_table_cell(check->plan, row, check->number);
	guint64 number = 0;
	PsyFinding finding;

	if (!*cell || g_ascii_string_to_unsigned(cell, 10, 1, G_MAXINT, &number, NULL))
		return (unsigned)number;
	check->broken = true;
	finding = check_finding(check, row, check->number, PSY_ERROR, "plan/bad-number");
	psy_report(check->diags, &finding, _("'%s' is no number of a batch"), cell);
	return 0;
}

static PsyDate read_date(Check *check, size_t row, int column)
{
	const char *cell = psy_table_cell(check->plan, row, column);
	PsyDate date = { 0 };
	PsyFinding finding;

	if (psy_date_from_iso(cell, &date))
		return date;
	check->broken = true;
	finding = check_finding(check, row, column, PSY_ERROR, "plan/bad-date");
	finding.hint = _("write it like 2025-04-15");
	psy_report(check->diags, &finding, _("this is no date"));
	return date;
}

static CheckBatch *open_batch(Check *check, GHashTable *by_number, unsigned number, size_t row)
{
	CheckBatch *batch = g_hash_table_lookup(by_number, GUINT_TO_POINTER(number));

	if (batch)
		return batch;
	batch = g_new0(CheckBatch, 1);
	batch->number = number;
	batch->row = row;
	batch->venue_name = psy_table_cell(check->plan, row, check->venue);
	batch->venue = psy_event_find_venue(check->event, batch->venue_name);
	batch->first = read_date(check, row, check->first);
	batch->last = read_date(check, row, check->last);
	g_ptr_array_add(check->batches, batch);
	g_hash_table_insert(by_number, GUINT_TO_POINTER(number), batch);
	return batch;
}

/* All rows of a batch say the same about it. */
static void check_same(Check *check, const CheckBatch *batch, size_t row)
{
	const int columns[] = { check->venue, check->first, check->last };

	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
		PsyFinding finding;
		const char *here = psy_table_cell(check->plan, row, columns[i]);
		const char *there = psy_table_cell(check->plan, batch->row, columns[i]);

		if (strcmp(here, there) == 0)
			continue;
		check->broken = true;
		finding = check_finding(check, row, columns[i], PSY_ERROR, "plan/differs");
		psy_report(check->diags, &finding, _("'%s', but batch %u has '%s' (line %u)"), here,
			   batch->number, there, psy_table_place(check->plan, batch->row, -1).line);
	}
}

static void report_batch(Check *check, size_t row, bool part)
{
	PsyFinding finding = check_finding(check, row, check->number, PSY_ERROR,
					   part ? "plan/no-batch" : "plan/not-taking-part");

	check->broken = true;
	if (part)
		psy_report(check->diags, &finding, _("has no batch"));
	else
		psy_report(check->diags, &finding, _("is '%s' and must have no batch"),
			   psy_table_cell(check->plan, row, check->status));
}

static void check_row(Check *check, GHashTable *by_number, CheckPlaces *places, size_t row)
{
	bool part = takes_part(check, row);
	bool given = *psy_table_cell(check->plan, row, check->number) != '\0';
	unsigned number = read_number(check, row);
	CheckBatch *batch = NULL;

	if (number > 0) {
		batch = open_batch(check, by_number, number, row);
		batch->people++;
		check_same(check, batch, row);
	}
	if (part != given)
		report_batch(check, row, part);
	if (part)
		check_places_row(places, row, batch);
}

static int by_number(const void *a, const void *b)
{
	const CheckBatch *x = *(CheckBatch *const *)a, *y = *(CheckBatch *const *)b;

	return x->number < y->number ? -1 : x->number > y->number;
}

bool psy_plan_check(const PsyEvent *event, const PsyTable *plan, PsyLanguage language,
		    PsyDiags *diags)
{
	Check check = { .event = event, .plan = plan, .language = language, .diags = diags };
	Unique unique[] = { { psy_table_find(plan, "id"), NULL },
			    { psy_table_find(plan, "nik"), NULL } };
	g_autoptr(GHashTable) batches = g_hash_table_new(NULL, NULL);
	const char *progress = _("rows checked");
	CheckPlaces *places;

	if (!find_columns(&check))
		return false;
	check.batches = g_ptr_array_new_with_free_func(g_free);
	places = check_places_new(&check);
	for (size_t i = 0; i < G_N_ELEMENTS(unique); i++)
		unique[i].rows = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t row = 0; row < psy_table_n_rows(plan); row++) {
		for (size_t i = 0; i < G_N_ELEMENTS(unique); i++)
			check_unique(&check, &unique[i], row);
		check_row(&check, batches, places, row);
		psy_progress(diags, progress, row);
	}
	g_ptr_array_sort(check.batches, by_number);
	check_batches(&check);
	check_places_quotas(places);
	check_places_free(places);
	for (size_t i = 0; i < G_N_ELEMENTS(unique); i++)
		g_hash_table_unref(unique[i].rows);
	g_ptr_array_unref(check.batches);
	return !check.broken;
}
