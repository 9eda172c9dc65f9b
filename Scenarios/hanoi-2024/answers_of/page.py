"""The page of answers, from the kept tables alone."""

from .queues import EQUAL, LONG, QUEUE, STRESSES
from .queues import OPTIONS as AT_DOORS
from .said import put
from .tables import read

NAMES = {
    "baseline": "today", "centre": "centre", "agency": "agency", "agency-points": "agency with points",
    "hybrid": "hybrid", "by-function": "by function"}
OPTIONS = ["centre", "agency", "agency-points", "hybrid", "by-function"]
USUAL = {"usual": "as usual", "usual_days": "as usual, 15 to 17 October"}
# Indicator: heading, factor, digits.
SHOWN = {
    "wait_mean": ("mean wait (min)", 1, 1), "walk_away_share": ("leave the queue (%)", 100, 1),
    "on_time_share": ("on time (%)", 100, 1), "total_time_mean": ("total time (min)", 1, 0),
    "travel_mean": ("travel (min)", 1, 0), "counter_staff_paid": ("people at counters, paid", 1, 0),
    "office_staff_paid": ("people in offices", 1, 0),
    "cost_per_dossier_paid": ("cost a dossier, paid (1,000 VND)", 0.001, 0),
    "cost_per_dossier_used": ("cost a dossier, used (1,000 VND)", 0.001, 1)}
VERDICTS = {
    "better": "better", "worse": "worse", "no_relevant_difference": "no relevant difference",
    "no relevant difference": "no relevant difference", "not_ranked": "not ranked", "open": "open",
    "differs": "differs", "same": "the same"}


def number(text, kpi, sign=False):
    _, factor, digits = SHOWN[kpi]
    value = round(float(text) * factor, digits) + 0.0
    return f"{value:{'+' if sign else ''},.{digits}f}"


def verdict(row):
    word = VERDICTS.get(row["verdict"], row["verdict"])
    return f", {word}" if word and word != "NA" else ""


def cell(row):
    """A value, and under a comparison its difference with the verdict."""
    told = number(row["value"], row["kpi"])
    if row["difference"] in ("", "NA"):
        return told
    return f"{told} ({number(row['difference'], row['kpi'], sign=True)}{verdict(row)})"


def table(heads, lines):
    return ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)] + [
        "| " + " | ".join(line) + " |" for line in lines] + [""]


def by_kpi(rows, heads, column):
    """A line for each indicator, a cell for each value of the column."""
    lines = []
    for kpi, (name, _, _) in SHOWN.items():
        found = {row[column]: row for row in rows if row["kpi"] == kpi}
        if found:
            lines.append([name] + [cell(found[key]) if key in found else "" for key in heads])
    return lines


def equal_service(folder, file="options"):
    """One table: a row for each option and staff, a column for each indicator."""
    rows = {(row["option"], row["kpi"]): row for row in read(folder / f"{file}.csv")}
    lines = [["**today**"] + [cell(rows["baseline", kpi]) for kpi in SHOWN]]
    for name in OPTIONS:
        for option, staff in ((name, "as proposed"), (f"{name}-equal-service", "equal service")):
            lines.append([f"**{NAMES[name]}**, {staff}"] + [cell(rows[option, kpi]) for kpi in SHOWN])
    return table([""] + [name for name, _, _ in SHOWN.values()], lines)


def forms(folder):
    rows, lines = read(folder / "forms.csv"), []
    networks = list(dict.fromkeys(row["network"] for row in rows))
    for kpi, (name, _, _) in SHOWN.items():
        found = {row["network"]: row for row in rows if row["kpi"] == kpi and row["difference"] not in ("", "NA")}
        lines.append([name] + [
            f"{number(found[key]['difference'], kpi, sign=True)}{verdict(found[key])}" if key in found else ""
            for key in networks])
    return table(["decided on the spot"] + [NAMES[key] for key in networks], lines)


def networks(folder):
    text, rows = [], read(folder / "networks.csv")
    for form, name in (("0", "Decided where it is today"), ("1", "Decided on the spot")):
        of = [row for row in rows if row["on_the_spot"] == form]
        heads = list(dict.fromkeys(row["option"] for row in of))
        text += [f"{name}:", ""] + table(
            [""] + ["30 branches"] + [NAMES[key] for key in heads[1:]], by_kpi(of, heads, "option"))
    return text


def levers(folder):
    rows, text = read(folder / "levers.csv"), []
    for option in OPTIONS:
        of = [row for row in rows if row["option"] == option]
        heads = list(dict.fromkeys(row["lever"] for row in of))
        lines = []
        for kpi, (name, _, _) in SHOWN.items():
            found = {row["lever"]: row for row in of if row["kpi"] == kpi}
            if found:
                lines.append([name] + [
                    f"{number(found[key]['share'], kpi, sign=True)}{verdict(found[key])}" if key in found else ""
                    for key in heads])
        text += [f"### {NAMES[option]}", ""]
        text += table([""] + ["all together" if key == "all" else f"`{key}`" for key in heads], lines)
    return text


def queues(folder):
    """A row for each stress, a column for each option: with the staff proposed, then with those of equal service."""
    rows = {(row["option"], row["stress"]): row for row in read(folder / "queues.csv")}

    def told(option, stress):
        row = rows[option, stress]
        return (f"{row['places_with_queue']} · {row['places_with_long_queue']} · {row['longest']} · {row['since'] or '–'}")

    def all_stresses(options):
        return table([""] + [NAMES[key.removesuffix("-equal-service")] for key in options], [
            [USUAL.get(stress, f"`{stress}`"), *(told(key, stress) for key in options)] for stress in STRESSES])

    worst = [[NAMES[key], *(rows[key, stress]["where"] for stress in ("usual", "land_2", "demand_up"))] for key in AT_DOORS]
    return (all_stresses(AT_DOORS) + table(["longest at", "as usual", "`land_2`", "`demand_up`"], worst)
            + ["With the staff of equal service:", ""] + all_stresses(EQUAL))


def year(folder):
    return equal_service(folder, "year")


def side_by_side(folder, file, key, shown, named):
    """A row for each value of the key, a column for each option, in each cell several indicators."""
    found, rows = {}, read(folder / f"{file}.csv")
    for row in rows:
        found.setdefault(row[key], {}).setdefault(row["option"], {})[row["kpi"]] = float(row["value"])
    options = list(dict.fromkeys(row["option"] for row in rows))
    return table([""] + [NAMES[option] for option in options], [
        [named(value), *(" · ".join(f"{cells[option][kpi] * factor:,.{digits}f}" for kpi, factor, digits in shown)
                         for option in options)] for value, cells in found.items()])


def stresses(folder):
    return side_by_side(folder, "stresses", "stress", [
        ("wait_mean", 1, 1), ("walk_away_share", 100, 1), ("served_on_time_share", 100, 1)],
        lambda stress: USUAL.get(stress, f"`{stress}`"))


def volumes(folder):
    return side_by_side(folder, "volumes", "volume", [
        ("counter_staff_paid", 1, 0), ("office_staff_paid", 1, 0), ("wait_mean", 1, 1), ("served_on_time_share", 100, 1)],
        lambda factor: f"x{factor}")


def text(folder):
    """The page; what is between the tables stands in intro.md beside this file, by its headings."""
    parts = (folder.parent / "answers_of/intro.md").read_text(encoding="utf-8").split("\n<!-- ")
    made = {
        "equal service": equal_service, "forms": forms, "networks": networks, "levers": levers,
        "queues": queues, "year": year, "stresses": stresses, "volumes": volumes}
    lines = [parts[0].rstrip(), ""]
    for part in parts[1:]:
        name, rest = part.split(" -->", 1)
        lines += made[name](folder)
        if rest.strip():
            lines += [rest.strip(), ""]
    page = "\n".join(lines).replace("{QUEUE}", str(QUEUE)).replace("{LONG}", str(LONG))
    return put(page, folder).rstrip() + "\n"
