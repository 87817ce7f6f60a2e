#include "plan/plan.h"

#include "plan/explain.h"
#include "plan/solve.h"

#include <string.h>

static void batch_clear(gpointer data)
{
	g_ptr_array_unref(((PsyPlanBatch *)data)->contents);
}

static PsyPlan *plan_new(void)
{
	PsyPlan *plan = g_new0(PsyPlan, 1);

	plan->batches = g_array_new(FALSE, TRUE, sizeof(PsyPlanBatch));
	g_array_set_clear_func(plan->batches, batch_clear);
	plan->rows = g_array_new(FALSE, FALSE, sizeof(size_t));
	plan->split = g_ptr_array_new_with_free_func(g_free);
	return plan;
}

void psy_plan_free(PsyPlan *plan)
{
	if (!plan)
		return;
	g_array_unref(plan->batches);
	g_array_unref(plan->rows);
	g_ptr_array_unref(plan->split);
	g_free(plan);
}

/* ---- from bins to the plan ---- */

static int by_slot(const void *a, const void *b)
{
	const PlanBin *x = *(PlanBin *const *)a, *y = *(PlanBin *const *)b;

	return x->slot < y->slot ? -1 : x->slot > y->slot;
}

typedef struct {
	const PlanDemand *demand;
	unsigned *batch_of;  /* of each row */
	unsigned *pieces_of; /* of each group: in how many batches it is */
} Marks;

/* Marks the rows below a piece, and lists the groups of the first level that it holds. */
static void mark(const Marks *marks, const PlanNode *node, unsigned number, GHashTable *groups)
{
	if (!node->children) {
		for (unsigned i = 0; i < node->people; i++)
			marks->batch_of[g_array_index(marks->demand->rows, size_t,
						      node->first + i)] = number;
		g_hash_table_add(groups, GUINT_TO_POINTER(node->group + 1));
	}
	for (guint i = 0; node->children && i < node->children->len; i++)
		mark(marks, node->children->pdata[i], number, groups);
}

static int by_number(const void *a, const void *b)
{
	guint x = GPOINTER_TO_UINT(a), y = GPOINTER_TO_UINT(b);

	return x < y ? -1 : x > y;
}

static void add_batch(PsyPlan *plan, const PlanTask *task, const PlanBin *bin, const Marks *marks)
{
	const PlanSlot *slot = &g_array_index(task->slots, PlanSlot, bin->slot);
	g_autoptr(GHashTable) groups = g_hash_table_new(NULL, NULL);
	g_autoptr(GList) order = NULL;
	PsyPlanBatch batch = { .number = plan->batches->len + 1,
			       .venue = slot->venue,
			       .first = slot->first,
			       .last = slot->last,
			       .people = bin->people,
			       .contents = g_ptr_array_new_with_free_func(g_free) };

	for (guint i = 0; i < bin->pieces->len; i++)
		mark(marks, bin->pieces->pdata[i], batch.number, groups);
	order = g_list_sort(g_hash_table_get_keys(groups), by_number);
	for (const GList *at = order; at; at = at->next) {
		guint group = GPOINTER_TO_UINT(at->data) - 1;

		marks->pieces_of[group]++;
		plan->fragments++;
		g_ptr_array_add(batch.contents, g_strdup(marks->demand->group_names->pdata[group]));
	}
	g_array_append_val(plan->batches, batch);
}

/* Rows batch by batch, otherwise in the roster's order; those without a batch come last. */
static void order_rows(PsyPlan *plan, const unsigned *batch_of, size_t n)
{
	guint n_batches = plan->batches->len;
	g_autofree size_t *next = g_new0(size_t, n_batches + 2);

	for (size_t row = 0; row < n; row++)
		next[batch_of[row] ? batch_of[row] : n_batches + 1]++;
	for (size_t b = 0, sum = 0; b < n_batches + 2; b++) {
		size_t count = next[b];

		next[b] = sum;
		sum += count;
	}
	g_array_set_size(plan->rows, (guint)n);
	for (size_t row = 0; row < n; row++)
		g_array_index(plan->rows, size_t,
			      next[batch_of[row] ? batch_of[row] : n_batches + 1]++) = row;
}

/* What the four columns hold for the people of one batch. */
typedef struct {
	char number[12];
	const char *venue;
	PsyIsoDate first, last;
} Cells;

static void fill_columns(const PsyPlan *plan, const PsyEvent *event, PsyTable *roster,
			 const unsigned *batch_of)
{
	g_autofree Cells *cells = g_new0(Cells, plan->batches->len + 1);
	size_t number = psy_table_add_column(roster, "angkatan");
	size_t venue = psy_table_add_column(roster, "tempat");
	size_t first = psy_table_add_column(roster, "tanggal_mulai");
	size_t last = psy_table_add_column(roster, "tanggal_selesai");

	cells[0].venue = "";
	for (guint b = 0; b < plan->batches->len; b++) {
		const PsyPlanBatch *batch = &g_array_index(plan->batches, PsyPlanBatch, b);
		Cells *cell = &cells[b + 1];

		g_snprintf(cell->number, sizeof cell->number, "%u", batch->number);
		cell->venue = event->venues[batch->venue].name;
		psy_date_to_iso(batch->first, cell->first);
		psy_date_to_iso(batch->last, cell->last);
	}
	for (size_t row = 0; row < psy_table_n_rows(roster); row++) {
		const Cells *cell = &cells[batch_of[row]];

		psy_table_set(roster, row, number, cell->number);
		psy_table_set(roster, row, venue, cell->venue);
		psy_table_set(roster, row, first, cell->first);
		psy_table_set(roster, row, last, cell->last);
	}
}

static PsyPlan *take_solution(const PlanTask *task, PlanSolution *solution, PsyTable *roster)
{
	const PlanDemand *demand = task->demand;
	size_t n = psy_table_n_rows(roster);
	g_autofree unsigned *batch_of = g_new0(unsigned, n + 1);
	g_autofree unsigned *pieces_of = g_new0(unsigned, demand->group_names->len + 1);
	const Marks marks = { demand, batch_of, pieces_of };
	PsyPlan *plan = plan_new();

	g_ptr_array_sort(solution->bins, by_slot);
	for (guint i = 0; i < solution->bins->len; i++)
		add_batch(plan, task, solution->bins->pdata[i], &marks);
	plan->people = demand->people;
	plan->left_out = (unsigned)n - demand->people;
	plan->least = solution->least;
	plan->groups = demand->group_names->len;
	plan->first_level = demand->first;
	for (guint group = 0; group < demand->group_names->len; group++)
		if (pieces_of[group] > 1)
			g_ptr_array_add(plan->split, g_strdup(demand->group_names->pdata[group]));
	order_rows(plan, batch_of, n);
	fill_columns(plan, task->event, roster, batch_of);
	return plan;
}

/* ---- locks by number ---- */

static int in_order(const void *a, const void *b)
{
	size_t i = *(const size_t *)a, j = *(const size_t *)b;

	return i < j ? -1 : i > j;
}

static const PsyLock *highest_number(const PsyEvent *event)
{
	const PsyLock *highest = NULL;

	for (size_t i = 0; i < event->batches.n_locks; i++)
		if (event->batches.locks[i].batch > (highest ? highest->batch : 0))
			highest = &event->batches.locks[i];
	return highest;
}

/* The slots of a plan that does not heed numbers. */
static GArray *slots_used(const PlanSolution *solution)
{
	GArray *slots = g_array_new(FALSE, FALSE, sizeof(size_t));

	for (guint i = 0; i < solution->bins->len; i++)
		g_array_append_val(slots, ((PlanBin *)solution->bins->pdata[i])->slot);
	g_array_sort(slots, in_order);
	return slots;
}

static GArray *first_slots(size_t n)
{
	GArray *slots = g_array_new(FALSE, FALSE, sizeof(size_t));

	for (size_t slot = 0; slot < n; slot++)
		g_array_append_val(slots, slot);
	return slots;
}

/* A number fixes a slot only when all slots are known, so slots are settled first: those that
 * a plan without numbers uses, then the earliest ones, then more of them. */
static bool solve_numbered(PlanTask *task, PsyTable *roster, PlanSolution *solution,
			   PsyDiags *diags)
{
	enum { MORE_BATCHES = 3 };
	const PsyLock *highest = highest_number(task->event);
	unsigned least = MAX(solution->least, highest->batch);
	g_autoptr(GArray) used = slots_used(solution);
	PsyFinding finding = psy_yaml_finding(psy_yaml_get(highest->node, "angkatan"), PSY_ERROR,
					      "plan/lock-batch");

	for (unsigned try = 0; try <= MORE_BATCHES + 1; try++) {
		g_autoptr(GArray) slots =
			try == 0 ? g_array_ref(used)
				 : first_slots(MIN(least + try - 1, task->slots->len));

		if (slots->len < highest->batch)
			continue;
		plan_solution_clear(solution);
		plan_demand_clear(task->demand);
		if (!plan_demand_read(task->demand, task->event, roster, diags))
			return false;
		task->numbered = slots;
		if (plan_solve(task, solution)) {
			solution->least = least;
			task->numbered = NULL;
			return true;
		}
		task->numbered = NULL;
	}
	finding.hint = _("name a date instead of the number, or take the lock away");
	psy_report(diags, &finding, _("no plan keeps the locks by number up to batch %u"),
		   highest->batch);
	return false;
}

/* ---- making ---- */

static bool has_columns(const PsyEvent *event, const PsyTable *roster, PsyDiags *diags)
{
	PsyLevelOfPlace levels[PSY_N_LEVELS];
	bool complete = true;

	plan_levels(event, levels);
	for (size_t i = 0; i < 2; i++) {
		const char *name = i == 0 ? "nama" : psy_level_word(levels[0]);
		PsyFinding finding = { PSY_ERROR,
				       PSY_SCOPE_FILE,
				       "plan/missing-column",
				       { .file = psy_table_file(roster), .line = 1 } };

		if (psy_table_find(roster, name) >= 0)
			continue;
		finding.hint = _("make a roster first: posyandu roster import");
		psy_report(diags, &finding, _("the roster has no column '%s'"), name);
		complete = false;
	}
	return complete;
}

static void report_nowhere(const PlanDemand *demand, const PsyTable *roster, PsyDiags *diags)
{
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "plan/nowhere",
			       psy_table_place(
				       roster, demand->nowhere_row,
				       psy_table_find(roster, psy_level_word(demand->first))) };

	if (demand->nowhere > 0)
		psy_report(diags, &finding,
			   P_("%u person has no %s and counts as a group of their own",
			      "%u people have no %s and count as a group of their own",
			      demand->nowhere),
			   demand->nowhere, psy_level_word(demand->first));
}

static PsyPlan *make(PlanTask *task, PsyTable *roster, PsyDiags *diags)
{
	PlanSolution solution;
	PsyPlan *plan = NULL;
	bool solved = plan_solve(task, &solution);

	if (!solved)
		plan_explain(solution.failed, solution.found_none, diags);
	else if (highest_number(task->event))
		solved = solve_numbered(task, roster, &solution, diags);
	if (solved)
		plan = take_solution(task, &solution, roster);
	plan_solution_clear(&solution);
	return plan;
}

PsyPlan *psy_plan_make(const PsyEvent *event, PsyTable *roster, PsyLanguage language,
		       PsyDiags *diags)
{
	g_autoptr(GArray) slots = NULL;
	PlanDemand demand;
	PlanTask task = { .event = event, .demand = &demand, .language = language };
	PsyPlan *plan = NULL;

	if (!has_columns(event, roster, diags))
		return NULL;
	task.slots = slots = plan_slots_make(event);
	if (plan_demand_read(&demand, event, roster, diags)) {
		PsyFinding nobody = {
			PSY_ERROR, PSY_SCOPE_FILE, "plan/nobody", { .file = psy_table_file(roster) }
		};

		report_nowhere(&demand, roster, diags);
		if (demand.people == 0)
			psy_report(diags, &nobody, _("the roster holds nobody who takes part"));
		else
			plan = make(&task, roster, diags);
	}
	plan_demand_clear(&demand);
	return plan;
}
