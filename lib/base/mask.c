#include "base/mask.h"

#include <glib.h>
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
