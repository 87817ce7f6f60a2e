/* birth-split.h - place and date of birth in one cell: "Lebak, 17 Agustus 1985" */
#ifndef PSY_BIRTH_SPLIT_H
#define PSY_BIRTH_SPLIT_H

#include "clean/note.h"

typedef struct {
	size_t place;      /* bytes of the cell, without separator, "tgl" or a day of the week */
	const char *date;  /* the rest of the cell; its end when a place stands alone */
	PsyNoteKind wrong; /* PSY_NOTE_BIRTH_...: it can be no date; PSY_N_NOTES: it may be one */
} PsyBirthSplit;

/* A separator (blank, comma, hyphen, ...) stands between the two: the letter in "l7-08-1985" is
 * no place, but a digit. */
PsyBirthSplit psy_birth_split(const char *cell);

#endif
