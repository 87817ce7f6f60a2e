#include "list/judge.h"

#include <stdlib.h>
#include <string.h>

#include "list/footer.h"

static const char *cell_of(const PsyJudge *judge, const PsyListRow *row, PsyField field)
{
	int i = psy_heading_column(judge->heading, field);

	return i >= 0 && (size_t)i < row->n_cells ? row->cells[i].text : "";
}

static bool has_column(const PsyJudge *judge, PsyField field)
{
	return psy_heading_column(judge->heading, field) >= 0;
}

/* ---- rows that hold nothing ---- */

/* A row prepared for the next number, perhaps by a formula, is as blank as an empty one; also
 * with a dash in every cell. */
static bool is_blank(const PsyJudge *judge, const PsyListRow *row)
{
	int no = psy_heading_column(judge->heading, PSY_FIELD_NO);

	for (size_t i = 0; i < row->n_cells; i++) {
		const PsyCell *cell = &row->cells[i];

		if ((int)i != no && !(no >= 0 && cell->length == 1 && *cell->text == '-') &&
		    !psy_text_is_blank(cell->text, cell->length))
			return false;
	}
	if (no < 0 || (size_t)no >= row->n_cells)
		return true;
	return psy_is_running_number(row->cells[no].text, NULL) || *row->cells[no].text == '=' ||
	       psy_text_is_blank(row->cells[no].text, row->cells[no].length);
}

/* (1) (2) (3), or 1 2 3, also "5=3+4"; spreadsheets take (1) for -1. */
static bool is_number_row(const PsyListRow *row)
{
	unsigned long expected = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const char *p = row->cells[i].text +
				(*row->cells[i].text == '(' || *row->cells[i].text == '-');
		char *end;
		unsigned long value = strtoul(p, &end, 10);

		if (row->cells[i].length == 0)
			continue;
		if (end == p || end - p > 2 || (expected && value != expected))
			return false;
		end += *end == ')' || *end == '.';
		if (*end && *end != '=')
			return false;
		expected = value + 1;
	}
	return expected > 2;
}

/* ---- repeated headings ---- */

/* Both texts give the same psy_text_fold(), as far as ASCII goes; without making it. */
static bool fold_alike(const char *a, const char *b)
{
	for (;;) {
		bool gap_a = false, gap_b = false;

		for (; *a && (signed char)*a >= 0 && !g_ascii_isalnum(*a); a++)
			gap_a = true;
		for (; *b && (signed char)*b >= 0 && !g_ascii_isalnum(*b); b++)
			gap_b = true;
		if (!*a || !*b)
			return *a == *b;
		if (gap_a != gap_b || g_ascii_tolower(*a) != g_ascii_tolower(*b))
			return false;
		a++;
		b++;
	}
}

/* The row has the cells of one of the heading's rows (page breaks repeat both). */
static bool repeats(const PsyListRow *row, const PsyKept *heading, unsigned least)
{
	unsigned same = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const char *above = heading && i < heading->n_cells ? heading->texts[i] : "";

		if (row->cells[i].length == 0)
			continue;
		/* "-" is alike to nothing at all. */
		if (!*above || !fold_alike(above, row->cells[i].text))
			return false;
		same++;
	}
	return same >= least;
}

static bool repeats_heading(const PsyJudge *judge, const PsyListRow *row)
{
	return repeats(row, judge->heading->upper, 2) ||
	       repeats(row, judge->heading->lower, judge->below_heading ? 1 : 2);
}

/* A title of the list, which a page break repeats too. */
static bool repeats_title(const PsyJudge *judge, const PsyListRow *row)
{
	for (guint i = 0; i < psy_heading_n_titles(judge->heading); i++)
		if (repeats(row, judge->heading->kept->pdata[i], 1))
			return true;
	return false;
}

/* A heading that says the same in other words ("No. HP" for "HP"), or other columns. */
static bool is_heading(const PsyListRow *row)
{
	bool has_name;

	return psy_heading_hits(row->cells, row->n_cells, &has_name) >= 2 && has_name;
}

static bool has_columns_of(const PsyJudge *judge, const PsyListRow *row)
{
	for (PsyField field = 0; field < PSY_FIELD_UNKNOWN; field++) {
		const char *cell = cell_of(judge, row, field);

		if (*cell && psy_field_from_heading(cell, strlen(cell)) != field)
			return false;
	}
	return true;
}

/* ---- people ---- */

static bool has_letter(const char *text)
{
	for (; *text; text++)
		if (g_ascii_isalpha(*text) || (unsigned char)*text >= 0x80)
			return true;
	return false;
}

static bool has_nik(const PsyJudge *judge, const PsyListRow *row)
{
	const char *nik = cell_of(judge, row, PSY_COL_NIK);

	return strlen(nik) >= 10 && (g_ascii_isdigit(*nik) || psy_sign_of(nik) == PSY_SIGN_NONE);
}

static bool has_phone(const PsyJudge *judge, const PsyListRow *row)
{
	const char *phone = cell_of(judge, row, PSY_COL_TELEPON);

	return strlen(phone) >= 8 && strpbrk(phone, "0123456789") &&
	       (*phone == '0' || psy_sign_of(phone) == PSY_SIGN_NONE);
}

static bool has_number_columns(const PsyJudge *judge)
{
	return has_column(judge, PSY_FIELD_NO) || has_column(judge, PSY_COL_NIK) ||
	       has_column(judge, PSY_COL_TELEPON);
}

/* Somebody is numbered, or has a number. */
static bool has_number(const PsyJudge *judge, const PsyListRow *row)
{
	return psy_is_running_number(cell_of(judge, row, PSY_FIELD_NO), NULL) ||
	       has_nik(judge, row) || has_phone(judge, row);
}

/* ---- footers ---- */

/* The signs of a footer in a row: what they are, and what else there is. */
typedef struct {
	PsySign name, no, first; /* in these columns, and anywhere */
	unsigned all, own;       /* how many; and those that their column may well hold */
	unsigned others;         /* filled cells without a sign, name and No. aside */
	bool has_name;
} Signs;

/* A jabatan may be "Ketua Posyandu", and a birth is a place and a date. */
static bool may_hold(PsyField field, PsySign sign)
{
	switch (field) {
	case PSY_COL_JABATAN:
	case PSY_COL_UNSUR:
	case PSY_COL_POSYANDU:
		return sign == PSY_SIGN_SIGNER;
	case PSY_FIELD_LAHIR:
	case PSY_COL_TEMPAT_LAHIR:
	case PSY_COL_TANGGAL_LAHIR:
		return sign == PSY_SIGN_DATE;
	case PSY_FIELD_UNKNOWN:
	case PSY_FIELD_UNNAMED:
		return sign == PSY_SIGN_SIGNER || sign == PSY_SIGN_DATE;
	default:
		return false;
	}
}

static Signs look_for_signs(const PsyJudge *judge, const PsyListRow *row)
{
	const PsyListColumn *columns = (const PsyListColumn *)(void *)judge->heading->columns->data;
	int name = psy_heading_column(judge->heading, PSY_COL_NAMA);
	int no = psy_heading_column(judge->heading, PSY_FIELD_NO);
	Signs signs = { 0 };

	for (size_t i = 0; i < row->n_cells; i++) {
		const char *cell = row->cells[i].text;
		PsySign sign = *cell ? psy_sign_of(cell) : PSY_SIGN_NONE;

		if (sign != PSY_SIGN_NONE) {
			signs.first = signs.all++ == 0 ? sign : signs.first;
			signs.own += i < judge->heading->columns->len &&
				     may_hold(columns[i].field, sign);
		}
		if ((int)i == name) {
			signs.name = sign;
			signs.has_name = sign == PSY_SIGN_NONE && has_letter(cell);
		} else if ((int)i == no) {
			signs.no = sign;
		} else {
			signs.others += *cell && sign == PSY_SIGN_NONE;
		}
	}
	return signs;
}

/* Totals and signatures. Where a name stands, such a word is somebody's jabatan or a note:
 * "Ketua Posyandu" ends no list. In the place of the running number it is none. */
static bool begins_footer(const PsyJudge *judge, const Signs *signs)
{
	bool has_numbers = has_number_columns(judge);

	if (signs->no != PSY_SIGN_NONE)
		return true;
	/* Where nobody has a number, "Camat Cibadak" and "Siti, 17 Agustus 1985" may be people. */
	if ((signs->name == PSY_SIGN_SIGNER || signs->name == PSY_SIGN_DATE) && !has_numbers)
		return signs->others == 0 || signs->all > 1;
	if (signs->name != PSY_SIGN_NONE)
		return true;
	if (signs->all == 0 || !judge->has_people)
		return false;
	if (signs->has_name)
		return signs->all > signs->own && has_numbers && !judge->unnumbered;
	return signs->all > signs->own || signs->others == 0;
}

static PsyListPart part_below(const Signs *signs)
{
	return signs->first == PSY_SIGN_TOTAL ? PSY_PART_TOTAL : PSY_PART_SIGNATURE;
}

/* People below a footer are surely some when they have what makes a row of people; they may be
 * some with less, and then it counts what the footer was. */
static bool is_surely_person(const PsyJudge *judge, const PsyListRow *row, const Signs *signs)
{
	bool has_no = has_column(judge, PSY_FIELD_NO);
	bool has_id = has_column(judge, PSY_COL_NIK) || has_column(judge, PSY_COL_TELEPON);

	return signs->has_name && (has_no || has_id) &&
	       (!has_no || psy_is_running_number(cell_of(judge, row, PSY_FIELD_NO), NULL)) &&
	       (!has_id || has_nik(judge, row) || has_phone(judge, row));
}

static bool may_be_person(const PsyJudge *judge, const PsyListRow *row, const Signs *signs)
{
	if (!signs->has_name)
		return false;
	if (has_number_columns(judge))
		return has_number(judge, row);
	return signs->others > 0 ||
	       (judge->heading->columns->len == 1 && judge->part == PSY_PART_TOTAL);
}

/* ---- the verdict ---- */

static PsyRowKind take(PsyJudge *judge)
{
	PsyRowKind kind = judge->again ? PSY_ROW_AGAIN : PSY_ROW_DATA;

	judge->part = PSY_PART_PEOPLE;
	judge->has_people = true;
	judge->again = false;
	return kind;
}

static PsyRowKind judge_heading(PsyJudge *judge)
{
	judge->again |= judge->part != PSY_PART_PEOPLE;
	judge->part = PSY_PART_PEOPLE;
	judge->below_heading = true;
	return PSY_ROW_HEADING;
}

static PsyRowKind judge_other_heading(PsyJudge *judge, const PsyListRow *row)
{
	if (has_columns_of(judge, row))
		return judge_heading(judge);
	judge->part = PSY_PART_OTHER;
	return PSY_ROW_OTHER_TABLE;
}

static PsyRowKind judge_among_people(PsyJudge *judge, const PsyListRow *row)
{
	Signs signs;

	if (has_number(judge, row))
		return take(judge);
	if (psy_heading_take_title(judge->heading, row))
		return PSY_ROW_TITLE;
	if (repeats_title(judge, row) || psy_is_page_mark(row))
		return PSY_ROW_HEADING;
	if (has_number_columns(judge) && is_heading(row))
		return judge_other_heading(judge, row);
	signs = look_for_signs(judge, row);
	if (begins_footer(judge, &signs)) {
		judge->part = part_below(&signs);
		return PSY_ROW_FOOTER;
	}
	judge->unnumbered |= signs.has_name;
	return take(judge);
}

static PsyRowKind judge_below_footer(PsyJudge *judge, const PsyListRow *row)
{
	Signs signs = look_for_signs(judge, row);
	bool perhaps = may_be_person(judge, row, &signs);

	if (is_heading(row))
		return judge_other_heading(judge, row);
	if (!perhaps && psy_heading_take_title(judge->heading, row)) {
		/* Below the total of one part it begins the next. */
		if (judge->part == PSY_PART_TOTAL)
			judge->part = PSY_PART_PEOPLE;
		return PSY_ROW_TITLE;
	}
	if (is_surely_person(judge, row, &signs) || (perhaps && judge->part == PSY_PART_TOTAL)) {
		judge->again = true;
		return take(judge);
	}
	if (signs.all > 0 && judge->part == PSY_PART_TOTAL)
		judge->part = part_below(&signs);
	return perhaps ? PSY_ROW_LEFT_OUT : PSY_ROW_FOOTER;
}

void psy_judge_init(PsyJudge *judge, PsyHeading *heading)
{
	*judge = (PsyJudge){ .heading = heading, .below_heading = true };
}

PsyRowKind psy_judge_row(PsyJudge *judge, const PsyListRow *row)
{
	if (is_blank(judge, row))
		return judge->part == PSY_PART_PEOPLE ? PSY_ROW_BLANK : PSY_ROW_FOOTER;
	if (judge->below_heading && is_number_row(row))
		return PSY_ROW_NUMBERS;
	if (repeats_heading(judge, row))
		return judge_heading(judge);
	judge->below_heading = false;
	switch (judge->part) {
	case PSY_PART_PEOPLE:
		return judge_among_people(judge, row);
	case PSY_PART_OTHER:
		return is_heading(row) ? judge_other_heading(judge, row) : PSY_ROW_OTHER_TABLE;
	default:
		return judge_below_footer(judge, row);
	}
}
