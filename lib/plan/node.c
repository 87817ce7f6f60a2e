#include "plan/node.h"

#include <string.h>

/* Sums are searched among so many children only, and up to so many people: what goes beyond
 * is taken child by child. */
enum { MOST_CHOICE = 160, MOST_SUM = 2000 };

static void node_free(gpointer data)
{
	PlanNode *node = data;

	if (node->children)
		g_ptr_array_unref(node->children);
	g_free(node);
}

void plan_forest_init(PlanForest *forest)
{
	forest->nodes = g_ptr_array_new_with_free_func(node_free);
}

void plan_forest_clear(PlanForest *forest)
{
	g_ptr_array_unref(forest->nodes);
}

PlanNode *plan_node_new(PlanForest *forest, const PlanNode *like)
{
	PlanNode *node = g_memdup2(like, sizeof *like);

	node->children = NULL;
	node->people = 0;
	g_ptr_array_add(forest->nodes, node);
	return node;
}

void plan_node_add(PlanNode *parent, PlanNode *child)
{
	if (!parent->children)
		parent->children = g_ptr_array_new();
	g_ptr_array_add(parent->children, child);
	parent->people += child->people;
}

/* Which children are chosen. */
typedef struct {
	PlanNode *node;
	bool *chosen;
	unsigned people;
} Choice;

static const PlanNode *child_of(const PlanNode *node, unsigned i)
{
	return node->children->pdata[i];
}

static void choose(Choice *choice, unsigned i)
{
	choice->chosen[i] = true;
	choice->people += child_of(choice->node, i)->people;
}

/* Takes children in their order until what is missing is small enough to be searched. */
static void choose_in_order(Choice *choice, unsigned wanted)
{
	for (unsigned i = 0; i < choice->node->children->len; i++) {
		unsigned people = child_of(choice->node, i)->people;

		if (wanted - choice->people <= MOST_SUM / 2)
			break;
		if (choice->people + people <= wanted)
			choose(choice, i);
	}
}

/* The sum within [least, most] that is nearest to `wanted`; else the largest below. */
static unsigned best_sum(const guint16 *last, unsigned least, unsigned wanted, unsigned most)
{
	for (unsigned off = 0; off <= MAX(most - wanted, wanted - least); off++) {
		if (off <= wanted - least && (last[wanted - off] || wanted == off))
			return wanted - off;
		if (off <= most - wanted && last[wanted + off])
			return wanted + off;
	}
	while (least > 0 && !last[least])
		least--;
	return least;
}

/* Subset sums over the children that are not chosen yet: last[sum] is one more than the place
 * in the list of candidates of the last child of the first way to make the sum. */
static void choose_by_sum(Choice *choice, unsigned least, unsigned wanted, unsigned most)
{
	unsigned candidates[MOST_CHOICE], n = 0, sum;
	g_autofree guint16 *last = g_new0(guint16, most + 1);

	for (unsigned i = 0; i < choice->node->children->len && n < MOST_CHOICE; i++)
		if (!choice->chosen[i] && child_of(choice->node, i)->people <= most)
			candidates[n++] = i;
	for (unsigned c = 0; c < n; c++) {
		unsigned people = child_of(choice->node, candidates[c])->people;

		for (sum = most; sum >= people; sum--)
			if (!last[sum] && (sum == people || last[sum - people]))
				last[sum] = (guint16)(c + 1);
	}
	for (sum = best_sum(last, least, wanted, most); sum > 0;) {
		unsigned i = candidates[last[sum] - 1];

		choose(choice, i);
		sum -= child_of(choice->node, i)->people;
	}
}

/* Cuts one child that is not chosen; what comes off, or NULL. */
static PlanNode *cut_child(PlanForest *forest, const Choice *choice, unsigned least,
			   unsigned wanted, unsigned most)
{
	for (unsigned i = 0; i < choice->node->children->len; i++) {
		PlanNode *child = choice->node->children->pdata[i], *piece;

		if (choice->chosen[i] || child->people <= most)
			continue;
		piece = plan_node_cut(forest, child, least, wanted, most);
		if (piece)
			return piece;
	}
	return NULL;
}

/* Moves the chosen children to a new node. */
static PlanNode *take_chosen(PlanForest *forest, const Choice *choice)
{
	PlanNode *node = choice->node, *piece = plan_node_new(forest, node);
	g_autoptr(GPtrArray) children = g_steal_pointer(&node->children);

	node->people = 0;
	for (unsigned i = 0; i < children->len; i++)
		plan_node_add(choice->chosen[i] ? piece : node, children->pdata[i]);
	return piece;
}

static PlanNode *cut_leaf(PlanForest *forest, PlanNode *leaf, unsigned wanted)
{
	PlanNode *piece = plan_node_new(forest, leaf);

	piece->people = wanted;
	leaf->first += wanted;
	leaf->people -= wanted;
	return piece;
}

PlanNode *plan_node_cut(PlanForest *forest, PlanNode *node, unsigned least, unsigned wanted,
			unsigned most)
{
	g_autofree bool *chosen = NULL;
	Choice choice = { .node = node };
	PlanNode *piece, *cut = NULL;

	if (node->whole)
		return NULL;
	if (!node->children)
		return cut_leaf(forest, node, wanted);
	choice.chosen = chosen = g_new0(bool, node->children->len);
	choose_in_order(&choice, wanted);
	choose_by_sum(&choice, least > choice.people ? least - choice.people : 0,
		      wanted - choice.people, most - choice.people);
	if (choice.people < least) {
		cut = cut_child(forest, &choice, least - choice.people, wanted - choice.people,
				most - choice.people);
		if (!cut)
			return NULL;
	}
	piece = take_chosen(forest, &choice);
	if (cut)
		plan_node_add(piece, cut);
	return piece;
}
