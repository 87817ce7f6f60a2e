#include "page/page.h"

/* Portrait, mm. F4 and Folio are two papers in Indonesia, often taken for one another. */
static const struct {
	const char *name;
	PsySize size;
} papers[] = {
	{ "A4", { 210, 297 } },    { "A5", { 148, 210 } },         { "F4", { 215, 330 } },
	{ "Folio", { 210, 330 } }, { "Letter", { 215.9, 279.4 } }, { "ID1", { 53.98, 85.6 } },
};

const char *const psy_paper_names[] = { "A4", "A5", "F4", "Folio", "Letter", "ID1", NULL };

bool psy_paper_find(const char *name, bool landscape, PsySize *size)
{
	for (size_t i = 0; i < G_N_ELEMENTS(papers); i++) {
		PsySize portrait = papers[i].size;

		if (g_ascii_strcasecmp(name, papers[i].name) != 0)
			continue;
		*size = landscape ? (PsySize){ portrait.height, portrait.width } : portrait;
		return true;
	}
	return false;
}
