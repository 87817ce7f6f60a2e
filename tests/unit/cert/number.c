#include "findings.h"

#include "cert/number.h"

static const PsyDate april = { 2025, 4, 17 };

static void check(const char *pattern, unsigned long serial, unsigned digits, const char *expected)
{
	g_autofree char *number = cert_number(pattern, "893.3", serial, digits, april);

	assert_string_equal(number, expected);
}

static void patterns(void **state)
{
	(void)state;
	check("893.3/{urut}/TPP-BTN/{bulan_romawi}/{tahun}", 1, 3, "893.3/001/TPP-BTN/IV/2025");
	check("893.3/{urut}/TPP-BTN/{bulan_romawi}/{tahun}", 1351, 3, "893.3/1351/TPP-BTN/IV/2025");
	check("{kode}-{bulan}-{urut}", 7, 1, "893.3-04-7");
	check("{urut", 7, 1, "{urut");
	check("{lain}/{urut}", 7, 2, "{lain}/07");
}

static void a_series_goes_on_over_the_months(void **state)
{
	g_autofree char *series = cert_number_series("{urut}/{bulan_romawi}/{tahun}", april);
	g_autofree char *later =
		cert_number_series("{urut}/{bulan_romawi}/{tahun}", (PsyDate){ 2025, 12, 1 });
	g_autofree char *next_year =
		cert_number_series("{urut}/{bulan_romawi}/{tahun}", (PsyDate){ 2026, 1, 2 });

	(void)state;
	assert_string_equal(series, "{urut}/{bulan_romawi}/2025");
	assert_string_equal(series, later);
	assert_string_not_equal(series, next_year);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(patterns),
		cmocka_unit_test(a_series_goes_on_over_the_months),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
