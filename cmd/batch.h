/* batch.h - what the verbs of `batch` share */
#ifndef PSY_CMD_BATCH_H
#define PSY_CMD_BATCH_H

#include "command.h"
#include "plan/plan.h"

/* Loads the event of -e; NULL when it has an error, which was reported. Sets the reference
 * date. */
PsyEvent *psy_cli_load_event(PsyCli *cli);

/* The table of batches for people, on standard error. */
void psy_cli_say_batches(PsyCli *cli, const PsyEvent *event, const PsyPlan *plan);

#endif
