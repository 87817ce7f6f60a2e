/* identity.h - who is meant in a table of decisions
 *
 * People are named in it by a key made of the name and place, which stand beside it, so that a
 * list may be sorted or sent anew and a decision still holds. The key is a plain hash, so NIK,
 * birth date and phone are no part of it (facts: roster rules 12): they tell namesakes apart by
 * what the row says of them, as far as it says something. Rows that say the very same are told
 * apart by their source alone.
 */
#ifndef PSY_IDENTITY_H
#define PSY_IDENTITY_H

#include "clean/clean.h"
#include "roster/people.h"
#include "roster/who.h"

/* The key of a person, as it stands in the table: "k" and twelve hexadecimal digits. */
typedef char PsyPersonKey[14];

/* Who somebody is, for finding the decisions. */
typedef struct {
	PsyWho who;
	PsyPersonKey key;
} PsyIdentity;

PsyIdentity psy_identity_of_person(const PsyPerson *person);
PsyIdentity psy_identity_of_row(const PsyPeople *people, size_t row);

/* One of the two people (1 or 2) in a row of the table. */
PsyIdentity psy_identity_read(const PsyTable *table, size_t row, int side, const PsyAgeRule *ages);

#endif
