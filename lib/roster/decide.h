/* decide.h - what is decided about the people of an import, and pairs that wait for it
 *
 * A row of the roster may stand for several rows of lists that were taken as one person; what
 * was decided about any of them counts for it.
 */
#ifndef PSY_DECIDE_H
#define PSY_DECIDE_H

#include "roster/import.h"

/* True when somebody wants to know who people are. Else the calls below cost nothing, and
 * identities stay empty. */
bool psy_decide_is_on(const PsyImport *import);

/* The person has the next row of the roster. */
void psy_decide_add(PsyImport *import, const PsyIdentity *person);

/* The person was taken as one with `row`, which is as it should be. */
void psy_decide_join(PsyImport *import, size_t row, const PsyIdentity *person);

/* What was decided about the two. Where the table says both that they are one and that they are
 * not, that is reported at `place`, and nothing is decided. */
PsyDecision psy_decide(const PsyImport *import, size_t row, const PsyIdentity *person,
		       const PsyFinding *place);

/* With `only_gaps`, leaves of `changes` those that fill a gap. Returns the others; the caller
 * frees. */
GArray *psy_decide_keep_gaps(GArray *changes, bool only_gaps);

/* Puts a pair into the table of decisions, when there is to be one; the caller counts it. */
void psy_decide_list(const PsyImport *import, size_t row, const PsyPerson *person,
		     const PsyIdentity *identity, const char *certainty, const char *reasons);

/* How a kind of candidate is told. */
typedef struct {
	PsySeverity severity;
	const char *code;
	const char *certainty; /* in the table of decisions */
} PsyCandidateWords;

extern const PsyCandidateWords psy_candidate_words[];

/* Tells of a candidate, counts the pair and puts it into the table. */
void psy_decide_report(const PsyImport *import, const PsyCandidate *candidate,
		       const PsyPerson *person, const PsyIdentity *identity,
		       const PsyFinding *place);

/* The few candidates worth telling, put in front; returns how many. */
size_t psy_decide_choose(PsyCandidate *found, size_t n);

/* among-older.c: the people of the older roster among themselves, one row after the other: what is
 * decided is done, the other pairs wait. */
void psy_decide_older(PsyImport *import);

#endif
