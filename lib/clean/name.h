/* name.h - names of people as a certificate prints them
 *
 * The display form is exactly what was typed, unless the cell is all capitals or all lower
 * case, and then with capitals as Indonesian names have them. It is never compared: for that
 * there is the key (name-key.h). One word is a whole name; a name is one field, never split
 * in first and last. facts: roster rules 8 (Permendagri 73/2022 for length and characters).
 */
#ifndef PSY_NAME_H
#define PSY_NAME_H

#include "clean/note.h"

/* The display form of a cell: `cell` itself when nothing had to be done, else the text in
 * `scratch`; valid until either changes. `*recased` (may be NULL) tells that capitals were
 * set, which is not noted: the proof list shows it. Titles keep their order; each is
 * respelt from the table only when it is all capitals or all lower case itself; a title that the
 * table lacks is left as typed. Ibu, Ny., Bapak and what stands in parentheses leave the display
 * with a warning. A cell without a letter gives "" and name/missing. */
const char *psy_name_display(const char *cell, GString *scratch, bool *recased, PsyNotes *notes);

/* False when the cell holds no letter or a long number, perhaps a NIK or a phone, which no
 * message shows. */
bool psy_name_may_be_shown(const char *cell);

/* What a cell of nama_sertifikat says: the text in `scratch`, as typed but for blanks and
 * apostrophes; "" when it says nothing, and with name/override when it cannot be a name. */
const char *psy_name_override(const char *cell, GString *scratch, PsyNotes *notes);

#endif
