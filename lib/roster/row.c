/* row.c - a person out of one row of a list */
#include <string.h>

#include "roster/clean.h"

/* ---- what the other files of the row use ---- */

static const char *typed_name(const PsyImport *import, const PsySheetRow *row)
{
	int i = psy_sheet_find(import->sheet, PSY_COL_NAMA);

	return i >= 0 && (size_t)i < row->n_cells && *row->cells[i] ? row->cells[i] : NULL;
}

PsyFinding psy_cleaning_finding(const PsyCleaning *cleaning, int column)
{
	const PsyImport *import = cleaning->import;
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(import->sheet, &n);
	PsyFinding finding = { .person = typed_name(import, cleaning->row) };

	finding.at =
		psy_sheet_place(import->sheet, cleaning->row, column >= 0 ? (size_t)column : 0);
	if (column >= 0)
		finding.field = columns[column].heading;
	return finding;
}

void psy_cleaning_hold(PsyCleaning *cleaning, int column, const char *reason)
{
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(cleaning->import->sheet, &n);

	cleaning->held = true;
	if (cleaning->reasons->len > 0)
		g_string_append(cleaning->reasons, "; ");
	if (column >= 0)
		g_string_append_printf(cleaning->reasons, "%s: ", columns[column].heading);
	g_string_append(cleaning->reasons, reason);
}

void psy_cleaning_report(PsyCleaning *cleaning, int column, const PsyNotes *notes)
{
	PsyFinding where;

	if (notes->n == 0)
		return;
	where = psy_cleaning_finding(cleaning, column);
	psy_notes_report(notes, cleaning->import->diags, &where);
	for (size_t i = 0; i < notes->n; i++) {
		PsyNoteKind kind = notes->list[i].kind;
		g_autofree char *message = NULL;

		cleaning->import->file->fixed += psy_note_severity(kind) == PSY_FIX;
		if (psy_note_severity(kind) != PSY_ERROR || psy_note_scope(kind) != PSY_SCOPE_ROW)
			continue;
		message = psy_note_message(&notes->list[i]);
		psy_cleaning_hold(cleaning, column, message);
	}
}

const char *psy_cleaning_cell(const PsyCleaning *cleaning, int column)
{
	return column >= 0 && (size_t)column < cleaning->row->n_cells ? cleaning->row->cells[column]
								      : "";
}

void psy_cleaning_set(PsyCleaning *cleaning, PsyField field, const char *text)
{
	psy_person_set(cleaning->person, field, text);
}

char *psy_cleaning_text(const PsyCleaning *cleaning, PsyField field, const char *otherwise)
{
	const char *typed =
		psy_cleaning_cell(cleaning, psy_sheet_find(cleaning->import->sheet, field));
	const char *name = psy_field_name(field);

	for (char **set_ = cleaning->import->options->set; !*typed && set_ && *set_; set_++)
		if (g_str_has_prefix(*set_, name) && (*set_)[strlen(name)] == '=')
			return g_strdup(*set_ + strlen(name) + 1);
	return *typed ? psy_text_clean(typed, strlen(typed)) : g_strdup(otherwise);
}

/* ---- the row as a whole ---- */

static void check_width(PsyCleaning *cleaning)
{
	size_t n, last = cleaning->row->n_cells;
	PsyFinding finding;

	psy_sheet_columns(cleaning->import->sheet, &n);
	while (last > n && psy_text_is_blank(cleaning->row->cells[last - 1],
					     strlen(cleaning->row->cells[last - 1])))
		last--;
	if (last <= n)
		return;
	finding = psy_cleaning_finding(cleaning, -1);
	finding.severity = PSY_ERROR;
	finding.scope = PSY_SCOPE_ROW;
	finding.code = "roster/too-many-cells";
	psy_report(cleaning->import->diags, &finding, _("%zu cells, but the heading has %zu"), last,
		   n);
	psy_cleaning_hold(cleaning, -1, _("more cells than the heading has"));
}

static void keep_unknown(PsyCleaning *cleaning)
{
	const size_t *kept_as = cleaning->import->kept_as;
	size_t n;

	psy_sheet_columns(cleaning->import->sheet, &n);
	for (size_t i = 0; i < n; i++)
		if (kept_as[i] > 0)
			psy_person_set_extra(cleaning->person, kept_as[i],
					     psy_cleaning_cell(cleaning, (int)i));
}

/* ---- among the others ---- */

static PsyFinding finding_at_field(const PsyCleaning *cleaning, PsyField field)
{
	return psy_cleaning_finding(cleaning, psy_sheet_find(cleaning->import->sheet, field));
}

static void report_shared_phone(const PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	const char *phone = psy_person_get(cleaning->person, PSY_COL_TELEPON);
	const char *other = *phone ? psy_people_share_phone(import->people, phone, row) : NULL;
	PsyFinding finding;

	if (!other)
		return;
	finding = finding_at_field(cleaning, PSY_COL_TELEPON);
	finding.severity = PSY_INFO;
	finding.code = "phone/shared";
	psy_report(import->diags, &finding, _("same phone as in %s"), other);
}

/* What may be shown of a value in a message (base/mask.h). The caller frees. */
static char *shown(size_t column, const char *value)
{
	if (!*value)
		return g_strdup(_("(empty)"));
	switch (column) {
	case PSY_COL_NIK:
		return psy_mask_nik(value);
	case PSY_COL_TELEPON:
	case PSY_COL_TELEPON_LAIN:
		return psy_mask_phone(value);
	default:
		return g_strdup(value);
	}
}

/* The column of the sheet that goes into a column of the roster, or -1. */
static int sheet_column(const PsyImport *import, size_t column)
{
	size_t n;

	if (column < PSY_N_COLUMNS)
		return psy_sheet_find(import->sheet, (PsyField)column);
	psy_sheet_columns(import->sheet, &n);
	for (size_t i = 0; i < n; i++)
		if (import->kept_as[i] == column)
			return (int)i;
	return -1;
}

/* Old and new, but for birth dates and columns that are not understood: those never show. */
static void report_change(const PsyCleaning *cleaning, const PsyCellChange *change)
{
	PsyImport *import = cleaning->import;
	g_autofree char *before = shown(change->column, change->before);
	g_autofree char *now = shown(change->column, change->now);
	PsyFinding finding = psy_cleaning_finding(cleaning, sheet_column(import, change->column));

	finding.field = psy_people_column_name(import->people, change->column);
	finding.severity = change->needs_decision ? PSY_WARNING : PSY_INFO;
	finding.code = change->needs_decision ? "roster/undecided" : "roster/changed";
	if (change->needs_decision)
		psy_report(import->diags, &finding,
			   _("the list says something else; kept until it is decided"));
	else if (change->column == PSY_COL_TANGGAL_LAHIR || change->column >= PSY_N_COLUMNS)
		psy_report(import->diags, &finding, _("changed"));
	else
		psy_report(import->diags, &finding, _("%s becomes %s"), before, now);
}

static void skip_duplicate(PsyCleaning *cleaning, size_t row)
{
	const PsyPeople *people = cleaning->import->people;
	const char *other = psy_people_cell(people, row, PSY_COL_SUMBER);
	g_autoptr(GArray) changes = psy_people_compare(people, row, cleaning->person);
	g_autoptr(GString) differing = g_string_new(NULL);
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NIK);

	for (guint i = 0; i < changes->len; i++)
		g_string_append_printf(
			differing, "%s%s", differing->len ? ", " : "",
			psy_people_column_name(people,
					       g_array_index(changes, PsyCellChange, i).column));
	finding.severity = PSY_WARNING;
	finding.code = "roster/duplicate";
	psy_report(cleaning->import->diags, &finding,
		   differing->len ? _("same person as in %s, which is kept; differing: %s")
				  : _("same person as in %s, which is kept"),
		   other, differing->str);
	cleaning->import->file->skipped++;
}

static void hold_conflict(PsyCleaning *cleaning, size_t row)
{
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NIK);

	finding.severity = PSY_ERROR;
	finding.scope = PSY_SCOPE_ROW;
	finding.code = "nik/other-name";
	psy_report(cleaning->import->diags, &finding, _("same NIK as in %s, but another name"),
		   psy_people_cell(cleaning->import->people, row, PSY_COL_SUMBER));
	psy_cleaning_hold(cleaning, psy_sheet_find(cleaning->import->sheet, PSY_COL_NIK),
			  _("same NIK as another person"));
}

static void accept(PsyCleaning *cleaning)
{
	cleaning->import->file->accepted++;
	psy_rejects_add(cleaning->import->rejects, NULL, cleaning->row);
}

/* Puts the person among the others, or says why not. */
static void place_person(PsyCleaning *cleaning)
{
	PsyPeople *people = cleaning->import->people;
	guint64 nik = psy_nik_key(&cleaning->nik);
	g_autoptr(GArray) changes = NULL;
	size_t row = 0;

	switch (psy_people_find(people, cleaning->person, nik, &row)) {
	case PSY_PEOPLE_NEW:
		row = psy_people_add(people, cleaning->person, nik);
		accept(cleaning);
		report_shared_phone(cleaning, row);
		break;
	case PSY_PEOPLE_OLD:
		changes = psy_people_compare(people, row, cleaning->person);
		for (guint i = 0; i < changes->len; i++)
			report_change(cleaning, &g_array_index(changes, PsyCellChange, i));
		psy_people_update(people, row, changes, false);
		accept(cleaning);
		report_shared_phone(cleaning, row);
		break;
	case PSY_PEOPLE_DUPLICATE:
		skip_duplicate(cleaning, row);
		break;
	case PSY_PEOPLE_CONFLICT:
		hold_conflict(cleaning, row);
	}
}

/* ---- the row ---- */

void psy_import_hold(PsyImport *import, const PsySheetRow *row, const char *reason)
{
	import->file->held++;
	psy_rejects_add(import->rejects, reason, row);
}

/* One NIK that does not end in 0 clears the column, and nothing needs to be undone. */
static void settle_doubt(PsyImport *import)
{
	if (!import->in_doubt || psy_nik_column_in_doubt(&import->nik_column))
		return;
	import->in_doubt = false;
	psy_people_settle(import->people);
	psy_rejects_settle(import->rejects, NULL);
}

void psy_import_take_person(PsyImport *import, const PsySheetRow *row)
{
	PsyCleaning cleaning = { .import = import, .row = row };
	g_autoptr(GString) reasons = g_string_new(NULL);
	g_autoptr(PsyPerson) person = psy_person_new();

	cleaning.reasons = reasons;
	cleaning.person = person;
	check_width(&cleaning);
	psy_clean_fields(&cleaning);
	psy_clean_place(&cleaning);
	keep_unknown(&cleaning);
	if (!cleaning.held)
		place_person(&cleaning);
	if (cleaning.held)
		psy_import_hold(import, row, reasons->str);
	settle_doubt(import);
}
