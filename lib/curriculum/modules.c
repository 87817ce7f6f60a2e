#include "curriculum/model.h"

void psy_module_file_free(PsyModuleFile *file)
{
	if (!file)
		return;
	psy_yaml_free(file->yaml);
	g_free(file);
}

/* A key that a module written in full must have. Used modules have theirs from the file. */
static void require(const PsyModule *module, const char *key, bool given, PsyDiags *diags)
{
	PsyFinding finding = psy_yaml_finding(module->node, PSY_ERROR, "yaml/missing-key");

	finding.width = 1;
	if (!given && !psy_yaml_get(module->node, key))
		psy_report(diags, &finding, _("'%s' is missing here"), key);
}

void psy_module_require_keys(const PsyModule *module, PsyDiags *diags)
{
	require(module, "id", *module->id, diags);
	require(module, "judul", *module->title, diags);
	require(module, "jpl", module->jpl.node, diags);
}

PsyModuleFile *psy_module_file_new(PsyYaml *yaml, PsyDiags *diags)
{
	g_autoptr(PsyModuleFile) file = g_new0(PsyModuleFile, 1);

	file->yaml = yaml;
	if (psy_yaml_get(psy_yaml_root(yaml), "mata_pelatihan")) {
		psy_yaml_fill_file(yaml, "mata_pelatihan", psy_module_list_fields, file, diags);
		file->modules = file->list;
		file->n_modules = file->n_list;
	} else {
		psy_yaml_fill_file(yaml, "mata_pelatihan", psy_written_module_fields, &file->single,
				   diags);
		file->modules = &file->single;
		file->n_modules = file->single.node ? 1 : 0;
	}
	if (file->n_modules == 0)
		return NULL;
	for (size_t i = 0; i < file->n_modules; i++)
		psy_module_require_keys(&file->modules[i], diags);
	return g_steal_pointer(&file);
}

PsyModuleFile *psy_module_file_load(const char *path, PsyDiags *diags)
{
	PsyYaml *yaml = psy_yaml_read(path, diags);

	return yaml ? psy_module_file_new(yaml, diags) : NULL;
}
