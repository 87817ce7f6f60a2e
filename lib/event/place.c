#include <string.h>

#include "event/model.h"

/* What people write in front of a name, and the form in which it is compared. "Kota" stays,
 * as it tells two places apart; the others do not. */
static const struct {
	const char *word;
	const char *form;
} fronts[] = {
	/* clang-format off */
	{ "kabupaten", "" }, { "kab", "" },  { "kota", "kota " },  { "kecamatan", "" }, { "kec", "" },
	{ "kelurahan", "" }, { "kel", "" },  { "desa", "" },       { "posyandu", "" },
	/* clang-format on */
};

char *psy_place_form(const char *name)
{
	g_autofree char *folded = psy_text_fold(name, strlen(name));
	g_autofree char *squashed = NULL;
	const char *rest = strchr(folded, ' ');
	size_t length = rest ? (size_t)(rest - folded) : 0;
	const char *form = "";

	for (size_t i = 0; rest && i < G_N_ELEMENTS(fronts); i++) {
		if (strlen(fronts[i].word) == length &&
		    strncmp(fronts[i].word, folded, length) == 0) {
			form = fronts[i].form;
			squashed = psy_text_squash(rest, strlen(rest));
		}
	}
	if (!squashed)
		squashed = psy_text_squash(folded, strlen(folded));
	return g_strconcat(form, squashed, NULL);
}

bool psy_place_agrees(const char *a, const char *b)
{
	g_autofree char *x = NULL;
	g_autofree char *y = NULL;

	if (strcmp(a, b) == 0)
		return true;
	x = psy_place_form(a);
	y = psy_place_form(b);
	return strcmp(x, y) == 0;
}

bool psy_place_is_meant(const char *kabupaten, const char *kecamatan, const char *desa,
			const char *const *names)
{
	return (!*kabupaten || psy_place_agrees(kabupaten, names[PSY_LEVEL_KABUPATEN])) &&
	       (!*kecamatan || psy_place_agrees(kecamatan, names[PSY_LEVEL_KECAMATAN])) &&
	       (!*desa || psy_place_agrees(desa, names[PSY_LEVEL_DESA]));
}

static const PsyYamlChoice levels[] = {
	{ "kabupaten", PSY_LEVEL_KABUPATEN }, { "kabupaten/kota", PSY_LEVEL_KABUPATEN },
	{ "kab/kota", PSY_LEVEL_KABUPATEN },  { "kota", PSY_LEVEL_KABUPATEN },
	{ "kecamatan", PSY_LEVEL_KECAMATAN }, { "desa", PSY_LEVEL_DESA },
	{ "desa/kelurahan", PSY_LEVEL_DESA }, { "kelurahan", PSY_LEVEL_DESA },
	{ "posyandu", PSY_LEVEL_POSYANDU },   { 0 },
};

const char *const psy_level_words[] = { "kabupaten", "kecamatan", "desa", "posyandu", NULL };

bool psy_level_from_word(const char *word, PsyLevelOfPlace *level)
{
	int value;

	if (!psy_yaml_choose(levels, word, &value))
		return false;
	*level = (PsyLevelOfPlace)value;
	return true;
}

const char *psy_level_word(PsyLevelOfPlace level)
{
	return psy_yaml_word(levels, (int)level);
}
