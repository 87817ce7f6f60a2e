/* The shipped curricula: no error and no warning in any of them, and each has a frame that the
 * checks of timetables accept. */
#include "findings.h"

#include "curriculum/curriculum.h"

#include <string.h>

typedef void (*Each)(const char *path, Findings *findings);

/* Calls `each` for every YAML file of the library; only the curricula when `deep` is false. */
static unsigned for_each_file(const char *folder, bool deep, Each each, Findings *findings)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;
	unsigned n = 0;

	while ((name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);

		if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
			if (deep)
				n += for_each_file(path, deep, each, findings);
		} else if (g_str_has_suffix(name, ".yaml")) {
			each(path, findings);
			n++;
		}
	}
	return n;
}

static GHashTable *seen;

static void validate(const char *path, Findings *findings)
{
	psy_curriculum_validate(path, POSYANDU_CURRICULA, seen, findings->diags);
}

static void nothing_is_wrong(void **state)
{
	Findings findings;

	(void)state;
	findings_init(&findings);
	seen = psy_curriculum_ids_new();
	assert_true(for_each_file(POSYANDU_CURRICULA, true, validate, &findings) >= 10);
	assert_string_equal(findings.text->str, "");
	g_hash_table_unref(seen);
	findings_clear(&findings);
}

static void lay(const char *path, Findings *findings)
{
	g_autoptr(PsyCurriculum) curriculum =
		psy_curriculum_load(path, POSYANDU_CURRICULA, findings->diags);
	const PsyDate thursday = { 2025, 4, 17 };

	for (int try = 0; try < 4; try++) {
		PsyFrameOptions how = { .ramadan = try & 1 };
		g_autoptr(GArray) sessions = NULL;

		if (try & 2)
			how.first = thursday;
		/* The fasting month has shorter days, so the curriculum's own number may not do. */
		if (how.ramadan)
			how.days = psy_curriculum_rules(curriculum)->days * 2 + 1;
		sessions = psy_curriculum_frame(curriculum, &how, findings->diags);
		psy_curriculum_check_sessions(curriculum,
					      (const PsySession *)(void *)sessions->data,
					      sessions->len, findings->diags);
	}
}

static void each_has_a_frame(void **state)
{
	Findings findings;

	(void)state;
	findings_init(&findings);
	assert_true(for_each_file(POSYANDU_CURRICULA, false, lay, &findings) >= 1);
	assert_string_equal(findings.text->str, "");
	findings_clear(&findings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_wrong),
		cmocka_unit_test(each_has_a_frame),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
