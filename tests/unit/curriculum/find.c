/* Where a curriculum is looked for, and the words that name groups and sectors. */
#include "findings.h"

#include "curriculum/curriculum.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

static void put(const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *parent = g_path_get_dirname(path);

	g_mkdir_with_parents(parent, 0700);
	g_file_set_contents(path, "format: 1\n", -1, NULL);
}

static int make_folders(void **state)
{
	(void)state;
	folder = g_dir_make_tmp("posyandu-XXXXXX", NULL);
	put("event/sendiri.yaml");
	put("event/kurikulum/dalam.yaml");
	put("library/sendiri.yaml");
	put("library/bawaan.yaml");
	return 0;
}

static int remove_folders(void **state)
{
	static const char *const names[] = {
		"event/sendiri.yaml",
		"event/kurikulum/dalam.yaml",
		"library/sendiri.yaml",
		"library/bawaan.yaml",
		"event/kurikulum",
		"event",
		"library",
		".",
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = g_build_filename(folder, names[i], NULL);

		g_remove(path);
	}
	g_free(folder);
	return 0;
}

static void the_event_comes_before_the_library(void **state)
{
	static const struct {
		const char *name;
		const char *found; /* below the folder; NULL: nothing */
	} cases[] = {
		{ "sendiri", "event/sendiri.yaml" },
		{ "dalam", "event/kurikulum/dalam.yaml" },
		{ "bawaan", "library/bawaan.yaml" },
		{ "sendiri.yaml", "event/sendiri.yaml" },
		{ "kurikulum/dalam.yaml", "event/kurikulum/dalam.yaml" },
		{ "bawaan.yaml", NULL },
		{ "hilang", NULL },
	};
	g_autofree char *event = g_build_filename(folder, "event", NULL);
	g_autofree char *library = g_build_filename(folder, "library", NULL);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = psy_curriculum_find(cases[i].name, event, library);
		g_autofree char *expected =
			cases[i].found ? g_build_filename(folder, cases[i].found, NULL) : NULL;

		if (expected)
			assert_string_equal(path, expected);
		else
			assert_null(path);
	}
}

static void sectors_have_many_names(void **state)
{
	(void)state;
	assert_int_equal(psy_sector_from_word("Trantibum Linmas"), PSY_SECTOR_KETERTIBAN_UMUM);
	assert_int_equal(psy_sector_from_word("Pekerjaan Umum"), PSY_SECTOR_PEKERJAAN_UMUM);
	assert_int_equal(psy_sector_from_word("PUPR"), PSY_SECTOR_PEKERJAAN_UMUM);
	assert_int_equal(psy_sector_from_word("olahraga"), PSY_SECTOR_NONE);
	for (int sector = 1; sector < PSY_N_SECTORS; sector++) {
		assert_int_equal(psy_sector_from_word(psy_sector_word((PsySector)sector)), sector);
		assert_int_equal(psy_sector_from_word(psy_sector_name((PsySector)sector)), sector);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_event_comes_before_the_library),
		cmocka_unit_test(sectors_have_many_names),
	};

	return cmocka_run_group_tests(tests, make_folders, remove_folders);
}
