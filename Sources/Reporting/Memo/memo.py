"""Turns memo.md into memo.docx in the layout of Vietnamese official documents (Decree 30/2020):
A4, margins 20/20/20 mm and 30 mm on the left, Times New Roman 13, black, justified with the first line
indented, page numbers at the top from page 2. Its only argument: the folder."""
import re
import subprocess
import sys
import zipfile
from pathlib import Path

FONT = ('<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        'w:eastAsia="Times New Roman" w:cs="Times New Roman"/>')
PAGE = ('<w:sectPr><w:headerReference w:type="default" r:id="rIdPages"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" '
        'w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>')


def size(points):
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def paragraph(name, points, *, align="left", bold=False, italic=False, before=0, after=80):
    style = name.replace(" ", "")
    weight = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    return (f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style}">'
            f'<w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
            f'<w:pPr><w:keepNext/><w:spacing w:before="{before}" w:after="{after}"/>'
            f'<w:jc w:val="{align}"/></w:pPr><w:rPr>{FONT}{weight}{size(points)}</w:rPr></w:style>')


OWN = (paragraph("Annex", 14, align="center", bold=True, before=60, after=60)
       + paragraph("Head", 12, align="center", after=0)
       + paragraph("Recipients", 11, after=0)
       + paragraph("Table Title", 13, align="center", bold=True, before=120)
       + paragraph("Command", 11, before=40, after=40).replace("<w:keepNext/>", "")
       + paragraph("Picture", 13, align="center", before=120, after=40)
       + paragraph("Picture Title", 12, align="center", italic=True, after=200).replace(
           "<w:keepNext/>", "<w:keepLines/>"))

BORDERS = "<w:tblBorders>" + "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")) + "</w:tblBorders>"


CELL = '<w:pPr><w:spacing w:before="20" w:after="20"/><w:ind w:firstLine="0"/></w:pPr>'
JUSTIFIED = ('<w:pPr><w:spacing w:before="60" w:after="60"/><w:ind w:firstLine="567"/>'
             '<w:jc w:val="both"/></w:pPr>')

HEADER = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
          '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>'
          '<w:jc w:val="center"/></w:pPr><w:r><w:rPr>' + FONT + size(13) + '</w:rPr>'
          '<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>' + FONT + size(13) + '</w:rPr>'
          '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>'
          '<w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>')
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def restyled(xml):
    """Pandoc's own styles in one font, black."""
    xml = re.sub(r"<w:rFonts [^>]*/>", FONT, xml)
    xml = re.sub(r'<w:color w:val="[0-9A-Fa-f]{6}"[^>]*/>', '<w:color w:val="000000"/>', xml)
    xml = re.sub(r"(<w:rPrDefault>.*?)<w:sz w:val=\"\d+\" ?/>(.*?)<w:szCs w:val=\"\d+\" ?/>",
                 lambda m: m.group(1) + size(13) + m.group(2), xml, flags=re.S)

    def style(match):
        text, name = match.group(0), re.search(r'w:styleId="([^"]+)"', match.group(0)).group(1)
        points = {"Heading1": 13, "Heading2": 13, "Compact": 11, "VerbatimChar": 10}.get(name)
        if name in ("BodyText", "FirstParagraph"):
            text = re.sub(r"<w:pPr>.*?</w:pPr>", "", text, flags=re.S)
            text = text.replace("</w:style>", JUSTIFIED + "</w:style>")
        if name == "Compact":
            text = re.sub(r"<w:pPr>.*?</w:pPr>", "", text, flags=re.S)
            text = text.replace("</w:style>", CELL + "</w:style>")
        if name in ("Heading1", "Heading2"):
            text = re.sub(r"<w:spacing [^>]*/>", '<w:spacing w:before="160" w:after="60"/>', text)
        if points:
            text = re.sub(r'<w:szC?s? w:val="\d+" ?/>', "", text)
            if "<w:rPr>" in text:
                text = text.replace("<w:rPr>", "<w:rPr>" + FONT, 1) if "rFonts" not in text else text
                text = text.replace("</w:rPr>", size(points) + "</w:rPr>", 1)
            else:
                text = text.replace("</w:style>", f"<w:rPr>{FONT}{size(points)}</w:rPr></w:style>")
        if name == "Table":
            text = re.sub(r"(<w:tblPr>)", rf"\1{BORDERS}", text, count=1)
        return text

    xml = re.sub(r"<w:style .*?</w:style>", style, xml, flags=re.S)
    return xml.replace("</w:styles>", OWN + "</w:styles>")


def reference(path):
    """Pandoc's reference document, with our page and styles."""
    plain = subprocess.run(
        ["pandoc", "--print-default-data-file", "reference.docx"], check=True,
        capture_output=True).stdout
    source = path.with_suffix(".plain")
    source.write_bytes(plain)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.namelist():
            data = old.read(item)
            if item == "word/styles.xml":
                data = restyled(data.decode()).encode()
            new.writestr(item, data)


def finished(plain, path):
    """With our page, and its number at the top of each but the first; tables keep rows whole."""
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.namelist():
            data = old.read(item)
            if item == "word/document.xml":
                text = re.sub(r"<w:sectPr ?/>|<w:sectPr.*?</w:sectPr>", "", data.decode(), flags=re.S)
                text = text.replace("<w:tblHeader", "<w:cantSplit/><w:tblHeader")
                text = re.sub(
                    r"<w:tr>(?!<w:trPr>)", "<w:tr><w:trPr><w:cantSplit/></w:trPr>", text)
                data = text.replace("</w:body>", PAGE + "</w:body>").encode()
            if item == "word/_rels/document.xml.rels":
                data = data.decode().replace("</Relationships>", (
                    f'<Relationship Id="rIdPages" Type="{KIND}/header" Target="pages.xml"/>'
                    "</Relationships>")).encode()
            if item == "[Content_Types].xml":
                data = data.decode().replace("</Types>", (
                    f'<Override PartName="/word/pages.xml" ContentType="{WORD}.header+xml"/>'
                    "</Types>")).encode()
            new.writestr(item, data)
        new.writestr("word/pages.xml", HEADER)


folder = Path(sys.argv[1])
language = {"vi": "vi-VN", "en": "en-GB"}[(folder / "language").read_text()]
reference(folder / "reference.docx")
subprocess.run(
    ["pandoc", "--quiet", "memo.md", "--from=markdown-implicit_figures-smart", f"--metadata=lang:{language}",
     "--reference-doc=reference.docx", "--output=plain.docx"], check=True, cwd=folder)
finished(folder / "plain.docx", folder / "memo.docx")
