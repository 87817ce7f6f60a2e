/* Text in, tree or one finding out: each slip that people make has its own code and place. */
#include "findings.h"

#include "yaml/yaml.h"

#include <string.h>

static PsyYaml *parse(const char *text, Findings *findings)
{
	findings_init(findings);
	return psy_yaml_parse("a.yaml", text, strlen(text), findings->diags);
}

static void slips_are_named(void **state)
{
	static const struct {
		const char *text;
		const char *finding;
	} slips[] = {
		{ "a: 1\nb\nc: 2\n", "error yaml/missing-colon 2:1\n" },
		{ "judul Gizi\nversi: 1\n", "error yaml/missing-colon 1:1\n" },
		{ "judul: Modul 2: Gizi\n", "error yaml/colon-in-text 1:15\n" },
		{ "a: 1\n  b: 2\n", "error yaml/indentation 2:4\n" },
		{ "a: \"x\nb: 2\n", "error yaml/open-quote 1:4\n" },
		{ "a: 'x\n", "error yaml/open-quote 1:4\n" },
		{ "a:\n\t- b\n", "error yaml/tab 2:1\n" },
		{ "a: @b\n", "error yaml/special-character 1:4\n" },
		{ "a: `b`\n", "error yaml/special-character 1:4\n" },
		{ "a: %b\n", "error yaml/special-character 1:4\n" },
		{ "a: *?\n", "error yaml/special-character 1:4\n" },
		{ "a: \"b\" c\n", "error yaml/text-after-value 1:8\n" },
		{ "a:\n  b: 1\n c: 2\n", "error yaml/indentation 3:2\n" },
		{ "a: [1, 2\nb: 3\n", "error yaml/open-bracket 1:4\n" },
		{ "a: {b: 1\nc: 3\n", "error yaml/open-bracket 1:4\n" },
		{ "a: \"C:\\data\"\n", "error yaml/escape 1:7\n" },
		{ "a: - b\n", "error yaml/text-after-value 1:4\n" },
		{ "a: !x b\n", "error yaml/tag 1:4\n" },
		{ "a: !<x b\n", "error yaml/tag 1:4\n" },
		{ "a: &b c\n", "error yaml/alias 1:4\n" },
		{ "a: &b c\nd: *b\n", "error yaml/alias 2:4\n" },
		{ "%YAML 1.1\n---\na: b\n", "error yaml/directive 1:1\n" },
		{ "a: b\n---\nc: d\n", "error yaml/several-documents 2:1\n" },
		{ "{a: b}: c\n", "error yaml/complex-key 1:1\n" },
		{ "[a]: c\n", "error yaml/complex-key 1:1\n" },
		{ "- a\nb: c\n", "error yaml/indentation 2:1\n" },
		{ "a: b\nc: \x01\n", "error yaml/control-character 2:4\n" },
		{ "kode: 1\njudul: caf\xE9\n", "error yaml/encoding 2:11\n" },
		{ "", "error yaml/empty-file 1:1\n" },
		{ "# nothing\n", "error yaml/empty-file 1:1\n" },
		{ "a: |x\n  b\n", "error yaml/text-after-value 1:5\n" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(slips); i++) {
		Findings findings;
		g_autoptr(PsyYaml) yaml = parse(slips[i].text, &findings);

		if (strcmp(findings.codes->str, slips[i].finding) != 0)
			print_message("for %s got %s", slips[i].text, findings.codes->str);
		assert_string_equal(findings.codes->str, slips[i].finding);
		assert_null(yaml);
		findings_clear(&findings);
	}
}

static void a_key_that_stands_twice_keeps_its_first_value(void **state)
{
	Findings findings;
	g_autoptr(PsyYaml) yaml = parse("a: 1\nb: {x: 1}\na: 2\n", &findings);

	(void)state;
	assert_non_null(yaml);
	assert_string_equal(findings.codes->str, "error yaml/duplicate-key 3:1\n");
	assert_string_equal(psy_yaml_get(psy_yaml_root(yaml), "a")->text, "1");
	assert_int_equal(psy_yaml_root(yaml)->n_children, 2);
	findings_clear(&findings);
}

static void scalars_stay_what_was_typed(void **state)
{
	Findings findings;
	g_autoptr(PsyYaml) yaml =
		parse("a: no\nb: 08:00\nc: 1.10\nd: ~\ne: \"~\"\nf:\ng: null\n", &findings);
	const PsyYamlNode *root = psy_yaml_root(yaml);

	(void)state;
	assert_string_equal(psy_yaml_get(root, "a")->text, "no");
	assert_string_equal(psy_yaml_get(root, "b")->text, "08:00");
	assert_string_equal(psy_yaml_get(root, "c")->text, "1.10");
	assert_null(psy_yaml_get(root, "d"));
	assert_string_equal(psy_yaml_get(root, "e")->text, "~");
	assert_null(psy_yaml_get(root, "f"));
	assert_null(psy_yaml_get(root, "g"));
	findings_clear(&findings);
}

static void utf16_and_a_byte_order_mark_are_read(void **state)
{
	static const char utf16[] = "\xFF\xFE"
				    "a\0:\0 \0b\0\n";
	Findings findings;
	g_autoptr(PsyYaml) wide = NULL;
	g_autoptr(PsyYaml) marked = NULL;

	(void)state;
	findings_init(&findings);
	wide = psy_yaml_parse("a.yaml", utf16, sizeof(utf16), findings.diags);
	marked = psy_yaml_parse("b.yaml",
				"\xEF\xBB\xBF"
				"a: b\n",
				8, findings.diags);
	assert_string_equal(findings.text->str, "");
	assert_string_equal(psy_yaml_get(psy_yaml_root(wide), "a")->text, "b");
	assert_int_equal(psy_yaml_get(psy_yaml_root(marked), "a")->column, 4);
	findings_clear(&findings);
}

static void limits_are_refused_at_once(void **state)
{
	g_autoptr(GString) deep = g_string_new(NULL);
	g_autoptr(GString) many = g_string_new("a: [");
	g_autoptr(GString) large = g_string_new("a: b\n");
	gint64 start = g_get_monotonic_time();
	Findings findings;

	(void)state;
	for (int i = 0; i < 100000; i++)
		g_string_append_c(deep, '[');
	for (int i = 0; i < 30000; i++)
		g_string_append(many, "x,");
	while (large->len <= 1000000)
		g_string_append(large, "# a line that fills the file\n");

	assert_null(parse(deep->str, &findings));
	assert_string_equal(findings.codes->str, "error yaml/too-deep 1:65\n");
	findings_clear(&findings);
	assert_null(parse(many->str, &findings));
	assert_true(g_str_has_prefix(findings.codes->str, "error yaml/too-many 1:"));
	findings_clear(&findings);
	assert_null(parse(large->str, &findings));
	assert_string_equal(findings.codes->str, "error file/too-large 0:0\n");
	findings_clear(&findings);
	assert_true(g_get_monotonic_time() - start < G_USEC_PER_SEC);
}

static void an_excerpt_hides_long_numbers(void **state)
{
	Findings findings;
	g_autoptr(PsyYaml) yaml = parse("nik: 3602015505909901\n", &findings);
	PsyFinding finding = psy_yaml_finding(psy_yaml_get(psy_yaml_root(yaml), "nik"), PSY_ERROR,
					      "yaml/not-id");

	(void)state;
	assert_string_equal(finding.excerpt, "nik: ****************");
	assert_int_equal(finding.at.column, 6);
	assert_int_equal(finding.width, 16);
	findings_clear(&findings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slips_are_named),
		cmocka_unit_test(a_key_that_stands_twice_keeps_its_first_value),
		cmocka_unit_test(scalars_stay_what_was_typed),
		cmocka_unit_test(utf16_and_a_byte_order_mark_are_read),
		cmocka_unit_test(limits_are_refused_at_once),
		cmocka_unit_test(an_excerpt_hides_long_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
