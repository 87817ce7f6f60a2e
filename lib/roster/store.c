#include "roster/store.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "table/table.h"

enum {
	GROUP = 32,      /* rows that share an entry in `groups` */
	TAIL = 1 << 20,  /* bytes kept before they are written */
	NEAR = 4096,     /* bytes read for a single row */
	AHEAD = 1 << 18, /* bytes read when rows are looked at one after the other */
	LONG = 255,      /* in `lengths`, for a row whose length stands in `longer` */
};

/* Where the first row of a group begins, and how many rows before it are LONG. */
typedef struct {
	guint64 start;
	guint32 longer;
} Group;

/* A row taken out of the file. */
typedef struct {
	size_t row;
	GString *line;
	GArray *cells; /* of PsyText, in `line` */
} Slot;

/* A row lies wholly in the file or wholly in the tail. */
struct PsyStore {
	char *path; /* of the output, or NULL */
	PsyOutputMode mode;
	PsyOutput *output; /* the file is the output in the making, */
	FILE *file;        /* or one without a name; neither until the tail was full once */
	GString *tail;
	guint64 written;      /* bytes in the file */
	size_t n_heading;     /* names in the heading; 0 for none */
	GByteArray *lengths;  /* of the rows: a byte each, or LONG */
	GArray *longer;       /* of guint32 */
	GArray *groups;       /* of Group */
	GHashTable *replaced; /* row -> GString of its line */
	int error;
	bool is_last; /* what is flushed now ends the table */

	/* a piece of the file */
	GByteArray *window;
	guint64 window_start;

	Slot slots[PSY_STORE_ROWS];
	unsigned next_slot;
	size_t last; /* the row looked at last */
};

static void free_line(gpointer line)
{
	g_string_free(line, TRUE);
}

PsyStore *psy_store_new(void)
{
	PsyStore *store = g_new0(PsyStore, 1);

	store->tail = g_string_new(NULL);
	store->lengths = g_byte_array_new();
	store->longer = g_array_new(FALSE, FALSE, sizeof(guint32));
	store->groups = g_array_new(FALSE, FALSE, sizeof(Group));
	store->replaced = g_hash_table_new_full(NULL, NULL, NULL, free_line);
	store->window = g_byte_array_new();
	store->last = G_MAXSIZE; /* so that the first row is the next one */
	for (size_t i = 0; i < PSY_STORE_ROWS; i++) {
		store->slots[i].row = G_MAXSIZE;
		store->slots[i].line = g_string_new(NULL);
		store->slots[i].cells = g_array_new(FALSE, FALSE, sizeof(PsyText));
	}
	return store;
}

void psy_store_free(PsyStore *store)
{
	if (!store)
		return;
	psy_output_discard(store->output);
	if (store->file)
		fclose(store->file);
	g_free(store->path);
	g_string_free(store->tail, TRUE);
	g_byte_array_unref(store->lengths);
	g_array_unref(store->longer);
	g_array_unref(store->groups);
	g_hash_table_unref(store->replaced);
	g_byte_array_unref(store->window);
	for (size_t i = 0; i < PSY_STORE_ROWS; i++) {
		g_string_free(store->slots[i].line, TRUE);
		g_array_unref(store->slots[i].cells);
	}
	g_free(store);
}

void psy_store_set_output(PsyStore *store, const char *path, PsyOutputMode mode)
{
	store->path = g_strdup(path);
	store->mode = mode;
}

/* ---- writing ---- */

static bool write_all(int fd, const char *bytes, size_t n)
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

/* Bytes of the file as far as it has them; sets the error of a read that was refused. */
static size_t read_at(PsyStore *store, int fd, guint64 start, guint8 *bytes, size_t n)
{
	size_t held = 0;

	while (held < n && store->error == 0) {
		ssize_t got = pread(fd, bytes + held, n - held, (off_t)(start + held));

		if (got > 0)
			held += (size_t)got;
		else if (got == 0 || errno != EINTR)
			store->error = got < 0 ? errno : EIO;
	}
	return held;
}

/* The rows go on in a file without a name; the output is as if it had never been. */
static void move(PsyStore *store)
{
	g_autofree guint8 *bytes = g_malloc(AHEAD);
	int from = fileno(psy_output_stream(store->output));

	store->file = psy_file_open_nameless();
	if (!store->file)
		store->error = errno;
	for (guint64 at = 0; at < store->written && store->error == 0;) {
		size_t n = read_at(store, from, at, bytes, MIN(AHEAD, store->written - at));

		if (store->error == 0 && !write_all(fileno(store->file), (const char *)bytes, n))
			store->error = errno;
		at += n;
	}
	psy_output_discard(g_steal_pointer(&store->output));
}

void psy_store_drop_output(PsyStore *store)
{
	if (store->output)
		move(store);
	g_clear_pointer(&store->path, g_free);
}

/* -1 with errno set. An output that cannot be opened is not told yet: it may be that nothing is
 * to be written. */
static int open_file(PsyStore *store)
{
	if (!store->output && !store->file && store->path)
		store->output = psy_output_open_readable(store->path, store->mode);
	if (!store->output && !store->file)
		store->file = psy_file_open_nameless();
	if (!store->output && !store->file)
		return -1;
	return fileno(store->output ? psy_output_stream(store->output) : store->file);
}

static void flush(PsyStore *store)
{
	int fd = open_file(store);
	bool done = fd >= 0 && write_all(fd, store->tail->str, store->tail->len);

	/* The disk of the output is full, which is told when it is written; till then people must
	 * be found. */
	if (!done && store->output && !store->is_last) {
		move(store);
		done = store->error == 0 &&
		       write_all(fileno(store->file), store->tail->str, store->tail->len);
	}
	if (!done && store->error == 0)
		store->error = errno ? errno : EIO;
	store->written += store->tail->len;
	g_string_truncate(store->tail, 0);
}

void psy_store_set_heading(PsyStore *store, const PsyText *names, size_t n)
{
	psy_csv_append_row(store->tail, names, n);
	store->n_heading = n;
}

static void note_length(PsyStore *store, size_t length)
{
	guint8 byte = (guint8)MIN(length, LONG);
	guint32 whole = (guint32)length;

	g_byte_array_append(store->lengths, &byte, 1);
	if (byte == LONG)
		g_array_append_val(store->longer, whole);
}

size_t psy_store_add(PsyStore *store, const PsyText *cells, size_t n)
{
	size_t row = store->lengths->len, at;

	if (store->tail->len >= TAIL)
		flush(store);
	at = store->tail->len;
	if (row % GROUP == 0) {
		Group group = { store->written + at, store->longer->len };

		g_array_append_val(store->groups, group);
	}
	psy_csv_append_row(store->tail, cells, n);
	note_length(store, store->tail->len - at);
	return row;
}

void psy_store_replace(PsyStore *store, size_t row, const PsyText *cells, size_t n)
{
	GString *line = g_string_new(NULL);

	psy_csv_append_row(line, cells, n);
	g_hash_table_insert(store->replaced, GSIZE_TO_POINTER(row), line);
	for (size_t i = 0; i < PSY_STORE_ROWS; i++)
		if (store->slots[i].row == row)
			store->slots[i].row = G_MAXSIZE;
}

size_t psy_store_count(const PsyStore *store)
{
	return store->lengths->len;
}

int psy_store_error(const PsyStore *store)
{
	return store->error;
}

void psy_store_report_error(const PsyStore *store, PsyDiags *diags)
{
	psy_file_report_refusal(diags, "file/write",
				store->output ? store->path : _("temporary file"), store->error);
}

bool psy_store_is_table(const PsyStore *store, size_t n)
{
	return store->path && !store->file && store->n_heading == n &&
	       g_hash_table_size(store->replaced) == 0;
}

bool psy_store_commit(PsyStore *store, PsyDiags *diags)
{
	/* A small table was not in need of a file so far, and may go to one that is no such file. */
	if (!store->output)
		store->output = psy_output_open(store->path, store->mode, diags);
	if (!store->output)
		return false;
	store->is_last = true;
	flush(store);
	if (store->error) {
		psy_store_report_error(store, diags);
		return false;
	}
	return psy_output_commit(g_steal_pointer(&store->output), diags);
}

/* ---- reading ---- */

static void load(PsyStore *store, guint64 start, size_t n)
{
	int fd = open_file(store);
	size_t held;

	n = MIN(n, store->written - start);
	g_byte_array_set_size(store->window, (guint)n);
	store->window_start = start;
	held = read_at(store, fd, start, store->window->data, n);
	if (held < n)
		memset(store->window->data + held, 0, n - held);
}

/* `n` bytes from `start` on. */
static const char *bytes_at(PsyStore *store, guint64 start, size_t n, size_t ahead)
{
	if (start >= store->written)
		return store->tail->str + (start - store->written);
	if (start < store->window_start || start + n > store->window_start + store->window->len)
		load(store, start, MAX(n, ahead));
	return (const char *)store->window->data + (start - store->window_start);
}

static size_t length_of(const PsyStore *store, size_t row, guint32 *longer)
{
	guint8 length = store->lengths->data[row];

	return length < LONG ? length : g_array_index(store->longer, guint32, (*longer)++);
}

/* The line of a row, borrowed until the next read. */
static const char *line_of(PsyStore *store, size_t row, size_t *length)
{
	const GString *replaced = g_hash_table_lookup(store->replaced, GSIZE_TO_POINTER(row));
	const Group *group = &g_array_index(store->groups, Group, row / GROUP);
	size_t ahead = row == store->last + 1 ? AHEAD : NEAR;
	guint64 start = group->start;
	guint32 longer = group->longer;

	if (replaced) {
		*length = replaced->len;
		return replaced->str;
	}
	for (size_t before = row - row % GROUP; before < row; before++)
		start += length_of(store, before, &longer);
	*length = length_of(store, row, &longer);
	store->last = row;
	return bytes_at(store, start, *length, ahead);
}

static const Slot *take_out(PsyStore *store, size_t row)
{
	Slot *slot = &store->slots[store->next_slot];
	size_t length;
	const char *line = line_of(store, row, &length);

	store->next_slot = (store->next_slot + 1) % PSY_STORE_ROWS;
	slot->row = row;
	g_string_truncate(slot->line, 0);
	g_string_append_len(slot->line, line, (gssize)length);
	psy_csv_cut_row(slot->line->str, length, slot->cells);
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
