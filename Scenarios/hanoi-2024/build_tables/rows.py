"""One row of each kind of table. What is spread is assumed (A) unless a row says otherwise."""


def site(id, names, kind, jurisdiction, place, source, confidence="A"):
    return {
        "id": id, "name_vi": names[0], "name_en": names[1], "kind": kind,
        "jurisdiction": jurisdiction, "place": place, "source": source, "confidence": confidence,
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


def office(id, names, function, jurisdiction, house, source, agents="by_load", sized_for_load=""):
    """Land offices take the earliest due date first; others, first come first served.

    Without a number of `agents` the scenario's `staffing` gives it, for a part of the load.
    """
    return {
        "id": id, "name_vi": names[0], "name_en": names[1], "function": function,
        "jurisdiction": jurisdiction, "house": house, "calendar": "office_hours",
        "agents": agents, "sized_for_load": sized_for_load,
        "discipline": "earliest_due" if function == "land_registration" else "first_come",
        "source": source, "confidence": "A",
    }


def names(row):
    return row["name_vi"], row["name_en"]


def district_row(district, published):
    known = district["id"] in published
    return {
        "id": district["id"], "name_vi": district["name_vi"], "name_en": district["name_en"],
        "online_factor": district["online_factor"],
        "source": "S21, March 2025" if known else "the rest, so that the mean of all inhabitants is 1",
        "confidence": "D" if known else "A",
    }


def commune_row(commune):
    return {
        "id": commune["id"], "name_vi": commune["name_vi"], "name_en": commune["name_en"],
        "district": commune["district"], "latitude": commune["place"][0],
        "longitude": commune["place"][1], "population": commune["people"],
        "source": "census 2019 scaled to the district's population of end 2024",
        "confidence": "D",
    }
