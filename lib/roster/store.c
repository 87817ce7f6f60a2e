#include "roster/store.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
	GROUP = 8,       /* rows that share an entry in `groups` */
	TAIL = 1 << 20,  /* bytes kept before they are written */
	NEAR = 4096,     /* bytes read for a single row */
	AHEAD = 1 << 18, /* bytes read when rows are looked at one after the other */
	LONG = 255,      /* in front of a number that is no smaller */
};

/* A row taken out of the file. */
typedef struct {
	size_t row;
	GByteArray *bytes;
	GArray *cells; /* of PsyText, in `bytes` */
} Slot;

/* A row is a guint32 with the number of bytes behind it; then how many cells it has, the length of
 * each, and their texts behind each other, each ended by NUL. Number and lengths are a byte, or LONG
 * and a guint32. A row lies wholly in the file or wholly in the tail. */
struct PsyStore {
	FILE *file; /* NULL until the tail was full once */
	GByteArray *tail;
	guint64 written;      /* bytes in the file */
	GArray *groups;       /* of guint64: where each GROUP-th row begins */
	GHashTable *replaced; /* row -> GByteArray of its texts */
	size_t n_rows;
	int error;

	/* a piece of the file */
	GByteArray *window;
	guint64 window_start;

	Slot slots[PSY_STORE_ROWS];
	unsigned next_slot;
	size_t last;         /* the row looked at last */
	guint64 behind_last; /* where the next one begins */
};

PsyStore *psy_store_new(void)
{
	PsyStore *store = g_new0(PsyStore, 1);

	store->tail = g_byte_array_new();
	store->groups = g_array_new(FALSE, FALSE, sizeof(guint64));
	store->replaced =
		g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_byte_array_unref);
	store->window = g_byte_array_new();
	store->last = G_MAXSIZE; /* so that the first row is the next one */
	for (size_t i = 0; i < PSY_STORE_ROWS; i++) {
		store->slots[i].row = G_MAXSIZE;
		store->slots[i].bytes = g_byte_array_new();
		store->slots[i].cells = g_array_new(FALSE, FALSE, sizeof(PsyText));
	}
	return store;
}

void psy_store_free(PsyStore *store)
{
	if (!store)
		return;
	if (store->file)
		fclose(store->file);
	g_byte_array_unref(store->tail);
	g_array_unref(store->groups);
	g_hash_table_unref(store->replaced);
	g_byte_array_unref(store->window);
	for (size_t i = 0; i < PSY_STORE_ROWS; i++) {
		g_byte_array_unref(store->slots[i].bytes);
		g_array_unref(store->slots[i].cells);
	}
	g_free(store);
}

/* ---- writing ---- */

static bool write_all(int fd, const guint8 *bytes, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fd, bytes, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		bytes += done;
		n -= (size_t)done;
	}
	return true;
}

static void flush(PsyStore *store)
{
	if (!store->file)
		store->file = psy_file_open_nameless();
	if (store->error == 0 &&
	    (!store->file || !write_all(fileno(store->file), store->tail->data, store->tail->len)))
		store->error = errno ? errno : EIO;
	store->written += store->tail->len;
	g_byte_array_set_size(store->tail, 0);
}

static guint8 *put_length(guint8 *to, size_t length)
{
	guint32 whole = (guint32)length;

	if (length < LONG) {
		*to = (guint8)length;
		return to + 1;
	}
	*to++ = LONG;
	memcpy(to, &whole, sizeof(whole));
	return to + sizeof(whole);
}

static const guint8 *get_length(const guint8 *from, guint32 *length)
{
	*length = *from++;
	if (*length != LONG)
		return from;
	memcpy(length, from, sizeof(*length));
	return from + sizeof(*length);
}

static void append_texts(GByteArray *bytes, const PsyText *cells, size_t n)
{
	guint at = bytes->len, room = sizeof(guint32) + 1;
	guint8 *to;

	for (size_t i = 0; i < n; i++)
		room += (guint)(cells[i].length + sizeof(guint32) + 2);
	g_byte_array_set_size(bytes, at + room);
	to = put_length(bytes->data + at, n);
	for (size_t i = 0; i < n; i++)
		to = put_length(to, cells[i].length);
	for (size_t i = 0; i < n; i++) {
		memcpy(to, cells[i].text, cells[i].length + 1);
		to += cells[i].length + 1;
	}
	g_byte_array_set_size(bytes, (guint)(to - bytes->data));
}

/* Nothing at all is what a row looks like that could not be read back. */
static void split_texts(Slot *slot)
{
	const guint8 *lengths = slot->bytes->data;
	const char *text;
	PsyText *cells;
	guint32 n = 0;

	if (slot->bytes->len > 0)
		lengths = get_length(lengths, &n);
	g_array_set_size(slot->cells, n);
	cells = (PsyText *)(void *)slot->cells->data;
	for (guint32 i = 0; i < n; i++) {
		guint32 length;

		lengths = get_length(lengths, &length);
		cells[i].length = length;
	}
	text = (const char *)lengths;
	for (guint32 i = 0; i < n; i++) {
		cells[i].text = text;
		text += cells[i].length + 1;
	}
}

size_t psy_store_add(PsyStore *store, const PsyText *cells, size_t n)
{
	guint32 length = 0;
	guint64 start;
	guint at;

	if (store->tail->len >= TAIL)
		flush(store);
	at = store->tail->len;
	start = store->written + at;
	if (store->n_rows % GROUP == 0)
		g_array_append_val(store->groups, start);
	g_byte_array_append(store->tail, (const guint8 *)&length, sizeof(length));
	append_texts(store->tail, cells, n);
	length = store->tail->len - at - (guint)sizeof(length);
	memcpy(store->tail->data + at, &length, sizeof(length));
	return store->n_rows++;
}

void psy_store_replace(PsyStore *store, size_t row, const PsyText *cells, size_t n)
{
	GByteArray *texts = g_byte_array_new();

	append_texts(texts, cells, n);
	g_hash_table_insert(store->replaced, GSIZE_TO_POINTER(row), texts);
	for (size_t i = 0; i < PSY_STORE_ROWS; i++)
		if (store->slots[i].row == row)
			store->slots[i].row = G_MAXSIZE;
}

size_t psy_store_count(const PsyStore *store)
{
	return store->n_rows;
}

int psy_store_error(const PsyStore *store)
{
	return store->error;
}

/* ---- reading ---- */

static void load(PsyStore *store, guint64 start, size_t n)
{
	size_t held = 0;

	n = MIN(n, store->written - start);
	g_byte_array_set_size(store->window, (guint)n);
	store->window_start = start;
	while (held < n && store->error == 0) {
		ssize_t got = pread(fileno(store->file), store->window->data + held, n - held,
				    (off_t)(start + held));

		if (got > 0)
			held += (size_t)got;
		else if (got == 0 || errno != EINTR)
			store->error = got < 0 ? errno : EIO;
	}
	if (held < n)
		memset(store->window->data + held, 0, n - held);
}

/* At least `n` bytes from `start` on, of which so many exist. */
static const guint8 *bytes_at(PsyStore *store, guint64 start, size_t n, size_t ahead)
{
	if (start >= store->written)
		return store->tail->data + (start - store->written);
	if (start < store->window_start || start + n > store->window_start + store->window->len)
		load(store, start, MAX(n, ahead));
	return store->window->data + (start - store->window_start);
}

static guint32 length_at(PsyStore *store, guint64 start, size_t ahead)
{
	guint32 length;

	memcpy(&length, bytes_at(store, start, sizeof(length), ahead), sizeof(length));
	return length;
}

/* The texts of a row, borrowed until the next read. */
static const guint8 *texts_of(PsyStore *store, size_t row, guint32 *length)
{
	const GByteArray *replaced = g_hash_table_lookup(store->replaced, GSIZE_TO_POINTER(row));
	size_t ahead = row == store->last + 1 ? AHEAD : NEAR;
	guint64 start;

	if (replaced) {
		*length = replaced->len;
		return replaced->data;
	}
	start = store->behind_last;
	if (row != store->last + 1) {
		start = g_array_index(store->groups, guint64, row / GROUP);
		for (size_t i = 0; i < row % GROUP; i++)
			start += sizeof(guint32) + length_at(store, start, ahead);
	}
	*length = length_at(store, start, ahead);
	store->last = row;
	store->behind_last = start + sizeof(guint32) + *length;
	return bytes_at(store, start + sizeof(guint32), *length, ahead);
}

static const Slot *take_out(PsyStore *store, size_t row)
{
	Slot *slot = &store->slots[store->next_slot];
	guint32 length;
	const guint8 *texts = texts_of(store, row, &length);

	store->next_slot = (store->next_slot + 1) % PSY_STORE_ROWS;
	slot->row = row;
	g_byte_array_set_size(slot->bytes, 0);
	g_byte_array_append(slot->bytes, texts, length);
	split_texts(slot);
	return slot;
}

static const Slot *look_at(PsyStore *store, size_t row)
{
	for (size_t i = 0; i < PSY_STORE_ROWS; i++)
		if (store->slots[i].row == row)
			return &store->slots[i];
	return take_out(store, row);
}

const char *psy_store_cell(PsyStore *store, size_t row, size_t column)
{
	const Slot *slot = look_at(store, row);

	return column < slot->cells->len ? g_array_index(slot->cells, PsyText, column).text : "";
}

const PsyText *psy_store_row(PsyStore *store, size_t row, size_t *n)
{
	const Slot *slot = look_at(store, row);

	*n = slot->cells->len;
	return (const PsyText *)(void *)slot->cells->data;
}
