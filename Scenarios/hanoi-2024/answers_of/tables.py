"""CSV tables, and what counts as a difference."""

import csv


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def relevant(folder):
    """By indicator: which way is better, and how large a difference of a value has to be."""
    found = {}
    for row in read(folder / "kpis.csv"):
        if row["relevant_difference"]:
            found[row["kpi"]] = (
                row["better"], float(row["relevant_difference"]), row["relevant_kind"])
    return found


def verdict(kpi, base, low, high, rules):
    """The rule of the whole house: by the interval and the smallest relevant difference alone."""
    if kpi not in rules or low == "":
        return ""
    better, least, kind = rules[kpi]
    least *= abs(base) if kind == "share_of_base" else 1
    if low > least or high < -least:
        return "better" if (low > 0) == (better == "higher") else "worse"
    return "no relevant difference" if low >= -least and high <= least else "open"
