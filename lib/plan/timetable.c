#include <string.h>

#include "plan/plan.h"

/* When a facilitator teaches; two such times that overlap cannot both be. */
typedef struct {
	size_t facilitator;
	PsyDate date;
	PsyYamlTime start, end;
} Duty;

typedef struct {
	const PsyEvent *event;
	PsyLanguage language; /* of dates in messages */
	PsyDiags *diags;
	PsyTable *table;
	const PsyPlanBatch *batch; /* whose lessons are given out */
	GArray *duties;            /* of Duty */
	unsigned *minutes;         /* taught so far, by facilitator */
	GHashTable *untaught;      /* ids of modules that nobody teaches, told once */
} Timetable;

/* The working days of a batch. The caller frees. */
static PsyDate *dates_of(const PsyEvent *event, const PsyPlanBatch *batch)
{
	unsigned days = event->batches.days;
	PsyDate *dates = g_new0(PsyDate, days);
	PsyDate date = batch->first;

	for (unsigned n = 0; n < days; date = psy_date_add_days(date, 1))
		if (psy_event_is_working_day(event, date) ||
		    psy_date_compare(date, batch->last) > 0)
			dates[n++] = date;
	return dates;
}

/* ---- facilitators ---- */

static bool is_free(const Timetable *timetable, size_t facilitator, PsyDate date,
		    const PsySession *session)
{
	for (guint i = 0; i < timetable->duties->len; i++) {
		const Duty *duty = &g_array_index(timetable->duties, Duty, i);

		if (duty->facilitator == facilitator && psy_date_compare(duty->date, date) == 0 &&
		    duty->start < session->end && session->start < duty->end)
			return false;
	}
	return true;
}

static void report_nobody(Timetable *timetable, const PsySession *session)
{
	const PsyYamlNode *node = psy_yaml_get(timetable->event->node, "fasilitator");
	PsyFinding finding = psy_yaml_finding(node ? node : timetable->event->node, PSY_WARNING,
					      "timetable/no-facilitator");

	finding.width = 1;
	if (g_hash_table_add(timetable->untaught, (gpointer)session->module))
		psy_report(timetable->diags, &finding, _("no facilitator teaches '%s'"),
			   session->module);
}

static void report_busy(Timetable *timetable, const PsySession *session, PsyDate date)
{
	const PsyYamlNode *node = psy_yaml_get(timetable->event->node, "fasilitator");
	PsyFinding finding = psy_yaml_finding(node, PSY_ERROR, "timetable/facilitator-busy");
	g_autofree char *day = psy_date_long(date, timetable->language);

	finding.width = 1;
	finding.hint =
		_("add a facilitator for this module, or let the batches meet on other days");
	psy_report(timetable->diags, &finding,
		   _("batch %u, %s, %02d.%02d: everybody who teaches '%s' teaches another batch"),
		   timetable->batch->number, day, session->start / 60, session->start % 60,
		   session->module);
}

/* The name of whoever teaches the lesson; "" after a finding. */
static const char *assign(const PsySession *session, PsyDate date, void *data)
{
	Timetable *timetable = data;
	const PsyEvent *event = timetable->event;
	size_t chosen = event->n_facilitators;
	bool somebody = false;
	Duty duty;

	for (size_t i = 0; i < event->n_facilitators; i++) {
		if (!g_strv_contains(event->facilitators[i].modules, session->module))
			continue;
		somebody = true;
		if (is_free(timetable, i, date, session) &&
		    (chosen == event->n_facilitators ||
		     timetable->minutes[i] < timetable->minutes[chosen]))
			chosen = i;
	}
	if (chosen == event->n_facilitators) {
		if (somebody)
			report_busy(timetable, session, date);
		else if (event->n_facilitators > 0)
			report_nobody(timetable, session);
		return "";
	}
	duty = (Duty){ chosen, date, session->start, session->end };
	g_array_append_val(timetable->duties, duty);
	timetable->minutes[chosen] += (unsigned)(session->end - session->start);
	return event->facilitators[chosen].name;
}

/* ---- batches ---- */

/* True when the curriculum's own timetable goes into so many days. */
static bool fits(const PsySession *sessions, size_t n, unsigned days)
{
	for (size_t i = 0; i < n; i++)
		if (sessions[i].day > days || sessions[i].start == PSY_YAML_NO_TIME ||
		    sessions[i].end == PSY_YAML_NO_TIME)
			return false;
	return n > 0;
}

/* Batches come in order of dates: what lies before this one takes nobody's time any more. */
static void forget_before(Timetable *timetable, PsyDate date)
{
	for (guint i = timetable->duties->len; i-- > 0;)
		if (psy_date_compare(g_array_index(timetable->duties, Duty, i).date, date) < 0)
			g_array_remove_index_fast(timetable->duties, i);
}

static void add_batch(Timetable *timetable, const PsyPlanBatch *batch)
{
	const PsyCurriculum *curriculum = timetable->event->curriculum;
	g_autofree PsyDate *dates = dates_of(timetable->event, batch);
	PsyFrameOptions how = { .days = timetable->event->batches.days, .dates = dates };
	size_t n;
	const PsySession *sessions = psy_curriculum_sessions(curriculum, &n);
	g_autoptr(GArray) frame = NULL;

	if (!fits(sessions, n, how.days)) {
		frame = psy_curriculum_frame(curriculum, &how, timetable->diags);
		sessions = frame ? (const PsySession *)(void *)frame->data : NULL;
		n = frame ? frame->len : 0;
	}
	forget_before(timetable, batch->first);
	timetable->batch = batch;
	psy_timetable_add(timetable->table, sessions, n, dates, batch->number, assign, timetable);
}

PsyTable *psy_plan_timetable(const PsyEvent *event, const PsyPlan *plan, PsyLanguage language,
			     PsyDiags *diags)
{
	Timetable timetable = { .event = event, .language = language, .diags = diags };

	if (!event->curriculum)
		return NULL;
	timetable.table = psy_timetable_new();
	timetable.duties = g_array_new(FALSE, FALSE, sizeof(Duty));
	timetable.minutes = g_new0(unsigned, event->n_facilitators + 1);
	timetable.untaught = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < plan->batches->len; i++)
		add_batch(&timetable, &g_array_index(plan->batches, PsyPlanBatch, i));
	g_array_unref(timetable.duties);
	g_free(timetable.minutes);
	g_hash_table_unref(timetable.untaught);
	return timetable.table;
}
