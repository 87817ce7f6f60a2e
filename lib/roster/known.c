/* known.c - somebody of a newer list among the people of the older roster
 *
 * Without a NIK on both sides nobody is certain but who says the same in all that tells people
 * apart, comes from the same row of the same file, or shares the birth date and the desa, or a
 * phone or posyandu with nothing that speaks against it. Where two fit alike, nobody does: the
 * decision table (match.h) then asks. facts: roster rules 9.2; design 4.
 */
#include "clean/clean.h"
#include "roster/people-state.h"
#include "roster/who.h"

/* What two rows of one person may share besides the name, to be found by; first what leaves nothing
 * more to look for. */
typedef enum {
	BY_SOURCE,
	BY_ALL,
	BY_BIRTH,
	BY_PHONE,
	BY_POSYANDU,
	N_SIGNS,
	BY_DESA = N_SIGNS, /* for rows that are held */
	N_ALL_SIGNS
} Sign;

/* How well somebody fits, from not at all up. */
typedef enum {
	NOBODY,
	PERHAPS,   /* good enough for somebody who is held */
	OTHER_NIK, /* the NIK differs, which is to be decided */
	ONE_NIK,   /* only one of them has a NIK */
	ALIKE,
	SAME_ROW,
	IDENTICAL,
	IDENTICAL_ROW
} Fit;

typedef struct {
	const PsyPeople *people;
	PsyWho who;
	PsyNameKey key;
	PsyRowTest is_other;
	void *data;
	Fit least, best;
	size_t row;
	bool ambiguous;
} Search;

enum { PLACE = PSY_WHO_DESA | PSY_WHO_KECAMATAN | PSY_WHO_KABUPATEN };

/* ---- the index ---- */

static guint64 mix(guint64 hash, guint64 value)
{
	return psy_row_hash_number(hash ^ value) + 1;
}

/* 0 for a sign that the person does not have. */
static guint64 sign_of(const PsyWho *who, Sign sign)
{
	const guint64 values[N_ALL_SIGNS] = {
		[BY_SOURCE] = who->source,
		[BY_BIRTH] = who->birth,
		[BY_PHONE] = who->phone,
		[BY_POSYANDU] = who->desa ? who->posyandu : 0,
		[BY_DESA] = (guint64)who->desa + 1,
	};
	const guint32 all[] = { who->birth, who->phone,     who->posyandu,
				who->desa,  who->kecamatan, who->kabupaten };
	guint64 hash = mix(who->name, sign);

	if (sign != BY_ALL)
		return values[sign] ? mix(hash, values[sign]) : 0;
	for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
		hash = mix(hash, all[i]);
	return hash;
}

void psy_people_index_known(PsyPeople *people)
{
	for (size_t row = 0; row < people->n_old; row++) {
		PsyWho who;

		if (!psy_people_is_there(people, row))
			continue;
		who = psy_who_of_row(people, row);
		for (Sign sign = 0; sign < N_ALL_SIGNS; sign++) {
			guint64 hash = sign_of(&who, sign);

			if (hash)
				psy_row_index_add(people->known, hash, row);
		}
	}
}

/* ---- judging ---- */

static Fit judge(const PsyWho *now, const PsyWho *old)
{
	static const unsigned one_of[] = { PSY_WHO_BIRTH, PSY_WHO_PHONE,
					   PSY_WHO_POSYANDU | PSY_WHO_DESA };
	const unsigned birth_and_desa = PSY_WHO_BIRTH | PSY_WHO_DESA;
	PsyWhoRelation is = psy_who_compare(now, old);
	bool same_row = now->source && now->source == old->source;
	bool same_birth = (is.agree & birth_and_desa) == birth_and_desa && !(is.differ & PLACE);
	bool shares = false;

	for (size_t i = 0; i < G_N_ELEMENTS(one_of); i++)
		shares |= (is.agree & one_of[i]) == one_of[i];
	if (!is.differ && !is.gaps)
		return same_row ? IDENTICAL_ROW : IDENTICAL;
	if (is.differ & PSY_WHO_NIK)
		return same_birth ? OTHER_NIK : NOBODY;
	if (same_row && !is.differ)
		return SAME_ROW;
	if (same_birth || (!is.differ && shares))
		return is.gaps & PSY_WHO_NIK ? ONE_NIK : ALIKE;
	return is.differ ? NOBODY : PERHAPS;
}

static bool is_name_of(const Search *search, size_t row)
{
	PsyNameKey key;

	psy_name_key(psy_people_cell(search->people, row, PSY_COL_NAMA), &key);
	return psy_name_compare(&search->key, &key) == PSY_NAME_SAME;
}

/* Keeps the best; of those who say the very same the first will do, and ends the search: a list of
 * names only may have thousands of them. */
static bool consider(size_t row, void *data)
{
	Search *search = data;
	PsyWho old;
	Fit fit;

	if ((search->best != NOBODY && row == search->row) ||
	    !psy_people_is_unmet(search->people, row))
		return false;
	old = psy_who_of_row(search->people, row);
	if (old.name != search->who.name)
		return false;
	fit = judge(&search->who, &old);
	if (fit < search->least || fit < search->best || !is_name_of(search, row) ||
	    (search->is_other && search->is_other(row, search->data)))
		return false;
	search->ambiguous = fit == search->best && fit < IDENTICAL;
	if (fit > search->best)
		search->row = row;
	search->best = fit;
	return fit >= IDENTICAL;
}

static bool find(Search *search, const PsyPerson *person, Sign signs)
{
	size_t ignored;

	if (search->people->n_old == 0)
		return false;
	search->who = psy_who_of_person(person);
	psy_name_key(psy_person_get(person, PSY_COL_NAMA), &search->key);
	for (Sign sign = 0; sign < signs && search->best < IDENTICAL; sign++) {
		guint64 hash = sign_of(&search->who, sign);

		if (hash)
			psy_row_index_find(search->people->known, hash, consider, search, &ignored);
	}
	return search->best != NOBODY && !search->ambiguous;
}

bool psy_people_find_known(const PsyPeople *people, const PsyPerson *person, PsyRowTest is_other,
			   void *data, size_t *row)
{
	Search search = {
		.people = people, .is_other = is_other, .data = data, .least = OTHER_NIK
	};

	if (!find(&search, person, N_SIGNS))
		return false;
	*row = search.row;
	return true;
}

void psy_people_note_held(PsyPeople *people, const PsyPerson *person)
{
	Search search = { .people = people, .least = PERHAPS };

	if (find(&search, person, N_ALL_SIGNS))
		psy_people_note_held_row(people, search.row, person);
}

void psy_people_note_held_row(PsyPeople *people, size_t row, const PsyPerson *person)
{
	g_hash_table_insert(people->held, GSIZE_TO_POINTER(row),
			    g_strdup(psy_person_get(person, PSY_COL_SUMBER)));
}

const char *psy_people_held_in(const PsyPeople *people, size_t row)
{
	return g_hash_table_lookup(people->held, GSIZE_TO_POINTER(row));
}
