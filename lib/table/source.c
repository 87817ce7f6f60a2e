/* source.c - which form a file has, and the calls that go on to its reader */
#include "table/source.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "table/sniff.h"

struct PsySource {
	const PsyReader *reader;
	void *kept;
};

static void close_stream(FILE *stream)
{
	if (stream != stdin)
		fclose(stream);
}

/* The rest of `lines` in a file that can be read at any place; NULL after a finding. */
static FILE *spool(PsyLines *lines, const char *path, PsyDiags *diags)
{
	FILE *copy = psy_file_open_nameless();
	PsySlice piece;

	if (!copy) {
		psy_file_report_refusal(diags, "file/write", g_get_tmp_dir(), errno);
		return NULL;
	}
	while ((piece = psy_lines_peek(lines, PSY_SNIFF_BYTES)).length > 0) {
		fwrite(piece.text, 1, piece.length, copy);
		psy_lines_skip(lines, piece.length);
	}
	if (psy_lines_error(lines)) {
		psy_file_report_refusal(diags, "file/read", path, psy_lines_error(lines));
	} else if (fflush(copy) != 0) {
		psy_file_report_refusal(diags, "file/write", g_get_tmp_dir(), errno);
	} else {
		rewind(copy);
		return copy;
	}
	fclose(copy);
	return NULL;
}

/* The workbook in a file that can be read at any place: itself, or a copy of a pipe. */
static FILE *make_seekable(FILE *stream, PsyLines *lines, const char *path, PsyDiags *diags)
{
	struct stat status;
	FILE *copy;

	if (stream != stdin && fstat(fileno(stream), &status) == 0 && S_ISREG(status.st_mode)) {
		rewind(stream);
		return stream;
	}
	copy = spool(lines, path, diags);
	close_stream(stream);
	return copy;
}

/* Takes `stream` and `lines`. */
static void *open_form(PsySource *source, FILE *stream, PsyLines *lines, const char *path,
		       const PsySourceOptions *options, PsyDiags *diags)
{
	PsySlice head = psy_lines_peek(lines, PSY_SNIFF_BYTES);
	bool refused = psy_lines_error(lines) != 0;

	if (refused)
		psy_file_report_refusal(diags, "file/read", path, psy_lines_error(lines));
	if (refused || psy_sniff_refuse(head, path, diags)) {
		psy_lines_free(lines);
		close_stream(stream);
		return NULL;
	}
	if (psy_sniff_is_packed(head)) {
		source->reader = &psy_reader_xlsx;
		stream = make_seekable(stream, lines, path, diags);
		psy_lines_free(lines);
		return stream ? psy_xlsx_open(stream, path, options, diags) : NULL;
	}
	source->reader = &psy_reader_csv;
	return psy_csv_open(stream, lines, path, options, diags);
}

PsySource *psy_source_open(const char *path, const PsySourceOptions *options, PsyDiags *diags)
{
	static const PsySourceOptions find_out = { 0 };
	PsySource *source;
	FILE *stream = strcmp(path, "-") == 0 ? stdin : fopen(path, "rbe");

	if (!stream) {
		psy_file_report_refusal(diags, "file/open", path, errno);
		return NULL;
	}
	source = g_new0(PsySource, 1);
	source->kept = open_form(source, stream, psy_lines_new(stream), path,
				 options ? options : &find_out, diags);
	if (!source->kept)
		g_clear_pointer(&source, g_free);
	return source;
}

void psy_source_free(PsySource *source)
{
	if (!source)
		return;
	source->reader->free(source->kept);
	g_free(source);
}

const PsyRecord *psy_source_next(PsySource *source)
{
	return source->reader->next(source->kept);
}

PsyDialect psy_source_dialect(const PsySource *source)
{
	return source->reader->dialect(source->kept);
}

PsyPlace psy_source_place(const PsySource *source, size_t index)
{
	return source->reader->place(source->kept, index);
}
