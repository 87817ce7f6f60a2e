/* pairs.c - the table of decisions as it is written */
#include <string.h>

#include "clean/clean.h"
#include "roster/decisions.h"

struct PsyPairs {
	PsyTable *table;
	const PsyDecisions *older; /* NULL for none */
	size_t n_carried, n;       /* rows that were decided before; rows that count */
	GHashTable *noted;         /* set of rows of the older table that came along, + 1 */
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

/* ---- what the older table says ---- */

/* Copies keputusan and the columns from `first_column` on. */
static void copy_row(PsyPairs *pairs, size_t from, size_t to, size_t first_column)
{
	const PsyTable *older = psy_decisions_table(pairs->older);

	for (size_t c = 0; c < psy_table_n_columns(older); c++) {
		const char *cell = psy_table_cell(older, from, (int)c);
		size_t column = psy_table_add_column(pairs->table, psy_table_column_name(older, c));

		if (column == 0 || column >= first_column)
			psy_table_set(pairs->table, to, column, cell);
	}
}

/* Behind these stand the columns of the people who fill the table in. */
static size_t count_own_columns(void)
{
	return 3 + 2 * G_N_ELEMENTS(shown) + 2;
}

static size_t next_row(PsyPairs *pairs)
{
	size_t row = pairs->n++;

	if (row == psy_table_n_rows(pairs->table))
		psy_table_add_row(pairs->table, NULL);
	for (size_t c = 0; c < psy_table_n_columns(pairs->table); c++)
		psy_table_set(pairs->table, row, c, "");
	return row;
}

static void carry_decided(PsyPairs *pairs)
{
	for (size_t row = 0; row < psy_table_n_rows(psy_decisions_table(pairs->older)); row++)
		if (psy_decisions_has_word(pairs->older, row))
			copy_row(pairs, row, next_row(pairs), 0);
	pairs->n_carried = pairs->n;
}

static bool has_notes(const PsyDecisions *older, size_t row, const PsyTable *table)
{
	const PsyTable *from = psy_decisions_table(older);
	bool noted = false;

	for (size_t c = 0; c < psy_table_n_columns(from); c++) {
		int column = psy_table_find(table, psy_table_column_name(from, c));

		if (column == 0 || (size_t)column >= count_own_columns())
			noted |= *psy_table_cell(from, row, (int)c) != '\0';
	}
	return noted;
}

static void carry_notes(PsyPairs *pairs)
{
	size_t n = pairs->older ? psy_table_n_rows(psy_decisions_table(pairs->older)) : 0;

	for (size_t row = 0; row < n; row++)
		if (!psy_decisions_has_word(pairs->older, row) &&
		    !g_hash_table_contains(pairs->noted, GSIZE_TO_POINTER(row + 1)) &&
		    has_notes(pairs->older, row, pairs->table))
			copy_row(pairs, row, next_row(pairs), 0);
}

/* ---- the table ---- */

PsyPairs *psy_pairs_new(const PsyDecisions *decisions)
{
	static const char *const front[] = { "keputusan", "kesamaan", "alasan" };
	PsyPairs *pairs = g_new0(PsyPairs, 1);

	pairs->table = psy_table_new();
	pairs->older = decisions;
	pairs->noted = g_hash_table_new(NULL, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(front); i++)
		psy_table_add_column(pairs->table, front[i]);
	for (size_t i = 0; i < G_N_ELEMENTS(shown); i++)
		for (int side = 1; side <= 2; side++)
			side_column(pairs, psy_field_name(shown[i]), side);
	side_column(pairs, "kunci", 1);
	side_column(pairs, "kunci", 2);
	if (decisions)
		carry_decided(pairs);
	return pairs;
}

void psy_pairs_free(PsyPairs *pairs)
{
	if (!pairs)
		return;
	psy_table_free(pairs->table);
	g_hash_table_unref(pairs->noted);
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
		   const PsyPeople *people, size_t row, const PsyIdentity *first,
		   const PsyPerson *person, const PsyIdentity *second)
{
	PsyTable *table = pairs->table;
	size_t to, before = 0;
	bool known = pairs->older && psy_decisions_find_row(pairs->older, first, second, &before);

	/* Two rows that contradict each other are still there for somebody to correct. */
	if (known && psy_decisions_has_word(pairs->older, before))
		return;
	to = next_row(pairs);
	if (known && g_hash_table_add(pairs->noted, GSIZE_TO_POINTER(before + 1)))
		copy_row(pairs, before, to, count_own_columns());
	psy_table_set(table, to, psy_table_add_column(table, "kesamaan"), certainty);
	psy_table_set(table, to, psy_table_add_column(table, "alasan"), reasons);
	for (size_t i = 0; i < G_N_ELEMENTS(shown); i++) {
		g_autofree char *a = readable(shown[i], psy_people_cell(people, row, shown[i]));
		g_autofree char *b = readable(shown[i], psy_person_get(person, shown[i]));

		psy_table_set(table, to, side_column(pairs, psy_field_name(shown[i]), 1), a);
		psy_table_set(table, to, side_column(pairs, psy_field_name(shown[i]), 2), b);
	}
	psy_table_set(table, to, side_column(pairs, "kunci", 1), first->key);
	psy_table_set(table, to, side_column(pairs, "kunci", 2), second->key);
}

size_t psy_pairs_count(const PsyPairs *pairs)
{
	return pairs->n - pairs->n_carried;
}

void psy_pairs_truncate(PsyPairs *pairs, size_t n)
{
	pairs->n = pairs->n_carried + n;
}

bool psy_pairs_write(PsyPairs *pairs, const char *output, const PsyWriterOptions *options,
		     PsyDiags *diags)
{
	PsyWriterOptions guarded = *options;

	guarded.guarded = true;
	carry_notes(pairs);
	return psy_table_write(pairs->table, NULL, pairs->n, output, &guarded, diags);
}
