/* Guilloche: families of waves that differ in phase only, so that they weave. */

#include <math.h>

#include "page/draw.h"

typedef struct {
	double x, y;
} Point;

/* A curve over t; `data` describes it. */
typedef Point (*Curve)(double t, const void *data);

/* The curve and one of its edges: `side` points to its left or right. */
typedef struct {
	Curve curve;
	const void *data;
	double side;
} Edge;

static const double step = 1e-4;

static Point edge_at(const Edge *edge, double t)
{
	Point before = edge->curve(t - step, edge->data);
	Point at = edge->curve(t, edge->data);
	Point after = edge->curve(t + step, edge->data);
	double x = after.x - before.x, y = after.y - before.y;
	double length = hypot(x, y);

	return (Point){ at.x - y / length * edge->side, at.y + x / length * edge->side };
}

/* One Bezier piece from t to t + way (1 or -1), whose tangents are measured. */
static void piece(cairo_t *cairo, const Edge *edge, double t, int way)
{
	double h = way * step;
	Point from = edge_at(edge, t), after = edge_at(edge, t + h);
	Point before = edge_at(edge, t + way - h), to = edge_at(edge, t + way);

	cairo_curve_to(cairo, from.x + (after.x - from.x) / step / 3,
		       from.y + (after.y - from.y) / step / 3, to.x - (to.x - before.x) / step / 3,
		       to.y - (to.y - before.y) / step / 3, to.x, to.y);
}

/* Draws the curve from t = 0 to t = n as a thin filled ribbon of n pieces a side. Cairo works
 * out the exact extents of strokes for every page that a part is used on, at a millisecond for
 * a thousand pieces; those of a filled path cost nothing. */
static void trace(cairo_t *cairo, Curve curve, const void *data, int n)
{
	double half = cairo_get_line_width(cairo) / 2;
	Edge left = { curve, data, half }, right = { curve, data, -half };
	Point start = edge_at(&left, 0), turn = edge_at(&right, n);

	cairo_move_to(cairo, start.x, start.y);
	for (int i = 0; i < n; i++)
		piece(cairo, &left, i, 1);
	cairo_line_to(cairo, turn.x, turn.y);
	for (int i = n; i > 0; i--)
		piece(cairo, &right, i, -1);
	cairo_close_path(cairo);
	cairo_fill(cairo);
}

enum { PIECES_A_WAVE = 4, BAND_STRANDS = 6, ROSETTE_STRANDS = 8, ROSETTE_PETALS = 12 };

/* A wave along a straight side or a quarter circle, each with a whole number of waves, so that
 * strands meet at the ends of sides and all corners look the same. */
typedef struct {
	Point start;
	double direction; /* radians */
	double length;    /* of a side; 0 for a corner */
	double radius;    /* of a corner; 0 for a side */
	double amplitude, phase;
	int waves;
} Stretch;

static Point along(double t, const void *data)
{
	const Stretch *stretch = data;
	double share = t / (stretch->waves * PIECES_A_WAVE);
	double swing = stretch->amplitude * sin(2 * G_PI * t / PIECES_A_WAVE + stretch->phase);
	double c = cos(stretch->direction), s = sin(stretch->direction);
	double turn, reach;

	if (stretch->radius == 0)
		return (Point){ stretch->start.x + c * share * stretch->length - s * swing,
				stretch->start.y + s * share * stretch->length + c * swing };
	turn = stretch->direction - G_PI / 2 + share * G_PI / 2;
	reach = stretch->radius - swing;
	return (Point){ stretch->start.x - s * stretch->radius + cos(turn) * reach,
			stretch->start.y + c * stretch->radius + sin(turn) * reach };
}

static int waves_in(double length, double wave)
{
	int waves = (int)lround(length / wave);

	return waves < 1 ? 1 : waves;
}

/* One strand around the rectangle, clockwise from the top left. `inner` is the rectangle of the
 * centre line. */
static void band_strand(cairo_t *cairo, double x, double y, double width, double height,
			double depth, double phase)
{
	double radius = depth, wave = depth * 1.6;
	double sides[2] = { width - 2 * radius, height - 2 * radius };
	Point at = { x + radius, y };

	for (int i = 0; i < 4; i++) {
		double direction = i * G_PI / 2, length = sides[i % 2];
		Stretch side = {
			at, direction, length, 0, depth / 2, phase, waves_in(length, wave)
		};
		Stretch corner;

		trace(cairo, along, &side, side.waves * PIECES_A_WAVE);
		at.x += cos(direction) * length;
		at.y += sin(direction) * length;
		corner = (Stretch){ at, direction, 0, radius, depth / 2, phase, 1 };
		trace(cairo, along, &corner, corner.waves * PIECES_A_WAVE);
		at.x += cos(direction) * radius - sin(direction) * radius;
		at.y += sin(direction) * radius + cos(direction) * radius;
	}
}

static void band(cairo_t *cairo, PsyBox box, double depth)
{
	double d = points_of(depth);

	for (int i = 0; i < BAND_STRANDS; i++)
		band_strand(cairo, points_of(box.x) + d / 2, points_of(box.y) + d / 2,
			    points_of(box.width) - d, points_of(box.height) - d, d,
			    2 * G_PI * i / BAND_STRANDS);
}

typedef struct {
	Point centre;
	double middle, swing, phase;
} Wheel;

static Point around(double t, const void *data)
{
	const Wheel *wheel = data;
	double angle = 2 * G_PI * t / (ROSETTE_PETALS * PIECES_A_WAVE);
	double reach =
		wheel->middle + wheel->swing * sin(2 * G_PI * t / PIECES_A_WAVE + wheel->phase);

	return (Point){ wheel->centre.x + reach * cos(angle),
			wheel->centre.y + reach * sin(angle) };
}

/* Two wheels in one another. */
static void rosette(cairo_t *cairo, PsyBox box)
{
	double radius = points_of(MIN(box.width, box.height)) / 2;
	Wheel wheel = { .centre = { points_of(box.x + box.width / 2),
				    points_of(box.y + box.height / 2) } };

	for (int i = 0; i < ROSETTE_STRANDS; i++) {
		wheel.phase = 2 * G_PI * i / ROSETTE_STRANDS;
		wheel.middle = radius * 0.78;
		wheel.swing = radius * 0.22;
		trace(cairo, around, &wheel, ROSETTE_PETALS * PIECES_A_WAVE);
		wheel.middle = radius * 0.42;
		wheel.swing = radius * 0.2;
		trace(cairo, around, &wheel, ROSETTE_PETALS * PIECES_A_WAVE);
	}
}

typedef struct {
	double x, y, wave, amplitude, phase;
} Ripple;

static Point ripple(double t, const void *data)
{
	const Ripple *line = data;
	double bend = sin(2 * G_PI * t / PIECES_A_WAVE + line->phase);

	return (Point){ line->x + t / PIECES_A_WAVE * line->wave,
			line->y + line->amplitude * bend };
}

static void veil(cairo_t *cairo, PsyBox box)
{
	enum { WAVES = 6 };
	double distance = points_of(2.4), height = points_of(box.height);
	Ripple line = { points_of(box.x), 0, points_of(box.width) / WAVES, distance * 3, 0 };

	for (double y = line.amplitude; y <= height - line.amplitude; y += distance) {
		line.y = points_of(box.y) + y;
		line.phase = 4 * G_PI * y / height;
		trace(cairo, ripple, &line, WAVES * PIECES_A_WAVE);
	}
}

void psy_sheet_guilloche(PsySheet *sheet, PsyGuilloche kind, PsyBox box, double depth,
			 double points, unsigned ink)
{
	if (!sheet->cairo)
		return;
	page_set_ink(sheet->cairo, ink);
	cairo_set_line_width(sheet->cairo, points);
	switch (kind) {
	case PSY_GUILLOCHE_BAND:
		band(sheet->cairo, box, depth);
		break;
	case PSY_GUILLOCHE_ROSETTE:
		rosette(sheet->cairo, box);
		break;
	case PSY_GUILLOCHE_VEIL:
		veil(sheet->cairo, box);
		break;
	}
}
