/* Areas of many groups: slots are chosen by counting, then filled by place.h. */
#include "plan/solve.h"

enum { MORE_TRIES = 12 }; /* batches above the bound that are tried without a proof */

static int earliest_of_largest(const void *a, const void *b, void *data)
{
	const GArray *slots = data;
	size_t i = *(const size_t *)a, j = *(const size_t *)b;
	unsigned x = g_array_index(slots, PlanSlot, i).capacity;
	unsigned y = g_array_index(slots, PlanSlot, j).capacity;

	return x != y ? (x < y ? 1 : -1) : i < j ? -1 : i > j;
}

static int in_order(const void *a, const void *b)
{
	size_t i = *(const size_t *)a, j = *(const size_t *)b;

	return i < j ? -1 : i > j;
}

/* The largest `n` slots, the earliest among equals, of size_t in order of dates. */
static GArray *choose_largest(const PlanArea *area, unsigned n)
{
	GArray *chosen = g_array_copy(area->slots);

	g_array_sort_with_data(chosen, earliest_of_largest, area->task->slots);
	g_array_set_size(chosen, MIN(n, chosen->len));
	g_array_sort(chosen, in_order);
	return chosen;
}

static int fewest_choices(const void *a, const void *b)
{
	const guint64 *x = a, *y = b;

	return x[0] != y[0] ? (x[0] < y[0] ? -1 : 1) : x[1] < y[1] ? -1 : 1;
}

/* Chooses slots for one class after the other. */
typedef struct {
	const PlanArea *area;
	unsigned *users; /* of each slot: classes that may use it; 0 once it is chosen */
	unsigned *room;  /* of each chosen slot: free seats */
	GArray *chosen;  /* of size_t */
} Chooser;

/* Class numbers, those with the fewest slots to choose from first. */
static guint64 (*order_classes(const Chooser *chooser))[2]
{
	const PlanArea *area = chooser->area;
	guint n = area->classes->len;
	guint64(*order)[2] = g_malloc0_n(n, sizeof *order);

	for (guint c = 0; c < n; c++) {
		order[c][1] = c;
		for (guint i = 0; i < area->slots->len; i++) {
			size_t slot = g_array_index(area->slots, size_t, i);

			if (!plan_may_use(area->task, area->classes->pdata[c], slot))
				continue;
			order[c][0]++;
			chooser->users[slot]++;
		}
	}
	qsort(order, n, sizeof *order, fewest_choices);
	return order;
}

static unsigned take_seats(Chooser *chooser, size_t slot, unsigned people)
{
	unsigned part = MIN(people, chooser->room[slot]);

	chooser->room[slot] -= part;
	return people - part;
}

/* Opens the slot that the fewest others may use, the earliest among equals. */
static bool open_slot(Chooser *chooser, const PlanClass *class, size_t *best)
{
	const PlanArea *area = chooser->area;

	*best = G_MAXSIZE;
	for (guint i = 0; i < area->slots->len; i++) {
		size_t slot = g_array_index(area->slots, size_t, i);

		if (chooser->users[slot] > 0 && plan_may_use(area->task, class, slot) &&
		    (*best == G_MAXSIZE || chooser->users[slot] < chooser->users[*best]))
			*best = slot;
	}
	if (*best == G_MAXSIZE)
		return false;
	chooser->room[*best] = g_array_index(area->task->slots, PlanSlot, *best).capacity;
	chooser->users[*best] = 0;
	g_array_append_val(chooser->chosen, *best);
	return true;
}

/* Fills seats that are left in slots already chosen, then opens others. */
static void seat_class(Chooser *chooser, const PlanClass *class)
{
	unsigned left = class->node->people;
	size_t slot;

	for (guint i = 0; i < chooser->chosen->len && left > 0; i++) {
		slot = g_array_index(chooser->chosen, size_t, i);
		if (plan_may_use(chooser->area->task, class, slot))
			left = take_seats(chooser, slot, left);
	}
	while (left > 0 && open_slot(chooser, class, &slot))
		left = take_seats(chooser, slot, left);
}

static GArray *choose_for_classes(const PlanArea *area)
{
	guint n = area->task->slots->len;
	g_autofree unsigned *users = g_new0(unsigned, n + 1), *room = g_new0(unsigned, n + 1);
	Chooser chooser = { area, users, room, g_array_new(FALSE, FALSE, sizeof(size_t)) };
	g_autofree guint64(*order)[2] = order_classes(&chooser);

	for (guint c = 0; c < area->classes->len; c++)
		seat_class(&chooser, area->classes->pdata[order[c][1]]);
	g_array_sort(chooser.chosen, in_order);
	return chooser.chosen;
}

static GPtrArray *bins_for(const PlanArea *area, const GArray *chosen)
{
	GPtrArray *bins = g_ptr_array_new_with_free_func(plan_bin_free);

	for (guint i = 0; i < chosen->len; i++)
		g_ptr_array_add(bins, plan_bin_new(area->task, g_array_index(chosen, size_t, i)));
	return bins;
}

/* Fills the chosen slots with the classes' nodes, or with `wholes` when they are given. */
static bool fill_chosen(const PlanArea *area, const GArray *chosen, const GPtrArray *wholes,
			GPtrArray *bins)
{
	g_autoptr(GPtrArray) mine = bins_for(area, chosen);
	g_autoptr(GPtrArray) nodes = g_ptr_array_new();
	PlanForest *forest = &area->task->demand->forest;
	g_autofree bool *open = NULL;
	size_t k = mine->len;
	guint64 room = 0;
	bool done;

	for (guint i = 0; i < mine->len; i++)
		room += ((PlanBin *)mine->pdata[i])->most;
	if (k == 0 || room < area->people ||
	    (guint64)k * ((PlanBin *)mine->pdata[0])->least > area->people)
		return false;
	for (guint c = 0; c < area->classes->len; c++)
		g_ptr_array_add(nodes, ((PlanClass *)area->classes->pdata[c])->node);
	if (wholes) {
		done = plan_place(forest, (PlanNode *const *)wholes->pdata, wholes->len,
				  (PlanBin *const *)mine->pdata, k);
	} else if (nodes->len == 1) {
		done = plan_place(forest, (PlanNode *const *)nodes->pdata, 1,
				  (PlanBin *const *)mine->pdata, k);
	} else {
		open = g_new(bool, nodes->len *k);
		for (guint i = 0; i < nodes->len; i++)
			for (size_t bin = 0; bin < k; bin++)
				open[i * k + bin] = plan_may_go(nodes->pdata[i], mine->pdata[bin],
								(void *)(guintptr)area->task);
		done = plan_spread(forest, (PlanNode *const *)nodes->pdata, nodes->len,
				   (PlanBin *const *)mine->pdata, k, open);
	}
	if (done)
		g_ptr_array_extend_and_steal(bins, g_steal_pointer(&mine));
	return done;
}

static GArray *choose_slots(const PlanArea *area, unsigned n)
{
	if (area->task->numbered)
		return g_array_copy(area->slots);
	return area->classes->len == 1 ? choose_largest(area, n) : choose_for_classes(area);
}

static bool has_wholes(const PlanArea *area)
{
	bool found = false;

	for (guint c = 0; c < area->classes->len && !found; c++) {
		g_autoptr(GPtrArray) wholes = plan_whole_nodes(area->classes->pdata[c]);

		found = wholes != NULL;
	}
	return found;
}

/* One class, the bound and more. */
static bool solve_wholes(const PlanArea *area, GPtrArray *bins)
{
	g_autoptr(GPtrArray) wholes = plan_whole_nodes(area->classes->pdata[0]);

	for (unsigned n = area->least; wholes && n < area->least + MORE_TRIES; n++) {
		g_autoptr(GArray) chosen = choose_slots(area, n);

		if (fill_chosen(area, chosen, wholes, bins))
			return true;
	}
	return false;
}

/* Each class in slots of its own, which costs batches but is simple. */
static bool solve_apart(const PlanArea *area, GPtrArray *bins)
{
	g_autofree bool *taken = g_new0(bool, area->task->slots->len + 1);

	for (guint c = 0; c < area->classes->len; c++) {
		g_autoptr(GArray) slots = g_array_new(FALSE, FALSE, sizeof(size_t));
		g_autoptr(GPtrArray) class = g_ptr_array_new();
		PlanArea own = { area->task, class, slots, 0, 0 };

		g_ptr_array_add(class, area->classes->pdata[c]);
		own.people = ((PlanClass *)class->pdata[0])->node->people;
		for (guint i = 0; i < area->slots->len; i++) {
			size_t slot = g_array_index(area->slots, size_t, i);

			if (!taken[slot] && plan_may_use(area->task, class->pdata[0], slot))
				g_array_append_val(slots, slot);
		}
		own.least = plan_least_batches(&own);
		if (!solve_wholes(&own, bins))
			return false;
		for (guint i = 0; i < bins->len; i++)
			taken[((PlanBin *)bins->pdata[i])->slot] = true;
	}
	return true;
}

bool plan_solve_many(PlanArea *area, bool fresh, GPtrArray *bins)
{
	g_autoptr(GArray) chosen = choose_slots(area, area->least);

	if (fresh && fill_chosen(area, chosen, NULL, bins))
		return true;
	if (!has_wholes(area))
		return false;
	return area->classes->len == 1 ? solve_wholes(area, bins) : solve_apart(area, bins);
}
