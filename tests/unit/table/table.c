/* Tables in memory and the forms in which they go out. */
#include "findings.h"

#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "table/table.h"

static char *written(PsyFormat format)
{
	g_autofree char *path = g_strdup("/tmp/psy-table-XXXXXX");
	g_autoptr(PsyTable) table = psy_table_new();
	PsyWriterOptions options = { .format = format };
	char *text = NULL;
	Findings findings;
	size_t row;

	close(g_mkstemp(path));
	findings_init(&findings);
	psy_table_add_column(table, "nama");
	row = psy_table_add_row(table, NULL);
	psy_table_set(table, row, psy_table_add_column(table, "nik"), "3602145708859901");
	psy_table_set(table, row, 0, "Ani \"Ati\", S.Pd");
	row = psy_table_add_row(table, NULL);
	psy_table_set(table, row, 0, "Nur’aini");
	assert_true(psy_table_write(table, NULL, 2, path, &options, findings.diags));
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	assert_string_equal(findings.text->str, "");
	findings_clear(&findings);
	unlink(path);
	return text;
}

static void csv(void **state)
{
	g_autofree char *text = written(PSY_FORMAT_CSV);

	(void)state;
	assert_string_equal(text, "nama,nik\n\"Ani \"\"Ati\"\", "
				  "S.Pd\",3602145708859901\nNur’aini,\n");
}

static void json(void **state)
{
	g_autofree char *text = written(PSY_FORMAT_JSON);
	g_autofree char *lines = written(PSY_FORMAT_JSONL);

	(void)state;
	assert_string_equal(text, "[\n{\"nama\":\"Ani \\\"Ati\\\", "
				  "S.Pd\",\"nik\":\"3602145708859901\"},\n"
				  "{\"nama\":\"Nur’aini\",\"nik\":\"\"}\n]\n");
	assert_string_equal(lines,
			    "{\"nama\":\"Ani \\\"Ati\\\", S.Pd\",\"nik\":\"3602145708859901\"}\n"
			    "{\"nama\":\"Nur’aini\",\"nik\":\"\"}\n");
}

static void screen(void **state)
{
	g_autofree char *text = written(PSY_FORMAT_SCREEN);

	(void)state;
	assert_string_equal(text, "Nama             NIK\nAni \"Ati\", S.Pd  "
				  "3602145708859901\nNur’aini         \n");
}

/* Two cells of a table of three columns on a terminal; the id is never cut. */
static char *on_screen(unsigned width, const char *title, const char *agency)
{
	static const PsyColumn columns[] = { { "id", "Id" },
					     { "judul", "Judul", .max_width = 20 },
					     { "instansi", "Instansi", .max_width = 12 } };
	PsyWriterOptions options = { .format = PSY_FORMAT_SCREEN, .screen_width = width };
	g_autofree char *path = g_strdup("/tmp/psy-table-XXXXXX");
	char *text = NULL;
	PsyWriter *writer;
	Findings findings;

	close(g_mkstemp(path));
	findings_init(&findings);
	writer = psy_writer_open(path, columns, 3, &options, findings.diags);
	psy_writer_row(writer, (const char *const[]){ "a-1", title, agency });
	assert_true(psy_writer_commit(writer, findings.diags));
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	findings_clear(&findings);
	unlink(path);
	return text;
}

static void a_narrow_screen_takes_from_the_widest(void **state)
{
	static const struct {
		unsigned width;
		const char *title, *agency, *text;
	} cases[] = {
		{ 80, "Gizi", "Dinkes", "Id   Judul  Instansi\na-1  Gizi   Dinkes\n" },
		{ 0, "Gizi balita dan ibu hamil", "Dinkes",
		  "Id   Judul                      Instansi\na-1  Gizi balita dan ibu hamil  "
		  "Dinkes\n" },
		{ 80, "Gizi balita dan ibu hamil", "Dinas Kesehatan",
		  "Id   Judul                 Instansi\na-1  Gizi balita dan ibu…  Dinas "
		  "Keseh…\n" },
		{ 32, "Gizi balita dan ibu hamil", "Dinkes",
		  "Id   Judul             Instansi\na-1  Gizi balita dan…  Dinkes\n" },
		{ 10, "Gizi balita dan ibu hamil", "Dinas Kesehatan",
		  "Id   Judul     Instansi\na-1  Gizi ba…  Dinas K…\n" },
		{ 10, "漢字漢字漢字", "x", "Id   Judul    Instansi\na-1  漢字漢…  x\n" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = on_screen(cases[i].width, cases[i].title, cases[i].agency);

		assert_string_equal(text, cases[i].text);
	}
}

static void reading(void **state)
{
	g_autofree char *path = g_strdup("/tmp/psy-table-XXXXXX");
	g_autoptr(PsyTable) table = NULL;
	Findings findings;

	(void)state;
	close(g_mkstemp(path));
	findings_init(&findings);
	assert_true(g_file_set_contents(path, "id,nama\n1,A,\n2,B,x\n\n3\n", -1, NULL));
	table = psy_table_read(path, NULL, findings.diags);
	assert_non_null(table);
	assert_int_equal(psy_table_n_rows(table), 2);
	assert_int_equal(psy_table_held(table), 1);
	assert_string_equal(findings.codes->str, "error csv/too-many-cells 3:5\n");
	assert_string_equal(psy_table_cell(table, 1, psy_table_find(table, "NAMA")), "");
	assert_string_equal(psy_table_cell(table, 1, 0), "3");
	assert_int_equal(psy_table_place(table, 1, 0).line, 5);
	findings_clear(&findings);
	unlink(path);
}

/* Workbooks are packed files; the same rows give the same bytes. */
static void xlsx(void **state)
{
	g_autofree char *first = written(PSY_FORMAT_XLSX);
	g_autofree char *second = written(PSY_FORMAT_XLSX);

	(void)state;
	assert_memory_equal(first, "PK\x03\x04", 4);
	assert_memory_equal(first, second, 512);
}

static int use_utf8(void **state)
{
	(void)state;
	return setlocale(LC_ALL, "C.UTF-8") ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv),     cmocka_unit_test(json),
		cmocka_unit_test(screen),  cmocka_unit_test(a_narrow_screen_takes_from_the_widest),
		cmocka_unit_test(reading), cmocka_unit_test(xlsx),
	};

	return cmocka_run_group_tests(tests, use_utf8, NULL);
}
