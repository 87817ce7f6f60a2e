#include "findings.h"

#include "clean/phone.h"
#include "notes.h"

/* Cells of the shape that broke other programs, with the numbers joined by a blank. */
static const struct {
	const char *cell, *numbers, *codes;
} cases[] = {
	{ "081200000001", "+6281200000001", "" },
	{ "", "", "" },
	{ "-", "", "" },
	{ "0", "", "" },
	{ "+62 0812 0000 0001", "+6281200000001", "phone/cleaned" },
	{ "6281200000002", "+6281200000002", "" },
	{ "62-812-0000-0003", "+6281200000003", "phone/cleaned" },
	{ "(+62) 81200000004", "+6281200000004", "phone/cleaned" },
	{ "0062 81200000005", "+6281200000005", "phone/cleaned" },
	{ "https://wa.me/6281200000006", "+6281200000006", "" },
	{ "081200000007 (WA)", "+6281200000007", "phone/cleaned" },
	{ "+60 12-300 0008", "+60123000008", "phone/foreign phone/cleaned" },
	{ "0622-200009", "+62622200009", "phone/landline phone/cleaned" },
	{ "0811234567", "+62811234567", "" },
	{ "0895000000004", "+62895000000004", "" },
	{ "08950000000055", "+628950000000055", "phone/too-long" },
	{ "081234567", "+6281234567", "phone/too-short" },
	{ "084100000006", "+6284100000006", "phone/prefix" },
	{ "(0252) 200007", "+62252200007", "phone/landline phone/cleaned" },
	{ "021-5550008", "+62215550008", "phone/landline phone/cleaned" },
	{ "O812OOOO0009", "", "phone/letter" },
	{ "0812xxxx0010", "", "phone/characters" },
	{ "0812 OOOO 0009", "", "phone/letter" },
	{ "8,57E+10", "", "phone/scientific" },
	{ "####", "", "phone/narrow-column" },
	{ "81200000001", "+6281200000001", "phone/zero-lost" },
	{ "81200000001.0", "+6281200000001", "phone/zero-lost" },
	{ "'081200000001", "+6281200000001", "phone/cleaned" },
	{ "=\"081200000001\"", "+6281200000001", "phone/cleaned" },
	{ "081200000001 / 085700000002", "+6281200000001 +6285700000002", "" },
	{ "081200000001 atau 085700000002", "+6281200000001 +6285700000002", "" },
	{ "081200000001 085700000002", "+6281200000001 +6285700000002", "" },
	{ "0252200007/081200000001", "+6281200000001 +62252200007", "phone/landline" },
	{ "081200000066/77", "+6281200000066", "phone/second" },
	{ "021/5550008", "+62215550008", "phone/landline phone/cleaned" },
	{ "14045", "14045", "phone/unclear" },
	{ "tidak ada", "", "" },
	{ "belum punya HP", "", "" },
	{ "\uff10\uff18\uff11\uff1200000001", "+6281200000001", "phone/cleaned" },
	/* digits behind the number */
	{ "0812 0000 0171 (2)", "+6281200000171", "phone/cleaned phone/second" },
	{ "wa.me/6281200000187?text=1", "+6281200000187", "phone/cleaned phone/second" },
	{ "0254 200 100 ext 12", "+62254200100", "phone/landline phone/cleaned phone/second" },
	{ "081200000172 RT 03", "+6281200000172", "phone/cleaned phone/second" },
	{ "081200000172 (anak ke-2)", "+6281200000172", "phone/cleaned phone/second" },
	{ "0812-0000-0173 wa 2", "+6281200000173", "phone/cleaned phone/second" },
	{ "081200000182 (0813)", "+6281200000182", "phone/cleaned phone/second" },
	{ "081200000174 Siti 081200000175", "+6281200000174 +6281200000175", "phone/cleaned" },
	/* labels with a digit of their own */
	{ "HP1 081200000176", "+6281200000176", "phone/cleaned" },
	{ "HP1: 081200000177 HP2: 081200000178", "+6281200000177 +6281200000178", "phone/cleaned" },
	{ "No. HP: 081200000179", "+6281200000179", "phone/cleaned" },
	{ "1. 081200000179 2. 081200000180", "+6281200000179 +6281200000180", "phone/cleaned" },
	/* every separator */
	{ "081200000001;085700000002", "+6281200000001 +6285700000002", "" },
	{ "081200000001, 085700000002", "+6281200000001 +6285700000002", "" },
	{ "081200000001 & 085700000002", "+6281200000001 +6285700000002", "" },
	{ "081200000001|085700000002", "+6281200000001 +6285700000002", "" },
	{ "081200000001\n085700000002", "+6281200000001 +6285700000002", "phone/cleaned" },
	{ "081200000001 dan 085700000002", "+6281200000001 +6285700000002", "" },
	{ "081200000001 ::: 085700000002", "+6281200000001 +6285700000002", "" },
	/* groups of one number */
	{ "0812,0000,0194", "+6281200000194", "phone/cleaned" },
	{ "0812/0000/0195", "+6281200000195", "phone/cleaned" },
	{ "02522000/1", "+622522000", "phone/second phone/landline" },
	{ "3602145708859901", "", "phone/nik" },
	{ "0811111111111111", "+62811111111111111", "phone/too-long" },
	{ "123456789012345678901234", "", "phone/characters" },
};

static void cells(void **state)
{
	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PsyNotes notes = { 0 };
		PsyPhones phones = psy_phones_read(cases[i].cell, &notes);
		g_autoptr(GString) numbers = g_string_new(NULL);

		for (size_t k = 0; k < phones.n; k++)
			g_string_append_printf(numbers, "%s%s", k ? " " : "",
					       phones.list[k].number);
		assert_string_equal(numbers->str, cases[i].numbers);
		assert_string_equal(note_codes(&notes), cases[i].codes);
	}
}

static void display(void **state)
{
	PsyPhoneText text;

	(void)state;
	assert_string_equal(psy_phone_display("+6281200000001", text), "0812-0000-0001");
	assert_string_equal(psy_phone_display("+62811234567", text), "0811-234-567");
	assert_string_equal(psy_phone_display("+62252200007", text), "0252-200007");
	assert_string_equal(psy_phone_display("+62215550008", text), "021-5550008");
	assert_string_equal(psy_phone_display("+60123000008", text), "+60123000008");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells),
		cmocka_unit_test(display),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
