"""Directive 04's sample in Tây Hồ: commune, district and land units under the roof of the inter-agency house.

Everybody who works at these units comes along; who decides stays where he is until the last lever.
"""

from build_tables.sources import rows as hanoi
from build_tables.sources import service_classes

DISTRICT = "003"
ROOF = "roof-003"


def units():
    """Ids of the units that move in: those of the communes, the district and the land branch."""
    communes = [row["id"] for row in hanoi("tables/communes.csv") if row["district"] == DISTRICT]
    return [f"commune-{id}" for id in communes] + [f"district-{DISTRICT}", f"land-{DISTRICT}"]


def sites():
    """The roof beside the departments of that house; all else as it is."""
    gone, table = units(), hanoi("tables/sites.csv")
    house = next(row for row in table if row["id"] == "dept-justice-2")
    roof = house | {
        "id": ROOF, "name_vi": "Một cửa mẫu Quận Tây Hồ", "name_en": "Sample one-stop unit of Tay Ho District",
        "kind": "roof", "jurisdiction": f"district:{DISTRICT}", "house": ROOF,
        "source": "units of all levels under one roof (V, S1); the place is assumed: 258 Võ Chí Công, where departments sit (K)",
        "confidence": "A"}
    at_house = [
        row | {"house": ROOF} if (row["latitude"], row["longitude"]) == (house["latitude"], house["longitude"]) else row
        for row in table if row["id"] not in gone]
    return [roof] + at_house


def moved():
    return [row for row in hanoi("tables/counter-groups.csv") if row["site"] in units()]


def kept():
    return [row for row in hanoi("tables/counter-groups.csv") if row["site"] not in units()]


def together(id, serves, rows):
    """One group of all these people, with the mean of their other duties."""
    staff = sum(int(row["staff"]) for row in rows)
    duties = sum(int(row["staff"]) * float(row["other_duties_share"]) for row in rows) / staff
    return rows[0] | {
        "id": id, "site": ROOF, "serves": " ".join(serves), "staff": staff,
        "other_duties_share": round(duties, 3), "source": "everybody of the units that move in"}


def groups_by_level():
    """Each level at counters of its own: communes', the district's three, land."""
    rows = moved()
    communes = [row for row in rows if row["site"].startswith("commune-")]
    higher = [
        together(f"{ROOF}-{row['serves']}", [row["serves"]], [row])
        for row in rows if not row["site"].startswith("commune-")]
    return [together(f"{ROOF}-commune", service_classes("commune"), communes)] + higher + kept()


def groups_for_all():
    """Every counter takes in everything, what departments decide too."""
    everything = service_classes("commune", "district", "land", "department")
    return [together(f"{ROOF}-counters", everything, moved())] + kept()


def offices():
    """The deciders of these units under the roof as well."""
    return [
        row | {"house": ROOF} if row["house"] in units() else row for row in hanoi("tables/offices.csv")]
