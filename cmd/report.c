#include "report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <string.h>
#include <unistd.h>

#include "findings.h"
#include "report-forms.h"

enum {
	SHOWN_PER_CODE = 10,
	BUFFER = 1 << 16, /* a call for every finding would cost more than finding it */
};

/* Of standard error, where that is no terminal. */
static char buffer[BUFFER];

struct PsyReporter {
	PsyReportOptions options;
	PsyTally tally;
	bool has_tally;
	char *file;         /* the file whose findings are being counted */
	GHashTable *shown;  /* code -> how often in that file */
	GPtrArray *crowded; /* codes beyond the limit, in the order they reached it */
	unsigned long hidden[PSY_N_SEVERITIES];
	PsyFindingsTable *findings; /* for the second sheet of a workbook, or NULL */
	gint64 next_progress;       /* monotonic time from which a progress line may be drawn */
	bool progress_drawn;
};

static const struct {
	const char *word; /* N_() */
	const char *color;
} severities[] = {
	[PSY_ERROR] = { N_("error"), "\033[1;31m" },
	[PSY_WARNING] = { N_("warning"), "\033[1;33m" },
	[PSY_FIX] = { N_("fixed"), "\033[32m" },
	[PSY_INFO] = { N_("note"), "\033[36m" },
};

bool psy_reporter_hides_details(const PsyReportOptions *options)
{
	return options->form == PSY_REPORT_TEXT && !options->collect &&
	       (options->quiet || !options->verbose);
}

PsyReporter *psy_reporter_new(const PsyReportOptions *options)
{
	PsyReporter *reporter = g_new0(PsyReporter, 1);

	reporter->options = *options;
	reporter->shown = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	reporter->crowded = g_ptr_array_new_with_free_func(g_free);
	if (options->collect)
		reporter->findings = psy_findings_table_new();
	reporter->next_progress = g_get_monotonic_time() + G_USEC_PER_SEC;
	if (!options->terminal)
		setvbuf(stderr, buffer, _IOFBF, sizeof(buffer));
	return reporter;
}

void psy_reporter_rescue(void)
{
	size_t n = __fpending(stderr);

	if (n <= sizeof(buffer) && write(STDERR_FILENO, buffer, n) < 0)
		return; /* there is nobody left to tell */
}

void psy_reporter_free(PsyReporter *reporter)
{
	if (!reporter)
		return;
	g_free(reporter->file);
	g_hash_table_unref(reporter->shown);
	g_ptr_array_unref(reporter->crowded);
	psy_findings_table_free(reporter->findings);
	g_free(reporter);
}

/* ---- progress ---- */

static void wipe_progress(PsyReporter *reporter)
{
	if (reporter->progress_drawn)
		fputs("\r\033[K", stderr);
	reporter->progress_drawn = false;
}

void psy_reporter_progress(const char *what, unsigned long done, void *data)
{
	PsyReporter *reporter = data;
	gint64 now = g_get_monotonic_time();

	if (now < reporter->next_progress)
		return;
	if (!reporter->options.terminal) {
		/* Whoever follows a log need not wait until the buffer is full. */
		fflush(stderr);
		reporter->next_progress = now + G_USEC_PER_SEC;
		return;
	}
	if (reporter->options.quiet || reporter->options.form != PSY_REPORT_TEXT)
		return;
	wipe_progress(reporter);
	fprintf(stderr, "%s: %lu", what, done);
	fflush(stderr);
	reporter->progress_drawn = true;
	reporter->next_progress = now + G_USEC_PER_SEC / 5;
}

/* ---- text ---- */

/* Texts up to a NULL; a file may have a million findings, and formats take their time. */
static void G_GNUC_NULL_TERMINATED append_texts(GString *out, ...)
{
	va_list texts;
	const char *text;

	va_start(texts, out);
	while ((text = va_arg(texts, const char *)))
		g_string_append(out, text);
	va_end(texts);
}

static void append_place(GString *out, const PsyPlace *at)
{
	if (!at->file)
		return;
	g_string_append(out, at->file);
	if (at->sheet || at->line > 0)
		g_string_append(out, at->sheet ? ": " : ":");
	psy_place_append(out, at);
	g_string_append(out, ": ");
}

/* Whose cell it is: "Siti Contoh, kolom NIK: ". */
static void append_subject(GString *out, const PsyFinding *finding)
{
	if (finding->person) {
		g_autofree char *name = psy_text_clean(finding->person, strlen(finding->person));

		g_string_append(out, name);
	}
	if (finding->person && finding->field)
		g_string_append(out, ", ");
	if (finding->field)
		g_string_append_printf(out, _("column %s"), finding->field);
	if (finding->person || finding->field)
		g_string_append(out, ": ");
}

/* The source line with a caret line below it. Tabs are copied, so that both line up. */
static void append_excerpt(GString *out, const PsyFinding *finding)
{
	const char *p = finding->excerpt;

	g_string_append_printf(out, "%6u | %s\n       | ", finding->at.line, finding->excerpt);
	for (unsigned i = 1; i < finding->at.column && *p; i++, p = g_utf8_next_char(p))
		g_string_append(out, *p == '\t'                             ? "\t"
				     : g_unichar_iswide(g_utf8_get_char(p)) ? "  "
									    : " ");
	for (unsigned i = 0; i < MAX(finding->width, 1); i++)
		g_string_append_c(out, '^');
	g_string_append_c(out, '\n');
}

static void append_lines(GString *out, const char *indent, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	for (char **line = lines; *line; line++)
		g_string_append_printf(out, "%s%s\n", line == lines ? "" : indent, *line);
}

static void print_text(PsyReporter *reporter, const PsyFinding *finding)
{
	g_autoptr(GString) out = g_string_new(NULL);
	bool color = reporter->options.color;

	append_place(out, &finding->at);
	append_texts(out, color ? severities[finding->severity].color : "",
		     _(severities[finding->severity].word), color ? "\033[0m: " : ": ", NULL);
	append_subject(out, finding);
	append_texts(out, finding->message, " [", finding->code, "]\n", NULL);
	if (finding->excerpt && finding->at.line > 0)
		append_excerpt(out, finding);
	if (finding->hint) {
		g_string_append_printf(out, "  %s: ", _("hint"));
		append_lines(out, "    ", finding->hint);
	}
	wipe_progress(reporter);
	fputs(out->str, stderr);
}

/* "34 more" for each code of the file that was cut off. */
static void print_crowded(PsyReporter *reporter)
{
	for (guint i = 0; i < reporter->crowded->len; i++) {
		const char *code = reporter->crowded->pdata[i];
		unsigned n = GPOINTER_TO_UINT(g_hash_table_lookup(reporter->shown, code)) -
			     SHOWN_PER_CODE;

		fprintf(stderr, _("%s: %u more; -v shows all [%s]\n"),
			reporter->file ? reporter->file : "", n, code);
	}
	g_ptr_array_set_size(reporter->crowded, 0);
	g_hash_table_remove_all(reporter->shown);
}

/* Counts the finding of the current file; false when the terminal has had enough. */
static bool within_limit(PsyReporter *reporter, const PsyFinding *finding)
{
	unsigned n;

	if (!reporter->options.terminal || reporter->options.verbose)
		return true;
	if (g_strcmp0(reporter->file, finding->at.file) != 0) {
		wipe_progress(reporter);
		print_crowded(reporter);
		g_free(reporter->file);
		reporter->file = g_strdup(finding->at.file);
	}
	n = GPOINTER_TO_UINT(g_hash_table_lookup(reporter->shown, finding->code)) + 1;
	g_hash_table_insert(reporter->shown, g_strdup(finding->code), GUINT_TO_POINTER(n));
	if (n == SHOWN_PER_CODE + 1)
		g_ptr_array_add(reporter->crowded, g_strdup(finding->code));
	return n <= SHOWN_PER_CODE;
}

/* Repairs, and notes on single rows, are for those who ask; but not what was changed in an older
 * roster, which is the result of the work. */
static bool is_detail(const PsyFinding *finding)
{
	if (strcmp(finding->code, "roster/changed") == 0)
		return false;
	return finding->severity == PSY_FIX ||
	       (finding->severity == PSY_INFO && finding->at.line > 0);
}

static void take_text(PsyReporter *reporter, const PsyFinding *finding)
{
	bool note = finding->severity == PSY_FIX || finding->severity == PSY_INFO;

	if (reporter->options.quiet ? note : is_detail(finding) && !reporter->options.verbose)
		reporter->hidden[finding->severity]++;
	else if (within_limit(reporter, finding))
		print_text(reporter, finding);
}

static void say_hidden(unsigned long fixes, unsigned long notes)
{
	g_autofree char *repaired = g_strdup_printf(P_("%lu repair", "%lu repairs", fixes), fixes);
	g_autofree char *noted = g_strdup_printf(P_("%lu note", "%lu notes", notes), notes);

	if (fixes > 0 && notes > 0)
		fprintf(stderr, _("not shown: %s and %s; -v shows them\n"), repaired, noted);
	else
		fprintf(stderr, _("not shown: %s; -v shows them\n"), fixes > 0 ? repaired : noted);
}

static void finish_text(PsyReporter *reporter, const PsyDiags *diags)
{
	unsigned long fixes = reporter->hidden[PSY_FIX] + psy_diags_passed_over(diags, PSY_FIX);
	unsigned long notes = reporter->hidden[PSY_INFO] + psy_diags_passed_over(diags, PSY_INFO);

	wipe_progress(reporter);
	print_crowded(reporter);
	if (fixes + notes > 0 && !reporter->options.quiet)
		say_hidden(fixes, notes);
}

/* ---- the three together ---- */

void psy_reporter_take(const PsyFinding *finding, void *data)
{
	PsyReporter *reporter = data;

	if (reporter->findings)
		psy_findings_table_add(reporter->findings, finding,
				       _(severities[finding->severity].word));
	switch (reporter->options.form) {
	case PSY_REPORT_TEXT:
		take_text(reporter, finding);
		break;
	case PSY_REPORT_JSON:
		psy_report_json(finding);
		break;
	case PSY_REPORT_GITHUB:
		psy_report_github(finding);
		break;
	}
}

const PsyTable *psy_reporter_findings(const PsyReporter *reporter)
{
	return psy_findings_table_get(reporter->findings);
}

void psy_reporter_set_tally(PsyReporter *reporter, const PsyTally *tally)
{
	reporter->tally = *tally;
	reporter->has_tally = true;
}

void psy_reporter_say(PsyReporter *reporter, const char *line)
{
	if (reporter->options.form != PSY_REPORT_TEXT || reporter->options.quiet)
		return;
	wipe_progress(reporter);
	print_crowded(reporter);
	fprintf(stderr, "%s\n", line);
}

void psy_reporter_finish(PsyReporter *reporter, const PsyDiags *diags)
{
	if (reporter->options.form == PSY_REPORT_JSON)
		psy_report_json_summary(reporter->has_tally ? &reporter->tally : NULL, diags);
	else if (reporter->options.form == PSY_REPORT_TEXT)
		finish_text(reporter, diags);
}
