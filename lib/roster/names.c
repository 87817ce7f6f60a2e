#include "roster/names.h"

#include <string.h>

typedef struct {
	size_t row;
	char *typed;
} Name;

struct PsyNames {
	GArray *list; /* of Name */
};

static void name_clear(gpointer data)
{
	g_free(((Name *)data)->typed);
}

PsyNames *psy_names_new(void)
{
	PsyNames *names = g_new0(PsyNames, 1);

	names->list = g_array_new(FALSE, FALSE, sizeof(Name));
	g_array_set_clear_func(names->list, name_clear);
	return names;
}

void psy_names_free(PsyNames *names)
{
	if (!names)
		return;
	g_array_unref(names->list);
	g_free(names);
}

void psy_names_add(PsyNames *names, size_t row, const char *typed)
{
	Name name = { row, g_strdup(typed) };

	g_array_append_val(names->list, name);
}

bool psy_names_write(const PsyNames *names, const PsyPeople *people, const char *path,
		     PsyDiags *diags)
{
	const PsyColumn columns[] = {
		{ "id", _("ID"), true, 0 },
		{ "asli", _("As typed"), false, 0 },
		{ "sertifikat", _("On the certificate"), false, 0 },
		{ "berubah", _("Changed"), false, 0 },
		{ "sumber", _("Source"), false, 0 },
	};
	PsyWriterOptions options = { .format = PSY_FORMAT_CSV, .mode = PSY_OUTPUT_PRIVATE };
	g_autofree gulong *numbers = psy_people_numbers(people);
	PsyWriter *writer;

	if (g_str_has_suffix(path, ".xlsx"))
		options.format = PSY_FORMAT_XLSX;
	writer = psy_writer_open(path, columns, G_N_ELEMENTS(columns), &options, diags);
	if (!writer)
		return false;
	for (guint i = 0; i < names->list->len; i++) {
		const Name *name = &g_array_index(names->list, Name, i);
		const char *printed = psy_people_cell(people, name->row, PSY_COL_NAMA);
		const char *id = psy_people_cell(people, name->row, PSY_COL_ID);
		g_autofree char *number = g_strdup_printf("%lu", numbers[name->row]);
		const char *cells[] = { numbers[name->row] ? number : id, name->typed, printed,
					strcmp(name->typed, printed) == 0 ? "" : "ya",
					psy_people_cell(people, name->row, PSY_COL_SUMBER) };

		if (psy_people_is_there(people, name->row))
			psy_writer_row(writer, cells);
	}
	return psy_writer_commit(writer, diags);
}
