#include "curriculum.h"

#include "curriculum/curriculum.h"

char *psy_cli_library(const PsyCli *cli)
{
	return g_build_filename(cli->data_dir, "curricula", NULL);
}

char *psy_cli_find_curriculum(PsyCli *cli, const char *name)
{
	g_autofree char *library = psy_cli_library(cli);
	char *path = psy_curriculum_find(name, ".", library);

	if (!path && g_file_test(name, G_FILE_TEST_EXISTS))
		path = g_strdup(name);
	if (!path)
		psy_report(cli->diags,
			   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "curriculum/not-found",
					  .hint = _("'posyandu curriculum list' shows the shipped "
						    "ones") },
			   _("there is no curriculum '%s'"), name);
	return path;
}
