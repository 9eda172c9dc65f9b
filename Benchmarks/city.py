"""Hanoi's year: one replication of each option, growth with dossiers, and both cores."""

import os
import subprocess
import tempfile
import time

BASELINE = "Scenarios/hanoi-2024/baseline.yaml"


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
            raise SystemExit(f"{' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss / 1024


def city_rows(motcua, root):
    options = sorted((root / "Scenarios/hanoi-2024/options").glob("*.yaml"))
    one = ["--replications", "1", "--threads", "1"]
    cases = [("baseline", [BASELINE, *one])]
    cases += [(f"option {path.stem}", [str(path.relative_to(root)), *one]) for path in options]
    for factor in (4,):
        volume = f"demand.volume_factor={factor}"
        cases.append((
            f"baseline, {factor} times the dossiers",
            [BASELINE, *one, "--set", volume, "--set", f"demand.envelope={factor}"]))
    cases += [
        (f"baseline, 4 replications on {threads} thread{'s' * (threads > 1)}",
         [BASELINE, "--replications", "4", "--threads", str(threads)])
        for threads in (1, 2)
    ]
    rows = []
    for name, words in cases:
        cpu, elapsed, peak = measure(motcua, root, words)
        rows.append([name, f"{cpu:.2f}", f"{elapsed:.2f}", f"{peak:.0f}"])
    return ["replications of one year, files read and written", "CPU s", "s", "peak MiB"], rows
