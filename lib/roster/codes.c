#include "roster/roster.h"

const PsyExplanation psy_roster_codes[] = {
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
	{ "nik/other-name", N_("one NIK on two names"),
	  N_("Two people cannot have the same NIK. The first is kept, the second row is held; ask "
	     "which number is right. Perhaps it is the number of their family card (No. KK).") },
	{ "nik/two-people", N_("one NIK for two people"),
	  N_("The table of decisions says that these are two people, but their NIK is the same, "
	     "and nobody shares one. The second row is held; ask both for the identity card and "
	     "correct the list.") },
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
	{ "phone/shared", N_("a phone that two people share"),
	  N_("Families share phones, so this is only a note.") },
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
	{ "name/match-strong", N_("two rows that are most likely one person"),
	  N_("Same name, and the same birth date or village, and at least one has no NIK that "
	     "could prove it. Both are kept. Write a table with 'roster match', decide, and import "
	     "with --decisions.") },
	{ "name/match-possible", N_("two rows that may be one person"),
	  N_("The names or the phone and birth date agree, which can be chance. Both are kept. "
	     "Decide with 'roster match' when it matters.") },
	{ "name/match-nik", N_("two NIKs one digit apart on one name"),
	  N_("Probably a typing mistake in one of them. Both are kept; ask for the identity card, "
	     "then correct the list or decide with 'roster match'.") },
	{ "match/nobody", N_("a decision that is about nobody here"),
	  N_("The two people of this row of the table were not found in the lists, or not "
	     "together. "
	     "Most often a list is missing, or was corrected since: write the table anew with "
	     "'roster match' and decide once more.") },
	{ "match/merged", N_("two rows taken as one person"),
	  N_("The table of decisions says so. 'sama' fills gaps from the second row, 'ganti' takes "
	     "what the second row says.") },
	{ "match/unclear", N_("a decision that cannot be used"),
	  N_("The column keputusan knows sama, ganti and beda; the columns kunci_1 and kunci_2 say "
	     "who is meant and must stay as they are; one pair cannot be decided twice in two "
	     "ways.") },
	{ "match/no-decisions", N_("this is no table of decisions"),
	  N_("--decisions takes the table that 'roster match' wrote, filled in.") },
	{ "match/revision", N_("a list that looks like a newer version of another"),
	  N_("More than half of its people stand in the other list already. If it is a correction, "
	     "import the newer one with --into the roster made from the older one, instead of "
	     "both together.") },
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
	{ "csv/read-as", N_("how the file was read"),
	  N_("Delimiter, encoding, line ends and the line of the heading, as found. Say it "
	     "yourself with --delimiter, --encoding and --header-row when the guess is wrong.") },
	{ "xlsx/read-as", N_("how the workbook was read"),
	  N_("The sheet that was read, how many there are, and the row of the heading, as found. "
	     "Say it yourself with --sheet and --header-row when the guess is wrong.") },
	{ "roster/no-heading", N_("no heading row"),
	  N_("Among the first 40 lines none names a column of names and another column. Give the "
	     "columns by number with --map, or the line with --header-row.") },
	{ "roster/no-name-column", N_("no column of names"),
	  N_("A list needs a column headed Nama, Nama Lengkap, Nama Peserta or Nama Kader. Say "
	     "with --map nama=HEADING which one it is.") },
	{ "roster/double-column", N_("a column that stands twice"),
	  N_("Two headings mean the same, and it is not clear which one counts. Say it with --map, "
	     "for example --map nama=1.") },
	{ "roster/form", N_("a form instead of a list"),
	  N_("The headings stand below each other in the first column, as on a form for one "
	     "person. "
	     "A list has them beside each other in one row, and below it a row for each person.") },
	{ "roster/map", N_("a --map that fits nothing"),
	  N_("--map takes FIELD=HEADING or FIELD=NUMBER, for example nama=Peserta or nik=3.") },
	{ "roster/too-many-cells", N_("more cells than the heading"),
	  N_("Most often a delimiter inside a cell that is not in quotes. The row is held; with "
	     "--rejects the cells left over stand behind the reason.") },
	{ "roster/too-few-cells", N_("fewer cells than the heading"),
	  N_("Programs leave empty cells at the end of a row out. What is missing is taken as "
	     "empty; look whether a delimiter was lost.") },
	{ "roster/duplicate", N_("the same person twice"),
	  N_("Same NIK and same name. The first row is kept; what differs is named.") },
	{ "roster/total", N_("the total of the list is wrong"),
	  N_("The number behind JUMLAH is neither the number of rows read nor of those since the "
	     "total before. Perhaps rows are missing.") },
	{ "roster/skipped", N_("lines that are no people"),
	  N_("Totals and signatures at the end of a list are passed over. Look whether the lines "
	     "named hold nobody.") },
	{ "roster/second-table", N_("people again below totals or signatures"),
	  N_("The file seems to hold a second table under the first. Its people were taken; look "
	     "whether they belong to the list.") },
	{ "roster/left-out", N_("perhaps people below the signatures"),
	  N_("The rows have a name and something more, but not all that the people above have, and "
	     "signatures look like that too. They were not taken. If they are people, put them "
	     "above "
	     "the totals and signatures.") },
	{ "roster/other-table", N_("a second table with other columns"),
	  N_("Below the list comes a heading with other columns, or in another order. Its rows "
	     "would "
	     "get into the wrong columns, so they were not taken. Put that table into a file of "
	     "its "
	     "own.") },
	{ "roster/number-gap", N_("a gap in the running numbers"),
	  N_("The column No. jumps. Perhaps a row was deleted by mistake, or is held.") },
	{ "roster/no-people", N_("a list without people"),
	  N_("There is a heading and nothing below it.") },
	{ "roster/unknown", N_("columns that are not understood"),
	  N_("They pass through into the roster under their own heading, or under their number "
	     "when "
	     "they have none. If one of them is a column of the roster, rename it or say so with "
	     "--map.") },
	{ "roster/title-place", N_("a place taken from the title rows"),
	  N_("Lines above the heading name a kabupaten, kecamatan or desa. Who has an empty cell "
	     "there, or whose list has no such column, gets it. --set says otherwise.") },
	{ "roster/old-rejects", N_("held rows of an earlier run"),
	  N_("The folder of --rejects has a file for this list, but now every row was taken. The "
	     "file "
	     "was left as it is, in case it holds corrections.") },
	{ "roster/dropped", N_("columns that are not kept"),
	  N_("Family card numbers, bank accounts and the like are not needed for a training and "
	     "are left out, unless asked for with --keep.") },
	{ "roster/into", N_("the older roster cannot be used"),
	  N_("--into takes a file that 'roster import' wrote, whole: with its columns id and nama, "
	     "no id twice, and no number that a spreadsheet has broken since. The new roster would "
	     "replace it, so nothing is done until it is right.") },
	{ "roster/changed", N_("a cell that a newer list changed"),
	  N_("The person was in the older roster; the newer list says something else, and its word "
	     "was taken. An empty cell never takes a word away.") },
	{ "roster/undecided", N_("a name, NIK or birth date that a newer list has otherwise"),
	  N_("These say who somebody is, so they never change on the word of a list alone. Write a "
	     "table of decisions with 'roster match --into', decide, and import with "
	     "--decisions.") },
	{ "roster/new", N_("somebody who is not in the older roster"),
	  N_("The person was added behind the others and got the next id.") },
	{ "roster/missing", N_("a person that no list has"),
	  N_("The person is in the older roster and in none of the new lists, or only in a row "
	     "that is held, and was kept. Set the status to batal when she does not take part any "
	     "more.") },
	{ "roster/new-ids", N_("ids were replaced"),
	  N_("The lists bring ids of their own, and two lists may use the same. People were "
	     "numbered anew. To keep the ids of a roster, name it with --into.") },
	{ 0 },
};
