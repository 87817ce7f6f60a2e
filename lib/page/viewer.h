/* viewer.h - how a reader of the PDF prints it (private to the room)
 *
 * Most print dialogues shrink a page "to fit", and the frame no longer lies where the paper
 * was measured. /PrintScaling /None in the catalogue asks for the real size (ISO 32000-1,
 * 12.2). cairo has no call for it, so the catalogue is written once more behind the file, as an
 * incremental update (7.5.6).
 */
#ifndef PSY_PAGE_VIEWER_H
#define PSY_PAGE_VIEWER_H

#include <glib.h>
#include <stdio.h>

/* Watches a PDF go by. All zero to begin with. */
typedef struct {
	unsigned long written; /* bytes so far */
	GString *tail;         /* the last of them */
} PsyPdfWatch;

void psy_pdf_watch(PsyPdfWatch *watch, const void *bytes, gsize length);

/* Writes the update behind a finished PDF and forgets what was watched. Does nothing when the
 * end of the file is not the plain trailer that cairo writes; 0 or an errno. */
int psy_pdf_finish(PsyPdfWatch *watch, FILE *stream);

#endif
