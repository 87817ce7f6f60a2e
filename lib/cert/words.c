#include "cert/words.h"

#include <stdlib.h>
#include <string.h>

const char *const cert_word_names[] = {
	[WORD_NAMA] = "nama",
	[WORD_NOMOR] = "nomor",
	[WORD_IDENTITAS] = "identitas",
	[WORD_JABATAN] = "jabatan",
	[WORD_POSYANDU] = "posyandu",
	[WORD_DESA] = "desa",
	[WORD_KECAMATAN] = "kecamatan",
	[WORD_KABUPATEN] = "kabupaten",
	[WORD_KEGIATAN] = "kegiatan",
	[WORD_PENYELENGGARA] = "penyelenggara",
	[WORD_ANGKATAN] = "angkatan",
	[WORD_TEMPAT] = "tempat",
	[WORD_TANGGAL] = "tanggal",
	[WORD_JPL] = "jpl",
	[WORD_JPL_TERBILANG] = "jpl_terbilang",
	[WORD_TEMPAT_TANGGAL] = "tempat_tanggal",
	[WORD_KURIKULUM] = "kurikulum",
	[WORD_KOP_INSTANSI] = "kop_instansi",
	[WORD_KOP_UNIT] = "kop_unit",
	[WORD_KOP_ALAMAT] = "kop_alamat",
	[N_WORDS] = NULL,
};

/* Facts that are printed as they stand in the row. */
static const struct {
	Word word;
	RegisterField field;
} copied[] = {
	{ WORD_NAMA, REG_NAME },
	{ WORD_NOMOR, REG_NUMBER },
	{ WORD_JABATAN, REG_OFFICE },
	{ WORD_POSYANDU, REG_POSYANDU },
	{ WORD_DESA, REG_DESA },
	{ WORD_KECAMATAN, REG_KECAMATAN },
	{ WORD_KABUPATEN, REG_KABUPATEN },
	{ WORD_KEGIATAN, REG_EVENT },
	{ WORD_TEMPAT, REG_VENUE },
	{ WORD_PENYELENGGARA, REG_ORGANISER },
	{ WORD_JPL, REG_JPL },
};

/* The words in front of names, and the ways to write them that a roster may hold already. */
typedef struct {
	const char *id, *en;
	const char *written[4]; /* folded, ended by NULL */
} Front;

static const Front posyandu = { "Posyandu", "Posyandu", { "posyandu", "pos", NULL } };
static const Front kecamatan = { "Kecamatan", "Kecamatan", { "kecamatan", "kec", NULL } };
static const Front kabupaten = { "Kabupaten", "Kabupaten", { "kabupaten", "kab", NULL } };

/* "Kab. Lebak" gives "Kabupaten Lebak", "Kota Serang" stays, "Melati" gets its front. */
static char *with_front(const char *name, const Front *front, PsyLanguage language)
{
	const char *blank = strchr(name, ' ');
	g_autofree char *first = blank ? psy_text_fold(name, (size_t)(blank - name)) : NULL;
	const char *word = language == PSY_LANGUAGE_EN ? front->en : front->id;

	if (!*name)
		return g_strdup("");
	if (first && front == &kabupaten && strcmp(first, "kota") == 0)
		return g_strdup(name);
	for (int i = 0; first && front->written[i]; i++)
		if (strcmp(first, front->written[i]) == 0)
			return g_strconcat(word, blank, NULL);
	return g_strconcat(word, " ", name, NULL);
}

static void add_part(GString *line, const char *between, const char *part)
{
	if (line->len > 0 && *part)
		g_string_append(line, between);
	g_string_append(line, part);
}

/* "Ketua Posyandu Melati 2, Desa Rahong, Kecamatan Malingping, Kabupaten Lebak" */
static char *identity_of(const RegisterRow *row, PsyLanguage language)
{
	GString *line = g_string_new(row->of[REG_OFFICE]);
	g_autofree char *post = with_front(row->of[REG_POSYANDU], &posyandu, language);
	g_autofree char *district = with_front(row->of[REG_KECAMATAN], &kecamatan, language);
	g_autofree char *regency = with_front(row->of[REG_KABUPATEN], &kabupaten, language);

	add_part(line, " ", post);
	add_part(line, ", ", row->of[REG_DESA]);
	add_part(line, ", ", district);
	add_part(line, ", ", regency);
	return g_string_free(line, FALSE);
}

static char *days_of(const RegisterRow *row, PsyLanguage language)
{
	PsyDate first, last;

	if (!psy_date_from_iso(row->of[REG_FIRST], &first))
		return g_strdup("");
	if (!psy_date_from_iso(row->of[REG_LAST], &last))
		last = first;
	return psy_date_range(first, last, language);
}

static char *place_and_date(const RegisterRow *row, PsyLanguage language)
{
	PsyDate date;
	g_autofree char *day = psy_date_from_iso(row->of[REG_DATE], &date)
				       ? psy_date_long(date, language)
				       : g_strdup("");

	return g_strconcat(row->of[REG_PLACE], *row->of[REG_PLACE] ? ", " : "", day, NULL);
}

static void set(Words *words, Word word, char *text)
{
	g_free(words->of[word]);
	words->of[word] = text;
}

void cert_words_set(Words *words, const RegisterRow *row, PsyLanguage language)
{
	unsigned long batch = strtoul(row->of[REG_BATCH], NULL, 10);

	for (size_t i = 0; i < G_N_ELEMENTS(copied); i++)
		set(words, copied[i].word, g_strdup(row->of[copied[i].field]));
	set(words, WORD_IDENTITAS, identity_of(row, language));
	set(words, WORD_ANGKATAN,
	    batch > 0 && batch < 4000 ? psy_number_roman((unsigned)batch)
				      : g_strdup(row->of[REG_BATCH]));
	set(words, WORD_TANGGAL, days_of(row, language));
	set(words, WORD_JPL_TERBILANG,
	    psy_number_words(strtoul(row->of[REG_JPL], NULL, 10), language));
	set(words, WORD_TEMPAT_TANGGAL, place_and_date(row, language));
}

void cert_words_clear(Words *words)
{
	for (int i = 0; i < N_WORDS; i++)
		g_clear_pointer(&words->of[i], g_free);
}
