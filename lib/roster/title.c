#include "roster/title.h"

#include <glib.h>
#include <string.h>

typedef struct {
	const char *key; /* lower case, without dots and blanks */
	const char *spelling;
	PsyTitlePlace place;
} Title;

enum { LONGEST_KEY = 6 };

static const Title titles[] = {
	{ "h", "H.", PSY_TITLE_FRONT },           { "r", "R.", PSY_TITLE_FRONT },
	{ "hj", "Hj.", PSY_TITLE_FRONT },         { "kh", "KH.", PSY_TITLE_FRONT },
	{ "ust", "Ust.", PSY_TITLE_FRONT },       { "ustz", "Ustz.", PSY_TITLE_FRONT },
	{ "prof", "Prof.", PSY_TITLE_FRONT },     { "dr", "Dr.", PSY_TITLE_FRONT },
	{ "drg", "drg.", PSY_TITLE_FRONT },       { "ir", "Ir.", PSY_TITLE_FRONT },
	{ "drs", "Drs.", PSY_TITLE_FRONT },       { "dra", "Dra.", PSY_TITLE_FRONT },
	{ "apt", "Apt.", PSY_TITLE_FRONT },       { "ns", "Ns.", PSY_TITLE_FRONT },
	{ "bd", "Bd.", PSY_TITLE_FRONT },         { "bdn", "Bdn.", PSY_TITLE_FRONT },
	{ "amd", "A.Md", PSY_TITLE_BACK },        { "amdkeb", "A.Md.Keb", PSY_TITLE_BACK },
	{ "amkeb", "A.Md.Keb", PSY_TITLE_BACK },  { "amdkep", "A.Md.Kep", PSY_TITLE_BACK },
	{ "skeb", "S.Keb", PSY_TITLE_BACK },      { "strkeb", "S.Tr.Keb", PSY_TITLE_BACK },
	{ "sst", "S.ST", PSY_TITLE_BACK },        { "skep", "S.Kep", PSY_TITLE_BACK },
	{ "ners", "Ners", PSY_TITLE_BACK },       { "skm", "S.KM", PSY_TITLE_BACK },
	{ "sgz", "S.Gz", PSY_TITLE_BACK },        { "sfarm", "S.Farm", PSY_TITLE_BACK },
	{ "spd", "S.Pd", PSY_TITLE_BACK },        { "spdi", "S.Pd.I", PSY_TITLE_BACK },
	{ "spdaud", "S.Pd.AUD", PSY_TITLE_BACK }, { "sag", "S.Ag", PSY_TITLE_BACK },
	{ "sh", "S.H.", PSY_TITLE_BACK },         { "se", "S.E.", PSY_TITLE_BACK },
	{ "ssos", "S.Sos", PSY_TITLE_BACK },      { "sip", "S.IP", PSY_TITLE_BACK },
	{ "sstp", "S.STP", PSY_TITLE_BACK },      { "skom", "S.Kom", PSY_TITLE_BACK },
	{ "mkes", "M.Kes", PSY_TITLE_BACK },      { "mpd", "M.Pd", PSY_TITLE_BACK },
	{ "msi", "M.Si", PSY_TITLE_BACK },        { "mm", "M.M.", PSY_TITLE_BACK },
	{ "map", "M.A.P", PSY_TITLE_BACK },       { "mkm", "MKM", PSY_TITLE_BACK },
	{ "mph", "MPH", PSY_TITLE_BACK },         { "mars", "MARS", PSY_TITLE_BACK },
	{ "mkeb", "M.Keb", PSY_TITLE_BACK },
};

const char *psy_title_find(const char *text, size_t length, PsyTitlePlace place)
{
	char key[LONGEST_KEY + 1];
	size_t n = 0;

	for (size_t i = 0; i < length; i++) {
		if (text[i] == '.' || text[i] == ' ')
			continue;
		if (!g_ascii_isalpha(text[i]) || n == LONGEST_KEY)
			return NULL;
		key[n++] = g_ascii_tolower(text[i]);
	}
	key[n] = '\0';
	for (size_t i = 0; i < G_N_ELEMENTS(titles); i++)
		if (titles[i].key[0] == key[0] && titles[i].place == place &&
		    strcmp(key, titles[i].key) == 0) {
			/* A physician's dr. is told from a doctorate's Dr. by case alone. */
			if (strcmp(key, "dr") == 0 && text[0] == 'd')
				return "dr.";
			return titles[i].spelling;
		}
	return NULL;
}
