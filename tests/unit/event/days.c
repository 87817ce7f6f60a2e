/* Working days, weekdays as words, days of a venue. */
#include "findings.h"

#include "event/model.h"

static const char *const none[] = { NULL };

static PsyDate day(const char *iso)
{
	PsyDate date;

	assert_true(psy_date_from_iso(iso, &date));
	return date;
}

static void words_of_weekdays(void **state)
{
	static const struct {
		const char *word;
		int weekday;
	} cases[] = {
		{ "senin", 1 }, { "Sen", 1 },    { "SELASA", 2 }, { "rabu", 3 },
		{ "kam", 4 },   { "jum'at", 5 }, { "Jumat", 5 },  { "sabtu", 6 },
		{ "Ahad", 7 },  { "minggu", 7 }, { "monday", 0 }, { "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(psy_weekday_from_word(cases[i].word), cases[i].weekday);
	assert_string_equal(psy_weekday_word(5), "jumat");
	assert_string_equal(psy_weekday_word(0), "");
}

/* 14 to 22 April 2025, Monday to Tuesday of the next week; the 18th and 21st are holidays. */
static PsyEvent *event_in_april(const char *const *weekdays)
{
	static char friday[] = "Wafat Yesus Kristus";
	static char monday[] = "libur daerah";
	PsyHoliday holidays[] = {
		{ day("2025-04-18"), false, friday },
		{ day("2025-04-21"), true, monday },
	};
	PsyEvent *event = g_new0(PsyEvent, 1);

	event->dates.first = day("2025-04-14");
	event->dates.last = day("2025-04-22");
	event->dates.weekdays = weekdays;
	psy_event_read_weekdays(&event->dates);
	event->holidays = g_array_new(FALSE, FALSE, sizeof(PsyHoliday));
	g_array_append_vals(event->holidays, holidays, G_N_ELEMENTS(holidays));
	return event;
}

static char *working_days(const PsyEvent *event)
{
	GString *days = g_string_new(NULL);

	for (PsyDate date = day("2025-04-10"); date.day < 30; date = psy_date_add_days(date, 1))
		if (psy_event_is_working_day(event, date))
			g_string_append_printf(days, "%d ", date.day);
	return g_string_free(days, FALSE);
}

static void assert_working_days(const char *const *weekdays, const char *expected)
{
	PsyEvent *event = event_in_april(weekdays);
	g_autofree char *found = working_days(event);

	assert_string_equal(found, expected);
	g_array_unref(event->holidays);
	g_free(event);
}

static void working_days_leave_out_weekends_and_holidays(void **state)
{
	static const char *const odd[] = { "Selasa", "sabtu", NULL };
	static const char *const unclear[] = { "sabtu", "snin", NULL };

	(void)state;
	assert_working_days(none, "14 15 16 17 22 ");
	assert_working_days(odd, "15 19 22 ");
	assert_working_days(unclear, "14 15 16 17 19 22 ");
}

static void a_holiday_has_its_name(void **state)
{
	PsyEvent *event = event_in_april(none);

	(void)state;
	assert_string_equal(psy_event_holiday(event, day("2025-04-18"))->name, "Wafat Yesus "
									       "Kristus");
	assert_true(psy_event_holiday(event, day("2025-04-21"))->collective_leave);
	assert_null(psy_event_holiday(event, day("2025-04-19")));
	assert_null(psy_event_holiday(event, day("2026-04-18")));
	g_array_unref(event->holidays);
	g_free(event);
}

static void a_venue_has_days_of_its_own(void **state)
{
	static const char *const some[] = { "rabu", "2025-04-15", NULL };
	PsyVenue always = { .days = none };
	PsyVenue sometimes = { .days = some };

	(void)state;
	assert_true(psy_venue_is_open(&always, day("2025-04-14")));
	assert_false(psy_venue_is_open(&sometimes, day("2025-04-14")));
	assert_true(psy_venue_is_open(&sometimes, day("2025-04-15")));
	assert_true(psy_venue_is_open(&sometimes, day("2025-04-16")));
	assert_false(psy_venue_is_open(&sometimes, day("2025-04-22")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_weekdays),
		cmocka_unit_test(working_days_leave_out_weekends_and_holidays),
		cmocka_unit_test(a_holiday_has_its_name),
		cmocka_unit_test(a_venue_has_days_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
