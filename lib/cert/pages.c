#include "cert/pages.h"

#include <string.h>

enum { MOST_SHEETS = 20 };

/* A page of the template on paper. A page whose table goes on is there several times. */
typedef struct {
	size_t page;    /* of the template */
	PsyPart *fixed; /* what never changes */
} Sheet;

/* What the pages of one batch share. It is made anew when the batch changes; people come
 * grouped by batch. */
typedef struct {
	char *key;
	bool good;
	PsyPart **parts; /* one a page of the template */
} BatchParts;

struct CertPages {
	PagesSetting setting;
	PsyFonts *fonts;
	PsyDiags *diags;
	GArray *sheets; /* of Sheet */
	size_t row;     /* where the table of the sheet begins; then, where the next one does */
	BatchParts batch;
	PsySheet *blind;
	Words words;
};

static bool draw_text(PsySheet *sheet, const Block *block, const Words *words)
{
	g_autoptr(GArray) strong = g_array_new(FALSE, FALSE, sizeof(PsyStrong));
	g_autofree char *text = cert_text_fill(block->text, words, block->style->upper, strong);

	g_strstrip(text);
	if (!*text)
		return true;
	return psy_sheet_text(sheet, block->box, &block->style->text, text,
			      (const PsyStrong *)strong->data, strong->len,
			      cert_text_name(block->text));
}

static bool draw_block(CertPages *pages, PsySheet *sheet, const Block *block,
		       const RegisterRow *row)
{
	const PsyBox *box = &block->box;

	switch ((BlockKind)block->kind) {
	case BLOCK_TEXT:
		return draw_text(sheet, block, &pages->words);
	case BLOCK_LINE:
		psy_sheet_line(sheet, box->x, box->y, box->x + box->width, box->y + box->height,
			       block->points, block->ink);
		return true;
	case BLOCK_FRAME:
		psy_sheet_frame(sheet, *box, block->points, block->ink);
		return true;
	case BLOCK_FILL:
		psy_sheet_fill(sheet, *box, block->ink);
		return true;
	case BLOCK_GUILLOCHE:
		psy_sheet_guilloche(sheet, (PsyGuilloche)block->guilloche, *box, block->depth,
				    block->points, block->ink);
		return true;
	case BLOCK_IMAGE:
		if (block->image)
			psy_sheet_image(sheet, *box, block->image);
		return true;
	case BLOCK_MODULES:
		return cert_draw_modules(sheet, block, pages->setting.curriculum,
					 pages->setting.language, &pages->row);
	case BLOCK_SIGNERS:
		return cert_draw_signers(sheet, block, row->of[REG_SIGNERS],
					 pages->words.of[WORD_TEMPAT_TANGGAL]);
	case N_BLOCKS:
		break;
	}
	return true;
}

/* Ends at the first block that cannot be drawn: one finding a person is enough. `row` is not
 * needed for LAYER_ALWAYS. */
static bool draw_layer(CertPages *pages, PsySheet *sheet, const TemplatePage *page, Layer layer,
		       const RegisterRow *row)
{
	for (size_t i = 0; i < page->n_blocks; i++)
		if (page->blocks[i].layer == layer &&
		    !draw_block(pages, sheet, &page->blocks[i], row))
			return false;
	return true;
}

static PsyPart *draw_part(CertPages *pages, const TemplatePage *page, Layer layer,
			  const RegisterRow *row, bool *good)
{
	PsyPart *part = psy_part_new(pages->fonts, pages->setting.template->paper, pages->diags);
	PsySheet *sheet = psy_part_sheet(part);

	psy_sheet_about(sheet, &pages->setting.at, NULL);
	*good = draw_layer(pages, sheet, page, layer, row) && *good;
	return part;
}

/* Adds the sheets of a page of the template: more than one when its table goes on. */
static bool add_sheets(CertPages *pages, size_t page)
{
	bool good = true;

	do {
		Sheet sheet = { page, NULL };

		sheet.fixed = draw_part(pages, &pages->setting.template->pages[page], LAYER_ALWAYS,
					NULL, &good);
		g_array_append_val(pages->sheets, sheet);
	} while (good && pages->row > 0 && pages->sheets->len < MOST_SHEETS);
	return good;
}

static void free_parts(PsyPart **parts)
{
	for (size_t i = 0; parts && parts[i]; i++)
		psy_part_free(parts[i]);
	g_free(parts);
}

static void sheet_clear(gpointer data)
{
	psy_part_free(((Sheet *)data)->fixed);
}

static char *batch_key(const RegisterRow *row)
{
	return g_strjoin("\n", row->of[REG_EVENT], row->of[REG_ORGANISER], row->of[REG_BATCH],
			 row->of[REG_VENUE], row->of[REG_FIRST], row->of[REG_LAST],
			 row->of[REG_JPL], row->of[REG_PLACE], row->of[REG_DATE],
			 row->of[REG_SIGNERS], NULL);
}

static bool turn_to_batch(CertPages *pages, const RegisterRow *row)
{
	const CertTemplate *template = pages->setting.template;
	g_autofree char *key = batch_key(row);

	if (g_strcmp0(key, pages->batch.key) == 0)
		return pages->batch.good;
	free_parts(pages->batch.parts);
	g_free(pages->batch.key);
	pages->batch.parts = g_new0(PsyPart *, template->n_pages + 1);
	pages->batch.good = true;
	for (size_t i = 0; i < template->n_pages; i++)
		pages->batch.parts[i] =
			draw_part(pages, &template->pages[i], LAYER_BATCH, row, &pages->batch.good);
	pages->batch.key = g_steal_pointer(&key);
	return pages->batch.good;
}

CertPages *cert_pages_new(const PagesSetting *setting, PsyFonts *fonts, PsyDiags *diags)
{
	g_autoptr(CertPages) pages = g_new0(CertPages, 1);
	bool good = true;

	pages->setting = *setting;
	pages->fonts = fonts;
	pages->diags = diags;
	pages->blind = psy_blind_sheet_new(fonts, diags);
	pages->words.of[WORD_KURIKULUM] = g_strdup(psy_curriculum_title(setting->curriculum));
	for (int i = 0; i < 3; i++)
		pages->words.of[WORD_KOP_INSTANSI + i] = g_strdup(setting->letterhead[i]);
	pages->sheets = g_array_new(FALSE, FALSE, sizeof(Sheet));
	g_array_set_clear_func(pages->sheets, sheet_clear);
	for (size_t i = 0; i < setting->template->n_pages; i++)
		good = add_sheets(pages, i) && good;
	return good ? g_steal_pointer(&pages) : NULL;
}

void cert_pages_free(CertPages *pages)
{
	if (!pages)
		return;
	g_array_unref(pages->sheets);
	free_parts(pages->batch.parts);
	g_free(pages->batch.key);
	psy_blind_sheet_free(pages->blind);
	cert_words_clear(&pages->words);
	g_free(pages);
}

/* On both sides of the paper the next certificate must begin on a front. */
static bool needs_blank(const CertPages *pages)
{
	return pages->sheets->len > 1 && pages->sheets->len % 2 == 1;
}

size_t cert_pages_count(const CertPages *pages)
{
	return pages->sheets->len + needs_blank(pages);
}

bool cert_pages_check(CertPages *pages, const RegisterRow *row, const PsyPlace *at)
{
	const CertTemplate *template = pages->setting.template;
	bool good;

	cert_words_set(&pages->words, row, pages->setting.language);
	good = turn_to_batch(pages, row);
	psy_sheet_about(pages->blind, at, row->of[REG_NAME]);
	for (size_t i = 0; good && i < template->n_pages; i++)
		good = draw_layer(pages, pages->blind, &template->pages[i], LAYER_PERSON, row);
	return good;
}

static void draw_sheet(CertPages *pages, const Sheet *drawn, const RegisterRow *row,
		       PsyDocument *document)
{
	const PagesSetting *setting = &pages->setting;
	const CertTemplate *template = setting->template;
	PsySheet *sheet = psy_document_page(document, template->paper);

	psy_sheet_about(sheet, &setting->at, row->of[REG_NAME]);
	psy_sheet_part(sheet, drawn->fixed);
	psy_sheet_part(sheet, pages->batch.parts[drawn->page]);
	draw_layer(pages, sheet, &template->pages[drawn->page], LAYER_PERSON, row);
	if (setting->sample)
		psy_sheet_watermark(sheet, template->paper, &template->watermark,
				    setting->language == PSY_LANGUAGE_EN ? "SAMPLE" : "CONTOH");
}

void cert_pages_draw(CertPages *pages, const RegisterRow *row, PsyDocument *document)
{
	cert_words_set(&pages->words, row, pages->setting.language);
	turn_to_batch(pages, row);
	for (guint i = 0; i < pages->sheets->len; i++)
		draw_sheet(pages, &g_array_index(pages->sheets, Sheet, i), row, document);
	if (needs_blank(pages))
		psy_document_page(document, pages->setting.template->paper);
}
