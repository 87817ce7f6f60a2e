#include <jansson.h>
#include <string.h>

#include "yaml/yaml.h"

static json_t *mapping_schema(const PsyYamlField *fields);

/* Editors read `08:00`, `13` and `1.10` as they like; we take them as text. */
static json_t *text_schema(void)
{
	return json_pack("{s:[sss], s:s}", "type", "string", "number", "boolean", "pattern",
			 "[^ ]");
}

static json_t *number_schema(const PsyYamlField *field, const char *type)
{
	json_t *schema = json_pack("{s:s}", "type", type);

	json_object_set_new(schema, "minimum", json_real(field->min));
	if (field->max > 0)
		json_object_set_new(schema, "maximum", json_real(field->max));
	return schema;
}

static json_t *pattern_schema(const char *pattern)
{
	return json_pack("{s:s, s:s}", "type", "string", "pattern", pattern);
}

static json_t *yes_no_schema(void)
{
	return json_pack("{s:[bbssss]}", "enum", 1, 0, "ya", "tidak", "yes", "no");
}

/* Only the proper words: an editor should offer these. */
static json_t *choice_schema(const PsyYamlChoice *choices)
{
	json_t *words = json_array();

	for (const PsyYamlChoice *c = choices; c->word; c++)
		if (psy_yaml_word(choices, c->value) == c->word)
			json_array_append_new(words, json_string(c->word));
	return json_pack("{s:[{s:o}, {s:s}]}", "anyOf", "enum", words, "type", "string");
}

static json_t *list_of(json_t *items)
{
	return json_pack("{s:s, s:o}", "type", "array", "items", items);
}

static json_t *either(json_t *a, json_t *b)
{
	return json_pack("{s:[oo]}", "anyOf", a, b);
}

static json_t *map_schema(const PsyYamlField *field)
{
	json_t *schema = mapping_schema(field->fields);

	return field->text_as ? either(text_schema(), schema) : schema;
}

static json_t *kind_schema(const PsyYamlField *field)
{
	switch (field->kind) {
	case PSY_YAML_ID:
		return pattern_schema("^[a-z0-9-]+$");
	case PSY_YAML_COUNT:
		return number_schema(field, "integer");
	case PSY_YAML_NUMBER:
		return number_schema(field, "number");
	case PSY_YAML_YES_NO:
		return yes_no_schema();
	case PSY_YAML_DATE:
		return pattern_schema("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
	case PSY_YAML_TIME:
		return either(pattern_schema("^[0-9]{1,2}[:.][0-9]{2}$"),
			      json_pack("{s:s}", "type", "number"));
	case PSY_YAML_SPAN:
		return pattern_schema("^[0-9]{1,2}[:.][0-9]{2}.*[0-9]{1,2}[:.][0-9]{2}");
	case PSY_YAML_CHOICE:
		return choice_schema(field->choices);
	case PSY_YAML_TEXTS:
		return either(text_schema(), list_of(text_schema()));
	case PSY_YAML_NUMBERS:
		return json_pack("{s:s, s:{s:s}}", "type", "object", "additionalProperties", "type",
				 "number");
	case PSY_YAML_MAP:
		return map_schema(field);
	case PSY_YAML_MAPS:
		return field->text_as ? either(text_schema(), list_of(map_schema(field)))
				      : list_of(map_schema(field));
	case PSY_YAML_ANY:
		return json_object();
	default:
		return text_schema();
	}
}

static json_t *field_schema(const PsyYamlField *field)
{
	json_t *schema = kind_schema(field);

	/* A key without a value counts as not given. */
	if (!field->required && field->kind != PSY_YAML_ANY)
		schema = either(schema, json_pack("{s:[ns]}", "enum", ""));
	if (field->help)
		json_object_set_new(schema, "description", json_string(_(field->help)));
	if (field->otherwise)
		json_object_set_new(schema, "default", json_string(field->otherwise));
	return schema;
}

static void add_condition(json_t *schema, json_t *condition)
{
	json_t *all = json_object_get(schema, "allOf");

	if (!all) {
		all = json_array();
		json_object_set_new(schema, "allOf", all);
	}
	json_array_append_new(all, condition);
}

static const char *alias_of(const PsyYamlField *fields, const char *key)
{
	while (fields->key && strcmp(fields->key, key) != 0)
		fields++;
	return fields->key ? fields->alias : NULL;
}

static void add_alternative(json_t *alternatives, const char *key)
{
	if (key)
		json_array_append_new(alternatives, json_pack("{s:[s]}", "required", key));
}

/* The key, or its alias, or the key that makes it needless, or the alias of that. */
static void require(json_t *schema, json_t *required, const PsyYamlField *fields,
		    const PsyYamlField *field)
{
	json_t *alternatives;

	if (!field->alias && !field->unless) {
		json_array_append_new(required, json_string(field->key));
		return;
	}
	alternatives = json_array();
	add_alternative(alternatives, field->key);
	add_alternative(alternatives, field->alias);
	add_alternative(alternatives, field->unless);
	if (field->unless)
		add_alternative(alternatives, alias_of(fields, field->unless));
	add_condition(schema, json_pack("{s:o}", "anyOf", alternatives));
}

static json_t *mapping_schema(const PsyYamlField *fields)
{
	json_t *schema = json_pack("{s:s, s:b}", "type", "object", "additionalProperties", 0);
	json_t *properties = json_object();
	json_t *required = json_array();

	for (const PsyYamlField *field = fields; field->key; field++) {
		json_t *property = field_schema(field);

		json_object_set(properties, field->key, property);
		if (field->alias)
			json_object_set(properties, field->alias, property);
		json_decref(property);
		if (field->required)
			require(schema, required, fields, field);
	}
	json_object_set_new(schema, "properties", properties);
	json_object_set_new(schema, "required", required);
	return schema;
}

char *psy_yaml_schema(const char *kind, const char *title, const PsyYamlField *fields)
{
	json_t *schema = mapping_schema(fields);
	json_t *properties = json_object_get(schema, "properties");
	json_t *required = json_object_get(schema, "required");
	char *raw, *text;

	json_object_set_new(schema, "$schema",
			    json_string("http://json-schema.org/draft-07/schema#"));
	json_object_set_new(schema, "title", json_string(title));
	json_object_set_new(properties, "format", json_pack("{s:[is]}", "enum", 1, "1"));
	json_object_set_new(properties, "jenis", json_pack("{s:s}", "const", kind));
	json_array_append_new(required, json_string("format"));
	json_array_append_new(required, json_string("jenis"));
	raw = json_dumps(schema, JSON_INDENT(2));
	text = g_strdup(raw);
	free(raw);
	json_decref(schema);
	return text;
}
