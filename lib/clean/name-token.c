#include "clean/name-token.h"

#include <string.h>

#include "base/base.h"

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

enum { LETTERS = 26 };
#define AT(c) [(c) - 'a']

/* Beginnings: the l of Abdul takes the sound of what follows. */
static const Spelling beginnings[] = {
	{ "abdurr", "abdulr" }, { "abdura", "abdulra" }, { "abduro", "abdulro" },
	{ "abduss", "abduls" }, { "abdusa", "abdulsa" }, { "abduso", "abdulso" },
};

/* What a letter becomes with the one behind it, or by itself. */
typedef struct {
	char behind; /* '\0': whatever follows */
	const char *to;
} Sound;

enum { SOUNDS_MAX = 2 };
typedef Sound Sounds[SOUNDS_MAX];

/* The orthography before 1972. A word that has one of the pairs is all in it, so that its other j
 * is a y (Soejono, Widjaja). */
static const Sounds old_sounds[LETTERS] = {
	AT('o') = { { 'e', "u" } },  AT('d') = { { 'j', "j" } },  AT('t') = { { 'j', "c" } },
	AT('s') = { { 'j', "sy" } }, AT('n') = { { 'j', "ny" } }, AT('j') = { { '\0', "y" } },
};

/* Spellings of one sound. */
static const Sounds sounds[LETTERS] = {
	AT('k') = { { 'h', "h" } },   AT('c') = { { 'h', "h" } },
	AT('d') = { { 'h', "d" } },   AT('t') = { { 'h', "t" } },
	AT('s') = { { 'y', "s" } },   AT('p') = { { 'h', "p" } },
	AT('f') = { { '\0', "p" } },  AT('v') = { { '\0', "p" } },
	AT('z') = { { '\0', "j" } },  AT('q') = { { '\0', "k" } },
	AT('x') = { { '\0', "ks" } }, AT('a') = { { 'i', "e" }, { 'e', "e" } },
};

static guint32 letter(char c)
{
	return c >= 'a' && c <= 'z' ? PSY_LETTER(c) : 0;
}

static guint32 letters_of(const char *text)
{
	guint32 letters = 0;

	for (; *text; text++)
		letters |= letter(*text);
	return letters;
}

static void settle_text(PsyNameToken *token, size_t length)
{
	token->text[length] = '\0';
	token->length = length;
}

static void set(PsyNameToken *token, const char *text)
{
	size_t length = g_strlcpy(token->text, text, PSY_NAME_TOKEN_MAX);

	token->length = MIN(length, PSY_NAME_TOKEN_MAX - 1);
}

/* A character that is none of a to z, without its accent, in `to`; returns its bytes, 0 for a
 * sign. */
static size_t put_unicode(gunichar c, char *to)
{
	gunichar mark;

	g_unichar_decompose(g_unichar_tolower(c), &c, &mark);
	return g_unichar_isalnum(c) ? (size_t)g_unichar_to_utf8(c, to) : 0;
}

/* The letters and digits of a typed word, in lower case; Latin letters without accents. */
static void fold(const char *from, const char *end, PsyNameToken *token)
{
	size_t length = 0, typed = 0;

	for (const char *p = from; p < end && length + 7 < PSY_NAME_TOKEN_MAX;) {
		size_t bytes = 0;

		if (letter((char)(*p | 0x20))) {
			token->text[length] = (char)(*p++ | 0x20);
			bytes = 1;
		} else {
			bytes = put_unicode(g_utf8_get_char(p), token->text + length);
			p = g_utf8_next_char(p);
		}
		length += bytes;
		typed += bytes > 0;
	}
	token->typed = typed;
	settle_text(token, length);
}

/* What the letter at `p` becomes, or NULL. */
static const Sound *find_sound(const Sounds *table, const char *p)
{
	const Sound *sound = letter(*p) ? table[*p - 'a'] : NULL;

	for (size_t i = 0; sound && i < SOUNDS_MAX && sound[i].to; i++)
		if (!sound[i].behind || sound[i].behind == p[1])
			return &sound[i];
	return NULL;
}

/* Rewrites every sound of the table, from left to right, each letter once. */
static void respell(PsyNameToken *token, const Sounds *table)
{
	char typed[PSY_NAME_TOKEN_MAX];
	size_t length = 0;

	memcpy(typed, token->text, token->length + 1);
	for (const char *p = typed; *p && length + 3 < PSY_NAME_TOKEN_MAX; p++) {
		const Sound *sound = find_sound(table, p);

		if (!sound) {
			token->text[length++] = *p;
			continue;
		}
		for (const char *to = sound->to; *to; to++)
			token->text[length++] = *to;
		p += sound->behind != '\0';
	}
	settle_text(token, length);
}

/* A doubled letter is one, and so is y behind a vowel and before another letter: Sumiyati is
 * Sumiati, Jamiyah is Jamiah. */
static void drop_repeats(PsyNameToken *token)
{
	static const guint32 vowels = PSY_LETTER('a') | PSY_LETTER('i') | PSY_LETTER('u') |
				      PSY_LETTER('e') | PSY_LETTER('o');
	char *text = token->text;
	size_t n = 0;

	for (const char *p = text; *p; p++) {
		bool y = *p == 'y' && n > 0 && p[1] && (letter(text[n - 1]) & vowels);

		if (!y && (n == 0 || text[n - 1] != *p))
			text[n++] = *p;
	}
	if (n > 1 && text[n - 1] == 'h')
		n--;
	settle_text(token, n);
}

/* The letters that the words beginning with each letter have behind it: most other words have
 * another. */
static const guint32 *second_letters(void)
{
	static guint32 seconds[LETTERS];

	if (!seconds['s' - 'a'])
		for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
			seconds[*words[i].from - 'a'] |= letter(words[i].from[1]);
	return seconds;
}

static void replace_word(PsyNameToken *token)
{
	const char *text = token->text;

	if (!letter(*text) || (text[1] && !(letter(text[1]) & second_letters()[*text - 'a'])))
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (*text == *words[i].from && strcmp(text, words[i].from) == 0) {
			set(token, words[i].to);
			return;
		}
}

static void replace_beginning(PsyNameToken *token)
{
	for (size_t i = 0; i < G_N_ELEMENTS(beginnings); i++)
		if (g_str_has_prefix(token->text, beginnings[i].from)) {
			char whole[2 * PSY_NAME_TOKEN_MAX];

			g_snprintf(whole, sizeof(whole), "%s%s", beginnings[i].to,
				   token->text + strlen(beginnings[i].from));
			set(token, whole);
			return;
		}
}

static bool modernise(PsyNameToken *token)
{
	for (const char *p = token->text; *p; p++) {
		const Sound *sound = find_sound(old_sounds, p);

		if (sound && sound->behind) {
			respell(token, old_sounds);
			return true;
		}
	}
	return false;
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

static void simplify(PsyNameToken *token)
{
	guint32 old = PSY_LETTER('o') | PSY_LETTER('e'), letters;

	replace_word(token);
	if (*token->text == 'a')
		replace_beginning(token);
	letters = letters_of(token->text);
	if (((letters & PSY_LETTER('j')) || (letters & old) == old) && modernise(token))
		letters = letters_of(token->text);
	if (may_sound(letters))
		respell(token, sounds);
	drop_repeats(token);
}

void psy_name_token_read(const char *from, const char *end, PsyNameToken *token)
{
	fold(from, end, token);
	simplify(token);
}
