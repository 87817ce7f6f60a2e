#include "roster/person.h"

#include <string.h>

PsyPerson *psy_person_new(void)
{
	PsyPerson *person = g_new0(PsyPerson, 1);

	person->extra = g_array_new(FALSE, FALSE, sizeof(PsyExtra));
	person->beyond = g_ptr_array_new_with_free_func(g_free);
	psy_person_clear(person);
	return person;
}

void psy_person_free(PsyPerson *person)
{
	if (!person)
		return;
	g_array_unref(person->extra);
	g_ptr_array_unref(person->beyond);
	g_free(person);
}

void psy_person_clear(PsyPerson *person)
{
	for (PsyField field = 0; field < PSY_N_COLUMNS; field++)
		person->cells[field] = (PsyText){ "", 0 };
	person->extra->len = 0;
	person->used = 0;
	if (person->beyond->len > 0)
		g_ptr_array_set_size(person->beyond, 0);
}

static char *make_room(PsyPerson *person, size_t size)
{
	char *room = person->room + person->used;

	if (size <= PSY_PERSON_ROOM - person->used) {
		person->used += size;
	} else {
		room = g_malloc(size);
		g_ptr_array_add(person->beyond, room);
	}
	return room;
}

PsyText psy_person_keep(PsyPerson *person, const char *text, size_t length)
{
	return psy_person_keep_both(person, (PsyText){ text, length }, (PsyText){ "", 0 });
}

PsyText psy_person_keep_both(PsyPerson *person, PsyText first, PsyText second)
{
	size_t length = first.length + second.length;
	char *copy = make_room(person, length + 1);

	memcpy(copy, first.text, first.length);
	memcpy(copy + first.length, second.text, second.length);
	copy[length] = '\0';
	return (PsyText){ copy, length };
}

void psy_person_set(PsyPerson *person, PsyField field, PsyText text)
{
	person->cells[field] = text;
}

const char *psy_person_get(const PsyPerson *person, PsyField field)
{
	return person->cells[field].text;
}

void psy_person_cells(const PsyPerson *person, const char *cells[PSY_N_COLUMNS])
{
	for (PsyField field = 0; field < PSY_N_COLUMNS; field++)
		cells[field] = person->cells[field].text;
}

void psy_person_set_extra(PsyPerson *person, size_t column, PsyText text)
{
	PsyExtra extra = { column, text };

	if (text.length > 0)
		g_array_append_val(person->extra, extra);
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
	case PSY_COL_KODE_WILAYAH:
		return g_strdup(value);
	default: /* "Lebak, 17 Agustus 1986" as a place, "Ketua 0812..." as a post */
		return psy_mask_text(value);
	}
}
