/* passing.h - who has passed (private to the certificate room)
 *
 * The event's syarat_lulus decides; what it does not say, the curriculum's ketentuan does
 * (kehadiran_minimal in per cent of JPL, nilai_minimal by kind of score).
 */
#ifndef PSY_CERT_PASSING_H
#define PSY_CERT_PASSING_H

#include "cert/attendance.h"
#include "cert/scores.h"
#include "event/event.h"

typedef struct {
	double attendance; /* per cent; 0: nothing is asked */
	const PsyYamlNumber *scores;
	size_t n_scores;
} PassingRules;

PassingRules cert_passing_rules(const PsyEvent *event);

/* True when the person (a row of the plan) has passed, and in *ground the facts in the words
 * of the register ("hadir 100%; post_test 80"). Else false, and in *ground the reason,
 * translated. The caller frees. `scores` may be NULL when the rules ask for none. */
bool cert_passing_judge(const PassingRules *rules, const Attendance *attendance,
			const Scores *scores, size_t person, char **ground);

#endif
