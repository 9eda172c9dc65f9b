"""Who lives where: districts as known, their communes spread over a disc of the district's area.

Where communes lie was not looked up: each has its share of the district's people (A), and the k-th of n lies at
the golden angle, farther out with the root of k, as the seeds of a sunflower do.
"""

import csv
import math
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent
GOLDEN = math.pi * (3 - math.sqrt(5))
KILOMETRES_A_DEGREE = 111.2


def read(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def figures(place):
    """The figures of a place by key, with those of all places."""
    return {
        row["key"]: float(row["value"]) for row in read("sources/figures.csv")
        if row["place"] in (place, "all")}


def districts(place):
    return [
        row | {
            "people": int(row["people"]), "place": (float(row["latitude"]), float(row["longitude"]))}
        for row in read("sources/districts.csv") if row["place"] == place]


def disc(middle, area, count):
    """Places in a disc of so many square kilometres around the middle."""
    radius, (latitude, longitude) = math.sqrt(area / math.pi), middle
    places = []
    for k in range(count):
        far, angle = radius * math.sqrt((k + 0.5) / count), k * GOLDEN
        north, east = far * math.cos(angle), far * math.sin(angle)
        places.append((
            round(latitude + north / KILOMETRES_A_DEGREE, 5),
            round(
                longitude + east / KILOMETRES_A_DEGREE / math.cos(math.radians(latitude)), 5)))
    return places


def communes(of):
    """The communes of these districts."""
    found = []
    for district in of:
        count = int(district["communes"])
        spread = disc(district["place"], float(district["area_km2"]), count)
        for number, place in enumerate(spread, start=1):
            found.append({
                "id": f"{district['id']}-{number:02}",
                "name_vi": f"Xã, phường {number}, {district['name_vi']}",
                "name_en": f"Commune {number}, {district['name_en']}",
                "district": district["id"], "place": place,
                "people": round(district["people"] / count)})
    return found


def district_row(district):
    return {
        "id": district["id"], "name_vi": district["name_vi"], "name_en": district["name_en"],
        "online_factor": 1, "source": district["source"], "confidence": district["confidence"]}


def commune_row(commune):
    return {
        "id": commune["id"], "name_vi": commune["name_vi"], "name_en": commune["name_en"],
        "district": commune["district"], "latitude": commune["place"][0],
        "longitude": commune["place"][1], "population": commune["people"],
        "source": "an equal part of its district, spread over a disc of its area", "confidence": "A"}
