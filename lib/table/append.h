/* append.h - g_string_append_len() without a call where there is room, which is nearly always */
#ifndef PSY_TABLE_APPEND_H
#define PSY_TABLE_APPEND_H

#include <glib.h>
#include <string.h>

static inline void psy_append(GString *out, const char *text, size_t length)
{
	if (out->allocated_len - out->len <= length) {
		g_string_append_len(out, text, (gssize)length);
		return;
	}
	memcpy(out->str + out->len, text, length);
	out->len += length;
	out->str[out->len] = '\0';
}

#endif
