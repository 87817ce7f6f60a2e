#include "roster/diff.h"

#include <string.h>

#include "clean/clean.h"

struct PsyDiff {
	PsyPeople *people;
	size_t n_old;
	GHashTable *by_id; /* of older rows: id -> row + 1 */
	PsyTable *table;
	unsigned long same, changed, added;
};

enum { CHANGE, NAME, PLACE, WHAT };

static const PsyColumn columns[] = {
	[CHANGE] = { "perubahan", N_("Change"), false, 0 },
	[NAME] = { "nama", N_("Name"), false, 0 },
	[PLACE] = { "tempat", N_("Where"), false, 0 },
	[WHAT] = { "apa", N_("What"), false, 0 },
};

PsyDiff *psy_diff_new(PsyPeople *people)
{
	PsyDiff *diff = g_new0(PsyDiff, 1);

	psy_people_make_old(people);
	diff->people = people;
	diff->n_old = psy_people_count(people);
	diff->by_id = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (size_t row = 0; row < diff->n_old; row++) {
		const char *id = psy_people_cell(people, row, PSY_COL_ID);

		if (*id && psy_people_is_there(people, row))
			g_hash_table_insert(diff->by_id, g_strdup(id), GSIZE_TO_POINTER(row + 1));
	}
	diff->table = psy_table_new();
	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++)
		psy_table_add_column(diff->table, columns[i].name);
	return diff;
}

void psy_diff_free(PsyDiff *diff)
{
	if (!diff)
		return;
	g_hash_table_unref(diff->by_id);
	psy_table_free(diff->table);
	g_free(diff);
}

/* ---- rows of the result ---- */

/* "Aweh, Kab. Lebak" */
static char *place_of(const PsyPeople *people, size_t row)
{
	const char *desa = psy_people_cell(people, row, PSY_COL_DESA);
	const char *kabupaten = psy_people_cell(people, row, PSY_COL_KABUPATEN);
	g_autofree char *place =
		g_strconcat(desa, *desa && *kabupaten ? ", " : "", kabupaten, NULL);

	return psy_mask_text(place);
}

static void add_row(PsyDiff *diff, const char *change, size_t row, const char *what)
{
	size_t to = psy_table_add_row(diff->table, NULL);
	g_autofree char *place = place_of(diff->people, row);

	psy_table_set(diff->table, to, CHANGE, change);
	psy_table_set(diff->table, to, NAME, psy_people_cell(diff->people, row, PSY_COL_NAMA));
	psy_table_set(diff->table, to, PLACE, place);
	psy_table_set(diff->table, to, WHAT, what);
}

static char *describe(const PsyPeople *people, const GArray *changes)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < changes->len; i++) {
		const PsyCellChange *change = &g_array_index(changes, PsyCellChange, i);
		g_autofree char *before = psy_value_shown(change->column, change->before);
		g_autofree char *now = psy_value_shown(change->column, change->now);

		g_string_append_printf(
			out, "%s%s ", out->len ? "; " : "",
			psy_column_heading(psy_people_column_name(people, change->column)));
		if (before && now && strcmp(before, now) == 0)
			g_string_append(out, _("the number changed"));
		else if (before && now)
			g_string_append_printf(out, _("%s becomes %s"), before, now);
		else
			g_string_append(out, _("changed"));
	}
	return g_string_free(out, FALSE);
}

/* ---- meeting ---- */

static bool is_alike(const PsyPeople *people, size_t row, const PsyPerson *person)
{
	const char *birth = psy_person_get(person, PSY_COL_TANGGAL_LAHIR);
	PsyNameKey a, b;

	psy_name_key(psy_people_cell(people, row, PSY_COL_NAMA), &a);
	psy_name_key(psy_person_get(person, PSY_COL_NAMA), &b);
	return psy_name_compare(&a, &b) != PSY_NAME_OTHER ||
	       (*birth && strcmp(birth, psy_people_cell(people, row, PSY_COL_TANGGAL_LAHIR)) == 0);
}

/* Somebody whose name or birth date was corrected still has the same id, or the same NIK. */
static bool find(const PsyDiff *diff, const PsyCleaning *cleaning, size_t *row)
{
	const char *id = psy_person_get(cleaning->person, PSY_COL_ID);
	size_t found;

	switch (psy_people_find(diff->people, cleaning->person, cleaning->nik_key, NULL, NULL,
				row)) {
	case PSY_PEOPLE_OLD:
	case PSY_PEOPLE_DUPLICATE:
	case PSY_PEOPLE_CONFLICT:
		return true;
	case PSY_PEOPLE_NEW:
		break;
	}
	found = GPOINTER_TO_SIZE(g_hash_table_lookup(diff->by_id, id));
	if (!found || !psy_people_is_unmet(diff->people, found - 1) ||
	    !is_alike(diff->people, found - 1, cleaning->person))
		return false;
	*row = found - 1;
	return true;
}

void psy_diff_meet(PsyCleaning *cleaning)
{
	PsyDiff *diff = cleaning->import->diff;
	g_autoptr(GArray) changes = NULL;
	g_autofree char *what = NULL;
	size_t row;

	if (!find(diff, cleaning, &row)) {
		row = psy_people_add(diff->people, cleaning->person, cleaning->nik_key);
		psy_import_note_row(cleaning->import);
		add_row(diff, _("new"), row, "");
		diff->added++;
	} else if (!psy_people_is_unmet(diff->people, row)) {
		add_row(diff, _("again"), row,
			_("another row of the new list is this person too; not compared"));
		cleaning->import->file->skipped++;
		return;
	} else {
		changes = psy_people_compare(diff->people, row, cleaning->person);
		what = describe(diff->people, changes);
		if (changes->len > 0)
			add_row(diff, _("changed"), row, what);
		*(changes->len > 0 ? &diff->changed : &diff->same) += 1;
		psy_people_update(diff->people, row, changes, true);
	}
	cleaning->import->file->accepted++;
}

/* Somebody whom the second list does not have, or has in a row that is held. */
static void add_unmet(PsyDiff *diff, size_t row, PsyRosterReport *report)
{
	const char *held_in = psy_people_held_in(diff->people, row);
	g_autofree char *what =
		held_in ? g_strdup_printf(_("in the new list, but not taken yet (%s)"), held_in)
			: g_strdup("");

	add_row(diff, held_in ? _("not yet") : _("gone"), row, what);
	report->missing++;
	report->waiting += held_in != NULL;
}

bool psy_diff_write(PsyDiff *diff, PsyRosterReport *report, const char *output,
		    const PsyWriterOptions *options, PsyDiags *diags)
{
	PsyColumn shown[G_N_ELEMENTS(columns)];
	PsyWriter *writer;

	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
		shown[i] = columns[i];
		shown[i].heading = _(columns[i].heading);
	}
	for (size_t row = 0; row < diff->n_old; row++)
		if (psy_people_is_unmet(diff->people, row))
			add_unmet(diff, row, report);
	report->same = diff->same;
	report->changed = diff->changed;
	report->added = diff->added;
	writer = psy_writer_open(output, shown, G_N_ELEMENTS(columns), options, diags);
	if (!writer)
		return false;
	for (size_t row = 0; row < psy_table_n_rows(diff->table); row++) {
		const char *cells[G_N_ELEMENTS(columns)];

		for (size_t i = 0; i < G_N_ELEMENTS(columns); i++)
			cells[i] = psy_table_cell(diff->table, row, (int)i);
		psy_writer_row(writer, cells);
	}
	return psy_writer_commit(writer, diags);
}
