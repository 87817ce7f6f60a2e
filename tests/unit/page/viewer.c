/* The update behind a PDF: its offsets point where they say, and odd files are left alone. */
#include "page/viewer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char file[] = "%PDF-1.5\n1 0 obj\n<< /Type /Pages >>\nendobj\n"
			   "7 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\nxref\n0 8\n"
			   "trailer\n<< /Size 8\n   /Root 7 0 R\n   /Info 6 0 R\n>>\nstartxref\n"
			   "98\n%%EOF\n";

/* The whole file with its update, watched in pieces of `step` bytes. */
static char *finish(const char *pdf, size_t step)
{
	PsyPdfWatch watch = { 0 };
	char *text = NULL;
	size_t length = 0;
	FILE *stream = open_memstream(&text, &length);

	for (size_t at = 0; at < strlen(pdf); at += step) {
		size_t n = MIN(step, strlen(pdf) - at);

		psy_pdf_watch(&watch, pdf + at, n);
		fwrite(pdf + at, 1, n, stream);
	}
	assert_int_equal(psy_pdf_finish(&watch, stream), 0);
	fclose(stream);
	return text;
}

static void offsets_point_where_they_say(void **state)
{
	static const size_t steps[] = { 1, 7, 600 };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(steps); i++) {
		char *text = finish(file, steps[i]);
		const char *update = text + strlen(file);
		size_t table = strtoul(strstr(update, "startxref\n") + 10, NULL, 10);
		size_t object = strtoul(strstr(update, "xref\n7 1\n") + 9, NULL, 10);

		assert_memory_equal(text, file, strlen(file));
		assert_int_equal(object, strlen(file));
		assert_memory_equal(text + object, "7 0 obj\n<< /Type /Catalog", 25);
		assert_memory_equal(text + table, "xref\n7 1\n", 9);
		assert_non_null(strstr(update, "/PrintScaling /None"));
		assert_non_null(strstr(update, "/Prev 98\n"));
		free(text);
	}
}

static void other_files_are_left_alone(void **state)
{
	static const char *const others[] = { "", "%PDF-1.7\nstartxref\n12\n%%EOF\n",
					      "trailer\n<< /Size 8 >>\nstartxref\n3\n%%EOF\n" };

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
		char *text = finish(others[i], 5);

		assert_string_equal(text, others[i]);
		free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(offsets_point_where_they_say),
		cmocka_unit_test(other_files_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
