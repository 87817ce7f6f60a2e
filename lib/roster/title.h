/* title.h - academic, religious and professional titles around a name
 *
 * One table of the titles that rosters carry, with the spelling that is right. Dr.
 * (doctorate) and dr. (physician) are two titles, told apart by case alone. Tb., Rt., Ratu,
 * Rd. and Raden are parts of a name in Banten. facts: roster rules 8.2.
 */
#ifndef PSY_TITLE_H
#define PSY_TITLE_H

#include <stdbool.h>
#include <stddef.h>

typedef enum { PSY_TITLE_FRONT = 1, PSY_TITLE_BACK = 2 } PsyTitlePlace;

/* The spelling of the title in `text` ("A.MD.KEB", "Amd.Keb", "SKM"), looked up without case,
 * dots and blanks; NULL when the text is no title of that place. Static. */
const char *psy_title_find(const char *text, size_t length, PsyTitlePlace place);

#endif
