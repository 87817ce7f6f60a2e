#include "language.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* The value of --lang, wherever it stands: needed before any message can be printed. */
static const char *lang_argument(char **argv)
{
	for (; *argv && strcmp(*argv, "--") != 0; argv++) {
		if (g_str_has_prefix(*argv, "--lang="))
			return *argv + strlen("--lang=");
		if (strcmp(*argv, "--lang") == 0)
			return argv[1];
	}
	return NULL;
}

/* What the user's environment says, in the order in which gettext would ask. */
static const char *wished_language(void)
{
	static const char *const variables[] = { "POSYANDU_LANG", "LANGUAGE", "LC_ALL",
						 "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < G_N_ELEMENTS(variables); i++) {
		const char *value = getenv(variables[i]);

		if (value && *value)
			return value;
	}
	return "id";
}

PsyLanguage psy_cli_choose_language(char **argv, const char *share)
{
	static const char *const utf8_locales[] = { "C.UTF-8", "id_ID.UTF-8", "en_US.UTF-8" };
	g_autofree char *catalogues = g_build_filename(share, "locale", NULL);
	const char *wish = lang_argument(argv);
	bool english = g_str_has_prefix(wish ? wish : wished_language(), "en");

	/* gettext never translates under the C locale, and takes LANGUAGE before all else. */
	setenv("LANGUAGE", english ? "en" : "id", 1);
	for (size_t i = 0; i < G_N_ELEMENTS(utf8_locales); i++)
		if (setlocale(LC_ALL, utf8_locales[i]))
			break;
	bindtextdomain(PSY_TEXT_DOMAIN, catalogues);
	bind_textdomain_codeset(PSY_TEXT_DOMAIN, "UTF-8");
	return english ? PSY_LANGUAGE_EN : PSY_LANGUAGE_ID;
}
