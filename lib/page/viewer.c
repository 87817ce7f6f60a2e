#include "page/viewer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { TAIL = 512 }; /* cairo's trailer has about 120 bytes */

void psy_pdf_watch(PsyPdfWatch *watch, const void *bytes, gsize length)
{
	if (!watch->tail)
		watch->tail = g_string_sized_new(2 * TAIL);
	watch->written += length;
	if (length >= TAIL) {
		g_string_truncate(watch->tail, 0);
		bytes = (const char *)bytes + length - TAIL;
		length = TAIL;
	}
	g_string_append_len(watch->tail, bytes, (gssize)length);
	if (watch->tail->len > TAIL)
		g_string_erase(watch->tail, 0, (gssize)(watch->tail->len - TAIL));
}

/* The number behind a key of the trailer; 0 when it is not there. */
static unsigned long number_of(const char *trailer, const char *key)
{
	const char *at = strstr(trailer, key);

	return at ? strtoul(at + strlen(key), NULL, 10) : 0;
}

/* In cairo's files the page tree is object 1 and the catalogue holds nothing but it. */
static void append_update(GString *out, const char *trailer, unsigned long end)
{
	unsigned long size = number_of(trailer, "/Size "), root = number_of(trailer, "/Root "),
		      info = number_of(trailer, "/Info "),
		      table = number_of(trailer, "startxref\n");
	gsize start = out->len;

	if (size == 0 || root == 0 || table == 0)
		return;
	g_string_append_printf(out,
			       "%lu 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n"
			       "   /ViewerPreferences << /PrintScaling /None >>\n>>\nendobj\n",
			       root);
	end += out->len - start;
	g_string_append_printf(out,
			       "xref\n%lu 1\n%010lu 00000 n \ntrailer\n<< /Size %lu\n"
			       "   /Root %lu 0 R\n",
			       root, end - (out->len - start), size, root);
	if (info > 0)
		g_string_append_printf(out, "   /Info %lu 0 R\n", info);
	g_string_append_printf(out, "   /Prev %lu\n>>\nstartxref\n%lu\n%%%%EOF\n", table, end);
}

int psy_pdf_finish(PsyPdfWatch *watch, FILE *stream)
{
	g_autoptr(GString) out = g_string_new(NULL);
	const char *trailer = watch->tail ? strstr(watch->tail->str, "trailer\n") : NULL;
	int error = 0;

	if (trailer)
		append_update(out, trailer, watch->written);
	if (fwrite(out->str, 1, out->len, stream) != out->len)
		error = errno != 0 ? errno : EIO;
	if (watch->tail)
		g_string_free(watch->tail, TRUE);
	*watch = (PsyPdfWatch){ 0 };
	return error;
}
