"""30 branches at the population-weighted centroids: the options `centre` and `agency`."""

from .places import by_nearest
from .rows import group, office, site
from .sizing import apportion, busy_posts
from .sources import service_classes

DELEGATED = ["commune_committee", "district_justice", "district_economy"]


def all_classes():
    return service_classes("commune", "district", "land", "department")


def branch_sites(districts):
    return [
        site(
            f"branch-{row['id']}", (f"Chi nhánh {row['name_vi']}", f"Branch of {row['name_en']}"),
            "branch", f"district:{row['id']}", row["middle"],
            "30 branches (V, S2, S5); place assumed at the population-weighted centroid")
        for row in districts]


def loads(branches, demand):
    """By branch, with all that its nearest communes ask for and fetch later."""
    return [
        demand.counter_load(all_classes(), places, fetched=True)
        for places in by_nearest(branches, demand.communes)]


def moved_groups(branches, groups, demand):
    """Before the lever of staffing: everybody of mid 2024, with the mean of their other duties."""
    paid = sum(row["staff"] for row in groups)
    free = sum(row["staff"] * (1 - row["other_duties_share"]) for row in groups)
    staff = apportion(demand.rules["counter_staff"], loads(branches, demand))
    return [
        group(
            at["id"], all_classes(), count, "all of 2,768, by load of the nearest communes",
            round(1 - free / paid, 3))
        for at, count in zip(branches, staff)]


def centre_groups(branches, demand):
    """The number is given: no more for those who are absent."""
    staff = apportion(
        demand.rules["centre_staff"], loads(branches, demand),
        at_least=demand.rules["centre_staff.least"])
    return [
        group(at["id"], all_classes(), count, "184 (V, S2, S5), by load of the nearest communes")
        for at, count in zip(branches, staff)]


def agency_groups(branches, demand):
    return [
        group(
            at["id"], all_classes(), counters_for(all_classes(), places, demand),
            "busy 80 % of the time with the nearest communes")
        for at, places in zip(branches, by_nearest(branches, demand.communes))]


def counters_for(classes, places, demand):
    """So many more people that those who are absent can be missing."""
    load = demand.counter_load(classes, places) / (1 - demand.rules["absence_share"])
    return busy_posts(load, demand.rules["agency.target"])


def share_left(function, rules):
    """What a division keeps of its dossiers once the delegated share is decided on the spot."""
    return 1 - rules["agency.delegated_share"] if function in DELEGATED else 1


def spot_offices(branches, demand):
    """Officers on the spot, for the delegated share of what communes and two divisions decide."""
    rules, offices = demand.rules, []
    for at, places in zip(branches, by_nearest(branches, demand.communes)):
        load = rules["agency.delegated_share"] * sum(
            demand.office_load(function, places) for function in DELEGATED)
        offices.append(
            office(
                f"spot-{at['id']}",
                (f"Giải quyết tại chỗ, {at['name_vi']}", f"Decisions on the spot, {at['name_en']}"),
                "on_the_spot", "house", at["id"], busy_posts(load, rules["agency.target"]),
                "the delegated share, busy 80 % of the time"))
    return offices
