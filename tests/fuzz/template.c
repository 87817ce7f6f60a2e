/* Any bytes as a template: loading ends, and what loads has blocks that can be drawn. */
#define _GNU_SOURCE /* memfd_create */
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cert/template.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_page(const TemplatePage *page)
{
	for (size_t i = 0; i < page->n_blocks; i++) {
		const Block *block = &page->blocks[i];

		g_assert_true(block->kind != BLOCK_TEXT || (block->text && block->style));
		g_assert_true(block->kind != BLOCK_MODULES || block->style);
		g_assert_true(block->kind != BLOCK_SIGNERS || (block->style && block->name_style));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static PsyFonts *fonts;
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	g_autoptr(CertTemplate) template = NULL;
	int fd = memfd_create("templat", MFD_CLOEXEC);
	g_autofree char *path = g_strdup_printf("/dev/fd/%d", fd);

	if (!fonts)
		fonts = psy_fonts_new();
	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		g_error("no room for the input");
	template = cert_template_load(path, NULL, PSY_LANGUAGE_ID, fonts, diags);
	for (size_t i = 0; template && i < template->n_pages; i++)
		check_page(&template->pages[i]);
	close(fd);
	return 0;
}
