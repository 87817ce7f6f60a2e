#include <errno.h>

#include <cairo-pdf.h>

#include "page/draw.h"
#include "page/viewer.h"

struct PsyDocument {
	cairo_surface_t *surface;
	PsySheet sheet;
	FILE *stream;
	PsyPdfWatch watch;
	int error; /* errno of the first write that failed, 0 while all is well */
	bool has_page;
};

static cairo_status_t take(void *data, const unsigned char *bytes, unsigned length)
{
	PsyDocument *document = data;

	if (document->error != 0)
		return CAIRO_STATUS_WRITE_ERROR;
	psy_pdf_watch(&document->watch, bytes, length);
	if (fwrite(bytes, 1, length, document->stream) == length)
		return CAIRO_STATUS_SUCCESS;
	document->error = errno != 0 ? errno : EIO;
	return CAIRO_STATUS_WRITE_ERROR;
}

/* The plain cross-reference table of PDF 1.5 keeps the file open to the incremental updates of
 * an electronic signature. Without a date of ours cairo would ask the clock. */
PsyDocument *psy_document_new(PsyOutput *output, PsyFonts *fonts, const PsyDocumentInfo *info,
			      PsyDiags *diags)
{
	PsyDocument *document = g_new0(PsyDocument, 1);
	PsyIsoDate day;
	g_autofree char *created =
		g_strconcat(psy_date_to_iso(info->created, day), "T00:00:00Z", NULL);
	const struct {
		cairo_pdf_metadata_t key;
		const char *value;
	} entries[] = {
		{ CAIRO_PDF_METADATA_TITLE, info->title },
		{ CAIRO_PDF_METADATA_AUTHOR, info->author },
		{ CAIRO_PDF_METADATA_SUBJECT, info->subject },
		{ CAIRO_PDF_METADATA_CREATOR, "posyandu" },
		{ CAIRO_PDF_METADATA_CREATE_DATE, created },
	};

	document->stream = psy_output_stream(output);
	document->surface = cairo_pdf_surface_create_for_stream(take, document, 1, 1);
	for (size_t i = 0; i < G_N_ELEMENTS(entries); i++)
		if (entries[i].value)
			cairo_pdf_surface_set_metadata(document->surface, entries[i].key,
						       entries[i].value);
	document->sheet.cairo = cairo_create(document->surface);
	document->sheet.fonts = fonts;
	document->sheet.diags = diags;
	return document;
}

PsySheet *psy_document_page(PsyDocument *document, PsySize size)
{
	if (document->has_page)
		cairo_show_page(document->sheet.cairo);
	document->has_page = true;
	cairo_pdf_surface_set_size(document->surface, points_of(size.width),
				   points_of(size.height));
	return &document->sheet;
}

bool psy_document_is_well(const PsyDocument *document)
{
	return document->error == 0;
}

void psy_document_close(PsyDocument *document)
{
	int error;

	if (!document)
		return;
	if (document->has_page)
		cairo_show_page(document->sheet.cairo);
	cairo_destroy(document->sheet.cairo);
	cairo_surface_finish(document->surface);
	cairo_surface_destroy(document->surface);
	error = psy_pdf_finish(&document->watch, document->stream);
	if (document->error != 0)
		error = document->error;
	g_free(document);
	errno = error;
}
