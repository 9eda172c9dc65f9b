"""Hanoi's year: one replication of each option, both cores, and growth."""

import os
import subprocess
import tempfile
import time

from growth import grown

BASELINE = "Scenarios/hanoi-2024/baseline.yaml"
ONE = ["--replications", "1", "--threads", "1"]


def measure(motcua, root, words):
    """CPU seconds, seconds by the clock, peak MiB."""
    with tempfile.TemporaryDirectory() as folder:
        command = [motcua, "run", *words, "--out", os.path.join(folder, "results")]
        began = time.monotonic()
        process = subprocess.Popen(
            command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))} failed")
    return usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss / 1024


def city_rows(motcua, root, largest):
    def row(name, words, size):
        cpu, elapsed, peak = measure(motcua, root, words)
        base.append(cpu)
        return [name, f"{cpu:.2f}", f"{elapsed:.2f}", f"{peak:.0f}", f"{cpu / size / base[0]:.2f}"]

    base = []
    rows = [row("baseline", [BASELINE, *ONE], 1)]
    for path in sorted((root / "Scenarios/hanoi-2024/options").glob("*.yaml")):
        rows.append(row(f"option {path.stem}", [str(path.relative_to(root)), *ONE], 1))
    for threads in (1, 2):
        name = f"baseline, 4 replications on {threads} thread{'s' * (threads > 1)}"
        rows.append(row(name, [BASELINE, "--replications", "4", "--threads", str(threads)], 4))
    for factor in (4, 16):
        if factor <= largest:
            name = f"dossiers and people x {factor}"
            rows.append(grown_row(row, root, name, factor, people=factor))
    if largest >= 4:
        rows.append(grown_row(row, root, "dossiers, people and sites x 4", 4, cities=4))
    head = ["replications of one year, files read and written", "CPU s", "s", "peak MiB",
            "CPU per dossier, baseline = 1"]
    return head, rows


def grown_row(row, root, name, factor, **growth):
    with tempfile.TemporaryDirectory() as folder:
        baseline = grown(root, folder, **growth)
        volume = ["--set", f"demand.volume_factor={factor}", "--set", f"demand.envelope={factor}"]
        return row(name, [str(baseline), *ONE, *volume], factor)
