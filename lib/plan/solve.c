#include "plan/solve.h"

bool plan_may_go(const PlanNode *node, const PlanBin *bin, void *data)
{
	const PlanTask *task = data;

	return plan_may_use(task, task->demand->classes->pdata[node->class], bin->slot);
}

void plan_bin_free(gpointer data)
{
	PlanBin *bin = data;

	g_ptr_array_unref(bin->pieces);
	g_free(bin);
}

PlanBin *plan_bin_new(const PlanTask *task, size_t slot)
{
	PlanBin *bin = g_new0(PlanBin, 1);

	bin->slot = slot;
	bin->least = MAX(task->event->batches.min, 1);
	/* No batch can have more people than there are, whatever a venue holds. */
	bin->most = MIN(g_array_index(task->slots, PlanSlot, slot).capacity, task->demand->people);
	bin->pieces = g_ptr_array_new();
	return bin;
}

/* ---- few groups: exactly ---- */

/* Slots of one size that the same classes may use. */
typedef struct {
	PackKind kind;
	GArray *slots; /* of size_t */
} SlotKind;

static void slot_kind_clear(gpointer data)
{
	g_array_unref(((SlotKind *)data)->slots);
}

/* Of SlotKind, in order of their first slots. */
static GArray *slot_kinds(const PlanArea *area)
{
	GArray *kinds = g_array_new(FALSE, FALSE, sizeof(SlotKind));

	g_array_set_clear_func(kinds, slot_kind_clear);
	for (guint i = 0; i < area->slots->len; i++) {
		size_t slot = g_array_index(area->slots, size_t, i);
		PackKind kind = { g_array_index(area->task->slots, PlanSlot, slot).capacity, 0, 0 };
		SlotKind *same = NULL;

		for (guint c = 0; c < area->classes->len; c++)
			if (plan_may_use(area->task, area->classes->pdata[c], slot))
				kind.classes |= 1u << c;
		for (guint k = 0; k < kinds->len && !same; k++) {
			same = &g_array_index(kinds, SlotKind, k);
			if (same->kind.capacity != kind.capacity ||
			    same->kind.classes != kind.classes)
				same = NULL;
		}
		if (!same) {
			SlotKind new_kind = { kind, g_array_new(FALSE, FALSE, sizeof(size_t)) };

			g_array_append_val(kinds, new_kind);
			same = &g_array_index(kinds, SlotKind, kinds->len - 1);
		}
		same->kind.count++;
		g_array_append_val(same->slots, slot);
	}
	return kinds;
}

static bool carry_out(const PlanArea *area, const GPtrArray *nodes, const PackResult *result,
		      const GArray *kinds, GPtrArray *bins)
{
	g_autoptr(GPtrArray) by_kind =
		g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);

	for (guint k = 0; k < kinds->len; k++) {
		const SlotKind *kind = &g_array_index(kinds, SlotKind, k);
		GPtrArray *list = g_ptr_array_new();
		unsigned used = 0;

		for (unsigned c = 0; c < result->n; c++)
			used += result->bins[c][k];
		for (unsigned i = 0; i < used; i++) {
			PlanBin *bin =
				plan_bin_new(area->task, g_array_index(kind->slots, size_t, i));

			g_ptr_array_add(list, bin);
			g_ptr_array_add(bins, bin);
		}
		g_ptr_array_add(by_kind, list);
	}
	return plan_carry_out(&area->task->demand->forest, (PlanNode *const *)nodes->pdata,
			      nodes->len, result, (GPtrArray *const *)by_kind->pdata, kinds->len,
			      plan_may_go, (void *)(guintptr)area->task);
}

/* How many batches there may be at most. */
static unsigned most_batches(const PlanArea *area)
{
	return MIN(area->slots->len, area->people / MAX(area->task->event->batches.min, 1));
}

/* The groups of an area, or its nodes that must stay whole, and the same for the packer. */
static GPtrArray *area_groups(const PlanArea *area, bool wholes, GArray *groups)
{
	GPtrArray *nodes = g_ptr_array_new();

	for (guint c = 0; c < area->classes->len; c++) {
		const PlanClass *class = area->classes->pdata[c];
		g_autoptr(GPtrArray) list =
			wholes ? plan_whole_nodes(class) : g_ptr_array_ref(class->node->children);

		for (guint i = 0; list && i < list->len; i++) {
			PlanNode *node = list->pdata[i];
			PackGroup group = { node->people, c, node->near };

			g_ptr_array_add(nodes, node);
			g_array_append_val(groups, group);
		}
	}
	return nodes;
}

/* Goes up from the bound; raises it by what was proven impossible. `wholes`: packs the nodes
 * that must stay whole instead of the groups above them. */
static PackOutcome solve_exactly(PlanArea *area, bool wholes, GPtrArray *bins)
{
	g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(PackGroup));
	g_autoptr(GPtrArray) nodes = area_groups(area, wholes, groups);
	g_autoptr(GArray) kinds = NULL;
	PackKind list[PACK_KINDS];
	PackTask task = { (const PackGroup *)(void *)groups->data, groups->len, list, 0,
			  MAX(area->task->event->batches.min, 1),  area->least, false };

	if (nodes->len == 0 || nodes->len > PACK_GROUPS || area->classes->len > PACK_CLASSES)
		return PACK_TOO_LARGE;
	kinds = slot_kinds(area);
	if (kinds->len > PACK_KINDS)
		return PACK_TOO_LARGE;
	for (; task.n_kinds < kinds->len; task.n_kinds++)
		list[task.n_kinds] = g_array_index(kinds, SlotKind, task.n_kinds).kind;
	task.whole = ((PlanNode *)nodes->pdata[0])->whole;
	if (area->task->numbered)
		task.batches = area->slots->len;
	for (; task.batches <= most_batches(area); task.batches++) {
		g_auto(PackResult) result = { 0 };
		PackOutcome outcome = pack_exactly(&task, &result);

		area->least = MAX(area->least, task.batches);
		if (outcome == PACK_TOO_LARGE)
			return outcome;
		if (outcome == PACK_DONE)
			return carry_out(area, nodes, &result, kinds, bins) ? PACK_DONE
									    : PACK_TOO_LARGE;
	}
	return PACK_IMPOSSIBLE;
}

/* ---- all ---- */

static bool has_room_for_all(const PlanArea *area)
{
	return area->slots->len > 0 && most_batches(area) > 0 &&
	       plan_fewest_slots(area->task, area->slots, area->people) != G_MAXUINT;
}

static bool solve_area(PlanArea *area, PlanSolution *solution)
{
	g_autoptr(GPtrArray) bins = g_ptr_array_new_with_free_func(plan_bin_free);
	PackOutcome outcome;

	area->least = plan_least_batches(area);
	if (!has_room_for_all(area))
		return false;
	outcome = solve_exactly(area, false, bins);
	if (outcome == PACK_TOO_LARGE) {
		bool fresh = bins->len == 0;

		g_ptr_array_set_size(bins, 0);
		if (!fresh)
			outcome = solve_exactly(area, true, bins);
		if (outcome == PACK_TOO_LARGE)
			outcome = plan_solve_many(area, fresh, bins) ? PACK_DONE : PACK_TOO_LARGE;
	}
	solution->least += area->least;
	solution->found_none = outcome == PACK_TOO_LARGE;
	if (outcome == PACK_DONE)
		g_ptr_array_extend_and_steal(solution->bins, g_steal_pointer(&bins));
	return outcome == PACK_DONE;
}

bool plan_solve(const PlanTask *task, PlanSolution *solution)
{
	g_autoptr(GPtrArray) areas = plan_areas(task);

	*solution = (PlanSolution){ .bins = g_ptr_array_new_with_free_func(plan_bin_free) };
	for (guint i = 0; i < areas->len; i++) {
		if (!solve_area(areas->pdata[i], solution)) {
			solution->failed = g_ptr_array_steal_index(areas, i);
			return false;
		}
	}
	return true;
}

void plan_solution_clear(PlanSolution *solution)
{
	g_ptr_array_unref(solution->bins);
	g_clear_pointer(&solution->failed, plan_area_free);
}
