/* Workbooks out and in again: what is in them, and what the reader makes of it. */
#include "findings.h"

#include <string.h>
#include <unistd.h>

#include "table/table.h"
#include "table/xlsx-zip.h"

static char folder[] = "/tmp/psy-workbook-XXXXXX";

static PsyTable *list_of_people(void)
{
	static const char *const columns[] = { "nama", "nik", "desa", "Baju" };
	static const char *const rows[][4] = {
		{ "Ani \"Ati\", S.Pd", "3602145708859901", "Asem", "=1+1" },
		{ "Nur’aini & Co <a>", "", "Pasar Keong", "_x0041_\n_x004_\x01_x00411_" }
	};
	PsyTable *table = psy_table_new();

	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++)
		psy_table_add_column(table, columns[i]);
	for (size_t row = 0; row < G_N_ELEMENTS(rows); row++) {
		psy_table_add_row(table, NULL);
		for (size_t i = 0; i < G_N_ELEMENTS(columns); i++)
			psy_table_set(table, row, i, rows[row][i]);
	}
	return table;
}

/* Writes the list, with a second sheet of one finding, to a file of that name. */
static char *write_list(const char *name)
{
	char *path = g_build_filename(folder, name, NULL);
	g_autoptr(PsyTable) table = list_of_people();
	g_autoptr(PsyTable) second = psy_table_new();
	PsyWriterOptions options = { .format = PSY_FORMAT_XLSX,
				     .mode = PSY_OUTPUT_PRIVATE,
				     .findings = second };
	Findings findings;

	findings_init(&findings);
	psy_table_add_column(second, "Pesan");
	psy_table_set(second, psy_table_add_row(second, NULL), 0, "15 angka");
	assert_true(psy_table_write(table, NULL, psy_table_n_rows(table), path, &options,
				    findings.diags));
	assert_string_equal(findings.text->str, "");
	findings_clear(&findings);
	return path;
}

static PsyTable *read_list(const char *path, const char *sheet)
{
	PsySourceOptions options = { .sheet = sheet };
	Findings findings;
	PsyTable *table;

	findings_init(&findings);
	table = psy_table_read(path, &options, findings.diags);
	assert_string_equal(findings.text->str, "");
	findings_clear(&findings);
	assert_non_null(table);
	return table;
}

static void comes_back_as_it_was(void **state)
{
	g_autofree char *path = write_list("daftar.xlsx");
	g_autoptr(PsyTable) written = list_of_people();
	g_autoptr(PsyTable) table = read_list(path, NULL);
	PsyPlace place;

	(void)state;
	assert_int_equal(psy_table_n_columns(table), psy_table_n_columns(written));
	assert_int_equal(psy_table_n_rows(table), psy_table_n_rows(written));
	for (size_t i = 0; i < psy_table_n_columns(table); i++) {
		assert_string_equal(psy_table_column_name(table, i),
				    psy_table_column_name(written, i));
		for (size_t row = 0; row < psy_table_n_rows(table); row++)
			assert_string_equal(psy_table_cell(table, row, (int)i),
					    psy_table_cell(written, row, (int)i));
	}
	place = psy_table_place(table, 1, 2);
	assert_string_equal(place.sheet, "Sheet1");
	assert_int_equal(place.line, 3);
	assert_int_equal(place.column, 3);
	unlink(path);
}

static void findings_stand_on_the_second_sheet(void **state)
{
	g_autofree char *path = write_list("daftar.xlsx");
	g_autoptr(PsyTable) table = read_list(path, "2");

	(void)state;
	assert_string_equal(psy_table_column_name(table, 0), "Pesan");
	assert_string_equal(psy_table_cell(table, 0, 0), "15 angka");
	unlink(path);
}

static void same_rows_same_bytes(void **state)
{
	g_autofree char *first = write_list("satu.xlsx");
	g_autofree char *second = write_list("dua.xlsx");
	g_autofree char *a = NULL, *b = NULL;
	gsize length_a, length_b;

	(void)state;
	assert_true(g_file_get_contents(first, &a, &length_a, NULL));
	assert_true(g_file_get_contents(second, &b, &length_b, NULL));
	assert_int_equal(length_a, length_b);
	assert_memory_equal(a, b, length_a);
	unlink(first);
	unlink(second);
}

/* True when a START of `element` has `attribute` = `value`. */
static bool sheet_has(const char *path, const char *element, const char *attribute,
		      const char *value)
{
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	g_autoptr(PsyZip) zip = psy_zip_open(fopen(path, "rb"), path, diags);
	g_autoptr(PsyXml) xml =
		psy_xml_open(zip, "xl/worksheets/sheet1.xml", PSY_ZIP_MOST_SHEET, diags);
	PsyXmlEvent event;

	while ((event = psy_xml_next(xml)) > PSY_XML_DONE)
		if (event == PSY_XML_START && psy_xml_is(xml, element) &&
		    g_strcmp0(psy_xml_attribute(xml, attribute), value) == 0)
			return true;
	return false;
}

static void header_is_frozen_and_ids_are_text(void **state)
{
	g_autofree char *path = write_list("daftar.xlsx");

	(void)state;
	assert_true(sheet_has(path, "pane", "ySplit", "1"));
	assert_true(sheet_has(path, "pane", "state", "frozen"));
	assert_true(sheet_has(path, "c", "t", "inlineStr"));
	assert_false(sheet_has(path, "c", "t", NULL));
	assert_true(sheet_has(path, "col", "customWidth", "1"));
	unlink(path);
}

static void counts_are_numbers_and_ids_are_text(void **state)
{
	static const PsyColumn columns[] = { { "nik" }, { "orang", .is_number = true } };
	static const char *const cells[] = { "3602145708859901", "+41" };
	PsyWriterOptions options = { .format = PSY_FORMAT_XLSX };
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	g_autofree char *path = g_build_filename(folder, "hitungan.xlsx", NULL);
	PsyWriter *writer = psy_writer_open(path, columns, 2, &options, diags);
	g_autoptr(PsySource) source = NULL;
	const PsyRecord *record;

	(void)state;
	psy_writer_row(writer, cells);
	assert_true(psy_writer_commit(writer, diags));
	source = psy_source_open(path, NULL, diags);
	psy_source_next(source);
	record = psy_source_next(source);
	assert_int_equal(record->n_cells, 2);
	assert_string_equal(record->cells[0].text, cells[0]);
	assert_false(record->cells[0].is_number);
	assert_string_equal(record->cells[1].text, "41");
	assert_true(record->cells[1].is_number);
}

static void headings(void **state)
{
	(void)state;
	assert_string_equal(psy_column_heading("tempat_lahir"), "Tempat Lahir");
	assert_string_equal(psy_column_heading("Baju"), "Baju");
	assert_string_equal(psy_column_name("Desa/Kelurahan"), "desa");
	assert_string_equal(psy_column_name("desa"), "desa");
	assert_string_equal(psy_column_name("TEMPAT  LAHIR"), "tempat_lahir");
	assert_null(psy_column_name("Baju"));
}

static int make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
	(void)state;
	return rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comes_back_as_it_was),
		cmocka_unit_test(findings_stand_on_the_second_sheet),
		cmocka_unit_test(same_rows_same_bytes),
		cmocka_unit_test(header_is_frozen_and_ids_are_text),
		cmocka_unit_test(counts_are_numbers_and_ids_are_text),
		cmocka_unit_test(headings),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
