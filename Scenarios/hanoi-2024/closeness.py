#!/usr/bin/env python3
"""Prints how near a run of the baseline comes to what is known of Hanoi, as rows of Markdown.

    python3 closeness.py Results/hanoi-2024      a folder of `motcua run` or `compare`

Only figures that come out of the run: what was put in (volumes, people, shares online, complete and not
kept) would agree whatever the model does. README.md beside this file shows the rows; the known figures
and their codes stand here.
"""

import csv
import statistics
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


VALUES = {
    (row["kpi"], row["scope_type"], row["scope_id"]): float(row["mean"])
    for row in read(Path(sys.argv[1]) / "kpi_summary.csv")
    if row["option"] == "baseline" and row["mean"]}


def city(kpi):
    return VALUES[kpi, "city", "city"]


def kind(kpi, name):
    return VALUES[kpi, "site_kind", name]


def procedure(kpi, name):
    return VALUES[kpi, "procedure", name]


def percent(share, digits=0):
    return f"{100 * share:.{digits}f}"


def by_site(kpi, prefix):
    """Of all sites whose id begins so."""
    return [
        value for (name, scope, id), value in VALUES.items()
        if name == kpi and scope == "site" and id.removeprefix("site:").startswith(prefix)]


def span(values, form=lambda value: f"{100 * value:.0f}"):
    return f"{form(min(values))} to {form(max(values))}, median {form(statistics.median(values))}"


def main():
    minutes = lambda value: f"{value:.0f}"
    rows = [
        ("wait for a certified copy",
         f"mean {procedure('wait_mean', 'copy_certification'):.1f} min", "10-15 min in Bình Định (V, R10)"),
        ("queue when land offices open",
         f"{kind('queue_at_opening', 'land'):.1f} people on average; by office "
         + span(by_site("queue_at_opening", "land"), minutes), "people queue from 06:00 (V, S12)"),
        ("wait at land offices",
         f"mean {kind('wait_mean', 'land'):.0f}, 90th percentile {kind('wait_p90', 'land'):.0f} min; "
         f"mean by office " + span(by_site("wait_mean", "land"), minutes),
         "long, above all in the rush of April 2024 (V, S27)"),
        ("time of counters in use", f"communes {span(by_site('utilisation', 'commune'))} %; land offices "
         f"{span(by_site('utilisation', 'land'))} %",
         "most communes idle, land offices and some inner districts full (D)"),
        ("leave the queue or do not join it",
         f"{percent(city('walk_away_share'), 1)} % of tickets; land {percent(kind('walk_away_share', 'land'))} %",
         "–"),
        ("visits per demand", f"{city('visits_per_dossier'):.2f}; land transfers "
         f"{procedure('visits_per_dossier', 'land_transfer'):.2f}", "2 at most, as a working rule (K)"),
        ("on time", f"{percent(city('on_time_share'), 1)} %; land transfers "
         f"{percent(procedure('on_time_share', 'land_transfer'), 1)} %, house permits "
         f"{percent(procedure('on_time_share', 'house_permit'), 1)} %, driving licences "
         f"{percent(procedure('on_time_share', 'driving_licence'), 1)} %",
         "over 97 and 98 % in Quảng Ninh (V, X21, X23); 98 % wanted in Hồ Chí Minh City (V, P12)"),
    ]
    print("| | here | known |\n|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
