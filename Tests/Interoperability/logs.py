"""Imports one table of dossiers written in every way that exports are written in, and holds the tables that come
of it against each other: CSV with each sign and code of letters, gzip, XLSX and Parquet by their own libraries.

    python3 Tests/Interoperability/logs.py MOTCUA
"""
import csv
import datetime
import gzip
import io
import os
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import duckdb
import xlsxwriter

HEADER = ["Số hồ sơ", "Tên thủ tục", "Họ tên người nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả kết quả",
          "Lệ phí"]


def dossiers():
    first = datetime.datetime(2024, 7, 1, 8, 0, 0)
    for number in range(300):
        received = first + datetime.timedelta(hours=3 * number, minutes=number % 60)
        finished = received + datetime.timedelta(days=number % 9, seconds=17 * number)
        yield [f"HS-{number:04d}", ["Khai sinh", "Chứng thực", "Đất đai"][number % 3], "Nguyễn Thị \"Ẩn\"",
               received, received.date() + datetime.timedelta(days=5), finished if number % 7 else None,
               number / 4]


def text(value, comma):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%d/%m/%Y %H:%M:%S")
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    return str(value).replace(".", ",") if comma and isinstance(value, float) else str(value)


def table(delimiter=",", comma=False, above=""):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(HEADER)
    writer.writerows([text(value, comma) for value in row] for row in dossiers())
    return above + out.getvalue()


def windows(letters):
    """Windows-1258 has base letters and tone marks apart: every mark that it has no letter for stands behind."""
    result = bytearray()
    for letter in unicodedata.normalize("NFC", letters):
        try:
            result += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark != tone))
            result += (rest + tone).encode("cp1258")
    return bytes(result)


def workbook(path, above):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Hồ sơ")
        both = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for row in range(above):
            sheet.write_string(row, 0, "DANH SÁCH HỒ SƠ" if row == 0 else "")
        for column, name in enumerate(HEADER):
            sheet.write_string(above, column, name)
        for number, row in enumerate(dossiers(), above + 1):
            for column, value in enumerate(row):
                if isinstance(value, datetime.datetime):
                    sheet.write_datetime(number, column, value, both)
                elif isinstance(value, datetime.date):
                    sheet.write_datetime(number, column, value, day)
                elif value is not None:
                    sheet.write(number, column, value)


def parquet(path):
    memory = duckdb.connect()
    memory.execute("CREATE TABLE t (a VARCHAR, b VARCHAR, c VARCHAR, d TIMESTAMP, e DATE, f TIMESTAMP, g DOUBLE)")
    memory.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", list(dossiers()))
    names = ", ".join(f'{short} AS "{name}"' for short, name in zip("abcdefg", HEADER))
    memory.execute(f"COPY (SELECT {names} FROM t) TO '{path}' (FORMAT parquet)")


def write_all(folder):
    files = {
        "plain.csv": table().encode(), "bom.csv": b"\xef\xbb\xbf" + table(";", True).encode(),
        "tab.tsv": table("\t").encode(), "excel.csv": table(";", True, "sep=;\n").encode(),
        "title.csv": table(above="DANH SÁCH HỒ SƠ,,,,,,\n,,,,,,\n").encode(),
        "windows.csv": windows(table(";", True)), "apart.csv": unicodedata.normalize("NFD", table()).encode(),
        "packed.csv.gz": gzip.compress(table().encode()),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    workbook(folder / "book.xlsx", 0)
    workbook(folder / "titled.xlsx", 2)
    parquet(folder / "table.parquet")
    return list(files) + ["book.xlsx", "titled.xlsx", "table.parquet"]


def cases(folder):
    with open(folder / "cases.csv", encoding="utf-8", newline="") as file:
        return [{key: value for key, value in row.items() if key != "log_row"} for row in csv.DictReader(file)]


def main(program):
    environment = dict(os.environ, MOTCUA_PYTHON=sys.executable)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = {}
        for log in write_all(folder):
            out = folder / f"out-{log}"
            subprocess.run(
                [program, "import", str(folder / log), "--out", str(out)], check=True, env=environment,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            found[log] = cases(out)
            assert "Nguyễn" not in "".join(
                file.read_text(encoding="utf-8") for file in out.glob("*.csv")), f"{log}: names were copied"
        expected = found["plain.csv"]
        assert len(expected) == 300 and expected[1]["procedure"] == "Chứng thực", expected[1]
        assert expected[3]["day_only"] == "due" and expected[7]["censored"] == "end", expected[7]
        for log, rows in found.items():
            assert rows == expected, f"{log} differs: {next(p for p in zip(rows, expected) if p[0] != p[1])}"
        print(f"{len(found)} ways of writing one table give the same cases")


main(sys.argv[1])
