/* national.c - the list of a whole nation, invented
 *
 *	national ROWS DATA [bad] [codes] [quotes] [semicolon] >FILE
 *
 * DATA is the folder lib/region/data: places are real, people are not (serials of their
 * NIKs are 9900 to 9999). In a hundred rows: 2 repeat an earlier row, 1 has a broken NIK, 1
 * a phone that is none, 1 cells that need quotes, 5 blanks round a cell; in a thousand, 1 has
 * a date that no calendar knows. The same arguments give the same bytes.
 *
 *	bad        every NIK lacks a digit
 *	codes      a column with the region code
 *	quotes     every cell stands in quotes
 *	semicolon  the delimiter of an Indonesian Excel
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_PLACES = 10000, MOST_ROWS_BACK = 1000 };

typedef struct {
	char code[16], name[80];
} Place;

typedef struct {
	char name[80], nik[24], birth[16], phone[24], born_in[80], sex;
	const Place *kecamatan, *kabupaten;
	unsigned posyandu, desa, house;
} Person;

static Place kabupaten[MOST_PLACES], kecamatan[MOST_PLACES];
static size_t n_kabupaten, n_kecamatan;
static bool bad, codes, quotes;
static char delimiter = ',';

static unsigned below(unsigned n)
{
	static uint64_t state = 42;

	state = state * 6364136223846793005U + 1442695040888963407U;
	return (unsigned)((state >> 33) % n);
}

static size_t read_places(const char *folder, const char *file, size_t code_length, Place *places)
{
	char path[4096], line[256];
	size_t n = 0;
	FILE *stream;

	snprintf(path, sizeof(path), "%s/%s", folder, file);
	stream = fopen(path, "r");
	if (!stream) {
		perror(path);
		exit(3);
	}
	while (n < MOST_PLACES && fgets(line, sizeof(line), stream)) {
		char *code = strtok(line, ","), *name = strtok(NULL, ","),
		     *state = strtok(NULL, ",\n");

		if (strlen(code) != code_length || strcmp(state, "berlaku") != 0)
			continue;
		snprintf(places[n].code, sizeof(places[n].code), "%s", code);
		snprintf(places[n].name, sizeof(places[n].name), "%s", name);
		n++;
	}
	fclose(stream);
	return n;
}

static const Place *kabupaten_of(const Place *place)
{
	static size_t last; /* both tables are in the order of their codes */

	while (strncmp(kabupaten[last].code, place->code, 5) != 0)
		last = (last + 1) % n_kabupaten;
	return &kabupaten[last];
}

static void write_birth(Person *person, unsigned day, unsigned month, unsigned year)
{
	static const char *const forms[] = { "%3$04u-%2$02u-%1$02u", "%1$02u/%2$02u/%3$04u",
					     "%1$02u-%2$02u-%3$04u" };

	if (below(1000) == 0)
		day = 31, month = 2;
	snprintf(person->birth, sizeof(person->birth), forms[below(3)], day, month, year);
}

static void write_nik(Person *person, unsigned day, unsigned month, unsigned year, unsigned serial)
{
	const char *code = person->kecamatan->code;

	snprintf(person->nik, sizeof(person->nik), "%.2s%.2s%.2s%02u%02u%02u%04u", code, code + 3,
		 code + 6, day + (person->sex == 'P' ? 40 : 0), month, year % 100, 9900 + serial);
	if (bad)
		person->nik[15] = '\0';
	else if (below(100) == 0)
		snprintf(person->nik + (below(2) ? 15 : 10), 8, "%s", below(2) ? "" : "O99999");
}

static void write_phone(Person *person)
{
	static const char *const forms[] = { "08%02u%04u%04u", "+628%02u%04u%04u",
					     "628%02u%04u%04u", "08%02u-%04u-%04u" };

	static const unsigned operators[] = { 12, 13, 21, 22, 31, 38, 52, 53, 57, 77, 81, 95 };

	if (below(100) == 0)
		snprintf(person->phone, sizeof(person->phone), "%s",
			 below(2) ? "0812" : "tidak punya");
	else
		snprintf(person->phone, sizeof(person->phone), forms[below(4)],
			 operators[below(12)], below(10000), below(10000));
}

/* Two or three syllables: some hundred thousand names, as a nation has. */
static void write_middle_name(char *name, size_t size)
{
	static const char *const syllables[] = { "ra",  "ni",  "sa",  "wa",  "ti",  "mi",
						 "ku",  "ha",  "lu",  "pu",  "dar", "man",
						 "yan", "sih", "nur", "jan", "tun", "ros",
						 "di",  "ma",  "ka",  "ri",  "su",  "lis",
						 "gu",  "tar", "bi",  "no",  "yu",  "fa" };

	snprintf(name, size, "%s%s%s", syllables[below(30)], syllables[below(30)],
		 below(2) ? syllables[below(30)] : "");
	name[0] = (char)(name[0] - 'a' + 'A');
}

static Person invent(size_t row, size_t rows)
{
	static const char *const first[] = {
		"Siti",  "Nur",    "Sri",   "Dewi",   "Ani",   "Rina",  "Euis", "Yuli",
		"Lilis", "Neneng", "Tuti",  "Wati",   "Ahmad", "Dedi",  "Asep", "Ujang",
		"Budi",  "Agus",   "Maria", "Yohana", "Ketut", "Wayan", "Andi", "Fitri"
	};
	static const char *const last[] = { "Contoh", "Misalan",  "Umpama",    "Andaian",
					    "Rekaan", "Ibarat",   "Tiruan",    "Bayangan",
					    "Fiktif", "Karangan", "Percobaan", "Latihan",
					    "Model",  "Pola",     "Ragam",     "Susunan" };
	Person person = { 0 };
	char middle[16];
	unsigned day = 1 + below(28), month = 1 + below(12), year = 1965 + below(40);

	person.kecamatan = &kecamatan[row * n_kecamatan / rows];
	person.kabupaten = kabupaten_of(person.kecamatan);
	person.sex = below(10) ? 'P' : 'L';
	write_middle_name(middle, sizeof(middle));
	snprintf(person.name, sizeof(person.name), "%s %s %s", first[below(24)], middle,
		 last[below(16)]);
	snprintf(person.born_in, sizeof(person.born_in), "%s", person.kabupaten->name);
	write_nik(&person, day, month, year, (unsigned)(row % 100));
	write_birth(&person, day, month, year);
	write_phone(&person);
	person.posyandu = 1 + below(40);
	person.desa = below(12);
	person.house = 1 + below(200);
	return person;
}

/* A cell; quoted where RFC 4180 or the options want it. */
static void put(const char *text, bool end)
{
	bool padded = below(100) < 5 && *text;
	bool quote = quotes || strpbrk(text, "\"\n") || strchr(text, delimiter);

	if (quote)
		putchar('"');
	if (padded)
		putchar(' ');
	for (; *text; text++) {
		if (*text == '"')
			putchar('"');
		putchar(*text);
	}
	if (padded)
		putchar(' ');
	if (quote)
		putchar('"');
	putchar(end ? '\n' : delimiter);
}

static void put_person(const Person *person, size_t row)
{
	static const char *const words[] = { "Melati",  "Mawar",   "Anggrek",
					     "Kenanga", "Cempaka", "Dahlia" };
	char text[128];
	bool special = below(100) == 0;

	snprintf(text, sizeof(text), "%zu", row + 1);
	put(text, false);
	put(person->name, false);
	put(person->nik, false);
	put((char[]){ person->sex, '\0' }, false);
	put(person->born_in, false);
	put(person->birth, false);
	put(person->phone, false);
	put(row % 9 ? "Anggota" : "Ketua", false);
	snprintf(text, sizeof(text), special ? "Posyandu \"%s\" %u, RW" : "%s %u",
		 words[person->posyandu % 6], person->posyandu);
	put(text, false);
	snprintf(text, sizeof(text), "Desa %s", words[person->desa % 6]);
	put(person->kecamatan->code[0] == '3' ? "" : text, false);
	put(person->kecamatan->name, false);
	put(person->kabupaten->name, false);
	if (codes)
		put(person->kecamatan->code, false);
	snprintf(text, sizeof(text), special ? "Jl. %s No. %u,\nRT 01" : "Jl. %s No. %u",
		 words[person->house % 6], person->house);
	put(text, true);
}

int main(int argc, char **argv)
{
	static Person back[MOST_ROWS_BACK];
	size_t rows = argc > 2 ? strtoul(argv[1], NULL, 10) : 0;

	if (rows == 0) {
		fputs("national ROWS DATA [bad] [codes] [quotes] [semicolon]\n", stderr);
		return 2;
	}
	for (int i = 3; i < argc; i++) {
		bad |= strcmp(argv[i], "bad") == 0;
		codes |= strcmp(argv[i], "codes") == 0;
		quotes |= strcmp(argv[i], "quotes") == 0;
		if (strcmp(argv[i], "semicolon") == 0)
			delimiter = ';';
	}
	n_kabupaten = read_places(argv[2], "kabkota.csv", 5, kabupaten);
	n_kecamatan = read_places(argv[2], "kecamatan.csv", 8, kecamatan);
	static const char *const head[] = { "No",
					    "Nama Lengkap",
					    "NIK",
					    "L/P",
					    "Tempat Lahir",
					    "Tanggal Lahir",
					    "No HP",
					    "Jabatan",
					    "Nama Posyandu",
					    "Desa/Kelurahan",
					    "Kecamatan",
					    "Kabupaten/Kota" };
	for (size_t i = 0; i < sizeof(head) / sizeof(*head); i++)
		printf("%s%c", head[i], delimiter);
	printf("%sAlamat\n", !codes ? "" : delimiter == ';' ? "Kode Wilayah;" : "Kode Wilayah,");
	for (size_t row = 0; row < rows; row++) {
		Person person =
			row > 0 && below(100) < 2
				? back[below(
					  (unsigned)(row < MOST_ROWS_BACK ? row : MOST_ROWS_BACK))]
				: invent(row, rows);

		back[row % MOST_ROWS_BACK] = person;
		put_person(&person, row);
	}
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 3;
}
