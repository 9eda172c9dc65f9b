"""Checks every number of a report, in both languages, against the tables that it was made from: values,
differences, intervals and targets against their rows, sentences against the rows that they name, counts
and sums against a count or sum made here.

    python3 Tests/Interoperability/figures.py Results/NAME [PAGE]
"""
import re
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from told import TOLD, Run

NUMBER = re.compile(r"[-−+]?\d[\d.,]*\d|[-−+]?\d")
# How a share, and a large sum of money, are told.
SCALES = (1, 100, 1e-6, 1e-9)
VOID = {"meta", "link", "br", "hr", "img", "input"}
# What captions and notes say of the method: levels, quantiles, the ends of an axis, SHA-256.
SAID = {"95", "10", "90", "3", "12", "100", "+1000", "15", "-256", "0", "5"}
CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
# What the rule of verdicts says.
RULE = {"5", "59", "73", "93", "80", "0.8", "0,8"}
SOURCES = ("data-source", "data-sources", "data-spread", "data-target", "data-cells", "data-sum")
# Sections whose figures are rounded to the digit that what is known of them allows.
FIRST = {"answer", "frontier", "table", "losers", "conditions", "changes"}
# Studies whose sentences and captions are.
ROUNDED = {"decompose"}


class Page(HTMLParser):
    """The texts of a page with what stands around them: section, language, sources, kind."""

    def __init__(self):
        super().__init__()
        self.open, self.texts = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            self.open.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not data.strip() or any(tag in ("style", "script", "svg", "title") for tag, _ in self.open):
            return
        around = {"section": None, "lang": None, "tags": [tag for tag, _ in self.open]}
        for tag, attributes in self.open:
            if tag in ("section", "header", "footer"):
                around["section"] = attributes.get("id", tag)
            around["lang"] = attributes.get("lang", around["lang"]) if tag == "span" else around["lang"]
            around.update(
                {name: attributes[name] for name in (*SOURCES, "data-step") if name in attributes})
        self.texts.append((data, around))


def shown(text, language):
    """The number of a text, and half a unit of its last digit."""
    group, point = (".", ",") if language == "vi" else (",", ".")
    plain = text.replace("−", "-").replace(group, "").replace(point, ".")
    return float(plain), 0.500001 * 10 ** -len(plain.partition(".")[2])


def is_told(text, language, truths, around):
    value, error = shown(text, language)
    if "data-step" in around:
        # Rounded again: of shares and large sums the step is in the unit of the cell.
        step = float(around["data-step"])
        return any(
            abs(value - scale * step * round(truth / step)) <= 1e-6 * max(1, abs(value))
            for truth in truths for scale in SCALES)
    if (around["section"] in FIRST or kind(around["section"]) in ROUNDED and "data-cells" not in around) and value:
        digits = text.lstrip("+-−").replace(".", "").replace(",", "")
        if "." not in text.replace("." if language == "vi" else ",", "").replace(",", "."):
            error *= 10 ** (len(digits) - len(digits.rstrip("0")))
    return any(
        abs(value - scale * truth) <= error for truth in truths for scale in SCALES)


def kind(section):
    """Of robust-robust, the section of a study in a sub-folder: robust."""
    return section.rpartition("-")[2]


def truths(run, data, around, counts, rows):
    """What the numbers of a text may be; None if only what is written in the files."""
    if "data-target" in around:
        return [run.cell(around["data-target"], "target")]
    if "data-spread" in around:
        place = around["data-spread"]
        # (from – to) where the interval ends with the possible range.
        return ([run.cell(place, "ci_low"), run.cell(place, "ci_high")] if "–" in data
                else [run.half_width(place)])
    if "data-sum" in around:
        return [run.summed(around["data-sum"])]
    if "data-cells" in around:
        file, row, columns = around["data-cells"].split(":")
        cells = [run.cell(f"{file}:{row}", column) for column in columns.split(",")]
        if {"ci_low", "ci_high"} <= set(columns.split(",")) and "±" in data:
            cells.append(run.half_width(f"{file}:{row}"))
        return [cell for cell in cells if cell is not None]
    if "data-source" in around:
        place = around["data-source"]
        column = "difference" if "compare.csv:" in place else "mean"
        value = run.cell(place, column)
        return [] if value is None else [value] + (
            [run.half_width(place)] if column == "difference" and "±" in data else [])
    if "data-sources" in around:
        first = run.of_first_screen() if around["section"] in FIRST else []
        first = first + run.of_pictures() if "figcaption" in around["tags"] else first
        # What a study wrote down in words names no rows: all of its tables.
        told = run.told_of(around["section"]) if not around["data-sources"] else []
        return counts + first + told + [
            value for place in around["data-sources"].split() for value in run.numbers(place)]
    if around["section"] == "assumptions" or "summary" in around["tags"]:
        return rows
    if around["section"] in FIRST:
        return counts + run.of_first_screen()
    if kind(around["section"]) in TOLD:
        return counts + run.told_of(around["section"])
    return None


def main(folder, page):
    run, parser = Run(folder), Page()
    parser.feed(page.read_text(encoding="utf-8"))
    counts, rows, wrong, checked = run.counts(), run.rows_told(), [], Counter()
    dates = {
        "/".join(reversed(row[day].split("-"))) for row in run.records("options.csv")
        for day in ("observed_from", "observed_to")}
    points = {row["point"] for row in run.records("futures.csv")}
    written = set(NUMBER.findall(run.plain)) | SAID | (RULE | {str(len(points))} if points else set())
    for data, around in parser.texts:
        text = data
        for name in run.names:
            text = text.replace(name, " ")
        if around["section"] in {"added", *FIRST}:  # commands, of studies and such that would tell more
            text = re.sub(r"motcua \w+ .*", " ", text)
        if around["section"] == "added" and "h3" in around["tags"] and text in run.folders:
            continue
        for day in dates:
            text = text.replace(day, " ")
        if "figcaption" in around["tags"]:
            text = CLOCK.sub(lambda time: " " if run.is_time(*time.groups()) else time[0], text)
        for match in NUMBER.finditer(text):
            known = truths(run, text, around, counts, rows)
            told_by = next((name for name in SOURCES if name in around), around["section"])
            checked[told_by] += 1
            figure = match.group().rstrip(".,")
            if known is not None and is_told(figure, around["lang"], known, around):
                continue
            free = known is None or kind(around["section"]) in {"assumptions", *FIRST, *TOLD}
            if free and figure in written | {str(run.manifest["seed"]), str(run.manifest["replications"])}:
                continue
            if around["section"] == "footer" or "code" in around["tags"] or "mono" in data:
                if figure in run.plain or around["section"] == "footer" or len(data) == 64:
                    continue
            wrong.append(f"{told_by} ({around['lang']}): {match.group()} in {data.strip()[:90]!r}, not {known and known[:6]}")
    for line in wrong[:40]:
        print(line)
    print(f"{page}: {sum(checked.values())} numbers, {len(wrong)} wrong; "
          + ", ".join(f"{kind} {count}" for kind, count in sorted(checked.items(), key=str)))
    assert checked["data-source"] > 100 and checked["data-sources"] > 10, "figures without a source"
    sys.exit(1 if wrong else 0)


results = Path(sys.argv[1])
main(results, Path(sys.argv[2]) if len(sys.argv) > 2 else results / "report.html")
