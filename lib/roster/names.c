#include "roster/names.h"

#include <string.h>

struct PsyNames {
	GPtrArray *typed; /* of char *, one a row; NULL: nothing else than what is printed */
};

PsyNames *psy_names_new(void)
{
	PsyNames *names = g_new0(PsyNames, 1);

	names->typed = g_ptr_array_new_with_free_func(g_free);
	return names;
}

void psy_names_free(PsyNames *names)
{
	if (!names)
		return;
	g_ptr_array_unref(names->typed);
	g_free(names);
}

void psy_names_add(PsyNames *names, size_t row, const char *typed)
{
	if (row >= names->typed->len)
		g_ptr_array_set_size(names->typed, (int)row + 1);
	g_free(names->typed->pdata[row]);
	names->typed->pdata[row] = g_strdup(typed);
}

static void write_name(PsyWriter *writer, const PsyPeople *people, size_t row, const char *typed,
		       gulong number)
{
	const char *printed = psy_people_cell(people, row, PSY_COL_NAMA);
	g_autofree char *id = g_strdup_printf("%lu", number);
	const char *cells[] = { number ? id : psy_people_cell(people, row, PSY_COL_ID),
				typed ? typed : printed, printed,
				!typed || strcmp(typed, printed) == 0 ? "" : "ya",
				psy_people_cell(people, row, PSY_COL_SUMBER) };

	psy_writer_row(writer, cells);
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
	PsyWriterOptions options = { .format = PSY_FORMAT_CSV,
				     .mode = PSY_OUTPUT_PRIVATE,
				     .guarded = true };
	g_autofree gulong *numbers = psy_people_numbers(people);
	PsyWriter *writer;

	if (g_str_has_suffix(path, ".xlsx"))
		options.format = PSY_FORMAT_XLSX;
	writer = psy_writer_open(path, columns, G_N_ELEMENTS(columns), &options, diags);
	if (!writer)
		return false;
	for (size_t row = 0; row < psy_people_count(people); row++)
		if (psy_people_is_there(people, row))
			write_name(writer, people, row,
				   row < names->typed->len ? names->typed->pdata[row] : NULL,
				   numbers[row]);
	return psy_writer_commit(writer, diags);
}
