#include "report-forms.h"

#include <jansson.h>
#include <stdio.h>

/* ---- JSON lines ---- */

static void set_text(json_t *object, const char *key, const char *text)
{
	if (text)
		json_object_set_new(object, key, json_string(text));
}

static void set_number(json_t *object, const char *key, unsigned number)
{
	if (number > 0)
		json_object_set_new(object, key, json_integer(number));
}

static void print_json(json_t *object)
{
	json_dumpf(object, stderr, JSON_COMPACT);
	fputc('\n', stderr);
	json_decref(object);
}

void psy_report_json(const PsyFinding *finding)
{
	json_t *object = json_object();

	set_text(object, "type", "finding");
	set_text(object, "severity", psy_severity_name(finding->severity));
	set_text(object, "scope", psy_scope_name(finding->scope));
	set_text(object, "code", finding->code);
	set_text(object, "file", finding->at.file);
	set_text(object, "sheet", finding->at.sheet);
	set_number(object, "line", finding->at.line);
	set_number(object, "column", finding->at.column);
	set_number(object, "record", finding->at.record);
	set_text(object, "field", finding->field);
	set_text(object, "message", finding->message);
	set_text(object, "hint", finding->hint);
	print_json(object);
}

void psy_report_json_summary(const PsyTally *tally, const PsyDiags *diags)
{
	json_t *object = json_object();
	json_t *counts = json_object();

	set_text(object, "type", "summary");
	if (tally) {
		json_object_set_new(object, "read", json_integer((json_int_t)tally->read));
		json_object_set_new(object, "accepted", json_integer((json_int_t)tally->accepted));
		json_object_set_new(object, "held", json_integer((json_int_t)tally->held));
		json_object_set_new(object, "skipped", json_integer((json_int_t)tally->skipped));
	}
	for (PsySeverity s = 0; s < PSY_N_SEVERITIES; s++)
		json_object_set_new(counts, psy_severity_name(s),
				    json_integer((json_int_t)psy_diags_count(diags, s)));
	json_object_set_new(object, "findings", counts);
	print_json(object);
}

/* ---- GitHub annotations ---- */

static const char *const levels[] = {
	[PSY_ERROR] = "error",
	[PSY_WARNING] = "warning",
	[PSY_FIX] = "notice",
	[PSY_INFO] = "notice",
};

/* Workflow commands want %, CR and LF escaped, and in properties also ':' and ','. */
static char *github_escape(const char *text, bool property)
{
	GString *out = g_string_new(NULL);

	for (; *text; text++) {
		if (*text == '%' || *text == '\r' || *text == '\n' ||
		    (property && (*text == ':' || *text == ',')))
			g_string_append_printf(out, "%%%02X", (unsigned char)*text);
		else
			g_string_append_c(out, *text);
	}
	return g_string_free(out, FALSE);
}

void psy_report_github(const PsyFinding *finding)
{
	g_autofree char *file = github_escape(finding->at.file ? finding->at.file : "", true);
	g_autofree char *message = github_escape(finding->message, false);
	g_autofree char *hint = github_escape(finding->hint ? finding->hint : "", false);

	fprintf(stderr, "::%s file=%s,line=%u,col=%u,title=%s::%s:%u:%u: %s%s%s\n",
		levels[finding->severity], file, MAX(finding->at.line, 1),
		MAX(finding->at.column, 1), finding->code, file, finding->at.line,
		finding->at.column, message, *hint ? "%0A" : "", hint);
}
