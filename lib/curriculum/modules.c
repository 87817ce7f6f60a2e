#include <string.h>

#include "curriculum/model.h"

void psy_module_file_free(PsyModuleFile *file)
{
	if (!file)
		return;
	psy_yaml_free(file->yaml);
	g_free(file);
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
	return g_steal_pointer(&file);
}

PsyModuleFile *psy_module_file_load(const char *path, PsyDiags *diags)
{
	PsyYaml *yaml = psy_yaml_read(path, diags);

	return yaml ? psy_module_file_new(yaml, diags) : NULL;
}

bool psy_is_module_name(const char *use)
{
	if (*use == '/' || g_str_has_suffix(use, "/") || strstr(use, "//"))
		return false;
	for (const char *p = use; *p; p++)
		if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) && *p != '-' && *p != '/')
			return false;
	return *use;
}

bool psy_module_hours_are_read(const PsyModule *module)
{
	for (PsyJplKind kind = 0; kind < PSY_N_JPL; kind++) {
		const PsyYamlNode *node = psy_yaml_get(module->jpl.node, psy_jpl_word(kind));

		if (node && (node->shape != PSY_YAML_SCALAR ||
			     strspn(node->text, "0123456789 ") < strlen(node->text)))
			return false;
	}
	return true;
}
