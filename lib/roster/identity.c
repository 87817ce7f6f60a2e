#include "roster/identity.h"

#include <string.h>

#include "clean/clean.h"

/* Words as psy_hash_place() takes them, so that a key holds when they are written otherwise. */
static void make_key(const char *const cells[PSY_N_COLUMNS], const PsyWho *who, PsyPersonKey key)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	const guint32 place[] = { who->kabupaten, who->kecamatan, who->desa, who->posyandu };
	g_autoptr(GString) words = g_string_new(NULL);
	PsyNameKey name;

	psy_name_key(cells[PSY_COL_NAMA] ? cells[PSY_COL_NAMA] : "", &name);
	g_string_append(words, name.text);
	for (size_t i = 0; i < G_N_ELEMENTS(place); i++)
		g_string_append_printf(words, "|%08x", place[i]);
	g_checksum_update(sum, (const guchar *)words->str, (gssize)words->len);
	g_snprintf(key, sizeof(PsyPersonKey), "k%.12s", g_checksum_get_string(sum));
}

static PsyIdentity identity_of(const char *const cells[PSY_N_COLUMNS])
{
	PsyIdentity identity = { .who = psy_who_of_cells(cells) };

	make_key(cells, &identity.who, identity.key);
	return identity;
}

PsyIdentity psy_identity_of_person(const PsyPerson *person)
{
	const char *cells[PSY_N_COLUMNS];

	psy_person_cells(person, cells);
	return identity_of(cells);
}

PsyIdentity psy_identity_of_row(const PsyPeople *people, size_t row)
{
	const char *cells[PSY_N_COLUMNS];

	psy_people_cells(people, row, cells);
	return identity_of(cells);
}

/* Spreadsheets write dates and phones in their own way: they are read as those of a list. */
PsyIdentity psy_identity_read(const PsyTable *table, size_t row, int side, const PsyAgeRule *ages)
{
	const char *cells[PSY_N_COLUMNS] = { 0 };
	PsyBirthRule rule = { .ages = *ages };
	g_autofree char *key_column = g_strdup_printf("kunci_%d", side);
	PsyIdentity identity = { 0 };
	PsyNotes ignored = { 0 };
	PsyPhones phones;
	PsyBirth birth;
	PsyIsoDate iso;
	PsyNik nik;

	for (PsyField field = 0; field < PSY_N_COLUMNS; field++) {
		g_autofree char *column = g_strdup_printf("%s_%d", psy_field_name(field), side);

		cells[field] = psy_table_cell(table, row, psy_table_find(table, column));
	}
	nik = psy_nik_read(cells[PSY_COL_NIK], &ignored);
	cells[PSY_COL_NIK] = nik.digits;
	birth = psy_birth_read(cells[PSY_COL_TANGGAL_LAHIR], &rule, &ignored);
	cells[PSY_COL_TANGGAL_LAHIR] =
		birth.kind == PSY_BIRTH_DATE ? psy_date_to_iso(birth.date, iso) : "";
	phones = psy_phones_read(cells[PSY_COL_TELEPON], &ignored);
	cells[PSY_COL_TELEPON] = phones.n > 0 ? phones.list[0].number : "";
	identity.who = psy_who_of_cells(cells);
	g_strlcpy(identity.key, psy_table_cell(table, row, psy_table_find(table, key_column)),
		  sizeof(identity.key));
	return identity;
}
