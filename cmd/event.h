/* event.h - the event that a verb is given */
#ifndef PSY_CMD_EVENT_H
#define PSY_CMD_EVENT_H

#include "command.h"
#include "event/event.h"

/* Loads the event of -e; NULL when it has an error, which was reported. Sets the reference
 * date, so whoever wants today takes it before. The caller frees. */
PsyEvent *psy_cli_load_event(PsyCli *cli);

#endif
