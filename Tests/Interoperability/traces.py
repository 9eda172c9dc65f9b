"""Checks that pm4py reads the log of a traced run and finds in it how long every dossier took: from
its first event to its last as events.csv has it, from receipt to result as cases.csv has it.

    pip install pm4py
    motcua run Scenarios/tutorial/tutorial.yaml --trace 1 --out Results/traced
    python3 Tests/Interoperability/traces.py Results/traced
"""
import sys
from pathlib import Path

import pandas as pd
import pm4py

RECEIPTS = ("reception", "online_check")


def instants(column):
    return pd.to_datetime(column, utc=True, format="ISO8601")


def main(folder):
    log = pm4py.read_xes(str(folder / "log.xes"), show_progress_bar=False)
    cases = pd.read_csv(folder / "cases.csv", index_col="case_id")
    events = pd.read_csv(folder / "events.csv")
    log["instant"] = instants(log["time:timestamp"])

    lives = log.groupby("case:concept:name")["instant"].agg(["min", "max"])
    told = events.groupby("case_id").agg({"start": "min", "end": "max"})
    assert len(lives) == len(told) > 0
    assert (lives["min"] == instants(told.start).reindex(lives.index)).all()
    assert (lives["max"] == instants(told.end).reindex(lives.index)).all()

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
