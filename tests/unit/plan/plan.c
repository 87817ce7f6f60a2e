/* Whole plans: against trying every distribution where that is possible, and against the
 * checker everywhere. */
#include "plan/plan.h"
#include "findings.h"

#include <string.h>

enum { MOST_GROUPS = 3, MOST_SLOTS = 4, MOST_VENUES = 3, MOST_LOCKS = 3 };

static const char *const kabupaten[] = { "Kab. Lebak", "Kota Serang", "Kab. Serang", "Kota Cilegon",
					 "Kab. Tangerang" };

/* An event of its own, without a file. */
typedef struct {
	PsyEvent event;
	PsyVenue venues[MOST_VENUES];
	const char *only[MOST_VENUES][2];
	PsyLock locks[MOST_LOCKS];
	const char *keep[PSY_N_LEVELS + 1];
	GArray *holidays;
} World;

static const char *const nothing[] = { NULL };

static void world_init(World *world, size_t n_venues, int n_days)
{
	static const char *const names[] = { "Aula", "Balai", "Gedung" };

	*world = (World){ .holidays = g_array_new(FALSE, FALSE, sizeof(PsyHoliday)) };
	world->event = (PsyEvent){ .venues = world->venues,
				   .n_venues = n_venues,
				   .holidays = world->holidays,
				   .batches = { .min = 1, .max = 5, .days = 1 } };
	world->event.batches.keep = world->keep;
	world->event.batches.split = "";
	world->event.batches.locks = world->locks;
	world->event.dates.first = (PsyDate){ 2025, 4, 14 }; /* a Monday */
	world->event.dates.last = psy_date_add_days(world->event.dates.first, n_days - 1);
	for (int day = 1; day <= 5; day++)
		world->event.dates.works[day] = true;
	for (size_t i = 0; i < n_venues; i++)
		world->venues[i] =
			(PsyVenue){ .name = names[i], .kabupaten = nothing, .days = nothing };
}

static void world_clear(World *world)
{
	g_array_unref(world->holidays);
}

static unsigned pick(GRand *random, int from, int to)
{
	return (unsigned)g_rand_int_range(random, from, to + 1);
}

static void lock_date(World *world, const char *place, PsyDate date)
{
	world->locks[world->event.batches.n_locks++] = (PsyLock){
		.kabupaten = place, .kecamatan = "", .desa = "", .venue = "", .date = date
	};
}

static void add_people(PsyTable *table, unsigned n, const char *kab, const char *kecamatan,
		       const char *desa)
{
	const char *const names[] = { "id", "nama", "kabupaten", "kecamatan", "desa" };

	for (unsigned i = 0; i < n; i++) {
		size_t row = psy_table_add_row(table, NULL);
		g_autofree char *id = g_strdup_printf("%zu", row + 1);
		const char *const cells[] = { id, "Siti Contoh", kab, kecamatan, desa };

		for (size_t c = 0; c < G_N_ELEMENTS(names); c++)
			psy_table_set(table, row, psy_table_add_column(table, names[c]), cells[c]);
	}
}

/* Plans, lets the checker look at it, and gives the plan or NULL. */
static PsyPlan *plan_and_check(const World *world, PsyTable *table)
{
	Findings findings;
	PsyPlan *plan;

	findings_init(&findings);
	plan = psy_plan_make(&world->event, table, PSY_LANGUAGE_ID, findings.diags);
	if (!plan) {
		assert_int_equal(psy_diags_count(findings.diags, PSY_ERROR), 1);
	} else {
		bool kept = psy_plan_check(&world->event, table, PSY_LANGUAGE_ID, findings.diags);

		assert_string_equal(findings.text->str, "");
		assert_true(kept);
		assert_true(plan->least <= plan->batches->len);
	}
	findings_clear(&findings);
	return plan;
}

/* ---- every distribution ---- */

typedef struct {
	unsigned capacity, min;
	unsigned n_groups, n_slots;
	unsigned size[MOST_GROUPS];
	bool open[MOST_GROUPS][MOST_SLOTS];
	unsigned most[MOST_SLOTS];
	bool whole;
	unsigned load[MOST_SLOTS];
	unsigned batches, fragments; /* of the best; G_MAXUINT: none */
} Brute;

static void distribute(Brute *brute, unsigned group, unsigned slot, unsigned left,
		       unsigned fragments)
{
	if (slot == brute->n_slots) {
		if (left == 0 && group + 1 < brute->n_groups)
			distribute(brute, group + 1, 0, brute->size[group + 1], fragments);
		if (left > 0 || group + 1 < brute->n_groups)
			return;
		unsigned batches = 0;
		for (unsigned s = 0; s < brute->n_slots; s++) {
			if (brute->load[s] > 0 && brute->load[s] < brute->min)
				return;
			batches += brute->load[s] > 0;
		}
		if (batches < brute->batches ||
		    (batches == brute->batches && fragments < brute->fragments)) {
			brute->batches = batches;
			brute->fragments = fragments;
		}
		return;
	}
	distribute(brute, group, slot + 1, left, fragments);
	if (!brute->open[group][slot])
		return;
	for (unsigned people = 1; people <= left && brute->load[slot] + people <= brute->most[slot];
	     people++) {
		if (brute->whole && people < brute->size[group])
			continue;
		brute->load[slot] += people;
		distribute(brute, group, slot + 1, left - people, fragments + 1);
		brute->load[slot] -= people;
	}
}

static void make_small(World *world, PsyTable *table, Brute *brute, GRand *random)
{
	unsigned n_venues = pick(random, 1, 2), days = pick(random, 1, MOST_SLOTS / (int)n_venues);

	world_init(world, n_venues, (int)days);
	*brute = (Brute){ .n_groups = pick(random, 1, MOST_GROUPS),
			  .n_slots = n_venues * days,
			  .min = pick(random, 1, 3),
			  .whole = pick(random, 0, 3) == 0,
			  .batches = G_MAXUINT,
			  .fragments = G_MAXUINT };
	world->event.batches.min = brute->min;
	world->event.batches.max = pick(random, 4, 7);
	world->event.batches.split = brute->whole ? "tidak" : "";
	for (unsigned v = 0; v < n_venues; v++) {
		world->venues[v].capacity = pick(random, 3, 8);
		if (pick(random, 0, 3) == 0) {
			world->only[v][0] = kabupaten[0];
			world->venues[v].kabupaten = world->only[v];
		}
	}
	for (unsigned g = 0; g < brute->n_groups; g++) {
		brute->size[g] = pick(random, 1, 7);
		add_people(table, brute->size[g], kabupaten[g], "Kec", "Desa");
		if (pick(random, 0, 3) == 0)
			lock_date(world, kabupaten[g],
				  psy_date_add_days(world->event.dates.first,
						    (int)pick(random, 0, (int)days - 1)));
	}
	for (unsigned s = 0; s < brute->n_slots; s++) {
		const PsyVenue *venue = &world->venues[s % n_venues];
		PsyDate date = psy_date_add_days(world->event.dates.first, (int)(s / n_venues));

		brute->most[s] = MIN(venue->capacity, world->event.batches.max);
		for (unsigned g = 0; g < brute->n_groups; g++) {
			brute->open[g][s] = !venue->kabupaten[0] || g == 0;
			for (size_t l = 0; l < world->event.batches.n_locks; l++)
				if (strcmp(world->locks[l].kabupaten, kabupaten[g]) == 0 &&
				    psy_date_compare(world->locks[l].date, date) != 0)
					brute->open[g][s] = false;
		}
	}
}

static void as_good_as_trying_everything(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(20250415);
	unsigned possible = 0, impossible = 0;

	(void)state;
	for (int round = 0; round < 120; round++) {
		g_autoptr(PsyTable) table = psy_table_new();
		g_autoptr(PsyPlan) plan = NULL;
		World world;
		Brute brute;

		make_small(&world, table, &brute, random);
		distribute(&brute, 0, 0, brute.size[0], 0);
		plan = plan_and_check(&world, table);
		assert_int_equal(plan != NULL, brute.batches != G_MAXUINT);
		if (plan) {
			assert_int_equal(plan->batches->len, brute.batches);
			assert_int_equal(plan->fragments, brute.fragments);
			assert_int_equal(plan->least, brute.batches);
		}
		*(plan ? &possible : &impossible) += 1;
		world_clear(&world);
	}
	assert_in_range(possible, 20, 120);
	assert_in_range(impossible, 20, 120);
}

/* ---- larger events: the checker is the judge ---- */

static void make_large(World *world, PsyTable *table, GRand *random)
{
	static const char *const levels[] = { "kabupaten", "kecamatan", "desa", "posyandu" };
	unsigned n_kabupaten = pick(random, 1, 5), first = pick(random, 0, 2), n = 0;

	world_init(world, pick(random, 1, MOST_VENUES), 120);
	world->event.batches.max = pick(random, 10, 40);
	world->event.batches.min = pick(random, 1, (int)world->event.batches.max / 2);
	world->event.batches.days = pick(random, 1, 3);
	for (unsigned level = first; level < G_N_ELEMENTS(levels); level++)
		world->keep[n++] = levels[level];
	for (unsigned v = 0; v < world->event.n_venues; v++)
		world->venues[v].capacity = pick(random, 0, 1) * pick(random, 20, 50);
	for (unsigned k = 0; k < n_kabupaten; k++) {
		for (unsigned d = pick(random, 1, 25); d > 0; d--) {
			g_autofree char *kecamatan = g_strdup_printf("Kec %u", d % 4);
			g_autofree char *desa = g_strdup_printf("Desa %u", d);

			add_people(table, pick(random, 1, 25), kabupaten[k], kecamatan, desa);
		}
	}
	if (pick(random, 0, 2) == 0)
		lock_date(world, kabupaten[0], psy_date_add_days(world->event.dates.first, 2));
}

static void plans_keep_every_rule(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(45);
	unsigned possible = 0;

	(void)state;
	for (int round = 0; round < 20; round++) {
		g_autoptr(PsyTable) table = psy_table_new();
		g_autoptr(PsyPlan) plan = NULL;
		World world;

		make_large(&world, table, random);
		plan = plan_and_check(&world, table);
		possible += plan != NULL;
		if (plan && world.event.batches.n_locks == 0)
			assert_int_equal(plan->batches->len, plan->least);
		world_clear(&world);
	}
	assert_in_range(possible, 10, 20);
}

/* ---- single rules ---- */

static void numbers_are_kept(void **state)
{
	World world;
	g_autoptr(PsyTable) table = psy_table_new();
	g_autoptr(PsyPlan) plan = NULL;
	const PsyPlanBatch *batch;

	(void)state;
	world_init(&world, 1, 3);
	for (unsigned k = 0; k < 3; k++)
		add_people(table, 4, kabupaten[k], "Kec", "Desa");
	lock_date(&world, kabupaten[0], (PsyDate){ 0 });
	world.locks[0].batch = 3;
	plan = plan_and_check(&world, table);
	assert_non_null(plan);
	assert_int_equal(plan->batches->len, 3);
	batch = &g_array_index(plan->batches, PsyPlanBatch, 2);
	assert_string_equal(batch->contents->pdata[0], kabupaten[0]);
	world_clear(&world);
}

static void the_same_roster_gives_the_same_plan(void **state)
{
	g_autoptr(GString) first = g_string_new(NULL), second = g_string_new(NULL);
	GString *const texts[] = { first, second };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		g_autoptr(GRand) random = g_rand_new_with_seed(45);
		g_autoptr(PsyTable) table = psy_table_new();
		g_autoptr(PsyPlan) plan = NULL;
		World world;

		make_large(&world, table, random);
		plan = plan_and_check(&world, table);
		assert_non_null(plan);
		for (guint row = 0; row < plan->rows->len; row++)
			g_string_append_printf(
				texts[i], "%s %s\n",
				psy_table_cell(table, g_array_index(plan->rows, size_t, row), 0),
				psy_table_cell(table, g_array_index(plan->rows, size_t, row),
					       psy_table_find(table, "angkatan")));
		world_clear(&world);
	}
	assert_string_equal(first->str, second->str);
}

/* Nobody moves when nothing has changed; who comes late gets a seat beside the others. */
static void a_plan_that_is_kept(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(12);
	unsigned possible = 0;

	(void)state;
	for (int round = 0; round < 10; round++) {
		g_autoptr(PsyTable) table = psy_table_new();
		g_autoptr(PsyPlan) plan = NULL, again = NULL, more = NULL;
		Findings findings;
		World world;

		make_large(&world, table, random);
		plan = plan_and_check(&world, table);
		findings_init(&findings);
		if (plan) {
			possible++;
			again = psy_plan_keep(&world.event, table, table, PSY_LANGUAGE_ID,
					      findings.diags);
			assert_non_null(again);
			assert_int_equal(again->kept, plan->people);
			assert_int_equal(again->added + again->moved, 0);
			add_people(table, 3, kabupaten[0], "Kec 1", "Desa 1");
			more = psy_plan_keep(&world.event, table, table, PSY_LANGUAGE_ID,
					     findings.diags);
			assert_true(!more || more->added == 3);
			assert_true(!more || psy_plan_check(&world.event, table, PSY_LANGUAGE_ID,
							    findings.diags));
		}
		findings_clear(&findings);
		world_clear(&world);
	}
	assert_in_range(possible, 3, 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_good_as_trying_everything),
		cmocka_unit_test(plans_keep_every_rule),
		cmocka_unit_test(numbers_are_kept),
		cmocka_unit_test(a_plan_that_is_kept),
		cmocka_unit_test(the_same_roster_gives_the_same_plan),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
