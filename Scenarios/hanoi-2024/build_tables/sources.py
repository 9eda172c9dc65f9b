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


def channel_mixes():
    """Shares by channel mix: online, post, and results by post and as a file."""
    return {
        row["channel_mix"]: {key: float(row[key]) for key in row if key.endswith("_share")}
        for row in rows("sources/channels.csv")}


def route_work():
    """Mean minutes of each office on a route: minutes times the share that gets there times rounds."""
    work = {}
    for row in rows("sources/route-work.csv"):
        offices = work.setdefault(row["route"], {})
        if row["function"]:
            mean = float(row["share"]) * float(row["times"]) * float(row["minutes"])
            offices[row["function"]] = offices.get(row["function"], 0) + mean
    return work


def route_shares(column):
    """A share of dossiers on a route; a route without a row has none."""
    return {row["route"]: float(row[column]) for row in rows("sources/route-supplements.csv")}


def bundles():
    """By leader: the share that is linked, and the members with their share of the counter's time."""
    found = {}
    for row in rows("sources/bundles.csv"):
        _, members = found.setdefault(row["leader"], (float(row["share"]), {}))
        members[row["member"]] = float(row["service_share"])
    return found
