#!/usr/bin/env python3
"""What futures cost: CPU of a point against single replications, two threads against one, memory and disk.

    robust.py PROGRAM FOLDER SCENARIO OPTION ... [--long] [--set ...]

Runs each file once by itself, then all of them in 1 and in 5 futures (with --long in 4 and in 16) that hardly differ
from what is written, on one thread and on two. Between the two numbers of futures lies what a future costs; what is
done once, whatever their number, drops out. From that it says what 200 futures come to: CPU at most 0.95 of as many
single replications, two threads twice as fast as one (1.9 is taken for that), 100 MB; and at most 300 MiB while these
few run, of which more futures add little (a peak is too rough to be told of 200 by a line). Ends with 1 if one of these
does not hold. For the four options of Hanoi and a year it takes 8 minutes of CPU (--long: 17). Nothing else should be
running.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

FUTURES = 200
# A factor that moves something in every option, so that no run is spared, and next to nothing.
UNCERTAIN = ("uncertainty={absence: {name: {vi: Vắng mặt, en: Absence}, scales: absence_share, "
             "low: 0.99, high: 1.01, shape: lognormal}}")


def measured(words):
    """CPU seconds, wall seconds and peak memory in MiB of a command."""
    start = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    messages = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(words)}\n{messages}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    program, folder, *words = sys.argv[1:]
    few, more = (4, 16) if "--long" in words else (1, 5)
    words = [word for word in words if word != "--long"]
    split = next((i for i, word in enumerate(words) if word.startswith("--")), len(words))
    files, settings = words[:split], words[split:]
    folder = Path(folder)
    folder.mkdir(parents=True)
    single = sum(measured([program, "run", file, *settings, "--replications", "1", "--threads", "1",
                           "--out", str(folder / f"single-{number}"), "--yes"])[0]
                 for number, file in enumerate(files))

    def robust(points, threads):
        """CPU, wall and MiB of so many futures, and MB of their folder."""
        table = folder / f"{points}.csv"
        table.write_text("".join(f"{value}\n" for value in
                                 ["absence"] + [0.995 + 0.01 * point / more for point in range(points)]))
        out = folder / f"{points}-{threads}"
        told = measured([program, "robust", *files, *settings, "--set", UNCERTAIN, "--design", str(table),
                         "--fresh-citizens", "--replications", "2", "--unchecked", "--threads",
                         str(threads), "--yes", "--out", str(out)])
        return *told, sum(file.stat().st_size for file in out.iterdir()) / 1e6

    cpu, wall, _, disk = zip(robust(few, 1), robust(more, 1))
    _, wall_2, memory, _ = zip(robust(few, 2), robust(more, 2))

    def of_all(pair):
        return pair[0] + (FUTURES - few) * (pair[1] - pair[0]) / (more - few)

    cost = of_all(cpu) / (FUTURES * single)
    faster = of_all(wall) / of_all(wall_2)
    room = of_all(disk)
    print(f"single replications of {len(files)} files: {single:.2f} s of CPU; a future of all: "
          f"{(cpu[1] - cpu[0]) / (more - few):.2f} s")
    print(f"{FUTURES} futures: {cost:.3f} of {FUTURES} x {len(files)} single replications (0.95)")
    print(f"two threads: {faster:.2f} times as fast (2); {room:.0f} MB on disk (100)")
    print(f"peak memory with {few} and {more} futures: {memory[0]:.0f} and {memory[1]:.0f} MiB (300)")
    sys.exit(cost > 0.95 or faster < 1.9 or max(memory) > 300 or room > 100)


if __name__ == "__main__":
    main()
