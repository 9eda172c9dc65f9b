"""Mid 2024: 677 units, of these 579 communes, 30 districts, 29 land offices and 39 others.

The two districts nearest to the central land office have no branch and go there; so does whoever
lives nearer to it than to the branch of the own district.
"""

from .people import residents
from .places import by_nearest, kilometres, nearest
from .rows import group, names, office, site
from .sizing import apportion, grown_posts
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


def land_groups(sites, demand):
    """People for the load by the census of 2019, but never more than `land.most` of the time busy."""
    rules, groups = demand.rules, []
    busy = tuple(rules[f"land.{name}"] for name in ("target", "least", "most"))
    for id, places in land_catchments(sites, demand.communes).items():
        load, load_of_2019 = (
            demand.counter_load(["land"], places, of=count) / (1 - rules["absence_share"])
            for count in ("people", "census"))
        groups.append(
            group(
                id, ["land"], grown_posts(load, load_of_2019, busy), "load by the census of 2019",
                rules["other_duties.land"]))
    return groups


def department_groups(sites, demand):
    """4 each, and 2 more on average by the load of those to whom the unit is nearest of its kind."""
    rules, loads = demand.rules, []
    for at in sites:
        rivals = [other for other in sites if other["serves"] == at["serves"]]
        places = by_nearest(rivals, demand.communes)[rivals.index(at)]
        loads.append(demand.counter_load(at["serves"], places))
    staff = apportion(
        rules["counter_staff.department_mean"] * len(sites), loads,
        at_least=rules["counter_staff.department_least"])
    return [
        group(
            at["id"], at["serves"], count, "4, and 2 more on average by load",
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


def commune_offices(demand, share=1):
    """The committee of each commune, for a share of what communes decide."""
    return [
        office(
            f"committee-{commune['id']}",
            (f"Ủy ban nhân dân {commune['name_vi']}", f"Committee of {commune['name_en']}"),
            "commune_committee", f"commune:{commune['id']}", f"commune-{commune['id']}",
            demand.agents("commune_committee", [commune], share), "offered load, at least one")
        for commune in demand.communes]


def division_offices(districts, divisions, demand, share_of):
    """The divisions of each district, for the share of their dossiers that `share_of` gives."""
    return [
        office(
            f"{division['function'].replace('_', '-')}-{row['id']}",
            (
                f"{division['name_vi']}, {row['name_vi']}",
                f"{division['name_en']}, {row['name_en']}"),
            division["function"], f"district:{row['id']}", f"district-{row['id']}",
            demand.agents(
                division["function"], residents(demand.communes, row["id"]),
                share_of(division["function"])),
            "offered load")
        for row in districts for division in divisions]


def land_offices(sites, districts, demand):
    """Behind each land site, for its district; the central one for those without a branch."""
    without, offices = without_land_branch(districts, demand.rules), []
    for at in sites:
        district = at["jurisdiction"].removeprefix("district:")
        places = (
            residents(demand.communes, district) if district != "city"
            else [commune for commune in demand.communes if commune["district"] in without])
        offices.append(
            office(
                f"office-{at['id']}", names(at), "land_registration", at["jurisdiction"], at["id"],
                demand.agents("land_registration", places), "offered load"))
    return offices


def department_offices(sites, offices, demand):
    """The offices that decide for the whole city, each in its department's first house."""
    house = {at["id"]: at for at in sites}
    return [
        office(
            f"office-{row['at']}", names(house[row["at"]]), row["function"], "city", row["at"],
            demand.agents(row["function"], demand.communes), "offered load")
        for row in offices]
