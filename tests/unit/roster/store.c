/* Rows that go through the temporary file come back as they were, in any order. */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

#include <glib/gstdio.h>

#include "roster/row-index.h"
#include "roster/store.h"
#include "table/table.h"

enum { ROWS = 40000 }; /* about eight times what is kept in memory */

static void add_rows(PsyStore *store)
{
	char a[32], b[400];

	for (unsigned row = 0; row < ROWS; row++) {
		snprintf(a, sizeof(a), "row %u", row);
		snprintf(b, sizeof(b), "%0*u", (int)(row % 399) + 1, row % 10);
		assert_int_equal(
			psy_store_add(
				store,
				(const PsyText[]){ psy_text_of(a), { "", 0 }, psy_text_of(b) }, 3),
			row);
	}
}

static void check_row(PsyStore *store, unsigned row)
{
	char expected[32];

	snprintf(expected, sizeof(expected), "row %u", row);
	assert_string_equal(psy_store_cell(store, row, 0), expected);
	assert_string_equal(psy_store_cell(store, row, 1), "");
	assert_int_equal(strlen(psy_store_cell(store, row, 2)), row % 399 + 1);
	assert_string_equal(psy_store_cell(store, row, 3), "");
}

static void gives_back_what_it_took(void **state)
{
	g_autoptr(PsyStore) store = psy_store_new();
	uint32_t any = 1;

	(void)state;
	add_rows(store);
	assert_int_equal(psy_store_count(store), ROWS);
	for (unsigned row = 0; row < ROWS; row++)
		check_row(store, row);
	for (unsigned i = 0; i < 2000; i++) {
		any = any * 1103515245 + 12345;
		check_row(store, (any >> 8) % ROWS);
	}
	assert_int_equal(psy_store_error(store), 0);
}

static void a_replaced_row_leaves_the_others(void **state)
{
	g_autoptr(PsyStore) store = psy_store_new();
	const PsyText cells[] = { { "new", 3 }, { "cells", 5 } };

	(void)state;
	add_rows(store);
	check_row(store, 17);
	psy_store_replace(store, 17, cells, 2);
	assert_string_equal(psy_store_cell(store, 17, 0), "new");
	assert_string_equal(psy_store_cell(store, 17, 1), "cells");
	assert_string_equal(psy_store_cell(store, 17, 2), "");
	check_row(store, 16);
	check_row(store, 18);
}

static void a_borrowed_cell_outlives_other_rows(void **state)
{
	g_autoptr(PsyStore) store = psy_store_new();
	const char *cell;

	(void)state;
	add_rows(store);
	cell = psy_store_cell(store, 3, 0);
	for (unsigned i = 1; i < PSY_STORE_ROWS; i++)
		check_row(store, i * 1000);
	assert_string_equal(cell, "row 3");
}

/* Texts of all that has a meaning in CSV, long and short. */
static void any_text(uint32_t *any, char *text, size_t size)
{
	static const char *const alphabet[] = { ",", "\"", "\n", "\r", "\t",      " ",
						"'", "=",  "a",  "b",  "\xC3\xA9" };
	size_t length;

	*any = *any * 1103515245 + 12345;
	length = (*any >> 16) % ((*any >> 8) % 50 == 0 ? size : 12);
	*text = '\0';
	for (size_t i = 0; i + 1 < length; i++) {
		*any = *any * 1103515245 + 12345;
		text = stpcpy(text, alphabet[(*any >> 16) % G_N_ELEMENTS(alphabet)]);
		i += text[-1] == '\xA9';
	}
}

static void fill(uint32_t *any, char texts[5][600], PsyText cells[5])
{
	for (int i = 0; i < 5; i++) {
		any_text(any, texts[i], sizeof(texts[i]));
		cells[i] = psy_text_of(texts[i]);
	}
}

static void every_text_survives_the_file(void **state)
{
	g_autoptr(PsyStore) store = psy_store_new();
	char texts[5][600];
	PsyText cells[5];
	uint32_t any = 7, again = 7;

	(void)state;
	for (unsigned row = 0; row < ROWS; row++) {
		fill(&any, texts, cells);
		psy_store_add(store, cells, row % 5 + 1);
	}
	for (unsigned row = 0; row < ROWS; row++) {
		const PsyText *found;
		size_t n;

		fill(&again, texts, cells);
		found = psy_store_row(store, row, &n);
		assert_int_equal(n, row % 5 + 1);
		for (size_t i = 0; i < n; i++) {
			assert_string_equal(found[i].text, cells[i].text);
			assert_int_equal(found[i].length, cells[i].length);
		}
	}
	assert_int_equal(psy_store_error(store), 0);
}

/* ---- the file is the table ---- */

typedef struct {
	char *folder, *path;
} Place;

static int make_place(void **state)
{
	Place *place = g_new0(Place, 1);

	place->folder = g_dir_make_tmp("posyandu-XXXXXX", NULL);
	place->path = g_build_filename(place->folder, "table.csv", NULL);
	*state = place;
	return place->folder ? 0 : -1;
}

static int leave_place(void **state)
{
	Place *place = *state;

	g_remove(place->path);
	/* Also a test that no temporary file is left. */
	assert_int_equal(g_rmdir(place->folder), 0);
	g_free(place->folder);
	g_free(place->path);
	g_free(place);
	return 0;
}

static const PsyText heading[] = { { "a", 1 }, { "b", 1 }, { "c,c", 3 }, { "d", 1 }, { "e", 1 } };

/* Fills the store; returns what the file must be in the end. */
static GString *add_table(PsyStore *store, unsigned n)
{
	GString *expected = g_string_new(NULL);
	char texts[5][600];
	PsyText cells[5];
	uint32_t any = 3;

	psy_store_set_heading(store, heading, 5);
	psy_csv_append_row(expected, heading, 5);
	for (unsigned row = 0; row < n; row++) {
		fill(&any, texts, cells);
		psy_store_add(store, cells, 5);
		psy_csv_append_row(expected, cells, 5);
	}
	return expected;
}

static void the_file_becomes_the_table(void **state)
{
	const Place *place = *state;
	const unsigned sizes[] = { 1, ROWS };

	for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autoptr(PsyStore) store = psy_store_new();
		g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
		g_autofree char *found = NULL;
		GString *expected;
		size_t length;

		psy_store_set_output(store, place->path, PSY_OUTPUT_PRIVATE);
		expected = add_table(store, sizes[i]);
		assert_true(psy_store_is_table(store, 5));
		assert_true(psy_store_commit(store, diags));
		assert_true(g_file_get_contents(place->path, &found, &length, NULL));
		assert_int_equal(length, expected->len);
		assert_memory_equal(found, expected->str, length);
		g_string_free(expected, TRUE);
	}
}

static void a_changed_row_is_no_table(void **state)
{
	const Place *place = *state;
	g_autoptr(PsyStore) store = psy_store_new();

	psy_store_set_output(store, place->path, PSY_OUTPUT_PRIVATE);
	g_string_free(add_table(store, ROWS), TRUE);
	assert_false(psy_store_is_table(store, 6));
	psy_store_replace(store, 17, heading, 5);
	assert_false(psy_store_is_table(store, 5));
	assert_string_equal(psy_store_cell(store, 17, 2), "c,c");
}

static void a_dropped_output_is_no_table(void **state)
{
	const Place *place = *state;
	g_autoptr(PsyStore) store = psy_store_new();

	psy_store_set_output(store, place->path, PSY_OUTPUT_PRIVATE);
	psy_store_drop_output(store);
	g_string_free(add_table(store, ROWS), TRUE);
	assert_false(psy_store_is_table(store, 5));
	/* The folder is empty: not even under another name is anything in it. */
	assert_int_equal(g_rmdir(place->folder), 0);
	assert_int_equal(g_mkdir(place->folder, 0700), 0);
}

static void a_place_that_cannot_be_written_is_no_table(void **state)
{
	const Place *place = *state;
	g_autoptr(PsyStore) store = psy_store_new();
	g_autofree char *path = g_build_filename(place->folder, "none", "table.csv", NULL);

	psy_store_set_output(store, path, PSY_OUTPUT_PRIVATE);
	g_string_free(add_table(store, ROWS), TRUE);
	assert_false(psy_store_is_table(store, 5));
	assert_int_equal(psy_store_error(store), 0);
}

static void a_full_disk_is_told(void **state)
{
	g_autoptr(PsyStore) store = psy_store_new();
	struct rlimit old, small;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	small = old;
	small.rlim_cur = 100000;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	add_rows(store);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_int_equal(psy_store_error(store), EFBIG);
	/* Rows are still to be had, if only as empty ones. */
	assert_non_null(psy_store_cell(store, 20000, 0));
}

static bool is_wanted(size_t row, void *data)
{
	return row == *(const size_t *)data;
}

static void finds_every_row_by_its_hash(void **state)
{
	g_autoptr(PsyRowIndex) index = psy_row_index_new();
	size_t row = 0, none = ROWS;

	(void)state;
	for (size_t i = 0; i < ROWS; i++)
		psy_row_index_add(index, psy_row_hash_number(i / 2), i);
	for (size_t i = 0; i < ROWS; i++) {
		assert_true(
			psy_row_index_find(index, psy_row_hash_number(i / 2), is_wanted, &i, &row));
		assert_int_equal(row, i);
	}
	assert_false(psy_row_index_find(index, psy_row_hash_number(7), is_wanted, &none, &row));
	assert_false(psy_row_index_find(index, psy_row_hash_text(psy_text_of("x")), is_wanted,
					&none, &row));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_back_what_it_took),
		cmocka_unit_test(a_replaced_row_leaves_the_others),
		cmocka_unit_test(a_borrowed_cell_outlives_other_rows),
		cmocka_unit_test(every_text_survives_the_file),
		cmocka_unit_test_setup_teardown(the_file_becomes_the_table, make_place,
						leave_place),
		cmocka_unit_test_setup_teardown(a_changed_row_is_no_table, make_place, leave_place),
		cmocka_unit_test_setup_teardown(a_dropped_output_is_no_table, make_place,
						leave_place),
		cmocka_unit_test_setup_teardown(a_place_that_cannot_be_written_is_no_table,
						make_place, leave_place),
		cmocka_unit_test(a_full_disk_is_told),
		cmocka_unit_test(finds_every_row_by_its_hash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
