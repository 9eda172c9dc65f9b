#!/usr/bin/env python3
"""Prints what each stress does to the four options, as rows of Markdown.

    python3 stresses.py usual=FOLDER land_2=FOLDER ...      folders of `motcua compare`
"""

import csv
import sys
from pathlib import Path

OPTIONS = ["baseline", "centre", "agency", "hybrid"]


def means(folder):
    with open(Path(folder) / "kpi_summary.csv", encoding="utf-8", newline="") as file:
        return {
            (row["option"], row["kpi"]): float(row["mean"])
            for row in csv.DictReader(file) if row["scope_type"] == "city" and row["mean"]}


def main():
    print("| | " + " | ".join(OPTIONS) + " |\n|---|" + "---|" * len(OPTIONS))
    for argument in sys.argv[1:]:
        name, folder = argument.split("=", 1)
        values = means(folder)
        cells = [
            f"{values[option, 'wait_mean']:.1f} · {100 * values[option, 'walk_away_share']:.1f} · "
            f"{100 * values[option, 'served_on_time_share']:.1f}" for option in OPTIONS]
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
