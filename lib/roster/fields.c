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
	PsyText typed = psy_cleaning_cell(cleaning, column);
	PsyText printed = psy_cleaning_text(cleaning, PSY_FIELD_NAMA_SERTIFIKAT, "");
	const char *shown;
	PsyNotes notes;

	psy_notes_init(&notes);
	shown = psy_name_display(typed.text, cleaning->import->scratch, NULL, &notes);
	psy_cleaning_report(cleaning, column, &notes);
	if (printed.length == 0)
		printed = shown == typed.text
				  ? typed
				  : psy_person_keep(cleaning->person, shown, strlen(shown));
	psy_person_set(cleaning->person, PSY_COL_NAMA, printed);
}

static void clean_nik(PsyCleaning *cleaning)
{
	int column = psy_sheet_find(cleaning->import->sheet, PSY_COL_NIK);
	const PsySheetRow *row = cleaning->row;
	PsyNotes notes;

	psy_notes_init(&notes);
	cleaning->nik = psy_nik_read(psy_cleaning_cell(cleaning, column).text, &notes);
	if (column >= 0 && (size_t)column < row->n_cells && row->cells[column].is_number)
		psy_nik_check_number(&cleaning->nik, &notes);
	cleaning->nik_key = psy_nik_key(&cleaning->nik);
	psy_nik_column_add(&cleaning->import->nik_column, &cleaning->nik);
	psy_person_set(cleaning->person, PSY_COL_NIK, psy_text_of(cleaning->nik.digits));
	psy_cleaning_report(cleaning, column, &notes);
}

static char clean_sex(PsyCleaning *cleaning)
{
	int column = psy_sheet_find(cleaning->import->sheet, PSY_COL_JK);
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
	int column = psy_sheet_find(import->sheet, PSY_COL_TANGGAL_LAHIR);

	return column >= 0 ? column : psy_sheet_find(import->sheet, PSY_FIELD_LAHIR);
}

static void clean_birth(PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	int column = psy_import_birth_column(import);
	PsyText place = psy_cleaning_text(cleaning, PSY_COL_TEMPAT_LAHIR, "");
	bool has_nik = cleaning->nik.kind == PSY_NIK_OK;
	PsyNikParts parts;
	PsyNotes notes;

	psy_notes_init(&notes);
	import->ages.with_place =
		column >= 0 && column == psy_sheet_find(import->sheet, PSY_FIELD_LAHIR);
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

/* What NIK, birth date, sex and No. KK say of each other. */
static void compare_nik(PsyCleaning *cleaning, char sex)
{
	PsyImport *import = cleaning->import;
	int nik_column = psy_sheet_find(import->sheet, PSY_COL_NIK);
	int kk_column = psy_sheet_find(import->sheet, PSY_FIELD_KK);
	PsyDate birth =
		cleaning->birth.kind == PSY_BIRTH_DATE ? cleaning->birth.date : (PsyDate){ 0 };
	PsyNotes of_nik, of_birth, ignored;
	PsyNikParts parts;
	PsyIsoDate iso;

	psy_notes_init(&of_nik);
	psy_notes_init(&of_birth);
	psy_notes_init(&ignored);
	if (cleaning->nik.kind == PSY_NIK_OK) {
		PsyText kk_cell = psy_cleaning_cell(cleaning, kk_column);

		parts = psy_nik_decode(&cleaning->nik);
		if (kk_cell.length > 0) {
			PsyNik kk = psy_nik_read(kk_cell.text, &ignored);

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
	psy_date_to_iso(birth, iso);
	psy_person_set(cleaning->person, PSY_COL_TANGGAL_LAHIR,
		       psy_person_keep(cleaning->person, iso, strlen(iso)));
}

/* The first number of a column for phones is the phone, all others go beside it. */
static void take_phones(PsyPerson *person, const PsyPhones *phones, bool is_main)
{
	for (size_t i = 0; i < phones->n; i++) {
		PsyField field = is_main && person->cells[PSY_COL_TELEPON].length == 0
					 ? PSY_COL_TELEPON
					 : PSY_COL_TELEPON_LAIN;
		const char *number = phones->list[i].number;
		PsyText others = person->cells[field];
		g_autofree char *joined = NULL;

		if (others.length > 0)
			number = joined = g_strdup_printf("%s %s", others.text, number);
		psy_person_set(person, field, psy_person_keep(person, number, strlen(number)));
	}
}

static void clean_phones(PsyCleaning *cleaning)
{
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(cleaning->import->sheet, &n);

	for (size_t i = 0; i < n; i++) {
		PsyNotes notes;
		PsyPhones phones;

		if (columns[i].field != PSY_COL_TELEPON && columns[i].field != PSY_COL_TELEPON_LAIN)
			continue;
		psy_notes_init(&notes);
		phones = psy_phones_read(psy_cleaning_cell(cleaning, (int)i).text, &notes);
		psy_cleaning_report(cleaning, (int)i, &notes);
		take_phones(cleaning->person, &phones, columns[i].field == PSY_COL_TELEPON);
	}
}

static void clean_status(PsyCleaning *cleaning)
{
	PsyText status = psy_cleaning_text(cleaning, PSY_COL_STATUS, "");
	PsyNotes notes;

	if (status.length == 0)
		return;
	psy_notes_init(&notes);
	psy_person_set(cleaning->person, PSY_COL_STATUS,
		       psy_text_of(psy_status_read(status.text, &notes)));
	psy_cleaning_report(cleaning, psy_sheet_find(cleaning->import->sheet, PSY_COL_STATUS),
			    &notes);
}

/* Where the person comes from: what an earlier import said, else file and line. */
static void clean_source(PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	PsyText source = psy_cleaning_text(cleaning, PSY_COL_SUMBER, "");

	if (source.length == 0) {
		GString *made = import->scratch;

		g_string_assign(made, import->file->file);
		g_string_append_c(made, ':');
		psy_text_append_number(made, cleaning->row->line);
		source = psy_person_keep(cleaning->person, made->str, made->len);
	}
	psy_person_set(cleaning->person, PSY_COL_SUMBER, source);
}

static void clean_words(PsyCleaning *cleaning)
{
	static const PsyField plain[] = { PSY_COL_ID, PSY_COL_JABATAN, PSY_COL_POSYANDU };
	PsyText unsur = psy_cleaning_text(cleaning, PSY_COL_UNSUR, "");

	for (size_t i = 0; i < G_N_ELEMENTS(plain); i++)
		psy_person_set(cleaning->person, plain[i],
			       psy_cleaning_text(cleaning, plain[i], ""));
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
