/* count.c - counts records and cells of a CSV file with libcsv and does nothing else: the
 * least that a program built on libcsv can take.
 *
 *	count FILE [DELIMITER]
 */
#include <csv.h>
#include <stdio.h>

static unsigned long cells, rows;

static void on_cell(void *text, size_t length, void *data)
{
	(void)text, (void)length, (void)data;
	cells++;
}

static void on_row(int c, void *data)
{
	(void)c, (void)data;
	rows++;
}

int main(int argc, char **argv)
{
	static char buffer[65536];
	FILE *stream = argc > 1 ? fopen(argv[1], "rb") : NULL;
	struct csv_parser parser;
	size_t n;

	if (!stream || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return 3;
	if (argc > 2)
		csv_set_delim(&parser, (unsigned char)argv[2][0]);
	while ((n = fread(buffer, 1, sizeof(buffer), stream)) > 0)
		if (csv_parse(&parser, buffer, n, on_cell, on_row, NULL) != n)
			return 1;
	csv_fini(&parser, on_cell, on_row, NULL);
	csv_free(&parser);
	printf("%lu records, %lu cells\n", rows, cells);
	return 0;
}
