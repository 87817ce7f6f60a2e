#include "table/table.h"

const PsyExplanation psy_table_codes[] = {
	{ "csv/empty", N_("the file is empty"),
	  N_("There is not one byte in the file. It was probably not saved or not sent whole: ask "
	     "for it "
	     "again.") },
	{ "csv/old-excel", N_("an old Excel file (.xls), or one with a password"),
	  N_("Such files are not read. Open the file in Excel or LibreOffice, take the password "
	     "away, and save it as .xlsx or .csv.") },
	{ "csv/html", N_("a web page or XML instead of a table"),
	  N_("Some web programs call their export .xls or .csv although it is a web page. Open it "
	     "in Excel or LibreOffice and save it as .xlsx or .csv.") },
	{ "csv/binary", N_("no table at all"),
	  N_("The file is a picture, a PDF or something else that is no text. Ask the sender for "
	     "the list "
	     "as Excel or CSV.") },
	{ "csv/utf16-without-mark", N_("read as UTF-16 by guess"),
	  N_("Every other byte is zero, which is how Excel writes 'Unicode text', but the mark at "
	     "the "
	     "beginning is missing. Look whether the names are right.") },
	{ "csv/windows-1252", N_("read as Windows-1252"),
	  N_("The file is not UTF-8, so it was read in the encoding of older Windows programs. "
	     "Look at the "
	     "named place whether the accented letter is right. Next time send the "
	     "workbook itself (.xlsx), or choose 'CSV UTF-8' in Excel.") },
	{ "csv/encoding-mark", N_("the mark of the file decides its encoding"),
	  N_("The file begins with a mark that only one encoding has, so --encoding is not needed "
	     "and not followed. Leave it out.") },
	{ "csv/lost-character", N_("a letter was lost"),
	  N_("The sign \xEF\xBF\xBD stands where a program could not read a letter, mostly one "
	     "before "
	     "the file came here. The person is kept; type the letter anew.") },
	{ "csv/wrong-byte", N_("a byte that has no meaning"),
	  N_("The line holds a byte that is a letter neither in UTF-8 nor in Windows-1252. The row "
	     "is held; "
	     "type the name anew.") },
	{ "csv/not-utf8", N_("not UTF-8"),
	  N_("Nothing is guessed where --encoding utf-8 was given, nor in a table that goes "
	     "straight to printing: save it as UTF-8, or send it through 'posyandu roster "
	     "import' first.") },
	{ "csv/nul", N_("a NUL byte"),
	  N_("The line holds a byte of value zero: the file was damaged on its way. The row is "
	     "held; ask "
	     "for the file again.") },
	{ "csv/too-long", N_("a line that is far too long"),
	  N_("A record may have a million bytes. Something else than a list of people stands "
	     "there; the "
	     "line was passed over.") },
	{ "csv/open-quote", N_("a quote that is not closed"),
	  N_("A cell begins with a quote that nothing closes, which would swallow the lines below. "
	     "The row "
	     "is held and reading goes on with the next line. Close the quote, or double it if it "
	     "belongs "
	     "to the text.") },
	{ "csv/text-after-quote", N_("text behind a closing quote"),
	  N_("Behind a closing quote must come the next cell. A quote that belongs to the text has "
	     "to be "
	     "doubled. The row is held.") },
	{ "csv/stray-quote", N_("a quote inside a cell"),
	  N_("The cell does not begin with a quote but holds one. It was kept as it is.") },
	{ "csv/no-header", N_("no line with column names"),
	  N_("A table of the program begins with a line that names its columns. Use the file that "
	     "'roster "
	     "import' or 'batch plan' wrote.") },
	{ "csv/double-column", N_("a column that stands twice"),
	  N_("Two columns have the same name, so it is not clear which one counts. Take one "
	     "away.") },
	{ "csv/too-many-cells", N_("more cells than the header has"),
	  N_("The row has more filled cells than there are columns, most often because a comma "
	     "inside a "
	     "cell is not in quotes. The row is held.") },
	{ "xlsx/damaged", N_("a workbook that is damaged"),
	  N_("The file was cut off or changed on its way, often by a chat program or a full "
	     "disk. Open it in Excel or LibreOffice, which can often repair it, and save it; or "
	     "ask for it again. When a row is named, the rows above it were read.") },
	{ "xlsx/password", N_("a workbook with a password"),
	  N_("Nothing can be read from it without the password. Open it in Excel, choose File, "
	     "Info, Protect Workbook, Encrypt with Password, empty the field, and save.") },
	{ "xlsx/other-kind", N_("a packed file that is no Excel workbook"),
	  N_("Word documents, OpenDocument files (.ods), binary workbooks (.xlsb) and plain .zip "
	     "files begin like an Excel workbook but are none. Save the list as .xlsx or .csv.") },
	{ "xlsx/bomb", N_("a workbook that would unpack to an enormous size"),
	  N_("A part of the file is far larger than any list, or than it says itself. Such files "
	     "are made to fill a computer's memory, so it is not unpacked. Copy the list into a "
	     "new workbook, or save it as CSV.") },
	{ "xlsx/strange-xml", N_("XML that no spreadsheet program writes"),
	  N_("The workbook holds a document type, entities, endless nesting or a tag of enormous "
	     "length. Such files are made to harm the reader. Open the file in Excel or "
	     "LibreOffice and save the list as a new workbook.") },
	{ "xlsx/no-sheet", N_("no such sheet"),
	  N_("--sheet wants the name on the tab, or its number counted from the left, hidden "
	     "sheets too.") },
	{ "xlsx/empty-sheet", N_("a sheet without a filled cell"),
	  N_("The first sheet that is not hidden, or the one that --sheet names, is empty. Look "
	     "for the list on another sheet and name that with --sheet.") },
	{ "xlsx/other-sheets", N_("sheets that are not read"),
	  N_("One sheet of a workbook is read: the first that is not hidden, or the one that "
	     "--sheet names. The named ones have content too. Import the file again with --sheet "
	     "for each of them, when people stand there.") },
	{ "xlsx/long-row", N_("a row that is far too long"),
	  N_("The cells of a row may hold a million bytes. Something else than a list of people "
	     "stands there; the row is held.") },
	{ "xlsx/no-result", N_("a formula without its result"),
	  N_("The workbook was written by a program that does not calculate. The cell counts as "
	     "empty. Open the workbook in Excel or LibreOffice, save it, and import it again.") },
	{ "xlsx/error-value", N_("an error in a cell"),
	  N_("The cell shows #N/A, #REF! or another error of a formula. It counts as empty. "
	     "Correct the formula, or type the value.") },
	{ "xlsx/far-column", N_("a cell far to the right"),
	  N_("Lists of people have some twenty columns. Cells behind column 1024 are not read; "
	     "most often something was typed there by mistake.") },
	{ "xlsx/hidden", N_("hidden rows or columns"),
	  N_("Rows hidden by hand or by a filter, and hidden columns, are read like the others. "
	     "Look whether they belong to the list.") },
	{ "xlsx/merged", N_("merged cells"),
	  N_("A cell merged over several rows has its value in the first row only; the rows below "
	     "have none. In the heading that is right. In the list, take the merging away and "
	     "fill every row.") },
	{ "xlsx/does-not-fit", N_("more than a workbook can hold"),
	  N_("A sheet of Excel has 1,048,576 rows, and a cell 32,767 characters. Rather than "
	     "leaving somebody out, nothing was written. Write a .csv file, which has no such "
	     "limits.") },
	{ 0 },
};
