#include "findings.h"

#include <string.h>

#include "clean/name-key.h"
#include "roster/match.h"

/* Names as they are in Banten, all of other people. */
static const char *const first[] = {
	"Siti",  "Nur",  "Muhammad", "Ahmad", "Ade",   "Eti",  "Imas",  "Neneng", "Tb.",   "Ratu",
	"Abdul", "Dewi", "Sri",      "Iis",   "Yuyun", "Euis", "Ratna", "Rohmah", "Mumun", "Cucu",
};
static const char *const second[] = {
	"Aminah",   "Hayati",   "Rohmah",  "Sumiati", "Masitoh",   "Maryamah",  "Nurjanah",
	"Jubaedah", "Komariah", "Solihah", "Hasanah", "Kurniasih", "Suhaeti",   "Fatimah",
	"Saepudin", "Hidayat",  "Rahman",  "Suryana", "Permana",   "Wulandari",
};

enum { N_NAMES = 200 };

static char *make_name(unsigned i)
{
	unsigned a = i % G_N_ELEMENTS(first), b = (i * 7 + i / 20) % G_N_ELEMENTS(second);

	return g_strdup_printf("%s %s", first[a], second[b]);
}

static PsyPerson *make_person(const char *name, const char *birth, const char *desa)
{
	PsyPerson *person = psy_person_new();

	psy_person_set(person, PSY_COL_NAMA, psy_text_of(name));
	psy_person_set(person, PSY_COL_TANGGAL_LAHIR, psy_text_of(birth));
	psy_person_set(person, PSY_COL_DESA, psy_text_of(desa));
	return person;
}

/* Adds a person and returns how many candidates there were. */
static size_t meet(PsyMatch *match, PsyPeople *people, const PsyPerson *person, guint64 nik,
		   PsyCandidate *found)
{
	PsyMatchFacts facts = psy_match_facts(person, nik);
	size_t n =
		psy_match_find(match, people, psy_person_get(person, PSY_COL_NAMA), &facts, found);

	psy_people_add(people, person, nik);
	psy_match_add(match, &facts);
	return n;
}

/* 200 people of one kecamatan, in the worst case: one village, one birth date, no NIK. */
static void distinct_names_are_distinct(void **state)
{
	g_autoptr(PsyPeople) people = psy_people_new();
	PsyMatch *match = psy_match_new();
	g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	PsyCandidate found[PSY_CANDIDATES_MAX];
	size_t pairs = 0;

	(void)state;
	for (unsigned i = 0; i < N_NAMES; i++) {
		char *name = make_name(i);
		g_autoptr(PsyPerson) person = make_person(name, "1980-07-01", "Aweh");

		assert_true(g_hash_table_add(names, name));
		pairs += meet(match, people, person, 0, found);
	}
	assert_in_range(pairs, 0, 3);
	psy_match_free(match);
}

/* Many people with one name and one date cost no more than as many others. */
static void common_names_do_not_explode(void **state)
{
	g_autoptr(PsyPeople) people = psy_people_new();
	PsyMatch *match = psy_match_new();
	PsyCandidate found[PSY_CANDIDATES_MAX];

	(void)state;
	for (unsigned i = 0; i < 20000; i++) {
		g_autoptr(PsyPerson) person = make_person("Siti Aminah", "1970-01-01", "");

		assert_in_range(
			meet(match, people, person, 3602145708850001 + i * 7 % 9999 * 10000, found),
			0, PSY_CANDIDATES_MAX);
	}
	psy_match_free(match);
}

typedef struct {
	const char *name, *birth, *desa, *phone;
	guint64 nik;
	const char *posyandu, *code, *other_phone; /* NULL: none */
} Row;

static void set(PsyPerson *person, PsyField field, const char *text)
{
	psy_person_set(person, field, psy_text_of(text ? text : ""));
}

static PsyMatchKind compare(const Row *a, const Row *b)
{
	g_autoptr(PsyPeople) people = psy_people_new();
	PsyMatch *match = psy_match_new();
	PsyCandidate found[PSY_CANDIDATES_MAX];
	const Row *rows[] = { a, b };
	size_t n = 0;

	for (size_t i = 0; i < 2; i++) {
		g_autoptr(PsyPerson) person =
			make_person(rows[i]->name, rows[i]->birth, rows[i]->desa);

		set(person, PSY_COL_TELEPON, rows[i]->phone);
		set(person, PSY_COL_POSYANDU, rows[i]->posyandu);
		set(person, PSY_COL_KODE_WILAYAH, rows[i]->code);
		set(person, PSY_COL_TELEPON_LAIN, rows[i]->other_phone);
		n = meet(match, people, person, rows[i]->nik, found);
	}
	psy_match_free(match);
	return n > 0 ? found[0].kind : PSY_MATCH_NONE;
}

/* facts: roster rules 9.2. */
static void decision_table(void **state)
{
	static const guint64 nik = 3602145708859901;
	const struct {
		Row a, b;
		PsyMatchKind kind;
	} cases[] = {
		{ { "Siti Aminah", "1985-08-17", "", "", nik },
		  { "St. Aminah", "1985-08-17", "", "", 0 },
		  PSY_MATCH_STRONG },
		{ { "Siti Aminah", "", "Aweh", "", 0 },
		  { "Siti Aminah", "1985-08-17", "AWEH", "", nik },
		  PSY_MATCH_STRONG },
		{ { "Siti Aminah", "", "Aweh", "", 0 },
		  { "Siti Aminah", "", "Sajira", "", 0 },
		  PSY_MATCH_NONE },
		{ { "Siti Aminah", "1985-08-17", "Aweh", "", 0 },
		  { "Siti Aminah", "1985-08-18", "Aweh", "", 0 },
		  PSY_MATCH_NONE },
		{ { "Siti Aminah", "1985-08-17", "Aweh", "", nik },
		  { "Siti Aminah", "1985-08-17", "Aweh", "", 3602144202809902 },
		  PSY_MATCH_NONE },
		{ { "Siti Aminah", "1985-08-17", "Aweh", "+6281200000001", nik },
		  { "Siti Aminah", "1985-08-17", "Aweh", "+6281200000001", 3602144202809902 },
		  PSY_MATCH_POSSIBLE },
		{ { "Siti Aminah", "1985-08-17", "", "", nik },
		  { "Siti Aminah", "", "", "", nik + 10 },
		  PSY_MATCH_NIK_SLIP },
		{ { "Siti Nurhayatun", "1985-08-17", "", "", 0 },
		  { "Siti Nurhayatin", "1985-08-17", "", "", 0 },
		  PSY_MATCH_POSSIBLE },
		{ { "Imas", "", "Aweh", "", 0 },
		  { "Imas", "", "Aweh", "", 0 },
		  PSY_MATCH_NAMESAKE },
		{ { "Imas", "", "", "+6281200000001", 0 },
		  { "Imas", "", "", "+6281200000001", 0 },
		  PSY_MATCH_POSSIBLE },
		/* one way of writing or another */
		{ { "Nurhayati", "", "Aweh", "", 0 },
		  { "Nur Hayati", "", "Desa Aweh", "", 0 },
		  PSY_MATCH_STRONG },
		{ { "Imas", "", "", "", 0, "Posyandu Mawar 01" },
		  { "Imas", "", "", "", 0, "MAWAR I" },
		  PSY_MATCH_POSSIBLE },
		{ { "Imas", "", "", "", 0, "Mawar 1" },
		  { "Imas", "", "", "", 0, "Mawar 10" },
		  PSY_MATCH_NONE },
		{ { "Siti Aminah", "", "", "", 0, "Mawar 1" },
		  { "Siti Aminah", "", "", "", 0, "Mawar 1" },
		  PSY_MATCH_POSSIBLE },
		/* two villages of one name */
		{ { "Siti Aminah", "", "Mekarsari", "", 0, "", "36.02.13.2011" },
		  { "Siti Aminah", "", "Mekarsari", "", 0, "", "36.02.19.2007" },
		  PSY_MATCH_NONE },
		{ { "Siti Aminah", "", "Mekarsari", "", 0, "", "36.02.13.2011" },
		  { "Siti Aminah", "", "Mekarsari", "", 0, "", "36.02" },
		  PSY_MATCH_STRONG },
		{ { "Siti Aminah", "", "", "+6281200000001", 0, "", "", "+6281200000002" },
		  { "Siti Aminah", "", "", "+6281200000002", 0 },
		  PSY_MATCH_STRONG },
		{ { "Siti Aminah", "", "", "+6281200000001", 0 },
		  { "Rohmah", "", "", "+6281200000001", 0 },
		  PSY_MATCH_NONE },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		if (compare(&cases[i].a, &cases[i].b) != cases[i].kind)
			fail_msg("case %zu: %s", i, cases[i].a.name);
		if (compare(&cases[i].b, &cases[i].a) != cases[i].kind)
			fail_msg("case %zu the other way round", i);
	}
}

/* One person with two others: whoever is like either of them is a candidate for the first, and
 * with the NIK that the second brought. */
static void joined_people(void **state)
{
	static const guint64 nik = 3602145708859901;
	g_autoptr(PsyPeople) people = psy_people_new();
	PsyMatch *match = psy_match_new();
	g_autoptr(PsyPerson) kept = make_person("Siti Aminah", "", "Aweh");
	g_autoptr(PsyPerson) joined = make_person("Siti Aminah", "", "Aweh");
	g_autoptr(PsyPerson) third = make_person("Siti Aminah", "", "Sajira");
	g_autoptr(PsyPerson) other = make_person("Siti Aminah", "", "Aweh");
	PsyCandidate found[PSY_CANDIDATES_MAX];
	PsyMatchFacts facts, now;

	(void)state;
	set(joined, PSY_COL_TELEPON, "+6281200000001");
	set(third, PSY_COL_TELEPON, "+6281200000001");
	assert_int_equal(meet(match, people, kept, 0, found), 0);
	facts = psy_match_facts(joined, nik);
	assert_int_equal(psy_match_find(match, people, "Siti Aminah", &facts, found), 1);
	now = facts;
	psy_match_join(match, 0, &facts, &now);
	assert_int_equal(meet(match, people, third, 0, found), 1);
	assert_int_equal(found[0].row, 0);
	assert_int_equal(found[0].kind, PSY_MATCH_STRONG);
	assert_int_equal(meet(match, people, other, 3602144202809902, found), 0);
	psy_match_free(match);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(distinct_names_are_distinct),
		cmocka_unit_test(common_names_do_not_explode),
		cmocka_unit_test(decision_table),
		cmocka_unit_test(joined_people),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
