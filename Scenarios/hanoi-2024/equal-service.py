#!/usr/bin/env python3
"""Finds with how many people each option serves citizens as well as today, and keeps them in staffed/.

    python3 Scenarios/hanoi-2024/equal-service.py MOTCUA [OPTION...]      one to eight minutes of processor time each

As well as today: at every place a mean wait of at most that of today's city, and no more who leave (README.md, "How
near the baseline comes"), over four usual weeks. `staffed/OPTION.csv` is the plan of people that
`options/OPTION-equal-service.yaml` reads; `staffed/OPTION.md` is what the solver says of it. What is made on
the way lies in Results/equal-service."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
OPTIONS = ["centre", "agency", "agency-points", "hybrid", "by-function"]
FOUR_WEEKS = {"warm_up_days": 14, "observed_days": 28, "follow_up_days": 30}
WEEKS = """Ở đây "năm" là bốn tuần bình thường, 17/6 đến 14/7/2024.

"The year" is here four usual weeks, 17 June to 14 July 2024."""
TODAY = ["wait_mean<=2.8", "walk_away_share<=0.018"]


def solve(motcua, option):
    """Finds and certifies; 3 is that something is not certified, which the answer tells."""
    folder = ROOT / "Results/equal-service" / option
    words = [motcua, "staff", f"Scenarios/hanoi-2024/options/{option}.yaml", "--by", "year",
             "--move", "people", "--years", "4", "--out", str(folder), "--overwrite"]
    for key, days in FOUR_WEEKS.items():
        words += ["--set", f"period.{key}={days}"]
    for target in TODAY:
        words += ["--target", target]
    code = subprocess.run(words, cwd=ROOT).returncode
    if code not in (0, 3):
        sys.exit(code)
    (HERE / "staffed").mkdir(exist_ok=True)
    shutil.copy(folder / "people_plan.csv", HERE / f"staffed/{option}.csv")
    said = (folder / "answer.md").read_text(encoding="utf-8").rstrip("\n")
    (HERE / f"staffed/{option}.md").write_text(f"{said}\n\n{WEEKS}\n", encoding="utf-8")


def main():
    if not sys.argv[1:]:
        sys.exit(__doc__)
    for option in sys.argv[2:] or OPTIONS:
        solve(sys.argv[1], option)


if __name__ == "__main__":
    main()
