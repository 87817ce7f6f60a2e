/* All cleaners of one cell: whatever people type, each ends with a verdict whose promises
 * hold, and no note shows broken text. */
#include <stdint.h>
#include <string.h>

#include "clean/birth.h"
#include "clean/name-key.h"
#include "clean/name.h"
#include "clean/phone.h"
#include "clean/sex.h"
#include "clean/word.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_notes(PsyNotes *notes)
{
	for (size_t i = 0; i < notes->n; i++) {
		g_autofree char *message = psy_note_message(&notes->list[i]);

		g_assert_true(g_utf8_validate(message, -1, NULL));
	}
	psy_notes_init(notes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const PsyBirthRule rule = { .ages = { { 2026, 4, 15 }, 15, 99 },
					   .with_place = true };
	g_autofree char *bytes = g_strndup((const char *)data, size);
	g_autofree char *cell = g_utf8_make_valid(bytes, -1);
	g_autoptr(GString) scratch = g_string_new(NULL);
	PsyNotes notes = { 0 };
	PsyNik nik = psy_nik_read(cell, &notes);
	PsyPhones phones;
	PsyBirth birth;
	PsyNikParts parts = { 0 };
	PsyNameKey key;

	g_assert_true(strlen(nik.digits) == 0 || strlen(nik.digits) == 16);
	if (nik.kind == PSY_NIK_OK)
		parts = psy_nik_decode(&nik);
	check_notes(&notes);

	phones = psy_phones_read(cell, &notes);
	g_assert_true(phones.n <= PSY_PHONES_MAX);
	check_notes(&notes);

	birth = psy_birth_read(cell, &rule, &notes);
	psy_birth_check(&birth, nik.kind == PSY_NIK_OK ? &parts : NULL, &rule, &notes);
	if (birth.kind == PSY_BIRTH_DATE)
		g_assert_true(psy_date_is_valid(birth.date.year, birth.date.month, birth.date.day));
	g_assert_true(birth.place.length <= strlen(cell));
	check_notes(&notes);

	g_assert_true(g_utf8_validate(psy_name_display(cell, scratch, NULL, &notes), -1, NULL));
	check_notes(&notes);
	psy_name_key(cell, &key);
	psy_sex_read(cell, &notes);
	psy_unsur_read(cell);
	psy_status_read(cell, &notes);
	check_notes(&notes);
	return 0;
}
