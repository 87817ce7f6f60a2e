/* Text that fits: how size and line breaks are found. */

#include <math.h>
#include <string.h>

#include "page/draw.h"

/* What is to be laid out, lengths in points. A height of 0 means as high as needed. */
typedef struct {
	PsyFonts *fonts;
	const PsyTextStyle *style;
	const char *text;
	const PsyStrong *strong;
	size_t n_strong;
	double width, height;
} Job;

static PangoLayout *lay(const Job *job, double size, const char *text, double width)
{
	return page_layout_new(job->fonts, job->style, size, text, job->strong, job->n_strong,
			       width);
}

/* Sizes are quarters of a point: a document then holds few different ones. */
static double quarter_below(double size)
{
	return floor(size * 4) / 4;
}

static double floor_size(const PsyTextStyle *style)
{
	return style->smallest > 0 ? style->smallest : style->size;
}

/* The text with the lines it has, as large as width and height allow; NULL when that is below
 * the floor. Width is linear in size, so one measurement is enough. */
static PangoLayout *fit_unbroken(const Job *job, const char *text)
{
	PangoLayout *layout = lay(job, job->style->size, text, -1);
	PsySize full = page_layout_size(layout);
	double scale = 1, size;

	if (full.width > job->width)
		scale = job->width / full.width;
	if (job->height > 0 && full.height * scale > job->height)
		scale = job->height / full.height;
	if (scale == 1)
		return layout;
	g_object_unref(layout);
	size = quarter_below(job->style->size * scale);
	return size < floor_size(job->style) ? NULL : lay(job, size, text, -1);
}

/* Where a name breaks: the blank in front of its titles, NULL when it has none. */
static const char *before_titles(const char *name)
{
	const char *comma = strstr(name, ", ");

	return comma ? comma + 1 : NULL;
}

/* The blank nearest to the middle, NULL when there is none. */
static const char *middle_blank(const char *name)
{
	const char *middle = name + strlen(name) / 2;
	const char *best = NULL;

	for (const char *blank = strchr(name, ' '); blank; blank = strchr(blank + 1, ' '))
		if (!best || ABS(blank - middle) < ABS(best - middle))
			best = blank;
	return best;
}

static PangoLayout *fit_two_lines(const Job *job, const char *blank)
{
	g_autofree char *text = NULL;

	if (!blank)
		return NULL;
	text = g_strdup(job->text);
	text[blank - job->text] = '\n';
	return fit_unbroken(job, text);
}

static PangoLayout *fit_name(const Job *job)
{
	PangoLayout *layout = fit_unbroken(job, job->text);

	if (!layout)
		layout = fit_two_lines(job, before_titles(job->text));
	if (!layout)
		layout = fit_two_lines(job, middle_blank(job->text));
	return layout;
}

/* Narrows the lines of a centred paragraph until they are about equally long. */
static void balance(PangoLayout *layout, double width)
{
	int lines = pango_layout_get_line_count(layout);
	double low = width / lines, high = width;

	if (lines < 2)
		return;
	while (high - low > 2) {
		double middle = (low + high) / 2;

		pango_layout_set_width(layout, (int)(middle * PANGO_SCALE));
		if (pango_layout_get_line_count(layout) > lines)
			low = middle;
		else
			high = middle;
	}
	pango_layout_set_width(layout, (int)(high * PANGO_SCALE));
}

static PangoLayout *fit_paragraph(const Job *job)
{
	for (double size = job->style->size; size >= floor_size(job->style); size -= 0.25) {
		PangoLayout *layout = lay(job, size, job->text, job->width);

		if (job->height <= 0 || page_layout_size(layout).height <= job->height + 0.01) {
			if (job->style->align == PSY_ALIGN_CENTER)
				balance(layout, job->width);
			return layout;
		}
		g_object_unref(layout);
	}
	return NULL;
}

static PangoLayout *fit(const Job *job)
{
	switch (job->style->flow) {
	case PSY_FLOW_LINE:
		return fit_unbroken(job, job->text);
	case PSY_FLOW_NAME:
		return fit_name(job);
	case PSY_FLOW_PARAGRAPH:
		return fit_paragraph(job);
	}
	return NULL;
}

/* Part of the free space that lies in front of the text. */
static const double align_share[] = { 0, 0.5, 1, 0 };
static const double valign_share[] = { 0, 0.5, 1 };

static void show(cairo_t *cairo, PangoLayout *layout, const PsyTextStyle *style, PsyBox box)
{
	PsySize size = page_layout_size(layout);
	int width = pango_layout_get_width(layout);
	double across = width >= 0 ? width / (double)PANGO_SCALE : size.width;
	double y = points_of(box.y);

	if (box.height > 0)
		y += (points_of(box.height) - size.height) * valign_share[style->valign];
	page_set_ink(cairo, style->ink);
	cairo_move_to(
		cairo,
		points_of(box.x) + (points_of(box.width) - across) * align_share[style->align], y);
	pango_cairo_show_layout(cairo, layout);
}

bool psy_sheet_text(PsySheet *sheet, PsyBox box, const PsyTextStyle *style, const char *text,
		    const PsyStrong *strong, size_t n_strong, const char *field)
{
	Job job = { sheet->fonts,         style, text, strong, n_strong, points_of(box.width),
		    points_of(box.height) };
	PangoLayout *layout = fit(&job);
	gunichar missing;

	if (!layout) {
		page_report_too_long(sheet, floor_size(style), field);
		return false;
	}
	missing = page_layout_missing(layout);
	if (missing)
		page_report_glyph(sheet, missing, field);
	else if (sheet->cairo)
		show(sheet->cairo, layout, style, box);
	g_object_unref(layout);
	return !missing;
}

void psy_sheet_watermark(PsySheet *sheet, PsySize size, const PsyTextStyle *style, const char *text)
{
	double width = points_of(size.width), height = points_of(size.height);
	PangoLayout *layout;
	PsySize extent;

	if (!sheet->cairo)
		return;
	layout = page_layout_new(sheet->fonts, style, style->size, text, NULL, 0, -1);
	extent = page_layout_size(layout);
	cairo_save(sheet->cairo);
	cairo_translate(sheet->cairo, width / 2, height / 2);
	cairo_rotate(sheet->cairo, -atan2(height, width));
	cairo_move_to(sheet->cairo, -extent.width / 2, -extent.height / 2);
	cairo_set_source_rgba(sheet->cairo, (style->ink >> 16 & 0xFF) / 255.0,
			      (style->ink >> 8 & 0xFF) / 255.0, (style->ink & 0xFF) / 255.0, 0.16);
	pango_cairo_show_layout(sheet->cairo, layout);
	cairo_restore(sheet->cairo);
	g_object_unref(layout);
}
