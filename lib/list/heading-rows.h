/* heading-rows.h - the columns that one row of headings makes, or two
 *
 * A second heading row names parts of the cells above ("Tempat" and "Tanggal" below a cell that
 * spans both), goes on where they end ("Nama" and "Lengkap"), or explains them in parentheses
 * ("(16 digit)"). The first person of a list does none of that: her name below "Nama" would make
 * another heading of it.
 */
#ifndef PSY_HEADING_ROWS_H
#define PSY_HEADING_ROWS_H

#include "list/heading.h"

/* psy_field_from_heading(); UNNAMED for an empty cell. */
PsyField psy_field_of_cell(const char *text);

/* How many cells hold something. */
unsigned psy_kept_filled(const PsyKept *kept);

GArray *psy_columns_new(void); /* of PsyListColumn */

/* Columns without a heading are called "Kolom 4", by their number. `lower` may be NULL. */
void psy_columns_add(GArray *columns, const PsyKept *upper, const PsyKept *lower);
void psy_columns_add_unnamed(GArray *columns, size_t n); /* until there are `n` */

/* `lower`, the record below the heading, or NULL, belongs to it. */
bool psy_is_second_row(const PsyKept *upper, const PsyKept *lower);

#endif
