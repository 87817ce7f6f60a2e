#include <string.h>

#include "event/model.h"

/* What a lock (kunci) asks for must be possible by itself; whether all of them together are
 * is the planner's question. */

const PsyVenue *psy_event_find_venue(const PsyEvent *event, const char *name)
{
	g_autofree char *wanted = psy_text_fold(name, strlen(name));

	for (size_t i = 0; i < event->n_venues; i++) {
		const char *other = event->venues[i].name;
		g_autofree char *folded = psy_text_fold(other, strlen(other));

		if (strcmp(folded, wanted) == 0)
			return &event->venues[i];
	}
	return NULL;
}

static void report_unknown_venue(const PsyEvent *event, const PsyLock *lock, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(lock->node, "tempat", PSY_ERROR, "event/unknown-venue");
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autofree char *hint = NULL;

	for (size_t i = 0; i < event->n_venues; i++)
		g_ptr_array_add(names, (gpointer)event->venues[i].name);
	g_ptr_array_add(names, NULL);
	hint = psy_event_suggest(lock->venue, (const char *const *)names->pdata);
	finding.hint = hint;
	psy_report(diags, &finding, _("there is no venue '%s' under 'tempat'"), lock->venue);
}

static void check_venue(const PsyEvent *event, const PsyLock *lock, PsyDiags *diags)
{
	const PsyVenue *venue = psy_event_find_venue(event, lock->venue);
	PsyFinding finding = psy_event_finding(lock->node, "tempat", PSY_ERROR, "event/lock-venue");
	PsyIsoDate date;

	if (!venue) {
		report_unknown_venue(event, lock, diags);
		return;
	}
	if (!psy_venue_takes(venue, lock->kabupaten))
		psy_report(diags, &finding, _("'%s' does not take people from '%s'"), venue->name,
			   lock->kabupaten);
	if (psy_date_is_set(lock->date) && !psy_venue_is_open(venue, lock->date))
		psy_report(diags, &finding, _("'%s' is not open on %s"), venue->name,
			   psy_date_to_iso(lock->date, date));
}

static bool is_any_venue_open(const PsyEvent *event, PsyDate date)
{
	for (size_t i = 0; i < event->n_venues; i++)
		if (psy_venue_is_open(&event->venues[i], date))
			return true;
	return event->n_venues == 0;
}

static void check_date(const PsyEvent *event, const PsyLock *lock, PsyDiags *diags)
{
	PsyFinding finding = psy_event_finding(lock->node, "tanggal", PSY_ERROR, "event/lock-date");
	g_autofree char *why = psy_event_why_not(event, lock->date);
	PsyIsoDate date;

	if (!why && !is_any_venue_open(event, lock->date))
		why = g_strdup(_("no venue is open"));
	if (why)
		psy_report(diags, &finding, _("no batch can begin on %s: %s"),
			   psy_date_to_iso(lock->date, date), why);
}

static void check_number(const PsyEvent *event, const PsyLock *lock, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(lock->node, "angkatan", PSY_ERROR, "event/lock-batch");
	size_t most = event->n_venues * psy_event_count_days(event) / MAX(event->batches.days, 1);

	if (lock->batch > most && most > 0)
		psy_report(diags, &finding,
			   _("there is no batch %u: dates and venues allow at most %zu"),
			   lock->batch, most);
}

/* Batches are numbered in the order of their dates. */
static void check_order(const PsyLock *lock, const PsyLock *earlier, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(lock->node, "tanggal", PSY_ERROR, "event/lock-conflict");
	int order = psy_date_compare(lock->date, earlier->date);

	if (lock->batch == 0 || earlier->batch == 0 || !psy_date_is_set(lock->date) ||
	    !psy_date_is_set(earlier->date))
		return;
	if (lock->batch == earlier->batch && order != 0)
		psy_report(diags, &finding, _("batch %u has another date in line %u"), lock->batch,
			   earlier->node->line);
	else if ((lock->batch > earlier->batch && order < 0) ||
		 (lock->batch < earlier->batch && order > 0))
		psy_report(diags, &finding,
			   _("batches are numbered by date, but batch %u and batch %u (line %u) "
			     "are the other way round"),
			   lock->batch, earlier->batch, earlier->node->line);
}

static void check_lock(const PsyEvent *event, const PsyLock *lock, PsyDiags *diags)
{
	PsyFinding finding = psy_yaml_finding(lock->node, PSY_ERROR, "event/lock-empty");

	if (!psy_yaml_get(lock->node, "tanggal") && !psy_yaml_get(lock->node, "angkatan") &&
	    !psy_yaml_get(lock->node, "tempat"))
		psy_report(diags, &finding,
			   _("the lock holds nothing: give 'tanggal', 'angkatan' "
			     "or 'tempat'"));
	if (*lock->venue)
		check_venue(event, lock, diags);
	if (!psy_event_has_dates(event))
		return;
	if (psy_date_is_set(lock->date))
		check_date(event, lock, diags);
	check_number(event, lock, diags);
}

void psy_check_locks(const PsyEvent *event, PsyDiags *diags)
{
	const PsyBatchRules *batches = &event->batches;

	for (size_t i = 0; i < batches->n_locks; i++) {
		check_lock(event, &batches->locks[i], diags);
		for (size_t j = 0; j < i; j++)
			check_order(&batches->locks[i], &batches->locks[j], diags);
	}
}
