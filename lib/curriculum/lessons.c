#include "curriculum/model.h"

static bool is_done(const PsyCurriculum *curriculum, const bool *taken, const PsyModule *module)
{
	for (const char *const *id = module->prerequisites; *id; id++) {
		const PsyModule *needed = psy_curriculum_module(curriculum, *id);

		if (needed && !taken[needed - curriculum->modules])
			return false;
	}
	return true;
}

static void add_lessons(GArray *lessons, const PsyModule *module)
{
	for (int kind = 0; kind < PSY_N_JPL; kind++)
		for (unsigned i = 0; i < module->jpl.of[kind]; i++) {
			PsyLesson lesson = { module, kind };

			g_array_append_val(lessons, lesson);
		}
}

GArray *psy_lessons_in_order(const PsyCurriculum *curriculum)
{
	g_autofree bool *taken = g_new0(bool, curriculum->n_modules);
	GArray *lessons = g_array_new(FALSE, FALSE, sizeof(PsyLesson));

	for (size_t n = 0; n < curriculum->n_modules; n++) {
		size_t i = 0;

		while (i < curriculum->n_modules &&
		       (taken[i] || !is_done(curriculum, taken, &curriculum->modules[i])))
			i++;
		if (i == curriculum->n_modules) {
			g_array_unref(lessons);
			return NULL;
		}
		taken[i] = true;
		add_lessons(lessons, &curriculum->modules[i]);
	}
	return lessons;
}
