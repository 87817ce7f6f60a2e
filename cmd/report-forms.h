/* report-forms.h - findings for programs: JSON lines and the annotations of GitHub
 *
 * Each goes to standard error as one line. design section 7.
 */
#ifndef PSY_REPORT_FORMS_H
#define PSY_REPORT_FORMS_H

#include "command.h"

void psy_report_json(const PsyFinding *finding);

/* The last line; `tally` is NULL for commands without rows. */
void psy_report_json_summary(const PsyTally *tally, const PsyDiags *diags);

void psy_report_github(const PsyFinding *finding);

#endif
