#include "findings.h"

static void check(const char *text, const char *expected)
{
	g_autofree char *masked = psy_mask_text(text);

	assert_string_equal(masked, expected);
}

static void numbers_in_text(void **state)
{
	(void)state;
	check("", "");
	check("Siti 3602145708859901", "Siti ****************");
	check("081200000001/02", "************/**");
	check("0812-0000-0001", "****-****-****");
	check("(NIK 36.02.14 570885 9901)", "(NIK **.**.** ****** ****)");
}

static void dates_in_text(void **state)
{
	(void)state;
	check("lahir 17-08-1985", "lahir **-**-****");
	check("17/8/85", "**/*/**");
	check("Lebak, 3 Januari 1979", "Lebak, * Januari ****");
	check("17 Agustus", "17 Agustus");
}

static void what_stays(void **state)
{
	(void)state;
	check("Pelatihan 2024", "Pelatihan 2024");
	check("RT 02/03", "RT 02/03");
	check("25 Kompetensi Dasar 2024", "25 Kompetensi Dasar 2024");
	check("Kolom 4, Kolom 5", "Kolom 4, Kolom 5");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_in_text),
		cmocka_unit_test(dates_in_text),
		cmocka_unit_test(what_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
