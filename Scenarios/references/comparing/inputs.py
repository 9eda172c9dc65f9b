"""The two tables that are typed: what is published, and which scenarios there are, with what is free in them."""

import csv

ROLES = ("fit", "test", "none")


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(folder):
    """Scenarios by id and the rows of published.csv, in the order of the files; stops at what cannot be."""
    scenarios = {row["scenario"]: row for row in table(folder / "scenarios.csv")}
    published = table(folder / "published.csv")
    for row in published:
        where = f"{row['place']}, {row['quantity']}"
        assert row["role"] in ROLES, f"{where}: role '{row['role']}'"
        assert row["scenario"] in scenarios or not row["scenario"], f"{where}: no such scenario"
        assert row["role"] == "none" or row["low"] and row["high"], f"{where}: nothing to hold against"
        assert row["refuted_by"], f"{where}: what could refute it?"
        conditions = scenarios.get(row["fitted_in"], {"free": "none"})
        assert conditions["free"] or not row["fitted_in"], f"{where}: nothing is fitted there"
    for name, scenario in scenarios.items():
        fits = [row for row in published if row["scenario"] == name and row["role"] == "fit"]
        assert len(fits) == bool(scenario["free"]), f"{name}: a free number takes one published one"
        for fit in fits:
            spent = [row for row in published if row is not fit and row["scenario"] == name
                     and row["indicator"] == fit["indicator"] and row["role"] == "test"]
            assert not spent, f"{name}: {fit['indicator']} is fitted, and cannot test"
    return scenarios, published
