#include "base/mask.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum { LONGEST_MASK = 20 };

static char *stars(const char *value, glong *length)
{
	glong n =
		g_utf8_validate(value, -1, NULL) ? g_utf8_strlen(value, -1) : (glong)strlen(value);

	*length = MIN(n, LONGEST_MASK);
	return g_strnfill((gsize)*length, '*');
}

char *psy_mask_nik(const char *value)
{
	glong length;
	char *mask = stars(value, &length);

	/* A short number is shown by its stars alone: two digits would be most of it. */
	for (glong i = 0; length > 8 && i < 2 && g_ascii_isdigit(value[i]); i++)
		mask[i] = value[i];
	return mask;
}

char *psy_mask_phone(const char *value)
{
	glong length;
	char *mask = stars(value, &length);
	size_t bytes = strlen(value);

	for (glong i = 1; length > 6 && i <= 2 && g_ascii_isdigit(value[bytes - (size_t)i]); i++)
		mask[length - i] = value[bytes - (size_t)i];
	return mask;
}

static bool is_inside_number(char c)
{
	return g_ascii_isdigit(c) || (c != '\0' && strchr(" .-/", c));
}

char *psy_mask_text(const char *text)
{
	enum { FEWEST = 6 };
	char *masked = g_strdup(text);

	for (char *p = masked; p && *p;) {
		char *end = p;
		unsigned digits = 0;

		for (; is_inside_number(*end); end++)
			digits += g_ascii_isdigit(*end);
		for (char *q = p; q < end && digits >= FEWEST; q++)
			if (g_ascii_isdigit(*q))
				*q = '*';
		p = end + (*end != '\0' && end == p);
	}
	return masked;
}
