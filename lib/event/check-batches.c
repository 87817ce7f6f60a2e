#include <string.h>

#include "event/model.h"

static void check_levels(const PsyBatchRules *batches, PsyDiags *diags)
{
	const PsyYamlNode *list = psy_yaml_get(batches->node, "jaga_bersama");
	bool seen[PSY_N_LEVELS] = { false };
	const PsyYamlNode *item;

	for (size_t i = 0; (item = psy_yaml_item(list, i)); i++) {
		PsyFinding finding = psy_yaml_finding(item, PSY_ERROR, "event/unknown-level");
		g_autofree char *hint = NULL;
		PsyLevelOfPlace level;

		if (!item->text || psy_yaml_is_empty(item))
			continue;
		if (!psy_level_from_word(item->text, &level)) {
			hint = psy_event_suggest(item->text, psy_level_words);
			finding.hint =
				hint ? hint : _("use kabupaten, kecamatan, desa or posyandu");
			psy_report(diags, &finding, _("'%s' is no level that can stay together"),
				   item->text);
			continue;
		}
		if (seen[level])
			psy_report(diags, &finding, _("'%s' stands twice"), item->text);
		seen[level] = true;
	}
}

static void check_split(const PsyBatchRules *batches, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(batches->node, "boleh_pecah", PSY_ERROR, "event/unknown-level");
	g_autofree char *hint = NULL;
	PsyLevelOfPlace level;

	if (!*batches->split || strcmp(batches->split, "tidak") == 0 ||
	    psy_level_from_word(batches->split, &level))
		return;
	hint = psy_event_suggest(batches->split, psy_level_words);
	finding.hint = hint ? hint : _("use kabupaten, kecamatan, desa, posyandu or tidak");
	psy_report(diags, &finding, _("'%s' is no level that can be split"), batches->split);
}

void psy_check_batches(const PsyEvent *event, PsyDiags *diags)
{
	const PsyBatchRules *batches = &event->batches;
	PsyFinding finding =
		psy_event_finding(batches->node, "minimal", PSY_ERROR, "event/batch-size");

	if (batches->max > 0 && batches->min > batches->max)
		psy_report(diags, &finding, _("'minimal' %u is more than 'maksimal' %u"),
			   batches->min, batches->max);
	check_levels(batches, diags);
	check_split(batches, diags);
}
