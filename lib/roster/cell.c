#include "roster/cell.h"

#include <glib.h>
#include <string.h>

#include "base/base.h"

/* The character that stands for `c` in a flat cell: 0 for none, `c` for itself. */
static inline gunichar plain_form(gunichar c)
{
	if (c >= ' ' && c < 0x7F)
		return c;
	if (psy_char_is_blank(c))
		return ' ';
	if (psy_char_is_invisible(c))
		return 0;
	if (c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xB4)
		return '\'';
	if (c == 0x201C || c == 0x201D)
		return '"';
	if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
		return '-';
	return c;
}

/* Takes ="…" or a pair of quotes off, in place. */
static void unwrap(char *flat)
{
	size_t length = strlen(flat);
	char *inner = flat;

	if (*inner == '=')
		inner++;
	if (*inner != '"' || length < 2 || flat[length - 1] != '"' || inner == flat + length - 1)
		return;
	flat[length - 1] = '\0';
	memmove(flat, inner + 1, strlen(inner + 1) + 1);
	g_strstrip(flat);
}

bool psy_cell_flatten(const char *cell, char *flat, size_t size)
{
	size_t n = 0;

	for (const char *p = cell; *p; p = g_utf8_next_char(p)) {
		bool ascii = (signed char)*p >= 0;
		gunichar c = plain_form(ascii ? (gunichar)*p : g_utf8_get_char(p));

		if (n + 7 > size) {
			flat[0] = '\0';
			return false;
		}
		if (c == 0 || (c == ' ' && n == 0))
			continue;
		if (c < 0x80)
			flat[n++] = (char)c;
		else
			n += (size_t)g_unichar_to_utf8(c, flat + n);
	}
	while (n > 0 && flat[n - 1] == ' ')
		n--;
	flat[n] = '\0';
	unwrap(flat);
	return true;
}

bool psy_cell_says_none(const char *flat)
{
	/* Letters only, lower case, in alphabetical order. */
	static const char *const words[] = {
		"belum",    "belumada",   "belumpunya", "blm", "blmada", "kosong",
		"lupa",     "na",         "nihil",      "nil", "none",   "null",
		"proses",   "takada",     "tanpanik",   "tdk", "tdkada", "tidak",
		"tidakada", "tidakpunya", "tidaktahu",
	};
	char letters[16];
	size_t n = 0;

	for (const char *p = flat; *p; p++) {
		if (g_ascii_isdigit(*p) && *p != '0')
			return false;
		if (!g_ascii_isalpha(*p) && (unsigned char)*p < 0x80 && !strchr("#*", *p))
			continue;
		if (n == sizeof(letters) - 1)
			return false;
		letters[n++] = g_ascii_tolower(*p);
	}
	letters[n] = '\0';
	if (n == 0)
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (strcmp(letters, words[i]) == 0)
			return true;
	return false;
}

bool psy_cell_is_narrow(const char *flat)
{
	return *flat == '#' && flat[strspn(flat, "#")] == '\0';
}

bool psy_cell_is_scientific(const char *flat)
{
	static const char digits[] = "0123456789";
	const char *p = flat;

	if (!g_ascii_isdigit(*p))
		return false;
	p++;
	if (*p == '.' || *p == ',') {
		p++;
		p += strspn(p, digits);
	}
	if (*p != 'E' && *p != 'e')
		return false;
	p++;
	if (*p == '+')
		p++;
	return g_ascii_isdigit(*p) && p[strspn(p, digits)] == '\0';
}
