/* batch.h - what the verbs of `batch` share */
#ifndef PSY_CMD_BATCH_H
#define PSY_CMD_BATCH_H

#include "event.h"
#include "plan/plan.h"

/* The table of batches for people, on standard error. */
void psy_cli_say_batches(PsyCli *cli, const PsyEvent *event, const PsyPlan *plan);

#endif
