#include "cert/scores.h"

#include <string.h>

struct Scores {
	const People *people;
	const PsyYamlNumber *wanted;
	size_t n;
	double *values; /* n a person; negative: none */
};

typedef struct {
	Scores *scores;
	const PsyTable *table;
	int id, name;
	PsyDiags *diags;
} Sheet;

static bool same_kind(const char *a, const char *b)
{
	g_autofree char *x = psy_text_squash(a, strlen(a));
	g_autofree char *y = psy_text_squash(b, strlen(b));

	g_strdelimit(x, "_", ' ');
	g_strdelimit(y, "_", ' ');
	return strcmp(g_strstrip(x), g_strstrip(y)) == 0;
}

/* Index of a wanted kind, or n. */
static size_t kind_of(const Scores *scores, const char *name)
{
	size_t i = 0;

	while (i < scores->n && !same_kind(scores->wanted[i].name, name))
		i++;
	return i;
}

static bool read_score(const char *text, double *score)
{
	g_autofree char *copy = g_strdelimit(g_strdup(text), ",", '.');
	char *end;

	if (strspn(copy, "0123456789.") != strlen(copy) || !*copy)
		return false;
	*score = g_ascii_strtod(copy, &end);
	return *end == '\0' && *score >= 0 && *score <= 100;
}

static void take(const Sheet *sheet, size_t row, int column, size_t person, size_t kind)
{
	const char *text = psy_table_cell(sheet->table, row, column);
	double *value = &sheet->scores->values[person * sheet->scores->n + kind];
	PsyFinding finding = { PSY_ERROR,
			       PSY_SCOPE_ROW,
			       "scores/value",
			       psy_table_place(sheet->table, row, column),
			       .person = cert_people_get(sheet->scores->people, person, PLAN_NAME),
			       .field = sheet->scores->wanted[kind].name };
	double score;

	if (!*text)
		return;
	if (!read_score(text, &score)) {
		g_autofree char *shown = cert_show_cell(text);

		psy_report(sheet->diags, &finding, _("'%s' is no score from 0 to 100"), shown);
	} else if (*value >= 0 && *value != score) {
		finding.code = "scores/twice";
		finding.hint = _("leave the score that is right; the first one counts");
		psy_report(sheet->diags, &finding, _("two different scores"));
	} else {
		*value = score;
	}
}

static gssize person_of(const Sheet *sheet, size_t row)
{
	return cert_people_match(sheet->scores->people, sheet->table, row, sheet->id, sheet->name,
				 "scores/unknown-id", "scores/other-name", sheet->diags);
}

/* Sets found[kind] for the kinds that are there. */
static void read_long(const Sheet *sheet, int kind_column, int score_column, bool *found)
{
	for (size_t row = 0; row < psy_table_n_rows(sheet->table); row++) {
		size_t kind =
			kind_of(sheet->scores, psy_table_cell(sheet->table, row, kind_column));
		gssize person = person_of(sheet, row);

		if (kind == sheet->scores->n)
			continue;
		found[kind] = true;
		if (person >= 0)
			take(sheet, row, score_column, (size_t)person, kind);
	}
}

static void read_wide(const Sheet *sheet, bool *found)
{
	size_t n_columns = psy_table_n_columns(sheet->table);
	g_autofree size_t *kinds = g_new(size_t, n_columns);

	for (size_t i = 0; i < n_columns; i++) {
		kinds[i] = kind_of(sheet->scores, psy_table_column_name(sheet->table, i));
		if (kinds[i] < sheet->scores->n)
			found[kinds[i]] = true;
	}
	for (size_t row = 0; row < psy_table_n_rows(sheet->table); row++) {
		gssize person = person_of(sheet, row);

		for (size_t i = 0; person >= 0 && i < n_columns; i++)
			if (kinds[i] < sheet->scores->n)
				take(sheet, row, (int)i, (size_t)person, kinds[i]);
	}
}

static bool read_sheet(Scores *scores, const PsyTable *table, PsyDiags *diags)
{
	Sheet sheet = { scores, table, psy_table_find(table, "id"), psy_table_find(table, "nama"),
			diags };
	int kind = psy_table_find(table, "jenis_nilai"), score = psy_table_find(table, "nilai");
	PsyFinding finding = { PSY_ERROR,
			       PSY_SCOPE_FILE,
			       "scores/columns",
			       { .file = psy_table_file(table), .line = 1 },
			       .hint = _("id,jenis_nilai,nilai; or id and a column for each kind "
					 "of score") };
	g_autofree bool *found = g_new0(bool, scores->n + 1);
	bool good = true;

	if (sheet.id < 0) {
		psy_report(diags, &finding, _("there is no column 'id'"));
		return false;
	}
	if (kind >= 0 && score >= 0)
		read_long(&sheet, kind, score, found);
	else
		read_wide(&sheet, found);
	for (size_t i = 0; i < scores->n; i++) {
		if (!found[i])
			psy_report(diags, &finding,
				   _("there is no score '%s', which the rules ask for"),
				   scores->wanted[i].name);
		good = good && found[i];
	}
	return good;
}

Scores *cert_scores_read(const char *path, const PsyYamlNumber *wanted, size_t n,
			 const People *people, PsyDiags *diags)
{
	g_autoptr(Scores) scores = g_new0(Scores, 1);
	g_autoptr(PsyTable) table = psy_table_read(path, NULL, diags);
	size_t n_values = psy_table_n_rows(people->table) * n;

	scores->people = people;
	scores->wanted = wanted;
	scores->n = n;
	scores->values = g_new(double, n_values + 1);
	for (size_t i = 0; i < n_values; i++)
		scores->values[i] = -1;
	return table && read_sheet(scores, table, diags) ? g_steal_pointer(&scores) : NULL;
}

void cert_scores_free(Scores *scores)
{
	if (!scores)
		return;
	g_free(scores->values);
	g_free(scores);
}

bool cert_scores_of(const Scores *scores, size_t person, size_t kind, double *score)
{
	*score = scores->values[person * scores->n + kind];
	return *score >= 0;
}
