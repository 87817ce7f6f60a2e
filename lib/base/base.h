/* base.h - the door of the base room: what every other room stands on
 *
 * Memory: GLib aborts when it cannot allocate, so no call returns NULL for want
 * of memory. What is returned through a pointer belongs to the caller unless the
 * comment says "borrowed".
 */
#ifndef PSY_BASE_H
#define PSY_BASE_H

#include "base/codes.h"
#include "base/date.h"
#include "base/diags.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mask.h"
#include "base/text.h"
#include "base/words.h"

#endif
