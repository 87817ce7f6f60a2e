/* title.h - academic, religious and professional titles around a name
 *
 * One table of the titles that rosters carry, with the spelling that is right. Dr.
 * (doctorate) and dr. (physician) are two titles, told apart by case alone. Tb., Rt., Ratu,
 * Rd. and Raden are parts of a name in Banten. facts: roster rules 8.2.
 */
#ifndef PSY_TITLE_H
#define PSY_TITLE_H

#include <stddef.h>

typedef enum {
	/* in front of a name */
	PSY_TITLE_FRONT,
	PSY_TITLE_COURTESY, /* Ibu, Bapak, Sdr.: no title, and never printed */
	PSY_TITLE_NYONYA,   /* a courtesy that is often followed by the husband's name */
	/* behind a name; what is certain behind a comma may be a name without one */
	PSY_TITLE_BACK,   /* no name is like it: Ners, SKM */
	PSY_TITLE_SHORT,  /* like a name: SE, Sip; "Se" is none */
	PSY_TITLE_DOTTED, /* like a name even in capitals: MARS, S.T. */
} PsyTitleKind;

enum { PSY_TITLE_LETTERS = 8 };

typedef struct {
	char letters[PSY_TITLE_LETTERS + 1]; /* lower case, without dots and blanks */
	const char *spelling;
	PsyTitleKind kind;
} PsyTitle;

/* The title in front of (behind) a name that `text` is: looked up without case, dots, commas
 * and blanks, so that "A.MD. KEB" is A.Md.Keb; NULL when it is none. Static. */
const PsyTitle *psy_title_in_front(const char *text, size_t length);
const PsyTitle *psy_title_behind(const char *text, size_t length);

#endif
