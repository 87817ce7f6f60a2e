/* import.c - through files and rows: heading, footer, columns, counts */
#include "roster/import.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "list/list.h"
#include "roster/report.h"

/* "JUMLAH 41" against the rows that were read, in all or since the last total. */
static void check_total(PsyImport *import, const PsyListRow *row)
{
	PsyTotals totals = psy_totals_of(row);
	unsigned long section = import->people_rows - import->rows_in_totals;
	bool fits = totals.n == 0;

	for (size_t i = 0; i < totals.n; i++)
		fits |= totals.numbers[i] == import->people_rows || totals.numbers[i] == section;
	if (!fits && totals.n == 1) {
		PsyFinding finding = { PSY_WARNING, PSY_SCOPE_NONE, "roster/total",
				       psy_list_place(import->sheet, row, totals.cells[0]) };

		psy_report(import->diags, &finding, _("the list says %lu people, but has %lu"),
			   totals.numbers[0], section > 0 ? section : import->people_rows);
	}
	if (totals.n > 0)
		import->rows_in_totals = import->people_rows;
}

/* "No 7 tidak ada": a running number that jumps. */
static void check_number(PsyImport *import, const PsyListRow *row)
{
	int column = psy_list_find(import->sheet, PSY_FIELD_NO);
	unsigned long last = import->last_number;
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/number-gap" };

	if (column < 0 || (size_t)column >= row->n_cells ||
	    !psy_is_running_number(row->cells[column].text, &import->last_number) || last == 0 ||
	    import->last_number <= last + 1)
		return;
	finding.at = psy_list_place(import->sheet, row, (size_t)column);
	psy_report(import->diags, &finding, _("after No. %lu comes No. %lu"), last,
		   import->last_number);
}

static void report_second_table(PsyImport *import, const PsyListRow *row)
{
	PsyFinding finding = { PSY_WARNING, PSY_SCOPE_NONE, "roster/second-table",
			       psy_list_place(import->sheet, row, 0) };

	psy_report(import->diags, &finding, _("people again below totals or signatures; taken"));
}

static void hold_broken(PsyImport *import, const PsyListRow *row)
{
	const char *reason = _("the line cannot be split into cells");

	psy_import_hold(import, row, reason);
	if (import->options->for_report) {
		psy_report_add_held(import->file, row->line, NULL, reason);
		psy_report_place(import->report, "", "", "")->held++;
	}
}

/* What --set says of a field, or NULL. */
static const char *setting(const PsyImport *import, PsyField field)
{
	const char *name = psy_field_name(field);

	for (char **set = import->options->set; set && *set; set++)
		if (g_str_has_prefix(*set, name) && (*set)[strlen(name)] == '=')
			return *set + strlen(name) + 1;
	return NULL;
}

static void settle_otherwise(PsyImport *import)
{
	for (PsyField field = 0; field < PSY_N_FIELDS; field++) {
		const char *set = field < PSY_N_COLUMNS ? setting(import, field) : NULL;

		import->otherwise[field] =
			psy_text_of(set ? set : psy_list_title_place(import->sheet, field));
	}
}

/* The place of people above does not count below where a footer tells of a place, be it in the
 * words of a title; the total of a part is none. */
static void watch_footer(PsyImport *import, const PsyListRow *row)
{
	size_t first = 0;

	while (first < row->n_cells && row->cells[first].length == 0)
		first++;
	if (first == row->n_cells || psy_sign_of(row->cells[first].text) == PSY_SIGN_TOTAL)
		return;
	import->place_in_footer |= import->below_title || psy_row_speaks_of_place(row);
}

/* What titles and footers say of the place of the rows below. */
static void watch_place(PsyImport *import, PsyRowKind kind, const PsyListRow *row)
{
	if (kind == PSY_ROW_TITLE) {
		import->place_in_footer = false;
		import->below_title = true;
		psy_import_say_title(import, row);
	} else if (kind == PSY_ROW_FOOTER) {
		watch_footer(import, row);
	} else if (kind == PSY_ROW_HEADING && import->place_in_footer) {
		/* A table below the first, under a heading of its own. */
		psy_list_forget_places(import->sheet);
		settle_otherwise(import);
	}
}

static void take_row(PsyImport *import, const PsyListRow *row)
{
	PsyRowKind kind;

	import->file->read++;
	psy_progress(import->diags, N_("rows read"), import->file->read);
	if (row->broken) {
		import->people_rows++;
		hold_broken(import, row);
		return;
	}
	kind = psy_list_judge(import->sheet, row);
	if (psy_list_place_moved(import->sheet))
		settle_otherwise(import);
	if (kind == PSY_ROW_AGAIN)
		report_second_table(import, row);
	if (kind == PSY_ROW_DATA || kind == PSY_ROW_AGAIN) {
		import->people_rows++;
		import->place_in_footer = import->below_title = false;
		check_number(import, row);
		psy_import_take_person(import, row);
		return;
	}
	watch_place(import, kind, row);
	if (kind == PSY_ROW_FOOTER)
		check_total(import, row);
	psy_skipped_add(&import->skipped, kind, row->line);
	import->file->skipped++;
}

void psy_import_note_row(PsyImport *import)
{
	guint16 number = (guint16)import->report->files->len;

	g_array_append_val(import->file_of, number);
}

/* The number of the list that a row came from, 0 for the list at hand and the older roster. */
static guint16 other_list_of(const PsyImport *import, size_t row)
{
	guint16 number = g_array_index(import->file_of, guint16, row);

	return number < import->report->files->len ? number : 0;
}

void psy_import_met(PsyImport *import, size_t row)
{
	guint16 number = other_list_of(import, row);

	if (number > 0)
		g_array_index(import->met, gulong, number)++;
}

void psy_import_met_most_likely(PsyImport *import, const PsyCandidate *found, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!(found[i].reasons & PSY_MATCH_SAME_NAME) ||
		    other_list_of(import, found[i].row) == 0)
			continue;
		psy_import_met(import, found[i].row);
		return;
	}
}

/* True for a column that goes into the roster under its own heading: not understood, or asked
 * for with --keep. */
static bool keeps(const PsyImport *import, const PsyListColumn *column)
{
	if (column->field == PSY_FIELD_UNKNOWN || column->field == PSY_FIELD_NAMA_SERTIFIKAT)
		return true;
	for (char **keep = import->options->keep; keep && *keep; keep++)
		if (g_ascii_strcasecmp(*keep, column->heading) == 0)
			return column->field == PSY_FIELD_KK || column->field == PSY_FIELD_SECRET;
	return false;
}

/* Which columns pass through, and where to. One without a heading is there only when it holds
 * something. */
static size_t *choose_kept(const PsyImport *import)
{
	size_t n;
	const PsyListColumn *columns = psy_list_columns(import->sheet, &n);
	size_t *kept = g_new0(size_t, n + 1);

	for (size_t i = 0; i < n; i++)
		if (columns[i].field == PSY_FIELD_UNNAMED)
			kept[i] = PSY_KEPT_LATER;
		else if (keeps(import, &columns[i]))
			kept[i] = psy_people_extra_column(import->people, columns[i].heading, kept,
							  i);
	return kept;
}

/* All NIKs of a column that end in 0 have lost their last digit: nobody of the file is
 * taken. Counts move from accepted to held. */
static void take_back(PsyImport *import)
{
	const char *reason = _("every NIK of the list ends in 0");

	if (import->options->for_report) {
		psy_report_add_held(import->file, 0, NULL, reason);
		psy_report_hold_places(import->report, import->people, import->first_row);
	}
	psy_people_take_back(import->people);
	if (import->pairs)
		psy_pairs_truncate(import->pairs, import->first_pair);
	psy_rejects_settle(import->rejects, reason);
	import->file->held += import->file->accepted;
	import->file->accepted = 0;
}

void psy_import_note_date(PsyImport *import, const PsyBirth *birth, size_t row)
{
	if (!import->birth_column.settled && psy_birth_can_be_swapped(birth))
		g_array_append_val(import->swappable, row);
}

/* A date that can be read both ways is taken only as the NIK says it. */
static void settle_date(PsyImport *import, size_t row)
{
	PsyCellChange change = { .column = PSY_COL_TANGGAL_LAHIR };
	g_autoptr(GArray) changes = g_array_new(FALSE, FALSE, sizeof(change));
	PsyNotes ignored = { 0 };
	PsyNik nik = psy_nik_read(psy_people_cell(import->people, row, PSY_COL_NIK), &ignored);
	PsyDate taken = { 0 }, other, in_nik = { 0 };
	PsyIsoDate iso;

	change.before = psy_people_cell(import->people, row, PSY_COL_TANGGAL_LAHIR);
	psy_date_from_iso(change.before, &taken);
	other = (PsyDate){ taken.year, taken.day, taken.month };
	if (nik.kind == PSY_NIK_OK) {
		PsyNikParts parts = psy_nik_decode(&nik);

		in_nik = psy_nik_birth(&parts, &import->ages.ages);
	}
	if (psy_date_compare(in_nik, taken) == 0)
		return;
	if (psy_date_compare(in_nik, other) != 0)
		in_nik = (PsyDate){ 0 };
	change.now = psy_date_to_iso(in_nik, iso);
	g_array_append_val(changes, change);
	psy_people_update(import->people, row, changes, true);
}

static void begin_file(PsyImport *import, const char *path)
{
	settle_otherwise(import);
	g_string_assign(import->source, import->file->file);
	g_string_append_c(import->source, ':');
	import->ages.from_1904 = psy_list_dialect(import->sheet).from_1904;
	import->place_in_footer = import->below_title = false;
	import->rejects = psy_rejects_new(import->options->rejects, path, import->sheet,
					  import->otherwise, import->rejects_names, import->diags);
	import->kept_as = choose_kept(import);
	import->nik_column = (PsyNikColumn){ 0 };
	import->birth_column = (PsyBirthColumn){ 0 };
	g_array_set_size(import->swappable, 0);
	import->last_number = 0;
	import->people_rows = import->rows_in_totals = 0;
	import->short_rows = 0;
	import->first_pair = import->pairs ? psy_pairs_count(import->pairs) : 0;
	import->first_row = psy_people_count(import->people);
	g_array_set_size(import->met, 0);
	g_array_set_size(import->met, import->report->files->len);
	import->in_doubt = psy_list_find(import->sheet, PSY_COL_NIK) >= 0;
	if (import->in_doubt)
		psy_people_begin(import->people);
	else
		psy_rejects_settle(import->rejects, NULL);
	psy_import_say_begin(import);
}

static void end_file(PsyImport *import)
{
	psy_import_say_end(import);
	if (psy_nik_column_lost_digit(&import->nik_column))
		take_back(import);
	else if (psy_birth_column_month_first(&import->birth_column))
		for (guint i = 0; i < import->swappable->len; i++)
			settle_date(import, g_array_index(import->swappable, size_t, i));
	psy_people_settle(import->people);
	import->file->rejects = psy_rejects_finish(import->rejects);
	g_clear_pointer(&import->kept_as, g_free);
	psy_list_free(import->sheet);
	import->sheet = NULL;
}

void psy_import_file(PsyImport *import, const char *path)
{
	const PsyListRow *row;

	import->file = psy_report_add_file(import->report, path);
	import->sheet = psy_list_open(path, &import->options->list, import->diags);
	if (!import->sheet) {
		import->file->refused = true;
		import->file->unreadable =
			g_access(path, R_OK) != 0 || g_file_test(path, G_FILE_TEST_IS_DIR);
		return;
	}
	begin_file(import, path);
	while ((row = psy_list_next(import->sheet)))
		take_row(import, row);
	end_file(import);
}
