/* among.c - a person among those read before: new, known, double, or perhaps the same */
#include <string.h>

#include "roster/cleaning.h"
#include "roster/decide.h"
#include "roster/diff.h"

static PsyFinding finding_at_field(const PsyCleaning *cleaning, PsyField field)
{
	return psy_cleaning_finding(cleaning, psy_list_find(cleaning->import->sheet, field));
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
		return psy_list_find(import->sheet, (PsyField)column);
	psy_list_columns(import->sheet, &n);
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

	finding.field = psy_column_heading(psy_people_column_name(import->people, change->column));
	finding.severity = undecided ? PSY_WARNING : PSY_INFO;
	finding.code = undecided ? "roster/undecided" : "roster/changed";
	if (undecided)
		psy_report(import->diags, &finding,
			   _("the list says something else; kept until it is decided"));
	else if (!before || !now)
		psy_report(import->diags, &finding, _("changed"));
	else if (strcmp(before, now) == 0)
		psy_report(import->diags, &finding, _("the number changed"));
	else
		psy_report(import->diags, &finding, _("%s becomes %s"), before, now);
}

static PsyDecision decide(const PsyCleaning *cleaning, size_t row)
{
	PsyFinding place;

	/* A place is costly, and most imports have no table. */
	if (!cleaning->import->decisions)
		return PSY_UNDECIDED;
	place = finding_at_field(cleaning, PSY_COL_NAMA);
	return psy_decide(cleaning->import, row, &cleaning->identity, &place);
}

static void list_pair(const PsyCleaning *cleaning, size_t row, const char *certainty,
		      const char *reasons)
{
	psy_decide_list(cleaning->import, row, cleaning->person, &cleaning->identity, certainty,
			reasons);
}

/* A pair of which it is certain that it is one person; what is to be decided is what counts. */
static void list_differing(const PsyCleaning *cleaning, size_t row, const char *certainty,
			   const char *differing)
{
	g_autofree char *reasons = g_strdup_printf(_("differing: %s"), differing);

	list_pair(cleaning, row, certainty, reasons);
}

/* ---- what becomes of the person ---- */

/* The proof list shows what was typed for the name that is printed. */
static void note_name(const PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	int column = psy_list_find(import->sheet, PSY_COL_NAMA);

	if (import->names && strcmp(psy_people_cell(import->people, row, PSY_COL_NAMA),
				    psy_person_get(cleaning->person, PSY_COL_NAMA)) == 0)
		psy_names_add(import->names, row, psy_cleaning_cell(cleaning, column).text);
}

static void accept(PsyCleaning *cleaning, size_t row)
{
	note_name(cleaning, row);
	cleaning->import->file->accepted++;
	psy_rejects_add(cleaning->import->rejects, NULL, cleaning->row);
}

/* The person stands in the row already. */
static void skip(PsyCleaning *cleaning, size_t row)
{
	cleaning->import->file->skipped++;
	cleaning->import->file->duplicates++;
	psy_import_met(cleaning->import, row);
}

static void report_new(const PsyCleaning *cleaning)
{
	PsyFinding finding;

	if (!cleaning->import->options->into ||
	    psy_diags_pass_over(cleaning->import->diags, PSY_INFO))
		return;
	finding = finding_at_field(cleaning, PSY_COL_NAMA);
	finding.severity = PSY_INFO;
	finding.code = "roster/new";
	psy_report(cleaning->import->diags, &finding, _("not in the older roster; added"));
}

static void add_person(PsyCleaning *cleaning, const PsyMatchFacts *facts)
{
	PsyImport *import = cleaning->import;
	size_t row = psy_people_add(import->people, cleaning->person, cleaning->nik_key);

	psy_import_note_row(import);
	if (import->match)
		psy_match_add(import->match, facts);
	psy_decide_add(import, &cleaning->identity);
	psy_import_note_date(import, &cleaning->birth, row);
	accept(cleaning, row);
	report_shared_phone(cleaning, row);
	report_new(cleaning);
}

/* Whoever is like either of the two is like the one that they are now. */
static void join(PsyCleaning *cleaning, size_t row, bool changed)
{
	PsyImport *import = cleaning->import;

	if (import->match && changed) {
		PsyMatchFacts facts = psy_match_facts(cleaning->person, cleaning->nik_key);
		PsyMatchFacts now = psy_match_facts_of_row(import->people, row);

		psy_match_join(import->match, row, &facts, &now);
	}
	psy_decide_join(import, row, &cleaning->identity);
}

static void update_person(PsyCleaning *cleaning, size_t row, const GArray *changes, bool decided)
{
	PsyPeople *people = cleaning->import->people;
	bool had_date = *psy_people_cell(people, row, PSY_COL_TANGGAL_LAHIR) != '\0';

	psy_people_update(people, row, changes, decided);
	if (!had_date)
		psy_import_note_date(cleaning->import, &cleaning->birth, row);
}

/* Says that a decision was followed, and what was not taken from the list for it. */
static void report_merged(const PsyCleaning *cleaning, size_t row, const GArray *left_out)
{
	const PsyPeople *people = cleaning->import->people;
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NAMA);
	g_autofree char *differing = psy_people_list_changes(people, left_out);

	finding.severity = PSY_INFO;
	finding.code = "match/merged";
	psy_report(cleaning->import->diags, &finding,
		   *differing ? _("one person with %s, as decided; kept as it was: %s")
			      : _("one person with %s, as decided"),
		   psy_people_source(people, row), differing);
}

/* One person, as decided: the gaps are filled, or all that is said otherwise is taken. */
static void merge(PsyCleaning *cleaning, size_t row, bool replace)
{
	PsyImport *import = cleaning->import;
	g_autoptr(GArray) changes = psy_people_compare(import->people, row, cleaning->person);
	g_autoptr(GArray) left_out = psy_decide_keep_gaps(changes, !replace);
	bool unmet = psy_people_is_unmet(import->people, row);

	report_merged(cleaning, row, left_out);
	for (guint i = 0; i < changes->len; i++)
		report_change(cleaning, &g_array_index(changes, PsyCellChange, i), false);
	update_person(cleaning, row, changes, true);
	join(cleaning, row, true);
	if (unmet) {
		accept(cleaning, row);
		return;
	}
	note_name(cleaning, row);
	skip(cleaning, row);
}

/* "list kab-lebak, row 14" of "daftar/kab-lebak.csv:14", for those who sent the list and know
 * nothing of our folders. Anything else stays as it is. */
static char *source_in_words(const PsyRosterReport *report, const char *source)
{
	const char *line = strrchr(source, ':');
	g_autofree char *path = line ? g_strndup(source, (gsize)(line - source)) : NULL;
	g_autofree char *name = path ? psy_roster_list_name(report, path) : NULL;

	if (!name || !line[1] || line[1 + strspn(line + 1, "0123456789")])
		return g_strdup(source);
	return g_strdup_printf(_("list %s, row %s"), name, line + 1);
}

/* The NIK is that of another row; says where that one comes from. */
static void hold(PsyCleaning *cleaning, size_t row, const char *code, const char *message,
		 const char *hint)
{
	PsyImport *import = cleaning->import;
	const char *other = psy_people_source(import->people, row);
	g_autofree char *where = source_in_words(import->report, other);
	g_autofree char *reason = g_strdup_printf(_("somebody else has it too (%s)"), where);
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NIK);

	finding.severity = PSY_ERROR;
	finding.scope = PSY_SCOPE_ROW;
	finding.code = code;
	finding.hint = hint;
	psy_report(import->diags, &finding, message, other);
	psy_cleaning_hold(cleaning, psy_list_find(import->sheet, PSY_COL_NIK), reason);
	if (psy_people_is_unmet(import->people, row))
		psy_people_note_held_row(import->people, row, cleaning->person);
}

/* ---- somebody whom nobody is for certain ---- */

static void meet_nobody(PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	PsyCandidate found[PSY_CANDIDATES_MAX];
	PsyMatchFacts facts = { 0 };
	size_t n = 0, undecided = 0;
	PsyFinding place;

	if (import->match) {
		facts = psy_match_facts(cleaning->person, cleaning->nik_key);
		n = psy_match_find(import->match, import->people,
				   psy_person_get(cleaning->person, PSY_COL_NAMA), &facts, found);
	}
	for (size_t i = 0; i < n; i++) {
		PsyDecision decision = decide(cleaning, found[i].row);

		if (psy_decision_is_one(decision)) {
			merge(cleaning, found[i].row, decision == PSY_REPLACE);
			return;
		}
		if (decision == PSY_UNDECIDED)
			found[undecided++] = found[i];
	}
	psy_import_met_most_likely(import, found, undecided);
	undecided = psy_decide_choose(found, undecided);
	if (undecided > 0)
		place = finding_at_field(cleaning, PSY_COL_NAMA);
	for (size_t i = 0; i < undecided; i++)
		psy_decide_report(import, &found[i], cleaning->person, &cleaning->identity, &place);
	add_person(cleaning, &facts);
}

/* ---- somebody who is known ---- */

/* Two people cannot have one NIK, whatever was decided: one of the numbers is wrong. */
static bool holds_one_of_two(PsyCleaning *cleaning, size_t row, PsyDecision decision)
{
	if (decision != PSY_TWO_PEOPLE)
		return false;
	hold(cleaning, row, "nik/two-people",
	     _("same NIK as in %s, though decided to be two people; ask for the right one"), NULL);
	return true;
}

/* The older roster has this person; what the list says otherwise is taken, as far as it may. */
static void meet_old(PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	g_autoptr(GArray) changes = psy_people_compare(import->people, row, cleaning->person);
	g_autofree char *differing = psy_people_list_changes(import->people, changes);
	PsyDecision decision = decide(cleaning, row);
	g_autoptr(GArray) left_out = psy_decide_keep_gaps(changes, decision == PSY_SAME_PERSON);
	bool undecided = false;

	if (holds_one_of_two(cleaning, row, decision))
		return;
	if (left_out->len > 0)
		report_merged(cleaning, row, left_out);
	for (guint i = 0; i < changes->len; i++) {
		const PsyCellChange *change = &g_array_index(changes, PsyCellChange, i);
		bool open = change->needs_decision && decision == PSY_UNDECIDED;

		undecided |= open;
		if (open || !change->needs_decision || decision == PSY_REPLACE)
			report_change(cleaning, change, open);
	}
	import->report->pairs += undecided;
	if (undecided)
		list_differing(cleaning, row, "isian berubah", differing);
	update_person(cleaning, row, changes, decision == PSY_REPLACE);
	join(cleaning, row, changes->len > 0);
	accept(cleaning, row);
	report_shared_phone(cleaning, row);
}

static void meet_duplicate(PsyCleaning *cleaning, size_t row)
{
	PsyImport *import = cleaning->import;
	g_autoptr(GArray) changes = psy_people_compare(import->people, row, cleaning->person);
	g_autofree char *differing = psy_people_list_changes(import->people, changes);
	PsyDecision decision = decide(cleaning, row);
	PsyFinding finding = finding_at_field(cleaning, PSY_COL_NIK);

	if (psy_decision_is_one(decision)) {
		merge(cleaning, row, decision == PSY_REPLACE);
		return;
	}
	if (holds_one_of_two(cleaning, row, decision))
		return;
	finding.severity = PSY_WARNING;
	finding.code = "roster/duplicate";
	psy_report(import->diags, &finding,
		   *differing ? _("same person as in %s, which is kept; differing: %s")
			      : _("same person as in %s, which is kept"),
		   psy_people_source(import->people, row), differing);
	if (*differing) {
		import->report->certain++;
		list_differing(cleaning, row, "pasti", differing);
	}
	skip(cleaning, row);
}

/* Two names on one NIK: somebody must say which is right. */
static void meet_conflict(PsyCleaning *cleaning, size_t row)
{
	PsyDecision decision = decide(cleaning, row);

	if (psy_decision_is_one(decision)) {
		merge(cleaning, row, decision == PSY_REPLACE);
		return;
	}
	/* A No. KK holds the day of its issue, without the 40 of women. */
	hold(cleaning, row, "nik/other-name", _("same NIK as in %s, but another name"),
	     psy_nik_decode(&cleaning->nik).female ? NULL
						   : _("perhaps a family card number (No. KK)"));
	if (decision == PSY_UNDECIDED) {
		cleaning->import->report->pairs++;
		list_pair(cleaning, row, "NIK sama", _("same NIK, other name"));
	}
}

static bool is_decided_to_be_other(size_t row, void *cleaning)
{
	return decide(cleaning, row) == PSY_TWO_PEOPLE;
}

void psy_place_among_others(PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	size_t row = 0;

	if (import->diff) {
		psy_diff_meet(cleaning);
		return;
	}
	if (psy_decide_is_on(import))
		cleaning->identity = psy_identity_of_person(cleaning->person);
	if (import->decisions)
		psy_decisions_meet(import->decisions, &cleaning->identity);
	switch (psy_people_find(import->people, cleaning->person, cleaning->nik_key,
				import->decisions ? is_decided_to_be_other : NULL, cleaning,
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
