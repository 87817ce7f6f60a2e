#include "help.h"

#include <string.h>

#include "commands.h"
#include "options.h"

enum { TEXT_WIDTH = 80 };

/* Prints `text` from column `indent` on, broken at blanks; the first line begins where the
 * cursor is. */
static void print_wrapped(FILE *out, const char *text, unsigned indent)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	unsigned used = indent;

	for (char **word = words; *word; word++) {
		unsigned width = psy_text_points(*word, strlen(*word));

		if (used + width + 1 > TEXT_WIDTH && used > indent) {
			fprintf(out, "\n%*s", (int)indent, "");
			used = indent;
		}
		used += (unsigned)fprintf(out, "%s%s", used > indent ? " " : "", *word);
	}
	fputc('\n', out);
}

char *psy_command_name(const PsyCommand *command)
{
	return command->verb ? g_strdup_printf("%s %s", command->noun, command->verb)
			     : g_strdup(command->noun);
}

void psy_help_overview(FILE *out, const char *noun)
{
	fprintf(out, "%s\n\n", _("usage: posyandu COMMAND [OPTIONS] [FILE...]"));
	if (!noun)
		fprintf(out, "%s\n\n",
			_("Training curricula, rosters, batches and certificates as plain files."));
	for (const PsyCommand *const *c = psy_commands; *c; c++) {
		g_autofree char *name = psy_command_name(*c);

		if (noun && strcmp((*c)->noun, noun) != 0)
			continue;
		fprintf(out, "  %-20s  ", name);
		print_wrapped(out, _((*c)->summary), 24);
	}
	fprintf(out, "\n%s\n", _("'posyandu COMMAND --help' shows the options of a command."));
}

static void print_option(FILE *out, const PsyOption *option)
{
	g_autoptr(GString) left = g_string_new("  ");
	unsigned width;

	if (option->letter)
		g_string_append_printf(left, "-%c, ", option->letter);
	else
		g_string_append(left, "    ");
	g_string_append_printf(left, "--%s", option->name);
	if (option->argument)
		g_string_append_printf(left, " %s", _(option->argument));
	width = psy_text_points(left->str, left->len);
	if (width > 28)
		fprintf(out, "%s\n%30s", left->str, "");
	else
		fprintf(out, "%s%*s", left->str, (int)(30 - width), "");
	print_wrapped(out, _(option->help), 30);
}

static void print_common(FILE *out, unsigned takes, bool own)
{
	for (const PsyCommonOption *o = psy_common_options; o->option.name; o++)
		if (own ? (takes & o->takes) != 0 : !o->takes)
			print_option(out, &o->option);
}

static void print_paragraphs(FILE *out, const char *text)
{
	g_auto(GStrv) paragraphs = g_strsplit(text, "\n\n", -1);

	for (char **p = paragraphs; *p; p++) {
		fputc('\n', out);
		print_wrapped(out, *p, 0);
	}
}

void psy_help_command(FILE *out, const PsyCommand *command)
{
	g_autofree char *name = psy_command_name(command);

	fprintf(out, _("usage: posyandu %s [OPTIONS] %s\n"), name,
		command->operands ? _(command->operands) : "");
	print_paragraphs(out, _(command->summary));
	if (command->description)
		print_paragraphs(out, _(command->description));
	if (command->options || command->takes) {
		fprintf(out, "\n%s\n", _("Options:"));
		print_common(out, command->takes, true);
		for (const PsyOption *o = command->options; o && o->name; o++)
			print_option(out, o);
	}
	fprintf(out, "\n%s\n", _("Options of all commands:"));
	print_common(out, 0, false);
	if (command->examples) {
		g_auto(GStrv) lines = g_strsplit(command->examples, "\n", -1);

		fprintf(out, "\n%s\n", _("Examples:"));
		for (char **line = lines; *line; line++)
			fprintf(out, "  %s\n", *line);
	}
}

/* ---- posyandu help ---- */

static bool run(PsyCli *cli, const void *args)
{
	const char *noun = cli->files[0], *verb = noun ? cli->files[1] : NULL;
	bool found = false;

	(void)args;
	for (const PsyCommand *const *c = psy_commands; *c && noun; c++) {
		if (strcmp((*c)->noun, noun) != 0)
			continue;
		found = true;
		if (verb ? g_strcmp0((*c)->verb, verb) == 0 : !(*c)->verb) {
			psy_help_command(stdout, *c);
			return true;
		}
	}
	if (noun && (!found || verb))
		return psy_cli_usage(cli, _("there is no command '%s%s%s'"), noun, verb ? " " : "",
				     verb ? verb : "");
	psy_help_overview(stdout, noun);
	return true;
}

const PsyCommand psy_cmd_help = {
	.noun = "help",
	.summary = N_("show the commands, or one command with its options"),
	.operands = N_("[COMMAND]"),
	.max_operands = 2,
	.run = run,
	.examples = "posyandu help roster import",
};
