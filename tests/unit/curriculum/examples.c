/* The examples of `posyandu explain`: the wrong one brings its finding up, the right one does
 * not. */
#include "findings.h"

#include "curriculum/curriculum.h"

#include <glib/gstdio.h>
#include <string.h>

static const char header[] = "format: 1\njenis: kurikulum\nid: contoh\njudul: Contoh\n";

static char *findings_of(const char *front, const char *lines)
{
	Findings findings;
	g_autoptr(GHashTable) seen = psy_curriculum_ids_new();
	g_autofree char *folder = g_dir_make_tmp("posyandu-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "contoh.yaml", NULL);
	g_autofree char *text = NULL;
	char *codes;

	text = g_strconcat(front, lines, NULL);
	g_assert_true(g_file_set_contents(path, text, -1, NULL));
	findings_init(&findings);
	psy_curriculum_validate(path, POSYANDU_CURRICULA, seen, findings.diags);
	codes = g_strdup(findings.codes->str);
	findings_clear(&findings);
	g_remove(path);
	g_rmdir(folder);
	return codes;
}

/* Behind `front` the wrong lines bring the finding up and the right ones do not. */
static bool holds(const PsyExplanation *code, const char *front)
{
	g_autofree char *word = g_strdup_printf(" %s ", code->code);
	g_autofree char *bad = findings_of(front, code->bad);
	g_autofree char *good = findings_of(front, code->good);

	return strstr(bad, word) && !strstr(good, word);
}

/* Some examples of YAML are whole files, the others go on behind the header of a curriculum. */
static void try_table(const PsyExplanation *codes, unsigned least)
{
	unsigned n = 0;

	for (; codes->code; codes++) {
		if (!codes->bad)
			continue;
		n++;
		if (!holds(codes, header) &&
		    !(g_str_has_prefix(codes->code, "yaml/") && holds(codes, "")))
			fail_msg("the example of %s does not hold", codes->code);
	}
	assert_true(n >= least);
}

static void curriculum_examples_hold(void **state)
{
	(void)state;
	try_table(psy_curriculum_codes, 30);
}

static void yaml_examples_hold(void **state)
{
	(void)state;
	try_table(psy_yaml_codes, 29);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(curriculum_examples_hold),
		cmocka_unit_test(yaml_examples_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
