#include "roster/name-key.h"

#include <string.h>

#include "base/base.h"
#include "roster/name-part.h"

enum { TOKEN_MAX = 48, SLIP_LETTERS = 6 };

typedef char Token[TOKEN_MAX];

typedef struct {
	const char *from, *to;
} Spelling;

/* Whole words, as typed in lower case. */
static const Spelling words[] = {
	{ "m", "muhammad" },       { "moh", "muhammad" },      { "moch", "muhammad" },
	{ "moc", "muhammad" },     { "muh", "muhammad" },      { "mhd", "muhammad" },
	{ "mohd", "muhammad" },    { "muhd", "muhammad" },     { "mochamad", "muhammad" },
	{ "mohamad", "muhammad" }, { "mohammad", "muhammad" }, { "mochammad", "muhammad" },
	{ "muhamad", "muhammad" }, { "muhamed", "muhammad" },  { "muhammed", "muhammad" },
	{ "mohamed", "muhammad" }, { "mohammed", "muhammad" }, { "abd", "abdul" },
	{ "abdu", "abdul" },       { "abdur", "abdul" },       { "abdus", "abdul" },
	{ "abdoel", "abdul" },     { "st", "siti" },           { "sti", "siti" },
	{ "sitti", "siti" },       { "siety", "siti" },        { "tb", "tubagus" },
	{ "rd", "raden" },         { "rdn", "raden" },         { "jusuf", "yusuf" },
	{ "jusup", "yusuf" },      { "junus", "yunus" },       { "jahya", "yahya" },
	{ "jakub", "yakub" },      { "jakup", "yakub" },
};

/* Beginnings: the l of Abdul takes the sound of what follows. */
static const Spelling beginnings[] = {
	{ "abdurr", "abdulr" }, { "abdura", "abdulra" }, { "abduro", "abdulro" },
	{ "abduss", "abduls" }, { "abdusa", "abdulsa" }, { "abduso", "abdulso" },
};

/* The orthography before 1972. A word that has one of the first five is all in it, so that its
 * other j is a y (Soejono, Widjaja). */
static const Spelling old_sounds[] = {
	{ "oe", "u" }, { "dj", "j" }, { "tj", "c" }, { "sj", "sy" }, { "nj", "ny" },
};

static const Spelling old_j[] = {
	{ "oe", "u" }, { "dj", "j" }, { "tj", "c" }, { "sj", "sy" }, { "nj", "ny" }, { "j", "y" },
};

/* Spellings of one sound. */
static const Spelling sounds[] = {
	{ "kh", "h" }, { "ch", "h" }, { "dh", "d" }, { "th", "t" }, { "sy", "s" },
	{ "ph", "p" }, { "f", "p" },  { "v", "p" },  { "z", "j" },  { "q", "k" },
	{ "x", "ks" }, { "ai", "e" }, { "ae", "e" },
};

static const char *const fathers[] = { "bin", "binti", "bt", "bte" };

/* Most words differ in their first letter already. */
static bool is_word(const char *word, const char *other)
{
	return *word == *other && strcmp(word, other) == 0;
}

/* ---- one token ---- */

/* The letters and digits of a typed word, in lower case; Latin letters without accents. Returns
 * how many there are. */
static size_t fold(const char *from, const char *end, Token token)
{
	size_t n = 0, letters = 0;

	for (const char *p = from; p < end && n + 7 < TOKEN_MAX; p = g_utf8_next_char(p)) {
		gunichar c = (unsigned char)*p, mark;

		if (c >= 0x80) {
			c = g_unichar_tolower(g_utf8_get_char(p));
			g_unichar_decompose(c, &c, &mark);
			if (!g_unichar_isalnum(c))
				continue;
			n += (size_t)g_unichar_to_utf8(c, token + n);
		} else if (g_ascii_isalnum(c)) {
			token[n++] = g_ascii_tolower((char)c);
		} else {
			continue;
		}
		letters++;
	}
	token[n] = '\0';
	return letters;
}

/* Rewrites every sound of the table, from left to right, each letter once. */
static bool respell(Token token, const Spelling *table, size_t n)
{
	Token out;
	size_t length = 0;
	bool changed = false;

	for (const char *p = token; *p && length + 3 < TOKEN_MAX;) {
		const Spelling *row = table;

		while (row < table + n &&
		       (*p != *row->from || strncmp(p, row->from, strlen(row->from)) != 0))
			row++;
		if (row == table + n) {
			out[length++] = *p++;
			continue;
		}
		length += g_strlcpy(out + length, row->to, TOKEN_MAX - length);
		p += strlen(row->from);
		changed = true;
	}
	out[length] = '\0';
	memcpy(token, out, length + 1);
	return changed;
}

/* A doubled letter is one, and so is y behind a vowel and before another letter: Sumiyati is
 * Sumiati, Jamiyah is Jamiah. */
static void drop_repeats(Token token)
{
	size_t n = 0;

	for (const char *p = token; *p; p++) {
		bool y = *p == 'y' && n > 0 && p[1] && strchr("aiueo", token[n - 1]);

		if (!y && (n == 0 || token[n - 1] != *p))
			token[n++] = *p;
	}
	if (n > 1 && token[n - 1] == 'h')
		n--;
	token[n] = '\0';
}

static void settle(Token token)
{
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (is_word(token, words[i].from)) {
			g_strlcpy(token, words[i].to, TOKEN_MAX);
			break;
		}
	for (size_t i = 0; *token == 'a' && i < G_N_ELEMENTS(beginnings); i++)
		if (g_str_has_prefix(token, beginnings[i].from)) {
			Token rest;

			g_strlcpy(rest, token + strlen(beginnings[i].from), TOKEN_MAX);
			g_snprintf(token, TOKEN_MAX, "%s%s", beginnings[i].to, rest);
			break;
		}
	for (size_t i = 0; strpbrk(token, "jo") && i < G_N_ELEMENTS(old_sounds); i++)
		if (strstr(token, old_sounds[i].from)) {
			respell(token, old_j, G_N_ELEMENTS(old_j));
			break;
		}
	respell(token, sounds, G_N_ELEMENTS(sounds));
	drop_repeats(token);
}

/* ---- which words count ---- */

/* Makes tokens of a word of the name, which may be "M.Yusuf": returns how many there are now.
 * `letters` gets how long each is, as typed where nothing was written out. */
static size_t add_tokens(const PsyNamePart *word, Token *tokens, unsigned char *letters, size_t n)
{
	const char *end = word->text + word->length;

	for (const char *p = word->text; p < end && n < PSY_NAME_TOKENS_MAX;) {
		const char *dot = memchr(p, '.', (size_t)(end - p));
		size_t typed;

		typed = fold(p, dot ? dot : end, tokens[n]);
		settle(tokens[n]);
		letters[n] = (unsigned char)MAX(typed, strlen(tokens[n]));
		n += *tokens[n] != '\0';
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
static size_t make_tokens(const char *name, Token *tokens, unsigned char *letters)
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
		n = add_tokens(part, tokens, letters, n);
	}
	return n;
}

/* ---- the key ---- */

/* Writes the places of the tokens to `sorted`, in the order of the alphabet. */
static void sort(const Token *tokens, size_t *sorted, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t at = i;

		for (; at > 0 && strcmp(tokens[sorted[at - 1]], tokens[i]) > 0; at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = i;
	}
}

static size_t append(char *text, size_t length, const char *word)
{
	return MIN(length + g_strlcpy(text + length, word, PSY_NAME_KEY_MAX - length),
		   PSY_NAME_KEY_MAX - 1);
}

void psy_name_key(const char *name, PsyNameKey *key)
{
	Token tokens[PSY_NAME_TOKENS_MAX];
	unsigned char letters[PSY_NAME_TOKENS_MAX];
	size_t sorted[PSY_NAME_TOKENS_MAX];
	size_t text = 0, joined = 0;

	key->text[0] = key->joined[0] = '\0';
	key->n_tokens = make_tokens(name, tokens, letters);
	sort(tokens, sorted, key->n_tokens);
	for (size_t i = 0; i < key->n_tokens; i++) {
		if (i > 0)
			text = append(key->text, text, " ");
		text = append(key->text, text, tokens[sorted[i]]);
		key->letters[i] = letters[sorted[i]];
		joined = append(key->joined, joined, tokens[i]);
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
	Token token;
} Reader;

static void advance(Reader *reader)
{
	size_t length = strcspn(reader->next, " ");

	reader->n = length > 0 ? reader->n + 1 : 0;
	g_strlcpy(reader->token, reader->next, MIN(length + 1, TOKEN_MAX));
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
