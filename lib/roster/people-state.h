/* people-state.h - what people*.c, known.c and older.c know of the people read */
#ifndef PSY_PEOPLE_STATE_H
#define PSY_PEOPLE_STATE_H

#include "roster/people.h"
#include "roster/row-index.h"
#include "roster/store.h"

/* MISSING, SAME and CHANGED are people of the older roster; TAKEN_BACK is nobody. */
typedef enum { PSY_MISSING, PSY_SAME, PSY_CHANGED, PSY_NEW, PSY_TAKEN_BACK } PsyState;

struct PsyPeople {
	PsyTable *table;       /* all columns, and the rows of the older roster */
	PsyStore *added;       /* the rows behind those */
	bool ids_are_final;    /* which have the ids that they are written with */
	GByteArray *state;     /* of PsyState, one a row */
	PsyRowIndex *by_nik;   /* of NIK keys */
	PsyRowIndex *by_phone; /* of numbers */
	GArray *cells;         /* of PsyText: the row being put together */
	GString *source;       /* of psy_people_source() */
	bool brings_ids;       /* a list has a column of ids */
	unsigned long next_id; /* for the first row without one, once all are there */
	PsyRowIndex *known;    /* of the older rows, by what they are found by; see known.c */
	GHashTable *held;  /* older row -> where a newer list has the person, who is held there */
	GHashTable *extra; /* heading -> column */
	PsyTable *old;     /* the older roster as it was read, for the places; NULL for none */
	size_t n_old;
	bool remembers; /* what is done can be undone */
	size_t undo_from;
	GArray *undo; /* of Undo */
};

/* A cell of any column. */
const char *psy_people_cell_at(const PsyPeople *people, size_t row, size_t column);

/* people-add.c: from now on ids are those that lists have; the roster is numbered at the end. */
void psy_people_ids_will_change(PsyPeople *people);

/* people-add.c: room for a row of all columns, empty from cell `first` on. */
PsyText *psy_people_make_cells(PsyPeople *people, size_t first);

/* All cells of a row, to be changed and passed on; void with the next call. */
PsyText *psy_people_copy_cells(PsyPeople *people, size_t row);

void psy_people_index(PsyPeople *people, size_t row, guint64 nik);

/* known.c: the older row of somebody whom the NIK does not tell; `is_other` may be NULL, and says
 * of whom it is decided that they are two. */
bool psy_people_find_known(const PsyPeople *people, const PsyPerson *person, PsyRowTest is_other,
			   void *data, size_t *row);

#endif
