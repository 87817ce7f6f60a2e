/* Which names mean one place, and which words mean a level. */
#include "findings.h"

#include "event/event.h"

static void names_that_mean_one_place(void **state)
{
	static const char *const pairs[][2] = {
		{ "Kab. Lebak", "Kab. Lebak" },
		{ "Kab. Lebak", "KABUPATEN LEBAK" },
		{ "Kab.Lebak", "Lebak" },
		{ "kab lebak", " Lebak " },
		{ "Kota Tangerang Selatan", "KOTA TANGERANG  SELATAN" },
		{ "Rangkas Bitung", "Kec. Rangkasbitung" },
		{ "Alang-alang", "alang alang" },
		{ "Desa Mekarsari", "Mekarsari" },
		{ "Kel. Cipare", "Kelurahan Cipare" },
		{ "Posyandu Mawar 1", "Mawar 1" },
		{ "Ma'ja", "Maja" },
		{ "Kotabaru", "KotaBaru" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
		assert_true(psy_place_agrees(pairs[i][0], pairs[i][1]));
		assert_true(psy_place_agrees(pairs[i][1], pairs[i][0]));
	}
}

static void names_that_mean_two(void **state)
{
	static const char *const pairs[][2] = {
		{ "Kota Serang", "Kab. Serang" },
		{ "Kota Serang", "Serang" },
		{ "Kota Tangerang", "Kota Tangerang Selatan" },
		{ "Kabupaten Kotabaru", "Kota Baru" },
		{ "Lebak", "Lebaksiu" },
		{ "Posyandu Mawar 1", "Posyandu Mawar 2" },
		{ "Desa", "" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
		assert_false(psy_place_agrees(pairs[i][0], pairs[i][1]));
		assert_false(psy_place_agrees(pairs[i][1], pairs[i][0]));
	}
}

static void words_of_levels(void **state)
{
	static const struct {
		const char *word;
		PsyLevelOfPlace level;
	} cases[] = {
		{ "kabupaten", PSY_LEVEL_KABUPATEN }, { "Kabupaten/Kota", PSY_LEVEL_KABUPATEN },
		{ "kecamatan", PSY_LEVEL_KECAMATAN }, { "kelurahan", PSY_LEVEL_DESA },
		{ "Desa", PSY_LEVEL_DESA },           { "posyandu", PSY_LEVEL_POSYANDU },
	};
	PsyLevelOfPlace level;

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_true(psy_level_from_word(cases[i].word, &level));
		assert_int_equal(level, cases[i].level);
	}
	assert_false(psy_level_from_word("provinsi", &level));
	assert_false(psy_level_from_word("", &level));
	assert_string_equal(psy_level_word(PSY_LEVEL_DESA), "desa");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_that_mean_one_place),
		cmocka_unit_test(names_that_mean_two),
		cmocka_unit_test(words_of_levels),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
