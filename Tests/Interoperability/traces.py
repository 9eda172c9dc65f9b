"""Checks that pm4py reads the log of a traced run and finds in it how long every dossier took: from
its first event to its last as events.csv has it, from receipt to result as cases.csv has it; that what
is paired by name and instance are the rows of events.csv; and the rules of IEEE 1849 that readers rely on.

    pip install pm4py
    motcua run Scenarios/tutorial/tutorial.yaml --trace 1 --xes --out Results/traced
    python3 Tests/Interoperability/traces.py Results/traced
"""
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pandas as pd
import pm4py

RECEIPTS = ("reception", "online_check")


def instants(column):
    return pd.to_datetime(column, utc=True, format="ISO8601")


def check_form(path):
    """A version that is a decimal, parts in their order, and globals for what the classifier uses and
    for whatever every trace and event has."""
    space = "{http://www.xes-standard.org/}"
    log = ET.parse(path).getroot()
    assert re.fullmatch(r"\d+(\.\d+)?", log.get("xes.version")), log.attrib
    order = ["extension", "global", "classifier", "string", "int", "trace"]
    tags = [child.tag.removeprefix(space) for child in log]
    assert tags == sorted(tags, key=order.index), set(tags)
    declared = {
        part.get("scope"): {attribute.get("key") for attribute in part}
        for part in log.iter(f"{space}global")}
    for classifier in log.iter(f"{space}classifier"):
        assert set(classifier.get("keys").split()) <= declared["event"]
    prefixes = {extension.get("prefix") for extension in log.iter(f"{space}extension")}
    for trace in log.iter(f"{space}trace"):
        own = {part.get("key") for part in trace if part.tag != f"{space}event"}
        assert own == declared["trace"], own
        for event in trace.iter(f"{space}event"):
            keys = {part.get("key") for part in event}
            assert keys == declared["event"], keys
            assert all(key.partition(":")[0] in prefixes for key in keys)


def check_pairs(log, events):
    """What is paired by name and instance are the rows of events.csv."""
    named = ["case:concept:name", "concept:name", "concept:instance"]
    ends = {end: part.set_index(named)["instant"] for end, part in log.groupby("lifecycle:transition")}
    assert ends["start"].index.is_unique and ends["complete"].index.is_unique
    pairs = pd.concat(ends, axis=1).reset_index()
    told = sorted(zip(
        events.case_id, events.event_number, events.activity, instants(events.started),
        instants(events.ended)))
    pairs["number"] = pairs["concept:instance"].astype(int)
    read = sorted(pairs[["case:concept:name", "number", "concept:name", "start", "complete"]].itertuples(
        index=False, name=None))
    assert read == told
    steps = events[events.resource == "office"]
    assert (steps.activity.str.contains(":")).all(), "a step without its office's function"


def main(folder):
    check_form(folder / "log.xes")
    log = pm4py.read_xes(str(folder / "log.xes"), show_progress_bar=False)
    cases = pd.read_csv(folder / "cases.csv", index_col="case_id")
    events = pd.read_csv(folder / "events.csv")
    log["instant"] = instants(log["time:timestamp"])

    lives = log.groupby("case:concept:name")["instant"].agg(["min", "max"])
    told = events.groupby("case_id").agg({"started": "min", "ended": "max"})
    assert len(lives) == len(told) > 0
    assert (lives["min"] == instants(told.started).reindex(lives.index)).all()
    assert (lives["max"] == instants(told.ended).reindex(lives.index)).all()

    check_pairs(log, events)
    ends = log[log["lifecycle:transition"] == "complete"]
    results = ends[ends["concept:name"] == "result_ready"].set_index("case:concept:name")["instant"]
    finished = cases[cases.finished.notna()]
    received = instants(finished.received)
    checked = ends[ends["concept:name"].isin(RECEIPTS)].set_index("case:concept:name")["instant"]
    receipts = checked[checked == received.reindex(checked.index)]
    assert len(results) == len(receipts) == len(finished) > 0
    sojourns = results - receipts.reindex(results.index)
    assert (sojourns == (instants(finished.finished) - received).reindex(results.index)).all()
    print(f"{folder}: {len(log)} events of {len(lives)} dossiers; {len(sojourns)} sojourns are the same")


main(Path(sys.argv[1]))
