/* month.c - the names of the months as people write them */
#include "clean/birth.h"

#include <string.h>

static const struct {
	const char *word;
	int month;
} months[] = {
	{ "jan", 1 },      { "januari", 1 },   { "january", 1 }, { "feb", 2 },
	{ "februari", 2 }, { "february", 2 },  { "peb", 2 },     { "pebr", 2 },
	{ "pebruari", 2 }, { "mar", 3 },       { "maret", 3 },   { "mrt", 3 },
	{ "march", 3 },    { "apr", 4 },       { "april", 4 },   { "mei", 5 },
	{ "may", 5 },      { "jun", 6 },       { "juni", 6 },    { "june", 6 },
	{ "jul", 7 },      { "juli", 7 },      { "july", 7 },    { "agu", 8 },
	{ "agustus", 8 },  { "agt", 8 },       { "ags", 8 },     { "agus", 8 },
	{ "agst", 8 },     { "aug", 8 },       { "august", 8 },  { "sep", 9 },
	{ "sept", 9 },     { "september", 9 }, { "okt", 10 },    { "oktober", 10 },
	{ "oct", 10 },     { "october", 10 },  { "nov", 11 },    { "november", 11 },
	{ "nop", 11 },     { "nopember", 11 }, { "des", 12 },    { "desember", 12 },
	{ "dec", 12 },     { "december", 12 },
};

/* The month that is one slip away from `word`; 0 when there is none, or more than one: "Juki". */
static int nearest_month(const char *word)
{
	int found = 0;

	for (size_t i = 0; strlen(word) >= 3 && i < G_N_ELEMENTS(months); i++) {
		if (psy_text_distance(word, months[i].word, 1) > 1 || months[i].month == found)
			continue;
		if (found)
			return 0;
		found = months[i].month;
	}
	return found;
}

int psy_month_find(const char *text, size_t length, bool *misspelt)
{
	g_autofree char *word = psy_text_squash(text, length);
	int month = 0;

	for (size_t i = 0; i < G_N_ELEMENTS(months) && !month; i++)
		if (strcmp(word, months[i].word) == 0)
			month = months[i].month;
	if (!misspelt)
		return month;
	*misspelt = !month;
	return month ? month : nearest_month(word);
}
