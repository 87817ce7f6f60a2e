#include <stdlib.h>
#include <string.h>

#include "curriculum/model.h"

/* `pakai: a/b/c` is the module file a/b/c.yaml, or the module c in a/b.yaml, below the folder
 * of the curriculum or else below the library. */
typedef struct {
	PsyCurriculum *curriculum;
	const char *roots[3]; /* ended by NULL */
	GHashTable *broken;   /* paths of files with nothing to use, told once */
	PsyCatalog *catalog;  /* for what was probably meant; made when first needed */
	PsyDiags *diags;
} Composer;

/* What a curriculum may change in a module that it takes: hours and order, never text. */
static const char *const may_override[] = { "pakai", "kelompok", "jpl", "prasyarat", NULL };

/* A curriculum that somebody sent may hold links to anywhere. */
static bool leads_out(const char *root, const char *path)
{
	g_autofree char *real_root = realpath(root, NULL);
	g_autofree char *real_path = realpath(path, NULL);
	size_t length = real_root ? strlen(real_root) : 0;

	return !real_path || !real_root || strncmp(real_path, real_root, length) != 0 ||
	       (real_path[length] != '/' && length > 1);
}

/* The file `name`.yaml below one of the roots, loaded once; NULL when there is none. */
static PsyModuleFile *open_file(Composer *composer, const char *name, bool *broken)
{
	for (const char *const *root = composer->roots; *root; root++) {
		g_autofree char *file_name = g_strconcat(name, ".yaml", NULL);
		g_autofree char *path = strcmp(*root, ".") == 0
						? g_strdup(file_name)
						: g_build_filename(*root, file_name, NULL);
		GPtrArray *files = composer->curriculum->files;
		PsyModuleFile *file;

		for (guint i = 0; i < files->len; i++) {
			file = files->pdata[i];
			if (strcmp(psy_yaml_path(file->yaml), path) == 0)
				return file;
		}
		*broken = g_hash_table_contains(composer->broken, path);
		if (*broken)
			return NULL;
		if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) || leads_out(*root, path))
			continue;
		file = psy_module_file_load(path, composer->diags);
		*broken = !file;
		if (file)
			g_ptr_array_add(files, file);
		else
			g_hash_table_add(composer->broken, g_steal_pointer(&path));
		return file;
	}
	return NULL;
}

static const PsyModule *find_in(const PsyModuleFile *file, const char *id)
{
	for (size_t i = 0; file && i < file->n_modules; i++)
		if (strcmp(file->modules[i].id, id) == 0)
			return &file->modules[i];
	return NULL;
}

/* What is there under the name `use`, or near it. The caller frees; NULL when nothing is. */
static char *hint_for(Composer *composer, const char *use)
{
	bool broken;
	PsyModuleFile *file = psy_is_module_name(use) ? open_file(composer, use, &broken) : NULL;
	g_autoptr(GString) ids = g_string_new(NULL);
	const char *meant;

	for (size_t i = 0; file && i < file->n_modules; i++)
		g_string_append_printf(ids, "%s%s", i > 0 ? ", " : "", file->modules[i].id);
	if (file)
		return g_strdup_printf(_("this file has several, write one behind it: %s"),
				       ids->str);
	if (!composer->catalog) {
		composer->catalog = psy_catalog_new();
		for (const char *const *root = composer->roots; *root; root++)
			psy_catalog_add(composer->catalog, *root);
	}
	meant = psy_catalog_suggest(composer->catalog, use);
	return meant ? psy_yaml_meant(meant)
		     : g_strdup(_("'posyandu curriculum list --modules' shows what there is"));
}

static void report_unknown(Composer *composer, const PsyModule *module)
{
	const PsyYamlNode *at = psy_yaml_get(module->used, "pakai");
	PsyFinding finding =
		psy_yaml_finding(at ? at : module->used, PSY_ERROR, "curriculum/unknown-module");
	g_autofree char *hint = hint_for(composer, module->use);

	finding.hint = hint;
	psy_report(composer->diags, &finding, _("there is no module '%s'"), module->use);
}

/* NULL after a finding. */
static const PsyModule *find_module(Composer *composer, const PsyModule *module)
{
	bool broken = false;
	PsyModuleFile *file = NULL;
	const PsyModule *found = NULL;
	const char *last = strrchr(module->use, '/');

	if (psy_is_module_name(module->use)) {
		file = open_file(composer, module->use, &broken);
		if (file && file->n_modules == 1)
			return &file->modules[0];
		if (!broken && last) {
			g_autofree char *folder =
				g_strndup(module->use, (gsize)(last - module->use));

			file = open_file(composer, folder, &broken);
			found = find_in(file, last + 1);
		}
	}
	if (!found && !broken)
		report_unknown(composer, module);
	return found;
}

static void refuse_overrides(const PsyModule *module, PsyDiags *diags)
{
	for (const PsyYamlNode *child = module->used->first; child; child = child->next) {
		PsyFinding finding = psy_yaml_finding(child->key, PSY_ERROR, "curriculum/override");

		if (g_strv_contains(may_override, child->key->text))
			continue;
		finding.hint = _("with 'pakai' only kelompok, jpl and prasyarat may differ");
		psy_report(diags, &finding, _("'%s' belongs into the module's own file"),
			   child->key->text);
	}
}

static void take_module(Composer *composer, PsyModule *module)
{
	PsyModule own = *module;
	const PsyModule *found;

	module->used = own.used = own.node;
	if (own.used->shape == PSY_YAML_MAPPING)
		refuse_overrides(&own, composer->diags);
	found = find_module(composer, &own);
	if (!found) {
		composer->curriculum->incomplete = true;
		return;
	}
	*module = *found;
	module->used = own.used;
	module->use = own.use;
	if (own.group != PSY_GROUP_NONE)
		module->group = own.group;
	if (own.jpl.node)
		module->jpl = own.jpl;
	if (psy_yaml_get(own.used, "prasyarat"))
		module->prerequisites = own.prerequisites;
}

void psy_curriculum_compose(PsyCurriculum *curriculum, const char *library, PsyDiags *diags)
{
	g_autofree char *folder = g_path_get_dirname(psy_yaml_path(curriculum->yaml));
	g_autoptr(GHashTable) broken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Composer composer = { curriculum, { folder, library, NULL }, broken, NULL, diags };
	size_t n = 0;

	for (size_t i = 0; i < curriculum->n_modules; i++)
		if (*curriculum->modules[i].use)
			take_module(&composer, &curriculum->modules[i]);
	/* What was not found is no module: it has no id. */
	for (size_t i = 0; i < curriculum->n_modules; i++)
		if (*curriculum->modules[i].id)
			curriculum->modules[n++] = curriculum->modules[i];
	curriculum->n_modules = n;
	for (size_t i = 0; i < n; i++)
		curriculum->hours_unread |= !psy_module_hours_are_read(&curriculum->modules[i]);
	psy_catalog_free(composer.catalog);
}
