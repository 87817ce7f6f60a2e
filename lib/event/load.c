#include <string.h>

#include "event/model.h"

char *psy_event_resolve(const PsyEvent *event, const char *path)
{
	if (g_path_is_absolute(path) || strcmp(event->folder, ".") == 0)
		return g_strdup(path);
	return g_build_filename(event->folder, path, NULL);
}

/* ---- the curriculum ---- */

static void add_names_in(GPtrArray *names, const char *folder)
{
	g_autoptr(GDir) dir = folder ? g_dir_open(folder, 0, NULL) : NULL;
	const char *file;

	while (dir && (file = g_dir_read_name(dir)))
		if (g_str_has_suffix(file, ".yaml"))
			g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(".yaml")));
}

static void report_no_curriculum(const PsyEvent *event, const char *library, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(event->node, "kurikulum", PSY_ERROR, "curriculum/not-found");
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *hint = NULL;

	add_names_in(names, library);
	add_names_in(names, event->folder);
	g_ptr_array_add(names, NULL);
	hint = psy_event_suggest(event->curriculum_name, (const char *const *)names->pdata);
	finding.hint = hint ? hint : _("'posyandu curriculum list' names those that are there");
	psy_report(diags, &finding, _("there is no curriculum '%s'"), event->curriculum_name);
}

static void load_curriculum(PsyEvent *event, const char *library, PsyDiags *diags)
{
	g_autofree char *path = NULL;

	if (!*event->curriculum_name)
		return;
	path = psy_curriculum_find(event->curriculum_name, event->folder, library);
	if (path)
		event->curriculum = psy_curriculum_load(path, library, diags);
	else
		report_no_curriculum(event, library, diags);
}

/* ---- the whole ---- */

static void check(const PsyEvent *event, PsyDiags *diags)
{
	psy_check_dates(event, diags);
	psy_check_venues(event, diags);
	psy_check_batches(event, diags);
	psy_check_places(event, diags);
	psy_check_locks(event, diags);
	psy_check_certificate(event, diags);
	psy_check_hours(event, diags);
	psy_check_facilitators(event, diags);
}

static PsyEvent *make(PsyYaml *yaml, const char *path, const char *library, PsyDiags *diags)
{
	PsyEvent *event = g_new0(PsyEvent, 1);

	event->yaml = yaml;
	event->path = g_strdup(path);
	event->folder = g_path_get_dirname(path);
	psy_yaml_fill_file(yaml, "kegiatan", psy_event_fields, event, diags);
	if (!event->node) {
		psy_event_free(event);
		return NULL;
	}
	if (!psy_yaml_get(event->dates.node, "sampai"))
		event->dates.last = event->dates.first;
	psy_event_read_weekdays(&event->dates);
	event->certificate.register_path =
		psy_event_resolve(event, event->certificate.register_name);
	psy_event_load_holidays(event, diags);
	load_curriculum(event, library, diags);
	check(event, diags);
	return event;
}

PsyEvent *psy_event_load(const char *path, const char *library, PsyDiags *diags)
{
	PsyYaml *yaml = psy_yaml_read(path, diags);
	PsyEvent *event;

	psy_diags_hold(diags);
	event = yaml ? make(yaml, path, library, diags) : NULL;
	psy_diags_release(diags);
	return event;
}

void psy_event_free(PsyEvent *event)
{
	if (!event)
		return;
	if (event->holidays)
		g_array_unref(event->holidays);
	psy_curriculum_free(event->curriculum);
	psy_yaml_free(event->yaml);
	g_free(event->certificate.register_path);
	g_free(event->folder);
	g_free(event->path);
	g_free(event);
}
