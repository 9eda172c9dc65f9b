"""Checks that the tables, their Parquet files, results.sqlite and results.xlsx of a folder hold the same:
rows, and the sum of every column of numbers, to the last digit. Keys and references of the database hold. A
table that the workbook leaves out, or shows a part of, is told by its first sheet.

    pip install openpyxl duckdb
    python3 Tests/Interoperability/sums.py Results/NAME
"""
import csv
import json
import math
import sqlite3
import sys
from pathlib import Path

import duckdb
import openpyxl

TYPES = {"integer": "BIGINT", "number": "DOUBLE", "string": "VARCHAR", "boolean": "BOOLEAN", "date": "DATE",
         "time": "TIME", "datetime": "TIMESTAMP WITH TIME ZONE"}


def totals(rows, numbers):
    """How many rows, and the exact sum of each column of numbers."""
    rows = list(rows)
    return len(rows), [
        math.fsum(float(row[column]) for row in rows if row[column] not in (None, ""))
        for column in numbers
    ]


def main(folder):
    book = openpyxl.load_workbook(folder / "results.xlsx", read_only=True)
    told = {row[0]: row[4] for row in book["contents"].iter_rows(min_row=2, values_only=True)}
    database = sqlite3.connect(folder / "results.sqlite")
    assert not database.execute("PRAGMA foreign_key_check").fetchall(), "a reference to nothing"
    wrong = 0
    for table in json.loads((folder / "datapackage.json").read_text())["resources"]:
        name, schema = table["name"], table["schema"]
        fields = schema["fields"]
        numbers = [i for i, field in enumerate(fields) if field["type"] in ("integer", "number")]
        with open(folder / table["path"], encoding="utf-8", newline="") as file:
            tables = {"csv": totals(list(csv.reader(file))[1:], numbers)}
        tables["sqlite"] = totals(database.execute(f"SELECT * FROM {name}"), numbers)
        keys = [row[1] for row in sorted(database.execute(f"PRAGMA table_info({name})"), key=lambda row: row[5])
                if row[5]]
        assert keys == schema.get("primaryKey", []), f"{name}: {keys}"
        leads = {row[2] for row in database.execute(f"PRAGMA foreign_key_list({name})")}
        assert leads == {key["reference"]["resource"] for key in schema.get("foreignKeys", [])}, name
        parquet = duckdb.sql(f"SELECT * FROM '{folder / name}.parquet'")
        assert list(map(str, parquet.types)) == [TYPES[field["type"]] for field in fields], name
        tables["parquet"] = totals(parquet.fetchall(), numbers)
        if told[name]:
            print(f"{name}: {told[name]}")
        else:
            sheet = book[name].iter_rows(min_row=2, values_only=True)
            padded = (tuple(row) + (None,) * (len(fields) - len(row)) for row in sheet)
            tables["xlsx"] = totals(padded, numbers)
        for kind, (rows, sums) in tables.items():
            # A spreadsheet keeps 16 digits.
            same = rows == tables["csv"][0] and all(
                math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-9)
                for a, b in zip(sums, tables["csv"][1]))
            if not same:
                wrong += 1
                print(f"{table['path']}: {kind} differs: {rows} rows, {sums}")
        print(f"{table['path']}: {tables['csv'][0]} rows")
    sys.exit(1 if wrong else 0)


main(Path(sys.argv[1]))
