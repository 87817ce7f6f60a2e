#include "roster/people.h"

#include <stdlib.h>
#include <string.h>

#include "roster/name.h"

struct PsyPeople {
	PsyTable *table;
	GHashTable *by_nik;    /* NIK key -> row + 1 */
	GHashTable *by_phone;  /* number -> source */
	GHashTable *by_person; /* "key|birth|desa" -> row + 1, rows of the older roster */
	size_t n_old;          /* rows of the older roster come first */
	GByteArray *state;     /* of State, one a row */
	bool into;
};

typedef enum { MISSING, SAME, CHANGED, NEW, TAKEN_BACK } State;

/* ---- a person ---- */

PsyPerson *psy_person_new(void)
{
	PsyPerson *person = g_new0(PsyPerson, 1);

	person->extra = g_ptr_array_new_with_free_func(g_free);
	return person;
}

void psy_person_free(PsyPerson *person)
{
	for (size_t i = 0; i < PSY_N_COLUMNS; i++)
		g_free(person->cells[i]);
	g_ptr_array_unref(person->extra);
	g_free(person);
}

void psy_person_set(PsyPerson *person, PsyField field, const char *text)
{
	g_free(person->cells[field]);
	person->cells[field] = *text ? g_strdup(text) : NULL;
}

const char *psy_person_get(const PsyPerson *person, PsyField field)
{
	return person->cells[field] ? person->cells[field] : "";
}

void psy_person_set_extra(PsyPerson *person, const char *heading, const char *text)
{
	g_ptr_array_add(person->extra, g_strdup(heading));
	g_ptr_array_add(person->extra, g_strdup(text));
}

/* ---- the older roster ---- */

static guint64 *new_key(guint64 key)
{
	return g_memdup2(&key, sizeof(key));
}

static char *person_key(const char *name, const char *birth, const char *desa)
{
	PsyNameKey key;
	g_autofree char *place = psy_text_squash(desa, strlen(desa));

	psy_name_key(name, &key);
	return g_strdup_printf("%s|%s|%s", key.text, birth, place);
}

static const char *value(const PsyPeople *people, size_t row, PsyField field)
{
	return psy_table_cell(people->table, row, (int)field);
}

static void index_row(PsyPeople *people, size_t row)
{
	guint64 nik = g_ascii_strtoull(value(people, row, PSY_COL_NIK), NULL, 10);

	if (nik > 0 && *value(people, row, PSY_COL_NIK) != '0')
		g_hash_table_insert(people->by_nik, new_key(nik), GSIZE_TO_POINTER(row + 1));
	g_hash_table_insert(people->by_person,
			    person_key(value(people, row, PSY_COL_NAMA),
				       value(people, row, PSY_COL_TANGGAL_LAHIR),
				       value(people, row, PSY_COL_DESA)),
			    GSIZE_TO_POINTER(row + 1));
}

/* Copies an older roster, canonical columns in front. */
static bool read_old(PsyPeople *people, const char *path, PsyDiags *diags)
{
	g_autoptr(PsyTable) old = psy_table_read(path, NULL, diags);
	g_autofree size_t *columns = NULL; /* where each of its columns goes */

	if (!old)
		return false;
	if (psy_table_find(old, "id") < 0 || psy_table_find(old, "nama") < 0) {
		psy_report(
			diags,
			&(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "roster/into", { .file = path } },
			_("this is no roster: the columns id and nama are missing"));
		return false;
	}
	columns = g_new(size_t, psy_table_n_columns(old));
	for (size_t c = 0; c < psy_table_n_columns(old); c++)
		columns[c] = psy_table_add_column(people->table, psy_table_column_name(old, c));
	for (size_t row = 0; row < psy_table_n_rows(old); row++) {
		size_t to = psy_table_add_row(people->table, NULL);
		guint8 state = MISSING;

		for (size_t c = 0; c < psy_table_n_columns(old); c++)
			psy_table_set(people->table, to, columns[c],
				      psy_table_cell(old, row, (int)c));
		g_byte_array_append(people->state, &state, 1);
		index_row(people, to);
	}
	people->n_old = psy_table_n_rows(old);
	return true;
}

PsyPeople *psy_people_new(const char *into, PsyDiags *diags)
{
	PsyPeople *people = g_new0(PsyPeople, 1);

	people->table = psy_table_new();
	people->by_nik = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	people->by_phone = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	people->by_person = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	people->state = g_byte_array_new();
	people->into = into != NULL;
	for (size_t i = 0; i < PSY_N_COLUMNS; i++)
		psy_table_add_column(people->table, psy_roster_columns[i].name);
	if (into && !read_old(people, into, diags)) {
		psy_people_free(people);
		return NULL;
	}
	return people;
}

void psy_people_free(PsyPeople *people)
{
	if (!people)
		return;
	psy_table_free(people->table);
	g_hash_table_unref(people->by_nik);
	g_hash_table_unref(people->by_phone);
	g_hash_table_unref(people->by_person);
	g_byte_array_unref(people->state);
	g_free(people);
}

/* ---- adding ---- */

static void fill_row(PsyPeople *people, size_t row, const PsyPerson *person)
{
	for (PsyField field = 0; field < PSY_N_COLUMNS; field++) {
		const char *text = psy_person_get(person, field);

		if (*text)
			psy_table_set(people->table, row, field, text);
	}
	for (guint i = 0; i + 1 < person->extra->len; i += 2)
		psy_table_set(people->table, row,
			      psy_table_add_column(people->table, person->extra->pdata[i]),
			      person->extra->pdata[i + 1]);
}

/* Fields that a newer list may change; the others need a decision. */
static bool may_change(PsyField field)
{
	return field != PSY_COL_ID && field != PSY_COL_NIK && field != PSY_COL_NAMA &&
	       field != PSY_COL_TANGGAL_LAHIR && field != PSY_COL_SUMBER && field != PSY_COL_STATUS;
}

static char *list_differing(const PsyPeople *people, size_t row, const PsyPerson *person)
{
	GString *out = g_string_new(NULL);

	for (PsyField field = PSY_COL_NAMA; field < PSY_COL_SUMBER; field++) {
		const char *text = psy_person_get(person, field);

		if (*text && strcmp(text, value(people, row, field)) != 0)
			g_string_append_printf(out, "%s%s", out->len ? ", " : "",
					       psy_roster_columns[field].name);
	}
	return g_string_free(out, FALSE);
}

/* Takes what a newer list says of somebody who is in the older roster. */
static void update(PsyPeople *people, size_t row, const PsyPerson *person)
{
	State state = SAME;

	for (PsyField field = 0; field < PSY_N_COLUMNS; field++) {
		const char *text = psy_person_get(person, field), *old = value(people, row, field);

		if (!*text || strcmp(text, old) == 0 || !(may_change(field) || !*old) ||
		    field == PSY_COL_ID)
			continue;
		psy_table_set(people->table, row, field, text);
		state = CHANGED;
	}
	people->state->data[row] = (guint8)state;
}

static bool same_name(const PsyPeople *people, size_t row, const PsyPerson *person)
{
	PsyNameKey a, b;

	psy_name_key(value(people, row, PSY_COL_NAMA), &a);
	psy_name_key(psy_person_get(person, PSY_COL_NAMA), &b);
	return psy_name_compare(&a, &b) != PSY_NAME_OTHER;
}

/* The row of the older roster for somebody without a NIK there or here; 0 when none. */
static size_t find_old(const PsyPeople *people, const PsyPerson *person)
{
	g_autofree char *key = person_key(psy_person_get(person, PSY_COL_NAMA),
					  psy_person_get(person, PSY_COL_TANGGAL_LAHIR),
					  psy_person_get(person, PSY_COL_DESA));
	size_t row = GPOINTER_TO_SIZE(g_hash_table_lookup(people->by_person, key));
	const char *old = row ? value(people, row - 1, PSY_COL_NIK) : "";
	const char *now = psy_person_get(person, PSY_COL_NIK);

	return *old && *now && strcmp(old, now) != 0 ? 0 : row;
}

PsyPeopleResult psy_people_add(PsyPeople *people, const PsyPerson *person, guint64 nik,
			       const char **other, char **differing)
{
	size_t row = nik ? GPOINTER_TO_SIZE(g_hash_table_lookup(people->by_nik, &nik)) : 0;
	guint8 state = NEW;

	if (row && people->state->data[row - 1] == TAKEN_BACK)
		row = 0;
	if (row && !same_name(people, row - 1, person)) {
		*other = value(people, row - 1, PSY_COL_SUMBER);
		return PSY_PEOPLE_CONFLICT;
	}
	if (!row && people->n_old > 0)
		row = find_old(people, person);
	if (row && people->state->data[row - 1] != MISSING) {
		*other = value(people, row - 1, PSY_COL_SUMBER);
		*differing = list_differing(people, row - 1, person);
		return PSY_PEOPLE_DUPLICATE;
	}
	if (row) {
		update(people, row - 1, person);
		return PSY_PEOPLE_ADDED;
	}
	row = psy_table_add_row(people->table, NULL);
	g_byte_array_append(people->state, &state, 1);
	fill_row(people, row, person);
	if (people->into)
		psy_table_set(people->table, row, PSY_COL_ID, "");
	if (nik)
		g_hash_table_insert(people->by_nik, new_key(nik), GSIZE_TO_POINTER(row + 1));
	return PSY_PEOPLE_ADDED;
}

const char *psy_people_share_phone(PsyPeople *people, const char *phone, const char *source)
{
	const char *other = g_hash_table_lookup(people->by_phone, phone);

	if (!other)
		g_hash_table_insert(people->by_phone, g_strdup(phone), g_strdup(source));
	return other;
}

size_t psy_people_count(const PsyPeople *people)
{
	return psy_table_n_rows(people->table);
}

void psy_people_truncate(PsyPeople *people, size_t from)
{
	for (size_t row = from; row < people->state->len; row++)
		people->state->data[row] = TAKEN_BACK;
}

/* ---- the end ---- */

/* The highest id that is a number. */
static unsigned long last_id(const PsyPeople *people)
{
	unsigned long last = 0;

	for (size_t row = 0; row < people->state->len; row++)
		last = MAX(last, strtoul(value(people, row, PSY_COL_ID), NULL, 10));
	return last;
}

static void report_missing(const PsyPeople *people, const PsyRosterReport *report, PsyDiags *diags)
{
	if (people->into && report->missing > 0)
		psy_report(diags, &(PsyFinding){ PSY_INFO, PSY_SCOPE_NONE, "roster/missing" },
			   P_("%lu person of the older roster is in none of the lists and was kept",
			      "%lu people of the older roster are in none of the lists and were "
			      "kept",
			      report->missing),
			   report->missing);
}

void psy_people_finish(PsyPeople *people, PsyRosterReport *report, PsyDiags *diags)
{
	unsigned long *counts[] = { [MISSING] = &report->missing,
				    [SAME] = &report->same,
				    [CHANGED] = &report->changed,
				    [NEW] = &report->added };
	unsigned long next = last_id(people) + 1;

	for (size_t row = 0; row < people->state->len; row++) {
		guint8 state = people->state->data[row];

		if (state == TAKEN_BACK)
			continue;
		(*counts[state])++;
		if (!*value(people, row, PSY_COL_ID)) {
			g_autofree char *id = g_strdup_printf("%lu", next++);

			psy_table_set(people->table, row, PSY_COL_ID, id);
		}
	}
	report_missing(people, report, diags);
}

bool psy_people_write(const PsyPeople *people, const char *output, const PsyWriterOptions *options,
		      PsyDiags *diags)
{
	g_autofree size_t *rows = g_new(size_t, people->state->len + 1);
	size_t n = 0;

	for (size_t row = 0; row < people->state->len; row++)
		if (people->state->data[row] != TAKEN_BACK)
			rows[n++] = row;
	return psy_table_write(people->table, rows, n, output, options, diags);
}
