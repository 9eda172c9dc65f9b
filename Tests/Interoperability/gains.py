"""Checks who gains and who loses against the lives of dossiers: runs the tutorial and its option, with people
who come while the doors are open, writes every life down, works out each citizen's total time from these alone (trips by the map, waits, time at
counters and in the hall), pairs citizens by when and where they arise and what they ask for, and holds
people, shares, means and days of gains.csv against that.

    python3 Tests/Interoperability/gains.py PATH/motcua FOLDER
"""
import re
import subprocess
import sys
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

import pandas as pd

MOTCUA, FOLDER = sys.argv[1], Path(sys.argv[2])
OPTIONS = ["tutorial", "more-counters"]
DAYS = ["--set", "period.observed_days=28", "--replications", "1", "--overwrite"]

# As Scenarios/tutorial/tutorial.yaml has it.
PLACES = {
    "market": (21.030, 105.850), "river": (21.055, 105.880), "hill": (21.000, 105.800),
    "town_hall": (21.031, 105.851), "river_house": (21.056, 105.881)}
SPEED, DETOUR, ACCESS = 25, 1.3, 5
FIRST, LAST = "2024-03-18", "2024-04-15"
TRIPS = ["reception", "collection", "supplement", "turned_away"]


def copies():
    """The tutorial and its option, where nobody comes before the doors open: events do not tell of how long
    anybody stood there."""
    profile = 'arrival_profile: {"08:00": 2, "11:30": 0, "13:00": 1.5, "16:30": 0}'
    FOLDER.mkdir(parents=True, exist_ok=True)
    for option in OPTIONS:
        text = Path(f"Scenarios/tutorial/{option}.yaml").read_text(encoding="utf-8")
        if option == OPTIONS[0]:
            text, count = re.subn(r"arrival_profile: \{.*\}", profile, text)
            assert count == 1, "the tutorial has one arrival profile"
        (FOLDER / f"{option}.yaml").write_text(text, encoding="utf-8")


def run(*arguments):
    subprocess.run([MOTCUA, *arguments, *DAYS], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


def trip_minutes(commune, site):
    """There and back."""
    (a, b), (c, d) = (map(radians, PLACES[place]) for place in (commune, site))
    haversine = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    kilometres = 2 * 6371.0088 * asin(sqrt(haversine))
    return 2 * (60 * DETOUR * kilometres / SPEED + ACCESS)


def citizens(option):
    """Minutes of each citizen of the window, whether served, and days from demand to result."""
    cases = pd.read_csv(FOLDER / option / "cases.csv")
    events = pd.read_csv(FOLDER / option / "events.csv")
    for table, columns in (cases, ["arisen", "received", "finished"]), (events, ["started", "ended"]):
        for column in columns:
            table[column] = pd.to_datetime(table[column], format="ISO8601")
    trips = events[events.activity.isin(TRIPS)].merge(cases[["case_id", "commune"]])
    counted = trips.groupby("case_id").size().reindex(cases.case_id, fill_value=0)
    assert (counted.values == cases.visits.values).all(), "every trip is an event"
    travel = [trip_minutes(*pair) for pair in zip(trips.commune, trips.agency)]
    stay = (trips.ended - trips.started).dt.total_seconds() + trips.queued_seconds
    spent = (travel + stay / 60).groupby(trips.case_id).sum()
    cases["minutes"] = cases.case_id.map(spent).fillna(0)
    # A certified copy is awaited where it is decided in the house, until the doors close.
    awaited = (cases.procedure_id == "certification") & (cases.channel == "counter") \
        & (cases.site == "town_hall") & cases.received.notna()
    closing = cases.received.dt.normalize() + pd.Timedelta(hours=17)
    closing = closing.where(closing > cases.received, cases.received)
    until = cases.finished.where(cases.finished < closing, closing)
    cases.loc[awaited, "minutes"] += (until - cases.received).dt.total_seconds()[awaited] / 60
    cases["served"] = cases.outcome.isin(["granted", "refused", "withdrawn"])
    cases["days"] = (cases.finished - cases.arisen).dt.total_seconds() / 86400
    zone = cases.arisen.dt.tz
    window = (cases.arisen >= pd.Timestamp(FIRST, tz=zone)) & (cases.arisen < pd.Timestamp(LAST, tz=zone))
    return cases[window].set_index(["procedure_id", "commune", "arisen"])[["minutes", "served", "days"]]


def check(told, pairs, relevant=5):
    """One row of gains.csv against the citizens whom it is of."""
    both = pairs[pairs.served_base & pairs.served_option]
    change = both.minutes_option - both.minutes_base
    # Times are told to the second: whoever is that near to the limit may fall on either side.
    near = ((change.abs() - relevant).abs() < 1 / 60).sum() / len(pairs)
    assert told.people == len(pairs) and told.served_in_both == len(both), told
    shares = {
        "share_better": (change < -relevant).sum(), "share_worse": (change > relevant).sum(),
        "share_only_base": (pairs.served_base & ~pairs.served_option).sum(),
        "share_only_option": (~pairs.served_base & pairs.served_option).sum(),
        "share_neither": (~pairs.served_base & ~pairs.served_option).sum()}
    for name, count in shares.items():
        assert abs(told[name] - count / len(pairs)) <= near + 1e-5, (name, told[name], count, len(pairs))
    assert abs(told.mean_base - both.minutes_base.mean()) < 1 / 60, told
    assert abs(told.mean_change - change.mean()) < 1 / 60, (told.mean_change, change.mean())
    later = (both.days_option - both.days_base).mean()
    assert abs(told.days_change - later) < 0.5 / 24, (told.days_change, later)


copies()
for option in OPTIONS:
    run("run", f"{FOLDER}/{option}.yaml", "--trace", "1", "--out", str(FOLDER / option))
run("compare", *[f"{FOLDER}/{option}.yaml" for option in OPTIONS], "--out", str(FOLDER / "compared"))

base, option = (citizens(name) for name in OPTIONS)
assert base.index.is_unique and set(base.index) == set(option.index), "the same citizens come to both"
pairs = base.add_suffix("_base").join(option.add_suffix("_option"))
gains = pd.read_csv(FOLDER / "compared" / "gains.csv")
check(gains[gains.group_type == "city"].iloc[0], pairs)
for kind, level in ("procedure", "procedure_id"), ("commune", "commune"):
    for _, row in gains[gains.group_type == kind].iterrows():
        check(row, pairs[pairs.index.get_level_values(level) == row.group_id])
print(f"{len(pairs)} citizens: gains.csv tells what their lives tell")
