#include <fontconfig/fontconfig.h>

#include "page/draw.h"

/* Families and the Debian packages that bring them. */
static const struct {
	const char *family, *package;
} packages[] = {
	{ "Andika", "fonts-sil-andika" },
	{ "Caladea", "fonts-crosextra-caladea" },
	{ "Carlito", "fonts-crosextra-carlito" },
	{ "Charis SIL", "fonts-sil-charis" },
	{ "DejaVu Sans", "fonts-dejavu-core" },
	{ "DejaVu Serif", "fonts-dejavu-core" },
	{ "EB Garamond", "fonts-ebgaramond" },
	{ "EB Garamond 08", "fonts-ebgaramond" },
	{ "EB Garamond 12", "fonts-ebgaramond" },
	{ "Gentium", "fonts-sil-gentium" },
	{ "Inter", "fonts-inter" },
	{ "Lato", "fonts-lato" },
	{ "Liberation Mono", "fonts-liberation2" },
	{ "Liberation Sans", "fonts-liberation2" },
	{ "Liberation Serif", "fonts-liberation2" },
	{ "Linux Libertine O", "fonts-linuxlibertine" },
	{ "Noto Sans", "fonts-noto-core" },
	{ "Noto Serif", "fonts-noto-core" },
	{ "Open Sans", "fonts-open-sans" },
	{ "TeX Gyre Pagella", "fonts-texgyre" },
	{ "TeX Gyre Termes", "fonts-texgyre" },
};

/* Hinting would tie widths to the size and to the machine's settings, and the default
 * language is read from the environment: both are fixed, so that a text is laid out the
 * same everywhere and its width is linear in its size. The language is Malay, not Indonesian:
 * fontconfig wants é of a font for Indonesian (dictionaries use it) and would rather thicken
 * another cut than take a bold one without it, as that of EB Garamond 12. */
PsyFonts *psy_fonts_new(void)
{
	PsyFonts *fonts = g_new0(PsyFonts, 1);
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	fonts->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts->map), 72);
	fonts->context = pango_font_map_create_context(fonts->map);
	pango_cairo_context_set_font_options(fonts->context, options);
	pango_context_set_language(fonts->context, pango_language_from_string("ms"));
	pango_context_set_base_dir(fonts->context, PANGO_DIRECTION_LTR);
	pango_context_set_round_glyph_positions(fonts->context, FALSE);
	cairo_font_options_destroy(options);
	return fonts;
}

void psy_fonts_free(PsyFonts *fonts)
{
	if (!fonts)
		return;
	g_object_unref(fonts->context);
	g_object_unref(fonts->map);
	g_free(fonts);
}

static char *package_hint(const char *family)
{
	for (size_t i = 0; i < G_N_ELEMENTS(packages); i++)
		if (g_ascii_strcasecmp(family, packages[i].family) == 0)
			return g_strdup_printf(_("install it: sudo apt install %s"),
					       packages[i].package);
	return g_strdup(_("install the font, or name another one"));
}

/* True when one of the names of the best match is `family`: a cut has names of its own, such as
 * "EB Garamond 12". */
static bool is_there(const char *family)
{
	FcPattern *wish = FcPatternCreate();
	FcPattern *match;
	FcResult result;
	FcChar8 *name;
	bool same = false;

	FcPatternAddString(wish, FC_FAMILY, (const FcChar8 *)family);
	FcConfigSubstitute(NULL, wish, FcMatchPattern);
	FcDefaultSubstitute(wish);
	match = FcFontMatch(NULL, wish, &result);
	for (int i = 0;
	     match && !same && FcPatternGetString(match, FC_FAMILY, i, &name) == FcResultMatch; i++)
		same = g_ascii_strcasecmp((const char *)name, family) == 0;
	if (match)
		FcPatternDestroy(match);
	FcPatternDestroy(wish);
	return same;
}

bool psy_fonts_require(PsyFonts *fonts, const char *family, const PsyPlace *at, PsyDiags *diags)
{
	g_autofree char *hint = NULL;

	(void)fonts;
	if (is_there(family))
		return true;
	hint = package_hint(family);
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "font/missing", *at, .hint = hint },
		   _("this machine has no font '%s'"), family);
	return false;
}
