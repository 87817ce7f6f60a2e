/* people.c - who is there, and who is added */
#include "roster/people.h"

#include <string.h>

#include "clean/clean.h"
#include "roster/people-state.h"

/* A row as it was before a list changed it. */
typedef struct {
	size_t row, column;
	char *before; /* NULL: only the state changed */
	PsyState state;
} Undo;

static void undo_clear(gpointer data)
{
	g_free(((Undo *)data)->before);
}

PsyPeople *psy_people_new(void)
{
	PsyPeople *people = g_new0(PsyPeople, 1);

	people->table = psy_table_new();
	people->added = psy_store_new();
	people->by_nik = psy_row_index_new();
	people->by_phone = psy_row_index_new();
	people->cells = g_array_new(FALSE, FALSE, sizeof(PsyText));
	people->source = g_string_new(NULL);
	people->known = psy_row_index_new();
	people->held = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	people->extra = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	people->state = g_byte_array_new();
	people->undo = g_array_new(FALSE, FALSE, sizeof(Undo));
	g_array_set_clear_func(people->undo, undo_clear);
	for (size_t i = 0; i < PSY_N_COLUMNS; i++)
		psy_table_add_column(people->table, psy_roster_columns[i].name);
	return people;
}

void psy_people_free(PsyPeople *people)
{
	if (!people)
		return;
	psy_table_free(people->table);
	psy_table_free(people->old);
	psy_store_free(people->added);
	psy_row_index_free(people->by_nik);
	psy_row_index_free(people->by_phone);
	g_array_unref(people->cells);
	g_string_free(people->source, TRUE);
	psy_row_index_free(people->known);
	g_hash_table_unref(people->held);
	g_hash_table_unref(people->extra);
	g_byte_array_unref(people->state);
	g_array_unref(people->undo);
	g_free(people);
}

static bool is_taken(size_t column, const size_t *taken, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (taken[i] == column)
			return true;
	return column < PSY_N_COLUMNS;
}

size_t psy_people_extra_column(PsyPeople *people, const char *heading, const size_t *taken,
			       size_t n)
{
	g_autofree char *name = g_strdup(heading);
	size_t column = psy_table_add_column(people->table, name);

	for (unsigned number = 2; is_taken(column, taken, n); number++) {
		g_free(name);
		name = g_strdup_printf("%s %u", heading, number);
		column = psy_table_add_column(people->table, name);
	}
	return column;
}

/* ---- looking ---- */

size_t psy_people_count(const PsyPeople *people)
{
	return people->state->len;
}

const char *psy_people_cell_at(const PsyPeople *people, size_t row, size_t column)
{
	size_t n = psy_table_n_rows(people->table);

	return row < n ? psy_table_cell(people->table, row, (int)column)
		       : psy_store_cell(people->added, row - n, column);
}

const char *psy_people_cell(const PsyPeople *people, size_t row, PsyField field)
{
	return psy_people_cell_at(people, row, field);
}

const char *psy_people_source(const PsyPeople *people, size_t row)
{
	const char *source = psy_people_cell(people, row, PSY_COL_SUMBER);
	PsyPlace at;

	if (*source || row >= people->n_old || !people->old)
		return source;
	at = psy_people_place(people, row);
	g_string_printf(people->source, "%s:%u", at.file, at.line);
	return people->source->str;
}

void psy_people_cells(const PsyPeople *people, size_t row, const char *cells[PSY_N_COLUMNS])
{
	for (PsyField field = 0; field < PSY_N_COLUMNS; field++)
		cells[field] = psy_people_cell_at(people, row, field);
}

const char *psy_people_column_name(const PsyPeople *people, size_t column)
{
	return psy_table_column_name(people->table, column);
}

PsyPlace psy_people_place(const PsyPeople *people, size_t row)
{
	return psy_table_place(people->old, row, -1);
}

bool psy_people_is_there(const PsyPeople *people, size_t row)
{
	return people->state->data[row] != PSY_TAKEN_BACK;
}

bool psy_people_is_unmet(const PsyPeople *people, size_t row)
{
	return people->state->data[row] == PSY_MISSING;
}

/* ---- finding ---- */

static bool same_name(const PsyPeople *people, size_t row, const PsyPerson *person)
{
	PsyNameKey a, b;

	psy_name_key(psy_people_cell(people, row, PSY_COL_NAMA), &a);
	psy_name_key(psy_person_get(person, PSY_COL_NAMA), &b);
	return psy_name_compare(&a, &b) != PSY_NAME_OTHER;
}

typedef struct {
	const PsyPeople *people;
	guint64 nik;
	const char *phone;
} Wanted;

static guint64 nik_at(const PsyPeople *people, size_t row)
{
	return psy_nik_key_of(psy_people_cell(people, row, PSY_COL_NIK));
}

static bool has_nik(size_t row, void *data)
{
	const Wanted *wanted = data;

	return psy_people_is_there(wanted->people, row) &&
	       nik_at(wanted->people, row) == wanted->nik;
}

static bool has_phone(size_t row, void *data)
{
	const Wanted *wanted = data;

	return psy_people_is_there(wanted->people, row) &&
	       strcmp(psy_people_cell(wanted->people, row, PSY_COL_TELEPON), wanted->phone) == 0;
}

PsyPeopleAnswer psy_people_find(const PsyPeople *people, const PsyPerson *person, guint64 nik,
				PsyRowTest is_other, void *data, size_t *row)
{
	Wanted wanted = { .people = people, .nik = nik };

	if (nik &&
	    psy_row_index_find(people->by_nik, psy_row_hash_number(nik), has_nik, &wanted, row)) {
		if (!same_name(people, *row, person))
			return PSY_PEOPLE_CONFLICT;
	} else if (!psy_people_find_known(people, person, is_other, data, row)) {
		return PSY_PEOPLE_NEW;
	}
	return psy_people_is_unmet(people, *row) ? PSY_PEOPLE_OLD : PSY_PEOPLE_DUPLICATE;
}

const char *psy_people_share_phone(PsyPeople *people, PsyText phone, size_t row)
{
	Wanted wanted = { .people = people, .phone = phone.text };
	guint64 hash = psy_row_hash_text(phone);
	size_t other;

	if (psy_row_index_find(people->by_phone, hash, has_phone, &wanted, &other))
		return psy_people_source(people, other);
	psy_row_index_add(people->by_phone, hash, row);
	return NULL;
}

void psy_people_expect(const PsyPeople *people, guint64 nik, PsyText phone)
{
	psy_row_index_expect(people->by_nik, psy_row_hash_number(nik));
	psy_row_index_expect(people->by_phone, psy_row_hash_text(phone));
}

/* ---- changing ---- */

static void remember(PsyPeople *people, size_t row, size_t column, const char *before)
{
	Undo undo = { row, column, NULL, (PsyState)people->state->data[row] };

	if (!people->remembers || row >= people->undo_from)
		return;
	undo.before = g_strdup(before);
	g_array_append_val(people->undo, undo);
}

PsyText *psy_people_copy_cells(PsyPeople *people, size_t row)
{
	size_t n = psy_table_n_rows(people->table);
	PsyText *cells;

	if (row >= n) {
		const PsyText *from = psy_store_row(people->added, row - n, &n);

		n = MIN(n, psy_table_n_columns(people->table));
		cells = psy_people_make_cells(people, n);
		if (n > 0)
			memcpy(cells, from, n * sizeof(*cells));
		return cells;
	}
	cells = psy_people_make_cells(people, 0);
	for (size_t i = 0; i < people->cells->len; i++)
		cells[i] = psy_text_of(psy_table_cell(people->table, row, (int)i));
	return cells;
}

static void set_cells(PsyPeople *people, size_t row, const GArray *changes)
{
	size_t n = psy_table_n_rows(people->table);
	PsyText *cells = row < n ? NULL : psy_people_copy_cells(people, row);

	for (guint i = 0; i < changes->len; i++) {
		const PsyCellChange *change = &g_array_index(changes, PsyCellChange, i);

		if (cells)
			cells[change->column] = psy_text_of(change->now);
		else
			psy_table_set(people->table, row, change->column, change->now);
	}
	if (cells)
		psy_store_replace(people->added, row - n, cells, people->cells->len);
}

void psy_people_load(const PsyPeople *people, size_t row, PsyPerson *person)
{
	psy_person_clear(person);
	for (size_t column = 0; column < psy_table_n_columns(people->table); column++) {
		PsyText text = psy_text_of(psy_people_cell_at(people, row, column));

		if (column < PSY_N_COLUMNS)
			psy_person_set(person, (PsyField)column, text);
		else
			psy_person_set_extra(person, column, text);
	}
}

void psy_people_join_old(PsyPeople *people, size_t row, size_t other, const GArray *changes)
{
	set_cells(people, row, changes);
	psy_people_index(people, row, nik_at(people, row));
	people->state->data[other] = PSY_TAKEN_BACK;
}

void psy_people_update(PsyPeople *people, size_t row, const GArray *changes, bool decided)
{
	g_autoptr(GArray) taken = g_array_new(FALSE, FALSE, sizeof(PsyCellChange));
	guint8 *state = &people->state->data[row];
	guint64 nik = nik_at(people, row);

	remember(people, row, 0, NULL);
	if (*state == PSY_MISSING)
		*state = PSY_SAME;
	for (guint i = 0; i < changes->len; i++) {
		PsyCellChange change = g_array_index(changes, PsyCellChange, i);

		if (change.needs_decision && !decided)
			continue;
		remember(people, row, change.column, change.before);
		g_array_append_val(taken, change);
		if (*state == PSY_SAME)
			*state = PSY_CHANGED;
	}
	if (taken->len == 0)
		return;
	set_cells(people, row, taken);
	if (nik_at(people, row) != nik)
		psy_people_index(people, row, nik_at(people, row));
}

/* ---- taking back ---- */

void psy_people_begin(PsyPeople *people)
{
	people->remembers = true;
	people->undo_from = people->state->len;
	g_array_set_size(people->undo, 0);
}

void psy_people_settle(PsyPeople *people)
{
	people->remembers = false;
	g_array_set_size(people->undo, 0);
}

void psy_people_take_back(PsyPeople *people)
{
	for (guint i = people->undo->len; i-- > 0;) {
		const Undo *undo = &g_array_index(people->undo, Undo, i);
		PsyCellChange change = { .column = undo->column, .now = undo->before };
		g_autoptr(GArray) changes = g_array_new(FALSE, FALSE, sizeof(change));

		g_array_append_val(changes, change);
		if (undo->before)
			set_cells(people, undo->row, changes);
		people->state->data[undo->row] = (guint8)undo->state;
	}
	for (size_t row = people->undo_from; row < people->state->len; row++)
		people->state->data[row] = PSY_TAKEN_BACK;
	if (people->undo_from < people->state->len)
		psy_people_ids_will_change(people);
	psy_people_settle(people);
}
