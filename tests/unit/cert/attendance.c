#include "findings.h"

#include "cert/passing.h"

#include <glib/gstdio.h>

static const char timetable[] = "sesi,angkatan,tanggal,jpl\n"
				"A1-H1-S1,1,2025-04-15,1\n"
				"A1-H1-S2,1,2025-04-15,3\n"
				",1,2025-04-15,\n"
				"A1-H2-S1,1,16/04/2025,4\n"
				"A2-H1-S1,2,2025-04-17,8\n";

/* A plan of four people, 1 to 3 in batch 1 and 4 in batch 2. */
typedef struct {
	Findings findings;
	PsyTable *plan;
	People people;
	char *folder, *sheet, *timetable;
} Fixture;

static void add_person(PsyTable *plan, const char *id, const char *name, const char *batch)
{
	size_t row = psy_table_add_row(plan, NULL);

	psy_table_set(plan, row, 0, id);
	psy_table_set(plan, row, 1, name);
	psy_table_set(plan, row, 2, batch);
}

static int set_up(void **state)
{
	Fixture *fixture = g_new0(Fixture, 1);

	findings_init(&fixture->findings);
	fixture->folder = g_dir_make_tmp("attendance-XXXXXX", NULL);
	fixture->sheet = g_build_filename(fixture->folder, "hadir.csv", NULL);
	fixture->timetable = g_build_filename(fixture->folder, "jadwal.csv", NULL);
	fixture->plan = psy_table_new();
	psy_table_add_column(fixture->plan, "id");
	psy_table_add_column(fixture->plan, "nama");
	psy_table_add_column(fixture->plan, "angkatan");
	add_person(fixture->plan, "01", "Ani", "1");
	add_person(fixture->plan, "2", "Budi", "1");
	add_person(fixture->plan, "3", "Citra", "1");
	add_person(fixture->plan, "4", "Dewi", "2");
	g_file_set_contents(fixture->timetable, timetable, -1, NULL);
	*state = fixture;
	return cert_people_init(&fixture->people, fixture->plan, fixture->findings.diags) ? 0 : -1;
}

static int tear_down(void **state)
{
	Fixture *fixture = *state;

	g_unlink(fixture->sheet);
	g_unlink(fixture->timetable);
	g_rmdir(fixture->folder);
	cert_people_clear(&fixture->people);
	psy_table_free(fixture->plan);
	findings_clear(&fixture->findings);
	g_free(fixture->folder);
	g_free(fixture->sheet);
	g_free(fixture->timetable);
	g_free(fixture);
	return 0;
}

static Attendance *read_sheet(Fixture *fixture, bool with_timetable, const char *text)
{
	assert_true(g_file_set_contents(fixture->sheet, text, -1, NULL));
	return cert_attendance_read(fixture->sheet, with_timetable ? fixture->timetable : NULL,
				    &fixture->people, fixture->findings.diags);
}

static void check(const Attendance *attendance, size_t person, int attended, unsigned total)
{
	unsigned was = 0, all = 0;
	bool known = cert_attendance_of(attendance, person, &was, &all);

	assert_int_equal(known ? (int)was : -1, attended);
	if (known)
		assert_int_equal(all, total);
}

static void sessions_weigh_their_jpl(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(Attendance) attendance = read_sheet(fixture, true,
						      "id,sesi,status\n"
						      "01,A1-H1-S1,H\n"
						      "01,a1-h2-s1,hadir\n"
						      "2,A1-H1,H\n"
						      "2,A1-H2-S1,S\n"
						      "4,A2-H1-S1,I\n");

	check(attendance, 0, 5, 8);
	check(attendance, 1, 4, 8);
	check(attendance, 2, -1, 8);
	check(attendance, 3, 0, 8);
	assert_string_equal(fixture->findings.codes->str, "");
}

static void a_day_is_all_its_sessions(void **state)
{
	static const char *const days[] = { "A1-H1",     "H1",         "Hari 1",
					    "hari ke-1", "2025-04-15", "15/04/2025" };
	Fixture *fixture = *state;

	for (size_t i = 0; i < G_N_ELEMENTS(days); i++) {
		g_autofree char *text = g_strdup_printf("id,sesi,status\n3,%s,H\n", days[i]);
		g_autoptr(Attendance) attendance = read_sheet(fixture, true, text);

		check(attendance, 2, 4, 8);
	}
	assert_string_equal(fixture->findings.codes->str, "");
}

static void wide_sheets_are_read(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(Attendance) attendance = read_sheet(fixture, true,
						      "No,id,nama,A1-H1,A1-H2,Keterangan\n"
						      "1,01,ANI,H,H,\n"
						      "2,2,Budi,V,A,sakit keras\n"
						      "3,3,,,H,hadir terus\n");

	check(attendance, 0, 8, 8);
	check(attendance, 1, 4, 8);
	check(attendance, 2, 4, 8);
	assert_string_equal(fixture->findings.codes->str, "");
}

static void without_timetable_sessions_of_a_batch_weigh_the_same(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(Attendance) attendance = read_sheet(fixture, false,
						      "id,sesi,status\n"
						      "01,pagi,H\n"
						      "01,siang,H\n"
						      "2,pagi,H\n"
						      "4,pagi,H\n");

	check(attendance, 0, 2, 2);
	check(attendance, 1, 1, 2);
	check(attendance, 3, 1, 1);
}

static void what_does_not_fit_is_said(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(Attendance) attendance = read_sheet(fixture, true,
						      "id,nama,sesi,status\n"
						      "01,Ani,A1-H1-S1,H\n"
						      "01,Ani,A1-H1-S1,S\n"
						      "1,Ani,A1-H1,H\n"
						      "2,Citra,A1-H1,H\n"
						      "3,Citra,A2-H1,H\n"
						      "3,Citra,A1-H9,H\n"
						      "3,Citra,A1-H9,H\n"
						      "3,Citra,A1-H1,X\n");

	check(attendance, 0, 0, 8);
	check(attendance, 1, -1, 8);
	assert_string_equal(fixture->findings.codes->str, "error attendance/twice 3:17\n"
							  "error attendance/unknown-id 4:1\n"
							  "error attendance/other-name 5:1\n"
							  "error attendance/other-batch 6:9\n"
							  "error attendance/unknown-session 7:9\n"
							  "error attendance/status 9:15\n");
}

static void rules_decide(void **state)
{
	static const PsyYamlNumber scores[] = { { NULL, "post_test", 75 } };
	static const struct {
		double attendance;
		size_t n_scores;
		const char *passed; /* of the three people */
	} cases[] = {
		{ 0, 0, "yyn" },   { 50, 0, "yyn" }, { 51, 0, "ynn" },
		{ 100, 0, "ynn" }, { 50, 1, "nyn" },
	};
	Fixture *fixture = *state;
	g_autoptr(Attendance) attendance =
		read_sheet(fixture, true, "id,sesi,status\n01,A1-H1,H\n01,A1-H2,H\n2,A1-H1,H\n");
	g_autofree char *path = g_build_filename(fixture->folder, "nilai.csv", NULL);
	g_autoptr(Scores) marks = NULL;

	assert_true(g_file_set_contents(path, "id;Post Test\n01;74,9\n2;75\n", -1, NULL));
	marks = cert_scores_read(path, scores, 1, &fixture->people, fixture->findings.diags);
	g_unlink(path);
	assert_non_null(marks);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PassingRules rules = { cases[i].attendance, scores, cases[i].n_scores };

		for (size_t person = 0; person < 3; person++) {
			g_autofree char *ground = NULL;

			assert_int_equal(
				cert_passing_judge(&rules, attendance, marks, person, &ground),
				cases[i].passed[person] == 'y');
			assert_true(*ground);
		}
	}
	assert_string_equal(fixture->findings.codes->str, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(sessions_weigh_their_jpl, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_day_is_all_its_sessions, set_up, tear_down),
		cmocka_unit_test_setup_teardown(wide_sheets_are_read, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			without_timetable_sessions_of_a_batch_weigh_the_same, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_does_not_fit_is_said, set_up, tear_down),
		cmocka_unit_test_setup_teardown(rules_decide, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
