#include "clean/name.h"

#include <string.h>

#include "clean/name-part.h"

enum { LONGEST_NAME = 60, LONG_NUMBER = 6 };

/* ---- what is wrong with it ---- */

typedef struct {
	unsigned letters, digits;
	unsigned length; /* in characters, with blanks: what an identity card counts */
	unsigned words;
} Content;

static void count_characters(const PsyNamePart *part, Content *sum)
{
	for (const char *p = part->text; p < part->text + part->length; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		sum->digits += c < 0x80 ? g_ascii_isdigit((char)c) : g_unichar_isdigit(c);
		if (part->kind != PSY_PART_WORD)
			continue;
		sum->letters += c < 0x80 ? g_ascii_isalpha((char)c) : g_unichar_isalpha(c);
		sum->length++;
	}
}

/* Of the name without its titles; digits also of what stands behind a comma. */
static Content count_content(const PsyNameParts *parts)
{
	Content sum = { 0 };

	for (size_t i = 0; i < parts->n; i++) {
		const PsyNamePart *part = &parts->list[i];

		if (part->kind == PSY_PART_WORD)
			sum.length += sum.words++ > 0 && !part->glued;
		count_characters(part, &sum);
	}
	return sum;
}

static bool is_formula(const char *name)
{
	return strchr("=+-@", *name) != NULL;
}

static void judge_length(const Content *content, PsyNotes *notes)
{
	char count[12];

	if (content->length <= LONGEST_NAME)
		return;
	g_snprintf(count, sizeof(count), "%u", content->length);
	psy_notes_add(notes, PSY_NOTE_NAME_TOO_LONG, count, 0);
}

/* False when it is no name at all. */
static bool judge_content(const char *name, const Content *content, PsyNotes *notes)
{
	bool is_long = content->digits >= LONG_NUMBER, formula = is_formula(name);
	PsyNoteKind fault = content->digits > 0 ? PSY_NOTE_NAME_NO_LETTER : PSY_NOTE_NAME_MISSING;

	if (content->letters > 0)
		fault = PSY_NOTE_NAME_NUMBER;
	if (is_long || (content->letters == 0 && (content->digits == 0 || !formula))) {
		psy_notes_add(notes, fault, NULL, 0);
		return false;
	}
	if (formula)
		psy_notes_add(notes, PSY_NOTE_NAME_FORMULA, (char[]){ *name, '\0' }, 0);
	else if (content->digits > 0)
		psy_notes_add(notes, PSY_NOTE_NAME_DIGITS, NULL, 0);
	if (content->letters == 1)
		psy_notes_add(notes, PSY_NOTE_NAME_TOO_SHORT, NULL, 0);
	judge_length(content, notes);
	return true;
}

static void note_part(const PsyNamePart *part, PsyNoteKind kind, PsyNotes *notes)
{
	g_autofree char *typed = g_strndup(part->text, part->length);

	psy_notes_add(notes, kind, typed, 0);
}

/* What the titles and courtesies give cause to say. */
static void judge_parts(const PsyNameParts *parts, const Content *content, PsyNotes *notes)
{
	if (parts->parentheses)
		psy_notes_add(notes, PSY_NOTE_NAME_PARENTHESES, NULL, 0);
	for (size_t i = 0; i < parts->n; i++) {
		const PsyNamePart *part = &parts->list[i];
		PsyNameCase typed = psy_name_case(part->text, part->length);

		if (part->kind == PSY_PART_COURTESY) {
			/* With one word behind it, it is most likely the husband's. */
			if (part->title->kind == PSY_TITLE_NYONYA && content->words == 1)
				psy_notes_add(notes, PSY_NOTE_NAME_HUSBAND, NULL, 0);
			else
				note_part(part, PSY_NOTE_NAME_COURTESY, notes);
		} else if (part->kind == PSY_PART_BEHIND) {
			if (typed == PSY_CASE_UPPER || typed == PSY_CASE_LOWER)
				note_part(part, PSY_NOTE_NAME_TITLE_UNKNOWN, notes);
		} else if (part->title && typed == PSY_CASE_UPPER &&
			   strcmp(part->title->letters, "dr") == 0) {
			psy_notes_add(notes, PSY_NOTE_NAME_DOCTOR, NULL, 0);
		} else if (part->kind == PSY_PART_BACK && !part->comma &&
			   parts->list[i - 1].kind == PSY_PART_WORD) {
			psy_notes_add(notes, PSY_NOTE_NAME_TITLE_FORM, part->title->spelling, 0);
		}
	}
}

/* ---- the display form ---- */

static bool is_roman(const char *word, size_t length)
{
	static const char *const numerals[] = { "ii",  "iii",  "iv",    "vi",   "vii", "viii",
						"ix",  "xi",   "xii",   "xiii", "xiv", "xv",
						"xvi", "xvii", "xviii", "xix",  "xx" };

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
static void append_recased(GString *out, const PsyNamePart *word, bool first, bool last)
{
	bool capital = first || !is_particle(word->text, word->length);
	/* "Ii" is a name, but not the last of several. */
	bool roman = last && !first && is_roman(word->text, word->length);

	for (const char *p = word->text; p < word->text + word->length; p = g_utf8_next_char(p)) {
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
		if (strchr("., ", word[i]))
			continue;
		if (word[i] != *spelling++)
			return false;
	}
	return spelling[strspn(spelling, ".")] == '\0';
}

static void append_title(GString *out, const PsyNamePart *part)
{
	const char *spelling = part->title->spelling;

	bool lacks_dot = part->kind != PSY_PART_BACK && part->text[part->length - 1] != '.';

	if (psy_name_case(part->text, part->length) == PSY_CASE_MIXED ||
	    (!lacks_dot && same_letters(part->text, part->length, spelling)))
		g_string_append_len(out, part->text, (gssize)part->length);
	else
		g_string_append(out, spelling);
}

/* How the words of the name are written, whatever the titles are. */
static PsyNameCase case_of_name(const PsyNameParts *parts, const Content *content)
{
	unsigned found = PSY_CASE_NONE;

	for (size_t i = 0; i < parts->n; i++)
		if (parts->list[i].kind == PSY_PART_WORD)
			found |= psy_name_case(parts->list[i].text, parts->list[i].length);
	/* One capital is a name as it should be: "A". */
	return content->letters == 1 && found == PSY_CASE_UPPER ? PSY_CASE_MIXED
								: (PsyNameCase)found;
}

static bool is_recased(PsyNameCase written)
{
	return written == PSY_CASE_UPPER || written == PSY_CASE_LOWER;
}

static void append_parts(GString *out, const PsyNameParts *parts, const Content *content,
			 PsyNameCase written)
{
	unsigned word = 0;

	for (size_t i = 0; i < parts->n; i++) {
		const PsyNamePart *part = &parts->list[i];

		/* "Ny." must stay where it tells whose name it is. */
		if (part->kind == PSY_PART_COURTESY &&
		    (part->title->kind != PSY_TITLE_NYONYA || content->words > 1))
			continue;
		if (out->len > 0 && !part->glued)
			g_string_append(out, part->comma ? ", " : " ");
		word += part->kind == PSY_PART_WORD;
		if (part->title)
			append_title(out, part);
		else if (part->kind == PSY_PART_BEHIND || !is_recased(written))
			g_string_append_len(out, part->text, (gssize)part->length);
		else
			append_recased(out, part, word == 1, word == content->words);
	}
}

/* ---- cells ---- */

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

/* "Siti Aminah": as it will be printed, whatever the rules above say of other names. */
static bool is_ordinary(const char *cell)
{
	const char *p = cell, *word;

	do {
		word = p;
		if (!g_ascii_isupper(*p++) || !g_ascii_islower(*p))
			return false;
		while (g_ascii_islower(*p))
			p++;
		if (word == cell && psy_title_in_front(word, (size_t)(p - word)))
			return false;
	} while (*p++ == ' ');
	return p[-1] == '\0' && p - cell <= LONGEST_NAME && !psy_title_behind(word, strlen(word));
}

const char *psy_name_display(const char *cell, GString *scratch, bool *recased, PsyNotes *notes)
{
	g_autofree char *clean = NULL, *name = NULL;
	PsyNameParts parts;
	PsyNameCase written;
	Content content;

	if (recased)
		*recased = false;
	if (is_ordinary(cell))
		return cell;
	g_string_truncate(scratch, 0);
	clean = psy_text_clean(cell, strlen(cell));
	name = settle_characters(clean);
	psy_name_split(name, &parts);
	content = count_content(&parts);
	if (!judge_content(name, &content, notes))
		return "";
	judge_parts(&parts, &content, notes);
	written = case_of_name(&parts, &content);
	append_parts(scratch, &parts, &content, written);
	if (recased)
		*recased = is_recased(written);
	if (strcmp(clean, cell) != 0 && notes->n == 0)
		psy_notes_add(notes, PSY_NOTE_NAME_CLEANED, scratch->str, 0);
	return scratch->str;
}

const char *psy_name_override(const char *cell, GString *scratch, PsyNotes *notes)
{
	g_autofree char *clean = psy_text_clean(cell, strlen(cell));
	g_autofree char *name = settle_characters(clean);
	PsyNameParts parts;
	Content content;

	psy_name_split(name, &parts);
	content = count_content(&parts);
	if (content.letters + content.digits == 0)
		return "";
	if (content.letters == 0 || is_formula(name) || strpbrk(name, "0123456789")) {
		psy_notes_add(notes, PSY_NOTE_NAME_OVERRIDE, NULL, 0);
		return "";
	}
	judge_length(&content, notes);
	g_string_assign(scratch, name);
	return scratch->str;
}

bool psy_name_may_be_shown(const char *cell)
{
	unsigned digits = 0, others = 0;

	for (; *cell; cell++) {
		digits += g_ascii_isdigit(*cell);
		others += g_ascii_isalpha(*cell) || (signed char)*cell < 0;
	}
	return others > 0 && digits < LONG_NUMBER;
}
