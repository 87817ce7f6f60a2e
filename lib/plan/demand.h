/* demand.h - who is to be trained, as groups
 *
 * Reads the roster once. People with status batal or cadangan are left out. Every person is in
 * one leaf of one class; a class is all that the same locks and venues concern.
 */
#ifndef PSY_PLAN_DEMAND_H
#define PSY_PLAN_DEMAND_H

#include "event/event.h"
#include "plan/node.h"
#include "table/table.h"

typedef struct {
	PlanNode *node;      /* its children are groups of the first level */
	bool *venues;        /* of each venue of the event: may be used */
	PsyDate date;        /* unset: free */
	unsigned batch;      /* 0: free */
	const PsyLock *lock; /* the deepest lock that speaks of it, or NULL */
} PlanClass;

typedef struct {
	PlanForest forest;
	GPtrArray *classes;     /* of PlanClass, in order of first people */
	GArray *rows;           /* of size_t: rows of the table, leaf by leaf */
	GPtrArray *group_names; /* of const char *: of each group of the first level */
	PsyLevelOfPlace first;  /* level of the groups */
	unsigned people;
	unsigned nowhere;   /* people whose group has no name */
	size_t nowhere_row; /* the first of them */
} PlanDemand;

/* The table has the columns kabupaten, kecamatan, desa and posyandu as far as the event's
 * jaga_bersama names them. False when locks contradict each other (plan/lock-conflict). */
bool plan_demand_read(PlanDemand *demand, const PsyEvent *event, const PsyTable *roster,
		      PsyDiags *diags);
void plan_demand_clear(PlanDemand *demand);

/* The levels that stay together, first the most important, then only narrower ones; returns
 * how many. Without jaga_bersama all four. */
size_t plan_levels(const PsyEvent *event, PsyLevelOfPlace levels[PSY_N_LEVELS]);

/* Does this person take part? */
bool plan_takes_part(const char *status);

#endif
