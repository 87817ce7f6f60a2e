/* pages.h - the pages of a certificate, drawn (private to the certificate room) */
#ifndef PSY_CERT_PAGES_H
#define PSY_CERT_PAGES_H

#include "cert/template.h"
#include "curriculum/curriculum.h"

/* Borrowed; all of it outlives the pages. */
typedef struct {
	const CertTemplate *template;
	const PsyCurriculum *curriculum;
	PsyLanguage language;
	bool sample; /* CONTOH stands on every page */
	PsyPlace at; /* the event file, for what concerns all people */
	const char *letterhead[3];
} PagesSetting;

typedef struct CertPages CertPages;

/* Draws what never changes. NULL after a finding of scope file. */
CertPages *cert_pages_new(const PagesSetting *setting, PsyFonts *fonts, PsyDiags *diags);
void cert_pages_free(CertPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CertPages, cert_pages_free)

/* Finds out whether a person's certificate can be drawn. False after a finding that names the
 * person, or the event for what a whole batch shares. */
bool cert_pages_check(CertPages *pages, const RegisterRow *row, const PsyPlace *at);

/* Draws all pages of a certificate that was checked. */
void cert_pages_draw(CertPages *pages, const RegisterRow *row, PsyDocument *document);

size_t cert_pages_count(const CertPages *pages);

/* The table of modules, of modules.c, from row `*row` on; `*row` becomes the first row that
 * another page goes on with, 0 when there is none. */
bool cert_draw_modules(PsySheet *sheet, const Block *block, const PsyCurriculum *curriculum,
		       PsyLanguage language, size_t *row);

/* The signatures, of signers.c: `signers` as in the register. */
bool cert_draw_signers(PsySheet *sheet, const Block *block, const char *signers,
		       const char *place_and_date);

#endif
