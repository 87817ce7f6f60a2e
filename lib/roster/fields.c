/* fields.c - the cells of a row, each by its cleaner */
#include <string.h>

#include "roster/clean.h"
#include "roster/name.h"
#include "roster/phone.h"
#include "roster/sex.h"
#include "roster/word.h"

static void clean_name(PsyCleaning *cleaning)
{
	int column = psy_sheet_find(cleaning->import->sheet, PSY_COL_NAMA);
	PsyNotes notes = { 0 };

	psy_cleaning_set(cleaning, PSY_COL_NAMA,
			 psy_name_display(psy_cleaning_cell(cleaning, column),
					  cleaning->import->scratch, NULL, &notes));
	psy_cleaning_report(cleaning, column, &notes);
}

static void clean_nik(PsyCleaning *cleaning)
{
	int column = psy_sheet_find(cleaning->import->sheet, PSY_COL_NIK);
	PsyNotes notes = { 0 };

	cleaning->nik = psy_nik_read(psy_cleaning_cell(cleaning, column), &notes);
	if (column >= 0 &&
	    psy_sheet_is_number(cleaning->import->sheet, cleaning->row, (size_t)column))
		psy_nik_check_number(&cleaning->nik, &notes);
	psy_nik_column_add(&cleaning->import->nik_column, &cleaning->nik);
	psy_cleaning_set(cleaning, PSY_COL_NIK, cleaning->nik.digits);
	psy_cleaning_report(cleaning, column, &notes);
}

static char clean_sex(PsyCleaning *cleaning)
{
	int column = psy_sheet_find(cleaning->import->sheet, PSY_COL_JK);
	PsyNotes notes = { 0 };
	char sex = psy_sex_read(psy_cleaning_cell(cleaning, column), &notes);

	psy_cleaning_report(cleaning, column, &notes);
	if (sex)
		psy_cleaning_set(cleaning, PSY_COL_JK, (char[]){ sex, '\0' });
	return sex;
}

int psy_import_birth_column(const PsyImport *import)
{
	int column = psy_sheet_find(import->sheet, PSY_COL_TANGGAL_LAHIR);

	return column >= 0 ? column : psy_sheet_find(import->sheet, PSY_FIELD_LAHIR);
}

static void clean_birth(PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	int column = psy_import_birth_column(import);
	int place = psy_sheet_find(import->sheet, PSY_COL_TEMPAT_LAHIR);
	PsyNikParts parts;
	PsyNotes notes = { 0 };

	import->ages.with_place =
		column >= 0 && column == psy_sheet_find(import->sheet, PSY_FIELD_LAHIR);
	cleaning->birth =
		psy_birth_read(psy_cleaning_cell(cleaning, column), &import->ages, &notes);
	psy_birth_column_add(&import->birth_column, &cleaning->birth);
	if (cleaning->nik.kind == PSY_NIK_OK)
		parts = psy_nik_decode(&cleaning->nik);
	psy_birth_check(&cleaning->birth, cleaning->nik.kind == PSY_NIK_OK ? &parts : NULL,
			&import->ages, &notes);
	if (*psy_cleaning_cell(cleaning, place)) {
		g_autofree char *clean = psy_text_clean(psy_cleaning_cell(cleaning, place),
							strlen(psy_cleaning_cell(cleaning, place)));

		psy_cleaning_set(cleaning, PSY_COL_TEMPAT_LAHIR, clean);
	} else if (cleaning->birth.place.length > 0) {
		g_autofree char *clean =
			psy_text_clean(cleaning->birth.place.text, cleaning->birth.place.length);

		psy_cleaning_set(cleaning, PSY_COL_TEMPAT_LAHIR, clean);
	}
	psy_cleaning_report(cleaning, column, &notes);
}

/* What NIK, birth date, sex and No. KK say of each other. */
static void compare_nik(PsyCleaning *cleaning, char sex)
{
	PsyImport *import = cleaning->import;
	int nik_column = psy_sheet_find(import->sheet, PSY_COL_NIK);
	int kk_column = psy_sheet_find(import->sheet, PSY_FIELD_KK);
	PsyDate birth =
		cleaning->birth.kind == PSY_BIRTH_DATE ? cleaning->birth.date : (PsyDate){ 0 };
	PsyNotes of_nik = { 0 }, of_birth = { 0 }, ignored = { 0 };
	PsyNikParts parts;
	PsyIsoDate iso;

	if (cleaning->nik.kind == PSY_NIK_OK) {
		parts = psy_nik_decode(&cleaning->nik);
		if (*psy_cleaning_cell(cleaning, kk_column)) {
			PsyNik kk = psy_nik_read(psy_cleaning_cell(cleaning, kk_column), &ignored);

			if (psy_nik_kk_swapped(&cleaning->nik, &kk, birth, &import->ages.ages))
				psy_notes_add(&of_nik, PSY_NOTE_NIK_KK_SWAPPED, NULL, 0);
		}
		if (!psy_region_has_kecamatan(import->regions, parts.region))
			psy_notes_add(&of_nik, PSY_NOTE_NIK_REGION, NULL, 0);
		if (of_nik.n == 0 || of_nik.list[0].kind != PSY_NOTE_NIK_KK_SWAPPED)
			psy_nik_check(&parts, birth, sex, &import->ages.ages,
				      psy_date_is_set(birth) ? &of_birth : &of_nik);
		if (cleaning->birth.kind == PSY_BIRTH_NONE) {
			birth = psy_nik_birth(&parts, &import->ages.ages);
			if (psy_date_is_set(birth))
				psy_notes_add(&of_nik, PSY_NOTE_BIRTH_FROM_NIK, NULL, 0);
		}
	}
	psy_cleaning_report(cleaning, nik_column, &of_nik);
	psy_cleaning_report(cleaning, psy_import_birth_column(import), &of_birth);
	psy_cleaning_set(cleaning, PSY_COL_TANGGAL_LAHIR, psy_date_to_iso(birth, iso));
}

static void clean_phones(PsyCleaning *cleaning)
{
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(cleaning->import->sheet, &n);
	g_autoptr(GString) others = g_string_new(NULL);

	for (size_t i = 0; i < n; i++) {
		PsyNotes notes = { 0 };
		PsyPhones phones;

		if (columns[i].field != PSY_COL_TELEPON && columns[i].field != PSY_COL_TELEPON_LAIN)
			continue;
		phones = psy_phones_read(psy_cleaning_cell(cleaning, (int)i), &notes);
		psy_cleaning_report(cleaning, (int)i, &notes);
		for (size_t j = 0; j < phones.n; j++) {
			if (!*psy_person_get(cleaning->person, PSY_COL_TELEPON) &&
			    columns[i].field == PSY_COL_TELEPON)
				psy_cleaning_set(cleaning, PSY_COL_TELEPON, phones.list[j].number);
			else
				g_string_append_printf(others, "%s%s", others->len ? " " : "",
						       phones.list[j].number);
		}
	}
	psy_cleaning_set(cleaning, PSY_COL_TELEPON_LAIN, others->str);
}

static void clean_words(PsyCleaning *cleaning)
{
	static const PsyField plain[] = { PSY_COL_ID, PSY_COL_JABATAN, PSY_COL_POSYANDU };
	g_autofree char *unsur = psy_cleaning_text(cleaning, PSY_COL_UNSUR, "");
	g_autofree char *status = psy_cleaning_text(cleaning, PSY_COL_STATUS, "");
	g_autofree char *source = psy_cleaning_text(cleaning, PSY_COL_SUMBER, "");
	PsyNotes notes = { 0 };

	for (size_t i = 0; i < G_N_ELEMENTS(plain); i++) {
		g_autofree char *text = psy_cleaning_text(cleaning, plain[i], "");

		psy_cleaning_set(cleaning, plain[i], text);
	}
	psy_cleaning_set(cleaning, PSY_COL_UNSUR, psy_unsur_read(unsur));
	if (*status)
		psy_cleaning_set(cleaning, PSY_COL_STATUS, psy_status_read(status, &notes));
	psy_cleaning_report(cleaning, psy_sheet_find(cleaning->import->sheet, PSY_COL_STATUS),
			    &notes);
	if (!*source) {
		g_free(source);
		source =
			g_strdup_printf("%s:%u", cleaning->import->file->file, cleaning->row->line);
	}
	psy_cleaning_set(cleaning, PSY_COL_SUMBER, source);
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
