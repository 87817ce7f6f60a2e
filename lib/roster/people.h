/* people.h - the people of a roster while lists are read into it
 *
 * A person is known by the NIK; without one, by name key, birth date and desa, and then
 * only against an older roster (--into), never among the rows of one import: rows without
 * a NIK are never duplicates of each other by that fact (facts: roster rules 3.3, 9.2).
 */
#ifndef PSY_PEOPLE_H
#define PSY_PEOPLE_H

#include "roster/columns.h"
#include "roster/roster.h"

typedef struct {
	char *cells[PSY_N_COLUMNS]; /* NULL: empty */
	GPtrArray *extra;           /* heading, text, heading, text ... */
} PsyPerson;

PsyPerson *psy_person_new(void);
void psy_person_free(PsyPerson *person);
void psy_person_set(PsyPerson *person, PsyField field, const char *text);
const char *psy_person_get(const PsyPerson *person, PsyField field); /* never NULL */
void psy_person_set_extra(PsyPerson *person, const char *heading, const char *text);

typedef struct PsyPeople PsyPeople;

/* `into` is the roster whose people keep their ids, or NULL. NULL after a finding when it
 * cannot be read. */
PsyPeople *psy_people_new(const char *into, PsyDiags *diags);
void psy_people_free(PsyPeople *people);

typedef enum { PSY_PEOPLE_ADDED, PSY_PEOPLE_DUPLICATE, PSY_PEOPLE_CONFLICT } PsyPeopleResult;

/* `nik` is psy_nik_key(), 0 for none. Unless ADDED, *other is where the other one came from
 * (borrowed) and *differing names the columns that differ (the caller frees). */
PsyPeopleResult psy_people_add(PsyPeople *people, const PsyPerson *person, guint64 nik,
			       const char **other, char **differing);

/* Where somebody else with this phone came from, or NULL; the number is remembered as that of
 * `source` when it is new. Families share phones, so this is never a sign of a duplicate. */
const char *psy_people_share_phone(PsyPeople *people, const char *phone, const char *source);

size_t psy_people_count(const PsyPeople *people);

/* Takes back everybody from the index `from` on. */
void psy_people_truncate(PsyPeople *people, size_t from);

/* Gives ids, and reports with --into who is new, changed or missing. */
void psy_people_finish(PsyPeople *people, PsyRosterReport *report, PsyDiags *diags);

bool psy_people_write(const PsyPeople *people, const char *output, const PsyWriterOptions *options,
		      PsyDiags *diags);

#endif
