/* Any bytes through the YAML reader: it ends, and every node has its place in order. */
#include <stdint.h>
#include <string.h>

#include "yaml/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_node(const PsyYamlNode *node, unsigned depth)
{
	unsigned n = 0;

	g_assert_cmpuint(depth, <=, 64);
	g_assert_cmpuint(node->line, >, 0);
	g_assert_cmpuint(node->column, >, 0);
	g_assert_cmpuint(node->end_line, >=, node->line);
	g_assert_true((node->shape == PSY_YAML_SCALAR) == (node->text != NULL));
	for (const PsyYamlNode *child = node->first; child; child = child->next, n++) {
		g_assert_true((node->shape == PSY_YAML_MAPPING) == (child->key != NULL));
		check_node(child, depth + 1);
	}
	g_assert_cmpuint(n, ==, node->n_children);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	g_autoptr(PsyYaml) yaml = psy_yaml_parse("fuzz.yaml", data, size, diags);

	if (yaml)
		check_node(psy_yaml_root(yaml), 0);
	else
		g_assert_cmpuint(psy_diags_count(diags, PSY_ERROR), >, 0);
	return 0;
}
