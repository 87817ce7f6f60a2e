/* Packing against trying everything, and properties of every packing. */
#include "plan/pack.h"
#include "findings.h"

enum { ROUNDS = 400, MOST = 6 };

/* Can component `c` fill these batches? Every set of its groups must find room and fill what
 * is open to nobody else. */
static bool fills(const PackTask *task, const unsigned *component, unsigned c, const unsigned *bins)
{
	unsigned ids[MOST], n = 0;

	for (unsigned i = 0; i < task->n; i++)
		if (component[i] == c)
			ids[n++] = i;
	for (unsigned set = 0; set < 1u << n; set++) {
		unsigned people = 0, room = 0, least = 0, classes = 0, others = 0;

		for (unsigned i = 0; i < n; i++) {
			const PackGroup *group = &task->groups[ids[i]];

			people += set >> i & 1 ? group->size : 0;
			*(set >> i & 1 ? &classes : &others) |= 1u << group->class_bit;
		}
		for (size_t kind = 0; kind < task->n_kinds; kind++) {
			if (task->kinds[kind].classes & classes)
				room += bins[kind] * task->kinds[kind].capacity;
			if (!(task->kinds[kind].classes & others))
				least += bins[kind] * task->min;
		}
		if (people > room || people < least)
			return false;
	}
	return n > 0;
}

typedef struct {
	const PackTask *task;
	unsigned component[MOST];
	unsigned left[PACK_KINDS];
	unsigned used;
	int best;
} Brute;

static void choose_bins(Brute *brute, unsigned c, unsigned n, size_t kind, unsigned *bins)
{
	const PackTask *task = brute->task;

	if (c == n) {
		if (brute->used == task->batches)
			brute->best = MAX(brute->best, (int)n);
		return;
	}
	if (kind == task->n_kinds) {
		unsigned sum = 0, next[PACK_KINDS] = { 0 };

		for (size_t k = 0; k < kind; k++)
			sum += bins[k];
		if ((!task->whole || sum == 1) && fills(task, brute->component, c, bins))
			choose_bins(brute, c + 1, n, 0, next);
		return;
	}
	for (unsigned k = 0; k <= brute->left[kind] && brute->used + k <= task->batches; k++) {
		brute->left[kind] -= k;
		brute->used += k;
		bins[kind] = k;
		choose_bins(brute, c, n, kind + 1, bins);
		brute->left[kind] += k;
		brute->used -= k;
	}
	bins[kind] = 0;
}

static void choose_components(Brute *brute, unsigned i, unsigned n)
{
	unsigned bins[PACK_KINDS] = { 0 };

	if (i == brute->task->n) {
		choose_bins(brute, 0, n, 0, bins);
		return;
	}
	for (unsigned c = 0; c <= n; c++) {
		brute->component[i] = c;
		choose_components(brute, i + 1, MAX(n, c + 1));
	}
}

static int most_components(const PackTask *task)
{
	Brute brute = { .task = task, .best = -1 };

	for (size_t kind = 0; kind < task->n_kinds; kind++)
		brute.left[kind] = task->kinds[kind].count;
	choose_components(&brute, 0, 0);
	return brute.best;
}

/* Components are as large as their batches want, and all batches are there. */
static void check_counts(const PackTask *task, const PackResult *result)
{
	unsigned batches = 0;

	for (unsigned c = 0; c < result->n; c++) {
		guint64 people = 0, least = 0, room = 0;

		for (size_t i = 0; i < task->n; i++)
			people += result->component[i] == c ? task->groups[i].size : 0;
		for (size_t kind = 0; kind < task->n_kinds; kind++) {
			batches += result->bins[c][kind];
			least += (guint64)result->bins[c][kind] * task->min;
			room += (guint64)result->bins[c][kind] * task->kinds[kind].capacity;
		}
		assert_true(people >= least);
		assert_true(people <= room);
		assert_true(people > 0);
	}
	assert_int_equal(batches, task->batches);
}

static unsigned pick(GRand *random, int from, int to)
{
	return (unsigned)g_rand_int_range(random, from, to + 1);
}

static void exact_equals_brute_force(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(4);
	unsigned possible = 0, impossible = 0;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		PackGroup groups[MOST] = { 0 };
		PackKind kinds[3] = { 0 };
		PackTask task = { groups, pick(random, 1, 5), kinds, pick(random, 1, 3),
				  .whole = pick(random, 0, 3) == 0 };
		bool same = task.n_kinds == 1 || pick(random, 0, 1);

		for (size_t i = 0; i < task.n; i++) {
			groups[i].size = pick(random, 1, 30);
			groups[i].class_bit = same ? 0 : pick(random, 0, 2);
		}
		for (size_t k = 0; k < task.n_kinds; k++) {
			kinds[k] = (PackKind){ pick(random, 8, 20), pick(random, 1, 4), 7 };
			if (!same)
				kinds[k].classes = pick(random, 1, 7);
		}
		task.min = pick(random, 1, 9);
		for (task.batches = 1; task.batches < 7; task.batches++) {
			g_auto(PackResult) result = { 0 };
			int expected = most_components(&task);
			PackOutcome outcome = pack_exactly(&task, &result);

			assert_int_equal(outcome, expected < 0 ? PACK_IMPOSSIBLE : PACK_DONE);
			if (outcome == PACK_DONE) {
				assert_int_equal(result.n, expected);
				check_counts(&task, &result);
			}
			*(expected < 0 ? &impossible : &possible) += 1;
		}
	}
	assert_in_range(possible, 100, 10000);
	assert_in_range(impossible, 100, 10000);
}

static void make_many(GRand *random, PackGroup *groups, size_t n, unsigned *people)
{
	*people = 0;
	for (size_t i = 0; i < n; i++) {
		groups[i] = (PackGroup){ pick(random, 5, 60), 0, (unsigned)i / 10 };
		*people += groups[i].size;
	}
}

static void many_groups_keep_the_bounds(void **state)
{
	enum { N = 300 };
	g_autoptr(GRand) random = g_rand_new_with_seed(7);
	PackGroup groups[N];

	(void)state;
	for (int round = 0; round < 12; round++) {
		g_auto(PackResult) result = { 0 }, again = { 0 };
		size_t n = pick(random, 13, N);
		unsigned people, max = pick(random, 30, 90);
		PackKind kind = { max, 1000, 1 };
		PackTask task = { groups, n, &kind, 1, .min = 1 };

		make_many(random, groups, n, &people);
		task.batches = (people + max - 1) / max + pick(random, 0, 3) / 3;
		task.min = people / task.batches - pick(random, 0, 4);
		kind.count = task.batches;
		pack_many(&task, &result);
		check_counts(&task, &result);
		pack_many(&task, &again);
		assert_memory_equal(result.component, again.component,
				    n * sizeof *result.component);
	}
}

/* What the search leaves on the table where the exact answer is known. */
static void many_groups_come_near_the_exact_answer(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(11);
	unsigned exact = 0, found = 0;

	(void)state;
	for (int round = 0; round < 40; round++) {
		g_auto(PackResult) best = { 0 }, many = { 0 };
		PackGroup groups[10];
		unsigned people;
		PackKind kind = { 30, 100, 1 };
		PackTask task = { groups, 10, &kind, 1, .min = 25 };

		make_many(random, groups, 10, &people);
		task.batches = (people + 29) / 30;
		if (people < task.batches * 25 || pack_exactly(&task, &best) != PACK_DONE)
			continue;
		pack_many(&task, &many);
		check_counts(&task, &many);
		assert_true(many.n <= best.n);
		exact += best.n;
		found += many.n;
	}
	assert_in_range(exact, 100, 1000);
	assert_true(found * 100 >= exact * 97);
}

static void whole_groups_stay_whole(void **state)
{
	enum { N = 60 };
	g_autoptr(GRand) random = g_rand_new_with_seed(3);
	PackGroup groups[N];

	(void)state;
	for (int round = 0; round < 50; round++) {
		g_auto(PackResult) result = { 0 };
		PackKind kind = { 100, 1000, 1 };
		PackTask task = { groups, N, &kind, 1, .min = 40, .whole = true };
		unsigned people, least;
		PackOutcome outcome = PACK_TOO_LARGE;

		make_many(random, groups, N, &people);
		least = pack_whole_least(groups, N, 100);
		assert_true(least >= (people + 99) / 100);
		for (task.batches = least; outcome != PACK_DONE; task.batches++) {
			outcome = pack_whole(&task, &result);
			assert_true(task.batches <= least + 2);
			if (outcome == PACK_DONE)
				check_counts(&task, &result);
		}
	}
}

static void large_groups_need_a_batch_each(void **state)
{
	const PackGroup groups[] = { { 60, 0, 0 }, { 60, 0, 0 }, { 60, 0, 0 }, { 10, 0, 0 } };

	(void)state;
	assert_int_equal(pack_whole_least(groups, 4, 100), 3);
	assert_int_equal(pack_whole_least(groups, 4, 65), 4);
}

static void the_gap_is_unreachable(void **state)
{
	/* 25 to 30 a batch: 31 to 49 people fit no number of batches (facts: planning 4). */
	const PackGroup groups[] = { { 20, 0, 0 }, { 20, 0, 0 } };
	const PackKind kind = { 30, 9, 1 };
	PackTask task = { groups, 2, &kind, 1, .min = 25 };
	g_auto(PackResult) result = { 0 };

	(void)state;
	for (task.batches = 1; task.batches < 5; task.batches++)
		assert_int_equal(pack_exactly(&task, &result), PACK_IMPOSSIBLE);
	task.min = 20;
	task.batches = 2;
	assert_int_equal(pack_exactly(&task, &result), PACK_DONE);
	assert_int_equal(result.n, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(exact_equals_brute_force),
		cmocka_unit_test(many_groups_keep_the_bounds),
		cmocka_unit_test(many_groups_come_near_the_exact_answer),
		cmocka_unit_test(whole_groups_stay_whole),
		cmocka_unit_test(large_groups_need_a_batch_each),
		cmocka_unit_test(the_gap_is_unreachable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
