#include "findings.h"

static void check_words(unsigned long number, PsyLanguage language, const char *expected)
{
	g_autofree char *words = psy_number_words(number, language);

	assert_string_equal(words, expected);
}

static void indonesian_numbers(void **state)
{
	(void)state;
	check_words(0, PSY_LANGUAGE_ID, "nol");
	check_words(8, PSY_LANGUAGE_ID, "delapan");
	check_words(11, PSY_LANGUAGE_ID, "sebelas");
	check_words(15, PSY_LANGUAGE_ID, "lima belas");
	check_words(20, PSY_LANGUAGE_ID, "dua puluh");
	check_words(36, PSY_LANGUAGE_ID, "tiga puluh enam");
	check_words(100, PSY_LANGUAGE_ID, "seratus");
	check_words(115, PSY_LANGUAGE_ID, "seratus lima belas");
	check_words(1000, PSY_LANGUAGE_ID, "seribu");
	check_words(1999, PSY_LANGUAGE_ID, "seribu sembilan ratus sembilan puluh sembilan");
	check_words(21001, PSY_LANGUAGE_ID, "dua puluh satu ribu satu");
	check_words(1000000, PSY_LANGUAGE_ID, "satu juta");
}

static void english_numbers(void **state)
{
	(void)state;
	check_words(20, PSY_LANGUAGE_EN, "twenty");
	check_words(21, PSY_LANGUAGE_EN, "twenty-one");
	check_words(1115, PSY_LANGUAGE_EN, "one thousand one hundred fifteen");
}

static void roman_numbers(void **state)
{
	static const struct {
		unsigned number;
		const char *roman;
	} cases[] = { { 1, "I" },          { 4, "IV" }, { 9, "IX" },     { 12, "XII" },
		      { 1994, "MCMXCIV" }, { 0, "0" },  { 4000, "4000" } };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *roman = psy_number_roman(cases[i].number);

		assert_string_equal(roman, cases[i].roman);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(indonesian_numbers),
		cmocka_unit_test(english_numbers),
		cmocka_unit_test(roman_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
