#include "findings.h"

#include "cert/batch.h"

static void check_file(const char *name, const char *serial, const char *expected)
{
	g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	RegisterRow row = { .of = { [REG_NAME] = name, [REG_SERIAL] = serial } };
	g_autofree char *file = cert_file_name(&row, 0, 3, false, taken);

	assert_string_equal(file, expected);
}

static void names_are_safe(void **state)
{
	(void)state;
	check_file("Siti Contoh, S.Keb.", "7", "007-siti-contoh-s-keb.pdf");
	check_file("NUR'AINI", "1351", "1351-nuraini.pdf");
	check_file("René Müller", "7", "007-rene-muller.pdf");
	check_file("../../etc/passwd", "7", "007-etc-passwd.pdf");
	check_file("-rf *", "7", "007-rf.pdf");
	check_file("a\\b:c|d\"e", "7", "007-a-b-c-d-e.pdf");
	check_file("ꦱꦶꦠꦶ", "7", "007-tanpa-nama.pdf");
}

static void long_names_are_cut(void **state)
{
	g_autofree char *endless = g_strnfill(500, 'm');
	g_autofree char *cut = g_strnfill(60, 'm');
	g_autofree char *expected = g_strdup_printf("007-%s.pdf", cut);

	(void)state;
	check_file(endless, "7", expected);
}

static void no_name_is_given_twice(void **state)
{
	g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	RegisterRow row = { .of = { [REG_NAME] = "Ani", [REG_SERIAL] = "7" } };
	g_autofree char *first = cert_file_name(&row, 0, 3, false, taken);
	g_autofree char *second = cert_file_name(&row, 1, 3, false, taken);
	g_autofree char *sample = cert_file_name(&row, 1, 3, true, taken);

	(void)state;
	assert_string_equal(first, "007-ani.pdf");
	assert_string_equal(second, "007-ani-2.pdf");
	assert_string_equal(sample, "contoh-002-ani.pdf");
}

static void at_most_a_thousand_files_in_a_folder(void **state)
{
	static const struct {
		size_t index, n;
		const char *folder;
	} cases[] = {
		{ 999, 1000, "" },
		{ 0, 1001, "0001-1000" },
		{ 999, 1001, "0001-1000" },
		{ 1000, 1001, "1001-2000" },
		{ 9999, 10000, "09001-10000" },
		{ 0, 10000, "00001-01000" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *folder = cert_folder_name(cases[i].index, cases[i].n);

		assert_string_equal(folder, cases[i].folder);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_safe),
		cmocka_unit_test(long_names_are_cut),
		cmocka_unit_test(no_name_is_given_twice),
		cmocka_unit_test(at_most_a_thousand_files_in_a_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
