"""Writes results.sqlite and results.xlsx from the tables that datapackage.json describes. A table with
more rows than a sheet of Excel holds is in the database only; its sheet and standard error say so.
Arguments: the result folder, then where the two go."""
import csv
import json
import re
import sqlite3
import sys
from pathlib import Path

import xlsxwriter

FORMULA = re.compile(r"'(?='*\s*'*[=+\-@＝＋－＠])")


def plain(text):
    """Without the apostrophe that keeps spreadsheets from taking a text of a CSV for a formula."""
    return text[1:] if FORMULA.match(text) else text


# All other types are texts.
SQL = {"integer": "INTEGER", "number": "REAL"}
PARSE = {"integer": int, "number": float}
MOST_ROWS = 1_048_575  # of a sheet, below its header


def records(path, fields):
    """Rows with numbers as numbers; None for what does not exist."""
    parse = [PARSE.get(field["type"], plain) for field in fields]
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for row in reader:
            yield [None if text in ("", "NA") else to(text) for to, text in zip(parse, row)]


def quoted(name):
    return f'"{name}"'


def into_database(database, table, rows):
    fields = table["schema"]["fields"]
    columns = [f"{quoted(field['name'])} {SQL.get(field['type'], 'TEXT')}" for field in fields]
    key = table["schema"].get("primaryKey")
    if key:
        columns.append(f"PRIMARY KEY ({', '.join(map(quoted, key))})")
    name = quoted(table["name"])
    database.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
    places = ", ".join("?" * len(fields))
    database.executemany(f"INSERT INTO {name} VALUES ({places})", rows)


def row_count(path):
    with open(path, encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def into_sheet(book, table, rows, heading, count):
    """Cells have types, so that no setting of a country can misread them."""
    fields = table["schema"]["fields"]
    sheet = book.add_worksheet(table["name"])
    if count > MOST_ROWS:
        reason = (f"{table['path']} has {count:,} rows, and a sheet of Excel holds {MOST_ROWS:,}: "
                  "read it in results.sqlite or as CSV")
        sheet.write_string(0, 0, reason)
        print(reason, file=sys.stderr)
        return
    sheet.freeze_panes(1, 0)
    for column, field in enumerate(fields):
        sheet.write_string(0, column, field["name"], heading)
        sheet.set_column(column, column, 12 if field["type"] in PARSE else 22)
    last = 0
    for last, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(last, column, value)
            elif value is not None:
                sheet.write_number(last, column, value)
    sheet.autofilter(0, 0, last, len(fields) - 1)


def write(results, target):
    tables = json.loads((results / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    database = sqlite3.connect(target / "results.sqlite")
    book = xlsxwriter.Workbook(target / "results.xlsx", {"constant_memory": True})
    heading = book.add_format({"bold": True, "bottom": 1})
    for table in tables:
        path, fields = results / table["path"], table["schema"]["fields"]
        into_database(database, table, records(path, fields))
        into_sheet(book, table, records(path, fields), heading, row_count(path))
    database.commit()
    database.close()
    book.close()


results, target = map(Path, sys.argv[1:])
try:
    write(results, target)
except (KeyError, TypeError, AttributeError) as error:
    sys.exit(f"{results / 'datapackage.json'} does not describe the tables: {error!r}")
except (ValueError, OSError, sqlite3.Error, xlsxwriter.exceptions.XlsxWriterException) as error:
    sys.exit(f"{results}: {error}")
