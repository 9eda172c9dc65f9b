#!/usr/bin/env python3
"""Writes the tables of the branches by function at their opening in 2025.

    python3 build-tables.py [folder]      writes tables/ beside this file, or `folder`

Reads procedures.csv, sources/ and tables/ of ../hanoi-2024, and takes from them only what was known before
September 2024 (README.md); needs nothing but Python 3.9. The same inputs give the same bytes."""

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent / "hanoi-2024"))

from build_tables import hybrid, networks, people, rows, sources  # noqa: E402
from build_tables.places import by_nearest  # noqa: E402
from build_tables.sizing import apportion  # noqa: E402

STAFF = 184                         # of the project (V, S2, S5, August 2024), for 30 branches
LAND_MINUTES = 30                   # 20 to 45 (A)
ONLINE = {"district": 0.15, "district_certification": 0.15, "land": 0.08, "department": 0.6, "enterprise": 0.98}
RULE = "184 people of the project (V, S2, S5) by expected work; the rule is assumed"


def procedures():
    """Hanoi's, with minutes of land dossiers as assumed before anybody had counted them.

    What communes receive stays with them until July 2025, and is not in this scenario.
    """
    table = sources.rows("procedures.csv")
    for row in table:
        if row["level"] == "commune":
            row["annual_volume"] = 0
    land = [row for row in table if row["service_class"] == "land"]
    volume = sum(float(row["annual_volume"]) for row in land)
    mean = sum(float(row["annual_volume"]) * float(row["reception_mean_minutes"]) for row in land) / volume
    for row in land:
        row["reception_mean_minutes"] = round(float(row["reception_mean_minutes"]) * LAND_MINUTES / mean, 1)
        row["source"] = "minutes: 20 to 45 around 30 are assumed; volume: 12 % of the total is assumed; limit as in hanoi-2024"
        row["confidence"] = "A"
    return table


def work(table):
    """Minutes a year at counters by service class: handing in on paper, with scanning, and again if incomplete."""
    found = {}
    for row in table:
        on_paper = float(row["annual_volume"]) * (1 - ONLINE.get(row["channel_mix"], 0.25))
        times = 1 + 0.55 * (1 - float(row["complete_share"]))
        found[row["service_class"]] = (
            found.get(row["service_class"], 0) + on_paper * times * (float(row["reception_mean_minutes"]) + 4))
    return found


def staffed(regions, points, first, communes, minutes):
    """The 184: one at each place, the rest by work, among places by the inhabitants who are nearest."""
    def near(sites):
        return [sum(row["people"] for row in places) for places in by_nearest(sites, communes)]

    def share(classes, parts):
        asked = sum(minutes[name] for name in classes)
        return [asked * part / sum(parts) for part in parts]

    classes = {name: sources.service_classes(name) for name in ("land", "department", "district")}
    weights = share(classes["land"], near(regions))
    both = dict(zip(first, near([at for at in regions if at["id"] in first])))
    departments = share(classes["department"], [both.get(at["id"], 0) for at in regions])
    weights = [a + b for a, b in zip(weights, departments)]
    weights += share(classes["district"], near(points))
    return apportion(STAFF, weights, at_least=1)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / "tables"
    rules = sources.sizing()
    by_commune = sources.rows("sources/communes-2024.csv")
    by_district = sources.rows("sources/districts.csv")
    nobody_differs = {row["gso_code"]: 1 for row in by_district}
    districts = people.districts(
        by_district, sources.rows("sources/district-seats.csv"), by_commune, nobody_differs)
    communes = people.communes(by_commune, districts, rules)
    regions, points = hybrid.regions(districts), hybrid.points(districts)
    opened = networks.first_opened(regions, ["Tây Hồ", "Cầu Giấy"])
    first = [at["id"] for at in regions if at["id"] in opened]
    asked = procedures()
    staff = staffed(regions, points, first, communes, work(asked))
    groups = [
        group | {"staff": count, "source": RULE}
        for group, count in zip(networks.function_groups(regions, points, [], first), staff)]
    offices = [
        row for row in sources.rows("tables/offices.csv") if row["function"] != "commune_committee"]
    for name, table in {
        "districts.csv": [
            rows.district_row(row, {}) | {"source": "no difference between districts is assumed", "confidence": "A"}
            for row in districts],
        "procedures.csv": asked,
        "sites.csv": [rows.site_row(at) for at in regions + points],
        "counter-groups.csv": groups,
        "offices.csv": offices,
    }.items():
        sources.write(folder / name, table)


if __name__ == "__main__":
    main()
