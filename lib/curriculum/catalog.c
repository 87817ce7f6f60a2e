#include <string.h>

#include "curriculum/model.h"

/* A curriculum may lie in a home folder: what is looked through there has a limit. */
enum { MOST_LEVELS = 4, MOST_ENTRIES = 2000 };

struct PsyCatalog {
	GPtrArray *files; /* PsyModuleFile * */
	GArray *entries;  /* PsyCatalogEntry */
	GHashTable *uses; /* of the entries */
	unsigned left;    /* entries of folders that may still be looked at */
};

static void clear_entry(gpointer entry)
{
	g_free((char *)((PsyCatalogEntry *)entry)->use);
}

PsyCatalog *psy_catalog_new(void)
{
	PsyCatalog *catalog = g_new0(PsyCatalog, 1);

	catalog->files = g_ptr_array_new_with_free_func((GDestroyNotify)psy_module_file_free);
	catalog->entries = g_array_new(FALSE, FALSE, sizeof(PsyCatalogEntry));
	g_array_set_clear_func(catalog->entries, clear_entry);
	catalog->uses = g_hash_table_new(g_str_hash, g_str_equal);
	catalog->left = MOST_ENTRIES;
	return catalog;
}

void psy_catalog_free(PsyCatalog *catalog)
{
	if (!catalog)
		return;
	g_hash_table_unref(catalog->uses);
	g_array_unref(catalog->entries);
	g_ptr_array_unref(catalog->files);
	g_free(catalog);
}

/* What an earlier root has under the same name goes first, as in a curriculum. */
static void add_entry(PsyCatalog *catalog, char *use, const PsyModule *module)
{
	PsyCatalogEntry entry = { use, module };

	if (!psy_is_module_name(use) || !g_hash_table_add(catalog->uses, use)) {
		g_free(use);
		return;
	}
	g_array_append_val(catalog->entries, entry);
}

/* `name` is the path below the root, without .yaml. What cannot be read, or is no module file,
 * is passed over. */
static void add_file(PsyCatalog *catalog, const char *path, const char *name)
{
	g_autoptr(PsyDiags) silent = psy_diags_new(NULL, NULL);
	PsyYaml *yaml = psy_yaml_read(path, silent);
	PsyModuleFile *file = NULL;

	if (yaml && psy_yaml_is_kind(yaml, "mata_pelatihan"))
		file = psy_module_file_new(yaml, silent);
	else
		psy_yaml_free(yaml);
	if (!file)
		return;
	g_ptr_array_add(catalog->files, file);
	if (file->n_modules == 1)
		add_entry(catalog, g_strdup(name), &file->modules[0]);
	for (size_t i = 0; file->n_modules > 1 && i < file->n_modules; i++)
		add_entry(catalog, g_strdup_printf("%s/%s", name, file->modules[i].id),
			  &file->modules[i]);
}

static void add_folder(PsyCatalog *catalog, const char *path, const char *below, int levels)
{
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	const char *name;

	while (folder && catalog->left > 0 && (name = g_dir_read_name(folder))) {
		g_autofree char *inner = g_build_filename(path, name, NULL);
		g_autofree char *use =
			*below ? g_strconcat(below, "/", name, NULL) : g_strdup(name);

		catalog->left--;
		if (*name == '.' || g_file_test(inner, G_FILE_TEST_IS_SYMLINK))
			continue;
		if (g_str_has_suffix(use, ".yaml")) {
			use[strlen(use) - strlen(".yaml")] = '\0';
			if (g_file_test(inner, G_FILE_TEST_IS_REGULAR))
				add_file(catalog, inner, use);
		} else if (levels > 1 && g_file_test(inner, G_FILE_TEST_IS_DIR)) {
			add_folder(catalog, inner, use, levels - 1);
		}
	}
}

static gint compare_entries(gconstpointer a, gconstpointer b)
{
	return strcmp(((const PsyCatalogEntry *)a)->use, ((const PsyCatalogEntry *)b)->use);
}

void psy_catalog_add(PsyCatalog *catalog, const char *root)
{
	add_folder(catalog, root, "", MOST_LEVELS);
	g_array_sort(catalog->entries, compare_entries);
}

const PsyCatalogEntry *psy_catalog_entries(const PsyCatalog *catalog, size_t *n)
{
	*n = catalog->entries->len;
	return (const PsyCatalogEntry *)(void *)catalog->entries->data;
}

static const char *last_part(const char *use)
{
	const char *slash = strrchr(use, '/');

	return slash ? slash + 1 : use;
}

/* The entry whose last part is `part`, or NULL. */
static const char *find_part(const PsyCatalog *catalog, const char *part)
{
	size_t n;
	const PsyCatalogEntry *entries = psy_catalog_entries(catalog, &n);

	for (size_t i = 0; i < n; i++)
		if (strcmp(last_part(entries[i].use), part) == 0)
			return entries[i].use;
	return NULL;
}

const char *psy_catalog_suggest(const PsyCatalog *catalog, const char *use)
{
	g_autoptr(GPtrArray) uses = g_ptr_array_new();
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	const char *const part = last_part(use);
	const char *meant = find_part(catalog, part);
	size_t n;
	const PsyCatalogEntry *entries = psy_catalog_entries(catalog, &n);

	if (meant)
		return meant;
	for (size_t i = 0; i < n; i++) {
		g_ptr_array_add(uses, (gpointer)entries[i].use);
		g_ptr_array_add(parts, (gpointer)last_part(entries[i].use));
	}
	g_ptr_array_add(uses, NULL);
	g_ptr_array_add(parts, NULL);
	meant = psy_text_suggest(use, (const char *const *)uses->pdata);
	if (meant)
		return meant;
	meant = psy_text_suggest(part, (const char *const *)parts->pdata);
	return meant ? find_part(catalog, meant) : NULL;
}
