"""Makes a table as text (CSV, UTF-8) of the first sheet of a workbook, or of a Parquet file.
Arguments: xlsx or parquet, the file, the file to be written. Days and times become ISO 8601."""
import csv
import datetime
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Formats of dates that every workbook has without naming them: days, times, both.
DAYS, TIMES, BOTH = {14, 15, 16, 17}, {18, 19, 20, 21, 45, 46, 47}, {22}


def parts(file, name, tag):
    """Elements of a part of the workbook, one at a time."""
    with file.open(name) as part:
        stack = []
        for event, element in ElementTree.iterparse(part, ("start", "end")):
            if event == "start":
                stack.append(element)
                continue
            stack.pop()
            if element.tag == MAIN + tag:
                yield element
                element.clear()
                if stack:
                    stack[-1].clear()


def texts(file):
    if "xl/sharedStrings.xml" not in file.namelist():
        return []
    return ["".join(text.text or "" for text in item.iter(MAIN + "t"))
            for item in parts(file, "xl/sharedStrings.xml", "si")]


def kind(number, code):
    """What a format shows of an instant: a day, a time of day, both; empty of other numbers."""
    if number in DAYS or number in TIMES or number in BOTH:
        return "day" if number in DAYS else "time" if number in TIMES else "both"
    plain = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.', "", code or "").lower()
    day, time = bool(re.search("[yd]", plain)), bool(re.search("[hs]", plain))
    return "both" if day and time else "day" if day else "time" if time else ""


def formats(file):
    """Of each style of cells, what it shows of an instant."""
    if "xl/styles.xml" not in file.namelist():
        return []
    root = ElementTree.fromstring(file.read("xl/styles.xml"))
    codes = {int(item.get("numFmtId")): item.get("formatCode") for item in root.iter(MAIN + "numFmt")}
    cells = root.find(MAIN + "cellXfs")
    numbers = [int(item.get("numFmtId", "0")) for item in ([] if cells is None else cells)]
    return [kind(number, codes.get(number)) for number in numbers]


def instant(serial, shown, epoch):
    if shown == "time" and serial < 1:
        moment = datetime.datetime(2000, 1, 1) + datetime.timedelta(seconds=round(serial * 86400, 3))
        return moment.strftime("%H:%M:%S")
    moment = epoch + datetime.timedelta(milliseconds=round(serial * 86_400_000))
    if shown == "day" and moment.time() == datetime.time():
        return moment.strftime("%Y-%m-%d")
    return moment.isoformat(sep=" ")


def value(cell, shared, styles, epoch):
    sort, inner = cell.get("t", "n"), cell.find(MAIN + "v")
    if sort == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(MAIN + "t"))
    text = "" if inner is None else inner.text or ""
    if sort == "s":
        return shared[int(text)] if text else ""
    if sort == "b":
        return "true" if text == "1" else "false"
    style = int(cell.get("s", "0"))
    shown = styles[style] if sort == "n" and style < len(styles) else ""
    return instant(float(text), shown, epoch) if shown and text else text


def column(place, default):
    letters = re.match("[A-Z]*", place or "").group()
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1 if letters else default


def rows(path):
    with zipfile.ZipFile(path) as file:
        book = ElementTree.fromstring(file.read("xl/workbook.xml"))
        first = book.find(f"{MAIN}sheets/{MAIN}sheet")
        links = ElementTree.fromstring(file.read("xl/_rels/workbook.xml.rels"))
        target = next(link.get("Target") for link in links.iter(LINKS + "Relationship")
                      if link.get("Id") == first.get(ID))
        settings = book.find(MAIN + "workbookPr")
        is_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        epoch = datetime.datetime(1904, 1, 1) if is_1904 else datetime.datetime(1899, 12, 30)
        shared, styles = texts(file), formats(file)
        sheet = target.lstrip("/") if target.startswith("/") else "xl/" + target
        done = 0
        for row in parts(file, sheet, "row"):
            # Rows without cells are not written, but counted.
            while done + 1 < int(row.get("r", done + 1)):
                done += 1
                yield []
            fields = []
            for cell in row.iter(MAIN + "c"):
                at = column(cell.get("r"), len(fields))
                fields += [""] * (at - len(fields))
                fields.append(value(cell, shared, styles, epoch))
            done += 1
            yield fields


def write_workbook(path, target):
    """Every row as wide as the widest of the first hundred: the header is among them."""
    source, start = rows(path), []
    for row in source:
        start.append(row)
        if len(start) == 100:
            break
    width = max((len(row) for row in start), default=0)
    with open(target, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        for part in (start, source):
            writer.writerows(row + [""] * (width - len(row)) for row in part)


def write_parquet(path, target):
    import duckdb

    duckdb.execute(
        "COPY (SELECT * FROM read_parquet($path)) TO '" + target.replace("'", "''")
        + "' (FORMAT csv, HEADER, TIMESTAMPFORMAT '%Y-%m-%d %H:%M:%S.%f')", {"path": path})


sort, path, target = sys.argv[1:]
try:
    (write_workbook if sort == "xlsx" else write_parquet)(path, target)
except Exception as error:  # Whatever is wrong with somebody's file, it cannot be read.
    sys.exit(" ".join(str(error).split()) or type(error).__name__)
