#include "clean/name-part.h"

#include <glib.h>
#include <string.h>

/* "S. Tr. Keb", and none of its words is longer than "FARM.". */
enum { TITLE_WORDS = 3, TITLE_WORD_LENGTH = 5 };

PsyNameCase psy_name_case(const char *text, size_t length)
{
	unsigned found = PSY_CASE_NONE;

	for (const char *p = text; p < text + length && found != PSY_CASE_MIXED;
	     p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c < 0x80 ? g_ascii_isupper((char)c) : g_unichar_isupper(c))
			found |= PSY_CASE_UPPER;
		else if (c < 0x80 ? g_ascii_islower((char)c) : g_unichar_islower(c))
			found |= PSY_CASE_LOWER;
	}
	return (PsyNameCase)found;
}

/* ---- words ---- */

static bool ends_word(char c)
{
	return c == '\0' || c == ' ' || c == ',' || c == '(' || c == ')';
}

static void add_word(PsyNameParts *parts, const char *text, size_t length, bool comma)
{
	if (parts->n + 1 == PSY_NAME_PARTS_MAX)
		length = strlen(text);
	parts->list[parts->n++] = (PsyNamePart){ .text = text, .length = length, .comma = comma };
}

static void split_words(const char *name, bool with_parentheses, PsyNameParts *parts)
{
	bool comma = false;
	const char *p = name;

	parts->n = 0;
	while (*p && parts->n < PSY_NAME_PARTS_MAX) {
		size_t length = 0;

		while (!ends_word(p[length]))
			length++;
		if (length > 0) {
			add_word(parts, p, length, comma && parts->n > 0);
			comma = false;
			p += parts->list[parts->n - 1].length;
			continue;
		}
		comma = comma || *p == ',';
		if (*p == '(' && !with_parentheses) {
			parts->parentheses = true;
			p += strcspn(p, ")");
		}
		p += *p != '\0';
	}
}

/* ---- titles ---- */

/* Words in front of the first comma. */
static size_t count_front(const PsyNameParts *parts)
{
	size_t n = 1;

	while (n < parts->n && !parts->list[n].comma)
		n++;
	return MIN(n, parts->n);
}

/* Makes "Hj.Siti" two parts; true when it was one. */
static bool unglue(PsyNameParts *parts, size_t at)
{
	PsyNamePart *word = &parts->list[at];
	size_t cut = 0;

	if (!memchr(word->text, '.', word->length))
		return false;
	for (size_t i = 1; i + 1 < word->length; i++)
		if (word->text[i] == '.' && psy_title_in_front(word->text, i))
			cut = i + 1;
	if (cut == 0 || parts->n == PSY_NAME_PARTS_MAX)
		return false;
	memmove(word + 1, word, (parts->n - at) * sizeof(*word));
	parts->n++;
	word[1].text += cut;
	word[1].length -= cut;
	word[1].glued = true;
	word[1].comma = false;
	word->length = cut;
	return true;
}

/* Titles and courtesies, as long as a name follows them; returns how many. */
static size_t find_fronts(PsyNameParts *parts)
{
	size_t at = 0;

	for (; at < parts->n; at++) {
		PsyNamePart *part = &parts->list[at];
		const PsyTitle *title = psy_title_in_front(part->text, part->length);

		if (!title && unglue(parts, at))
			title = psy_title_in_front(part->text, part->length);
		if (!title || at + 1 == count_front(parts))
			break;
		part->title = title;
		part->kind = title->kind == PSY_TITLE_FRONT ? PSY_PART_FRONT : PSY_PART_COURTESY;
	}
	return at;
}

/* The listed title that the `n` parts from `at` are together, or NULL. */
static const PsyTitle *title_of(const PsyNameParts *parts, size_t at, size_t n, size_t *length)
{
	const PsyNamePart *first = &parts->list[at], *last = first + n - 1;

	*length = (size_t)(last->text + last->length - first->text);
	return psy_title_behind(first->text, *length);
}

static void make_title(PsyNameParts *parts, size_t at, size_t n, const PsyTitle *title,
		       size_t length)
{
	PsyNamePart *part = &parts->list[at];

	part->title = title;
	part->length = length;
	part->kind = PSY_PART_BACK;
	memmove(part + 1, part + n, (parts->n - at - n) * sizeof(*part));
	parts->n -= n - 1;
}

/* Whether `text`, of `n` words and last without a comma, is this title and no name. */
static bool is_certain(const char *text, size_t length, size_t n, const PsyTitle *title,
		       const PsyNamePart *before)
{
	PsyNameCase here = psy_name_case(text, length);
	PsyNameCase there = psy_name_case(before->text, before->length);

	if (title->kind == PSY_TITLE_BACK || memchr(text, '.', length))
		return true;
	if (n > 1)
		return false;
	if (here == PSY_CASE_UPPER)
		return title->kind == PSY_TITLE_SHORT || there != PSY_CASE_UPPER;
	return title->kind == PSY_TITLE_SHORT && here == PSY_CASE_LOWER && there == PSY_CASE_LOWER;
}

/* The last title of the words from `first` to `end`: true when there is one. */
static bool find_last(PsyNameParts *parts, size_t first, size_t *end)
{
	bool is_short = parts->list[*end - 1].length <= TITLE_WORD_LENGTH;

	for (size_t n = is_short ? MIN(TITLE_WORDS, *end - first - 1) : 1; n > 0; n--) {
		size_t at = *end - n, length;
		const PsyTitle *title = title_of(parts, at, n, &length);

		if (title &&
		    is_certain(parts->list[at].text, length, n, title, &parts->list[at - 1])) {
			make_title(parts, at, n, title, length);
			*end = at;
			return true;
		}
	}
	return false;
}

/* What stands behind the comma is judged without doubt, the longest title first. A title that
 * belongs in front is one there too: "Ratna Sari, dr." */
static void find_behind(PsyNameParts *parts, size_t at)
{
	for (; at < parts->n; at++) {
		PsyNamePart *part = &parts->list[at];
		const PsyTitle *title = NULL;
		size_t n = MIN(TITLE_WORDS, parts->n - at), length = part->length;

		while (n > 0 && !(title = title_of(parts, at, n, &length)))
			n--;
		if (!title) {
			n = 1;
			title = psy_title_in_front(part->text, part->length);
			length = part->length;
		}
		if (title && title->kind != PSY_TITLE_COURTESY && title->kind != PSY_TITLE_NYONYA)
			make_title(parts, at, n, title, length);
		else
			part->kind = PSY_PART_BEHIND;
	}
}

void psy_name_split(const char *name, PsyNameParts *parts)
{
	size_t first, end;

	parts->parentheses = false;
	split_words(name, false, parts);
	if (parts->n == 0 && parts->parentheses) {
		parts->parentheses = false;
		split_words(name, true, parts);
	}
	if (parts->n == 0)
		return;
	first = find_fronts(parts);
	end = count_front(parts);
	find_behind(parts, end);
	while (end > first + 1 && find_last(parts, first, &end))
		;
}
