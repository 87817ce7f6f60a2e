/* row-index.h - from the hash of something in a row to the row
 *
 * Eight bytes a row or so, where a GHashTable takes ten times that. Only a hash is kept, so a
 * row that is found may hold something else, once in thousands of times: the caller looks
 * into the row. Several rows may have the same hash.
 */
#ifndef PSY_ROW_INDEX_H
#define PSY_ROW_INDEX_H

#include "base/base.h"

typedef struct PsyRowIndex PsyRowIndex;

PsyRowIndex *psy_row_index_new(void);
void psy_row_index_free(PsyRowIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyRowIndex, psy_row_index_free)

/* A hash that will soon be looked for: its place is fetched meanwhile. In a large index that
 * is the greater part of finding it. */
void psy_row_index_expect(const PsyRowIndex *index, guint64 hash);

/* `row` is below G_MAXUINT32. */
void psy_row_index_add(PsyRowIndex *index, guint64 hash, size_t row);

/* Asks `is_it` about the rows with this hash, the latest last, until it says yes. False when
 * it never does. */
typedef bool (*PsyRowTest)(size_t row, void *data);
bool psy_row_index_find(const PsyRowIndex *index, guint64 hash, PsyRowTest is_it, void *data,
			size_t *row);

/* The rows with this hash, in the order in which they were added, as far as `max`; returns how
 * many. `rows` may be NULL. */
size_t psy_row_index_all(const PsyRowIndex *index, guint64 hash, size_t *rows, size_t max);

/* Hashes that spread well. */
guint64 psy_row_hash_number(guint64 number);
guint64 psy_row_hash_text(PsyText text);

#endif
