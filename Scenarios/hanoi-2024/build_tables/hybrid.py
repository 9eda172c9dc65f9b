"""12 branches (city), 30 points at the former district seats, 126 commune points.

What communes decide is received and decided at commune points only, by the officers of the nearest
former communes, all of whom stay; the rest goes to branches and points.
"""

from .people import ascii_name, english_name
from .places import by_nearest, nearest
from .rows import group, office, site
from .sources import service_classes


def regions(districts):
    """The 12 branches, at the weighted middle of their districts."""
    sites = []
    for number, name in enumerate(sorted({row["branch_2025"] for row in districts}), start=1):
        members = [row for row in districts if row["branch_2025"] == name]
        people = sum(row["people"] for row in members)
        middle = tuple(
            sum(row["people"] * row["middle"][axis] for row in members) / people for axis in (0, 1))
        short = name.removeprefix("CN ").split(" (")[0]
        sites.append(
            site(
                f"region-{number:02}", (f"Chi nhánh {short}", f"Branch {ascii_name(short)}"),
                "branch", "city", middle, "12 branches (V, S8, S9); place assumed"))
    return sites


def points(districts):
    return [
        site(
            f"point-{row['id']}", (f"Điểm {row['name_vi']}", f"Point of {row['name_en']}"), "point",
            f"district:{row['id']}", row["seat"], "30 points (V, S8); place at the former seat")
        for row in districts]


def commune_points(units_2025, communes):
    """One in each of the 126 communes of 2025, in the district of the nearest former commune."""
    sites = []
    for row in units_2025:
        place = (float(row["lat"]), float(row["lon"]))
        name = f"Point of {english_name(row['name_vi'], row['type'])}"
        sites.append(
            site(
                f"unit-{row['unit_code']}", (f"Điểm {row['type']} {row['name_vi']}", name), "commune",
                f"district:{nearest(place, communes)['district']}", place,
                "126 commune points (V, S18); district of the nearest former commune"))
    return sites


def hybrid_groups(others, units):
    higher = service_classes("district", "land", "department")
    return [
        group(at["id"], classes, "by_load", "by the rule of staffing, for the nearest communes")
        for classes, sites in ((higher, others), (service_classes("commune"), units)) for at in sites]


def unit_offices(units, communes):
    """One officer of each former commune, at the nearest point; one where there is none."""
    return [
        office(
            f"committee-{at['id']}",
            (f"Ủy ban nhân dân - {at['name_vi']}", f"Committee at the {at['name_en']}"),
            "commune_committee", "house", at["id"], "one of each of the nearest former communes",
            agents=len(places) or 1)
        for at, places in zip(units, by_nearest(units, communes))]
