#include "findings.h"

#include "notes.h"
#include "roster/name-key.h"
#include "roster/name.h"

/* What a certificate says for what was typed. */
static const struct {
	const char *cell, *display, *codes;
} cases[] = {
	{ "Hj. IMAS MASITOH, S.Pd", "Hj. Imas Masitoh, S.Pd", "" },
	{ "indra wardana, S.STP., M.A.P", "Indra Wardana, S.STP., M.A.P", "" },
	{ "BD. YULIANTI, A.MD.KEB", "Bd. Yulianti, A.Md.Keb", "" },
	{ "dr. Ratna Sari, M.Kes", "dr. Ratna Sari, M.Kes", "" },
	{ "Dr. H. Asep Saepudin, S.E., M.M.", "Dr. H. Asep Saepudin, S.E., M.M.", "" },
	{ "Eti Suryati Amd.Keb", "Eti Suryati Amd.Keb", "name/title-form" },
	{ "SITI NUR'AINI", "Siti Nur'aini", "" },
	{ "Ja'far Sidik", "Ja'far Sidik", "" },
	{ "Tb. Hasan Basri", "Tb. Hasan Basri", "" },
	{ "M. YUSUF", "M. Yusuf", "" },
	{ "RATU AYU KOMALA", "Ratu Ayu Komala", "" },
	{ "Aminah binti Sarman", "Aminah binti Sarman", "" },
	{ "Ibu Aminah (Suryadi)", "Aminah", "name/courtesy name/parentheses" },
	{ "Ny. Suryadi", "Ny. Suryadi", "name/husband" },
	{ "Abd. Rohman bin H. Ali", "Abd. Rohman bin H. Ali", "" },
	{ "RADEN AJENG SRI WAHYUNI III", "Raden Ajeng Sri Wahyuni III", "" },
	{ "AMINAH BINTI SARMAN", "Aminah binti Sarman", "" },
	{ "siti nur-aini", "Siti Nur-Aini", "" },
	{ "Siti Aminah", "Siti Aminah", "" },
};

static bool same_codes(const PsyNotes *notes, const char *expected)
{
	g_auto(GStrv) words = g_strsplit(expected, " ", -1);

	if (notes->n != g_strv_length(words) - (*expected == '\0'))
		return false;
	for (size_t i = 0; i < notes->n; i++)
		if (!g_strv_contains((const char *const *)words,
				     psy_note_code(notes->list[i].kind)))
			return false;
	return true;
}

static void certificates(void **state)
{
	g_autoptr(GString) scratch = g_string_new(NULL);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PsyNotes notes = { 0 };

		assert_string_equal(psy_name_display(cases[i].cell, scratch, NULL, &notes),
				    cases[i].display);
		if (!same_codes(&notes, cases[i].codes))
			assert_string_equal(note_codes(&notes), cases[i].codes);
	}
}

static PsyNameLikeness compare(const char *a, const char *b)
{
	PsyNameKey x, y;

	psy_name_key(a, &x);
	psy_name_key(b, &y);
	return psy_name_compare(&x, &y);
}

static void the_same_name(void **state)
{
	static const char *const pairs[][2] = {
		{ "Siti Aminah", "SITI AMINAH" },
		{ "St. Aminah", "Siti Aminah" },
		{ "Moh. Yusuf", "Muhammad Yusuf" },
		{ "Ahmad Fauzi", "Fauzi Ahmad" },
		{ "Nur Hayati", "Nurhayati" },
		{ "Hj. Imas Masitoh, S.Pd", "Imas Masitoh" },
		{ "Ibu Aminah", "Aminah" },
		{ "Soeharti", "Suharti" },
		{ "Siti Aminah binti Sarman", "Siti Aminah" },
		{ "Widjaja", "Wijaya" },
		{ "Soejono", "Suyono" },
		{ "Jusuf", "Yusup" },
		{ "Abdurrahman", "Abdul Rahman" },
		{ "Abd. Rohman bin H. Ali", "Abdul Rohman" },
		{ "Mohd. Faisal", "M. Paisal" },
		{ "Syarifudin", "Sarifuddin" },
		{ "Zulfa Khoiriyyah", "Julpa Hoiriyah" },
		{ "Tb. Hasan", "Tubagus Hasan" },
		{ "Eti Suryati Amd.Keb", "ETI SURYATI" },
		{ "dr. Ratna Sari M.Kes", "Ratna Sari" },
		{ "H Asep Saepudin SE", "Asep Saefuddin" },
		{ "Th\u00e9r\u00e8sia", "Teresia" },
		{ "Nur\u2019aini", "Nuraini" },
		{ "Yuliyanti", "Yulianti" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
		if (compare(pairs[i][0], pairs[i][1]) != PSY_NAME_SAME)
			fail_msg("%s and %s are the same", pairs[i][0], pairs[i][1]);
}

static void other_names(void **state)
{
	static const char *const pairs[][2] = {
		{ "Siti Aminah", "Siti Aisyah" },
		{ "Dewi Sartika", "Dewi Kartini" },
		{ "Iis Ismawati", "Lilis Ismawati" },
		{ "Siti Aminah", "Rohmah" },
		{ "Nur Hasanah", "Nur Hasanudin" },
		{ "Ratu", "Rt. 05" },
		{ "Yanti", "Janti" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
		if (compare(pairs[i][0], pairs[i][1]) != PSY_NAME_OTHER)
			fail_msg("%s and %s are others", pairs[i][0], pairs[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(certificates),
		cmocka_unit_test(the_same_name),
		cmocka_unit_test(other_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
