#include <string.h>

#include "event/model.h"

/* The event against its curriculum: hours, facilitators. */

void psy_check_hours(const PsyEvent *event, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(event->batches.node, "lama_hari", PSY_WARNING, "event/hours");
	unsigned total, per_day;
	PsyJpl jpl;

	if (!event->curriculum || !event->batches.node)
		return;
	jpl = psy_curriculum_jpl(event->curriculum, PSY_GROUP_NONE);
	total = psy_jpl_total(&jpl);
	per_day = psy_curriculum_rules(event->curriculum)->jpl_per_day;
	if (per_day > 0 && total > per_day * event->batches.days)
		psy_report(diags, &finding,
			   _("the curriculum has %u JPL, %u days hold %u (%u a day)"), total,
			   event->batches.days, per_day * event->batches.days, per_day);
}

static void check_module(const PsyEvent *event, const PsyYamlNode *item, const char *const *known,
			 PsyDiags *diags)
{
	PsyFinding finding = psy_yaml_finding(item, PSY_ERROR, "event/unknown-module");
	g_autofree char *hint = NULL;

	if (!item->text || psy_yaml_is_empty(item) ||
	    psy_curriculum_module(event->curriculum, item->text))
		return;
	hint = psy_event_suggest(item->text, known);
	finding.hint = hint;
	psy_report(diags, &finding, _("the curriculum '%s' has no module '%s'"),
		   psy_curriculum_id(event->curriculum), item->text);
}

/* The ids of all modules, ended by NULL. */
static GPtrArray *module_ids(const PsyCurriculum *curriculum)
{
	GPtrArray *ids = g_ptr_array_new();
	size_t n;
	const PsyModule *modules = psy_curriculum_modules(curriculum, &n);

	for (size_t i = 0; i < n; i++)
		g_ptr_array_add(ids, (gpointer)modules[i].id);
	g_ptr_array_add(ids, NULL);
	return ids;
}

static void check_modules(const PsyEvent *event, PsyDiags *diags)
{
	g_autoptr(GPtrArray) ids = module_ids(event->curriculum);

	for (size_t i = 0; i < event->n_facilitators; i++) {
		const PsyYamlNode *list =
			psy_yaml_get(event->facilitators[i].node, "mata_pelatihan");
		const PsyYamlNode *item;

		for (size_t j = 0; (item = psy_yaml_item(list, j)); j++)
			check_module(event, item, (const char *const *)ids->pdata, diags);
	}
}

/* One person in two entries would be taken for two who can teach at the same time. */
static void check_twice(const PsyFacilitator *person, const PsyFacilitator *earlier,
			PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(person->node, "nama", PSY_WARNING, "event/duplicate-facilitator");
	g_autofree char *a = psy_text_fold(person->name, strlen(person->name));
	g_autofree char *b = psy_text_fold(earlier->name, strlen(earlier->name));

	if (*a && strcmp(a, b) == 0)
		psy_report(diags, &finding, _("'%s' already stands in line %u"), person->name,
			   earlier->node->line);
}

void psy_check_facilitators(const PsyEvent *event, PsyDiags *diags)
{
	for (size_t i = 0; i < event->n_facilitators; i++)
		for (size_t j = 0; j < i; j++)
			check_twice(&event->facilitators[i], &event->facilitators[j], diags);
	if (event->curriculum)
		check_modules(event, diags);
}
