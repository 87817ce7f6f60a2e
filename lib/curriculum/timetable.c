#include <string.h>

#include "curriculum/model.h"

/* Faults of timetables (facts: domain 9 and 11). Times are minutes since midnight. */

enum {
	NOON = 12 * 60,
	END_OF_LUNCH = 13 * 60,
	FRIDAY = 5,
	FRIDAY_PRAYER = 11 * 60 + 30, /* to 13.00: the 90 minutes of Perpres 21/2023 */
};

static PsyFinding finding_at(const PsySession *session, const char *key, const char *code)
{
	const PsyYamlNode *node = psy_yaml_get(session->node, key);

	if (!node && g_str_has_prefix(key, "jam_"))
		node = psy_yaml_get(session->node, "jam");
	return psy_yaml_finding(node ? node : session->node, PSY_ERROR, code);
}

static bool has_times(const PsySession *session)
{
	return session->start != PSY_YAML_NO_TIME && session->end != PSY_YAML_NO_TIME;
}

static const char *title_of(const PsySession *session)
{
	return *session->activity ? session->activity : session->module;
}

static void check_times(const PsySession *session, PsyDiags *diags)
{
	PsyFinding finding = finding_at(session, "jam_selesai", "timetable/end-before-start");

	if (has_times(session) && session->end <= session->start)
		psy_report(diags, &finding, _("'%s' ends before it begins"), title_of(session));
}

static void check_module_of(const PsyCurriculum *curriculum, const PsySession *session,
			    PsyDiags *diags)
{
	PsyFinding finding = finding_at(session, "mata_pelatihan", "timetable/unknown-module");
	g_autofree char *hint = NULL;

	if (!*session->module) {
		finding = finding_at(session, "jpl", "timetable/unknown-module");
		if (session->jpl > 0 && *session->activity)
			psy_report(diags, &finding,
				   _("'%s' has %u JPL but is no module of this curriculum"),
				   title_of(session), session->jpl);
		return;
	}
	if (curriculum->incomplete || psy_curriculum_module(curriculum, session->module))
		return;
	hint = psy_yaml_meant(psy_suggest_module(curriculum, session->module));
	finding.hint = hint;
	psy_report(diags, &finding, _("there is no module '%s' in this curriculum"),
		   session->module);
}

static void check_duration(const PsyCurriculum *curriculum, const PsySession *session,
			   PsyDiags *diags)
{
	PsyFinding finding = finding_at(session, "jpl", "timetable/duration");
	unsigned each = curriculum->rules.minutes.of[session->kind];
	int minutes = session->end - session->start;

	if (!has_times(session) || !*session->module || minutes <= 0)
		return;
	if ((unsigned)minutes != session->jpl * each)
		psy_report(diags, &finding, _("%d minutes, but %u JPL %s are %u minutes"), minutes,
			   session->jpl, psy_jpl_word((PsyJplKind)session->kind),
			   session->jpl * each);
}

static void check_breaks(const PsySession *session, PsyDiags *diags)
{
	PsyFinding finding = finding_at(session, "jam_mulai", "timetable/through-break");

	if (!has_times(session) || !*session->module)
		return;
	if (session->weekday == FRIDAY && session->start < END_OF_LUNCH &&
	    session->end > FRIDAY_PRAYER)
		psy_report(diags, &finding, _("'%s' runs into the Friday prayer (11.30 to 13.00)"),
			   title_of(session));
	else if (session->start < NOON && session->end > END_OF_LUNCH)
		psy_report(diags, &finding, _("'%s' runs through ISHOMA"), title_of(session));
}

/* ---- sessions against each other ---- */

static int compare_sessions(gconstpointer a, gconstpointer b)
{
	const PsySession *one = *(const PsySession *const *)a;
	const PsySession *other = *(const PsySession *const *)b;

	if (one->day != other->day)
		return one->day < other->day ? -1 : 1;
	return one->start - other->start;
}

/* The time of the latest lesson so far, over lessons that follow each other with no pause long
 * enough to eat and pray. */
typedef struct {
	const PsySession *first;
	PsyYamlTime end;
} Stretch;

enum { SHORTEST_LUNCH = 30 };

/* Lessons one after the other past noon: each is in order alone, but nobody gets to eat. */
static void check_lunch(const PsySession *session, Stretch *stretch, PsyDiags *diags)
{
	PsyFinding finding = finding_at(session, "jam_mulai", "timetable/through-break");

	if (!stretch->first || stretch->first->day != session->day ||
	    session->start - stretch->end >= SHORTEST_LUNCH) {
		*stretch = (Stretch){ session, session->end };
		return;
	}
	if (stretch->end <= END_OF_LUNCH && session->end > END_OF_LUNCH &&
	    stretch->first->start < NOON && session->start >= NOON)
		psy_report(diags, &finding,
			   _("day %u has lessons from %02d.%02d to %02d.%02d without "
			     "ISHOMA"),
			   session->day, stretch->first->start / 60, stretch->first->start % 60,
			   session->end / 60, session->end % 60);
	stretch->end = MAX(stretch->end, session->end);
}

static void check_overlaps(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	g_autoptr(GPtrArray) order = g_ptr_array_new();
	const PsySession *last = NULL; /* the one that ends latest so far on its day */
	Stretch stretch = { 0 };

	for (size_t i = 0; i < curriculum->n_sessions; i++)
		if (has_times(&curriculum->sessions[i]))
			g_ptr_array_add(order, &curriculum->sessions[i]);
	g_ptr_array_sort(order, compare_sessions);
	for (guint i = 0; i < order->len; i++) {
		const PsySession *session = order->pdata[i];
		PsyFinding finding = finding_at(session, "jam_mulai", "timetable/overlap");

		if (last && last->day == session->day && session->start < last->end)
			psy_report(diags, &finding,
				   _("'%s' begins before '%s' (line %u) has ended"),
				   title_of(session), title_of(last), last->node->line);
		if (!last || last->day != session->day || session->end > last->end)
			last = session;
		if (*session->module)
			check_lunch(session, &stretch, diags);
	}
}

/* ---- sessions against the structure ---- */

static unsigned scheduled(const PsyCurriculum *curriculum, const char *id, int kind)
{
	unsigned sum = 0;

	for (size_t i = 0; i < curriculum->n_sessions; i++) {
		const PsySession *session = &curriculum->sessions[i];

		if (session->kind == kind && strcmp(session->module, id) == 0)
			sum += session->jpl;
	}
	return sum;
}

static const PsySession *last_session(const PsyCurriculum *curriculum, const char *id, int kind)
{
	const PsySession *last = NULL;

	for (size_t i = 0; i < curriculum->n_sessions; i++)
		if (curriculum->sessions[i].kind == kind &&
		    strcmp(curriculum->sessions[i].module, id) == 0)
			last = &curriculum->sessions[i];
	return last;
}

static void check_hours(const PsyCurriculum *curriculum, const PsyModule *module, int kind,
			PsyDiags *diags)
{
	unsigned wanted = module->jpl.of[kind];
	unsigned found = scheduled(curriculum, module->id, kind);
	const char *word = psy_jpl_word((PsyJplKind)kind);
	g_autofree char *hint = NULL;
	PsyFinding finding;

	if (!psy_module_hours_are_read(module))
		return;

	if (found > wanted) {
		finding = finding_at(last_session(curriculum, module->id, kind), "jpl",
				     "timetable/over-scheduled");
		psy_report(diags, &finding, _("'%s' has %u JPL %s, the timetable gives it %u"),
			   module->id, wanted, word, found);
	} else if (found < wanted) {
		finding = psy_module_finding(module, "jpl", NULL, PSY_ERROR,
					     "timetable/under-scheduled", &hint);
		psy_report(diags, &finding, _("'%s' has %u JPL %s, the timetable gives it only %u"),
			   module->id, wanted, word, found);
	}
}

void psy_check_timetable(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	if (curriculum->n_sessions == 0)
		return;
	for (size_t i = 0; i < curriculum->n_sessions; i++) {
		const PsySession *session = &curriculum->sessions[i];

		check_times(session, diags);
		check_module_of(curriculum, session, diags);
		check_duration(curriculum, session, diags);
		check_breaks(session, diags);
	}
	check_overlaps(curriculum, diags);
	for (size_t i = 0; i < curriculum->n_modules; i++)
		for (int kind = 0; kind < PSY_N_JPL; kind++)
			check_hours(curriculum, &curriculum->modules[i], kind, diags);
}
