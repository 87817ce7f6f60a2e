#include <string.h>

#include "page/draw.h"

enum { MOST_BYTES = 16 << 20 };

struct PsyImage {
	cairo_surface_t *surface;
	int width, height; /* pixels */
};

typedef struct {
	const unsigned char *bytes;
	size_t left;
} Reader;

static cairo_status_t give(void *data, unsigned char *bytes, unsigned length)
{
	Reader *reader = data;

	if (length > reader->left)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(bytes, reader->bytes, length);
	reader->bytes += length;
	reader->left -= length;
	return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *read_png(const unsigned char *bytes, size_t length)
{
	Reader reader = { bytes, length };

	return cairo_image_surface_create_from_png_stream(give, &reader);
}

/* The size stands in the first start-of-frame segment (ITU-T T.81 B.2.2). */
static bool jpeg_size(const unsigned char *bytes, size_t length, int *width, int *height)
{
	size_t at = 2;

	while (at + 9 < length && bytes[at] == 0xFF) {
		unsigned marker = bytes[at + 1];

		if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 &&
		    marker != 0xCC) {
			*height = bytes[at + 5] << 8 | bytes[at + 6];
			*width = bytes[at + 7] << 8 | bytes[at + 8];
			return *width > 0 && *height > 0;
		}
		at += 2 + (size_t)(bytes[at + 2] << 8 | bytes[at + 3]);
	}
	return false;
}

/* A PDF takes the JPEG as it is, so nothing is decoded: the surface only has its size. */
static cairo_surface_t *read_jpeg(const unsigned char *bytes, size_t length)
{
	cairo_surface_t *surface;
	unsigned char *copy;
	int width, height;

	if (!jpeg_size(bytes, length, &width, &height))
		return NULL;
	surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
	copy = g_memdup2(bytes, length);
	if (cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, copy, length, g_free,
					copy) != CAIRO_STATUS_SUCCESS)
		g_free(copy);
	return surface;
}

static cairo_surface_t *read_image(const unsigned char *bytes, size_t length)
{
	if (length > 8 && memcmp(bytes, "\x89PNG\r\n\x1a\n", 8) == 0)
		return read_png(bytes, length);
	if (length > 4 && memcmp(bytes, "\xFF\xD8\xFF", 3) == 0)
		return read_jpeg(bytes, length);
	return NULL;
}

PsyImage *psy_image_load(const char *path, const PsyPlace *at, PsyDiags *diags)
{
	g_autoptr(GBytes) file = psy_file_read(path, MOST_BYTES, diags);
	cairo_surface_t *surface;
	PsyImage *image;
	size_t length;
	const void *bytes;

	if (!file)
		return NULL;
	bytes = g_bytes_get_data(file, &length);
	surface = read_image(bytes, length);
	if (!surface || cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
		cairo_surface_destroy(surface);
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "image/format", *at,
					  .hint = _("save it as PNG or JPEG") },
			   _("'%s' is no PNG or JPEG, or is damaged"), path);
		return NULL;
	}
	image = g_new0(PsyImage, 1);
	image->surface = surface;
	image->width = cairo_image_surface_get_width(surface);
	image->height = cairo_image_surface_get_height(surface);
	return image;
}

void psy_image_free(PsyImage *image)
{
	if (!image)
		return;
	cairo_surface_destroy(image->surface);
	g_free(image);
}

/* Points of a pixel when the image fits into the box. */
static double scale_into(const PsyImage *image, PsyBox box)
{
	return MIN(points_of(box.width) / image->width, points_of(box.height) / image->height);
}

double psy_image_resolution(const PsyImage *image, PsyBox box)
{
	return 72 / scale_into(image, box);
}

void psy_sheet_image(PsySheet *sheet, PsyBox box, const PsyImage *image)
{
	double scale = scale_into(image, box);

	if (!sheet->cairo)
		return;
	cairo_save(sheet->cairo);
	cairo_translate(sheet->cairo,
			points_of(box.x) + (points_of(box.width) - image->width * scale) / 2,
			points_of(box.y) + (points_of(box.height) - image->height * scale) / 2);
	cairo_scale(sheet->cairo, scale, scale);
	cairo_set_source_surface(sheet->cairo, image->surface, 0, 0);
	cairo_paint(sheet->cairo);
	cairo_restore(sheet->cairo);
}
