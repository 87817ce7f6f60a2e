// The rows of DIR/daftar.json as SheetJS writes them: node tests/xlsx/forty.js DIR
const fs = require("fs");
const xlsx = require("xlsx");

const folder = process.argv[2];
const rows = JSON.parse(fs.readFileSync(folder + "/daftar.json", "utf8"));
// Dates at midnight of this computer's time, as programs make them.
const cells = rows.map((row, i) => (i < 3 ? row : row.map((value, j) => {
	if (j !== 5)
		return value;
	const [year, month, day] = value.split("-").map(Number);
	return new Date(year, month - 1, day);
})));
const sheet = xlsx.utils.aoa_to_sheet(cells, { dateNF: "dd/mm/yyyy" });
sheet["!merges"] = [xlsx.utils.decode_range("A1:J1")];
const book = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(book, sheet, "Peserta");
xlsx.writeFile(book, folder + "/sheetjs.xlsx");
