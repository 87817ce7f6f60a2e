/* report.h - how findings reach the user: text, JSON lines, GitHub annotations
 *
 * Everything goes to standard error. Text hides repairs and notes on single rows unless
 * -v, and on a terminal shows at most ten findings of a code per file; what was hidden
 * is counted and said at the end. JSON shows everything.
 */
#ifndef PSY_REPORT_H
#define PSY_REPORT_H

#include "command.h"

typedef enum { PSY_REPORT_TEXT, PSY_REPORT_JSON, PSY_REPORT_GITHUB } PsyReportForm;

typedef struct {
	PsyReportForm form;
	bool terminal; /* standard error is one */
	bool color;
	bool quiet;
	bool verbose;
	bool collect; /* findings are also kept, for psy_reporter_findings() */
} PsyReportOptions;

/* Standard error has a buffer, unless it is a terminal: this writes what is in it when the program
 * is about to be killed. For signal handlers. */
void psy_reporter_rescue(void);

/* True when repairs and notes on cells are counted only. */
bool psy_reporter_hides_details(const PsyReportOptions *options);

PsyReporter *psy_reporter_new(const PsyReportOptions *options);
void psy_reporter_free(PsyReporter *reporter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyReporter, psy_reporter_free)

/* The sink for psy_diags_new(); `data` is the reporter. */
void psy_reporter_take(const PsyFinding *finding, void *data);

/* For psy_diags_set_progress(): a line on the terminal once work takes more than a second,
 * wiped before anything else is printed. */
void psy_reporter_progress(const char *what, unsigned long done, void *data);

/* What was reported so far, as a table that grows; NULL unless it is collected. Borrowed. */
const PsyTable *psy_reporter_findings(const PsyReporter *reporter);

void psy_reporter_set_tally(PsyReporter *reporter, const PsyTally *tally);

/* A line for people; nothing in the other forms or when quiet. */
void psy_reporter_say(PsyReporter *reporter, const char *line);

/* What must come last: what was hidden, or the summary object. */
void psy_reporter_finish(PsyReporter *reporter, const PsyDiags *diags);

#endif
