/* notes.h - the codes of a list of notes as one text, for comparing */
#ifndef PSY_TEST_NOTES_H
#define PSY_TEST_NOTES_H

#include "clean/note.h"

static inline const char *note_codes(const PsyNotes *notes)
{
	static char text[512];

	text[0] = '\0';
	for (size_t i = 0; i < notes->n; i++) {
		g_strlcat(text, i ? " " : "", sizeof(text));
		g_strlcat(text, psy_note_code(notes->list[i].kind), sizeof(text));
	}
	return text;
}

#endif
