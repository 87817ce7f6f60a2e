/* Any bytes as a curriculum or module file: loading and all checks end, sums agree. */
#define _GNU_SOURCE /* memfd_create */
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "curriculum/curriculum.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_sums(const PsyCurriculum *curriculum)
{
	PsyJpl all = psy_curriculum_jpl(curriculum, PSY_GROUP_NONE);
	unsigned sum = 0;
	size_t n;
	const PsyModule *modules = psy_curriculum_modules(curriculum, &n);

	for (size_t i = 0; i < n; i++) {
		g_assert_true(*modules[i].id);
		g_assert_nonnull(psy_curriculum_module(curriculum, modules[i].id));
		sum += psy_jpl_total(&modules[i].jpl);
	}
	g_assert_cmpuint(sum, ==, psy_jpl_total(&all));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	g_autoptr(GHashTable) seen = psy_curriculum_ids_new();
	g_autoptr(PsyCurriculum) curriculum = NULL;
	int fd = memfd_create("yaml", MFD_CLOEXEC);
	g_autofree char *path = g_strdup_printf("/dev/fd/%d", fd);

	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		g_error("no room for the input");
	psy_curriculum_validate(path, NULL, seen, diags);
	curriculum = psy_curriculum_load(path, NULL, diags);
	if (curriculum)
		check_sums(curriculum);
	close(fd);
	return 0;
}
