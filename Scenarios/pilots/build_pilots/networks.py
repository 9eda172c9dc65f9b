"""Who takes in what, where, with whom: a network for each place."""

from build_tables.places import by_nearest
from build_tables.rows import group, site
from build_tables.sizing import apportion
from build_tables.sources import rows as hanoi
from build_tables.sources import service_classes

from .land import disc

LEVELS = ("district", "land")


def commune_sites(communes, source, code):
    return [
        site(
            f"commune-{row['id']}", (f"Một cửa {row['name_vi']}", f"One-stop unit of {row['name_en']}"),
            "commune", f"commune:{row['id']}", row["place"], source, code)
        for row in communes]


def branch_sites(districts, source):
    return [
        site(
            f"branch-{row['id']}", (f"Chi nhánh {row['name_vi']}", f"Branch of {row['name_en']}"),
            "branch", f"district:{row['id']}", row["place"], source)
        for row in districts]


def commune_groups(sites, communes, figures):
    """As in Hanoi: three each, the rest by inhabitants."""
    people = [row["people"] for row in communes]
    least = int(figures["commune_staff.least"])
    total = max(round(figures["commune_staff"] * sum(people)), least * len(sites))
    return [
        group(
            at["id"], service_classes("commune"), count, "as many for its people as Hanoi's communes",
            figures["other_duties.commune"])
        for at, count in zip(sites, apportion(total, people, at_least=least))]


def ho_chi_minh_city(districts, communes, figures):
    """22 branches, 18 department points and 312 commune points; nobody's number was published."""
    branches = branch_sites(districts, "22 district branches (V, P1, P11); place near the middle of the district")
    units = commune_sites(communes, "312 commune points (V, P1, P11); place spread over the district", "A")
    serves = [row["serves"] for row in hanoi("sources/departments.csv")][: int(figures["department_points"])]
    points = [
        site(
            f"department-{number:02}",
            (f"Điểm tiếp nhận sở ngành {number}", f"Department point {number}"), "department", "city",
            place, "18 department points (V, P1, P11); place within 3 km of the city hall")
        for number, place in enumerate(disc((10.7765, 106.7009), 28.3, len(serves)), start=1)]
    groups = [
        group(at["id"], service_classes(*classes), "by_load", "by the rule of staffing")
        for sites, classes in ((branches, LEVELS), (units, ("commune",))) for at in sites]
    groups += [
        group(at["id"], [name], "by_load", "by the rule of staffing") for at, name in zip(points, serves)]
    return branches + points + units, groups


def binh_duong(districts, communes, figures):
    """The head office, nine branches, and the communes' own units, which the plan leaves as they are."""
    head = site(
        "head-office", ("Trung tâm Phục vụ hành chính công tỉnh", "Provincial service centre"), "centre",
        "city", (11.0540, 106.6820), "in the administrative tower since 2015 (V, X15); place from own knowledge", "K")
    branches = branch_sites(districts, "in the buildings of the district centres (V, P4); place near the middle")
    units = commune_sites(communes, "one-stop unit of the commune, as before; place spread over the district", "A")
    staff = apportion(
        int(figures["branch_staff"]), [row["people"] for row in districts],
        at_least=int(figures["branch_staff.least"]))
    groups = [
        group(
            head["id"], service_classes("department"), int(figures["head_staff"]),
            "at least 28 at the head office (V, P4)", figures["other_duties.head"])]
    groups += [
        group(at["id"], service_classes(*LEVELS), count, "9 branches of 12 to 15 (V, P4), by inhabitants")
        for at, count in zip(branches, staff)]
    return [head] + branches + units, groups + commune_groups(units, communes, figures)


def quang_ninh(districts, communes, figures):
    """One level: each of 62 places takes in everything, with 390 posts in all.

    A point is that of the last area of each of the eight largest districts.
    """
    largest = sorted(districts, key=lambda row: -row["people"])[: int(figures["points"])]
    of_points = {
        max(row["id"] for row in communes if row["district"] == district["id"]) for district in largest}
    sites = []
    for row in communes:
        kind, names = "commune", (f"Trung tâm {row['name_vi']}", f"Centre of {row['name_en']}")
        source = "54 commune centres (V, P6); place spread over the old district"
        if row["id"] in of_points:
            kind, names = "point", (f"Điểm tiếp nhận {row['name_vi']}", f"Point of {row['name_en']}")
            source = "8 points (V, P5, P6); in the eight largest districts is assumed"
        sites.append(site(f"commune-{row['id']}", names, kind, "city", row["place"], source))
    near = [sum(row["people"] for row in places) for places in by_nearest(sites, communes)]
    everything = service_classes("commune", "district", "land", "department")
    staff = apportion(int(figures["posts"]), near, at_least=int(figures["posts.least"]))
    groups = [
        group(
            at["id"], everything, count, "390 posts (V, P5), 3 each and the rest by the nearest inhabitants",
            figures["other_duties"])
        for at, count in zip(sites, staff)]
    return sites, groups
