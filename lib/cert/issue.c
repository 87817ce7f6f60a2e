/* Numbers and rows: everything here happens while the register is locked. */

#include <string.h>

#include "cert/batch.h"
#include "cert/number.h"

/* What may differ between a row of the register and what would be printed today. Not the name:
 * that is cert/renamed. */
static const RegisterField compared[] = {
	REG_OFFICE,    REG_POSYANDU, REG_DESA,  REG_KECAMATAN, REG_KABUPATEN,
	REG_ORGANISER, REG_BATCH,    REG_VENUE, REG_FIRST,     REG_LAST,
	REG_JPL,       REG_PLACE,    REG_DATE,  REG_SIGNERS,   REG_SHEET,
};

typedef struct {
	PsyCertBatch *batch;
	PsyDiags *diags;
	GArray *numbers;            /* of size_t: rows of the register, in printing order */
	bool changed[REG_N_FIELDS]; /* seen in some row */
	unsigned long n_changed;
} Issue;

static void report_renamed(const Issue *issue, const Draft *draft, const RegisterRow *old)
{
	const People *people = &issue->batch->people;

	psy_report(issue->diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "cert/renamed",
				  psy_table_place(people->table, draft->person,
						  people->columns[PLAN_NAME]),
				  .person = draft->row.of[REG_NAME], .field = "nama",
				  .hint = _("write the old name back; a new spelling needs a new "
					    "certificate") },
		   _("the register has '%s' for the id %s, number %s"), old->of[REG_NAME],
		   old->of[REG_ID], old->of[REG_NUMBER]);
}

static bool note_changes(Issue *issue, const RegisterRow *today, const RegisterRow *old)
{
	bool any = false;

	for (size_t i = 0; i < G_N_ELEMENTS(compared); i++) {
		if (strcmp(today->of[compared[i]], old->of[compared[i]]) == 0)
			continue;
		issue->changed[compared[i]] = any = true;
	}
	issue->n_changed += any;
	return any;
}

static void report_changes(const Issue *issue)
{
	g_autoptr(GString) names = g_string_new(NULL);

	if (issue->n_changed == 0)
		return;
	for (int i = 0; i < REG_N_FIELDS; i++)
		if (issue->changed[i])
			g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "",
					       cert_register_column((RegisterField)i));
	psy_report(issue->diags,
		   &(PsyFinding){ PSY_WARNING,
				  PSY_SCOPE_NONE,
				  "cert/frozen",
				  { .file = issue->batch->event->certificate.register_path } },
		   P_("%lu certificate is printed as the register has it, though this is different "
		      "now: %s",
		      "%lu certificates are printed as the register has them, though this is "
		      "different now: %s",
		      issue->n_changed),
		   issue->n_changed, names->str);
}

static void take_number(Issue *issue, RegisterRow *row)
{
	const PsyCertificateRules *rules = &issue->batch->event->certificate;
	Register *reg = issue->batch->reg;
	g_autofree char *series = NULL;
	g_autofree char *number = NULL;
	g_autofree char *serial_text = NULL;
	unsigned long serial;
	PsyDate date = { 0 };

	psy_date_from_iso(row->of[REG_DATE], &date);
	series = cert_number_series(rules->pattern, date);
	serial = cert_register_next(reg, series);
	number = cert_number(rules->pattern, rules->code, serial, rules->digits, date);
	/* A number of another series may look the same. */
	while (cert_register_has_number(reg, number)) {
		g_free(number);
		number = cert_number(rules->pattern, rules->code, ++serial, rules->digits, date);
	}
	serial_text = g_strdup_printf("%lu", serial);
	row->of[REG_NUMBER] = number;
	row->of[REG_SERIES] = series;
	row->of[REG_SERIAL] = serial_text;
	cert_register_add(reg, row);
	issue->batch->report.fresh++;
}

/* A row that was printed before is checked again when the paper is another now. */
static bool still_fits(const Issue *issue, const Draft *draft, const RegisterRow *old)
{
	const People *people = &issue->batch->people;
	PsyPlace at = psy_table_place(people->table, draft->person, people->columns[PLAN_NAME]);

	return cert_pages_check(issue->batch->pages, old, &at);
}

static void issue_one(Issue *issue, const Draft *draft)
{
	Register *reg = issue->batch->reg;
	RegisterRow row = draft->row;
	const RegisterRow *old =
		cert_register_find(reg, row.of[REG_EVENT], row.of[REG_EVENT_DAY], row.of[REG_ID]);
	size_t index = cert_register_n_rows(reg);

	if (!old) {
		take_number(issue, &row);
	} else if (strcmp(old->of[REG_NAME], row.of[REG_NAME]) != 0) {
		report_renamed(issue, draft, old);
		issue->batch->report.left_out++;
		return;
	} else if (note_changes(issue, &row, old) && !still_fits(issue, draft, old)) {
		issue->batch->report.left_out++;
		return;
	} else {
		index = cert_register_index(reg, old);
	}
	g_array_append_val(issue->numbers, index);
}

bool psy_cert_issue(PsyCertBatch *batch, PsyDiags *diags)
{
	g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(size_t));
	Issue issue = { .batch = batch, .diags = diags, .numbers = numbers };

	if (batch->options.mode == PSY_CERT_SAMPLE)
		return true;
	batch->reg = cert_register_open(batch->event->certificate.register_path, diags);
	if (!batch->reg)
		return false;
	for (guint i = 0; i < batch->drafts->len; i++)
		issue_one(&issue, &g_array_index(batch->drafts, Draft, i));
	report_changes(&issue);
	if (!cert_register_commit(batch->reg, diags))
		return false;
	cert_register_unlock(batch->reg);
	for (guint i = 0; i < numbers->len; i++)
		g_array_append_val(
			batch->rows,
			*cert_register_row(batch->reg, g_array_index(numbers, size_t, i)));
	return true;
}
