/* Names of files: never a person's own characters, so never a path. */

#include <string.h>

#include "cert/batch.h"

enum { LONGEST_SLUG = 60, FILES_A_FOLDER = 1000 };

/* "Nur'aini, S.Keb." gives "nuraini-s-keb"; letters outside ASCII lose their accents or go. */
static char *slug_of(const char *name)
{
	g_autofree char *ascii = g_str_to_ascii(name, "C");
	GString *slug = g_string_new(NULL);

	for (const char *p = ascii; *p && slug->len < LONGEST_SLUG; p++) {
		if (g_ascii_isalnum(*p))
			g_string_append_c(slug, g_ascii_tolower(*p));
		else if (*p != '\'' && *p != '?' && slug->len > 0 &&
			 slug->str[slug->len - 1] != '-')
			g_string_append_c(slug, '-');
	}
	while (slug->len > 0 && slug->str[slug->len - 1] == '-')
		g_string_truncate(slug, slug->len - 1);
	if (slug->len == 0)
		g_string_append(slug, "tanpa-nama");
	return g_string_free(slug, FALSE);
}

char *cert_file_name(const RegisterRow *row, size_t index, unsigned digits, bool sample,
		     GHashTable *taken)
{
	g_autofree char *slug = slug_of(row->of[REG_NAME]);
	unsigned long serial = sample ? index + 1 : g_ascii_strtoull(row->of[REG_SERIAL], NULL, 10);
	char *name = g_strdup_printf("%s%0*lu-%s.pdf", sample ? "contoh-" : "", (int)digits, serial,
				     slug);

	/* Two series, or numbers of two years, may meet in one folder. */
	for (unsigned n = 2; g_hash_table_contains(taken, name); n++) {
		g_free(name);
		name = g_strdup_printf("%s%0*lu-%s-%u.pdf", sample ? "contoh-" : "", (int)digits,
				       serial, slug, n);
	}
	g_hash_table_add(taken, g_strdup(name));
	return name;
}

char *cert_folder_name(size_t index, size_t n)
{
	size_t first = index / FILES_A_FOLDER * FILES_A_FOLDER + 1;
	int digits = (int)strlen("0000");

	if (n <= FILES_A_FOLDER)
		return g_strdup("");
	for (size_t rest = n; rest > 9999; rest /= 10)
		digits++;
	return g_strdup_printf("%0*zu-%0*zu", digits, first, digits, first + FILES_A_FOLDER - 1);
}
