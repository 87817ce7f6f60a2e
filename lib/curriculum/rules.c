#include <string.h>

#include "curriculum/model.h"

/* The rules of the guide of Kemenkes for curricula and modules (2023; facts: domain 7). It
 * binds courses for health workers, and all four official hour tables break one of them, so
 * they are warnings that a curriculum can set otherwise or switch off. */

typedef struct {
	const PsyCurriculum *curriculum;
	PsyDiags *diags;
	const char *source; /* the hint of every warning */
} Check;

/* A warning at a key of `ketentuan`, or at `mata_pelatihan` where that says nothing. */
static PsyFinding warning_at(const Check *check, const char *key, const char *code)
{
	const PsyYamlNode *root = check->curriculum->node;
	const PsyYamlNode *node = psy_yaml_get(check->curriculum->rules.node, key);
	const PsyYamlNode *modules = psy_yaml_get(root, "mata_pelatihan");
	PsyFinding finding = psy_yaml_finding(node      ? node
					      : modules ? modules->key
							: root,
					      PSY_WARNING, code);

	finding.hint = check->source;
	return finding;
}

/* ---- shares ---- */

typedef struct {
	const char *name; /* of the share and of its key */
	double min, max;  /* per cent */
	bool below;       /* `max` itself is too much */
} Bound;

static const Bound guide[PSY_N_SHARES] = {
	[PSY_SHARE_MPD] = { "MPD", 0, 20, false },
	[PSY_SHARE_MPI] = { "MPI", 60, 70, false },
	[PSY_SHARE_MPP] = { "MPP", 0, 15, false },
	[PSY_SHARE_T] = { "T", 0, 40, true },
	[PSY_SHARE_PRACTICE] = { "P + PL", 60, 100, false },
};

static const PsyGroup group_of_share[] = { PSY_GROUP_MPD, PSY_GROUP_MPI, PSY_GROUP_MPP };

static unsigned hours_of_share(const PsyCurriculum *curriculum, PsyShareOf which)
{
	PsyJpl all = psy_curriculum_jpl(curriculum, PSY_GROUP_NONE);
	PsyJpl group;

	if (which == PSY_SHARE_T)
		return all.of[PSY_JPL_T];
	if (which == PSY_SHARE_PRACTICE)
		return all.of[PSY_JPL_P] + all.of[PSY_JPL_PL];
	group = psy_curriculum_jpl(curriculum, group_of_share[which]);
	return psy_jpl_total(&group);
}

static void check_share(const Check *check, PsyShareOf which, unsigned total)
{
	const PsyShare *own = &check->curriculum->rules.shares.of[which];
	Bound bound = guide[which];
	double share = 100.0 * hours_of_share(check->curriculum, which) / total;
	PsyFinding finding = warning_at(check, "proporsi", "rule/proportion");

	if (own->node)
		bound = (Bound){ bound.name, own->min, own->max, false };
	if (share < bound.min - 0.001)
		psy_report(check->diags, &finding,
			   _("%s is %.1f %% of all JPL, at least %g %% is "
			     "the rule"),
			   bound.name, share, bound.min);
	else if (bound.below ? share > bound.max - 0.001 : share > bound.max + 0.001)
		psy_report(check->diags, &finding,
			   bound.below ? _("%s is %.1f %% of all JPL, below %g %% is the rule")
				       : _("%s is %.1f %% of all JPL, at most %g %% is the rule"),
			   bound.name, share, bound.max);
}

static void check_shares(const Check *check)
{
	PsyJpl all = psy_curriculum_jpl(check->curriculum, PSY_GROUP_NONE);
	unsigned total = psy_jpl_total(&all);

	for (int which = 0; which < PSY_N_SHARES && total > 0 && !check->curriculum->hours_unread;
	     which++)
		check_share(check, (PsyShareOf)which, total);
}

static void check_mpi_count(const Check *check)
{
	const PsyCurriculum *curriculum = check->curriculum;
	PsyFinding finding = warning_at(check, "jumlah_mpi", "rule/mpi-count");
	size_t n = 0;

	for (size_t i = 0; i < curriculum->n_modules; i++)
		n += curriculum->modules[i].group == PSY_GROUP_MPI;
	if (curriculum->n_competencies > 0 && n != curriculum->n_competencies)
		psy_report(check->diags, &finding,
			   _("%zu core modules (MPI) for %zu competencies; each competency has "
			     "one"),
			   n, curriculum->n_competencies);
}

/* ---- days ---- */

static unsigned jpl_on(const PsyCurriculum *curriculum, unsigned day, size_t before, bool *seen)
{
	unsigned sum = 0;

	*seen = false;
	for (size_t i = 0; i < curriculum->n_sessions; i++) {
		if (curriculum->sessions[i].day != day)
			continue;
		*seen |= i < before;
		sum += curriculum->sessions[i].jpl;
	}
	return sum;
}

static void check_jpl_per_day(const Check *check)
{
	const PsyCurriculum *curriculum = check->curriculum;
	unsigned most = curriculum->rules.jpl_per_day;

	for (size_t i = 0; i < curriculum->n_sessions; i++) {
		const PsySession *first = &curriculum->sessions[i];
		PsyFinding finding = psy_yaml_finding(first->node, PSY_WARNING, "rule/jpl-per-day");
		bool seen;
		unsigned sum = jpl_on(curriculum, first->day, i, &seen);

		finding.hint = check->source;
		finding.width = 1;
		if (!seen && sum > most)
			psy_report(check->diags, &finding,
				   _("day %u has %u JPL, at most %u is the rule"), first->day, sum,
				   most);
	}
}

/* ---- what every training has ---- */

/* Words by which a module or a line of the timetable is known, folded. */
static const char *const blc_words[] = { "blc", "building learning commitment",
					 "membangun komitmen belajar", NULL };
static const char *const rtl_words[] = { "rtl", "rencana tindak lanjut", NULL };
static const char *const pre_words[] = { "pre test", "pretest", "tes awal", NULL };
static const char *const post_words[] = { "post test", "posttest", "tes akhir", NULL };

static bool mentions(const char *text, const char *const *words)
{
	g_autofree char *folded = psy_text_fold(text, strlen(text));
	g_autofree char *padded = g_strdup_printf(" %s ", folded);

	for (; *words; words++) {
		g_autofree char *word = g_strdup_printf(" %s ", *words);

		if (strstr(padded, word))
			return true;
	}
	return false;
}

static bool module_mentions(const PsyModule *module, const char *const *words)
{
	if (mentions(module->id, words) || mentions(module->title, words))
		return true;
	for (size_t i = 0; i < module->n_evaluations; i++)
		if (mentions(module->evaluations[i].how, words))
			return true;
	return false;
}

static bool has(const PsyCurriculum *curriculum, const char *const *words)
{
	for (size_t i = 0; i < curriculum->n_modules; i++)
		if (module_mentions(&curriculum->modules[i], words))
			return true;
	for (size_t i = 0; i < curriculum->n_sessions; i++)
		if (mentions(curriculum->sessions[i].activity, words))
			return true;
	for (size_t i = 0; i < curriculum->rules.n_scores; i++)
		if (mentions(curriculum->rules.scores[i].name, words))
			return true;
	return false;
}

static void check_blc(const Check *check)
{
	PsyFinding finding = warning_at(check, "blc", "rule/missing-blc");

	if (!has(check->curriculum, blc_words))
		psy_report(check->diags, &finding, _("no Building Learning Commitment (BLC)"));
}

static void check_rtl(const Check *check)
{
	PsyFinding finding = warning_at(check, "rtl", "rule/missing-rtl");

	if (!has(check->curriculum, rtl_words))
		psy_report(check->diags, &finding, _("no follow-up plan (RTL)"));
}

static void check_test(const Check *check)
{
	PsyFinding finding = warning_at(check, "tes", "rule/missing-test");
	bool pre = has(check->curriculum, pre_words);
	bool post = has(check->curriculum, post_words);

	if (!pre && !post)
		psy_report(check->diags, &finding, _("no pre-test and no post-test"));
	else if (!pre)
		psy_report(check->diags, &finding, _("no pre-test to compare the post-test with"));
	else if (!post)
		psy_report(check->diags, &finding, _("no post-test"));
}

/* ---- people ---- */

enum { CLASS = 30, TECHNICAL_CLASS = 25, PER_FACILITATOR = 5 };

static void check_class_size(const Check *check)
{
	const PsyRules *rules = &check->curriculum->rules;
	unsigned most = rules->technical ? TECHNICAL_CLASS : CLASS;
	PsyFinding finding = warning_at(check, "peserta_per_kelas", "rule/class-size");

	if (rules->class_size > most)
		psy_report(check->diags, &finding,
			   _("%u participants in a class, at most %u is the rule"),
			   rules->class_size, most);
}

static void check_ratio(const Check *check)
{
	const PsyRules *rules = &check->curriculum->rules;
	PsyFinding finding = warning_at(check, "peserta_per_fasilitator", "rule/ratio");

	if (rules->per_facilitator > PER_FACILITATOR)
		psy_report(check->diags, &finding,
			   _("%u participants for one facilitator, at most %d is the rule"),
			   rules->per_facilitator, PER_FACILITATOR);
}

/* A curriculum of one sector is a course of that sector; from two on all six are asked for. */
static void check_sectors(const Check *check)
{
	const PsyCurriculum *curriculum = check->curriculum;
	PsyFinding finding = warning_at(check, "bidang", "rule/sector-without-module");
	g_autoptr(GString) missing = g_string_new(NULL);
	bool covered[PSY_N_SECTORS] = { false };
	int n = 0;

	for (size_t i = 0; i < curriculum->n_modules; i++)
		covered[curriculum->modules[i].sector] = true;
	for (int sector = 1; sector < PSY_N_SECTORS; sector++) {
		n += covered[sector];
		if (!covered[sector])
			g_string_append_printf(missing, "%s%s", missing->len ? "; " : "",
					       psy_sector_name((PsySector)sector));
	}
	if (n > 1 && missing->len > 0)
		psy_report(check->diags, &finding, _("no module for these sectors: %s"),
			   missing->str);
}

static void (*const checks[PSY_N_RULES])(const Check *check) = {
	[PSY_RULE_SHARES] = check_shares,
	[PSY_RULE_MPI_COUNT] = check_mpi_count,
	[PSY_RULE_JPL_PER_DAY] = check_jpl_per_day,
	[PSY_RULE_BLC] = check_blc,
	[PSY_RULE_RTL] = check_rtl,
	[PSY_RULE_TEST] = check_test,
	[PSY_RULE_CLASS_SIZE] = check_class_size,
	[PSY_RULE_RATIO] = check_ratio,
	[PSY_RULE_SECTORS] = check_sectors,
};

static void run(const PsyCurriculum *curriculum, PsyRule rule, PsyDiags *diags)
{
	g_autofree char *source = g_strdup_printf(_("guide of Kemenkes for curricula, 2023; "
						    "'ketentuan.peringatan.%s: tidak' switches "
						    "it off"),
						  psy_rule_keys[rule]);

	if (curriculum->rules.warnings.on[rule])
		checks[rule](&(Check){ curriculum, diags, source });
}

void psy_check_rules(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	if (curriculum->n_modules == 0 || curriculum->incomplete)
		return;
	for (int rule = 0; rule < PSY_N_RULES; rule++)
		run(curriculum, (PsyRule)rule, diags);
}

void psy_check_days(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	run(curriculum, PSY_RULE_JPL_PER_DAY, diags);
}
