#!/usr/bin/env python3
"""Writes the tables of Hanoi in mid 2024 and of the three options.

    python3 build-tables.py [folder]      writes tables/ beside this file, or `folder`
    python3 build-tables.py --loads       prints full-time people busy, by office and counter

Reads sources/, procedures.csv and special-days.csv; needs nothing but Python 3.9. The same inputs give
the same bytes. What is spread is known as a total only: build_tables/ has a function for each rule, and
the figures of the rules stand in sources/ with their source and code.
"""

import sys
from pathlib import Path

from build_tables import branches, hybrid, mid_2024, people, rows, sources
from build_tables.demand import read_demand


def read():
    """Districts, and the demand of all communes."""
    mixes, rules = sources.channel_mixes(), sources.sizing()
    by_district = sources.rows("sources/districts.csv")
    by_commune = sources.rows("sources/communes-2024.csv")
    factors = people.online_factors(
        by_district, sources.published_online(), mixes["district"]["online_share"])
    districts = people.districts(
        by_district, sources.rows("sources/district-seats.csv"), by_commune, factors)
    communes = people.communes(by_commune, districts)
    return districts, read_demand(communes, factors, rules, mixes)


def mid_2024_tables(districts, demand):
    rules, communes = demand.rules, demand.communes
    at_communes, at_districts = mid_2024.commune_sites(communes), mid_2024.district_sites(districts)
    at_land = mid_2024.land_sites(districts, rules)
    at_departments = mid_2024.department_sites(sources.rows("sources/departments.csv"))
    higher = (
        mid_2024.district_groups(at_districts, sources.rows("sources/service-classes.csv"), rules)
        + mid_2024.land_groups(at_land, demand) + mid_2024.department_groups(at_departments, demand))
    rest = rules["counter_staff"] - sum(row["staff"] for row in higher)
    published = sources.published_online()
    return {
        "districts.csv": [rows.district_row(district, published) for district in districts],
        "communes.csv": [rows.commune_row(commune) for commune in communes],
        "sites.csv": [
            rows.site_row(at) for at in at_communes + at_districts + at_land + at_departments],
        "counter-groups.csv":
            mid_2024.commune_groups(at_communes, communes, rest, rules) + higher,
        "offices.csv": mid_2024.commune_offices(demand) + higher_offices(districts, demand),
    }


def higher_offices(districts, demand, share_of=lambda function: 1):
    """All offices above communes; `share_of` says which share of a division's dossiers it decides."""
    offices = sources.rows("sources/offices.csv")
    return (
        mid_2024.division_offices(
            districts, [row for row in offices if row["at"] == "district"], demand, share_of)
        + mid_2024.land_offices(mid_2024.land_sites(districts, demand.rules), districts, demand)
        + mid_2024.department_offices(
            mid_2024.department_sites(sources.rows("sources/departments.csv")),
            [row for row in offices if row["at"] != "district"], demand))


def branch_tables(districts, demand, groups_before):
    """`centre` and `agency`, at the same branches."""
    sites = branches.branch_sites(districts)
    left = lambda function: branches.share_left(function, demand.rules)
    return {
        "sites-branches.csv": [rows.site_row(at) for at in sites],
        "counter-groups-branches.csv": branches.moved_groups(sites, groups_before, demand),
        "counter-groups-centre.csv": branches.centre_groups(sites, demand),
        "counter-groups-agency.csv": branches.agency_groups(sites, demand),
        "offices-agency.csv":
            mid_2024.commune_offices(demand, left("commune_committee"))
            + higher_offices(districts, demand, left) + branches.spot_offices(sites, demand),
    }


def hybrid_tables(districts, demand):
    others = hybrid.regions(districts) + hybrid.points(districts)
    units = hybrid.commune_points(sources.rows("sources/communes-2025.csv"), demand.communes)
    return {
        "sites-hybrid.csv": [rows.site_row(at) for at in others + units],
        "counter-groups-hybrid.csv": hybrid.hybrid_groups(others, units, demand),
        "offices-hybrid.csv":
            higher_offices(districts, demand) + hybrid.unit_offices(units, demand),
    }


def print_loads(demand):
    for function in sorted({function for work in demand.work.values() for function in work}):
        print("office", function, demand.office_load(function, demand.communes))
    for name in branches.all_classes():
        print("counter", name, demand.counter_load([name], demand.communes))


def main():
    districts, demand = read()
    if sys.argv[1:] == ["--loads"]:
        print_loads(demand)
        return
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else sources.FOLDER / "tables"
    tables = mid_2024_tables(districts, demand)
    tables |= branch_tables(districts, demand, tables["counter-groups.csv"])
    tables |= hybrid_tables(districts, demand)
    for name, table in tables.items():
        sources.write(folder / name, table)


if __name__ == "__main__":
    main()
