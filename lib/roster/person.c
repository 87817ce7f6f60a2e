#include "roster/person.h"

static void extra_clear(gpointer data)
{
	g_free(((PsyExtra *)data)->text);
}

PsyPerson *psy_person_new(void)
{
	PsyPerson *person = g_new0(PsyPerson, 1);

	person->extra = g_array_new(FALSE, FALSE, sizeof(PsyExtra));
	g_array_set_clear_func(person->extra, extra_clear);
	return person;
}

void psy_person_free(PsyPerson *person)
{
	if (!person)
		return;
	for (size_t i = 0; i < PSY_N_COLUMNS; i++)
		g_free(person->cells[i]);
	g_array_unref(person->extra);
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

void psy_person_set_extra(PsyPerson *person, size_t column, const char *text)
{
	PsyExtra extra = { column, g_strdup(text) };

	if (*text)
		g_array_append_val(person->extra, extra);
	else
		g_free(extra.text);
}
