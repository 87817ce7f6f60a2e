#include "clean/clean.h"

const PsyExplanation psy_clean_codes[] = {
	{ "nik/cleaned", N_("blanks or signs were taken out of a NIK"),
	  N_("Blanks, dots, apostrophes and invisible characters around the 16 digits do no harm "
	     "and were removed. Nothing is to be done.") },
	{ "nik/scientific", N_("a NIK broken by Excel (scientific notation)"),
	  N_("Excel took the NIK for a number and shows it like 3,60215E+15. The last digits are "
	     "gone and cannot be calculated back. Ask for the original number, and for a list in "
	     "which the column is text.") },
	{ "nik/narrow-column", N_("a NIK hidden by a narrow Excel column"),
	  N_("The cell holds ##### because the column was too narrow when the file was saved. Make "
	     "it wider and save again.") },
	{ "nik/masked", N_("a NIK with hidden digits"),
	  N_("Stars or crosses stand for digits. Ask for the full number.") },
	{ "nik/letter", N_("a letter in a NIK"),
	  N_("A NIK has digits only. O is probably 0, I or l is probably 1; correct the row and "
	     "import it again.") },
	{ "nik/characters", N_("something that is no NIK"),
	  N_("The cell holds more than digits. Look what belongs there.") },
	{ "nik/length", N_("a NIK that does not have 16 digits"),
	  N_("A NIK has exactly 16 digits. Ask for the number anew; nothing is added or cut.") },
	{ "nik/serial", N_("a NIK that ends in 0000"),
	  N_("Numbers are given out from 0001, so the last digits were probably lost in Excel, "
	     "which keeps 15. Ask for the original number.") },
	{ "nik/none", N_("a person without a NIK"),
	  N_("The cell says that there is no NIK, or holds a filler such as 9999999999999999. The "
	     "person is kept and is never taken for another one.") },
	{ "nik/temporary", N_("a temporary NIK"),
	  N_("A number that begins with 0 was given by a village system until the real one comes. "
	     "It is kept, and never used to find duplicates.") },
	{ "nik/no-such-day", N_("the date inside a NIK does not exist"),
	  N_("Digits 7 to 12 are the birth date (women plus 40). Such numbers exist, but a typing "
	     "mistake is more likely.") },
	{ "nik/birth-date", N_("birth date and NIK differ"),
	  N_("A NIK never changes, also when a birth date is corrected. The column is used; look "
	     "whether the NIK was typed correctly. A year alone is no date: then there is none.") },
	{ "nik/birth-swapped", N_("day and month seem to have changed places"),
	  N_("The NIK has the day where the column has the month. The column is used as it stands; "
	     "correct it if the NIK is right.") },
	{ "nik/sex", N_("sex and NIK differ"),
	  N_("In the NIK of a woman the day is 40 higher. The column is used.") },
	{ "nik/age", N_("under age by the NIK"),
	  N_("The year inside the NIK makes the person younger than 15 or older than 99. Probably "
	     "a typing mistake.") },
	{ "nik/region", N_("an unknown region inside a NIK"),
	  N_("The first six digits are no kecamatan, of today or before. Probably a typing "
	     "mistake; the person is kept.") },
	{ "nik/number", N_("a NIK typed as a number"),
	  N_("Excel keeps fifteen digits of a number and puts 0 in the place of the sixteenth, so "
	     "the last digit cannot be known. Ask for the original number. Format the column as "
	     "Text before typing, or type an apostrophe in front.") },
	{ "nik/last-digit", N_("a column of NIKs that lost its last digit"),
	  N_("Every NIK of the list ends in 0. Excel keeps 15 digits and writes 0 for the "
	     "sixteenth. Nobody is taken from the list, not even people without a NIK: it comes "
	     "back whole. Ask for it with the column as text.") },
	{ "nik/maybe-kk", N_("perhaps a family card number"),
	  N_("The date inside the number is that of a child, as in a No. KK. Look whether the "
	     "right column was used.") },
	{ "nik/is-kk", N_("a family card number in the place of a NIK"),
	  N_("The columns NIK and No. KK hold one number, and it is not that of somebody born on "
	     "this date. A whole family shares its No. KK, so the row is held; ask for the NIK on "
	     "the identity card.") },
	{ "nik/kk-swapped", N_("the columns NIK and No. KK changed places"),
	  N_("The No. KK column fits the birth date and the NIK column does not. The rows are "
	     "held; change the two headings and import again.") },
	{ "phone/cleaned", N_("a phone number was tidied"),
	  N_("Blanks, signs and labels were taken off. Nothing is to be done.") },
	{ "phone/zero-lost", N_("a leading 0 was put back"),
	  N_("Excel dropped the 0 in front of the number. It is certain here, so it was put "
	     "back.") },
	{ "phone/scientific", N_("a phone number broken by Excel"),
	  N_("Excel shows the number like 8,57E+10 and the digits are lost. The person is kept "
	     "without it.") },
	{ "phone/narrow-column", N_("a phone number hidden by a narrow column"),
	  N_("The cell holds #####. The person is kept without it.") },
	{ "phone/letter", N_("letters in a phone number"),
	  N_("O is probably 0, l is probably 1. The person is kept without it.") },
	{ "phone/characters", N_("something that is no phone number"),
	  N_("The person is kept without it.") },
	{ "phone/nik", N_("a NIK in the place of a phone number"),
	  N_("Sixteen digits with a date in them, as in a NIK. The person is kept without it; look "
	     "whether cells or headings changed places.") },
	{ "phone/too-short", N_("a phone number that is too short"),
	  N_("A mobile number has 10 to 13 digits with its 0. Its digits are kept; ask for the "
	     "number.") },
	{ "phone/too-long", N_("a phone number that is too long"),
	  N_("A mobile number has 10 to 13 digits with its 0. Its digits are kept; ask for the "
	     "number.") },
	{ "phone/prefix", N_("a prefix that no mobile number has"),
	  N_("No mobile number begins with 080 or 084. Its digits are kept; ask for the number.") },
	{ "phone/landline", N_("a landline"), N_("The number cannot get WhatsApp messages.") },
	{ "phone/foreign", N_("a foreign number"),
	  N_("It begins with + and the code of another country. It is kept with all its digits.") },
	{ "phone/unclear", N_("perhaps no phone number"),
	  N_("The digits fit no rule. They are kept as they are.") },
	{ "phone/second", N_("digits that are no number of their own"),
	  N_("A cell may hold several whole numbers; '66/77', '(2)' or 'RT 03' behind one are none "
	     "and are left out.") },
	{ "phone/too-many", N_("too many numbers in one cell"),
	  N_("Four numbers of a cell are kept.") },
	{ "name/missing", N_("no name"),
	  N_("A row needs at least a name, with letters in it. It is held.") },
	{ "name/cleaned", N_("a name was tidied"),
	  N_("Line breaks and surplus blanks were taken out. Nothing is to be done.") },
	{ "name/formula", N_("a name that begins like a formula"),
	  N_("It is kept as text; look what belongs there.") },
	{ "name/too-long", N_("a name of more than 60 letters"),
	  N_("An identity card has 60 letters, blanks counted and titles not (Permendagri "
	     "73/2022). Look whether two cells were joined.") },
	{ "name/too-short", N_("a name of one letter"),
	  N_("Probably an initial in the wrong column.") },
	{ "name/digits", N_("a digit in a name"),
	  N_("Look whether a number slipped into the name. A row with a long one, perhaps a NIK, "
	     "is "
	     "held: it would be printed.") },
	{ "name/courtesy", N_("a word of courtesy"),
	  N_("Ibu, Bapak and Ny. are not printed on a certificate.") },
	{ "name/husband", N_("perhaps the husband's name"),
	  N_("'Ny. Suryadi' is often the husband's name. Ask for her own.") },
	{ "name/parentheses", N_("a part in parentheses"),
	  N_("What stands in parentheses is not printed on a certificate.") },
	{ "name/doctor", N_("Dr. or dr.?"),
	  N_("In capitals the doctorate (Dr.) and the physician (dr.) look alike. 'Dr.' is "
	     "printed; correct it if she is a physician.") },
	{ "name/title-form", N_("a title without a comma"),
	  N_("It is kept as typed. Usually a comma stands in front of it.") },
	{ "name/title-unknown", N_("an unknown title behind a name"),
	  N_("What stands behind the comma is in capitals or in small letters only, and no title "
	     "that the program can spell. It is printed as typed; look whether it is right.") },
	{ "name/override", N_("a name for the certificate that cannot be printed"),
	  N_("The column nama_sertifikat says what is printed instead of the name. Digits and "
	     "formulas do not belong there, and a NIK never stands on a certificate; the name is "
	     "printed.") },
	{ "birth/narrow-column", N_("a date hidden by a narrow column"),
	  N_("The cell holds #####. The person is kept without it.") },
	{ "birth/unreadable", N_("this is no date"),
	  N_("Write it like 17-08-1985 or 17 Agustus 1985: day, month, year.") },
	{ "birth/letter", N_("a letter in front of a date"),
	  N_("In 'l7-08-1985' the letter l stands for 1, and O for 0. The person is kept without "
	     "the "
	     "date. Between a place and a date belongs a comma or a blank.") },
	{ "birth/no-such-day", N_("a day that does not exist"),
	  N_("Like 31 June. The person is kept without it.") },
	{ "birth/year", N_("a year before 1900"),
	  N_("Nobody who takes part was born then. The person is kept without the date.") },
	{ "birth/month", N_("a month above 12"),
	  N_("Dates are read as day, month, year. Here day and month probably changed places.") },
	{ "birth/future", N_("a birth date in the future"), N_("The person is kept without it.") },
	{ "birth/age", N_("an age instead of a date"),
	  N_("'41 tahun' is no date. The person is kept without it.") },
	{ "birth/misspelt", N_("a misspelt month"),
	  N_("Only one month is that near, and it was taken. Where two are ('Juki': Juni or "
	     "Juli?), none is.") },
	{ "birth/year-only", N_("only a year"),
	  N_("No day is invented. Where the NIK has the same year, its date fills the gap.") },
	{ "birth/century", N_("a year of two digits that fits nobody"),
	  N_("Neither 19.. nor 20.. makes the person 15 to 99 years old. Write four digits. Until "
	     "then no date is taken, not even that of the NIK.") },
	{ "birth/adult", N_("under age, or too old"),
	  N_("The person is younger than 15 or older than 99 on the first day of the event, or "
	     "today when none is given. Probably a typing mistake.") },
	{ "birth/serial", N_("a date that Excel shows as a number"),
	  N_("Excel counts days since 1900. The date was made from the number; compare it with the "
	     "NIK.") },
	{ "birth/epoch", N_("1 January 1970"),
	  N_("Programs write this day for an empty date. Ask for the true one.") },
	{ "birth/customary", N_("a customary date"),
	  N_("1 January, 1 July and 31 December are often written when the day is not known.") },
	{ "birth/from-nik", N_("a birth date taken from the NIK"),
	  N_("The column was empty, or had the year alone; the NIK fills the gap.") },
	{ "birth/month-first", N_("a column with the month in front"),
	  N_("The list has US dates. A date that can be read both ways, like 03/04/1980, is taken "
	     "only as the NIK says it. Set the column to day-month-year and save again.") },
	{ "sex/unknown", N_("neither L nor P"), N_("The cell is left empty.") },
	{ "status/unknown", N_("an unknown status"),
	  N_("A status is terdaftar, cadangan or batal; terdaftar is taken.") },
	{ 0 },
};
