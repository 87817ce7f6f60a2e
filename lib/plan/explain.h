/* explain.h - why an event has no plan, and what would cure it
 *
 * Findings stand at the YAML place of the rule that is in the way. A hint that names a number
 * or a day was tried: with it, the people find room.
 */
#ifndef PSY_PLAN_EXPLAIN_H
#define PSY_PLAN_EXPLAIN_H

#include "plan/solve.h"

/* Says why `area` has no plan. `found_none`: it may have one, but none was found. */
void plan_explain(const PlanArea *area, bool found_none, PsyDiags *diags);

/* "15-17 and 21-23 April 2025 (18 April holiday, 19-20 April weekend)": the days on which these
 * slots begin, and why those between are none. The caller frees. */
char *plan_dates_in_words(const PlanTask *task, const GArray *slots);

/* Names of a class's groups for a message: "Kab. Lebak", "Kab. Lebak, Kota Serang and 3
 * more". The caller frees. */
char *plan_who(const PlanClass *class);

#endif
