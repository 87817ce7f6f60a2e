/* file-findings.c - what is said of a list as a whole: how it was read, and what came of it */
#include "roster/import.h"

#include "roster/report.h"

/* So many people, and more than half of a list, make it a revision of another one. */
enum { REVISION_PEOPLE = 5 };

/* The file as a whole, and its sheet. */
static PsyPlace file_place(const PsyImport *import)
{
	return (PsyPlace){ .file = import->file->file,
			   .sheet = psy_list_dialect(import->sheet).sheet };
}

/* ---- when it is opened ---- */

/* How the file was read, for somebody who wonders why a list looks odd. */
static void report_dialect(PsyImport *import)
{
	PsyDialect dialect = psy_list_dialect(import->sheet);
	const char *delimiter =
		dialect.delimiter == '\t' ? "TAB" : (const char[]){ dialect.delimiter, '\0' };
	const char *mark = dialect.bom ? _(" with a mark") : "";
	unsigned line = psy_list_heading_line(import->sheet);
	PsyFinding finding = { PSY_INFO,
			       PSY_SCOPE_NONE,
			       dialect.sheet ? "xlsx/read-as" : "csv/read-as",
			       { .file = import->file->file } };

	if (dialect.sheet && line > 0)
		psy_report(import->diags, &finding, _("sheet %s (of %u), heading in row %u"),
			   dialect.sheet, dialect.n_sheets, line);
	else if (dialect.sheet)
		psy_report(import->diags, &finding, _("sheet %s (of %u), without a heading"),
			   dialect.sheet, dialect.n_sheets);
	else if (line > 0)
		psy_report(import->diags, &finding,
			   _("delimiter %s, %s%s, line ends %s, heading in line %u"), delimiter,
			   dialect.encoding, mark, dialect.line_end, line);
	else
		psy_report(import->diags, &finding,
			   _("delimiter %s, %s%s, line ends %s, without a heading"), delimiter,
			   dialect.encoding, mark, dialect.line_end);
}

/* The places that the titles name, the smallest first. */
static char *title_places(const PsyImport *import)
{
	static const PsyField fields[] = { PSY_COL_POSYANDU, PSY_COL_DESA, PSY_COL_KECAMATAN,
					   PSY_COL_KABUPATEN };
	GString *places = g_string_new(NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		const char *place = psy_list_title_place(import->sheet, fields[i]);

		if (*place)
			g_string_append_printf(places, "%s%s", places->len ? ", " : "", place);
	}
	return g_string_free(places, FALSE);
}

/* The lines above the heading, and what they say of the place of all. */
static void report_titles(PsyImport *import)
{
	g_autofree char *places = title_places(import);
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/skipped", file_place(import) };
	unsigned last;

	if (!psy_list_titles(import->sheet, &finding.at.line, &last))
		return;
	if (last > finding.at.line)
		psy_report(import->diags, &finding, _("lines %u to %u passed over (titles)"),
			   finding.at.line, last);
	else
		psy_report(import->diags, &finding, _("line %u passed over (title)"), last);
	finding.code = "roster/title-place";
	finding.at.line = 0;
	if (*places)
		psy_report(import->diags, &finding,
			   _("the titles name the place of those whose row does not: %s"), places);
}

void psy_import_say_title(PsyImport *import, const PsyListRow *row)
{
	g_autofree char *places = title_places(import);
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/title-place",
			       psy_list_place(import->sheet, row, 0) };

	finding.at.column = 0;
	psy_report(import->diags, &finding,
		   _("from here on the place of those whose row does not name it: %s"), places);
}

/* Columns that hold more than a roster needs are named once, never kept unasked. */
static void report_dropped(PsyImport *import)
{
	size_t n;
	const PsyListColumn *columns = psy_list_columns(import->sheet, &n);
	g_autoptr(GString) dropped = g_string_new(NULL);

	for (size_t i = 0; i < n; i++) {
		g_autofree char *heading = psy_mask_text(columns[i].heading);

		if ((columns[i].field == PSY_FIELD_KK || columns[i].field == PSY_FIELD_SECRET) &&
		    import->kept_as[i] == 0)
			g_string_append_printf(dropped, "%s%s", dropped->len ? ", " : "", heading);
	}
	if (dropped->len > 0)
		psy_report(import->diags,
			   &(PsyFinding){ PSY_INFO,
					  PSY_SCOPE_NONE,
					  "roster/dropped",
					  { .file = import->file->file } },
			   _("columns not kept, to protect the people: %s"), dropped->str);
}

void psy_import_say_begin(PsyImport *import)
{
	report_dialect(import);
	report_titles(import);
	report_dropped(import);
}

/* ---- when it is read ---- */

/* A verdict on a whole column, at its heading. */
static void report_column(PsyImport *import, PsyField field, PsyNoteKind kind)
{
	size_t n;
	const PsyListColumn *columns = psy_list_columns(import->sheet, &n);
	int column = field == PSY_COL_NIK ? psy_list_find(import->sheet, field)
					  : psy_import_birth_column(import);
	PsyFinding finding = { .at = psy_list_heading_place(import->sheet, (size_t)column),
			       .field = columns[column].heading };
	PsyNotes notes = { 0 };

	psy_notes_add(&notes, kind, NULL, 0);
	psy_note_report(&notes.list[0], import->diags, &finding);
}

static void report_short_rows(const PsyImport *import)
{
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/too-few-cells" };
	size_t n;

	psy_list_columns(import->sheet, &n);
	finding.at = (PsyPlace){ .file = import->file->file, .line = import->first_short };
	/* A workbook has no cells where nothing was typed. */
	if (import->short_rows > 0 && !psy_list_dialect(import->sheet).sheet)
		psy_report(import->diags, &finding,
			   P_("%lu row has fewer cells than the heading: %zu, expected %zu; the "
			      "rest is empty",
			      "%lu rows from here on have fewer cells than the heading, the first "
			      "%zu, expected %zu; the rest is empty",
			      import->short_rows),
			   import->short_rows, import->first_width, n);
}

/* Columns that pass through without being understood, so that nobody takes them for mapped. */
static void report_unknown(PsyImport *import)
{
	size_t n;
	const PsyListColumn *columns = psy_list_columns(import->sheet, &n);
	g_autoptr(GString) unknown = g_string_new(NULL);
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/unknown", file_place(import) };
	g_autofree char *hint = NULL;

	for (size_t i = 0; i < n; i++) {
		bool passes = import->kept_as[i] > 0 && import->kept_as[i] != PSY_KEPT_LATER;
		g_autofree char *heading = psy_mask_text(columns[i].heading);
		const char *meant = hint ? NULL : psy_heading_suggest(heading);

		if (!passes || columns[i].field < PSY_FIELD_UNKNOWN)
			continue;
		g_string_append_printf(unknown, "%s%s", unknown->len ? ", " : "", heading);
		if (meant)
			hint = g_strdup_printf(_("perhaps %s means %s; then rename it"), heading,
					       meant);
	}
	finding.hint = hint;
	if (unknown->len > 0)
		psy_report(import->diags, &finding,
			   _("columns not understood, kept as they are: %s"), unknown->str);
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

void psy_import_say_end(PsyImport *import)
{
	PsyFinding finding = {
		PSY_WARNING, PSY_SCOPE_NONE, "roster/no-people", { .file = import->file->file }
	};

	report_short_rows(import);
	report_unknown(import);
	psy_skipped_report(&import->skipped, file_place(import), import->diags);
	if (import->file->read == import->file->skipped && import->file->duplicates == 0)
		psy_report(import->diags, &finding, _("0 people in this file"));
	if (psy_nik_column_lost_digit(&import->nik_column))
		report_column(import, PSY_COL_NIK, PSY_NOTE_NIK_LAST_DIGIT);
	if (psy_birth_column_month_first(&import->birth_column))
		report_column(import, PSY_COL_TANGGAL_LAHIR, PSY_NOTE_BIRTH_MONTH_FIRST);
	report_revision(import);
}
