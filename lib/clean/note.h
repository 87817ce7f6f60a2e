/* note.h - what a cleaner has to say about one cell
 *
 * The cleaners of this room (nik, phone, name, birth, sex, word) read one cell and
 * never report: they add notes to a list of the caller, who knows the place, the
 * person and the heading, and passes them on with psy_note_report(). A note is
 * a row of the table in note.c, which holds severity, scope, code and wording, and
 * at most two values that the wording shows. The values are fit to be shown: masked
 * where they are sensitive (base/mask.h).
 *
 * Nothing is allocated. A list holds PSY_NOTES_MAX notes; no cell has more to say,
 * and what would be more is dropped.
 */
#ifndef PSY_NOTE_H
#define PSY_NOTE_H

#include "base/base.h"

typedef enum {
	/* nik.h */
	PSY_NOTE_NIK_CLEANED,
	PSY_NOTE_NIK_SCIENTIFIC,
	PSY_NOTE_NIK_NARROW,
	PSY_NOTE_NIK_MASKED,
	PSY_NOTE_NIK_LETTER,
	PSY_NOTE_NIK_CHARACTERS,
	PSY_NOTE_NIK_LOST,
	PSY_NOTE_NIK_LENGTH,
	PSY_NOTE_NIK_SERIAL,
	PSY_NOTE_NIK_NUMBER,
	PSY_NOTE_NIK_NONE,
	PSY_NOTE_NIK_PLACEHOLDER,
	PSY_NOTE_NIK_TEMPORARY,
	PSY_NOTE_NIK_NO_SUCH_DAY,
	PSY_NOTE_NIK_BIRTH_DATE,
	PSY_NOTE_NIK_BIRTH_SWAPPED,
	PSY_NOTE_NIK_BIRTH_YEAR,
	PSY_NOTE_NIK_SEX,
	PSY_NOTE_NIK_AGE,
	PSY_NOTE_NIK_REGION,     /* the importer looks up the region */
	PSY_NOTE_NIK_LAST_DIGIT, /* of a whole column */
	PSY_NOTE_NIK_MAYBE_KK,
	PSY_NOTE_NIK_IS_KK,
	PSY_NOTE_NIK_KK_SWAPPED,
	/* phone.h */
	PSY_NOTE_PHONE_CLEANED,
	PSY_NOTE_PHONE_ZERO_LOST,
	PSY_NOTE_PHONE_SCIENTIFIC,
	PSY_NOTE_PHONE_NARROW,
	PSY_NOTE_PHONE_LETTER,
	PSY_NOTE_PHONE_CHARACTERS,
	PSY_NOTE_PHONE_NIK,
	PSY_NOTE_PHONE_TOO_SHORT,
	PSY_NOTE_PHONE_TOO_LONG,
	PSY_NOTE_PHONE_PREFIX,
	PSY_NOTE_PHONE_LANDLINE,
	PSY_NOTE_PHONE_FOREIGN,
	PSY_NOTE_PHONE_UNCLEAR,
	PSY_NOTE_PHONE_SECOND,
	PSY_NOTE_PHONE_BEHIND,
	PSY_NOTE_PHONE_TOO_MANY,
	/* name.h */
	PSY_NOTE_NAME_MISSING,
	PSY_NOTE_NAME_NO_LETTER,
	PSY_NOTE_NAME_LOST,
	PSY_NOTE_NAME_CLEANED,
	PSY_NOTE_NAME_FORMULA,
	PSY_NOTE_NAME_TOO_LONG,
	PSY_NOTE_NAME_TOO_SHORT,
	PSY_NOTE_NAME_DIGITS,
	PSY_NOTE_NAME_NUMBER,
	PSY_NOTE_NAME_COURTESY,
	PSY_NOTE_NAME_HUSBAND,
	PSY_NOTE_NAME_PARENTHESES,
	PSY_NOTE_NAME_DOCTOR,
	PSY_NOTE_NAME_TITLE_FORM,
	PSY_NOTE_NAME_TITLE_UNKNOWN,
	PSY_NOTE_NAME_OVERRIDE,
	/* birth.h */
	PSY_NOTE_BIRTH_LOST,
	PSY_NOTE_BIRTH_UNREADABLE,
	PSY_NOTE_BIRTH_LETTER,
	PSY_NOTE_BIRTH_NO_SUCH_DAY,
	PSY_NOTE_BIRTH_BEFORE_1900,
	PSY_NOTE_BIRTH_MONTH,
	PSY_NOTE_BIRTH_FUTURE,
	PSY_NOTE_BIRTH_AGE_TEXT,
	PSY_NOTE_BIRTH_MISSPELT,
	PSY_NOTE_BIRTH_YEAR_ONLY,
	PSY_NOTE_BIRTH_CENTURY,
	PSY_NOTE_BIRTH_AGE,
	PSY_NOTE_BIRTH_OLD,
	PSY_NOTE_BIRTH_SERIAL,
	PSY_NOTE_BIRTH_SERIAL_CONFIRMED,
	PSY_NOTE_BIRTH_EPOCH,
	PSY_NOTE_BIRTH_CUSTOMARY,
	PSY_NOTE_BIRTH_FROM_NIK,    /* the importer fills the gap */
	PSY_NOTE_BIRTH_MONTH_FIRST, /* of a whole column */
	/* sex.h, word.h */
	PSY_NOTE_SEX_UNKNOWN,
	PSY_NOTE_STATUS_UNKNOWN,
	PSY_N_NOTES
} PsyNoteKind;

enum { PSY_NOTES_MAX = 8, PSY_NOTE_TEXT = 96 };

typedef struct {
	PsyNoteKind kind;
	unsigned count;           /* shown where the wording has a second value */
	char text[PSY_NOTE_TEXT]; /* UTF-8, shortened to fit; "" when the wording shows none */
} PsyNote;

typedef struct {
	size_t n;
	PsyNote list[PSY_NOTES_MAX];
} PsyNotes;

/* Empties a list without touching the notes themselves. */
static inline void psy_notes_init(PsyNotes *notes)
{
	notes->n = 0;
}

/* Adds a note; `text` may be NULL and is copied. */
void psy_notes_add(PsyNotes *notes, PsyNoteKind kind, const char *text, unsigned count);

bool psy_notes_have(const PsyNotes *notes, PsyNoteKind kind);

/* True when a note of the list holds the row: an error of scope ROW. */
bool psy_notes_hold_row(const PsyNotes *notes);

/* What the table says of a kind; the code is static. */
PsySeverity psy_note_severity(PsyNoteKind kind);
PsyScope psy_note_scope(PsyNoteKind kind);
const char *psy_note_code(PsyNoteKind kind);

/* Message and hint in the reader's language; the caller frees. The hint is NULL for most. */
char *psy_note_message(const PsyNote *note);
const char *psy_note_hint(const PsyNote *note); /* borrowed from the catalogue */

/* Reports a note at the place, person and field of `where`; its severity, code and hint come from
 * the table, and its scope, unless `where` has one. */
void psy_note_report(const PsyNote *note, PsyDiags *diags, const PsyFinding *where);

#endif
