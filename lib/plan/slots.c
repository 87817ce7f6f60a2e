#include "plan/slots.h"

unsigned plan_slot_capacity(const PsyEvent *event, const PsyVenue *venue)
{
	unsigned most = event->batches.max > 0 ? event->batches.max : G_MAXINT;

	return venue->capacity > 0 ? MIN(most, venue->capacity) : most;
}

/* The working days of the event, of PsyDate. */
static GArray *working_days(const PsyEvent *event)
{
	GArray *days = g_array_new(FALSE, FALSE, sizeof(PsyDate));
	int last = psy_date_to_number(event->dates.last);

	for (int day = psy_date_to_number(event->dates.first); day <= last; day++) {
		PsyDate date = psy_date_from_number(day);

		if (psy_event_is_working_day(event, date))
			g_array_append_val(days, date);
	}
	return days;
}

static bool is_wanted(const PsyEvent *event, PsyDate date, const PsyVenue *venue)
{
	for (size_t i = 0; i < event->batches.n_locks; i++) {
		const PsyLock *lock = &event->batches.locks[i];

		if (psy_date_compare(lock->date, date) == 0 &&
		    psy_venue_takes(venue, lock->kabupaten) &&
		    (!*lock->venue || psy_event_find_venue(event, lock->venue) == venue))
			return true;
	}
	return false;
}

/* Whether a slot can begin on working day `i`: open on all its days, and no lock waits for
 * one of the later ones. */
static bool can_begin(const PsyEvent *event, const PsyVenue *venue, const GArray *days, guint i,
		      bool heed_locks)
{
	for (guint day = i; day < i + event->batches.days; day++) {
		PsyDate date = g_array_index(days, PsyDate, day);

		if (!psy_venue_is_open(venue, date))
			return false;
		if (heed_locks && day > i && is_wanted(event, date, venue))
			return false;
	}
	return true;
}

static void add_slots(GArray *slots, const PsyEvent *event, size_t index, const GArray *days)
{
	const PsyVenue *venue = &event->venues[index];
	unsigned length = MAX(event->batches.days, 1);

	for (guint i = 0; i + length <= days->len;) {
		PlanSlot slot = { index, g_array_index(days, PsyDate, i),
				  g_array_index(days, PsyDate, i + length - 1),
				  plan_slot_capacity(event, venue) };
		bool wanted = is_wanted(event, slot.first, venue);

		if (can_begin(event, venue, days, i, !wanted)) {
			g_array_append_val(slots, slot);
			i += length;
		} else {
			i++;
		}
	}
}

static int by_date(const void *a, const void *b)
{
	const PlanSlot *x = a, *y = b;
	int order = psy_date_compare(x->first, y->first);

	return order != 0 ? order : x->venue < y->venue ? -1 : x->venue > y->venue;
}

GArray *plan_slots_make(const PsyEvent *event)
{
	GArray *slots = g_array_new(FALSE, FALSE, sizeof(PlanSlot));
	g_autoptr(GArray) days = working_days(event);

	for (size_t i = 0; i < event->n_venues; i++)
		add_slots(slots, event, i, days);
	g_array_sort(slots, by_date);
	return slots;
}
