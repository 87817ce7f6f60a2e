/* person.h - one person while a row is cleaned
 *
 * Made once and used for row after row. Its cells are borrowed: from the row, from tables, or
 * from the person's own room, where texts made on the way stay until the next row.
 */
#ifndef PSY_PERSON_H
#define PSY_PERSON_H

#include "list/list.h"

/* A cell of a column that is not understood and passes through. */
typedef struct {
	size_t column; /* of the roster's table, see psy_people_extra_column() */
	PsyText text;
} PsyExtra;

enum { PSY_PERSON_ROOM = 1024 };

typedef struct {
	PsyText cells[PSY_N_COLUMNS]; /* none is NULL */
	GArray *extra;                /* of PsyExtra */
	char room[PSY_PERSON_ROOM];   /* texts that were made for this row */
	size_t used;                  /* bytes of `room` */
	GPtrArray *beyond;            /* texts that did not fit in there */
} PsyPerson;

PsyPerson *psy_person_new(void);
void psy_person_free(PsyPerson *person);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyPerson, psy_person_free)

/* Empties all cells; what psy_person_keep() gave is void. */
void psy_person_clear(PsyPerson *person);

/* A copy of `text`, or of two behind each other, that lives until the person is cleared. */
PsyText psy_person_keep(PsyPerson *person, const char *text, size_t length);
PsyText psy_person_keep_both(PsyPerson *person, PsyText first, PsyText second);

/* `text` is borrowed until the person is cleared. */
void psy_person_set(PsyPerson *person, PsyField field, PsyText text);
void psy_person_set_extra(PsyPerson *person, size_t column, PsyText text);

/* Never NULL; borrowed. All of them at once, too. */
const char *psy_person_get(const PsyPerson *person, PsyField field);
void psy_person_cells(const PsyPerson *person, const char *cells[PSY_N_COLUMNS]);

/* What may be shown of a value (base/mask.h): "(empty)", a masked number, or the value; NULL for
 * a birth date and for what is not understood, of which nothing shows. The caller frees. */
char *psy_value_shown(size_t column, const char *value);

#endif
