/* phone-digits.h - the digits of a phone number among labels and remarks */
#ifndef PSY_PHONE_DIGITS_H
#define PSY_PHONE_DIGITS_H

#include "roster/note.h"

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
