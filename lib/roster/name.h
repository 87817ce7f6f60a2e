/* name.h - names of people, for the certificate and for comparing
 *
 * Two forms, never mixed up. The display form is printed: exactly what was typed, unless
 * the cell is all capitals or all lower case, and then with capitals as Indonesian names
 * have them. The key is compared: without titles and courtesy words, in one spelling for
 * the many that one name has (Moh./Muhammad, oe/u, Siti/St.). One word is a whole name; a
 * name is one field, never split in first and last. facts: roster rules 8 (Permendagri
 * 73/2022 for length and characters).
 */
#ifndef PSY_NAME_H
#define PSY_NAME_H

#include "roster/note.h"

/* The display form of a cell: `cell` itself when nothing had to be done, else the text in
 * `scratch`; valid until either changes. `*recased` (may be NULL) tells that capitals were
 * set, which is not noted: the proof list shows it. Titles keep their order; each is
 * respelt from the table only when it is all capitals or all lower case itself. Ibu, Ny.,
 * Bapak and a name in parentheses leave the display with a warning. A cell without a letter
 * gives "" and name/missing. */
const char *psy_name_display(const char *cell, GString *scratch, bool *recased, PsyNotes *notes);

/* The key of a name: its tokens in one spelling, each ended by a blank, in sorted order.
 * Equal keys are equal names as far as spelling goes. */
enum { PSY_NAME_KEY_MAX = 120, PSY_NAME_TOKENS_MAX = 12 };

typedef struct {
	char text[PSY_NAME_KEY_MAX];   /* "aminah siti": tokens sorted, single blanks */
	char joined[PSY_NAME_KEY_MAX]; /* "sitiaminah": tokens in the order of the name */
	size_t n_tokens;
} PsyNameKey;

/* Makes the key of a typed or displayed name. Longer names are cut, which makes them equal
 * only to names with the same long beginning. A name without a letter has no tokens and is
 * the same as no other. */
void psy_name_key(const char *name, PsyNameKey *key);

/* SAME: equal tokens in any order, or equal when written together (Nur Hayati, Nurhayati).
 * CLOSE: the token rule: as many tokens, and all are equal but one of six or more letters
 * that is one typing slip away. */
typedef enum { PSY_NAME_OTHER, PSY_NAME_CLOSE, PSY_NAME_SAME } PsyNameLikeness;

PsyNameLikeness psy_name_compare(const PsyNameKey *a, const PsyNameKey *b);

#endif
