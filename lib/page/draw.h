/* draw.h - what the files of the page room share (private)
 *
 * Inside the room all lengths are points, the unit of cairo's PDF surface; millimetres end
 * at the door. A sheet without a cairo context is blind.
 */
#ifndef PSY_PAGE_DRAW_H
#define PSY_PAGE_DRAW_H

#include "page/page.h"

#include <pango/pangocairo.h>

/* Points of a length in mm. */
static inline double points_of(double mm)
{
	return mm * 72.0 / 25.4;
}

struct PsyFonts {
	PangoFontMap *map;
	PangoContext *context;
};

struct PsySheet {
	cairo_t *cairo; /* NULL: blind */
	PsyFonts *fonts;
	PsyDiags *diags;
	PsyPlace at;
	const char *person; /* borrowed */
};

void page_set_ink(cairo_t *cairo, unsigned ink);

/* Text laid out: `width` in points is where lines break, negative for never. */
PangoLayout *page_layout_new(PsyFonts *fonts, const PsyTextStyle *style, double size,
			     const char *text, const PsyStrong *strong, size_t n_strong,
			     double width);

/* Extents of the lines in points. */
PsySize page_layout_size(PangoLayout *layout);

/* The first character that no font has, 0 when all are there. */
gunichar page_layout_missing(PangoLayout *layout);

/* Reports font/glyph and text/too-long about the sheet's person. */
void page_report_glyph(const PsySheet *sheet, gunichar missing, const char *field);
void page_report_too_long(const PsySheet *sheet, double floor, const char *field);

#endif
