#include "clean/phone.h"

#include <string.h>

#include "clean/cell.h"
#include "clean/nik.h"
#include "clean/phone-digits.h"

/* Sixteen to twenty digits are no phone number of any country, but not yet nonsense. */
enum { DIGITS_MAX = 20 };

/* A mobile number as nearly everybody types it. */
typedef struct {
	char nsn[MOBILE_MAX + 1];
	bool cleaned; /* it had blanks, hyphens or dots in it */
} Plain;

/* Reads "081200000001", "+6281200000001", "0812-0000-0001", "+62 812 0000 0001": groups of three
 * digits or more, since a single one may be a remark. False when it is anything else. */
static bool take_plain_mobile(const char *cell, Plain *plain)
{
	const char *p = cell[0] == '0'                  ? cell + 1
			: g_str_has_prefix(cell, "+62") ? cell + 3
			: g_str_has_prefix(cell, "62")  ? cell + 2
							: "";
	size_t n = 0, group = cell[0] == '0';

	plain->cleaned = cell[0] != '0' && (*p == ' ' || *p == '-' || *p == '.');
	for (p += plain->cleaned; *p; p++) {
		if (g_ascii_isdigit(*p) && n < MOBILE_MAX) {
			plain->nsn[n++] = *p;
			group++;
		} else if ((*p == ' ' || *p == '-' || *p == '.') && group >= 3) {
			plain->cleaned = true;
			group = 0;
		} else {
			return false;
		}
	}
	plain->nsn[n] = '\0';
	return n >= MOBILE_MIN && group >= 3 && plain->nsn[0] == '8' && plain->nsn[1] != '0' &&
	       plain->nsn[1] != '4';
}

static void add_phone(PsyPhones *phones, PsyPhoneKind kind, const char *prefix, const char *digits,
		      PsyNotes *notes)
{
	size_t front = strlen(prefix), n = MIN(strlen(digits), sizeof(PsyPhoneText) - 1 - front);
	PsyPhone phone = { .kind = kind };

	memcpy(phone.number, prefix, front);
	memcpy(phone.number + front, digits, n);
	for (size_t i = 0; i < phones->n; i++)
		if (strcmp(phones->list[i].number, phone.number) == 0)
			return;
	if (phones->n == PSY_PHONES_MAX) {
		char most[4];

		g_snprintf(most, sizeof(most), "%d", PSY_PHONES_MAX);
		if (!psy_notes_have(notes, PSY_NOTE_PHONE_TOO_MANY))
			psy_notes_add(notes, PSY_NOTE_PHONE_TOO_MANY, most, 0);
		return;
	}
	phones->list[phones->n++] = phone;
}

static void note_cleaned(const PsyPhone *phone, PsyNotes *notes)
{
	g_autofree char *mask = psy_mask_phone(phone->number);

	psy_notes_add(notes, PSY_NOTE_PHONE_CLEANED, mask, 0);
}

/* Sixteen digits with a province and a day in them. With 0 in front it is rather a phone number
 * with too many. */
static bool is_nik(const char *digits)
{
	PsyNotes ignored = { 0 };
	PsyNik nik = psy_nik_read(digits, &ignored);

	return nik.kind == PSY_NIK_OK && psy_nik_decode(&nik).exists;
}

static void note_length(PsyNotes *notes, PsyNoteKind kind, size_t digits)
{
	char count[24];

	g_snprintf(count, sizeof(count), "%zu", digits);
	psy_notes_add(notes, kind, count, 0);
}

/* Judges the part behind +62. Lengths are told as people count them, with the 0. */
static PsyPhoneKind judge_national(const char *nsn, PsyNotes *notes)
{
	size_t n = strlen(nsn);
	bool mobile = nsn[0] == '8';

	if (mobile && (nsn[1] == '0' || nsn[1] == '4')) {
		psy_notes_add(notes, PSY_NOTE_PHONE_PREFIX, (char[]){ '0', nsn[0], nsn[1], '\0' },
			      0);
		return PSY_PHONE_UNCLEAR;
	}
	if (!mobile && (nsn[0] == '0' || nsn[0] == '1')) {
		psy_notes_add(notes, PSY_NOTE_PHONE_UNCLEAR, NULL, 0);
		return PSY_PHONE_UNCLEAR;
	}
	if (n < (mobile ? MOBILE_MIN : LANDLINE_MIN)) {
		note_length(notes, PSY_NOTE_PHONE_TOO_SHORT, n + 1);
		return PSY_PHONE_UNCLEAR;
	}
	if (n > (mobile ? MOBILE_MAX : LANDLINE_MAX)) {
		note_length(notes, PSY_NOTE_PHONE_TOO_LONG, n + 1);
		return mobile && n == MOBILE_DEBATED ? PSY_PHONE_MOBILE : PSY_PHONE_UNCLEAR;
	}
	if (!mobile)
		psy_notes_add(notes, PSY_NOTE_PHONE_LANDLINE, NULL, 0);
	return mobile ? PSY_PHONE_MOBILE : PSY_PHONE_LANDLINE;
}

/* Finds the country of `digits`; `plus` tells that a + stood in front. */
static void judge_digits(PsyPhones *phones, const char *digits, bool plus, PsyNotes *notes)
{
	size_t n = strlen(digits);
	const char *nsn = NULL;

	if (n > DIGITS_MAX) {
		psy_notes_add(notes, PSY_NOTE_PHONE_CHARACTERS, NULL, 0);
		return;
	}
	if (!plus && digits[0] != '0' && is_nik(digits)) {
		psy_notes_add(notes, PSY_NOTE_PHONE_NIK, NULL, 0);
		return;
	}
	if (!plus && g_str_has_prefix(digits, "00")) {
		plus = true;
		digits += 2;
		n -= 2;
	}
	/* An Indonesian area code or 8 stands behind 62; 1 or nothing does not. */
	if (g_str_has_prefix(digits, "62") && (plus || (digits[2] && digits[2] != '1'))) {
		nsn = digits + 2;
		nsn += *nsn == '0'; /* +62 0812… */
	} else if (plus) {
		bool fits = n >= FOREIGN_MIN && n <= FOREIGN_MAX && digits[0] != '0';

		psy_notes_add(notes, fits ? PSY_NOTE_PHONE_FOREIGN : PSY_NOTE_PHONE_UNCLEAR, NULL,
			      0);
		add_phone(phones, fits ? PSY_PHONE_FOREIGN : PSY_PHONE_UNCLEAR, fits ? "+" : "",
			  digits, notes);
		return;
	} else if (digits[0] == '0') {
		nsn = digits + 1;
	} else if (digits[0] == '8' && n >= MOBILE_MIN && n <= MOBILE_MAX) {
		g_autofree char *whole = g_strconcat("+62", digits, NULL);
		g_autofree char *mask = psy_mask_phone(whole);

		psy_notes_add(notes, PSY_NOTE_PHONE_ZERO_LOST, mask, 0);
		nsn = digits;
	}
	if (!nsn || !*nsn) {
		psy_notes_add(notes, PSY_NOTE_PHONE_UNCLEAR, NULL, 0);
		add_phone(phones, PSY_PHONE_UNCLEAR, "", digits, notes);
		return;
	}
	add_phone(phones, judge_national(nsn, notes), "+62", nsn, notes);
}

/* Takes ".0" or ",0" off, which a spreadsheet adds to a number. */
static void drop_decimal(char *piece)
{
	size_t digits = strspn(piece, "0123456789");

	if (digits >= PSY_PHONE_DIGITS_MIN &&
	    (strcmp(piece + digits, ".0") == 0 || strcmp(piece + digits, ",0") == 0))
		piece[digits] = '\0';
}

static size_t count_digits(const char *from, const char *end)
{
	size_t n = 0;

	for (; from < end; from++)
		n += (size_t)g_ascii_isdigit(*from);
	return n;
}

/* Reads one number of the cell, and another one behind a remark. */
static void read_piece(PsyPhones *phones, char *piece, PsyNotes *notes)
{
	size_t before = phones->n, labels, behind;
	PsyPhoneDigits number;

	g_strstrip(piece);
	drop_decimal(piece);
	labels = psy_phone_label(piece);
	if (!psy_phone_digits(piece + labels, &number, notes))
		return;
	if (number.n == 0) {
		psy_notes_add(notes, PSY_NOTE_PHONE_CHARACTERS, NULL, 0);
		return;
	}
	judge_digits(phones, number.digits, number.plus, notes);
	if ((number.dropped || labels > 0) && phones->n > before)
		note_cleaned(&phones->list[before], notes);
	behind = count_digits(number.rest, number.rest + strlen(number.rest));
	if (behind >= PSY_PHONE_DIGITS_MIN)
		read_piece(phones, piece + (number.rest - piece), notes);
	else if (behind > 0)
		psy_notes_add(notes, PSY_NOTE_PHONE_BEHIND, NULL, 0);
}

/* Removes what links and labels put in front of a number, in any case. */
static void drop_links(char *flat)
{
	static const char *const links[] = {
		"https://", "http://", "www.", "api.whatsapp.com/send?phone=", "wa.me/", "tel:",
	};

	/* All of them have one of these. */
	if (!strpbrk(flat, ":/."))
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(links); i++) {
		size_t length = strlen(links[i]);

		for (char *p = flat; *p; p++)
			if (g_ascii_strncasecmp(p, links[i], length) == 0)
				memmove(p, p + length, strlen(p + length) + 1);
	}
}

/* Length of a separator of numbers at `p`, 0 when there is none. */
static size_t separator_length(const char *p)
{
	static const char *const words[] = { " atau ", " dan ", " ::: " };

	for (size_t i = 0; *p == ' ' && i < G_N_ELEMENTS(words); i++)
		if (g_ascii_strncasecmp(p, words[i], strlen(words[i])) == 0)
			return strlen(words[i]);
	return strchr("/,;&|", *p) ? 1 : 0;
}

/* The next separator from `p` on, or the end. */
static const char *piece_end(const char *p)
{
	while (*p && separator_length(p) == 0)
		p++;
	return p;
}

/* Digits with a 0 or 62 in front, as many as a phone number has. */
static bool is_number(const char *piece, const char *end)
{
	size_t n = count_digits(piece, end);

	piece += strspn(piece, " (+");
	if (*piece == '0' || g_str_has_prefix(piece, "62")) {
		size_t prefix = *piece == '0' ? 1 : 2;
		bool mobile = piece[prefix] == '8';

		n -= prefix;
		return n >= (mobile ? MOBILE_MIN : LANDLINE_MIN) &&
		       n <= (mobile ? MOBILE_MAX : LANDLINE_MAX);
	}
	return false;
}

/* Two whole numbers with nothing but a blank between them. */
static bool blank_separates(const char *p, size_t digits_before)
{
	size_t ahead;

	if (*p != ' ' || digits_before < MOBILE_MIN)
		return false;
	ahead = strspn(p + 1, "0123456789");
	return ahead >= MOBILE_MIN && (p[1] == '0' || g_str_has_prefix(p + 1, "62"));
}

/* Length of the separator at `p`, which ends `piece`; 0 when there is none. What separates the
 * groups of one number, "0812,0000,0001", is none. */
static size_t cut_length(const char *piece, const char *p)
{
	size_t length = separator_length(p), digits = count_digits(piece, p), ahead;
	const char *end;

	if (length == 0)
		return blank_separates(p, digits) ? 1 : 0;
	end = piece_end(p + length);
	ahead = count_digits(p + length, end);
	if (digits < PSY_PHONE_DIGITS_MIN || ahead == 0 ||
	    (ahead < PSY_PHONE_DIGITS_MIN && !is_number(piece, p) && is_number(piece, end)))
		return 0;
	return length;
}

/* Cuts the cell where both sides are long enough to be numbers. */
static void read_pieces(PsyPhones *phones, char *flat, PsyNotes *notes)
{
	char *piece = flat;

	for (char *p = flat; *p; p++) {
		size_t length = cut_length(piece, p);
		char *next = p + length;

		if (length == 0)
			continue;
		*p = '\0';
		if (count_digits(next, piece_end(next)) < PSY_PHONE_DIGITS_MIN) {
			if (strcmp(next, "0") != 0) /* ",0" is a decimal */
				psy_notes_add(notes, PSY_NOTE_PHONE_SECOND, NULL, 0);
			break;
		}
		read_piece(phones, piece, notes);
		piece = p = next;
	}
	read_piece(phones, piece, notes);
}

/* The first mobile number goes to the front; the others keep their order. */
static void mobile_first(PsyPhones *phones)
{
	for (size_t i = 1; i < phones->n && phones->list[0].kind != PSY_PHONE_MOBILE; i++) {
		PsyPhone phone = phones->list[i];

		if (phone.kind != PSY_PHONE_MOBILE)
			continue;
		memmove(phones->list + 1, phones->list, i * sizeof(PsyPhone));
		phones->list[0] = phone;
	}
}

PsyPhones psy_phones_read(const char *cell, PsyNotes *notes)
{
	PsyPhones phones;
	char flat[PSY_PHONE_CELL_MAX];
	Plain plain;

	phones.n = 0;
	if (*cell == '\0')
		return phones;
	if (take_plain_mobile(cell, &plain)) {
		add_phone(&phones, PSY_PHONE_MOBILE, "+62", plain.nsn, notes);
		if (plain.cleaned)
			note_cleaned(&phones.list[0], notes);
		return phones;
	}
	if (!psy_cell_flatten(cell, flat, sizeof(flat)))
		psy_notes_add(notes, PSY_NOTE_PHONE_CHARACTERS, NULL, 0);
	else if (psy_cell_is_narrow(flat))
		psy_notes_add(notes, PSY_NOTE_PHONE_NARROW, NULL, 0);
	else if (psy_cell_is_scientific(flat))
		psy_notes_add(notes, PSY_NOTE_PHONE_SCIENTIFIC, NULL, 0);
	else if (!psy_cell_says_none(flat)) {
		/* Apostrophes, invisible characters and ="…" went with the flattening. */
		bool unwrapped = strcmp(flat, cell) != 0;

		drop_links(flat);
		read_pieces(&phones, flat, notes);
		mobile_first(&phones);
		if (unwrapped && phones.n > 0 && !psy_notes_have(notes, PSY_NOTE_PHONE_CLEANED))
			note_cleaned(&phones.list[0], notes);
	}
	return phones;
}
