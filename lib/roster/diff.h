/* diff.h - two lists compared, person by person
 *
 * The first list is read like any other; then its people are the older roster, and each row of
 * the second is somebody of it, or new. One row of the result is one person.
 */
#ifndef PSY_DIFF_H
#define PSY_DIFF_H

#include "roster/cleaning.h"

typedef struct PsyDiff PsyDiff;

/* Makes the people of `people` the older ones. */
PsyDiff *psy_diff_new(PsyPeople *people);
void psy_diff_free(PsyDiff *diff);

/* The second list has this person. */
void psy_diff_meet(PsyCleaning *cleaning);

/* Names whom the second list does not have, counts, and writes the result. */
bool psy_diff_write(PsyDiff *diff, PsyRosterReport *report, const char *output,
		    const PsyWriterOptions *options, PsyDiags *diags);

#endif
