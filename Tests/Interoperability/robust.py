#!/usr/bin/env python3
"""A robust study in a minute: that a kill -9 changes no byte of it, and what its tables say of each other.

    robust.py PROGRAM FOLDER SCENARIO OPTION ... [--set ...]

Runs it whole, kills a second run and goes on with it, holds the bytes of both against each other, and works
out again from the futures what robust.csv and choice.csv say. Ends with 1 if something does not hold.
"""

import csv
import signal
import sys
from pathlib import Path

import numpy

from design import run, same

POINTS = 80


def rows(folder, table, **cells):
    with open(Path(folder) / table, newline="") as file:
        return [row for row in csv.DictReader(file)
                if all(row[key] == value for key, value in cells.items())]


def main():
    program, folder, *words = sys.argv[1:]
    folder = Path(folder)
    folder.mkdir(parents=True)
    whole, again, unfinished = folder / "whole", folder / "again", folder / ".again.unfinished"
    command = [program, "robust", *words, "--points", str(POINTS), "--replications", "4", "--yes",
               "--out"]
    assert run(command + [str(whole)])[0] == 0
    status, _ = run(command + [str(again)], kill_after=POINTS // 2, unfinished=unfinished)
    assert status == -signal.SIGKILL, status
    assert run(command + [str(again), "--resume", "--threads", "1"])[0] == 0
    same(whole, again)
    print(f"{POINTS} futures, killed and gone on with: the same bytes")

    values = {}
    for row in rows(whole, "future_kpi.csv", kpi="wait_mean", scope_type="city"):
        values[row["option"], int(row["point"])] = float(row["kpi_value"])
    unserved = dict.fromkeys(values, 0.0)
    for kpi in ("gave_up_share", "open_share"):
        for row in rows(whole, "future_kpi.csv", kpi=kpi, scope_type="city"):
            unserved[row["option"], int(row["point"])] += float(row["kpi_value"])
    options = list(dict.fromkeys(option for option, _ in values))
    base = options[0]
    for option in options[1:]:
        gaps = numpy.array([values[option, p] - values[base, p] for p in range(POINTS)])
        told = rows(whole, "robust.csv", option=option, kpi="wait_mean")[0]
        low, high = numpy.quantile(gaps, [0.05, 0.95])
        for name, value in [("inputs_low", low), ("inputs_high", high), ("smallest", gaps.min()),
                            ("largest", gaps.max())]:
            assert abs(float(told[name]) - value) < 1e-6 * max(1, abs(value)), (name, told, value)
        sign = numpy.mean(numpy.sign(gaps) == numpy.sign(float(told["difference"])))
        assert abs(float(told["sign_share"]) - sign) < 1e-9, told
        # In a future in which an option fails it is not the best.
        serving = [[o for o in options if unserved[o, p] < 0.01] for p in range(POINTS)]
        best = numpy.mean([bool(serving[p]) and min(serving[p], key=lambda o: values[o, p]) == option
                           for p in range(POINTS)])
        chosen = rows(whole, "choice.csv", option=option, kpi="wait_mean", choice="NA")[0]
        assert abs(float(chosen["best_share"]) - best) < 0.02, (chosen, best)
        print(f"{option}: {told['difference']} min, {low:.2f} to {high:.2f}, {told['verdict']}")


if __name__ == "__main__":
    main()
