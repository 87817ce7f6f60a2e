/* relay.h - findings about records that were read ahead, told when their turn comes
 *
 * The first records of a file are read before anybody knows what they are. What is found
 * wrong with them then waits here, so that all findings come in the order of the input.
 */
#ifndef PSY_RELAY_H
#define PSY_RELAY_H

#include "base/base.h"

typedef struct PsyRelay PsyRelay;

/* Passes findings on to `target`, which must outlive it. */
PsyRelay *psy_relay_new(PsyDiags *target);
void psy_relay_free(PsyRelay *relay);

/* Where to report. Borrowed. */
PsyDiags *psy_relay_diags(PsyRelay *relay);

/* Until psy_relay_open(), findings wait under the number given here. */
void psy_relay_hold(PsyRelay *relay, guint number);

/* From now on findings are passed on at once; those that wait stay. */
void psy_relay_open(PsyRelay *relay);

/* Passes on what waits under numbers below `number`. */
void psy_relay_release(PsyRelay *relay, guint number);

#endif
