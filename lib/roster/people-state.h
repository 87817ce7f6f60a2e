/* people-state.h - what people.c and older.c know of the people read */
#ifndef PSY_PEOPLE_STATE_H
#define PSY_PEOPLE_STATE_H

#include "roster/people.h"

/* MISSING, SAME and CHANGED are people of the older roster; TAKEN_BACK is nobody. */
typedef enum { PSY_MISSING, PSY_SAME, PSY_CHANGED, PSY_NEW, PSY_TAKEN_BACK } PsyState;

struct PsyPeople {
	PsyTable *table;
	GByteArray *state;     /* of PsyState, one a row */
	GHashTable *by_nik;    /* NIK key -> row + 1 */
	GHashTable *by_phone;  /* number -> row + 1 */
	GHashTable *by_person; /* of older rows: "key|birth|desa" -> row + 1, the first of them */
	GArray *next_alike; /* of size_t, one an older row: the next one with the same key, + 1 */
	GHashTable *extra;  /* heading -> column */
	PsyTable *old;      /* the older roster as it was read, for the places; NULL for none */
	size_t n_old;
	bool remembers; /* what is done can be undone */
	size_t undo_from;
	GArray *undo; /* of Undo */
};

void psy_people_index(PsyPeople *people, size_t row, guint64 nik);
char *psy_people_key(const char *name, const char *birth, const char *desa);

#endif
