#include <string.h>

#include "yaml/scanner.h"
#include "yaml/tree.h"

typedef enum { AT_PROBLEM, AT_CONTEXT } Blame;

/* libyaml's English texts are all it says about the kind of an error; they have not changed
 * since 2020 (0.2.5). The first row whose words are found counts. */
typedef struct {
	const char *problem;
	const char *context; /* NULL: any */
	Blame blame;
	const char *code;
	const char *message; /* N_() */
	const char *hint;    /* N_() or NULL */
} Sentence;

static const Sentence sentences[] = {
	{ "could not find expected ':'", NULL, AT_CONTEXT, "yaml/missing-colon",
	  N_("a key without ':'"), N_("write 'key: value', with a blank behind the colon") },
	{ "unexpected end of stream", "quoted scalar", AT_CONTEXT, "yaml/open-quote",
	  N_("the quotation mark that opens here is not closed"), NULL },
	{ "unexpected document indicator", "quoted scalar", AT_CONTEXT, "yaml/open-quote",
	  N_("the quotation mark that opens here is not closed"), NULL },
	{ "tab character", NULL, AT_PROBLEM, "yaml/tab",
	  N_("a tab stands where lines are indented"), N_("indent with blanks") },
	{ "alphabetic or numeric character", NULL, AT_CONTEXT, "yaml/special-character",
	  N_("a value cannot begin with this character"), N_("put the value in quotes") },
	{ "did not find expected ',' or", NULL, AT_CONTEXT, "yaml/open-bracket",
	  N_("the bracket that opens here is not closed"),
	  N_("close it, and put commas between the items") },
	{ "expected '-' indicator", NULL, AT_PROBLEM, "yaml/indentation",
	  N_("this line does not belong to the list above it"),
	  N_("indent it as far as the lines it belongs to") },
	{ "unknown escape character", NULL, AT_PROBLEM, "yaml/escape",
	  N_("a backslash in double quotes has a meaning of its own"),
	  N_("use single quotes: 'C:\\daftar'") },
	{ "hexdecimal number", NULL, AT_PROBLEM, "yaml/escape",
	  N_("a backslash in double quotes has a meaning of its own"),
	  N_("use single quotes: 'C:\\daftar'") },
	{ "block sequence entries are not allowed", NULL, AT_PROBLEM, "yaml/text-after-value",
	  N_("'-' begins an item of a list only at the beginning of a line"),
	  N_("put the list on lines of its own below the key") },
	{ "document start", NULL, AT_PROBLEM, "yaml/indentation",
	  N_("this line does not belong to what stands above it"),
	  N_("all keys of the file begin in the first column") },
	{ "tag", NULL, AT_CONTEXT, "yaml/tag", N_("tags (!) are not used here"),
	  N_("put the value in quotes if it begins with '!'") },
	{ "", "scanning a tag", AT_CONTEXT, "yaml/tag", N_("tags (!) are not used here"),
	  N_("put the value in quotes if it begins with '!'") },
	{ "directive", NULL, AT_CONTEXT, "yaml/directive",
	  N_("lines that begin with '%' are not used here"), N_("leave the line out") },
	{ "", "block scalar", AT_PROBLEM, "yaml/text-after-value",
	  N_("behind '|' or '>' the text begins on the next line"), NULL },
	{ "", NULL, AT_PROBLEM, "yaml/syntax", N_("this cannot be read as YAML"),
	  N_("look at the indentation, colons and quotes of this line and the one above") },
};

typedef struct {
	PsyYaml *yaml;
	const yaml_parser_t *parser;
	yaml_mark_t mark; /* where to report */
	PsySlice line;    /* of the problem */
	const char *at;   /* the place of the problem in it */
} Scene;

static bool has(const char *text, const char *part)
{
	return text && strstr(text, part);
}

static const char *in_line(PsySlice line, size_t column)
{
	const char *p = line.text;
	const char *end = line.text + line.length;

	for (; column > 0 && p < end; column--)
		p = MIN(g_utf8_next_char(p), end);
	return p;
}

static bool stands_first(const Scene *scene)
{
	const char *p = scene->line.text;

	while (p < scene->at && (*p == ' ' || *p == '-'))
		p++;
	return p == scene->at;
}

static Sentence find(const char *problem, const char *context)
{
	const Sentence *sentence = sentences;

	while (!has(problem, sentence->problem) ||
	       (sentence->context && !has(context, sentence->context)))
		sentence++;
	return *sentence;
}

/* A first key without its colon runs on into the next line: "judul Gizi", "versi: 1". Then
 * that line is to blame; its first column comes back, 0 when the line is in order. */
static unsigned missing_colon_above(const Scene *scene)
{
	unsigned line = (unsigned)scene->parser->problem_mark.line; /* from 1: the line above */
	PsySlice above = psy_yaml_line(scene->yaml, line);
	size_t indent = 0;

	while (indent < above.length && above.text[indent] == ' ')
		indent++;
	if (line == 0 || indent == above.length || strchr("#-[{\"'", above.text[indent]) ||
	    memchr(above.text, ':', above.length))
		return 0;
	return (unsigned)indent + 1;
}

/* A colon in the text of a value: "judul: Modul 2: Gizi". */
static Sentence explain_colon(Scene *scene)
{
	Sentence sentence = { .blame = AT_PROBLEM, .code = "yaml/colon-in-text" };
	size_t before = (size_t)(scene->at - scene->line.text);
	unsigned above = missing_colon_above(scene);

	if (above > 0) {
		sentence = find("could not find expected ':'", NULL);
		sentence.blame = AT_PROBLEM;
		scene->mark.line--;
		scene->mark.column = above - 1;
		return sentence;
	}

	if (g_strstr_len(scene->line.text, (gssize)before, ": ")) {
		sentence.message = N_("a second ': ' in one line");
		sentence.hint = N_("put the text in quotes");
	} else if (before > PSY_YAML_LONGEST_KEY) {
		sentence.code = "yaml/long-key";
		sentence.message = N_("a key has at most 1,024 characters");
	} else {
		sentence.code = "yaml/indentation";
		sentence.message = N_("a key is not expected here");
		sentence.hint = N_("indent it as far as the other keys of its group");
	}
	return sentence;
}

static Sentence explain_key(const Scene *scene)
{
	Sentence sentence = { .blame = AT_PROBLEM };

	if (stands_first(scene)) {
		sentence.code = "yaml/indentation";
		sentence.message = N_("this line is not indented like the ones it belongs to");
		sentence.hint = N_("indent it as far as the other keys of its group");
	} else {
		sentence.code = "yaml/text-after-value";
		sentence.message = N_("something stands behind the value");
		sentence.hint = N_("put the whole value in quotes");
	}
	return sentence;
}

static Sentence explain_character(const Scene *scene)
{
	bool tab = scene->at < scene->line.text + scene->line.length && *scene->at == '\t';

	return (Sentence){
		.problem = tab ? "tab character" : "alphabetic or numeric character",
		.blame = AT_PROBLEM,
	};
}

/* Some of libyaml's texts stand for several mistakes; the line tells which. */
static Sentence choose(Scene *scene)
{
	const char *problem = scene->parser->problem ? scene->parser->problem : "";
	Sentence sentence;

	if (has(problem, "mapping values are not allowed"))
		return explain_colon(scene);
	if (has(problem, "did not find expected key"))
		return explain_key(scene);
	if (has(problem, "cannot start any token")) {
		sentence = explain_character(scene);
		sentence = find(sentence.problem, NULL);
		sentence.blame = AT_PROBLEM;
		return sentence;
	}
	return find(problem, scene->parser->context);
}

/* Bytes that are no text; libyaml then gives a byte offset and no line. */
static void report_bytes(PsyYaml *yaml, const yaml_parser_t *parser, PsyDiags *diags)
{
	bool control = has(parser->problem, "control characters");
	PsyFinding finding;
	unsigned line, column;

	psy_yaml_locate(yaml, parser->problem_offset, &line, &column);
	finding = psy_yaml_finding_at(yaml, line, column, 0, PSY_ERROR,
				      control ? "yaml/control-character" : "yaml/encoding");
	finding.scope = PSY_SCOPE_FILE;
	if (control) {
		finding.hint = _("delete it; if the file shows nothing readable, it is no YAML "
				 "file");
		psy_report(diags, &finding, _("an invisible control character (U+%04X)"),
			   (unsigned)parser->problem_value);
	} else {
		finding.hint = _("save the file as UTF-8");
		psy_report(diags, &finding, _("this is not UTF-8"));
	}
}

void psy_yaml_report_scanner(PsyYaml *yaml, const yaml_parser_t *parser, PsyDiags *diags)
{
	Scene scene = { .yaml = yaml, .parser = parser };
	Sentence sentence;
	PsyFinding finding;

	scene.mark = parser->problem_mark;
	if (parser->error == YAML_READER_ERROR) {
		report_bytes(yaml, parser, diags);
		return;
	}
	scene.line = psy_yaml_line(yaml, (unsigned)scene.mark.line + 1);
	scene.at = in_line(scene.line, scene.mark.column);
	sentence = choose(&scene);
	if (sentence.blame == AT_CONTEXT && parser->context)
		scene.mark = parser->context_mark;
	finding = psy_yaml_finding_at(yaml, (unsigned)scene.mark.line + 1,
				      (unsigned)scene.mark.column + 1, 0, PSY_ERROR, sentence.code);
	finding.scope = PSY_SCOPE_FILE;
	finding.hint = sentence.hint ? _(sentence.hint) : NULL;
	psy_report(diags, &finding, "%s", _(sentence.message));
}
