/* people-compare.c - what a list says otherwise than the roster */
#include <string.h>

#include "roster/people-state.h"

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
	PsyCellChange change = { column, psy_people_cell_at(people, row, column), now, false };

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

		compare_cell(people, row, extra->column, extra->text.text, changes);
	}
	return changes;
}

char *psy_people_list_changes(const PsyPeople *people, const GArray *changes)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < changes->len; i++)
		g_string_append_printf(
			out, "%s%s", out->len ? ", " : "",
			psy_column_heading(psy_people_column_name(
				people, g_array_index(changes, PsyCellChange, i).column)));
	return g_string_free(out, FALSE);
}
