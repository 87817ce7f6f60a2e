/* Records from bytes: what is read, on which line, and what is found wrong where. */
#include "findings.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "table/table.h"

static char folder[] = "/tmp/psy-source-XXXXXX";

static bool is_heading(const char *text, size_t length)
{
	static const char *const known[] = { "no", "nama", "nik", "desa" };
	g_autofree char *folded = psy_text_fold(text, length);

	for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
		if (strcmp(folded, known[i]) == 0)
			return true;
	return false;
}

/* "2:a|b|c" a record, "!" in front of a broken one; then the findings. */
static char *read_all(const char *bytes, size_t length, const PsySourceOptions *how)
{
	static const PsySourceOptions usual = { .is_heading = is_heading };
	g_autofree char *path = g_build_filename(folder, "in.csv", NULL);
	GString *out = g_string_new(NULL);
	Findings findings;
	PsySource *source;
	const PsyRecord *record;

	findings_init(&findings);
	assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
	source = psy_source_open(path, how ? how : &usual, findings.diags);
	while (source && (record = psy_source_next(source))) {
		g_string_append_printf(out, "%s%u:", record->broken ? "!" : "", record->line);
		for (size_t i = 0; i < record->n_cells; i++) {
			assert_true(g_utf8_validate(record->cells[i].text, -1, NULL));
			g_string_append_printf(out, "%s%s", i ? "|" : "", record->cells[i].text);
		}
		g_string_append_c(out, '\n');
	}
	psy_source_free(source);
	g_string_append(out, findings.codes->str);
	findings_clear(&findings);
	return g_string_free(out, FALSE);
}

static void check(const char *bytes, size_t length, const char *expected)
{
	g_autofree char *got = read_all(bytes, length, NULL);

	assert_string_equal(got, expected);
}

#define CHECK(bytes, expected) check(bytes, sizeof(bytes) - 1, expected)

static void dialects(void **state)
{
	(void)state;
	CHECK("No;Nama\r\n1;Siti\r\n", "1:No|Nama\n2:1|Siti\n");
	CHECK("no,nama\n1,\"Ani, S.Pd\"\n", "1:no|nama\n2:1|Ani, S.Pd\n");
	CHECK("no\tnama\n1\tSiti\n", "1:no|nama\n2:1|Siti\n");
	CHECK("no|nama\n1|Siti", "1:no|nama\n2:1|Siti\n");
	CHECK("\xEF\xBB\xBF\"no\",\"nama\"\n1,A\n", "1:no|nama\n2:1|A\n");
	CHECK("sep=;\r\nno;nama\r\n1;A,B\r\n", "2:no|nama\n3:1|A,B\n");
	CHECK("\"SEP=|\"\nno|nama\n", "2:no|nama\n");
	/* The delimiter of the known headings wins over that of the data. */
	CHECK("no;nama;desa\n1;Ani, S.Pd;Melati 1, RT 02\n", "1:no|nama|desa\n2:1|Ani, S.Pd|Melati "
							     "1, RT 02\n");
	CHECK("nama\nSiti Aminah\n", "1:nama\n2:Siti Aminah\n");
}

static void line_ends(void **state)
{
	(void)state;
	CHECK("no;nama\r1;A\r2;B\r", "1:no|nama\n2:1|A\n3:2|B\n");
	CHECK("no;nama\r\r\n1;A\r\r\n2;B", "1:no|nama\n2:1|A\n3:2|B\n");
	CHECK("no;nama\n1;A\r\n2;B\r3;C\n", "1:no|nama\n2:1|A\n3:2|B\n4:3|C\n");
	CHECK("no;nama\n\n \n1;A\n;\n", "1:no|nama\n2:\n3:\n4:1|A\n5:|\n");
	CHECK("no;nama\r\r1;A\r", "1:no|nama\n2:\n3:1|A\n");
}

static void no_break_blanks_are_trimmed(void **state)
{
	(void)state;
	CHECK("no;nama\n1;\xC2\xA0"
	      "Ani\xC2\xA0 \n\xC2\xA0;\n",
	      "1:no|nama\n2:1|Ani\n3:|\n");
}

static void cells_of_many_lines(void **state)
{
	(void)state;
	CHECK("no,nama,desa\r\n1,\"Ani\nContoh\",\"Kp. A\r\nRT 1\"\r\n2,B,C\r\n",
	      "1:no|nama|desa\n2:1|Ani\nContoh|Kp. A\r\nRT 1\n5:2|B|C\n");
	CHECK("no,nama\n1,\"a \"\"b\"\" c\"\n", "1:no|nama\n2:1|a \"b\" c\n");
	CHECK("no, nama \n 1 ,\" A \" \n", "1:no|nama\n2:1|A\n");
}

static void broken_quotes(void **state)
{
	(void)state;
	CHECK("no;nama;desa\n1;\"Siti;Cijoro\n2;Neneng;Aweh\n3;Dewi;Maja\n",
	      "1:no|nama|desa\n!2:1;\"Siti;Cijoro\n3:2|Neneng|Aweh\n4:3|Dewi|Maja\nerror "
	      "csv/open-quote 2:3\n");
	CHECK("no,nik,nama\n1,1,A\n2,9901014407900002,\"B \"\"R,1990\n3,3,C\n",
	      "1:no|nik|nama\n2:1|1|A\n!3:2,9901014407900002,\"B \"\"R,1990\n4:3|3|C\nerror "
	      "csv/open-quote 3:20\n");
	/* The quote of a later line closes it: it is still the opening that is wrong. */
	CHECK("no;nama\n1;\"Siti\n2;\"Dewi\"\n3;A\n", "1:no|nama\n!2:1;\"Siti\n3:2|Dewi\n4:3|"
						      "A\nerror csv/open-quote 2:3\n");
	/* A doubled quote at the end of the file closes nothing. */
	CHECK("no;nama\n1;\"Siti \"\"A\"\"\n", "1:no|nama\n!2:1;\"Siti \"\"A\"\"\nerror "
					       "csv/open-quote 2:3\n");
	CHECK("no;nama\n1;\"Siti\" Aminah\n2;A\n", "1:no|nama\n!2:1;\"Siti\" Aminah\n3:2|A\nerror "
						   "csv/text-after-quote 2:10\n");
	CHECK("no;nama\n1;Siti \"Ati\" A\n2;B\n", "1:no|nama\n2:1|Siti \"Ati\" A\n3:2|B\nwarning "
						  "csv/stray-quote 2:8\n");
	CHECK("no;nik\n1;=\"3602\"\n2;\"=\"\"3603\"\"\"\n", "1:no|nik\n2:1|=\"3602\"\n3:2|="
							    "\"3603\"\n");
}

static void encodings(void **state)
{
	(void)state;
	CHECK("no;nama\n1;Nur\x92"
	      "aini\n2;Th\xE9r\xE8sia\n",
	      "1:no|nama\n2:1|Nur\u2019aini\n3:2|Thérèsia\nwarning csv/windows-1252 2:6\n");
	CHECK("no;nama\n1;Nur\x81"
	      "aini\n2;B\n",
	      "1:no|nama\n!2:1;Nur\uFFFDaini\n3:2|B\nerror csv/wrong-byte 2:6\n");
	CHECK("\xFF\xFEn\0o\0;\0n\0a\0m\0a\0\r\0\n\0001\0;\0A\0\r\0\n\0", "1:no|nama\n2:1|A\n");
	CHECK("n\0o\0;\0n\0a\0m\0a\0\n\0001\0;\0A\0\n\0", "1:no|nama\n2:1|A\nwarning "
							  "csv/utf16-without-mark 0:0\n");
	CHECK("\xFE\xFF\0n\0o\0;\0n\0a\0m\0a\0\n", "1:no|nama\n");
	CHECK("no,nik,nama\n1,9901015203850001,Ani\0Contoh\n",
	      "1:no|nik|nama\n!2:1,9901015203850001,Ani\uFFFDContoh\nerror csv/nul 2:23\n");
}

static void wrong_bytes_are_errors_when_told(void **state)
{
	static const PsySourceOptions how = { .strict_utf8 = true };
	static const char bytes[] = "number,name\n0001,Ren\xE9 Contoh\n";
	g_autofree char *got = read_all(bytes, sizeof(bytes) - 1, &how);

	(void)state;
	assert_string_equal(got, "1:number|name\n!2:0001,Ren\uFFFD Contoh\nerror csv/not-utf8 "
				 "2:9\n");
}

static void no_tables(void **state)
{
	(void)state;
	CHECK("", "error csv/empty 0:0\n");
	CHECK("\xD0\xCF\x11\xE0\xA1\xB1", "error csv/old-excel 0:0\n");
	CHECK("PK\x03\x04....", "error xlsx/damaged 0:0\n");
	CHECK("\xD0\xCF\x11\xE0..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
	      "error xlsx/password 0:0\n");
	CHECK("  <HTML><table>", "error csv/html 0:0\n");
	CHECK("%PDF-1.4", "error csv/binary 0:0\n");
	CHECK("\x01\x02\x03\x04\x05\x06\x07", "error csv/binary 0:0\n");
}

static void huge_lines_are_passed_over(void **state)
{
	GString *bytes = g_string_new("no;nama\n1;");
	g_autofree char *got = NULL;

	(void)state;
	for (int i = 0; i < 300000; i++)
		g_string_append(bytes, "xxxxxxxxxx");
	g_string_append(bytes, "\n2;B\n");
	got = read_all(bytes->str, bytes->len, NULL);
	assert_string_equal(got, "1:no|nama\n!2:\n3:2|B\nerror csv/too-long 2:1\n");
	g_string_free(bytes, TRUE);
}

static void a_quote_before_a_long_file(void **state)
{
	GString *bytes = g_string_new("no;nama\n1;\"A\n");
	g_autofree char *got = NULL;

	(void)state;
	for (int i = 0; i < 200000; i++)
		g_string_append(bytes, "2;BBBBBBBBBB\n");
	got = read_all(bytes->str, bytes->len, NULL);
	assert_true(g_str_has_prefix(got, "1:no|nama\n!2:1;\"A\n3:2|BBBBBBBBBB\n"));
	assert_true(g_str_has_suffix(got, "200002:2|BBBBBBBBBB\nerror csv/open-quote 2:3\n"));
	g_string_free(bytes, TRUE);
}

static void places_of_cells(void **state)
{
	g_autofree char *path = g_build_filename(folder, "in.csv", NULL);
	Findings findings;
	PsySource *source;
	PsyPlace at;

	(void)state;
	findings_init(&findings);
	assert_true(g_file_set_contents(path, "no;nama;desa\nThé;\"Ani\nB\"; Aweh\n", -1, NULL));
	source = psy_source_open(path, NULL, findings.diags);
	psy_source_next(source);
	psy_source_next(source);
	at = psy_source_place(source, 1);
	assert_int_equal(at.line, 2);
	assert_int_equal(at.column, 5);
	at = psy_source_place(source, 2);
	assert_int_equal(at.line, 3);
	assert_int_equal(at.column, 5);
	at = psy_source_place(source, 9);
	assert_int_equal(at.column, 9);
	psy_source_free(source);
	findings_clear(&findings);
}

static int make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state)
{
	g_autofree char *path = g_build_filename(folder, "in.csv", NULL);

	(void)state;
	unlink(path);
	return rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dialects),
		cmocka_unit_test(line_ends),
		cmocka_unit_test(cells_of_many_lines),
		cmocka_unit_test(no_break_blanks_are_trimmed),
		cmocka_unit_test(broken_quotes),
		cmocka_unit_test(encodings),
		cmocka_unit_test(wrong_bytes_are_errors_when_told),
		cmocka_unit_test(no_tables),
		cmocka_unit_test(huge_lines_are_passed_over),
		cmocka_unit_test(a_quote_before_a_long_file),
		cmocka_unit_test(places_of_cells),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
