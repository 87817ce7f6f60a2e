/* decisions.c - the table of decisions as it is read, and who is meant in it */
#include "roster/decisions.h"

#include <string.h>

/* A row of the table. */
typedef struct {
	size_t row;
	PsyDecision decision;
	PsyIdentity sides[2];
	bool word;  /* a decision stands there, if not one that can be used */
	bool again; /* it says what a row above says, which counts */
	bool used, seen[2];
} Pair;

struct PsyDecisions {
	PsyTable *table;
	GArray *pairs;       /* of Pair, one a row of the table */
	GHashTable *by_hash; /* of a side's key or source -> GArray of guint, pairs */
};

/* ---- finding a pair ---- */

/* How well a person fits one side of a row. OPEN: as far as both say something. */
typedef enum { OTHER, OPEN, ALIKE, SAME_SOURCE } Fit;

static Fit fit(const PsyIdentity *side, const PsyIdentity *person)
{
	PsyWhoRelation is = psy_who_compare(&side->who, &person->who);

	if (is.differ)
		return OTHER;
	if (side->who.source && side->who.source == person->who.source &&
	    side->who.name == person->who.name)
		return SAME_SOURCE;
	if (strcmp(side->key, person->key) != 0)
		return OTHER;
	return is.gaps ? OPEN : ALIKE;
}

/* Nobody could tell which row is which. */
static bool says_the_same(const Pair *pair)
{
	PsyWhoRelation is = psy_who_compare(&pair->sides[0].who, &pair->sides[1].who);

	return !is.differ && !is.gaps && strcmp(pair->sides[0].key, pair->sides[1].key) == 0;
}

/* How well two people fit a row in this order, 0 when they do not. What makes one of two must fit
 * better than what keeps them apart. */
static unsigned fit_pair(const Pair *pair, const PsyIdentity *first, const PsyIdentity *second)
{
	Fit a = fit(&pair->sides[0], first), b = fit(&pair->sides[1], second);

	if (a == OTHER || b == OTHER)
		return 0;
	/* Nobody is somebody else than the row that came from the same place. */
	if (!psy_decision_is_one(pair->decision) && first->who.source &&
	    first->who.source == second->who.source && first->who.name == second->who.name)
		return 0;
	if (psy_decision_is_one(pair->decision) &&
	    (MIN(a, b) < ALIKE || (says_the_same(pair) && MIN(a, b) < SAME_SOURCE)))
		return 0;
	return (unsigned)(a + b);
}

typedef struct {
	Pair *pair;
	unsigned fits;
	bool reversed, contradicts;
} Found;

static void consider(Pair *pair, unsigned fits, bool reversed, Found *found)
{
	if (fits == 0 || fits < found->fits || pair == found->pair)
		return;
	found->contradicts =
		fits == found->fits && found->pair && found->pair->decision != pair->decision;
	*found = (Found){ pair, fits, reversed, found->contradicts };
}

/* Numbers of the pairs that have a side of this hash; NULL: none. */
static const GArray *pairs_under(const PsyDecisions *decisions, guint32 hash)
{
	return hash ? g_hash_table_lookup(decisions->by_hash, GUINT_TO_POINTER(hash)) : NULL;
}

static void look_under(const PsyDecisions *decisions, guint32 hash, const PsyIdentity *first,
		       const PsyIdentity *second, Found *found)
{
	const GArray *list = pairs_under(decisions, hash);

	for (guint i = 0; list && i < list->len; i++) {
		Pair *pair = &g_array_index(decisions->pairs, Pair, g_array_index(list, guint, i));

		consider(pair, fit_pair(pair, first, second), false, found);
		consider(pair, fit_pair(pair, second, first), true, found);
	}
}

static guint32 key_hash(const PsyIdentity *identity)
{
	return psy_hash_text(identity->key, strlen(identity->key));
}

static Found find_pair(const PsyDecisions *decisions, const PsyIdentity *first,
		       const PsyIdentity *second)
{
	Found found = { 0 };

	look_under(decisions, first->who.source, first, second, &found);
	look_under(decisions, key_hash(first), first, second, &found);
	return found;
}

PsyDecision psy_decisions_find(PsyDecisions *decisions, const PsyIdentity *first,
			       const PsyIdentity *second)
{
	Found found = find_pair(decisions, first, second);

	if (!found.pair || found.contradicts)
		return PSY_UNDECIDED;
	found.pair->used = true;
	/* The one who counts by `ganti` is the second of the table, also when the lists name
	 * that one first. */
	return found.pair->decision == PSY_REPLACE && found.reversed ? PSY_SAME_PERSON
								     : found.pair->decision;
}

void psy_decisions_meet(PsyDecisions *decisions, const PsyIdentity *person)
{
	const guint32 hashes[] = { person->who.source, key_hash(person) };

	for (size_t i = 0; i < G_N_ELEMENTS(hashes); i++) {
		const GArray *list = pairs_under(decisions, hashes[i]);

		for (guint j = 0; list && j < list->len; j++) {
			Pair *pair = &g_array_index(decisions->pairs, Pair,
						    g_array_index(list, guint, j));

			for (size_t side = 0; side < 2; side++)
				pair->seen[side] |= fit(&pair->sides[side], person) != OTHER;
		}
	}
}

/* ---- reading ---- */

/* What people write, as psy_text_fold() leaves it. */
static const struct {
	const char *typed;
	PsyDecision decision;
} words[] = {
	{ "sama", PSY_SAME_PERSON },
	{ "ya", PSY_SAME_PERSON },
	{ "y", PSY_SAME_PERSON },
	{ "orang sama", PSY_SAME_PERSON },
	{ "orang yang sama", PSY_SAME_PERSON },
	{ "satu orang", PSY_SAME_PERSON },
	{ "ganti", PSY_REPLACE },
	{ "baru", PSY_REPLACE },
	{ "pakai yang baru", PSY_REPLACE },
	{ "beda", PSY_TWO_PEOPLE },
	{ "berbeda", PSY_TWO_PEOPLE },
	{ "lain", PSY_TWO_PEOPLE },
	{ "orang lain", PSY_TWO_PEOPLE },
	{ "bukan", PSY_TWO_PEOPLE },
	{ "tidak", PSY_TWO_PEOPLE },
	{ "t", PSY_TWO_PEOPLE },
	{ "dua orang", PSY_TWO_PEOPLE },
};

static PsyDecision read_word(const char *cell)
{
	g_autofree char *folded = psy_text_fold(cell, strlen(cell));

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (strcmp(folded, words[i].typed) == 0)
			return words[i].decision;
	return PSY_UNDECIDED;
}

static void index_pair(PsyDecisions *decisions, guint number)
{
	const Pair *pair = &g_array_index(decisions->pairs, Pair, number);

	for (size_t side = 0; side < 2; side++) {
		const guint32 hashes[] = { pair->sides[side].who.source,
					   key_hash(&pair->sides[side]) };

		for (size_t i = 0; i < G_N_ELEMENTS(hashes); i++) {
			gpointer key = GUINT_TO_POINTER(hashes[i]);
			GArray *list = g_hash_table_lookup(decisions->by_hash, key);

			if (!list) {
				list = g_array_new(FALSE, FALSE, sizeof(guint));
				g_hash_table_insert(decisions->by_hash, key, list);
			}
			g_array_append_val(list, number);
		}
	}
}

static PsyFinding finding_at(const PsyDecisions *decisions, size_t row, const char *code)
{
	int column = psy_table_find(decisions->table, "keputusan");

	return (PsyFinding){ PSY_WARNING, PSY_SCOPE_NONE, code,
			     psy_table_place(decisions->table, row, column),
			     .field = psy_column_heading("keputusan") };
}

static const char *cell_of(const PsyDecisions *decisions, size_t row, const char *column)
{
	return psy_table_cell(decisions->table, row, psy_table_find(decisions->table, column));
}

/* "Siti Aminah (lebak.csv:3)", or the key where that is not said. The caller frees. */
static char *describe(const PsyDecisions *decisions, size_t row, int side)
{
	static const char *const columns[][3] = { { "nama_1", "sumber_1", "kunci_1" },
						  { "nama_2", "sumber_2", "kunci_2" } };
	const char *name = cell_of(decisions, row, columns[side][0]);
	const char *source = cell_of(decisions, row, columns[side][1]);

	return *name ? g_strdup_printf("%s (%s)", name, source)
		     : g_strdup(cell_of(decisions, row, columns[side][2]));
}

/* Two rows about the same two people, of which both cannot be right: neither counts. */
static void report_contradiction(const PsyDecisions *decisions, Pair *pair, Pair *before,
				 PsyDiags *diags)
{
	PsyFinding finding = finding_at(decisions, pair->row, "match/unclear");
	g_autofree char *first = describe(decisions, pair->row, 0);
	g_autofree char *second = describe(decisions, pair->row, 1);

	psy_report(diags, &finding,
		   _("line %u decides otherwise about %s and %s; taken as not decided"),
		   psy_table_place(decisions->table, before->row, -1).line, first, second);
	before->decision = PSY_UNDECIDED;
}

static bool is_about_the_same(const Pair *pair, const Found *before)
{
	const PsyIdentity *first = &before->pair->sides[before->reversed];
	const PsyIdentity *second = &before->pair->sides[!before->reversed];

	return before->fits >= 2 * ALIKE && first->who.source == pair->sides[0].who.source &&
	       second->who.source == pair->sides[1].who.source;
}

static void check_pair(const PsyDecisions *decisions, Pair *pair, PsyDiags *diags)
{
	PsyFinding finding = finding_at(decisions, pair->row, "match/unclear");
	Found before = find_pair(decisions, &pair->sides[0], &pair->sides[1]);

	if (!*cell_of(decisions, pair->row, "keputusan"))
		return;
	if (!pair->word)
		psy_report(diags, &finding, _("write sama, ganti or beda; taken as not decided"));
	else if (!*pair->sides[0].key || !*pair->sides[1].key)
		psy_report(diags, &finding,
			   _("the columns kunci_1 and kunci_2 are empty here; not used"));
	else if (!before.pair || !before.pair->word || !is_about_the_same(pair, &before))
		return;
	else if (before.pair->decision == pair->decision &&
		 !(before.reversed && pair->decision == PSY_REPLACE))
		pair->again = true;
	else
		report_contradiction(decisions, pair, before.pair, diags);
	if (!pair->again)
		pair->decision = PSY_UNDECIDED;
}

static void read_pair(PsyDecisions *decisions, size_t row, const PsyAgeRule *ages, PsyDiags *diags)
{
	Pair pair = { .row = row };

	for (int side = 0; side < 2; side++)
		pair.sides[side] = psy_identity_read(decisions->table, row, side + 1, ages);
	pair.decision = read_word(cell_of(decisions, row, "keputusan"));
	pair.word = pair.decision != PSY_UNDECIDED;
	check_pair(decisions, &pair, diags);
	g_array_append_val(decisions->pairs, pair);
	if (!pair.again && *pair.sides[0].key && *pair.sides[1].key)
		index_pair(decisions, decisions->pairs->len - 1);
}

static bool is_table_of_decisions(const PsyTable *table, const char *path, PsyDiags *diags)
{
	static const char *const needed[] = { "keputusan", "kunci_1", "kunci_2" };
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_FILE, "match/no-decisions", { .file = path } };

	for (size_t i = 0; i < G_N_ELEMENTS(needed); i++) {
		if (psy_table_find(table, needed[i]) >= 0)
			continue;
		psy_report(diags, &finding,
			   _("this is no table of decisions: the column %s is missing"), needed[i]);
		return false;
	}
	return true;
}

static void unguard(PsyTable *table)
{
	for (size_t row = 0; row < psy_table_n_rows(table); row++)
		for (size_t c = 0; c < psy_table_n_columns(table); c++) {
			const char *cell = psy_table_cell(table, row, (int)c);
			const char *plain = psy_cell_unguarded(cell);

			if (plain != cell)
				psy_table_set(table, row, c, plain);
		}
}

PsyDecisions *psy_decisions_read(const char *path, const PsyAgeRule *ages, PsyDiags *diags)
{
	g_autoptr(PsyDecisions) decisions = g_new0(PsyDecisions, 1);

	decisions->pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
	decisions->by_hash = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
	decisions->table = psy_table_read(path, NULL, diags);
	if (!decisions->table || !is_table_of_decisions(decisions->table, path, diags))
		return NULL;
	unguard(decisions->table);
	for (size_t row = 0; row < psy_table_n_rows(decisions->table); row++)
		read_pair(decisions, row, ages, diags);
	return g_steal_pointer(&decisions);
}

void psy_decisions_free(PsyDecisions *decisions)
{
	if (!decisions)
		return;
	psy_table_free(decisions->table);
	g_array_unref(decisions->pairs);
	g_hash_table_unref(decisions->by_hash);
	g_free(decisions);
}

/* ---- what became of them ---- */

/* With an older roster, a pair of which one is there was most likely made one earlier; and two
 * people need nothing to stay two. */
static bool is_idle(const Pair *pair, bool has_older)
{
	bool both = pair->seen[0] && pair->seen[1], one = pair->seen[0] != pair->seen[1];

	return pair->decision != PSY_UNDECIDED && !pair->used && !pair->again &&
	       !(has_older && one) && !(both && pair->decision == PSY_TWO_PEOPLE);
}

static void report_nobody(const PsyDecisions *decisions, const Pair *pair, PsyDiags *diags)
{
	bool both = pair->seen[0] && pair->seen[1];
	PsyFinding finding =
		finding_at(decisions, pair->row, both ? "match/unclear" : "match/nobody");
	g_autofree char *first = describe(decisions, pair->row, 0);
	g_autofree char *second = describe(decisions, pair->row, 1);

	psy_report(diags, &finding,
		   both ? _("%s and %s are here, but other rows of the table or their own cells "
			    "speak against it; not used")
			: _("fits nobody here: %s and %s; not used"),
		   first, second);
}

void psy_decisions_report_idle(const PsyDecisions *decisions, bool has_older, PsyDiags *diags)
{
	for (guint i = 0; i < decisions->pairs->len; i++) {
		const Pair *pair = &g_array_index(decisions->pairs, Pair, i);

		if (is_idle(pair, has_older))
			report_nobody(decisions, pair, diags);
	}
}

/* ---- for those who write it anew ---- */

const PsyTable *psy_decisions_table(const PsyDecisions *decisions)
{
	return decisions->table;
}

bool psy_decisions_has_word(const PsyDecisions *decisions, size_t row)
{
	return g_array_index(decisions->pairs, Pair, row).word;
}

bool psy_decisions_find_row(const PsyDecisions *decisions, const PsyIdentity *first,
			    const PsyIdentity *second, size_t *row)
{
	Found found = find_pair(decisions, first, second);

	if (!found.pair || found.fits < 2 * ALIKE)
		return false;
	*row = found.pair->row;
	return true;
}
