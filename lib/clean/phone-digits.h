/* phone-digits.h - the digits of a phone number among labels and remarks */
#ifndef PSY_PHONE_DIGITS_H
#define PSY_PHONE_DIGITS_H

#include "clean/note.h"

/* Lengths of the national significant number: what follows +62. */
enum {
	MOBILE_MIN = 9,
	MOBILE_MAX = 12,
	MOBILE_DEBATED = 13, /* seen in the wild, not in the numbering plan */
	LANDLINE_MIN = 7,
	LANDLINE_MAX = 11,
	FOREIGN_MIN = 7,
	FOREIGN_MAX = 15, /* E.164 */
};

/* Fewer digits beside a whole number are no number of their own. */
enum { PSY_PHONE_CELL_MAX = 240, PSY_PHONE_DIGITS_MIN = 8 };

typedef struct {
	char digits[PSY_PHONE_CELL_MAX];
	size_t n;
	bool plus;        /* + stands in front */
	bool dropped;     /* more than digits stood there */
	const char *rest; /* a remark behind the number, without its label, or the end */
} PsyPhoneDigits;

/* Takes the digits of `piece`, which is shorter than PSY_PHONE_CELL_MAX, up to a remark behind
 * them ("(2)", "RT 03", "?text=1"). False after a note: letters stand where digits belong, or
 * stars. */
bool psy_phone_digits(const char *piece, PsyPhoneDigits *number, PsyNotes *notes);

/* Length of the labels that `text` begins with, "No. HP: ", "HP1 ", "2. ". */
size_t psy_phone_label(const char *text);

#endif
