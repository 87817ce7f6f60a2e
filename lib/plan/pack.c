#include "plan/pack.h"

/* What an exact search may take: steps of the innermost loop, and cells of the table. */
enum { MOST_STEPS = 40 * 1000 * 1000, MOST_CELLS = 2 * 1000 * 1000 };

/* The best way found to fill a vector of batches with a subset of the groups. */
typedef struct {
	guint32 vector;
	guint16 components; /* 0: none found */
	guint16 part;       /* the component that holds the subset's lowest group */
	guint32 part_vector;
	double unevenness; /* sum over batches of (people - mean)^2 */
} State;

/* A vector says how many batches of each kind are used, as a number in mixed radix. */
typedef struct {
	const PackTask *task;
	unsigned n_subsets, n_vectors;
	unsigned stride[PACK_KINDS], limit[PACK_KINDS];
	unsigned *people;     /* of every subset */
	unsigned *first;      /* of every subset: where its states begin; one more at the end */
	GArray *states;       /* of State: the vectors that a subset can fill at all */
	gint32 *at;           /* [subset * n_vectors + vector]: index into states, or -1 */
	double mean;          /* people in a batch */
	unsigned most_people; /* the largest capacity */
	size_t steps;
} Search;

static unsigned digit(const Search *search, unsigned vector, size_t kind)
{
	return vector / search->stride[kind] % (search->limit[kind] + 1);
}

static unsigned batches_in(const Search *search, unsigned vector)
{
	unsigned sum = 0;

	for (size_t kind = 0; kind < search->task->n_kinds; kind++)
		sum += digit(search, vector, kind);
	return sum;
}

/* Can the people of `subset` fill these batches, each from min to its capacity? By Hoffman's
 * circulation theorem it is enough to look at every set of classes: its people must find room
 * in the batches open to it, and fill those that are open to nobody else. */
static bool fills(const Search *search, unsigned subset, unsigned vector)
{
	const PackTask *task = search->task;
	unsigned people[PACK_CLASSES] = { 0 }, present = 0;

	for (size_t i = 0; i < task->n; i++)
		if (subset >> i & 1) {
			people[task->groups[i].class_bit] += task->groups[i].size;
			present |= 1u << task->groups[i].class_bit;
		}
	for (unsigned set = present;; set = (set - 1) & present) {
		guint64 demand = 0, room = 0, least = 0;

		for (unsigned c = 0; c < PACK_CLASSES; c++)
			demand += set >> c & 1 ? people[c] : 0;
		for (size_t kind = 0; kind < task->n_kinds; kind++) {
			guint64 used = digit(search, vector, kind);
			unsigned open = task->kinds[kind].classes & present;

			room += open & set ? used * task->kinds[kind].capacity : 0;
			least += (open & ~set) == 0 ? used * task->min : 0;
		}
		if (demand > room || least > demand)
			return false;
		if (set == 0)
			return true;
	}
}

/* Whether the other groups can fill what is left of the batches, by head count alone. */
static bool leaves_enough(const Search *search, unsigned subset, unsigned used)
{
	const PackTask *task = search->task;
	guint64 others = search->people[search->n_subsets - 1] - search->people[subset];
	guint64 left;

	if (used > task->batches)
		return false;
	left = task->batches - used;
	return others >= left * task->min && others <= left * search->most_people;
}

/* Lists the vectors that each subset can fill; a union of components always stands in it. */
static void list_states(Search *search)
{
	for (unsigned subset = 0; subset < search->n_subsets; subset++) {
		search->first[subset] = search->states->len;
		for (unsigned vector = 0; vector < search->n_vectors; vector++) {
			gint32 *at = &search->at[(size_t)subset * search->n_vectors + vector];
			State state = { .vector = vector };

			*at = -1;
			if (!leaves_enough(search, subset, batches_in(search, vector)) ||
			    !fills(search, subset, vector))
				continue;
			*at = (gint32)search->states->len;
			g_array_append_val(search->states, state);
		}
	}
	search->first[search->n_subsets] = search->states->len;
}

/* The vector `whole` without `part`; false when `part` has more of a kind. */
static bool take_away(const Search *search, unsigned whole, unsigned part, unsigned *rest)
{
	for (size_t kind = 0; kind < search->task->n_kinds; kind++)
		if (digit(search, part, kind) > digit(search, whole, kind))
			return false;
	*rest = whole - part;
	return true;
}

static void try_component(Search *search, unsigned subset, unsigned part)
{
	const State *states = (const State *)(void *)search->states->data;
	State *own = (State *)(void *)search->states->data;
	gint32 *rest_at = &search->at[(size_t)(subset & ~part) * search->n_vectors];

	for (unsigned p = search->first[part]; p < search->first[part + 1]; p++) {
		unsigned k = batches_in(search, states[p].vector);
		double off = k == 0 ? 0 : (double)search->people[part] / k - search->mean;

		if (k == 0 || (search->task->whole && k > 1))
			continue;
		for (unsigned s = search->first[subset]; s < search->first[subset + 1]; s++) {
			unsigned rest;

			search->steps++;
			if (!take_away(search, states[s].vector, states[p].vector, &rest) ||
			    rest_at[rest] < 0)
				continue;
			const State *other = &states[rest_at[rest]];
			unsigned components = other->components + 1u;
			double unevenness = other->unevenness + k * off * off;

			if ((subset != part && other->components == 0) ||
			    components < own[s].components ||
			    (components == own[s].components &&
			     unevenness >= own[s].unevenness - 1e-9))
				continue;
			own[s].components = (guint16)components;
			own[s].unevenness = unevenness;
			own[s].part = (guint16)part;
			own[s].part_vector = states[p].vector;
		}
	}
}

/* False when the search became too long. */
static bool search_subsets(Search *search)
{
	for (unsigned subset = 1; subset < search->n_subsets; subset++) {
		unsigned lowest = subset & -subset, others = subset ^ lowest;

		if (search->first[subset] == search->first[subset + 1])
			continue;
		/* Every component that holds the lowest group, so that none is tried twice. */
		for (unsigned with = others;; with = (with - 1) & others) {
			try_component(search, subset, with | lowest);
			if (search->steps > MOST_STEPS)
				return false;
			if (with == 0)
				break;
		}
	}
	return true;
}

/* Among the vectors with the right number of batches: most components, most even, first. */
static const State *best_of_all(const Search *search)
{
	const State *best = NULL;

	for (unsigned s = search->first[search->n_subsets - 1]; s < search->states->len; s++) {
		const State *state = &g_array_index(search->states, State, s);

		if (state->components == 0)
			continue;
		if (!best || state->components > best->components ||
		    (state->components == best->components &&
		     state->unevenness < best->unevenness - 1e-9))
			best = state;
	}
	return best;
}

static void take_result(const Search *search, const State *state, PackResult *result)
{
	const PackTask *task = search->task;
	unsigned subset = search->n_subsets - 1;

	result->n = 0;
	result->component = g_new0(unsigned, task->n);
	result->bins = g_malloc0_n(task->n, sizeof *result->bins);
	while (subset != 0) {
		unsigned rest = state->vector - state->part_vector;

		for (size_t i = 0; i < task->n; i++)
			if (state->part >> i & 1)
				result->component[i] = result->n;
		for (size_t kind = 0; kind < task->n_kinds; kind++)
			result->bins[result->n][kind] = digit(search, state->part_vector, kind);
		result->n++;
		subset &= ~(unsigned)state->part;
		if (subset != 0)
			state = &g_array_index(
				search->states, State,
				search->at[(size_t)subset * search->n_vectors + rest]);
	}
}

/* Sets up strides; false when the tables would be too large. */
static bool measure(Search *search)
{
	const PackTask *task = search->task;

	search->n_vectors = 1;
	search->n_subsets = 1u << task->n;
	for (size_t kind = 0; kind < task->n_kinds; kind++) {
		search->limit[kind] = MIN(task->kinds[kind].count, task->batches);
		search->stride[kind] = search->n_vectors;
		search->most_people = MAX(search->most_people, task->kinds[kind].capacity);
		search->n_vectors *= search->limit[kind] + 1;
		if ((guint64)search->n_vectors * search->n_subsets > MOST_CELLS)
			return false;
	}
	return true;
}

PackOutcome pack_exactly(const PackTask *task, PackResult *result)
{
	Search search = { .task = task };
	PackOutcome outcome = PACK_TOO_LARGE;

	if (task->n == 0 || task->batches == 0)
		return PACK_IMPOSSIBLE;
	if (task->n > PACK_GROUPS || task->n_kinds > PACK_KINDS || !measure(&search))
		return PACK_TOO_LARGE;
	search.people = g_new0(unsigned, search.n_subsets);
	for (unsigned subset = 1; subset < search.n_subsets; subset++)
		search.people[subset] = search.people[subset & (subset - 1)] +
					task->groups[g_bit_nth_lsf(subset, -1)].size;
	search.mean = (double)search.people[search.n_subsets - 1] / task->batches;
	search.first = g_new0(unsigned, search.n_subsets + 1);
	search.at = g_new(gint32, (size_t)search.n_subsets * search.n_vectors);
	search.states = g_array_new(FALSE, FALSE, sizeof(State));
	list_states(&search);
	if (search_subsets(&search)) {
		const State *best = best_of_all(&search);

		outcome = best ? PACK_DONE : PACK_IMPOSSIBLE;
		if (best)
			take_result(&search, best, result);
	}
	g_free(search.people);
	g_free(search.first);
	g_free(search.at);
	g_array_unref(search.states);
	return outcome;
}

void pack_result_clear(PackResult *result)
{
	g_clear_pointer(&result->component, g_free);
	g_clear_pointer(&result->bins, g_free);
}
