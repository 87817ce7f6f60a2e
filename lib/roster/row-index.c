#include "roster/row-index.h"

#include <string.h>

typedef struct {
	guint32 hash;
	guint32 row; /* + 1; 0 for a free slot */
} Slot;

/* Open addressing: a slot is looked for from its hash on. */
struct PsyRowIndex {
	Slot *slots;
	size_t capacity; /* a power of two */
	size_t n;
};

enum { SMALLEST = 64 };

PsyRowIndex *psy_row_index_new(void)
{
	PsyRowIndex *index = g_new0(PsyRowIndex, 1);

	index->capacity = SMALLEST;
	index->slots = g_new0(Slot, SMALLEST);
	return index;
}

void psy_row_index_free(PsyRowIndex *index)
{
	if (!index)
		return;
	g_free(index->slots);
	g_free(index);
}

void psy_row_index_expect(const PsyRowIndex *index, guint64 hash)
{
	__builtin_prefetch(&index->slots[(guint32)hash & (index->capacity - 1)]);
}

static void place(PsyRowIndex *index, Slot slot)
{
	size_t at = slot.hash & (index->capacity - 1);

	while (index->slots[at].row > 0)
		at = (at + 1) & (index->capacity - 1);
	index->slots[at] = slot;
}

static void grow(PsyRowIndex *index)
{
	Slot *old = index->slots;
	size_t n = index->capacity;

	index->capacity *= 2;
	index->slots = g_new0(Slot, index->capacity);
	for (size_t i = 0; i < n; i++)
		if (old[i].row > 0)
			place(index, old[i]);
	g_free(old);
}

void psy_row_index_add(PsyRowIndex *index, guint64 hash, size_t row)
{
	if (index->n * 5 >= index->capacity * 4)
		grow(index);
	place(index, (Slot){ (guint32)hash, (guint32)row + 1 });
	index->n++;
}

bool psy_row_index_find(const PsyRowIndex *index, guint64 hash, PsyRowTest is_it, void *data,
			size_t *row)
{
	size_t at = (guint32)hash & (index->capacity - 1);

	for (; index->slots[at].row > 0; at = (at + 1) & (index->capacity - 1)) {
		const Slot *slot = &index->slots[at];

		if (slot->hash != (guint32)hash || !is_it(slot->row - 1, data))
			continue;
		*row = slot->row - 1;
		return true;
	}
	return false;
}

size_t psy_row_index_all(const PsyRowIndex *index, guint64 hash, size_t *rows, size_t max)
{
	size_t at = (guint32)hash & (index->capacity - 1), n = 0;

	for (; index->slots[at].row > 0 && n < max; at = (at + 1) & (index->capacity - 1))
		if (index->slots[at].hash == (guint32)hash) {
			if (rows)
				rows[n] = index->slots[at].row - 1;
			n++;
		}
	return n;
}

/* The finaliser of SplitMix64. */
guint64 psy_row_hash_number(guint64 number)
{
	number = (number ^ (number >> 30)) * G_GUINT64_CONSTANT(0xBF58476D1CE4E5B9);
	number = (number ^ (number >> 27)) * G_GUINT64_CONSTANT(0x94D049BB133111EB);
	return number ^ (number >> 31);
}

static guint64 mix_in(guint64 hash, const char *bytes)
{
	guint64 eight;

	memcpy(&eight, bytes, sizeof(eight));
	hash = (hash ^ eight) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
	return hash ^ (hash >> 29);
}

guint64 psy_row_hash_text(PsyText text)
{
	guint64 hash = text.length;
	size_t i = 0;

	for (; i + sizeof(hash) <= text.length; i += sizeof(hash))
		hash = mix_in(hash, text.text + i);
	if (text.length >= sizeof(hash)) /* some bytes twice, rather than fewer at a time */
		return psy_row_hash_number(mix_in(hash, text.text + text.length - sizeof(hash)));
	for (; i < text.length; i++)
		hash = hash << 8 | (guchar)text.text[i];
	return psy_row_hash_number(hash);
}
