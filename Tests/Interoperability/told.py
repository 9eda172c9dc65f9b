"""What the tables of a result folder tell: cells, and counts, sums and ends that sentences of a report tell."""
import csv
import json
import re
from collections import Counter, defaultdict
from functools import cache

PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
# A place at its limit (Answer.fullFrom).
FULL = 0.98
# Sections of studies, by the end of their ids: what their captions tell stands in these tables.
TOLD = {
    "robust": ("robust.csv", "choice.csv", "sensitivity.csv", "break_even.csv", "boxes.csv"),
    "decompose": ("attribution.csv", "interactions.csv"), "frontier": ("frontier.csv",),
    "staffing": ("staffing.csv", "certificate.csv"), "sweep": ("sweep.csv", "break_even.csv"),
    "stress": ("stress.csv",), "explain": ("causes.csv", "places.csv", "mends.csv"), "levers": ("levers.csv",),
    "roster": ("roster_answer.csv", "roster_people.csv", "roster_cover.csv"),
}


class Run:
    def __init__(self, folder):
        self.tables = {}
        for path in [*folder.glob("*.csv"), *folder.glob("*/*.csv")]:
            with open(path, encoding="utf-8", newline="") as file:
                self.tables[str(path.relative_to(folder))] = list(csv.reader(file))
        self.folders = {name.partition("/")[0] for name in self.tables if "/" in name}
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self.plain = "\n".join(
            (folder / name).read_text(encoding="utf-8")
            for name in ("assumptions.csv", "changes.csv", "manifest.json", "kpis.csv")
            if (folder / name).exists())
        names = {
            row[column] for table in self.tables
            if table.rpartition("/")[2] in {"options.csv", "kpis.csv", "scopes.csv", "loads.csv", "factors.csv"}
            for row in self.records(table) for column in ("name_vi", "name_en")}
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

    def summed(self, place):
        """`staffing.csv:SITE:COLUMN:hours`, a column times the hours of each row of a site; `most`, its largest sum at
        one time."""
        file, site, column, kind = place.split(":")
        rows = [row for row in self.records(file) if row["site"] == site]
        total = defaultdict(float)
        for row in rows:
            begin, end = (
                sum(int(part) * unit for part, unit in zip(row[name].split(":"), (60, 1))) / 60
                for name in ("from_time", "to_time"))
            weight = end - begin if kind == "hours" else 1
            total[() if kind == "hours" else (row["weekday"], row["from_time"])] += weight * (number(row[column]) or 0)
        assert rows, f"{place} sums up nothing"
        return max(total.values())

    def numbers(self, place):
        """All that a row tells, and half of its interval."""
        file, row = place.split(":")
        fields = self.tables[file][int(row) - 1]
        if file == "changes.csv":  # values are told as they are written, mappings too
            return [float(text) for field in fields for text in PLAIN.findall(field)]
        found = [number(field) for field in fields]
        if "ci_low" in self.tables[file][0]:
            found.append(self.half_width(place))
        if "difference_low" in self.tables[file][0]:  # of points
            ends = [self.cell(place, f"difference_{end}") for end in ("low", "high")]
            found.append(None if None in ends else (ends[1] - ends[0]) / 2)
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
        """All numbers of the tables that a section is made from, halves of their intervals, and values of targets."""
        folder, _, kind = section.rpartition("-")
        attributed = self.records(f"{folder}/attribution.csv" if folder else "attribution.csv")
        whole = [  # with all levers
            number(r["base_value"]) + (number(r["share"]) or 0)
            for r in attributed if kind == "decompose" and number(r["base_value"]) is not None]
        names = [f"{folder}/{name}" if folder else name for name in TOLD.get(kind, ())]
        rows = [row for name in names for row in self.records(name)]
        targets = [float(text) for row in rows for text in PLAIN.findall(row.get("target", ""))]
        halves = [
            (number(row["ci_high"]) - number(row["ci_low"])) / 2 for row in rows
            if None not in (number(row.get("ci_low", "")), number(row.get("ci_high", "")))]
        return whole + targets + halves + [
            value for row in rows for value in map(number, row.values()) if value is not None]

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
            day, hours = defaultdict(lambda: [0, 0, 0]), defaultdict(lambda: [0, 0])
            gathered, opened = defaultdict(list), set()
            for site, time, queue, busy, staffed in sorted(rows):
                day[time] = [a + b for a, b in zip(day[time], (queue, busy, staffed))]
                hours[site, int(time[:2])][0] += busy
                hours[site, int(time[:2])][1] += staffed
                if site not in opened:  # until the first look with people at the counters
                    gathered[site].append(queue)
                if staffed > 0.05:
                    opened.add(site)
            found += [max(row[2] for row in rows), max(queue for queue, _, _ in day.values())]
            found += [max((queue for queues in gathered.values() for queue in queues[-5:]), default=0)]
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
        time = f"{int(hour):02}:{minutes}"
        days = [r["time_of_day"] for name in ("timeseries.csv", "waits.csv") for r in self.records(name)]
        needs = [r["from_time"] for name in self.tables if name.endswith("roster_cover.csv") for r in self.records(name)]
        return f"{time}:00" in days or time in needs

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
