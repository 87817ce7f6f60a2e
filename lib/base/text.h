/* text.h - UTF-8 text as people type it
 *
 * Lengths are bytes unless a name says "points" (code points). Blanks are all of
 * Unicode's white space, also no-break blanks, and the invisible characters that
 * copying from web pages leaves behind (U+200B-200D, U+202A-202E, U+2060, U+FEFF,
 * U+00AD, control characters).
 */
#ifndef PSY_TEXT_H
#define PSY_TEXT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A slice of somebody else's bytes, not ended by NUL. */
typedef struct {
	const char *text;
	size_t length;
} PsySlice;

/* A text that is ended by NUL, with its length known: most of what rows are made of. */
typedef struct {
	const char *text;
	size_t length;
} PsyText;

static inline PsyText psy_text_of(const char *text)
{
	return (PsyText){ text, strlen(text) };
}

bool psy_char_is_blank(gunichar c);     /* shows as empty space */
bool psy_char_is_invisible(gunichar c); /* shows as nothing at all */

/* True when nothing but blanks and invisible characters. `text` must be UTF-8. */
bool psy_text_is_blank(const char *text, size_t length);

/* True when psy_text_clean() would give the text back as it is: most cells are like that.
 * Judges ASCII only; anything else is "perhaps not". */
bool psy_text_is_clean(const char *text, size_t length);

/* Trims, makes every run of blanks one U+0020 and drops invisible characters.
 * `text` must be UTF-8. The result belongs to the caller. */
char *psy_text_clean(const char *text, size_t length);

/* The form in which headings and words are compared: lower case, punctuation and
 * blanks as single blanks, trimmed. "No. HP/WA" gives "no hp wa". */
char *psy_text_fold(const char *text, size_t length);

/* Both give the same psy_text_fold(). */
bool psy_text_folds_alike(const char *a, const char *b);

/* A small letter of ASCII as one bit of a set of letters. */
#define PSY_LETTER(c) (1u << ((c) - 'a'))

/* The form in which place names are compared: lower case, without blanks, hyphens,
 * apostrophes and dots. "Rangkas Bitung" and "Rangkasbitung" agree. */
char *psy_text_squash(const char *text, size_t length);

/* `number` in decimal digits, somewhere in `room`; or appended to `out`. */
typedef char PsyNumberText[24];
PsyText psy_text_number(unsigned long number, PsyNumberText room);
void psy_text_append_number(GString *out, unsigned long number);

/* Code points in the first `length` bytes; invalid bytes count one each. */
unsigned psy_text_points(const char *text, size_t length);

/* Damerau-Levenshtein distance (optimal string alignment) in code points, or
 * `limit` + 1 as soon as it is known to be larger than `limit`. Case counts. */
unsigned psy_text_distance(const char *a, const char *b, unsigned limit);

/* The word of `known` (ended by NULL) that was probably meant: distance at most 2, at
 * most 1 for words under five letters, 0 for one letter, case aside. Borrowed from `known`; NULL
 * if none. */
const char *psy_text_suggest(const char *word, const char *const *known);

#endif
