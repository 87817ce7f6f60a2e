#include "table/lines.h"

#include <errno.h>
#include <string.h>

enum { CHUNK = 65536 };

struct PsyLines {
	FILE *stream;
	char *buffer;
	size_t capacity, length;
	size_t start;     /* of the record */
	size_t line;      /* of the line read last */
	size_t line_body; /* its length without the line end */
	size_t next;      /* first byte not read yet */
	unsigned number;  /* line of `start` */
	unsigned lines;   /* lines read since `start` */
	unsigned ends;
	GIConv decoder; /* UTF-16, or (GIConv)-1 */
	bool at_end;
	int error;
};

PsyLines *psy_lines_new(FILE *stream)
{
	PsyLines *lines = g_new0(PsyLines, 1);

	lines->stream = stream;
	lines->number = 1;
	lines->decoder = (GIConv)-1;
	return lines;
}

void psy_lines_free(PsyLines *lines)
{
	if (lines->decoder != (GIConv)-1)
		g_iconv_close(lines->decoder);
	g_free(lines->buffer);
	g_free(lines);
}

/* Makes room for `more` bytes behind what is held; bytes before the record are let go. */
static void make_room(PsyLines *lines, size_t more)
{
	if (lines->start > 0 && lines->capacity - lines->length < more) {
		memmove(lines->buffer, lines->buffer + lines->start, lines->length - lines->start);
		lines->length -= lines->start;
		lines->line -= lines->start;
		lines->next -= lines->start;
		lines->start = 0;
	}
	if (lines->capacity - lines->length < more) {
		lines->capacity = MAX(lines->capacity * 2, lines->length + more);
		lines->buffer = g_realloc(lines->buffer, lines->capacity);
	}
}

static void append(PsyLines *lines, const char *bytes, size_t n)
{
	make_room(lines, n);
	memcpy(lines->buffer + lines->length, bytes, n);
	lines->length += n;
}

/* Decodes a chunk of UTF-16. Halves that have no partner become U+FFFD; a code unit cut by
 * the end of the chunk is left for the next: returns how many bytes were not used. */
static size_t append_decoded(PsyLines *lines, char *bytes, size_t n)
{
	while (n > 0) {
		char out[4096];
		char *to = out;
		gsize room = sizeof(out);
		gsize done = g_iconv(lines->decoder, &bytes, &n, &to, &room);

		append(lines, out, (size_t)(to - out));
		if (done != (gsize)-1 || errno == E2BIG)
			continue;
		if (errno == EINVAL)
			break;
		append(lines, "\xEF\xBF\xBD", 3);
		bytes += MIN(n, 2);
		n -= MIN(n, 2);
	}
	return n;
}

/* Reads more; false at the end of the file. */
static bool fill(PsyLines *lines)
{
	char chunk[CHUNK];
	size_t kept = 0;

	if (lines->at_end)
		return false;
	if (lines->decoder == (GIConv)-1) {
		size_t n;

		make_room(lines, CHUNK);
		n = fread(lines->buffer + lines->length, 1, CHUNK, lines->stream);
		lines->length += n;
		lines->at_end = n < CHUNK;
	} else {
		size_t n = fread(chunk, 1, sizeof(chunk), lines->stream);

		lines->at_end = n < sizeof(chunk);
		kept = append_decoded(lines, chunk, n);
		/* Chunks are even, so what is kept is half a pair: fetch its partner. */
		while (kept > 0 && !lines->at_end) {
			size_t more;

			memmove(chunk, chunk + n - kept, kept);
			more = fread(chunk + kept, 1, 2, lines->stream);
			lines->at_end = more < 2;
			n = kept + more;
			kept = append_decoded(lines, chunk, n);
		}
		if (kept > 0)
			append(lines, "\xEF\xBF\xBD", 3);
	}
	if (lines->at_end && ferror(lines->stream))
		lines->error = errno ? errno : EIO;
	return true;
}

PsySlice psy_lines_peek(PsyLines *lines, size_t want)
{
	while (lines->length - lines->next < want && fill(lines))
		;
	return (PsySlice){ lines->buffer + lines->next, MIN(want, lines->length - lines->next) };
}

void psy_lines_skip(PsyLines *lines, size_t n)
{
	lines->next += n;
	lines->start = lines->line = lines->next;
}

void psy_lines_decode_utf16(PsyLines *lines, bool big_endian)
{
	size_t n = lines->length - lines->next;
	g_autofree char *bytes = g_memdup2(lines->buffer + lines->next, n);
	size_t kept;

	lines->decoder = g_iconv_open("UTF-8", big_endian ? "UTF-16BE" : "UTF-16LE");
	lines->length = lines->next;
	kept = append_decoded(lines, bytes, n);
	for (size_t i = 0; i < kept; i++)
		ungetc((unsigned char)bytes[n - 1 - i], lines->stream);
	if (kept > 0)
		lines->at_end = false;
}

void psy_lines_begin(PsyLines *lines)
{
	lines->number += lines->lines;
	lines->lines = 0;
	lines->start = lines->line = lines->next;
}

/* Length of the line end at `at`, 0 when there is none. Needs two bytes behind a CR, or the
 * end of the file. */
static size_t line_end(PsyLines *lines, size_t at)
{
	const char *p = lines->buffer + at;
	size_t left = lines->length - at;

	if (*p == '\n') {
		lines->ends |= PSY_LINE_LF;
		return 1;
	}
	if (left >= 2 && p[1] == '\n') {
		lines->ends |= PSY_LINE_CRLF;
		return 2;
	}
	if (left >= 3 && p[1] == '\r' && p[2] == '\n') {
		lines->ends |= PSY_LINE_CRLF;
		return 3;
	}
	lines->ends |= PSY_LINE_CR;
	return 1;
}

/* First CR or LF at or behind `from`, or the end of what is held. */
static size_t find_end(const PsyLines *lines, size_t from)
{
	const char *p = lines->buffer + from;
	size_t n = lines->length - from;
	const char *lf = n > 0 ? memchr(p, '\n', n) : NULL;
	const char *cr;

	if (lf)
		n = (size_t)(lf - p);
	cr = n > 0 ? memchr(p, '\r', n) : NULL;
	if (cr)
		return from + (size_t)(cr - p);
	return from + n;
}

PsyLinesResult psy_lines_next(PsyLines *lines)
{
	size_t end = find_end(lines, lines->next);

	while (lines->length - end < 3 && !lines->at_end) {
		size_t seen = end - lines->start;

		if (end - lines->start > PSY_LINES_MAX_RECORD)
			return PSY_LINES_LONG;
		fill(lines);
		end = find_end(lines, lines->start + seen);
	}
	if (lines->next == lines->length)
		return PSY_LINES_END;
	if (end - lines->start > PSY_LINES_MAX_RECORD)
		return PSY_LINES_LONG;
	lines->line = lines->next;
	lines->line_body = end - lines->line;
	lines->next = end == lines->length ? end : end + line_end(lines, end);
	lines->lines++;
	return PSY_LINES_OK;
}

PsySlice psy_lines_line(const PsyLines *lines, size_t *without_end)
{
	*without_end = lines->line_body;
	return (PsySlice){ lines->buffer + lines->line, lines->next - lines->line };
}

PsySlice psy_lines_record(const PsyLines *lines)
{
	return (PsySlice){ lines->buffer + lines->start, lines->next - lines->start };
}

void psy_lines_rewind(PsyLines *lines, size_t length)
{
	lines->next = lines->start + length;
	lines->lines = psy_lines_count(lines->buffer + lines->start, length);
}

void psy_lines_drop_line(PsyLines *lines)
{
	size_t end;

	lines->start = lines->line = lines->next;
	while ((end = find_end(lines, lines->next)) == lines->length) {
		lines->start = lines->line = lines->next = lines->length;
		if (!fill(lines) || lines->next == lines->length)
			break;
	}
	lines->start = lines->line = lines->next;
	lines->lines = 0;
	if (psy_lines_next(lines) == PSY_LINES_OK)
		lines->start = lines->line = lines->next;
	lines->lines = 1;
}

unsigned psy_lines_number(const PsyLines *lines)
{
	return lines->number;
}

unsigned psy_lines_ends(const PsyLines *lines)
{
	return lines->ends;
}

int psy_lines_error(const PsyLines *lines)
{
	return lines->error;
}

unsigned psy_lines_count(const char *text, size_t length)
{
	unsigned n = 0;

	for (size_t i = 0; i < length; i++) {
		bool cr_before_lf =
			text[i] == '\r' &&
			((i + 1 < length && text[i + 1] == '\n') ||
			 (i + 2 < length && text[i + 1] == '\r' && text[i + 2] == '\n'));

		n += text[i] == '\n' || (text[i] == '\r' && !cr_before_lf);
	}
	return n + (length > 0 && text[length - 1] != '\n' && text[length - 1] != '\r');
}
