#include "clean/title.h"

#include <string.h>

#include "base/base.h"

static const PsyTitle fronts[] = {
	{ "apt", "Apt.", PSY_TITLE_FRONT },    { "bapak", "Bapak", PSY_TITLE_COURTESY },
	{ "bd", "Bd.", PSY_TITLE_FRONT },      { "bdn", "Bdn.", PSY_TITLE_FRONT },
	{ "bp", "Bapak", PSY_TITLE_COURTESY }, { "bpk", "Bapak", PSY_TITLE_COURTESY },
	{ "bu", "Ibu", PSY_TITLE_COURTESY },   { "dr", "Dr.", PSY_TITLE_FRONT },
	{ "dra", "Dra.", PSY_TITLE_FRONT },    { "drg", "drg.", PSY_TITLE_FRONT },
	{ "drs", "Drs.", PSY_TITLE_FRONT },    { "h", "H.", PSY_TITLE_FRONT },
	{ "hj", "Hj.", PSY_TITLE_FRONT },      { "ibu", "Ibu", PSY_TITLE_COURTESY },
	{ "ir", "Ir.", PSY_TITLE_FRONT },      { "kh", "KH.", PSY_TITLE_FRONT },
	{ "ns", "Ns.", PSY_TITLE_FRONT },      { "ny", "Ny.", PSY_TITLE_NYONYA },
	{ "nyonya", "Ny.", PSY_TITLE_NYONYA }, { "pak", "Bapak", PSY_TITLE_COURTESY },
	{ "prof", "Prof.", PSY_TITLE_FRONT },  { "r", "R.", PSY_TITLE_FRONT },
	{ "sdr", "Sdr.", PSY_TITLE_COURTESY }, { "sdri", "Sdri.", PSY_TITLE_COURTESY },
	{ "ust", "Ust.", PSY_TITLE_FRONT },    { "ustz", "Ustz.", PSY_TITLE_FRONT },
};

static const PsyTitle backs[] = {
	{ "amd", "A.Md", PSY_TITLE_BACK },        { "amdfarm", "A.Md.Farm", PSY_TITLE_BACK },
	{ "amdgz", "A.Md.Gz", PSY_TITLE_BACK },   { "amdkeb", "A.Md.Keb", PSY_TITLE_BACK },
	{ "amdkep", "A.Md.Kep", PSY_TITLE_BACK }, { "amdkes", "A.Md.Kes", PSY_TITLE_BACK },
	{ "amkeb", "A.Md.Keb", PSY_TITLE_BACK },  { "mag", "M.Ag", PSY_TITLE_DOTTED },
	{ "map", "M.A.P", PSY_TITLE_SHORT },      { "mars", "MARS", PSY_TITLE_DOTTED },
	{ "mh", "M.H.", PSY_TITLE_DOTTED },       { "mkeb", "M.Keb", PSY_TITLE_BACK },
	{ "mkes", "M.Kes", PSY_TITLE_BACK },      { "mkm", "MKM", PSY_TITLE_BACK },
	{ "mm", "M.M.", PSY_TITLE_SHORT },        { "mpd", "M.Pd", PSY_TITLE_BACK },
	{ "mpdi", "M.Pd.I", PSY_TITLE_BACK },     { "mph", "MPH", PSY_TITLE_BACK },
	{ "msi", "M.Si", PSY_TITLE_BACK },        { "ners", "Ners", PSY_TITLE_BACK },
	{ "ns", "Ns", PSY_TITLE_BACK },           { "sag", "S.Ag", PSY_TITLE_SHORT },
	{ "se", "S.E.", PSY_TITLE_SHORT },        { "sfarm", "S.Farm", PSY_TITLE_BACK },
	{ "sgz", "S.Gz", PSY_TITLE_BACK },        { "sh", "S.H.", PSY_TITLE_SHORT },
	{ "shut", "S.Hut", PSY_TITLE_BACK },      { "sikom", "S.I.Kom", PSY_TITLE_BACK },
	{ "sip", "S.IP", PSY_TITLE_SHORT },       { "skeb", "S.Keb", PSY_TITLE_BACK },
	{ "skep", "S.Kep", PSY_TITLE_BACK },      { "skm", "S.KM", PSY_TITLE_BACK },
	{ "skom", "S.Kom", PSY_TITLE_BACK },      { "spd", "S.Pd", PSY_TITLE_BACK },
	{ "spdaud", "S.Pd.AUD", PSY_TITLE_BACK }, { "spdi", "S.Pd.I", PSY_TITLE_BACK },
	{ "spdsd", "S.Pd.SD", PSY_TITLE_BACK },   { "spsi", "S.Psi", PSY_TITLE_BACK },
	{ "ssi", "S.Si", PSY_TITLE_SHORT },       { "ssos", "S.Sos", PSY_TITLE_BACK },
	{ "sst", "S.ST", PSY_TITLE_BACK },        { "sstkeb", "S.ST.Keb", PSY_TITLE_BACK },
	{ "sstp", "S.STP", PSY_TITLE_BACK },      { "st", "S.T.", PSY_TITLE_DOTTED },
	{ "strkeb", "S.Tr.Keb", PSY_TITLE_BACK }, { "strkep", "S.Tr.Kep", PSY_TITLE_BACK },
	{ "strkes", "S.Tr.Kes", PSY_TITLE_BACK },
};

/* Eight letters are one number, so that looking through all costs less than looking cleverly. */
static guint64 number_of(const char letters[PSY_TITLE_LETTERS])
{
	guint64 number;

	memcpy(&number, letters, sizeof(number));
	return number;
}

static bool is_separator(char c)
{
	return c == '.' || c == ' ' || c == ',';
}

/* The letters that the titles begin with: most words begin with others. */
static guint32 heads_of(const PsyTitle *titles, size_t n)
{
	guint32 heads = 0;

	for (size_t i = 0; i < n; i++)
		heads |= PSY_LETTER(*titles[i].letters);
	return heads;
}

/* `heads` is theirs, found out the first time. */
static const PsyTitle *find(const PsyTitle *titles, size_t n, guint32 *heads, const char *text,
			    size_t length)
{
	char letters[PSY_TITLE_LETTERS] = "";
	size_t used = 0, i = 0;

	if (!*heads)
		*heads = heads_of(titles, n);
	while (i < length && is_separator(text[i]))
		i++;
	if (i == length || !g_ascii_isalpha(text[i]) || !(*heads & PSY_LETTER(text[i] | 0x20)))
		return NULL;
	for (; i < length; i++) {
		if (is_separator(text[i]))
			continue;
		if (used == PSY_TITLE_LETTERS || !g_ascii_isalpha(text[i]))
			return NULL;
		letters[used++] = (char)(text[i] | 0x20);
	}
	for (i = 0; i < n; i++)
		if (number_of(titles[i].letters) == number_of(letters))
			return &titles[i];
	return NULL;
}

const PsyTitle *psy_title_in_front(const char *text, size_t length)
{
	/* A physician's dr. is told from a doctorate's Dr. by case alone. */
	static const PsyTitle physician = { "dr", "dr.", PSY_TITLE_FRONT };
	static guint32 heads;
	const PsyTitle *title = find(fronts, G_N_ELEMENTS(fronts), &heads, text, length);

	return title && *text == 'd' && strcmp(title->letters, "dr") == 0 ? &physician : title;
}

const PsyTitle *psy_title_behind(const char *text, size_t length)
{
	static guint32 heads;

	return find(backs, G_N_ELEMENTS(backs), &heads, text, length);
}
