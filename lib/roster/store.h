/* store.h - rows of texts that need not fit into the memory
 *
 * Rows are kept behind each other, as lines of CSV, in a file; small rosters never leave the buffer
 * in front of it. Usually those lines are the table that is wanted in the end, so the file is made
 * beside the place of that table, as every output is, and in the end put in its place
 *(psy_store_commit()). That copies nothing; but a program that is killed without a warning leaves
 * it there. Without an output, or when the rows change after all, the file has no name, and nothing
 * of it stays.
 *
 * The memory taken is that of a few rows, and a byte or a little more for each. A row that is replaced stays in
 * memory from then on; only what people decide replaces rows, and dates of a column that turned
 * out to have the month in front.
 */
#ifndef PSY_STORE_H
#define PSY_STORE_H

#include "base/base.h"

typedef struct PsyStore PsyStore;

PsyStore *psy_store_new(void);
void psy_store_free(PsyStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyStore, psy_store_free)

/* Where the table goes, as for psy_output_open(), but not to standard output; and its heading:
 * both before the first row, if at all. */
void psy_store_set_output(PsyStore *store, const char *path, PsyOutputMode mode);

/* It will not be the table: the rows are to be had as before, but from a file without a name. */
void psy_store_drop_output(PsyStore *store);

void psy_store_set_heading(PsyStore *store, const PsyText *names, size_t n);

/* `cells` has `n` texts, which are copied. Returns the number of the row, from 0. */
size_t psy_store_add(PsyStore *store, const PsyText *cells, size_t n);
void psy_store_replace(PsyStore *store, size_t row, const PsyText *cells, size_t n);

size_t psy_store_count(const PsyStore *store);

/* Never NULL, "" beyond the cells that the row was given. Borrowed until PSY_STORE_ROWS other
 * rows were looked at, or the row is replaced. */
enum { PSY_STORE_ROWS = 16 };
const char *psy_store_cell(PsyStore *store, size_t row, size_t column);

/* All cells of a row at once, *n of them; borrowed in the same way. */
const PsyText *psy_store_row(PsyStore *store, size_t row, size_t *n);

/* True when the file has every row as it is now, below a heading of `n` names, and can be put in
 * the place of the output. */
bool psy_store_is_table(const PsyStore *store, size_t n);

/* Puts it there, as psy_output_commit() does; no row is looked at any more, whatever comes of it. */
bool psy_store_commit(PsyStore *store, PsyDiags *diags);

/* The errno of the first write or read that the system refused, or 0. What was looked at since
 * then may be empty. And what is said of it: file/write. */
int psy_store_error(const PsyStore *store);
void psy_store_report_error(const PsyStore *store, PsyDiags *diags);

#endif
