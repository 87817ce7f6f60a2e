/* nik-check.c - a NIK against the rest of its row, and against its column */
#include "clean/nik.h"

static bool is_birth(const PsyNikParts *parts, PsyDate birth)
{
	return parts->day == birth.day && parts->month == birth.month &&
	       parts->year == birth.year % 100;
}

static bool is_adult(const PsyNikParts *parts, const PsyAgeRule *rule)
{
	return psy_century_year(parts->day, parts->month, parts->year, rule) != 0;
}

/* A No. KK has the day of issue where a NIK has the day of birth, and no +40. */
static bool is_kk_like(const PsyNikParts *parts, const PsyAgeRule *rule)
{
	return !parts->female && !is_adult(parts, rule);
}

static void compare_birth(const PsyNikParts *parts, PsyDate birth, const PsyAgeRule *rule,
			  PsyNikNotes *notes)
{
	if (is_birth(parts, birth))
		return;
	if (parts->day == birth.month && parts->month == birth.day &&
	    parts->year == birth.year % 100)
		psy_notes_add(&notes->birth, PSY_NOTE_NIK_BIRTH_SWAPPED, NULL, 0);
	else if (parts->year != birth.year % 100 && is_kk_like(parts, rule))
		psy_notes_add(&notes->nik, PSY_NOTE_NIK_MAYBE_KK, NULL, 0);
	else
		psy_notes_add(&notes->birth, PSY_NOTE_NIK_BIRTH_DATE, NULL, 0);
}

void psy_nik_check(const PsyNikParts *parts, PsyDate birth, char sex, const PsyAgeRule *rule,
		   PsyNikNotes *notes)
{
	if (!parts->exists) {
		psy_notes_add(&notes->nik, PSY_NOTE_NIK_NO_SUCH_DAY, NULL, 0);
		return;
	}
	if (psy_date_is_set(birth))
		compare_birth(parts, birth, rule, notes);
	else if (!is_adult(parts, rule))
		psy_notes_add(&notes->nik,
			      is_kk_like(parts, rule) ? PSY_NOTE_NIK_MAYBE_KK : PSY_NOTE_NIK_AGE,
			      NULL, 0);
	if (sex && (sex == 'P') != parts->female &&
	    !psy_notes_have(&notes->nik, PSY_NOTE_NIK_MAYBE_KK))
		psy_notes_add(&notes->sex, PSY_NOTE_NIK_SEX, parts->female ? "P" : "L", 0);
}

void psy_nik_column_add(PsyNikColumn *column, const PsyNik *nik)
{
	if (column->sound || nik->number == 0 || nik->kind == PSY_NIK_TEMPORARY)
		return;
	column->sound = nik->number % 10 != 0;
	for (size_t i = 0; i < column->n; i++)
		if (column->ending_in_zero[i] == nik->number)
			return;
	if (column->n < PSY_NIK_EVIDENCE)
		column->ending_in_zero[column->n++] = nik->number;
}

bool psy_nik_column_lost_digit(const PsyNikColumn *column)
{
	return !column->sound && column->n == PSY_NIK_EVIDENCE;
}

bool psy_nik_column_in_doubt(const PsyNikColumn *column)
{
	return !column->sound;
}

bool psy_nik_is_kk(const PsyNik *nik, const PsyNik *kk, PsyDate birth, const PsyAgeRule *rule)
{
	PsyNikParts parts;

	if (nik->kind != PSY_NIK_OK || nik->number != kk->number)
		return false;
	parts = psy_nik_decode(nik);
	return psy_date_is_set(birth) ? parts.year != birth.year % 100 && !parts.female
				      : is_kk_like(&parts, rule);
}

bool psy_nik_kk_swapped(const PsyNik *nik, const PsyNik *kk, PsyDate birth, const PsyAgeRule *rule)
{
	PsyNikParts of_nik, of_kk;

	if (nik->kind != PSY_NIK_OK || kk->kind != PSY_NIK_OK)
		return false;
	of_nik = psy_nik_decode(nik);
	of_kk = psy_nik_decode(kk);
	if (!of_kk.exists)
		return false;
	if (psy_date_is_set(birth))
		return is_birth(&of_kk, birth) && !is_birth(&of_nik, birth);
	return is_adult(&of_kk, rule) && !(of_nik.exists && is_adult(&of_nik, rule));
}
