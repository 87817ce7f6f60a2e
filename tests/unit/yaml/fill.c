/* A tree and a table of fields in, a struct and all findings out. */
#include "findings.h"

#include "yaml/yaml.h"

#include <string.h>

typedef struct {
	const PsyYamlNode *node;
	const char *title;
	unsigned minutes;
	PsyYamlTime start;
	PsyYamlSpan span;
} Topic;

typedef struct {
	const PsyYamlNode *node;
	const char *name;
	const char *role;
} Person;

typedef struct {
	const PsyYamlNode *node;
	const char *id;
	const char *name;
	const char *version;
	bool required;
	double share;
	PsyDate date;
	int day;
	const char *const *tools;
	size_t n_tools;
	Topic *topics;
	size_t n_topics;
	Person signer;
	const PsyYamlNumber *scores;
	size_t n_scores;
} Thing;

enum { MONDAY = 1, SUNDAY = 7 };

static const PsyYamlChoice days[] = {
	{ "senin", MONDAY }, { "minggu", SUNDAY }, { "ahad", SUNDAY }, { 0 }
};

static const PsyYamlField topic_fields[] = {
	{ "judul", PSY_YAML_TEXT, .target = offsetof(Topic, title), .required = true,
	  .unless = "jam" },
	{ "durasi", PSY_YAML_COUNT, .target = offsetof(Topic, minutes), .max = 600,
	  .otherwise = "45" },
	{ "mulai", PSY_YAML_TIME, .target = offsetof(Topic, start) },
	{ "jam", PSY_YAML_SPAN, .target = offsetof(Topic, span), .alias = "waktu" },
	{ 0 },
};

static const PsyYamlField person_fields[] = {
	{ "nama", PSY_YAML_TEXT, .target = offsetof(Person, name), .required = true },
	{ "jabatan", PSY_YAML_TEXT, .target = offsetof(Person, role), .otherwise = "Ketua" },
	{ 0 },
};

static const PsyYamlField fields[] = {
	{ "id", PSY_YAML_ID, .target = offsetof(Thing, id) },
	{ "nama", PSY_YAML_TEXT, .target = offsetof(Thing, name), .alias = "judul" },
	{ "versi", PSY_YAML_TEXT, .target = offsetof(Thing, version), .otherwise = "1" },
	{ "wajib", PSY_YAML_YES_NO, .target = offsetof(Thing, required) },
	{ "porsi", PSY_YAML_NUMBER, .target = offsetof(Thing, share), .max = 100 },
	{ "tanggal", PSY_YAML_DATE, .target = offsetof(Thing, date) },
	{ "hari", PSY_YAML_CHOICE, .target = offsetof(Thing, day), .choices = days },
	{ "alat", PSY_YAML_TEXTS, .target = offsetof(Thing, tools),
	  .count = offsetof(Thing, n_tools) },
	{ "materi", PSY_YAML_MAPS, .target = offsetof(Thing, topics),
	  .count = offsetof(Thing, n_topics), .fields = topic_fields, .size = sizeof(Topic),
	  .text_as = "judul" },
	{ "penanda_tangan", PSY_YAML_MAP, .target = offsetof(Thing, signer),
	  .fields = person_fields, .text_as = "nama" },
	{ "nilai", PSY_YAML_NUMBERS, .target = offsetof(Thing, scores),
	  .count = offsetof(Thing, n_scores), .max = 100 },
	{ 0 },
};

typedef struct {
	Findings findings;
	PsyYaml *yaml;
	Thing thing;
	bool sound;
} Fixture;

static void fill(Fixture *f, const char *text)
{
	findings_init(&f->findings);
	f->yaml = psy_yaml_parse("a.yaml", text, strlen(text), f->findings.diags);
	assert_non_null(f->yaml);
	memset(&f->thing, 0, sizeof(f->thing));
	f->sound = psy_yaml_fill(psy_yaml_root(f->yaml), fields, &f->thing, f->findings.diags);
}

static void drop(Fixture *f)
{
	psy_yaml_free(f->yaml);
	findings_clear(&f->findings);
}

static void every_kind_is_filled(void **state)
{
	Fixture f;

	(void)state;
	fill(&f, "id: gizi-2\njudul: ' Gizi '\nversi: 1.10\nwajib: ya\nporsi: 12.5\n"
		 "tanggal: 2025-04-15\nhari: Ahad\nalat: [timbangan, pita]\n"
		 "materi:\n- {judul: ASI, durasi: 090, mulai: 08.00}\n- Imunisasi\n"
		 "penanda_tangan: Siti\nnilai: {post_test: 75}\n");
	assert_string_equal(f.findings.codes->str, "warning yaml/leading-zero 10:24\n");
	assert_true(f.sound);
	assert_string_equal(f.thing.id, "gizi-2");
	assert_string_equal(f.thing.name, "Gizi");
	assert_string_equal(f.thing.version, "1.10");
	assert_true(f.thing.required);
	assert_true(f.thing.share == 12.5);
	assert_int_equal(f.thing.date.day, 15);
	assert_int_equal(f.thing.day, SUNDAY);
	assert_int_equal(f.thing.n_tools, 2);
	assert_string_equal(f.thing.tools[1], "pita");
	assert_null(f.thing.tools[2]);
	assert_int_equal(f.thing.n_topics, 2);
	assert_int_equal(f.thing.topics[0].minutes, 90);
	assert_int_equal(f.thing.topics[0].start, 480);
	assert_string_equal(f.thing.topics[1].title, "Imunisasi");
	assert_int_equal(f.thing.topics[1].minutes, 45);
	assert_int_equal(f.thing.topics[1].start, PSY_YAML_NO_TIME);
	assert_string_equal(f.thing.signer.name, "Siti");
	assert_string_equal(f.thing.signer.role, "Ketua");
	assert_string_equal(f.thing.scores[0].name, "post_test");
	assert_true(f.thing.scores[0].number == 75);
	drop(&f);
}

static void what_is_not_given_has_its_default(void **state)
{
	Fixture f;

	(void)state;
	fill(&f, "nama: ~\n");
	assert_true(f.sound);
	assert_string_equal(f.thing.name, "");
	assert_string_equal(f.thing.version, "1");
	assert_null(f.thing.tools[0]);
	assert_null(f.thing.signer.node);
	assert_string_equal(f.thing.signer.role, "Ketua");
	assert_int_equal(f.thing.n_topics, 0);
	drop(&f);
}

static void all_findings_come_in_one_run(void **state)
{
	static const struct {
		const char *text;
		const char *findings;
	} cases[] = {
		{ "materi:\n  - judul: Gizi\n    durasi: enam\n  - judul: \"\"\n    durasi: -5\n"
		  "  - judl: Imunisasi\n    durasi: 45\n",
		  "error yaml/not-number 3:13\nerror yaml/empty 4:12\n"
		  "error yaml/out-of-range 5:13\nerror yaml/unknown-key 6:5\n" },
		{ "nama:\n  bukan: teks\nmateri:\n  - judul: [a, b]\n",
		  "error yaml/wrong-shape 2:3\nerror yaml/wrong-shape 4:12\n" },
		{ "materi: {judul: x}\nalat: {a: b}\n", "error yaml/wrong-shape 2:7\nerror "
							"yaml/wrong-shape 1:9\n" },
		{ "materi: [{durasi: 5}]\n", "error yaml/missing-key 1:10\n" },
		{ "materi: [{jam: ''}]\n", "error yaml/missing-key 1:10\n" },
		{ "id: Gizi 2\nwajib: mungkin\nporsi: 2,5\ntanggal: 15-04-2025\nhari: snin\n",
		  "error yaml/not-id 1:5\nerror yaml/not-yes-no 2:8\nerror yaml/not-number 3:8\n"
		  "error yaml/not-date 4:10\nerror yaml/unknown-word 5:7\n" },
		{ "porsi: 101\nmateri: [{judul: a, mulai: 25:00}]\n",
		  "error yaml/out-of-range 1:8\nerror yaml/not-time 2:28\n" },
		{ "nama: a\njudul: b\n", "error yaml/duplicate-key 2:1\n" },
		{ "porsi: 1e3\n", "error yaml/not-number 1:8\n" },
		{ "porsi: 0x10\n", "error yaml/not-number 1:8\n" },
		{ "- a\n", "error yaml/wrong-shape 1:1\n" },
		{ "materi: [{judul: a, mulai: 08.00-09.00}]\n", "error yaml/not-time 1:28\n" },
		{ "materi: [{judul: a, jam: 15.45.16.00}]\n", "error yaml/not-time 1:26\n" },
		{ "materi: [{judul: a, durasi: -}]\n", "error yaml/not-number 1:29\n" },
		{ "nilai: {post_test: baik}\n", "error yaml/not-number 1:20\n" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Fixture f;

		fill(&f, cases[i].text);
		assert_string_equal(f.findings.codes->str, cases[i].findings);
		assert_false(f.sound);
		drop(&f);
	}
}

/* Spans as the official timetables have them. */
static void spans_are_read_as_they_are_printed(void **state)
{
	static const char *const good[] = { "07.30-08.00",       "07.30- 08.00",
					    "07.30–08.00",       "7:30 -08:00",
					    "07.30 s.d 08.00",   "07.30 s.d. 08.00 WIB",
					    "07.30 s/d 08.00",   "07.30 sampai 08.00",
					    "07.30 — 08.00 WITA" };
	static const char *const bad[] = { "",        "07.30",         "07.30.08.00",  "07.30-",
					   "-8.00",   "07.30-08.00-9", "07.30-08.00x", "7.30 8.00",
					   "07.30-8", "07.60-08.00" };
	PsyYamlSpan span;

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
		span = (PsyYamlSpan){ 0 };
		assert_true(psy_yaml_span(good[i], &span));
		assert_int_equal(span.start, 450);
		assert_int_equal(span.end, 480);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(bad); i++)
		assert_false(psy_yaml_span(bad[i], &span));
}

static void a_misspelt_key_is_one_finding_and_its_value_counts(void **state)
{
	Fixture f;

	(void)state;
	fill(&f, "Nama: Gizi\nmateri:\n- {judl: ASI, 'mula i': 08.00, waktu: 08.00-09.00}\n");
	assert_string_equal(f.findings.codes->str,
			    "error yaml/unknown-key 1:1\nerror yaml/unknown-key 3:4\n"
			    "error yaml/unknown-key 3:15\n");
	assert_false(f.sound);
	assert_string_equal(f.thing.name, "Gizi");
	assert_string_equal(f.thing.topics[0].title, "ASI");
	assert_int_equal(f.thing.topics[0].start, 480);
	assert_int_equal(f.thing.topics[0].span.end, 540);
	assert_non_null(psy_yaml_get(f.thing.topics[0].node, "judul"));
	assert_non_null(psy_yaml_get(f.thing.topics[0].node, "jam"));
	drop(&f);
}

static void a_file_says_its_format_and_kind(void **state)
{
	static const struct {
		const char *text;
		const char *findings;
	} cases[] = {
		{ "format: 1\njenis: kegiatan\nnama: a\n", "" },
		{ "jenis: kegiatan\nnama: a\n", "error yaml/format 1:1\n" },
		{ "format: 2\njenis: kegiatan\n", "error yaml/format 1:9\n" },
		{ "format: 1\njenis: kurikulum\nsalah: x\n", "error yaml/kind 2:8\n" },
		{ "format: 1\nnama: a\n", "error yaml/kind 1:1\n" },
		{ "[a]\n", "error yaml/wrong-shape 1:1\n" },
		{ "format: 1\njenis: Kegiatan\n", "" },
		{ "Format: 1\nJenis: kegiatan\nnama: a\n", "error yaml/unknown-key 1:1\nerror "
							   "yaml/unknown-key 2:1\n" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Findings findings;
		PsyYaml *yaml;
		Thing thing = { 0 };
		bool sound;

		findings_init(&findings);
		yaml = psy_yaml_parse("a.yaml", cases[i].text, strlen(cases[i].text),
				      findings.diags);
		sound = psy_yaml_fill_file(yaml, "kegiatan", fields, &thing, findings.diags);
		assert_string_equal(findings.codes->str, cases[i].findings);
		assert_int_equal(sound, !*cases[i].findings);
		assert_non_null(thing.name);
		psy_yaml_free(yaml);
		findings_clear(&findings);
	}
}

static void the_schema_names_every_key(void **state)
{
	g_autofree char *schema = psy_yaml_schema("kegiatan", "an event", fields);

	(void)state;
	for (const PsyYamlField *field = fields; field->key; field++) {
		g_autofree char *quoted = g_strdup_printf("\"%s\": {", field->key);

		assert_non_null(strstr(schema, quoted));
	}
	assert_non_null(strstr(schema, "\"const\": \"kegiatan\""));
	assert_non_null(strstr(schema, "\"judul\""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_is_filled),
		cmocka_unit_test(what_is_not_given_has_its_default),
		cmocka_unit_test(all_findings_come_in_one_run),
		cmocka_unit_test(spans_are_read_as_they_are_printed),
		cmocka_unit_test(a_misspelt_key_is_one_finding_and_its_value_counts),
		cmocka_unit_test(a_file_says_its_format_and_kind),
		cmocka_unit_test(the_schema_names_every_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
