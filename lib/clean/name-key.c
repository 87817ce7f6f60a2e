#include "clean/name-key.h"

#include <string.h>

#include "base/base.h"
#include "clean/name-part.h"
#include "clean/name-token.h"

enum { SLIP_LETTERS = 6 };

static const char *const fathers[] = { "bin", "binti", "bt", "bte" };

/* ---- which words count ---- */

/* Makes tokens of a word of the name, which may be "M.Yusuf": returns how many there are now. */
static size_t add_tokens(const PsyNamePart *word, PsyNameToken *tokens, size_t n)
{
	const char *end = word->text + word->length;

	for (const char *p = word->text; p < end && n < PSY_NAME_TOKENS_MAX;) {
		const char *dot = memchr(p, '.', (size_t)(end - p));

		psy_name_token_read(p, dot ? dot : end, &tokens[n]);
		n += tokens[n].length > 0;
		p = dot ? dot + 1 : end;
	}
	return n;
}

static bool says_father(const PsyNamePart *part)
{
	for (size_t i = 0; i < G_N_ELEMENTS(fathers); i++)
		if (strlen(fathers[i]) == part->length &&
		    g_ascii_strncasecmp(fathers[i], part->text, part->length) == 0)
			return true;
	return false;
}

/* The tokens of the name in its order; titles, courtesy and the father's name left out. */
static size_t make_tokens(const char *name, PsyNameToken *tokens)
{
	PsyNameParts parts;
	size_t n = 0;

	psy_name_split(name, &parts);
	for (size_t i = 0; i < parts.n; i++) {
		const PsyNamePart *part = &parts.list[i];

		if (part->kind != PSY_PART_WORD)
			continue;
		if (n > 0 && i + 1 < parts.n && says_father(part))
			break;
		n = add_tokens(part, tokens, n);
	}
	return n;
}

/* ---- the key ---- */

/* Writes the places of the tokens to `sorted`, in the order of the alphabet. */
static void sort(const PsyNameToken *tokens, size_t *sorted, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t at = i;

		for (; at > 0 && strcmp(tokens[sorted[at - 1]].text, tokens[i].text) > 0; at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = i;
	}
}

static size_t append(char *text, size_t length, const char *word, size_t n)
{
	n = MIN(n, PSY_NAME_KEY_MAX - 1 - length);
	memcpy(text + length, word, n);
	text[length + n] = '\0';
	return length + n;
}

void psy_name_key(const char *name, PsyNameKey *key)
{
	PsyNameToken tokens[PSY_NAME_TOKENS_MAX];
	size_t sorted[PSY_NAME_TOKENS_MAX];
	size_t text = 0, joined = 0;

	key->text[0] = key->joined[0] = '\0';
	key->n_tokens = make_tokens(name, tokens);
	sort(tokens, sorted, key->n_tokens);
	for (size_t i = 0; i < key->n_tokens; i++) {
		const PsyNameToken *token = &tokens[sorted[i]];

		if (i > 0)
			text = append(key->text, text, " ", 1);
		text = append(key->text, text, token->text, token->length);
		key->letters[i] = (unsigned char)MAX(token->typed, token->length);
		joined = append(key->joined, joined, tokens[i].text, tokens[i].length);
	}
}

/* Names that are SAME have the same letters, if not in the same order. */
guint32 psy_name_key_hash(const PsyNameKey *key)
{
	guint32 sum = 0;

	for (const char *p = key->joined; *p; p++) {
		guint32 letter = (unsigned char)*p * 0x9E3779B1u;

		sum += (letter ^ letter >> 15) * 0x85EBCA77u;
	}
	return sum;
}

/* ---- comparing ---- */

typedef struct {
	const char *next; /* in the key's text */
	size_t n;         /* of the token, from 1; 0 at the end */
	char token[PSY_NAME_TOKEN_MAX];
} Reader;

static void advance(Reader *reader)
{
	size_t length = strcspn(reader->next, " ");

	reader->n = length > 0 ? reader->n + 1 : 0;
	g_strlcpy(reader->token, reader->next, MIN(length + 1, PSY_NAME_TOKEN_MAX));
	reader->next += length + (reader->next[length] == ' ');
}

/* Keeps the token as the one that the other name lacks; false when there is one already. */
static bool keep_odd(Reader *reader, Reader *odd)
{
	if (odd->n > 0)
		return false;
	*odd = *reader;
	advance(reader);
	return true;
}

/* Goes through both texts, which are sorted, for the one token of each that has no like. */
static bool find_odd(const PsyNameKey *a, const PsyNameKey *b, Reader *odd_a, Reader *odd_b)
{
	Reader x = { .next = a->text }, y = { .next = b->text };

	advance(&x);
	advance(&y);
	while (x.n > 0 || y.n > 0) {
		int order = x.n == 0 ? 1 : y.n == 0 ? -1 : strcmp(x.token, y.token);

		if (order == 0) {
			advance(&x);
			advance(&y);
		} else if (!(order < 0 ? keep_odd(&x, odd_a) : keep_odd(&y, odd_b))) {
			return false;
		}
	}
	return odd_a->n > 0 && odd_b->n > 0;
}

PsyNameLikeness psy_name_compare(const PsyNameKey *a, const PsyNameKey *b)
{
	Reader x = { .n = 0 }, y = { .n = 0 };

	if (a->n_tokens == 0 || b->n_tokens == 0)
		return PSY_NAME_OTHER;
	if (strcmp(a->text, b->text) == 0 || strcmp(a->joined, b->joined) == 0)
		return PSY_NAME_SAME;
	if (a->n_tokens != b->n_tokens || !find_odd(a, b, &x, &y))
		return PSY_NAME_OTHER;
	if (MIN(a->letters[x.n - 1], b->letters[y.n - 1]) < SLIP_LETTERS ||
	    psy_text_distance(x.token, y.token, 1) > 1)
		return PSY_NAME_OTHER;
	return PSY_NAME_CLOSE;
}
