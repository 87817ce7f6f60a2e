/* Any bytes through the CSV reader: it ends, lines never fall, cells are UTF-8 without
 * NUL, and every place lies in its record. */
#define _GNU_SOURCE /* memfd_create */
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "table/table.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_record(const PsySource *source, const PsyRecord *record)
{
	unsigned line = record->line;

	g_assert_cmpuint(record->n_cells, >, 0);
	g_assert_true(!record->broken || record->n_cells == 1);
	for (size_t i = 0; i < record->n_cells; i++) {
		const PsyCell *cell = &record->cells[i];
		PsyPlace place = psy_source_place(source, i);

		g_assert_true(g_utf8_validate_len(cell->text, cell->length, NULL));
		g_assert_cmpuint(strlen(cell->text), ==, cell->length);
		g_assert_cmpuint(place.line, >=, line);
		g_assert_cmpuint(place.column, >, 0);
		line = place.line;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	int fd = memfd_create("csv", MFD_CLOEXEC);
	g_autofree char *path = g_strdup_printf("/dev/fd/%d", fd);
	PsySource *source;
	const PsyRecord *record;
	unsigned line = 0;

	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		g_error("no room for the input");
	source = psy_source_open(path, NULL, diags);
	while (source && (record = psy_source_next(source))) {
		g_assert_cmpuint(record->line, >, line);
		line = record->line;
		check_record(source, record);
	}
	psy_source_free(source);
	close(fd);
	return 0;
}
