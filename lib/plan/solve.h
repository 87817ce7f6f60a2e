/* solve.h - batches for a demand: how many, which slots, who
 *
 * The event falls into areas: classes and slots that hang together because a class may use
 * a slot. Each area is solved by itself, with the fewest batches that counting allows; an
 * exact search goes up from that bound until a number is possible, so its answer is proven.
 */
#ifndef PSY_PLAN_SOLVE_H
#define PSY_PLAN_SOLVE_H

#include "plan/demand.h"
#include "plan/place.h"
#include "plan/slots.h"

typedef struct {
	const PsyEvent *event;
	PlanDemand *demand;
	GArray *slots; /* of PlanSlot, borrowed */
	/* Slots of the batches by number, when they are settled: batch 1 is in numbered[0]. All
	 * of them are then used and no other. NULL: free, and locks by number are not heeded. */
	const GArray *numbered; /* of size_t */
	PsyLanguage language;   /* of messages */
} PlanTask;

/* Classes and slots that hang together. */
typedef struct {
	const PlanTask *task;
	GPtrArray *classes; /* of PlanClass, borrowed */
	GArray *slots;      /* of size_t, in order of dates */
	unsigned people;
	unsigned least; /* no plan has fewer batches */
} PlanArea;

typedef struct {
	GPtrArray *bins;  /* of PlanBin: the batches, none empty */
	unsigned least;   /* sum over the areas */
	PlanArea *failed; /* the area without a plan, or NULL */
	bool found_none;  /* it was not proven that there is none, only none was found */
} PlanSolution;

/* May this class use this slot? */
bool plan_may_use(const PlanTask *task, const PlanClass *class, size_t slot);

/* False when an area has no plan: then solution->failed is that area. */
bool plan_solve(const PlanTask *task, PlanSolution *solution);
void plan_solution_clear(PlanSolution *solution);

/* ---- between the files of the solver ---- */

/* Of PlanArea, in order of their first classes. */
GPtrArray *plan_areas(const PlanTask *task);
void plan_area_free(gpointer area);

PlanBin *plan_bin_new(const PlanTask *task, size_t slot);
void plan_bin_free(gpointer bin);

/* plan_may_use() for plan_carry_out(); `data` is the PlanTask. */
bool plan_may_go(const PlanNode *node, const PlanBin *bin, void *data);

/* For an area too large for the exact search. Groups are first taken by their place in the
 * tree, unless that was tried before and spoilt it (`fresh`); nodes that must stay whole are
 * then packed as they come, whatever stays together above them. */
bool plan_solve_many(PlanArea *area, bool fresh, GPtrArray *bins);

/* A bound by counting: classes that share no slot need batches of their own, and all people
 * need room. Also what whole groups need. */
unsigned plan_least_batches(const PlanArea *area);

/* The fewest of these slots that hold `people`, or G_MAXUINT. */
unsigned plan_fewest_slots(const PlanTask *task, const GArray *slots, guint64 people);

/* The nodes of a class that must stay whole, of PlanNode, or NULL when there are none. */
GPtrArray *plan_whole_nodes(const PlanClass *class);

#endif
