#include <string.h>

#include "yaml/tree.h"
#include "yaml/values.h"

bool psy_yaml_is_empty(const PsyYamlNode *node)
{
	return node->shape == PSY_YAML_SCALAR && node->plain &&
	       (!*node->text || strcmp(node->text, "~") == 0 ||
		g_ascii_strcasecmp(node->text, "null") == 0);
}

const PsyYamlNode *psy_yaml_get(const PsyYamlNode *node, const char *key)
{
	if (!node || node->shape != PSY_YAML_MAPPING)
		return NULL;
	for (const PsyYamlNode *child = node->first; child; child = child->next)
		if (strcmp(child->key->text, key) == 0)
			return psy_yaml_is_empty(child) ? NULL : child;
	return NULL;
}

const PsyYamlNode *psy_yaml_item(const PsyYamlNode *node, size_t index)
{
	const PsyYamlNode *child;

	if (!node)
		return NULL;
	if (node->shape == PSY_YAML_SCALAR)
		return index == 0 ? node : NULL;
	for (child = node->first; child && index > 0; child = child->next)
		index--;
	return child;
}

const PsyYamlNode *psy_yaml_find_item(const PsyYamlNode *list, const char *text)
{
	const PsyYamlNode *item;

	for (size_t i = 0; (item = psy_yaml_item(list, i)); i++)
		if (item->shape == PSY_YAML_SCALAR && strcmp(psy_yaml_trimmed(item), text) == 0)
			return item;
	return NULL;
}

const PsyYamlNode *psy_yaml_get_like(const PsyYamlNode *node, const char *key)
{
	const PsyYamlNode *found = psy_yaml_get(node, key);

	if (found || !node || node->shape != PSY_YAML_MAPPING)
		return found;
	for (const PsyYamlNode *child = node->first; child; child = child->next)
		if (psy_text_folds_alike(child->key->text, key))
			return child;
	return NULL;
}

void psy_yaml_rename(const PsyYamlNode *child, const char *key)
{
	((PsyYamlNode *)child->key)->text = key;
}

const char *psy_yaml_kind(const PsyYaml *yaml)
{
	const PsyYamlNode *kind = psy_yaml_get_like(psy_yaml_root(yaml), "jenis");

	return kind && kind->shape == PSY_YAML_SCALAR ? kind->text : "";
}

bool psy_yaml_is_kind(const PsyYaml *yaml, const char *kind)
{
	return psy_text_folds_alike(psy_yaml_kind(yaml), kind);
}
