#include <string.h>

#include "curriculum/model.h"

static char *existing(char *path)
{
	if (g_file_test(path, G_FILE_TEST_EXISTS))
		return path;
	g_free(path);
	return NULL;
}

char *psy_curriculum_find(const char *name, const char *folder, const char *library)
{
	g_autofree char *file = g_strconcat(name, ".yaml", NULL);
	char *path = NULL;

	if (strcmp(name, "-") == 0)
		return g_strdup(name);
	if (strchr(name, '/') || g_str_has_suffix(name, ".yaml") ||
	    g_str_has_suffix(name, ".yml")) {
		if (g_path_is_absolute(name) || !folder || strcmp(folder, ".") == 0)
			return existing(g_strdup(name));
		return existing(g_build_filename(folder, name, NULL));
	}
	if (folder) {
		path = existing(strcmp(folder, ".") == 0 ? g_strdup(file)
							 : g_build_filename(folder, file, NULL));
		if (!path)
			path = existing(g_build_filename(folder, "kurikulum", file, NULL));
	}
	if (!path && library)
		path = existing(g_build_filename(library, file, NULL));
	return path;
}

/* `jam: 08.00-09.30` stands for jam_mulai and jam_selesai. */
static void split_span(PsySession *session, PsyDiags *diags)
{
	const PsyYamlNode *other = psy_yaml_get(session->node, "jam_mulai");
	PsyFinding finding;

	if (session->span.start == PSY_YAML_NO_TIME)
		return;
	if (!other)
		other = psy_yaml_get(session->node, "jam_selesai");
	if (other) {
		finding = psy_yaml_finding(other->key, PSY_ERROR, "yaml/duplicate-key");
		psy_report(diags, &finding, _("'jam' already says begin and end; keep one"));
	}
	session->start = session->span.start;
	session->end = session->span.end;
}

/* A line of the timetable that says no hours gets as many as its time holds; the check of
 * durations then finds the rest. */
static void complete_sessions(PsyCurriculum *curriculum, PsyDiags *diags)
{
	for (size_t i = 0; i < curriculum->n_sessions; i++) {
		PsySession *session = &curriculum->sessions[i];
		int minutes;

		split_span(session, diags);
		minutes = session->end - session->start;
		if (*session->module && !psy_yaml_get(session->node, "jpl") &&
		    session->start != PSY_YAML_NO_TIME && minutes > 0)
			session->jpl =
				(unsigned)minutes / curriculum->rules.minutes.of[session->kind];
	}
}

static PsyCurriculum *make(PsyYaml *yaml, const char *library, PsyDiags *diags)
{
	PsyCurriculum *curriculum = g_new0(PsyCurriculum, 1);

	curriculum->yaml = yaml;
	curriculum->files = g_ptr_array_new_with_free_func((GDestroyNotify)psy_module_file_free);
	psy_yaml_fill_file(yaml, "kurikulum", psy_curriculum_fields, curriculum, diags);
	if (!curriculum->node) {
		psy_curriculum_free(curriculum);
		return NULL;
	}
	psy_curriculum_compose(curriculum, library, diags);
	complete_sessions(curriculum, diags);
	return curriculum;
}

PsyCurriculum *psy_curriculum_load(const char *path, const char *library, PsyDiags *diags)
{
	PsyYaml *yaml = psy_yaml_read(path, diags);
	PsyCurriculum *curriculum;

	psy_diags_hold(diags);
	curriculum = yaml ? make(yaml, library, diags) : NULL;
	psy_diags_release(diags);
	return curriculum;
}

void psy_curriculum_free(PsyCurriculum *curriculum)
{
	if (!curriculum)
		return;
	g_ptr_array_unref(curriculum->files);
	psy_yaml_free(curriculum->yaml);
	g_free(curriculum);
}

/* ---- one file of `curriculum validate` ---- */

GHashTable *psy_curriculum_ids_new(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
}

static void remember(GHashTable *seen, const char *kind, const char *id, const PsyYamlNode *node,
		     PsyDiags *diags)
{
	g_autofree char *key = g_strdup_printf("%s %s", kind, id);
	const char *earlier = g_hash_table_lookup(seen, key);
	const PsyYamlNode *at = psy_yaml_get(node, "id");
	PsyFinding finding;

	if (!*id)
		return;
	if (!earlier) {
		g_hash_table_insert(seen, g_steal_pointer(&key),
				    g_strdup_printf("%s:%u", psy_yaml_path(node->file), at->line));
		return;
	}
	finding = psy_yaml_finding(at, PSY_ERROR, "curriculum/duplicate-id");
	psy_report(diags, &finding, _("the id '%s' already stands in %s"), id, earlier);
}

static void validate_modules(PsyYaml *yaml, GHashTable *seen, PsyDiags *diags)
{
	g_autoptr(PsyModuleFile) file = psy_module_file_new(yaml, diags);

	for (size_t i = 0; file && i < file->n_modules; i++) {
		psy_check_module(&file->modules[i], diags);
		remember(seen, "mata_pelatihan", file->modules[i].id, file->modules[i].node, diags);
	}
}

static void validate_curriculum(PsyYaml *yaml, const char *library, GHashTable *seen,
				PsyDiags *diags)
{
	g_autoptr(PsyCurriculum) curriculum = make(yaml, library, diags);

	if (!curriculum)
		return;
	psy_curriculum_check(curriculum, diags);
	remember(seen, "kurikulum", curriculum->id, curriculum->node, diags);
}

void psy_curriculum_validate(const char *path, const char *library, GHashTable *seen,
			     PsyDiags *diags)
{
	PsyYaml *yaml = psy_yaml_read(path, diags);

	if (!yaml)
		return;
	psy_diags_hold(diags);
	if (psy_yaml_is_kind(yaml, "mata_pelatihan"))
		validate_modules(yaml, seen, diags);
	else
		validate_curriculum(yaml, library, seen, diags);
	psy_diags_release(diags);
}

char *psy_curriculum_schema(const char *kind)
{
	if (strcmp(kind, "kurikulum") == 0)
		return psy_yaml_schema(kind, _("curriculum of posyandu"), psy_curriculum_fields);
	if (strcmp(kind, "mata_pelatihan") == 0)
		return psy_yaml_schema(kind, _("module file of posyandu"), psy_module_file_fields);
	return NULL;
}
