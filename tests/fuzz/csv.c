/* Any bytes through the CSV reader: it ends, lines never fall, cells are UTF-8 without
 * NUL, every place lies in its record, and records that are split without libcsv are the
 * same as with it, with the same places. */
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

static void check_same(const PsySource *source, const PsyRecord *record,
		       const PsySource *slow_source, const PsyRecord *slow)
{
	g_assert_nonnull(slow);
	g_assert_cmpuint(record->line, ==, slow->line);
	g_assert_true(record->broken == slow->broken);
	g_assert_cmpuint(record->n_cells, ==, slow->n_cells);
	for (size_t i = 0; i < record->n_cells; i++) {
		PsyPlace place = psy_source_place(source, i);
		PsyPlace slow_place = psy_source_place(slow_source, i);

		g_assert_cmpstr(record->cells[i].text, ==, slow->cells[i].text);
		g_assert_cmpuint(place.line, ==, slow_place.line);
		g_assert_cmpuint(place.column, ==, slow_place.column);
	}
}

/* Reads the file both ways at once. */
static void read_both(const char *path, const PsySourceOptions *options)
{
	PsySourceOptions slowly = *options;
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	g_autoptr(PsyDiags) slow_diags = psy_diags_new(NULL, NULL);
	g_autoptr(PsySource) source = psy_source_open(path, options, diags);
	g_autoptr(PsySource) slow = NULL;
	const PsyRecord *record;
	unsigned line = 0;

	slowly.slowly = true;
	slow = psy_source_open(path, &slowly, slow_diags);
	g_assert_true((source == NULL) == (slow == NULL));
	while (source && (record = psy_source_next(source))) {
		g_assert_cmpuint(record->line, >, line);
		line = record->line;
		check_record(source, record);
		check_same(source, record, slow, psy_source_next(slow));
	}
	g_assert_true(!slow || psy_source_next(slow) == NULL);
	for (PsySeverity severity = 0; severity < PSY_N_SEVERITIES; severity++)
		g_assert_cmpuint(psy_diags_count(diags, severity), ==,
				 psy_diags_count(slow_diags, severity));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char delimiters[] = { 0, ';', '\t' };
	int fd = memfd_create("csv", MFD_CLOEXEC);
	g_autofree char *path = g_strdup_printf("/dev/fd/%d", fd);

	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		g_error("no room for the input");
	for (size_t i = 0; i < sizeof(delimiters); i++)
		read_both(path, &(PsySourceOptions){ .delimiter = delimiters[i] });
	close(fd);
	return 0;
}
