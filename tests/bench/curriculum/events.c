/* The yardstick: reads each file named on standard input or as argument and goes through
 * libyaml's events, nothing more. */
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static unsigned long count(FILE *file)
{
	yaml_parser_t parser;
	unsigned long n = 0;
	int type;

	yaml_parser_initialize(&parser);
	yaml_parser_set_input_file(&parser, file);
	do {
		yaml_event_t event;

		if (!yaml_parser_parse(&parser, &event))
			abort();
		type = event.type;
		yaml_event_delete(&event);
		n++;
	} while (type != YAML_STREAM_END_EVENT);
	yaml_parser_delete(&parser);
	return n;
}

int main(int argc, char **argv)
{
	unsigned long n = 0;

	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");

		if (!file)
			abort();
		n += count(file);
		fclose(file);
	}
	printf("%lu events\n", n);
	return 0;
}
