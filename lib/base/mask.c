#include "base/mask.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum { LONGEST_MASK = 20, MOST_DIGITS_SHOWN = 4 };

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

/* What may stand between the digits of one number or date. */
static bool parts_digits(char c)
{
	return c && strchr(" .-/'", c);
}

/* The end of a number that begins at `p`, and how many digits it has; a date may have its month
 * as a word. */
static const char *number_end(const char *p, unsigned *digits)
{
	const char *end = p;

	for (*digits = 0; *p; p++) {
		size_t word = strspn(p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

		if (g_ascii_isdigit(*p)) {
			++*digits;
			end = p + 1;
		} else if (word > 0 && *digits > 0 && *digits <= 2 && parts_digits(p[-1]) &&
			   parts_digits(p[word]) && g_ascii_isdigit(p[word + 1])) {
			p += word;
		} else if (!parts_digits(*p)) {
			break;
		}
	}
	return end;
}

char *psy_mask_text(const char *text)
{
	char *masked = g_strdup(text);

	for (char *p = masked; p && *p;) {
		unsigned digits;
		const char *end;

		if (!g_ascii_isdigit(*p)) {
			p++;
			continue;
		}
		end = number_end(p, &digits);
		for (; p < end; p++)
			if (digits > MOST_DIGITS_SHOWN && g_ascii_isdigit(*p))
				*p = '*';
	}
	return masked;
}
