"""Mid 2024: 677 units, of these 579 communes, 30 districts, 29 land offices and 39 others.

The two districts nearest to the central land office have no branch and go there; so does whoever
lives nearer to it than to the branch of the own district.
"""

from .people import posts_for, residents
from .places import kilometres, nearest
from .rows import group, names, office, site
from .sizing import apportion, whole
from .sources import service_classes


def commune_sites(communes):
    return [
        site(
            f"commune-{commune['id']}",
            (f"Một cửa {commune['name_vi']}", f"One-stop unit of {commune['name_en']}"),
            "commune", f"commune:{commune['id']}", commune["place"], "GSO list; point of the commune",
            "D")
        for commune in communes]


def district_sites(districts):
    return [
        site(
            f"district-{row['id']}",
            (f"Một cửa {row['name_vi']}", f"One-stop unit of {row['name_en']}"), "district",
            f"district:{row['id']}", row["seat"], "seat as known, or population-weighted centroid")
        for row in districts]


def land_centre(rules):
    return rules["land.central.latitude"], rules["land.central.longitude"]


def without_land_branch(districts, rules):
    """The districts whose middle is nearest to the central land office."""
    order = sorted(districts, key=lambda row: kilometres(row["middle"], land_centre(rules)))
    return {row["id"] for row in order[: rules["land.without_branch"]]}


def land_sites(districts, rules):
    """The central office first, then the branches in the order of districts."""
    central = ("Văn phòng Đăng ký đất đai Hà Nội", "Hanoi Land Registration Office")
    source = "1 central office and 28 branches (V, S27); place assumed at the district seat"
    without = without_land_branch(districts, rules)
    return [site("land-central", central, "land", "city", land_centre(rules), source)] + [
        site(
            f"land-{row['id']}",
            (f"Chi nhánh Đăng ký đất đai {row['name_vi']}", f"Land branch of {row['name_en']}"),
            "land", f"district:{row['id']}", row["seat"], source)
        for row in districts if row["id"] not in without]


def department_sites(departments):
    return [
        site(
            row["id"], names(row), "department", "city",
            (float(row["latitude"]), float(row["longitude"])), row["source"], row["confidence"])
        | {"serves": [row["serves"]]}
        for row in departments]


def land_catchments(sites, communes):
    """Own branch or central office, whichever is nearer; the central one where there is none."""
    central, branches = sites[0], sites[1:]
    branch = {site["jurisdiction"].removeprefix("district:"): site for site in branches}
    catchment = {site["id"]: [] for site in sites}
    for commune in communes:
        options = [central] + [branch[d] for d in [commune["district"]] if d in branch]
        catchment[nearest(commune["place"], options)["id"]].append(commune)
    return catchment


def land_groups(sites, communes, volumes, rules):
    """As many as take in the year's dossiers at the pace of those officers who are there.

    By the inhabitants by whom posts were given: whoever grew since has fuller counters.
    """
    catchments = land_catchments(sites, communes)
    there = volumes["land"] / rules["working_days"] / rules["land.dossiers_a_day"]
    staff = apportion(
        whole(there / (1 - rules["absence_share"])),
        [sum(place["posts"] for place in places) for places in catchments.values()])
    return [
        group(
            id, ["land"], count, "10 dossiers an officer and day (V, P13), by inhabitants",
            rules["other_duties.land"])
        for id, count in zip(catchments, staff)]


def department_groups(sites, volumes, rules):
    """4 each, and 2 more on average by the dossiers of its classes a year, shared among such units."""
    asked = [
        sum(volumes[name] for name in at["serves"])
        / sum(other["serves"] == at["serves"] for other in sites)
        for at in sites]
    staff = apportion(
        rules["counter_staff.department_mean"] * len(sites), asked,
        at_least=rules["counter_staff.department_least"])
    return [
        group(
            at["id"], at["serves"], count, "4, and 2 more on average by dossiers a year",
            rules["other_duties.department"])
        for at, count in zip(sites, staff)]


def district_groups(sites, classes, rules):
    """The same staff in every district, a group for each kind of counter."""
    return [
        group(
            at["id"], [row["id"]], rules[f"counter_staff.district.{row['counters']}"],
            "8 in each district", rules["other_duties.district"], row["counters"])
        for at in sites for row in classes if row["received_at"] == "district"]


def commune_groups(sites, communes, total, rules):
    """3 each, and what remains of all counter staff by inhabitants."""
    staff = apportion(
        total, [commune["people"] for commune in communes],
        at_least=rules["counter_staff.commune_least"])
    return [
        group(
            at["id"], service_classes("commune"), count, "3, and the rest of 2,768 by inhabitants",
            rules["other_duties.commune"])
        for at, count in zip(sites, staff)]


def commune_offices(communes):
    """The committee of each commune."""
    return [
        office(
            f"committee-{commune['id']}",
            (f"Ủy ban nhân dân {commune['name_vi']}", f"Committee of {commune['name_en']}"),
            "commune_committee", f"commune:{commune['id']}", f"commune-{commune['id']}",
            "by the rule of staffing", sized_for_load=posts_for([commune], communes))
        for commune in communes]


def division_offices(districts, divisions, communes):
    """The divisions of each district."""
    return [
        office(
            f"{division['function'].replace('_', '-')}-{row['id']}",
            (
                f"{division['name_vi']}, {row['name_vi']}",
                f"{division['name_en']}, {row['name_en']}"),
            division["function"], f"district:{row['id']}", f"district-{row['id']}",
            "by the rule of staffing",
            sized_for_load=posts_for(residents(communes, row["id"]), communes))
        for row in districts for division in divisions]


def land_offices(sites, districts, communes, rules):
    """Behind each land site, for its district; the central one for those without a branch."""
    without, offices = without_land_branch(districts, rules), []
    for at in sites:
        district = at["jurisdiction"].removeprefix("district:")
        places = (
            residents(communes, district) if district != "city"
            else [commune for commune in communes if commune["district"] in without])
        offices.append(
            office(
                f"office-{at['id']}", names(at), "land_registration", at["jurisdiction"], at["id"],
                "by the rule of staffing", sized_for_load=posts_for(places, communes)))
    return offices


def department_offices(sites, offices):
    """The offices that decide for the whole city, each in its department's first house."""
    house = {at["id"]: at for at in sites}
    return [
        office(
            f"office-{row['at']}", names(house[row["at"]]), row["function"], "city", row["at"],
            "by the rule of staffing")
        for row in offices]
