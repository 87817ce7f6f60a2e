#include <string.h>

#include "curriculum/model.h"

/* Days of a training, put together from the official timetables (facts: domain 11): lines
 * without hours stand at fixed places, breaks wait for the end of a lesson. All times are
 * minutes since midnight. */

enum { FRIDAY = 5, SATURDAY = 6, NOON = 12 * 60 };

typedef struct {
	PsyYamlTime begin;  /* of the first line of a day */
	PsyYamlTime coffee; /* from when a lesson is followed by coffee; 0 for none */
	PsyYamlTime tea;    /* the same in the afternoon */
	PsyYamlTime lunch;  /* no lesson ends later before lunch */
	int lunch_minutes;
	PsyYamlTime friday_ends; /* last lesson before the prayer ... */
	PsyYamlTime friday_resumes;
	PsyYamlTime end; /* of the last lesson */
	PsyYamlTime end_friday;
	int closing; /* minutes that the end of the last day is earlier */
} Hours;

#define AT(hour, minute) ((hour)*60 + (minute))

static const Hours usual = { AT(7, 30),  AT(9, 45), AT(15, 0), AT(12, 15), 60,
			     AT(11, 30), AT(13, 0), AT(17, 0), AT(17, 0),  15 };

/* Perpres 21/2023: 08.00 to 15.00, on Fridays to 15.30; half an hour at noon. */
static const Hours ramadan = { AT(8, 0),   0,         0,         AT(12, 15), 30,
			       AT(11, 30), AT(13, 0), AT(15, 0), AT(15, 30), 45 };

static const int coffee_minutes = 15;
static const PsyYamlTime earliest_lunch = AT(11, 15);

/* Lines without hours in front of and behind the lessons of a day. */
typedef struct {
	const char *activity;
	int minutes;
} Line;

static const Line opening[] = { { "Registrasi dan pre-test", 30 }, { "Pembukaan", 30 }, { 0 } };
static const Line morning[] = { { "Persiapan", 30 }, { "Refleksi", 15 }, { 0 } };
static const Line morning_in_ramadan[] = { { "Refleksi", 15 }, { 0 } };
static const Line closing[] = { { "Post-test dan evaluasi", 30 }, { "Penutupan", 15 }, { 0 } };

typedef struct {
	const PsyCurriculum *curriculum;
	const PsyFrameOptions *options;
	const Hours *hours;
	GArray *lessons;  /* of PsyLesson, in teaching order */
	GArray *sessions; /* of PsySession */
	guint next;       /* lesson to lay */
	unsigned day;
	int weekday; /* 0 unknown */
	PsyYamlTime now;
	bool had_coffee, had_lunch, had_tea;
} Frame;

PsyDate psy_frame_date(PsyDate first, unsigned day)
{
	if (!psy_date_is_set(first))
		return first;
	for (;; first = psy_date_add_days(first, 1))
		if (psy_date_weekday(first) < SATURDAY && --day == 0)
			return first;
}

/* ---- lines ---- */

static void add_line(Frame *frame, const char *activity, int minutes)
{
	PsySession session = { .day = frame->day,
			       .weekday = frame->weekday,
			       .start = frame->now,
			       .end = frame->now + minutes,
			       .activity = activity,
			       .module = "",
			       .room = "" };

	g_array_append_val(frame->sessions, session);
	frame->now = session.end;
}

static void add_lines(Frame *frame, const Line *lines)
{
	for (; lines->activity; lines++)
		add_line(frame, lines->activity, lines->minutes);
}

static int minutes_of(const Frame *frame, const PsyLesson *lesson)
{
	return (int)frame->curriculum->rules.minutes.of[lesson->kind];
}

/* Lengthens the last session when the lesson goes on without a break. */
static void add_lesson(Frame *frame, const PsyLesson *lesson)
{
	PsySession *last = frame->sessions->len > 0 ? &g_array_index(frame->sessions, PsySession,
								     frame->sessions->len - 1)
						    : NULL;
	int minutes = minutes_of(frame, lesson);

	if (!last || last->day != frame->day || last->end != frame->now ||
	    last->kind != lesson->kind || strcmp(last->module, lesson->module->id) != 0) {
		add_line(frame, lesson->module->title, 0);
		last = &g_array_index(frame->sessions, PsySession, frame->sessions->len - 1);
		last->module = lesson->module->id;
		last->kind = lesson->kind;
		last->room = lesson->module->room;
	}
	last->jpl++;
	frame->now += minutes;
	last->end = frame->now;
}

/* ---- breaks ---- */

static void pause_for_lunch(Frame *frame)
{
	const Hours *hours = frame->hours;
	bool friday = frame->weekday == FRIDAY;
	PsyYamlTime end;

	frame->now = MAX(frame->now, earliest_lunch);
	end = friday ? hours->friday_resumes : MAX(frame->now + hours->lunch_minutes, NOON);
	add_line(frame, friday ? "ISHOMA dan salat Jumat" : "ISHOMA", end - frame->now);
	frame->had_lunch = true;
}

static bool is_lunch(const Frame *frame, int minutes)
{
	PsyYamlTime limit =
		frame->weekday == FRIDAY ? frame->hours->friday_ends : frame->hours->lunch;

	return !frame->had_lunch && frame->now + minutes > limit;
}

/* The break that comes before a lesson of so many minutes, if any. */
static void pause(Frame *frame, int minutes)
{
	if (is_lunch(frame, minutes)) {
		pause_for_lunch(frame);
	} else if (!frame->had_coffee && !frame->had_lunch && frame->hours->coffee > 0 &&
		   frame->now >= frame->hours->coffee) {
		add_line(frame, "Rehat pagi", coffee_minutes);
		frame->had_coffee = true;
		if (is_lunch(frame, minutes))
			pause_for_lunch(frame);
	} else if (!frame->had_tea && frame->had_lunch && frame->hours->tea > 0 &&
		   frame->now >= frame->hours->tea) {
		add_line(frame, "Rehat sore", coffee_minutes);
		frame->had_tea = true;
	}
}

/* ---- days ---- */

static void begin_day(Frame *frame, unsigned day)
{
	const PsyFrameOptions *options = frame->options;
	PsyDate date =
		options->dates ? options->dates[day - 1] : psy_frame_date(options->first, day);

	frame->day = day;
	frame->weekday = psy_date_is_set(date) ? psy_date_weekday(date) : 0;
	frame->now = frame->hours->begin;
	frame->had_coffee = frame->had_lunch = frame->had_tea = false;
	if (day == 1)
		add_lines(frame, opening);
	else
		add_lines(frame, options->ramadan ? morning_in_ramadan : morning);
}

/* True when the lesson is laid; else the day ends, and what was paused for is taken back. */
static bool lay(Frame *frame, const PsyLesson *lesson, PsyYamlTime end)
{
	Frame before = *frame;
	guint n = frame->sessions->len;
	int minutes = minutes_of(frame, lesson);

	pause(frame, minutes);
	if (frame->now + minutes <= end) {
		add_lesson(frame, lesson);
		return true;
	}
	g_array_set_size(frame->sessions, n);
	*frame = before;
	return false;
}

/* Lessons from the next one on that are of the same module and kind. */
static unsigned block_length(const Frame *frame)
{
	const PsyLesson *first = &g_array_index(frame->lessons, PsyLesson, frame->next);
	unsigned n = 1;

	for (; frame->next + n < frame->lessons->len; n++) {
		const PsyLesson *lesson =
			&g_array_index(frame->lessons, PsyLesson, frame->next + n);

		if (lesson->module != first->module || lesson->kind != first->kind)
			break;
	}
	return n;
}

/* Lays the next lesson, or, of a module that stays whole, all its lessons of the kind, on a day
 * that has `jpl` hours already and shall have `most`. Returns how many. What is longer than a
 * day is parted all the same. */
static unsigned lay_block(Frame *frame, PsyYamlTime end, unsigned jpl, unsigned most)
{
	const PsyLesson *lessons = &g_array_index(frame->lessons, PsyLesson, frame->next);
	bool whole = lessons->module->whole;
	unsigned wanted = whole ? block_length(frame) : 1;
	unsigned limit = whole ? frame->curriculum->rules.jpl_per_day : most;
	Frame before = *frame;
	guint n_sessions = frame->sessions->len;
	PsySession last = g_array_index(frame->sessions, PsySession, n_sessions - 1);
	unsigned n = 0;

	while (n < wanted && jpl + n < limit && lay(frame, &lessons[n], end))
		n++;
	if (n < wanted && jpl > 0) {
		*frame = before;
		g_array_set_size(frame->sessions, n_sessions);
		g_array_index(frame->sessions, PsySession, n_sessions - 1) = last;
		return 0;
	}
	frame->next += n;
	return n;
}

static void lay_day(Frame *frame, unsigned day, bool last, unsigned most)
{
	PsyYamlTime end;
	unsigned jpl = 0, n;

	begin_day(frame, day);
	end = frame->weekday == FRIDAY ? frame->hours->end_friday : frame->hours->end;
	if (last)
		end -= frame->hours->closing;
	while (frame->next < frame->lessons->len && jpl < most &&
	       (n = lay_block(frame, end, jpl, most)) > 0)
		jpl += n;
	/* Closing must not run through noon either. */
	if (last && is_lunch(frame, AT(0, 45)))
		pause_for_lunch(frame);
	if (last)
		add_lines(frame, closing);
}

/* Lays all days, at most `most` hours on each; true when nothing is left. */
static bool lay_days(Frame *frame, unsigned days, bool evenly)
{
	unsigned most = frame->curriculum->rules.jpl_per_day;

	g_array_set_size(frame->sessions, 0);
	frame->next = 0;
	for (unsigned day = 1; day <= days; day++) {
		unsigned left = frame->lessons->len - frame->next;
		unsigned share = (left + days - day) / (days - day + 1);

		lay_day(frame, day, day == days, evenly ? MIN(most, share) : most);
	}
	return frame->next == frame->lessons->len;
}

static bool lay_in(Frame *frame, unsigned days)
{
	return lay_days(frame, days, true) || lay_days(frame, days, false);
}

enum { MOST_DAYS = 365 };

/* How many days hold all hours, when `days` do not; 0 when none do. */
static unsigned days_needed(const Frame *frame, unsigned days)
{
	Frame trial = *frame;
	bool fits = false;

	trial.sessions = g_array_new(FALSE, FALSE, sizeof(PsySession));
	while (!fits && days < MOST_DAYS)
		fits = lay_in(&trial, ++days);
	g_array_unref(trial.sessions);
	return fits ? days : 0;
}

static void report_left(const Frame *frame, unsigned days, PsyDiags *diags)
{
	g_autoptr(GString) left = g_string_new(NULL);
	PsyFinding finding =
		psy_yaml_finding(psy_yaml_get(frame->curriculum->rules.node, "lama_hari"),
				 PSY_ERROR, "timetable/does-not-fit");
	g_autofree char *hint = NULL;
	unsigned needed;
	guint n;

	for (guint i = frame->next; i < frame->lessons->len; i += n) {
		const PsyLesson *lesson = &g_array_index(frame->lessons, PsyLesson, i);

		for (n = 1; i + n < frame->lessons->len; n++) {
			const PsyLesson *other = &g_array_index(frame->lessons, PsyLesson, i + n);

			if (other->module != lesson->module || other->kind != lesson->kind)
				break;
		}
		g_string_append_printf(left, "%s%s (%u %s)", left->len ? ", " : "",
				       lesson->module->id, n,
				       psy_jpl_word((PsyJplKind)lesson->kind));
	}
	if (!finding.at.file)
		finding.at.file = psy_curriculum_path(frame->curriculum);
	needed = days_needed(frame, days);
	if (needed > 0)
		hint = g_strdup_printf(_("%u days are enough (--days %u or ketentuan.lama_hari)"),
				       needed, needed);
	finding.hint = hint ? hint : _("raise ketentuan.jpl_per_hari");
	psy_report(diags, &finding,
		   P_("%u of %u JPL fit into %u day; left: %s",
		      "%u of %u JPL fit into %u days; left: %s", days),
		   frame->next, frame->lessons->len, days, left->str);
}

GArray *psy_curriculum_frame(const PsyCurriculum *curriculum, const PsyFrameOptions *options,
			     PsyDiags *diags)
{
	Frame frame = { .curriculum = curriculum,
			.options = options,
			.hours = options->ramadan ? &ramadan : &usual };
	unsigned days = options->days > 0 ? options->days : curriculum->rules.days;
	bool fits;

	frame.lessons = psy_lessons_in_order(curriculum);
	if (!frame.lessons) {
		psy_check_order(curriculum, diags);
		return NULL;
	}
	frame.sessions = g_array_new(FALSE, FALSE, sizeof(PsySession));
	if (days > 0) {
		fits = lay_in(&frame, days);
	} else {
		days = 1;
		while (!(fits = lay_in(&frame, days)) && days < MOST_DAYS)
			days++;
	}
	if (!fits)
		report_left(&frame, days, diags);
	g_array_unref(frame.lessons);
	return frame.sessions;
}
