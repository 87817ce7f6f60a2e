#include "plan/plan.h"

#include "plan/explain.h"
#include "plan/result.h"
#include "plan/solve.h"

#include <string.h>

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
		plan = plan_take_solution(task, &solution, roster);
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
