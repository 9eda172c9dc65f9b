#!/usr/bin/env python3
"""Prints the headline figures of two runs of the four options beside each other, as rows of Markdown.

    python3 before-after.py BEFORE AFTER      folders of `motcua compare`
"""

import csv
import sys
from pathlib import Path

OPTIONS = ["baseline", "centre", "agency", "hybrid"]
FIGURES = [
    ("mean wait (min)", "wait_mean", 1, 1), ("90th percentile of the wait (min)", "wait_p90", 1, 1),
    ("leave the queue or do not join it (%)", "walk_away_share", 100, 1),
    ("gave up (%)", "gave_up_share", 100, 2), ("on time (%)", "on_time_share", 100, 1),
    ("served on time, of all who asked (%)", "served_on_time_share", 100, 1),
    ("citizens' total time (min)", "total_time_mean", 1, 0),
    ("counters in use (%)", "utilisation", 100, 0),
    ("people at counters", "counter_staff_paid", 1, 0), ("people in offices", "office_staff_paid", 1, 0),
    ("online (%)", "online_share", 100, 1),
    ("dossiers a counter person and year", "dossiers_per_staff_year", 1, 0),
    ("cost per dossier, paid (VND)", "cost_per_dossier_paid", 1e-3, 0),
]


def means(folder):
    with open(Path(folder) / "kpi_summary.csv", encoding="utf-8", newline="") as file:
        return {
            (row["option"], row["kpi"]): float(row["mean"])
            for row in csv.DictReader(file) if row["scope_type"] == "city" and row["mean"]}


def figure(values, option, kpi, scale, digits):
    value = values.get((option, kpi))
    if value is None:
        return "–"
    return f"{value * scale:,.{digits}f}" + (",000" if scale == 1e-3 else "")


def main():
    before, after = (means(folder) for folder in sys.argv[1:3])
    print("| | " + " | ".join(OPTIONS) + " |\n|---|" + "---|" * len(OPTIONS))
    for name, *form in FIGURES:
        cells = [
            f"{figure(before, option, *form)} → {figure(after, option, *form)}" for option in OPTIONS]
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
