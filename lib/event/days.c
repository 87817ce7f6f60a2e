#include <string.h>

#include "event/model.h"

enum { MONDAY = 1, FRIDAY = 5 };

static const PsyYamlChoice weekdays[] = {
	/* clang-format off: one line a day */
	{ "senin", 1 }, { "sen", 1 },   { "selasa", 2 }, { "sel", 2 },    { "rabu", 3 },
	{ "rab", 3 },   { "kamis", 4 }, { "kam", 4 },    { "jumat", 5 },  { "jum'at", 5 },
	{ "jum", 5 },   { "sabtu", 6 }, { "sab", 6 },    { "minggu", 7 }, { "ahad", 7 },
	{ "min", 7 },   { 0 },
	/* clang-format on */
};

const char *const psy_weekday_words[] = {
	"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", NULL,
};

int psy_weekday_from_word(const char *word)
{
	int weekday = 0;

	psy_yaml_choose(weekdays, word, &weekday);
	return weekday;
}

const char *psy_weekday_word(int weekday)
{
	return psy_yaml_word(weekdays, weekday);
}

/* A word that is no weekday could be any of the usual ones; that it is wrong is reported once
 * (event/unknown-day), not again for each lock on such a day. */
void psy_event_read_weekdays(PsyEventDates *dates)
{
	bool usual = !dates->weekdays[0];

	for (const char *const *word = dates->weekdays; *word; word++) {
		int weekday = psy_weekday_from_word(*word);

		dates->works[weekday] = true;
		usual = usual || weekday == 0;
	}
	for (int weekday = MONDAY; usual && weekday <= FRIDAY; weekday++)
		dates->works[weekday] = true;
}

bool psy_event_is_working_day(const PsyEvent *event, PsyDate date)
{
	return psy_date_compare(date, event->dates.first) >= 0 &&
	       psy_date_compare(date, event->dates.last) <= 0 &&
	       event->dates.works[psy_date_weekday(date)] && !psy_event_holiday(event, date);
}

const PsyHoliday *psy_event_holiday(const PsyEvent *event, PsyDate date)
{
	guint low = 0, high = event->holidays->len;

	while (low < high) {
		guint middle = (low + high) / 2;
		const PsyHoliday *holiday = &g_array_index(event->holidays, PsyHoliday, middle);
		int order = psy_date_compare(holiday->date, date);

		if (order == 0)
			return holiday;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

bool psy_venue_is_open(const PsyVenue *venue, PsyDate date)
{
	if (!venue->days[0])
		return true;
	for (const char *const *word = venue->days; *word; word++) {
		PsyDate day;

		if (psy_date_from_iso(*word, &day)
			    ? psy_date_compare(day, date) == 0
			    : psy_weekday_from_word(*word) == psy_date_weekday(date))
			return true;
	}
	return false;
}
