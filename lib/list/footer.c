#include "list/footer.h"

#include <stdlib.h>
#include <string.h>

#include "clean/clean.h"

/* Lower case; behind a word ends a word, or comes one of `then`. */
static const struct {
	const char *word;
	PsySign sign;
	const char *then; /* NULL: anything that is no letter and no digit */
} signs[] = {
	{ "jumlah", PSY_SIGN_TOTAL, NULL },
	{ "total", PSY_SIGN_TOTAL, NULL },
	{ "laki-laki", PSY_SIGN_TOTAL, " :" },
	{ "laki - laki", PSY_SIGN_TOTAL, " :" },
	{ "perempuan", PSY_SIGN_TOTAL, " :" },
	{ "pria", PSY_SIGN_TOTAL, " :" },
	{ "wanita", PSY_SIGN_TOTAL, " :" },
	{ "mengetahui", PSY_SIGN_CLOSING, NULL },
	{ "menyetujui", PSY_SIGN_CLOSING, NULL },
	{ "mengesahkan", PSY_SIGN_CLOSING, NULL },
	{ "catatan", PSY_SIGN_CLOSING, NULL },
	{ "keterangan", PSY_SIGN_CLOSING, " :" },
	{ "ket", PSY_SIGN_CLOSING, " .:" },
	{ "nb", PSY_SIGN_CLOSING, " .:" },
	{ "*", PSY_SIGN_CLOSING, NULL },
	{ "nip", PSY_SIGN_CLOSING, NULL },
	{ "yang membuat", PSY_SIGN_CLOSING, NULL },
	{ "ditetapkan di", PSY_SIGN_CLOSING, NULL },
	{ "dibuat di", PSY_SIGN_CLOSING, NULL },
	{ "dikeluarkan di", PSY_SIGN_CLOSING, NULL },
	{ "pada tanggal", PSY_SIGN_CLOSING, NULL },
	{ "demikian", PSY_SIGN_CLOSING, NULL },
	{ "tembusan", PSY_SIGN_CLOSING, NULL },
	{ "ketua", PSY_SIGN_SIGNER, NULL },
	{ "kepala", PSY_SIGN_SIGNER, NULL },
	{ "camat", PSY_SIGN_SIGNER, NULL },
	{ "lurah", PSY_SIGN_SIGNER, NULL },
	{ "panitia", PSY_SIGN_SIGNER, NULL },
	{ "pelaksana", PSY_SIGN_SIGNER, NULL },
};

static bool is_word_end(char c)
{
	return !g_ascii_isalnum(c) && (signed char)c >= 0;
}

/* "ket : ..." and "nb: ..." want the colon, so that nobody called Nb is lost; and "Perempuan"
 * without one is what a column says of somebody. */
static bool has_colon(const char *p, const char *then)
{
	return memchr(p, ':', strspn(p, then)) != NULL;
}

static PsySign sign_of_word(const char *cell)
{
	char first = g_ascii_tolower(*cell);

	for (size_t i = 0; i < G_N_ELEMENTS(signs); i++) {
		size_t n;

		if (first != *signs[i].word)
			continue;
		n = strlen(signs[i].word);
		if (g_ascii_strncasecmp(cell, signs[i].word, n) == 0 &&
		    (signs[i].then ? has_colon(cell + n, signs[i].then) : is_word_end(cell[n])))
			return signs[i].sign;
	}
	return PSY_SIGN_NONE;
}

/* "12/03/2025", and nothing behind it. */
static bool is_date_of_digits(const char *p)
{
	for (int part = 0; part < 3; part++) {
		size_t n = strspn(p, "0123456789");

		if (n == 0 || n > (part < 2 ? 2 : 4) || (part < 2 && !strchr("/-.", p[n])))
			return false;
		p += n + (part < 2);
	}
	return *p == '\0';
}

/* Where and when a list was signed: "Aweh, 12 Maret 2025", also with the day still to be
 * filled in ("Aweh, .... Maret 2025"). */
static bool is_place_and_date(const char *cell)
{
	const char *comma = strchr(cell, ',');
	const char *p;

	if (!comma || comma == cell || strcspn(cell, "0123456789") < (size_t)(comma - cell))
		return false;
	p = comma + 1 + strspn(comma + 1, " ");
	if (is_date_of_digits(p))
		return true;
	while (*p && (strchr(" ._-", *p) || g_ascii_isdigit(*p) || (signed char)*p < 0))
		p++;
	return psy_month_find(p, strcspn(p, " .,"), NULL) > 0;
}

PsySign psy_sign_of(const char *cell)
{
	PsySign sign = sign_of_word(cell);

	if (sign == PSY_SIGN_NONE && is_place_and_date(cell))
		return PSY_SIGN_DATE;
	return sign;
}

bool psy_is_running_number(const char *cell, unsigned long *number)
{
	enum { MOST = 7 }; /* digits: the cadres of the nation are 1.5 million */
	const char *p = cell + (*cell == '('), *digits = p;
	unsigned long value = 0;

	for (; g_ascii_isdigit(*p) && p - digits <= MOST; p++)
		value = value * 10 + (unsigned long)(*p - '0');
	if (p == digits || p - digits > MOST)
		return false;
	p += *p == '.' || *p == ')';
	while (*p == ' ')
		p++;
	if (*p == '\0' && number)
		*number = value;
	return *p == '\0';
}

/* ---- totals ---- */

/* The number in a cell that holds nothing else but words of counting. */
static bool read_total(const char *cell, bool *has_number, unsigned long *number)
{
	static const char *const words[] = { "jumlah",     "total", "seluruh", "keseluruhan",
					     "seluruhnya", "semua", "peserta", "kader",
					     "anggota",    "orang", "org",     "jiwa",
					     NULL };
	g_autofree char *folded = psy_text_fold(cell, strlen(cell));
	g_auto(GStrv) parts = g_strsplit(folded, " ", -1);

	*has_number = false;
	for (char **part = parts; *part; part++) {
		if (!*has_number && psy_is_running_number(*part, number))
			*has_number = true;
		else if (!g_strv_contains(words, *part))
			return false;
	}
	return *parts != NULL;
}

PsyTotals psy_totals_of(const PsyListRow *row)
{
	PsyTotals totals = { 0 };
	bool is_total = false;

	for (size_t i = 0; i < row->n_cells && totals.n < PSY_TOTALS_IN_A_ROW; i++) {
		const char *cell = row->cells[i].text;
		bool has_number;

		if (sign_of_word(cell) == PSY_SIGN_TOTAL)
			is_total = true;
		else if (!is_total)
			continue;
		if (row->cells[i].length == 0)
			continue;
		if (read_total(cell, &has_number, &totals.numbers[totals.n])) {
			if (has_number)
				totals.cells[totals.n++] = i;
		} else if (sign_of_word(cell) == PSY_SIGN_TOTAL) {
			is_total = false;
		}
	}
	return totals;
}
