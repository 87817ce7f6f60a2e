#include <string.h>
#include <yaml.h>

#include "yaml/scanner.h"
#include "yaml/tree.h"

/* A list or mapping that is still open. */
typedef struct {
	PsyYamlNode *node;
	PsyYamlNode *last; /* child */
	PsyYamlNode *key;  /* waiting for its value */
	bool twice;        /* that key has a value already; this one is dropped */
	GHashTable *keys;  /* name -> key node; made with the first mapping of this level */
} Level;

typedef struct {
	PsyYaml *yaml;
	PsyDiags *diags;
	Level levels[PSY_YAML_MOST_LEVELS];
	unsigned depth;
	unsigned n_nodes;
	unsigned n_documents;
	bool has_anchor;
	yaml_mark_t anchor; /* the first one */
} Builder;

static void refuse(Builder *builder, yaml_mark_t at, const char *code, const char *message)
{
	PsyFinding finding = psy_yaml_finding_at(builder->yaml, (unsigned)at.line + 1,
						 (unsigned)at.column + 1, 0, PSY_ERROR, code);

	finding.scope = PSY_SCOPE_FILE;
	psy_report(builder->diags, &finding, "%s", message);
}

static PsyYamlNode *new_node(Builder *builder, const yaml_event_t *event, PsyYamlShape shape)
{
	PsyYamlNode *node = psy_yaml_alloc(builder->yaml, sizeof(*node));

	node->file = builder->yaml;
	node->shape = shape;
	node->line = (unsigned)event->start_mark.line + 1;
	node->column = (unsigned)event->start_mark.column + 1;
	node->end_line = (unsigned)event->end_mark.line + 1;
	node->end_column = (unsigned)event->end_mark.column + 1;
	return node;
}

/* True when a mapping waits for a key. */
static bool wants_key(const Builder *builder)
{
	const Level *level = builder->depth ? &builder->levels[builder->depth - 1] : NULL;

	return level && level->node->shape == PSY_YAML_MAPPING && !level->key;
}

static void take_key(Builder *builder, PsyYamlNode *key)
{
	Level *level = &builder->levels[builder->depth - 1];
	const PsyYamlNode *earlier;

	if (!level->keys)
		level->keys = g_hash_table_new(g_str_hash, g_str_equal);
	earlier = g_hash_table_lookup(level->keys, key->text);
	level->key = key;
	level->twice = earlier != NULL;
	if (earlier) {
		PsyFinding finding = psy_yaml_finding(key, PSY_ERROR, "yaml/duplicate-key");
		g_autofree char *shown = psy_yaml_show(key->text);

		psy_report(builder->diags, &finding,
			   _("'%s' already stands in line %u, column %u; each key may stand once"),
			   shown, earlier->line, earlier->column);
	} else {
		g_hash_table_insert(level->keys, (gpointer)key->text, key);
	}
}

static void attach(Builder *builder, PsyYamlNode *node)
{
	Level *level;

	if (builder->depth == 0) {
		builder->yaml->root = node;
		return;
	}
	level = &builder->levels[builder->depth - 1];
	node->key = level->key;
	level->key = NULL;
	if (node->key && level->twice)
		return;
	if (level->last)
		level->last->next = node;
	else
		level->node->first = node;
	level->last = node;
	level->node->n_children++;
}

static bool open_level(Builder *builder, const yaml_event_t *event, PsyYamlShape shape)
{
	PsyYamlNode *node;
	Level *level;

	if (builder->depth == PSY_YAML_MOST_LEVELS) {
		refuse(builder, event->start_mark, "yaml/too-deep",
		       _("more than 64 levels inside each other"));
		return false;
	}
	if (wants_key(builder)) {
		refuse(builder, event->start_mark, "yaml/complex-key",
		       _("a list or mapping cannot be a key"));
		return false;
	}
	node = new_node(builder, event, shape);
	attach(builder, node);
	level = &builder->levels[builder->depth++];
	level->node = node;
	level->last = level->key = NULL;
	if (level->keys)
		g_hash_table_remove_all(level->keys);
	return true;
}

static void close_level(Builder *builder, const yaml_event_t *event)
{
	PsyYamlNode *node = builder->levels[--builder->depth].node;

	node->end_line = (unsigned)event->end_mark.line + 1;
	node->end_column = (unsigned)event->end_mark.column + 1;
}

static void take_scalar(Builder *builder, const yaml_event_t *event)
{
	PsyYamlNode *node = new_node(builder, event, PSY_YAML_SCALAR);

	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	node->text = psy_yaml_copy(builder->yaml, (const char *)event->data.scalar.value,
				   event->data.scalar.length);
	if (wants_key(builder))
		take_key(builder, node);
	else
		attach(builder, node);
}

static bool start_document(Builder *builder, const yaml_event_t *event)
{
	if (event->data.document_start.version_directive ||
	    event->data.document_start.tag_directives.start !=
		    event->data.document_start.tag_directives.end) {
		refuse(builder, event->start_mark, "yaml/directive",
		       _("lines with % in front are not used here; leave them out"));
		return false;
	}
	if (builder->n_documents++ > 0) {
		refuse(builder, event->start_mark, "yaml/several-documents",
		       _("a second document begins here; put it into a file of its own"));
		return false;
	}
	return true;
}

/* Anchor and tag of an event that starts a node. */
static bool plain_enough(Builder *builder, const yaml_event_t *event)
{
	const yaml_char_t *anchor = NULL, *tag = NULL;

	if (event->type == YAML_SCALAR_EVENT) {
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
	} else if (event->type == YAML_MAPPING_START_EVENT) {
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
	}
	if (anchor && !builder->has_anchor) {
		builder->has_anchor = true;
		builder->anchor = event->start_mark;
	}
	if (tag)
		refuse(builder, event->start_mark, "yaml/tag",
		       _("tags (!) are not used here; put the value in quotes if it begins with "
			 "'!'"));
	return !tag;
}

static bool take(Builder *builder, const yaml_event_t *event)
{
	if (!plain_enough(builder, event))
		return false;
	if ((event->type == YAML_SCALAR_EVENT || event->type == YAML_SEQUENCE_START_EVENT ||
	     event->type == YAML_MAPPING_START_EVENT) &&
	    ++builder->n_nodes > PSY_YAML_MOST_NODES) {
		refuse(builder, event->start_mark, "yaml/too-many",
		       _("more than 20,000 values in one file"));
		return false;
	}
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		return start_document(builder, event);
	case YAML_ALIAS_EVENT:
		refuse(builder, event->start_mark, "yaml/alias",
		       _("references (& and *) are not used here; write the value out, or put it "
			 "in "
			 "quotes if it begins with '*'"));
		return false;
	case YAML_SEQUENCE_START_EVENT:
		return open_level(builder, event, PSY_YAML_LIST);
	case YAML_MAPPING_START_EVENT:
		return open_level(builder, event, PSY_YAML_MAPPING);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		close_level(builder, event);
		return true;
	case YAML_SCALAR_EVENT:
		take_scalar(builder, event);
		return true;
	default:
		return true;
	}
}

static bool run(Builder *builder, yaml_parser_t *parser)
{
	for (bool going = true; going;) {
		yaml_event_t event;
		bool taken;

		if (!yaml_parser_parse(parser, &event)) {
			psy_yaml_report_scanner(builder->yaml, parser, builder->diags);
			return false;
		}
		going = event.type != YAML_STREAM_END_EVENT;
		taken = take(builder, &event);
		yaml_event_delete(&event);
		if (!taken)
			return false;
	}
	/* An alias says more than its anchor, so the anchor is blamed only when it stands alone. */
	if (builder->has_anchor) {
		refuse(builder, builder->anchor, "yaml/alias",
		       _("references (& and *) are not used here; put the value in quotes if it "
			 "begins with '&'"));
		return false;
	}
	if (!builder->yaml->root) {
		refuse(builder, (yaml_mark_t){ 0 }, "yaml/empty-file", _("there is nothing in it"));
		return false;
	}
	return true;
}

bool psy_yaml_build(PsyYaml *yaml, PsyDiags *diags)
{
	Builder builder = { .yaml = yaml, .diags = diags };
	yaml_parser_t parser;
	bool built;

	if (!yaml_parser_initialize(&parser))
		g_error("libyaml cannot allocate its parser");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)yaml->source, yaml->length);
	built = run(&builder, &parser);
	yaml_parser_delete(&parser);
	for (size_t i = 0; i < PSY_YAML_MOST_LEVELS; i++)
		if (builder.levels[i].keys)
			g_hash_table_unref(builder.levels[i].keys);
	return built;
}
