/* person.h - one person while a row is cleaned */
#ifndef PSY_PERSON_H
#define PSY_PERSON_H

#include "roster/columns.h"

/* A cell of a column that is not understood and passes through. */
typedef struct {
	size_t column; /* of the roster's table, see psy_people_extra_column() */
	char *text;
} PsyExtra;

typedef struct {
	char *cells[PSY_N_COLUMNS]; /* NULL: empty */
	GArray *extra;              /* of PsyExtra */
} PsyPerson;

PsyPerson *psy_person_new(void);
void psy_person_free(PsyPerson *person);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyPerson, psy_person_free)

void psy_person_set(PsyPerson *person, PsyField field, const char *text);
const char *psy_person_get(const PsyPerson *person, PsyField field); /* never NULL */
void psy_person_set_extra(PsyPerson *person, size_t column, const char *text);

#endif
