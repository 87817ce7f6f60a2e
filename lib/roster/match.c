#include "roster/match.h"

#include <string.h>

#include "roster/match-table.h"
#include "roster/name-key.h"
#include "roster/who.h"

/* What people must share to be compared. A pair that the decision table knows shares at least
 * one of these. Two people who both have a NIK meet in the first three only. */
typedef enum {
	BY_NAME_AND_PHONE,
	BY_NAME_AND_OTHER_PHONE, /* found in BY_NAME_AND_PHONE as well, and the other way round */
	BY_NAME_AND_NIK_HEAD,    /* a NIK with one wrong digit has one half right */
	BY_NAME_AND_NIK_TAIL,
	N_NIK_BLOCKS,
	BY_NAME_AND_BIRTH = N_NIK_BLOCKS,
	BY_NAME_AND_DESA,  /* or posyandu, where no desa is known, or nothing */
	BY_BIRTH_AND_HEAD, /* a name with one slip has its first letters right, or its last */
	BY_BIRTH_AND_TAIL,
	N_BLOCKS
} Block;

/* Looked at in one block at most: beyond that, what is shared says nothing. */
enum { LOOKED_AT = 64, NAME_PART = 4 };

/* Chains of entries; the entry of a person in a block is person * N_BLOCKS + block + 1, 0 is none.
 * A person is a row, until two rows are found to be one and there is more than one for a row.
 *
 * Most lists have a NIK for everybody, or for nobody. So rows with a NIK enter the last blocks
 * only when somebody without one comes to look, and look there only when there is somebody
 * without one. */
struct PsyMatch {
	GArray *facts;    /* of PsyMatchFacts, one a person */
	GArray *rows;     /* of guint32: the row of each person; NULL while they are the same */
	GHashTable *niks; /* of rows that have several people: row -> NIK */
	GArray *next;     /* of guint32, one an entry */
	guint32 *heads;
	size_t n_heads; /* a power of two */
	size_t n_entries;
	size_t n_without_nik;
	size_t n_rows;
	size_t n_entered; /* people in front of this one are in all their blocks */
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
	g_clear_pointer(&match->rows, g_array_unref);
	g_clear_pointer(&match->niks, g_hash_table_unref);
	g_free(match->heads);
	g_free(match);
}

/* ---- facts ---- */

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

static guint32 hash_known(const char *text, size_t length)
{
	return length > 0 ? psy_hash_text(text, length) : 0;
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
	facts.birth = hash_known(birth, strlen(birth));
	facts.phone = hash_known(phone, strlen(phone));
	facts.other_phone = hash_known(others, strcspn(others, " "));
	facts.desa = psy_hash_place(cells[PSY_COL_DESA]);
	facts.posyandu = psy_hash_place(cells[PSY_COL_POSYANDU]);
	facts.place = place_of(cells[PSY_COL_KODE_WILAYAH]);
	return facts;
}

PsyMatchFacts psy_match_facts(const PsyPerson *person, guint64 nik)
{
	const char *cells[PSY_N_COLUMNS];

	for (PsyField field = 0; field < PSY_N_COLUMNS; field++)
		cells[field] = psy_person_get(person, field);
	return facts_of(nik, cells);
}

PsyMatchFacts psy_match_facts_of_row(const PsyPeople *people, size_t row)
{
	const char *cells[PSY_N_COLUMNS];

	for (PsyField field = 0; field < PSY_N_COLUMNS; field++)
		cells[field] = psy_people_cell(people, row, field);
	/* A temporary number begins with 0 and is no key. */
	return facts_of(*cells[PSY_COL_NIK] == '0' ? 0
						   : g_ascii_strtoull(cells[PSY_COL_NIK], NULL, 10),
			cells);
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

static void link_entry(PsyMatch *match, size_t person, Block block, guint64 hash)
{
	size_t entry = person * N_BLOCKS + block;
	guint32 *head = &match->heads[hash & (match->n_heads - 1)];

	g_array_index(match->next, guint32, entry) = *head;
	*head = (guint32)entry + 1;
}

static void enter(PsyMatch *match, size_t person, Block from, Block to)
{
	const PsyMatchFacts *facts = &g_array_index(match->facts, PsyMatchFacts, person);

	for (Block block = from; block < to; block++) {
		guint64 hash = block_hash(facts, block);

		if (!hash)
			continue;
		link_entry(match, person, block, hash);
		match->n_entries++;
	}
}

/* Whether a person is in the last blocks. */
static bool is_entered(const PsyMatch *match, size_t person)
{
	return person < match->n_entered ||
	       g_array_index(match->facts, PsyMatchFacts, person).nik == 0;
}

static void grow(PsyMatch *match)
{
	g_free(match->heads);
	match->n_heads *= 4;
	match->heads = g_new0(guint32, match->n_heads);
	match->n_entries = 0;
	for (size_t person = 0; person < match->facts->len; person++)
		enter(match, person, 0, is_entered(match, person) ? N_BLOCKS : N_NIK_BLOCKS);
}

static void add(PsyMatch *match, const PsyMatchFacts *facts)
{
	g_array_append_val(match->facts, *facts);
	g_array_set_size(match->next, (guint)(match->facts->len * N_BLOCKS));
	enter(match, match->facts->len - 1, 0, facts->nik ? N_NIK_BLOCKS : N_BLOCKS);
	match->n_without_nik += facts->nik == 0;
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

static size_t row_of(const PsyMatch *match, guint32 entry)
{
	size_t person = (entry - 1) / N_BLOCKS;

	return match->rows ? g_array_index(match->rows, guint32, person) : person;
}

/* Somebody without a NIK may be anybody. */
static void enter_all(PsyMatch *match)
{
	for (size_t person = match->n_entered; person < match->facts->len; person++)
		if (!is_entered(match, person))
			enter(match, person, N_NIK_BLOCKS, N_BLOCKS);
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

/* The facts behind an entry, with the NIK that the row has got since. */
static PsyMatchFacts facts_behind(const PsyMatch *match, guint32 entry)
{
	PsyMatchFacts facts = g_array_index(match->facts, PsyMatchFacts, (entry - 1) / N_BLOCKS);
	gpointer nik;

	if (match->niks && g_hash_table_lookup_extended(
				   match->niks, GSIZE_TO_POINTER(row_of(match, entry)), NULL, &nik))
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

typedef struct {
	PsyCandidate *list;
	size_t n;
	bool namesake; /* one of them is one */
} Found;

static bool is_found(const Found *found, size_t row)
{
	for (size_t i = 0; i < found->n; i++)
		if (found->list[i].row == row)
			return true;
	return false;
}

static Block kind_of(Block block)
{
	return block == BY_NAME_AND_OTHER_PHONE ? BY_NAME_AND_PHONE : block;
}

/* Another person in the same block by chance, or in another block of the same chain. */
static bool is_stray(const PsyMatch *match, const PsyMatchFacts *facts, guint32 entry, Block block)
{
	size_t person = (entry - 1) / N_BLOCKS;

	return kind_of((entry - 1) % N_BLOCKS) != kind_of(block) ||
	       (block < BY_BIRTH_AND_HEAD &&
		g_array_index(match->facts, PsyMatchFacts, person).name != facts->name);
}

static void look_at(const PsyMatch *match, const PsyPeople *people, const PsyNameKey *key,
		    const PsyMatchFacts *facts, guint32 entry, Found *found)
{
	PsyMatchFacts other = facts_behind(match, entry);
	PsyMatchKind kind = expect(facts, &other);
	PsyCandidate *candidate = &found->list[found->n];

	candidate->row = row_of(match, entry);
	if (kind == PSY_MATCH_NONE || (kind == PSY_MATCH_NAMESAKE && found->namesake) ||
	    is_found(found, candidate->row) || !judge(people, key, facts, &other, candidate))
		return;
	found->namesake |= candidate->kind == PSY_MATCH_NAMESAKE;
	found->n++;
}

size_t psy_match_find(PsyMatch *match, const PsyPeople *people, const char *name,
		      const PsyMatchFacts *facts, PsyCandidate list[PSY_CANDIDATES_MAX])
{
	Block n_blocks = facts->nik && match->n_without_nik == 0 ? N_NIK_BLOCKS : N_BLOCKS;
	Found found = { .list = list };
	PsyNameKey key;

	key.n_tokens = 0;
	if (!facts->nik)
		enter_all(match);
	for (Block block = 0; block < n_blocks; block++) {
		guint64 hash = block_hash(facts, block);
		guint32 entry = hash ? match->heads[hash & (match->n_heads - 1)] : 0;

		for (unsigned looked = 0;
		     entry && looked < LOOKED_AT && found.n < PSY_CANDIDATES_MAX;
		     looked++, entry = g_array_index(match->next, guint32, entry - 1)) {
			if (is_stray(match, facts, entry, block))
				continue;
			if (key.n_tokens == 0)
				psy_name_key(name, &key);
			look_at(match, people, &key, facts, entry, &found);
		}
	}
	return found.n;
}
