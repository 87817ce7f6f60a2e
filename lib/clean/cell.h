/* cell.h - what all cleaners do first with a cell that is not plain */
#ifndef PSY_CELL_H
#define PSY_CELL_H

#include <stdbool.h>
#include <stddef.h>

/* Copies `cell` in a simpler form: every kind of blank is ' ', invisible characters are
 * gone, typographic apostrophes are '\'', dashes '-', wide forms (U+FF01-FF5E) those of ASCII,
 * and what Excel wraps around a text (="…", an apostrophe in front) is taken off. Trimmed.
 * False, and an empty text, when it does not fit `size` bytes. */
bool psy_cell_flatten(const char *cell, char *flat, size_t size);

/* True for what people write when there is nothing to write: "", "-", "0", "belum ada",
 * "tdk punya HP", "KTP sedang diurus", … `flat` is from psy_cell_flatten(). */
bool psy_cell_says_none(const char *flat);

/* True for "####", what Excel shows when a column is too narrow. */
bool psy_cell_is_narrow(const char *flat);

/* True for scientific notation, "3,60215E+15" or "8.57 e10". */
bool psy_cell_is_scientific(const char *flat);

#endif
