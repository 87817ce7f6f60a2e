#include "roster/name-key.h"

#include <string.h>

#include "base/base.h"
#include "roster/title.h"

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

static const char *const courtesies[] = { "ibu", "bapak", "bpk", "ny", "nyonya", "sdr", "sdri" };
static const char *const fathers[] = { "bin", "binti", "bt", "bte" };

/* Most words differ in their first letter already. */
static bool is_word(const char *word, const char *other)
{
	return *word == *other && strcmp(word, other) == 0;
}

static bool is_among(const char *word, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_word(word, list[i]))
			return true;
	return false;
}

/* ---- one token ---- */

/* The letters and digits of a typed word, in lower case; Latin letters without accents. */
static void fold(const char *from, const char *end, Token token)
{
	size_t n = 0;

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
		}
	}
	token[n] = '\0';
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

static bool has_vowel(const char *word)
{
	return strpbrk(word, "aiueo") != NULL;
}

typedef struct {
	const char *text;
	size_t length;
} Word;

static bool has_small_letter(Word word)
{
	for (size_t i = 0; i < word.length; i++)
		if (g_ascii_islower(word.text[i]))
			return true;
	return false;
}

/* A degree behind a name without a comma: with a dot in it ("Amd.Keb"), no word at all ("SKM"),
 * or in capitals behind a name that is not ("SE"). */
static bool is_degree(Word word, Word before, const char *folded)
{
	bool capitals = has_small_letter(before) && !has_small_letter(word);

	return (memchr(word.text, '.', word.length) || !has_vowel(folded) || capitals) &&
	       psy_title_find(word.text, word.length, PSY_TITLE_BACK);
}

/* The words in front of a comma or parenthesis. */
static size_t split(const char *name, Word *out, size_t max)
{
	const char *end = name + strcspn(name, ",(");
	size_t n = 0;

	for (const char *p = name; p < end && n < max;) {
		size_t length = strcspn(p, " ");

		length = MIN(length, (size_t)(end - p));
		if (length > 0)
			out[n++] = (Word){ p, length };
		p += length + (p + length < end);
	}
	return n;
}

/* Makes the tokens of the name in its order; titles, courtesy and the father's name left out. */
static size_t make_tokens(const char *name, Token *tokens)
{
	Word typed[PSY_NAME_TOKENS_MAX * 2];
	size_t n_typed = split(name, typed, G_N_ELEMENTS(typed)), n = 0;

	for (size_t i = 0; i < n_typed && n < PSY_NAME_TOKENS_MAX; i++) {
		Word word = typed[i];
		bool last = i + 1 == n_typed;

		fold(word.text, word.text + word.length, tokens[n]);
		if (n > 0 && !last && is_among(tokens[n], fathers, G_N_ELEMENTS(fathers)))
			break;
		if (!*tokens[n] || is_among(tokens[n], courtesies, G_N_ELEMENTS(courtesies)) ||
		    (n == 0 && !last && psy_title_find(word.text, word.length, PSY_TITLE_FRONT)) ||
		    (n > 0 && is_degree(word, typed[i - 1], tokens[n])))
			continue;
		settle(tokens[n]);
		n += *tokens[n] != '\0';
	}
	return n;
}

/* ---- the key ---- */

static void sort(const Token *tokens, const char **sorted, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t at = i;

		for (; at > 0 && strcmp(sorted[at - 1], tokens[i]) > 0; at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = tokens[i];
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
	const char *sorted[PSY_NAME_TOKENS_MAX];
	size_t text = 0, joined = 0;

	key->text[0] = key->joined[0] = '\0';
	key->n_tokens = make_tokens(name, tokens);
	sort(tokens, sorted, key->n_tokens);
	for (size_t i = 0; i < key->n_tokens; i++) {
		if (i > 0)
			text = append(key->text, text, " ");
		text = append(key->text, text, sorted[i]);
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

/* The next token of a key's text; false at the end. */
static bool next_token(const char **p, Token token)
{
	size_t length = strcspn(*p, " ");

	if (length == 0)
		return false;
	g_strlcpy(token, *p, MIN(length + 1, TOKEN_MAX));
	*p += length + ((*p)[length] == ' ');
	return true;
}

static bool is_slip(const char *a, const char *b)
{
	return MIN(strlen(a), strlen(b)) >= SLIP_LETTERS && psy_text_distance(a, b, 1) <= 1;
}

PsyNameLikeness psy_name_compare(const PsyNameKey *a, const PsyNameKey *b)
{
	const char *p = a->text, *q = b->text;
	unsigned slips = 0;
	Token x, y;

	if (a->n_tokens == 0 || b->n_tokens == 0)
		return PSY_NAME_OTHER;
	if (strcmp(a->text, b->text) == 0 || strcmp(a->joined, b->joined) == 0)
		return PSY_NAME_SAME;
	if (a->n_tokens != b->n_tokens)
		return PSY_NAME_OTHER;
	while (next_token(&p, x) && next_token(&q, y)) {
		if (strcmp(x, y) == 0)
			continue;
		if (slips++ > 0 || !is_slip(x, y))
			return PSY_NAME_OTHER;
	}
	return PSY_NAME_CLOSE;
}
