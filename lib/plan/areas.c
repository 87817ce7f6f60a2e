/* Which classes and slots hang together. */
#include "plan/solve.h"

bool plan_may_use(const PlanTask *task, const PlanClass *class, size_t slot)
{
	const PlanSlot *place = &g_array_index(task->slots, PlanSlot, slot);

	if (!class->venues[place->venue] ||
	    (psy_date_is_set(class->date) && psy_date_compare(class->date, place->first) != 0))
		return false;
	return !task->numbered || class->batch == 0 ||
	       (class->batch <= task->numbered->len &&
		g_array_index(task->numbered, size_t, class->batch - 1) == slot);
}

static size_t root_of(size_t *parent, size_t i)
{
	while (parent[i] != i)
		i = parent[i] = parent[parent[i]];
	return i;
}

void plan_area_free(gpointer data)
{
	PlanArea *area = data;

	g_ptr_array_unref(area->classes);
	g_array_unref(area->slots);
	g_free(area);
}

static PlanArea *area_new(const PlanTask *task)
{
	PlanArea *area = g_new0(PlanArea, 1);

	area->task = task;
	area->classes = g_ptr_array_new();
	area->slots = g_array_new(FALSE, FALSE, sizeof(size_t));
	return area;
}

/* The slots in play: all, or those that are settled. */
static GArray *slots_in_play(const PlanTask *task)
{
	GArray *slots = g_array_new(FALSE, FALSE, sizeof(size_t));

	if (task->numbered) {
		g_array_append_vals(slots, task->numbered->data, task->numbered->len);
		return slots;
	}
	for (size_t slot = 0; slot < task->slots->len; slot++)
		g_array_append_val(slots, slot);
	return slots;
}

GPtrArray *plan_areas(const PlanTask *task)
{
	const GPtrArray *classes = task->demand->classes;
	size_t n_slots = task->slots->len, n = n_slots + classes->len;
	GPtrArray *areas = g_ptr_array_new_with_free_func(plan_area_free);
	g_autoptr(GArray) slots = slots_in_play(task);
	g_autofree size_t *parent = g_new(size_t, n + 1);
	g_autofree PlanArea **area_at = g_new0(PlanArea *, n + 1);

	for (size_t i = 0; i < n; i++)
		parent[i] = i;
	for (guint c = 0; c < classes->len; c++)
		for (guint i = 0; i < slots->len; i++) {
			size_t slot = g_array_index(slots, size_t, i);

			if (plan_may_use(task, classes->pdata[c], slot))
				parent[root_of(parent, slot)] = root_of(parent, n_slots + c);
		}
	for (guint c = 0; c < classes->len; c++) {
		PlanClass *class = classes->pdata[c];
		PlanArea **area = &area_at[root_of(parent, n_slots + c)];

		if (!*area) {
			*area = area_new(task);
			g_ptr_array_add(areas, *area);
		}
		g_ptr_array_add((*area)->classes, class);
		(*area)->people += class->node->people;
	}
	for (guint i = 0; i < slots->len; i++) {
		size_t slot = g_array_index(slots, size_t, i);
		PlanArea *area = area_at[root_of(parent, slot)];

		if (area)
			g_array_append_val(area->slots, slot);
	}
	return areas;
}
