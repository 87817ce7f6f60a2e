/* person.h - one person while a row is cleaned
 *
 * Made once and used for row after row: the cells lie behind each other in one text.
 */
#ifndef PSY_PERSON_H
#define PSY_PERSON_H

#include "roster/columns.h"

/* A cell of a column that is not understood and passes through. */
typedef struct {
	size_t column; /* of the roster's table, see psy_people_extra_column() */
	size_t start;  /* see psy_person_extra_text() */
} PsyExtra;

typedef struct {
	GString *texts;              /* cells, each ended by NUL; an empty one in front */
	size_t start[PSY_N_COLUMNS]; /* in `texts`; 0: empty */
	GArray *extra;               /* of PsyExtra */
} PsyPerson;

PsyPerson *psy_person_new(void);
void psy_person_free(PsyPerson *person);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyPerson, psy_person_free)

/* Empties all cells. */
void psy_person_clear(PsyPerson *person);

/* `text` is copied. What was borrowed from the person before is void. */
void psy_person_set(PsyPerson *person, PsyField field, const char *text);
void psy_person_set_extra(PsyPerson *person, size_t column, const char *text);

/* Never NULL; borrowed until the next cell is set. */
const char *psy_person_get(const PsyPerson *person, PsyField field);
const char *psy_person_extra_text(const PsyPerson *person, const PsyExtra *extra);

/* What may be shown of a value (base/mask.h): "(empty)", a masked number, or the value; NULL for
 * a birth date and for what is not understood, of which nothing shows. The caller frees. */
char *psy_value_shown(size_t column, const char *value);

#endif
