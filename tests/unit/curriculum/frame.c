/* A frame made of any structure is a timetable that the checks accept. */
#include "findings.h"

#include "curriculum/curriculum.h"

#include <glib/gstdio.h>
#include <string.h>

enum { CURRICULA = 400, SEED = 20250415 };

static char *path;

static int make_path(void **state)
{
	int fd = g_file_open_tmp("posyandu-XXXXXX.yaml", &path, NULL);

	(void)state;
	return g_close(fd, NULL) ? 0 : -1;
}

static int remove_path(void **state)
{
	(void)state;
	g_remove(path);
	g_free(path);
	return 0;
}

static PsyCurriculum *load(const char *text, Findings *findings)
{
	findings_init(findings);
	g_assert_true(g_file_set_contents(path, text, -1, NULL));
	return psy_curriculum_load(path, NULL, findings->diags);
}

/* Modules with hours of all kinds, each with prerequisites among those before it. */
static char *random_curriculum(GRand *random)
{
	static const int minutes[] = { 30, 40, 45, 50, 60 };
	GString *text = g_string_new("format: 1\njenis: kurikulum\nid: acak\njudul: Acak\n");
	int n = g_rand_int_range(random, 1, 12);

	g_string_append(text, "mata_pelatihan:\n");
	for (int i = 0; i < n; i++) {
		g_string_append_printf(text,
				       "  - {id: m%d, judul: M%d, kelompok: MPI, "
				       "jpl: {T: %d, P: %d, PL: %d}",
				       i, i, g_rand_int_range(random, 0, 4),
				       g_rand_int_range(random, 0, 5),
				       g_rand_int_range(random, 0, 3));
		if (i > 0 && g_rand_boolean(random))
			g_string_append_printf(text, ", prasyarat: [m%d]",
					       g_rand_int_range(random, 0, i));
		g_string_append(text, g_rand_int_range(random, 0, 3) ? "}\n" : ", utuh: ya}\n");
	}
	g_string_append_printf(
		text, "ketentuan:\n  menit: {T: %d, P: %d, PL: %d}\n  jpl_per_hari: %d\n",
		minutes[g_rand_int_range(random, 0, 5)], minutes[g_rand_int_range(random, 0, 5)],
		minutes[g_rand_int_range(random, 0, 5)], g_rand_int_range(random, 4, 12));
	return g_string_free(text, FALSE);
}

static void check_order(const GArray *sessions)
{
	for (guint i = 1; i < sessions->len; i++) {
		const PsySession *before = &g_array_index(sessions, PsySession, i - 1);
		const PsySession *session = &g_array_index(sessions, PsySession, i);

		assert_true(session->day > before->day || session->start >= before->end);
	}
}

/* Hours of a kind of a module that stays whole are on one day. */
static void check_whole(const PsyCurriculum *curriculum, const GArray *sessions)
{
	for (guint i = 0; i < sessions->len; i++) {
		const PsySession *one = &g_array_index(sessions, PsySession, i);
		const PsyModule *module = psy_curriculum_module(curriculum, one->module);

		for (guint j = i + 1; module && module->whole && j < sessions->len; j++) {
			const PsySession *other = &g_array_index(sessions, PsySession, j);

			assert_true(strcmp(one->module, other->module) != 0 ||
				    one->kind != other->kind || one->day == other->day);
		}
	}
}

static void every_frame_is_accepted(void **state)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);

	(void)state;
	for (int i = 0; i < CURRICULA; i++) {
		g_autofree char *text = random_curriculum(random);
		Findings findings;
		g_autoptr(PsyCurriculum) curriculum = load(text, &findings);
		PsyFrameOptions how = { .ramadan = g_rand_boolean(random) };
		g_autoptr(GArray) sessions = NULL;
		g_autoptr(GArray) again = NULL;

		if (g_rand_boolean(random))
			how.first = psy_date_from_number(g_rand_int_range(random, 730000, 740000));
		sessions = psy_curriculum_frame(curriculum, &how, findings.diags);
		psy_curriculum_check_sessions(curriculum,
					      (const PsySession *)(void *)sessions->data,
					      sessions->len, findings.diags);
		if (findings.text->len > 0)
			print_message("%s%s", text, findings.text->str);
		assert_string_equal(findings.text->str, "");
		check_order(sessions);
		check_whole(curriculum, sessions);
		again = psy_curriculum_frame(curriculum, &how, findings.diags);
		assert_int_equal(again->len, sessions->len);
		assert_memory_equal(again->data, sessions->data,
				    sessions->len * sizeof(PsySession));
		findings_clear(&findings);
	}
}

static void prerequisites_come_first(void **state)
{
	Findings findings;
	g_autoptr(PsyCurriculum) curriculum =
		load("format: 1\njenis: kurikulum\nid: a\njudul: A\nmata_pelatihan:\n"
		     "  - {id: b, judul: B, jpl: {T: 1}, prasyarat: [c]}\n"
		     "  - {id: c, judul: C, jpl: {P: 1, T: 1}}\n",
		     &findings);
	PsyFrameOptions how = { 0 };
	g_autoptr(GArray) sessions = psy_curriculum_frame(curriculum, &how, findings.diags);
	g_autoptr(GString) order = g_string_new(NULL);

	(void)state;
	for (guint i = 0; i < sessions->len; i++) {
		const PsySession *session = &g_array_index(sessions, PsySession, i);

		if (*session->module)
			g_string_append_printf(order, "%s%s ", session->module,
					       psy_jpl_word((PsyJplKind)session->kind));
	}
	assert_string_equal(order->str, "cT cP bT ");
	findings_clear(&findings);
}

static void what_does_not_fit_is_named(void **state)
{
	Findings findings;
	g_autoptr(PsyCurriculum) curriculum =
		load("format: 1\njenis: kurikulum\nid: a\njudul: A\nmata_pelatihan:\n"
		     "  - {id: b, judul: B, jpl: {T: 8}}\n"
		     "  - {id: c, judul: C, jpl: {T: 2, P: 3}}\n",
		     &findings);
	PsyFrameOptions how = { .days = 1 };
	g_autoptr(GArray) sessions = psy_curriculum_frame(curriculum, &how, findings.diags);

	(void)state;
	assert_non_null(strstr(findings.text->str, "9 of 13 JPL fit into 1 day; left: c (1 T), "
						   "c (3 P)"));
	findings_clear(&findings);
}

static void a_circle_has_no_frame(void **state)
{
	Findings findings;
	g_autoptr(PsyCurriculum) curriculum =
		load("format: 1\njenis: kurikulum\nid: a\njudul: A\nmata_pelatihan:\n"
		     "  - {id: b, judul: B, jpl: {T: 1}, prasyarat: [c]}\n"
		     "  - {id: c, judul: C, jpl: {T: 1}, prasyarat: [b]}\n",
		     &findings);
	PsyFrameOptions how = { 0 };

	(void)state;
	assert_null(psy_curriculum_frame(curriculum, &how, findings.diags));
	assert_non_null(strstr(findings.codes->str, "curriculum/cycle"));
	findings_clear(&findings);
}

static void days_skip_the_weekend(void **state)
{
	PsyDate thursday = { 2025, 4, 17 };
	PsyDate monday = psy_frame_date(thursday, 3);

	(void)state;
	assert_int_equal(monday.day, 21);
	assert_int_equal(psy_frame_date((PsyDate){ 2025, 4, 19 }, 1).day, 21);
	assert_false(psy_date_is_set(psy_frame_date((PsyDate){ 0 }, 2)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_frame_is_accepted),
		cmocka_unit_test(prerequisites_come_first),
		cmocka_unit_test(what_does_not_fit_is_named),
		cmocka_unit_test(a_circle_has_no_frame),
		cmocka_unit_test(days_skip_the_weekend),
	};

	return cmocka_run_group_tests(tests, make_path, remove_path);
}
