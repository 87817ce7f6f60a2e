#include "roster/match.h"

#include <string.h>

#include "roster/name-key.h"

/* What people must share to be compared. A pair that the decision table knows shares at least
 * one of these. */
typedef enum {
	BY_NAME_AND_BIRTH,
	BY_NAME_AND_DESA,
	BY_NAME_AND_PHONE,
	BY_NAME_AND_NIK_HEAD, /* a NIK with one wrong digit has one half right */
	BY_NAME_AND_NIK_TAIL,
	BY_BIRTH_AND_HEAD, /* a name with one slip has its first letters right, or its last */
	BY_BIRTH_AND_TAIL,
	N_BLOCKS
} Block;

/* Looked at in one block at most: beyond that, what is shared says nothing. */
enum { LOOKED_AT = 64, NAME_PART = 4 };

/* Chains of entries; the entry of a row in a block is row * N_BLOCKS + block + 1, 0 is none. */
struct PsyMatch {
	GArray *facts; /* of PsyMatchFacts, one a row */
	GArray *next;  /* of guint32, one an entry */
	guint32 *heads;
	size_t n_heads; /* a power of two */
	size_t n_entries;
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

static void grow(PsyMatch *match)
{
	g_free(match->heads);
	match->n_heads *= 4;
	match->heads = g_new0(guint32, match->n_heads);
	for (size_t row = 0; row < match->facts->len; row++)
		for (Block block = 0; block < N_BLOCKS; block++) {
			guint64 hash =
				block_hash(&g_array_index(match->facts, PsyMatchFacts, row), block);

			if (hash)
				link_entry(match, row, block, hash);
		}
}

void psy_match_add(PsyMatch *match, const PsyMatchFacts *facts)
{
	size_t row = match->facts->len;

	g_array_append_val(match->facts, *facts);
	g_array_set_size(match->next, (guint)(match->facts->len * N_BLOCKS));
	for (Block block = 0; block < N_BLOCKS; block++) {
		guint64 hash = block_hash(facts, block);

		if (hash) {
			link_entry(match, row, block, hash);
			match->n_entries++;
		}
	}
	if (match->n_entries > match->n_heads)
		grow(match);
}

/* ---- the decision table ---- */

typedef enum { NIK_MISSING, NIK_DIFFERS, NIK_SLIP } NikRelation;
typedef enum { BIRTH_MISSING, BIRTH_SAME, BIRTH_DIFFERS, BIRTH_ANY } BirthRelation;
typedef enum { ANY_WORDS, ONE_WORD, MORE_WORDS } Words;

enum { PHONE = PSY_MATCH_SAME_PHONE, DESA = PSY_MATCH_SAME_DESA };
enum { POSYANDU = PSY_MATCH_SAME_POSYANDU };

/* The first row that fits counts; whoever fits none is not shown. */
static const struct {
	NikRelation nik;
	PsyNameLikeness name;
	BirthRelation birth;
	unsigned needs; /* at least one of these, 0: nothing more */
	Words words;
	PsyMatchKind kind;
} decisions[] = {
	{ NIK_SLIP, PSY_NAME_SAME, BIRTH_ANY, 0, ANY_WORDS, PSY_MATCH_NIK_SLIP },
	{ NIK_DIFFERS, PSY_NAME_SAME, BIRTH_SAME, PHONE, ANY_WORDS, PSY_MATCH_POSSIBLE },
	{ NIK_MISSING, PSY_NAME_SAME, BIRTH_SAME, 0, ANY_WORDS, PSY_MATCH_STRONG },
	{ NIK_MISSING, PSY_NAME_SAME, BIRTH_MISSING, PHONE | DESA, MORE_WORDS, PSY_MATCH_STRONG },
	{ NIK_MISSING, PSY_NAME_SAME, BIRTH_MISSING, PHONE | POSYANDU, ONE_WORD,
	  PSY_MATCH_POSSIBLE },
	{ NIK_MISSING, PSY_NAME_CLOSE, BIRTH_SAME, 0, ANY_WORDS, PSY_MATCH_POSSIBLE },
};

/* One digit is another one, or two neighbours changed places. */
static bool is_nik_slip(guint64 a, guint64 b)
{
	guint8 x[16], y[16];
	unsigned differ = 0, first = 0;

	for (int i = 15; i >= 0; i--, a /= 10, b /= 10) {
		x[i] = (guint8)(a % 10);
		y[i] = (guint8)(b % 10);
	}
	for (unsigned i = 0; i < 16; i++) {
		if (x[i] == y[i])
			continue;
		if (differ++ == 0)
			first = i;
	}
	return differ == 1 ||
	       (differ == 2 && first < 15 && x[first] == y[first + 1] && y[first] == x[first + 1]);
}

static NikRelation relate_niks(const PsyMatchFacts *a, const PsyMatchFacts *b)
{
	if (!a->nik || !b->nik)
		return NIK_MISSING;
	return is_nik_slip(a->nik, b->nik) ? NIK_SLIP : NIK_DIFFERS;
}

static BirthRelation relate_births(const PsyMatchFacts *a, const PsyMatchFacts *b)
{
	if (!a->birth || !b->birth)
		return BIRTH_MISSING;
	return a->birth == b->birth ? BIRTH_SAME : BIRTH_DIFFERS;
}

static unsigned shared(const PsyMatchFacts *a, const PsyMatchFacts *b)
{
	unsigned reasons = 0;

	if (a->birth && a->birth == b->birth)
		reasons |= PSY_MATCH_SAME_BIRTH;
	if (a->phone && a->phone == b->phone)
		reasons |= PSY_MATCH_SAME_PHONE;
	if (a->desa && a->desa == b->desa)
		reasons |= PSY_MATCH_SAME_DESA;
	/* Every village has its Mawar: a posyandu is the same in the same desa only. */
	if (a->posyandu && a->posyandu == b->posyandu && a->desa == b->desa)
		reasons |= PSY_MATCH_SAME_POSYANDU;
	return reasons;
}

/* What the table says of two people whose names are alike in this way. */
static PsyMatchKind decide(const PsyMatchFacts *a, const PsyMatchFacts *b, PsyNameLikeness name,
			   unsigned reasons)
{
	NikRelation nik = relate_niks(a, b);
	BirthRelation birth = relate_births(a, b);

	for (size_t i = 0; i < G_N_ELEMENTS(decisions); i++)
		if (decisions[i].nik == nik && decisions[i].name == name &&
		    (decisions[i].birth == birth || decisions[i].birth == BIRTH_ANY) &&
		    (decisions[i].needs == 0 || (decisions[i].needs & reasons)) &&
		    (decisions[i].words == ANY_WORDS ||
		     (decisions[i].words == ONE_WORD) == a->one_word))
			return decisions[i].kind;
	return PSY_MATCH_NONE;
}

/* Reading names again is the costly part: not for pairs that no row of the table can want. */
static bool worth_reading(const PsyMatchFacts *a, const PsyMatchFacts *b, unsigned reasons)
{
	PsyNameLikeness likely = a->name == b->name ? PSY_NAME_SAME : PSY_NAME_CLOSE;

	return decide(a, b, likely, reasons) != PSY_MATCH_NONE;
}

static bool judge(const PsyMatch *match, const PsyPeople *people, const PsyNameKey *key,
		  const PsyMatchFacts *facts, size_t row, PsyCandidate *candidate)
{
	const PsyMatchFacts *other = &g_array_index(match->facts, PsyMatchFacts, row);
	unsigned reasons = shared(facts, other);
	PsyNameKey other_key;
	PsyNameLikeness name;

	if (!worth_reading(facts, other, reasons) || !psy_people_is_there(people, row))
		return false;
	psy_name_key(psy_people_cell(people, row, PSY_COL_NAMA), &other_key);
	name = psy_name_compare(key, &other_key);
	candidate->row = row;
	candidate->kind = decide(facts, other, name, reasons);
	candidate->reasons = reasons;
	candidate->reasons |= name == PSY_NAME_SAME ? PSY_MATCH_SAME_NAME : PSY_MATCH_CLOSE_NAME;
	if (relate_niks(facts, other) == NIK_MISSING)
		candidate->reasons |= PSY_MATCH_NO_NIK;
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

size_t psy_match_find(const PsyMatch *match, const PsyPeople *people, const char *name,
		      const PsyMatchFacts *facts, PsyCandidate found[PSY_CANDIDATES_MAX])
{
	PsyNameKey key;
	size_t n = 0;

	key.n_tokens = 0;
	for (Block block = 0; block < N_BLOCKS; block++) {
		guint64 hash = block_hash(facts, block);
		guint32 entry = hash ? match->heads[hash & (match->n_heads - 1)] : 0;

		for (unsigned looked = 0; entry && looked < LOOKED_AT && n < PSY_CANDIDATES_MAX;
		     looked++, entry = g_array_index(match->next, guint32, entry - 1)) {
			size_t row = (entry - 1) / N_BLOCKS;

			if ((entry - 1) % N_BLOCKS != block || is_found(found, n, row))
				continue;
			if (key.n_tokens == 0)
				psy_name_key(name, &key);
			n += judge(match, people, &key, facts, row, &found[n]);
		}
	}
	return n;
}

/* ---- words ---- */

char *psy_match_reasons(unsigned reasons)
{
	static const struct {
		unsigned bit;
		const char *word;
	} list[] = {
		{ PSY_MATCH_SAME_NAME, N_("same name") },
		{ PSY_MATCH_CLOSE_NAME, N_("names one letter apart") },
		{ PSY_MATCH_NIK_DIGIT, N_("NIKs one digit apart") },
		{ PSY_MATCH_SAME_BIRTH, N_("same birth date") },
		{ PSY_MATCH_SAME_PHONE, N_("same phone") },
		{ PSY_MATCH_SAME_DESA, N_("same village") },
		{ PSY_MATCH_SAME_POSYANDU, N_("same posyandu") },
		{ PSY_MATCH_NO_NIK, N_("a NIK is missing") },
	};
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(list); i++)
		if (reasons & list[i].bit)
			g_string_append_printf(out, "%s%s", out->len ? ", " : "", _(list[i].word));
	return g_string_free(out, FALSE);
}
