#!/usr/bin/env python3
"""Writes the tables of Hanoi in mid 2024 and of the three options.

    python3 build-tables.py [folder]      writes tables/ beside this file, or `folder`
    python3 build-tables.py --loads       prints full-time people busy, by office and counter

Reads sources/, procedures.csv and special-days.csv. The same inputs give the same bytes. What is spread here is known only as a total, so each rule is
an assumption (code A) unless it says otherwise:

People       Census 2019 by commune, times one factor for each district so that a district has its
             derived population of end 2024 (D).
Online       Six districts have a published online share (V, S21); the others share the one that
             makes the mean of all inhabitants the one of the channel mix.
Units        579 communes, 30 districts, 29 land offices (28 branches and the central one), and 39
             other units, so that there are 677. The two districts nearest to the central land
             office have no branch and go there; so does whoever lives nearer to it than to the
             branch of the own district.
Staff        2,768 in all. Land: people for the load by the census of 2019, for posts follow growth
             late, at LAND_TARGET; counters are whole, so a tenth of the time of a few people
             closes none. Districts: 8 each. Other units: 4 each, and two more on
             average by load. Communes have the rest: 3 each, then more by inhabitants.
Other duties Share of the time that counter staff spend on something else, by kind of unit.
Offices      Whole people for the offered load, by the census of 2019 at OFFICE_TARGET, but between
             OFFICE_LEAST and OFFICE_MOST of the load of 2024; at least one.
centre       30 branches at the population-weighted centroids; 184 people by the load of the
             nearest branch. Before its staffing lever, all 2,768 move there with their other
             duties, by load.
agency       The same branches; counters so that they are busy AGENCY_TARGET of the time. Officers
             on the spot for the delegated share of what communes and districts decide, which need
             that many fewer (but a commune keeps one).
hybrid       12 branches (city), 30 points at the former district seats, 126 commune points; what
             communes decide is received and decided at commune points only, by the officers of the
             nearest former communes, all of whom stay. Counters at AGENCY_TARGET, at least one.

Absence      At counters, so many people more that ABSENCE of them can be missing; not in `centre`,
             where the number is given. People in offices are counted as those at work.
Disciplines  Land offices take the earliest due date first; others, first come first served.

Loads use means only: a person has the working hours of the observed year.
"""

import csv
import datetime
import math
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "tables"

COUNTER_STAFF = 2768
CENTRE_STAFF = 184
DISTRICT_STAFF = {"justice": 3, "business": 3, "construction": 2}
OTHER_DUTIES = {"commune": 0.65, "district": 0.4, "land": 0.1, "department": 0.5}
ABSENCE = 0.05
LAND_TARGET = 0.82
LAND_MOST = 0.97
OFFICE_TARGET = 0.88
OFFICE_LEAST = 0.75
OFFICE_MOST = 0.9
AGENCY_TARGET = 0.8
DELEGATED_SHARE = 0.8
DELEGATED = ["commune_committee", "district_justice", "district_economy"]
LAND_CENTRE = (21.0170, 105.8115)  # Huỳnh Thúc Kháng, K

COMMUNE_CLASSES = ["certification", "civil_status", "social", "commune_land"]
DISTRICT_CLASSES = {
    "justice": ["district_justice"],
    "business": ["business"],
    "construction": ["construction"],
}
OTHER_CLASSES = ["land", "judicial_record", "enterprise", "driving_licence", "department"]
ALL_CLASSES = COMMUNE_CLASSES + sum(DISTRICT_CLASSES.values(), []) + OTHER_CLASSES

# What of baseline.yaml decides the loads; HanoiScenarioTests holds the two together.
ONLINE, POST, POSTAL_RETURN, ELECTRONIC_RETURN = range(4)
CHANNELS = {
    "commune": (0.25, 0.0024, 0.05, 0.3),
    "district": (0.15, 0.0024, 0.05, 0.3),
    "land": (0.08, 0.0024, 0.05, 0.05),
    "department": (0.6, 0.0024, 0.12, 0.3),
    "enterprise": (0.98, 0, 0.3, 0.85),
}
INCOMPLETE_SHARE, ONLINE_MINUTES, COLLECTION_MINUTES, DIGITISING_MINUTES = 0.55, 5, 3, 4
WORK = {  # mean minutes of each office on a route
    "certify_copy": {"commune_committee": 3},
    "certify_signature": {"commune_committee": 6},
    "register": {"commune_committee": 15},
    "police_residence": {},
    "child_insurance": {},
    "funeral_support": {"commune_committee": 20, "district_social": 20},
    "extract": {"commune_committee": 6},
    "verify": {"commune_committee": 12 + 0.3 * 5},
    "social_allowance": {"commune_committee": 30, "district_social": 25},
    "poor_merit": {"commune_committee": 30, "district_social": 0.5 * 20},
    "commune_land": {"commune_committee": 40 + 15},
    "household_business": {"district_economy": 25},
    "household_business_change": {"district_economy": 15},
    "house_permit": {"district_urban": 60 + 0.98 * 1.11 * 90},  # withdrawn, done again
    "district_certification": {"district_justice": 5},
    "foreign_civil_status": {"district_justice": 60 + 20},
    "land_transfer": {"land_registration": 70 + 0.98 * 0.99 * 25},  # refused, withdrawn
    "land_first_registration": {"land_registration": 120},
    "land_first_certificate": {"land_registration": 40, "district_environment": 40},
    "land_correction": {"land_registration": 45},
    "land_split": {"land_registration": 60 + 50},
    "land_reissue": {"land_registration": 60},
    "land_mortgage": {"land_registration": 30},
    "judicial_record": {"department_justice": 20 + 15},
    "enterprise": {"department_planning": 45},
    "driving_licence": {"department_transport": 8 + 4},
    "works_permit": {"department_construction": 240 + 180},
    "work_permit": {"department_labour": 60},
    "practice_certificate": {"department_health": 60 + 20},
    "merit_policy": {"department_labour": 40 + 15},
}
SUPPLEMENTS = {  # share of dossiers on a route
    "social_allowance": 0.1, "house_permit": 0.2, "land_transfer": 0.12,
    "land_first_registration": 0.2, "land_split": 0.15, "land_reissue": 0.1, "enterprise": 0.15,
    "works_permit": 0.25, "work_permit": 0.1, "practice_certificate": 0.15,
}
SUPPLEMENT_SHARE = 0.5  # of the time at the counter
WITHDRAWN = {"house_permit": 0.02, "land_transfer": 0.98 * 0.01}  # nothing to fetch, on a route
CARRIED = {"land": 1 + 0.11 * (0.98 * 4.5 + 0.02 * 26 - 1)}  # dossiers a visitor, with proxies
BUNDLES = {  # leader: share, and its members with their share of the time at the counter
    "birth_linked": (1, {"birth_residence": 0.3, "birth_insurance": 0.3}),
    "death": (0.3, {"death_residence": 0.3, "death_funeral": 0.5}),
}
DIVISIONS = {
    "district_justice": ("Phòng Tư pháp", "Justice division"),
    "district_economy": ("Phòng Tài chính - Kế hoạch", "Finance and planning division"),
    "district_urban": ("Phòng Quản lý đô thị", "Urban management division"),
    "district_social": (
        "Phòng Lao động, Thương binh và Xã hội", "Social affairs division"),
    "district_environment": (
        "Phòng Tài nguyên và Môi trường", "Natural resources division"),
}
DEPARTMENT_HOUSES = {
    "department_justice": "dept-justice", "department_planning": "dept-planning",
    "department_transport": "dept-transport", "department_construction": "dept-construction",
    "department_labour": "dept-labour", "department_health": "dept-health",
}


# --- Reading and writing --------------------------------------------------------------------------

def read(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name, rows):
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def ascii_name(text):
    """Without Vietnamese marks: Phúc Xá -> Phuc Xa."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(mark for mark in plain if not unicodedata.combining(mark))


ENGLISH_TYPES = {
    "Phường": "Ward", "Xã": "Commune", "Thị trấn": "Town", "phường": "Ward", "xã": "Commune",
    "quan": "District", "huyen": "District", "thi_xa": "Town",
}
VIETNAMESE_TYPES = {"quan": "Quận", "huyen": "Huyện", "thi_xa": "Thị xã"}


def english_name(bare, kind):
    return f"{ascii_name(bare)} {ENGLISH_TYPES[kind]}"


# --- Arithmetic -----------------------------------------------------------------------------------

def apportion(total, weights, at_least=0):
    """Whole shares of `total` by weight, the largest remainders first; `at_least` for each."""
    left = total - at_least * len(weights)
    exact = [left * weight / sum(weights) for weight in weights]
    shares = [math.floor(value) for value in exact]
    order = sorted(range(len(exact)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[: left - sum(shares)]:
        shares[i] += 1
    return [share + at_least for share in shares]


def kilometres(a, b):
    (lat1, lon1), (lat2, lon2) = a, b
    p, q = math.radians(lat1), math.radians(lat2)
    haversine = (
        math.sin((q - p) / 2) ** 2
        + math.cos(p) * math.cos(q) * math.sin(math.radians(lon2 - lon1) / 2) ** 2)
    return 2 * 6371.0088 * math.asin(math.sqrt(haversine))


def whole(value):
    """Rounds halves up, as people are counted."""
    return math.floor(value + 0.5)


def people_for(load, load_of_2019, target, least, most):
    """Whole people for a load that has grown from `load_of_2019`; busy `least` to `most`."""
    wanted = whole(load_of_2019 / target)
    return max(1, math.ceil(load / most), min(wanted, math.floor(load / least)))


def working_minutes():
    """Of one person in the observed year, July 2024 to June 2025."""
    special = {row["date"]: row["kind"] for row in read("special-days.csv")}
    day, days = datetime.date(2024, 7, 1), 0
    while day <= datetime.date(2025, 6, 30):
        kind = special.get(day.isoformat())
        days += kind == "make_up" or (day.weekday() < 5 and kind is None)
        day += datetime.timedelta(days=1)
    return days * 480


# --- People and places ----------------------------------------------------------------------------

DISTRICTS = read("sources/districts.csv")
PUBLISHED_ONLINE = {  # S21, March 2025
    "006": 0.027, "005": 0.048, "016": 0.088, "009": 0.094, "250": 0.101, "018": 0.121,
}


def online_factors():
    mean = CHANNELS["district"][ONLINE]
    people = {row["gso_code"]: int(row["population"]) for row in DISTRICTS}
    known = sum(people[code] * share for code, share in PUBLISHED_ONLINE.items())
    rest = sum(count for code, count in people.items() if code not in PUBLISHED_ONLINE)
    others = (mean * sum(people.values()) - known) / rest
    return {code: round(PUBLISHED_ONLINE.get(code, others) / mean, 3) for code in people}


FACTOR = online_factors()


def communes():
    rows = read("sources/communes-2024.csv")
    census = {}
    for row in rows:
        code = row["district_gso_code"]
        census[code] = census.get(code, 0) + int(row["population_2019"])
    growth = {
        row["gso_code"]: int(row["population"]) / census[row["gso_code"]] for row in DISTRICTS}
    return [
        {
            "id": row["gso_code"], "name_vi": row["name_vi"],
            "name_en": english_name(row["name_vi"].removeprefix(row["type"]).strip(), row["type"]),
            "district": row["district_gso_code"],
            "place": (float(row["lat"]), float(row["lon"])),
            "census": int(row["population_2019"]),
            "people": whole(int(row["population_2019"]) * growth[row["district_gso_code"]]),
        }
        for row in rows]


COMMUNES = communes()
CITY_PEOPLE = sum(commune["people"] for commune in COMMUNES)
CITY_CENSUS = sum(commune["census"] for commune in COMMUNES)


def district_names(row):
    vietnamese = f"{VIETNAMESE_TYPES[row['type']]} {row['name_vi']}"
    return vietnamese, english_name(row["name_vi"], row["type"])


def district_seats():
    """Where a district has its seat: a named commune, or its population-weighted centroid."""
    place = {commune["id"]: commune["place"] for commune in COMMUNES}
    seats = {row["gso_code"]: weighted_centre(row) for row in DISTRICTS}
    for row in read("sources/district-seats.csv"):
        seats[row["district"]] = place[row["commune"]]
    return seats


def weighted_centre(row):
    return float(row["lat_popweighted"]), float(row["lon_popweighted"])


# --- Loads ----------------------------------------------------------------------------------------

PROCEDURES = read("procedures.csv")
YEAR = working_minutes()


MINUTES = {row["id"]: float(row["reception_mean_minutes"]) for row in PROCEDURES}


def volumes():
    """Dossiers a year, those that come with a bundle included."""
    volume = {row["id"]: float(row["annual_volume"]) for row in PROCEDURES}
    for leader, (share, members) in BUNDLES.items():
        for member in members:
            volume[member] += share * volume[leader]
    return volume


VOLUME = volumes()


def counter_minutes(procedure, district, fetched):
    """Mean counter time of one demand. `fetched`: an awaited result has to be fetched later."""
    linked, members = BUNDLES.get(procedure["id"], (0, {}))
    minutes = MINUTES[procedure["id"]] + linked * sum(
        share * MINUTES[member] for member, share in members.items())
    alone = 1 - WITHDRAWN.get(procedure["route"], 0)
    handed_out = COLLECTION_MINUTES * (alone + linked * len(members))
    mix = CHANNELS[procedure["channel_mix"]]
    online = mix[ONLINE]
    if procedure["channel_mix"] == "district":
        online = min(1 - mix[POST], online * FACTOR[district])
    incomplete = 1 - float(procedure["complete_share"])
    check = minutes * (1 + incomplete * INCOMPLETE_SHARE)
    if procedure["awaited"] == "true" and not fetched:
        here = linked * (1 + len(members)) * COLLECTION_MINUTES  # a bundle is never awaited
    else:
        here = handed_out
    again = SUPPLEMENTS.get(procedure["route"], 0) * SUPPLEMENT_SHARE * minutes
    in_person = check + DIGITISING_MINUTES + again + (1 - mix[POSTAL_RETURN]) * here
    by_post = check + DIGITISING_MINUTES + (1 - mix[POSTAL_RETURN]) * handed_out
    at_home = (
        ONLINE_MINUTES * (1 + incomplete)
        + max(0, 1 - mix[ELECTRONIC_RETURN] - mix[POSTAL_RETURN]) * handed_out)
    # The channel is a visitor's; those who carry several make the share of the counter larger.
    carried = (1 - online - mix[POST]) * CARRIED.get(procedure["service_class"], 1)
    return (carried * in_person + mix[POST] * by_post + online * at_home) / (
        carried + mix[POST] + online)


def counter_load(classes, places, fetched=False, of="people"):
    """Full-time people busy at counters with all that `places` ask for in these classes."""
    total = CITY_PEOPLE if of == "people" else CITY_CENSUS
    people = {}
    for commune in places:
        people[commune["district"]] = people.get(commune["district"], 0) + commune[of]
    return sum(
        count / total * float(procedure["annual_volume"])
        * counter_minutes(procedure, district, fetched)
        for district, count in people.items()
        for procedure in PROCEDURES if procedure["service_class"] in classes) / YEAR


def office_load(function, places, of="people"):
    """Full-time people busy in the office of a function with the dossiers of `places`."""
    total = CITY_PEOPLE if of == "people" else CITY_CENSUS
    minutes = sum(
        VOLUME[procedure["id"]] * WORK[procedure["route"]].get(function, 0)
        for procedure in PROCEDURES)
    return minutes * sum(commune[of] for commune in places) / total / YEAR


def agents(function, places, share=1):
    load = share * office_load(function, places)
    posts = share * office_load(function, places, of="census")
    return people_for(load, posts, OFFICE_TARGET, OFFICE_LEAST, OFFICE_MOST)


def residents(district):
    return [commune for commune in COMMUNES if commune["district"] == district]


def by_nearest(sites):
    """The communes that are nearest to each site."""
    catchment = [[] for _ in sites]
    for commune in COMMUNES:
        distances = [kilometres(commune["place"], site["place"]) for site in sites]
        catchment[distances.index(min(distances))].append(commune)
    return catchment


# --- Rows -----------------------------------------------------------------------------------------

def site(id, names, kind, jurisdiction, place, source, confidence="A", serves=()):
    return {
        "id": id, "name_vi": names[0], "name_en": names[1], "kind": kind,
        "jurisdiction": jurisdiction, "place": place, "serves": list(serves), "source": source,
        "confidence": confidence,
    }


def site_row(site):
    latitude, longitude = site["place"]
    return {
        "id": site["id"], "name_vi": site["name_vi"], "name_en": site["name_en"],
        "kind": site["kind"], "jurisdiction": site["jurisdiction"], "house": site["id"],
        "latitude": f"{latitude:.5f}", "longitude": f"{longitude:.5f}",
        "calendar": "office_hours", "source": site["source"], "confidence": site["confidence"],
    }


def group(site, serves, staff, source, duties=0.0, name="counters"):
    row = {
        "id": f"{site}-{name}", "site": site, "serves": " ".join(serves), "staff": staff,
        "other_duties_share": duties, "staffing_plan": "all_day", "source": source,
        "confidence": "A",
    }
    # Whoever has other duties turns to citizens when they come; see README.md.
    return row | {"other_duties": "between"} if duties else row


def office(id, names, function, jurisdiction, house, agents, source):
    return {
        "id": id, "name_vi": names[0], "name_en": names[1], "function": function,
        "jurisdiction": jurisdiction, "house": house, "calendar": "office_hours",
        "agents": agents,
        "discipline": "earliest_due" if function == "land_registration" else "first_come",
        "source": source, "confidence": "A",
    }


# --- Mid 2024 -------------------------------------------------------------------------------------

def commune_sites():
    return [
        site(
            f"commune-{commune['id']}",
            (f"Một cửa {commune['name_vi']}", f"One-stop unit of {commune['name_en']}"),
            "commune", f"commune:{commune['id']}", commune["place"], "GSO list; point of the commune",
            "D", COMMUNE_CLASSES)
        for commune in COMMUNES]


def district_sites():
    seats = district_seats()
    rows = []
    for row in DISTRICTS:
        vietnamese, english = district_names(row)
        rows.append(
            site(
                f"district-{row['gso_code']}",
                (f"Một cửa {vietnamese}", f"One-stop unit of {english}"), "district",
                f"district:{row['gso_code']}", seats[row["gso_code"]],
                "seat as known, or population-weighted centroid"))
    return rows


def without_land_branch():
    order = sorted(DISTRICTS, key=lambda row: kilometres(weighted_centre(row), LAND_CENTRE))
    return {row["gso_code"] for row in order[:2]}


def land_sites():
    seats = district_seats()
    names = ("Văn phòng Đăng ký đất đai Hà Nội", "Hanoi Land Registration Office")
    source = "1 central office and 28 branches (V, S27); place assumed at the district seat"
    rows = [site("land-central", names, "land", "city", LAND_CENTRE, source, serves=["land"])]
    for row in DISTRICTS:
        if row["gso_code"] in without_land_branch():
            continue
        vietnamese, english = district_names(row)
        rows.append(
            site(
                f"land-{row['gso_code']}",
                (f"Chi nhánh Đăng ký đất đai {vietnamese}", f"Land branch of {english}"), "land",
                f"district:{row['gso_code']}", seats[row["gso_code"]], source, serves=["land"]))
    return rows


def department_sites():
    return [
        site(
            row["id"], (row["name_vi"], row["name_en"]), "department", "city",
            (float(row["latitude"]), float(row["longitude"])), row["source"], row["confidence"],
            [row["serves"]])
        for row in read("sources/departments.csv")]


def land_catchments(sites):
    """Own branch or central office, whichever is nearer; the central one where there is none."""
    branch = {site["jurisdiction"].removeprefix("district:"): site for site in sites[1:]}
    catchment = {site["id"]: [] for site in sites}
    for commune in COMMUNES:
        options = [sites[0]] + [branch[d] for d in [commune["district"]] if d in branch]
        nearest = min(options, key=lambda site: kilometres(commune["place"], site["place"]))
        catchment[nearest["id"]].append(commune)
    return catchment


def land_groups(sites):
    rows = []
    for id, places in land_catchments(sites).items():
        counters, posts = (
            counter_load(["land"], places, of=count) / (1 - ABSENCE) for count in ("people", "census"))
        staff = people_for(counters, posts, LAND_TARGET, 0.6, LAND_MOST)
        rows.append(
            group(
                id, ["land"], staff, "load by the census of 2019", OTHER_DUTIES["land"]))
    return rows


def department_groups(sites):
    loads = []
    for at in sites:
        rivals = [other for other in sites if other["serves"] == at["serves"]]
        places = by_nearest(rivals)[rivals.index(at)]
        loads.append(counter_load(at["serves"], places))
    staff = apportion(6 * len(sites), loads, at_least=4)
    return [
        group(
            at["id"], at["serves"], count, "4, and 2 more on average by load",
            OTHER_DUTIES["department"])
        for at, count in zip(sites, staff)]


def district_groups(sites):
    return [
        group(
            at["id"], DISTRICT_CLASSES[name], staff, "8 in each district",
            OTHER_DUTIES["district"], name)
        for at in sites for name, staff in DISTRICT_STAFF.items()]


def commune_groups(sites, total):
    staff = apportion(total, [commune["people"] for commune in COMMUNES], at_least=3)
    return [
        group(
            at["id"], COMMUNE_CLASSES, count, "3, and the rest of 2,768 by inhabitants",
            OTHER_DUTIES["commune"])
        for at, count in zip(sites, staff)]


def commune_offices(share):
    return [
        office(
            f"committee-{commune['id']}",
            (f"Ủy ban nhân dân {commune['name_vi']}", f"Committee of {commune['name_en']}"),
            "commune_committee", f"commune:{commune['id']}", f"commune-{commune['id']}",
            agents("commune_committee", [commune], share), "offered load, at least one")
        for commune in COMMUNES]


def higher_offices(delegated_share=0.0):
    rows = []
    for row in DISTRICTS:
        vietnamese, english = district_names(row)
        for function, names in DIVISIONS.items():
            share = 1 - delegated_share if function in DELEGATED else 1
            rows.append(
                office(
                    f"{function.replace('_', '-')}-{row['gso_code']}",
                    (f"{names[0]}, {vietnamese}", f"{names[1]}, {english}"), function,
                    f"district:{row['gso_code']}", f"district-{row['gso_code']}",
                    agents(function, residents(row["gso_code"]), share), "offered load"))
    without = without_land_branch()
    for at in land_sites():
        district = at["jurisdiction"].removeprefix("district:")
        places = (
            residents(district) if district != "city"
            else [commune for commune in COMMUNES if commune["district"] in without])
        rows.append(
            office(
                f"office-{at['id']}", (at["name_vi"], at["name_en"]), "land_registration",
                at["jurisdiction"], at["id"], agents("land_registration", places), "offered load"))
    departments = {at["id"]: at for at in department_sites()}
    for function, house in DEPARTMENT_HOUSES.items():
        at = departments[house]
        rows.append(
            office(
                f"office-{house}", (at["name_vi"], at["name_en"]), function, "city", house,
                agents(function, COMMUNES), "offered load"))
    return rows


# --- Options --------------------------------------------------------------------------------------

def branch_sites():
    rows = []
    for row in DISTRICTS:
        vietnamese, english = district_names(row)
        rows.append(
            site(
                f"branch-{row['gso_code']}", (f"Chi nhánh {vietnamese}", f"Branch of {english}"),
                "branch", f"district:{row['gso_code']}", weighted_centre(row),
                "30 branches (V, S2, S5); place assumed at the population-weighted centroid"))
    return rows


def counters_for(load):
    return officers_for(load / (1 - ABSENCE))


def officers_for(load):
    return max(1, math.ceil(load / AGENCY_TARGET - 1e-9))


def moved_groups(branches, staff_before):
    """Everybody who is at a counter in mid 2024, with the mean of their other duties."""
    paid = sum(row["staff"] for row in staff_before)
    free = sum(row["staff"] * (1 - row["other_duties_share"]) for row in staff_before)
    loads = [counter_load(ALL_CLASSES, places, fetched=True) for places in by_nearest(branches)]
    return [
        group(
            at["id"], ALL_CLASSES, count, "all of 2,768, by load of the nearest communes",
            round(1 - free / paid, 3))
        for at, count in zip(branches, apportion(COUNTER_STAFF, loads))]


def centre_groups(branches):
    loads = [counter_load(ALL_CLASSES, places, fetched=True) for places in by_nearest(branches)]
    return [
        group(at["id"], ALL_CLASSES, count, "184 (V, S2, S5), by load of the nearest communes")
        for at, count in zip(branches, apportion(CENTRE_STAFF, loads, at_least=2))]


def agency_groups(branches):
    return [
        group(
            at["id"], ALL_CLASSES, counters_for(counter_load(ALL_CLASSES, places)),
            "busy 80 % of the time with the nearest communes")
        for at, places in zip(branches, by_nearest(branches))]


def agency_offices(branches):
    spot = []
    for at, places in zip(branches, by_nearest(branches)):
        load = DELEGATED_SHARE * sum(office_load(function, places) for function in DELEGATED)
        spot.append(
            office(
                f"spot-{at['id']}",
                (f"Giải quyết tại chỗ, {at['name_vi']}", f"Decisions on the spot, {at['name_en']}"),
                "on_the_spot", "house", at["id"], officers_for(load),
                "the delegated share, busy 80 % of the time"))
    return commune_offices(1 - DELEGATED_SHARE) + higher_offices(DELEGATED_SHARE) + spot


def hybrid_sites():
    """12 branches at the weighted middle of their districts, 30 points, 126 commune points."""
    rows = []
    for number, name in enumerate(sorted({row["branch_2025"] for row in DISTRICTS}), start=1):
        members = [row for row in DISTRICTS if row["branch_2025"] == name]
        people = sum(int(row["population"]) for row in members)
        middle = tuple(
            sum(int(row["population"]) * weighted_centre(row)[axis] for row in members) / people
            for axis in (0, 1))
        districts = name.removeprefix("CN ").split(" (")[0]
        rows.append(
            site(
                f"region-{number:02}", (f"Chi nhánh {districts}", f"Branch {ascii_name(districts)}"),
                "branch", "city", middle, "12 branches (V, S8, S9); place assumed"))
    for at, row in zip(district_sites(), DISTRICTS):
        vietnamese, english = district_names(row)
        rows.append(
            site(
                f"point-{row['gso_code']}", (f"Điểm {vietnamese}", f"Point of {english}"), "point",
                at["jurisdiction"], at["place"], "30 points (V, S8); place at the former seat"))
    for row in read("sources/communes-2025.csv"):
        place = (float(row["lat"]), float(row["lon"]))
        home = min(COMMUNES, key=lambda commune: kilometres(commune["place"], place))
        rows.append(
            site(
                f"unit-{row['unit_code']}",
                (
                    f"Điểm {row['type']} {row['name_vi']}",
                    f"Point of {english_name(row['name_vi'], row['type'])}"),
                "commune", f"district:{home['district']}", place,
                "126 commune points (V, S18); district of the nearest former commune"))
    return rows


def hybrid_parts():
    """Commune points with their catchments, and the points and branches with theirs."""
    sites = hybrid_sites()
    units = [at for at in sites if at["kind"] == "commune"]
    others = [at for at in sites if at["kind"] != "commune"]
    return list(zip(units, by_nearest(units))), list(zip(others, by_nearest(others)))


def hybrid_groups():
    units, others = hybrid_parts()
    higher = sum(DISTRICT_CLASSES.values(), []) + OTHER_CLASSES
    source = "busy 80 % of the time with the nearest communes, at least one"
    return [
        group(at["id"], classes, counters_for(counter_load(classes, places)), source)
        for classes, parts in ((higher, others), (COMMUNE_CLASSES, units))
        for at, places in parts]


def hybrid_offices():
    units, _ = hybrid_parts()
    return higher_offices() + [
        office(
            f"committee-{at['id']}",
            (f"Ủy ban nhân dân - {at['name_vi']}", f"Committee at the {at['name_en']}"),
            "commune_committee", "house", at["id"],
            sum(agents("commune_committee", [commune]) for commune in places) or 1,
            "those of the nearest former communes")
        for at, places in units]


def print_loads():
    for function in sorted({function for work in WORK.values() for function in work}):
        print("office", function, office_load(function, COMMUNES))
    for name in ALL_CLASSES:
        print("counter", name, counter_load([name], COMMUNES))


# --- All tables -----------------------------------------------------------------------------------

def main():
    if sys.argv[1:] == ["--loads"]:
        print_loads()
        return
    write("districts.csv", [
        {
            "id": row["gso_code"], "name_vi": district_names(row)[0],
            "name_en": district_names(row)[1], "online_factor": FACTOR[row["gso_code"]],
            "source": "S21, March 2025" if row["gso_code"] in PUBLISHED_ONLINE
            else "the rest, so that the mean of all inhabitants is 1",
            "confidence": "D" if row["gso_code"] in PUBLISHED_ONLINE else "A",
        }
        for row in DISTRICTS])
    write("communes.csv", [
        {
            "id": commune["id"], "name_vi": commune["name_vi"], "name_en": commune["name_en"],
            "district": commune["district"], "latitude": commune["place"][0],
            "longitude": commune["place"][1], "population": commune["people"],
            "source": "census 2019 scaled to the district's population of end 2024",
            "confidence": "D",
        }
        for commune in COMMUNES])

    at_communes, at_districts = commune_sites(), district_sites()
    at_land, at_departments = land_sites(), department_sites()
    write("sites.csv", [
        site_row(at) for at in at_communes + at_districts + at_land + at_departments])
    higher = (
        district_groups(at_districts) + land_groups(at_land) + department_groups(at_departments))
    rest = COUNTER_STAFF - sum(row["staff"] for row in higher)
    groups = commune_groups(at_communes, rest) + higher
    write("counter-groups.csv", groups)
    write("offices.csv", commune_offices(1) + higher_offices())

    branches = branch_sites()
    write("sites-branches.csv", [site_row(at) for at in branches])
    write("counter-groups-branches.csv", moved_groups(branches, groups))
    write("counter-groups-centre.csv", centre_groups(branches))
    write("counter-groups-agency.csv", agency_groups(branches))
    write("offices-agency.csv", agency_offices(branches))

    write("sites-hybrid.csv", [site_row(at) for at in hybrid_sites()])
    write("counter-groups-hybrid.csv", hybrid_groups())
    write("offices-hybrid.csv", hybrid_offices())


if __name__ == "__main__":
    main()
