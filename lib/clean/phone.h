/* phone.h - telephone numbers
 *
 * Stored in the international form of E.164, "+6281200000001"; people read
 * 0812-0000-0001. A wrong number never holds a person: the worst verdict is an error of
 * scope FIELD. The rules follow the published Indonesian numbering (mobile numbers are 8
 * with 8 to 11 more digits, and neither 80 nor 84) and not the prefixes of operators,
 * which age. facts: roster rules 7.
 */
#ifndef PSY_PHONE_H
#define PSY_PHONE_H

#include "clean/note.h"

/* UNCLEAR: digits that fit no rule, kept as they are with a warning. */
typedef enum {
	PSY_PHONE_NONE,
	PSY_PHONE_MOBILE,
	PSY_PHONE_LANDLINE,
	PSY_PHONE_FOREIGN,
	PSY_PHONE_UNCLEAR
} PsyPhoneKind;

enum { PSY_PHONES_MAX = 4 };

typedef char PsyPhoneText[24];

typedef struct {
	PsyPhoneKind kind;
	PsyPhoneText number; /* "+62…" or bare digits when UNCLEAR; "" for NONE */
} PsyPhone;

/* The numbers of one cell, the first valid mobile number in front, the others in the order
 * of the cell, equal ones once. */
typedef struct {
	size_t n;
	PsyPhone list[PSY_PHONES_MAX];
} PsyPhones;

/* Reads one cell, which may hold several numbers ("0812… / 0857…", " atau ", ";", a line
 * break). "", "-" and "0" give none without a note. */
PsyPhones psy_phones_read(const char *cell, PsyNotes *notes);

/* "+6281200000001" gives "0812-0000-0001"; landlines "0252-200007"; anything else comes back
 * as it is. `number` is what psy_phones_read() gave; returns `buffer`. */
const char *psy_phone_display(const char *number, PsyPhoneText buffer);

#endif
