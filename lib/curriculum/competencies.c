#include <string.h>

#include "curriculum/model.h"

typedef const char *const *(*ListOf)(const PsyModule *module);

static const char *const *taught(const PsyModule *module)
{
	return module->teaches;
}

static const char *const *assessed(const PsyModule *module)
{
	return module->assesses;
}

static const PsyCompetency *find(const PsyCurriculum *curriculum, const char *id)
{
	for (size_t i = 0; i < curriculum->n_competencies; i++)
		if (strcmp(curriculum->competencies[i].id, id) == 0)
			return &curriculum->competencies[i];
	return NULL;
}

static bool any_module(const PsyCurriculum *curriculum, ListOf list, const char *id)
{
	for (size_t i = 0; i < curriculum->n_modules; i++)
		if (g_strv_contains(list(&curriculum->modules[i]), id))
			return true;
	return false;
}

static const char *suggest(const PsyCurriculum *curriculum, const char *id)
{
	g_autofree const char **ids = g_new0(const char *, curriculum->n_competencies + 1);

	for (size_t i = 0; i < curriculum->n_competencies; i++)
		ids[i] = curriculum->competencies[i].id;
	return psy_text_suggest(id, ids);
}

/* A curriculum that lists no competencies may take modules that name some. */
static void check_references(const PsyCurriculum *curriculum, const PsyModule *module,
			     const char *key, const char *const *ids, PsyDiags *diags)
{
	for (; *ids && curriculum->n_competencies > 0; ids++) {
		g_autofree char *used = NULL;
		g_autofree char *hint = NULL;
		PsyFinding finding = psy_module_finding(module, key, *ids, PSY_ERROR,
							"curriculum/unknown-id", &used);

		if (find(curriculum, *ids))
			continue;
		hint = psy_yaml_meant(suggest(curriculum, *ids));
		if (hint)
			finding.hint = hint;
		psy_report(diags, &finding, _("there is no competency '%s' in this curriculum"),
			   *ids);
	}
}

static void check_competency(const PsyCurriculum *curriculum, const PsyCompetency *competency,
			     PsyDiags *diags)
{
	bool is_taught = any_module(curriculum, taught, competency->id);
	bool is_assessed = any_module(curriculum, assessed, competency->id);
	const PsyYamlNode *node = psy_yaml_get(competency->node, "id");
	PsyFinding finding = psy_yaml_finding(node, PSY_ERROR, "curriculum/not-assessed");

	if (!*competency->id) /* told already */
		return;
	if (is_taught && !is_assessed && !curriculum->incomplete)
		psy_report(diags, &finding, _("no module assesses '%s'"), competency->id);
	finding.code = "curriculum/not-taught";
	if (!is_taught && !curriculum->incomplete)
		psy_report(diags, &finding, _("no module teaches '%s'"), competency->id);
	if (find(curriculum, competency->id) != competency) {
		finding.code = "curriculum/duplicate-id";
		psy_report(diags, &finding, _("the competency '%s' already stands in line %u"),
			   competency->id, find(curriculum, competency->id)->node->line);
	}
}

static bool has_group(const PsyCurriculum *curriculum, const char *group)
{
	for (size_t i = 0; i < curriculum->n_competencies; i++)
		if (strcmp(curriculum->competencies[i].group, group) == 0)
			return true;
	return false;
}

static void check_level(const PsyCurriculum *curriculum, const PsyLevel *level, PsyDiags *diags)
{
	for (const char *const *id = level->competencies; *id; id++) {
		PsyFinding finding = psy_yaml_finding(
			psy_yaml_find_item(psy_yaml_get(level->node, "kompetensi"), *id), PSY_ERROR,
			"curriculum/unknown-id");

		if (!find(curriculum, *id))
			psy_report(diags, &finding,
				   _("there is no competency '%s' in this curriculum"), *id);
	}
	for (const char *const *group = level->groups; *group; group++) {
		PsyFinding finding = psy_yaml_finding(
			psy_yaml_find_item(psy_yaml_get(level->node, "kelompok"), *group),
			PSY_ERROR, "curriculum/unknown-id");

		if (!has_group(curriculum, *group))
			psy_report(diags, &finding, _("no competency is of the group '%s'"),
				   *group);
	}
}

void psy_check_competencies(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	for (size_t i = 0; i < curriculum->n_competencies; i++)
		check_competency(curriculum, &curriculum->competencies[i], diags);
	for (size_t i = 0; i < curriculum->n_levels; i++)
		check_level(curriculum, &curriculum->levels[i], diags);
	for (size_t i = 0; i < curriculum->n_modules; i++) {
		const PsyModule *module = &curriculum->modules[i];

		check_references(curriculum, module, "mengajarkan", module->teaches, diags);
		check_references(curriculum, module, "menilai", module->assesses, diags);
	}
}
