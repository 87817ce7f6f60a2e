#include "cert/template.h"

#include <string.h>

enum { LEAST_RESOLUTION = 150 }; /* dots per inch of a picture that looks sharp in print */

typedef struct {
	CertTemplate *template;
	const char *logo;
	PsyLanguage language;
	PsyFonts *fonts;
	PsyDiags *diags;
	bool sound;
} Loader;

static void G_GNUC_PRINTF(5, 6) refuse(Loader *loader, const PsyYamlNode *node, const char *code,
				       const char *hint, const char *format, ...)
{
	PsyFinding finding = psy_yaml_finding(node, PSY_ERROR, code);
	g_autofree char *message = NULL;
	va_list args;

	finding.hint = hint;
	finding.scope = PSY_SCOPE_FILE;
	va_start(args, format);
	message = g_strdup_vprintf(format, args);
	va_end(args);
	psy_report(loader->diags, &finding, "%s", message);
	loader->sound = false;
}

static char *suggestion(const char *word, const char *const *known)
{
	const char *meant = psy_text_suggest(word, known);

	return meant ? g_strdup_printf(_("did you mean '%s'?"), meant) : NULL;
}

/* "#1A2B3C"; an empty name is `otherwise`. */
static unsigned read_ink(Loader *loader, const PsyYamlNode *node, const char *name,
			 unsigned otherwise)
{
	if (!name || !*name)
		return otherwise;
	if (name[0] == '#' && strlen(name) == 7 && strspn(name + 1, "0123456789abcdefABCDEF") == 6)
		return (unsigned)g_ascii_strtoull(name + 1, NULL, 16);
	refuse(loader, node, "template/ink", _("red, green and blue in pairs: \"#1a3c6e\""),
	       _("'%s' is no colour"), name);
	return otherwise;
}

static void finish_style(Loader *loader, Style *style)
{
	const PsyYamlNode *font = psy_yaml_get(style->node, "huruf");
	PsyFinding at;

	style->text.align = (PsyAlign)style->align;
	style->text.valign = (PsyVAlign)style->valign;
	style->text.flow = (PsyFlow)style->flow;
	style->text.ink = read_ink(loader, psy_yaml_get(style->node, "tinta"), style->ink,
				   loader->template->watermark.ink);
	if (!*style->text.family)
		style->text.family = loader->template->font;
	at = psy_yaml_finding(font ? font : psy_yaml_get(loader->template->node, "huruf"),
			      PSY_ERROR, "font/missing");
	if (!psy_fonts_require(loader->fonts, style->text.family, &at.at, loader->diags))
		loader->sound = false;
}

static const Style *find_style(Loader *loader, const Block *block, const char *key,
			       const char *name)
{
	const CertTemplate *template = loader->template;
	g_autofree const char **known = g_new0(const char *, template->n_styles + 1);
	g_autofree char *hint = NULL;

	if (!name || !*name)
		return NULL;
	for (size_t i = 0; i < template->n_styles; i++) {
		known[i] = template->styles[i].name;
		if (strcmp(known[i], name) == 0)
			return &template->styles[i];
	}
	hint = suggestion(name, known);
	refuse(loader, psy_yaml_get(block->node, key), "template/unknown-style", hint,
	       _("'gaya' has no '%s'"), name);
	return NULL;
}

static void finish_text(Loader *loader, Block *block)
{
	bool english = loader->language == PSY_LANGUAGE_EN && *block->phrase.en;
	const char *source = english ? block->phrase.en : block->phrase.id;
	const PsyYamlNode *node = psy_yaml_get(block->node, "isi");
	const PsyYamlNode *own = psy_yaml_get(node, english ? "en" : "id");
	g_autofree char *bad = NULL;
	g_autofree char *hint = NULL;

	if (!source)
		return;
	block->text = cert_text_parse(source, &bad);
	if (block->text) {
		block->layer = cert_text_layer(block->text);
		return;
	}
	hint = suggestion(bad, cert_word_names);
	refuse(loader, own ? own : node, "template/unknown-word", hint,
	       strcspn(bad, "[]*") > 0 ? _("there is no word '{%s}'")
				       : _("'%s' stands alone, these come in pairs"),
	       bad);
}

char *cert_beside(const char *folder, const char *path)
{
	if (g_str_has_prefix(path, "./"))
		path += 2;
	if (g_path_is_absolute(path) || strcmp(folder, ".") == 0)
		return g_strdup(path);
	return g_build_filename(folder, path, NULL);
}

static void finish_image(Loader *loader, Block *block)
{
	const PsyYamlNode *node = psy_yaml_get(block->node, "berkas");
	PsyFinding finding = psy_yaml_finding(node, PSY_WARNING, "template/blurry");
	g_autofree char *folder = g_path_get_dirname(psy_yaml_path(loader->template->yaml));
	g_autofree char *path = NULL;
	bool is_logo = g_strcmp0(block->file, "{logo}") == 0;
	double resolution;

	if (!block->file || (is_logo && (!loader->logo || !*loader->logo)))
		return;
	path = is_logo ? g_strdup(loader->logo) : cert_beside(folder, block->file);
	block->image = psy_image_load(path, &finding.at, loader->diags);
	if (!block->image) {
		loader->sound = false;
		return;
	}
	resolution = psy_image_resolution(block->image, block->box);
	if (resolution < LEAST_RESOLUTION)
		psy_report(loader->diags, &finding,
			   _("the picture has %.0f dpi at this size, under %d dpi it looks "
			     "blurred"),
			   resolution, LEAST_RESOLUTION);
}

static void check_inside(Loader *loader, const Block *block)
{
	const CertTemplate *template = loader->template;
	double margin = template->margin;

	if (block->box.x >= margin && block->box.y >= margin &&
	    block->box.x + block->box.width <= template->paper.width - margin &&
	    block->box.y + block->box.height <= template->paper.height - margin)
		return;
	refuse(loader, block->node, "template/outside", NULL,
	       _("stands outside %g x %g mm less %g mm at each side, where printers do not reach"),
	       template->paper.width, template->paper.height, margin);
}

static void finish_block(Loader *loader, Block *block)
{
	unsigned ink = loader->template->watermark.ink;

	block->ink = read_ink(loader, psy_yaml_get(block->node, "tinta"), block->ink_name, ink);
	block->tint = read_ink(loader, psy_yaml_get(block->node, "warna_judul"), block->tint_name,
			       0xEEEEEE);
	block->style = find_style(loader, block, "gaya", block->style_name);
	block->name_style = find_style(loader, block, "gaya_nama", block->name_style_name);
	if (block->kind == BLOCK_TEXT)
		finish_text(loader, block);
	else if (block->kind == BLOCK_IMAGE)
		finish_image(loader, block);
	else if (block->kind == BLOCK_SIGNERS)
		block->layer = LAYER_BATCH;
	check_inside(loader, block);
}

static bool read_block(Loader *loader, const PsyYamlNode *node, Block *block)
{
	const PsyYamlNode *word = psy_yaml_get(node, "jenis");
	g_autofree char *hint = NULL;
	const char *known[N_BLOCKS + 1] = { NULL };

	if (word && word->text && psy_yaml_choose(cert_block_kinds, word->text, &block->kind))
		return psy_yaml_fill(node, cert_block_fields[block->kind], block, loader->diags);
	for (int i = 0; i < N_BLOCKS; i++)
		known[i] = cert_block_kinds[i].word;
	hint = word && word->text ? suggestion(word->text, known) : NULL;
	refuse(loader, word ? word : node, "template/unknown-block", hint,
	       _("'jenis' of a block is one of teks, garis, bingkai, bidang, guilloche, gambar, "
		 "tabel_mata_pelatihan, penanda_tangan"));
	return false;
}

static void read_page(Loader *loader, TemplatePage *page)
{
	const PsyYamlNode *content = page->content;

	if (!content)
		return;
	if (content->shape != PSY_YAML_LIST) {
		refuse(loader, content, "template/unknown-block", _("begin every block with '- '"),
		       _("a list of blocks is expected"));
		return;
	}
	page->blocks = g_new0(Block, content->n_children);
	for (const PsyYamlNode *node = content->first; node; node = node->next) {
		Block *block = &page->blocks[page->n_blocks++];

		if (read_block(loader, node, block))
			finish_block(loader, block);
		else
			loader->sound = false;
	}
}

static bool is_printed(const CertTemplate *template, Word word)
{
	for (size_t p = 0; p < template->n_pages; p++) {
		const TemplatePage *page = &template->pages[p];

		for (size_t i = 0; i < page->n_blocks; i++)
			if (page->blocks[i].text && cert_text_uses(page->blocks[i].text, word))
				return true;
	}
	return false;
}

static void finish(Loader *loader)
{
	CertTemplate *template = loader->template;
	g_autofree char *hint = NULL;

	if (!template->paper_name ||
	    !psy_paper_find(template->paper_name, !template->portrait, &template->paper)) {
		hint = g_strjoinv(", ", (char **)psy_paper_names);
		refuse(loader, psy_yaml_get(template->node, "kertas"), "template/paper", hint,
		       _("there is no paper '%s'"), template->paper_name);
		return;
	}
	template->watermark.ink =
		read_ink(loader, psy_yaml_get(template->node, "tinta"), template->ink_name, 0);
	for (size_t i = 0; i < template->n_styles; i++)
		finish_style(loader, &template->styles[i]);
	for (size_t i = 0; i < template->n_pages; i++)
		read_page(loader, &template->pages[i]);
	if (loader->sound &&
	    (!is_printed(template, WORD_NAMA) || !is_printed(template, WORD_NOMOR)))
		refuse(loader, psy_yaml_get(template->node, "halaman"), "template/incomplete", NULL,
		       _("a certificate says whose it is and its number: {nama} and {nomor} must "
			 "stand in a text"));
	template->watermark.family = template->font;
	template->watermark.size = 150;
	template->watermark.bold = true;
	template->watermark.tracking = 0.08;
}

CertTemplate *cert_template_load(const char *path, const char *logo, PsyLanguage language,
				 PsyFonts *fonts, PsyDiags *diags)
{
	g_autoptr(CertTemplate) template = g_new0(CertTemplate, 1);
	Loader loader = { template, logo, language, fonts, diags, true };

	template->yaml = psy_yaml_read(path, diags);
	if (!template->yaml)
		return NULL;
	psy_diags_hold(diags);
	loader.sound = psy_yaml_fill_file(template->yaml, "templat", cert_template_fields, template,
					  diags);
	if (template->node)
		finish(&loader);
	psy_diags_release(diags);
	return loader.sound ? g_steal_pointer(&template) : NULL;
}

static void free_blocks(TemplatePage *page)
{
	for (size_t i = 0; i < page->n_blocks; i++) {
		cert_text_free(page->blocks[i].text);
		psy_image_free(page->blocks[i].image);
	}
	g_free(page->blocks);
}

void cert_template_free(CertTemplate *template)
{
	if (!template)
		return;
	for (size_t i = 0; i < template->n_pages; i++)
		free_blocks(&template->pages[i]);
	psy_yaml_free(template->yaml);
	g_free(template);
}
