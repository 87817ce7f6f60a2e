/* report.c - what became of the lists */
#include "roster/report.h"

#include <stdint.h>
#include <string.h>

/* More held rows of one list are only counted: nobody corrects hundreds by hand. */
enum { HELD_ROWS_MAX = 200 };

static void held_free(gpointer data)
{
	PsyHeldRow *held = data;

	g_free(held->person);
	g_free(held->reason);
	g_free(held);
}

static void place_free(gpointer data)
{
	PsyRosterPlace *place = data;

	g_free(place->kabupaten);
	g_free(place->kecamatan);
	g_free(place->desa);
	g_free(place);
}

PsyRosterFile *psy_report_add_file(PsyRosterReport *report, const char *path)
{
	PsyRosterFile *file = g_new0(PsyRosterFile, 1);

	file->file = g_strdup(path);
	file->held_rows = g_ptr_array_new_with_free_func(held_free);
	g_ptr_array_add(report->files, file);
	return file;
}

void psy_report_add_held(PsyRosterFile *file, unsigned line, const char *person, const char *reason)
{
	PsyHeldRow *held;
	g_autofree char *clean = person ? psy_text_clean(person, strlen(person)) : NULL;

	if (file->held_rows->len == HELD_ROWS_MAX)
		return;
	held = g_new0(PsyHeldRow, 1);
	held->line = line;
	held->person = psy_mask_text(clean); /* a number may stand where the name should */
	held->reason = g_strdup(reason);
	g_ptr_array_add(file->held_rows, held);
}

/* ---- places ---- */

static guint place_hash(gconstpointer data)
{
	const PsyRosterPlace *place = data;

	return g_str_hash(place->kabupaten) * 31 * 31 + g_str_hash(place->kecamatan) * 31 +
	       g_str_hash(place->desa);
}

static gboolean place_equal(gconstpointer a, gconstpointer b)
{
	const PsyRosterPlace *x = a, *y = b;

	return strcmp(x->desa, y->desa) == 0 && strcmp(x->kecamatan, y->kecamatan) == 0 &&
	       strcmp(x->kabupaten, y->kabupaten) == 0;
}

PsyRosterPlace *psy_report_place(PsyRosterReport *report, const char *kabupaten,
				 const char *kecamatan, const char *desa)
{
	PsyRosterPlace wanted = { (char *)(uintptr_t)kabupaten, (char *)(uintptr_t)kecamatan,
				  (char *)(uintptr_t)desa };
	PsyRosterPlace *place;

	if (!report->by_place)
		report->by_place = g_hash_table_new(place_hash, place_equal);
	place = g_hash_table_lookup(report->by_place, &wanted);
	if (place)
		return place;
	place = g_new0(PsyRosterPlace, 1);
	place->kabupaten = g_strdup(kabupaten);
	place->kecamatan = g_strdup(kecamatan);
	place->desa = g_strdup(desa);
	g_ptr_array_add(report->places, place);
	g_hash_table_add(report->by_place, place);
	return place;
}

static PsyRosterPlace *place_of_row(PsyRosterReport *report, const PsyPeople *people, size_t row)
{
	return psy_report_place(report, psy_people_cell(people, row, PSY_COL_KABUPATEN),
				psy_people_cell(people, row, PSY_COL_KECAMATAN),
				psy_people_cell(people, row, PSY_COL_DESA));
}

void psy_report_hold_places(PsyRosterReport *report, const PsyPeople *people, size_t from)
{
	for (size_t row = from; row < psy_people_count(people); row++)
		place_of_row(report, people, row)->held++;
}

void psy_report_count_places(PsyRosterReport *report, const PsyPeople *people)
{
	for (size_t row = 0; row < psy_people_count(people); row++) {
		PsyRosterPlace *place;

		if (!psy_people_is_there(people, row) ||
		    strcmp(psy_people_cell(people, row, PSY_COL_STATUS), "batal") == 0)
			continue;
		place = place_of_row(report, people, row);
		place->entered++;
		place->no_phone += !*psy_people_cell(people, row, PSY_COL_TELEPON);
		place->no_nik += !*psy_people_cell(people, row, PSY_COL_NIK);
	}
}

void psy_report_mark_ambiguous(PsyRosterReport *report, const PsyRegions *regions)
{
	for (guint i = 0; i < report->places->len; i++) {
		PsyRosterPlace *place = report->places->pdata[i];
		const PsyRegion *found[2];

		place->ambiguous =
			*place->kabupaten &&
			psy_region_named(regions, PSY_REGION_KABUPATEN, NULL, place->kabupaten,
					 found, G_N_ELEMENTS(found)) > 1;
	}
}

/* ---- the door ---- */

static void file_free(gpointer data)
{
	PsyRosterFile *file = data;

	g_free(file->file);
	g_free(file->rejects);
	g_ptr_array_unref(file->held_rows);
	g_free(file);
}

PsyRosterReport *psy_roster_report_new(void)
{
	PsyRosterReport *report = g_new0(PsyRosterReport, 1);

	report->files = g_ptr_array_new_with_free_func(file_free);
	report->places = g_ptr_array_new_with_free_func(place_free);
	return report;
}

void psy_roster_report_free(PsyRosterReport *report)
{
	if (!report)
		return;
	g_ptr_array_unref(report->files);
	g_clear_pointer(&report->by_place, g_hash_table_unref);
	g_ptr_array_unref(report->places);
	g_free(report);
}

static char *without_ending(const char *path)
{
	char *name = g_path_get_basename(path);
	char *dot = strrchr(name, '.');

	if (dot && dot > name)
		*dot = '\0';
	return name;
}

/* True when another file of the report has the name that `name_of` makes of a path. */
static bool is_shared(const PsyRosterReport *report, const char *path,
		      char *(*name_of)(const char *))
{
	g_autofree char *name = name_of(path);

	for (guint i = 0; i < report->files->len; i++) {
		const PsyRosterFile *file = report->files->pdata[i];
		g_autofree char *other = name_of(file->file);

		if (strcmp(name, other) == 0 && strcmp(path, file->file) != 0)
			return true;
	}
	return false;
}

char *psy_roster_list_name(const PsyRosterReport *report, const char *path)
{
	if (!is_shared(report, path, without_ending))
		return without_ending(path);
	return is_shared(report, path, g_path_get_basename) ? g_strdup(path)
							    : g_path_get_basename(path);
}

PsyRosterFile psy_roster_report_total(const PsyRosterReport *report)
{
	PsyRosterFile total = { 0 };

	for (guint i = 0; i < report->files->len; i++) {
		const PsyRosterFile *file = report->files->pdata[i];

		total.read += file->read;
		total.accepted += file->accepted;
		total.held += file->held;
		total.skipped += file->skipped;
		total.fixed += file->fixed;
		total.refused |= file->refused;
	}
	return total;
}
