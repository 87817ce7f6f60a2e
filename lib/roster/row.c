/* row.c - a person out of one row of a list */
#include <string.h>

#include "clean/clean.h"
#include "roster/cleaning.h"
#include "roster/report.h"

/* ---- what the other files of the row use ---- */

static const char *typed_name(const PsyImport *import, const PsyListRow *row)
{
	int i = psy_list_find(import->sheet, PSY_COL_NAMA);

	if (i < 0 || (size_t)i >= row->n_cells || row->cells[i].length == 0)
		return NULL;
	return psy_name_may_be_shown(row->cells[i].text) ? row->cells[i].text : NULL;
}

PsyFinding psy_cleaning_finding(const PsyCleaning *cleaning, int column)
{
	const PsyImport *import = cleaning->import;
	size_t n;
	const PsyListColumn *columns = psy_list_columns(import->sheet, &n);
	PsyFinding finding = { .person = typed_name(import, cleaning->row) };

	finding.at = psy_list_place(import->sheet, cleaning->row, column >= 0 ? (size_t)column : 0);
	if (column >= 0)
		finding.field = columns[column].heading;
	return finding;
}

void psy_cleaning_hold(PsyCleaning *cleaning, int column, const char *reason)
{
	size_t n;
	const PsyListColumn *columns = psy_list_columns(cleaning->import->sheet, &n);

	cleaning->held = true;
	if (cleaning->reasons->len > 0)
		g_string_append(cleaning->reasons, "; ");
	if (column >= 0)
		g_string_append_printf(cleaning->reasons, "%s: ", columns[column].heading);
	g_string_append(cleaning->reasons, reason);
}

static void report(PsyCleaning *cleaning, int column, const PsyNotes *notes, bool only_value)
{
	PsyDiags *diags = cleaning->import->diags;

	for (size_t i = 0; i < notes->n; i++) {
		const PsyNote *note = &notes->list[i];
		PsySeverity severity = psy_note_severity(note->kind);
		g_autofree char *message = NULL;
		PsyFinding where;

		cleaning->import->file->fixed += severity == PSY_FIX;
		if (psy_diags_pass_over(diags, severity))
			continue;
		where = psy_cleaning_finding(cleaning, column);
		if (only_value && severity == PSY_ERROR)
			where.scope = PSY_SCOPE_FIELD;
		psy_note_report(note, diags, &where);
		if (severity != PSY_ERROR || only_value ||
		    psy_note_scope(note->kind) != PSY_SCOPE_ROW)
			continue;
		message = psy_note_message(note);
		psy_cleaning_hold(cleaning, column, message);
	}
}

void psy_cleaning_report(PsyCleaning *cleaning, int column, const PsyNotes *notes)
{
	if (notes->n > 0)
		report(cleaning, column, notes, false);
}

void psy_cleaning_report_value(PsyCleaning *cleaning, int column, const PsyNotes *notes)
{
	report(cleaning, column, notes, true);
}

PsyText psy_cleaning_cell(const PsyCleaning *cleaning, int column)
{
	const PsyListRow *row = cleaning->row;
	const PsyCell *cell;
	size_t guard;

	if (column < 0 || (size_t)column >= row->n_cells)
		return (PsyText){ "", 0 };
	cell = &row->cells[column];
	guard = *cell->text == '\'' ? (size_t)(psy_cell_unguarded(cell->text) - cell->text) : 0;
	return (PsyText){ cell->text + guard, cell->length - guard };
}

bool psy_cleaning_is_lost(const PsyCleaning *cleaning, int column)
{
	const PsyListRow *row = cleaning->row;

	return column >= 0 && (size_t)column < row->n_cells &&
	       (row->cells[column].is_lost || psy_cell_is_error(row->cells[column].text));
}

PsyText psy_cleaning_tidy(PsyCleaning *cleaning, PsySlice text)
{
	g_autofree char *tidy = psy_text_clean(text.text, text.length);

	return psy_person_keep(cleaning->person, tidy, strlen(tidy));
}

static PsyText refuse_error(const PsyCleaning *cleaning, PsyField field)
{
	const PsyImport *import = cleaning->import;
	PsyFinding finding = psy_cleaning_finding(cleaning, psy_list_find(import->sheet, field));

	finding.severity = PSY_ERROR;
	finding.scope = PSY_SCOPE_FIELD;
	finding.code = "roster/error-value";
	psy_report(import->diags, &finding, _("Excel shows an error here instead of a value"));
	return import->otherwise[field];
}

PsyText psy_cleaning_text(PsyCleaning *cleaning, PsyField field)
{
	const PsyImport *import = cleaning->import;
	PsyText typed = psy_cleaning_cell(cleaning, psy_list_find(import->sheet, field));

	if (typed.length == 0)
		return import->otherwise[field];
	if (*typed.text == '#' && psy_cell_is_error(typed.text))
		return refuse_error(cleaning, field);
	if (cleaning->row->tidy || psy_text_is_clean(typed.text, typed.length))
		return typed;
	return psy_cleaning_tidy(cleaning, (PsySlice){ typed.text, typed.length });
}

/* ---- the row as a whole ---- */

static void check_width(PsyCleaning *cleaning)
{
	size_t n, last = cleaning->row->n_cells;
	PsyFinding finding;

	psy_list_columns(cleaning->import->sheet, &n);
	while (last > n && psy_text_is_blank(cleaning->row->cells[last - 1].text,
					     cleaning->row->cells[last - 1].length))
		last--;
	if (last < n && cleaning->import->short_rows++ == 0) {
		cleaning->import->first_short = cleaning->row->line;
		cleaning->import->first_width = cleaning->row->n_cells;
	}
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
	size_t *kept_as = cleaning->import->kept_as;
	size_t n;
	const PsyListColumn *columns = psy_list_columns(cleaning->import->sheet, &n);

	for (size_t i = 0; i < n; i++) {
		PsyText cell;

		if (kept_as[i] == 0)
			continue;
		cell = psy_cleaning_cell(cleaning, (int)i);
		if (kept_as[i] == PSY_KEPT_LATER && cell.length > 0)
			kept_as[i] = psy_people_extra_column(cleaning->import->people,
							     columns[i].heading, kept_as, n);
		psy_person_set_extra(cleaning->person, kept_as[i], cell);
	}
}

/* ---- the row ---- */

static void hold(const PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	const PsyPerson *person = cleaning->person;

	psy_import_hold(import, cleaning->row, cleaning->reasons->str);
	psy_people_note_held(import->people, person);
	if (!import->options->for_report)
		return;
	psy_report_add_held(import->file, cleaning->row->line, typed_name(import, cleaning->row),
			    cleaning->reasons->str);
	psy_report_place(import->report, psy_person_get(person, PSY_COL_KABUPATEN),
			 psy_person_get(person, PSY_COL_KECAMATAN),
			 psy_person_get(person, PSY_COL_DESA))
		->held++;
}

void psy_import_hold(PsyImport *import, const PsyListRow *row, const char *reason)
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

void psy_import_take_person(PsyImport *import, const PsyListRow *row)
{
	PsyCleaning cleaning = { .import = import, .row = row };

	psy_person_clear(import->person);
	g_string_truncate(import->reasons, 0);
	cleaning.reasons = import->reasons;
	cleaning.person = import->person;
	check_width(&cleaning);
	psy_clean_fields(&cleaning);
	psy_people_expect(import->people, cleaning.nik_key,
			  cleaning.person->cells[PSY_COL_TELEPON]);
	psy_clean_place(&cleaning);
	keep_unknown(&cleaning);
	if (!cleaning.held)
		psy_place_among_others(&cleaning);
	if (cleaning.held)
		hold(&cleaning);
	settle_doubt(import);
}
