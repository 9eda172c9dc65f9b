"""Checks every number of a report, in both languages, against the tables that it was made from: values,
differences, intervals and targets against their rows, sentences against the rows that they name, counts
and sums against a count or sum made here.

    python3 Tests/Interoperability/figures.py Results/NAME [PAGE]
"""
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
NUMBER = re.compile(r"[-−+]?\d[\d.,]*\d|[-−+]?\d")
# How a share, and a large sum of money, are told.
SCALES = (1, 100, 1e-6, 1e-9)
VOID = {"meta", "link", "br", "hr", "img", "input"}
# A place at its limit (Answer.fullFrom).
FULL = 0.98
# What captions and notes say of the method: levels, quantiles, the ends of an axis, SHA-256.
SAID = {"95", "10", "90", "3", "12", "100", "+1000", "15", "-256", "0", "5"}
CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
# What the rule of verdicts says.
RULE = {"5", "73", "93", "80", "0.8", "0,8"}
SOURCES = ("data-source", "data-sources", "data-spread", "data-target", "data-cells")
# Sections whose figures are rounded to the digit that what is known of them allows.
FIRST = {"answer", "frontier", "table", "losers", "conditions", "changes"}
# Sections of studies, by the end of their ids: what their captions tell stands in these tables.
TOLD = {
    "robust": ("robust.csv", "choice.csv", "sensitivity.csv", "break_even.csv", "boxes.csv"),
    "decompose": ("attribution.csv", "interactions.csv"), "frontier": ("frontier.csv",),
    "staffing": ("staffing.csv", "certificate.csv"),
}


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


class Run:
    def __init__(self, folder):
        self.tables = {}
        for path in [*folder.glob("*.csv"), *folder.glob("*/*.csv")]:
            with open(path, encoding="utf-8", newline="") as file:
                self.tables[str(path.relative_to(folder))] = list(csv.reader(file))
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.plain = "\n".join(
            (folder / name).read_text(encoding="utf-8")
            for name in ("assumptions.csv", "changes.csv", "manifest.json", "kpis.csv")
            if (folder / name).exists())
        names = {
            row[column] for table in ("options", "kpis", "scopes", "loads")
            for row in self.records(f"{table}.csv") for column in ("name_vi", "name_en")}
        self.names = sorted((name for name in names if any(map(str.isdigit, name))), key=len)[::-1]

    def records(self, name):
        table = self.tables.get(name, [[]])
        return [dict(zip(table[0], row)) for row in table[1:]]

    def cell(self, place, column):
        file, row = place.split(":")
        table = self.tables[file]
        return number(table[int(row) - 1][table[0].index(column)])

    def half_width(self, place):
        low, high = self.cell(place, "ci_low"), self.cell(place, "ci_high")
        return None if low is None or high is None else (high - low) / 2

    def numbers(self, place):
        """All that a row tells, and half of its interval."""
        file, row = place.split(":")
        fields = self.tables[file][int(row) - 1]
        if file == "changes.csv":  # values are told as they are written, mappings too
            return [float(text) for field in fields for text in PLAIN.findall(field)]
        found = [number(field) for field in fields]
        if "ci_low" in self.tables[file][0]:
            found.append(self.half_width(place))
        if {"base_value", "share"} <= set(self.tables[file][0]):  # with all levers
            found.append(self.cell(place, "base_value") + (self.cell(place, "share") or 0))
        return [value for value in found if value is not None]

    def counts(self):
        """Counts and sums that sentences tell and no row holds."""
        city = {
            (r["option"], r["kpi"]): number(r["mean"])
            for r in self.records("kpi_summary.csv") if r["scope_type"] == "city"}
        headlines = {r["kpi"] for r in self.records("kpis.csv") if r["role"] == "headline"}
        found = [len(headlines), self.manifest["replications"]]
        for option in {option for option, _ in city}:
            found.append(sum(city.get((option, k)) or 0 for k in ("gave_up_share", "open_share")))
            found.append(sum(
                1 for r in self.records("loads.csv") if r["option"] == option
                and ((number(r["load_busiest"]) or 0) >= 1
                     or (number(r["unfinished_minutes"]) or 0) > 0)))
            for kpi, kind in (("utilisation", "site"), ("office_utilisation", "office")):
                found.append(sum(
                    1 for r in self.records("kpi_summary.csv")
                    if (r["option"], r["kpi"], r["scope_type"]) == (option, kpi, kind)
                    and (number(r["mean"]) or 0) >= FULL))
        verdicts = Counter(
            (r["alternative"], r["practical"]) for r in self.records("compare.csv")
            if r["scope_type"] == "city" and r["kpi"] in headlines)
        return found + [0] + list(verdicts.values()) + self.of_futures(headlines)

    @cache
    def of_first_screen(self):
        """Counts and ranges that the first screen tells: places, districts that lose, futures, what is given up."""
        places = Counter((r["option"], r["scope_type"]) for r in self.records("scopes.csv"))
        losing = Counter(
            r["alternative"] for r in self.records("compare.csv")
            if (r["scope_type"], r["kpi"], r["practical"]) == ("district", "total_time_mean", "worse"))
        found = [*places.values(), *losing.values()]
        for file in self.tables:
            if file.rpartition("/")[2] == "future_kpi.csv":
                given_up = defaultdict(list)
                for r in self.records(file):
                    if (r["kpi"], r["scope_type"]) == ("gave_up_share", "city"):
                        given_up[r["option"], r["point"]].append(number(r["kpi_value"]))
                means = defaultdict(list)
                for (option, _), values in given_up.items():
                    if None not in values:
                        means[option].append(sum(values) / len(values))
                found += [end for values in means.values() for end in (min(values), max(values))]
            if file.rpartition("/")[2] == "frontier.csv":
                found += [
                    number(r[column]) for r in self.records(file)
                    for column in ("amount", "certified_amount", "target_value") if number(r[column]) is not None]
            if file.rpartition("/")[2] == "robust.csv":
                found += [int(r["futures"]) for r in self.records(file)]
        for r in self.records("kpi_summary.csv"):
            if (r["kpi"], r["scope_type"]) in {("counter_staff", "city"), ("wait_p90", "city")}:
                found.append(number(r["mean"]))
        return found

    def of_futures(self, headlines):
        """How many futures and verdicts there are, and how many inputs no factor varies."""
        def everywhere(name):
            return [r for file in self.tables if file.rpartition("/")[2] == name for r in self.records(file)]
        rows = [r for r in everywhere("robust.csv") if r["kpi"] in headlines]
        ledger = [(r["confidence"].replace("NA", "A"), r["factors"] == "NA")
                  for r in everywhere("covered.csv")]
        return ([int(r["futures"]) for r in rows]
                + list(Counter((r["option"], r["verdict"]) for r in rows).values())
                + list(Counter(ledger).values()) + list(Counter(code for code, _ in ledger).values()))

    def told_of(self, section):
        """All numbers of the tables that a section is made from."""
        folder, _, kind = section.rpartition("-")
        return [value for name in TOLD.get(kind, ())
                for row in self.tables.get(f"{folder}/{name}" if folder else name, [])
                for value in map(number, row) if value is not None]

    @cache
    def of_pictures(self):
        """What pictures say of many rows: the most people waiting and the fullest counters, of all sites and of
        one; time on the way; how many communes gain and lose; legal limits."""
        found = [number(r["time_limit"]) for r in self.records("scopes.csv") if r["time_limit"]]
        looks = defaultdict(list)
        for r in self.records("timeseries.csv"):
            looks[r["option"]].append((r["site"], r["time_of_day"], *(
                number(r[name]) or 0 for name in ("queue_mean", "busy_mean", "staffed_mean"))))
        for rows in looks.values():
            day, hours, opening = defaultdict(lambda: [0, 0, 0]), defaultdict(lambda: [0, 0]), {}
            for site, time, queue, busy, staffed in sorted(rows):
                day[time] = [a + b for a, b in zip(day[time], (queue, busy, staffed))]
                hours[site, int(time[:2])][0] += busy
                hours[site, int(time[:2])][1] += staffed
                if staffed > 0.05:
                    opening.setdefault(site, queue)
            found += [max(row[2] for row in rows), max(queue for queue, _, _ in day.values())]
            found += [max(opening.values(), default=0)]
            found += [max((busy / staffed for _, busy, staffed in day.values() if staffed > 0.5), default=0)]
            loads = [(busy / staffed, hour) for (_, hour), (busy, staffed) in hours.items() if staffed > 0.5]
            found += max(loads, default=())
        city = {(r["option"], r["kpi"]): number(r["mean"])
                for r in self.records("kpi_summary.csv") if r["scope_type"] == "city"}
        for option in {option for option, _ in city}:
            travel, visits = city.get((option, "travel_mean")), city.get((option, "visits_per_dossier"))
            found += [travel * visits if travel and visits else 0, city.get((option, "total_time_mean")) or 0]
        changes = defaultdict(list)
        for r in self.records("compare.csv"):
            if (r["scope_type"], r["kpi"]) == ("commune", "total_time_mean") and number(r["difference"]) is not None:
                changes[r["alternative"]].append(number(r["difference"]) / number(r["relevant_difference"]))
        for steps in changes.values():
            found += [len(steps), sum(step > 1 for step in steps), sum(step < -1 for step in steps)]
        return found

    def is_time(self, hour, minutes):
        """Whether a table of the day has a row of this time."""
        time = f"{int(hour):02}:{minutes}:00"
        return any(r["time_of_day"] == time for name in ("timeseries.csv", "waits.csv") for r in self.records(name))

    def rows_told(self):
        """How many inputs there are: of each confidence, of each kind, source and confidence."""
        inputs = self.records("assumptions.csv")
        kinds = Counter(
            (kind_of(r["input_key"]), r["confidence"], r["source"]) for r in inputs)
        return ([len(kinds), 0, sum(1 for r in self.records("kpis.csv") if r["role"] == "other"),
                 len(self.manifest["inputs"]), len(self.manifest["outputs"])]
                + list(kinds.values()) + list(Counter(r["confidence"] for r in inputs).values()))


def kind_of(key):
    """communes[00001] is of the kind communes[…]; brackets nest."""
    kind, depth = "", 0
    for character in key:
        if character == "[":
            depth += 1
            kind += "[…"
        if depth == 0:
            kind += character
        if character == "]":
            depth -= 1
            kind += "]"
    return kind


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


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
    if around["section"] in FIRST and value:
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
        return counts + first + [
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
        if around["section"] in FIRST:  # commands that would tell more
            text = re.sub(r"motcua \w+ .*", " ", text)
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
