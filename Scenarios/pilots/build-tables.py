#!/usr/bin/env python3
"""Writes the tables of the four pilots.

    python3 build-tables.py [folder]      writes tables/ beside this file, or `folder`

Reads sources/ here, and procedures.csv, sources/ and tables/ of ../hanoi-2024; needs nothing but Python 3.9. The same
inputs give the same bytes."""

import sys
from pathlib import Path

from build_pilots import deciders, land, networks, roof, volumes
from build_tables import branches, rows, sources

FOLDER = Path(__file__).resolve().parent


def place_tables(place, network):
    """What a place of its own needs: people, volumes, places, counters and offices."""
    figures, of = land.figures(place), land.districts(place)
    communes = land.communes(of)
    sites, groups = network(of, communes, figures)
    ids = {at["id"] for at in sites}
    city = next(at["id"] for at in sites if at["jurisdiction"] == "city")

    def house(id):
        """Where a district or commune sits: its own site, or one that is no counter."""
        return next((name for name in (f"commune-{id}", f"branch-{id}") if name in ids), f"house-{id}")

    asked = sources.rows("procedures.csv")
    people = sum(row["people"] for row in of)
    by_level = "share.commune" in figures
    return {
        "districts.csv": [land.district_row(row) for row in of],
        "communes.csv": [land.commune_row(row) for row in communes],
        "procedures.csv":
            volumes.by_level(asked, figures) if by_level else volumes.by_people(asked, people, figures),
        "sites.csv": [rows.site_row(at) for at in sites],
        "counter-groups.csv": groups,
        "offices.csv": deciders.offices(of, communes, house, city),
        "offices-spot.csv":
            deciders.offices(of, communes, house, city) + branches.spot_offices(sites),
    }


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / "tables"
    for place, network in (
        ("ho-chi-minh-city", networks.ho_chi_minh_city), ("binh-duong", networks.binh_duong),
        ("quang-ninh", networks.quang_ninh),
    ):
        for name, table in place_tables(place, network).items():
            sources.write(folder / place / name, table)
    for name, table in {
        "sites.csv": roof.sites(), "counter-groups-by-level.csv": roof.groups_by_level(),
        "counter-groups-for-all.csv": roof.groups_for_all(), "offices.csv": roof.offices(),
    }.items():
        sources.write(folder / "directive-04" / name, table)


if __name__ == "__main__":
    main()
