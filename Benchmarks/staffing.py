#!/usr/bin/env python3
"""What `motcua staff` costs, in city-years: processor time of one replication of Hanoi for a year on the
same machine. Usage: staffing.py MOTCUA [commune|branches|units ...]. Prints a table for Results/benchmarks.md."""

import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
HANOI = ROOT / "Scenarios/hanoi-2024"
TARGET = "wait_p90<=15"
# Scenario, what else the command says, and the most city-years that it may take.
TASKS = {
    "commune": ("one commune", "baseline.yaml", ["--site", "commune-00001"], 2),
    "branches": ("the agency's 30 coupled branches", "options/agency.yaml", ["--move", "people"], 60),
    "units": ("the 677 units", "baseline.yaml", ["--move", "people"], 120),
}


def seconds(command, allowed=(0,)):
    """Processor time of a command, and its exit code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    code = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL).returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if code not in allowed:
        sys.exit(f"{' '.join(map(str, command))} ended with {code}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, code


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    motcua, wanted = sys.argv[1], sys.argv[2:] or list(TASKS)
    unknown = [name for name in wanted if name not in TASKS]
    if unknown:
        sys.exit(f"no such task: {', '.join(unknown)}; there are {', '.join(TASKS)}")
    year, _ = seconds([motcua, "run", HANOI / "baseline.yaml", "--replications", "1", "--threads", "1"])
    print(f"A year of Hanoi: {year:.2f} s of processor time.\n")
    print("| people for | CPU s | city-years | at most | certificate |")
    print("|---|---|---|---|---|")
    is_kept = True
    for name in wanted:
        what, scenario, words, most = TASKS[name]
        with tempfile.TemporaryDirectory() as folder:
            command = [motcua, "staff", HANOI / scenario, "--target", TARGET, *words]
            taken, code = seconds(command + ["--out", f"{folder}/staff"], allowed=(0, 3))
        state = "certified" if code == 0 else "not certified"
        print(f"| {what} | {taken:.1f} | {taken / year:.1f} | {most} | {state} |", flush=True)
        is_kept = is_kept and taken / year <= most
    sys.exit(0 if is_kept else 1)


main()
