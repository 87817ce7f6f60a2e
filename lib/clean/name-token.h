/* name-token.h - one word of a name in the one spelling for all of its spellings
 *
 * Moh. is muhammad, St. siti, Soejono suyono, Zaenal jenal; accents and doubled letters are
 * gone. name-key.h puts the words of a name together. facts: roster rules 8.4.
 */
#ifndef PSY_NAME_TOKEN_H
#define PSY_NAME_TOKEN_H

#include <glib.h>
#include <stddef.h>

enum { PSY_NAME_TOKEN_MAX = 48 };

typedef struct {
	char text[PSY_NAME_TOKEN_MAX]; /* "" for a word without a letter or digit */
	size_t length;                 /* of the text, in bytes */
	size_t typed;                  /* letters and digits before anything was written out */
} PsyNameToken;

/* Reads the word from `from` up to `end`. A longer one is cut. */
void psy_name_token_read(const char *from, const char *end, PsyNameToken *token);

#endif
