#include <string.h>

#include "curriculum/model.h"

const char *psy_curriculum_path(const PsyCurriculum *curriculum)
{
	return psy_yaml_path(curriculum->yaml);
}

const char *psy_curriculum_id(const PsyCurriculum *curriculum)
{
	return curriculum->id;
}

const char *psy_curriculum_title(const PsyCurriculum *curriculum)
{
	return curriculum->title;
}

const char *psy_curriculum_version(const PsyCurriculum *curriculum)
{
	return curriculum->version;
}

const char *psy_curriculum_goal(const PsyCurriculum *curriculum)
{
	return curriculum->goal;
}

const char *const *psy_curriculum_sources(const PsyCurriculum *curriculum)
{
	return curriculum->sources;
}

const PsyModule *psy_curriculum_modules(const PsyCurriculum *curriculum, size_t *n)
{
	*n = curriculum->n_modules;
	return curriculum->modules;
}

const PsyModule *psy_curriculum_module(const PsyCurriculum *curriculum, const char *id)
{
	for (size_t i = 0; i < curriculum->n_modules; i++)
		if (strcmp(curriculum->modules[i].id, id) == 0)
			return &curriculum->modules[i];
	return NULL;
}

const PsyCompetency *psy_curriculum_competencies(const PsyCurriculum *curriculum, size_t *n)
{
	*n = curriculum->n_competencies;
	return curriculum->competencies;
}

const PsyLevel *psy_curriculum_levels(const PsyCurriculum *curriculum, size_t *n)
{
	*n = curriculum->n_levels;
	return curriculum->levels;
}

const PsyLaw *psy_curriculum_laws(const PsyCurriculum *curriculum, size_t *n)
{
	*n = curriculum->n_laws;
	return curriculum->laws;
}

const PsySession *psy_curriculum_sessions(const PsyCurriculum *curriculum, size_t *n)
{
	*n = curriculum->n_sessions;
	return curriculum->sessions;
}

const PsyRules *psy_curriculum_rules(const PsyCurriculum *curriculum)
{
	return &curriculum->rules;
}

PsyJpl psy_curriculum_jpl(const PsyCurriculum *curriculum, PsyGroup group)
{
	PsyJpl sum = { 0 };

	for (size_t i = 0; i < curriculum->n_modules; i++) {
		const PsyModule *module = &curriculum->modules[i];

		if (group != PSY_GROUP_NONE && module->group != (int)group)
			continue;
		for (int kind = 0; kind < PSY_N_JPL; kind++)
			sum.of[kind] += module->jpl.of[kind];
	}
	return sum;
}
