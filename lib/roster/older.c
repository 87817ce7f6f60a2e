/* older.c - the older roster behind --into
 *
 * It is one of ours, perhaps through a spreadsheet since. It is copied as it stands, but for
 * birth dates and phones that the spreadsheet wrote in its own way; and when anything in it is
 * lost or double, nothing is done: the roster that is written would replace it.
 */
#include <stdint.h>
#include <string.h>

#include "clean/clean.h"
#include "roster/people-state.h"

typedef struct {
	PsyPeople *people;
	PsyDiags *diags;
	PsyBirthRule rule;
	GHashTable *ids;
	int id_column;
	bool sound;
} Reading;

static PsyFinding finding_at(const Reading *reading, size_t row, PsyField field)
{
	const PsyTable *old = reading->people->old;
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_FILE, "roster/into" };

	finding.field = psy_roster_columns[field].name;
	finding.at = psy_table_place(old, row, psy_table_find(old, finding.field));
	finding.person = psy_table_cell(old, row, psy_table_find(old, "nama"));
	return finding;
}

static void refuse(Reading *reading, size_t row, PsyField field, const char *why)
{
	PsyFinding finding = finding_at(reading, row, field);

	psy_report(reading->diags, &finding, "%s", why);
	reading->sound = false;
}

/* A note that says something is lost. */
static void refuse_notes(Reading *reading, size_t row, PsyField field, const PsyNotes *notes)
{
	for (size_t i = 0; i < notes->n; i++) {
		g_autofree char *message = psy_note_message(&notes->list[i]);

		if (psy_note_severity(notes->list[i].kind) == PSY_ERROR)
			refuse(reading, row, field, message);
	}
}

static void check_nik(Reading *reading, size_t row)
{
	PsyNotes notes = { 0 };
	PsyNik nik = psy_nik_read(psy_people_cell(reading->people, row, PSY_COL_NIK), &notes);

	refuse_notes(reading, row, PSY_COL_NIK, &notes);
	if (nik.kind == PSY_NIK_OK)
		psy_people_index(reading->people, row, psy_nik_key(&nik));
}

static void check_birth(Reading *reading, size_t row)
{
	const char *text = psy_people_cell(reading->people, row, PSY_COL_TANGGAL_LAHIR);
	PsyNotes notes = { 0 };
	PsyBirth birth;
	PsyDate date;
	PsyIsoDate iso;

	if (!*text || psy_date_from_iso(text, &date))
		return;
	birth = psy_birth_read(text, &reading->rule, &notes);
	refuse_notes(reading, row, PSY_COL_TANGGAL_LAHIR, &notes);
	if (birth.kind == PSY_BIRTH_DATE)
		psy_table_set(reading->people->table, row, PSY_COL_TANGGAL_LAHIR,
			      psy_date_to_iso(birth.date, iso));
}

static void check_phone(Reading *reading, size_t row)
{
	const char *text = psy_people_cell(reading->people, row, PSY_COL_TELEPON);
	PsyNotes notes = { 0 };
	PsyPhones phones;

	if (!*text || *text == '+')
		return;
	phones = psy_phones_read(text, &notes);
	refuse_notes(reading, row, PSY_COL_TELEPON, &notes);
	if (phones.n > 0)
		psy_table_set(reading->people->table, row, PSY_COL_TELEPON, phones.list[0].number);
}

static void check_id(Reading *reading, size_t row)
{
	const char *id = psy_table_cell(reading->people->old, row, reading->id_column);

	if (*id && !g_hash_table_add(reading->ids, (gpointer)(uintptr_t)id))
		refuse(reading, row, PSY_COL_ID, _("this id stands twice"));
}

void psy_people_make_old(PsyPeople *people)
{
	people->n_old = people->state->len;
	for (size_t row = 0; row < people->n_old; row++)
		if (psy_people_is_there(people, row))
			people->state->data[row] = PSY_MISSING;
	psy_people_index_known(people);
}

static void copy_rows(PsyPeople *people)
{
	const PsyTable *old = people->old;
	g_autofree size_t *columns = g_new(size_t, psy_table_n_columns(old));

	for (size_t c = 0; c < psy_table_n_columns(old); c++)
		columns[c] = psy_table_add_column(people->table, psy_table_column_name(old, c));
	for (size_t row = 0; row < psy_table_n_rows(old); row++) {
		size_t to = psy_table_add_row(people->table, NULL);
		guint8 state = PSY_MISSING;

		for (size_t c = 0; c < psy_table_n_columns(old); c++)
			psy_table_set(people->table, to, columns[c],
				      psy_table_cell(old, row, (int)c));
		g_byte_array_append(people->state, &state, 1);
	}
	people->n_old = psy_table_n_rows(old);
}

static bool is_roster(const PsyTable *table, const char *path, PsyDiags *diags)
{
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_FILE, "roster/into", { .file = path } };

	if (psy_table_find(table, "id") < 0 || psy_table_find(table, "nama") < 0)
		psy_report(diags, &finding,
			   _("this is no roster: the columns id and nama are missing"));
	else if (psy_table_held(table) > 0)
		psy_report(diags, &finding,
			   P_("%zu row of the older roster cannot be read and would be lost",
			      "%zu rows of the older roster cannot be read and would be lost",
			      psy_table_held(table)),
			   psy_table_held(table));
	else
		return true;
	return false;
}

bool psy_people_read_old(PsyPeople *people, const char *path, const PsyAgeRule *ages,
			 PsyDiags *diags)
{
	Reading reading = { .people = people, .diags = diags, .sound = true };

	people->old = psy_table_read(path, NULL, diags);
	if (!people->old || !is_roster(people->old, path, diags))
		return false;
	copy_rows(people);
	reading.rule.ages = *ages;
	reading.id_column = psy_table_find(people->old, "id");
	reading.ids = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t row = 0; row < people->n_old; row++) {
		check_id(&reading, row);
		check_nik(&reading, row);
		check_birth(&reading, row);
		check_phone(&reading, row);
	}
	g_hash_table_unref(reading.ids);
	return reading.sound;
}
