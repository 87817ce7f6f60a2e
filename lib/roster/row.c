/* row.c - a person out of one row of a list */
#include <string.h>

#include "roster/import.h"
#include "roster/name.h"
#include "roster/nik.h"
#include "roster/phone.h"
#include "roster/sex.h"
#include "roster/word.h"

/* The row being cleaned. */
typedef struct {
	PsyImport *import;
	const PsySheetRow *row;
	PsyPerson *person;
	PsyNik nik;
	PsyBirth birth;
	bool held;
	GString *reasons; /* for the rejects file */
} Cleaning;

/* ---- reporting ---- */

static const char *typed_name(const PsyImport *import, const PsySheetRow *row)
{
	int i = psy_sheet_find(import->sheet, PSY_COL_NAMA);

	return i >= 0 && (size_t)i < row->n_cells && *row->cells[i] ? row->cells[i] : NULL;
}

static PsyFinding finding_at(const Cleaning *cleaning, int column)
{
	const PsyImport *import = cleaning->import;
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(import->sheet, &n);
	PsyFinding finding = { .person = typed_name(import, cleaning->row) };

	finding.at =
		psy_sheet_place(import->sheet, cleaning->row, column >= 0 ? (size_t)column : 0);
	if (column >= 0)
		finding.field = columns[column].heading;
	return finding;
}

static void add_reason(Cleaning *cleaning, const char *reason)
{
	cleaning->held = true;
	g_string_append_printf(cleaning->reasons, "%s%s", cleaning->reasons->len ? "; " : "",
			       reason);
}

static void report_notes(Cleaning *cleaning, int column, const PsyNotes *notes)
{
	PsyFinding where;

	if (notes->n == 0)
		return;
	where = finding_at(cleaning, column);
	psy_notes_report(notes, cleaning->import->diags, &where);
	for (size_t i = 0; i < notes->n; i++) {
		PsyNoteKind kind = notes->list[i].kind;
		g_autofree char *message = NULL;

		cleaning->import->file->fixed += psy_note_severity(kind) == PSY_FIX;
		if (psy_note_severity(kind) != PSY_ERROR || psy_note_scope(kind) != PSY_SCOPE_ROW)
			continue;
		message = psy_note_message(&notes->list[i]);
		add_reason(cleaning, message);
	}
}

/* ---- fields ---- */

static const char *cell(const Cleaning *cleaning, int column)
{
	return column >= 0 && (size_t)column < cleaning->row->n_cells ? cleaning->row->cells[column]
								      : "";
}

static void set(Cleaning *cleaning, PsyField field, const char *text)
{
	psy_person_set(cleaning->person, field, text);
}

static void clean_name(Cleaning *cleaning)
{
	int column = psy_sheet_find(cleaning->import->sheet, PSY_COL_NAMA);
	PsyNotes notes = { 0 };

	set(cleaning, PSY_COL_NAMA,
	    psy_name_display(cell(cleaning, column), cleaning->import->scratch, NULL, &notes));
	report_notes(cleaning, column, &notes);
}

static void clean_nik(Cleaning *cleaning)
{
	int column = psy_sheet_find(cleaning->import->sheet, PSY_COL_NIK);
	PsyNotes notes = { 0 };

	cleaning->nik = psy_nik_read(cell(cleaning, column), &notes);
	psy_nik_column_add(&cleaning->import->nik_column, &cleaning->nik);
	set(cleaning, PSY_COL_NIK, cleaning->nik.digits);
	report_notes(cleaning, column, &notes);
}

static char clean_sex(Cleaning *cleaning)
{
	int column = psy_sheet_find(cleaning->import->sheet, PSY_COL_JK);
	PsyNotes notes = { 0 };
	char sex = psy_sex_read(cell(cleaning, column), &notes);

	report_notes(cleaning, column, &notes);
	if (sex)
		set(cleaning, PSY_COL_JK, (char[]){ sex, '\0' });
	return sex;
}

int psy_import_birth_column(const PsyImport *import)
{
	int column = psy_sheet_find(import->sheet, PSY_COL_TANGGAL_LAHIR);

	return column >= 0 ? column : psy_sheet_find(import->sheet, PSY_FIELD_LAHIR);
}

static void clean_birth(Cleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	int column = psy_import_birth_column(import);
	int place = psy_sheet_find(import->sheet, PSY_COL_TEMPAT_LAHIR);
	PsyNikParts parts;
	PsyNotes notes = { 0 };

	import->ages.with_place =
		column >= 0 && column == psy_sheet_find(import->sheet, PSY_FIELD_LAHIR);
	cleaning->birth = psy_birth_read(cell(cleaning, column), &import->ages, &notes);
	psy_birth_column_add(&import->birth_column, &cleaning->birth);
	if (cleaning->nik.kind == PSY_NIK_OK)
		parts = psy_nik_decode(&cleaning->nik);
	psy_birth_check(&cleaning->birth, cleaning->nik.kind == PSY_NIK_OK ? &parts : NULL,
			&import->ages, &notes);
	if (*cell(cleaning, place)) {
		g_autofree char *clean =
			psy_text_clean(cell(cleaning, place), strlen(cell(cleaning, place)));

		set(cleaning, PSY_COL_TEMPAT_LAHIR, clean);
	} else if (cleaning->birth.place.length > 0) {
		g_autofree char *clean =
			psy_text_clean(cleaning->birth.place.text, cleaning->birth.place.length);

		set(cleaning, PSY_COL_TEMPAT_LAHIR, clean);
	}
	report_notes(cleaning, column, &notes);
}

/* What NIK, birth date, sex and No. KK say of each other. */
static void compare_nik(Cleaning *cleaning, char sex)
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
		if (*cell(cleaning, kk_column)) {
			PsyNik kk = psy_nik_read(cell(cleaning, kk_column), &ignored);

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
	report_notes(cleaning, nik_column, &of_nik);
	report_notes(cleaning, psy_import_birth_column(import), &of_birth);
	set(cleaning, PSY_COL_TANGGAL_LAHIR, psy_date_to_iso(birth, iso));
}

static void clean_phones(Cleaning *cleaning)
{
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(cleaning->import->sheet, &n);
	g_autoptr(GString) others = g_string_new(NULL);

	for (size_t i = 0; i < n; i++) {
		PsyNotes notes = { 0 };
		PsyPhones phones;

		if (columns[i].field != PSY_COL_TELEPON && columns[i].field != PSY_COL_TELEPON_LAIN)
			continue;
		phones = psy_phones_read(cell(cleaning, (int)i), &notes);
		report_notes(cleaning, (int)i, &notes);
		for (size_t j = 0; j < phones.n; j++) {
			if (!*psy_person_get(cleaning->person, PSY_COL_TELEPON) &&
			    columns[i].field == PSY_COL_TELEPON)
				set(cleaning, PSY_COL_TELEPON, phones.list[j].number);
			else
				g_string_append_printf(others, "%s%s", others->len ? " " : "",
						       phones.list[j].number);
		}
	}
	set(cleaning, PSY_COL_TELEPON_LAIN, others->str);
}

/* ---- regions ---- */

static char *list_candidates(const PsyImport *import, const PsyRegionAnswer *answer)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < MIN(answer->n_candidates, PSY_REGION_MAX_CANDIDATES); i++) {
		g_autofree char *one =
			answer->candidates[i]
				? psy_region_describe(import->regions, answer->candidates[i])
				: NULL;

		if (one)
			g_string_append_printf(out, "%s%s", out->len ? "; " : "", one);
	}
	return g_string_free(out, FALSE);
}

static const struct {
	PsyRegionVerdict verdict;
	const char *code;
	const char *message; /* with the candidates */
} region_verdicts[] = {
	{ PSY_REGION_UNKNOWN, "region/unknown", N_("there is no such place there") },
	{ PSY_REGION_AMBIGUOUS, "region/ambiguous", N_("fits several places: %s") },
	{ PSY_REGION_ELSEWHERE, "region/elsewhere", N_("there is one, but elsewhere: %s") },
	{ PSY_REGION_RETIRED, "region/retired",
	  N_("a code that is no longer in force; today: %s") },
	{ PSY_REGION_CONFLICT, "region/conflict", N_("the code says another place: %s") },
	{ PSY_REGION_BAD_CODE, "region/code", N_("this is no region code of Kemendagri") },
};

static void report_region(Cleaning *cleaning, const PsyRegionAnswer *answer)
{
	static const PsyField fields[] = {
		[PSY_REGION_ANY] = PSY_COL_KODE_WILAYAH,
		[PSY_REGION_PROVINSI] = PSY_COL_KABUPATEN,
		[PSY_REGION_KABUPATEN] = PSY_COL_KABUPATEN,
		[PSY_REGION_KECAMATAN] = PSY_COL_KECAMATAN,
		[PSY_REGION_DESA] = PSY_COL_DESA,
	};
	PsyImport *import = cleaning->import;
	g_autofree char *candidates = list_candidates(import, answer);

	for (size_t i = 0; i < G_N_ELEMENTS(region_verdicts); i++) {
		PsyFinding finding;

		if (region_verdicts[i].verdict != answer->verdict)
			continue;
		finding =
			finding_at(cleaning, psy_sheet_find(import->sheet, fields[answer->level]));
		finding.severity = PSY_WARNING;
		finding.code = region_verdicts[i].code;
		psy_report(import->diags, &finding, _(region_verdicts[i].message), candidates);
	}
}

/* The text of a row, else what --set says, else what the title rows say. */
static char *place_text(Cleaning *cleaning, PsyField field, const char *otherwise)
{
	const char *typed = cell(cleaning, psy_sheet_find(cleaning->import->sheet, field));
	const char *name = psy_field_name(field);

	for (char **set_ = cleaning->import->options->set; !*typed && set_ && *set_; set_++)
		if (g_str_has_prefix(*set_, name) && (*set_)[strlen(name)] == '=')
			return g_strdup(*set_ + strlen(name) + 1);
	return *typed ? psy_text_clean(typed, strlen(typed)) : g_strdup(otherwise);
}

static void clean_region(Cleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	g_autofree char *code = place_text(cleaning, PSY_COL_KODE_WILAYAH, "");
	g_autofree char *kabupaten =
		place_text(cleaning, PSY_COL_KABUPATEN, psy_sheet_kabupaten(import->sheet));
	g_autofree char *kecamatan =
		place_text(cleaning, PSY_COL_KECAMATAN, psy_sheet_kecamatan(import->sheet));
	g_autofree char *desa = place_text(cleaning, PSY_COL_DESA, "");
	PsyRegionQuery query = { code, kabupaten, kecamatan, desa };
	PsyRegionAnswer answer = psy_region_resolve(import->regions, &query);
	static const PsyField fields[] = { PSY_COL_KABUPATEN, PSY_COL_KECAMATAN, PSY_COL_DESA };
	const char *texts[] = { kabupaten, kecamatan, desa };

	report_region(cleaning, &answer);
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		const PsyRegion *place = answer.region
						 ? psy_region_above(import->regions, answer.region,
								    PSY_REGION_KABUPATEN + (int)i)
						 : NULL;

		set(cleaning, fields[i], place ? place->label : texts[i]);
	}
	set(cleaning, PSY_COL_KODE_WILAYAH, answer.region ? answer.region->code : "");
}

/* ---- the rest of a row ---- */

static void clean_words(Cleaning *cleaning)
{
	static const PsyField plain[] = { PSY_COL_JABATAN, PSY_COL_POSYANDU, PSY_COL_ID };
	g_autofree char *unsur = place_text(cleaning, PSY_COL_UNSUR, "kader");
	g_autofree char *status = place_text(cleaning, PSY_COL_STATUS, "");
	g_autofree char *source = place_text(cleaning, PSY_COL_SUMBER, "");
	PsyNotes notes = { 0 };

	for (size_t i = 0; i < G_N_ELEMENTS(plain); i++) {
		g_autofree char *text = place_text(cleaning, plain[i], "");

		set(cleaning, plain[i], text);
	}
	set(cleaning, PSY_COL_UNSUR, psy_unsur_read(unsur));
	set(cleaning, PSY_COL_STATUS, psy_status_read(status, &notes));
	report_notes(cleaning, psy_sheet_find(cleaning->import->sheet, PSY_COL_STATUS), &notes);
	if (!*source) {
		g_free(source);
		source =
			g_strdup_printf("%s:%u", cleaning->import->file->file, cleaning->row->line);
	}
	set(cleaning, PSY_COL_SUMBER, source);
}

bool psy_import_keeps(const PsyImport *import, const PsySheetColumn *column)
{
	if (column->field == PSY_FIELD_UNKNOWN)
		return true;
	for (char **keep = import->options->keep; keep && *keep; keep++)
		if (g_ascii_strcasecmp(*keep, column->heading) == 0)
			return column->field == PSY_FIELD_KK || column->field == PSY_FIELD_SECRET;
	return false;
}

static void keep_unknown(Cleaning *cleaning)
{
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(cleaning->import->sheet, &n);

	for (size_t i = 0; i < n; i++)
		if (psy_import_keeps(cleaning->import, &columns[i]))
			psy_person_set_extra(cleaning->person, columns[i].heading,
					     cell(cleaning, (int)i));
}

static void check_width(Cleaning *cleaning)
{
	size_t n, last = cleaning->row->n_cells;
	PsyFinding finding;

	psy_sheet_columns(cleaning->import->sheet, &n);
	while (last > n && psy_text_is_blank(cleaning->row->cells[last - 1],
					     strlen(cleaning->row->cells[last - 1])))
		last--;
	if (last <= n)
		return;
	finding = finding_at(cleaning, -1);
	finding.severity = PSY_ERROR;
	finding.scope = PSY_SCOPE_ROW;
	finding.code = "roster/too-many-cells";
	psy_report(cleaning->import->diags, &finding, _("%zu cells, but the heading has %zu"), last,
		   n);
	add_reason(cleaning, _("more cells than the heading has"));
}

static void report_shared_phone(Cleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	const char *phone = psy_person_get(cleaning->person, PSY_COL_TELEPON);
	const char *other = NULL;
	PsyFinding finding;

	if (*phone)
		other = psy_people_share_phone(import->people, phone,
					       psy_person_get(cleaning->person, PSY_COL_SUMBER));
	if (!other)
		return;
	finding = finding_at(cleaning, psy_sheet_find(import->sheet, PSY_COL_TELEPON));
	finding.severity = PSY_INFO;
	finding.code = "phone/shared";
	psy_report(import->diags, &finding, _("same phone as in %s"), other);
}

static PsyFinding finding_at_nik(const Cleaning *cleaning)
{
	return finding_at(cleaning, psy_sheet_find(cleaning->import->sheet, PSY_COL_NIK));
}

static void skip_duplicate(Cleaning *cleaning, const char *other, const char *differing)
{
	PsyFinding finding = finding_at_nik(cleaning);

	finding.severity = PSY_WARNING;
	finding.code = "roster/duplicate";
	psy_report(cleaning->import->diags, &finding,
		   *differing ? _("same person as in %s, which is kept; differing: %s")
			      : _("same person as in %s, which is kept"),
		   other, differing);
	cleaning->import->file->skipped++;
}

static void hold_conflict(Cleaning *cleaning, const char *other)
{
	PsyFinding finding = finding_at_nik(cleaning);

	finding.severity = PSY_ERROR;
	finding.scope = PSY_SCOPE_ROW;
	finding.code = "nik/other-name";
	psy_report(cleaning->import->diags, &finding, _("same NIK as in %s, but another name"),
		   other);
	add_reason(cleaning, _("same NIK as another person"));
}

/* Puts the person among the others, or says why not. */
static void place_person(Cleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	const char *other = NULL;
	g_autofree char *differing = NULL;

	switch (psy_people_add(import->people, cleaning->person, psy_nik_key(&cleaning->nik),
			       &other, &differing)) {
	case PSY_PEOPLE_ADDED:
		import->file->accepted++;
		report_shared_phone(cleaning);
		break;
	case PSY_PEOPLE_DUPLICATE:
		skip_duplicate(cleaning, other, differing);
		break;
	case PSY_PEOPLE_CONFLICT:
		hold_conflict(cleaning, other);
	}
}

void psy_import_hold(PsyImport *import, const PsySheetRow *row, const char *reason)
{
	import->file->held++;
	psy_rejects_add(import->rejects, reason, row->cells, row->n_cells);
}

void psy_import_take_person(PsyImport *import, const PsySheetRow *row)
{
	Cleaning cleaning = { .import = import, .row = row };
	g_autoptr(GString) reasons = g_string_new(NULL);
	char sex;

	cleaning.reasons = reasons;
	cleaning.person = psy_person_new();
	check_width(&cleaning);
	clean_name(&cleaning);
	clean_nik(&cleaning);
	sex = clean_sex(&cleaning);
	clean_birth(&cleaning);
	compare_nik(&cleaning, sex);
	clean_phones(&cleaning);
	clean_region(&cleaning);
	clean_words(&cleaning);
	keep_unknown(&cleaning);
	if (!cleaning.held)
		place_person(&cleaning);
	if (cleaning.held)
		psy_import_hold(import, row, reasons->str);
	psy_person_free(cleaning.person);
}
