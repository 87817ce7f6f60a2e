/* keep.h - what the two halves of planning again share: the old plan, and the seats */
#ifndef PSY_PLAN_KEEP_H
#define PSY_PLAN_KEEP_H

#include "plan/solve.h"

/* Where somebody was. */
typedef struct {
	size_t venue;
	PsyDate first, last;
} KeepSeat;

typedef struct {
	PlanTask *task;
	GHashTable *seats;   /* id -> KeepSeat, from the old plan */
	GArray *slots;       /* of PlanSlot: those of the old plan and free ones, by date */
	PlanBin **bins;      /* of each slot; NULL: not opened */
	GPtrArray *homeless; /* of PlanNode: one person each */
	PsyTable *roster;
	int id;
} Keeper;

bool keep_is_same_slot(const PlanSlot *slot, const KeepSeat *seat);

/* Fills seats and slots. A batch that cannot be any more, as a day became a holiday or a venue
 * closed, gives no slot. */
void keep_read_old(Keeper *keeper, const PsyTable *old);

#endif
