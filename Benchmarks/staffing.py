#!/usr/bin/env python3
"""What `motcua staff` costs, in city-years: processor time of one replication of Hanoi for a year on the
same machine. Usage: staffing.py MOTCUA [commune|branches|units|offices|frontier ...]. Prints a table for
Results/benchmarks.md; of a frontier also how many single solves it costs, the one that is in it included."""

import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
HANOI = ROOT / "Scenarios/hanoi-2024"
WAIT, ON_TIME = ["--target", "wait_p90<=15"], ["--target", "on_time_share>=0.98"]
# Scenario, what else the command says, and the most city-years that it may take.
TASKS = {
    "commune": ("one commune, by half-hour", "baseline.yaml", [*WAIT, "--site", "commune-00001"], 2),
    "branches": (
        "the agency's 30 coupled branches, whole people", "options/agency.yaml", [*WAIT, "--move", "people"], 60),
    "units": ("the 677 units, whole people", "baseline.yaml", [*WAIT, "--move", "people"], 120),
    "frontier": (
        "the agency's frontier of five values", "options/agency.yaml",
        [*WAIT, "--move", "people", "--frontier", "5,10,15,20,30"], 120),
    "offices": ("the 765 offices, whole people", "baseline.yaml", [*ON_TIME, "--move", "people"], 120),
}


def processor_time(pid):
    """Of a running process, in seconds."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(command):
    """Processor time of a command in seconds, its largest memory in GB, its exit code, and the processor time until
    the asked target of a frontier was solved: when the city is recorded once more."""
    process = subprocess.Popen(
        [*command, "--lang", "en"], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    solved, is_last_step = None, False
    for line in process.stderr:
        print(line, end="", file=sys.stderr)
        if is_last_step and solved is None and line.startswith("Round 1"):
            solved = processor_time(process.pid)
        is_last_step = is_last_step or line.startswith("Looking at one person fewer")
    _, status, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1e6, os.waitstatus_to_exitcode(status), solved


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    motcua, wanted = sys.argv[1], sys.argv[2:] or list(TASKS)
    unknown = [name for name in wanted if name not in TASKS]
    if unknown:
        sys.exit(f"no such task: {', '.join(unknown)}; there are {', '.join(TASKS)}")
    year, _, code, _ = measured([motcua, "run", HANOI / "baseline.yaml", "--replications", "1", "--threads", "1"])
    if code != 0:
        sys.exit(f"a year of Hanoi ended with {code}")
    print(f"A year of Hanoi: {year:.2f} s of processor time.\n")
    print("| people for | CPU s | city-years | at most | memory GB | certificate |")
    print("|---|---|---|---|---|---|")
    is_kept = True
    for name in wanted:
        what, scenario, words, most = TASKS[name]
        with tempfile.TemporaryDirectory() as folder:
            command = [motcua, "staff", HANOI / scenario, *words, "--out", f"{folder}/staff"]
            taken, memory, code, solved = measured(command)
        if code not in (0, 3):
            sys.exit(f"{' '.join(map(str, command))} ended with {code}")
        state = "certified" if code == 0 else "not certified"
        print(
            f"| {what} | {taken:.1f} | {taken / year:.1f} | {most} | {memory:.1f} | {state} |", flush=True)
        is_kept = is_kept and taken / year <= most
        if solved is not None:
            print(f"\nThe frontier takes {taken / solved:.2f} times its single solve, of {solved:.1f} s; at most 2.\n")
            is_kept = is_kept and taken <= 2 * solved
    sys.exit(0 if is_kept else 1)


main()
