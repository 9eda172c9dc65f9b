"""30 branches at the population-weighted centroids: the options `centre` and `agency`."""

from .rows import group, office, site
from .sizing import apportion
from .sources import service_classes


def all_classes():
    return service_classes("commune", "district", "land", "department")


def branch_sites(districts):
    return [
        site(
            f"branch-{row['id']}", (f"Chi nhánh {row['name_vi']}", f"Branch of {row['name_en']}"),
            "branch", f"district:{row['id']}", row["middle"],
            "30 branches (V, S2, S5); place assumed at the population-weighted centroid")
        for row in districts]


def by_inhabitants(districts, total, at_least=0):
    """People of a known number by the inhabitants of each branch's district."""
    return apportion(total, [row["people"] for row in districts], at_least=at_least)


def moved_groups(branches, districts, groups):
    """Before the lever of staffing: everybody of mid 2024, with the mean of their other duties."""
    paid = sum(row["staff"] for row in groups)
    free = sum(row["staff"] * (1 - row["other_duties_share"]) for row in groups)
    return [
        group(
            at["id"], all_classes(), count, "all of 2,768, by inhabitants of the district",
            round(1 - free / paid, 3))
        for at, count in zip(branches, by_inhabitants(districts, paid))]


def centre_groups(branches, districts, rules):
    """The number is given: no more for those who are absent."""
    staff = by_inhabitants(districts, rules["centre_staff"], rules["centre_staff.least"])
    return [
        group(
            at["id"], all_classes(), count,
            "184 (V, S2, S5), 2 each and the rest by inhabitants of the district")
        for at, count in zip(branches, staff)]


def agency_groups(branches):
    return [
        group(at["id"], all_classes(), "by_load", "by the rule of staffing, for the nearest communes")
        for at in branches]


def spot_offices(branches):
    """Officers on the spot, for what is delegated to them."""
    return [
        office(
            f"spot-{at['id']}",
            (f"Giải quyết tại chỗ, {at['name_vi']}", f"Decisions on the spot, {at['name_en']}"),
            "on_the_spot", "house", at["id"], "by the rule of staffing")
        for at in branches]
