/* import.c - through files and rows: heading, footer, columns, counts */
#include "roster/import.h"

#include "roster/report.h"

/* So many people, and more than half of a list, make it a revision of another one. */
enum { REVISION_PEOPLE = 5 };

/* "JUMLAH 41" against what was counted. */
static void check_total(PsyImport *import, const PsySheetRow *row)
{
	unsigned long people = import->file->read - import->file->skipped - 1;
	bool is_total = false;

	for (size_t i = 0; i < row->n_cells; i++) {
		guint64 total;

		is_total |= g_ascii_strncasecmp(row->cells[i].text, "jumlah", 6) == 0 ||
			    g_ascii_strncasecmp(row->cells[i].text, "total", 5) == 0;
		if (!is_total ||
		    !g_ascii_string_to_unsigned(row->cells[i].text, 10, 0, G_MAXUINT, &total, NULL))
			continue;
		if (total != people)
			psy_report(import->diags,
				   &(PsyFinding){ PSY_WARNING, PSY_SCOPE_NONE, "roster/total",
						  psy_sheet_place(import->sheet, row, i) },
				   _("the list says %lu people, but has %lu"), (unsigned long)total,
				   people);
		return;
	}
}

/* "No 7 tidak ada": a running number that jumps. */
static void check_number(PsyImport *import, const PsySheetRow *row)
{
	int column = psy_sheet_find(import->sheet, PSY_FIELD_NO);
	unsigned long last = import->last_number;
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/number-gap" };
	guint64 number;

	if (column < 0 || (size_t)column >= row->n_cells ||
	    !g_ascii_string_to_unsigned(row->cells[column].text, 10, 1, G_MAXUINT32, &number, NULL))
		return;
	import->last_number = (unsigned long)number;
	if (last == 0 || number <= last + 1)
		return;
	finding.at = psy_sheet_place(import->sheet, row, (size_t)column);
	psy_report(import->diags, &finding, _("after No. %lu comes No. %lu"), last,
		   import->last_number);
}

static void report_second_table(PsyImport *import, const PsySheetRow *row)
{
	PsyFinding finding = { PSY_WARNING, PSY_SCOPE_NONE, "roster/second-table",
			       psy_sheet_place(import->sheet, row, 0) };

	psy_report(import->diags, &finding, _("people again below totals or signatures; taken"));
}

static void hold_broken(PsyImport *import, const PsySheetRow *row)
{
	const char *reason = _("the line cannot be split into cells");

	psy_import_hold(import, row, reason);
	if (import->options->for_report) {
		psy_report_add_held(import->file, row->line, NULL, reason);
		psy_report_place(import->report, "", "", "")->held++;
	}
}

static void take_row(PsyImport *import, const PsySheetRow *row)
{
	PsyRowKind kind;

	import->file->read++;
	psy_progress(import->diags, N_("rows read"), import->file->read);
	if (row->broken) {
		hold_broken(import, row);
		return;
	}
	kind = psy_sheet_judge(import->sheet, row);
	if (kind == PSY_ROW_AGAIN)
		report_second_table(import, row);
	if (kind == PSY_ROW_DATA || kind == PSY_ROW_AGAIN) {
		check_number(import, row);
		psy_import_take_person(import, row);
		return;
	}
	if (kind == PSY_ROW_FOOTER)
		check_total(import, row);
	psy_skipped_add(&import->skipped, kind, row->line);
	import->file->skipped++;
}

/* A verdict on a whole column, at its heading. */
static void report_column(PsyImport *import, PsyField field, PsyNoteKind kind)
{
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(import->sheet, &n);
	int column = field == PSY_COL_NIK ? psy_sheet_find(import->sheet, field)
					  : psy_import_birth_column(import);
	PsyFinding finding = { .at = psy_sheet_heading_place(import->sheet, (size_t)column),
			       .field = columns[column].heading };
	PsyNotes notes = { 0 };

	psy_notes_add(&notes, kind, NULL, 0);
	psy_note_report(&notes.list[0], import->diags, &finding);
}

static void report_short_rows(const PsyImport *import)
{
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/too-few-cells" };

	finding.at = (PsyPlace){ .file = import->file->file, .line = import->first_short };
	/* A workbook has no cells where nothing was typed. */
	if (import->short_rows > 0 && !psy_sheet_dialect(import->sheet).sheet)
		psy_report(import->diags, &finding,
			   P_("%lu row has fewer cells than the heading; the rest is empty",
			      "%lu rows from here on have fewer cells than the heading; the rest "
			      "is empty",
			      import->short_rows),
			   import->short_rows);
}

static void report_file(PsyImport *import)
{
	PsyFinding finding = {
		PSY_WARNING, PSY_SCOPE_NONE, "roster/no-people", { .file = import->file->file }
	};

	report_short_rows(import);
	psy_skipped_report(&import->skipped, import->file->file, import->diags);
	if (import->file->read == import->file->skipped)
		psy_report(import->diags, &finding, _("0 people in this file"));
	if (psy_nik_column_lost_digit(&import->nik_column))
		report_column(import, PSY_COL_NIK, PSY_NOTE_NIK_LAST_DIGIT);
	if (psy_birth_column_month_first(&import->birth_column))
		report_column(import, PSY_COL_TANGGAL_LAHIR, PSY_NOTE_BIRTH_MONTH_FIRST);
}

void psy_import_note_row(PsyImport *import)
{
	guint16 number = (guint16)import->report->files->len;

	g_array_append_val(import->file_of, number);
}

void psy_import_met(PsyImport *import, size_t row)
{
	guint16 number = g_array_index(import->file_of, guint16, row);

	if (number > 0 && number < import->report->files->len)
		g_array_index(import->met, gulong, number)++;
}

/* A list that was corrected and sent again brings most people of the older one. */
static void report_revision(PsyImport *import)
{
	unsigned long people = import->file->accepted + import->file->skipped;

	for (guint number = 1; number < import->met->len; number++) {
		unsigned long met = g_array_index(import->met, gulong, number);
		const PsyRosterFile *other = import->report->files->pdata[number - 1];
		PsyFinding finding = { PSY_WARNING,
				       PSY_SCOPE_NONE,
				       "match/revision",
				       { .file = import->file->file } };

		if (met >= REVISION_PEOPLE && met * 2 > people)
			psy_report(import->diags, &finding,
				   _("%lu people stand in %s already; is this a newer version of "
				     "that list?"),
				   met, other->file);
	}
}

/* How the file was read, for somebody who wonders why a list looks odd. */
static void report_dialect(PsyImport *import)
{
	PsyDialect dialect = psy_sheet_dialect(import->sheet);
	char delimiter[2] = { dialect.delimiter, '\0' };

	import->ages.from_1904 = dialect.from_1904;
	if (dialect.sheet) {
		psy_report(import->diags,
			   &(PsyFinding){ PSY_INFO,
					  PSY_SCOPE_NONE,
					  "xlsx/read-as",
					  { .file = import->file->file } },
			   _("sheet %s (of %u), heading in row %u"), dialect.sheet,
			   dialect.n_sheets, psy_sheet_heading_line(import->sheet));
		return;
	}
	psy_report(
		import->diags,
		&(PsyFinding){
			PSY_INFO, PSY_SCOPE_NONE, "csv/read-as", { .file = import->file->file } },
		_("delimiter %s, %s%s, line ends %s, heading in line %u"),
		dialect.delimiter == '\t' ? "TAB" : delimiter, dialect.encoding,
		dialect.bom ? _(" with a mark") : "", dialect.line_end,
		psy_sheet_heading_line(import->sheet));
}

static void report_titles(PsyImport *import)
{
	unsigned first = psy_sheet_first_line(import->sheet);
	unsigned heading = psy_sheet_heading_line(import->sheet);
	PsyFinding finding = { PSY_INFO,
			       PSY_SCOPE_NONE,
			       "roster/skipped",
			       { .file = import->file->file, .line = first } };

	if (heading > first)
		psy_report(import->diags, &finding, _("lines %u to %u passed over (titles)"), first,
			   heading - 1);
}

/* Columns that hold more than a roster needs are named once, never kept unasked. */
static void report_dropped(PsyImport *import)
{
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(import->sheet, &n);
	g_autoptr(GString) dropped = g_string_new(NULL);

	for (size_t i = 0; i < n; i++)
		if ((columns[i].field == PSY_FIELD_KK || columns[i].field == PSY_FIELD_SECRET) &&
		    import->kept_as[i] == 0)
			g_string_append_printf(dropped, "%s%s", dropped->len ? ", " : "",
					       columns[i].heading);
	if (dropped->len > 0)
		psy_report(import->diags,
			   &(PsyFinding){ PSY_INFO,
					  PSY_SCOPE_NONE,
					  "roster/dropped",
					  { .file = import->file->file } },
			   _("columns not kept, to protect the people: %s"), dropped->str);
}

/* True for a column that goes into the roster under its own heading: not understood, or asked
 * for with --keep. */
static bool keeps(const PsyImport *import, const PsySheetColumn *column)
{
	if (column->field == PSY_FIELD_UNKNOWN || column->field == PSY_FIELD_NAMA_SERTIFIKAT)
		return true;
	for (char **keep = import->options->keep; keep && *keep; keep++)
		if (g_ascii_strcasecmp(*keep, column->heading) == 0)
			return column->field == PSY_FIELD_KK || column->field == PSY_FIELD_SECRET;
	return false;
}

/* Which columns pass through, and where to. */
static size_t *choose_kept(const PsyImport *import)
{
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(import->sheet, &n);
	size_t *kept = g_new0(size_t, n + 1);

	for (size_t i = 0; i < n; i++)
		if (keeps(import, &columns[i]))
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
	import->rejects = psy_rejects_new(import->options->rejects, path, import->sheet,
					  import->rejects_names, import->diags);
	import->kept_as = choose_kept(import);
	import->nik_column = (PsyNikColumn){ 0 };
	import->birth_column = (PsyBirthColumn){ 0 };
	g_array_set_size(import->swappable, 0);
	import->last_number = 0;
	import->short_rows = 0;
	import->first_pair = import->pairs ? psy_pairs_count(import->pairs) : 0;
	import->first_row = psy_people_count(import->people);
	g_array_set_size(import->met, 0);
	g_array_set_size(import->met, import->report->files->len);
	import->in_doubt = psy_sheet_find(import->sheet, PSY_COL_NIK) >= 0;
	if (import->in_doubt)
		psy_people_begin(import->people);
	else
		psy_rejects_settle(import->rejects, NULL);
	report_dialect(import);
	report_titles(import);
	report_dropped(import);
}

static void end_file(PsyImport *import)
{
	report_file(import);
	report_revision(import);
	if (psy_nik_column_lost_digit(&import->nik_column))
		take_back(import);
	else if (psy_birth_column_month_first(&import->birth_column))
		for (guint i = 0; i < import->swappable->len; i++)
			settle_date(import, g_array_index(import->swappable, size_t, i));
	psy_people_settle(import->people);
	import->file->rejects = psy_rejects_finish(import->rejects);
	g_clear_pointer(&import->kept_as, g_free);
	psy_sheet_free(import->sheet);
	import->sheet = NULL;
}

void psy_import_file(PsyImport *import, const char *path)
{
	const PsySheetRow *row;

	import->file = psy_report_add_file(import->report, path);
	import->sheet = psy_sheet_open(path, import->options, import->diags);
	if (!import->sheet) {
		import->file->refused = true;
		return;
	}
	begin_file(import, path);
	while ((row = psy_sheet_next(import->sheet)))
		take_row(import, row);
	end_file(import);
}
