/* people.c - who is there, and who is added */
#include "roster/people.h"

#include <string.h>

#include "roster/name-key.h"
#include "roster/people-state.h"

/* An older row as it was before a list changed it. */
typedef struct {
	size_t row, column;
	const char *before; /* NULL: only the state changed */
	PsyState state;
} Undo;

PsyPeople *psy_people_new(void)
{
	PsyPeople *people = g_new0(PsyPeople, 1);

	people->table = psy_table_new();
	people->by_nik = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	people->by_phone = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	people->by_person = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	people->next_alike = g_array_new(FALSE, TRUE, sizeof(size_t));
	people->extra = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	people->state = g_byte_array_new();
	people->undo = g_array_new(FALSE, FALSE, sizeof(Undo));
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
	g_hash_table_unref(people->by_nik);
	g_hash_table_unref(people->by_phone);
	g_hash_table_unref(people->by_person);
	g_array_unref(people->next_alike);
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
	return psy_table_n_rows(people->table);
}

const char *psy_people_cell(const PsyPeople *people, size_t row, PsyField field)
{
	return psy_table_cell(people->table, row, (int)field);
}

const char *psy_people_column_name(const PsyPeople *people, size_t column)
{
	return psy_table_column_name(people->table, column);
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

char *psy_people_key(const char *name, const char *birth, const char *desa)
{
	PsyNameKey key;
	g_autofree char *place = psy_text_squash(desa, strlen(desa));

	psy_name_key(name, &key);
	return g_strdup_printf("%s|%s|%s", key.text, birth, place);
}

static bool same_name(const PsyPeople *people, size_t row, const PsyPerson *person)
{
	PsyNameKey a, b;

	psy_name_key(psy_people_cell(people, row, PSY_COL_NAMA), &a);
	psy_name_key(psy_person_get(person, PSY_COL_NAMA), &b);
	return psy_name_compare(&a, &b) != PSY_NAME_OTHER;
}

/* The row of the older roster, + 1, for somebody without a NIK there or here, unless a list has
 * named that person already: then these may be two. 0 when there is none. */
static size_t find_old(const PsyPeople *people, const PsyPerson *person)
{
	g_autofree char *key = psy_people_key(psy_person_get(person, PSY_COL_NAMA),
					      psy_person_get(person, PSY_COL_TANGGAL_LAHIR),
					      psy_person_get(person, PSY_COL_DESA));
	const char *now = psy_person_get(person, PSY_COL_NIK);
	size_t row = GPOINTER_TO_SIZE(g_hash_table_lookup(people->by_person, key));

	for (; row; row = g_array_index(people->next_alike, size_t, row - 1)) {
		const char *old = psy_people_cell(people, row - 1, PSY_COL_NIK);

		if (people->state->data[row - 1] == PSY_MISSING &&
		    (!*old || !*now || strcmp(old, now) == 0))
			break;
	}
	return row;
}

PsyPeopleAnswer psy_people_find(const PsyPeople *people, const PsyPerson *person, guint64 nik,
				size_t *row)
{
	size_t found = nik ? GPOINTER_TO_SIZE(g_hash_table_lookup(people->by_nik, &nik)) : 0;

	if (found && !psy_people_is_there(people, found - 1))
		found = 0;
	if (found && !same_name(people, found - 1, person)) {
		*row = found - 1;
		return PSY_PEOPLE_CONFLICT;
	}
	if (!found && people->n_old > 0)
		found = find_old(people, person);
	if (!found)
		return PSY_PEOPLE_NEW;
	*row = found - 1;
	return psy_people_is_unmet(people, *row) ? PSY_PEOPLE_OLD : PSY_PEOPLE_DUPLICATE;
}

const char *psy_people_share_phone(PsyPeople *people, const char *phone, size_t row)
{
	size_t other = GPOINTER_TO_SIZE(g_hash_table_lookup(people->by_phone, phone));

	if (other && psy_people_is_there(people, other - 1))
		return psy_people_cell(people, other - 1, PSY_COL_SUMBER);
	g_hash_table_insert(people->by_phone, g_strdup(phone), GSIZE_TO_POINTER(row + 1));
	return NULL;
}

/* ---- adding ---- */

void psy_people_index(PsyPeople *people, size_t row, guint64 nik)
{
	if (nik)
		g_hash_table_insert(people->by_nik, g_memdup2(&nik, sizeof(nik)),
				    GSIZE_TO_POINTER(row + 1));
}

size_t psy_people_add(PsyPeople *people, const PsyPerson *person, guint64 nik)
{
	size_t row = psy_table_add_row(people->table, NULL);
	guint8 state = PSY_NEW;

	g_byte_array_append(people->state, &state, 1);
	for (PsyField field = 0; field < PSY_N_COLUMNS; field++)
		if (person->start[field])
			psy_table_set(people->table, row, field, psy_person_get(person, field));
	if (!person->start[PSY_COL_UNSUR])
		psy_table_set(people->table, row, PSY_COL_UNSUR, "kader");
	if (!person->start[PSY_COL_STATUS])
		psy_table_set(people->table, row, PSY_COL_STATUS, "terdaftar");
	for (guint i = 0; i < person->extra->len; i++) {
		const PsyExtra *extra = &g_array_index(person->extra, PsyExtra, i);

		psy_table_set(people->table, row, extra->column,
			      psy_person_extra_text(person, extra));
	}
	psy_people_index(people, row, nik);
	return row;
}

/* ---- comparing and changing ---- */

static bool is_place(PsyField field)
{
	return field == PSY_COL_DESA || field == PSY_COL_KECAMATAN || field == PSY_COL_KABUPATEN;
}

/* True when `now` says nothing that `before` does not say as well. */
static bool says_the_same(size_t column, const char *before, const char *now)
{
	g_autofree char *a = NULL, *b = NULL;

	if (!*now || strcmp(before, now) == 0)
		return true;
	if (column == PSY_COL_KODE_WILAYAH && g_str_has_prefix(before, now))
		return true;
	if (!*before)
		return false;
	a = psy_text_squash(before, strlen(before));
	b = psy_text_squash(now, strlen(now));
	return strcmp(a, b) == 0 || (is_place((PsyField)column) && g_str_has_suffix(a, b));
}

static void compare_cell(const PsyPeople *people, size_t row, size_t column, const char *now,
			 GArray *changes)
{
	PsyCellChange change = { column, psy_table_cell(people->table, row, (int)column), now,
				 false };

	if (says_the_same(column, change.before, now))
		return;
	change.needs_decision =
		*change.before && (column == PSY_COL_NAMA || column == PSY_COL_NIK ||
				   column == PSY_COL_TANGGAL_LAHIR);
	g_array_append_val(changes, change);
}

GArray *psy_people_compare(const PsyPeople *people, size_t row, const PsyPerson *person)
{
	GArray *changes = g_array_new(FALSE, FALSE, sizeof(PsyCellChange));

	for (PsyField field = PSY_COL_NAMA; field < PSY_COL_SUMBER; field++)
		compare_cell(people, row, field, psy_person_get(person, field), changes);
	for (guint i = 0; i < person->extra->len; i++) {
		const PsyExtra *extra = &g_array_index(person->extra, PsyExtra, i);

		compare_cell(people, row, extra->column, psy_person_extra_text(person, extra),
			     changes);
	}
	return changes;
}

static void remember(PsyPeople *people, size_t row, size_t column, const char *before)
{
	Undo undo = { row, column, before, (PsyState)people->state->data[row] };

	if (people->remembers && row < people->undo_from)
		g_array_append_val(people->undo, undo);
}

void psy_people_update(PsyPeople *people, size_t row, const GArray *changes, bool decided)
{
	guint8 *state = &people->state->data[row];

	remember(people, row, 0, NULL);
	if (*state == PSY_MISSING)
		*state = PSY_SAME;
	for (guint i = 0; i < changes->len; i++) {
		const PsyCellChange *change = &g_array_index(changes, PsyCellChange, i);

		if (change->needs_decision && !decided)
			continue;
		remember(people, row, change->column, change->before);
		psy_table_set(people->table, row, change->column, change->now);
		if (*state == PSY_SAME)
			*state = PSY_CHANGED;
		if (change->column == PSY_COL_NIK && *change->now != '0')
			psy_people_index(people, row, g_ascii_strtoull(change->now, NULL, 10));
	}
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

		if (undo->before)
			psy_table_set(people->table, undo->row, undo->column, undo->before);
		people->state->data[undo->row] = (guint8)undo->state;
	}
	for (size_t row = people->undo_from; row < people->state->len; row++)
		people->state->data[row] = PSY_TAKEN_BACK;
	psy_people_settle(people);
}

/* ---- the end ---- */

/* The highest number among the ids of the older roster. */
static unsigned long last_id(const PsyPeople *people)
{
	guint64 last = 0, id;

	for (size_t row = 0; row < people->n_old; row++)
		if (g_ascii_string_to_unsigned(psy_people_cell(people, row, PSY_COL_ID), 10, 0,
					       G_MAXUINT32, &id, NULL))
			last = MAX(last, id);
	return (unsigned long)last;
}

static void report_missing(const PsyPeople *people, size_t row, PsyDiags *diags)
{
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/missing",
			       psy_table_place(people->old, row, -1) };

	finding.person = psy_people_cell(people, row, PSY_COL_NAMA);
	psy_report(diags, &finding, _("in none of the lists; kept"));
}

/* Numbers whoever has no id; returns how many ids of the lists were replaced. */
static unsigned long give_ids(PsyPeople *people)
{
	unsigned long next = last_id(people) + 1, replaced = 0;

	for (size_t row = 0; row < people->state->len; row++) {
		const char *id = psy_people_cell(people, row, PSY_COL_ID);
		char number[24];

		if (!psy_people_is_there(people, row) || (row < people->n_old && *id))
			continue;
		g_snprintf(number, sizeof(number), "%lu", next++);
		replaced += *id && strcmp(id, number) != 0;
		psy_table_set(people->table, row, PSY_COL_ID, number);
	}
	return replaced;
}

void psy_people_finish(PsyPeople *people, PsyRosterReport *report, PsyDiags *diags)
{
	unsigned long *counts[] = { [PSY_MISSING] = &report->missing,
				    [PSY_SAME] = &report->same,
				    [PSY_CHANGED] = &report->changed,
				    [PSY_NEW] = &report->added };
	unsigned long replaced = give_ids(people);

	for (size_t row = 0; row < people->state->len; row++) {
		guint8 state = people->state->data[row];

		if (state != PSY_TAKEN_BACK)
			(*counts[state])++;
		if (state == PSY_MISSING)
			report_missing(people, row, diags);
	}
	if (replaced > 0)
		psy_report(diags, &(PsyFinding){ PSY_INFO, PSY_SCOPE_NONE, "roster/new-ids" },
			   P_("%lu id of the lists was replaced; only --into keeps ids",
			      "%lu ids of the lists were replaced; only --into keeps ids",
			      replaced),
			   replaced);
}

bool psy_people_write(const PsyPeople *people, const char *output, const PsyWriterOptions *options,
		      PsyDiags *diags)
{
	g_autofree size_t *rows = g_new(size_t, people->state->len + 1);
	size_t n = 0;

	for (size_t row = 0; row < people->state->len; row++)
		if (psy_people_is_there(people, row))
			rows[n++] = row;
	return psy_table_write(people->table, rows, n, output, options, diags);
}
