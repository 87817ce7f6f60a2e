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

#include "roster/row-index.h"
#include "roster/store.h"

enum { ROWS = 40000 }; /* about four times what is kept in memory */

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
		cmocka_unit_test(a_full_disk_is_told),
		cmocka_unit_test(finds_every_row_by_its_hash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
