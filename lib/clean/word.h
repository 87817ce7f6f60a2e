/* word.h - the small closed vocabularies of a roster: unsur and status */
#ifndef PSY_WORD_H
#define PSY_WORD_H

#include "clean/note.h"

/* The canonical word for what a person is ("kader", "pembina", …), found without case and
 * punctuation ("Kader Posyandu"); the cell itself when it is another one. Static or the
 * cell. */
const char *psy_unsur_read(const char *cell);

/* "terdaftar", "cadangan" or "batal"; "terdaftar" for an empty cell, and with
 * status/unknown for another word. Static. */
const char *psy_status_read(const char *cell, PsyNotes *notes);

#endif
