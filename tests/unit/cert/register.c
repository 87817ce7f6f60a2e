#include "findings.h"

#include "cert/register.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void take_numbers(Register *reg, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		g_autofree char *serial = g_strdup_printf("%lu", cert_register_next(reg, "A"));
		RegisterRow row;

		for (int field = 0; field < REG_N_FIELDS; field++)
			row.of[field] = "";
		row.of[REG_NUMBER] = row.of[REG_SERIAL] = row.of[REG_ID] = serial;
		row.of[REG_ACT] = REG_ISSUE;
		row.of[REG_SERIES] = "A";
		row.of[REG_NAME] = "Ayu, \"Siti\"";
		row.of[REG_EVENT] = "Pelatihan";

		assert_false(cert_register_has_number(reg, serial));
		cert_register_add(reg, &row);
	}
}

static bool issue(const char *path, unsigned n, Findings *findings)
{
	g_autoptr(Register) reg = cert_register_open(path, findings->diags);

	if (!reg)
		return false;
	take_numbers(reg, n);
	return cert_register_commit(reg, findings->diags);
}

static size_t rows_of(const char *path, Findings *findings)
{
	g_autoptr(Register) reg = cert_register_open(path, findings->diags);

	assert_non_null(reg);
	assert_int_equal(cert_register_next(reg, "A"), cert_register_n_rows(reg) + 1);
	return cert_register_n_rows(reg);
}

static void people_are_found_by_event_and_id(void **state)
{
	const char *path = *state;
	g_autoptr(Register) reg = NULL;
	Findings findings;

	findings_init(&findings);
	assert_true(issue(path, 3, &findings));
	reg = cert_register_open(path, findings.diags);
	assert_string_equal(cert_register_find(reg, "Pelatihan", "", "2")->of[REG_NAME],
			    "Ayu, \"Siti\"");
	assert_null(cert_register_find(reg, "Pelatihan", "", "4"));
	assert_null(cert_register_find(reg, "Lain", "", "2"));
	assert_null(cert_register_find(reg, "Pelatihan", "2025-04-15", "2"));
	findings_clear(&findings);
}

static void eight_at_once(void **state)
{
	enum { PROGRAMS = 8, ROUNDS = 5, EACH = 20 };
	const char *path = *state;
	Findings findings;
	int status;

	findings_init(&findings);
	for (int i = 0; i < PROGRAMS; i++) {
		if (fork() == 0) {
			bool good = true;

			for (int k = 0; k < ROUNDS; k++)
				good = issue(path, EACH, &findings) && good;
			_exit(good ? 0 : 1);
		}
	}
	for (int i = 0; i < PROGRAMS; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	assert_int_equal(rows_of(path, &findings), PROGRAMS * ROUNDS * EACH);
	findings_clear(&findings);
}

static void killed_in_the_middle(void **state)
{
	const char *path = *state;
	Findings findings;
	size_t before, after;

	findings_init(&findings);
	for (int i = 0; i < 10; i++) {
		pid_t child = fork();

		if (child == 0)
			for (;;)
				issue(path, 50, &findings);
		g_usleep(3000);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		before = rows_of(path, &findings);
		assert_true(issue(path, 1, &findings));
		after = rows_of(path, &findings);
		assert_int_equal(after, before + 1);
	}
	assert_string_equal(findings.codes->str, "");
	findings_clear(&findings);
}

static void a_torn_line_is_cut_off(void **state)
{
	const char *path = *state;
	Findings findings;
	char *text;
	gsize length;

	findings_init(&findings);
	assert_true(issue(path, 3, &findings));
	assert_true(g_file_get_contents(path, &text, &length, NULL));
	assert_int_equal(truncate(path, (off_t)length - 30), 0);
	assert_int_equal(rows_of(path, &findings), 2);
	assert_true(issue(path, 1, &findings));
	assert_int_equal(rows_of(path, &findings), 3);
	g_free(text);
	findings_clear(&findings);
}

static void a_changed_line_is_found(void **state)
{
	const char *path = *state;
	Findings findings;
	char *text;
	gsize length;

	findings_init(&findings);
	assert_true(issue(path, 3, &findings));
	assert_true(g_file_get_contents(path, &text, &length, NULL));
	strstr(strchr(text, '\n'), "Ayu")[0] = 'U';
	assert_true(g_file_set_contents(path, text, (gssize)length, NULL));
	assert_false(issue(path, 1, &findings));
	assert_string_equal(findings.codes->str, "error register/chain 2:0\n");
	g_free(text);
	findings_clear(&findings);
}

static int set_up(void **state)
{
	g_autofree char *folder = g_dir_make_tmp("register-XXXXXX", NULL);

	*state = g_build_filename(folder, "register.csv", NULL);
	return 0;
}

static int tear_down(void **state)
{
	g_autofree char *folder = g_path_get_dirname(*state);

	g_unlink(*state);
	g_rmdir(folder);
	g_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(people_are_found_by_event_and_id, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(eight_at_once, set_up, tear_down),
		cmocka_unit_test_setup_teardown(killed_in_the_middle, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_torn_line_is_cut_off, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_changed_line_is_found, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
