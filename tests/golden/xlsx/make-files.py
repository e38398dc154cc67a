# Makes tests/data/xlsx/traits.xlsx with openpyxl (3.0.9), and values.json: what openpyxl reads back of it, dates as
# milliseconds from 1970, error cells as they stand. Run from the project's folder: python3 tests/golden/xlsx/make-files.py
import datetime as dt
import json

import openpyxl

path = "tests/data/xlsx/traits.xlsx"
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Svar"
sheet.append(["desimal", "heltall", "dato", "tidspunkt", "sann", "feil", "kode", "stort", "tekst", "flettet", "tomt"])
sheet.append([1.5, 3, dt.date(2023, 6, 1), dt.datetime(2023, 6, 1, 20, 57, 15), True, None, "0301", 12345678901234567890, " mellomrom ", "a", None])
sheet.append([-0.001, 2**53 - 1, dt.date(1900, 3, 1), dt.datetime(1999, 12, 31, 23, 59, 59), False, "#N/A", "007", 0.1, 'linje 1\nlinje 2 <&> "Ærø" 😀', None, None])
sheet.append([1e-300, -7, dt.date(2024, 2, 29), dt.datetime(2030, 1, 1), True, "#N/A", "1e5", 1e22, "=ikke formel", None, None])
for row in (3, 4):
    sheet.cell(row, 6).data_type = "e"
sheet["I4"].data_type = "s"
sheet.merge_cells("J2:J4")
sheet["A2"].number_format = '#,##0.00 "d"'
sheet["C3"].number_format = "[$-414]d. mmmm yyyy"
sheet["C4"].number_format = "dd.mm.yyyy"
for row in (2, 3, 4):
    sheet.cell(row, 7).number_format = "@"
book.create_sheet("Mer").append(["x"])
book.save(path)


def cell(value):
    if isinstance(value, dt.datetime):
        return round((value - dt.datetime(1970, 1, 1)) / dt.timedelta(milliseconds=1))
    return None if value == "#N/A" else value


header, *rows = openpyxl.load_workbook(path)["Svar"].iter_rows(values_only=True)
with open("tests/golden/xlsx/values.json", "w") as file:
    json.dump({name: [cell(row[k]) for row in rows] for k, name in enumerate(header)}, file, ensure_ascii=False, indent=1)
    file.write("\n")
