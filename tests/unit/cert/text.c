#include "findings.h"

#include "cert/words.h"

static void check(const char *source, const Words *words, const char *expected)
{
	g_autofree char *bad = NULL;
	g_autoptr(CertText) text = cert_text_parse(source, &bad);
	g_autoptr(GArray) strong = g_array_new(FALSE, FALSE, sizeof(PsyStrong));
	g_autofree char *filled = NULL;

	assert_non_null(text);
	filled = cert_text_fill(text, words, false, strong);
	assert_string_equal(filled, expected);
}

static void words_are_put_in(void **state)
{
	const Words words = { .of = { [WORD_NAMA] = (char *)"Siti {nomor} **x** [y]",
				      [WORD_TEMPAT] = (char *)"",
				      [WORD_ANGKATAN] = (char *)"II" } };

	(void)state;
	check("{nama}", &words, "Siti {nomor} **x** [y]");
	check("a[ di {tempat}] b", &words, "a b");
	check("a[ angkatan {angkatan}] b", &words, "a angkatan II b");
	check("a[ **di {tempat}**]", &words, "a");
	check("2 * 3", &words, "2 * 3");
}

static void bold_ranges_follow_the_values(void **state)
{
	const Words words = { .of = { [WORD_NAMA] = (char *)"Ani" } };
	g_autofree char *bad = NULL;
	g_autoptr(CertText) text = cert_text_parse("Nama: **{nama}**.", &bad);
	g_autoptr(GArray) strong = g_array_new(FALSE, FALSE, sizeof(PsyStrong));
	g_autofree char *filled = cert_text_fill(text, &words, true, strong);

	(void)state;
	assert_string_equal(filled, "NAMA: ANI.");
	assert_int_equal(strong->len, 1);
	assert_int_equal(g_array_index(strong, PsyStrong, 0).from, 6);
	assert_int_equal(g_array_index(strong, PsyStrong, 0).to, 9);
}

static void layers(void **state)
{
	static const struct {
		const char *source;
		Layer layer;
	} cases[] = {
		{ "Sertifikat", LAYER_ALWAYS },
		{ "{kop_unit} {kurikulum}", LAYER_ALWAYS },
		{ "{kegiatan}", LAYER_BATCH },
		{ "{tempat_tanggal}", LAYER_BATCH },
		{ "{kegiatan} {kabupaten}", LAYER_PERSON },
		{ "{nomor}", LAYER_PERSON },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *bad = NULL;
		g_autoptr(CertText) text = cert_text_parse(cases[i].source, &bad);

		assert_int_equal(cert_text_layer(text), cases[i].layer);
	}
}

static void bad_texts_are_named(void **state)
{
	static const char *const cases[][2] = {
		{ "{naam}", "naam" }, { "{nama", "nama" }, { "a [b", "[" }, { "a] b", "]" },
		{ "[a [b]]", "[" },   { "**a", "**" },     { "{}", "" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *bad = NULL;

		assert_null(cert_text_parse(cases[i][0], &bad));
		assert_string_equal(bad, cases[i][1]);
	}
}

static RegisterRow row_of_siti(void)
{
	RegisterRow row;

	for (int i = 0; i < REG_N_FIELDS; i++)
		row.of[i] = "";
	row.of[REG_OFFICE] = "Ketua";
	row.of[REG_POSYANDU] = "Melati 2";
	row.of[REG_DESA] = "Kelurahan Cipare";
	row.of[REG_KECAMATAN] = "Kec. Serang";
	row.of[REG_KABUPATEN] = "Kota Serang";
	row.of[REG_BATCH] = "2";
	row.of[REG_FIRST] = "2025-04-15";
	row.of[REG_LAST] = "2025-04-17";
	row.of[REG_JPL] = "20";
	row.of[REG_PLACE] = "Serang";
	row.of[REG_DATE] = "2025-08-05";
	return row;
}

static void facts_of_a_row(void **state)
{
	g_auto(Words) words = { 0 };
	RegisterRow row = row_of_siti();

	(void)state;
	cert_words_set(&words, &row, PSY_LANGUAGE_ID);
	assert_string_equal(words.of[WORD_IDENTITAS],
			    "Ketua Posyandu Melati 2, Kelurahan Cipare, Kecamatan Serang, "
			    "Kota Serang");
	assert_string_equal(words.of[WORD_ANGKATAN], "II");
	assert_string_equal(words.of[WORD_TANGGAL], "15 s.d. 17 April 2025");
	assert_string_equal(words.of[WORD_JPL_TERBILANG], "dua puluh");
	assert_string_equal(words.of[WORD_TEMPAT_TANGGAL], "Serang, 5 Agustus 2025");
	row.of[REG_KABUPATEN] = "Kab. Lebak";
	row.of[REG_OFFICE] = row.of[REG_POSYANDU] = row.of[REG_DESA] = "";
	cert_words_set(&words, &row, PSY_LANGUAGE_EN);
	assert_string_equal(words.of[WORD_IDENTITAS], "Kecamatan Serang, Kabupaten Lebak");
	assert_string_equal(words.of[WORD_TEMPAT_TANGGAL], "Serang, 5 August 2025");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_put_in), cmocka_unit_test(bold_ranges_follow_the_values),
		cmocka_unit_test(layers),           cmocka_unit_test(bad_texts_are_named),
		cmocka_unit_test(facts_of_a_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
