#include "page/draw.h"

static const PangoAlignment alignments[] = {
	[PSY_ALIGN_LEFT] = PANGO_ALIGN_LEFT,
	[PSY_ALIGN_CENTER] = PANGO_ALIGN_CENTER,
	[PSY_ALIGN_RIGHT] = PANGO_ALIGN_RIGHT,
	[PSY_ALIGN_JUSTIFY] = PANGO_ALIGN_LEFT,
};

static void add_bold(PangoAttrList *list, const PsyStrong *strong)
{
	PangoAttribute *bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);

	bold->start_index = (guint)strong->from;
	bold->end_index = (guint)strong->to;
	pango_attr_list_insert(list, bold);
}

PangoLayout *page_layout_new(PsyFonts *fonts, const PsyTextStyle *style, double size,
			     const char *text, const PsyStrong *strong, size_t n_strong,
			     double width)
{
	PangoLayout *layout = pango_layout_new(fonts->context);
	PangoFontDescription *font = pango_font_description_new();
	PangoAttrList *list = pango_attr_list_new();
	double leading = style->leading > 0 ? style->leading : 1.25;

	pango_font_description_set_family(font, style->family);
	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	pango_font_description_set_weight(font,
					  style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_font_description_set_style(font,
					 style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);

	/* An absolute height keeps lines in step also where a fallback font steps in. */
	pango_attr_list_insert(
		list, pango_attr_line_height_new_absolute((int)(leading * size * PANGO_SCALE)));
	pango_attr_list_insert(list, pango_attr_font_features_new("lnum=1, tnum=1"));
	if (style->small_caps)
		pango_attr_list_insert(list, pango_attr_variant_new(PANGO_VARIANT_SMALL_CAPS));
	if (style->underline)
		pango_attr_list_insert(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
	if (style->tracking != 0)
		pango_attr_list_insert(list, pango_attr_letter_spacing_new(
						     (int)(style->tracking * size * PANGO_SCALE)));
	for (size_t i = 0; i < n_strong; i++)
		add_bold(list, &strong[i]);
	pango_layout_set_attributes(layout, list);
	pango_attr_list_unref(list);

	pango_layout_set_alignment(layout, alignments[style->align]);
	pango_layout_set_justify(layout, style->align == PSY_ALIGN_JUSTIFY);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	if (width >= 0)
		pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_text(layout, text, -1);
	return layout;
}

PsySize page_layout_size(PangoLayout *layout)
{
	PangoRectangle logical;

	pango_layout_get_extents(layout, NULL, &logical);
	return (PsySize){ logical.width / (double)PANGO_SCALE,
			  logical.height / (double)PANGO_SCALE };
}

static gunichar missing_in_run(const PangoGlyphItem *run)
{
	for (int i = 0; i < run->glyphs->num_glyphs; i++) {
		PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

		if (glyph & PANGO_GLYPH_UNKNOWN_FLAG)
			return glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
	}
	return 0;
}

gunichar page_layout_missing(PangoLayout *layout)
{
	if (pango_layout_get_unknown_glyphs_count(layout) == 0)
		return 0;
	for (GSList *line = pango_layout_get_lines_readonly(layout); line; line = line->next) {
		const PangoLayoutLine *runs = line->data;

		for (GSList *run = runs->runs; run; run = run->next) {
			gunichar missing = missing_in_run(run->data);

			if (missing)
				return missing;
		}
	}
	return 0xFFFD;
}

void page_report_glyph(const PsySheet *sheet, gunichar missing, const char *field)
{
	psy_report(sheet->diags,
		   &(PsyFinding){ PSY_ERROR, sheet->person ? PSY_SCOPE_ROW : PSY_SCOPE_FILE,
				  "font/glyph", sheet->at, .person = sheet->person, .field = field,
				  .hint = _("retype the character, or install a font that has "
					    "it") },
		   _("no font on this machine has the character U+%04X"), missing);
}

void page_report_too_long(const PsySheet *sheet, double floor, const char *field)
{
	psy_report(sheet->diags,
		   &(PsyFinding){ PSY_ERROR, sheet->person ? PSY_SCOPE_ROW : PSY_SCOPE_FILE,
				  "text/too-long", sheet->at, .person = sheet->person,
				  .field = field },
		   _("does not fit on the paper, not even at %g points"), floor);
}
