#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"

/* Temporary files of open outputs, for the signal handler: a slot is filled after the
 * file exists and emptied before its name is freed, so the handler sees whole names. */
enum { MOST_OUTPUTS = 64 };
static char *volatile temporaries[MOST_OUTPUTS];
static bool pipe_closed;
static void (*before_standard_output)(void);
static bool told_stdout; /* that it cannot be written: what is left in its buffer fails again */

struct PsyOutput {
	FILE *stream;
	char *buffer;    /* of the stream, which must not outlive it */
	char *path;      /* NULL for standard output */
	char *temporary; /* NULL when written in place */
	int slot;
};

/* The system's own texts depend on which catalogues a machine has; the usual refusals are
 * said in our words, so that they are the same everywhere. */
static const char *refusal_text(int error)
{
	static const struct {
		int error;
		const char *text;
	} known[] = {
		{ ENOENT, N_("there is no such file or folder") },
		{ EACCES, N_("permission denied") },
		{ EPERM, N_("permission denied") },
		{ EISDIR, N_("this is a folder, not a file") },
		{ ENOTDIR, N_("a part of the path is no folder") },
		{ ENOSPC, N_("the disk is full") },
		{ EDQUOT, N_("the disk quota is used up") },
		{ EROFS, N_("the disk is read-only") },
		{ EFBIG, N_("the file would become too large") },
		{ EIO, N_("the disk or network drive failed") },
		{ ENAMETOOLONG, N_("the name is too long") },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
		if (known[i].error == error)
			return _(known[i].text);
	return g_strerror(error);
}

void psy_file_report_refusal(PsyDiags *diags, const char *code, const char *path, int error)
{
	psy_report(
		diags,
		&(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, code, { .file = path }, .refused = true },
		"%s", refusal_text(error));
}

static GBytes *read_stream(FILE *stream, const char *path, size_t limit, PsyDiags *diags)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	guint8 buffer[65536];
	size_t n;

	while ((n = fread(buffer, 1, sizeof(buffer), stream)) > 0) {
		g_byte_array_append(bytes, buffer, (guint)n);
		if (bytes->len > limit) {
			psy_report(diags,
				   &(PsyFinding){ PSY_ERROR,
						  PSY_SCOPE_FILE,
						  "file/too-large",
						  { .file = path } },
				   _("larger than %zu kB, so it is not read"), limit / 1000);
			return NULL;
		}
	}
	if (ferror(stream)) {
		psy_file_report_refusal(diags, "file/read", path, errno);
		return NULL;
	}
	return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}

GBytes *psy_file_read(const char *path, size_t limit, PsyDiags *diags)
{
	FILE *stream;
	GBytes *bytes;

	if (strcmp(path, "-") == 0)
		return read_stream(stdin, path, limit, diags);
	stream = g_fopen(path, "rb");
	if (!stream) {
		psy_file_report_refusal(diags, "file/open", path, errno);
		return NULL;
	}
	bytes = read_stream(stream, path, limit, diags);
	fclose(stream);
	return bytes;
}

FILE *psy_file_open_nameless(void)
{
	g_autofree char *path = NULL;
	int fd = g_file_open_tmp("posyandu-XXXXXX", &path, NULL);

	if (fd < 0)
		return NULL;
	g_unlink(path);
	return fdopen(fd, "w+b");
}

static void remember(PsyOutput *output)
{
	for (int i = 0; i < MOST_OUTPUTS; i++) {
		if (!temporaries[i]) {
			temporaries[i] = output->temporary;
			output->slot = i;
			return;
		}
	}
	output->slot = -1;
}

static void forget(PsyOutput *output)
{
	if (output->temporary && output->slot >= 0)
		temporaries[output->slot] = NULL;
}

void psy_output_remove_all(void)
{
	for (int i = 0; i < MOST_OUTPUTS; i++)
		if (temporaries[i])
			unlink(temporaries[i]);
}

bool psy_output_pipe_closed(void)
{
	return pipe_closed;
}

/* The file that a rename would replace, or where a new one would stand: symbolic links
 * are followed, so that a link stays a link. */
static char *real_target(const char *path)
{
	char *resolved = realpath(path, NULL);
	char *copy;

	if (!resolved)
		return g_strdup(path);
	copy = g_strdup(resolved);
	free(resolved);
	return copy;
}

enum { BUFFER = 1 << 16 };

bool psy_output_is_standard(const char *path)
{
	return !path || strcmp(path, "-") == 0;
}

void psy_output_set_before_standard(void (*func)(void))
{
	before_standard_output = func;
}

static int open_temporary(PsyOutput *output, mode_t mode)
{
	int fd;

	output->temporary = g_strdup_printf("%s.XXXXXX", output->path);
	fd = g_mkstemp_full(output->temporary, O_RDWR | O_CLOEXEC, (int)mode);
	if (fd < 0)
		g_clear_pointer(&output->temporary, g_free);
	else
		remember(output);
	return fd;
}

/* NULL with errno set. A `readable` output is a file that comes into being beside its place. */
static PsyOutput *open_file(const char *path, PsyOutputMode mode, bool readable)
{
	PsyOutput *output = g_new0(PsyOutput, 1);
	struct stat old;
	mode_t bits = mode == PSY_OUTPUT_PRIVATE ? 0600 : 0666;
	bool exists;
	int fd;

	output->path = real_target(path);
	exists = stat(output->path, &old) == 0;
	if (!exists || S_ISREG(old.st_mode)) {
		if (exists)
			bits &= old.st_mode;
		fd = open_temporary(output, bits);
	} else {
		errno = ESPIPE;
		fd = readable ? -1 : open(output->path, O_WRONLY | O_CLOEXEC);
	}
	if (fd < 0 || !(output->stream = fdopen(fd, "wb"))) {
		int error = errno;

		psy_output_discard(output);
		errno = error;
		return NULL;
	}
	/* 4096 bytes would be a call for twenty rows; glibc takes a size with a buffer only. */
	output->buffer = g_malloc(BUFFER);
	setvbuf(output->stream, output->buffer, _IOFBF, BUFFER);
	return output;
}

PsyOutput *psy_output_open(const char *path, PsyOutputMode mode, PsyDiags *diags)
{
	PsyOutput *output;

	if (psy_output_is_standard(path)) {
		if (before_standard_output)
			before_standard_output();
		output = g_new0(PsyOutput, 1);
		output->stream = stdout;
		return output;
	}
	output = open_file(path, mode, false);
	if (!output)
		psy_file_report_refusal(diags, "file/write", path, errno);
	return output;
}

PsyOutput *psy_output_open_readable(const char *path, PsyOutputMode mode)
{
	return open_file(path, mode, true);
}

FILE *psy_output_stream(PsyOutput *output)
{
	return output->stream;
}

static bool finish(PsyOutput *output)
{
	FILE *stream = g_steal_pointer(&output->stream);

	if (!output->path)
		return fflush(stream) == 0 && !ferror(stream);
	if (fflush(stream) != 0 || ferror(stream) ||
	    (output->temporary && fsync(fileno(stream)) != 0)) {
		int error = errno;

		fclose(stream);
		errno = error;
		return false;
	}
	if (fclose(stream) != 0)
		return false;
	if (output->temporary && g_rename(output->temporary, output->path) != 0)
		return false;
	forget(output);
	g_clear_pointer(&output->temporary, g_free);
	return true;
}

bool psy_output_commit(PsyOutput *output, PsyDiags *diags)
{
	bool done = finish(output);

	if (!done && !output->path && errno == EPIPE)
		pipe_closed = true;
	else if (!done && (output->path || !told_stdout))
		psy_file_report_refusal(diags, "file/write", output->path ? output->path : "-",
					errno);
	if (!done && !output->path)
		told_stdout = true;
	psy_output_discard(output);
	return done;
}

void psy_output_discard(PsyOutput *output)
{
	if (!output)
		return;
	if (output->stream && output->path)
		fclose(output->stream);
	if (output->temporary) {
		g_unlink(output->temporary);
		forget(output);
		g_free(output->temporary);
	}
	g_free(output->buffer);
	g_free(output->path);
	g_free(output);
}
