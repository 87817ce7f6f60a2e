/* slots.h - where and when a batch can be: a venue on lama_hari consecutive working days
 *
 * The slots of a venue do not overlap. They are laid from its first open day on, as early as
 * possible, except that a day on which a lock wants a batch to begin is kept free for that:
 * for slots of equal length the earliest laying holds the most.
 */
#ifndef PSY_PLAN_SLOTS_H
#define PSY_PLAN_SLOTS_H

#include "event/event.h"

typedef struct {
	size_t venue; /* index into event->venues */
	PsyDate first, last;
	unsigned capacity; /* people: the smaller of maksimal and the venue's kapasitas */
} PlanSlot;

/* The slots of the event in order of dates, then of venues, of PlanSlot. */
GArray *plan_slots_make(const PsyEvent *event);

/* Most people in one batch at this venue. */
unsigned plan_slot_capacity(const PsyEvent *event, const PsyVenue *venue);

#endif
