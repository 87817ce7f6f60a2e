/* The days of slots in words, for messages. */
#include "plan/explain.h"

/* Appends "15-17 April 2025" for the run of days. */
static void append_run(GString *text, const PlanTask *task, int from, int to, bool last)
{
	g_autofree char *range = psy_date_range(psy_date_from_number(from),
						psy_date_from_number(to), task->language);

	if (text->len)
		g_string_append(text, last ? _(" and ") : ", ");
	g_string_append(text, range);
}

/* The days on which one of the slots begins, in order, of int (day numbers). */
static GArray *begin_days(const PlanTask *task, const GArray *slots)
{
	GArray *days = g_array_new(FALSE, FALSE, sizeof(int));

	for (guint i = 0; i < slots->len; i++) {
		int day = psy_date_to_number(
			g_array_index(task->slots, PlanSlot, g_array_index(slots, size_t, i))
				.first);

		if (days->len == 0 || g_array_index(days, int, days->len - 1) != day)
			g_array_append_val(days, day);
	}
	return days;
}

/* Why the days between two runs are none: holidays by date, weekends as one word. */
static void append_gap(GString *text, const PlanTask *task, int from, int to, bool *weekend)
{
	for (int day = from; day <= to; day++) {
		PsyDate date = psy_date_from_number(day);

		if (psy_event_holiday(task->event, date)) {
			g_autofree char *words = psy_date_long(date, task->language);

			g_string_append_printf(text, "%s%s %s", text->len ? ", " : "", words,
					       _("is a holiday"));
		} else if (!task->event->dates.works[psy_date_weekday(date)]) {
			*weekend = true;
		}
	}
}

char *plan_dates_in_words(const PlanTask *task, const GArray *slots)
{
	g_autoptr(GArray) days = begin_days(task, slots);
	g_autoptr(GString) gaps = g_string_new(NULL);
	GString *text = g_string_new(NULL);
	bool weekend = false;

	for (guint first = 0, last; first < days->len; first = last + 1) {
		for (last = first;
		     last + 1 < days->len &&
		     g_array_index(days, int, last + 1) == g_array_index(days, int, last) + 1;)
			last++;
		append_run(text, task, g_array_index(days, int, first),
			   g_array_index(days, int, last), last + 1 == days->len);
		if (last + 1 < days->len)
			append_gap(gaps, task, g_array_index(days, int, last) + 1,
				   g_array_index(days, int, last + 1) - 1, &weekend);
	}
	if (weekend)
		g_string_append_printf(gaps, "%s%s", gaps->len ? ", " : "",
				       _("no training at weekends"));
	if (gaps->len)
		g_string_append_printf(text, " (%s)", gaps->str);
	return g_string_free(text, FALSE);
}
