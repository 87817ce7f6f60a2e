#include "list/footer.h"

#include "findings.h"

static void signs(void **state)
{
	(void)state;
	assert_int_equal(psy_sign_of("JUMLAH"), PSY_SIGN_TOTAL);
	assert_int_equal(psy_sign_of("Total: 3"), PSY_SIGN_TOTAL);
	assert_int_equal(psy_sign_of("Mengetahui,"), PSY_SIGN_CLOSING);
	assert_int_equal(psy_sign_of("NIP 19700101"), PSY_SIGN_CLOSING);
	assert_int_equal(psy_sign_of("Ket : sesuai KTP"), PSY_SIGN_CLOSING);
	assert_int_equal(psy_sign_of("*) sesuai KTP"), PSY_SIGN_CLOSING);
	assert_int_equal(psy_sign_of("Ketua,"), PSY_SIGN_SIGNER);
	assert_int_equal(psy_sign_of("kepala desa Aweh"), PSY_SIGN_SIGNER);
	assert_int_equal(psy_sign_of("Aweh, 12 Maret 2025"), PSY_SIGN_DATE);
	assert_int_equal(psy_sign_of("Aweh, 12-03-2025"), PSY_SIGN_DATE);
	assert_int_equal(psy_sign_of("Aweh,      Maret 2025"), PSY_SIGN_DATE);
	assert_int_equal(psy_sign_of("Aweh, \xE2\x80\xA6 Maret 2025"), PSY_SIGN_DATE);
}

static void names_are_none(void **state)
{
	static const char *const names[] = { "Nipah Suryani", "Kete",           "Siti, S.Pd",
					     "Lurahmat",      "Keterangani",    "Nb Sari",
					     "Totalia",       "Budi, A.Md.Keb", "" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		assert_int_equal(psy_sign_of(names[i]), PSY_SIGN_NONE);
}

static void running_numbers(void **state)
{
	unsigned long number = 0;

	(void)state;
	assert_true(psy_is_running_number("12", &number));
	assert_int_equal(number, 12);
	assert_true(psy_is_running_number("3.", NULL));
	assert_true(psy_is_running_number("(4)", NULL));
	assert_false(psy_is_running_number("", NULL));
	assert_false(psy_is_running_number("3602145708859901", NULL));
	assert_false(psy_is_running_number("3 orang", NULL));
	assert_false(psy_is_running_number("A", NULL));
}

static void check_totals(const char *const *cells, const char *expected)
{
	PsyCell row[4];
	PsyListRow sheet_row = { .cells = row };
	g_autoptr(GString) found = g_string_new(NULL);
	PsyTotals totals;

	for (; cells[sheet_row.n_cells]; sheet_row.n_cells++)
		row[sheet_row.n_cells] = (PsyCell){ cells[sheet_row.n_cells],
						    strlen(cells[sheet_row.n_cells]), false };
	totals = psy_totals_of(&sheet_row);
	for (size_t i = 0; i < totals.n; i++)
		g_string_append_printf(found, "%lu@%zu ", totals.numbers[i], totals.cells[i]);
	assert_string_equal(found->str, expected);
}

static void totals(void **state)
{
	(void)state;
	check_totals((const char *[]){ "", "JUMLAH", "3", NULL }, "3@2 ");
	check_totals((const char *[]){ "Jumlah", "3 orang", NULL }, "3@1 ");
	check_totals((const char *[]){ "TOTAL : 41 kader", NULL }, "41@0 ");
	check_totals((const char *[]){ "Jumlah", "0", "2", NULL }, "0@1 2@2 ");
	check_totals((const char *[]){ "Jumlah L", "1", NULL }, "");
	check_totals((const char *[]){ "Jumlah Kader Desa Aweh", "1", NULL }, "");
	check_totals((const char *[]){ "7", "Jumlah", NULL }, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signs),
		cmocka_unit_test(names_are_none),
		cmocka_unit_test(running_numbers),
		cmocka_unit_test(totals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
