/* Where people come from: locks, venues for some kabupaten only, what stays together, quotas. */
#include "plan/check.h"

#include <string.h>

enum { FIELDS = 3 }; /* of a lock: tanggal, angkatan, tempat */

/* A group that must not be in two batches, or is counted when it is. */
typedef struct {
	unsigned batch; /* the first one met */
	bool split;     /* reported */
} Group;

/* What the rules say about people of one place; the same for all that typed it alike. */
typedef struct {
	const PsyLock *lock[FIELDS]; /* the deepest that fixes the field, or NULL */
	Group *whole;                /* the group that must stay together, or NULL */
	const char *whole_name;
	unsigned people;
	char *names[PSY_N_LEVELS];
} Place;

struct CheckPlaces {
	Check *check;
	int column[PSY_N_LEVELS];
	int whole_level;    /* -1: everything may be split */
	GHashTable *places; /* cells as typed -> Place */
	GHashTable *groups; /* path -> Group */
};

static void place_free(gpointer data)
{
	Place *place = data;

	for (size_t i = 0; i < PSY_N_LEVELS; i++)
		g_free(place->names[i]);
	g_free(place);
}

/* boleh_pecah says the narrowest level that may be split; the next one of jaga_bersama is
 * what must stay whole. */
static int find_whole_level(const PsyBatchRules *rules)
{
	static const char *const usual[] = { "kabupaten", "kecamatan", "desa", "posyandu", NULL };
	const char *const *keep = rules->keep[0] ? rules->keep : usual;
	PsyLevelOfPlace level, narrowest;
	int best = -1;

	if (strcmp(rules->split, "tidak") == 0)
		return psy_level_from_word(keep[0], &level) ? (int)level : -1;
	if (!psy_level_from_word(rules->split, &narrowest))
		return -1;
	for (; *keep; keep++)
		if (psy_level_from_word(*keep, &level) && level > narrowest &&
		    (best < 0 || (int)level < best))
			best = (int)level;
	return best;
}

CheckPlaces *check_places_new(Check *check)
{
	CheckPlaces *places = g_new0(CheckPlaces, 1);

	places->check = check;
	for (int level = 0; level < PSY_N_LEVELS; level++)
		places->column[level] =
			psy_table_find(check->plan, psy_level_word((PsyLevelOfPlace)level));
	places->whole_level = find_whole_level(&check->event->batches);
	places->places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, place_free);
	places->groups = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	return places;
}

void check_places_free(CheckPlaces *places)
{
	g_hash_table_unref(places->places);
	g_hash_table_unref(places->groups);
	g_free(places);
}

static bool is_deeper(const PsyLock *lock, const PsyLock *other)
{
	return !other || *lock->desa || (*lock->kecamatan && !*other->desa) ||
	       (!*other->kecamatan && !*other->desa);
}

static void find_locks(const PsyEvent *event, Place *place)
{
	for (size_t i = 0; i < event->batches.n_locks; i++) {
		const PsyLock *lock = &event->batches.locks[i];
		const bool fixes[FIELDS] = { psy_date_is_set(lock->date), lock->batch > 0,
					     *lock->venue != '\0' };

		if (!psy_place_is_meant(lock->kabupaten, lock->kecamatan, lock->desa,
					(const char *const *)place->names))
			continue;
		for (size_t field = 0; field < FIELDS; field++)
			if (fixes[field] && is_deeper(lock, place->lock[field]))
				place->lock[field] = lock;
	}
}

/* The group of the whole level that the place lies in, made when it is new. */
static Group *group_of(CheckPlaces *places, const Place *place)
{
	g_autoptr(GString) path = g_string_new(NULL);
	Group *group;

	for (int level = 0; level <= places->whole_level; level++) {
		g_autofree char *form = psy_place_form(place->names[level]);

		g_string_append_printf(path, "%s/", form);
	}
	group = g_hash_table_lookup(places->groups, path->str);
	if (!group) {
		group = g_new0(Group, 1);
		g_hash_table_insert(places->groups, g_strdup(path->str), group);
	}
	return group;
}

static Place *place_of(CheckPlaces *places, size_t row)
{
	const char *cells[PSY_N_LEVELS];
	g_autofree char *key = NULL;
	Place *place;

	for (int level = 0; level < PSY_N_LEVELS; level++)
		cells[level] = psy_table_cell(places->check->plan, row, places->column[level]);
	key = g_strjoin("\x1f", cells[0], cells[1], cells[2], cells[3], NULL);
	place = g_hash_table_lookup(places->places, key);
	if (place)
		return place;
	place = g_new0(Place, 1);
	for (int level = 0; level < PSY_N_LEVELS; level++)
		place->names[level] = g_strdup(cells[level]);
	find_locks(places->check->event, place);
	if (places->whole_level >= 0) {
		place->whole = group_of(places, place);
		place->whole_name = place->names[places->whole_level];
	}
	g_hash_table_insert(places->places, g_steal_pointer(&key), place);
	return place;
}

static void report_lock(Check *check, size_t row, int column, const PsyLock *lock,
			const char *wanted)
{
	PsyFinding finding = check_finding(check, row, column, PSY_ERROR, "plan/lock");

	check->broken = true;
	psy_report(check->diags, &finding, _("is locked to %s by line %u of the event"), wanted,
		   lock->node ? lock->node->line : 0);
}

static void check_locks(Check *check, const Place *place, size_t row, const CheckBatch *batch)
{
	const PsyLock *date = place->lock[0], *number = place->lock[1], *venue = place->lock[2];
	g_autofree char *wanted = NULL;

	if (date && psy_date_compare(date->date, batch->first) != 0) {
		g_autofree char *day = psy_date_long(date->date, check->language);

		report_lock(check, row, check->first, date, day);
	}
	if (number && number->batch != batch->number) {
		wanted = g_strdup_printf(_("batch %u"), number->batch);
		report_lock(check, row, check->number, number, wanted);
	}
	if (venue && batch->venue &&
	    psy_event_find_venue(check->event, venue->venue) != batch->venue)
		report_lock(check, row, check->venue, venue, venue->venue);
}

void check_places_row(CheckPlaces *places, size_t row, const CheckBatch *batch)
{
	Check *check = places->check;
	Place *place = place_of(places, row);
	PsyFinding finding;

	place->people++;
	if (!batch)
		return;
	check_locks(check, place, row, batch);
	if (batch->venue && !psy_venue_takes(batch->venue, place->names[PSY_LEVEL_KABUPATEN])) {
		finding = check_finding(check, row, check->venue, PSY_ERROR, "plan/other-venue");
		check->broken = true;
		psy_report(check->diags, &finding, _("'%s' takes no people from %s"),
			   batch->venue->name, place->names[PSY_LEVEL_KABUPATEN]);
	}
	if (!place->whole || place->whole->split)
		return;
	if (place->whole->batch == 0) {
		place->whole->batch = batch->number;
	} else if (place->whole->batch != batch->number) {
		finding = check_finding(check, row, places->column[places->whole_level], PSY_ERROR,
					"plan/split");
		check->broken = place->whole->split = true;
		psy_report(check->diags, &finding,
			   _("%s must stay together, but is in batches %u and %u"),
			   place->whole_name, place->whole->batch, batch->number);
	}
}

/* ---- quotas ---- */

static void report_quota(const Check *check, const PsyQuota *quota, unsigned people)
{
	bool exceeded = people > quota->people;
	const char *name = *quota->desa        ? quota->desa
			   : *quota->kecamatan ? quota->kecamatan
					       : quota->kabupaten;
	PsyFinding finding = psy_yaml_finding(psy_yaml_get(quota->node, "peserta"),
					      exceeded ? PSY_WARNING : PSY_INFO,
					      exceeded ? "plan/quota-exceeded" : "plan/quota-left");

	if (exceeded)
		psy_report(check->diags, &finding, _("%s: %u people, %u more than the quota of %u"),
			   name, people, people - quota->people, quota->people);
	else
		psy_report(check->diags, &finding, _("%s: %u people, %u of the quota of %u free"),
			   name, people, quota->people - people, quota->people);
}

void check_places_quotas(const CheckPlaces *places)
{
	const PsyBatchRules *rules = &places->check->event->batches;

	for (size_t i = 0; i < rules->n_quotas; i++) {
		const PsyQuota *quota = &rules->quotas[i];
		unsigned people = 0;
		GHashTableIter iter;
		gpointer value;

		g_hash_table_iter_init(&iter, places->places);
		while (g_hash_table_iter_next(&iter, NULL, &value)) {
			const Place *place = value;

			if (psy_place_is_meant(quota->kabupaten, quota->kecamatan, quota->desa,
					       (const char *const *)place->names))
				people += place->people;
		}
		if (people != quota->people)
			report_quota(places->check, quota, people);
	}
}
