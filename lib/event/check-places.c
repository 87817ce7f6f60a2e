#include <string.h>

#include "event/model.h"
#include "region/region.h"

/* Quotas, locks and venues name places. What they name is compared with the official table,
 * which is newer or older than some decrees: so what it lacks is a warning only. */

typedef struct {
	const PsyYamlNode *node;
	const char *names[3]; /* kabupaten, kecamatan, desa; "" when not given */
} Named;

static const char *const keys[] = { "kabupaten", "kecamatan", "desa" };

static Named quota_place(const PsyQuota *quota)
{
	return (Named){ quota->node, { quota->kabupaten, quota->kecamatan, quota->desa } };
}

static Named lock_place(const PsyLock *lock)
{
	return (Named){ lock->node, { lock->kabupaten, lock->kecamatan, lock->desa } };
}

/* How many levels down the deepest name is; 0 when nothing is named. */
static size_t depth_of(const Named *place)
{
	size_t depth = G_N_ELEMENTS(place->names);

	while (depth > 0 && !*place->names[depth - 1])
		depth--;
	return depth;
}

static const char *deepest(const Named *place)
{
	size_t depth = depth_of(place);

	return depth > 0 ? place->names[depth - 1] : "";
}

static const char *deepest_key(const Named *place)
{
	size_t depth = depth_of(place);

	return keys[depth > 0 ? depth - 1 : 0];
}

/* Do both mean the same as far as the first `depth` levels go? */
static bool agree(const Named *a, const Named *b, size_t depth)
{
	for (size_t i = 0; i < depth; i++)
		if (!psy_place_agrees(a->names[i], b->names[i]))
			return false;
	return true;
}

/* ---- against the official table ---- */

static const char *key_of_level(PsyRegionLevel level)
{
	switch (level) {
	case PSY_REGION_KECAMATAN:
		return "kecamatan";
	case PSY_REGION_DESA:
		return "desa";
	default:
		return "kabupaten";
	}
}

static char *describe_candidates(const PsyRegionAnswer *answer)
{
	GString *list = g_string_new(NULL);
	size_t n = MIN(answer->n_candidates, PSY_REGION_MAX_CANDIDATES);

	for (size_t i = 0; i < n; i++) {
		g_autofree char *name = psy_region_describe(answer->candidates[i]);

		g_string_append_printf(list, "%s%s", i ? "; " : "", name);
	}
	return g_string_free(list, FALSE);
}

/* A name without anything in front means the kabupaten (psy_place_agrees), so "Cilegon" would
 * match nobody. */
static void check_front(const Named *place, const PsyRegion *region, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(place->node, "kabupaten", PSY_WARNING, "event/place");
	g_autofree char *hint = NULL;

	if (!region || psy_place_agrees(region->label, place->names[0]))
		return;
	hint = g_strdup_printf(_("write '%s'"), region->label);
	finding.hint = hint;
	psy_report(diags, &finding, _("'%s' alone means the kabupaten, not '%s'"), place->names[0],
		   region->label);
}

static void check_region(const Named *place, PsyDiags *diags)
{
	const PsyRegions *regions = psy_regions_builtin();
	PsyRegionQuery query = { .kabupaten = place->names[0],
				 .kecamatan = place->names[1],
				 .desa = place->names[2] };
	PsyRegionAnswer answer = psy_region_resolve(regions, &query);
	const char *key = key_of_level(answer.level);
	PsyFinding finding = psy_event_finding(place->node, key, PSY_WARNING, "event/place");
	g_autofree char *candidates = describe_candidates(&answer);
	g_autofree char *hint = NULL;

	if (*candidates)
		hint = g_strdup_printf(_("there is: %s"), candidates);
	finding.hint = hint;
	switch (answer.verdict) {
	case PSY_REGION_UNKNOWN:
		psy_report(diags, &finding, _("there is no such %s in the official table"), key);
		break;
	case PSY_REGION_AMBIGUOUS:
		if (answer.level == PSY_REGION_KABUPATEN)
			psy_report(diags, &finding, _("'%s' alone means the kabupaten"),
				   place->names[0]);
		else
			psy_report(diags, &finding, _("the name fits several places"));
		break;
	case PSY_REGION_ELSEWHERE:
	case PSY_REGION_MOVED:
		psy_report(diags, &finding, _("this %s lies elsewhere"), key);
		break;
	default:
		check_front(place,
			    answer.region ? psy_region_above(answer.region, PSY_REGION_KABUPATEN)
					  : NULL,
			    diags);
	}
}

static void check_venue_places(const PsyVenue *venue, PsyDiags *diags)
{
	const PsyYamlNode *list = psy_yaml_get(venue->node, "kabupaten");
	const PsyYamlNode *item;

	for (size_t i = 0; (item = psy_yaml_item(list, i)); i++)
		if (item->text && !psy_yaml_is_empty(item))
			check_region(&(Named){ item, { item->text, "", "" } }, diags);
}

/* ---- quotas and locks among themselves ---- */

static void check_named(const PsyEvent *event, const Named *place, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(place->node, "desa", PSY_WARNING, "event/place-above");
	size_t venues = 0;

	if (depth_of(place) == 0) {
		finding = psy_yaml_finding(place->node, PSY_ERROR, "event/no-place");
		psy_report(diags, &finding, _("no kabupaten, kecamatan or desa is named here"));
		return;
	}
	if (*place->names[2] && !*place->names[1])
		psy_report(diags, &finding,
			   _("'desa' without 'kecamatan' means every village of this name"));
	else
		check_region(place, diags);
	for (size_t i = 0; i < event->n_venues; i++)
		venues += psy_venue_takes(&event->venues[i], place->names[0]);
	if (venues > 0 || event->n_venues == 0)
		return;
	finding = psy_event_finding(place->node, "kabupaten", PSY_ERROR, "event/no-venue-for");
	psy_report(diags, &finding, _("no venue takes people from '%s'"), place->names[0]);
}

static void check_twice(const Named *place, const Named *earlier, PsyDiags *diags)
{
	PsyFinding finding = psy_event_finding(place->node, deepest_key(place), PSY_ERROR,
					       "event/duplicate-place");

	if (depth_of(place) > 0 && agree(place, earlier, G_N_ELEMENTS(place->names)))
		psy_report(diags, &finding, _("'%s' already stands in line %u"), deepest(place),
			   earlier->node->line);
}

/* The places inside one may not have more people than it has. */
static void check_sum(const PsyBatchRules *batches, const PsyQuota *quota, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(quota->node, "peserta", PSY_ERROR, "event/quota-sum");
	Named outer = quota_place(quota);
	size_t depth = depth_of(&outer);
	unsigned long sum = 0;

	for (size_t i = 0; i < batches->n_quotas; i++) {
		Named inner = quota_place(&batches->quotas[i]);

		if (depth_of(&inner) == depth + 1 && agree(&outer, &inner, depth))
			sum += batches->quotas[i].people;
	}
	if (depth > 0 && sum > quota->people)
		psy_report(diags, &finding, _("the quotas inside '%s' add up to %lu, more than %u"),
			   deepest(&outer), sum, quota->people);
}

void psy_check_places(const PsyEvent *event, PsyDiags *diags)
{
	const PsyBatchRules *batches = &event->batches;

	for (size_t i = 0; i < event->n_venues; i++)
		check_venue_places(&event->venues[i], diags);
	for (size_t i = 0; i < batches->n_quotas; i++) {
		Named place = quota_place(&batches->quotas[i]);

		check_named(event, &place, diags);
		check_sum(batches, &batches->quotas[i], diags);
		for (size_t j = 0; j < i; j++) {
			Named earlier = quota_place(&batches->quotas[j]);

			check_twice(&place, &earlier, diags);
		}
	}
	for (size_t i = 0; i < batches->n_locks; i++) {
		Named place = lock_place(&batches->locks[i]);

		check_named(event, &place, diags);
		for (size_t j = 0; j < i; j++) {
			Named earlier = lock_place(&batches->locks[j]);

			check_twice(&place, &earlier, diags);
		}
	}
}
