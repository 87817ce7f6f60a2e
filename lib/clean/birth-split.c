#include "clean/birth-split.h"

#include <string.h>

#include "clean/birth.h"

enum { SHORTEST_PLACE = 3 }; /* letters */

static bool is_separator(gunichar c)
{
	return (c < 0x80 && strchr(" ,/-.:;|('\"=`", (int)c)) || psy_char_is_blank(c) ||
	       psy_char_is_invisible(c) || (c >= 0x2010 && c <= 0x2015);
}

/* The length of `text` without separators at its end. */
static size_t trim_end(const char *text, size_t length)
{
	while (length > 0) {
		const char *last = g_utf8_find_prev_char(text, text + length);

		if (!is_separator(g_utf8_get_char(last)))
			break;
		length = (size_t)(last - text);
	}
	return length;
}

/* The length of `text` without the word at its end that announces a date; the same when there is
 * none. A day of the week is one only behind a sign: there is a Pasar Minggu. */
static size_t trim_herald(const char *text, size_t length)
{
	static const struct {
		const char *word;
		bool behind_sign;
	} heralds[] = {
		{ "tgl", false },   { "tanggal", false }, { "lahir", false }, { "senin", true },
		{ "selasa", true }, { "rabu", true },     { "kamis", true },  { "jumat", true },
		{ "jum'at", true }, { "sabtu", true },    { "minggu", true }, { "ahad", true },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(heralds); i++) {
		size_t n = strlen(heralds[i].word), before, place;

		if (length < n || g_ascii_strncasecmp(text + length - n, heralds[i].word, n) != 0)
			continue;
		before = length - n;
		place = trim_end(text, before);
		if (before == 0 ||
		    (place < before && !(heralds[i].behind_sign && text[place] == ' ')))
			return place;
	}
	return length;
}

static size_t place_length(const char *cell, const char *date)
{
	size_t length = trim_end(cell, (size_t)(date - cell)), shorter;

	while ((shorter = trim_herald(cell, length)) < length)
		length = shorter;
	return length;
}

/* Where the date begins: behind the last comma, if a number and more stands there ("Cibeber 01,
 * 17-08-1985", but not "17 Agustus, 1985"), else with the first digit, or the #### in its place.
 * Without any, a place stands alone, but for what comes behind a comma. */
static const char *find_date(const char *cell)
{
	const char *comma = strrchr(cell, ',');
	const char *number = comma ? comma + 1 + strspn(comma + 1, " ") : "";
	size_t n = strspn(number, "0123456789");

	if (n > 0 && number[n + strspn(number + n, " ")])
		return number;
	for (const char *p = cell; *p; p = g_utf8_next_char(p))
		if (*p == '#' || g_unichar_isdigit(g_utf8_get_char(p)))
			return p;
	return comma ? comma + 1 : cell + strlen(cell);
}

/* What is no place in front of a date tells what is wrong with the date. */
static PsyNoteKind judge_place(const char *cell, size_t length)
{
	if (length == 4 && (g_ascii_strncasecmp(cell, "umur", 4) == 0 ||
			    g_ascii_strncasecmp(cell, "usia", 4) == 0))
		return PSY_NOTE_BIRTH_AGE_TEXT;
	if (length < SHORTEST_PLACE)
		return PSY_NOTE_BIRTH_LETTER;
	return psy_month_find(cell, length, NULL) ? PSY_NOTE_BIRTH_UNREADABLE : PSY_N_NOTES;
}

/* Bytes of the last word of `text`. */
static size_t last_word(const char *text, size_t length)
{
	size_t n = 0;

	while (n < length && trim_end(text, length - n) == length - n)
		n++;
	return n;
}

PsyBirthSplit psy_birth_split(const char *cell)
{
	PsyBirthSplit split = { .date = find_date(cell), .wrong = PSY_N_NOTES };
	size_t word;

	split.place = place_length(cell, split.date);
	if (split.place == 0 || !*split.date)
		return split;
	if (cell + split.place < split.date) {
		split.wrong = judge_place(cell, split.place);
		if (split.wrong != PSY_N_NOTES)
			split.place = 0;
		return split;
	}
	/* "l7-08-1985", "Lebak,O5-10-1982": nothing separates the word from the digit. */
	word = last_word(cell, split.place);
	split.wrong = word < SHORTEST_PLACE ? PSY_NOTE_BIRTH_LETTER : PSY_NOTE_BIRTH_UNREADABLE;
	split.place = trim_end(cell, split.place - word);
	return split;
}
