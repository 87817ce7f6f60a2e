#include "roster/match.h"

#include <string.h>

#include "clean/clean.h"
#include "roster/match-table.h"
#include "roster/row-index.h"

/* What people must share to be compared. A pair that the decision table knows shares at least
 * one of these. Two people who both have a NIK meet in the first ones only. */
typedef enum {
	BY_NAME_AND_PHONE,
	BY_NAME_AND_OTHER_PHONE, /* found in BY_NAME_AND_PHONE as well, and the other way round */
	BY_NAME_AND_NIK_HEAD,    /* a NIK with one wrong digit has one half right */
	BY_NAME_AND_NIK_TAIL,
	N_NUMBERS,
	BY_NAME_AND_BIRTH = N_NUMBERS,
	BY_NAME_AND_DESA,  /* or posyandu, where no desa is known, or nothing */
	BY_BIRTH_AND_HEAD, /* a name with one slip has its first letters right, or its last */
	BY_BIRTH_AND_TAIL,
	N_BLOCKS
} Block;

enum { N_CHAINS = N_BLOCKS - N_NUMBERS };

/* Looked at in one block at most: beyond that, what is shared says nothing. */
enum { LOOKED_AT = 64 };

/* A person is a row, until two rows are found to be one and there is more than one for a row.
 *
 * Most lists have a NIK for everybody, or for nobody. What has a number in it is looked up in an
 * index, whose slots lie in one place of the memory each; of a number that very many share it
 * knows the first people only. Beyond numbers many people share what they share, so there are
 * chains of entries: that of a person in a block is person * N_CHAINS + block - N_NUMBERS + 1, and
 * 0 is none. Rows with a NIK enter them only when somebody without one comes to look, and look
 * there only when there is somebody without one. */
struct PsyMatch {
	GArray *facts;    /* of PsyMatchFacts, one a person */
	GArray *rows;     /* of guint32: the row of each person; NULL while they are the same */
	GHashTable *niks; /* of rows that have several people: row -> NIK */
	PsyRowIndex *by_number; /* of people */
	GArray *next;           /* of guint32, one an entry */
	guint32 *heads;
	size_t n_heads; /* a power of two */
	size_t n_entries;
	size_t n_without_nik;
	size_t n_rows;
	size_t n_entered; /* people in front of this one are in all their chains */
};

PsyMatch *psy_match_new(void)
{
	PsyMatch *match = g_new0(PsyMatch, 1);

	match->facts = g_array_new(FALSE, FALSE, sizeof(PsyMatchFacts));
	match->by_number = psy_row_index_new();
	match->next = g_array_new(FALSE, TRUE, sizeof(guint32));
	match->n_heads = 1024;
	match->heads = g_new0(guint32, match->n_heads);
	return match;
}

void psy_match_free(PsyMatch *match)
{
	if (!match)
		return;
	g_array_unref(match->facts);
	psy_row_index_free(match->by_number);
	g_array_unref(match->next);
	g_clear_pointer(&match->rows, g_array_unref);
	g_clear_pointer(&match->niks, g_hash_table_unref);
	g_free(match->heads);
	g_free(match);
}

/* ---- blocks ---- */

static guint64 mix(Block block, guint64 a, guint64 b)
{
	guint64 hash = (a * 0x9E3779B97F4A7C15u) ^ ((b + block) * 0xC2B2AE3D27D4EB4Fu);

	hash ^= hash >> 29;
	hash *= 0xBF58476D1CE4E5B9u;
	return (hash ^ hash >> 32) | 1;
}

/* The hash under which a person stands in a block; 0 when the person is not in it. */
static guint64 block_hash(const PsyMatchFacts *facts, Block block)
{
	enum { NIK_HALF = 100000000 };

	switch (block) {
	case BY_NAME_AND_BIRTH:
		return facts->birth ? mix(block, facts->name, facts->birth) : 0;
	case BY_NAME_AND_DESA:
		return mix(block, facts->name,
			   facts->desa ? facts->desa : (guint64)facts->posyandu << 32);
	case BY_NAME_AND_PHONE:
		return facts->phone ? mix(block, facts->name, facts->phone) : 0;
	case BY_NAME_AND_OTHER_PHONE:
		return facts->other_phone ? mix(BY_NAME_AND_PHONE, facts->name, facts->other_phone)
					  : 0;
	case BY_NAME_AND_NIK_HEAD:
		return facts->nik ? mix(block, facts->name, facts->nik / NIK_HALF) : 0;
	case BY_NAME_AND_NIK_TAIL:
		return facts->nik ? mix(block, facts->name, facts->nik % NIK_HALF) : 0;
	case BY_BIRTH_AND_HEAD:
		return facts->birth ? mix(block, facts->birth, facts->head) : 0;
	case BY_BIRTH_AND_TAIL:
		return facts->birth ? mix(block, facts->birth, facts->tail) : 0;
	case N_BLOCKS:
		break;
	}
	return 0;
}

static const PsyMatchFacts *facts_at(const PsyMatch *match, size_t person)
{
	return &g_array_index(match->facts, PsyMatchFacts, person);
}

static void enter_numbers(PsyMatch *match, size_t person)
{
	for (Block block = 0; block < N_NUMBERS; block++) {
		guint64 hash = block_hash(facts_at(match, person), block);

		if (hash && psy_row_index_all(match->by_number, hash, NULL, LOOKED_AT) < LOOKED_AT)
			psy_row_index_add(match->by_number, hash, person);
	}
}

static void enter_chains(PsyMatch *match, size_t person)
{
	if (match->next->len < (person + 1) * N_CHAINS)
		g_array_set_size(match->next, (guint)((person + 1) * N_CHAINS));
	for (Block block = N_NUMBERS; block < N_BLOCKS; block++) {
		guint64 hash = block_hash(facts_at(match, person), block);
		size_t entry = person * N_CHAINS + block - N_NUMBERS;
		guint32 *head = &match->heads[hash & (match->n_heads - 1)];

		if (!hash)
			continue;
		g_array_index(match->next, guint32, entry) = *head;
		*head = (guint32)entry + 1;
		match->n_entries++;
	}
}

/* Whether a person is in the chains. */
static bool is_entered(const PsyMatch *match, size_t person)
{
	return person < match->n_entered || facts_at(match, person)->nik == 0;
}

static void grow(PsyMatch *match)
{
	g_free(match->heads);
	match->n_heads *= 4;
	match->heads = g_new0(guint32, match->n_heads);
	match->n_entries = 0;
	for (size_t person = 0; person < match->facts->len; person++)
		if (is_entered(match, person))
			enter_chains(match, person);
}

static void add(PsyMatch *match, const PsyMatchFacts *facts)
{
	size_t person = match->facts->len;

	g_array_append_val(match->facts, *facts);
	enter_numbers(match, person);
	if (facts->nik)
		return;
	enter_chains(match, person);
	match->n_without_nik++;
	if (match->n_entries > match->n_heads)
		grow(match);
}

void psy_match_add(PsyMatch *match, const PsyMatchFacts *facts)
{
	guint32 row = (guint32)match->n_rows++;

	if (match->rows)
		g_array_append_val(match->rows, row);
	add(match, facts);
}

void psy_match_join(PsyMatch *match, size_t row, const PsyMatchFacts *facts,
		    const PsyMatchFacts *now)
{
	const PsyMatchFacts *joined[] = { facts, now };
	guint32 same = (guint32)row;

	if (!match->rows) {
		match->rows = g_array_new(FALSE, FALSE, sizeof(guint32));
		match->niks = g_hash_table_new(NULL, NULL);
		for (guint32 i = 0; i < match->n_rows; i++)
			g_array_append_val(match->rows, i);
	}
	g_hash_table_insert(match->niks, GSIZE_TO_POINTER(row), GSIZE_TO_POINTER(now->nik));
	for (size_t i = 0; i < G_N_ELEMENTS(joined); i++) {
		g_array_append_val(match->rows, same);
		add(match, joined[i]);
	}
}

static size_t row_of(const PsyMatch *match, size_t person)
{
	return match->rows ? g_array_index(match->rows, guint32, person) : person;
}

/* Somebody without a NIK may be anybody. */
static void enter_all(PsyMatch *match)
{
	for (size_t person = match->n_entered; person < match->facts->len; person++)
		if (!is_entered(match, person))
			enter_chains(match, person);
	match->n_entered = match->facts->len;
	if (match->n_entries > match->n_heads)
		grow(match);
}

/* ---- judging ---- */

/* What the table says when the names are as alike as they seem. Reading names again is the costly
 * part: not for pairs that no row of the table can want. */
static PsyMatchKind expect(const PsyMatchFacts *a, const PsyMatchFacts *b)
{
	return psy_match_decide(a, b, a->name == b->name ? PSY_NAME_SAME : PSY_NAME_CLOSE,
				psy_match_shared(a, b));
}

/* The facts of a person, with the NIK that the row has got since. */
static PsyMatchFacts facts_now(const PsyMatch *match, size_t person)
{
	PsyMatchFacts facts = *facts_at(match, person);
	gpointer nik;

	if (match->niks &&
	    g_hash_table_lookup_extended(match->niks, GSIZE_TO_POINTER(row_of(match, person)), NULL,
					 &nik))
		facts.nik = GPOINTER_TO_SIZE(nik);
	return facts;
}

static bool judge(const PsyPeople *people, const PsyNameKey *key, const PsyMatchFacts *facts,
		  const PsyMatchFacts *other, PsyCandidate *candidate)
{
	unsigned reasons = psy_match_shared(facts, other);
	PsyNameKey other_key;
	PsyNameLikeness name;

	if (!psy_people_is_there(people, candidate->row))
		return false;
	psy_name_key(psy_people_cell(people, candidate->row, PSY_COL_NAMA), &other_key);
	name = psy_name_compare(key, &other_key);
	candidate->kind = psy_match_decide(facts, other, name, reasons);
	candidate->reasons = reasons;
	candidate->reasons |= name == PSY_NAME_SAME ? PSY_MATCH_SAME_NAME : PSY_MATCH_CLOSE_NAME;
	if (candidate->kind == PSY_MATCH_NIK_SLIP)
		candidate->reasons |= PSY_MATCH_NIK_DIGIT;
	return candidate->kind != PSY_MATCH_NONE;
}

/* ---- looking ---- */

/* Somebody who looks for candidates, and those found. */
typedef struct {
	const PsyMatch *match;
	const PsyPeople *people;
	const char *name;
	const PsyMatchFacts *facts;
	PsyNameKey key; /* of the name, made for the first who may be one */
	bool has_key;
	PsyCandidate *list;
	size_t n;
	bool namesake; /* one of them is one */
} Search;

static bool is_found(const Search *search, size_t row)
{
	for (size_t i = 0; i < search->n; i++)
		if (search->list[i].row == row)
			return true;
	return false;
}

static void look_at(Search *search, size_t person)
{
	PsyMatchFacts other = facts_now(search->match, person);
	PsyMatchKind kind = expect(search->facts, &other);
	PsyCandidate *candidate = &search->list[search->n];

	candidate->row = row_of(search->match, person);
	if (kind == PSY_MATCH_NONE || (kind == PSY_MATCH_NAMESAKE && search->namesake) ||
	    is_found(search, candidate->row))
		return;
	if (!search->has_key)
		psy_name_key(search->name, &search->key);
	search->has_key = true;
	if (!judge(search->people, &search->key, search->facts, &other, candidate))
		return;
	search->namesake |= candidate->kind == PSY_MATCH_NAMESAKE;
	search->n++;
}

static void search_number(Search *search, guint64 hash)
{
	size_t people[LOOKED_AT];

	for (size_t n = psy_row_index_all(search->match->by_number, hash, people, LOOKED_AT);
	     n > 0 && search->n < PSY_CANDIDATES_MAX; n--)
		if (facts_at(search->match, people[n - 1])->name == search->facts->name)
			look_at(search, people[n - 1]);
}

static void search_chain(Search *search, Block block, guint64 hash)
{
	const PsyMatch *match = search->match;
	guint32 entry = match->heads[hash & (match->n_heads - 1)];

	for (unsigned looked = 0; entry && looked < LOOKED_AT && search->n < PSY_CANDIDATES_MAX;
	     looked++, entry = g_array_index(match->next, guint32, entry - 1)) {
		size_t person = (entry - 1) / N_CHAINS;

		/* Another person by chance, or another block. */
		if ((entry - 1) % N_CHAINS + N_NUMBERS != block ||
		    (block < BY_BIRTH_AND_HEAD &&
		     facts_at(match, person)->name != search->facts->name))
			continue;
		look_at(search, person);
	}
}

size_t psy_match_find(PsyMatch *match, const PsyPeople *people, const char *name,
		      const PsyMatchFacts *facts, PsyCandidate list[PSY_CANDIDATES_MAX])
{
	Search search = { .list = list };
	guint64 hashes[N_BLOCKS];
	Block n_blocks = facts->nik && match->n_without_nik == 0 ? N_NUMBERS : N_BLOCKS;

	search.match = match;
	search.people = people;
	search.name = name;
	search.facts = facts;
	if (!facts->nik)
		enter_all(match);
	/* In a large table the way to the memory is most of the work: all ways at once. */
	for (Block block = 0; block < n_blocks; block++) {
		hashes[block] = block_hash(facts, block);
		if (block < N_NUMBERS)
			psy_row_index_expect(match->by_number, hashes[block]);
	}
	for (Block block = 0; block < n_blocks; block++) {
		if (hashes[block] && block < N_NUMBERS)
			search_number(&search, hashes[block]);
		else if (hashes[block])
			search_chain(&search, block, hashes[block]);
	}
	return search.n;
}
