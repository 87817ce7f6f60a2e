#include "curriculum/model.h"

void psy_curriculum_check_sessions(const PsyCurriculum *curriculum, const PsySession *sessions,
				   size_t n, PsyDiags *diags)
{
	PsyCurriculum with = *curriculum;

	with.sessions = (PsySession *)sessions;
	with.n_sessions = n;
	psy_check_timetable(&with, diags);
	psy_check_days(&with, diags);
}

void psy_curriculum_check(const PsyCurriculum *curriculum, PsyDiags *diags)
{
	psy_diags_hold(diags);
	psy_check_sums(curriculum, diags);
	psy_check_order(curriculum, diags);
	psy_check_competencies(curriculum, diags);
	psy_check_timetable(curriculum, diags);
	psy_check_rules(curriculum, diags);
	psy_diags_release(diags);
}
