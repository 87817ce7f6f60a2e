/* sex.h - sex as rosters write it: L (laki-laki) or P (perempuan) */
#ifndef PSY_SEX_H
#define PSY_SEX_H

#include "clean/note.h"

/* 'L' or 'P'; 0 for an empty cell and "-", and with sex/unknown for a word that is not in
 * the table. Case, dots and blanks do not count. */
char psy_sex_read(const char *cell, PsyNotes *notes);

#endif
