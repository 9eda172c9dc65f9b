"""Hanoi grown, with its load at every counter kept: more dossiers and as many more people, or as many
cities side by side."""

import csv
import pathlib
import shutil

# Columns that name a thing of the tables, and those that count people.
NAMES = ("id", "district", "site", "house", "jurisdiction")
PEOPLE = ("staff", "agents")


def grown(root, folder, people=1, cities=1):
    """A copy of the scenarios in `folder`; the path of its baseline."""
    scenarios = pathlib.Path(folder) / "Scenarios"
    shutil.copytree(root / "Scenarios", scenarios)
    baseline = scenarios / "hanoi-2024/baseline.yaml"
    for path in sorted((scenarios / "hanoi-2024/tables").glob("*.csv")):
        if f"tables/{path.name}" in baseline.read_text():
            grow(path, people, cities, shared_sites(scenarios))
    return baseline


def shared_sites(scenarios):
    """Sites of the whole city, of which there is one for all copies."""
    with open(scenarios / "hanoi-2024/tables/sites.csv", newline="") as file:
        return {row["id"] for row in csv.DictReader(file) if row["jurisdiction"] == "city"}


def grow(path, people, cities, shared):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        for city in range(cities):
            for row in rows:
                is_shared = row.get("jurisdiction") == "city" or row.get("site") in shared
                if is_shared and city > 0:
                    continue
                factor = people * (cities if is_shared else 1)
                writer.writerow({
                    column: str(int(value) * factor) if column in PEOPLE and value
                    else renamed(value, city, shared) if column in NAMES
                    else value
                    for column, value in row.items()
                })


def renamed(name, city, shared):
    return name if city == 0 or name == "city" or name in shared else f"{name}-{city}"
