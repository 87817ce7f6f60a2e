/* findings.h - a sink for tests that remembers what was reported
 *
 * Each finding becomes one line "severity code file:line:column message", so that a
 * test compares text and a failure shows what was said.
 */
#ifndef PSY_TEST_FINDINGS_H
#define PSY_TEST_FINDINGS_H

#include "base/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h> /* wants the four above in front of it */

typedef struct {
	PsyDiags *diags;
	GString *text;  /* all lines */
	GString *codes; /* "severity code line:column" only, for tests that need no wording */
} Findings;

static inline void findings_take(const PsyFinding *finding, void *data)
{
	Findings *findings = data;

	g_string_append_printf(findings->codes, "%s %s %u:%u\n",
			       psy_severity_name(finding->severity), finding->code,
			       finding->at.line, finding->at.column);
	g_string_append_printf(findings->text, "%s %s %s:%u:%u %s\n",
			       psy_severity_name(finding->severity), finding->code,
			       finding->at.file ? finding->at.file : "", finding->at.line,
			       finding->at.column, finding->message);
}

static inline void findings_init(Findings *findings)
{
	findings->text = g_string_new(NULL);
	findings->codes = g_string_new(NULL);
	findings->diags = psy_diags_new(findings_take, findings);
}

static inline void findings_clear(Findings *findings)
{
	psy_diags_free(findings->diags);
	g_string_free(findings->text, TRUE);
	g_string_free(findings->codes, TRUE);
}

#endif
