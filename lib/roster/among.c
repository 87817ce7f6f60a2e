/* among.c - a person among those read before: new, known, double, or perhaps the same */
#include <string.h>

#include "roster/clean.h"
#include "roster/diff.h"

static PsyFinding finding_at_field(const PsyCleaning *cleaning, PsyField field)
{
	return psy_cleaning_finding(cleaning, psy_sheet_find(cleaning->import->sheet, field));
}

static void report_shared_phone(const PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	PsyText phone = cleaning->person->cells[PSY_COL_TELEPON];
	const char *other =
		phone.length > 0 ? psy_people_share_phone(import->people, phone, row) : NULL;
	PsyFinding finding;

	if (!other)
		return;
	finding = finding_at_field(cleaning, PSY_COL_TELEPON);
	finding.severity = PSY_INFO;
	finding.code = "phone/shared";
	psy_report(import->diags, &finding, _("same phone as in %s"), other);
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

static void report_change(const PsyCleaning *cleaning, const PsyCellChange *change, bool undecided)
{
	PsyImport *import = cleaning->import;
	g_autofree char *before = psy_value_shown(change->column, change->before);
	g_autofree char *now = psy_value_shown(change->column, change->now);
	PsyFinding finding = psy_cleaning_finding(cleaning, sheet_column(import, change->column));

	finding.field = psy_people_column_name(import->people, change->column);
	finding.severity = undecided ? PSY_WARNING : PSY_INFO;
	finding.code = undecided ? "roster/undecided" : "roster/changed";
	if (undecided)
		psy_report(import->diags, &finding,
			   _("the list says something else; kept until it is decided"));
	else if (!before || !now)
		psy_report(import->diags, &finding, _("changed"));
	else
		psy_report(import->diags, &finding, _("%s becomes %s"), before, now);
}

/* So many candidates are told for one row. */
enum { CANDIDATES_TOLD = 3 };

/* ---- decisions and pairs ---- */

static bool keeps_keys(const PsyImport *import)
{
	return import->decisions || import->pairs;
}

static void make_keys(PsyCleaning *cleaning)
{
	const PsyPerson *person = cleaning->person;

	if (keeps_keys(cleaning->import))
		psy_person_keys(psy_person_get(person, PSY_COL_NAMA),
				psy_person_get(person, PSY_COL_TANGGAL_LAHIR),
				psy_person_get(person, PSY_COL_DESA),
				psy_person_get(person, PSY_COL_NIK), &cleaning->keys);
}

static PsyDecision decided(const PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;

	if (!import->decisions)
		return PSY_UNDECIDED;
	return psy_decisions_find(import->decisions,
				  &g_array_index(import->keys, PsyPersonKeys, row),
				  &cleaning->keys);
}

/* Notes a pair for the table of decisions; the caller counts it. */
static void add_pair(const PsyCleaning *cleaning, size_t row, const char *certainty,
		     const char *reasons)
{
	PsyImport *import = cleaning->import;

	if (import->pairs)
		psy_pairs_add(import->pairs, certainty, reasons, import->people, row,
			      &g_array_index(import->keys, PsyPersonKeys, row), cleaning->person,
			      &cleaning->keys);
}

/* Names of the columns that differ: "telepon, desa". */
static char *list_columns(const PsyPeople *people, const GArray *changes)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < changes->len; i++)
		g_string_append_printf(
			out, "%s%s", out->len ? ", " : "",
			psy_people_column_name(people,
					       g_array_index(changes, PsyCellChange, i).column));
	return g_string_free(out, FALSE);
}

/* ---- what becomes of the person ---- */

static void accept(PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	int column = psy_sheet_find(import->sheet, PSY_COL_NAMA);

	if (import->names)
		psy_names_add(import->names, row, psy_cleaning_cell(cleaning, column).text);
	import->file->accepted++;
	psy_rejects_add(cleaning->import->rejects, NULL, cleaning->row);
}

static void skip(PsyCleaning *cleaning, size_t row)
{
	cleaning->import->file->skipped++;
	psy_import_met(cleaning->import, row);
}

static size_t add_person(PsyCleaning *cleaning, const PsyMatchFacts *facts)
{
	PsyImport *import = cleaning->import;
	size_t row = psy_people_add(import->people, cleaning->person, cleaning->nik_key);

	psy_import_note_row(import);
	if (import->match)
		psy_match_add(import->match, facts);
	if (keeps_keys(import))
		g_array_append_val(import->keys, cleaning->keys);
	psy_import_note_date(import, &cleaning->birth, row);
	accept(cleaning, row);
	report_shared_phone(cleaning, row);
	return row;
}

static void update_person(PsyCleaning *cleaning, size_t row, const GArray *changes, bool decided)
{
	PsyPeople *people = cleaning->import->people;
	bool had_date = *psy_people_cell(people, row, PSY_COL_TANGGAL_LAHIR) != '\0';

	psy_people_update(people, row, changes, decided);
	if (!had_date)
		psy_import_note_date(cleaning->import, &cleaning->birth, row);
}

/* One person, as decided: the gaps are filled, or all that is said otherwise is taken. */
static void merge(PsyCleaning *cleaning, size_t row, bool replace)
{
	PsyImport *import = cleaning->import;
	g_autoptr(GArray) changes = psy_people_compare(import->people, row, cleaning->person);
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NAMA);
	bool unmet = psy_people_is_unmet(import->people, row);

	finding.severity = PSY_INFO;
	finding.code = "match/merged";
	psy_report(import->diags, &finding, _("one person with %s, as decided"),
		   psy_people_cell(import->people, row, PSY_COL_SUMBER));
	for (guint i = changes->len; i-- > 0;)
		if (!replace && *g_array_index(changes, PsyCellChange, i).before)
			g_array_remove_index(changes, i);
	for (guint i = 0; i < changes->len; i++)
		report_change(cleaning, &g_array_index(changes, PsyCellChange, i), false);
	update_person(cleaning, row, changes, true);
	if (unmet)
		accept(cleaning, row);
	else
		skip(cleaning, row);
}

/* ---- somebody whom nobody is for certain ---- */

static const struct {
	PsySeverity severity;
	const char *code;
	const char *certainty; /* in the table of decisions */
} matches[] = {
	[PSY_MATCH_STRONG] = { PSY_WARNING, "name/match-strong", "kuat" },
	[PSY_MATCH_POSSIBLE] = { PSY_WARNING, "name/match-possible", "mungkin" },
	[PSY_MATCH_NIK_SLIP] = { PSY_WARNING, "name/match-nik", "salah ketik NIK?" },
};

static void report_candidate(const PsyCleaning *cleaning, const PsyCandidate *candidate)
{
	PsyImport *import = cleaning->import;
	g_autofree char *reasons = psy_match_reasons(candidate->reasons);
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NAMA);

	finding.severity = matches[candidate->kind].severity;
	finding.code = matches[candidate->kind].code;
	psy_report(import->diags, &finding, _("perhaps the same person as %s in %s (%s)"),
		   psy_people_cell(import->people, candidate->row, PSY_COL_NAMA),
		   psy_people_cell(import->people, candidate->row, PSY_COL_SUMBER), reasons);
	import->report->pairs++;
	add_pair(cleaning, candidate->row, matches[candidate->kind].certainty, reasons);
	if (candidate->kind == PSY_MATCH_STRONG)
		psy_import_met(import, candidate->row);
}

/* The few candidates worth telling, put in front; returns how many. Where as many fit as can be
 * found, what they share is too common to say anything, but for the strong ones. */
static size_t choose(PsyCandidate *found, size_t n)
{
	static const PsyMatchKind order[] = { PSY_MATCH_STRONG, PSY_MATCH_NIK_SLIP,
					      PSY_MATCH_POSSIBLE };
	PsyCandidate chosen[CANDIDATES_TOLD];
	size_t n_kinds = n == PSY_CANDIDATES_MAX ? 1 : G_N_ELEMENTS(order), told = 0;

	for (size_t kind = 0; kind < n_kinds; kind++)
		for (size_t i = 0; i < n && told < CANDIDATES_TOLD; i++)
			if (found[i].kind == order[kind])
				chosen[told++] = found[i];
	memcpy(found, chosen, told * sizeof(*found));
	return told;
}

static void meet_nobody(PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	PsyCandidate found[PSY_CANDIDATES_MAX];
	PsyMatchFacts facts = { 0 };
	size_t n = 0, undecided = 0;

	if (import->match) {
		facts = psy_match_facts(cleaning->person, cleaning->nik_key);
		n = psy_match_find(import->match, import->people,
				   psy_person_get(cleaning->person, PSY_COL_NAMA), &facts, found);
	}
	for (size_t i = 0; i < n; i++) {
		PsyDecision decision = decided(cleaning, found[i].row);

		if (decision == PSY_SAME_PERSON || decision == PSY_REPLACE) {
			merge(cleaning, found[i].row, decision == PSY_REPLACE);
			return;
		}
		if (decision == PSY_UNDECIDED)
			found[undecided++] = found[i];
	}
	undecided = choose(found, undecided);
	for (size_t i = 0; i < undecided; i++)
		report_candidate(cleaning, &found[i]);
	add_person(cleaning, &facts);
}

/* ---- somebody who is known ---- */

/* The older roster has this person; what the list says otherwise is taken, as far as it may. */
static void meet_old(PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	g_autoptr(GArray) changes = psy_people_compare(import->people, row, cleaning->person);
	g_autofree char *differing = list_columns(import->people, changes);
	PsyDecision decision = decided(cleaning, row);
	bool undecided = false;

	for (guint i = 0; i < changes->len; i++) {
		const PsyCellChange *change = &g_array_index(changes, PsyCellChange, i);
		bool open = change->needs_decision && decision == PSY_UNDECIDED;

		undecided |= open;
		if (open || !change->needs_decision || decision == PSY_REPLACE)
			report_change(cleaning, change, open);
	}
	import->report->pairs += undecided;
	if (undecided)
		add_pair(cleaning, row, "isian berubah", differing);
	update_person(cleaning, row, changes, decision == PSY_REPLACE);
	accept(cleaning, row);
	report_shared_phone(cleaning, row);
}

static void meet_duplicate(PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	g_autoptr(GArray) changes = psy_people_compare(import->people, row, cleaning->person);
	g_autofree char *differing = list_columns(import->people, changes);
	PsyDecision decision = decided(cleaning, row);
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NIK);

	if (decision == PSY_SAME_PERSON || decision == PSY_REPLACE) {
		merge(cleaning, row, decision == PSY_REPLACE);
		return;
	}
	finding.severity = PSY_WARNING;
	finding.code = "roster/duplicate";
	psy_report(import->diags, &finding,
		   *differing ? _("same person as in %s, which is kept; differing: %s")
			      : _("same person as in %s, which is kept"),
		   psy_people_cell(import->people, row, PSY_COL_SUMBER), differing);
	if (*differing) {
		import->report->certain++;
		add_pair(cleaning, row, "pasti", differing);
	}
	skip(cleaning, row);
}

/* Two names on one NIK: somebody must say which is right. */
static void meet_conflict(PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	PsyDecision decision = decided(cleaning, row);
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NIK);

	if (decision == PSY_SAME_PERSON || decision == PSY_REPLACE) {
		merge(cleaning, row, decision == PSY_REPLACE);
		return;
	}
	finding.severity = PSY_ERROR;
	finding.scope = PSY_SCOPE_ROW;
	finding.code = "nik/other-name";
	/* A No. KK holds the day of its issue, without the 40 of women. */
	if (!psy_nik_decode(&cleaning->nik).female)
		finding.hint = _("perhaps a family card number (No. KK)");
	psy_report(import->diags, &finding, _("same NIK as in %s, but another name"),
		   psy_people_cell(import->people, row, PSY_COL_SUMBER));
	psy_cleaning_hold(cleaning, psy_sheet_find(import->sheet, PSY_COL_NIK),
			  _("same NIK as another person"));
	if (decision == PSY_UNDECIDED) {
		import->report->pairs++;
		add_pair(cleaning, row, "NIK sama", _("same NIK, other name"));
	}
}

void psy_place_among_others(PsyCleaning *cleaning)
{
	size_t row = 0;

	if (cleaning->import->diff) {
		psy_diff_meet(cleaning);
		return;
	}
	make_keys(cleaning);
	switch (psy_people_find(cleaning->import->people, cleaning->person, cleaning->nik_key,
				&row)) {
	case PSY_PEOPLE_NEW:
		meet_nobody(cleaning);
		break;
	case PSY_PEOPLE_OLD:
		meet_old(cleaning, row);
		break;
	case PSY_PEOPLE_DUPLICATE:
		meet_duplicate(cleaning, row);
		break;
	case PSY_PEOPLE_CONFLICT:
		meet_conflict(cleaning, row);
	}
}
