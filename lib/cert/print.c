#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cert/batch.h"

static const RegisterRow *row_at(const PsyCertBatch *batch, size_t i)
{
	return &g_array_index(batch->rows, RegisterRow, i);
}

/* The only date in the file is that of the newest row, so a reprint has the same. */
static PsyDate newest(const PsyCertBatch *batch, size_t from, size_t to)
{
	PsyDate newest = { 0 }, date;

	for (size_t i = from; i < to; i++)
		if (psy_date_from_iso(row_at(batch, i)->of[REG_ISSUED], &date) &&
		    psy_date_compare(date, newest) > 0)
			newest = date;
	return newest;
}

void cert_draw_rows(PsyCertBatch *batch, size_t from, size_t to, PsyOutput *output, PsyDiags *diags)
{
	const RegisterRow *first = row_at(batch, from);
	g_autofree char *title =
		g_strconcat(batch->language == PSY_LANGUAGE_EN ? "Certificate: " : "Sertifikat: ",
			    first->of[REG_EVENT], NULL);
	PsyDocument *document = psy_document_new(
		output, batch->fonts,
		&(PsyDocumentInfo){ .title = title,
				    .author = first->of[REG_ORGANISER],
				    .subject = to - from == 1 ? first->of[REG_NUMBER] : NULL,
				    .created = newest(batch, from, to) },
		diags);

	for (size_t i = from; i < to && psy_document_is_well(document); i++) {
		psy_progress(diags, N_("certificates drawn"), i);
		cert_pages_draw(batch->pages, row_at(batch, i), document);
	}
	psy_document_close(document);
}

bool psy_cert_print(PsyCertBatch *batch, const char *path, PsyDiags *diags)
{
	PsyOutput *output;

	if (batch->rows->len == 0)
		return true;
	output = psy_output_open(path, PSY_OUTPUT_PRIVATE, diags);
	if (!output)
		return false;
	cert_draw_rows(batch, 0, batch->rows->len, output, diags);
	return psy_output_commit(output, diags);
}

/* The folder holds names, so nobody else may look into it when we make it. */
static bool make_folder(const char *path, PsyDiags *diags)
{
	if (g_mkdir_with_parents(path, 0700) == 0)
		return true;
	psy_file_report_refusal(diags, "file/write", path, errno);
	return false;
}

static bool print_one(PsyCertBatch *batch, size_t i, const char *path, PsyDiags *diags)
{
	PsyOutput *output = psy_output_open(path, PSY_OUTPUT_PRIVATE, diags);

	if (!output)
		return false;
	cert_draw_rows(batch, i, i + 1, output, diags);
	return psy_output_commit(output, diags);
}

/* Digits of the largest running number, so that names sort as numbers do. */
static unsigned digits_of(const PsyCertBatch *batch)
{
	size_t digits = batch->event->certificate.digits;

	for (guint i = 0; i < batch->rows->len; i++)
		digits = MAX(digits, strlen(row_at(batch, i)->of[REG_SERIAL]));
	return (unsigned)digits;
}

bool psy_cert_print_split(PsyCertBatch *batch, const char *folder, PsyDiags *diags)
{
	g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	unsigned digits = digits_of(batch);
	bool sample = batch->options.mode == PSY_CERT_SAMPLE;

	if (!make_folder(folder, diags))
		return false;
	for (guint i = 0; i < batch->rows->len; i++) {
		g_autofree char *inner = cert_folder_name(i, batch->rows->len);
		g_autofree char *name = cert_file_name(row_at(batch, i), i, digits, sample, taken);
		g_autofree char *parent = g_build_filename(folder, inner, NULL);
		g_autofree char *path = g_build_filename(parent, name, NULL);

		if ((*inner && !make_folder(parent, diags)) || !print_one(batch, i, path, diags))
			return false;
	}
	return true;
}
