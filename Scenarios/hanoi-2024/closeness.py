#!/usr/bin/env python3
"""Prints how near a run of the baseline comes to what is known of Hanoi, as rows of Markdown.

    python3 closeness.py Results/hanoi-2024      a folder of `motcua run` or `compare`

README.md beside this file shows the rows; the known figures and their codes stand here.
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


def per_commune_person(staff):
    """Dossiers of the communes' own procedures for each person at a commune's counters."""
    communes = read(HERE / "tables/communes.csv")
    people = sum(float(row["population"]) for row in communes)
    received = VALUES["received", "level", "commune"]
    return [
        received * float(row["population"]) / people / staff[f"commune-{row['id']}"]
        for row in communes]


def main():
    groups = read(HERE / "tables/counter-groups.csv")
    staff = {row["site"]: int(row["staff"]) for row in groups}
    people = sum(int(row["staff"]) for row in groups)
    communes = per_commune_person(staff)
    procedures = read(HERE / "procedures.csv")
    asked = sum(float(row["annual_volume"]) for row in procedures)
    land = sum(
        procedure("received", row["id"]) for row in procedures if row["service_class"] == "land")
    land_days = kind("counter_staff", "land") * 250
    waits = {name: (kind("wait_mean", name), kind("wait_p90", name)) for name in ("commune", "land")}
    rows = [
        ("dossiers a counter person and year",
         f"{asked / people:.0f}, and {city('received') / people:.0f} with those that come in bundles; "
         f"communes {min(communes):.0f} to {max(communes):,.0f}, median {statistics.median(communes):.0f}",
         "863 (D)"),
        ("land dossiers a counter and day", f"{land / land_days:.1f}", "10 to 15 (V, P13)"),
        ("queue when land offices open",
         f"{kind('queue_at_opening', 'land'):.1f} people on average", "people queue from 06:00 (V, S12)"),
        ("first submissions complete", f"{percent(1 - city('incomplete_per_demand'))} %",
         "75 % in one commune (V, P10)"),
        ("visits per demand", f"{city('visits_per_dossier'):.2f}; land transfers "
         f"{procedure('visits_per_dossier', 'land_transfer'):.2f}", "–"),
        ("online share", f"{percent(city('online_share'))} %", "2.7 to 30 % in districts (V, S21)"),
        ("counters in use", ", ".join(
            f"{percent(kind('utilisation', name))} % {name}" for name in (
                "commune", "district", "land", "department")), "most communes idle (D)"),
        ("mean wait, 90th percentile", "; ".join(
            f"{name} {mean:.0f} and {tail:.0f} min" for name, (mean, tail) in waits.items()), "–"),
        ("leave the queue", f"{percent(city('walk_away_share'), 1)} % of tickets; land "
         f"{percent(kind('walk_away_share', 'land'))} %", "–"),
        ("no-shows", f"{percent(city('no_show_share'))} % of appointments",
         "5 to 33.5 % elsewhere (V, Q9)"),
        ("supplements", f"{percent(city('supplements_per_dossier'), 1)} % of dossiers; land transfers "
         f"{percent(procedure('supplements_per_dossier', 'land_transfer'))} %", "–"),
        ("on time", f"{percent(city('on_time_share'), 1)} %; land transfers "
         f"{percent(procedure('on_time_share', 'land_transfer'), 1)} %, driving licences "
         f"{percent(procedure('on_time_share', 'driving_licence'), 1)} %",
         "98 % wanted in Hồ Chí Minh City (V, P12)"),
    ]
    print("| | here | known |\n|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
