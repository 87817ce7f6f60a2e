#include "clean/word.h"

#include <string.h>

typedef struct {
	const char *typed; /* as psy_text_fold() leaves it */
	const char *word;
} Word;

static const Word parts[] = {
	{ "kader", "kader" },
	{ "kader posyandu", "kader" },
	{ "pembina", "pembina" },
	{ "tim pembina", "pembina" },
	{ "tim pembina posyandu", "pembina" },
	{ "pengurus", "pengurus" },
	{ "fasilitator", "fasilitator" },
	{ "narasumber", "fasilitator" },
};

static const Word statuses[] = {
	{ "terdaftar", "terdaftar" },     { "daftar", "terdaftar" },  { "aktif", "terdaftar" },
	{ "hadir", "terdaftar" },         { "cadangan", "cadangan" }, { "tunggu", "cadangan" },
	{ "waiting list", "cadangan" },   { "batal", "batal" },       { "mundur", "batal" },
	{ "mengundurkan diri", "batal" }, { "tidak jadi", "batal" },
};

static const char *find(const Word *words, size_t n, const char *cell)
{
	g_autofree char *folded = psy_text_fold(cell, strlen(cell));

	for (size_t i = 0; i < n; i++)
		if (strcmp(folded, words[i].typed) == 0)
			return words[i].word;
	return NULL;
}

const char *psy_unsur_read(const char *cell)
{
	const char *word = *cell ? find(parts, G_N_ELEMENTS(parts), cell) : NULL;

	return word ? word : cell;
}

const char *psy_status_read(const char *cell, PsyNotes *notes)
{
	const char *word;

	if (!*cell || strcmp(cell, "terdaftar") == 0)
		return "terdaftar";
	word = find(statuses, G_N_ELEMENTS(statuses), cell);
	if (word)
		return word;
	psy_notes_add(notes, PSY_NOTE_STATUS_UNKNOWN, NULL, 0);
	return "terdaftar";
}
