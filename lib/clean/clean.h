/* clean.h - the door of the clean room: single cells as people type them, made into values
 *
 * NIK, phone, name, birth date, sex and status. A cleaner reads one cell, guesses nothing, and
 * notes what it has to say (note.h); who the person is, and where the cell stands, it does not
 * know. facts: roster rules 3, 4, 7, 8, 10.
 */
#ifndef PSY_CLEAN_H
#define PSY_CLEAN_H

#include "base/base.h"
#include "clean/birth.h"
#include "clean/cell.h"
#include "clean/name-key.h"
#include "clean/name.h"
#include "clean/nik.h"
#include "clean/note.h"
#include "clean/phone.h"
#include "clean/sex.h"
#include "clean/word.h"

/* Codes of this room: nik/..., phone/..., name/..., birth/..., sex/... */
extern const PsyExplanation psy_clean_codes[];

#endif
