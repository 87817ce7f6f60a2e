#include "page/draw.h"

struct PsyPart {
	PsySheet sheet;
	cairo_surface_t *surface;
};

void page_set_ink(cairo_t *cairo, unsigned ink)
{
	cairo_set_source_rgb(cairo, (ink >> 16 & 0xFF) / 255.0, (ink >> 8 & 0xFF) / 255.0,
			     (ink & 0xFF) / 255.0);
}

PsyPart *psy_part_new(PsyFonts *fonts, PsySize size, PsyDiags *diags)
{
	PsyPart *part = g_new0(PsyPart, 1);
	cairo_rectangle_t extents = { 0, 0, points_of(size.width), points_of(size.height) };

	part->surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
	part->sheet.cairo = cairo_create(part->surface);
	part->sheet.fonts = fonts;
	part->sheet.diags = diags;
	return part;
}

PsySheet *psy_part_sheet(PsyPart *part)
{
	return &part->sheet;
}

void psy_part_free(PsyPart *part)
{
	if (!part)
		return;
	cairo_destroy(part->sheet.cairo);
	cairo_surface_destroy(part->surface);
	g_free(part);
}

PsySheet *psy_blind_sheet_new(PsyFonts *fonts, PsyDiags *diags)
{
	PsySheet *sheet = g_new0(PsySheet, 1);

	sheet->fonts = fonts;
	sheet->diags = diags;
	return sheet;
}

void psy_blind_sheet_free(PsySheet *sheet)
{
	g_free(sheet);
}

void psy_sheet_about(PsySheet *sheet, const PsyPlace *at, const char *person)
{
	sheet->at = *at;
	sheet->person = person;
}

/* cairo makes one Form XObject of a recording surface, however often it is painted. */
void psy_sheet_part(PsySheet *sheet, PsyPart *part)
{
	if (!sheet->cairo)
		return;
	cairo_set_source_surface(sheet->cairo, part->surface, 0, 0);
	cairo_paint(sheet->cairo);
}

void psy_sheet_line(PsySheet *sheet, double x1, double y1, double x2, double y2, double points,
		    unsigned ink)
{
	if (!sheet->cairo)
		return;
	page_set_ink(sheet->cairo, ink);
	cairo_set_line_width(sheet->cairo, points);
	cairo_move_to(sheet->cairo, points_of(x1), points_of(y1));
	cairo_line_to(sheet->cairo, points_of(x2), points_of(y2));
	cairo_stroke(sheet->cairo);
}

static void rectangle(cairo_t *cairo, PsyBox box)
{
	cairo_rectangle(cairo, points_of(box.x), points_of(box.y), points_of(box.width),
			points_of(box.height));
}

void psy_sheet_frame(PsySheet *sheet, PsyBox box, double points, unsigned ink)
{
	if (!sheet->cairo)
		return;
	page_set_ink(sheet->cairo, ink);
	cairo_set_line_width(sheet->cairo, points);
	rectangle(sheet->cairo, box);
	cairo_stroke(sheet->cairo);
}

void psy_sheet_fill(PsySheet *sheet, PsyBox box, unsigned ink)
{
	if (!sheet->cairo)
		return;
	page_set_ink(sheet->cairo, ink);
	rectangle(sheet->cairo, box);
	cairo_fill(sheet->cairo);
}
