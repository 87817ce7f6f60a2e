/* cert.h - the door of the certificate room
 *
 * A certificate is a row of the register, drawn. The row is written first: it holds all that
 * is printed and never changes, so that printing again gives the same paper whatever became
 * of the roster, the event or the template since. A number is taken once, under a lock, and is
 * never used again (facts: certificates 4.7; domain 14).
 *
 *	psy_cert_batch_new()   who gets one, and does everything fit on the paper
 *	psy_cert_issue()       numbers and rows; nothing is drawn before they are on the disk
 *	psy_cert_print()       all pages into one PDF, or one PDF a person
 *
 * Without attendance, and when nobody said that all have passed, a batch is a sample: its
 * pages say CONTOH, no number is taken and the register is not touched.
 */
#ifndef PSY_CERT_H
#define PSY_CERT_H

#include "event/event.h"
#include "table/table.h"

typedef enum { PSY_CERT_SAMPLE, PSY_CERT_EVERYBODY, PSY_CERT_ATTENDED } PsyCertMode;

/* Borrowed while the batch is made. */
typedef struct {
	PsyCertMode mode;
	const char *attendance; /* ATTENDED: hadir.csv */
	const char *timetable;  /* jadwal.csv: what each session weighs; NULL: all the same */
	const char *scores;     /* nilai.csv, or NULL */
	const char *templates;  /* folder of the shipped templates */
	PsyDate today;          /* the day of issue */
} PsyCertOptions;

typedef struct PsyCertBatch PsyCertBatch;

/* Reads the template and the sheets and goes through `plan` (the table of `batch plan`), whose
 * order the certificates keep. Whoever gets none is named with the reason (cert/left-out).
 * NULL after a finding of scope file. `event` and `plan` must outlive the batch. */
PsyCertBatch *psy_cert_batch_new(const PsyEvent *event, const PsyTable *plan,
				 const PsyCertOptions *options, PsyDiags *diags);
void psy_cert_batch_free(PsyCertBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyCertBatch, psy_cert_batch_free)

/* Takes a number for everybody in the batch who has none yet and appends the rows to the
 * register. A person who has one keeps it; one whose name is another now is left out
 * (cert/renamed). Does nothing for a sample. False after a finding of scope file: then no
 * number was taken. */
bool psy_cert_issue(PsyCertBatch *batch, PsyDiags *diags);

/* Draws into one PDF at `path` (NULL or "-": standard output), replaced in one step. Returns
 * false after a finding, or when the reader of a pipe went away. Without certificates nothing
 * is written. */
bool psy_cert_print(PsyCertBatch *batch, const char *path, PsyDiags *diags);

/* Draws one PDF a person into the folder, made when missing: the number first, padded so that
 * names sort, at most 1,000 files in a folder. Files are replaced one by one, each whole. */
bool psy_cert_print_split(PsyCertBatch *batch, const char *folder, PsyDiags *diags);

/* For the last line. Numbers are borrowed, NULL in a sample or when there are none. */
typedef struct {
	unsigned long certificates, pages, left_out;
	unsigned long fresh; /* numbers taken now; the others are printed again */
	const char *first_number, *last_number;
} PsyCertReport;
PsyCertReport psy_cert_report(const PsyCertBatch *batch);

/* Codes of this room: cert/..., attendance/..., scores/..., register/..., template/... */
extern const PsyExplanation psy_cert_codes[];

#endif
