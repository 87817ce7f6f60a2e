/* fields.c - the cells of a row, each by its cleaner */
#include <string.h>

#include "clean/clean.h"
#include "roster/cleaning.h"

/* The name that is printed when the row says so, else "". */
static PsyText clean_override(PsyCleaning *cleaning)
{
	int column = psy_list_find(cleaning->import->sheet, PSY_FIELD_NAMA_SERTIFIKAT);
	PsyText typed = psy_cleaning_cell(cleaning, column);
	const char *shown;
	PsyNotes notes;

	if (typed.length == 0)
		return typed;
	psy_notes_init(&notes);
	shown = psy_name_override(typed.text, cleaning->import->scratch, &notes);
	psy_cleaning_report(cleaning, column, &notes);
	return psy_person_keep(cleaning->person, shown, strlen(shown));
}

static void clean_name(PsyCleaning *cleaning)
{
	int column = psy_list_find(cleaning->import->sheet, PSY_COL_NAMA);
	PsyText typed = psy_cleaning_cell(cleaning, column);
	PsyText printed = clean_override(cleaning);
	const char *shown = "";
	PsyNotes notes;

	psy_notes_init(&notes);
	if (psy_cleaning_is_lost(cleaning, column))
		psy_notes_add(&notes, PSY_NOTE_NAME_LOST, NULL, 0);
	else
		shown = psy_name_display(typed.text, cleaning->import->scratch, NULL, &notes);
	/* Doubts about how the name is printed are settled by saying it. */
	if (printed.length == 0 || psy_notes_hold_row(&notes))
		psy_cleaning_report(cleaning, column, &notes);
	if (printed.length == 0)
		printed = shown == typed.text
				  ? typed
				  : psy_person_keep(cleaning->person, shown, strlen(shown));
	psy_person_set(cleaning->person, PSY_COL_NAMA, printed);
}

static void clean_nik(PsyCleaning *cleaning)
{
	int column = psy_list_find(cleaning->import->sheet, PSY_COL_NIK);
	const PsyListRow *row = cleaning->row;
	PsyNotes notes;

	psy_notes_init(&notes);
	cleaning->nik = psy_cleaning_is_lost(cleaning, column)
				? psy_nik_lost(&notes)
				: psy_nik_read(psy_cleaning_cell(cleaning, column).text, &notes);
	if (column >= 0 && (size_t)column < row->n_cells && row->cells[column].is_number)
		psy_nik_check_number(&cleaning->nik, &notes);
	cleaning->nik_key = psy_nik_key(&cleaning->nik);
	psy_nik_column_add(&cleaning->import->nik_column, &cleaning->nik);
	psy_person_set(cleaning->person, PSY_COL_NIK, psy_text_of(cleaning->nik.digits));
	if (cleaning->import->options->without_broken_nik)
		psy_cleaning_report_value(cleaning, column, &notes);
	else
		psy_cleaning_report(cleaning, column, &notes);
}

static char clean_sex(PsyCleaning *cleaning)
{
	int column = psy_list_find(cleaning->import->sheet, PSY_COL_JK);
	PsyNotes notes;
	char sex;

	psy_notes_init(&notes);
	sex = psy_sex_read(psy_cleaning_cell(cleaning, column).text, &notes);
	psy_cleaning_report(cleaning, column, &notes);
	if (sex)
		psy_person_set(cleaning->person, PSY_COL_JK,
			       (PsyText){ sex == 'L' ? "L" : "P", 1 });
	return sex;
}

int psy_import_birth_column(const PsyImport *import)
{
	int column = psy_list_find(import->sheet, PSY_COL_TANGGAL_LAHIR);

	return column >= 0 ? column : psy_list_find(import->sheet, PSY_FIELD_LAHIR);
}

static void clean_birth(PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	int column = psy_import_birth_column(import);
	PsyText place = psy_cleaning_text(cleaning, PSY_COL_TEMPAT_LAHIR);
	bool has_nik = cleaning->nik.kind == PSY_NIK_OK;
	PsyNikParts parts;
	PsyNotes notes;

	psy_notes_init(&notes);
	import->ages.with_place =
		column >= 0 && column == psy_list_find(import->sheet, PSY_FIELD_LAHIR);
	cleaning->birth =
		psy_birth_read(psy_cleaning_cell(cleaning, column).text, &import->ages, &notes);
	psy_birth_column_add(&import->birth_column, &cleaning->birth);
	if (has_nik)
		parts = psy_nik_decode(&cleaning->nik);
	psy_birth_check(&cleaning->birth, has_nik ? &parts : NULL, &import->ages, &notes);
	if (place.length == 0 && cleaning->birth.place.length > 0)
		place = psy_cleaning_tidy(cleaning, cleaning->birth.place);
	psy_person_set(cleaning->person, PSY_COL_TEMPAT_LAHIR, place);
	psy_cleaning_report(cleaning, column, &notes);
}

/* What is wrong when the No. KK stands in the place of the NIK; PSY_N_NOTES: nothing. */
static PsyNoteKind compare_kk(const PsyCleaning *cleaning, PsyDate birth)
{
	const PsyImport *import = cleaning->import;
	PsyText cell = psy_cleaning_cell(cleaning, psy_list_find(import->sheet, PSY_FIELD_KK));
	PsyNotes ignored;
	PsyNik kk;

	if (cell.length == 0)
		return PSY_N_NOTES;
	psy_notes_init(&ignored);
	kk = psy_nik_read(cell.text, &ignored);
	if (psy_nik_is_kk(&cleaning->nik, &kk, birth, &import->ages.ages))
		return PSY_NOTE_NIK_IS_KK;
	return psy_nik_kk_swapped(&cleaning->nik, &kk, birth, &import->ages.ages)
		       ? PSY_NOTE_NIK_KK_SWAPPED
		       : PSY_N_NOTES;
}

/* The date inside the NIK, where the roster has none: no date, or no more than its year. */
static PsyDate fill_from_nik(const PsyCleaning *cleaning, const PsyNikParts *parts,
			     PsyNikNotes *notes)
{
	const PsyBirth *typed = &cleaning->birth;
	PsyDate birth = { 0 };

	if (typed->kind == PSY_BIRTH_YEAR && parts->exists && typed->year % 100 != parts->year)
		psy_notes_add(&notes->birth, PSY_NOTE_NIK_BIRTH_YEAR, NULL, 0);
	else if (typed->kind == PSY_BIRTH_YEAR || typed->kind == PSY_BIRTH_NONE)
		birth = psy_nik_birth(parts, &cleaning->import->ages.ages);
	if (typed->kind == PSY_BIRTH_YEAR && birth.year != typed->year)
		birth = (PsyDate){ 0 };
	if (psy_date_is_set(birth))
		psy_notes_add(&notes->nik, PSY_NOTE_BIRTH_FROM_NIK, NULL, 0);
	return birth;
}

/* What NIK, birth date, sex and No. KK say of each other. */
static void compare_nik(PsyCleaning *cleaning, char sex)
{
	PsyImport *import = cleaning->import;
	PsyDate birth =
		cleaning->birth.kind == PSY_BIRTH_DATE ? cleaning->birth.date : (PsyDate){ 0 };
	PsyNikNotes notes;
	PsyIsoDate iso;

	psy_notes_init(&notes.nik);
	psy_notes_init(&notes.birth);
	psy_notes_init(&notes.sex);
	if (cleaning->nik.kind == PSY_NIK_OK) {
		PsyNikParts parts = psy_nik_decode(&cleaning->nik);
		PsyNoteKind kk = compare_kk(cleaning, birth);

		if (kk != PSY_N_NOTES)
			psy_notes_add(&notes.nik, kk, NULL, 0);
		if (!psy_region_has_kecamatan(import->regions, parts.region))
			psy_notes_add(&notes.nik, PSY_NOTE_NIK_REGION, NULL, 0);
		if (kk == PSY_N_NOTES)
			psy_nik_check(&parts, birth, sex, &import->ages.ages, &notes);
		if (kk == PSY_N_NOTES && !psy_date_is_set(birth))
			birth = fill_from_nik(cleaning, &parts, &notes);
	}
	psy_cleaning_report(cleaning, psy_list_find(import->sheet, PSY_COL_NIK), &notes.nik);
	psy_cleaning_report(cleaning, psy_import_birth_column(import), &notes.birth);
	psy_cleaning_report(cleaning, psy_list_find(import->sheet, PSY_COL_JK), &notes.sex);
	psy_date_to_iso(birth, iso);
	psy_person_set(cleaning->person, PSY_COL_TANGGAL_LAHIR,
		       psy_person_keep(cleaning->person, iso, strlen(iso)));
}

/* True when a blank-separated list has `number` already. */
static bool has_number(const char *list, const char *number)
{
	size_t n = strlen(number);

	for (const char *p = list; (p = strstr(p, number)); p += n)
		if ((p == list || p[-1] == ' ') && (p[n] == ' ' || p[n] == '\0'))
			return true;
	return false;
}

static void add_other_phone(PsyPerson *person, const char *number)
{
	const char *others = psy_person_get(person, PSY_COL_TELEPON_LAIN);
	g_autofree char *joined = NULL;

	if (!*number || has_number(others, number))
		return;
	if (*others)
		number = joined = g_strdup_printf("%s %s", others, number);
	psy_person_set(person, PSY_COL_TELEPON_LAIN,
		       psy_person_keep(person, number, strlen(number)));
}

/* The first mobile number of the columns for phones is the phone, else their first number; all
 * others go beside it. `main_kind` is that of the phone. */
static void take_phone(PsyPerson *person, const PsyPhone *phone, bool is_main,
		       PsyPhoneKind *main_kind)
{
	const char *now = psy_person_get(person, PSY_COL_TELEPON);
	bool better = *main_kind == PSY_PHONE_NONE ||
		      (phone->kind == PSY_PHONE_MOBILE && *main_kind != PSY_PHONE_MOBILE);

	if (!is_main || !better) {
		if (strcmp(now, phone->number) != 0)
			add_other_phone(person, phone->number);
		return;
	}
	add_other_phone(person, now);
	psy_person_set(person, PSY_COL_TELEPON,
		       psy_person_keep(person, phone->number, strlen(phone->number)));
	*main_kind = phone->kind;
}

static void clean_phones(PsyCleaning *cleaning)
{
	size_t n;
	const PsyListColumn *columns = psy_list_columns(cleaning->import->sheet, &n);
	PsyPhoneKind main_kind = PSY_PHONE_NONE;

	for (size_t i = 0; i < n; i++) {
		bool is_main = columns[i].field == PSY_COL_TELEPON;
		PsyNotes notes;
		PsyPhones phones;

		if (!is_main && columns[i].field != PSY_COL_TELEPON_LAIN)
			continue;
		psy_notes_init(&notes);
		phones = psy_phones_read(psy_cleaning_cell(cleaning, (int)i).text, &notes);
		psy_cleaning_report(cleaning, (int)i, &notes);
		for (size_t k = 0; k < phones.n; k++)
			take_phone(cleaning->person, &phones.list[k], is_main, &main_kind);
	}
}

static void clean_status(PsyCleaning *cleaning)
{
	PsyText status = psy_cleaning_text(cleaning, PSY_COL_STATUS);
	PsyNotes notes;

	if (status.length == 0)
		return;
	psy_notes_init(&notes);
	psy_person_set(cleaning->person, PSY_COL_STATUS,
		       psy_text_of(psy_status_read(status.text, &notes)));
	psy_cleaning_report(cleaning, psy_list_find(cleaning->import->sheet, PSY_COL_STATUS),
			    &notes);
}

/* Where the person comes from: what an earlier import said, else file and line. */
static void clean_source(PsyCleaning *cleaning)
{
	const GString *file = cleaning->import->source;
	PsyText source = psy_cleaning_text(cleaning, PSY_COL_SUMBER);
	PsyNumberText line;

	if (source.length == 0)
		source = psy_person_keep_both(cleaning->person, (PsyText){ file->str, file->len },
					      psy_text_number(cleaning->row->line, line));
	psy_person_set(cleaning->person, PSY_COL_SUMBER, source);
}

static void clean_words(PsyCleaning *cleaning)
{
	static const PsyField plain[] = { PSY_COL_ID, PSY_COL_JABATAN, PSY_COL_POSYANDU };
	PsyText unsur = psy_cleaning_text(cleaning, PSY_COL_UNSUR);

	for (size_t i = 0; i < G_N_ELEMENTS(plain); i++)
		psy_person_set(cleaning->person, plain[i], psy_cleaning_text(cleaning, plain[i]));
	if (unsur.length > 0)
		psy_person_set(cleaning->person, PSY_COL_UNSUR,
			       psy_text_of(psy_unsur_read(unsur.text)));
	clean_status(cleaning);
	clean_source(cleaning);
}

void psy_clean_fields(PsyCleaning *cleaning)
{
	char sex;

	clean_name(cleaning);
	clean_nik(cleaning);
	sex = clean_sex(cleaning);
	clean_birth(cleaning);
	compare_nik(cleaning, sex);
	clean_phones(cleaning);
	clean_words(cleaning);
}
