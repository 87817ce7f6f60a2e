/* Signatures side by side: office, free room, name, NIP. */

#include <string.h>

#include "cert/pages.h"

enum { MOST_SIGNERS = 4 };

typedef struct {
	const char *office, *name, *nip;
} Signer;

/* Heights in mm from the size of the letters, with room for accents and descenders. */
static double line_of(const Style *style)
{
	return style->text.size * 1.3 * 25.4 / 72;
}

static bool draw_line(PsySheet *sheet, PsyBox box, const Style *style, const char *text,
		      const char *field)
{
	return !*text || psy_sheet_text(sheet, box, &style->text, text, NULL, 0, field);
}

static bool draw_signer(PsySheet *sheet, const Block *block, PsyBox box, const Signer *signer,
			const char *place_and_date)
{
	double line = line_of(block->style), name_line = line_of(block->name_style);
	double office_top = box.y + line;
	double name_top = box.y + box.height - line - name_line;
	PsyBox date = { box.x, box.y, box.width, line };
	PsyBox office = { box.x, office_top, box.width, name_top - block->room - office_top };
	PsyBox name = { box.x, name_top, box.width, name_line };
	PsyBox nip = { box.x, name_top + name_line, box.width, line };
	g_autofree char *nip_text =
		*signer->nip ? g_strconcat("NIP. ", signer->nip, NULL) : g_strdup("");
	Style top = *block->style;
	bool good = draw_line(sheet, date, block->style, place_and_date, "tempat_tanggal");

	top.text.valign = PSY_VALIGN_TOP;
	top.text.flow = PSY_FLOW_PARAGRAPH;
	good = draw_line(sheet, office, &top, signer->office, "jabatan") && good;
	good = draw_line(sheet, name, block->name_style, signer->name, "penanda_tangan") && good;
	return draw_line(sheet, nip, block->style, nip_text, "nip") && good;
}

/* One signer stands where the template says, as wide as one of two. */
static PsyBox place_of(const Block *block, size_t i, size_t n)
{
	static const double shift[] = { 0, 0.5, 1, 1 };
	PsyBox box = block->box;
	double width = box.width / (double)MAX(n, 2);
	double gap = n > 1 ? 4 : 0;

	if (n == 1)
		box.x += width * shift[block->single];
	else
		box.x += width * (double)i + gap / 2;
	box.width = width - gap;
	return box;
}

bool cert_draw_signers(PsySheet *sheet, const Block *block, const char *signers,
		       const char *place_and_date)
{
	g_auto(GStrv) list = g_strsplit(signers, " || ", MOST_SIGNERS);
	size_t n = g_strv_length(list);
	bool good = true;

	for (size_t i = 0; i < n; i++) {
		g_auto(GStrv) cells = g_strsplit(list[i], " | ", 3);
		size_t n_cells = g_strv_length(cells);
		Signer signer = { n_cells > 0 ? cells[0] : "", n_cells > 1 ? cells[1] : "",
				  n_cells > 2 ? cells[2] : "" };

		good = draw_signer(sheet, block, place_of(block, i, n), &signer,
				   i + 1 == n ? place_and_date : "") &&
		       good;
	}
	return good;
}
