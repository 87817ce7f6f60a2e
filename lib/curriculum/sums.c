#include "curriculum/model.h"

/* Sums are errors (facts: domain 8): what a paper adds up wrongly is argued about for years. */

PsyFinding psy_module_finding(const PsyModule *module, const char *key, const char *text,
			      PsySeverity severity, const char *code, char **hint)
{
	const PsyYamlNode *own = psy_yaml_get(module->used, key);
	const PsyYamlNode *node = own ? own : psy_yaml_get(module->node, key);
	const PsyYamlNode *item = text ? psy_yaml_find_item(node, text) : NULL;
	PsyFinding finding;

	if (item)
		node = item;
	finding = psy_yaml_finding(node ? node : module->node, severity, code);
	*hint = NULL;
	if (own || !module->used)
		return finding;
	*hint = g_strdup_printf(_("used in %s:%u"), psy_yaml_path(module->used->file),
				module->used->line);
	finding.hint = *hint;
	return finding;
}

static void check_row(const PsyModule *module, PsyDiags *diags)
{
	const PsyJpl *jpl = &module->jpl;
	unsigned total = psy_jpl_total(jpl);
	g_autofree char *hint = NULL;
	PsyFinding finding, stated;

	if (!jpl->node || !psy_module_hours_are_read(module))
		return;
	if (psy_yaml_get(jpl->node, "jumlah") && jpl->stated != total) {
		finding = psy_module_finding(module, "jpl", NULL, PSY_ERROR, "jpl/sum", &hint);
		stated = psy_yaml_finding(psy_yaml_get(jpl->node, "jumlah"), PSY_ERROR, "jpl/sum");
		stated.hint = finding.hint;
		psy_report(diags, &stated, _("%u JPL are stated, but T %u + P %u + PL %u are %u"),
			   jpl->stated, jpl->of[PSY_JPL_T], jpl->of[PSY_JPL_P], jpl->of[PSY_JPL_PL],
			   total);
	} else if (total == 0) {
		finding = psy_module_finding(module, "jpl", NULL, PSY_WARNING, "jpl/none", &hint);
		psy_report(diags, &finding, _("'%s' has no hours"), module->id);
	}
}

static void check_sheet(const PsyModule *module, PsyDiags *diags)
{
	double sum = 0;
	g_autofree char *hint = NULL;
	PsyFinding finding;

	for (size_t i = 0; i < module->n_sheet; i++)
		sum += module->sheet[i].weight;
	if (sum == 0 || (sum > 99.99 && sum < 100.01))
		return;
	finding = psy_module_finding(module, "lembar_penilaian", NULL, PSY_ERROR, "score/weights",
				     &hint);
	finding.width = 1;
	psy_report(diags, &finding, _("the weights of the assessment sheet are %g, not 100"), sum);
}

void psy_check_module(const PsyModule *module, PsyDiags *diags)
{
	check_row(module, diags);
	check_sheet(module, diags);
}

static void check_stated(const PsyCurriculum *curriculum, const char *key, unsigned stated,
			 unsigned sum, const char *code, PsyDiags *diags)
{
	const PsyYamlNode *node = psy_yaml_get(curriculum->sums.node, key);
	PsyFinding finding = psy_yaml_finding(node, PSY_ERROR, code);

	if (node && stated != sum)
		psy_report(diags, &finding, _("%u JPL are stated for %s, the modules have %u"),
			   stated, key, sum);
}

static void check_weights(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	const PsyRules *rules = &curriculum->rules;
	PsyFinding finding = psy_yaml_finding(psy_yaml_get(rules->node, "bobot_nilai"), PSY_ERROR,
					      "score/weights");
	double sum = 0;

	for (size_t i = 0; i < rules->n_weights; i++)
		sum += rules->weights[i].number;
	if (rules->n_weights > 0 && (sum < 99.99 || sum > 100.01))
		psy_report(diags, &finding, _("the weights of the scores are %g, not 100"), sum);
}

/* Names of scores are free, so that a course may have its own; a near miss is told. */
static void check_score_names(const PsyYamlNumber *scores, size_t n, PsyDiags *diags)
{
	static const char *const known[] = { "pre_test",  "post_test",     "praktik",
					     "penugasan", "sikap",         "kehadiran",
					     "ujian",     "microteaching", NULL };

	for (size_t i = 0; i < n; i++) {
		const char *meant = psy_text_suggest(scores[i].name, known);
		PsyFinding finding =
			psy_yaml_finding(scores[i].node->key, PSY_WARNING, "score/name");
		g_autofree char *hint = NULL;

		if (!meant || g_strv_contains(known, scores[i].name))
			continue;
		hint = psy_yaml_meant(meant);
		finding.hint = hint;
		psy_report(diags, &finding, _("'%s' is not one of the usual scores"),
			   scores[i].name);
	}
}

static void check_all_stated(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	const PsyStatedSums *sums = &curriculum->sums;
	PsyJpl all = psy_curriculum_jpl(curriculum, PSY_GROUP_NONE);

	for (PsyGroup group = PSY_GROUP_MPD; group < PSY_N_GROUPS; group++) {
		PsyJpl jpl = psy_curriculum_jpl(curriculum, group);

		check_stated(curriculum, psy_group_word(group), sums->of_group[group],
			     psy_jpl_total(&jpl), "jpl/group-sum", diags);
	}
	for (PsyJplKind kind = 0; kind < PSY_N_JPL; kind++)
		check_stated(curriculum, psy_jpl_word(kind), sums->of_kind[kind], all.of[kind],
			     "jpl/kind-sum", diags);
	check_stated(curriculum, "total", sums->of_group[PSY_GROUP_NONE], psy_jpl_total(&all),
		     "jpl/total", diags);
}

void psy_check_sums(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	for (size_t i = 0; i < curriculum->n_modules; i++)
		psy_check_module(&curriculum->modules[i], diags);
	if (!curriculum->incomplete && !curriculum->hours_unread)
		check_all_stated(curriculum, diags);
	check_weights(curriculum, diags);
	check_score_names(curriculum->rules.scores, curriculum->rules.n_scores, diags);
	check_score_names(curriculum->rules.weights, curriculum->rules.n_weights, diags);
}
