/* store.h - rows of texts that need not fit into the memory
 *
 * Rows are kept behind each other in a temporary file without a name, so that nobody else
 * reads it and nothing of it stays; small rosters never leave the buffer in front of it. The
 * memory taken is that of a few rows and one place in the file for each group of them. A row
 * that is replaced stays in memory from then on; only what people decide replaces rows, and
 * dates of a column that turned out to have the month in front.
 */
#ifndef PSY_STORE_H
#define PSY_STORE_H

#include "base/base.h"

typedef struct PsyStore PsyStore;

PsyStore *psy_store_new(void);
void psy_store_free(PsyStore *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyStore, psy_store_free)

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

/* The errno of the first write or read that the system refused, or 0. What was looked at since
 * then may be empty. */
int psy_store_error(const PsyStore *store);

#endif
