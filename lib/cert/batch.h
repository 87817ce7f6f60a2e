/* batch.h - the certificates of one run (private to the certificate room) */
#ifndef PSY_CERT_BATCH_H
#define PSY_CERT_BATCH_H

#include "cert/cert.h"
#include "cert/pages.h"
#include "cert/passing.h"
#include "cert/people.h"

/* Somebody who gets a certificate: what would be printed today, and where it comes from. */
typedef struct {
	RegisterRow row; /* without number until it is taken */
	size_t person;   /* row of the plan */
} Draft;

struct PsyCertBatch {
	const PsyEvent *event;
	PsyCertOptions options;
	People people;
	bool has_plan; /* the table has the columns of a plan */
	PsyLanguage language;
	PsyFonts *fonts;
	CertTemplate *template;
	CertPages *pages;
	char *sheet;         /* digest of what all pages share */
	GStringChunk *texts; /* of the drafts */
	GArray *drafts;      /* of Draft */
	GArray *rows;        /* of RegisterRow, to print in this order */
	Register *reg;       /* owns the texts of `rows`; NULL for a sample */
	PsyCertReport report;
};

/* draft.c: what would be printed for a person. False after cert/date; the person is left out. */
bool cert_draft(PsyCertBatch *batch, size_t person, const char *ground, RegisterRow *row,
		PsyDiags *diags);

/* sheet.c: opens the template that the event names. False after a finding. */
bool cert_open_pages(PsyCertBatch *batch, PsyDiags *diags);

/* print.c: title and date of a document over rows [from, to). */
void cert_draw_rows(PsyCertBatch *batch, size_t from, size_t to, PsyOutput *output,
		    PsyDiags *diags);

/* names.c: a file name for a row: "0007-siti-contoh.pdf", only small letters, digits and
 * hyphens, whatever the person is called. `taken` are the names given so far, and gets this
 * one. The caller frees. */
char *cert_file_name(const RegisterRow *row, size_t index, unsigned digits, bool sample,
		     GHashTable *taken);

/* names.c: the folder inside the folder for file `index` of `n`, "" while they all fit into
 * one. The caller frees. */
char *cert_folder_name(size_t index, size_t n);

#endif
