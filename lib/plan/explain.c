#include "plan/explain.h"

#include <string.h>

enum {
	MOST_NAMES = 3,
	MOST_CLASSES = 10,      /* sets of classes are looked at one by one: 2^10 */
	LONGEST_EXTENSION = 60, /* days after the last day that a hint looks for */
};

static const PlanSlot *slot_at(const PlanTask *task, const GArray *slots, guint i)
{
	return &g_array_index(task->slots, PlanSlot, g_array_index(slots, size_t, i));
}

char *plan_who(const PlanClass *class)
{
	const GPtrArray *groups = class->node->children;
	GString *text = g_string_new(NULL);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < groups->len; i++) {
		const char *name = ((const PlanNode *)groups->pdata[i])->name;

		if (!g_hash_table_add(seen, (gpointer)name) || g_hash_table_size(seen) > MOST_NAMES)
			continue;
		g_string_append_printf(text, "%s%s", text->len ? ", " : "",
				       *name ? name : _("(no name)"));
	}
	if (g_hash_table_size(seen) > MOST_NAMES)
		g_string_append_printf(text, _(" and %u more"),
				       g_hash_table_size(seen) - MOST_NAMES);
	return g_string_free(text, FALSE);
}

/* ---- sets of classes without room ---- */

/* The classes of a set and the slots that one of them may use. */
typedef struct {
	unsigned set; /* bits of area->classes; G_MAXUINT: all */
	unsigned people;
	GArray *slots; /* of size_t */
	guint64 room;
} Crowd;

static bool is_in(const Crowd *crowd, guint c)
{
	return crowd->set == G_MAXUINT || (c < 32 && crowd->set >> c & 1);
}

static void crowd_measure(Crowd *crowd, const PlanArea *area)
{
	crowd->people = 0;
	crowd->room = 0;
	crowd->slots = g_array_new(FALSE, FALSE, sizeof(size_t));
	for (guint c = 0; c < area->classes->len; c++)
		if (is_in(crowd, c))
			crowd->people += ((PlanClass *)area->classes->pdata[c])->node->people;
	for (guint i = 0; i < area->slots->len; i++) {
		size_t slot = g_array_index(area->slots, size_t, i);
		bool open = false;

		for (guint c = 0; c < area->classes->len && !open; c++)
			open = is_in(crowd, c) &&
			       plan_may_use(area->task, area->classes->pdata[c], slot);
		if (!open)
			continue;
		g_array_append_val(crowd->slots, slot);
		crowd->room += g_array_index(area->task->slots, PlanSlot, slot).capacity;
	}
}

/* The smallest set of classes whose people are more than all their slots hold (Hall). */
static bool find_crowd(const PlanArea *area, Crowd *crowd)
{
	guint n = area->classes->len;

	for (unsigned size = 1; n <= MOST_CLASSES && size <= n; size++)
		for (unsigned set = 1; set < 1u << n; set++) {
			*crowd = (Crowd){ .set = set };
			if ((unsigned)__builtin_popcount(set) != size)
				continue;
			crowd_measure(crowd, area);
			if (crowd->people > crowd->room)
				return true;
			g_array_unref(crowd->slots);
		}
	*crowd = (Crowd){ .set = G_MAXUINT };
	crowd_measure(crowd, area);
	if (crowd->people > crowd->room)
		return true;
	g_array_unref(crowd->slots);
	return false;
}

static char *crowd_names(const Crowd *crowd, const PlanArea *area)
{
	GString *text = g_string_new(NULL);

	for (guint c = 0; c < area->classes->len; c++) {
		g_autofree char *who = NULL;

		if (!is_in(crowd, c))
			continue;
		who = plan_who(area->classes->pdata[c]);
		g_string_append_printf(text, "%s%s", text->len ? "; " : "", who);
	}
	return g_string_free(text, FALSE);
}

/* The deepest lock or limited venue of the crowd, as a YAML place; NULL when it is the event's
 * own dates that are too few. */
static const PsyYamlNode *crowd_lock(const Crowd *crowd, const PlanArea *area)
{
	for (guint c = 0; c < area->classes->len; c++) {
		const PlanClass *class = area->classes->pdata[c];

		if (is_in(crowd, c) && class->lock)
			return class->lock->node;
	}
	return NULL;
}

/* ---- cures ---- */

/* What these classes' people find in the event as it would be. */
static bool would_fit(const Crowd *crowd, const PlanArea *area, const PsyEvent *changed)
{
	g_autoptr(GArray) slots = plan_slots_make(changed);
	PlanTask task = { changed, area->task->demand, slots, NULL, area->task->language };
	guint64 room = 0;

	for (size_t slot = 0; slot < slots->len; slot++)
		for (guint c = 0; c < area->classes->len; c++)
			if (is_in(crowd, c) && plan_may_use(&task, area->classes->pdata[c], slot)) {
				room += g_array_index(slots, PlanSlot, slot).capacity;
				break;
			}
	return room >= crowd->people;
}

/* The first later last day with which the people fit; unset when there is none. */
static PsyDate later_end(const Crowd *crowd, const PlanArea *area)
{
	PsyEvent changed = *area->task->event;

	for (int day = 1; day <= LONGEST_EXTENSION; day++) {
		changed.dates.last = psy_date_add_days(area->task->event->dates.last, day);
		if (would_fit(crowd, area, &changed))
			return changed.dates.last;
	}
	return (PsyDate){ 0 };
}

/* The smallest maksimal with which they fit; 0 when the venues are too small for any. */
static unsigned larger_max(const Crowd *crowd, const PlanArea *area)
{
	PsyEvent changed = *area->task->event;
	unsigned low = changed.batches.max + 1, high = crowd->people;

	changed.batches.max = high;
	if (area->task->event->batches.max == 0 || low > high || !would_fit(crowd, area, &changed))
		return 0;
	while (low < high) {
		unsigned middle = low + (high - low) / 2;

		changed.batches.max = middle;
		if (would_fit(crowd, area, &changed))
			high = middle;
		else
			low = middle + 1;
	}
	return high;
}

static unsigned line_of(const PsyYamlNode *node, const char *key)
{
	const PsyYamlNode *value = psy_yaml_get(node, key);

	return value ? value->line : node ? node->line : 0;
}

/* What the people of a crowd could be given. */
static char *crowd_hint(const Crowd *crowd, const PlanArea *area, bool locked)
{
	const PsyEvent *event = area->task->event;
	unsigned max = larger_max(crowd, area);
	PsyDate end = later_end(crowd, area);
	GString *text = g_string_new(NULL);
	PsyIsoDate iso;

	if (psy_date_is_set(end))
		g_string_append_printf(text, _("move 'tanggal.sampai' to %s (line %u)"),
				       psy_date_to_iso(end, iso),
				       line_of(event->dates.node, "sampai"));
	if (max > 0)
		g_string_append_printf(text,
				       _("%sraise 'angkatan.maksimal' from %u to %u (line %u)"),
				       text->len ? _(", or ") : "", event->batches.max, max,
				       line_of(event->batches.node, "maksimal"));
	if (text->len == 0)
		g_string_append(text, locked ? _("lock fewer people there, or add a venue")
					     : _("add a venue, or a larger one"));
	return g_string_free(text, FALSE);
}

/* ---- the findings ---- */

static const PsyYamlNode *node_or(const PsyYamlNode *node, const char *key)
{
	const PsyYamlNode *value = psy_yaml_get(node, key);

	return value ? value : node;
}

static void report_crowd(const Crowd *crowd, const PlanArea *area, PsyDiags *diags)
{
	const PlanTask *task = area->task;
	const PsyYamlNode *lock = crowd_lock(crowd, area);
	g_autofree char *who = crowd_names(crowd, area), *dates = NULL, *hint = NULL;
	PsyFinding finding =
		psy_yaml_finding(lock ? lock : node_or(task->event->dates.node, "sampai"),
				 PSY_ERROR, lock ? "plan/lock-room" : "plan/too-few-dates");
	unsigned size = crowd->slots->len ? slot_at(task, crowd->slots, 0)->capacity : 0;
	bool even = true;

	dates = plan_dates_in_words(task, crowd->slots);
	hint = crowd_hint(crowd, area, lock != NULL);
	finding.hint = hint;
	for (guint i = 0; i < crowd->slots->len; i++)
		even = even && slot_at(task, crowd->slots, i)->capacity == size;
	if (lock)
		psy_report(diags, &finding,
			   _("%u people from %s find only %u places (batches: %u), %s"),
			   crowd->people, who, (unsigned)crowd->room, crowd->slots->len, dates);
	else if (even)
		psy_report(diags, &finding,
			   _("%u people from %s need %u batches of %u, but there can be only %u: "
			     "%s"),
			   crowd->people, who, (crowd->people + size - 1) / size, size,
			   crowd->slots->len, dates);
	else
		psy_report(diags, &finding,
			   _("%u people from %s find only %u places in %u batches: %s"),
			   crowd->people, who, (unsigned)crowd->room, crowd->slots->len, dates);
}

/* A class that may use no slot at all. */
static bool report_no_slot(const PlanArea *area, PsyDiags *diags)
{
	const PlanClass *class = area->classes->pdata[0];
	const PsyEvent *event = area->task->event;
	g_autofree char *who = NULL;
	bool any_venue = false;
	PsyFinding finding;
	PsyIsoDate date;

	if (area->slots->len > 0)
		return false;
	for (size_t i = 0; i < event->n_venues; i++)
		any_venue = any_venue || class->venues[i];
	who = plan_who(class);
	finding = psy_yaml_finding(class->lock  ? class->lock->node
				   : !any_venue ? psy_yaml_get(event->node, "tempat")
						: event->dates.node,
				   PSY_ERROR, "plan/no-slot");
	if (!any_venue) {
		finding.hint = _("add a venue, or this kabupaten to a venue's 'kabupaten'");
		psy_report(diags, &finding, _("no venue takes the %u people from %s"), area->people,
			   who);
	} else if (psy_date_is_set(class->date)) {
		finding.hint = _("lock them to another day");
		psy_report(diags, &finding,
			   _("the %u people from %s are locked to %s, but no batch of %u working "
			     "days can begin then in a venue that takes them"),
			   area->people, who, psy_date_to_iso(class->date, date),
			   event->batches.days);
	} else {
		finding.hint = _("give the venue more days, or the event more dates");
		psy_report(diags, &finding,
			   _("no venue for the %u people from %s is open on %u consecutive "
			     "working days"),
			   area->people, who, event->batches.days);
	}
	return true;
}

/* Too few people for the minimum: they fall into a gap between two numbers of batches. */
static bool report_minimum(const PlanArea *area, PsyDiags *diags)
{
	const PsyBatchRules *rules = &area->task->event->batches;
	PsyFinding finding =
		psy_yaml_finding(node_or(rules->node, "minimal"), PSY_ERROR, "plan/minimum");
	unsigned batches = MAX(area->least, 1), most = area->people / batches;
	g_autofree char *who = NULL, *hint = NULL;
	Crowd all = { .set = G_MAXUINT };

	if ((guint64)batches * rules->min <= area->people)
		return false;
	crowd_measure(&all, area);
	g_array_unref(all.slots);
	who = crowd_names(&all, area);
	hint = g_strdup_printf(_("lower 'angkatan.minimal' from %u to %u (line %u)"), rules->min,
			       most, line_of(rules->node, "minimal"));
	finding.hint = most > 0 ? hint : NULL;
	psy_report(diags, &finding,
		   _("%u people from %s need %u batches, and %u times 'minimal' %u is more than "
		     "they are"),
		   area->people, who, batches, batches, rules->min);
	return true;
}

/* Room for all people, but not for all groups that must stay whole. */
static bool report_too_many_groups(const PlanArea *area, PsyDiags *diags)
{
	const PsyEvent *event = area->task->event;
	PsyFinding finding = psy_yaml_finding(node_or(event->dates.node, "sampai"), PSY_ERROR,
					      "plan/too-few-dates");
	g_autofree char *dates = NULL;

	if (area->least <= area->slots->len)
		return false;
	dates = plan_dates_in_words(area->task, area->slots);
	finding.hint = _("add days or a venue, or allow more to be split with 'boleh_pecah'");
	psy_report(diags, &finding,
		   _("groups that must stay together need %u batches, but there can be only %u: "
		     "%s"),
		   area->least, area->slots->len, dates);
	return true;
}

/* A group that must stay whole and is larger than any batch. */
static bool report_large_group(const PlanArea *area, PsyDiags *diags)
{
	const PsyBatchRules *rules = &area->task->event->batches;
	unsigned capacity = 0;
	PsyFinding finding = psy_yaml_finding(node_or(rules->node, "boleh_pecah"), PSY_ERROR,
					      "plan/group-too-large");

	for (guint i = 0; i < area->slots->len; i++)
		capacity = MAX(capacity, slot_at(area->task, area->slots, i)->capacity);
	for (guint c = 0; c < area->classes->len; c++) {
		g_autoptr(GPtrArray) nodes = plan_whole_nodes(area->classes->pdata[c]);

		for (guint i = 0; nodes && i < nodes->len; i++) {
			const PlanNode *node = nodes->pdata[i];

			if (node->people <= capacity)
				continue;
			finding.hint = _("allow a narrower level with 'boleh_pecah', or raise "
					 "'maksimal' and the venue's 'kapasitas'");
			psy_report(diags, &finding,
				   _("the %u people of %s must stay together, but a batch holds "
				     "%u"),
				   node->people, *node->name ? node->name : _("(no name)"),
				   capacity);
			return true;
		}
	}
	return false;
}

void plan_explain(const PlanArea *area, bool found_none, PsyDiags *diags)
{
	const PsyBatchRules *rules = &area->task->event->batches;
	PsyFinding finding = psy_yaml_finding(rules->node, PSY_ERROR,
					      found_none ? "plan/not-found" : "plan/impossible");
	g_autofree char *dates = NULL;
	Crowd crowd;

	if (report_no_slot(area, diags))
		return;
	if (report_large_group(area, diags))
		return;
	if (find_crowd(area, &crowd)) {
		report_crowd(&crowd, area, diags);
		g_array_unref(crowd.slots);
		return;
	}
	if (report_too_many_groups(area, diags) || report_minimum(area, diags))
		return;
	crowd = (Crowd){ .set = G_MAXUINT };
	crowd_measure(&crowd, area);
	dates = crowd_names(&crowd, area);
	g_array_unref(crowd.slots);
	finding.hint = _("lower 'minimal', raise 'maksimal', allow more to be split, or take a "
			 "lock away");
	if (found_none)
		psy_report(diags, &finding,
			   _("no plan was found for the %u people from %s; that there is none is "
			     "not proven"),
			   area->people, dates);
	else
		psy_report(diags, &finding,
			   _("the sizes and locks of the %u people from %s contradict each other: "
			     "all distributions were tried"),
			   area->people, dates);
}
