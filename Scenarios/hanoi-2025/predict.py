#!/usr/bin/env python3
"""Makes predictions.csv: what the model says of Hanoi's branches by function in spring 2025, with intervals.

    python3 Scenarios/hanoi-2025/predict.py MOTCUA FILE       writes FILE; needs numpy, and two minutes of processor time

60 futures are drawn from uncertainty.yaml by `motcua robust`, each with citizens of its own, and simulated twice: as
written, and with people who come before the doors open. `low`, `middle` and `high` are the 5, 50 and 95 % points of all
120. The kept predictions.csv is frozen (README.md): FILE is another one, to see that it comes out again."""

import csv
import subprocess
import sys
from pathlib import Path

import numpy

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FOLDER = ROOT / "Results/hanoi-2025"
WORKING_DAYS = 19                   # without 7 April; 26 April was worked too and forgotten: README.md, frozen as it is
LAND = ["land_transfer", "land_first_registration", "land_first_certificate", "land_correction",
        "land_split", "land_reissue", "land_mortgage"]
KEEP = ["received:district", "received:procedure", "utilisation:site", "queue_at_opening:site",
        "walk_away_share:site"]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def simulate(motcua):
    words = [motcua, "robust", "Scenarios/hanoi-2025/branches-by-function.yaml", "--variant",
             "people come early: levers.early.enabled=true", "--points", "60", "--replications", "2",
             "--unchecked", "--out", str(FOLDER), "--overwrite"]
    for scope in KEEP:
        words += ["--keep", scope]
    subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def futures():
    """Values of each future of both options, by indicator and place."""
    found = []
    cells = rows(FOLDER / "future_cells.csv")
    for option in dict.fromkeys(row["option"] for row in cells):
        names = [
            (row["kpi"], row["scope_id"].rsplit(":", 1)[-1]) for row in cells if row["option"] == option]
        values = numpy.load(FOLDER / f"future_cells.{option}.npy")["value"].reshape(-1, len(names))
        found += [dict(zip(names, map(float, line))) for line in values]
    return found


def point(values, share):
    """By linear interpolation between the ordered values."""
    ordered = sorted(value for value in values if value == value)
    at = share * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def branches():
    """Each branch with the districts that it is for."""
    of = {}
    for row in rows(HERE.parent / "hanoi-2024/sources/districts.csv"):
        of.setdefault(row["branch_2025"], []).append(row["gso_code"])
    sites = [row for row in rows(HERE / "tables/sites.csv") if row["kind"] == "branch"]
    return [(at["id"], at["name_en"], of[name]) for at, name in zip(sites, sorted(of))]


def predictions(all_futures):
    def row(what, place, unit, of, remark=""):
        values = [of(future) for future in all_futures]
        return {
            "prediction": what, "place": place, "unit": unit, "futures": len(values),
            "low": f"{point(values, 0.05):.4g}", "middle": f"{point(values, 0.5):.4g}",
            "high": f"{point(values, 0.95):.4g}", "remark": remark}

    table, city = [], "city"
    for id, name, districts in branches():
        table += [
            row("dossiers a day", name, "dossiers", lambda f: sum(f["received", d] for d in districts) / WORKING_DAYS,
                "of its districts' people, its points and online included"),
            row("load against capacity", name, "share of counter time in use", lambda f: f["utilisation", id],
                "what does not fit in leaves: see walk-aways"),
            row("walk-aways", name, "share of tickets and arrivals", lambda f: f["walk_away_share", id]),
            row("queue at opening", name, "people", lambda f: f["queue_at_opening", id])]
    table += [
        row("share of land", city, "share of dossiers of districts and departments",
            lambda f: sum(f["received", name] for name in LAND) / f["received", city]),
        row("visits per dossier", city, "visits", lambda f: f["visits_per_dossier", city],
            "a figure was known to the authors"),
        row("on-time share", city, "share of dossiers finished", lambda f: f["on_time_share", city]),
        row("mean wait", city, "minutes", lambda f: f["wait_mean", city]),
        row("given up", city, "share of demands", lambda f: f["gave_up_share", city])]
    return table


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    if not (FOLDER / "manifest.json").exists():
        simulate(sys.argv[1])
    table = predictions(futures())
    with open(sys.argv[2], "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    main()
