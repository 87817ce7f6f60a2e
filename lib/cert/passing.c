#include "cert/passing.h"

PassingRules cert_passing_rules(const PsyEvent *event)
{
	const PsyPassing *own = &event->certificate.passing;
	const PsyRules *general = psy_curriculum_rules(event->curriculum);
	PassingRules rules = { general->attendance, general->scores, general->n_scores };

	if (psy_yaml_get(own->node, "kehadiran_minimal"))
		rules.attendance = own->attendance;
	if (psy_yaml_get(own->node, "nilai_minimal")) {
		rules.scores = own->scores;
		rules.n_scores = own->n_scores;
	}
	return rules;
}

static bool enough_attendance(const PassingRules *rules, const Attendance *attendance,
			      size_t person, GString *ground)
{
	unsigned attended, total;
	double share;

	if (!cert_attendance_of(attendance, person, &attended, &total)) {
		g_string_assign(ground, _("the attendance says nothing of this person"));
		return false;
	}
	share = total > 0 ? 100.0 * attended / total : 0;
	if (share + 1e-9 < rules->attendance) {
		g_string_printf(ground, _("attended %u of %u (%.0f %%), %g %% are asked for"),
				attended, total, share, rules->attendance);
		return false;
	}
	g_string_append_printf(ground, "hadir %g%%", (int)(share * 10) / 10.0);
	return true;
}

static bool enough_score(const PsyYamlNumber *rule, const Scores *scores, size_t person,
			 size_t kind, GString *ground)
{
	double score;

	if (!cert_scores_of(scores, person, kind, &score)) {
		g_string_printf(ground, _("no score '%s'"), rule->name);
		return false;
	}
	if (score < rule->number) {
		g_string_printf(ground, _("%s %g, at least %g is asked for"), rule->name, score,
				rule->number);
		return false;
	}
	g_string_append_printf(ground, "; %s %g", rule->name, score);
	return true;
}

bool cert_passing_judge(const PassingRules *rules, const Attendance *attendance,
			const Scores *scores, size_t person, char **ground)
{
	GString *text = g_string_new(NULL);
	bool passed = enough_attendance(rules, attendance, person, text);

	for (size_t i = 0; passed && i < rules->n_scores; i++)
		passed = enough_score(&rules->scores[i], scores, person, i, text);
	*ground = g_string_free(text, FALSE);
	return passed;
}
