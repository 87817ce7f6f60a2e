/* decisions.h - what people decided about pairs that may be one person
 *
 * A table that 'roster match' writes, somebody fills in with a spreadsheet, and 'roster
 * import' reads. People are named in it by a key made of name, birth date, village and NIK,
 * which stand beside it in the row, so that a list may be sorted or sent anew and the decision
 * still holds. The words:
 *
 *	sama	one person; the first row counts, and the second fills its gaps
 *	ganti	one person; the second row counts where it says something
 *	beda	two people
 *
 * An empty cell is no decision yet.
 */
#ifndef PSY_DECISIONS_H
#define PSY_DECISIONS_H

#include "roster/people.h"

typedef enum { PSY_UNDECIDED, PSY_SAME_PERSON, PSY_REPLACE, PSY_TWO_PEOPLE } PsyDecision;

/* The key of a person, as it stands in the table: "k" and twelve hexadecimal digits. */
typedef char PsyPersonKey[14];

typedef struct {
	PsyPersonKey full;
	PsyPersonKey bare; /* without the NIK, which may have been filled in since */
} PsyPersonKeys;

void psy_person_keys(const char *name, const char *birth, const char *desa, const char *nik,
		     PsyPersonKeys *keys);

/* ---- reading ---- */

typedef struct PsyDecisions PsyDecisions;

/* Reads a table of decisions; NULL after a finding of scope file. Words that are none of the
 * three, and rows that contradict each other, are reported and count as undecided. */
PsyDecisions *psy_decisions_read(const char *path, PsyDiags *diags);
void psy_decisions_free(PsyDecisions *decisions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyDecisions, psy_decisions_free)

/* What was decided about these two; `decisions` may be NULL. */
PsyDecision psy_decisions_find(PsyDecisions *decisions, const PsyPersonKeys *first,
			       const PsyPersonKeys *second);

/* ---- writing ---- */

typedef struct PsyPairs PsyPairs;

/* Collects pairs; decided rows of `decisions` (may be NULL) come first, as they are. */
PsyPairs *psy_pairs_new(const PsyDecisions *decisions);
void psy_pairs_free(PsyPairs *pairs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyPairs, psy_pairs_free)

/* A pair to be decided: `row` of the roster and `person`; words are for people. */
void psy_pairs_add(PsyPairs *pairs, const char *certainty, const char *reasons,
		   const PsyPeople *people, size_t row, const PsyPersonKeys *first,
		   const PsyPerson *person, const PsyPersonKeys *second);

/* How many were added, and back to such a number: those behind it are forgotten. */
size_t psy_pairs_count(const PsyPairs *pairs);
void psy_pairs_truncate(PsyPairs *pairs, size_t n);

bool psy_pairs_write(const PsyPairs *pairs, const char *output, const PsyWriterOptions *options,
		     PsyDiags *diags);

#endif
