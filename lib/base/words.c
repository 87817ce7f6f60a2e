#include "base/words.h"

#include <glib.h>

static const char *const ones_id[] = {
	"nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
	"enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
};

static const char *const ones_en[] = { "zero",    "one",     "two",       "three",    "four",
				       "five",    "six",     "seven",     "eight",    "nine",
				       "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
				       "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };

static const char *const tens_en[] = { "",      "",      "twenty",  "thirty", "forty",
				       "fifty", "sixty", "seventy", "eighty", "ninety" };

static const struct {
	unsigned long value;
	const char *word[2];
} scales[] = {
	{ 1000000000000UL, { "triliun", "trillion" } },
	{ 1000000000UL, { "miliar", "billion" } },
	{ 1000000UL, { "juta", "million" } },
	{ 1000UL, { "ribu", "thousand" } },
};

static void add(GString *out, const char *word)
{
	if (out->len > 0)
		g_string_append_c(out, ' ');
	g_string_append(out, word);
}

/* Below a thousand. Indonesian says "se-" instead of "satu" before puluh, belas, ratus. */
static void add_small_id(GString *out, unsigned n)
{
	if (n >= 100) {
		if (n >= 200)
			add(out, ones_id[n / 100]);
		add(out, n >= 200 ? "ratus" : "seratus");
		n %= 100;
		if (n == 0)
			return;
	}
	if (n < G_N_ELEMENTS(ones_id)) {
		add(out, ones_id[n]);
	} else if (n < 20) {
		add(out, ones_id[n % 10]);
		add(out, "belas");
	} else {
		add(out, ones_id[n / 10]);
		add(out, "puluh");
		if (n % 10 > 0)
			add(out, ones_id[n % 10]);
	}
}

static void add_small_en(GString *out, unsigned n)
{
	if (n >= 100) {
		add(out, ones_en[n / 100]);
		add(out, "hundred");
		n %= 100;
		if (n == 0)
			return;
	}
	if (n < G_N_ELEMENTS(ones_en)) {
		add(out, ones_en[n]);
		return;
	}
	add(out, tens_en[n / 10]);
	if (n % 10 > 0)
		g_string_append_printf(out, "-%s", ones_en[n % 10]);
}

char *psy_number_words(unsigned long number, PsyLanguage language)
{
	GString *out = g_string_new(NULL);
	void (*add_small)(GString *, unsigned) =
		language == PSY_LANGUAGE_ID ? add_small_id : add_small_en;

	if (number == 0)
		add_small(out, 0);
	for (size_t i = 0; i < G_N_ELEMENTS(scales); i++) {
		unsigned many = (unsigned)(number / scales[i].value);

		number %= scales[i].value;
		if (many == 0)
			continue;
		if (many == 1 && scales[i].value == 1000 && language == PSY_LANGUAGE_ID) {
			add(out, "seribu");
			continue;
		}
		add_small(out, many);
		add(out, scales[i].word[language]);
	}
	if (number > 0)
		add_small(out, (unsigned)number);
	return g_string_free(out, FALSE);
}

char *psy_number_roman(unsigned number)
{
	static const struct {
		unsigned value;
		const char *sign;
	} signs[] = { { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" },
		      { 90, "XC" },  { 50, "L" },   { 40, "XL" }, { 10, "X" },   { 9, "IX" },
		      { 5, "V" },    { 4, "IV" },   { 1, "I" } };
	GString *out;

	if (number < 1 || number > 3999)
		return g_strdup_printf("%u", number);
	out = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(signs); i++)
		for (; number >= signs[i].value; number -= signs[i].value)
			g_string_append(out, signs[i].sign);
	return g_string_free(out, FALSE);
}
