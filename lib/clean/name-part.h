/* name-part.h - what the words of a name cell are
 *
 * "Ibu Hj.SITI AMINAH (Suryadi), A.MD. KEB" is a courtesy, a title, two words of the name and
 * a title. Name and titles are judged apart, for the certificate (name.h) and for comparing
 * (name-key.h), so both start here. facts: roster rules 8.2.
 */
#ifndef PSY_NAME_PART_H
#define PSY_NAME_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "clean/title.h"

typedef enum {
	PSY_PART_WORD, /* of the name */
	PSY_PART_FRONT,
	PSY_PART_COURTESY,
	PSY_PART_BACK,   /* a listed title behind the name, with a comma or without */
	PSY_PART_BEHIND, /* behind a comma, and no listed title */
} PsyNamePartKind;

/* A piece of the cell, a title with the blanks and commas inside it. */
typedef struct {
	const char *text; /* not ended */
	size_t length;
	PsyNamePartKind kind;
	const PsyTitle *title; /* NULL for WORD and BEHIND */
	bool glued;            /* no blank in front: the Siti of "Hj.Siti" */
	bool comma;            /* a comma in front */
} PsyNamePart;

/* No name has more words; what stands behind is one more part. */
enum { PSY_NAME_PARTS_MAX = 24 };

typedef struct {
	size_t n;
	PsyNamePart list[PSY_NAME_PARTS_MAX];
	bool parentheses; /* some were there, and what they hold is left out */
} PsyNameParts;

/* Parts of `name` in their order; empty for a text without words. A cell that stands in
 * parentheses as a whole is read as if they were not there. At least one part that is no
 * title is a WORD. Without a comma a title counts behind the name when it is last, and when
 * it cannot be a name in this place (PsyTitleKind). Allocates nothing. */
void psy_name_split(const char *name, PsyNameParts *parts);

/* How a part is written: capitals only, small letters only, both; NONE without letters that
 * have a case. */
typedef enum { PSY_CASE_NONE, PSY_CASE_UPPER, PSY_CASE_LOWER, PSY_CASE_MIXED } PsyNameCase;

PsyNameCase psy_name_case(const char *text, size_t length);

#endif
