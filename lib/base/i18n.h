/* i18n.h - messages in the reader's language
 *
 * msgids are English; po/id holds the Indonesian. The program chooses the
 * language and binds the catalogue (cmd/), the library only looks up.
 * libintl is called directly: GLib's wrapper refuses to translate under the
 * C locale, which is what most of our users' machines have.
 */
#ifndef PSY_I18N_H
#define PSY_I18N_H

#include <libintl.h>

#define PSY_TEXT_DOMAIN "posyandu"

#define _(text) dgettext(PSY_TEXT_DOMAIN, text)
#define N_(text) text
#define P_(one, many, n) dngettext(PSY_TEXT_DOMAIN, one, many, (unsigned long)(n))

#endif
