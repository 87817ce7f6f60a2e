/* node.h - the groups of people, and how they are taken apart
 *
 * A tree: classes at the top (people whom the same locks and venues concern), in each the
 * groups of the first level that stays together, in each group those of the next narrower
 * level, and so on; leaves hold a run of the list of rows. Cutting a node makes a second
 * node of the same name that takes some of its children over.
 */
#ifndef PSY_PLAN_NODE_H
#define PSY_PLAN_NODE_H

#include <glib.h>
#include <stdbool.h>

typedef struct PlanNode PlanNode;
struct PlanNode {
	const char *name; /* as it stands in the roster; borrowed from it, "" when missing */
	unsigned group;   /* number of the group of the first level; of no use in a class */
	unsigned near;    /* number of the wider area it lies in */
	unsigned class;   /* number of the class */
	unsigned people;
	bool whole;          /* must not be cut */
	GPtrArray *children; /* of PlanNode, borrowed from the forest; NULL in a leaf */
	unsigned first;      /* leaf: where its rows begin */
};

/* Owns all nodes. */
typedef struct {
	GPtrArray *nodes;
} PlanForest;

void plan_forest_init(PlanForest *forest);
void plan_forest_clear(PlanForest *forest);
PlanNode *plan_node_new(PlanForest *forest, const PlanNode *like);
void plan_node_add(PlanNode *parent, PlanNode *child);

/* Cuts off a node of `least` to `most` people, as near to `wanted` as whole children allow;
 * only when no set of children fits is one of them cut, and so on down. `node` keeps the
 * rest. NULL, and nothing has changed, when a node that must stay whole would be cut.
 * 0 < least <= wanted <= most < node->people. */
PlanNode *plan_node_cut(PlanForest *forest, PlanNode *node, unsigned least, unsigned wanted,
			unsigned most);

#endif
