"""Writes the tables of a result folder once more: as Parquet, as a database of SQLite, as a workbook.
Arguments: the result folder, then the folder where the files go, in which tables.json tells what there is
and what is wanted. What a workbook leaves out is told by its first sheet."""
import datetime
import json
import sqlite3
import sys
from pathlib import Path

import duckdb
import xlsxwriter

# A sheet with more rows than this is nothing that people read.
MOST_ROWS = 20_000
# Of which scopes a long table is told then.
WIDE_SCOPES = ("city", "level", "procedure", "district", "site_kind", "office_function")
# A text of a CSV that spreadsheets would take for a formula has an apostrophe in front.
FORMULA = r"^'('*[\t\r]|[\s\pZ']*[=+\-@＝＋－＠])"
NUMBERS = {"integer", "number"}


def load(results, tables):
    """All tables in memory, times and days as the texts they are."""
    memory = duckdb.connect()
    for table in tables:
        kinds = {
            column["name"]: column["duckdb"] if column["type"] in NUMBERS | {"boolean"} else "VARCHAR"
            for column in table["columns"]}
        cells = ", ".join(
            f"CASE WHEN regexp_matches({name}, $formula) THEN {name}[2:] ELSE {name} END AS {name}"
            if column["type"] == "string" else name
            for column in table["columns"] for name in [column["name"]])
        memory.execute(
            f"CREATE TABLE {table['name']} AS SELECT {cells} FROM read_csv($path, header = true, "
            f"delim = ',', quote = '\"', escape = '\"', nullstr = ['', 'NA'], columns = {kinds})",
            {"path": str(results / table["path"]), "formula": FORMULA}
            if any(column["type"] == "string" for column in table["columns"])
            else {"path": str(results / table["path"])})
    return memory


def write_parquet(memory, tables, target):
    for table in tables:
        typed = ", ".join(
            f"CAST({column['name']} AS {column['duckdb']}) AS {column['name']}"
            for column in table["columns"])
        file = str(target / f"{table['name']}.parquet").replace("'", "''")
        memory.execute(
            f"COPY (SELECT {typed} FROM {table['name']}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)")


def write_sqlite(memory, tables, views, target):
    """Keys are checked as rows come, references at the end."""
    database = sqlite3.connect(target / "results.sqlite", isolation_level=None)
    for setting in ("page_size = 8192", "journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"):
        database.execute(f"PRAGMA {setting}")
    database.execute("BEGIN")
    for table in tables:
        database.execute(table["sqlite"])
        cells = ", ".join(
            f"CAST({column['name']} AS INTEGER)" if column["type"] == "boolean" else column["name"]
            for column in table["columns"])
        places = ", ".join("?" * len(table["columns"]))
        rows = memory.execute(f"SELECT {cells} FROM {table['name']}")
        while batch := rows.fetchmany(20_000):
            database.executemany(f"INSERT INTO {table['name']} VALUES ({places})", batch)
    for statement in [index for table in tables for index in table["indices"]] + views:
        database.execute(statement)
    database.execute("COMMIT")
    broken = database.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise ValueError(f"{broken[0]}: a row refers to none of {broken[2]}")
    database.close()


def part_for_people(memory, table):
    """Which rows a sheet shows, and what is to be said of it; no rows where there are too many."""
    name = table["name"]
    count = memory.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
    if count <= MOST_ROWS:
        return "", count, ""
    elsewhere = f"{count:,} rows; all of them are in {table['path']}"
    if any(column["name"] == "scope_type" for column in table["columns"]):
        wanted = f"WHERE scope_type IN {WIDE_SCOPES}"
        count = memory.execute(f"SELECT count(*) FROM {name} {wanted}").fetchone()[0]
        if count <= MOST_ROWS:
            return wanted, count, f"only {', '.join(WIDE_SCOPES)}, of {elsewhere}"
    return None, 0, f"left out: {elsewhere}"


def sheet_name(name, taken):
    """What Excel takes as a name of a sheet: 31 characters, each once whatever the case."""
    short, number = name[:31], 1
    while short.lower() in taken:
        number += 1
        short = f"{name[:31 - len(str(number)) - 1]}~{number}"
    taken.add(short.lower())
    return short


def write_parts(book, memory, table, heading, taken):
    """A sheet for each value of the column that divides a table."""
    by = table["by"]
    for (value,) in memory.execute(
            f"SELECT {by} FROM (SELECT {by}, min(rowid) AS first FROM {table['name']} GROUP BY {by}) "
            "ORDER BY first").fetchall():
        text = value.replace("'", "''")
        write_sheet(
            book, memory, table, f"WHERE {by} = '{text}'", heading, sheet_name(value, taken))


def write_sheet(book, memory, table, wanted, heading, name):
    """Cells have types, so that no setting of a country can misread them."""
    columns = table["columns"]
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for position, column in enumerate(columns):
        sheet.write_string(0, position, column["name"], heading)
        sheet.set_column(position, position, 12 if column["type"] in NUMBERS else 22)
    last = 0
    writers = [
        sheet.write_number if column["type"] in NUMBERS
        else sheet.write_boolean if column["type"] == "boolean" else sheet.write_string
        for column in columns]
    for last, row in enumerate(memory.execute(f"SELECT * FROM {table['name']} {wanted}").fetchall(), 1):
        for position, (write, value) in enumerate(zip(writers, row)):
            if value is not None:
                write(last, position, value)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def write_workbook(memory, tables, target):
    book = xlsxwriter.Workbook(target / "results.xlsx", {"constant_memory": True})
    # The same tables give the same file.
    book.set_properties({"created": datetime.datetime(2000, 1, 1)})
    heading = book.add_format({"bold": True, "bottom": 1})
    taken = {"contents"} | {table["name"] for table in tables}
    contents = book.add_worksheet("contents")
    contents.set_column(0, 0, 16)
    contents.set_column(2, 4, 60)
    for position, word in enumerate(("sheet", "rows", "what", "nội dung", "what is not here")):
        contents.write_string(0, position, word, heading)
    for number, table in enumerate(tables, 1):
        wanted, count, told = part_for_people(memory, table)
        contents.write_string(number, 0, table["name"])
        contents.write_number(number, 1, count)
        for position, text in enumerate((table["en"], table["vi"], told), 2):
            contents.write_string(number, position, text)
        if wanted is not None:
            write_sheet(book, memory, table, wanted, heading, table["name"])
    for table in tables:
        if table.get("by"):
            write_parts(book, memory, table, heading, taken)
    book.close()


def main(results, target):
    plan = json.loads((target / "tables.json").read_text(encoding="utf-8"))
    tables = plan["tables"]
    memory = load(results, tables)
    if "parquet" in plan["formats"]:
        write_parquet(memory, tables, target)
    if "sqlite" in plan["formats"]:
        write_sqlite(memory, tables, plan["views"], target)
    if "xlsx" in plan["formats"]:
        write_workbook(memory, tables, target)


results, target = map(Path, sys.argv[1:])
try:
    main(results, target)
except (ValueError, OSError, duckdb.Error, sqlite3.Error,
        xlsxwriter.exceptions.XlsxWriterException) as error:
    sys.exit(f"{results}: {' '.join(str(error).split())}")
