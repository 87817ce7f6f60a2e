/* Runs a fuzz target without libFuzzer: every file of the corpus folder, then a fixed
 * number of mutations of them from a fixed seed, so that a failure repeats. */
#include <glib.h>
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MUTATIONS_PER_FILE = 150, SEED = 20250415 };

static void mutate(GByteArray *bytes, GRand *random)
{
	int edits = g_rand_int_range(random, 1, 9);

	while (edits-- > 0 && bytes->len > 0) {
		guint at = (guint)g_rand_int_range(random, 0, (gint32)bytes->len);

		switch (g_rand_int_range(random, 0, 5)) {
		case 0:
			bytes->data[at] ^= (guint8)(1u << g_rand_int_range(random, 0, 8));
			break;
		case 1:
			bytes->data[at] = (guint8) "\",;\n\r\t{}[]:-&*!'\0\xff"[g_rand_int_range(
				random, 0, 19)];
			break;
		case 2:
			g_byte_array_remove_index(bytes, at);
			break;
		case 3:
			g_byte_array_set_size(bytes, at);
			break;
		default: {
			guint n = MIN(bytes->len - at, 64);
			g_autofree guint8 *piece = g_memdup2(bytes->data + at, n);

			g_byte_array_append(bytes, piece, n);
		}
		}
	}
}

static void run_file(const char *path, GRand *random)
{
	g_autofree char *data = NULL;
	gsize size;

	if (!g_file_get_contents(path, &data, &size, NULL))
		g_error("cannot read %s", path);
	LLVMFuzzerTestOneInput((const uint8_t *)data, size);
	for (int i = 0; i < MUTATIONS_PER_FILE; i++) {
		g_autoptr(GByteArray) bytes = g_byte_array_new();

		g_byte_array_append(bytes, (const guint8 *)data, (guint)size);
		mutate(bytes, random);
		LLVMFuzzerTestOneInput(bytes->data, bytes->len);
	}
}

static gint compare_paths(gconstpointer a, gconstpointer b)
{
	return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

int main(int argc, char **argv)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(SEED);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GDir *folder;
	const char *name;

	if (argc != 2 || !(folder = g_dir_open(argv[1], 0, NULL)))
		g_error("usage: %s CORPUS", argv[0]);
	while ((name = g_dir_read_name(folder)))
		g_ptr_array_add(names, g_build_filename(argv[1], name, NULL));
	g_dir_close(folder);
	g_ptr_array_sort(names, compare_paths);
	if (names->len == 0)
		g_error("the corpus %s is empty", argv[1]);
	for (guint i = 0; i < names->len; i++)
		run_file(names->pdata[i], random);
	printf("%u files, %d mutations each\n", names->len, MUTATIONS_PER_FILE);
	return 0;
}
