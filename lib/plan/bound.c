#include "plan/solve.h"

static int largest_first(const void *a, const void *b)
{
	unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;

	return x < y ? 1 : x > y ? -1 : 0;
}

/* Capacities of slots, largest first, of unsigned. */
static GArray *capacities(const PlanTask *task, const GArray *slots)
{
	GArray *sizes = g_array_new(FALSE, FALSE, sizeof(unsigned));

	for (guint i = 0; i < slots->len; i++)
		g_array_append_val(
			sizes, g_array_index(task->slots, PlanSlot, g_array_index(slots, size_t, i))
				       .capacity);
	g_array_sort(sizes, largest_first);
	return sizes;
}

/* How many of the largest sizes hold `people`; what they hold goes to *room. */
static unsigned fewest(const GArray *sizes, guint64 people, guint64 *room)
{
	unsigned n = 0;

	*room = 0;
	while (*room < people && n < sizes->len)
		*room += g_array_index(sizes, unsigned, n++);
	return *room < people ? G_MAXUINT : n;
}

unsigned plan_fewest_slots(const PlanTask *task, const GArray *slots, guint64 people)
{
	g_autoptr(GArray) sizes = capacities(task, slots);
	guint64 room;

	return fewest(sizes, people, &room);
}

static GArray *slots_of(const PlanArea *area, const PlanClass *class)
{
	GArray *slots = g_array_new(FALSE, FALSE, sizeof(size_t));

	for (guint i = 0; i < area->slots->len; i++) {
		size_t slot = g_array_index(area->slots, size_t, i);

		if (plan_may_use(area->task, class, slot))
			g_array_append_val(slots, slot);
	}
	return slots;
}

static bool is_apart(const GArray *slots, const bool *taken)
{
	for (guint i = 0; i < slots->len; i++)
		if (taken[g_array_index(slots, size_t, i)])
			return false;
	return true;
}

/* Classes that share no slot need their own batches; who finds no room in these needs more. */
static unsigned count_apart(const PlanArea *area)
{
	const PlanTask *task = area->task;
	g_autofree bool *taken = g_new0(bool, task->slots->len + 1);
	g_autoptr(GArray) left = NULL, rest = g_array_new(FALSE, FALSE, sizeof(unsigned));
	guint64 room = 0, more;
	unsigned batches = 0, others;

	for (guint i = 0; i < area->classes->len; i++) {
		const PlanClass *class = area->classes->pdata[i];
		g_autoptr(GArray) slots = slots_of(area, class);
		g_autoptr(GArray) sizes = capacities(task, slots);
		unsigned n;

		/* A class that may go anywhere would only hide the others. */
		if (slots->len == area->slots->len || !is_apart(slots, taken))
			continue;
		n = fewest(sizes, class->node->people, &more);
		if (n == G_MAXUINT)
			continue;
		batches += n;
		room += more;
		for (guint s = 0; s < slots->len; s++)
			taken[g_array_index(slots, size_t, s)] = true;
		g_array_append_vals(rest, &g_array_index(sizes, unsigned, n), sizes->len - n);
	}
	if (room >= area->people)
		return batches;
	for (guint i = 0; i < area->slots->len; i++) {
		size_t slot = g_array_index(area->slots, size_t, i);

		if (!taken[slot])
			g_array_append_val(rest,
					   g_array_index(task->slots, PlanSlot, slot).capacity);
	}
	g_array_sort(rest, largest_first);
	others = fewest(rest, area->people - room, &more);
	return others == G_MAXUINT ? batches : batches + others;
}

static void collect_whole(PlanNode *node, GPtrArray *found)
{
	if (node->whole) {
		g_ptr_array_add(found, node);
		return;
	}
	for (guint i = 0; node->children && i < node->children->len; i++)
		collect_whole(node->children->pdata[i], found);
}

GPtrArray *plan_whole_nodes(const PlanClass *class)
{
	GPtrArray *found = g_ptr_array_new();

	collect_whole(class->node, found);
	if (found->len == 0)
		g_clear_pointer(&found, g_ptr_array_unref);
	return found;
}

static unsigned count_whole(const PlanArea *area)
{
	g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(PackGroup));
	unsigned capacity = 0;

	for (guint i = 0; i < area->classes->len; i++) {
		g_autoptr(GPtrArray) nodes = plan_whole_nodes(area->classes->pdata[i]);

		for (guint j = 0; nodes && j < nodes->len; j++) {
			PackGroup group = { ((PlanNode *)nodes->pdata[j])->people, 0, 0 };

			g_array_append_val(groups, group);
		}
	}
	for (guint i = 0; i < area->slots->len; i++)
		capacity = MAX(capacity, g_array_index(area->task->slots, PlanSlot,
						       g_array_index(area->slots, size_t, i))
						 .capacity);
	if (groups->len == 0)
		return 0;
	/* Above twice the people the capacity is no limit, and the bound would only take time. */
	return pack_whole_least((const PackGroup *)(void *)groups->data, groups->len,
				MIN(capacity, 2 * area->people));
}

unsigned plan_least_batches(const PlanArea *area)
{
	unsigned by_room = plan_fewest_slots(area->task, area->slots, area->people);
	unsigned least = MAX(count_apart(area), count_whole(area));

	return by_room == G_MAXUINT ? least : MAX(least, by_room);
}
