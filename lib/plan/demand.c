#include "plan/demand.h"

#include <string.h>

static const char *const columns[PSY_N_LEVELS] = { "kabupaten", "kecamatan", "desa", "posyandu" };

typedef struct {
	PlanDemand *demand;
	const PsyEvent *event;
	const PsyTable *roster;
	int column[PSY_N_LEVELS];
	int status;
	PsyLevelOfPlace levels[PSY_N_LEVELS];
	size_t n_levels;
	unsigned whole_depth;   /* nodes this deep must stay whole; 0: all may be cut */
	GHashTable *leaves;     /* cells as typed -> PlanNode */
	GHashTable *nodes;      /* class and path of compared forms -> PlanNode */
	GHashTable *groups;     /* path -> number of the group + 1 */
	GHashTable *areas;      /* path above the group -> number + 1 */
	GHashTable *by_rule;    /* what locks and venues say -> PlanClass */
	GHashTable *venues;     /* compared form of a kabupaten -> bool * */
	PlanNode **leaf_of_row; /* NULL: does not take part */
	bool conflict;
	PsyDiags *diags;
} Reader;

bool plan_takes_part(const char *status)
{
	g_autofree char *word = NULL;

	if (!*status || strcmp(status, "terdaftar") == 0)
		return true;
	word = psy_text_fold(status, strlen(status));
	return strcmp(word, "batal") != 0 && strcmp(word, "cadangan") != 0;
}

size_t plan_levels(const PsyEvent *event, PsyLevelOfPlace levels[PSY_N_LEVELS])
{
	size_t n = 0;

	for (const char *const *word = event->batches.keep; *word; word++) {
		PsyLevelOfPlace level;

		if (psy_level_from_word(*word, &level) && (n == 0 || level > levels[n - 1]))
			levels[n++] = level;
	}
	for (; n == 0 || (!event->batches.keep[0] && n < PSY_N_LEVELS); n++)
		levels[n] = (PsyLevelOfPlace)n;
	return n;
}

/* ---- classes ---- */

static unsigned depth_of(const PsyLock *lock)
{
	return *lock->desa ? 3 : *lock->kecamatan ? 2 : 1;
}

static const bool *venues_for(Reader *reader, const char *kabupaten)
{
	g_autofree char *form = psy_place_form(kabupaten);
	bool *venues = g_hash_table_lookup(reader->venues, form);

	if (venues)
		return venues;
	venues = g_new0(bool, reader->event->n_venues + 1);
	for (size_t i = 0; i < reader->event->n_venues; i++)
		venues[i] = psy_venue_takes(&reader->event->venues[i], kabupaten);
	g_hash_table_insert(reader->venues, g_steal_pointer(&form), venues);
	return venues;
}

static void report_conflict(Reader *reader, const PsyLock *lock, const PsyLock *other,
			    const char *key)
{
	PsyFinding finding =
		psy_yaml_finding(psy_yaml_get(lock->node, key), PSY_ERROR, "plan/lock-conflict");

	reader->conflict = true;
	psy_report(reader->diags, &finding,
		   _("the lock in line %u says something else about the same people"),
		   other->node ? other->node->line : 0);
}

/* Deeper locks override wider ones; two of the same depth must not contradict. */
static void apply_locks(Reader *reader, PlanClass *class, const char *const *names)
{
	const PsyBatchRules *rules = &reader->event->batches;
	const PsyLock *date = NULL, *batch = NULL, *venue = NULL;

	for (unsigned depth = 1; depth <= 3; depth++)
		for (size_t i = 0; i < rules->n_locks; i++) {
			const PsyLock *lock = &rules->locks[i];

			if (depth_of(lock) != depth ||
			    !psy_place_is_meant(lock->kabupaten, lock->kecamatan, lock->desa,
						names))
				continue;
			class->lock = lock;
			if (psy_date_is_set(lock->date)) {
				if (date && depth_of(date) == depth &&
				    psy_date_compare(date->date, lock->date) != 0)
					report_conflict(reader, lock, date, "tanggal");
				date = lock;
			}
			if (lock->batch > 0) {
				if (batch && depth_of(batch) == depth &&
				    batch->batch != lock->batch)
					report_conflict(reader, lock, batch, "angkatan");
				batch = lock;
			}
			if (*lock->venue) {
				if (venue && depth_of(venue) == depth &&
				    !psy_place_agrees(venue->venue, lock->venue))
					report_conflict(reader, lock, venue, "tempat");
				venue = lock;
			}
		}
	if (date)
		class->date = date->date;
	if (batch)
		class->batch = batch->batch;
	if (venue) {
		const PsyVenue *only = psy_event_find_venue(reader->event, venue->venue);

		for (size_t i = 0; i < reader->event->n_venues; i++)
			class->venues[i] = class->venues[i] && &reader->event->venues[i] == only;
	}
}

static void class_free(gpointer data)
{
	PlanClass *class = data;

	g_free(class->venues);
	g_free(class);
}

static PlanClass *class_of(Reader *reader, const char *const *names)
{
	size_t n = reader->event->n_venues;
	PlanClass rule = { 0 };
	PlanNode like = { .name = "", .class = reader->demand->classes->len };
	g_autoptr(GString) key = g_string_new(NULL);
	PlanClass *class;

	rule.venues = g_memdup2(venues_for(reader, names[0]), (n + 1) * sizeof(bool));
	apply_locks(reader, &rule, names);
	g_string_printf(key, "%d %u ",
			psy_date_is_set(rule.date) ? psy_date_to_number(rule.date) : 0, rule.batch);
	for (size_t i = 0; i < n; i++)
		g_string_append_c(key, rule.venues[i] ? '1' : '0');
	class = g_hash_table_lookup(reader->by_rule, key->str);
	if (class) {
		g_free(rule.venues);
		return class;
	}
	class = g_memdup2(&rule, sizeof rule);
	class->node = plan_node_new(&reader->demand->forest, &like);
	g_ptr_array_add(reader->demand->classes, class);
	g_hash_table_insert(reader->by_rule, g_strdup(key->str), class);
	return class;
}

/* ---- nodes ---- */

static unsigned number_of(GHashTable *table, const char *path)
{
	gpointer number = g_hash_table_lookup(table, path);

	if (!number) {
		number = GUINT_TO_POINTER(g_hash_table_size(table) + 1);
		g_hash_table_insert(table, g_strdup(path), number);
	}
	return GPOINTER_TO_UINT(number) - 1;
}

/* The child of `parent` for the path down to `level`; made when it is not there. Children
 * are hung up later, when their people are counted. */
static PlanNode *node_at(Reader *reader, PlanNode *parent, const char *path, size_t depth,
			 const char *const *names)
{
	g_autofree char *key = g_strdup_printf("%u %s", parent->class, path);
	PlanNode *node = g_hash_table_lookup(reader->nodes, key);
	PlanNode like = *parent;

	if (node)
		return node;
	like.name = names[reader->levels[depth]];
	like.whole = reader->whole_depth == depth + 1;
	if (depth == 0) {
		GPtrArray *groups = reader->demand->group_names;

		like.group = number_of(reader->groups, path);
		if (like.group == groups->len)
			g_ptr_array_add(groups, (gpointer)like.name);
	}
	node = plan_node_new(&reader->demand->forest, &like);
	if (!parent->children)
		parent->children = g_ptr_array_new();
	g_ptr_array_add(parent->children, node);
	g_hash_table_insert(reader->nodes, g_steal_pointer(&key), node);
	return node;
}

/* The leaf of people from this place; walks down from their class. */
static PlanNode *make_leaf(Reader *reader, const char *const *names)
{
	PlanNode *node = class_of(reader, names)->node;
	g_autoptr(GString) path = g_string_new(NULL);
	g_autofree char *above = NULL;
	size_t depth = 0;

	for (int level = 0; level < PSY_N_LEVELS && depth < reader->n_levels; level++) {
		g_autofree char *form = psy_place_form(names[level]);

		if (depth == 0 && level == (int)reader->levels[0])
			above = g_strdup(path->str);
		g_string_append_printf(path, "%s/", form);
		if (level != (int)reader->levels[depth])
			continue;
		node = node_at(reader, node, path->str, depth, names);
		if (depth++ == 0)
			node->near = number_of(reader->areas, above);
	}
	return node;
}

static PlanNode *leaf_of(Reader *reader, size_t row)
{
	const char *names[PSY_N_LEVELS];
	g_autofree char *key = NULL;
	PlanNode *leaf;

	for (int level = 0; level < PSY_N_LEVELS; level++)
		names[level] = psy_table_cell(reader->roster, row, reader->column[level]);
	key = g_strjoin("\x1f", names[0], names[1], names[2], names[3], NULL);
	leaf = g_hash_table_lookup(reader->leaves, key);
	if (!leaf) {
		leaf = make_leaf(reader, names);
		g_hash_table_insert(reader->leaves, g_steal_pointer(&key), leaf);
	}
	return leaf;
}

/* ---- people ---- */

static void read_rows(Reader *reader)
{
	PlanDemand *demand = reader->demand;
	const char *progress = _("people read");
	size_t n = psy_table_n_rows(reader->roster);

	reader->leaf_of_row = g_new0(PlanNode *, n + 1);
	for (size_t row = 0; row < n; row++) {
		PlanNode *leaf;

		if (!plan_takes_part(psy_table_cell(reader->roster, row, reader->status)))
			continue;
		leaf = leaf_of(reader, row);
		reader->leaf_of_row[row] = leaf;
		leaf->people++;
		demand->people++;
		if (*(const char *)demand->group_names->pdata[leaf->group] == '\0' &&
		    demand->nowhere++ == 0)
			demand->nowhere_row = row;
		psy_progress(reader->diags, progress, row);
	}
}

/* Gives every leaf below its place in the list of rows and counts people upwards. */
static void lay_out(PlanNode *node, unsigned *first)
{
	if (!node->children) {
		node->first = *first;
		*first += node->people;
		return;
	}
	for (guint i = 0; i < node->children->len; i++) {
		PlanNode *child = node->children->pdata[i];

		lay_out(child, first);
		node->people += child->people;
	}
}

static void list_rows(Reader *reader)
{
	PlanDemand *demand = reader->demand;
	size_t n = psy_table_n_rows(reader->roster);
	g_autoptr(GHashTable) next = g_hash_table_new(NULL, NULL);
	unsigned first = 0;

	for (guint i = 0; i < demand->classes->len; i++)
		lay_out(((PlanClass *)demand->classes->pdata[i])->node, &first);
	g_array_set_size(demand->rows, demand->people);
	for (size_t row = 0; row < n; row++) {
		PlanNode *leaf = reader->leaf_of_row[row];
		unsigned done;

		if (!leaf)
			continue;
		done = GPOINTER_TO_UINT(g_hash_table_lookup(next, leaf));
		g_array_index(demand->rows, size_t, leaf->first + done) = row;
		g_hash_table_insert(next, leaf, GUINT_TO_POINTER(done + 1));
	}
}

static int by_area(const void *a, const void *b)
{
	const PlanNode *x = *(PlanNode *const *)a, *y = *(PlanNode *const *)b;

	if (x->near != y->near)
		return x->near < y->near ? -1 : 1;
	return x->group < y->group ? -1 : x->group > y->group;
}

/* How deep the nodes are that must stay whole: the level below the narrowest that may be
 * split (boleh_pecah). */
static unsigned whole_depth(const PsyEvent *event, const PsyLevelOfPlace *levels, size_t n)
{
	PsyLevelOfPlace narrowest;

	if (strcmp(event->batches.split, "tidak") == 0)
		return 1;
	if (!*event->batches.split || !psy_level_from_word(event->batches.split, &narrowest))
		return 0;
	for (unsigned depth = 0; depth < n; depth++)
		if (levels[depth] > narrowest)
			return depth + 1;
	return 0;
}

static GHashTable *table_of(GDestroyNotify free_value)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_value);
}

bool plan_demand_read(PlanDemand *demand, const PsyEvent *event, const PsyTable *roster,
		      PsyDiags *diags)
{
	Reader reader = { .demand = demand, .event = event, .roster = roster, .diags = diags };

	*demand = (PlanDemand){ .classes = g_ptr_array_new_with_free_func(class_free),
				.rows = g_array_new(FALSE, FALSE, sizeof(size_t)),
				.group_names = g_ptr_array_new() };
	plan_forest_init(&demand->forest);
	reader.n_levels = plan_levels(event, reader.levels);
	reader.whole_depth = whole_depth(event, reader.levels, reader.n_levels);
	demand->first = reader.levels[0];
	for (int level = 0; level < PSY_N_LEVELS; level++)
		reader.column[level] = psy_table_find(roster, columns[level]);
	reader.status = psy_table_find(roster, "status");
	reader.leaves = table_of(NULL);
	reader.nodes = table_of(NULL);
	reader.groups = table_of(NULL);
	reader.areas = table_of(NULL);
	reader.by_rule = table_of(NULL);
	reader.venues = table_of(g_free);
	read_rows(&reader);
	list_rows(&reader);
	for (guint i = 0; i < demand->classes->len; i++)
		g_ptr_array_sort(((PlanClass *)demand->classes->pdata[i])->node->children, by_area);
	g_free(reader.leaf_of_row);
	g_hash_table_unref(reader.leaves);
	g_hash_table_unref(reader.nodes);
	g_hash_table_unref(reader.groups);
	g_hash_table_unref(reader.areas);
	g_hash_table_unref(reader.by_rule);
	g_hash_table_unref(reader.venues);
	return !reader.conflict;
}

void plan_demand_clear(PlanDemand *demand)
{
	plan_forest_clear(&demand->forest);
	g_ptr_array_unref(demand->classes);
	g_array_unref(demand->rows);
	g_ptr_array_unref(demand->group_names);
}
