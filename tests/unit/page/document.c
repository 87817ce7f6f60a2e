#define _GNU_SOURCE /* memmem */
#include "findings.h"

#include "page/page.h"

#include <glib/gstdio.h>
#include <string.h>

static const PsyTextStyle name_style = { .family = "Liberation Serif",
					 .size = 34,
					 .smallest = 16,
					 .bold = true,
					 .align = PSY_ALIGN_CENTER,
					 .flow = PSY_FLOW_NAME };

static bool name_fits(Findings *findings, const char *name)
{
	g_autoptr(PsyFonts) fonts = psy_fonts_new();
	g_autoptr(PsySheet) sheet = psy_blind_sheet_new(fonts, findings->diags);

	psy_sheet_about(sheet, &(PsyPlace){ .file = "rencana.csv", .line = 4 }, name);
	return psy_sheet_text(sheet, (PsyBox){ 0, 0, 200, 30 }, &name_style, name, NULL, 0, "nama");
}

static void names_fit_or_are_named(void **state)
{
	Findings findings;
	g_autofree char *endless = g_strnfill(2000, 'm');

	(void)state;
	findings_init(&findings);
	assert_true(name_fits(&findings, "Ani"));
	assert_true(name_fits(&findings, "Ratu Ayu Nur'aini Kusumaningrum Contohwati Rekaan "
					 "Sejahtera "
					 "Sentosa Adiningrat, S.Keb., Bdn., M.Kes."));
	assert_string_equal(findings.codes->str, "");
	assert_false(name_fits(&findings, endless));
	assert_string_equal(findings.codes->str, "error text/too-long 4:0\n");
	findings_clear(&findings);
}

static void unknown_characters_are_named(void **state)
{
	Findings findings;

	(void)state;
	findings_init(&findings);
	assert_false(name_fits(&findings, "Siti \xF3\xB0\x80\x80")); /* private use, U+F0000 */
	assert_string_equal(findings.codes->str, "error font/glyph 4:0\n");
	findings_clear(&findings);
}

static void another_font_is_no_answer(void **state)
{
	g_autoptr(PsyFonts) fonts = psy_fonts_new();
	PsyPlace at = { .file = "templat.yaml", .line = 3 };
	Findings findings;

	(void)state;
	findings_init(&findings);
	assert_true(psy_fonts_require(fonts, "Liberation Serif", &at, findings.diags));
	assert_false(psy_fonts_require(fonts, "Huruf Rekaan", &at, findings.diags));
	assert_string_equal(findings.codes->str, "error font/missing 3:0\n");
	findings_clear(&findings);
}

static GBytes *draw(Findings *findings, const char *path)
{
	g_autoptr(PsyFonts) fonts = psy_fonts_new();
	PsyOutput *output = psy_output_open(path, PSY_OUTPUT_PRIVATE, findings->diags);
	PsySize size;
	g_autoptr(PsyPart) part = NULL;
	PsyDocument *document;
	char *bytes;
	gsize length;

	assert_true(psy_paper_find("f4", true, &size));
	part = psy_part_new(fonts, size, findings->diags);
	psy_sheet_guilloche(psy_part_sheet(part), PSY_GUILLOCHE_BAND, (PsyBox){ 8, 8, 314, 199 }, 6,
			    0.3, 0x336699);
	document = psy_document_new(
		output, fonts,
		&(PsyDocumentInfo){ .title = "Sertifikat", .created = { 2025, 4, 17 } },
		findings->diags);
	for (int i = 0; i < 3; i++) {
		PsySheet *sheet = psy_document_page(document, size);

		psy_sheet_part(sheet, part);
		assert_true(psy_sheet_text(sheet, (PsyBox){ 20, 80, 290, 20 }, &name_style,
					   "Siti Contoh", NULL, 0, "nama"));
	}
	assert_true(psy_document_is_well(document));
	psy_document_close(document);
	assert_true(psy_output_commit(output, findings->diags));
	assert_true(g_file_get_contents(path, &bytes, &length, NULL));
	g_unlink(path);
	return g_bytes_new_take(bytes, length);
}

static void same_calls_same_bytes(void **state)
{
	g_autofree char *folder = g_dir_make_tmp("page-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "a.pdf", NULL);
	g_autoptr(GBytes) first = NULL, second = NULL;
	Findings findings;
	gsize length;
	const char *text;

	(void)state;
	findings_init(&findings);
	first = draw(&findings, path);
	second = draw(&findings, path);
	assert_true(g_bytes_equal(first, second));
	text = g_bytes_get_data(first, &length);
	/* F4 across: 330 x 215 mm */
	assert_non_null(memmem(text, length, "/MediaBox [ 0 0 935.43", 22));
	assert_string_equal(findings.codes->str, "");
	g_rmdir(folder);
	findings_clear(&findings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_fit_or_are_named),
		cmocka_unit_test(unknown_characters_are_named),
		cmocka_unit_test(another_font_is_no_answer),
		cmocka_unit_test(same_calls_same_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
