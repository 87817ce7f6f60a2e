/* match.h - who may be the same person as somebody read before
 *
 * The decision table of roster rules 9.2: people are compared by NIK, name key, birth date,
 * phone and place, and whoever fits a row of the table is a candidate, never more: nobody is
 * merged here. Only people who share a name and something else are compared at all, so that
 * a national list costs little more than its rows; where thousands share one name and one
 * date, the latest are looked at and the rest is left alone.
 */
#ifndef PSY_MATCH_H
#define PSY_MATCH_H

#include "roster/people.h"

/* How sure it is. */
typedef enum {
	PSY_MATCH_NONE,
	PSY_MATCH_STRONG,   /* only a number is missing that could prove it */
	PSY_MATCH_POSSIBLE, /* worth a look */
	PSY_MATCH_NIK_SLIP, /* one digit of the NIK apart */
	/* The name alone: nothing to tell anybody, but a list full of them is no new list. */
	PSY_MATCH_NAMESAKE
} PsyMatchKind;

/* What speaks for it; bits. */
enum {
	PSY_MATCH_SAME_NAME = 1,
	PSY_MATCH_CLOSE_NAME = 2,
	PSY_MATCH_SAME_BIRTH = 4,
	PSY_MATCH_SAME_PHONE = 8,
	PSY_MATCH_SAME_DESA = 16,
	PSY_MATCH_SAME_POSYANDU = 32,
	PSY_MATCH_NO_NIK = 64, /* one of them has none, or both */
	PSY_MATCH_NIK_DIGIT = 128,
};

typedef struct {
	size_t row; /* of the person read before */
	PsyMatchKind kind;
	unsigned reasons;
} PsyCandidate;

enum { PSY_CANDIDATES_MAX = 8 };

/* What is compared. */
typedef struct {
	guint64 nik; /* 0: none */
	guint32 name, head;
	guint32 tail : 31, one_word : 1;
	guint32 birth, phone, other_phone, desa, posyandu; /* 0: not known */
	guint32 place; /* kabupaten and kecamatan of the region code, CCCCKK; 0: not known */
} PsyMatchFacts;

typedef struct PsyMatch PsyMatch;

PsyMatch *psy_match_new(void);
void psy_match_free(PsyMatch *match);

/* `nik` is psy_nik_key(). */
PsyMatchFacts psy_match_facts(const PsyPerson *person, guint64 nik);
PsyMatchFacts psy_match_facts_of_row(const PsyPeople *people, size_t row);

/* Candidates for somebody of this name among the people added, the latest first; returns how
 * many. At most one of them is a NAMESAKE. */
size_t psy_match_find(PsyMatch *match, const PsyPeople *people, const char *name,
		      const PsyMatchFacts *facts, PsyCandidate found[PSY_CANDIDATES_MAX]);

/* The person has the next row of the roster; every row must be added, in order. */
void psy_match_add(PsyMatch *match, const PsyMatchFacts *facts);

/* The person in `row` was taken for one with somebody of these facts, and is as in `now` since:
 * whoever fits either is a candidate for that row. */
void psy_match_join(PsyMatch *match, size_t row, const PsyMatchFacts *facts,
		    const PsyMatchFacts *now);

/* "same name, same birth date, no NIK". The caller frees. */
char *psy_match_reasons(unsigned reasons);

#endif
