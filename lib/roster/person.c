#include "roster/person.h"

#include <string.h>

PsyPerson *psy_person_new(void)
{
	PsyPerson *person = g_new0(PsyPerson, 1);

	person->texts = g_string_sized_new(512);
	person->extra = g_array_new(FALSE, FALSE, sizeof(PsyExtra));
	psy_person_clear(person);
	return person;
}

void psy_person_free(PsyPerson *person)
{
	if (!person)
		return;
	g_string_free(person->texts, TRUE);
	g_array_unref(person->extra);
	g_free(person);
}

void psy_person_clear(PsyPerson *person)
{
	g_string_truncate(person->texts, 0);
	g_string_append_c(person->texts, '\0');
	memset(person->start, 0, sizeof(person->start));
	g_array_set_size(person->extra, 0);
}

static size_t keep(PsyPerson *person, const char *text)
{
	size_t start = person->texts->len;

	g_string_append_len(person->texts, text, (gssize)strlen(text) + 1);
	return start;
}

void psy_person_set(PsyPerson *person, PsyField field, const char *text)
{
	person->start[field] = *text ? keep(person, text) : 0;
}

const char *psy_person_get(const PsyPerson *person, PsyField field)
{
	return person->texts->str + person->start[field];
}

void psy_person_set_extra(PsyPerson *person, size_t column, const char *text)
{
	PsyExtra extra = { column, 0 };

	if (!*text)
		return;
	extra.start = keep(person, text);
	g_array_append_val(person->extra, extra);
}

const char *psy_person_extra_text(const PsyPerson *person, const PsyExtra *extra)
{
	return person->texts->str + extra->start;
}

char *psy_value_shown(size_t column, const char *value)
{
	if (column == PSY_COL_TANGGAL_LAHIR || column >= PSY_N_COLUMNS)
		return NULL;
	if (!*value)
		return g_strdup(_("(empty)"));
	switch (column) {
	case PSY_COL_NIK:
		return psy_mask_nik(value);
	case PSY_COL_TELEPON:
	case PSY_COL_TELEPON_LAIN:
		return psy_mask_phone(value);
	default:
		return g_strdup(value);
	}
}
