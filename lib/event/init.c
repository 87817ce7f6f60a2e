#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "event/event.h"

/* Pairs of a path and its text, ended by NULL; made from lib/event/data. */
extern const char *const psy_event_templates[];

static bool is_free(const char *folder, PsyDiags *diags)
{
	bool vacant = true;

	for (const char *const *template = psy_event_templates; *template; template += 2) {
		g_autofree char *path = g_build_filename(folder, template[0], NULL);

		if (!g_file_test(path, G_FILE_TEST_EXISTS))
			continue;
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR,
					  PSY_SCOPE_FILE,
					  "event/exists",
					  { .file = path },
					  .hint = _("give another folder") },
			   _("is there already, so nothing was written"));
		vacant = false;
	}
	return vacant;
}

/* Whatever lies in a folder below holds persons. */
static bool write_file(const char *folder, const char *name, const char *text, PsyDiags *diags)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *parent = g_path_get_dirname(path);
	bool persons = strchr(name, '/');
	PsyOutput *output;

	if (g_mkdir_with_parents(parent, persons ? 0700 : 0777) != 0) {
		psy_file_report_refusal(diags, "file/write", parent, errno);
		return false;
	}
	output = psy_output_open(path, persons ? PSY_OUTPUT_PRIVATE : PSY_OUTPUT_PLAIN, diags);
	if (!output)
		return false;
	fputs(text, psy_output_stream(output));
	return psy_output_commit(output, diags);
}

/* Half an event would be in the way of the next try. */
static void remove_before(const char *folder, const char *const *end)
{
	for (const char *const *template = psy_event_templates; template <end; template += 2) {
		g_autofree char *path = g_build_filename(folder, template[0], NULL);

		g_unlink(path);
	}
}

bool psy_event_init(const char *folder, PsyDiags *diags)
{
	if (!is_free(folder, diags))
		return false;
	for (const char *const *template = psy_event_templates; *template; template += 2) {
		if (!write_file(folder, template[0], template[1], diags)) {
			remove_before(folder, template);
			return false;
		}
	}
	return true;
}
