#include "clean/name-key.h"

#include <string.h>

#include "base/base.h"
#include "clean/name-part.h"

enum { TOKEN_MAX = 48, SLIP_LETTERS = 6 };

typedef char Token[TOKEN_MAX];

typedef struct {
	const char *from, *to;
} Spelling;

/* Sounds have one letter or two. */
typedef struct {
	const char from[3];
	const char *to;
} Sound;

/* Whole words, as typed in lower case, and what they begin with: most words lack the letters that
 * a rule is about. */
static const guint32 word_heads = PSY_LETTER('m') | PSY_LETTER('a') | PSY_LETTER('s') |
				  PSY_LETTER('t') | PSY_LETTER('r') | PSY_LETTER('j');
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
static const Sound old_sounds[] = {
	{ "oe", "u" }, { "dj", "j" }, { "tj", "c" }, { "sj", "sy" }, { "nj", "ny" },
};

static const Sound old_j[] = {
	{ "oe", "u" }, { "dj", "j" }, { "tj", "c" }, { "sj", "sy" }, { "nj", "ny" }, { "j", "y" },
};

/* Spellings of one sound. */
static const guint32 sound_heads = PSY_LETTER('k') | PSY_LETTER('c') | PSY_LETTER('d') |
				   PSY_LETTER('t') | PSY_LETTER('s') | PSY_LETTER('p') |
				   PSY_LETTER('f') | PSY_LETTER('v') | PSY_LETTER('z') |
				   PSY_LETTER('q') | PSY_LETTER('x') | PSY_LETTER('a');
static const Sound sounds[] = {
	{ "kh", "h" }, { "ch", "h" }, { "dh", "d" }, { "th", "t" }, { "sy", "s" },
	{ "ph", "p" }, { "f", "p" },  { "v", "p" },  { "z", "j" },  { "q", "k" },
	{ "x", "ks" }, { "ai", "e" }, { "ae", "e" },
};

static const char *const fathers[] = { "bin", "binti", "bt", "bte" };

/* Most words differ in their first letters already. */
static bool is_word(const char *word, const char *other)
{
	return word[0] == other[0] && word[1] == other[1] && strcmp(word, other) == 0;
}

/* ---- one token ---- */

static guint32 letter(char c)
{
	return c >= 'a' && c <= 'z' ? PSY_LETTER(c) : 0;
}

/* The letters and digits of a typed word, in lower case; Latin letters without accents. Returns
 * how many there are. */
static size_t fold(const char *from, const char *end, Token token)
{
	size_t n = 0, letters = 0;

	for (const char *p = from; p < end && n + 7 < TOKEN_MAX; p = g_utf8_next_char(p)) {
		gunichar c = (unsigned char)*p, mark;

		if (letter((char)(c | 0x20))) {
			token[n++] = (char)(c | 0x20);
		} else if (c >= 0x80) {
			c = g_unichar_tolower(g_utf8_get_char(p));
			g_unichar_decompose(c, &c, &mark);
			if (!g_unichar_isalnum(c))
				continue;
			n += (size_t)g_unichar_to_utf8(c, token + n);
		} else if (g_ascii_isdigit(c)) {
			token[n++] = (char)c;
		} else {
			continue;
		}
		letters++;
	}
	token[n] = '\0';
	return letters;
}

/* Rewrites every sound of the table, from left to right, each letter once. `heads` are the letters
 * that its sounds begin with. */
static void respell(Token token, const Sound *table, size_t n, guint32 heads)
{
	Token out;
	size_t length = 0;

	for (const char *p = token; *p && length + 3 < TOKEN_MAX;) {
		const Sound *row = letter(*p) & heads ? table : table + n;

		while (row < table + n &&
		       (row->from[0] != *p || (row->from[1] && row->from[1] != p[1])))
			row++;
		if (row == table + n) {
			out[length++] = *p++;
			continue;
		}
		for (const char *to = row->to; *to; to++)
			out[length++] = *to;
		p += row->from[1] ? 2 : 1;
	}
	out[length] = '\0';
	memcpy(token, out, length + 1);
}

/* A doubled letter is one, and so is y behind a vowel and before another letter: Sumiyati is
 * Sumiati, Jamiyah is Jamiah. */
static void drop_repeats(Token token)
{
	static const guint32 vowels = PSY_LETTER('a') | PSY_LETTER('i') | PSY_LETTER('u') |
				      PSY_LETTER('e') | PSY_LETTER('o');
	size_t n = 0;

	for (const char *p = token; *p; p++) {
		bool y = *p == 'y' && n > 0 && p[1] && (letter(token[n - 1]) & vowels);

		if (!y && (n == 0 || token[n - 1] != *p))
			token[n++] = *p;
	}
	if (n > 1 && token[n - 1] == 'h')
		n--;
	token[n] = '\0';
}

static guint32 letters_of(const Token token)
{
	guint32 letters = 0;

	for (const char *p = token; *p; p++)
		letters |= letter(*p);
	return letters;
}

static void replace_word(Token token)
{
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (is_word(token, words[i].from)) {
			g_strlcpy(token, words[i].to, TOKEN_MAX);
			return;
		}
}

static void replace_beginning(Token token)
{
	for (size_t i = 0; i < G_N_ELEMENTS(beginnings); i++)
		if (g_str_has_prefix(token, beginnings[i].from)) {
			Token rest;

			g_strlcpy(rest, token + strlen(beginnings[i].from), TOKEN_MAX);
			g_snprintf(token, TOKEN_MAX, "%s%s", beginnings[i].to, rest);
			return;
		}
}

static void modernise(Token token)
{
	for (size_t i = 0; i < G_N_ELEMENTS(old_sounds); i++)
		if (strstr(token, old_sounds[i].from)) {
			respell(token, old_j, G_N_ELEMENTS(old_j), G_MAXUINT32);
			return;
		}
}

/* True for letters that may make one of the sounds. */
static bool may_sound(guint32 letters)
{
	guint32 single = PSY_LETTER('f') | PSY_LETTER('v') | PSY_LETTER('z') | PSY_LETTER('q') |
			 PSY_LETTER('x');
	guint32 behind_a = PSY_LETTER('i') | PSY_LETTER('e');

	return (letters & (single | PSY_LETTER('h') | PSY_LETTER('y'))) != 0 ||
	       ((letters & PSY_LETTER('a')) && (letters & behind_a));
}

static void settle(Token token)
{
	guint32 old = PSY_LETTER('o') | PSY_LETTER('e'), letters;

	if (letter(*token) & word_heads)
		replace_word(token);
	if (g_str_has_prefix(token, "abdu"))
		replace_beginning(token);
	letters = letters_of(token);
	if ((letters & PSY_LETTER('j')) || (letters & old) == old)
		modernise(token);
	if (may_sound(letters_of(token)))
		respell(token, sounds, G_N_ELEMENTS(sounds), sound_heads);
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
	while (*word && length < PSY_NAME_KEY_MAX - 1)
		text[length++] = *word++;
	text[length] = '\0';
	return length;
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
