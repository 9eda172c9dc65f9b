#!/usr/bin/env python3
"""Writes the tables of Hanoi in mid 2024 and of the options.

    python3 build-tables.py [folder]      writes tables/ beside this file, or `folder`

Reads sources/ and procedures.csv; needs nothing but Python 3.9. The same inputs give the same bytes.
What is spread is known as a total only: build_tables/ has a function for each rule, and the figures of
the rules stand in sources/ with their source and code. Nobody's number comes from a load here: where
it does, the table says `by_load`, and the program works it out for each option by `staffing`.
"""

import sys
from pathlib import Path

from build_tables import branches, hybrid, limits, mid_2024, networks, people, places, rows, sources


def read(rules):
    """Districts, and their communes."""
    by_district = sources.rows("sources/districts.csv")
    by_commune = sources.rows("sources/communes-2024.csv")
    factors = people.online_factors(
        by_district, sources.published_online(), rules["district.online_share"])
    districts = people.districts(
        by_district, sources.rows("sources/district-seats.csv"), by_commune, factors)
    communes = people.communes(by_commune, districts, rules)
    places.hold_to_districts(communes)
    return districts, communes


def mid_2024_tables(districts, communes, rules):
    at_communes, at_districts = mid_2024.commune_sites(communes), mid_2024.district_sites(districts)
    at_land = mid_2024.land_sites(districts, rules)
    at_departments = mid_2024.department_sites(sources.rows("sources/departments.csv"))
    volumes = sources.volumes()
    higher = (
        mid_2024.district_groups(at_districts, sources.rows("sources/service-classes.csv"), rules)
        + mid_2024.land_groups(at_land, communes, volumes, rules)
        + mid_2024.department_groups(at_departments, volumes, rules))
    rest = rules["counter_staff"] - sum(row["staff"] for row in higher)
    published = sources.published_online()
    return {
        "districts.csv": [rows.district_row(district, published) for district in districts],
        "communes.csv": [rows.commune_row(commune) for commune in communes],
        "sites.csv": [
            rows.site_row(at) for at in at_communes + at_districts + at_land + at_departments],
        "counter-groups.csv":
            mid_2024.commune_groups(at_communes, communes, rest, rules) + higher,
        "offices.csv":
            mid_2024.commune_offices(communes) + higher_offices(districts, communes, rules),
    }


def higher_offices(districts, communes, rules):
    """All offices above communes."""
    offices = sources.rows("sources/offices.csv")
    return (
        mid_2024.division_offices(
            districts, [row for row in offices if row["at"] == "district"], communes)
        + mid_2024.land_offices(
            mid_2024.land_sites(districts, rules), districts, communes, rules)
        + mid_2024.department_offices(
            mid_2024.department_sites(sources.rows("sources/departments.csv")),
            [row for row in offices if row["at"] != "district"]))


def branch_tables(districts, tables, rules):
    """`centre` and `agency`, at the same branches."""
    sites = branches.branch_sites(districts)
    return {
        "sites-branches.csv": [rows.site_row(at) for at in sites],
        "counter-groups-branches.csv":
            branches.moved_groups(sites, districts, tables["counter-groups.csv"]),
        "counter-groups-centre.csv": branches.centre_groups(sites, districts, rules),
        "counter-groups-agency.csv": branches.agency_groups(sites),
        "offices-agency.csv": tables["offices.csv"] + branches.spot_offices(sites),
    }


def hybrid_tables(districts, communes, rules):
    """`hybrid` and `by-function`, at the same sites."""
    regions, points = hybrid.regions(districts), hybrid.points(districts)
    units = hybrid.commune_points(sources.rows("sources/communes-2025.csv"), communes)
    offices = higher_offices(districts, communes, rules) + hybrid.unit_offices(units, communes)
    first = networks.first_opened(regions, ["Tây Hồ", "Cầu Giấy"])
    return {
        "sites-hybrid.csv": [rows.site_row(at) for at in regions + points + units],
        "counter-groups-hybrid.csv": hybrid.hybrid_groups(regions + points, units),
        "counter-groups-by-function.csv":
            networks.function_groups(regions, points, units, first),
        "offices-hybrid.csv": offices,
        "offices-hybrid-spot.csv": networks.with_spot(offices, regions + points),
        "offices-by-function.csv": networks.with_spot(offices, points),
    }


def points_tables(districts, communes, tables):
    """`agency-points`: the branches of the agency and the commune points of the hybrid."""
    sites = branches.branch_sites(districts)
    units = hybrid.commune_points(sources.rows("sources/communes-2025.csv"), communes)
    return {
        "sites-agency-points.csv": [rows.site_row(at) for at in sites + units],
        "counter-groups-agency-points.csv": networks.points_groups(sites, units),
        "offices-agency-points.csv": networks.with_spot(tables["offices.csv"], sites + units),
    }


def main():
    rules = sources.sizing()
    districts, communes = read(rules)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else sources.FOLDER / "tables"
    tables = mid_2024_tables(districts, communes, rules)
    tables |= branch_tables(districts, tables, rules)
    tables |= hybrid_tables(districts, communes, rules)
    tables |= points_tables(districts, communes, tables)
    tables["procedures-shorter.csv"] = limits.shorter(sources.rows("procedures.csv"), rules)
    for name, table in tables.items():
        sources.write(folder / name, table)


if __name__ == "__main__":
    main()
