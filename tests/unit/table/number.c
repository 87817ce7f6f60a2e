/* Numbers of a workbook as text: format codes, dates at the edges, digits kept. */
#include "findings.h"

#include "table/xlsx-number.h"

static void format_codes(void **state)
{
	static const struct {
		const char *code, *expected; /* d: date, t: time, a number: digits */
	} cases[] = {
		{ "General", "" },
		{ "General;@", "" },
		{ "0", "" },
		{ "0.00E+00", "" },
		{ "#,##0.00", "" },
		{ "@", "" },
		{ "dd/mm/yyyy", "d" },
		{ "[$-421]dd\\ mmmm\\ yyyy;@", "d" },
		{ "yyyy\\-mm\\-dd\\ hh:mm:ss", "dt" },
		{ "mmmm", "d" },
		{ "h:mm", "t" },
		{ "[h]:mm:ss", "t" },
		{ "0\" hari\"", "" },
		{ "\"Rp\" #,##0;[Red]\"dd\"", "" },
		{ "_-* #,##0_-;_-* \"-\"_-", "" },
		{ "000000000000", "12" },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		PsyNumberFormat format = psy_number_format(cases[i].code);
		g_autofree char *got = format.digits
					       ? g_strdup_printf("%u", format.digits)
					       : g_strdup_printf("%s%s", format.date ? "d" : "",
								 format.time ? "t" : "");

		if (strcmp(got, cases[i].expected) != 0)
			fail_msg("%s: %s, expected %s", cases[i].code, got, cases[i].expected);
	}
}

static const PsyNumberFormat plain = { 0 }, date = { .date = true }, time_of_day = { .time = true },
			     moment = { .date = true, .time = true }, twelve = { .digits = 12 };

static void check(const char *raw, PsyNumberFormat format, bool from_1904, const char *expected,
		  bool is_number)
{
	g_autoptr(GString) out = g_string_new("|");
	bool got = psy_number_append(out, raw, format, from_1904);

	assert_string_equal(out->str + 1, expected);
	assert_int_equal(got, is_number);
}

static void digits_are_kept(void **state)
{
	(void)state;
	check("3602145203909903", plain, false, "3602145203909903", true);
	check("3.60214520390991E+15", plain, false, "3602145203909910", true);
	check("3.6020000000000000e15", plain, false, "3602000000000000", true);
	check("5.0", plain, false, "5", true);
	check("0.5", plain, false, "0.5", true);
	check("36.02", plain, false, "36.02", true);
	check("-12", plain, false, "-12", true);
	check("1E-3", plain, false, "1E-3", true);
	check("1E+300", plain, false, "1E+300", true);
	check("81200000001", twelve, false, "081200000001", true);
	check("0", plain, false, "0", true);
	check("", plain, false, "", false);
	check("abc", plain, false, "abc", false);
	check("1e", plain, false, "1e", false);
}

static void days(void **state)
{
	(void)state;
	check("31276", date, false, "1985-08-17", false);
	check("29814", date, true, "1985-08-17", false);
	check("1", date, false, "1900-01-01", false);
	check("59", date, false, "1900-02-28", false);
	check("60", date, false, "60", true);
	check("61", date, false, "1900-03-01", false);
	check("0", date, true, "1904-01-01", false);
	check("0", date, false, "0", true);
	check("2958465", date, false, "9999-12-31", false);
	check("2958466", date, false, "2958466", true);
	check("-1", date, false, "-1", true);
	check("1e300", date, false, "1e300", true);
}

static void moments(void **state)
{
	(void)state;
	check("31276.354166666667", moment, false, "1985-08-17T08:30:00", false);
	check("31276.9999999", date, false, "1985-08-18", false);
	check("31276.9999999", moment, false, "1985-08-18", false);
	/* What SheetJS writes in Jakarta for a day. */
	check("31276.00013888889", date, false, "1985-08-17", false);
	check("31276.99986111111", date, false, "1985-08-18", false);
	check("31276.99986111111", moment, false, "1985-08-17T23:59:48", false);
	check("31276.7", date, false, "1985-08-17", false);
	check("0.3541666666666667", time_of_day, false, "08:30", false);
	check("0.35420138888888889", time_of_day, false, "08:30:03", false);
	/* A span of a day and a half. */
	check("1.5", time_of_day, false, "1.5", true);
}

static void column_letters(void **state)
{
	char letters[4];

	(void)state;
	assert_string_equal(psy_column_letters(1, letters), "A");
	assert_string_equal(psy_column_letters(26, letters), "Z");
	assert_string_equal(psy_column_letters(27, letters), "AA");
	assert_string_equal(psy_column_letters(702, letters), "ZZ");
	assert_string_equal(psy_column_letters(16384, letters), "XFD");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(format_codes),   cmocka_unit_test(digits_are_kept),
		cmocka_unit_test(days),           cmocka_unit_test(moments),
		cmocka_unit_test(column_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
