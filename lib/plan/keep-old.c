/* The old plan: who was where, and which of its batches are still possible. */
#include "plan/keep.h"

bool keep_is_same_slot(const PlanSlot *slot, const KeepSeat *seat)
{
	return slot->venue == seat->venue && psy_date_compare(slot->first, seat->first) == 0 &&
	       psy_date_compare(slot->last, seat->last) == 0;
}

/* Can a batch still be there and then? */
static bool is_possible(const PsyEvent *event, const KeepSeat *seat)
{
	int last = psy_date_to_number(seat->last);
	unsigned days = 0;

	for (int day = psy_date_to_number(seat->first); day <= last; day++) {
		PsyDate date = psy_date_from_number(day);
		bool works = psy_event_is_working_day(event, date);

		if (works && !psy_venue_is_open(&event->venues[seat->venue], date))
			return false;
		days += works;
	}
	return days == event->batches.days && psy_event_is_working_day(event, seat->first) &&
	       psy_event_is_working_day(event, seat->last);
}

static void add_slot(Keeper *keeper, const KeepSeat *seat)
{
	const PsyEvent *event = keeper->task->event;
	PlanSlot slot = { seat->venue, seat->first, seat->last,
			  plan_slot_capacity(event, &event->venues[seat->venue]) };

	for (guint i = 0; i < keeper->slots->len; i++)
		if (keep_is_same_slot(&g_array_index(keeper->slots, PlanSlot, i), seat))
			return;
	if (is_possible(event, seat))
		g_array_append_val(keeper->slots, slot);
}

static void read_seats(Keeper *keeper, const PsyTable *old)
{
	const int id = psy_table_find(old, "id"), venue = psy_table_find(old, "tempat");
	const int first = psy_table_find(old, "tanggal_mulai");
	const int last = psy_table_find(old, "tanggal_selesai");

	for (size_t row = 0; row < psy_table_n_rows(old); row++) {
		const PsyVenue *place =
			psy_event_find_venue(keeper->task->event, psy_table_cell(old, row, venue));
		KeepSeat seat = { 0 };

		if (!place || !psy_date_from_iso(psy_table_cell(old, row, first), &seat.first) ||
		    !psy_date_from_iso(psy_table_cell(old, row, last), &seat.last))
			continue;
		seat.venue = (size_t)(place - keeper->task->event->venues);
		add_slot(keeper, &seat);
		g_hash_table_insert(keeper->seats, (gpointer)psy_table_cell(old, row, id),
				    g_memdup2(&seat, sizeof seat));
	}
}

static int by_date(const void *a, const void *b)
{
	const PlanSlot *x = a, *y = b;
	int order = psy_date_compare(x->first, y->first);

	return order != 0 ? order : x->venue < y->venue ? -1 : x->venue > y->venue;
}

/* Free slots are those that meet no old one in the same venue. */
static void add_free_slots(Keeper *keeper)
{
	g_autoptr(GArray) all = plan_slots_make(keeper->task->event);
	guint n_old = keeper->slots->len;

	for (guint i = 0; i < all->len; i++) {
		const PlanSlot *slot = &g_array_index(all, PlanSlot, i);
		bool meets = false;

		for (guint o = 0; o < n_old && !meets; o++) {
			const PlanSlot *old = &g_array_index(keeper->slots, PlanSlot, o);

			meets = old->venue == slot->venue &&
				psy_date_compare(old->first, slot->last) <= 0 &&
				psy_date_compare(slot->first, old->last) <= 0;
		}
		if (!meets)
			g_array_append_val(keeper->slots, *slot);
	}
	g_array_sort(keeper->slots, by_date);
}

void keep_read_old(Keeper *keeper, const PsyTable *old)
{
	read_seats(keeper, old);
	add_free_slots(keeper);
}
