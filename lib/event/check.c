#include "event/model.h"

PsyFinding psy_event_finding(const PsyYamlNode *node, const char *key, PsySeverity severity,
			     const char *code)
{
	const PsyYamlNode *value = psy_yaml_get(node, key);
	PsyFinding finding = psy_yaml_finding(value ? value : node, severity, code);

	if (!value)
		finding.width = 1;
	return finding;
}

char *psy_event_suggest(const char *word, const char *const *known)
{
	return psy_yaml_meant(psy_text_suggest(word, known));
}

unsigned psy_event_count_days(const PsyEvent *event)
{
	int last = psy_date_to_number(event->dates.last);
	unsigned days = 0;

	for (int day = psy_date_to_number(event->dates.first); day <= last; day++)
		days += psy_event_is_working_day(event, psy_date_from_number(day));
	return days;
}

char *psy_event_why_not(const PsyEvent *event, PsyDate date)
{
	const PsyHoliday *holiday = psy_event_holiday(event, date);
	PsyIsoDate first, last;

	if (psy_date_compare(date, event->dates.first) < 0 ||
	    psy_date_compare(date, event->dates.last) > 0)
		return g_strdup_printf(_("the event is from %s to %s"),
				       psy_date_to_iso(event->dates.first, first),
				       psy_date_to_iso(event->dates.last, last));
	if (holiday)
		return g_strdup_printf(_("holiday: %s"), holiday->name);
	if (!psy_event_is_working_day(event, date))
		return g_strdup_printf(_("'hari' of the event does not name %s"),
				       psy_weekday_word(psy_date_weekday(date)));
	return NULL;
}

bool psy_venue_takes(const PsyVenue *venue, const char *kabupaten)
{
	if (!venue->kabupaten[0] || !*kabupaten)
		return true;
	for (const char *const *name = venue->kabupaten; *name; name++)
		if (psy_place_agrees(*name, kabupaten))
			return true;
	return false;
}
