"""Reads what the tables are made of. Every figure there has a source and a code (V, D, K, A)."""

import csv
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent


def rows(name):
    """The rows of a table of the scenario's folder, as text by column."""
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, table):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


def number(text):
    """A whole number stays whole: people are counted."""
    return float(text) if "." in text else int(text)


def sizing():
    """The figures of sources/sizing.csv by key."""
    return {row["key"]: number(row["value"]) for row in rows("sources/sizing.csv")}


def service_classes(*places):
    """The classes received at these places, in the order of sources/service-classes.csv."""
    return [row["id"] for row in rows("sources/service-classes.csv") if row["received_at"] in places]


def published_online():
    """Online share by district, where one was published."""
    return {
        row["district"]: float(row["online_share"]) for row in rows("sources/published-online.csv")}


def volumes():
    """Dossiers a year by service class."""
    found = {}
    for row in rows("procedures.csv"):
        name = row["service_class"]
        found[name] = found.get(name, 0) + float(row["annual_volume"])
    return found
