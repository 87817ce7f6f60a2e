#include "cert/number.h"

#include <string.h>

static void append_field(GString *out, const char *field, size_t length, const char *value)
{
	if (value)
		g_string_append(out, value);
	else
		g_string_append_len(out, field, (gssize)length);
}

/* Copies `pattern` and replaces each {word} that `names` has; a NULL value leaves it. */
static char *expand(const char *pattern, const char *const *names, const char *const *values)
{
	GString *out = g_string_new(NULL);

	while (*pattern) {
		size_t i = 0;

		while (names[i] && !g_str_has_prefix(pattern, names[i]))
			i++;
		if (names[i]) {
			append_field(out, names[i], strlen(names[i]), values[i]);
			pattern += strlen(names[i]);
		} else {
			g_string_append_c(out, *pattern++);
		}
	}
	return g_string_free(out, FALSE);
}

static const char *const names[] = { "{urut}",  "{bulan}", "{bulan_romawi}",
				     "{tahun}", "{kode}",  NULL };

char *cert_number(const char *pattern, const char *code, unsigned long serial, unsigned digits,
		  PsyDate date)
{
	g_autofree char *running =
		serial > 0 ? g_strdup_printf("%0*lu", (int)digits, serial) : g_strdup("CONTOH");
	g_autofree char *month = g_strdup_printf("%02d", date.month);
	g_autofree char *roman = psy_number_roman((unsigned)date.month);
	g_autofree char *year = g_strdup_printf("%d", date.year);
	const char *const values[] = { running, month, roman, year, code };

	return expand(pattern, names, values);
}

char *cert_number_series(const char *pattern, PsyDate date)
{
	g_autofree char *year = g_strdup_printf("%d", date.year);
	const char *const values[] = { NULL, NULL, NULL, year, NULL };

	return expand(pattern, names, values);
}
