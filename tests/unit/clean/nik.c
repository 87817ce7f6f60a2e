#include "findings.h"

#include "clean/nik.h"
#include "notes.h"

static const PsyAgeRule ages = { { 2026, 4, 15 }, 15, 99 };

static void cells(void **state)
{
	static const struct {
		const char *cell;
		PsyNikKind kind;
		const char *codes;
	} cases[] = {
		{ "3602145708859901", PSY_NIK_OK, "" },
		{ "3602145708859910", PSY_NIK_OK, "" },
		{ "", PSY_NIK_NONE, "" },
		{ "0", PSY_NIK_NONE, "nik/none" },
		{ "-", PSY_NIK_NONE, "nik/none" },
		{ "belum ada", PSY_NIK_NONE, "nik/none" },
		{ "9999999999999999", PSY_NIK_NONE, "nik/none" },
		{ "1234567890123456", PSY_NIK_NONE, "nik/none" },
		{ "9902143113859901", PSY_NIK_NONE, "nik/none" },
		{ "0360213200900001", PSY_NIK_TEMPORARY, "nik/temporary" },
		{ "3,60215E+15", PSY_NIK_BROKEN, "nik/scientific" },
		{ "3.6021843017999E+15", PSY_NIK_BROKEN, "nik/scientific" },
		{ "################", PSY_NIK_BROKEN, "nik/narrow-column" },
		{ "3602************", PSY_NIK_BROKEN, "nik/masked" },
		{ "36O2245212909903", PSY_NIK_BROKEN, "nik/letter" },
		{ "360214570885990", PSY_NIK_BROKEN, "nik/length" },
		{ "36021843017999022", PSY_NIK_BROKEN, "nik/length" },
		{ "3602145708850000", PSY_NIK_BROKEN, "nik/serial" },
		{ "Siti Aminah", PSY_NIK_BROKEN, "nik/characters" },
		{ "'3602145708859901", PSY_NIK_OK, "nik/cleaned" },
		{ "\u20193602145708859901", PSY_NIK_OK, "nik/cleaned" },
		{ "`3602145708859901", PSY_NIK_OK, "nik/cleaned" },
		{ "=\"3602145708859901\"", PSY_NIK_OK, "nik/cleaned" },
		{ "3602\u00a01457\u200b 0885-9901", PSY_NIK_OK, "nik/cleaned" },
		{ "36.0214.570885.9901", PSY_NIK_OK, "nik/cleaned" },
		{ "NIK : 3602145708859901", PSY_NIK_OK, "nik/cleaned" },
		{ "No. KTP 3602145708859901", PSY_NIK_OK, "nik/cleaned" },
		{ "Nomor Induk Kependudukan: 3602145708859901", PSY_NIK_OK, "nik/cleaned" },
		/* wide digits */
		{ "\uff13\uff16\uff10\uff12145708859901", PSY_NIK_OK, "nik/cleaned" },
		{ "3602145708859904.0", PSY_NIK_OK, "nik/cleaned" },
		{ "3602145708859904,00", PSY_NIK_OK, "nik/cleaned" },
		{ "3602145708859910.0", PSY_NIK_BROKEN, "nik/number" },
		/* damage behind an apostrophe, a label, a blank */
		{ "'3,60215E+15", PSY_NIK_BROKEN, "nik/scientific" },
		{ "NIK 3,60215E+15", PSY_NIK_BROKEN, "nik/scientific" },
		{ "3,60215 E+15", PSY_NIK_BROKEN, "nik/scientific" },
		{ "'####", PSY_NIK_BROKEN, "nik/narrow-column" },
		/* masks of all kinds */
		{ "3602\u2022\u2022\u2022\u2022\u2022\u2022", PSY_NIK_BROKEN, "nik/masked" },
		{ "3602############", PSY_NIK_BROKEN, "nik/masked" },
		{ "3602____________", PSY_NIK_BROKEN, "nik/masked" },
		{ "3602------------", PSY_NIK_BROKEN, "nik/masked" },
		{ "360214570885990*", PSY_NIK_BROKEN, "nik/masked" },
		{ "3602145708859901?", PSY_NIK_BROKEN, "nik/characters" },
		/* nothing, in many words */
		{ "NIK: -", PSY_NIK_NONE, "nik/none" },
		{ "NIK : 0", PSY_NIK_NONE, "nik/none" },
		{ "Belum punya e-KTP", PSY_NIK_NONE, "nik/none" },
		{ "tdk punya", PSY_NIK_NONE, "nik/none" },
		{ "belum rekam KTP-el", PSY_NIK_NONE, "nik/none" },
		{ "menyusul", PSY_NIK_NONE, "nik/none" },
		{ "tidak bawa KTP", PSY_NIK_NONE, "nik/none" },
		{ "KTP sedang diurus", PSY_NIK_NONE, "nik/none" },
		{ "dalam proses", PSY_NIK_NONE, "nik/none" },
		{ "N/A", PSY_NIK_NONE, "nik/none" },
		{ "ada", PSY_NIK_BROKEN, "nik/characters" },
		{ "tidak jelas", PSY_NIK_BROKEN, "nik/characters" },
		/* Jakarta before the codes of today; a temporary NIK says no day */
		{ "0953011108859908", PSY_NIK_OK, "" },
		{ "0360213200990001", PSY_NIK_TEMPORARY, "nik/temporary" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PsyNotes notes = { 0 };
		PsyNik nik = psy_nik_read(cases[i].cell, &notes);

		assert_string_equal(note_codes(&notes), cases[i].codes);
		assert_int_equal(nik.kind, cases[i].kind);
		assert_int_equal(strlen(nik.digits),
				 nik.kind == PSY_NIK_OK || nik.kind == PSY_NIK_TEMPORARY ? 16 : 0);
	}
}

static void numbers_have_lost_their_last_digit(void **state)
{
	static const struct {
		const char *cell;
		PsyNikKind kind;
		const char *codes;
	} cases[] = {
		{ "3602145708859900", PSY_NIK_BROKEN, "nik/number" },
		{ "3602145708859910", PSY_NIK_BROKEN, "nik/number" },
		/* Written by a program that keeps all digits. */
		{ "3602145708859901", PSY_NIK_OK, "" },
		/* Beyond 2^53 the neighbours look the same. */
		{ "9007195708859901", PSY_NIK_OK, "" },
		{ "9104015708859901", PSY_NIK_BROKEN, "nik/number" },
		{ "3602145708850000", PSY_NIK_BROKEN, "nik/serial" },
		{ "", PSY_NIK_NONE, "" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PsyNotes notes = { 0 };
		PsyNik nik = psy_nik_read(cases[i].cell, &notes);

		assert_int_equal(psy_nik_lost_as_number(&nik),
				 strcmp(cases[i].codes, "nik/number") == 0);
		psy_nik_check_number(&nik, &notes);
		assert_string_equal(note_codes(&notes), cases[i].codes);
		assert_int_equal(nik.kind, cases[i].kind);
		assert_int_equal(strlen(nik.digits), nik.kind == PSY_NIK_OK ? 16 : 0);
	}
}

static void says_where_the_letter_is(void **state)
{
	PsyNotes notes = { 0 };

	(void)state;
	psy_nik_read("36O2245212909903", &notes);
	assert_string_equal(notes.list[0].text, "O");
	assert_int_equal(notes.list[0].count, 3);
	psy_notes_init(&notes);
	psy_nik_read("360214570885990", &notes);
	assert_string_equal(notes.list[0].text, "15");
}

static void decodes(void **state)
{
	static const struct {
		const char *digits;
		bool female, exists;
		int day, month, year;
		int full_year; /* 0: no century fits */
	} cases[] = {
		{ "3602145708859901", true, true, 17, 8, 85, 1985 },
		{ "3602141008859901", false, true, 10, 8, 85, 1985 },
		{ "3602141008109901", false, true, 10, 8, 10, 2010 },
		{ "3602144208859901", true, true, 2, 8, 85, 1985 },
		{ "3602147108859901", true, true, 31, 8, 85, 1985 },
		{ "3602142902009901", false, true, 29, 2, 0, 2000 },
		{ "3602142902859901", false, false, 29, 2, 85, 0 },
		{ "3602143102859901", false, false, 31, 2, 85, 0 },
		{ "3602140008859901", false, false, 0, 8, 85, 0 },
		{ "3602143208859901", false, false, 32, 8, 85, 0 },
		{ "3602144008859901", false, false, 40, 8, 85, 0 },
		{ "3602147208859901", true, false, 32, 8, 85, 0 },
		{ "3602141713859901", false, false, 17, 13, 85, 0 },
		{ "3602141701269901", false, true, 17, 1, 26, 0 },
		{ "3602141701119901", false, true, 17, 1, 11, 2011 },
		{ "3602141701279901", false, true, 17, 1, 27, 1927 },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PsyNotes notes = { 0 };
		PsyNik nik = psy_nik_read(cases[i].digits, &notes);
		PsyNikParts parts = psy_nik_decode(&nik);

		assert_string_equal(parts.region, "360214");
		assert_int_equal(parts.female, cases[i].female);
		assert_int_equal(parts.exists, cases[i].exists);
		assert_int_equal(parts.day, cases[i].day);
		assert_int_equal(parts.month, cases[i].month);
		assert_int_equal(parts.year, cases[i].year);
		assert_int_equal(psy_nik_birth(&parts, &ages).year, cases[i].full_year);
	}
}

static void compares_with_the_roster(void **state)
{
	static const struct {
		const char *digits;
		PsyDate birth;
		char sex;
		const char *codes; /* of the NIK; of the birth date; of the sex */
	} cases[] = {
		{ "3602145708859901", { 1985, 8, 17 }, 'P', "; ; " },
		{ "3602145708859901", { 1885, 8, 17 }, 0, "; ; " },
		{ "3602145708859901", { 1985, 7, 18 }, 0, "; nik/birth-date; " },
		{ "3602144301799902", { 1979, 1, 3 }, 0, "; ; " },
		{ "3602144301799902", { 1979, 3, 1 }, 0, "; nik/birth-swapped; " },
		{ "3602134506829904", { 1982, 6, 5 }, 'L', "; ; nik/sex" },
		{ "3602134506829904", { 1982, 7, 5 }, 'L', "; nik/birth-date; nik/sex" },
		{ "3602130506829906", { 1982, 6, 5 }, 'L', "; ; " },
		{ "3602143102859901", { 1985, 2, 3 }, 'L', "nik/no-such-day; ; " },
		{ "3602141203149951", { 1985, 8, 17 }, 0, "nik/maybe-kk; ; " },
		{ "3602141203149951", { 0 }, 'P', "nik/maybe-kk; ; " },
		/* A woman's day is none of issue. */
		{ "3602145203149951", { 0 }, 0, "nik/age; ; " },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PsyNotes ignored = { 0 };
		PsyNik nik = psy_nik_read(cases[i].digits, &ignored);
		PsyNikParts parts = psy_nik_decode(&nik);
		g_autoptr(GString) codes = g_string_new(NULL);
		PsyNikNotes notes = { 0 };

		psy_nik_check(&parts, cases[i].birth, cases[i].sex, &ages, &notes);
		g_string_append_printf(codes, "%s; ", note_codes(&notes.nik));
		g_string_append_printf(codes, "%s; ", note_codes(&notes.birth));
		g_string_append(codes, note_codes(&notes.sex));
		assert_string_equal(codes->str, cases[i].codes);
	}
}

static bool column_lost_digit(const char *const *digits)
{
	PsyNikColumn column = { 0 };

	for (; *digits; digits++) {
		PsyNotes notes = { 0 };
		PsyNik nik = psy_nik_read(*digits, &notes);

		psy_nik_column_add(&column, &nik);
	}
	return psy_nik_column_lost_digit(&column);
}

static void a_column_without_last_digits(void **state)
{
	static const char *const two[] = { "3602145708859910", "3602184301799900", NULL };
	static const char *const three[] = { "3602145708859910", "3602184301799900",
					     "3602245212909900", NULL };
	static const char *const mixed[] = { "3602145708859910", "3602184301799900",
					     "3602245212909900", "3602245212909903", NULL };
	static const char *const one_thrice[] = { "3602145708859910", "3602145708859910",
						  "3602145708859910", NULL };

	(void)state;
	assert_false(column_lost_digit(two));
	assert_true(column_lost_digit(three));
	assert_false(column_lost_digit(mixed));
	assert_false(column_lost_digit(one_thrice));
}

static void swapped_with_kk(void **state)
{
	PsyNotes notes = { 0 };
	PsyNik nik = psy_nik_read("3602141203149951", &notes);
	PsyNik kk = psy_nik_read("3602145708859901", &notes);
	PsyDate birth = { 1985, 8, 17 };

	(void)state;
	assert_true(psy_nik_kk_swapped(&nik, &kk, birth, &ages));
	assert_false(psy_nik_kk_swapped(&kk, &nik, birth, &ages));
	assert_true(psy_nik_kk_swapped(&nik, &kk, (PsyDate){ 0 }, &ages));
}

static void one_number_in_both_columns(void **state)
{
	PsyNotes notes = { 0 };
	PsyNik kk = psy_nik_read("3602141203089951", &notes);
	PsyNik own = psy_nik_read("3602141708859901", &notes);
	PsyDate birth = { 1985, 8, 17 };

	(void)state;
	assert_true(psy_nik_is_kk(&kk, &kk, birth, &ages));
	/* Her own NIK was typed twice. */
	assert_false(psy_nik_is_kk(&own, &own, birth, &ages));
	assert_false(psy_nik_is_kk(&own, &own, (PsyDate){ 0 }, &ages));
	assert_false(psy_nik_is_kk(&own, &kk, birth, &ages));
}

static void keys(void **state)
{
	PsyNotes notes = { 0 };
	PsyNik ok = psy_nik_read("9104015708859901", &notes);
	PsyNik temporary = psy_nik_read("0360213200900001", &notes);

	(void)state;
	assert_true(psy_nik_key(&ok) == G_GUINT64_CONSTANT(9104015708859901));
	assert_true(psy_nik_key(&temporary) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells),
		cmocka_unit_test(numbers_have_lost_their_last_digit),
		cmocka_unit_test(says_where_the_letter_is),
		cmocka_unit_test(decodes),
		cmocka_unit_test(compares_with_the_roster),
		cmocka_unit_test(a_column_without_last_digits),
		cmocka_unit_test(swapped_with_kk),
		cmocka_unit_test(one_number_in_both_columns),
		cmocka_unit_test(keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
