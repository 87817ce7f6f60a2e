/* codes.h - what the diagnostic codes mean
 *
 * Each room has a table of its codes (lib/ROOM/codes.c), ended by { 0 }, and
 * names it in its door. `posyandu explain` reads them all; a meta test checks
 * that every code reported anywhere has a row and a golden case.
 */
#ifndef PSY_CODES_H
#define PSY_CODES_H

typedef struct {
	const char *code;  /* "nik/length" */
	const char *title; /* N_(): one line, no full stop */
	const char *text;  /* N_(): what it means and how to cure it; paragraphs by "\n\n" */
	const char *bad;   /* lines of a file that bring it up, or NULL; a test tries them */
	const char *good;  /* the same lines put right */
} PsyExplanation;

/* Codes of the base room: file/... */
extern const PsyExplanation psy_base_codes[];

#endif
