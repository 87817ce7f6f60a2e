#include "findings.h"

#include "clean/birth.h"
#include "notes.h"

static const PsyBirthRule rule = { .ages = { { 2026, 4, 15 }, 15, 99 } };
static const PsyBirthRule with_place = { .ages = { { 2026, 4, 15 }, 15, 99 }, .with_place = true };

/* `text` is the ISO date, the year alone, "none" or "broken". */
static const struct {
	const char *cell, *text, *codes;
} cases[] = {
	{ "17 Agustus 1985", "1985-08-17", "" },
	{ "17-08-85", "1985-08-17", "" },
	{ "17/8/1985", "1985-08-17", "" },
	{ "17.08.1985", "1985-08-17", "" },
	{ "03/08/1985", "1985-08-03", "" },
	{ "1985-08-17", "1985-08-17", "" },
	{ "1985-08-17 00:00:00", "1985-08-17", "" },
	{ "1985-08-17T00:00:00", "1985-08-17", "" },
	{ "05 - 10 - 1982", "1982-10-05", "" },
	{ "17-Agu-85", "1985-08-17", "" },
	{ "17 Agt. 1985", "1985-08-17", "" },
	{ "17 PEBRUARI 1985", "1985-02-17", "" },
	{ "17 Nopember 1985", "1985-11-17", "" },
	{ "17 Agusuts 1985", "1985-08-17", "birth/misspelt" },
	{ "17 Foo 1985", "broken", "birth/unreadable" },
	{ "12/13/1980", "broken", "birth/month" },
	{ "31 Juni 1985", "broken", "birth/no-such-day" },
	{ "29-02-1985", "broken", "birth/no-such-day" },
	{ "29-02-1984", "1984-02-29", "" },
	{ "17-08-15", "broken", "birth/century" },
	{ "17-08-10", "2010-08-17", "" },
	{ "17-08-2027", "broken", "birth/future" },
	{ "31276", "1985-08-17", "" },
	{ "31276,0", "1985-08-17", "" },
	{ "29814", "1981-08-16", "" },
	{ "31276.00", "1985-08-17", "" },
	{ "1985", "1985", "birth/year-only" },
	{ "1985,0", "1985", "birth/year-only" },
	{ "2020", "2020", "birth/year-only birth/adult" },
	{ "2027", "broken", "birth/future" },
	{ "17081985", "1985-08-17", "" },
	{ "19850817", "1985-08-17", "" },
	{ "170885", "broken", "birth/unreadable" },
	{ "'17-08-1985", "1985-08-17", "" },
	{ "17-8-'85", "1985-08-17", "" },
	{ "17/08/1985 0:00:00", "1985-08-17", "" },
	{ "17-08-1985 00:00", "1985-08-17", "" },
	{ "17/08/1985 12:00:00 AM", "1985-08-17", "" },
	{ "\uff11\uff17-08-1985", "1985-08-17", "" },
	{ "17-08-1885", "broken", "birth/year" },
	{ "17-08-0985", "broken", "birth/year" },
	{ "17-08-1925", "1925-08-17", "birth/adult" },
	/* more than one month is as near */
	{ "17 Juki 1985", "broken", "birth/unreadable" },
	{ "17 Juii 1985", "broken", "birth/unreadable" },
	{ "17 Jule 1985", "broken", "birth/unreadable" },
	{ "17 Jum 1985", "broken", "birth/unreadable" },
	{ "17 Mey 1985", "1985-05-17", "birth/misspelt" },
	/* letters for digits */
	{ "l7-08-1985", "broken", "birth/letter" },
	{ "O5-10-1982", "broken", "birth/letter" },
	{ "S7-08-1985", "broken", "birth/letter" },
	{ "lO-08-1985", "broken", "birth/letter" },
	{ "umur 41 tahun", "broken", "birth/age" },
	{ "usia 41", "broken", "birth/age" },
	{ "Senin, 17 Agustus 1985", "1985-08-17", "" },
	{ "Agustus 17, 1985", "broken", "birth/unreadable" },
	{ "belum tahu", "none", "" },
	{ "41 tahun", "broken", "birth/age" },
	{ "########", "broken", "birth/narrow-column" },
	{ "", "none", "" },
	{ "-", "none", "" },
	{ "00-00-0000", "none", "" },
};

static void check(const PsyBirth *birth, const char *expected)
{
	PsyIsoDate iso;
	char year[8];

	switch (birth->kind) {
	case PSY_BIRTH_NONE:
		assert_string_equal("none", expected);
		break;
	case PSY_BIRTH_BROKEN:
		assert_string_equal("broken", expected);
		break;
	case PSY_BIRTH_YEAR:
		g_snprintf(year, sizeof(year), "%d", birth->year);
		assert_string_equal(year, expected);
		break;
	case PSY_BIRTH_DATE:
		assert_string_equal(psy_date_to_iso(birth->date, iso), expected);
	}
}

static void cells(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PsyNotes notes = { 0 };
		PsyBirth birth = psy_birth_read(cases[i].cell, &rule, &notes);

		check(&birth, cases[i].text);
		assert_string_equal(note_codes(&notes), cases[i].codes);
	}
}

static void place_and_date(void **state)
{
	static const struct {
		const char *cell, *place, *text, *codes;
	} both[] = {
		{ "Lebak, 17 Agustus 1985", "Lebak", "1985-08-17", "" },
		{ "Lebak / 17-08-1985", "Lebak", "1985-08-17", "" },
		{ "Lebak 17-08-1985", "Lebak", "1985-08-17", "" },
		{ "Lebak; 17-08-1985", "Lebak", "1985-08-17", "" },
		{ "Lebak\u201317\u201308\u20131985", "Lebak", "1985-08-17", "" },
		{ "Lebak (17-08-1985)", "Lebak", "1985-08-17", "" },
		{ "Tangerang Selatan, tgl 17-08-1985", "Tangerang Selatan", "1985-08-17", "" },
		{ "Rangkas Bitung, Tanggal 17 Agustus 1985", "Rangkas Bitung", "1985-08-17", "" },
		{ "Lebak, Senin, 17 Agustus 1985", "Lebak", "1985-08-17", "" },
		{ "Pasar Minggu 17-08-1985", "Pasar Minggu", "1985-08-17", "" },
		{ "tgl 17-08-1985", "", "1985-08-17", "" },
		{ "Desa Cibeber 01, 17-08-1985", "Desa Cibeber 01", "1985-08-17", "" },
		{ "Lebak \uff11\uff17-08-1985", "Lebak", "1985-08-17", "" },
		{ "Lebak", "Lebak", "none", "" },
		{ "Lebak,", "Lebak", "none", "" },
		{ "Lebak, -", "Lebak", "none", "" },
		{ "belum ada", "", "none", "" },
		{ "Lebak,l7-08-1985", "Lebak", "broken", "birth/letter" },
		{ "Lebak17-08-1985", "", "broken", "birth/unreadable" },
		{ "Lebak, ########", "Lebak", "broken", "birth/narrow-column" },
		{ "Lebak, tujuh belas Agustus", "Lebak", "broken", "birth/unreadable" },
		{ "Lebak, 41 tahun", "Lebak", "broken", "birth/age" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(both); i++) {
		PsyNotes notes = { 0 };
		PsyBirth birth = psy_birth_read(both[i].cell, &with_place, &notes);
		g_autofree char *place = birth.place.length > 0
						 ? g_strndup(birth.place.text, birth.place.length)
						 : g_strdup("");

		assert_string_equal(place, both[i].place);
		assert_string_equal(note_codes(&notes), both[i].codes);
		check(&birth, both[i].text);
	}
}

static void the_nik_confirms_a_serial(void **state)
{
	static const PsyNikParts parts = { .exists = true, .day = 17, .month = 8, .year = 85 };
	static const PsyNikParts four_years_on = {
		.exists = true, .day = 18, .month = 8, .year = 89
	};
	PsyNotes notes = { 0 };
	PsyBirth birth = psy_birth_read("31276", &rule, &notes);

	(void)state;
	psy_birth_check(&birth, &parts, &rule, &notes);
	assert_int_equal(psy_note_severity(notes.list[0].kind), PSY_FIX);

	psy_notes_init(&notes);
	psy_birth_check(&birth, NULL, &rule, &notes);
	assert_int_equal(psy_note_severity(notes.list[0].kind), PSY_WARNING);

	psy_notes_init(&notes);
	psy_birth_check(&birth, &four_years_on, &rule, &notes);
	assert_int_equal(psy_note_severity(notes.list[0].kind), PSY_FIX);
	check(&birth, "1989-08-18");
}

static void a_serial_has_an_age_too(void **state)
{
	static const PsyBirthRule earlier = { .ages = { { 2020, 1, 1 }, 15, 99 } };
	PsyNotes notes = { 0 };
	PsyBirth birth = psy_birth_read("45000", &rule, &notes);

	(void)state;
	psy_birth_check(&birth, NULL, &rule, &notes);
	assert_string_equal(note_codes(&notes), "birth/adult birth/serial");
	psy_notes_init(&notes);
	psy_birth_check(&birth, NULL, &earlier, &notes);
	assert_string_equal(note_codes(&notes), "birth/future");
	check(&birth, "broken");
}

static void customary_days(void **state)
{
	static const PsyNikParts same = { .exists = true, .day = 1, .month = 7, .year = 75 };
	PsyNotes notes = { 0 };
	PsyBirth birth = psy_birth_read("01-07-1975", &rule, &notes);

	(void)state;
	psy_birth_check(&birth, &same, &rule, &notes);
	assert_string_equal(note_codes(&notes), "");
	psy_birth_check(&birth, NULL, &rule, &notes);
	assert_string_equal(note_codes(&notes), "birth/customary");
	psy_notes_init(&notes);
	birth = psy_birth_read("01-01-1970", &rule, &notes);
	psy_birth_check(&birth, NULL, &rule, &notes);
	assert_string_equal(note_codes(&notes), "birth/epoch");
}

static bool month_first(const char *const *dates)
{
	PsyBirthColumn column = { 0 };

	for (; *dates; dates++) {
		PsyNotes notes = { 0 };
		PsyBirth birth = psy_birth_read(*dates, &rule, &notes);

		psy_birth_column_add(&column, &birth);
	}
	return psy_birth_column_month_first(&column);
}

static void the_column_decides_about_us_dates(void **state)
{
	static const char *const us[] = { "08/17/1985", "01/02/1980", "12/31/1979", "06/26/1990",
					  NULL };
	static const char *const ours[] = { "03/08/1985", "17/8/1985", "26/06/1979", "12/13/1980",
					    NULL };
	static const char *const few[] = { "08/17/1985", "12/31/1979", "01/02/1980", NULL };

	(void)state;
	assert_true(month_first(us));
	assert_false(month_first(ours));
	assert_true(month_first(few));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells),
		cmocka_unit_test(place_and_date),
		cmocka_unit_test(the_nik_confirms_a_serial),
		cmocka_unit_test(a_serial_has_an_age_too),
		cmocka_unit_test(customary_days),
		cmocka_unit_test(the_column_decides_about_us_dates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
