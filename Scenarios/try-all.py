#!/usr/bin/env python3
"""Checks every scenario and option file of this folder and runs each for four weeks; ends with 1 if one fails.

    python3 Scenarios/try-all.py MOTCUA [FILE...]       a second or two for each

A file passes if `check` finds it valid (0, or 3: something in it is overloaded), if its run ends well, and if in that
run fewer than 1 in 100 demands are given up. Where more are, the head of the file says why, in a comment that begins
with "# Given up: "; where the comment stands and fewer are given up, the file fails too."""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOUR_WEEKS = {"warm_up_days": 7, "observed_days": 28, "follow_up_days": 7}
MOST_GIVEN_UP = 0.01
MARK = "# Given up: "


def files():
    """All YAML files that are a scenario or an option."""
    for path in sorted(HERE.rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if any(line.startswith(("scenario:", "option:")) for line in lines):
            yield path


def given_up(motcua, path, folder):
    """The share of demands given up in four weeks; None if the run fails."""
    words = [motcua, "run", path, "--replications", "1", "--out", folder, "--overwrite"]
    for key, days in FOUR_WEEKS.items():
        words += ["--set", f"period.{key}={days}"]
    if subprocess.run(words, stdout=subprocess.DEVNULL).returncode:
        return None
    with open(Path(folder) / "kpi.csv", encoding="utf-8", newline="") as file:
        return next(
            float(row["kpi_value"]) for row in csv.DictReader(file)
            if (row["kpi"], row["scope_type"]) == ("gave_up_share", "city"))


def verdict(motcua, path, folder):
    """What is wrong with a file; nothing if it passes."""
    code = subprocess.run([motcua, "check", path], stdout=subprocess.DEVNULL).returncode
    if code not in (0, 3):
        return f"check ends with {code}"
    share = given_up(motcua, path, folder)
    if share is None:
        return "its run fails"
    says = any(line.startswith(MARK) for line in path.read_text(encoding="utf-8").splitlines())
    if says == (share >= MOST_GIVEN_UP):
        return None
    return f"{share:.1%} of demands are given up, and the head of the file {'says' if says else 'does not say'} why"


def main():
    if not sys.argv[1:]:
        sys.exit(__doc__)
    asked = [Path(name) for name in sys.argv[2:]] or list(files())
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in asked:
            wrong = verdict(sys.argv[1], path, folder)
            failed += wrong is not None
            print(f"{path.relative_to(HERE) if path.is_relative_to(HERE) else path}: {wrong or 'passes'}", flush=True)
    print(f"{len(asked)} files, {failed} fail")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
