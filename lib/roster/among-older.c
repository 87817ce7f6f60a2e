/* among-older.c - people of the older roster who may be the same as others of it */
#include "roster/decide.h"

/* One person, as decided: the id of the first row stays, that of the other is gone. */
static void join(PsyImport *import, size_t row, size_t other, const PsyPerson *person,
		 const PsyIdentity *identity, bool replace, const PsyFinding *place)
{
	g_autoptr(GArray) changes = psy_people_compare(import->people, row, person);
	PsyMatchFacts facts = psy_match_facts_of_row(import->people, other), now;
	g_autoptr(GArray) left_out = psy_decide_keep_gaps(changes, !replace);
	g_autofree char *kept = psy_people_list_changes(import->people, left_out);
	PsyFinding finding = *place;

	finding.severity = PSY_INFO;
	finding.code = "match/merged";
	psy_report(import->diags, &finding,
		   *kept ? _("one person with id %s, as decided; id %s is no longer used; "
			     "kept as it was: %s")
			 : _("one person with id %s, as decided; id %s is no longer used"),
		   psy_people_cell(import->people, row, PSY_COL_ID),
		   psy_people_cell(import->people, other, PSY_COL_ID), kept);
	psy_people_join_old(import->people, row, other, changes);
	now = psy_match_facts_of_row(import->people, row);
	psy_match_join(import->match, row, &facts, &now);
	psy_decide_join(import, row, identity);
}

/* Only 'roster match' names the pairs; an import counts them. */
static void wait_for_decision(PsyImport *import, const PsyCandidate *candidate,
			      const PsyPerson *person, const PsyIdentity *identity,
			      const PsyFinding *place)
{
	if (import->pairs)
		psy_decide_report(import, candidate, person, identity, place);
	else
		import->report->pairs++;
}

static void meet(PsyImport *import, size_t row, PsyPerson *person, const PsyIdentity *identity)
{
	PsyMatchFacts facts = psy_match_facts_of_row(import->people, row);
	PsyFinding place = { .at = psy_people_place(import->people, row) };
	PsyCandidate found[PSY_CANDIDATES_MAX];
	size_t n, undecided = 0;

	psy_people_load(import->people, row, person);
	place.person = psy_person_get(person, PSY_COL_NAMA);
	n = psy_match_find(import->match, import->people, place.person, &facts, found);
	psy_match_add(import->match, &facts);
	for (size_t i = 0; i < n; i++) {
		PsyDecision decision = psy_decide(import, found[i].row, identity, &place);

		if (psy_decision_is_one(decision)) {
			join(import, found[i].row, row, person, identity, decision == PSY_REPLACE,
			     &place);
			return;
		}
		if (decision == PSY_UNDECIDED)
			found[undecided++] = found[i];
	}
	undecided = psy_decide_choose(found, undecided);
	for (size_t i = 0; i < undecided; i++)
		wait_for_decision(import, &found[i], person, identity, &place);
}

void psy_decide_older(PsyImport *import)
{
	g_autoptr(PsyPerson) person = psy_person_new();

	for (size_t row = 0; row < psy_people_count(import->people); row++) {
		PsyIdentity identity = { 0 };

		if (psy_decide_is_on(import)) {
			identity = psy_identity_of_row(import->people, row);
			psy_decide_add(import, &identity);
		}
		if (import->decisions)
			psy_decisions_meet(import->decisions, &identity);
		if (import->match)
			meet(import, row, person, &identity);
	}
}
