#!/usr/bin/env python3
"""Forty invented people as CSV, by openpyxl, and as JSON for forty.js: tests/xlsx/forty.py DIR

    tests/xlsx/forty.py DIR             # daftar.csv, openpyxl.xlsx, daftar.json
    node tests/xlsx/forty.js DIR        # sheetjs.xlsx; wants the npm package xlsx
    soffice --headless --convert-to xlsx --outdir DIR/lo DIR/openpyxl.xlsx

The results are committed in tests/cli/roster-import/xlsx-forty-people.
"""
import csv
import datetime
import json
import sys

import openpyxl
from openpyxl.styles import Alignment, Font

FIRST = ("Siti Neneng Euis Iis Nurhayati Rohmah Yayah Tarmi Budi Ahmad Asep Ujang Dedi Eneng Wulan Fitri "
         "Lilis Mimin Oom Rina").split()
LAST = "Contoh Rekaan Karangan Misalan Umpama Percobaan".split()
DESA = ["Cibadak", "Asem", "Pasar Keong", "Bojongleles", "Kaduagung Timur"]
TITLE = "DAFTAR KADER POSYANDU KECAMATAN CIBADAK"
HEADING = ["No", "Nama Lengkap", "NIK", "L/P", "Tempat Lahir", "Tgl Lahir", "No HP", "Desa", "Kecamatan",
           "Kabupaten"]


def person(i):
    birth = datetime.date(1960 + i % 40, 1 + i % 12, 1 + i % 28)
    sex = "P" if i % 4 else "L"
    nik = "360218%02d%02d%02d99%02d" % (birth.day + (40 if sex == "P" else 0), birth.month, birth.year % 100,
                                        i + 1)
    name = "%s %s" % (FIRST[i % 20], LAST[(i * 7 + i // 20) % 6]) + (", S.Pd" if i % 9 == 0 else "")
    return [i + 1, name, nik, sex, "Lebak", birth, "08120000%04d" % i, DESA[i % 5], "Cibadak", "Kab. Lebak"]


def main(folder):
    people = [person(i) for i in range(40)]
    with open(folder + "/daftar.csv", "w", newline="") as out:
        lines = csv.writer(out, delimiter=";", lineterminator="\n")
        lines.writerow([TITLE] + [""] * 9)
        lines.writerow([""] * 10)
        lines.writerow(HEADING)
        for row in people:
            lines.writerow(row[:5] + [row[5].strftime("%d/%m/%Y")] + row[6:])
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Peserta"
    sheet.append([TITLE])
    sheet.merge_cells("A1:J1")
    sheet["A1"].font = Font(bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet.append([])
    sheet.append(HEADING)
    for row in people:
        sheet.append(row)
        sheet.cell(sheet.max_row, 6).number_format = "dd/mm/yyyy"
    sheet.freeze_panes = "A4"
    sheet.auto_filter.ref = "A3:J43"
    book.save(folder + "/openpyxl.xlsx")
    with open(folder + "/daftar.json", "w") as out:
        json.dump([[TITLE], [], HEADING] + [r[:5] + [r[5].isoformat()] + r[6:] for r in people], out)


main(sys.argv[1])
