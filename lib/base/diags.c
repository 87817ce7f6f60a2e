#include "base/diags.h"

#include <stdint.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mask.h"

enum { PROGRESS_STEP = 4096 };

struct PsyDiags {
	PsyDiagsFunc func;
	PsyProgressFunc progress;
	void *data;
	bool strict, terse;
	bool refused;
	unsigned long counts[PSY_N_SEVERITIES];
	unsigned long passed_over[PSY_N_SEVERITIES]; /* among the counts */
	unsigned holds;                              /* nested calls of psy_diags_hold() */
	GArray *held;                                /* of Held */
};

/* A finding that waits. */
typedef struct {
	PsyFinding *finding;
	guint file;  /* in order of first appearance */
	guint order; /* of arrival */
} Held;

PsyDiags *psy_diags_new(PsyDiagsFunc func, void *data)
{
	PsyDiags *diags = g_new0(PsyDiags, 1);

	diags->func = func;
	diags->data = data;
	return diags;
}

void psy_diags_free(PsyDiags *diags)
{
	if (!diags)
		return;
	if (diags->held)
		g_array_unref(diags->held);
	g_free(diags);
}

void psy_diags_set_strict(PsyDiags *diags, bool strict)
{
	diags->strict = strict;
}

PsyFinding *psy_finding_copy(const PsyFinding *finding)
{
	PsyFinding *copy = g_memdup2(finding, sizeof(*finding));

	copy->at.file = g_strdup(finding->at.file);
	copy->at.sheet = g_strdup(finding->at.sheet);
	copy->person = g_strdup(finding->person);
	copy->field = g_strdup(finding->field);
	copy->hint = g_strdup(finding->hint);
	copy->excerpt = g_strdup(finding->excerpt);
	copy->message = g_strdup(finding->message);
	return copy;
}

void psy_finding_free(PsyFinding *copy)
{
	const char *texts[] = { copy->at.file, copy->at.sheet, copy->person, copy->field,
				copy->hint,    copy->excerpt,  copy->message };

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free((char *)(void *)(uintptr_t)texts[i]);
	g_free(copy);
}

static void held_clear(gpointer data)
{
	psy_finding_free(((Held *)data)->finding);
}

static guint file_order(const PsyDiags *diags, const char *file)
{
	guint n = 0;

	for (guint i = 0; i < diags->held->len; i++) {
		const Held *held = &g_array_index(diags->held, Held, i);

		if (g_strcmp0(held->finding->at.file, file) == 0)
			return held->file;
		n = MAX(n, held->file + 1);
	}
	return n;
}

static void keep(PsyDiags *diags, const PsyFinding *finding)
{
	Held held = { psy_finding_copy(finding), file_order(diags, finding->at.file),
		      diags->held->len };

	g_array_append_val(diags->held, held);
}

static gint compare_places(gconstpointer a, gconstpointer b)
{
	const Held *one = a, *other = b;
	const PsyPlace *here = &one->finding->at, *there = &other->finding->at;

	if (one->file != other->file)
		return one->file < other->file ? -1 : 1;
	if (here->line != there->line)
		return here->line < there->line ? -1 : 1;
	if (here->column != there->column)
		return here->column < there->column ? -1 : 1;
	return one->order < other->order ? -1 : 1;
}

void psy_diags_hold(PsyDiags *diags)
{
	if (diags->holds++ > 0)
		return;
	diags->held = g_array_new(FALSE, FALSE, sizeof(Held));
	g_array_set_clear_func(diags->held, held_clear);
}

void psy_diags_release(PsyDiags *diags)
{
	if (--diags->holds > 0)
		return;
	g_array_sort(diags->held, compare_places);
	for (guint i = 0; i < diags->held->len; i++)
		diags->func(g_array_index(diags->held, Held, i).finding, diags->data);
	g_clear_pointer(&diags->held, g_array_unref);
}

void psy_report(PsyDiags *diags, const PsyFinding *finding, const char *format, ...)
{
	PsyFinding told = *finding;
	g_autofree char *message = NULL, *person = NULL;
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
	/* A number may stand where the name should. */
	if (finding->person && strpbrk(finding->person, "0123456789"))
		told.person = person = psy_mask_text(finding->person);
	if (diags->holds > 0)
		keep(diags, &told);
	else
		diags->func(&told, diags->data);
}

void psy_diags_set_terse(PsyDiags *diags, bool terse)
{
	diags->terse = terse;
}

bool psy_diags_pass_over(PsyDiags *diags, PsySeverity severity)
{
	if (!diags->terse || (severity != PSY_FIX && severity != PSY_INFO))
		return false;
	diags->counts[severity]++;
	diags->passed_over[severity]++;
	return true;
}

unsigned long psy_diags_passed_over(const PsyDiags *diags, PsySeverity severity)
{
	return diags->passed_over[severity];
}

void psy_diags_set_progress(PsyDiags *diags, PsyProgressFunc func)
{
	diags->progress = func;
}

void psy_progress(PsyDiags *diags, const char *what, unsigned long done)
{
	if (diags->progress && done % PROGRESS_STEP == 0)
		diags->progress(_(what), done, diags->data);
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
