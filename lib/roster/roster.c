/* roster.c - the door: what is set up for an import, and what it is for */
#include "roster/import.h"

#include "roster/decide.h"
#include "roster/diff.h"
#include "roster/report.h"

enum { YOUNGEST = 15, OLDEST = 99 };

/* What Excel leaves beside an open file. */
static bool is_lock_file(const char *path)
{
	g_autofree char *name = g_path_get_basename(path);

	return g_str_has_prefix(name, "~$") || g_str_has_prefix(name, ".~lock.");
}

/* The people of the older roster take part in everything. */
static bool read_old(PsyImport *import)
{
	if (!psy_people_read_old(import->people, import->options->into, &import->ages.ages,
				 import->diags))
		return false;
	g_array_set_size(import->file_of, (guint)psy_people_count(import->people));
	psy_decide_older(import);
	psy_people_index_known(import->people);
	return true;
}

static bool import_init(PsyImport *import)
{
	const PsyRosterOptions *options = import->options;

	import->ages.ages = (PsyAgeRule){ options->today, YOUNGEST, OLDEST };
	import->regions = options->list.regions ? options->list.regions : psy_regions_builtin();
	import->people = psy_people_new();
	import->scratch = g_string_new(NULL);
	import->source = g_string_new(NULL);
	import->reasons = g_string_new(NULL);
	import->person = psy_person_new();
	import->rejects_names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	import->names = options->names ? psy_names_new() : NULL;
	import->match = options->no_match ? NULL : psy_match_new();
	import->identities = g_array_new(FALSE, FALSE, sizeof(PsyIdentity));
	import->joined = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
	import->file_of = g_array_new(FALSE, TRUE, sizeof(guint16));
	import->met = g_array_new(FALSE, TRUE, sizeof(gulong));
	import->swappable = g_array_new(FALSE, FALSE, sizeof(size_t));
	if (options->decisions) {
		import->decisions =
			psy_decisions_read(options->decisions, &import->ages.ages, import->diags);
		if (!import->decisions)
			return false;
	}
	if (import->wants_pairs)
		import->pairs = psy_pairs_new(import->decisions);
	return !options->into || read_old(import);
}

static void import_clear(PsyImport *import)
{
	for (size_t i = 0; i < PSY_PLACES_REMEMBERED; i++)
		if (import->places[i].kept)
			g_string_free(import->places[i].kept, TRUE);
	psy_people_free(import->people);
	g_string_free(import->scratch, TRUE);
	g_string_free(import->source, TRUE);
	g_string_free(import->reasons, TRUE);
	psy_person_free(import->person);
	g_hash_table_unref(import->rejects_names);
	psy_names_free(import->names);
	psy_match_free(import->match);
	psy_pairs_free(import->pairs);
	psy_decisions_free(import->decisions);
	g_array_unref(import->identities);
	g_hash_table_unref(import->joined);
	g_array_unref(import->file_of);
	g_array_unref(import->met);
	g_array_unref(import->swappable);
}

static void read_lists(PsyImport *import, char *const *paths)
{
	for (; *paths; paths++)
		if (!is_lock_file(*paths))
			psy_import_file(import, *paths);
	psy_people_finish(import->people, import->report, import->diags);
	if (import->decisions && import->match && !import->pairs)
		psy_decisions_report_idle(import->decisions, import->options->into != NULL,
					  import->diags);
	if (import->options->for_report) {
		psy_report_count_places(import->report, import->people);
		psy_report_mark_ambiguous(import->report, import->regions);
	}
}

/* ---- the door ---- */

bool psy_roster_validate(char *const *paths, const PsyRosterOptions *options,
			 PsyRosterReport *report, PsyDiags *diags)
{
	PsyImport import = { .options = options, .diags = diags, .report = report };
	bool ready = import_init(&import);

	if (ready)
		read_lists(&import, paths);
	import_clear(&import);
	return ready;
}

/* Not one list could be read: an empty table would replace the roster of an earlier run. */
static bool is_all_refused(const PsyRosterReport *report)
{
	for (guint i = 0; i < report->files->len; i++)
		if (!((const PsyRosterFile *)report->files->pdata[i])->refused)
			return false;
	return report->files->len > 0;
}

static bool write_names(const PsyImport *import)
{
	return !import->names || psy_names_write(import->names, import->people,
						 import->options->names, import->diags);
}

bool psy_roster_import(char *const *paths, const PsyRosterOptions *options, const char *output,
		       const PsyWriterOptions *writer, PsyRosterReport *report, PsyDiags *diags)
{
	PsyImport import = { .options = options, .diags = diags, .report = report };

	if (import_init(&import)) {
		PsyRosterFile total;

		psy_people_set_output(import.people, output, writer);
		read_lists(&import, paths);
		total = psy_roster_report_total(report);
		if (!is_all_refused(report) &&
		    (!options->all_or_nothing || (total.held == 0 && !total.refused)))
			report->written = psy_people_are_whole(import.people, diags) &&
					  write_names(&import) &&
					  psy_people_write(import.people, output, writer, diags);
	}
	import_clear(&import);
	return report->written;
}

bool psy_roster_match(char *const *paths, const PsyRosterOptions *options, const char *output,
		      const PsyWriterOptions *writer, PsyRosterReport *report, PsyDiags *diags)
{
	PsyImport import = {
		.options = options, .diags = diags, .report = report, .wants_pairs = true
	};

	if (import_init(&import)) {
		read_lists(&import, paths);
		report->written = !is_all_refused(report) &&
				  psy_pairs_write(import.pairs, output, writer, diags);
	}
	import_clear(&import);
	return report->written;
}

/* A comparison is no import: warnings about the lists are for those who import them. */
static void pass_errors(const PsyFinding *finding, void *data)
{
	if (finding->severity == PSY_ERROR)
		psy_report(data, finding, "%s", finding->message);
}

bool psy_roster_diff(const char *before, const char *now, const PsyRosterOptions *options,
		     const char *output, const PsyWriterOptions *writer, PsyRosterReport *report,
		     PsyDiags *diags)
{
	g_autoptr(PsyDiags) errors = psy_diags_new(pass_errors, diags);
	PsyRosterOptions quiet = *options;
	PsyImport import = { .options = &quiet, .diags = errors, .report = report };

	quiet.no_match = true;
	if (import_init(&import)) {
		psy_import_file(&import, before);
		import.diff = psy_diff_new(import.people);
		psy_import_file(&import, now);
		report->written = !psy_roster_report_total(report).refused &&
				  psy_diff_write(import.diff, report, output, writer, diags);
		psy_diff_free(import.diff);
	}
	import_clear(&import);
	return report->written;
}
