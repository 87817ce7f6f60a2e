/* The YAML cases of the shared folder (tables/CASES.md) against a table of the fields that
 * they use. Exit code 77 (skipped) when the folder is not there. */
#include <stdio.h>
#include <string.h>

#include "yaml/yaml.h"

typedef struct {
	const PsyYamlNode *node;
	const char *title;
	PsyYamlTime start, end;
	unsigned minutes;
} Topic;

typedef struct {
	const PsyYamlNode *node;
	const char *code, *title, *short_name, *version, *empty;
	bool required;
	Topic *topics;
	size_t n_topics;
} Thing;

#define OF(type, member) .target = offsetof(type, member)

static const PsyYamlField topic_fields[] = {
	{ "judul", PSY_YAML_TEXT, OF(Topic, title), .required = true },
	{ "mulai", PSY_YAML_TIME, OF(Topic, start) },
	{ "selesai", PSY_YAML_TIME, OF(Topic, end) },
	{ "durasi", PSY_YAML_COUNT, OF(Topic, minutes) },
	{ 0 },
};

static const PsyYamlField fields[] = {
	{ "kode", PSY_YAML_TEXT, OF(Thing, code) },
	{ "judul", PSY_YAML_TEXT, OF(Thing, title) },
	{ "wajib", PSY_YAML_YES_NO, OF(Thing, required) },
	{ "nama_singkat", PSY_YAML_TEXT, OF(Thing, short_name) },
	{ "versi", PSY_YAML_TEXT, OF(Thing, version) },
	{ "materi", PSY_YAML_MAPS, OF(Thing, topics), .count = offsetof(Thing, n_topics),
	  .fields = topic_fields, .size = sizeof(Topic) },
	{ 0 },
};

/* y03 asks for a required text field that holds `~`. */
static const PsyYamlField strict_fields[] = {
	{ "kode", PSY_YAML_TEXT, OF(Thing, code) },
	{ "wajib", PSY_YAML_YES_NO, OF(Thing, required) },
	{ "nama_singkat", PSY_YAML_TEXT, OF(Thing, short_name) },
	{ "versi", PSY_YAML_TEXT, OF(Thing, version) },
	{ "kosong", PSY_YAML_TEXT, OF(Thing, empty), .required = true },
	{ 0 },
};

static const struct {
	const char *file;
	const PsyYamlField *fields;
	const char *findings;
} cases[] = {
	{ "y01_time_and_leading_zero.yaml", fields, "warning yaml/leading-zero 6:13\n" },
	{ "y03_no_yes_float.yaml", strict_fields, "error yaml/empty 5:9\n" },
	{ "y05_several_errors.yaml", fields,
	  "error yaml/not-number 4:13\nerror yaml/empty 5:12\n"
	  "error yaml/out-of-range 6:13\nerror yaml/unknown-key 7:5\n" },
	{ "y07_alias_bomb.yaml", fields, "error yaml/alias 2:8\n" },
	{ "y08_mapping_where_text.yaml", fields,
	  "error yaml/wrong-shape 2:3\nerror yaml/wrong-shape 4:12\n" },
	{ "y09_tab.yaml", fields, "error yaml/tab 3:1\n" },
	{ "y11_not_utf8.yaml", fields, "error yaml/encoding 2:11\n" },
};

static void take(const PsyFinding *finding, void *text)
{
	g_string_append_printf(text, "%s %s %u:%u\n", psy_severity_name(finding->severity),
			       finding->code, finding->at.line, finding->at.column);
}

static bool values_are_right(const char *file, const Thing *thing)
{
	if (g_str_has_prefix(file, "y01"))
		return thing->topics[0].start == 480 && thing->topics[0].end == 630 &&
		       thing->topics[0].minutes == 90;
	if (g_str_has_prefix(file, "y03"))
		return strcmp(thing->code, "no") == 0 && !thing->required &&
		       strcmp(thing->short_name, "y") == 0 && strcmp(thing->version, "1.10") == 0;
	return true;
}

static bool try_case(const char *folder, size_t i)
{
	g_autofree char *path = g_build_filename(folder, "tables", cases[i].file, NULL);
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(PsyDiags) diags = psy_diags_new(take, text);
	g_autoptr(PsyYaml) yaml = psy_yaml_read(path, diags);
	Thing thing = { 0 };
	bool right = true;

	if (yaml) {
		psy_yaml_fill(psy_yaml_root(yaml), cases[i].fields, &thing, diags);
		right = values_are_right(cases[i].file, &thing);
	}
	if (right && strcmp(text->str, cases[i].findings) == 0)
		return true;
	printf("%s: expected\n%sgot\n%s", cases[i].file, cases[i].findings, text->str);
	return false;
}

int main(int argc, char **argv)
{
	const char *given = g_getenv("POSYANDU_CASES");
	const char *folder = given ? given : argc > 1 ? argv[1] : "";
	bool passed = true;

	if (!g_file_test(folder, G_FILE_TEST_IS_DIR))
		return 77;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		passed &= try_case(folder, i);
	return passed ? 0 : 1;
}
