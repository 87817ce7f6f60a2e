"""The smaller job of tests/bench/roster with Python's csv: job.py LIST CLEAN REJECTS"""
import csv
import datetime
import re
import sys

MOBILE = re.compile(r"^\+?(?:62|0)?(8[0-9]{7,11})$")


def iso_date(text):
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return datetime.datetime.strptime(text, form).date().isoformat()
        except ValueError:
            pass
    return ""


def phone(text):
    found = MOBILE.match(text.replace("-", "").replace(" ", ""))
    return "+62" + found.group(1) if found else ""


def is_nik(text):
    if len(text) != 16 or not text.isdigit():
        return False
    day, month = int(text[6:8]), int(text[8:10])
    return (1 <= day <= 31 or 41 <= day <= 71) and 1 <= month <= 12


def main():
    source, clean, rejects = sys.argv[1:]
    seen = set()
    with open(source, newline="", encoding="utf-8") as lines:
        delimiter = ";" if ";" in lines.readline() else ","
        lines.seek(0)
        rows = csv.reader(lines, delimiter=delimiter)
        heading = next(rows)
        nik_at, birth_at, phone_at = (heading.index(name) for name in ("NIK", "Tanggal Lahir", "No HP"))
        with open(clean, "w", newline="", encoding="utf-8") as good_file, \
                open(rejects, "w", newline="", encoding="utf-8") as bad_file:
            good, bad = csv.writer(good_file), csv.writer(bad_file)
            good.writerow(heading)
            bad.writerow(["row", "reason", "NIK"])
            for number, row in enumerate(rows, 1):
                row = [cell.strip() for cell in row]
                nik = row[nik_at]
                if not is_nik(nik) or nik in seen:
                    bad.writerow([number, "double" if nik in seen else "no NIK", nik])
                    continue
                seen.add(nik)
                row[birth_at] = iso_date(row[birth_at])
                row[phone_at] = phone(row[phone_at])
                good.writerow(row)


main()
