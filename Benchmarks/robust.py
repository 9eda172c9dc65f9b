#!/usr/bin/env python3
"""What futures cost: CPU of a point against single replications, two threads against one, memory and disk.

    robust.py PROGRAM FOLDER SCENARIO OPTION ... [--set ...]

Runs each file once by itself, then all of them in 4 and in 8 futures that hardly differ from what is written, on
one thread and on two, and says what 200 futures come to: CPU at most 0.95 of as many single replications, twice as
fast on two threads, 300 MiB, 100 MB. Ends with 1 if one of these does not hold. Nothing else should be running.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

FUTURES, FEW, MORE = 200, 4, 8
NEUTRAL = ("uncertainty={absence: {name: {vi: Vắng mặt, en: Absence}, scales: absence_share, "
           "low: 0.99, high: 1.01, shape: lognormal}}")


def measured(words):
    """CPU seconds, wall seconds and peak memory in MiB of a command."""
    start = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    messages = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, messages
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    program, folder, *words = sys.argv[1:]
    split = next((i for i, word in enumerate(words) if word.startswith("--")), len(words))
    files, settings = words[:split], words[split:]
    folder = Path(folder)
    folder.mkdir(parents=True)
    single = sum(measured([program, "run", file, *settings, "--replications", "1", "--threads", "1",
                           "--out", str(folder / f"single-{number}"), "--yes"])[0]
                 for number, file in enumerate(files))

    def robust(points, threads):
        out = folder / f"{points}-{threads}"
        told = measured([program, "robust", *files, *settings, "--set", NEUTRAL, "--design", "sobol",
                         "--points", str(points), "--replications", "2", "--unchecked", "--threads",
                         str(threads), "--yes", "--out", str(out)])
        return told, sum(file.stat().st_size for file in out.iterdir()) / 1e6

    ((few, few_wall, _), few_disk), ((more, more_wall, _), more_disk) = robust(FEW, 1), robust(MORE, 1)
    (_, few_wall_2, _), _ = robust(FEW, 2)
    (_, more_wall_2, memory), _ = robust(MORE, 2)
    point = (more - few) / (MORE - FEW)
    cost = (few + (FUTURES - FEW) * point) / (FUTURES * single)
    faster = (more_wall - few_wall) / (more_wall_2 - few_wall_2)
    disk = few_disk + (FUTURES - FEW) * (more_disk - few_disk) / (MORE - FEW)
    print(f"single replications of {len(files)} files: {single:.2f} s of CPU; a future: {point:.2f} s")
    print(f"{FUTURES} futures: {cost:.3f} of {FUTURES} x {len(files)} single replications (0.95)")
    print(f"two threads: {faster:.2f} times as fast; {memory:.0f} MiB (300); {disk:.0f} MB on disk (100)")
    sys.exit(cost > 0.95 or memory > 300 or disk > 100)


if __name__ == "__main__":
    main()
