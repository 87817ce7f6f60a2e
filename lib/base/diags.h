/* diags.h - findings and where they go
 *
 * A finding says what is wrong with somebody's data, where, and what to do. The
 * library reports findings to a PsyDiags and goes on; it never prints. The sink
 * passes each finding on at once and keeps only counts, so that a file of a
 * million bad rows needs no memory. Everything in a finding is borrowed for the
 * length of the call.
 *
 * Masks are the reporter's duty: a message never holds a whole NIK, phone number
 * or birth date, nor a cell of a column that was not understood (see mask.h).
 */
#ifndef PSY_DIAGS_H
#define PSY_DIAGS_H

#include <glib.h>
#include <stdbool.h>

/* FIX: repaired without guessing, the message says old and new. */
typedef enum { PSY_ERROR, PSY_WARNING, PSY_FIX, PSY_INFO, PSY_N_SEVERITIES } PsySeverity;

/* How far an error reaches: nothing is taken from the file; the row is held; the
 * value is refused and the person stays without it. */
typedef enum { PSY_SCOPE_NONE, PSY_SCOPE_FILE, PSY_SCOPE_ROW, PSY_SCOPE_FIELD } PsyScope;

/* A place in an input. Zero and NULL mean "not known" or "does not apply". */
typedef struct {
	const char *file;  /* as the user typed it, "-" for standard input */
	const char *sheet; /* XLSX only */
	unsigned line;     /* physical line from 1; in XLSX the row */
	unsigned column;   /* code points from 1; in XLSX the column number */
	unsigned record;   /* first record below the header = 1 */
} PsyPlace;

typedef struct {
	PsySeverity severity;
	PsyScope scope;
	const char *code; /* "nik/length": stable, explained in a codes table (codes.h) */
	PsyPlace at;
	const char *person;  /* name as typed, or NULL */
	const char *field;   /* heading as it stands in the file, or NULL */
	const char *hint;    /* what to do, translated, or NULL */
	const char *excerpt; /* the source line, YAML only, or NULL */
	unsigned width;      /* code points to underline in the excerpt, 0 = one */
	bool refused;        /* the system refused (open, read, write): exit code 3 */
	const char *message; /* translated, one line, no full stop; set by psy_report() */
} PsyFinding;

/* A copy with texts of its own (but for the code, which is static), for sinks that keep
 * findings. */
PsyFinding *psy_finding_copy(const PsyFinding *finding);
void psy_finding_free(PsyFinding *copy);

typedef void (*PsyDiagsFunc)(const PsyFinding *finding, void *data);

typedef struct PsyDiags PsyDiags;

/* `func` gets every finding in the order of the report; NULL only counts. */
PsyDiags *psy_diags_new(PsyDiagsFunc func, void *data);
void psy_diags_free(PsyDiags *diags);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyDiags, psy_diags_free)

/* With `strict` on, warnings are reported and counted as errors (--strict). Their
 * scope stays as it was, so a warning never holds a row. */
void psy_diags_set_strict(PsyDiags *diags, bool strict);

/* Reports `finding` with a message made from `format`; finding->message is ignored.
 * Typical call:
 *	psy_report(diags, &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "nik/length", at },
 *	           _("%zu digits, expected 16"), n);
 */
void psy_report(PsyDiags *diags, const PsyFinding *finding, const char *format, ...)
	G_GNUC_PRINTF(3, 4);

/* Between the two calls findings are kept instead of passed on; the second one passes them on
 * in the order of their places: by file as each first came, then by line and column. For
 * checks of one small file that go through it several times. Calls may nest. */
void psy_diags_hold(PsyDiags *diags);
void psy_diags_release(PsyDiags *diags);

/* Repairs (FIX) and notes (INFO) on cells are many, and most users do not want to see them. With
 * `terse` on, psy_diags_pass_over() counts such a finding and says true: then neither its place
 * nor its message need to be made. Asking is up to those who report in great numbers. */
void psy_diags_set_terse(PsyDiags *diags, bool terse);
bool psy_diags_pass_over(PsyDiags *diags, PsySeverity severity);
unsigned long psy_diags_passed_over(const PsyDiags *diags, PsySeverity severity);

/* Long work tells how far it is: `what` is a message (N_("rows read")), `done` how many. Cheap
 * enough to be called for every row; only each 4,096th reaches `func`. */
typedef void (*PsyProgressFunc)(const char *what, unsigned long done, void *data);
void psy_diags_set_progress(PsyDiags *diags, PsyProgressFunc func);
void psy_progress(PsyDiags *diags, const char *what, unsigned long done);

unsigned long psy_diags_count(const PsyDiags *diags, PsySeverity severity);

/* 0 when no error was reported, 3 when the system refused something, else 1
 * (design section 7). */
int psy_diags_exit_code(const PsyDiags *diags);

/* "error", "warning", "fix", "info" and "file", "row", "field" (NULL for NONE):
 * the words of the JSON form, never translated. */
const char *psy_severity_name(PsySeverity severity);
const char *psy_scope_name(PsyScope scope);

#endif
