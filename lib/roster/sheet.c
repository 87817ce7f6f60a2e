#include "roster/sheet.h"

#include <stdlib.h>
#include <string.h>

enum { SEARCHED = 40 };

/* A record kept while the heading is searched. */
typedef struct {
	unsigned line;
	char **cells;
	PsyPlace *places;
	size_t n_cells;
	bool broken;
} Kept;

struct PsySheet {
	PsySource *source;
	const char *path;
	GPtrArray *kept; /* of Kept */
	guint next_kept;
	GArray *columns; /* of PsySheetColumn */
	char *kabupaten, *kecamatan;
	PsySheetRow row;
	const char **texts; /* of row.cells while they come from the source */
	unsigned n_rows;
	unsigned heading_line;     /* 0: columns are known by number */
	const Kept *upper, *lower; /* the rows of the heading, or NULL */
	bool in_footer;
};

static bool is_heading(const char *text, size_t length)
{
	return psy_field_from_heading(text, length) != PSY_FIELD_UNKNOWN;
}

static void kept_free(gpointer data)
{
	Kept *kept = data;

	g_strfreev(kept->cells);
	g_free(kept->places);
	g_free(kept);
}

static Kept *keep(PsySource *source, const PsyRecord *record)
{
	Kept *kept = g_new0(Kept, 1);

	kept->line = record->line;
	kept->n_cells = record->n_cells;
	kept->broken = record->broken;
	kept->cells = g_new0(char *, record->n_cells + 1);
	kept->places = g_new0(PsyPlace, record->n_cells);
	for (size_t i = 0; i < record->n_cells; i++) {
		kept->cells[i] = g_strdup(record->cells[i].text);
		kept->places[i] = psy_source_place(source, i);
	}
	return kept;
}

/* ---- the heading ---- */

static const Kept *kept_at(const PsySheet *sheet, guint i)
{
	return i < sheet->kept->len ? sheet->kept->pdata[i] : NULL;
}

static unsigned count_hits(const Kept *kept, bool *has_name)
{
	bool seen[PSY_N_FIELDS] = { false };
	unsigned hits = 0;

	for (size_t i = 0; !kept->broken && i < kept->n_cells; i++) {
		PsyField field = psy_field_from_heading(kept->cells[i], strlen(kept->cells[i]));

		if (field == PSY_FIELD_UNKNOWN || seen[field])
			continue;
		seen[field] = true;
		hits++;
	}
	*has_name = seen[PSY_COL_NAMA];
	return hits;
}

static bool is_list_of_names(const PsySheet *sheet)
{
	for (guint i = 0; i < sheet->kept->len; i++)
		if (kept_at(sheet, i)->n_cells > 1)
			return false;
	return true;
}

/* Index of the heading among the kept records, or -1. */
static int find_heading(const PsySheet *sheet, unsigned wanted_line)
{
	unsigned most = 0;
	int best = -1;

	for (guint i = 0; i < sheet->kept->len; i++) {
		bool has_name;
		unsigned hits = count_hits(kept_at(sheet, i), &has_name);

		if (wanted_line > 0) {
			if (kept_at(sheet, i)->line == wanted_line)
				return (int)i;
			continue;
		}
		if (has_name && hits > most && (hits > 1 || is_list_of_names(sheet))) {
			most = hits;
			best = (int)i;
		}
	}
	return best;
}

static bool holds_digits(const Kept *kept)
{
	for (size_t i = 0; i < kept->n_cells; i++)
		if (strpbrk(kept->cells[i], "0123456789"))
			return true;
	return false;
}

/* A second heading row names parts of the cells above: "Tempat" and "Tanggal". */
static bool is_second_row(const Kept *upper, const Kept *lower)
{
	bool fills = false;

	if (!lower || lower->broken || holds_digits(lower))
		return false;
	for (size_t i = 0; i < lower->n_cells; i++) {
		bool below_empty = i >= upper->n_cells || !*upper->cells[i];

		if (*lower->cells[i] && strlen(lower->cells[i]) > 24)
			return false;
		fills |= *lower->cells[i] && below_empty;
	}
	return fills;
}

static void add_column(PsySheet *sheet, const char *parent, const char *upper, const char *lower)
{
	g_autofree char *joined =
		g_strstrip(g_strdup_printf("%s %s", *upper ? upper : parent, lower));
	const char *typed = *lower && *parent ? joined : *upper ? upper : lower;
	PsySheetColumn column = { .heading = psy_text_clean(typed, strlen(typed)) };

	column.field = psy_field_from_heading(column.heading, strlen(column.heading));
	if (column.field == PSY_FIELD_UNKNOWN && *lower)
		column.field = psy_field_from_heading(lower, strlen(lower));
	if (!*column.heading)
		column.field = PSY_FIELD_IGNORED;
	g_array_append_val(sheet->columns, column);
}

static void make_columns(PsySheet *sheet, const Kept *upper, const Kept *lower)
{
	const char *parent = "";

	for (size_t i = 0; i < MAX(upper->n_cells, lower ? lower->n_cells : 0); i++) {
		const char *above = i < upper->n_cells ? upper->cells[i] : "";
		const char *below = lower && i < lower->n_cells ? lower->cells[i] : "";

		if (*above)
			parent = above;
		add_column(sheet, lower && *below ? parent : "", above, below);
	}
}

/* ---- the title rows ---- */

/* What follows `word` in a title, up to the next word of the kind; NULL when it is not there. */
static char *title_value(const char *title, const char *word, const char *prefix)
{
	static const char *const ends[] = { " tahun",    " kecamatan", " kabupaten",
					    " provinsi", " desa",      " tanggal" };
	g_autofree char *lower = g_ascii_strdown(title, -1);
	const char *found = strstr(lower, word);
	size_t from, length;
	g_autofree char *value = NULL;

	if (!found || (found > lower && g_ascii_isalpha(found[-1])))
		return NULL;
	from = (size_t)(found - lower) + strlen(word);
	from += strspn(title + from, " :");
	length = strcspn(title + from, ",;0123456789(");
	for (size_t i = 0; i < G_N_ELEMENTS(ends); i++) {
		const char *end = strstr(lower + from, ends[i]);

		if (end)
			length = MIN(length, (size_t)(end - lower) - from);
	}
	value = g_strndup(title + from, length);
	g_strstrip(value);
	return *value ? g_strdup_printf("%s%s", prefix, value) : NULL;
}

static void read_titles(PsySheet *sheet, int heading)
{
	for (int i = 0; i < heading; i++) {
		const Kept *kept = kept_at(sheet, (guint)i);

		for (size_t c = 0; !kept->broken && c < kept->n_cells; c++) {
			const char *title = kept->cells[c];

			if (!sheet->kabupaten)
				sheet->kabupaten = title_value(title, "kabupaten ", "Kab. ");
			if (!sheet->kabupaten)
				sheet->kabupaten = title_value(title, "kota ", "Kota ");
			if (!sheet->kecamatan)
				sheet->kecamatan = title_value(title, "kecamatan ", "");
		}
	}
}

/* ---- mapping and checks ---- */

static bool apply_map(PsySheet *sheet, const char *map, PsyDiags *diags)
{
	g_auto(GStrv) sides = g_strsplit(map, "=", 2);
	PsyField field = sides[0] ? psy_field_from_name(sides[0]) : PSY_FIELD_UNKNOWN;
	guint number = sides[0] && sides[1] ? (guint)strtoul(sides[1], NULL, 10) : 0;

	for (guint i = 0;
	     sides[0] && sides[1] && field != PSY_FIELD_UNKNOWN && i < sheet->columns->len; i++) {
		PsySheetColumn *column = &g_array_index(sheet->columns, PsySheetColumn, i);

		if (number == i + 1 || g_ascii_strcasecmp(column->heading, sides[1]) == 0) {
			for (guint j = 0; j < sheet->columns->len; j++) {
				PsySheetColumn *other =
					&g_array_index(sheet->columns, PsySheetColumn, j);

				if (other->field == field)
					other->field = PSY_FIELD_UNKNOWN;
			}
			column->field = field;
			return true;
		}
	}
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "roster/map",
				  { .file = sheet->path },
				  .hint = _("write it like --map nama=Peserta or --map nama=2") },
		   _("--map %s fits no column of this file"), map);
	return false;
}

static char *list_headings(const PsySheet *sheet)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < sheet->columns->len; i++)
		g_string_append_printf(out, "%s%s", i ? ", " : "",
				       g_array_index(sheet->columns, PsySheetColumn, i).heading);
	return g_string_free(out, FALSE);
}

/* Every field but the phone at most once, and a name. */
static bool check_columns(const PsySheet *sheet, PsyDiags *diags)
{
	PsyFinding finding = {
		PSY_ERROR, PSY_SCOPE_FILE, "roster/double-column", { .file = sheet->path }
	};
	g_autofree char *found = list_headings(sheet);

	for (guint i = 0; i < sheet->columns->len; i++) {
		const PsySheetColumn *column = &g_array_index(sheet->columns, PsySheetColumn, i);
		int first = psy_sheet_find(sheet, column->field);

		if (column->field >= PSY_FIELD_KK || column->field == PSY_COL_TELEPON ||
		    first == (int)i)
			continue;
		finding.hint = _("say which one counts with --map, for example --map nama=1");
		psy_report(diags, &finding, _("column %s stands twice (%d and %u)"),
			   column->heading, first + 1, i + 1);
		return false;
	}
	if (psy_sheet_find(sheet, PSY_COL_NAMA) >= 0)
		return true;
	finding.code = "roster/no-name-column";
	finding.hint = _("say which column holds the names, for example --map nama=Peserta");
	psy_report(diags, &finding, _("no column of names; found: %s"), found);
	return false;
}

static void report_no_heading(const PsySheet *sheet, PsyDiags *diags)
{
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "roster/no-heading",
				  { .file = sheet->path },
				  .hint = _("give the columns by number, for example --map nama=2 "
					    "--map nik=3, "
					    "or the line of the heading with --header-row") },
		   _("no heading row with a column of names in the first %d lines"), SEARCHED);
}

/* Without a heading, the columns are those of the first record, known by number only. */
static void columns_by_number(PsySheet *sheet)
{
	const Kept *first = kept_at(sheet, 0);

	for (size_t i = 0; first && i < first->n_cells; i++) {
		PsySheetColumn column = { PSY_FIELD_IGNORED, g_strdup_printf("%zu", i + 1) };

		g_array_append_val(sheet->columns, column);
	}
}

static bool set_up_columns(PsySheet *sheet, const PsyRosterOptions *options, PsyDiags *diags)
{
	int heading = find_heading(sheet, options->header_row);

	if (heading < 0) {
		/* A heading that names everything but the people is better than none. */
		bool has_name;

		if (!options->map && sheet->kept->len > 0 &&
		    count_hits(kept_at(sheet, 0), &has_name) == 0) {
			report_no_heading(sheet, diags);
			return false;
		}
		if (sheet->kept->len > 0 && count_hits(kept_at(sheet, 0), &has_name) > 0) {
			make_columns(sheet, kept_at(sheet, 0), NULL);
			sheet->next_kept = 1;
		} else {
			columns_by_number(sheet);
		}
	} else {
		const Kept *upper = kept_at(sheet, (guint)heading);
		const Kept *lower = kept_at(sheet, (guint)heading + 1);

		if (!is_second_row(upper, lower))
			lower = NULL;
		make_columns(sheet, upper, lower);
		sheet->heading_line = upper->line;
		sheet->upper = upper;
		sheet->lower = lower;
		read_titles(sheet, heading);
		sheet->next_kept = (guint)heading + (lower ? 2 : 1);
	}
	for (char **map = options->map; map && *map; map++)
		if (!apply_map(sheet, *map, diags))
			return false;
	return check_columns(sheet, diags);
}

PsySheet *psy_sheet_open(const char *path, const PsyRosterOptions *options, PsyDiags *diags)
{
	PsySourceOptions how = { .delimiter = options->delimiter,
				 .encoding = options->encoding,
				 .sheet = options->sheet,
				 .is_heading = is_heading };
	PsySource *source = psy_source_open(path, &how, diags);
	PsySheet *sheet;
	const PsyRecord *record;

	if (!source)
		return NULL;
	sheet = g_new0(PsySheet, 1);
	sheet->source = source;
	sheet->path = path;
	sheet->kept = g_ptr_array_new_with_free_func(kept_free);
	sheet->columns = g_array_new(FALSE, FALSE, sizeof(PsySheetColumn));
	while (sheet->kept->len < SEARCHED && (record = psy_source_next(source)))
		g_ptr_array_add(sheet->kept, keep(source, record));
	if (!set_up_columns(sheet, options, diags)) {
		psy_sheet_free(sheet);
		return NULL;
	}
	return sheet;
}

void psy_sheet_free(PsySheet *sheet)
{
	if (!sheet)
		return;
	for (guint i = 0; i < sheet->columns->len; i++)
		g_free(g_array_index(sheet->columns, PsySheetColumn, i).heading);
	g_array_unref(sheet->columns);
	g_ptr_array_unref(sheet->kept);
	psy_source_free(sheet->source);
	g_free(sheet->kabupaten);
	g_free(sheet->kecamatan);
	g_free(sheet->texts);
	g_free(sheet);
}

const PsySheetColumn *psy_sheet_columns(const PsySheet *sheet, size_t *n)
{
	*n = sheet->columns->len;
	return (const PsySheetColumn *)(void *)sheet->columns->data;
}

int psy_sheet_find(const PsySheet *sheet, PsyField field)
{
	for (guint i = 0; i < sheet->columns->len; i++)
		if (g_array_index(sheet->columns, PsySheetColumn, i).field == field)
			return (int)i;
	return -1;
}

const char *psy_sheet_kabupaten(const PsySheet *sheet)
{
	return sheet->kabupaten ? sheet->kabupaten : "";
}

const char *psy_sheet_kecamatan(const PsySheet *sheet)
{
	return sheet->kecamatan ? sheet->kecamatan : "";
}

unsigned psy_sheet_heading_line(const PsySheet *sheet)
{
	return sheet->heading_line;
}

PsyDialect psy_sheet_dialect(const PsySheet *sheet)
{
	return psy_source_dialect(sheet->source);
}

/* ---- rows ---- */

const PsySheetRow *psy_sheet_next(PsySheet *sheet)
{
	const PsyRecord *record;

	if (sheet->next_kept < sheet->kept->len) {
		const Kept *kept = kept_at(sheet, sheet->next_kept++);

		sheet->row = (PsySheetRow){ kept->line,    ++sheet->n_rows,
					    kept->n_cells, (const char *const *)kept->cells,
					    kept->places,  kept->broken };
		return &sheet->row;
	}
	record = psy_source_next(sheet->source);
	if (!record)
		return NULL;
	sheet->texts = g_renew(const char *, sheet->texts, record->n_cells + 1);
	for (size_t i = 0; i < record->n_cells; i++)
		sheet->texts[i] = record->cells[i].text;
	sheet->texts[record->n_cells] = NULL;
	sheet->row = (PsySheetRow){ record->line, ++sheet->n_rows, record->n_cells, sheet->texts,
				    NULL,         record->broken };
	return &sheet->row;
}

PsyPlace psy_sheet_place(const PsySheet *sheet, const PsySheetRow *row, size_t cell)
{
	PsyPlace place = { .file = sheet->path, .line = row->line };

	if (row->places && cell < row->n_cells)
		place = row->places[cell];
	else if (!row->places)
		place = psy_source_place(sheet->source, cell);
	place.record = row->record;
	return place;
}

static const char *cell_of(const PsySheet *sheet, const PsySheetRow *row, PsyField field)
{
	int i = psy_sheet_find(sheet, field);

	return i >= 0 && (size_t)i < row->n_cells ? row->cells[i] : "";
}

static bool is_blank(const PsySheet *sheet, const PsySheetRow *row)
{
	int no = psy_sheet_find(sheet, PSY_FIELD_NO);

	for (size_t i = 0; i < row->n_cells; i++)
		if ((int)i != no && !psy_text_is_blank(row->cells[i], strlen(row->cells[i])))
			return false;
	return true;
}

/* (1) (2) (3), or 1 2 3. */
static bool is_number_row(const PsySheetRow *row)
{
	unsigned long expected = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const char *p = row->cells[i] + (*row->cells[i] == '(');
		char *end;
		unsigned long value = strtoul(p, &end, 10);

		if (!*row->cells[i])
			continue;
		if (end == p || end - p > 2 || (expected && value != expected) ||
		    *(end + (strchr(").", *end) && *end)))
			return false;
		expected = value + 1;
	}
	return expected > 2;
}

/* The row has the cells of one of the heading's rows (page breaks repeat both). */
static bool repeats(const PsySheetRow *row, const Kept *heading)
{
	unsigned same = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const char *above = heading && i < heading->n_cells ? heading->cells[i] : "";

		if (!*row->cells[i])
			continue;
		if (g_ascii_strcasecmp(above, row->cells[i]) != 0)
			return false;
		same++;
	}
	return same >= 2;
}

static bool repeats_heading(const PsySheet *sheet, const PsySheetRow *row)
{
	return repeats(row, sheet->upper) || repeats(row, sheet->lower);
}

static bool begins_footer(const char *cell)
{
	static const char *const words[] = { "jumlah",  "total",       "mengetahui",   "menyetujui",
					     "catatan", "keterangan:", "keterangan :", "nip.",
					     "ketua ",  "kepala ",     "camat ",       "lurah ",
					     "panitia", "pelaksana",   "yang membuat" };

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (g_ascii_strncasecmp(cell, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

static bool has_number(const char *cell)
{
	return strpbrk(cell, "0123456789") != NULL;
}

/* No, name and a number of the person: what makes a row of people below a footer. */
static bool is_person_again(const PsySheet *sheet, const PsySheetRow *row)
{
	const char *nik = cell_of(sheet, row, PSY_COL_NIK),
		   *phone = cell_of(sheet, row, PSY_COL_TELEPON);

	return has_number(cell_of(sheet, row, PSY_FIELD_NO)) &&
	       *cell_of(sheet, row, PSY_COL_NAMA) && (strlen(nik) >= 10 || strlen(phone) >= 8);
}

PsyRowKind psy_sheet_judge(PsySheet *sheet, const PsySheetRow *row)
{
	if (is_blank(sheet, row))
		return sheet->in_footer ? PSY_ROW_FOOTER : PSY_ROW_BLANK;
	if (row->record == 1 && is_number_row(row))
		return PSY_ROW_NUMBERS;
	if (repeats_heading(sheet, row))
		return PSY_ROW_HEADING;
	if (sheet->in_footer) {
		sheet->in_footer = !is_person_again(sheet, row);
		return sheet->in_footer ? PSY_ROW_FOOTER : PSY_ROW_DATA;
	}
	for (size_t i = 0; row->record > 1 && i < row->n_cells; i++)
		if (begins_footer(row->cells[i]) &&
		    !has_number(cell_of(sheet, row, PSY_FIELD_NO)) &&
		    strlen(cell_of(sheet, row, PSY_COL_NIK)) < 10 &&
		    strlen(cell_of(sheet, row, PSY_COL_TELEPON)) < 8)
			sheet->in_footer = true;
	return sheet->in_footer ? PSY_ROW_FOOTER : PSY_ROW_DATA;
}
