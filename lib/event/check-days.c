#include <string.h>

#include "event/model.h"

/* Days from the first to the last: more than a year is asked about, more than five years are
 * a slip in the year. */
enum { LONG_RANGE = 366, LONGEST_RANGE = 5 * 366 };

static int range_of(const PsyEventDates *dates)
{
	return psy_date_to_number(dates->last) - psy_date_to_number(dates->first);
}

bool psy_event_has_dates(const PsyEvent *event)
{
	return psy_date_is_set(event->dates.first) && psy_date_is_set(event->dates.last) &&
	       range_of(&event->dates) >= 0 && range_of(&event->dates) <= LONGEST_RANGE;
}

/* Reports the words of `hari` that are no weekday and, for a venue, no date either. */
static bool check_weekdays(const PsyYamlNode *list, bool dates_too, PsyDiags *diags)
{
	const PsyYamlNode *item;
	bool sound = true;
	PsyDate date;

	for (size_t i = 0; (item = psy_yaml_item(list, i)); i++) {
		PsyFinding finding = psy_yaml_finding(item, PSY_ERROR, "event/unknown-day");
		g_autofree char *hint = NULL;

		if (!item->text || psy_yaml_is_empty(item) || psy_weekday_from_word(item->text) ||
		    (dates_too && psy_date_from_iso(item->text, &date)))
			continue;
		sound = false;
		hint = psy_event_suggest(item->text, psy_weekday_words);
		finding.hint = hint;
		if (!hint)
			finding.hint = dates_too ? _("write weekdays (senin) or dates (2025-04-15)")
						 : _("write weekdays: senin, selasa, rabu ...");
		psy_report(diags, &finding, _("'%s' is no day"), item->text);
	}
	return sound;
}

/* ---- dates ---- */

static void check_range(const PsyEventDates *dates, PsyDiags *diags)
{
	PsyFinding finding = psy_event_finding(dates->node, "sampai", PSY_ERROR, "event/dates");
	PsyIsoDate first;

	if (range_of(dates) < 0) {
		psy_report(diags, &finding, _("the last day is before the first, %s"),
			   psy_date_to_iso(dates->first, first));
	} else if (range_of(dates) > LONG_RANGE) {
		if (range_of(dates) <= LONGEST_RANGE)
			finding.severity = PSY_WARNING;
		finding.hint = _("is the year right?");
		psy_report(diags, &finding, _("the event lasts more than a year, from %s"),
			   psy_date_to_iso(dates->first, first));
	}
}

static void check_working_days(const PsyEvent *event, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(event->dates.node, "mulai", PSY_ERROR, "event/no-working-day");
	unsigned days = psy_event_count_days(event);
	g_autofree char *why = psy_event_why_not(event, event->dates.first);

	if (days == 0) {
		psy_report(diags, &finding,
			   _("no day of the event is a working day (the first: %s)"), why);
	} else if (event->batches.days > days) {
		finding = psy_event_finding(event->batches.node, "lama_hari", PSY_ERROR,
					    "event/batch-too-long");
		psy_report(diags, &finding, _("a batch lasts %u working days, the event has %u"),
			   event->batches.days, days);
	}
}

void psy_check_dates(const PsyEvent *event, PsyDiags *diags)
{
	const PsyEventDates *dates = &event->dates;
	bool known = check_weekdays(psy_yaml_get(dates->node, "hari"), false, diags);

	if (psy_date_is_set(dates->first) && psy_date_is_set(dates->last))
		check_range(dates, diags);
	if (known && psy_event_has_dates(event))
		check_working_days(event, diags);
}

/* ---- venues ---- */

/* Dates of a venue on which nothing can be held. */
static void check_venue_dates(const PsyEvent *event, const PsyVenue *venue, PsyDiags *diags)
{
	const PsyYamlNode *list = psy_yaml_get(venue->node, "hari");
	const PsyYamlNode *item;
	PsyDate date;

	for (size_t i = 0; (item = psy_yaml_item(list, i)); i++) {
		PsyFinding finding = psy_yaml_finding(item, PSY_WARNING, "event/venue-day");
		g_autofree char *why = NULL;

		if (!item->text || !psy_date_from_iso(item->text, &date))
			continue;
		why = psy_event_why_not(event, date);
		if (why)
			psy_report(diags, &finding, _("nothing can be held on %s: %s"), item->text,
				   why);
	}
}

static bool is_ever_open(const PsyEvent *event, const PsyVenue *venue)
{
	int last = psy_date_to_number(event->dates.last);

	for (int day = psy_date_to_number(event->dates.first); day <= last; day++) {
		PsyDate date = psy_date_from_number(day);

		if (psy_event_is_working_day(event, date) && psy_venue_is_open(venue, date))
			return true;
	}
	return false;
}

static void check_venue(const PsyEvent *event, const PsyVenue *venue, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(venue->node, "hari", PSY_ERROR, "event/venue-closed");
	bool known = check_weekdays(psy_yaml_get(venue->node, "hari"), true, diags);

	if (psy_event_has_dates(event)) {
		check_venue_dates(event, venue, diags);
		if (known && venue->days[0] && psy_event_count_days(event) > 0 &&
		    !is_ever_open(event, venue))
			psy_report(diags, &finding,
				   _("'%s' is open on no working day of the event"), venue->name);
	}
	finding = psy_event_finding(venue->node, "kapasitas", PSY_ERROR, "event/capacity");
	if (venue->capacity > 0 && venue->capacity < event->batches.min &&
	    event->batches.min <= event->batches.max)
		psy_report(diags, &finding,
			   _("'%s' holds %u people, the smallest batch has %u ('minimal')"),
			   venue->name, venue->capacity, event->batches.min);
}

void psy_check_venues(const PsyEvent *event, PsyDiags *diags)
{
	PsyFinding finding = psy_event_finding(event->node, "tempat", PSY_ERROR, "event/no-venue");

	if (event->n_venues == 0 && psy_yaml_get(event->node, "tempat"))
		psy_report(diags, &finding, _("no venue is named"));
	for (size_t i = 0; i < event->n_venues; i++) {
		const PsyVenue *venue = &event->venues[i];

		check_venue(event, venue, diags);
		for (size_t j = 0; j < i; j++) {
			if (!*venue->name ||
			    !psy_text_folds_alike(venue->name, event->venues[j].name))
				continue;
			finding = psy_event_finding(venue->node, "nama", PSY_ERROR,
						    "event/duplicate-venue");
			finding.hint = _("give two halls of one building two names");
			psy_report(diags, &finding, _("'%s' already stands in line %u"),
				   venue->name, event->venues[j].node->line);
			break;
		}
	}
}
