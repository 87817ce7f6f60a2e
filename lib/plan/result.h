/* result.h - from bins to the plan */
#ifndef PSY_PLAN_RESULT_H
#define PSY_PLAN_RESULT_H

#include "plan/plan.h"
#include "plan/solve.h"

/* Numbers the batches by their slots and fills the four columns of `roster`. */
PsyPlan *plan_take_solution(const PlanTask *task, PlanSolution *solution, PsyTable *roster);

#endif
