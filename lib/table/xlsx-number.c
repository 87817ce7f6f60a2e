#include "table/xlsx-number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const char *psy_column_letters(unsigned column, char letters[4])
{
	char *p = letters + 3;

	*p = '\0';
	for (; column > 0 && p > letters; column = (column - 1) / 26)
		*--p = (char)('A' + (column - 1) % 26);
	return memmove(letters, p, strlen(p) + 1);
}

/* ---- format codes ---- */

/* Behind a quoted text, an escaped character or a bracket such as [$-421] at `p`; `p` itself
 * when there is none. [h] counts hours, so it is no bracket to pass over. */
static const char *skip_literal(const char *p)
{
	const char *end = NULL;

	if (*p == '"')
		end = strchr(p + 1, '"');
	else if (*p == '[' && !strchr("hHmMsS", p[1]))
		end = strchr(p, ']');
	else if (*p == '\\' || *p == '_' || *p == '*')
		end = p[1] ? p + 1 : p;
	else
		return p;
	return end ? end + 1 : p + strlen(p);
}

PsyNumberFormat psy_number_format(const char *code)
{
	PsyNumberFormat format = { 0 };
	size_t zeros = strspn(code, "0");

	if (zeros > 1 && code[zeros] == '\0')
		return (PsyNumberFormat){ .digits = (unsigned char)MIN(zeros, 32) };
	/* "General" has letters that mean something elsewhere. */
	if (g_ascii_strncasecmp(code, "general", 7) == 0)
		return format;
	/* Only the first of the sections for positive, negative and zero. */
	for (const char *p = code; *p && *p != ';';) {
		const char *behind = skip_literal(p);

		if (behind != p) {
			p = behind;
			continue;
		}
		format.date |= strchr("yYdDeE", *p) != NULL && !(p > code && strchr("0#?.", p[-1]));
		format.time |= strchr("hHsS", *p) != NULL;
		p++;
	}
	/* mmmm alone is a month; in h:mm it is minutes. */
	if (!format.date && !format.time && strpbrk(code, "mM") && !strpbrk(code, "0#?\"\\[@"))
		format.date = true;
	return format;
}

/* ---- numbers ---- */

static const char decimal[] = "0123456789";

/* "-3.602E+15" taken apart; false when it is none such. */
typedef struct {
	bool negative;
	const char *whole, *fraction;
	size_t n_whole, n_fraction;
	int exponent;
} Parts;

static bool take_apart(const char *raw, Parts *parts)
{
	*parts = (Parts){ .negative = *raw == '-' };
	parts->whole = raw + parts->negative;
	parts->n_whole = strspn(parts->whole, decimal);
	raw = parts->whole + parts->n_whole;
	if (*raw == '.') {
		parts->fraction = raw + 1;
		parts->n_fraction = strspn(parts->fraction, decimal);
		raw = parts->fraction + parts->n_fraction;
	}
	if (parts->n_whole + parts->n_fraction == 0)
		return false;
	if (*raw == 'e' || *raw == 'E') {
		char *end;
		long exponent = strtol(raw + 1, &end, 10);

		if (end == raw + 1 || labs(exponent) > 400)
			return false;
		parts->exponent = (int)exponent;
		raw = end;
	}
	while (parts->n_fraction > 0 && parts->fraction[parts->n_fraction - 1] == '0')
		parts->n_fraction--;
	return *raw == '\0';
}

enum { LONGEST_NUMBER = 32 };

/* All digits of a whole number, at least `digits` of them; false when it is not whole. */
static bool append_whole(GString *out, const Parts *parts, unsigned digits)
{
	size_t length = parts->n_whole + (size_t)MAX(parts->exponent, 0);
	size_t start = out->len;

	if (parts->exponent < 0 || (int)parts->n_fraction > parts->exponent ||
	    length > LONGEST_NUMBER)
		return false;
	g_string_append_len(out, parts->whole, (gssize)parts->n_whole);
	g_string_append_len(out, parts->fraction, (gssize)parts->n_fraction);
	while (out->len - start < length)
		g_string_append_c(out, '0');
	while (out->len - start > 1 && out->str[start] == '0')
		g_string_erase(out, (gssize)start, 1);
	while (out->len - start < digits)
		g_string_insert_c(out, (gssize)start, '0');
	if (parts->negative)
		g_string_insert_c(out, (gssize)start, '-');
	return true;
}

/* ---- dates ---- */

enum {
	LAST_SERIAL = 2958465, /* 31 December 9999 */
	FROM_1900 = 693594,    /* day number of 30 December 1899, see below */
	FROM_1904 = 695056,    /* 1 January 1904 */
	SECONDS = 86400,
	DRIFT = 60 /* SheetJS misses midnight by as much as the clocks of 1899 were off */
};

/* Excel counts a 29 February 1900 that never was, number 60: numbers behind it are one too
 * high, those before it are not. */
static bool find_day(int serial, bool from_1904, PsyDate *day)
{
	if (serial == 60 && !from_1904)
		return false;
	*day = psy_date_from_number(serial + (from_1904     ? FROM_1904
					      : serial < 60 ? FROM_1900 + 1
							    : FROM_1900));
	return true;
}

static bool append_moment(GString *out, const char *raw, PsyNumberFormat format, bool from_1904)
{
	char *end;
	double value = g_ascii_strtod(raw, &end);
	int serial, seconds;
	PsyIsoDate iso;
	PsyDate day;

	if (*end || !(value >= 0 && value < LAST_SERIAL + 1))
		return false;
	serial = (int)value;
	seconds = (int)lround((value - serial) * SECONDS);
	if (seconds >= SECONDS - (format.time ? 0 : DRIFT)) {
		serial++;
		seconds = 0;
	}
	if (!format.date) {
		if (serial > 0)
			return false; /* a span of days and hours */
		g_string_append_printf(out, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
		if (seconds % 60)
			g_string_append_printf(out, ":%02d", seconds % 60);
		return true;
	}
	if ((serial == 0 && !from_1904) || !find_day(serial, from_1904, &day))
		return false;
	g_string_append(out, psy_date_to_iso(day, iso));
	if (seconds && format.time)
		g_string_append_printf(out, "T%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60,
				       seconds % 60);
	return true;
}

bool psy_number_append(GString *out, const char *raw, PsyNumberFormat format, bool from_1904)
{
	Parts parts;

	if (!take_apart(raw, &parts)) {
		g_string_append(out, raw);
		return false;
	}
	if ((format.date || format.time) && append_moment(out, raw, format, from_1904))
		return false;
	if (!append_whole(out, &parts, format.digits))
		g_string_append(out, raw);
	return true;
}
