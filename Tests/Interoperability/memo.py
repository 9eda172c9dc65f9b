"""Checks a memo: layout of Decree 30/2020 (A4, margins, fonts, page numbers from page 2, justified paragraphs, Roman
headings), each number a bookmark that the trace beside it tells of, commands nowhere but in the last section, and, where
LibreOffice is there, at most nine pages of PDF, the first of them the summary.

    apt-get install libreoffice-writer-nogui poppler-utils
    python3 Tests/Interoperability/memo.py Results/NAME/memo-vi.docx
"""
import csv
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

MILLIMETRE = 1440 / 25.4
# Top, bottom, left, right in millimetres, from and to.
MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def layout(parts):
    document, styles = parts["word/document.xml"], parts["word/styles.xml"]
    size = re.search(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', document)
    assert [round(int(side) / MILLIMETRE) for side in size.groups()] == [210, 297], "not A4"
    for side, (least, most) in MARGINS.items():
        margin = int(re.search(rf'<w:pgMar [^>]*w:{side}="(\d+)"', document).group(1)) / MILLIMETRE
        assert least - 0.1 <= margin <= most + 0.1, f"{side} is {margin} mm"
    fonts = set(re.findall(r'w:ascii="([^"]+)"', styles))
    assert fonts == {"Times New Roman"}, fonts
    body = re.search(r'<w:style [^>]*w:styleId="BodyText".*?</w:style>', styles, re.S).group(0)
    assert 'w:jc w:val="both"' in body and re.search(r'w:firstLine="(5[67]\d|6\d\d|7[012]\d)"', body)
    default = re.search(r"<w:rPrDefault>.*?</w:rPrDefault>", styles, re.S).group(0)
    assert re.search(r'<w:sz w:val="2[68]"', default), "the text is not of 13 or 14 points"
    assert "<w:titlePg" in document and " PAGE " in parts["word/pages.xml"], "page numbers"
    assert 'w:jc w:val="center"' in parts["word/pages.xml"]
    paragraphs = re.findall(r"<w:p[ >].*?</w:p>", document, re.S)
    texts = ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", text)) for text in paragraphs]
    headings = [
        text for text, xml in zip(texts, paragraphs) if 'w:val="Heading1"' in xml]
    assert [text.split(".")[0] for text in headings] == [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][:len(headings)], headings
    commands = [
        position for position, text in enumerate(texts) if re.search(r"\bmotcua [a-z]|--[a-z]", text)]
    last = max(position for position, xml in enumerate(paragraphs) if 'w:val="Heading1"' in xml)
    assert all(position > last for position in commands), [texts[position] for position in commands]
    assert any("Độc lập - Tự do - Hạnh phúc" in text or "Independence" in text for text in texts)
    return document


def trace(document, file):
    with open(file, encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    marks = re.findall(
        r'<w:bookmarkStart [^>]*w:name="(n\d+)"[^>]*/>(.*?)<w:bookmarkEnd', document, re.S)
    shown = {name: "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", text)) for name, text in marks}
    assert shown == {row["bookmark"]: row["shown"] for row in rows}, "bookmarks are not those of the trace"
    for row in rows:
        with open(file.parent / row["results_file"], encoding="utf-8", newline="") as table:
            cells = list(csv.reader(table))
        if row["results_column"] != "NA":
            cell = cells[int(row["results_row"]) - 1][cells[0].index(row["results_column"])]
            assert abs(float(cell) - float(row["results_value"])) <= 1e-9 * abs(float(cell)), row
    return rows


def pages(file):
    if not shutil.which("soffice") or not shutil.which("pdfinfo"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/own", "--convert-to",
             "pdf", "--outdir", folder, str(file)], check=True, capture_output=True)
        info = subprocess.run(
            ["pdfinfo", f"{folder}/{file.stem}.pdf"], check=True, capture_output=True, text=True).stdout
        second = subprocess.run(
            ["pdftotext", "-f", "2", "-l", "2", f"{folder}/{file.stem}.pdf", "-"], check=True,
            capture_output=True, text=True).stdout
        assert re.search(r"^I\. ", second, re.M), "the summary is longer than a page"
    count = int(re.search(r"Pages: +(\d+)", info).group(1))
    assert count <= 9, f"{count} pages"
    return count


memo = Path(sys.argv[1])
with zipfile.ZipFile(memo) as package:
    contents = {
        name: package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))}
rows = trace(layout(contents), memo.with_name(f"{memo.stem}-trace.csv"))
print(f"{memo}: {len(rows)} numbers traced, {pages(memo) or 'uncounted'} pages")
