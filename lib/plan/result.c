/* From bins to the plan and its four columns. */
#include "plan/result.h"

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

PsyPlan *plan_take_solution(const PlanTask *task, PlanSolution *solution, PsyTable *roster)
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
