#include "cert/people.h"

#include <stdio.h>
#include <string.h>

static const char *const plan_names[PLAN_N_FIELDS] = {
	[PLAN_ID] = "id",
	[PLAN_NAME] = "nama",
	[PLAN_OFFICE] = "jabatan",
	[PLAN_KIND] = "unsur",
	[PLAN_POSYANDU] = "posyandu",
	[PLAN_DESA] = "desa",
	[PLAN_KECAMATAN] = "kecamatan",
	[PLAN_KABUPATEN] = "kabupaten",
	[PLAN_CODE] = "kode_wilayah",
	[PLAN_STATUS] = "status",
	[PLAN_BATCH] = "angkatan",
	[PLAN_VENUE] = "tempat",
	[PLAN_FIRST] = "tanggal_mulai",
	[PLAN_LAST] = "tanggal_selesai",
};

static bool has_columns(const People *people, PsyDiags *diags)
{
	g_autoptr(GString) seen = g_string_new(NULL);
	int missing = people->columns[PLAN_ID] < 0 ? PLAN_ID : PLAN_NAME;

	if (people->columns[missing] >= 0)
		return true;
	for (size_t i = 0; i < psy_table_n_columns(people->table); i++)
		g_string_append_printf(seen, "%s%s", i > 0 ? ", " : "",
				       psy_table_column_name(people->table, i));
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "cert/columns",
				  { .file = psy_table_file(people->table), .line = 1 },
				  .hint = _("make a plan with 'posyandu roster import' and "
					    "'posyandu batch plan'") },
		   _("there is no column '%s'; there are %s"), plan_names[missing], seen->str);
	return false;
}

static bool take_id(People *people, size_t row, PsyDiags *diags)
{
	const char *id = cert_people_get(people, row, PLAN_ID);
	gssize first = *id ? cert_people_find(people, id) : -1;

	if (*id && first < 0) {
		g_hash_table_insert(people->rows, (gpointer)id, GSIZE_TO_POINTER(row + 1));
		return true;
	}
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "cert/id",
				  psy_table_place(people->table, row, people->columns[PLAN_ID]),
				  .person = cert_people_get(people, row, PLAN_NAME),
				  .field = plan_names[PLAN_ID] },
		   *id ? _("the id %s stands in line %u too") : _("has no id"), id,
		   *id ? psy_table_place(people->table, (size_t)first, -1).line : 0);
	return false;
}

bool cert_people_init(People *people, const PsyTable *table, PsyDiags *diags)
{
	bool good = true;

	people->table = table;
	people->rows = g_hash_table_new(g_str_hash, g_str_equal);
	for (int i = 0; i < PLAN_N_FIELDS; i++)
		people->columns[i] = psy_table_find(table, plan_names[i]);
	if (!has_columns(people, diags))
		return false;
	for (size_t row = 0; row < psy_table_n_rows(table); row++)
		good = take_id(people, row, diags) && good;
	return good;
}

void cert_people_clear(People *people)
{
	g_clear_pointer(&people->rows, g_hash_table_unref);
}

const char *cert_people_get(const People *people, size_t row, PlanField field)
{
	return psy_table_cell(people->table, row, people->columns[field]);
}

gssize cert_people_find(const People *people, const char *id)
{
	return (gssize)GPOINTER_TO_SIZE(g_hash_table_lookup(people->rows, id)) - 1;
}

static bool same_name(const char *a, const char *b)
{
	g_autofree char *x = psy_text_squash(a, strlen(a));
	g_autofree char *y = psy_text_squash(b, strlen(b));

	return strcmp(x, y) == 0;
}

gssize cert_people_match(const People *people, const PsyTable *sheet, size_t row, int id_column,
			 int name_column, const char *unknown_id, const char *other_name,
			 PsyDiags *diags)
{
	const char *id = psy_table_cell(sheet, row, id_column);
	const char *name = psy_table_cell(sheet, row, name_column);
	gssize found = cert_people_find(people, id);
	PsyPlace at = psy_table_place(sheet, row, id_column);

	if (found < 0) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, unknown_id, at,
					  .person = *name ? name : NULL, .field = "id" },
			   *id ? _("nobody in the plan has the id '%s'") : _("has no id"), id);
	} else if (*name && !same_name(name, cert_people_get(people, (size_t)found, PLAN_NAME))) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, other_name, at, .person = name,
					  .field = "id",
					  .hint = _("was one column sorted without the others?") },
			   _("in the plan the id %s is '%s'"), id,
			   cert_people_get(people, (size_t)found, PLAN_NAME));
		found = -1;
	}
	return found;
}

bool cert_read_date(const char *text, PsyDate *date)
{
	int day, month, year, end = 0;

	if (psy_date_from_iso(text, date))
		return true;
	if (sscanf(text, "%2d%*1[/.-]%2d%*1[/.-]%4d%n", &day, &month, &year, &end) != 3 ||
	    text[end] != '\0' || !psy_date_is_valid(year, month, day))
		return false;
	*date = (PsyDate){ (short)year, (signed char)month, (signed char)day };
	return true;
}

char *cert_show_cell(const char *text)
{
	enum { SHOWN = 8, MOST_DIGITS = 4 };
	unsigned digits = 0;

	for (const char *p = text; *p; p++)
		digits += g_ascii_isdigit(*p);
	if (digits > MOST_DIGITS)
		return g_strdup("…");
	if (g_utf8_strlen(text, -1) <= SHOWN)
		return g_strdup(text);
	return g_strdup_printf("%.*s…", (int)(g_utf8_offset_to_pointer(text, SHOWN) - text), text);
}
