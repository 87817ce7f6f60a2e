#include "clean/cell.h"

#include <glib.h>
#include <string.h>

#include "base/base.h"

/* Added to a character of ASCII, it makes the wide form that East Asian keyboards type. */
enum { FULL_WIDTH = 0xFEE0 };

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
	if (c > FULL_WIDTH && c < FULL_WIDTH + 0x7F)
		return c - FULL_WIDTH;
	return c;
}

/* Takes ="…", quotes and the apostrophe that makes Excel keep a text off, in place. */
static void unwrap(char *flat)
{
	static const char quotes[] = "\"'` ";
	char *inner = flat + (*flat == '=');
	size_t length;

	inner += strspn(inner, quotes);
	length = strlen(inner);
	while (length > 0 && strchr(quotes, inner[length - 1]))
		length--;
	memmove(flat, inner, length);
	flat[length] = '\0';
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
	flat[n] = '\0';
	unwrap(flat);
	return true;
}

/* A cell without a value says no in words: at least one of `denials`, and beside it only
 * `others`. "belum punya e-KTP", "KTP sedang diurus", "tdk ada HP". */
static const char *const denials[] = {
	"belum",  "belumada", "belumpunya", "blm",        "blmada",    "diproses",
	"diurus", "hilang",   "kosong",     "lupa",       "menyusul",  "n",
	"na",     "nihil",    "nil",        "none",       "null",      "pengurusan",
	"proses", "takada",   "tak",        "tanpa",      "tanpanik",  "tdk",
	"tdkada", "tidak",    "tidakada",   "tidakpunya", "tidaktahu",
};
static const char *const others[] = {
	"a",       "ada",   "aktif",     "bawa",  "cetak",     "dalam",     "dapat",
	"dicetak", "e",     "el",        "ektp",  "handphone", "hp",        "ingat",
	"jadi",    "ktp",   "lagi",      "masih", "memiliki",  "mempunyai", "nik",
	"no",      "nomor", "perekaman", "punya", "rekam",     "sedang",    "tahu",
	"telepon", "telp",  "terbit",    "urus",  "wa",        "whatsapp",
};

static bool is_one_of(const char *const *words, size_t n, const char *typed, size_t length)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(words[i]) == length && g_ascii_strncasecmp(typed, words[i], length) == 0)
			return true;
	return false;
}

bool psy_cell_says_none(const char *flat)
{
	bool denied = false, words = false;

	/* Any digit but 0, other alphabets, and what stands for hidden digits say something. */
	for (const char *p = flat; *p; p++)
		if ((g_ascii_isdigit(*p) && *p != '0') || (unsigned char)*p >= 0x80 ||
		    strchr("#*", *p))
			return false;
	for (const char *p = flat; *p;) {
		size_t length = 0;

		while (g_ascii_isalpha(p[length]))
			length++;
		if (length == 0) {
			p++;
			continue;
		}
		words = true;
		if (is_one_of(denials, G_N_ELEMENTS(denials), p, length))
			denied = true;
		else if (!is_one_of(others, G_N_ELEMENTS(others), p, length))
			return false;
		p += length;
	}
	return denied || !words;
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
	p += strspn(p, " ");
	if (*p != 'E' && *p != 'e')
		return false;
	p++;
	if (*p == '+')
		p++;
	return g_ascii_isdigit(*p) && p[strspn(p, digits)] == '\0';
}
