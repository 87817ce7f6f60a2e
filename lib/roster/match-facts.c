/* match-facts.c - what is compared of a person */
#include <string.h>

#include "clean/clean.h"
#include "roster/match.h"
#include "roster/who.h"

/* Letters at the beginning and the end of a name that two names with one slip may share. */
enum { NAME_PART = 4 };

/* The first two parts of a region code: "36.02.24.2004" gives 360224, "36.02" 360200. */
static guint32 place_of(const char *code)
{
	guint32 place = 0;
	unsigned digits = 0;

	for (; *code && digits < 6; code++)
		if (g_ascii_isdigit(*code)) {
			place = place * 10 + (guint32)(*code - '0');
			digits++;
		}
	return digits < 4 ? 0 : digits < 6 ? place * 100 : place;
}

static PsyMatchFacts facts_of(guint64 nik, const char *const cells[PSY_N_COLUMNS])
{
	PsyMatchFacts facts = { .nik = nik };
	const char *birth = cells[PSY_COL_TANGGAL_LAHIR], *phone = cells[PSY_COL_TELEPON];
	const char *others = cells[PSY_COL_TELEPON_LAIN];
	PsyNameKey key;
	size_t length;

	psy_name_key(cells[PSY_COL_NAMA], &key);
	length = strlen(key.text);
	facts.name = psy_name_key_hash(&key);
	facts.one_word = key.n_tokens < 2;
	facts.head = psy_hash_text(key.text, MIN(length, NAME_PART));
	facts.tail = psy_hash_text(key.text + (length > NAME_PART ? length - NAME_PART : 0),
				   MIN(length, NAME_PART)) &
		     G_MAXINT32;
	facts.birth = psy_hash_known(birth, strlen(birth));
	facts.phone = psy_hash_known(phone, strlen(phone));
	facts.other_phone = psy_hash_known(others, strcspn(others, " "));
	facts.desa = psy_hash_place(cells[PSY_COL_DESA]);
	facts.posyandu = psy_hash_place(cells[PSY_COL_POSYANDU]);
	facts.place = place_of(cells[PSY_COL_KODE_WILAYAH]);
	return facts;
}

PsyMatchFacts psy_match_facts(const PsyPerson *person, guint64 nik)
{
	const char *cells[PSY_N_COLUMNS];

	psy_person_cells(person, cells);
	return facts_of(nik, cells);
}

PsyMatchFacts psy_match_facts_of_row(const PsyPeople *people, size_t row)
{
	const char *cells[PSY_N_COLUMNS];

	psy_people_cells(people, row, cells);
	return facts_of(psy_nik_key_of(cells[PSY_COL_NIK]), cells);
}
