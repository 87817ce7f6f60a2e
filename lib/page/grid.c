/* Tables: rows follow their text, and all rows share one size. */

#include <math.h>

#include "page/draw.h"

/* Free space around the text of a cell, in sizes: across, and down at most and at least. */
static const double pad_across = 0.5, pad_most = 0.6, pad_least = 0.3, pad_step = 0.05;
static const double size_step = 0.25; /* points */

typedef struct {
	const PsyGrid *grid;
	PsySheet *sheet;
	double size, pad;
	double *widths; /* points, of the columns */
} Pen;

static PsyTextStyle cell_style(const PsyGrid *grid, size_t column, bool bold)
{
	PsyTextStyle style = grid->style;

	style.bold = bold;
	style.align = grid->columns[column].align;
	style.leading = style.leading > 0 ? style.leading : 1.2;
	return style;
}

static PangoLayout *lay_cell(const Pen *pen, size_t column, const char *text, bool bold)
{
	PsyTextStyle style = cell_style(pen->grid, column, bold);

	return page_layout_new(pen->sheet->fonts, &style, pen->size, text, NULL, 0,
			       pen->widths[column] - 2 * pad_across * pen->size);
}

static double row_height(const Pen *pen, const char *const *cells, bool bold)
{
	double height = 0;

	for (size_t i = 0; i < pen->grid->n_columns; i++) {
		PangoLayout *layout = lay_cell(pen, i, cells[i], bold);

		height = fmax(height, page_layout_size(layout).height);
		g_object_unref(layout);
	}
	return height + 2 * pen->pad * pen->size;
}

static void fill_tint(const Pen *pen, double x, double y, double width, double height)
{
	cairo_t *cairo = pen->sheet->cairo;

	page_set_ink(cairo, pen->grid->tint);
	cairo_rectangle(cairo, x, y, width, height);
	cairo_fill(cairo);
}

/* Rules around and between the cells of a row. */
static void rule_row(const Pen *pen, double x, double y, double width, double height)
{
	cairo_t *cairo = pen->sheet->cairo;

	page_set_ink(cairo, pen->grid->rules);
	cairo_set_line_width(cairo, pen->grid->points);
	cairo_rectangle(cairo, x, y, width, height);
	for (size_t i = 0; i + 1 < pen->grid->n_columns; i++) {
		x += pen->widths[i];
		cairo_move_to(cairo, x, y);
		cairo_line_to(cairo, x, y + height);
	}
	cairo_stroke(cairo);
}

static bool show_cell(const Pen *pen, size_t column, const char *text, bool bold, double x,
		      double y, double height, const char *field)
{
	PangoLayout *layout = lay_cell(pen, column, text, bold);
	gunichar missing = page_layout_missing(layout);

	if (missing) {
		page_report_glyph(pen->sheet, missing, field);
	} else if (pen->sheet->cairo) {
		page_set_ink(pen->sheet->cairo, pen->grid->style.ink);
		cairo_move_to(pen->sheet->cairo, x + pad_across * pen->size,
			      y + (height - page_layout_size(layout).height) / 2);
		pango_cairo_show_layout(pen->sheet->cairo, layout);
	}
	g_object_unref(layout);
	return !missing;
}

static bool show_row(const Pen *pen, const char *const *cells, bool stands_out, double x, double *y,
		     double width, const char *field)
{
	double height = row_height(pen, cells, stands_out);
	double left = x;
	bool good = true;

	if (pen->sheet->cairo && stands_out)
		fill_tint(pen, x, *y, width, height);
	for (size_t i = 0; i < pen->grid->n_columns; i++) {
		good = show_cell(pen, i, cells[i], stands_out, left, *y, height, field) && good;
		left += pen->widths[i];
	}
	if (pen->sheet->cairo)
		rule_row(pen, x, *y, width, height);
	*y += height;
	return good;
}

/* How many rows from `first` on fit under the heading; at the size of the pen. */
static size_t rows_that_fit(const Pen *pen, const char *const *headings, size_t first,
			    double height)
{
	size_t i = first;

	height -= row_height(pen, headings, true);
	for (; i < pen->grid->n_rows; i++) {
		height -= row_height(pen, pen->grid->rows[i].cells,
				     pen->grid->rows[i].kind != PSY_GRID_ROW);
		if (height < -0.01)
			break;
	}
	return i - first;
}

/* Comes closer, then shrinks, until all rows fit. False when they never do; then the pen has
 * its full size. */
static bool shrink(Pen *pen, const char *const *headings, size_t first, double height)
{
	double floor = pen->grid->style.smallest > 0 ? pen->grid->style.smallest : pen->size;
	size_t left = pen->grid->n_rows - first;

	while (rows_that_fit(pen, headings, first, height) < left) {
		if (pen->pad > pad_least)
			pen->pad -= pad_step;
		else
			pen->size -= size_step;
		if (pen->size < floor) {
			pen->size = pen->grid->style.size;
			return false;
		}
	}
	return true;
}

static double *column_widths(const PsyGrid *grid, double width)
{
	double *widths = g_new(double, grid->n_columns);
	double left = width;

	for (size_t i = 0; i < grid->n_columns; i++) {
		widths[i] = points_of(grid->columns[i].width);
		left -= widths[i];
	}
	for (size_t i = 0; i < grid->n_columns; i++)
		if (widths[i] == 0)
			widths[i] = left;
	return widths;
}

bool psy_sheet_grid(PsySheet *sheet, PsyBox box, const PsyGrid *grid, size_t first, size_t *next,
		    const char *field)
{
	double x = points_of(box.x), y = points_of(box.y), width = points_of(box.width);
	double height = points_of(box.height);
	g_autofree double *widths = column_widths(grid, width);
	g_autofree const char **headings = g_new(const char *, grid->n_columns);
	Pen pen = { grid, sheet, grid->style.size, pad_most, widths };
	size_t end = grid->n_rows;
	bool good;

	for (size_t i = 0; i < grid->n_columns; i++)
		headings[i] = grid->columns[i].heading;
	if (!shrink(&pen, headings, first, height))
		end = first + rows_that_fit(&pen, headings, first, height);
	if (end == first && end < grid->n_rows) {
		page_report_too_long(sheet, pen.size, field);
		return false;
	}
	good = show_row(&pen, headings, true, x, &y, width, field);
	for (size_t i = first; i < end; i++)
		good = show_row(&pen, grid->rows[i].cells, grid->rows[i].kind != PSY_GRID_ROW, x,
				&y, width, field) &&
		       good;
	*next = end;
	return good;
}
