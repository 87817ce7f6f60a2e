/* page.h - the door of the page room: drawing on paper
 *
 * Everything is measured in millimetres from the top left corner of the sheet, text in
 * points. What is drawn is vector and real text; a PDF has real page sizes (no rotation
 * trick), embeds its fonts and carries no clock: the same calls give the same bytes.
 *
 *	PsyFonts     the fonts of the machine, asked for by family
 *	PsyDocument  a PDF, written page by page; memory does not grow with the pages
 *	PsyPart      what many pages share, drawn once and kept once in the file
 *	PsySheet     what one draws on: a page, a part, or nothing at all (a blind sheet only
 *	             finds out whether things fit)
 *
 * Text is never markup. Text that does not fit, or holds a character that no font has, is
 * a finding about the person or file that the sheet was told (psy_sheet_about()).
 */
#ifndef PSY_PAGE_H
#define PSY_PAGE_H

#include "base/base.h"

/* ---- paper ---- */

typedef struct {
	double width, height; /* mm */
} PsySize;

typedef struct {
	double x, y, width, height; /* mm */
} PsyBox;

/* A sheet by its name: A4, A5, F4 (215 x 330), Folio (210 x 330), Letter, ID1 (a card, 85.6 x
 * 53.98); case aside. `landscape` puts the long side across. False when unknown. */
bool psy_paper_find(const char *name, bool landscape, PsySize *size);
extern const char *const psy_paper_names[]; /* ended by NULL */

/* ---- fonts ---- */

typedef struct PsyFonts PsyFonts;

PsyFonts *psy_fonts_new(void);
void psy_fonts_free(PsyFonts *fonts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyFonts, psy_fonts_free)

/* True when the machine has this very family. Otherwise fontconfig would quietly draw with
 * another one: that is font/missing, with the Debian package in the hint where we know it. */
bool psy_fonts_require(PsyFonts *fonts, const char *family, const PsyPlace *at, PsyDiags *diags);

/* ---- text ---- */

typedef enum { PSY_ALIGN_LEFT, PSY_ALIGN_CENTER, PSY_ALIGN_RIGHT, PSY_ALIGN_JUSTIFY } PsyAlign;
typedef enum { PSY_VALIGN_TOP, PSY_VALIGN_MIDDLE, PSY_VALIGN_BOTTOM } PsyVAlign;

/* What text does when its box is too small.
 *
 * LINE       stays on one line and shrinks to `smallest`
 * NAME       as LINE, then breaks into two lines: in front of the titles ("Siti Contoh," /
 *            "S.Keb., Bdn.") where there are any, else at the blank nearest to the middle
 * PARAGRAPH  wraps at blanks, then shrinks to `smallest`; centred lines are balanced
 */
typedef enum { PSY_FLOW_LINE, PSY_FLOW_NAME, PSY_FLOW_PARAGRAPH } PsyFlow;

typedef struct {
	const char *family;
	double size;     /* points */
	double smallest; /* points; 0: the text may not shrink */
	bool bold, italic, small_caps, underline;
	double tracking; /* space added between letters, in em: 0.06 */
	double leading;  /* distance of base lines in sizes; 0 is 1.25 */
	unsigned ink;    /* 0xRRGGBB */
	PsyAlign align;
	PsyVAlign valign;
	PsyFlow flow;
} PsyTextStyle;

/* Bytes [from, to) of a text that stand out in bold. */
typedef struct {
	size_t from, to;
} PsyStrong;

/* ---- sheets and parts ---- */

typedef struct PsySheet PsySheet;
typedef struct PsyPart PsyPart;

/* A part of the size of a page. Draw on its sheet (borrowed), then use it on any page of any
 * document; once used it must not be drawn on again. */
PsyPart *psy_part_new(PsyFonts *fonts, PsySize size, PsyDiags *diags);
PsySheet *psy_part_sheet(PsyPart *part);
void psy_part_free(PsyPart *part);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyPart, psy_part_free)

/* A sheet that measures and draws nothing. */
PsySheet *psy_blind_sheet_new(PsyFonts *fonts, PsyDiags *diags);
void psy_blind_sheet_free(
	PsySheet *sheet); /* blind sheets only; others belong to part or document */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsySheet, psy_blind_sheet_free)

/* Findings from now on are about this place and person (NULL: nobody). An error holds the
 * person (scope row), or the file when there is none. Borrowed until the next call. */
void psy_sheet_about(PsySheet *sheet, const PsyPlace *at, const char *person);

/* Lays `text` (UTF-8) into `box`. `field` names it in findings ("nama"). False after a finding
 * text/too-long or font/glyph; then nothing is drawn. `strong` may be NULL. */
bool psy_sheet_text(PsySheet *sheet, PsyBox box, const PsyTextStyle *style, const char *text,
		    const PsyStrong *strong, size_t n_strong, const char *field);

/* Large pale letters over what is drawn, from corner to corner of a sheet of `size`. */
void psy_sheet_watermark(PsySheet *sheet, PsySize size, const PsyTextStyle *style,
			 const char *text);

void psy_sheet_line(PsySheet *sheet, double x1, double y1, double x2, double y2, double points,
		    unsigned ink);
void psy_sheet_frame(PsySheet *sheet, PsyBox box, double points, unsigned ink);
void psy_sheet_fill(PsySheet *sheet, PsyBox box, unsigned ink);

/* Fine interlaced waves, as on banknotes. BAND runs around `box` on the inside, `depth` mm
 * wide, the same at all corners; ROSETTE is a wheel in the middle of `box`; VEIL fills `box`
 * with a quiet pattern to write on. `depth` is used by BAND only. */
typedef enum { PSY_GUILLOCHE_BAND, PSY_GUILLOCHE_ROSETTE, PSY_GUILLOCHE_VEIL } PsyGuilloche;
void psy_sheet_guilloche(PsySheet *sheet, PsyGuilloche kind, PsyBox box, double depth,
			 double points, unsigned ink);

void psy_sheet_part(PsySheet *sheet, PsyPart *part);

/* ---- tables ---- */

typedef struct {
	const char *heading;
	double width; /* mm; 0: this column takes what the others leave (one column only) */
	PsyAlign align;
} PsyGridColumn;

/* SECTION and TOTAL rows are bold and stand on a tint. */
typedef enum { PSY_GRID_ROW, PSY_GRID_SECTION, PSY_GRID_TOTAL } PsyGridRowKind;

typedef struct {
	PsyGridRowKind kind;
	const char *const *cells; /* one text a column, never NULL */
} PsyGridRow;

typedef struct {
	const PsyGridColumn *columns;
	size_t n_columns;
	const PsyGridRow *rows;
	size_t n_rows;
	PsyTextStyle style;   /* size and smallest hold for all rows */
	double points;        /* of the rules */
	unsigned rules, tint; /* inks; the heading stands on the tint too */
} PsyGrid;

/* Draws a table with its heading from the top of `box`, beginning with row `first`. Text wraps
 * in its cell (a word that is wider than the cell is broken) and the row grows; when the rows
 * do not fit, all of them come closer, then shrink. When they do not fit even so, as many as
 * do are drawn at full size, and `*next` (n_rows when all are there) is where another page goes
 * on. False after text/too-long (not even one row fits) or font/glyph. */
bool psy_sheet_grid(PsySheet *sheet, PsyBox box, const PsyGrid *grid, size_t first, size_t *next,
		    const char *field);

/* ---- images ---- */

typedef struct PsyImage PsyImage;

/* Reads a PNG or JPEG of at most 16 MB. JPEG goes into a PDF byte by byte. NULL after
 * file/... or image/format at `at`. */
PsyImage *psy_image_load(const char *path, const PsyPlace *at, PsyDiags *diags);
void psy_image_free(PsyImage *image);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyImage, psy_image_free)

/* Dots per inch when the image is drawn into `box`. */
double psy_image_resolution(const PsyImage *image, PsyBox box);

/* As large as `box` allows, in its middle, never out of shape. */
void psy_sheet_image(PsySheet *sheet, PsyBox box, const PsyImage *image);

/* ---- documents ---- */

/* Borrowed for the call. `created` is the only date in the file. */
typedef struct {
	const char *title, *author, *subject;
	PsyDate created;
} PsyDocumentInfo;

typedef struct PsyDocument PsyDocument;

/* Writes a PDF to `output`, which must outlive it and is not closed. */
PsyDocument *psy_document_new(PsyOutput *output, PsyFonts *fonts, const PsyDocumentInfo *info,
			      PsyDiags *diags);

/* Begins a page. The sheet is borrowed until the next page. */
PsySheet *psy_document_page(PsyDocument *document, PsySize size);

/* False as soon as a write failed: drawing on is of no use. */
bool psy_document_is_well(const PsyDocument *document);

/* Writes the rest and frees it. errno is left for psy_output_commit(), which reports it. */
void psy_document_close(PsyDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyDocument, psy_document_close)

/* Codes of this room: font/..., text/..., image/... */
extern const PsyExplanation psy_page_codes[];

#endif
