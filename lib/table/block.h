/* block.h - sixteen bytes looked at together: GCC and clang make one vector of them */
#ifndef PSY_TABLE_BLOCK_H
#define PSY_TABLE_BLOCK_H

#include <glib.h>
#include <string.h>

#define PSY_BLOCK 16

typedef guint8 PsyBlock __attribute__((vector_size(PSY_BLOCK)));

static inline PsyBlock psy_block_load(const char *bytes)
{
	PsyBlock block;

	memcpy(&block, bytes, sizeof(block));
	return block;
}

static inline void psy_block_store(char *bytes, PsyBlock block)
{
	memcpy(bytes, &block, sizeof(block));
}

/* All ones in the place of each byte that is `c`. */
static inline PsyBlock psy_block_equal(PsyBlock block, char c)
{
	return (PsyBlock)(block == (guint8)c);
}

static inline gboolean psy_block_any(PsyBlock block)
{
	guint64 halves[2];

	memcpy(halves, &block, sizeof(block));
	return (halves[0] | halves[1]) != 0;
}

#endif
