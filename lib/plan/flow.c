#include "plan/flow.h"

#include <string.h>

/* Nodes of a path: groups are 0 to n-1, batches n to n+k-1. */
typedef struct {
	const FlowTask *task;
	unsigned *amount;
	unsigned *left;  /* people of each group that have not gone yet */
	unsigned *load;  /* of each batch */
	size_t *before;  /* node from which a node was reached, or NOWHERE */
	size_t *waiting; /* nodes reached, in order */
} Flow;

static const size_t NOWHERE = G_MAXSIZE;

static unsigned *amount_at(const Flow *flow, size_t group, size_t batch)
{
	return &flow->amount[group * flow->task->k + batch];
}

/* Breadth first from `group` to a batch with room below limit[]; NOWHERE when there is none.
 * A path goes to a batch freely and back to a group that has people there. */
static size_t find_room(Flow *flow, size_t group, const unsigned *limit)
{
	const FlowTask *task = flow->task;
	size_t n = task->n, first = 0, last = 0;

	for (size_t node = 0; node < n + task->k; node++)
		flow->before[node] = NOWHERE;
	flow->before[group] = group;
	flow->waiting[last++] = group;
	while (first < last) {
		size_t node = flow->waiting[first++];

		if (node >= n && flow->load[node - n] < limit[node - n])
			return node;
		for (size_t next = node < n ? n : 0; next < (node < n ? n + task->k : n); next++) {
			bool edge = node < n ? task->open[node * task->k + next - n]
					     : *amount_at(flow, next, node - n) > 0;

			if (!edge || flow->before[next] != NOWHERE)
				continue;
			flow->before[next] = node;
			flow->waiting[last++] = next;
		}
	}
	return NOWHERE;
}

static void send(Flow *flow, size_t end, const unsigned *limit)
{
	size_t n = flow->task->n, node;
	unsigned people = limit[end - n] - flow->load[end - n];

	for (node = end; flow->before[node] != node; node = flow->before[node])
		if (node < n)
			people = MIN(people, *amount_at(flow, node, flow->before[node] - n));
	people = MIN(people, flow->left[node]);
	flow->left[node] -= people;
	flow->load[end - n] += people;
	for (node = end; flow->before[node] != node; node = flow->before[node]) {
		if (node < n)
			*amount_at(flow, node, flow->before[node] - n) -= people;
		else
			*amount_at(flow, flow->before[node], node - n) += people;
	}
}

/* Sends what can be sent while batches hold at most limit[]. */
static void fill(Flow *flow, const unsigned *limit)
{
	for (size_t group = 0; group < flow->task->n; group++) {
		while (flow->left[group] > 0) {
			size_t end = find_room(flow, group, limit);

			if (end == NOWHERE)
				break;
			send(flow, end, limit);
		}
	}
}

/* First every batch gets its least, then the rest goes; a batch never loses people again. */
bool flow_solve(const FlowTask *task, unsigned *amount)
{
	Flow flow = { .task = task, .amount = amount };
	bool done = true;

	flow.left = g_new(unsigned, task->n);
	flow.load = g_new0(unsigned, task->k);
	flow.before = g_new(size_t, task->n + task->k);
	flow.waiting = g_new(size_t, task->n + task->k);
	memcpy(flow.left, task->people, task->n * sizeof *flow.left);
	memset(amount, 0, task->n * task->k * sizeof *amount);
	fill(&flow, task->least);
	fill(&flow, task->most);
	for (size_t batch = 0; batch < task->k; batch++)
		done = done && flow.load[batch] >= task->least[batch];
	for (size_t group = 0; group < task->n; group++)
		done = done && flow.left[group] == 0;
	g_free(flow.left);
	g_free(flow.load);
	g_free(flow.before);
	g_free(flow.waiting);
	return done;
}

static bool solve_within(FlowTask *task, const unsigned *least, const unsigned *most,
			 unsigned floor, unsigned ceiling, unsigned *amount)
{
	for (size_t batch = 0; batch < task->k; batch++) {
		task->most[batch] = MIN(most[batch], ceiling);
		task->least[batch] = MIN(MAX(least[batch], floor), task->most[batch]);
	}
	return flow_solve(task, amount);
}

/* Looks by halving for the lowest ceiling and then the highest floor that a solution keeps. */
bool flow_solve_evenly(FlowTask *task, unsigned *amount)
{
	g_autofree unsigned *least = g_memdup2(task->least, task->k * sizeof *least);
	g_autofree unsigned *most = g_memdup2(task->most, task->k * sizeof *most);
	guint64 people = 0;
	unsigned low, high = 0, ceiling;

	for (size_t group = 0; group < task->n; group++)
		people += task->people[group];
	for (size_t batch = 0; batch < task->k; batch++)
		high = MAX(high, most[batch]);
	if (task->k == 0 || !solve_within(task, least, most, 0, high, amount))
		return false;
	low = (unsigned)((people + task->k - 1) / task->k);
	while (low < high) {
		unsigned middle = low + (high - low) / 2;

		if (solve_within(task, least, most, 0, middle, amount))
			high = middle;
		else
			low = middle + 1;
	}
	ceiling = high;
	low = 0;
	high = (unsigned)(people / task->k);
	while (low < high) {
		unsigned middle = low + (high - low + 1) / 2;

		if (solve_within(task, least, most, middle, ceiling, amount))
			low = middle;
		else
			high = middle - 1;
	}
	return solve_within(task, least, most, low, ceiling, amount);
}

/* ---- circles ---- */

/* Depth first over the pieces from `from`; true when a circle through `target` was closed,
 * which before[] then describes. */
static bool reaches(const FlowTask *task, const unsigned *amount, size_t from, size_t target,
		    size_t *before, size_t *waiting)
{
	size_t n = task->n, nodes = n + task->k, depth = 0;
	size_t skip_group = MIN(from, target), skip_batch = MAX(from, target) - n;

	for (size_t node = 0; node < nodes; node++)
		before[node] = NOWHERE;
	before[from] = from;
	waiting[depth++] = from;
	while (depth > 0) {
		size_t node = waiting[--depth];

		if (node == target)
			return true;
		for (size_t next = node < n ? n : 0; next < (node < n ? nodes : n); next++) {
			size_t group = MIN(node, next), batch = MAX(node, next) - n;

			if (amount[group * task->k + batch] == 0 || before[next] != NOWHERE ||
			    (group == skip_group && batch == skip_batch))
				continue;
			before[next] = node;
			waiting[depth++] = next;
		}
	}
	return false;
}

/* The piece between two nodes, of which one is a group and one a batch. */
static unsigned *piece_of(const FlowTask *task, unsigned *amount, size_t a, size_t b)
{
	return &amount[MIN(a, b) * task->k + MAX(a, b) - task->n];
}

/* Moves people around the circle of before[] until one of its pieces is empty. Pieces are
 * taken from and added to by turns, beginning with the closing one, which is taken from. */
static void turn(const FlowTask *task, unsigned *amount, size_t target, const size_t *before)
{
	size_t from = target;
	unsigned people;
	bool take = false;

	while (before[from] != from)
		from = before[from];
	people = *piece_of(task, amount, from, target);
	for (size_t node = target; before[node] != node; node = before[node], take = !take)
		if (take)
			people = MIN(people, *piece_of(task, amount, node, before[node]));
	*piece_of(task, amount, from, target) -= people;
	take = false;
	for (size_t node = target; before[node] != node; node = before[node], take = !take) {
		unsigned *piece = piece_of(task, amount, node, before[node]);

		*piece = take ? *piece - people : *piece + people;
	}
}

void flow_cut_circles(const FlowTask *task, unsigned *amount)
{
	g_autofree size_t *before = g_new(size_t, task->n + task->k);
	g_autofree size_t *waiting = g_new(size_t, task->n + task->k);

	for (size_t group = 0; group < task->n; group++)
		for (size_t batch = 0; batch < task->k; batch++)
			while (amount[group * task->k + batch] > 0 &&
			       reaches(task, amount, group, task->n + batch, before, waiting))
				turn(task, amount, task->n + batch, before);
}
