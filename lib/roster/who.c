#include "roster/who.h"

#include <string.h>

#include "clean/clean.h"

/* ---- hashes ---- */

static const guint32 fnv_start = 2166136261u;

static guint32 mix_in(guint32 hash, char byte)
{
	return (hash ^ (unsigned char)byte) * 16777619u;
}

guint32 psy_hash_text(const char *text, size_t length)
{
	guint32 hash = fnv_start;

	for (size_t i = 0; i < length; i++)
		hash = mix_in(hash, text[i]);
	return hash | 1;
}

guint32 psy_hash_known(const char *text, size_t length)
{
	return length > 0 ? psy_hash_text(text, length) : 0;
}

typedef struct {
	const char *text;
	size_t length;
} Word;

/* What people write in front of a name. "Kota" stays, as it tells two places apart. */
static const Word fronts[] = {
	{ "desa", 4 },      { "ds", 2 },  { "kelurahan", 9 }, { "kel", 3 },
	{ "kecamatan", 9 }, { "kec", 3 }, { "kab", 3 },       { "kabupaten", 9 },
	{ "posyandu", 8 },  { "pos", 3 }, { "no", 2 },        { "nomor", 5 },
};

/* Each is one more than the one before. */
static const Word romans[] = {
	{ "i", 1 },   { "ii", 2 },   { "iii", 3 }, { "iv", 2 }, { "v", 1 },  { "vi", 2 },
	{ "vii", 3 }, { "viii", 4 }, { "ix", 2 },  { "x", 1 },  { "xi", 2 }, { "xii", 3 },
};

static bool is_letter(char c)
{
	return g_ascii_isalpha(c) || (unsigned char)c >= 0x80;
}

/* The place of a word in a list, from 1; 0 for none. `heads` has the letters that the words of the
 * list begin with. */
static unsigned find_word(Word word, const Word *list, size_t n, guint32 heads)
{
	char head = (char)(*word.text | 0x20);

	if (head < 'a' || head > 'z' || !(heads & PSY_LETTER(head)))
		return 0;
	for (size_t i = 0; i < n; i++)
		if (list[i].length == word.length &&
		    g_ascii_strncasecmp(list[i].text, word.text, word.length) == 0)
			return (unsigned)i + 1;
	return 0;
}

static guint32 mix_in_word(guint32 hash, Word word)
{
	static const guint32 roman = PSY_LETTER('i') | PSY_LETTER('v') | PSY_LETTER('x');
	static const guint32 front =
		PSY_LETTER('d') | PSY_LETTER('k') | PSY_LETTER('n') | PSY_LETTER('p');
	unsigned number = find_word(word, romans, G_N_ELEMENTS(romans), roman);
	char digits[4];

	if (find_word(word, fronts, G_N_ELEMENTS(fronts), front))
		return hash;
	if (number > 0)
		word = (Word){ digits, (size_t)g_snprintf(digits, sizeof(digits), "%u", number) };
	for (size_t i = 0; i < word.length; i++)
		hash = mix_in(hash, g_ascii_isupper(word.text[i]) ? (char)(word.text[i] | 0x20)
								  : word.text[i]);
	return hash;
}

guint32 psy_hash_place(const char *text)
{
	guint32 hash = fnv_start;

	while (*text) {
		const char *start = text;

		while (is_letter(*text))
			text++;
		if (text > start)
			hash = mix_in_word(hash, (Word){ start, (size_t)(text - start) });
		while (*text == '0')
			text++;
		for (; g_ascii_isdigit(*text); text++)
			hash = mix_in(hash, *text);
		while (*text && !is_letter(*text) && !g_ascii_isdigit(*text))
			text++;
	}
	return hash == fnv_start ? 0 : hash | 1;
}

/* ---- people ---- */

PsyWho psy_who_of_cells(const char *const cells[PSY_N_COLUMNS])
{
	const char *known[PSY_N_COLUMNS];
	PsyNameKey key;
	PsyWho who;

	for (PsyField field = 0; field < PSY_N_COLUMNS; field++)
		known[field] = cells[field] ? cells[field] : "";
	psy_name_key(known[PSY_COL_NAMA], &key);
	who.name = psy_name_key_hash(&key);
	who.nik = psy_nik_key_of(known[PSY_COL_NIK]);
	who.birth =
		psy_hash_known(known[PSY_COL_TANGGAL_LAHIR], strlen(known[PSY_COL_TANGGAL_LAHIR]));
	who.phone = psy_hash_known(known[PSY_COL_TELEPON], strlen(known[PSY_COL_TELEPON]));
	who.posyandu = psy_hash_place(known[PSY_COL_POSYANDU]);
	who.desa = psy_hash_place(known[PSY_COL_DESA]);
	who.kecamatan = psy_hash_place(known[PSY_COL_KECAMATAN]);
	who.kabupaten = psy_hash_place(known[PSY_COL_KABUPATEN]);
	/* Standard input has no name: what came from there may have come from anywhere. */
	who.source = g_str_has_prefix(known[PSY_COL_SUMBER], "-:")
			     ? 0
			     : psy_hash_known(known[PSY_COL_SUMBER], strlen(known[PSY_COL_SUMBER]));
	return who;
}

PsyWho psy_who_of_person(const PsyPerson *person)
{
	const char *cells[PSY_N_COLUMNS];

	psy_person_cells(person, cells);
	return psy_who_of_cells(cells);
}

PsyWho psy_who_of_row(const PsyPeople *people, size_t row)
{
	const char *cells[PSY_N_COLUMNS];

	psy_people_cells(people, row, cells);
	return psy_who_of_cells(cells);
}

/* ---- comparing ---- */

static void compare(PsyWhoRelation *relation, guint64 a, guint64 b, unsigned bit)
{
	if (a && b)
		*(a == b ? &relation->agree : &relation->differ) |= bit;
	else if (a || b)
		relation->gaps |= bit;
}

PsyWhoRelation psy_who_compare(const PsyWho *a, const PsyWho *b)
{
	PsyWhoRelation relation = { 0 };

	compare(&relation, a->nik, b->nik, PSY_WHO_NIK);
	compare(&relation, a->birth, b->birth, PSY_WHO_BIRTH);
	compare(&relation, a->phone, b->phone, PSY_WHO_PHONE);
	compare(&relation, a->posyandu, b->posyandu, PSY_WHO_POSYANDU);
	compare(&relation, a->desa, b->desa, PSY_WHO_DESA);
	compare(&relation, a->kecamatan, b->kecamatan, PSY_WHO_KECAMATAN);
	compare(&relation, a->kabupaten, b->kabupaten, PSY_WHO_KABUPATEN);
	return relation;
}
