/* Any bytes through the workbook reader: it ends, rows never fall, cells are UTF-8 without
 * NUL, and every place is a cell of the sheet.
 *
 * A zip with wrong bytes is refused by its checksums before any XML is seen. So only input
 * that begins like a zip is the file itself; else the first byte chooses a part, and what
 * follows is that part of an otherwise sound workbook. */
#define _GNU_SOURCE /* memfd_create */
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zip.h>

#include "table/table.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const struct {
	char letter; /* of the input that replaces it */
	const char *name, *text;
} parts[] = {
	{ 'p', "_rels/.rels",
	  "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" OFFICE
	  "/officeDocument' Target='xl/workbook.xml'/></Relationships>" },
	{ 'r', "xl/_rels/workbook.xml.rels",
	  "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" OFFICE
	  "/worksheet' Target='sheet.xml'/><Relationship Id='b' Type='" OFFICE
	  "/styles' Target='styles.xml'/><Relationship Id='c' Type='" OFFICE
	  "/sharedStrings' Target='strings.xml'/></Relationships>" },
	{ 'w', "xl/workbook.xml",
	  "<workbook xmlns='" MAIN "' xmlns:r='" OFFICE "'><sheets><sheet name='A' "
	  "r:id='a'/></sheets></workbook>" },
	{ 'f', "xl/styles.xml",
	  "<styleSheet xmlns='" MAIN "'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf "
	  "numFmtId='20'/></cellXfs></styleSheet>" },
	{ 't', "xl/strings.xml", "<sst xmlns='" MAIN "'><si><t>Nama</t></si></sst>" },
	{ 's', "xl/sheet.xml",
	  "<worksheet xmlns='" MAIN "'><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' "
	  "s='1'><v>31276.5</v></c></row></sheetData></worksheet>" },
};

static void write_file(int fd, const void *data, size_t size)
{
	if (write(fd, data, size) != (ssize_t)size)
		g_error("no room for the input");
}

/* A workbook whose part with that letter is `data`. */
static void write_workbook(int fd, char letter, const uint8_t *data, size_t size)
{
	zip_source_t *buffer = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip = zip_open_from_source(buffer, ZIP_TRUNCATE, NULL);
	char piece[4096];
	zip_int64_t n;

	zip_source_keep(buffer);
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++) {
		bool replaced = parts[i].letter == letter;
		const void *text = replaced ? (const void *)data : parts[i].text;
		zip_source_t *source =
			zip_source_buffer(zip, text, replaced ? size : strlen(parts[i].text), 0);
		zip_int64_t index = zip_file_add(zip, parts[i].name, source, 0);

		zip_set_file_compression(zip, (zip_uint64_t)index, ZIP_CM_STORE, 0);
	}
	if (zip_close(zip) != 0 || zip_source_open(buffer) != 0)
		g_error("the workbook cannot be made");
	while ((n = zip_source_read(buffer, piece, sizeof(piece))) > 0)
		write_file(fd, piece, (size_t)n);
	zip_source_close(buffer);
	zip_source_free(buffer);
}

static void check_record(const PsySource *source, const PsyRecord *record)
{
	g_assert_cmpuint(record->n_cells, >, 0);
	for (size_t i = 0; i < record->n_cells; i++) {
		const PsyCell *cell = &record->cells[i];
		PsyPlace place = psy_source_place(source, i);

		g_assert_true(g_utf8_validate_len(cell->text, cell->length, NULL));
		g_assert_cmpuint(strlen(cell->text), ==, cell->length);
		g_assert_cmpuint(place.line, ==, record->line);
		g_assert_cmpuint(place.column, ==, i + 1);
		g_assert_nonnull(place.sheet);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	int fd = memfd_create("xlsx", MFD_CLOEXEC);
	g_autofree char *path = g_strdup_printf("/dev/fd/%d", fd);
	PsySource *source;
	const PsyRecord *record;
	unsigned row = 0;

	if (size > 0 && data[0] == 'P')
		write_file(fd, data, size);
	else if (size > 0)
		write_workbook(fd, (char)data[0], data + 1, size - 1);
	source = psy_source_open(path, NULL, diags);
	while (source && (record = psy_source_next(source))) {
		if (psy_source_dialect(source).sheet) {
			g_assert_cmpuint(record->line, >, row);
			row = record->line;
			check_record(source, record);
		}
	}
	psy_source_free(source);
	close(fd);
	return 0;
}
