/* file.h - files read and written whole
 *
 * An output replaces a regular file in one step: it is streamed to a temporary file
 * beside the target, flushed to the disk and renamed, or the old file stays as it was.
 * Anything that is not a regular file (/dev/null, a FIFO) is written to, never
 * replaced. The temporary file goes away on failure and on signals.
 */
#ifndef PSY_FILE_H
#define PSY_FILE_H

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/diags.h"

/* Reads the whole of `path` ("-" is standard input) when it has at most `limit` bytes.
 * Returns NULL after a finding: file/open, file/read or file/too-large. */
GBytes *psy_file_read(const char *path, size_t limit, PsyDiags *diags);

/* Reports that the system refused something: `code` is file/open, file/read or file/write,
 * `error` an errno. For rooms that open files themselves. */
void psy_file_report_refusal(PsyDiags *diags, const char *code, const char *path, int error);

/* A file for a while: empty, to be read and written, without a name, so that nobody else can
 * open it and nothing is left when the program is killed. NULL with errno set. */
FILE *psy_file_open_nameless(void);

typedef struct PsyOutput PsyOutput;

/* PRIVATE: the file holds persons and is created 0600 (design section 10); otherwise the
 * umask decides. A file that is replaced keeps its stricter mode. */
typedef enum { PSY_OUTPUT_PLAIN, PSY_OUTPUT_PRIVATE } PsyOutputMode;

/* True for NULL and "-". */
bool psy_output_is_standard(const char *path);

/* `func` is called whenever standard output is opened, before anything is written there: where it
 * is one with standard error, what was said so far stands in front. */
void psy_output_set_before_standard(void (*func)(void));

/* Opens `path` for writing; NULL or "-" is standard output. NULL after a file/write
 * finding. */
PsyOutput *psy_output_open(const char *path, PsyOutputMode mode, PsyDiags *diags);

/* The same for a file that is read back, by its descriptor, before it is put in its place. NULL with
 * errno set, and without a finding, when the system refuses it or `path` is something that is not
 * replaced, as a FIFO; not for standard output. */
PsyOutput *psy_output_open_readable(const char *path, PsyOutputMode mode);

/* Where to write. Borrowed; do not close. */
FILE *psy_output_stream(PsyOutput *output);

/* Puts the file in its place and frees `output`. False after a file/write finding, and
 * then the old file stands. A reader that went away (EPIPE on standard output) is a
 * quiet false: psy_output_pipe_closed() tells it apart. */
bool psy_output_commit(PsyOutput *output, PsyDiags *diags);

/* Throws away what was written and frees `output`; NULL is fine. */
void psy_output_discard(PsyOutput *output);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyOutput, psy_output_discard)

bool psy_output_pipe_closed(void);

/* Removes the temporary files of all open outputs. Safe in a signal handler. */
void psy_output_remove_all(void);

#endif
