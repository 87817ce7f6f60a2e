#include "plan/place.h"

#include "plan/flow.h"

static void put(PlanBin *bin, PlanNode *piece)
{
	g_ptr_array_add(bin->pieces, piece);
	bin->people += piece->people;
}

/* ---- spreading over bins that hang together ---- */

typedef struct {
	PlanForest *forest;
	size_t n, k;
	PlanBin *const *bins;
	unsigned *amount; /* people of node i for bin b */
	unsigned *load;   /* of each bin, as planned so far */
} Spread;

static bool is_own(const Spread *spread, size_t node, size_t bin)
{
	for (size_t other = 0; other < spread->n; other++)
		if (other != node && spread->amount[other * spread->k + bin] > 0)
			return false;
	return true;
}

/* The bins that only `node` fills, of PlanBin *. `shared` gets the numbers of the others. */
static GPtrArray *own_bins(const Spread *spread, size_t node, GArray *shared)
{
	GPtrArray *own = g_ptr_array_new();

	for (size_t bin = 0; bin < spread->k; bin++) {
		if (spread->amount[node * spread->k + bin] == 0)
			continue;
		if (is_own(spread, node, bin))
			g_ptr_array_add(own, spread->bins[bin]);
		else
			g_array_append_val(shared, bin);
	}
	return own;
}

static void sum_limits(const GPtrArray *bins, guint64 *least, guint64 *most)
{
	*least = *most = 0;
	for (guint i = 0; i < bins->len; i++) {
		*least += ((const PlanBin *)bins->pdata[i])->least;
		*most += ((const PlanBin *)bins->pdata[i])->most;
	}
}

/* Cuts what `bin` shall get off `node`, more or less where the node's own bins and this bin
 * allow, so that narrower groups stay whole. */
static bool give(Spread *spread, PlanNode *node, size_t bin, unsigned wanted, unsigned later,
		 const GPtrArray *own)
{
	PlanBin *to = spread->bins[bin];
	guint64 own_least, own_most, own_people = node->people - wanted - later;
	unsigned least = wanted, most = wanted;
	PlanNode *piece;

	if (node->people == wanted) {
		put(to, node);
		return true;
	}
	sum_limits(own, &own_least, &own_most);
	if (own->len > 0) {
		unsigned load = spread->load[bin];
		guint64 down =
			MIN(load - MIN(load, to->least), own_most - MIN(own_most, own_people));
		guint64 up = MIN(to->most - MIN(load, to->most),
				 own_people - MIN(own_people, own_least));

		least -= (unsigned)MIN(down, wanted - 1);
		most += (unsigned)up;
	}
	piece = plan_node_cut(spread->forest, node, least, wanted, most);
	if (!piece)
		return false;
	spread->load[bin] += piece->people - wanted;
	put(to, piece);
	return true;
}

static bool spread_node(Spread *spread, PlanNode *node, size_t i)
{
	g_autoptr(GArray) shared = g_array_new(FALSE, FALSE, sizeof(size_t));
	g_autoptr(GPtrArray) own = own_bins(spread, i, shared);
	unsigned later = 0;

	for (guint s = 0; s < shared->len; s++)
		later += spread->amount[i * spread->k + g_array_index(shared, size_t, s)];
	for (guint s = 0; s < shared->len; s++) {
		size_t bin = g_array_index(shared, size_t, s);
		unsigned wanted = spread->amount[i * spread->k + bin];

		later -= wanted;
		if (!give(spread, node, bin, wanted, later, own))
			return false;
	}
	return own->len == 0 ||
	       plan_place(spread->forest, &node, 1, (PlanBin *const *)own->pdata, own->len);
}

bool plan_spread(PlanForest *forest, PlanNode *const *nodes, size_t n, PlanBin *const *bins,
		 size_t k, const bool *open)
{
	g_autofree unsigned *people = g_new(unsigned, n), *least = g_new(unsigned, k);
	g_autofree unsigned *most = g_new(unsigned, k), *amount = g_new(unsigned, n *k);
	g_autofree unsigned *load = g_new0(unsigned, k);
	FlowTask task = { n, k, people, least, most, open };
	Spread spread = { forest, n, k, bins, amount, load };

	for (size_t i = 0; i < n; i++)
		people[i] = nodes[i]->people;
	for (size_t bin = 0; bin < k; bin++) {
		least[bin] = bins[bin]->least;
		most[bin] = bins[bin]->most;
	}
	if (!flow_solve_evenly(&task, amount))
		return false;
	flow_cut_circles(&task, amount);
	for (size_t i = 0; i < n; i++)
		for (size_t bin = 0; bin < k; bin++)
			load[bin] += amount[i * k + bin];
	for (size_t i = 0; i < n; i++)
		if (!spread_node(&spread, nodes[i], i))
			return false;
	return true;
}

/* ---- one node ---- */

/* An even share of `people` for the first of the bins. */
static unsigned share(guint64 people, PlanBin *const *bins, size_t k)
{
	guint64 others_least = 0, others_most = 0, part = (people + k - 1) / k;

	for (size_t i = 1; i < k; i++) {
		others_least += bins[i]->least;
		others_most += bins[i]->most;
	}
	part = MAX(part, people - MIN(people, others_most));
	part = MIN(part, people - MIN(people, others_least));
	return (unsigned)CLAMP(part, bins[0]->least, bins[0]->most);
}

static bool place_leaf(PlanForest *forest, PlanNode *leaf, PlanBin *const *bins, size_t k)
{
	for (size_t i = 0; i + 1 < k; i++) {
		unsigned part = share(leaf->people, bins + i, k - i);

		put(bins[i], plan_node_cut(forest, leaf, part, part, part));
	}
	put(bins[k - 1], leaf);
	return true;
}

static bool place_one(PlanForest *forest, PlanNode *node, PlanBin *const *bins, size_t k)
{
	if (k == 1) {
		put(bins[0], node);
		return true;
	}
	if (node->whole)
		return false;
	if (!node->children)
		return place_leaf(forest, node, bins, k);
	return plan_place(forest, (PlanNode *const *)node->children->pdata, node->children->len,
			  bins, k);
}

/* ---- many nodes ---- */

/* Sorts bins by their most, largest first; bins of one size are one kind. */
static GPtrArray *bins_by_kind(PlanBin *const *bins, size_t k)
{
	GPtrArray *kinds = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);

	for (size_t i = 0; i < k; i++) {
		GPtrArray *kind = NULL;
		guint at = 0;

		for (; at < kinds->len && !kind; at++) {
			kind = kinds->pdata[at];
			if (((PlanBin *)kind->pdata[0])->most < bins[i]->most)
				break;
			if (((PlanBin *)kind->pdata[0])->most > bins[i]->most)
				kind = NULL;
		}
		if (!kind || ((PlanBin *)kind->pdata[0])->most != bins[i]->most) {
			kind = g_ptr_array_new();
			g_ptr_array_insert(kinds, (int)at, kind);
		}
		g_ptr_array_add(kind, bins[i]);
	}
	return kinds;
}

/* Bins of several sizes and too many groups for an exact search: a part of the groups that
 * fits the bins of the largest size, then the others. */
static bool place_by_kind(PlanForest *forest, PlanNode *const *nodes, size_t n,
			  const GPtrArray *kinds)
{
	PlanNode like = *nodes[0], *all, *part;
	g_autoptr(GPtrArray) first = g_ptr_array_ref(kinds->pdata[0]);
	g_autoptr(GPtrArray) rest = g_ptr_array_new();
	guint64 least, most, rest_least, rest_most, wanted;

	like.whole = false;
	all = plan_node_new(forest, &like);
	for (size_t i = 0; i < n; i++)
		plan_node_add(all, nodes[i]);
	for (guint kind = 1; kind < kinds->len; kind++)
		g_ptr_array_extend(rest, kinds->pdata[kind], NULL, NULL);
	sum_limits(first, &least, &most);
	sum_limits(rest, &rest_least, &rest_most);
	least = MAX(least, all->people - MIN(all->people, rest_most));
	most = MIN(most, all->people - rest_least);
	wanted = (guint64)all->people * first->len / (first->len + rest->len);
	wanted = CLAMP(wanted, least, most);
	part = plan_node_cut(forest, all, (unsigned)least, (unsigned)wanted, (unsigned)most);
	return part && place_one(forest, part, (PlanBin *const *)first->pdata, first->len) &&
	       place_one(forest, all, (PlanBin *const *)rest->pdata, rest->len);
}

static PackOutcome pack(const PackTask *task, PackResult *result)
{
	PackOutcome outcome = pack_exactly(task, result);

	if (outcome != PACK_TOO_LARGE || task->n_kinds > 1)
		return outcome;
	if (task->whole)
		return pack_whole(task, result);
	pack_many(task, result);
	return PACK_DONE;
}

bool plan_place(PlanForest *forest, PlanNode *const *nodes, size_t n, PlanBin *const *bins,
		size_t k)
{
	g_autoptr(GPtrArray) kinds = NULL;
	g_autofree PackGroup *groups = NULL;
	g_autofree PackKind *sizes = NULL;
	g_auto(PackResult) result = { 0 };
	PackTask task;
	PackOutcome outcome;

	if (n == 1)
		return place_one(forest, nodes[0], bins, k);
	if (k == 1) {
		for (size_t i = 0; i < n; i++)
			put(bins[0], nodes[i]);
		return true;
	}
	kinds = bins_by_kind(bins, k);
	groups = g_new0(PackGroup, n);
	sizes = g_new0(PackKind, kinds->len);
	for (size_t i = 0; i < n; i++)
		groups[i] = (PackGroup){ nodes[i]->people, 0, nodes[i]->near };
	for (guint kind = 0; kind < kinds->len; kind++) {
		const GPtrArray *same = kinds->pdata[kind];

		sizes[kind] = (PackKind){ ((PlanBin *)same->pdata[0])->most, same->len, 1 };
	}
	task = (PackTask){ groups,         n,           sizes,          kinds->len,
			   bins[0]->least, (unsigned)k, nodes[0]->whole };
	outcome = pack(&task, &result);
	if (outcome == PACK_TOO_LARGE && kinds->len > 1)
		return place_by_kind(forest, nodes, n, kinds);
	return outcome == PACK_DONE &&
	       plan_carry_out(forest, nodes, n, &result, (GPtrArray *const *)kinds->pdata,
			      kinds->len, NULL, NULL);
}

/* ---- components ---- */

static bool place_component(PlanForest *forest, const GPtrArray *nodes, const GPtrArray *bins,
			    bool (*may_go)(const PlanNode *node, const PlanBin *bin, void *data),
			    void *data)
{
	g_autofree bool *open = NULL;

	if (nodes->len == 1 || bins->len == 1)
		return plan_place(forest, (PlanNode *const *)nodes->pdata, nodes->len,
				  (PlanBin *const *)bins->pdata, bins->len);
	open = g_new(bool, (size_t)nodes->len * bins->len);
	for (guint i = 0; i < nodes->len; i++)
		for (guint bin = 0; bin < bins->len; bin++)
			open[i * bins->len + bin] =
				!may_go || may_go(nodes->pdata[i], bins->pdata[bin], data);
	return plan_spread(forest, (PlanNode *const *)nodes->pdata, nodes->len,
			   (PlanBin *const *)bins->pdata, bins->len, open);
}

bool plan_carry_out(PlanForest *forest, PlanNode *const *nodes, size_t n, const PackResult *result,
		    GPtrArray *const *kinds, size_t n_kinds,
		    bool (*may_go)(const PlanNode *node, const PlanBin *bin, void *data),
		    void *data)
{
	g_autofree guint *used = g_new0(guint, n_kinds);
	g_autoptr(GPtrArray) members =
		g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
	bool done = true;

	for (unsigned c = 0; c < result->n; c++)
		g_ptr_array_add(members, g_ptr_array_new());
	for (size_t i = 0; i < n; i++)
		g_ptr_array_add(members->pdata[result->component[i]], nodes[i]);
	for (unsigned c = 0; c < result->n && done; c++) {
		g_autoptr(GPtrArray) bins = g_ptr_array_new();

		for (size_t kind = 0; kind < n_kinds; kind++)
			for (unsigned j = 0; j < result->bins[c][kind]; j++)
				g_ptr_array_add(bins, kinds[kind]->pdata[used[kind]++]);
		done = place_component(forest, members->pdata[c], bins, may_go, data);
	}
	return done;
}
