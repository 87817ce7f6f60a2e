#include "findings.h"

#include "clean/name-key.h"
#include "clean/name.h"
#include "notes.h"

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
	/* titles glued to the name, several, in every case */
	{ "Hj.Siti Aminah", "Hj.Siti Aminah", "" },
	{ "HJ.SITI AMINAH", "Hj.Siti Aminah", "" },
	{ "KH.AHMAD ROHMAN", "KH.Ahmad Rohman", "" },
	{ "PROF. DR. H. AHMAD, S.H., M.H.", "Prof. Dr. H. Ahmad, S.H., M.H.", "name/doctor" },
	{ "dr. hj. siti aminah, m.kes", "dr. Hj. Siti Aminah, M.Kes", "" },
	{ "dr RATNA SARI", "dr. Ratna Sari", "" },
	{ "dr. RATNA SARI", "dr. Ratna Sari", "" },
	{ "DR. Ratna Sari", "Dr. Ratna Sari", "name/doctor" },
	{ "Dr. RATNA SARI", "Dr. Ratna Sari", "" },
	{ "DRA SITI AMINAH", "Dra. Siti Aminah", "" },
	{ "DRG SITI AMINAH", "drg. Siti Aminah", "" },
	{ "RATNA SARI, DR.", "Ratna Sari, Dr.", "name/doctor" },
	/* behind a name, with a comma and without */
	{ "SITI AMINAH, S.PD. M.PD", "Siti Aminah, S.Pd M.Pd", "" },
	{ "siti aminah, s.pd. m.pd", "Siti Aminah, S.Pd M.Pd", "" },
	{ "SITI AMINAH, A.MD., KEB", "Siti Aminah, A.Md.Keb", "" },
	{ "SITI AMINAH,SKM", "Siti Aminah, SKM", "" },
	{ "siti aminah, s.km", "Siti Aminah, S.KM", "" },
	{ "SITI AMINAH SKM", "Siti Aminah SKM", "name/title-form" },
	{ "SITI AMINAH SE", "Siti Aminah SE", "name/title-form" },
	{ "siti aminah se", "Siti Aminah S.E.", "name/title-form" },
	{ "siti aminah skep", "Siti Aminah S.Kep", "name/title-form" },
	{ "SITI AMINAH SPDI", "Siti Aminah S.Pd.I", "name/title-form" },
	{ "SITI AMINAH AMD KEB", "Siti Aminah A.Md.Keb", "name/title-form" },
	{ "SITI AMINAH A.MD. KEB", "Siti Aminah A.Md.Keb", "name/title-form" },
	{ "SITI AMINAH S.KEP NERS", "Siti Aminah S.Kep Ners", "name/title-form" },
	{ "Siti Aminah S. Pd", "Siti Aminah S. Pd", "name/title-form" },
	{ "Siti Aminah Ners", "Siti Aminah Ners", "name/title-form" },
	{ "SITI AMINAH Amd.Keb", "Siti Aminah Amd.Keb", "name/title-form" },
	{ "Indra Wardana, S.STP., M.A.P", "Indra Wardana, S.STP., M.A.P", "" },
	{ "SITI AMINAH, S.XYZ", "Siti Aminah, S.XYZ", "name/title-unknown" },
	{ "Siti Aminah, S.Xyz", "Siti Aminah, S.Xyz", "" },
	/* no titles */
	{ "Lie Se", "Lie Se", "" },
	{ "SITI MARS", "Siti Mars", "" },
	{ "NERS", "Ners", "" },
	{ "TB. AHMAD", "Tb. Ahmad", "" },
	{ "RT. SITI AMINAH", "Rt. Siti Aminah", "" },
	{ "RD. AHMAD", "Rd. Ahmad", "" },
	{ "R.A. KARTINI", "R.A. Kartini", "" },
	{ "M.YUSUF", "M.Yusuf", "" },
	{ "II SUMIRAT", "Ii Sumirat", "" },
	{ "AHMAD XIV", "Ahmad XIV", "" },
	/* courtesy and parentheses */
	{ "(Suryadi) Siti Aminah", "Siti Aminah", "name/parentheses" },
	{ "Siti (Iis) Aminah (Ketua)", "Siti Aminah", "name/parentheses" },
	{ "Siti Aminah (Suryadi", "Siti Aminah", "name/parentheses" },
	{ "(Siti Aminah)", "Siti Aminah", "" },
	{ "Ibu. Siti", "Siti", "name/courtesy" },
	{ "Hj. Ibu Siti", "Hj. Siti", "name/courtesy" },
	{ "Bu Siti", "Siti", "name/courtesy" },
	{ "Pak Ahmad", "Ahmad", "name/courtesy" },
	{ "BAPAK AHMAD", "Ahmad", "name/courtesy" },
	{ "Sdr. Ahmad", "Ahmad", "name/courtesy" },
	{ "Ny. Siti Aminah", "Siti Aminah", "name/courtesy" },
	{ "NY SURYADI", "Ny. Suryadi", "name/husband" },
	/* characters */
	{ "Nur\u2019aini", "Nur'aini", "" },
	{ "THE\u0301RE\u0300SIA", "Th\u00e9r\u00e8sia", "" },
	{ "SITI NUR-AINI", "Siti Nur-Aini", "" },
	/* no names */
	{ "-", "", "name/missing" },
	{ "()", "", "name/missing" },
	{ "17-08-1985", "", "name/missing" },
	{ "081234567890", "", "name/missing" },
	{ "+6281234567890", "", "name/missing" },
	{ "=1+1", "=1+1", "name/formula" },
	{ "Siti 3602", "Siti 3602", "name/digits" },
	{ "Siti 3602145708859901", "", "name/digits" },
	{ "Siti Aminah, 3602145708859901", "", "name/digits" },
	{ "=Siti", "=Siti", "name/formula" },
	/* 60 with blanks, and with titles that are not counted; 61 */
	{ "Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghij, S.Pd",
	  "Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghij, S.Pd", "" },
	{ "Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghijk",
	  "Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghijk", "name/too-long" },
};

static const struct {
	const char *cell, *display, *codes;
} overrides[] = {
	{ "siti  nur\u2019aini, skm", "siti nur'aini, skm", "" },
	{ "Ibu Aminah", "Ibu Aminah", "" },
	{ "-", "", "" },
	{ "3602145708859901", "", "name/override" },
	{ "Siti 3602145708859901", "", "name/override" },
	{ "=cmd", "", "name/override" },
	{ "Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghijk",
	  "Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghi Abcdefghijk", "name/too-long" },
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

static void said_for_certificates(void **state)
{
	g_autoptr(GString) scratch = g_string_new(NULL);

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(overrides); i++) {
		PsyNotes notes = { 0 };

		assert_string_equal(psy_name_override(overrides[i].cell, scratch, &notes),
				    overrides[i].display);
		assert_string_equal(note_codes(&notes), overrides[i].codes);
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
		/* titles and abbreviations in many typings */
		{ "Siti Aminah", "Hj.Siti Aminah" },
		{ "Siti Aminah", "HJ.SITI AMINAH" },
		{ "Ahmad Fauzi", "H.Ahmad Fauzi" },
		{ "Ahmad Fauzi", "Drs.Ahmad Fauzi" },
		{ "Ahmad Fauzi", "Dr.H.Ahmad Fauzi, M.Si" },
		{ "Muhammad Yusuf", "M.Yusuf" },
		{ "Muhammad Yusuf", "Moh.Yusuf" },
		{ "Siti Aminah", "St.Aminah" },
		{ "Abdul Rahman", "Abd.Rahman" },
		{ "Tubagus Ahmad", "Tb.Ahmad" },
		{ "Siti Aminah", "SITI AMINAH SE" },
		{ "Siti Aminah", "SITI AMINAH SPDI" },
		{ "Siti Aminah", "SITI AMINAH SIP" },
		{ "Siti Aminah", "SITI AMINAH SAG" },
		{ "Siti Aminah", "SITI AMINAH MAP" },
		{ "Siti Aminah", "SITI AMINAH AMKEB" },
		{ "Siti Aminah", "SITI AMINAH NERS" },
		{ "Siti Aminah", "SITI AMINAH AMD KEB" },
		{ "Siti Aminah", "SITI AMINAH A.MD. KEB" },
		{ "Siti Aminah", "SITI AMINAH S.KEP NERS" },
		{ "Siti Aminah", "Siti Aminah Ners" },
		{ "Siti Aminah", "Siti Aminah S. Pd" },
		{ "Siti Aminah", "siti aminah se" },
		{ "Siti Aminah", "siti aminah skep" },
		{ "Siti Aminah", "Siti Aminah S.Pd M.Pd" },
		{ "Siti Aminah", "(Suryadi) Siti (Iis) Aminah" },
		{ "Siti Aminah", "Bu Siti Aminah" },
		{ "Ahmad Fauzi", "Pak H. Ahmad Fauzi" },
		/* rule 8.4, line by line */
		{ "Abdul Rohman", "Abdu Rohman" },
		{ "Soetjipto", "Sucipto" },
		{ "Djoemhana", "Jumhana" },
		{ "Sjarifah", "Syarifah" },
		{ "Njimas", "Nyimas" },
		{ "Khodijah", "Hodijah" },
		{ "Ramadhan", "Ramadan" },
		{ "Fathimah", "Fatimah" },
		{ "Zubaedah", "Jubaidah" },
		{ "Rizqi", "Rizki" },
		{ "Alexander", "Aleksander" },
		{ "Sumiyati", "Sumiati" },
		{ "Aisyah", "Aisah" },
		{ "Ahmad bin Sarman", "Ahmad" },
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
		{ "Siti Se", "Siti" },
		{ "Siti Mars", "Siti" },
		{ "Siti Aminah", "Siti Amina Rohmah" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++)
		if (compare(pairs[i][0], pairs[i][1]) != PSY_NAME_OTHER)
			fail_msg("%s and %s are others", pairs[i][0], pairs[i][1]);
}

static void slips(void **state)
{
	static const char *const close[][2] = {
		{ "Siti Aminah", "Siti Aminoh" },     /* six letters as typed */
		{ "Siti Rohayati", "Siti Tohayati" }, /* sorted before and behind Siti */
		{ "Neneng Rohayati", "Rohayatu Neneng" },
		{ "Nurhayati", "Nurhayani" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(close); i++)
		if (compare(close[i][0], close[i][1]) != PSY_NAME_CLOSE)
			fail_msg("%s and %s are close", close[i][0], close[i][1]);
	assert_int_equal(compare("Siti Aini", "Siti Aino"), PSY_NAME_OTHER);
	assert_int_equal(compare("Rohayati Aminah", "Tohayati Aminoh"), PSY_NAME_OTHER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(certificates),  cmocka_unit_test(said_for_certificates),
		cmocka_unit_test(the_same_name), cmocka_unit_test(other_names),
		cmocka_unit_test(slips),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
