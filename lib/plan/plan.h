/* plan.h - the door of the plan room: who is trained when and where
 *
 * A plan is the roster with four more columns: angkatan, tempat, tanggal_mulai and
 * tanggal_selesai, grouped by batch, otherwise in roster order. Batches are numbered in order
 * of their dates; files hold the number (1, 2, 3), screens and certificates print it in Roman
 * numerals, as official papers do.
 *
 * The planner and the checker share no code beside the event's own questions (is this a
 * working day, is this venue open), so that the one proves the other.
 */
#ifndef PSY_PLAN_H
#define PSY_PLAN_H

#include "base/base.h"
#include "event/event.h"
#include "table/table.h"

typedef struct {
	unsigned number; /* from 1, in order of dates, then of venues */
	size_t venue;    /* index into event->venues */
	PsyDate first, last;
	unsigned people;
	GPtrArray *contents; /* char *: names of the groups in it, "" for people without one */
} PsyPlanBatch;

typedef struct {
	GArray *batches;  /* of PsyPlanBatch */
	GArray *rows;     /* of size_t: rows of the table in the order to write them */
	GPtrArray *split; /* char *: groups of the first level that are in several batches */
	PsyLevelOfPlace first_level; /* what `split` and `contents` name */
	unsigned people;             /* placed; people with status batal or cadangan are not */
	unsigned left_out;           /* these */
	unsigned least;              /* no plan of this event has fewer batches: proven */
	unsigned fragments;          /* pieces of groups of the first level, all batches summed */
	unsigned groups;             /* groups of the first level */
	/* psy_plan_keep() only: people who stay, come new, or must move. */
	unsigned kept, added, moved;
} PsyPlan;

/* Plans the people of `roster`, whose four columns are added or replaced; unknown columns
 * stay. Deterministic: the same table and event give the same plan. NULL after findings that
 * say why there is no plan (plan/...). `language` is that of dates in messages. */
PsyPlan *psy_plan_make(const PsyEvent *event, PsyTable *roster, PsyLanguage language,
		       PsyDiags *diags);

/* Plans again with few moves: who was in a batch of `old` that is still possible stays there,
 * others take free seats, beside their own people where they can, and only then a new batch
 * is opened. Batches that became too small are filled up or dissolved. People are known by
 * their id. `least` of the plan is not worked out and is 0. */
PsyPlan *psy_plan_keep(const PsyEvent *event, PsyTable *roster, const PsyTable *old,
		       PsyLanguage language, PsyDiags *diags);

void psy_plan_free(PsyPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyPlan, psy_plan_free)

/* Checks a plan, also one edited by hand: sizes, capacity, dates, holidays, locks, quotas,
 * groups that are split though they must not be, venues used twice on a day, one person
 * twice. Each break is reported at its row. False when an error was reported. */
bool psy_plan_check(const PsyEvent *event, const PsyTable *plan, PsyLanguage language,
		    PsyDiags *diags);

/* The timetable of all batches, a table with the columns of jadwal.csv: the curriculum's own
 * one where it goes into the days of a batch, else a frame of it. `sesi` is A1-H1-S2: batch,
 * day, lesson. Each lesson gets a facilitator who teaches its module and is nowhere else at
 * that time, the least busy first; timetable/facilitator-busy names a lesson that nobody is
 * free for. NULL when the event has no curriculum. `language` is that of dates in messages. */
PsyTable *psy_plan_timetable(const PsyEvent *event, const PsyPlan *plan, PsyLanguage language,
			     PsyDiags *diags);

/* Codes of this room: plan/..., timetable/facilitator-busy, timetable/no-facilitator */
extern const PsyExplanation psy_plan_codes[];

#endif
