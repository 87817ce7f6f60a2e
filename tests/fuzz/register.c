/* Any bytes as a register: opening ends. Nothing but what the program wrote itself is taken,
 * so whatever opens goes on with the next number and can be opened again. */
#include <glib/gstdio.h>
#include <stdint.h>
#include <unistd.h>

#include "cert/register.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t add_one(const char *path, PsyDiags *diags)
{
	g_autoptr(Register) reg = cert_register_open(path, diags);
	RegisterRow row;
	g_autofree char *number = NULL;
	size_t n;

	if (!reg)
		return 0;
	n = cert_register_n_rows(reg);
	for (int i = 0; i < REG_N_FIELDS; i++)
		row.of[i] = "";
	number = g_strdup_printf("X/%lu", cert_register_next(reg, "X"));
	row.of[REG_NUMBER] = number;
	row.of[REG_SERIES] = "X";
	g_assert_false(cert_register_has_number(reg, number));
	cert_register_add(reg, &row);
	g_assert_true(cert_register_commit(reg, diags));
	return n + 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(PsyDiags) diags = psy_diags_new(NULL, NULL);
	char path[] = "/dev/shm/register-XXXXXX";
	int fd = g_mkstemp(path);
	size_t n;

	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		g_error("no room for the input");
	close(fd);
	n = add_one(path, diags);
	if (n > 0) {
		g_autoptr(Register) reg = cert_register_open(path, diags);

		g_assert_nonnull(reg);
		g_assert_cmpuint(cert_register_n_rows(reg), ==, n);
	}
	g_unlink(path);
	return 0;
}
