/* language.h - in which language the program speaks */
#ifndef PSY_CLI_LANGUAGE_H
#define PSY_CLI_LANGUAGE_H

#include "base/base.h"

/* Chooses and installs the language of messages: --lang in `argv`, else POSYANDU_LANG,
 * else a locale variable that names English; Indonesian otherwise, also under the plain
 * C locale. `share` is the folder that holds locale/. */
PsyLanguage psy_cli_choose_language(char **argv, const char *share);

#endif
