#!/usr/bin/env python3
"""A design of 200 points: what it leaves and takes, and that a kill -9 changes no byte of it.

    design.py PROGRAM FOLDER SCENARIO [OPTION ...] [--set ...]

Makes the points, runs them whole, kills a second run of them and goes on with it, holds the bytes of
both against each other and reads the cells with numpy. Ends with 1 if something does not hold.
"""

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy

POINTS = 200
MOST_MEMORY = 300 << 20
MOST_DISK = 100 << 20
FACTORS = ["site_choice.candidates", "counter_groups[*].other_duties_share", "demand.volume_factor"]


def points(path):
    """Values that move everything a little, each point another way."""
    with open(path, "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(FACTORS)
        for p in range(POINTS):
            table.writerow([1 + p % 5, round(0.02 + 0.3 * (p * 37 % POINTS) / POINTS, 4),
                            round(0.9 + 0.1 * (p * 71 % POINTS) / POINTS, 4)])


def size(folder):
    return sum(file.stat().st_size for file in Path(folder).iterdir() if file.is_file())


def run(words, kill_after=None, unfinished=None):
    """Runs it, and kills it once so many runs of points are kept. Status and peak in bytes."""
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if kill_after is not None:
        while child.poll() is None and len(list(Path(unfinished).glob("*.cells"))) < kill_after:
            time.sleep(0.01)
        if child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
        child.stderr.close()
        child.wait()
        return child.returncode, 0
    messages = child.stderr.read()
    child.stderr.close()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.stderr.write(messages.decode())
    return child.returncode, usage.ru_maxrss << 10


def same(a, b):
    names = sorted(file.name for file in Path(a).iterdir() if file.name != "manifest.json")
    others = sorted(file.name for file in Path(b).iterdir() if file.name != "manifest.json")
    assert names == others, (names, others)
    for name in names:
        assert (Path(a) / name).read_bytes() == (Path(b) / name).read_bytes(), name


def main():
    program, folder, *words = sys.argv[1:]
    folder = Path(folder)
    folder.mkdir(parents=True)
    points(folder / "points.csv")
    scenarios = [word for word in words if word.endswith(".yaml")]
    command = [program, "compare" if len(scenarios) > 1 else "run", *words, "--design",
               str(folder / "points.csv"), "--replications", "1", "--yes", "--out"]
    whole, again = folder / "whole", folder / "again"

    start = time.monotonic()
    status, peak = run(command + [str(whole)])
    assert status == 0, status
    print(f"{POINTS} points x {len(scenarios)} options: {time.monotonic() - start:.0f} s, "
          f"peak {peak / 2**20:.0f} MiB, {size(whole) / 1e6:.1f} MB left")
    assert peak < MOST_MEMORY, peak
    assert size(whole) <= MOST_DISK, size(whole)

    unfinished = folder / ".again.unfinished"
    status, _ = run(command + [str(again)], kill_after=POINTS // 3, unfinished=unfinished)
    assert status == -signal.SIGKILL, status
    kept = len(list(unfinished.glob("*.cells")))
    status, _ = run(command + [str(again), "--resume", "--threads", "1"])
    assert status == 0, status
    same(whole, again)
    print(f"killed after {kept} runs and gone on with: the same bytes")

    with open(whole / "future_cells.csv", newline="") as file:
        cells = list(csv.DictReader(file))
    with open(whole / "future_kpi.csv", newline="") as file:
        rows = [row for row in csv.DictReader(file)
                if row["kpi"] == "wait_mean" and row["scope_type"] == "city"]
    assert len(rows) == POINTS * len(scenarios), len(rows)
    for option in dict.fromkeys(cell["option"] for cell in cells):
        own = [cell for cell in cells if cell["option"] == option]
        array = numpy.load(whole / f"future_cells.{option}.npy")
        assert array.shape == (POINTS, 1, len(own)), array.shape
        place = next(int(cell["cell"]) for cell in own
                     if cell["kpi"] == "wait_mean" and cell["scope_type"] == "city")
        waits = numpy.array([float(row["kpi_value"]) for row in rows if row["option"] == option])
        assert (array["value"][:, 0, place] == waits.astype("f4")).all()
        assert (array["n"][:, 0, place] > 0).all()
    print("numpy reads the cells, and they are those of future_kpi.csv")


if __name__ == "__main__":
    main()
