#include "roster/name.h"

#include <stdlib.h>
#include <string.h>

#include "roster/title.h"

enum { LONGEST_NAME = 60 };

/* ---- the display form ---- */

typedef enum { MIXED, ALL_UPPER, ALL_LOWER } Capitals;

static Capitals capitals_of(const char *text, size_t length)
{
	unsigned upper = 0, lower = 0;

	for (const char *p = text; p < text + length && (upper == 0 || lower == 0);
	     p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		upper += c < 0x80 ? g_ascii_isupper((char)c) : g_unichar_isupper(c);
		lower += c < 0x80 ? g_ascii_islower((char)c) : g_unichar_islower(c);
	}
	if (upper > 1 && lower == 0)
		return ALL_UPPER;
	return lower > 0 && upper == 0 ? ALL_LOWER : MIXED;
}

static bool is_roman(const char *word, size_t length)
{
	static const char *const numerals[] = { "ii",   "iii", "iv", "vi", "vii",
						"viii", "ix",  "xi", "xii" };

	for (size_t i = 0; i < G_N_ELEMENTS(numerals); i++)
		if (strlen(numerals[i]) == length &&
		    g_ascii_strncasecmp(word, numerals[i], length) == 0)
			return true;
	return false;
}

static bool is_particle(const char *word, size_t length)
{
	return (length == 3 && g_ascii_strncasecmp(word, "bin", 3) == 0) ||
	       (length == 5 && g_ascii_strncasecmp(word, "binti", 5) == 0);
}

/* A word with a capital in front; behind a hyphen too, never behind an apostrophe. */
static void append_recased(GString *out, const char *word, size_t length)
{
	bool capital = !is_particle(word, length);
	bool roman = is_roman(word, length);

	for (const char *p = word; p < word + length; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		g_string_append_unichar(out, capital || roman ? g_unichar_toupper(c)
							      : g_unichar_tolower(c));
		capital = c == '-' || c == '.';
	}
}

/* True when the two differ in dots only: S.STP. is as right as S.STP. */
static bool same_letters(const char *word, size_t length, const char *spelling)
{
	for (size_t i = 0; i < length; i++) {
		spelling += strspn(spelling, ".");
		if (word[i] == '.')
			continue;
		if (word[i] != *spelling++)
			return false;
	}
	return spelling[strspn(spelling, ".")] == '\0';
}

static void append_title(GString *out, const char *word, size_t length, const char *spelling)
{
	if (capitals_of(word, length) == MIXED || same_letters(word, length, spelling))
		g_string_append_len(out, word, (gssize)length);
	else
		g_string_append(out, spelling);
}

typedef struct {
	const char *text;
	size_t length;
} Word;

static size_t next_word(const char **p, Word *word)
{
	while (**p == ' ')
		(*p)++;
	word->text = *p;
	word->length = strcspn(*p, " ");
	*p += word->length;
	return word->length;
}

/* The part in front of the first comma: titles, then the name, then perhaps titles again. */
static void append_person(GString *out, const char *person, Capitals capitals, PsyNotes *notes)
{
	const char *p = person;
	bool in_front = true;
	Word word;

	while (next_word(&p, &word) > 0) {
		const char *title =
			in_front ? psy_title_find(word.text, word.length, PSY_TITLE_FRONT) : NULL;
		const char *last =
			title ? NULL : psy_title_find(word.text, word.length, PSY_TITLE_BACK);

		if (title && *p == '\0')
			title = NULL;
		if (out->len > 0)
			g_string_append_c(out, ' ');
		if (title) {
			if (g_ascii_strncasecmp(word.text, "dr", 2) == 0 && capitals == ALL_UPPER &&
			    word.length <= 3)
				psy_notes_add(notes, PSY_NOTE_NAME_DOCTOR, NULL, 0);
			append_title(out, word.text, word.length, title);
			continue;
		}
		in_front = false;
		if (last && *p == '\0' && out->len > 1 && word.length > 2 &&
		    strchr(word.text, '.')) {
			psy_notes_add(notes, PSY_NOTE_NAME_TITLE_FORM, last, 0);
			append_title(out, word.text, word.length, last);
		} else if (capitals == MIXED) {
			g_string_append_len(out, word.text, (gssize)word.length);
		} else {
			append_recased(out, word.text, word.length);
		}
	}
}

static void append_back_titles(GString *out, const char *titles)
{
	g_auto(GStrv) parts = g_strsplit(titles, ",", -1);

	for (char **part = parts; *part; part++) {
		const char *spelling;

		g_strstrip(*part);
		if (!**part)
			continue;
		spelling = psy_title_find(*part, strlen(*part), PSY_TITLE_BACK);
		g_string_append(out, ", ");
		if (spelling)
			append_title(out, *part, strlen(*part), spelling);
		else
			g_string_append(out, *part);
	}
}

/* The courtesy with which `name` begins, with its blank, or NULL. */
static const char *find_courtesy(const char *name)
{
	static const char *const words[] = { "Ibu ",    "Bapak ", "Bpk ",  "Bpk. ", "Ny. ", "Ny ",
					     "Nyonya ", "Sdri. ", "Sdr. ", "Sdri ", "Sdr " };

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (g_ascii_toupper(*name) == *words[i] &&
		    g_ascii_strncasecmp(name, words[i], strlen(words[i])) == 0)
			return words[i];
	return NULL;
}

/* Takes Ibu, Bapak, Ny. and a name in parentheses out of `name`, in place. */
static void drop_courtesy(char *name, PsyNotes *notes)
{
	char *open = strchr(name, '(');
	char *close = open ? strchr(open, ')') : NULL;
	const char *courtesy;
	g_autofree char *shown = NULL;
	size_t n;

	if (close && open > name) {
		memmove(open, close + 1, strlen(close + 1) + 1);
		g_strchomp(name);
		psy_notes_add(notes, PSY_NOTE_NAME_PARENTHESES, NULL, 0);
	}
	courtesy = find_courtesy(name);
	if (!courtesy)
		return;
	n = strlen(courtesy);
	/* With one word behind it, it is most likely the husband's: "Ny." must stay. */
	if (g_str_has_prefix(courtesy, "Ny") && !strchr(name + n, ' ')) {
		psy_notes_add(notes, PSY_NOTE_NAME_HUSBAND, NULL, 0);
		return;
	}
	memmove(name, name + n, strlen(name + n) + 1);
	shown = g_strndup(courtesy, n - 1);
	psy_notes_add(notes, PSY_NOTE_NAME_COURTESY, shown, 0);
}

/* Straight apostrophes, composed letters. */
static char *settle_characters(const char *text)
{
	g_autoptr(GString) out = NULL;

	if (g_str_is_ascii(text) && !strchr(text, '`'))
		return g_strdup(text);
	out = g_string_new(NULL);
	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		g_string_append_unichar(
			out, c == 0x2018 || c == 0x2019 || c == 0x02BC || c == '`' ? '\'' : c);
	}
	return g_utf8_normalize(out->str, -1, G_NORMALIZE_NFC);
}

static void judge_content(const char *name, PsyNotes *notes)
{
	unsigned letters = 0, digits = 0;
	char count[12];

	for (const char *p = name; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		letters += c < 0x80 ? g_ascii_isalpha((char)c) : g_unichar_isalpha(c);
		digits += c < 0x80 ? g_ascii_isdigit((char)c) : g_unichar_isdigit(c);
	}
	if (strchr("=+-@", *name))
		psy_notes_add(notes, PSY_NOTE_NAME_FORMULA, (char[]){ *name, '\0' }, 0);
	if (letters == 0 && digits == 0)
		psy_notes_add(notes, PSY_NOTE_NAME_MISSING, NULL, 0);
	else if (letters == 1)
		psy_notes_add(notes, PSY_NOTE_NAME_TOO_SHORT, NULL, 0);
	if (digits > 0 && !strchr("=+-@", *name))
		psy_notes_add(notes, PSY_NOTE_NAME_DIGITS, NULL, 0);
	if (letters > LONGEST_NAME) {
		g_snprintf(count, sizeof(count), "%u", letters);
		psy_notes_add(notes, PSY_NOTE_NAME_TOO_LONG, count, 0);
	}
}

/* "Siti Aminah": as it will be printed, whatever the rules below say of other names. Such a
 * name holds no title either that would be written in another way. */
static bool is_ordinary(const char *cell)
{
	const char *p = cell;

	do {
		if (!g_ascii_isupper(*p++) || !g_ascii_islower(*p))
			return false;
		while (g_ascii_islower(*p))
			p++;
	} while (*p++ == ' ');
	return p[-1] == '\0' && p - cell <= LONGEST_NAME && find_courtesy(cell) == NULL;
}

const char *psy_name_display(const char *cell, GString *scratch, bool *recased, PsyNotes *notes)
{
	g_autofree char *clean = NULL, *name = NULL;
	char *comma;
	Capitals capitals;

	if (recased)
		*recased = false;
	if (is_ordinary(cell))
		return cell;
	g_string_truncate(scratch, 0);
	clean = psy_text_clean(cell, strlen(cell));
	name = settle_characters(clean);
	if (!*name) {
		psy_notes_add(notes, PSY_NOTE_NAME_MISSING, NULL, 0);
		return "";
	}
	judge_content(name, notes);
	if (psy_notes_have(notes, PSY_NOTE_NAME_MISSING))
		return "";
	drop_courtesy(name, notes);
	comma = strchr(name, ',');
	if (comma)
		*comma = '\0';
	capitals = capitals_of(name, strlen(name));
	/* "Hj. IMAS": a title in mixed case does not make the name mixed. */
	if (capitals == MIXED) {
		const char *p = name;
		Word word;

		while (next_word(&p, &word) > 0 && *p &&
		       psy_title_find(word.text, word.length, PSY_TITLE_FRONT))
			;
		capitals = capitals_of(word.text, strlen(word.text));
	}
	append_person(scratch, name, capitals, notes);
	if (comma)
		append_back_titles(scratch, comma + 1);
	if (recased)
		*recased = capitals != MIXED;
	if (strcmp(clean, cell) != 0 && notes->n == 0)
		psy_notes_add(notes, PSY_NOTE_NAME_CLEANED, scratch->str, 0);
	return scratch->str;
}
