#include "findings.h"

#include "cert/template.h"

#include <glib/gstdio.h>
#include <string.h>

static const char head[] = "format: 1\n"
			   "jenis: templat\n"
			   "nama: Coba\n"
			   "huruf: Liberation Serif\n"
			   "gaya:\n"
			   "  - {nama: isi, ukuran: 12}\n"
			   "halaman:\n"
			   "  - isi:\n"
			   "      - {jenis: teks, x: 20, y: 20, lebar: 200, tinggi: 10, gaya: isi, "
			   "isi: \"{nama} {nomor}\"}\n";

/* Loads the head with `more` behind it; the findings are in `findings`. */
static bool loads(Findings *findings, const char *base, const char *more)
{
	g_autofree char *folder = g_dir_make_tmp("template-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "t.yaml", NULL);
	g_autofree char *text = g_strconcat(base, more, NULL);
	g_autoptr(PsyFonts) fonts = psy_fonts_new();
	g_autoptr(CertTemplate) template = NULL;

	assert_true(g_file_set_contents(path, text, -1, NULL));
	g_string_truncate(findings->codes, 0);
	template = cert_template_load(path, NULL, PSY_LANGUAGE_ID, fonts, findings->diags);
	g_unlink(path);
	g_rmdir(folder);
	return template != NULL;
}

static void a_template_needs_no_c(void **state)
{
	Findings findings;

	(void)state;
	findings_init(&findings);
	assert_true(loads(&findings, head, ""));
	assert_string_equal(findings.codes->str, "");
	findings_clear(&findings);
}

static void slips_have_a_place(void **state)
{
	static const struct {
		const char *more, *codes;
	} cases[] = {
		{ "      - {jenis: kotak, x: 20}\n", "error template/unknown-block 10:17\n" },
		{ "      - {jenis: garis, x: 20, y: 20, lebar: 290}\n", "error template/outside "
									"10:9\n" },
		{ "      - {jenis: garis, x: 20, y: 20, lebar: 9, tinta: merah}\n",
		  "error template/ink 10:55\n" },
		{ "      - {jenis: teks, x: 20, y: 40, lebar: 99, tinggi: 9, gaya: ii, isi: A}\n",
		  "error template/unknown-style 10:65\n" },
		{ "      - {jenis: teks, x: 20, y: 40, lebar: 99, tinggi: 9, gaya: isi, "
		  "isi: \"{naam}\"}\n",
		  "error template/unknown-word 10:75\n" },
		{ "kertas: B9\n", "error template/paper 10:9\n" },
	};
	Findings findings;

	(void)state;
	findings_init(&findings);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		assert_false(loads(&findings, head, cases[i].more));
		assert_string_equal(findings.codes->str, cases[i].codes);
	}
	findings_clear(&findings);
}

static void name_and_number_are_wanted(void **state)
{
	g_autofree char *text = g_strdup(head);
	Findings findings;

	(void)state;
	findings_init(&findings);
	memcpy(strstr(text, "{nomor}"), "x      ", 7);
	assert_false(loads(&findings, text, ""));
	assert_string_equal(findings.codes->str, "error template/incomplete 8:3\n");
	findings_clear(&findings);
}

static void fonts_are_wanted(void **state)
{
	g_autofree char *text = g_strdup(head);
	Findings findings;

	(void)state;
	findings_init(&findings);
	memcpy(strstr(text, "Liberation"), "Rekaan    ", 10);
	assert_false(loads(&findings, text, ""));
	assert_string_equal(findings.codes->str, "error font/missing 4:8\n");
	findings_clear(&findings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_template_needs_no_c),
		cmocka_unit_test(slips_have_a_place),
		cmocka_unit_test(name_and_number_are_wanted),
		cmocka_unit_test(fonts_are_wanted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
