/* Packing of groups that must not be split: bin packing. */
#include "plan/pack.h"

typedef struct {
	const PackTask *task;
	unsigned *order;  /* groups, largest first */
	unsigned *home;   /* the batch of each group */
	unsigned *people; /* of each batch */
} Whole;

static int by_size(const void *a, const void *b, void *data)
{
	const PackGroup *groups = data;
	unsigned i = *(const unsigned *)a, j = *(const unsigned *)b;

	if (groups[i].size != groups[j].size)
		return groups[i].size < groups[j].size ? 1 : -1;
	return i < j ? -1 : 1;
}

/* Each group into the fullest batch that has room (best fit), or into the emptiest. */
static bool fit(Whole *whole, bool fullest)
{
	const PackTask *task = whole->task;
	unsigned capacity = task->kinds[0].capacity;

	for (unsigned b = 0; b < task->batches; b++)
		whole->people[b] = 0;
	for (size_t i = 0; i < task->n; i++) {
		unsigned size = task->groups[whole->order[i]].size, best = task->batches;

		for (unsigned b = 0; b < task->batches; b++)
			if (whole->people[b] + size <= capacity &&
			    (best == task->batches ||
			     (fullest ? whole->people[b] > whole->people[best]
				      : whole->people[b] < whole->people[best])))
				best = b;
		if (best == task->batches)
			return false;
		whole->people[best] += size;
		whole->home[whole->order[i]] = best;
	}
	return true;
}

/* Moves one group into batch `to`, which is below the minimum, without harm elsewhere. */
static bool feed(Whole *whole, unsigned to)
{
	const PackTask *task = whole->task;

	for (size_t i = 0; i < task->n; i++) {
		unsigned group = whole->order[i], from = whole->home[group];
		unsigned size = task->groups[group].size;

		if (from == to || whole->people[from] < size + task->min ||
		    whole->people[to] + size > task->kinds[0].capacity)
			continue;
		whole->people[from] -= size;
		whole->people[to] += size;
		whole->home[group] = to;
		return true;
	}
	return false;
}

static bool keeps_minimum(Whole *whole)
{
	for (unsigned b = 0; b < whole->task->batches; b++)
		while (whole->people[b] < whole->task->min)
			if (!feed(whole, b))
				return false;
	return true;
}

static void take_result(const Whole *whole, PackResult *result)
{
	const PackTask *task = whole->task;
	g_autofree unsigned *number = g_new(unsigned, task->batches);

	for (unsigned b = 0; b < task->batches; b++)
		number[b] = G_MAXUINT;
	result->n = 0;
	result->component = g_new0(unsigned, task->n);
	result->bins = g_malloc0_n(task->n, sizeof *result->bins);
	for (size_t i = 0; i < task->n; i++) {
		unsigned batch = whole->home[i];

		if (number[batch] == G_MAXUINT) {
			number[batch] = result->n;
			result->bins[result->n++][0] = 1;
		}
		result->component[i] = number[batch];
	}
}

PackOutcome pack_whole(const PackTask *task, PackResult *result)
{
	Whole whole = { .task = task };
	PackOutcome outcome = PACK_TOO_LARGE;

	whole.order = g_new(unsigned, task->n);
	whole.home = g_new0(unsigned, task->n);
	whole.people = g_new0(unsigned, task->batches);
	for (unsigned i = 0; i < task->n; i++)
		whole.order[i] = i;
	g_qsort_with_data(whole.order, (int)task->n, sizeof *whole.order, by_size,
			  (void *)(guintptr)task->groups);
	if (task->groups[whole.order[0]].size > task->kinds[0].capacity)
		outcome = PACK_IMPOSSIBLE;
	else if ((fit(&whole, false) && keeps_minimum(&whole)) ||
		 (fit(&whole, true) && keeps_minimum(&whole)))
		outcome = PACK_DONE;
	if (outcome == PACK_DONE)
		take_result(&whole, result);
	g_free(whole.order);
	g_free(whole.home);
	g_free(whole.people);
	return outcome;
}

unsigned pack_whole_least(const PackGroup *groups, size_t n, unsigned capacity)
{
	unsigned least = 0;

	/* For each threshold t <= capacity/2: groups over capacity - t are alone, those over half
	 * the capacity are apart, and the rest down to t fills what room these leave. */
	for (unsigned t = 0; t <= capacity / 2; t++) {
		guint64 alone = 0, apart = 0, room = 0, rest = 0, count;

		for (size_t i = 0; i < n; i++) {
			unsigned size = groups[i].size;

			if (size > capacity - t)
				alone++;
			else if (size > capacity / 2) {
				apart++;
				room += capacity - size;
			} else if (size >= t)
				rest += size;
		}
		count = alone + apart;
		if (rest > room)
			count += (rest - room + capacity - 1) / capacity;
		least = MAX(least, (unsigned)count);
	}
	return least;
}
