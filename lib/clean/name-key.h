/* name-key.h - names of people in the form in which they are compared
 *
 * One person's name is written in many ways: Moh. and Muhammad, St. and Siti, Soejono and
 * Suyono, Zaenal and Jaenal, Nur Hayati and Nurhayati, with titles and without. The key has
 * one spelling for all of them; it is never shown. What stands behind bin and binti is the
 * father's name and not compared. facts: roster rules 8.4.
 */
#ifndef PSY_NAME_KEY_H
#define PSY_NAME_KEY_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

enum { PSY_NAME_KEY_MAX = 120, PSY_NAME_TOKENS_MAX = 12 };

typedef struct {
	char text[PSY_NAME_KEY_MAX];   /* "aminah siti": tokens sorted, single blanks */
	char joined[PSY_NAME_KEY_MAX]; /* "sitiaminah": tokens in the order of the name */
	/* how long the sorted tokens are before the spelling is simplified: Aminah has six */
	unsigned char letters[PSY_NAME_TOKENS_MAX];
	size_t n_tokens;
} PsyNameKey;

/* Makes the key of a typed or displayed name. Longer names are cut, which makes them equal
 * only to names with the same long beginning. A name without a letter has no tokens and is
 * the same as no other. Allocates nothing. */
void psy_name_key(const char *name, PsyNameKey *key);

/* A number that is the same for names that are SAME; others may share it by chance. */
guint32 psy_name_key_hash(const PsyNameKey *key);

/* SAME: equal tokens in any order, or equal when written together (Nur Hayati, Nurhayati).
 * CLOSE: the token rule: as many tokens, and all are equal, in any order, but one of six or
 * more typed letters that is one typing slip away. */
typedef enum { PSY_NAME_OTHER, PSY_NAME_CLOSE, PSY_NAME_SAME } PsyNameLikeness;

PsyNameLikeness psy_name_compare(const PsyNameKey *a, const PsyNameKey *b);

#endif
