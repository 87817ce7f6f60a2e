#include <string.h>

#include "curriculum/model.h"

static size_t place_of(const PsyCurriculum *curriculum, const char *id)
{
	const PsyModule *module = psy_curriculum_module(curriculum, id);

	return module ? (size_t)(module - curriculum->modules) : curriculum->n_modules;
}

const char *psy_suggest_module(const PsyCurriculum *curriculum, const char *id)
{
	g_autofree const char **ids = g_new0(const char *, curriculum->n_modules + 1);

	for (size_t i = 0; i < curriculum->n_modules; i++)
		ids[i] = curriculum->modules[i].id;
	return psy_text_suggest(id, ids);
}

static void check_ids(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	for (size_t i = 0; i < curriculum->n_modules; i++) {
		const PsyModule *module = &curriculum->modules[i];
		const PsyModule *earlier = g_hash_table_lookup(seen, module->id);
		const PsyYamlNode *here = module->used ? module->used : module->node;
		const PsyYamlNode *there;
		PsyFinding finding = psy_yaml_finding(here, PSY_ERROR, "curriculum/duplicate-id");

		if (!earlier) {
			g_hash_table_insert(seen, (gpointer)module->id, (gpointer)module);
			continue;
		}
		there = earlier->used ? earlier->used : earlier->node;
		finding.width = 1;
		psy_report(diags, &finding, _("the module '%s' already stands in line %u"),
			   module->id, there->line);
	}
}

static void check_prerequisite(const PsyCurriculum *curriculum, const PsyModule *module,
			       const char *id, PsyDiags *diags)
{
	size_t own = (size_t)(module - curriculum->modules);
	size_t other = place_of(curriculum, id);
	bool known = other < curriculum->n_modules;
	g_autofree char *used = NULL;
	g_autofree char *hint = psy_yaml_meant(known ? NULL : psy_suggest_module(curriculum, id));
	PsyFinding finding =
		psy_module_finding(module, "prasyarat", id, PSY_ERROR,
				   known ? "curriculum/order" : "curriculum/unknown-id", &used);

	if (hint)
		finding.hint = hint;
	if (!known && curriculum->incomplete)
		return;
	if (!known)
		psy_report(diags, &finding, _("there is no module '%s' in this curriculum"), id);
	else if (other > own)
		psy_report(diags, &finding, _("'%s' stands before '%s', which it needs"),
			   module->id, id);
}

/* ---- cycles ---- */

typedef enum { FRESH, OPEN, DONE } Mark;

typedef struct {
	const PsyCurriculum *curriculum;
	Mark *marks;
	GArray *path; /* size_t: modules that are open, in order */
	PsyDiags *diags;
} Walk;

static void report_cycle(Walk *walk, size_t again)
{
	const PsyModule *modules = walk->curriculum->modules;
	g_autoptr(GString) cycle = g_string_new(NULL);
	g_autofree char *hint = NULL;
	PsyFinding finding = psy_module_finding(&modules[again], "prasyarat", NULL, PSY_ERROR,
						"curriculum/cycle", &hint);
	guint i = walk->path->len;

	while (g_array_index(walk->path, size_t, i - 1) != again)
		i--;
	for (i--; i < walk->path->len; i++)
		g_string_append_printf(cycle, "%s → ",
				       modules[g_array_index(walk->path, size_t, i)].id);
	g_string_append(cycle, modules[again].id);
	psy_report(walk->diags, &finding, _("prerequisites go round in a circle: %s"), cycle->str);
}

static void visit(Walk *walk, size_t at)
{
	const PsyModule *module = &walk->curriculum->modules[at];

	walk->marks[at] = OPEN;
	g_array_append_val(walk->path, at);
	for (const char *const *id = module->prerequisites; *id; id++) {
		size_t next = place_of(walk->curriculum, *id);

		if (next == walk->curriculum->n_modules)
			continue;
		if (walk->marks[next] == OPEN)
			report_cycle(walk, next);
		else if (walk->marks[next] == FRESH)
			visit(walk, next);
	}
	walk->marks[at] = DONE;
	g_array_set_size(walk->path, walk->path->len - 1);
}

static void check_cycles(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	g_autofree Mark *marks = g_new0(Mark, curriculum->n_modules);
	g_autoptr(GArray) path = g_array_new(FALSE, FALSE, sizeof(size_t));
	Walk walk = { curriculum, marks, path, diags };

	for (size_t i = 0; i < curriculum->n_modules; i++)
		if (marks[i] == FRESH)
			visit(&walk, i);
}

/* What the file itself says about days: so many hours do not go into so many days. */
static void check_length(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	const PsyRules *rules = &curriculum->rules;
	PsyJpl all = psy_curriculum_jpl(curriculum, PSY_GROUP_NONE);
	unsigned total = psy_jpl_total(&all);
	PsyFinding finding = psy_yaml_finding(psy_yaml_get(rules->node, "lama_hari"), PSY_ERROR,
					      "curriculum/day-too-long");

	if (rules->days > 0 && total > rules->days * rules->jpl_per_day)
		psy_report(diags, &finding, _("%u days of %u JPL hold %u, the modules have %u"),
			   rules->days, rules->jpl_per_day, rules->days * rules->jpl_per_day,
			   total);
}

void psy_check_order(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	check_ids(curriculum, diags);
	for (size_t i = 0; i < curriculum->n_modules; i++) {
		const PsyModule *module = &curriculum->modules[i];

		for (const char *const *id = module->prerequisites; *id; id++)
			check_prerequisite(curriculum, module, *id, diags);
	}
	check_cycles(curriculum, diags);
	check_length(curriculum, diags);
}
