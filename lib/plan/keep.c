/* Planning again with few moves. */
#include "plan/keep.h"

#include "plan/plan.h"
#include "plan/result.h"

/* ---- seats ---- */

static bool may_sit(const Keeper *keeper, const PlanNode *person, size_t slot)
{
	return plan_may_use(keeper->task, keeper->task->demand->classes->pdata[person->class],
			    slot);
}

static unsigned room_in(const Keeper *keeper, size_t slot)
{
	const PlanBin *bin = keeper->bins[slot];

	return bin ? bin->most - bin->people : 0;
}

static void sit(Keeper *keeper, PlanNode *person, size_t slot)
{
	if (!keeper->bins[slot])
		keeper->bins[slot] = plan_bin_new(keeper->task, slot);
	g_ptr_array_add(keeper->bins[slot]->pieces, person);
	keeper->bins[slot]->people++;
}

static size_t row_of(const Keeper *keeper, const PlanNode *person)
{
	return g_array_index(keeper->task->demand->rows, size_t, person->first);
}

static const KeepSeat *old_seat(const Keeper *keeper, const PlanNode *person)
{
	return g_hash_table_lookup(
		keeper->seats, psy_table_cell(keeper->roster, row_of(keeper, person), keeper->id));
}

/* Everybody one by one: into the old seat, or to the homeless. */
static void seat_leaf(Keeper *keeper, const PlanNode *leaf)
{
	for (unsigned i = 0; i < leaf->people; i++) {
		PlanNode *person = plan_node_new(&keeper->task->demand->forest, leaf);
		const KeepSeat *seat;
		size_t slot = keeper->slots->len;

		person->people = 1;
		person->first = leaf->first + i;
		seat = old_seat(keeper, person);
		for (guint s = 0; seat && s < keeper->slots->len && slot == keeper->slots->len; s++)
			if (keep_is_same_slot(&g_array_index(keeper->slots, PlanSlot, s), seat))
				slot = s;
		if (slot < keeper->slots->len && may_sit(keeper, person, slot) &&
		    (!keeper->bins[slot] || room_in(keeper, slot) > 0))
			sit(keeper, person, slot);
		else
			g_ptr_array_add(keeper->homeless, person);
	}
}

static void seat_node(Keeper *keeper, const PlanNode *node)
{
	if (!node->children)
		seat_leaf(keeper, node);
	for (guint i = 0; node->children && i < node->children->len; i++)
		seat_node(keeper, node->children->pdata[i]);
}

static bool holds_group(const PlanBin *bin, const PlanNode *person)
{
	for (guint i = 0; i < bin->pieces->len; i++)
		if (((const PlanNode *)bin->pieces->pdata[i])->group == person->group)
			return true;
	return false;
}

/* The best open batch for `people` of one group: first with room for all of them, then with
 * their own people in it, then the one with the fewest seats left. */
static size_t best_bin(const Keeper *keeper, const PlanNode *person, unsigned people,
		       size_t not_here)
{
	size_t best = keeper->slots->len;
	int best_rank = -1;

	for (size_t slot = 0; slot < keeper->slots->len; slot++) {
		unsigned room = room_in(keeper, slot);
		int rank;

		if (room == 0 || slot == not_here || !may_sit(keeper, person, slot))
			continue;
		rank = 2 * (room >= people) + holds_group(keeper->bins[slot], person);
		if (rank > best_rank || (rank == best_rank && room < room_in(keeper, best))) {
			best = slot;
			best_rank = rank;
		}
	}
	return best;
}

static size_t free_slot(const Keeper *keeper, const PlanNode *person)
{
	size_t slot = 0;

	while (slot < keeper->slots->len && (keeper->bins[slot] || !may_sit(keeper, person, slot)))
		slot++;
	return slot;
}

/* A run of the homeless that belong together: those of one group. */
static guint run_length(const Keeper *keeper, guint from)
{
	const PlanNode *first = keeper->homeless->pdata[from];
	guint length = 1;

	while (from + length < keeper->homeless->len &&
	       ((const PlanNode *)keeper->homeless->pdata[from + length])->group == first->group &&
	       ((const PlanNode *)keeper->homeless->pdata[from + length])->class == first->class)
		length++;
	return length;
}

/* False when somebody finds no seat. */
static bool seat_homeless(Keeper *keeper)
{
	guint i = 0;

	while (i < keeper->homeless->len) {
		guint length = run_length(keeper, i);
		PlanNode *person = keeper->homeless->pdata[i];
		size_t slot = best_bin(keeper, person, length, keeper->slots->len);

		if (slot == keeper->slots->len)
			slot = free_slot(keeper, person);
		if (slot == keeper->slots->len)
			return false;
		do {
			sit(keeper, keeper->homeless->pdata[i++], slot);
		} while (--length > 0 && room_in(keeper, slot) > 0);
	}
	return true;
}

/* ---- batches that became too small ---- */

/* Seats everybody of a batch elsewhere; false, and nothing has changed, when that fails. */
static bool dissolve(Keeper *keeper, size_t slot)
{
	PlanBin *bin = keeper->bins[slot];
	g_autofree size_t *to = g_new(size_t, bin->pieces->len);
	guint done = 0;

	for (; done < bin->pieces->len; done++) {
		PlanNode *person = bin->pieces->pdata[done];

		to[done] = best_bin(keeper, person, 1, slot);
		if (to[done] == keeper->slots->len)
			break;
		sit(keeper, person, to[done]);
	}
	if (done < bin->pieces->len) {
		while (done-- > 0) {
			PlanBin *other = keeper->bins[to[done]];

			g_ptr_array_set_size(other->pieces, (int)other->pieces->len - 1);
			other->people--;
		}
		return false;
	}
	plan_bin_free(bin);
	keeper->bins[slot] = NULL;
	return true;
}

/* Takes somebody from the largest batch that can spare one. */
static bool pull_one(Keeper *keeper, size_t to)
{
	PlanBin *from = NULL;
	guint found = 0;

	for (size_t slot = 0; slot < keeper->slots->len; slot++) {
		PlanBin *bin = keeper->bins[slot];

		if (!bin || slot == to || bin->people <= bin->least ||
		    (from && bin->people <= from->people))
			continue;
		for (guint i = bin->pieces->len; i-- > 0;)
			if (may_sit(keeper, bin->pieces->pdata[i], to)) {
				from = bin;
				found = i;
				break;
			}
	}
	if (!from)
		return false;
	sit(keeper, g_ptr_array_steal_index(from->pieces, found), to);
	from->people--;
	return true;
}

static bool repair(Keeper *keeper)
{
	for (size_t slot = 0; slot < keeper->slots->len; slot++) {
		while (keeper->bins[slot] && keeper->bins[slot]->people < keeper->bins[slot]->least)
			if (!dissolve(keeper, slot) && !pull_one(keeper, slot))
				return false;
	}
	return true;
}

/* ---- all ---- */

static void count_moves(const Keeper *keeper, PsyPlan *plan)
{
	for (size_t slot = 0; slot < keeper->slots->len; slot++) {
		const PlanBin *bin = keeper->bins[slot];

		for (guint i = 0; bin && i < bin->pieces->len; i++) {
			const KeepSeat *seat = old_seat(keeper, bin->pieces->pdata[i]);

			if (!seat)
				plan->added++;
			else if (keep_is_same_slot(&g_array_index(keeper->slots, PlanSlot, slot),
						   seat))
				plan->kept++;
			else
				plan->moved++;
		}
	}
}

static PsyPlan *keep(Keeper *keeper, const PsyTable *old, PsyDiags *diags)
{
	PlanTask *task = keeper->task;
	PlanSolution solution = { .bins = g_ptr_array_new() };
	PsyFinding finding = psy_yaml_finding(task->event->batches.node, PSY_ERROR, "plan/keep");
	PsyPlan *plan = NULL;

	keep_read_old(keeper, old);
	keeper->bins = g_new0(PlanBin *, keeper->slots->len + 1);
	for (guint i = 0; i < task->demand->classes->len; i++)
		seat_node(keeper, ((PlanClass *)task->demand->classes->pdata[i])->node);
	if (seat_homeless(keeper) && repair(keeper)) {
		for (size_t slot = 0; slot < keeper->slots->len; slot++)
			if (keeper->bins[slot])
				g_ptr_array_add(solution.bins, keeper->bins[slot]);
		plan = plan_take_solution(task, &solution, keeper->roster);
		count_moves(keeper, plan);
	} else {
		finding.hint = _("plan anew, without --keep");
		psy_report(diags, &finding,
			   _("the old plan cannot be kept: people find no seat, or "
			     "a batch stays too small"));
	}
	for (size_t slot = 0; slot < keeper->slots->len; slot++)
		if (keeper->bins[slot])
			plan_bin_free(keeper->bins[slot]);
	g_free(keeper->bins);
	g_ptr_array_unref(solution.bins);
	return plan;
}

static bool has_columns(const PsyTable *table, const char *const *names, size_t n, PsyDiags *diags)
{
	for (size_t i = 0; i < n; i++) {
		PsyFinding finding = { PSY_ERROR,
				       PSY_SCOPE_FILE,
				       "plan/missing-column",
				       { .file = psy_table_file(table), .line = 1 } };

		if (psy_table_find(table, names[i]) >= 0)
			continue;
		psy_report(diags, &finding, _("to keep a plan the column '%s' is needed"),
			   names[i]);
		return false;
	}
	return true;
}

PsyPlan *psy_plan_keep(const PsyEvent *event, PsyTable *roster, const PsyTable *old,
		       PsyLanguage language, PsyDiags *diags)
{
	static const char *const needed[] = { "id", "tempat", "tanggal_mulai", "tanggal_selesai" };
	PlanDemand demand;
	PlanTask task = { .event = event, .demand = &demand, .language = language };
	Keeper keeper = { .task = &task, .roster = roster, .id = psy_table_find(roster, "id") };
	PsyPlan *plan = NULL;

	if (!has_columns(roster, needed, 1, diags) ||
	    !has_columns(old, needed, G_N_ELEMENTS(needed), diags))
		return NULL;
	keeper.seats = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	keeper.slots = task.slots = g_array_new(FALSE, FALSE, sizeof(PlanSlot));
	keeper.homeless = g_ptr_array_new();
	if (plan_demand_read(&demand, event, roster, diags))
		plan = keep(&keeper, old, diags);
	plan_demand_clear(&demand);
	g_hash_table_unref(keeper.seats);
	g_array_unref(keeper.slots);
	g_ptr_array_unref(keeper.homeless);
	return plan;
}
