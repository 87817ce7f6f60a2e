#include "roster/decide.h"

#include <string.h>

bool psy_decide_is_on(const PsyImport *import)
{
	return import->decisions || import->pairs;
}

void psy_decide_add(PsyImport *import, const PsyIdentity *person)
{
	if (psy_decide_is_on(import))
		g_array_append_val(import->identities, *person);
}

void psy_decide_join(PsyImport *import, size_t row, const PsyIdentity *person)
{
	gpointer key = GSIZE_TO_POINTER(row);
	GArray *others = g_hash_table_lookup(import->joined, key);
	PsyIdentity *first;

	if (!psy_decide_is_on(import))
		return;
	if (!others) {
		others = g_array_new(FALSE, FALSE, sizeof(PsyIdentity));
		g_hash_table_insert(import->joined, key, others);
	}
	first = &g_array_index(import->identities, PsyIdentity, row);
	g_array_append_val(others, *first);
	g_array_append_val(others, *person);
	*first = psy_identity_of_row(import->people, row);
}

PsyDecision psy_decide(const PsyImport *import, size_t row, const PsyIdentity *person,
		       const PsyFinding *place)
{
	const GArray *others;
	PsyDecision decision;
	bool contradicts = false;

	if (!import->decisions)
		return PSY_UNDECIDED;
	decision = psy_decisions_find(import->decisions,
				      &g_array_index(import->identities, PsyIdentity, row), person);
	others = g_hash_table_lookup(import->joined, GSIZE_TO_POINTER(row));
	for (guint i = 0; others && i < others->len; i++) {
		PsyDecision also = psy_decisions_find(
			import->decisions, &g_array_index(others, PsyIdentity, i), person);

		if (decision == PSY_UNDECIDED)
			decision = also;
		contradicts |= also != PSY_UNDECIDED &&
			       psy_decision_is_one(also) != psy_decision_is_one(decision);
	}
	if (contradicts) {
		PsyFinding finding = *place;

		finding.severity = PSY_WARNING;
		finding.code = "match/unclear";
		psy_report(import->diags, &finding,
			   _("the table says that this is one person with %s, and also that they "
			     "are two; taken as not decided"),
			   psy_people_source(import->people, row));
		return PSY_UNDECIDED;
	}
	return decision;
}

GArray *psy_decide_keep_gaps(GArray *changes, bool only_gaps)
{
	GArray *left_out = g_array_new(FALSE, FALSE, sizeof(PsyCellChange));

	for (guint i = 0; only_gaps && i < changes->len;) {
		PsyCellChange change = g_array_index(changes, PsyCellChange, i);

		if (!*change.before) {
			i++;
			continue;
		}
		g_array_append_val(left_out, change);
		g_array_remove_index(changes, i);
	}
	return left_out;
}

void psy_decide_list(const PsyImport *import, size_t row, const PsyPerson *person,
		     const PsyIdentity *identity, const char *certainty, const char *reasons)
{
	if (import->pairs)
		psy_pairs_add(import->pairs, certainty, reasons, import->people, row,
			      &g_array_index(import->identities, PsyIdentity, row), person,
			      identity);
}

/* ---- candidates ---- */

const PsyCandidateWords psy_candidate_words[] = {
	[PSY_MATCH_STRONG] = { PSY_WARNING, "name/match-strong", "kuat" },
	[PSY_MATCH_POSSIBLE] = { PSY_WARNING, "name/match-possible", "mungkin" },
	[PSY_MATCH_NIK_SLIP] = { PSY_WARNING, "name/match-nik", "salah ketik NIK?" },
};

void psy_decide_report(const PsyImport *import, const PsyCandidate *candidate,
		       const PsyPerson *person, const PsyIdentity *identity,
		       const PsyFinding *place)
{
	const PsyCandidateWords *words = &psy_candidate_words[candidate->kind];
	g_autofree char *reasons = psy_match_reasons(candidate->reasons);
	PsyFinding finding = *place;

	finding.severity = words->severity;
	finding.code = words->code;
	psy_report(import->diags, &finding, _("perhaps the same person as %s in %s (%s)"),
		   psy_people_cell(import->people, candidate->row, PSY_COL_NAMA),
		   psy_people_source(import->people, candidate->row), reasons);
	import->report->pairs++;
	psy_decide_list(import, candidate->row, person, identity, words->certainty, reasons);
}

/* So many candidates are told for one row. */
enum { CANDIDATES_TOLD = 3 };

/* Where as many fit as can be found, what they share is too common to say anything, but for the
 * strong ones. */
size_t psy_decide_choose(PsyCandidate *found, size_t n)
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
