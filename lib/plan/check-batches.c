/* Batches of a plan: sizes, venues, dates, numbers. */
#include "plan/check.h"

/* At a cell of the batch's first row, but about no person. */
static PsyFinding batch_finding(const Check *check, const CheckBatch *batch, int column,
				const char *code)
{
	PsyFinding finding = check_finding(check, batch->row, column, PSY_ERROR, code);

	finding.person = finding.field = NULL;
	return finding;
}

static void report_size(Check *check, const CheckBatch *batch, const char *code, unsigned limit,
			const char *format)
{
	PsyFinding finding = batch_finding(check, batch, check->number, code);

	check->broken = true;
	psy_report(check->diags, &finding, format, batch->number, batch->people, limit);
}

static void check_size(Check *check, const CheckBatch *batch)
{
	const PsyBatchRules *rules = &check->event->batches;

	if (batch->people < rules->min)
		report_size(check, batch, "plan/too-small", rules->min,
			    _("batch %u has %u people, 'minimal' is %u"));
	if (rules->max > 0 && batch->people > rules->max)
		report_size(check, batch, "plan/too-large", rules->max,
			    _("batch %u has %u people, 'maksimal' is %u"));
	if (batch->venue && batch->venue->capacity > 0 && batch->people > batch->venue->capacity)
		report_size(check, batch, "plan/capacity", batch->venue->capacity,
			    _("batch %u has %u people, the venue holds %u"));
}

static void check_venue(Check *check, const CheckBatch *batch)
{
	PsyFinding finding = batch_finding(check, batch, check->venue, "plan/unknown-venue");

	if (batch->venue)
		return;
	check->broken = true;
	psy_report(check->diags, &finding, _("batch %u: the event has no venue '%s'"),
		   batch->number, batch->venue_name);
}

/* ---- dates ---- */

static bool has_dates(const CheckBatch *batch)
{
	return psy_date_is_set(batch->first) && psy_date_is_set(batch->last);
}

static const char *why_no_day(const PsyEvent *event, const CheckBatch *batch, PsyDate date)
{
	if (psy_date_compare(date, event->dates.first) < 0 ||
	    psy_date_compare(date, event->dates.last) > 0)
		return _("outside the dates of the event");
	if (psy_event_holiday(event, date))
		return psy_event_holiday(event, date)->name;
	if (!psy_event_is_working_day(event, date))
		return _("no day of the week on which the event works");
	if (batch->venue && !psy_venue_is_open(batch->venue, date))
		return _("the venue is closed");
	return NULL;
}

static void report_day(Check *check, const CheckBatch *batch, int column, PsyDate date,
		       const char *why)
{
	PsyFinding finding = batch_finding(check, batch, column, "plan/no-working-day");
	g_autofree char *words = psy_date_long(date, check->language);

	check->broken = true;
	psy_report(check->diags, &finding, _("batch %u cannot be on %s: %s"), batch->number, words,
		   why);
}

/* The first and last day count in any case; days between only when the event works then. */
static void check_dates(Check *check, const CheckBatch *batch)
{
	unsigned days = 0;
	int from, to;
	PsyFinding finding = batch_finding(check, batch, check->last, "plan/length");

	if (!has_dates(batch))
		return;
	from = psy_date_to_number(batch->first);
	to = psy_date_to_number(batch->last);
	for (int day = from; day <= to && day < from + 366; day++) {
		PsyDate date = psy_date_from_number(day);
		const char *why = why_no_day(check->event, batch, date);
		bool edge = day == from || day == to;

		days += psy_event_is_working_day(check->event, date);
		if (why && (edge || psy_event_is_working_day(check->event, date)))
			report_day(check, batch, day == from ? check->first : check->last, date,
				   why);
	}
	if (days == check->event->batches.days)
		return;
	check->broken = true;
	psy_report(check->diags, &finding, _("batch %u has %u working days, 'lama_hari' is %u"),
		   batch->number, days, check->event->batches.days);
}

/* ---- batches against each other ---- */

static int by_venue_and_day(const void *a, const void *b)
{
	const CheckBatch *x = *(CheckBatch *const *)a, *y = *(CheckBatch *const *)b;
	int order = psy_date_compare(x->first, y->first);

	if (x->venue != y->venue)
		return x->venue < y->venue ? -1 : 1;
	return order != 0 ? order : x->number < y->number ? -1 : 1;
}

/* A venue holds one batch at a time. */
static void check_venue_twice(Check *check)
{
	g_autoptr(GPtrArray) sorted = g_ptr_array_new();

	for (guint i = 0; i < check->batches->len; i++) {
		CheckBatch *batch = check->batches->pdata[i];

		if (batch->venue && has_dates(batch))
			g_ptr_array_add(sorted, batch);
	}
	g_ptr_array_sort(sorted, by_venue_and_day);
	for (guint i = 1; i < sorted->len; i++) {
		const CheckBatch *before = sorted->pdata[i - 1], *batch = sorted->pdata[i];
		PsyFinding finding = batch_finding(check, batch, check->venue, "plan/venue-twice");
		g_autofree char *day = NULL;

		if (batch->venue != before->venue ||
		    psy_date_compare(batch->first, before->last) > 0)
			continue;
		check->broken = true;
		day = psy_date_long(batch->first, check->language);
		psy_report(check->diags, &finding, _("batches %u and %u are both at '%s' on %s"),
			   before->number, batch->number, batch->venue->name, day);
	}
}

/* Numbers run from 1 in order of dates, without a gap. */
static void check_numbers(Check *check)
{
	const CheckBatch *before = NULL;

	for (guint i = 0; i < check->batches->len; i++) {
		const CheckBatch *batch = check->batches->pdata[i];
		PsyFinding finding = batch_finding(check, batch, check->number, "plan/numbering");

		if (batch->number != (before ? before->number + 1 : 1)) {
			check->broken = true;
			psy_report(check->diags, &finding, _("batch %u is missing"),
				   before ? before->number + 1 : 1);
		}
		if (before && psy_date_is_set(batch->first) &&
		    psy_date_compare(batch->first, before->first) < 0) {
			check->broken = true;
			psy_report(check->diags, &finding,
				   _("batch %u begins before batch %u; numbers follow the dates"),
				   batch->number, before->number);
		}
		before = batch;
	}
}

void check_batches(Check *check)
{
	for (guint i = 0; i < check->batches->len; i++) {
		const CheckBatch *batch = check->batches->pdata[i];

		check_size(check, batch);
		check_venue(check, batch);
		check_dates(check, batch);
	}
	check_venue_twice(check);
	check_numbers(check);
}
