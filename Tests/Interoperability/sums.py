"""Checks that the tables, results.sqlite and results.xlsx of a folder hold the same: rows, and the
sum of every column of numbers, to the last digit. Of a table with more rows than a sheet of Excel
holds, the sheet says where else to read it.

    pip install openpyxl
    python3 Tests/Interoperability/sums.py Results/NAME
"""
import csv
import json
import math
import sqlite3
import sys
from pathlib import Path

import openpyxl

MOST_ROWS = 1_048_575  # of a sheet, below its header


def totals(rows, numbers):
    """How many rows, and the exact sum of each column of numbers."""
    rows = list(rows)
    return len(rows), [
        math.fsum(float(row[column]) for row in rows if row[column] not in (None, ""))
        for column in numbers
    ]


def main(folder):
    book = openpyxl.load_workbook(folder / "results.xlsx", read_only=True)
    database = sqlite3.connect(folder / "results.sqlite")
    wrong = 0
    for table in json.loads((folder / "datapackage.json").read_text())["resources"]:
        fields = table["schema"]["fields"]
        numbers = [i for i, field in enumerate(fields) if field["type"] in ("integer", "number")]
        with open(folder / table["path"], encoding="utf-8", newline="") as file:
            tables = {"csv": totals(list(csv.reader(file))[1:], numbers)}
        tables["sqlite"] = totals(database.execute(f'SELECT * FROM "{table["name"]}"'), numbers)
        if tables["csv"][0] > MOST_ROWS:
            told = next(book[table["name"]].iter_rows(values_only=True))[0]
            wrong += "results.sqlite" not in told
        else:
            sheet = book[table["name"]].iter_rows(min_row=2, values_only=True)
            padded = (tuple(row) + (None,) * (len(fields) - len(row)) for row in sheet)
            tables["xlsx"] = totals(padded, numbers)
        for name, (rows, sums) in tables.items():
            # A spreadsheet keeps 16 digits.
            same = rows == tables["csv"][0] and all(
                math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-9)
                for a, b in zip(sums, tables["csv"][1]))
            if not same:
                wrong += 1
                print(f"{table['path']}: {name} differs: {rows} rows, {sums}")
        print(f"{table['path']}: {tables['csv'][0]} rows")
    sys.exit(1 if wrong else 0)


main(Path(sys.argv[1]))
