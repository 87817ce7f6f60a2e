#define _GNU_SOURCE /* memrchr */
#include "cert/register.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "table/table.h"

static const char *const columns[REG_N_FIELDS] = {
	[REG_NUMBER] = "nomor",
	[REG_ACT] = "tindakan",
	[REG_SERIES] = "seri",
	[REG_SERIAL] = "urut",
	[REG_ID] = "id",
	[REG_NAME] = "nama",
	[REG_OFFICE] = "jabatan",
	[REG_POSYANDU] = "posyandu",
	[REG_DESA] = "desa",
	[REG_KECAMATAN] = "kecamatan",
	[REG_KABUPATEN] = "kabupaten",
	[REG_EVENT] = "kegiatan",
	[REG_EVENT_DAY] = "hari_pertama",
	[REG_ORGANISER] = "penyelenggara",
	[REG_BATCH] = "angkatan",
	[REG_VENUE] = "tempat",
	[REG_FIRST] = "tanggal_mulai",
	[REG_LAST] = "tanggal_selesai",
	[REG_JPL] = "jpl",
	[REG_GROUND] = "dasar",
	[REG_PLACE] = "ditetapkan_di",
	[REG_DATE] = "tanggal",
	[REG_SIGNERS] = "penanda_tangan",
	[REG_SHEET] = "lembar",
	[REG_ISSUED] = "diterbitkan",
};

const char *cert_register_column(RegisterField field)
{
	return columns[field];
}

enum { HASH_LENGTH = 64, N_CELLS = REG_N_FIELDS + 2 };

struct Register {
	int fd; /* -1: unlocked */
	char *path;
	off_t size;          /* of what is on the disk and whole */
	GArray *rows;        /* of RegisterRow */
	GStringChunk *texts; /* of the rows; what many rows share is kept once */
	GHashTable *numbers; /* borrowed from the rows */
	GHashTable *people;  /* key of a person -> row number + 1 */
	GHashTable *last;    /* series, borrowed -> largest running number */
	GString *pending;    /* lines not on the disk yet */
	char head[HASH_LENGTH + 1];
};

/* The cells of a line as psy_csv_append() writes them; NULL when it is anything else. */
static char **split(const char *line, size_t length)
{
	GPtrArray *cells = g_ptr_array_new();
	const char *at = line, *end = line + length;

	for (;;) {
		GString *cell = g_string_new(NULL);
		bool quoted = at < end && *at == '"';

		if (quoted)
			at++;
		while (at < end && (quoted || *at != ',')) {
			if (quoted && *at == '"') {
				if (at + 1 >= end || at[1] != '"')
					break;
				at++;
			}
			g_string_append_c(cell, *at++);
		}
		g_ptr_array_add(cells, g_string_free(cell, FALSE));
		if (quoted && at < end && *at == '"')
			at++;
		if (at >= end || *at != ',')
			break;
		at++;
	}
	g_ptr_array_add(cells, NULL);
	if (at != end || cells->len != N_CELLS + 1) {
		g_strfreev((char **)g_ptr_array_free(cells, FALSE));
		return NULL;
	}
	return (char **)g_ptr_array_free(cells, FALSE);
}

/* What differs from row to row; all else is mostly the same in a batch. */
static bool is_personal(int field)
{
	return field == REG_NUMBER || field == REG_SERIAL || field == REG_ID || field == REG_NAME;
}

static char *person_key(const char *event, const char *event_day, const char *id)
{
	return g_strjoin("\n", event_day, id, event, NULL);
}

static void take(Register *reg, char **cells)
{
	unsigned long serial = strtoul(cells[REG_SERIAL], NULL, 10);
	RegisterRow row;

	for (int i = 0; i < REG_N_FIELDS; i++)
		row.of[i] = is_personal(i) ? g_string_chunk_insert(reg->texts, cells[i])
					   : g_string_chunk_insert_const(reg->texts, cells[i]);
	g_array_append_val(reg->rows, row);
	g_hash_table_add(reg->numbers, (gpointer)row.of[REG_NUMBER]);
	if (strcmp(row.of[REG_ACT], REG_ISSUE) == 0)
		g_hash_table_insert(
			reg->people,
			person_key(row.of[REG_EVENT], row.of[REG_EVENT_DAY], row.of[REG_ID]),
			GSIZE_TO_POINTER(reg->rows->len));
	if (serial > GPOINTER_TO_SIZE(g_hash_table_lookup(reg->last, row.of[REG_SERIES])))
		g_hash_table_insert(reg->last, (gpointer)row.of[REG_SERIES],
				    GSIZE_TO_POINTER(serial));
	g_strlcpy(reg->head, cells[N_CELLS - 1], sizeof(reg->head));
}

/* One line without its LF: five things must hold, or somebody changed it. */
static bool read_line(Register *reg, const char *line, size_t length)
{
	g_auto(GStrv) cells = split(line, length);
	g_autofree char *hash = NULL;
	bool good = false;

	if (cells && length > HASH_LENGTH) {
		hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, line,
						     (gssize)(length - HASH_LENGTH));
		good = strcmp(hash, cells[N_CELLS - 1]) == 0 &&
		       strcmp(cells[N_CELLS - 2], reg->head) == 0 &&
		       !g_hash_table_contains(reg->numbers, cells[REG_NUMBER]);
	}
	if (good)
		take(reg, cells);
	return good;
}

static void append_header(GString *out)
{
	for (int i = 0; i < REG_N_FIELDS; i++)
		g_string_append_printf(out, "%s,", columns[i]);
	g_string_append(out, "prev,hash\n");
}

static bool is_header(const char *line, size_t length)
{
	g_autoptr(GString) header = g_string_new(NULL);

	append_header(header);
	return header->len == length && memcmp(header->str, line, length) == 0;
}

static bool read_lines(Register *reg, const char *text, size_t size, PsyDiags *diags)
{
	const char *end = text + size;
	unsigned number = 1;

	for (const char *line = text, *next; line < end; line = next + 1, number++) {
		next = memchr(line, '\n', (size_t)(end - line));
		if (number == 1 ? is_header(line, (size_t)(next + 1 - line))
				: read_line(reg, line, (size_t)(next - line)))
			continue;
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR,
					  PSY_SCOPE_FILE,
					  "register/chain",
					  { .file = reg->path, .line = number },
					  .hint = _("put a copy from before the change in its "
						    "place") },
			   _("this line is not as it was written, so no number is taken"));
		return false;
	}
	return true;
}

static bool load(Register *reg, PsyDiags *diags)
{
	g_autoptr(GString) text = g_string_new(NULL);
	char buffer[65536];
	ssize_t n;
	char *last;

	while ((n = read(reg->fd, buffer, sizeof(buffer))) > 0)
		g_string_append_len(text, buffer, n);
	if (n < 0) {
		psy_file_report_refusal(diags, "file/read", reg->path, errno);
		return false;
	}
	last = memrchr(text->str, '\n', text->len);
	reg->size = last ? last + 1 - text->str : 0;
	if ((size_t)reg->size < text->len && ftruncate(reg->fd, reg->size) != 0) {
		psy_file_report_refusal(diags, "file/write", reg->path, errno);
		return false;
	}
	if (reg->size == 0)
		append_header(reg->pending);
	return read_lines(reg, text->str, (size_t)reg->size, diags);
}

Register *cert_register_open(const char *path, PsyDiags *diags)
{
	g_autoptr(Register) reg = g_new0(Register, 1);
	g_autofree char *folder = g_path_get_dirname(path);

	reg->path = g_strdup(path);
	reg->rows = g_array_new(FALSE, FALSE, sizeof(RegisterRow));
	reg->texts = g_string_chunk_new(4096);
	reg->numbers = g_hash_table_new(g_str_hash, g_str_equal);
	reg->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	reg->last = g_hash_table_new(g_str_hash, g_str_equal);
	reg->pending = g_string_new(NULL);
	memset(reg->head, '0', HASH_LENGTH);
	/* An event may keep its register in a folder of results that is not there yet. */
	g_mkdir_with_parents(folder, 0777);
	reg->fd = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	if (reg->fd < 0 || flock(reg->fd, LOCK_EX) != 0) {
		psy_file_report_refusal(diags, "file/open", reg->path, errno);
		return NULL;
	}
	return load(reg, diags) ? g_steal_pointer(&reg) : NULL;
}

void cert_register_unlock(Register *reg)
{
	if (reg->fd >= 0)
		close(reg->fd);
	reg->fd = -1;
}

void cert_register_close(Register *reg)
{
	if (!reg)
		return;
	cert_register_unlock(reg);
	g_hash_table_unref(reg->numbers);
	g_hash_table_unref(reg->people);
	g_hash_table_unref(reg->last);
	g_string_chunk_free(reg->texts);
	g_array_unref(reg->rows);
	g_string_free(reg->pending, TRUE);
	g_free(reg->path);
	g_free(reg);
}

size_t cert_register_n_rows(const Register *reg)
{
	return reg->rows->len;
}

const RegisterRow *cert_register_row(const Register *reg, size_t row)
{
	return &g_array_index(reg->rows, RegisterRow, row);
}

const RegisterRow *cert_register_find(const Register *reg, const char *event, const char *event_day,
				      const char *id)
{
	g_autofree char *key = person_key(event, event_day, id);
	size_t row = GPOINTER_TO_SIZE(g_hash_table_lookup(reg->people, key));

	return row ? cert_register_row(reg, row - 1) : NULL;
}

size_t cert_register_index(const Register *reg, const RegisterRow *row)
{
	return (size_t)(row - cert_register_row(reg, 0));
}

unsigned long cert_register_next(const Register *reg, const char *series)
{
	return GPOINTER_TO_SIZE(g_hash_table_lookup(reg->last, series)) + 1;
}

bool cert_register_has_number(const Register *reg, const char *number)
{
	return g_hash_table_contains(reg->numbers, number);
}

void cert_register_add(Register *reg, const RegisterRow *row)
{
	GString *out = reg->pending;
	size_t start = out->len;
	g_autofree char *hash = NULL;
	g_auto(GStrv) cells = NULL;

	for (int i = 0; i < REG_N_FIELDS; i++) {
		psy_csv_append(out, row->of[i], ',');
		g_string_append_c(out, ',');
	}
	g_string_append_printf(out, "%s,", reg->head);
	hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, out->str + start,
					     (gssize)(out->len - start));
	g_string_append(out, hash);
	cells = split(out->str + start, out->len - start);
	g_string_append_c(out, '\n');
	take(reg, cells);
}

bool cert_register_commit(Register *reg, PsyDiags *diags)
{
	const char *at = reg->pending->str;
	size_t left = reg->pending->len;

	while (left > 0) {
		ssize_t n = write(reg->fd, at, left);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			break;
		at += n;
		left -= (size_t)n;
	}
	if (left > 0 || fsync(reg->fd) != 0) {
		psy_file_report_refusal(diags, "file/write", reg->path, errno);
		if (ftruncate(reg->fd, reg->size) != 0)
			psy_file_report_refusal(diags, "file/write", reg->path, errno);
		return false;
	}
	reg->size += (off_t)reg->pending->len;
	g_string_free(reg->pending, TRUE); /* it was as large as the batch */
	reg->pending = g_string_new(NULL);
	return true;
}
