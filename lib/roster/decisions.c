#include "roster/decisions.h"

#include <string.h>

#include "roster/name-key.h"
#include "roster/phone.h"

struct PsyDecisions {
	PsyTable *table;
	GHashTable *by_pair; /* "kunci_1 kunci_2" -> PsyDecision */
};

/* ---- keys ---- */

static void make_key(const char *name, const char *birth, const char *place, const char *nik,
		     PsyPersonKey key)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	const char *parts[] = { name, birth, place, nik };

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
		g_checksum_update(sum, (const guchar *)parts[i], (gssize)strlen(parts[i]) + 1);
	g_snprintf(key, sizeof(PsyPersonKey), "k%.12s", g_checksum_get_string(sum));
}

void psy_person_keys(const char *name, const char *birth, const char *desa, const char *nik,
		     PsyPersonKeys *keys)
{
	g_autofree char *place = psy_text_squash(desa, strlen(desa));
	PsyNameKey key;

	psy_name_key(name, &key);
	make_key(key.text, birth, place, nik, keys->full);
	make_key(key.text, birth, place, "", keys->bare);
}

static char *pair_key(const char *a, const char *b)
{
	return g_strconcat(a, " ", b, NULL);
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

/* False when nothing stands in the table about the two, in either order. The one who counts by
 * `ganti` is the second of the table, also when the list names that one first. */
static bool find_pair(const PsyDecisions *decisions, const char *a, const char *b,
		      PsyDecision *decision)
{
	g_autofree char *key = pair_key(a, b), *reverse = pair_key(b, a);
	gpointer value;

	if (g_hash_table_lookup_extended(decisions->by_pair, key, NULL, &value)) {
		*decision = (PsyDecision)GPOINTER_TO_INT(value);
		return true;
	}
	if (!g_hash_table_lookup_extended(decisions->by_pair, reverse, NULL, &value))
		return false;
	*decision = (PsyDecision)GPOINTER_TO_INT(value);
	if (*decision == PSY_REPLACE)
		*decision = PSY_SAME_PERSON;
	return true;
}

static void read_row(PsyDecisions *decisions, size_t row, PsyDiags *diags)
{
	const PsyTable *table = decisions->table;
	int column = psy_table_find(table, "keputusan");
	const char *cell = psy_table_cell(table, row, column);
	const char *first = psy_table_cell(table, row, psy_table_find(table, "kunci_1"));
	const char *second = psy_table_cell(table, row, psy_table_find(table, "kunci_2"));
	PsyFinding finding = { PSY_WARNING, PSY_SCOPE_NONE, "match/unclear",
			       psy_table_place(table, row, column), .field = "keputusan" };
	PsyDecision decision = read_word(cell);
	PsyDecision before;

	if (!*cell)
		return;
	if (decision == PSY_UNDECIDED || !*first || !*second) {
		psy_report(diags, &finding,
			   decision == PSY_UNDECIDED
				   ? _("write sama, ganti or beda; taken as not decided")
				   : _("the columns kunci_1 and kunci_2 are empty here; not used"));
		return;
	}
	if (find_pair(decisions, first, second, &before) && before != decision) {
		psy_report(diags, &finding,
			   _("another row decides otherwise about these two; taken as not "
			     "decided"));
		decision = PSY_UNDECIDED;
	}
	g_hash_table_insert(decisions->by_pair, pair_key(first, second), GINT_TO_POINTER(decision));
}

PsyDecisions *psy_decisions_read(const char *path, PsyDiags *diags)
{
	g_autoptr(PsyDecisions) decisions = g_new0(PsyDecisions, 1);
	static const char *const needed[] = { "keputusan", "kunci_1", "kunci_2" };

	decisions->by_pair = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	decisions->table = psy_table_read(path, NULL, diags);
	if (!decisions->table)
		return NULL;
	for (size_t i = 0; i < G_N_ELEMENTS(needed); i++)
		if (psy_table_find(decisions->table, needed[i]) < 0) {
			psy_report(diags,
				   &(PsyFinding){ PSY_ERROR,
						  PSY_SCOPE_FILE,
						  "match/no-decisions",
						  { .file = path } },
				   _("this is no table of decisions: the column %s is missing"),
				   needed[i]);
			return NULL;
		}
	for (size_t row = 0; row < psy_table_n_rows(decisions->table); row++)
		read_row(decisions, row, diags);
	return g_steal_pointer(&decisions);
}

void psy_decisions_free(PsyDecisions *decisions)
{
	if (!decisions)
		return;
	psy_table_free(decisions->table);
	g_hash_table_unref(decisions->by_pair);
	g_free(decisions);
}

PsyDecision psy_decisions_find(PsyDecisions *decisions, const PsyPersonKeys *first,
			       const PsyPersonKeys *second)
{
	PsyDecision decision;

	if (!decisions)
		return PSY_UNDECIDED;
	if (find_pair(decisions, first->full, second->full, &decision))
		return decision;
	/* A number filled in later makes two people no more the same, nor less. */
	if ((find_pair(decisions, first->bare, second->full, &decision) ||
	     find_pair(decisions, first->full, second->bare, &decision)) &&
	    decision == PSY_TWO_PEOPLE)
		return PSY_TWO_PEOPLE;
	return PSY_UNDECIDED;
}

/* ---- writing ---- */

struct PsyPairs {
	PsyTable *table;
	size_t n_carried, n; /* rows that were decided before; rows that count */
};

static const PsyField shown[] = {
	PSY_COL_SUMBER, PSY_COL_NAMA,      PSY_COL_NIK,       PSY_COL_TANGGAL_LAHIR,
	PSY_COL_JK,     PSY_COL_TELEPON,   PSY_COL_JABATAN,   PSY_COL_POSYANDU,
	PSY_COL_DESA,   PSY_COL_KECAMATAN, PSY_COL_KABUPATEN,
};

static size_t side_column(PsyPairs *pairs, const char *name, int side)
{
	g_autofree char *column = g_strdup_printf("%s_%d", name, side);

	return psy_table_add_column(pairs->table, column);
}

static void carry_decided(PsyPairs *pairs, const PsyTable *from)
{
	int keputusan = psy_table_find(from, "keputusan");

	for (size_t row = 0; row < psy_table_n_rows(from); row++) {
		size_t to;

		if (read_word(psy_table_cell(from, row, keputusan)) == PSY_UNDECIDED)
			continue;
		to = psy_table_add_row(pairs->table, NULL);
		for (size_t c = 0; c < psy_table_n_columns(from); c++)
			psy_table_set(
				pairs->table, to,
				psy_table_add_column(pairs->table, psy_table_column_name(from, c)),
				psy_table_cell(from, row, (int)c));
	}
	pairs->n_carried = pairs->n = psy_table_n_rows(pairs->table);
}

PsyPairs *psy_pairs_new(const PsyDecisions *decisions)
{
	PsyPairs *pairs = g_new0(PsyPairs, 1);

	pairs->table = psy_table_new();
	psy_table_add_column(pairs->table, "keputusan");
	psy_table_add_column(pairs->table, "kesamaan");
	psy_table_add_column(pairs->table, "alasan");
	for (size_t i = 0; i < G_N_ELEMENTS(shown); i++)
		for (int side = 1; side <= 2; side++)
			side_column(pairs, psy_field_name(shown[i]), side);
	side_column(pairs, "kunci", 1);
	side_column(pairs, "kunci", 2);
	if (decisions)
		carry_decided(pairs, decisions->table);
	return pairs;
}

void psy_pairs_free(PsyPairs *pairs)
{
	if (!pairs)
		return;
	psy_table_free(pairs->table);
	g_free(pairs);
}

/* As people read it, and as a spreadsheet leaves it alone: digits in groups are no number. */
static char *readable(PsyField field, const char *value)
{
	PsyPhoneText phone;
	PsyDate date;

	if (field == PSY_COL_NIK && strlen(value) == 16)
		return g_strdup_printf("%.4s %.4s %.4s %.4s", value, value + 4, value + 8,
				       value + 12);
	if (field == PSY_COL_TELEPON)
		return g_strdup(psy_phone_display(value, phone));
	if (field == PSY_COL_TANGGAL_LAHIR && psy_date_from_iso(value, &date))
		return psy_date_long(date, PSY_LANGUAGE_ID);
	return g_strdup(value);
}

void psy_pairs_add(PsyPairs *pairs, const char *certainty, const char *reasons,
		   const PsyPeople *people, size_t row, const PsyPersonKeys *first,
		   const PsyPerson *person, const PsyPersonKeys *second)
{
	PsyTable *table = pairs->table;
	size_t to = pairs->n++;

	if (to == psy_table_n_rows(table))
		psy_table_add_row(table, NULL);
	psy_table_set(table, to, psy_table_add_column(table, "kesamaan"), certainty);
	psy_table_set(table, to, psy_table_add_column(table, "alasan"), reasons);
	for (size_t i = 0; i < G_N_ELEMENTS(shown); i++) {
		g_autofree char *a = readable(shown[i], psy_people_cell(people, row, shown[i]));
		g_autofree char *b = readable(shown[i], psy_person_get(person, shown[i]));

		psy_table_set(table, to, side_column(pairs, psy_field_name(shown[i]), 1), a);
		psy_table_set(table, to, side_column(pairs, psy_field_name(shown[i]), 2), b);
	}
	psy_table_set(table, to, side_column(pairs, "kunci", 1), first->full);
	psy_table_set(table, to, side_column(pairs, "kunci", 2), second->full);
}

size_t psy_pairs_count(const PsyPairs *pairs)
{
	return pairs->n - pairs->n_carried;
}

void psy_pairs_truncate(PsyPairs *pairs, size_t n)
{
	pairs->n = pairs->n_carried + n;
}

bool psy_pairs_write(const PsyPairs *pairs, const char *output, const PsyWriterOptions *options,
		     PsyDiags *diags)
{
	return psy_table_write(pairs->table, NULL, pairs->n, output, options, diags);
}
