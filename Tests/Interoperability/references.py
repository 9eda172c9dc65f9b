#!/usr/bin/env python3
"""Holds Scenarios/references against what makes it, in some three minutes of CPU time.

    references.py PROGRAM

The rule of the verdicts on cases worked out by hand; that no number to which another was fitted is ever shown as
anything but fitted, or refuted; that a scenario whose solved number was changed is refused; and that the tables that are
kept are, to the byte, what compare.py makes. Ends with 1 if something does not hold.
"""

import csv
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[2] / "Scenarios" / "references"
sys.path.insert(0, str(HERE))

from comparing import inputs, judge, page  # noqa: E402


def verdicts():
    """Published 20 to 22 against a simulated mean with its interval, and the range over inputs."""
    for role, simulated, within, expected in (
        ("fit", (21, 20.5, 21.5), None, "fitted"),
        ("fit", (21, 20.5, 21.5), (19, 23), "fitted"),
        ("fit", (23, 21, 25), (19, 23), "refuted"),         # no choice of the free number meets it
        ("test", (21, 20.5, 21.5), None, "not refuted"),
        ("test", (23, 21.5, 24.5), None, "not refuted"),    # chance alone may do it
        ("test", (30, 29, 31), (18, 31), "not refuted"),    # inputs may
        ("test", (30, 29, 31), (25, 31), "refuted"),
        ("test", (30, 29, 31), None, "refuted"),
        ("none", (30, 29, 31), None, "not checkable"),
        ("none", None, None, "not checkable"),
    ):
        found = judge.verdict(role, simulated, within, 20, 22)
        assert found == expected, (role, simulated, within, found)
    assert judge.over_inputs([1.0] * (judge.ENOUGH - 1)) is None, "nine futures tell no interval"
    assert judge.over_inputs([float(n) for n in range(101)]) == (5.0, 95.0)
    assert page.shown(797.6, "clock") == "13:18" and page.shown(0.00052, "share") == "0.05 %"


def kept():
    """What stands in table.csv of numbers that were fitted."""
    _, published = inputs.read(HERE)
    with open(HERE / "table.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(published)
    for row, one in zip(rows, published):
        assert (row["place"], row["quantity"]) == (one["place"], one["quantity"])
        allowed = {"fit": ("fitted", "refuted"), "test": ("refuted", "not refuted"),
                   "none": ("not checkable",)}[one["role"]]
        assert row["verdict"] in allowed, row


def changed(program):
    """A copy in which one solved number is another: refused before anything is judged."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "references"
        shutil.copytree(HERE, copy)
        file = copy / "cyprus" / "2017.yaml"
        text = file.read_text(encoding="utf-8")
        assert text.count("staff: 10,") == 1
        file.write_text(text.replace("staff: 10,", "staff: 11,"), encoding="utf-8")
        done = subprocess.run([sys.executable, copy / "compare.py", program, "--check"],
                              capture_output=True, text=True)
        assert done.returncode == 1 and "counter_groups[desks].staff=10" in done.stderr, done.stderr


def main():
    program, = sys.argv[1:]
    program = str(Path(program).resolve())
    verdicts()
    kept()
    changed(program)
    subprocess.run([sys.executable, HERE / "compare.py", program, "--check"], check=True)
    print("References: the tables are what their scenarios make; nothing fitted is called anything else.")


if __name__ == "__main__":
    main()
