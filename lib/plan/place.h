/* place.h - groups into batches of given sizes
 *
 * What is put together: whole groups where they fit (pack.h), the rest in as few pieces as
 * can be (flow.h), and each piece cut along the borders of the next narrower level (node.h).
 */
#ifndef PSY_PLAN_PLACE_H
#define PSY_PLAN_PLACE_H

#include "plan/node.h"
#include "plan/pack.h"

typedef struct {
	size_t slot; /* index into the slots */
	unsigned least, most;
	unsigned people;   /* so far */
	GPtrArray *pieces; /* of PlanNode, borrowed */
} PlanBin;

/* Puts all people of the nodes into all bins, none empty. All nodes may go to all bins.
 * False when nodes that must stay whole do not fit; then the bins hold only a part. */
bool plan_place(PlanForest *forest, PlanNode *const *nodes, size_t n, PlanBin *const *bins,
		size_t k);

/* The same where `open[node * k + bin]` says who may go where, and without looking for whole
 * groups that fill bins by themselves: for nodes and bins that hang together anyway. */
bool plan_spread(PlanForest *forest, PlanNode *const *nodes, size_t n, PlanBin *const *bins,
		 size_t k, const bool *open);

/* Carries a packing out: bins of kind j are taken from `kinds[j]` (of PlanBin *) in order. */
bool plan_carry_out(PlanForest *forest, PlanNode *const *nodes, size_t n, const PackResult *result,
		    GPtrArray *const *kinds, size_t n_kinds,
		    bool (*may_go)(const PlanNode *node, const PlanBin *bin, void *data),
		    void *data);

#endif
