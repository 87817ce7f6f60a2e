/* who.h - what tells people of one name apart, in the form in which it is compared
 *
 * Numbers and words become hashes that live in memory only, 0 where nothing is known. Words
 * that do not name a place are left out, so that "Desa Aweh" is Aweh and "Posyandu Mawar 01"
 * is MAWAR I.
 */
#ifndef PSY_WHO_H
#define PSY_WHO_H

#include "roster/people.h"

typedef struct {
	guint64 nik;  /* the number itself; 0: none, or a temporary one */
	guint32 name; /* psy_name_key_hash() */
	guint32 birth, phone, posyandu, desa, kecamatan, kabupaten;
	guint32 source; /* file and row */
} PsyWho;

enum {
	PSY_WHO_NIK = 1,
	PSY_WHO_BIRTH = 2,
	PSY_WHO_PHONE = 4,
	PSY_WHO_POSYANDU = 8,
	PSY_WHO_DESA = 16,
	PSY_WHO_KECAMATAN = 32,
	PSY_WHO_KABUPATEN = 64,
};

PsyWho psy_who_of_person(const PsyPerson *person);
PsyWho psy_who_of_row(const PsyPeople *people, size_t row);

/* `cells` has a text for each column of a roster; NULL is an empty one. */
PsyWho psy_who_of_cells(const char *const cells[PSY_N_COLUMNS]);

/* What two people have in common, what they have otherwise, and what is known of one of them
 * only; as PSY_WHO_ bits. */
typedef struct {
	unsigned agree, differ, gaps;
} PsyWhoRelation;

PsyWhoRelation psy_who_compare(const PsyWho *a, const PsyWho *b);

/* ---- hashes ---- */

guint32 psy_hash_text(const char *text, size_t length); /* never 0 */

/* Of what may be unknown: 0 when the text is empty. */
guint32 psy_hash_known(const char *text, size_t length);

/* Of a desa, kecamatan, kabupaten or posyandu; 0 when there is no word. */
guint32 psy_hash_place(const char *text);

#endif
