/* decisions.h - what people decided about pairs that may be one person
 *
 * A table that 'roster match' writes, somebody fills in with a spreadsheet, and 'roster
 * import' reads. The words:
 *
 *	sama	one person; the first row counts, and the second fills its gaps
 *	ganti	one person; the second row counts where it says something
 *	beda	two people
 *
 * An empty cell is no decision yet. People are known in it as identity.h says.
 */
#ifndef PSY_DECISIONS_H
#define PSY_DECISIONS_H

#include "roster/identity.h"

typedef enum { PSY_UNDECIDED, PSY_SAME_PERSON, PSY_REPLACE, PSY_TWO_PEOPLE } PsyDecision;

/* The two are one person. */
static inline bool psy_decision_is_one(PsyDecision decision)
{
	return decision == PSY_SAME_PERSON || decision == PSY_REPLACE;
}

/* ---- reading ---- */

typedef struct PsyDecisions PsyDecisions;

/* Reads a table of decisions; NULL after a finding of scope file. Words that are none of the
 * three, and rows that contradict each other, are reported and count as undecided. */
PsyDecisions *psy_decisions_read(const char *path, const PsyAgeRule *ages, PsyDiags *diags);
void psy_decisions_free(PsyDecisions *decisions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyDecisions, psy_decisions_free)

/* What was decided about these two. */
PsyDecision psy_decisions_find(PsyDecisions *decisions, const PsyIdentity *first,
			       const PsyIdentity *second);

/* This person is in a list or in the older roster. */
void psy_decisions_meet(PsyDecisions *decisions, const PsyIdentity *person);

/* Reports the decisions that were about nobody. `has_older`: there is an older roster. */
void psy_decisions_report_idle(const PsyDecisions *decisions, bool has_older, PsyDiags *diags);

/* For whoever writes the table anew: the table, whether a decision stands in a row of it, and the
 * row about two people, decided or not. */
const PsyTable *psy_decisions_table(const PsyDecisions *decisions);
bool psy_decisions_has_word(const PsyDecisions *decisions, size_t row);
bool psy_decisions_find_row(const PsyDecisions *decisions, const PsyIdentity *first,
			    const PsyIdentity *second, size_t *row);

/* ---- writing ---- */

typedef struct PsyPairs PsyPairs;

/* Collects pairs; decided rows of `decisions` (may be NULL, else it must outlive
 * the pairs) come first, as they are. */
PsyPairs *psy_pairs_new(const PsyDecisions *decisions);
void psy_pairs_free(PsyPairs *pairs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyPairs, psy_pairs_free)

/* A pair to be decided: `row` of the roster and `person`; words are for people. What somebody
 * wrote beside it in the older table comes along. */
void psy_pairs_add(PsyPairs *pairs, const char *certainty, const char *reasons,
		   const PsyPeople *people, size_t row, const PsyIdentity *first,
		   const PsyPerson *person, const PsyIdentity *second);

/* How many were added, and back to such a number: those behind it are forgotten. */
size_t psy_pairs_count(const PsyPairs *pairs);
void psy_pairs_truncate(PsyPairs *pairs, size_t n);

/* Rows of the older table that are undecided, in which somebody wrote something and whose pair did
 * not come up this time, are kept at the end. */
bool psy_pairs_write(PsyPairs *pairs, const char *output, const PsyWriterOptions *options,
		     PsyDiags *diags);

#endif
