#include "roster/match.h"

#include <string.h>

#include "roster/match-table.h"
#include "roster/name-key.h"

/* What people must share to be compared. A pair that the decision table knows shares at least
 * one of these. Two people who both have a NIK meet in the first three only. */
typedef enum {
	BY_NAME_AND_PHONE,
	BY_NAME_AND_NIK_HEAD, /* a NIK with one wrong digit has one half right */
	BY_NAME_AND_NIK_TAIL,
	N_NIK_BLOCKS,
	BY_NAME_AND_BIRTH = N_NIK_BLOCKS,
	BY_NAME_AND_DESA,
	BY_BIRTH_AND_HEAD, /* a name with one slip has its first letters right, or its last */
	BY_BIRTH_AND_TAIL,
	N_BLOCKS
} Block;

/* Looked at in one block at most: beyond that, what is shared says nothing. */
enum { LOOKED_AT = 64, NAME_PART = 4 };

/* Chains of entries; the entry of a row in a block is row * N_BLOCKS + block + 1, 0 is none.
 *
 * Most lists have a NIK for everybody, or for nobody. So rows with a NIK enter the last blocks
 * only when somebody without one comes to look, and look there only when there is somebody
 * without one. */
struct PsyMatch {
	GArray *facts; /* of PsyMatchFacts, one a row */
	GArray *next;  /* of guint32, one an entry */
	guint32 *heads;
	size_t n_heads; /* a power of two */
	size_t n_entries;
	size_t n_without_nik;
	size_t n_entered; /* rows in front of this one are in all their blocks */
};

PsyMatch *psy_match_new(void)
{
	PsyMatch *match = g_new0(PsyMatch, 1);

	match->facts = g_array_new(FALSE, FALSE, sizeof(PsyMatchFacts));
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
	g_array_unref(match->next);
	g_free(match->heads);
	g_free(match);
}

/* ---- facts ---- */

static guint32 hash_text(const char *text, size_t length)
{
	guint32 hash = 2166136261u;

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)text[i]) * 16777619u;
	return hash | 1;
}

/* Letters and digits only, in lower case; 0 for none. */
static guint32 hash_words(const char *text)
{
	guint32 hash = 2166136261u;
	bool any = false;

	for (; *text; text++) {
		if (!g_ascii_isalnum(*text) && (unsigned char)*text < 0x80)
			continue;
		hash = (hash ^ (unsigned char)g_ascii_tolower(*text)) * 16777619u;
		any = true;
	}
	return any ? hash | 1 : 0;
}

static PsyMatchFacts facts_of(guint64 nik, const char *name, const char *birth, const char *phone,
			      const char *desa, const char *posyandu)
{
	PsyMatchFacts facts = { .nik = nik };
	PsyNameKey key;
	size_t length;

	psy_name_key(name, &key);
	length = strlen(key.text);
	facts.name = psy_name_key_hash(&key);
	facts.one_word = key.n_tokens < 2;
	facts.head = hash_text(key.text, MIN(length, NAME_PART));
	facts.tail = hash_text(key.text + (length > NAME_PART ? length - NAME_PART : 0),
			       MIN(length, NAME_PART));
	facts.birth = *birth ? hash_text(birth, strlen(birth)) : 0;
	facts.phone = *phone ? hash_text(phone, strlen(phone)) : 0;
	facts.desa = hash_words(desa);
	facts.posyandu = hash_words(posyandu);
	return facts;
}

PsyMatchFacts psy_match_facts(const PsyPerson *person, guint64 nik)
{
	return facts_of(nik, psy_person_get(person, PSY_COL_NAMA),
			psy_person_get(person, PSY_COL_TANGGAL_LAHIR),
			psy_person_get(person, PSY_COL_TELEPON),
			psy_person_get(person, PSY_COL_DESA),
			psy_person_get(person, PSY_COL_POSYANDU));
}

PsyMatchFacts psy_match_facts_of_row(const PsyPeople *people, size_t row)
{
	const char *nik = psy_people_cell(people, row, PSY_COL_NIK);

	/* A temporary number begins with 0 and is no key. */
	return facts_of(*nik == '0' ? 0 : g_ascii_strtoull(nik, NULL, 10),
			psy_people_cell(people, row, PSY_COL_NAMA),
			psy_people_cell(people, row, PSY_COL_TANGGAL_LAHIR),
			psy_people_cell(people, row, PSY_COL_TELEPON),
			psy_people_cell(people, row, PSY_COL_DESA),
			psy_people_cell(people, row, PSY_COL_POSYANDU));
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
		return facts->desa ? mix(block, facts->name, facts->desa) : 0;
	case BY_NAME_AND_PHONE:
		return facts->phone ? mix(block, facts->name, facts->phone) : 0;
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

static void link_entry(PsyMatch *match, size_t row, Block block, guint64 hash)
{
	size_t entry = row * N_BLOCKS + block;
	guint32 *head = &match->heads[hash & (match->n_heads - 1)];

	g_array_index(match->next, guint32, entry) = *head;
	*head = (guint32)entry + 1;
}

static void enter(PsyMatch *match, size_t row, Block from, Block to)
{
	const PsyMatchFacts *facts = &g_array_index(match->facts, PsyMatchFacts, row);

	for (Block block = from; block < to; block++) {
		guint64 hash = block_hash(facts, block);

		if (!hash)
			continue;
		link_entry(match, row, block, hash);
		match->n_entries++;
	}
}

/* Whether a row is in the last blocks. */
static bool is_entered(const PsyMatch *match, size_t row)
{
	return row < match->n_entered || g_array_index(match->facts, PsyMatchFacts, row).nik == 0;
}

static void grow(PsyMatch *match)
{
	g_free(match->heads);
	match->n_heads *= 4;
	match->heads = g_new0(guint32, match->n_heads);
	match->n_entries = 0;
	for (size_t row = 0; row < match->facts->len; row++)
		enter(match, row, 0, is_entered(match, row) ? N_BLOCKS : N_NIK_BLOCKS);
}

void psy_match_add(PsyMatch *match, const PsyMatchFacts *facts)
{
	g_array_append_val(match->facts, *facts);
	g_array_set_size(match->next, (guint)(match->facts->len * N_BLOCKS));
	enter(match, match->facts->len - 1, 0, facts->nik ? N_NIK_BLOCKS : N_BLOCKS);
	match->n_without_nik += facts->nik == 0;
	if (match->n_entries > match->n_heads)
		grow(match);
}

/* Somebody without a NIK may be anybody. */
static void enter_all(PsyMatch *match)
{
	for (size_t row = match->n_entered; row < match->facts->len; row++)
		if (!is_entered(match, row))
			enter(match, row, N_NIK_BLOCKS, N_BLOCKS);
	match->n_entered = match->facts->len;
	if (match->n_entries > match->n_heads)
		grow(match);
}

/* ---- judging ---- */

/* Reading names again is the costly part: not for pairs that no row of the table can want. */
static bool worth_reading(const PsyMatchFacts *a, const PsyMatchFacts *b, unsigned reasons)
{
	PsyNameLikeness likely = a->name == b->name ? PSY_NAME_SAME : PSY_NAME_CLOSE;

	return psy_match_decide(a, b, likely, reasons) != PSY_MATCH_NONE;
}

static bool judge(const PsyMatch *match, const PsyPeople *people, const PsyNameKey *key,
		  const PsyMatchFacts *facts, size_t row, PsyCandidate *candidate)
{
	const PsyMatchFacts *other = &g_array_index(match->facts, PsyMatchFacts, row);
	unsigned reasons = psy_match_shared(facts, other);
	PsyNameKey other_key;
	PsyNameLikeness name;

	if (!worth_reading(facts, other, reasons) || !psy_people_is_there(people, row))
		return false;
	psy_name_key(psy_people_cell(people, row, PSY_COL_NAMA), &other_key);
	name = psy_name_compare(key, &other_key);
	candidate->row = row;
	candidate->kind = psy_match_decide(facts, other, name, reasons);
	candidate->reasons = reasons;
	candidate->reasons |= name == PSY_NAME_SAME ? PSY_MATCH_SAME_NAME : PSY_MATCH_CLOSE_NAME;
	if (candidate->kind == PSY_MATCH_NIK_SLIP)
		candidate->reasons |= PSY_MATCH_NIK_DIGIT;
	return candidate->kind != PSY_MATCH_NONE;
}

/* ---- looking ---- */

static bool is_found(const PsyCandidate *found, size_t n, size_t row)
{
	for (size_t i = 0; i < n; i++)
		if (found[i].row == row)
			return true;
	return false;
}

/* Another person in the same block by chance, or in another block of the same chain. */
static bool is_stray(const PsyMatch *match, const PsyMatchFacts *facts, guint32 entry, Block block)
{
	size_t row = (entry - 1) / N_BLOCKS;

	return (entry - 1) % N_BLOCKS != block ||
	       (block < BY_BIRTH_AND_HEAD &&
		g_array_index(match->facts, PsyMatchFacts, row).name != facts->name);
}

size_t psy_match_find(PsyMatch *match, const PsyPeople *people, const char *name,
		      const PsyMatchFacts *facts, PsyCandidate found[PSY_CANDIDATES_MAX])
{
	Block n_blocks = facts->nik && match->n_without_nik == 0 ? N_NIK_BLOCKS : N_BLOCKS;
	PsyNameKey key;
	size_t n = 0;

	key.n_tokens = 0;
	if (!facts->nik)
		enter_all(match);
	for (Block block = 0; block < n_blocks; block++) {
		guint64 hash = block_hash(facts, block);
		guint32 entry = hash ? match->heads[hash & (match->n_heads - 1)] : 0;

		for (unsigned looked = 0; entry && looked < LOOKED_AT && n < PSY_CANDIDATES_MAX;
		     looked++, entry = g_array_index(match->next, guint32, entry - 1)) {
			size_t row = (entry - 1) / N_BLOCKS;

			if (is_stray(match, facts, entry, block) || is_found(found, n, row))
				continue;
			if (key.n_tokens == 0)
				psy_name_key(name, &key);
			n += judge(match, people, &key, facts, row, &found[n]);
		}
	}
	return n;
}
