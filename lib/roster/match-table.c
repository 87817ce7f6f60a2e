#include "roster/match-table.h"

typedef enum { NIK_MISSING, NIK_DIFFERS, NIK_SLIP } NikRelation;
typedef enum { BIRTH_MISSING, BIRTH_SAME, BIRTH_DIFFERS, BIRTH_ANY } BirthRelation;
typedef enum { ANY_WORDS, ONE_WORD, MORE_WORDS } Words;

enum { PHONE = PSY_MATCH_SAME_PHONE, DESA = PSY_MATCH_SAME_DESA };
enum { POSYANDU = PSY_MATCH_SAME_POSYANDU };

/* The first row that fits counts; whoever fits none is not shown. */
static const struct {
	NikRelation nik;
	PsyNameLikeness name;
	BirthRelation birth;
	unsigned needs; /* at least one of these, 0: nothing more */
	Words words;
	PsyMatchKind kind;
} decisions[] = {
	{ NIK_SLIP, PSY_NAME_SAME, BIRTH_ANY, 0, ANY_WORDS, PSY_MATCH_NIK_SLIP },
	{ NIK_DIFFERS, PSY_NAME_SAME, BIRTH_SAME, PHONE, ANY_WORDS, PSY_MATCH_POSSIBLE },
	{ NIK_MISSING, PSY_NAME_SAME, BIRTH_SAME, 0, ANY_WORDS, PSY_MATCH_STRONG },
	{ NIK_MISSING, PSY_NAME_SAME, BIRTH_MISSING, PHONE | DESA, MORE_WORDS, PSY_MATCH_STRONG },
	{ NIK_MISSING, PSY_NAME_SAME, BIRTH_MISSING, PHONE | POSYANDU, ONE_WORD,
	  PSY_MATCH_POSSIBLE },
	{ NIK_MISSING, PSY_NAME_SAME, BIRTH_MISSING, POSYANDU, MORE_WORDS, PSY_MATCH_POSSIBLE },
	{ NIK_MISSING, PSY_NAME_CLOSE, BIRTH_SAME, 0, ANY_WORDS, PSY_MATCH_POSSIBLE },
	{ NIK_MISSING, PSY_NAME_SAME, BIRTH_MISSING, 0, ANY_WORDS, PSY_MATCH_NAMESAKE },
};

/* One digit is another one, or two neighbours changed places. */
static bool is_nik_slip(guint64 a, guint64 b)
{
	guint8 x[16], y[16];
	unsigned differ = 0, first = 0;

	for (int i = 15; i >= 0; i--, a /= 10, b /= 10) {
		x[i] = (guint8)(a % 10);
		y[i] = (guint8)(b % 10);
	}
	for (unsigned i = 0; i < 16; i++) {
		if (x[i] == y[i])
			continue;
		if (differ++ == 0)
			first = i;
	}
	return differ == 1 ||
	       (differ == 2 && first < 15 && x[first] == y[first + 1] && y[first] == x[first + 1]);
}

static NikRelation relate_niks(const PsyMatchFacts *a, const PsyMatchFacts *b)
{
	if (!a->nik || !b->nik)
		return NIK_MISSING;
	return is_nik_slip(a->nik, b->nik) ? NIK_SLIP : NIK_DIFFERS;
}

static BirthRelation relate_births(const PsyMatchFacts *a, const PsyMatchFacts *b)
{
	if (!a->birth || !b->birth)
		return BIRTH_MISSING;
	return a->birth == b->birth ? BIRTH_SAME : BIRTH_DIFFERS;
}

static bool is_phone_of(guint32 phone, const PsyMatchFacts *other)
{
	return phone && (phone == other->phone || phone == other->other_phone);
}

static bool share_phone(const PsyMatchFacts *a, const PsyMatchFacts *b)
{
	return is_phone_of(a->phone, b) || is_phone_of(a->other_phone, b);
}

/* Two villages of one name are two: another kabupaten, or another kecamatan. */
static bool lie_apart(guint32 a, guint32 b)
{
	return a && b && (a / 100 != b / 100 || (a % 100 && b % 100 && a != b));
}

unsigned psy_match_shared(const PsyMatchFacts *a, const PsyMatchFacts *b)
{
	unsigned reasons = a->nik && b->nik ? 0 : PSY_MATCH_NO_NIK;

	if (a->birth && a->birth == b->birth)
		reasons |= PSY_MATCH_SAME_BIRTH;
	if (share_phone(a, b))
		reasons |= PSY_MATCH_SAME_PHONE;
	if (lie_apart(a->place, b->place))
		return reasons;
	if (a->desa && a->desa == b->desa)
		reasons |= PSY_MATCH_SAME_DESA;
	/* Every village has its Mawar: a posyandu is the same in the same desa only. */
	if (a->posyandu && a->posyandu == b->posyandu && a->desa == b->desa)
		reasons |= PSY_MATCH_SAME_POSYANDU;
	return reasons;
}

/* What the table says of two people whose names are alike in this way. */
PsyMatchKind psy_match_decide(const PsyMatchFacts *a, const PsyMatchFacts *b, PsyNameLikeness name,
			      unsigned reasons)
{
	NikRelation nik = relate_niks(a, b);
	BirthRelation birth = relate_births(a, b);

	for (size_t i = 0; i < G_N_ELEMENTS(decisions); i++)
		if (decisions[i].nik == nik && decisions[i].name == name &&
		    (decisions[i].birth == birth || decisions[i].birth == BIRTH_ANY) &&
		    (decisions[i].needs == 0 || (decisions[i].needs & reasons)) &&
		    (decisions[i].words == ANY_WORDS ||
		     (decisions[i].words == ONE_WORD) == (a->one_word && b->one_word)) &&
		    (decisions[i].kind != PSY_MATCH_NAMESAKE || !lie_apart(a->place, b->place)))
			return decisions[i].kind;
	return PSY_MATCH_NONE;
}

/* ---- words ---- */

char *psy_match_reasons(unsigned reasons)
{
	static const struct {
		unsigned bit;
		const char *word;
	} list[] = {
		{ PSY_MATCH_SAME_NAME, N_("same name") },
		{ PSY_MATCH_CLOSE_NAME, N_("names one letter apart") },
		{ PSY_MATCH_NIK_DIGIT, N_("NIKs one digit apart") },
		{ PSY_MATCH_SAME_BIRTH, N_("same birth date") },
		{ PSY_MATCH_SAME_PHONE, N_("same phone") },
		{ PSY_MATCH_SAME_DESA, N_("same village") },
		{ PSY_MATCH_SAME_POSYANDU, N_("same posyandu") },
		{ PSY_MATCH_NO_NIK, N_("a NIK is missing") },
	};
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(list); i++)
		if (reasons & list[i].bit)
			g_string_append_printf(out, "%s%s", out->len ? ", " : "", _(list[i].word));
	return g_string_free(out, FALSE);
}
