"""Hanoi's year: each option, both cores, growth, and the comparison that planners run."""

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time

from growth import grown

HANOI = "Scenarios/hanoi-2024"
BASELINE = f"{HANOI}/baseline.yaml"
ONE = ["--replications", "1", "--threads", "1"]
# What threads are measured on: as many replications as ./run makes.
MANY = 10


class Run:
    """A run of the program, measured once in each round."""

    def __init__(self, name, command, size=1):
        self.name = name
        self.command = command
        # Of as many replications, or dossiers, as the baseline has.
        self.size = size
        # CPU seconds, seconds by the clock, peak MiB.
        self.results = []

    def measure(self, motcua, root, seed):
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "results")
            command = [motcua, *self.command, "--seed", str(seed), "--out", out]
            began = time.monotonic()
            process = subprocess.Popen(
                command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            elapsed = time.monotonic() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                raise SystemExit(f"{' '.join(map(str, command))} failed")
        cpu = usage.ru_utime + usage.ru_stime
        self.results.append((cpu, elapsed, usage.ru_maxrss / 1024))

    def row(self, base):
        cpu, elapsed, _ = map(statistics.median, zip(*self.results))
        ratio = ratio_of(self, base, 0) / self.size
        peak = max(peak for _, _, peak in self.results)
        return [self.name, f"{cpu:.2f}", f"{elapsed:.2f}", f"{peak:.0f}", f"{ratio:.2f}"]


def ratio_of(run, other, what):
    """Round by round; the median."""
    return statistics.median(a[what] / b[what] for a, b in zip(run.results, other.results))


def city(motcua, root, rounds, largest, replications):
    """The table's head and rows, and what else is to be said."""
    options = [
        str(path.relative_to(root)) for path in sorted((root / HANOI / "options").glob("*.yaml"))]
    baseline = Run("baseline", ["run", BASELINE, *ONE])
    one, two = [
        Run(f"baseline, {MANY} replications on {threads} thread{'s' * (threads > 1)}",
            ["run", BASELINE, "--replications", str(MANY), "--threads", str(threads)], MANY)
        for threads in (1, 2)]
    comparison = Run(
        f"comparison of four options, {replications} replications on 2 threads",
        ["compare", BASELINE, *options, "--replications", str(replications), "--threads", "2"],
        4 * replications)
    with contextlib.ExitStack() as folders:
        def grown_run(name, factor, **growth):
            folder = folders.enter_context(tempfile.TemporaryDirectory())
            volume = [f"demand.{name}={factor}" for name in ("volume_factor", "envelope")]
            settings = [word for setting in volume for word in ("--set", setting)]
            path = str(grown(root, folder, **growth))
            return Run(name, ["run", path, *ONE, *settings], factor)

        runs = [baseline]
        for path in options:
            name = os.path.splitext(os.path.basename(path))[0]
            runs.append(Run(f"option {name}", ["run", path, *ONE]))
        runs += [one, two]
        for factor in (4, 16):
            if factor <= largest:
                runs.append(grown_run(f"dossiers and people x {factor}", factor, people=factor))
        if largest >= 4:
            runs.append(grown_run("dossiers, people and sites x 4", 4, cities=4))
        for round in range(rounds):
            print(f"Round {round + 1} of {rounds} of the city ...", file=sys.stderr)
            for run in runs:
                run.measure(motcua, root, seed=2024 + round)
    print("The comparison ...", file=sys.stderr)
    comparison.measure(motcua, root, seed=2024)
    text = (
        f"Medians of {rounds} rounds, each with a seed of its own, the runs in turn; the peak is"
        " the largest; the comparison is run once. Two threads are"
        f" {ratio_of(one, two, 1):.2f} times as fast as one by the clock, the median of the"
        f" rounds' ratios ({', '.join(f'{a[1] / b[1]:.2f}' for a, b in zip(one.results, two.results))}).")
    head = ["replications of one year, files read and written", "CPU s", "s", "peak MiB",
            "CPU per dossier, baseline = 1"]
    return text, head, [run.row(baseline) for run in [*runs, comparison]]
