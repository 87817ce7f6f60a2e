#include <string.h>

#include "plan/plan.h"

/* jadwal.csv (design section 4). */
enum { SESI, ANGKATAN, TANGGAL, MULAI, SELESAI, ACARA, MODUL, JENIS, JPL, FASILITATOR, RUANG, N };

static const char *const columns[N] = {
	[SESI] = "sesi",
	[ANGKATAN] = "angkatan",
	[TANGGAL] = "tanggal",
	[MULAI] = "jam_mulai",
	[SELESAI] = "jam_selesai",
	[ACARA] = "acara",
	[MODUL] = "mata_pelatihan",
	[JENIS] = "jenis_jpl",
	[JPL] = "jpl",
	[FASILITATOR] = "fasilitator",
	[RUANG] = "ruang",
};

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
	GArray *duties;       /* of Duty */
	unsigned *minutes;    /* taught so far, by facilitator */
	GHashTable *untaught; /* ids of modules that nobody teaches, told once */
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

static void report_busy(Timetable *timetable, const PsySession *session, PsyDate date,
			const PsyPlanBatch *batch)
{
	const PsyYamlNode *node = psy_yaml_get(timetable->event->node, "fasilitator");
	PsyFinding finding = psy_yaml_finding(node, PSY_ERROR, "timetable/facilitator-busy");
	g_autofree char *day = psy_date_long(date, timetable->language);

	finding.width = 1;
	finding.hint =
		_("add a facilitator for this module, or let the batches meet on other days");
	psy_report(timetable->diags, &finding,
		   _("batch %u, %s, %02d.%02d: everybody who teaches '%s' teaches another batch"),
		   batch->number, day, session->start / 60, session->start % 60, session->module);
}

/* The name of whoever teaches the lesson; "" after a finding. */
static const char *assign(Timetable *timetable, const PsySession *session, PsyDate date,
			  const PsyPlanBatch *batch)
{
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
			report_busy(timetable, session, date, batch);
		else if (event->n_facilitators > 0)
			report_nobody(timetable, session);
		return "";
	}
	duty = (Duty){ chosen, date, session->start, session->end };
	g_array_append_val(timetable->duties, duty);
	timetable->minutes[chosen] += (unsigned)(session->end - session->start);
	return event->facilitators[chosen].name;
}

/* ---- rows ---- */

static void G_GNUC_PRINTF(4, 5)
	set(Timetable *timetable, size_t row, size_t column, const char *format, ...)
{
	g_autofree char *text = NULL;
	va_list args;

	va_start(args, format);
	text = g_strdup_vprintf(format, args);
	va_end(args);
	psy_table_set(timetable->table, row, column, text);
}

static void add_session(Timetable *timetable, const PsyPlanBatch *batch, const PsySession *session,
			PsyDate date, unsigned lesson)
{
	size_t row = psy_table_add_row(timetable->table, NULL);
	PsyIsoDate iso;

	set(timetable, row, ANGKATAN, "%u", batch->number);
	set(timetable, row, TANGGAL, "%s", psy_date_to_iso(date, iso));
	set(timetable, row, MULAI, "%02d:%02d", session->start / 60, session->start % 60);
	set(timetable, row, SELESAI, "%02d:%02d", session->end / 60, session->end % 60);
	set(timetable, row, ACARA, "%s", session->activity);
	set(timetable, row, RUANG, "%s", session->room);
	if (!*session->module)
		return;
	set(timetable, row, SESI, "A%u-H%u-S%u", batch->number, session->day, lesson);
	set(timetable, row, MODUL, "%s", session->module);
	set(timetable, row, JENIS, "%s", psy_jpl_word((PsyJplKind)session->kind));
	set(timetable, row, JPL, "%u", session->jpl);
	set(timetable, row, FASILITATOR, "%s", assign(timetable, session, date, batch));
}

/* The curriculum's own timetable, when it goes into so many days. */
static GArray *own_sessions(const PsyCurriculum *curriculum, unsigned days)
{
	size_t n;
	const PsySession *sessions = psy_curriculum_sessions(curriculum, &n);
	GArray *copy;

	for (size_t i = 0; i < n; i++)
		if (sessions[i].day > days || sessions[i].start == PSY_YAML_NO_TIME ||
		    sessions[i].end == PSY_YAML_NO_TIME)
			return NULL;
	if (n == 0)
		return NULL;
	copy = g_array_sized_new(FALSE, FALSE, sizeof(PsySession), (guint)n);
	g_array_append_vals(copy, sessions, (guint)n);
	return copy;
}

static void add_batch(Timetable *timetable, const PsyPlanBatch *batch)
{
	const PsyEvent *event = timetable->event;
	g_autofree PsyDate *dates = dates_of(event, batch);
	PsyFrameOptions how = { .days = event->batches.days, .dates = dates };
	g_autoptr(GArray) sessions = own_sessions(event->curriculum, how.days);
	unsigned day = 0, lesson = 0;

	if (!sessions)
		sessions = psy_curriculum_frame(event->curriculum, &how, timetable->diags);
	for (guint i = 0; sessions && i < sessions->len; i++) {
		const PsySession *session = &g_array_index(sessions, PsySession, i);

		if (session->day != day)
			lesson = 0;
		day = session->day;
		lesson += *session->module != '\0';
		add_session(timetable, batch, session, dates[day - 1], lesson);
	}
}

PsyTable *psy_plan_timetable(const PsyEvent *event, const PsyPlan *plan, PsyLanguage language,
			     PsyDiags *diags)
{
	Timetable timetable = { .event = event, .language = language, .diags = diags };

	if (!event->curriculum)
		return NULL;
	timetable.table = psy_table_new();
	timetable.duties = g_array_new(FALSE, FALSE, sizeof(Duty));
	timetable.minutes = g_new0(unsigned, event->n_facilitators + 1);
	timetable.untaught = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t i = 0; i < N; i++)
		psy_table_add_column(timetable.table, columns[i]);
	for (guint i = 0; i < plan->batches->len; i++)
		add_batch(&timetable, &g_array_index(plan->batches, PsyPlanBatch, i));
	g_array_unref(timetable.duties);
	g_free(timetable.minutes);
	g_hash_table_unref(timetable.untaught);
	return timetable.table;
}
