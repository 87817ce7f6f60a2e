#include "base/diags.h"

enum { PROGRESS_STEP = 4096 };

struct PsyDiags {
	PsyDiagsFunc func;
	PsyProgressFunc progress;
	void *data;
	bool strict;
	bool refused;
	unsigned long counts[PSY_N_SEVERITIES];
};

PsyDiags *psy_diags_new(PsyDiagsFunc func, void *data)
{
	PsyDiags *diags = g_new0(PsyDiags, 1);

	diags->func = func;
	diags->data = data;
	return diags;
}

void psy_diags_free(PsyDiags *diags)
{
	g_free(diags);
}

void psy_diags_set_strict(PsyDiags *diags, bool strict)
{
	diags->strict = strict;
}

void psy_report(PsyDiags *diags, const PsyFinding *finding, const char *format, ...)
{
	PsyFinding told = *finding;
	g_autofree char *message = NULL;
	va_list args;

	if (diags->strict && told.severity == PSY_WARNING)
		told.severity = PSY_ERROR;
	diags->counts[told.severity]++;
	diags->refused |= told.refused;
	if (!diags->func)
		return;

	va_start(args, format);
	message = g_strdup_vprintf(format, args);
	va_end(args);
	told.message = message;
	diags->func(&told, diags->data);
}

void psy_diags_set_progress(PsyDiags *diags, PsyProgressFunc func)
{
	diags->progress = func;
}

void psy_progress(PsyDiags *diags, const char *what, unsigned long done)
{
	if (diags->progress && done % PROGRESS_STEP == 0)
		diags->progress(what, done, diags->data);
}

unsigned long psy_diags_count(const PsyDiags *diags, PsySeverity severity)
{
	return diags->counts[severity];
}

int psy_diags_exit_code(const PsyDiags *diags)
{
	if (diags->refused)
		return 3;
	return diags->counts[PSY_ERROR] > 0 ? 1 : 0;
}

const char *psy_severity_name(PsySeverity severity)
{
	static const char *const names[] = { "error", "warning", "fix", "info" };

	return names[severity];
}

const char *psy_scope_name(PsyScope scope)
{
	static const char *const names[] = { NULL, "file", "row", "field" };

	return names[scope];
}
