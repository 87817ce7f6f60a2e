#include "clean/sex.h"

#include <string.h>

#include "clean/cell.h"

char psy_sex_read(const char *cell, PsyNotes *notes)
{
	static const struct {
		const char *word; /* as psy_text_squash() leaves it */
		char sex;
	} words[] = {
		{ "l", 'L' },    { "lk", 'L' },    { "lakilaki", 'L' },  { "laki", 'L' },
		{ "pria", 'L' }, { "cowok", 'L' }, { "m", 'L' },         { "male", 'L' },
		{ "p", 'P' },    { "pr", 'P' },    { "perempuan", 'P' }, { "wanita", 'P' },
		{ "f", 'P' },    { "w", 'P' },     { "female", 'P' },
	};
	g_autofree char *word = NULL;

	if (cell[0] && !cell[1] && (cell[0] == 'L' || cell[0] == 'P'))
		return cell[0];
	word = psy_text_squash(cell, strlen(cell));
	if (!*word)
		return 0;
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (strcmp(word, words[i].word) == 0)
			return words[i].sex;
	psy_notes_add(notes, PSY_NOTE_SEX_UNKNOWN, NULL, 0);
	return 0;
}
