#include <string.h>

#include "cert/batch.h"
#include "cert/number.h"

/* The sheets of an ATTENDED batch. */
typedef struct {
	PassingRules rules;
	Attendance *attendance;
	Scores *scores;
} Sheets;

static void sheets_clear(Sheets *sheets)
{
	cert_attendance_free(sheets->attendance);
	cert_scores_free(sheets->scores);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Sheets, sheets_clear)

static bool read_sheets(PsyCertBatch *batch, Sheets *sheets, PsyDiags *diags)
{
	const PsyCertOptions *options = &batch->options;

	sheets->rules = cert_passing_rules(batch->event);
	if (sheets->rules.n_scores > 0 && !options->scores) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR,
					  PSY_SCOPE_FILE,
					  "scores/missing",
					  { .file = batch->event->path },
					  .hint = _("give them with --scores nilai.csv, or write "
						    "'nilai_minimal: {}' under 'syarat_lulus'") },
			   _("the rules ask for a score '%s', and no scores were given"),
			   sheets->rules.scores[0].name);
		return false;
	}
	sheets->attendance = cert_attendance_read(options->attendance, options->timetable,
						  &batch->people, diags);
	if (sheets->rules.n_scores > 0)
		sheets->scores = cert_scores_read(options->scores, sheets->rules.scores,
						  sheets->rules.n_scores, &batch->people, diags);
	return sheets->attendance && (sheets->scores || sheets->rules.n_scores == 0);
}

static void leave_out(PsyCertBatch *batch, size_t person, const char *reason, PsyDiags *diags)
{
	const char *name = cert_people_get(&batch->people, person, PLAN_NAME);

	psy_report(diags,
		   &(PsyFinding){ PSY_WARNING, PSY_SCOPE_NONE, "cert/left-out",
				  psy_table_place(batch->people.table, person, -1),
				  .person = *name ? name : NULL },
		   _("no certificate: %s"), reason);
	batch->report.left_out++;
}

/* Why the plan itself gives somebody none, or NULL. */
static const char *reason_in_plan(const PsyCertBatch *batch, size_t person)
{
	const People *people = &batch->people;
	const char *status = cert_people_get(people, person, PLAN_STATUS);

	if (g_ascii_strcasecmp(status, "batal") == 0)
		return _("the status is batal (called off)");
	if (g_ascii_strcasecmp(status, "cadangan") == 0)
		return _("the status is cadangan (in reserve)");
	if (!*cert_people_get(people, person, PLAN_NAME))
		return _("the name is missing");
	if (batch->has_plan && !*cert_people_get(people, person, PLAN_BATCH))
		return _("the plan has no batch for this person");
	return NULL;
}

static void consider(PsyCertBatch *batch, const Sheets *sheets, size_t person, PsyDiags *diags)
{
	const char *reason = reason_in_plan(batch, person);
	g_autofree char *ground = NULL;
	Draft draft = { .person = person };
	PsyPlace at =
		psy_table_place(batch->people.table, person, batch->people.columns[PLAN_NAME]);

	if (reason) {
		leave_out(batch, person, reason, diags);
		return;
	}
	if (batch->options.mode != PSY_CERT_ATTENDED) {
		ground = g_strdup("semua");
	} else if (!cert_passing_judge(&sheets->rules, sheets->attendance, sheets->scores, person,
				       &ground)) {
		leave_out(batch, person, ground, diags);
		return;
	}
	if (cert_draft(batch, person, ground, &draft.row, diags) &&
	    cert_pages_check(batch->pages, &draft.row, &at))
		g_array_append_val(batch->drafts, draft);
	else
		batch->report.left_out++;
}

static void check_plan(PsyCertBatch *batch, PsyDiags *diags)
{
	batch->has_plan =
		batch->people.columns[PLAN_BATCH] >= 0 && batch->people.columns[PLAN_FIRST] >= 0;
	if (!batch->has_plan)
		psy_report(
			diags,
			&(PsyFinding){ PSY_WARNING,
				       PSY_SCOPE_NONE,
				       "cert/no-plan",
				       { .file = psy_table_file(batch->people.table), .line = 1 },
				       .hint = _("make a plan first: posyandu batch plan") },
			_("the table has no batches: all certificates get the dates of the whole "
			  "event"));
}

/* A sample has no numbers and needs no register. */
static void number_samples(PsyCertBatch *batch)
{
	const PsyCertificateRules *rules = &batch->event->certificate;

	for (guint i = 0; i < batch->drafts->len; i++) {
		RegisterRow row = g_array_index(batch->drafts, Draft, i).row;
		g_autofree char *number = NULL;
		PsyDate date = { 0 };

		psy_date_from_iso(row.of[REG_DATE], &date);
		number = cert_number(rules->pattern, rules->code, 0, rules->digits, date);
		row.of[REG_NUMBER] = g_string_chunk_insert_const(batch->texts, number);
		g_array_append_val(batch->rows, row);
	}
}

static bool fill(PsyCertBatch *batch, PsyDiags *diags)
{
	g_auto(Sheets) sheets = { 0 };
	size_t n = psy_table_n_rows(batch->people.table);

	if (batch->options.mode == PSY_CERT_ATTENDED && !read_sheets(batch, &sheets, diags))
		return false;
	for (size_t person = 0; person < n; person++) {
		psy_progress(diags, N_("people checked"), person);
		consider(batch, &sheets, person, diags);
	}
	if (batch->options.mode == PSY_CERT_SAMPLE)
		number_samples(batch);
	return true;
}

PsyCertBatch *psy_cert_batch_new(const PsyEvent *event, const PsyTable *plan,
				 const PsyCertOptions *options, PsyDiags *diags)
{
	g_autoptr(PsyCertBatch) batch = g_new0(PsyCertBatch, 1);

	batch->event = event;
	batch->options = *options;
	batch->language = (PsyLanguage)event->language;
	batch->texts = g_string_chunk_new(4096);
	batch->drafts = g_array_new(FALSE, FALSE, sizeof(Draft));
	batch->rows = g_array_new(FALSE, FALSE, sizeof(RegisterRow));
	if (!event->certificate.node) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR,
					  PSY_SCOPE_FILE,
					  "cert/no-rules",
					  { .file = event->path } },
			   _("the event says nothing about certificates ('sertifikat')"));
		return NULL;
	}
	if (!cert_people_init(&batch->people, plan, diags))
		return NULL;
	check_plan(batch, diags);
	if (!cert_open_pages(batch, diags) || !fill(batch, diags))
		return NULL;
	return g_steal_pointer(&batch);
}

void psy_cert_batch_free(PsyCertBatch *batch)
{
	if (!batch)
		return;
	cert_pages_free(batch->pages);
	cert_template_free(batch->template);
	psy_fonts_free(batch->fonts);
	cert_people_clear(&batch->people);
	cert_register_close(batch->reg);
	g_array_unref(batch->drafts);
	g_array_unref(batch->rows);
	g_string_chunk_free(batch->texts);
	g_free(batch->sheet);
	g_free(batch);
}

static guint64 running_number(const RegisterRow *row)
{
	return g_ascii_strtoull(row->of[REG_SERIAL], NULL, 10);
}

/* The smallest and the largest: people who come later have later numbers but stand anywhere. */
static void find_range(const GArray *rows, PsyCertReport *report)
{
	const RegisterRow *first = &g_array_index(rows, RegisterRow, 0), *last = first;

	for (guint i = 1; i < rows->len; i++) {
		const RegisterRow *row = &g_array_index(rows, RegisterRow, i);

		if (running_number(row) < running_number(first))
			first = row;
		if (running_number(row) > running_number(last))
			last = row;
	}
	report->first_number = first->of[REG_NUMBER];
	report->last_number = last->of[REG_NUMBER];
}

PsyCertReport psy_cert_report(const PsyCertBatch *batch)
{
	PsyCertReport report = batch->report;

	report.certificates = batch->rows->len;
	report.pages = report.certificates * cert_pages_count(batch->pages);
	if (batch->options.mode != PSY_CERT_SAMPLE && batch->rows->len > 0)
		find_range(batch->rows, &report);
	return report;
}
