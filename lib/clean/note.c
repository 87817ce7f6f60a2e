#include "clean/note.h"

#include <string.h>

/* The wording may use the text of a note, and behind it the count. */
typedef struct {
	PsySeverity severity;
	PsyScope scope;
	const char *code;
	const char *message;
	const char *hint;
} Kind;

static const Kind kinds[PSY_N_NOTES] = {
	[PSY_NOTE_NIK_CLEANED] = { PSY_FIX, PSY_SCOPE_NONE, "nik/cleaned",
				   N_("blanks and signs removed, now %s"), NULL },
	[PSY_NOTE_NIK_SCIENTIFIC] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/scientific",
				      N_("number broken by Excel (scientific notation)"),
				      N_("ask for the original number") },
	[PSY_NOTE_NIK_NARROW] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/narrow-column",
				  N_("the number is lost: the Excel column was too narrow (####)"),
				  N_("make the column wider and save again") },
	[PSY_NOTE_NIK_MASKED] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/masked",
				  N_("digits are hidden behind stars or crosses"),
				  N_("ask for the full number") },
	[PSY_NOTE_NIK_LETTER] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/letter",
				  N_("letter %s in place %u"),
				  N_("O is probably the digit 0, and I or l the digit 1") },
	[PSY_NOTE_NIK_CHARACTERS] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/characters",
				      N_("this is no NIK: there is more in it than digits"), NULL },
	[PSY_NOTE_NIK_LOST] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/characters",
				N_("Excel shows an error here, or a formula without its result"),
				N_("type the value itself") },
	[PSY_NOTE_NIK_LENGTH] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/length",
				  N_("%s instead of 16 digits"), NULL },
	[PSY_NOTE_NIK_SERIAL] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/serial",
				  N_("ends in 0000, which no NIK does"),
				  N_("the last digits were probably lost; ask for the original "
				     "number") },
	[PSY_NOTE_NIK_NUMBER] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/number",
				  N_("typed as a number, so Excel has lost the last digit"),
				  N_("ask for the original number, and format the column as Text "
				     "before typing it") },
	[PSY_NOTE_NIK_NONE] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/none", N_("no NIK"), NULL },
	[PSY_NOTE_NIK_PLACEHOLDER] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/none",
				       N_("no NIK: the number is a filler"), NULL },
	[PSY_NOTE_NIK_TEMPORARY] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/temporary",
				     N_("temporary NIK"), NULL },
	[PSY_NOTE_NIK_NO_SUCH_DAY] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/no-such-day",
				       N_("the date inside the NIK does not exist"), NULL },
	[PSY_NOTE_NIK_BIRTH_DATE] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/birth-date",
				      N_("differs from the date inside the NIK; this column is "
					 "used"),
				      NULL },
	[PSY_NOTE_NIK_BIRTH_SWAPPED] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/birth-swapped",
					 N_("day and month are the other way round inside the NIK; "
					    "this column is used"),
					 NULL },
	[PSY_NOTE_NIK_BIRTH_YEAR] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/birth-date",
				      N_("the year differs from the one inside the NIK; no date "
					 "is taken"),
				      NULL },
	[PSY_NOTE_NIK_SEX] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/sex",
			       N_("the NIK says %s; this column is used"), NULL },
	[PSY_NOTE_NIK_AGE] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/age",
			       N_("under age by the NIK, or a typing mistake"), NULL },
	[PSY_NOTE_NIK_REGION] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/region",
				  N_("the region code inside the NIK is not known"), NULL },
	[PSY_NOTE_NIK_LAST_DIGIT] = { PSY_ERROR, PSY_SCOPE_FILE, "nik/last-digit",
				      N_("every NIK of this column ends in 0: most likely Excel "
					 "lost the 16th digit"),
				      N_("ask for the list with NIK kept as text") },
	[PSY_NOTE_NIK_MAYBE_KK] = { PSY_WARNING, PSY_SCOPE_NONE, "nik/maybe-kk",
				    N_("perhaps a family card number (No. KK)"), NULL },
	[PSY_NOTE_NIK_IS_KK] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/is-kk",
				 N_("the same number stands in the column No. KK"),
				 N_("ask for the NIK on the identity card") },
	[PSY_NOTE_NIK_KK_SWAPPED] = { PSY_ERROR, PSY_SCOPE_ROW, "nik/kk-swapped",
				      N_("the columns NIK and No. KK seem to have changed places"),
				      N_("change the two headings in the file, then import "
					 "again") },

	[PSY_NOTE_PHONE_CLEANED] = { PSY_FIX, PSY_SCOPE_NONE, "phone/cleaned",
				     N_("blanks and signs removed, now %s"), NULL },
	[PSY_NOTE_PHONE_ZERO_LOST] = { PSY_FIX, PSY_SCOPE_NONE, "phone/zero-lost",
				       N_("the leading 0 that Excel dropped is back, now %s"),
				       NULL },
	[PSY_NOTE_PHONE_SCIENTIFIC] = { PSY_ERROR, PSY_SCOPE_FIELD, "phone/scientific",
					N_("number broken by Excel (scientific notation)"),
					N_("ask for the original number") },
	[PSY_NOTE_PHONE_NARROW] = { PSY_ERROR, PSY_SCOPE_FIELD, "phone/narrow-column",
				    N_("the number is lost: the Excel column was too narrow "
				       "(####)"),
				    N_("make the column wider and save again") },
	[PSY_NOTE_PHONE_LETTER] = { PSY_ERROR, PSY_SCOPE_FIELD, "phone/letter",
				    N_("letters among the digits"),
				    N_("O is probably the digit 0, and I or l the digit 1") },
	[PSY_NOTE_PHONE_CHARACTERS] = { PSY_ERROR, PSY_SCOPE_FIELD, "phone/characters",
					N_("this is no phone number"), NULL },
	[PSY_NOTE_PHONE_NIK] = { PSY_ERROR, PSY_SCOPE_FIELD, "phone/nik",
				 N_("this seems to be a NIK, not a phone number"),
				 N_("did two cells or headings change places?") },
	[PSY_NOTE_PHONE_TOO_SHORT] = { PSY_WARNING, PSY_SCOPE_NONE, "phone/too-short",
				       N_("too short for a phone number (digits: %s)"), NULL },
	[PSY_NOTE_PHONE_TOO_LONG] = { PSY_WARNING, PSY_SCOPE_NONE, "phone/too-long",
				      N_("too long for a phone number (digits: %s)"), NULL },
	[PSY_NOTE_PHONE_PREFIX] = { PSY_WARNING, PSY_SCOPE_NONE, "phone/prefix",
				    N_("no mobile number begins with %s"), NULL },
	[PSY_NOTE_PHONE_LANDLINE] = { PSY_INFO, PSY_SCOPE_NONE, "phone/landline",
				      N_("a landline, not WhatsApp"), NULL },
	[PSY_NOTE_PHONE_FOREIGN] = { PSY_WARNING, PSY_SCOPE_NONE, "phone/foreign",
				     N_("a number of another country; kept"), NULL },
	[PSY_NOTE_PHONE_UNCLEAR] = { PSY_WARNING, PSY_SCOPE_NONE, "phone/unclear",
				     N_("perhaps no phone number; kept"), NULL },
	[PSY_NOTE_PHONE_SECOND] = { PSY_WARNING, PSY_SCOPE_NONE, "phone/second",
				    N_("the second number is incomplete and is left out"), NULL },
	[PSY_NOTE_PHONE_BEHIND] = { PSY_WARNING, PSY_SCOPE_NONE, "phone/second",
				    N_("the digits behind the number are left out"), NULL },
	[PSY_NOTE_PHONE_TOO_MANY] = { PSY_WARNING, PSY_SCOPE_NONE, "phone/too-many",
				      N_("more than %s numbers; the rest is left out"), NULL },

	[PSY_NOTE_NAME_MISSING] = { PSY_ERROR, PSY_SCOPE_ROW, "name/missing", N_("no name"), NULL },
	[PSY_NOTE_NAME_NO_LETTER] = { PSY_ERROR, PSY_SCOPE_ROW, "name/missing",
				      N_("this is no name: there is no letter in it"), NULL },
	[PSY_NOTE_NAME_LOST] = { PSY_ERROR, PSY_SCOPE_ROW, "name/missing",
				 N_("Excel shows an error here, or a formula without its result"),
				 N_("type the value itself") },
	[PSY_NOTE_NAME_CLEANED] = { PSY_FIX, PSY_SCOPE_NONE, "name/cleaned",
				    N_("line breaks and surplus blanks removed, now '%s'"), NULL },
	[PSY_NOTE_NAME_FORMULA] = { PSY_WARNING, PSY_SCOPE_NONE, "name/formula",
				    N_("begins with %s like a formula; kept as text"), NULL },
	[PSY_NOTE_NAME_TOO_LONG] = { PSY_WARNING, PSY_SCOPE_NONE, "name/too-long",
				     N_("%s letters and blanks, more than the 60 of an identity "
					"card"),
				     NULL },
	[PSY_NOTE_NAME_TOO_SHORT] = { PSY_WARNING, PSY_SCOPE_NONE, "name/too-short",
				      N_("too short for a name"), NULL },
	[PSY_NOTE_NAME_DIGITS] = { PSY_WARNING, PSY_SCOPE_NONE, "name/digits",
				   N_("a digit in the name"), NULL },
	[PSY_NOTE_NAME_NUMBER] = { PSY_ERROR, PSY_SCOPE_ROW, "name/digits",
				   N_("a long number in the name"),
				   N_("a NIK or a phone number is never printed; put it into its "
				      "own column") },
	[PSY_NOTE_NAME_COURTESY] = { PSY_WARNING, PSY_SCOPE_NONE, "name/courtesy",
				     N_("'%s' is not printed"), NULL },
	[PSY_NOTE_NAME_HUSBAND] = { PSY_WARNING, PSY_SCOPE_NONE, "name/husband",
				    N_("is this the husband's name?"), NULL },
	[PSY_NOTE_NAME_PARENTHESES] = { PSY_WARNING, PSY_SCOPE_NONE, "name/parentheses",
					N_("the part in parentheses is not printed"), NULL },
	[PSY_NOTE_NAME_DOCTOR] = { PSY_WARNING, PSY_SCOPE_NONE, "name/doctor",
				   N_("Dr. (doctorate) or dr. (physician)? 'Dr.' is printed"),
				   NULL },
	[PSY_NOTE_NAME_TITLE_FORM] = { PSY_INFO, PSY_SCOPE_NONE, "name/title-form",
				       N_("a title is usually written behind a comma: ', %s'"),
				       NULL },
	[PSY_NOTE_NAME_TITLE_UNKNOWN] = { PSY_INFO, PSY_SCOPE_NONE, "name/title-unknown",
					  N_("'%s' is no title that is known, and is printed as "
					     "typed"),
					  NULL },
	[PSY_NOTE_NAME_OVERRIDE] = { PSY_ERROR, PSY_SCOPE_FIELD, "name/override",
				     N_("this cannot be printed as a name; the name is printed"),
				     N_("only letters belong here, and no NIK") },

	[PSY_NOTE_BIRTH_LOST] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/narrow-column",
				  N_("the date is lost: the Excel column was too narrow (####)"),
				  N_("make the column wider and save again") },
	[PSY_NOTE_BIRTH_UNREADABLE] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/unreadable",
					N_("this is no date"),
					N_("write it like 17-08-1985 or 17 Agustus 1985") },
	[PSY_NOTE_BIRTH_LETTER] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/letter",
				    N_("a letter in front of the digits"),
				    N_("O is probably the digit 0, and I or l the digit 1") },
	[PSY_NOTE_BIRTH_NO_SUCH_DAY] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/no-such-day",
					 N_("this day does not exist"), NULL },
	[PSY_NOTE_BIRTH_BEFORE_1900] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/year",
					 N_("a year before 1900"), NULL },
	[PSY_NOTE_BIRTH_MONTH] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/month",
				   N_("a month above 12"),
				   N_("day and month the other way round?") },
	[PSY_NOTE_BIRTH_FUTURE] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/future",
				    N_("a birth date in the future"), NULL },
	[PSY_NOTE_BIRTH_AGE_TEXT] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/age",
				      N_("an age, not a date"), NULL },
	[PSY_NOTE_BIRTH_MISSPELT] = { PSY_WARNING, PSY_SCOPE_NONE, "birth/misspelt",
				      N_("the month is misspelt, the nearest one is taken"), NULL },
	[PSY_NOTE_BIRTH_YEAR_ONLY] = { PSY_WARNING, PSY_SCOPE_NONE, "birth/year-only",
				       N_("only the year is known"), NULL },
	[PSY_NOTE_BIRTH_CENTURY] = { PSY_WARNING, PSY_SCOPE_NONE, "birth/century",
				     N_("two digits of a year that fit no adult; no date is taken"),
				     N_("write the year with four digits") },
	[PSY_NOTE_BIRTH_AGE] = { PSY_WARNING, PSY_SCOPE_NONE, "birth/adult",
				 N_("under age, or a typing mistake"), NULL },
	[PSY_NOTE_BIRTH_OLD] = { PSY_WARNING, PSY_SCOPE_NONE, "birth/adult",
				 N_("older than 99, or a typing mistake"), NULL },
	[PSY_NOTE_BIRTH_SERIAL] = { PSY_WARNING, PSY_SCOPE_NONE, "birth/serial",
				    N_("made from a serial number of Excel"), NULL },
	[PSY_NOTE_BIRTH_SERIAL_CONFIRMED] = { PSY_FIX, PSY_SCOPE_NONE, "birth/serial",
					      N_("made from a serial number of Excel, and the NIK "
						 "says the same"),
					      NULL },
	[PSY_NOTE_BIRTH_EPOCH] = { PSY_WARNING, PSY_SCOPE_NONE, "birth/epoch",
				   N_("1 January 1970 is what programs write for an empty date"),
				   NULL },
	[PSY_NOTE_BIRTH_CUSTOMARY] = { PSY_INFO, PSY_SCOPE_NONE, "birth/customary",
				       N_("a day that is often written when the true one is not "
					  "known"),
				       NULL },
	[PSY_NOTE_BIRTH_FROM_NIK] = { PSY_INFO, PSY_SCOPE_NONE, "birth/from-nik",
				      N_("birth date taken from the NIK"), NULL },
	[PSY_NOTE_BIRTH_MONTH_FIRST] = { PSY_ERROR, PSY_SCOPE_FIELD, "birth/month-first",
					 N_("this column has the month in front of the day (US "
					    "format); dates that can be read both ways are not "
					    "taken"),
					 N_("set the column to day-month-year and save again") },

	[PSY_NOTE_SEX_UNKNOWN] = { PSY_WARNING, PSY_SCOPE_NONE, "sex/unknown",
				   N_("neither L nor P; left empty"), NULL },
	[PSY_NOTE_STATUS_UNKNOWN] = { PSY_WARNING, PSY_SCOPE_NONE, "status/unknown",
				      N_("not one of terdaftar, cadangan, batal; terdaftar is "
					 "taken"),
				      NULL },
};

void psy_notes_add(PsyNotes *notes, PsyNoteKind kind, const char *text, unsigned count)
{
	PsyNote *note;
	const char *end;

	if (notes->n == PSY_NOTES_MAX)
		return;
	note = &notes->list[notes->n++];
	note->kind = kind;
	note->count = count;
	g_strlcpy(note->text, text ? text : "", sizeof(note->text));
	if (!g_utf8_validate(note->text, -1, &end))
		note->text[end - note->text] = '\0';
}

bool psy_notes_have(const PsyNotes *notes, PsyNoteKind kind)
{
	for (size_t i = 0; i < notes->n; i++)
		if (notes->list[i].kind == kind)
			return true;
	return false;
}

bool psy_notes_hold_row(const PsyNotes *notes)
{
	for (size_t i = 0; i < notes->n; i++) {
		const Kind *kind = &kinds[notes->list[i].kind];

		if (kind->severity == PSY_ERROR && kind->scope == PSY_SCOPE_ROW)
			return true;
	}
	return false;
}

PsySeverity psy_note_severity(PsyNoteKind kind)
{
	return kinds[kind].severity;
}

PsyScope psy_note_scope(PsyNoteKind kind)
{
	return kinds[kind].scope;
}

const char *psy_note_code(PsyNoteKind kind)
{
	return kinds[kind].code;
}

char *psy_note_message(const PsyNote *note)
{
	return g_strdup_printf(_(kinds[note->kind].message), note->text, note->count);
}

const char *psy_note_hint(const PsyNote *note)
{
	const char *hint = kinds[note->kind].hint;

	return hint ? _(hint) : NULL;
}

void psy_note_report(const PsyNote *note, PsyDiags *diags, const PsyFinding *where)
{
	const Kind *kind = &kinds[note->kind];
	PsyFinding finding = *where;

	finding.severity = kind->severity;
	if (finding.scope == PSY_SCOPE_NONE)
		finding.scope = kind->scope;
	finding.code = kind->code;
	finding.hint = psy_note_hint(note);
	psy_report(diags, &finding, _(kind->message), note->text, note->count);
}
