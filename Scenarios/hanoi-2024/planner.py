#!/usr/bin/env python3
"""Asks Hanoi the questions of a planner, each by one command, and keeps command and answer in planner/.

    python3 Scenarios/hanoi-2024/planner.py MOTCUA [QUESTION...]              minutes of processor time each
    python3 Scenarios/hanoi-2024/planner.py MOTCUA --four-weeks [QUESTION...]   of 17 June to 14 July 2024 alone

Questions: people, lunch, online, branch. What is made on the way lies in Results/planner."""

import datetime
import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HERE = "Scenarios/hanoi-2024"
FOUR_WEEKS = {"warm_up_days": 14, "observed_days": 28, "follow_up_days": 30}
WAIT = ["--target", "wait_p90<=15"]
STAFF = [f"{HERE}/options/agency.yaml", "--move", "people", *WAIT]
QUESTIONS = {
    "people": (
        "How many people does the agency take, so that nine in ten wait at most 15 minutes in every half-hour?",
        ["staff", *STAFF]),
    "lunch": (
        "And with its doors open at lunch, its people going in two halves?",
        ["staff", f"{HERE}/what-if/agency-at-lunch.yaml", *STAFF[1:], "--set", "sites[*].calendar=open_at_lunch",
         "--set", "counter_groups[*].staffing_plan=two_lunches"]),
    "online": (
        "At which online share do 184 people suffice for the service centre, at every branch?",
        ["sweep", f"{HERE}/options/centre.yaml", "--replications", "3",
         "--over", "channel_mixes[*].online_share=0.5..0.98:4", "--until", "wait_p90[site=*]<=15"]),
    "branch": (
        "Which branch of the agency breaks first as demand rises by up to 30 %?",
        ["sweep", f"{HERE}/options/agency.yaml", "--replications", "3", "--stress", "demand_up",
         "--over", "stresses.demand_up.events[0].surge.factor=1..1.3:3", "--until", "wait_mean[site=*]<=15"]),
}


def shown(words):
    """A command as people write it, a line for each option."""
    lines = []
    for word in words:
        if word.startswith("--") or not lines:
            lines.append([])
        lines[-1].append(shlex.quote(word))
    return " \\\n  ".join(" ".join(line) for line in lines)


def ask(motcua, name, four_weeks):
    """Runs the command of a question and writes its page."""
    question, words = QUESTIONS[name]
    for key, days in FOUR_WEEKS.items() if four_weeks else []:
        words = [*words, "--set", f"period.{key}={days}"]
    words = [*words, "--lang", "en", "--out", f"Results/planner/{name}"]
    version = subprocess.run([motcua, "--version"], capture_output=True, text=True, check=True).stdout
    before = sum(os.times()[2:4])
    run = subprocess.run(
        [motcua, *words, "--overwrite"], cwd=ROOT, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "COLUMNS": "110"})
    # 3: something is not certified, which the answer tells.
    if run.returncode not in (0, 3):
        sys.exit(run.returncode)
    seconds = sum(os.times()[2:4]) - before
    answer = ROOT / f"Results/planner/{name}/answer.md"
    told = answer.read_text(encoding="utf-8") if answer.exists() else f"```text\n{run.stdout.strip()}\n```"
    period = "\nOf four usual weeks, 17 June to 14 July 2024.\n" if four_weeks else ""
    page = f"""# {question}

```sh
{shown(["motcua", *words])}
```

{told.strip()}
{period}
Made by `../planner.py` on {datetime.date.today():%d/%m/%Y}: exit code {run.returncode}, {seconds:.0f} s of processor time,
{version.split()[-1][:12]} is the model's hash.
"""
    folder = ROOT / HERE / "planner"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.md").write_text(page, encoding="utf-8")


def main():
    arguments = [word for word in sys.argv[1:] if word != "--four-weeks"]
    names = arguments[1:] or list(QUESTIONS)
    if not arguments or not set(names) <= set(QUESTIONS):
        sys.exit(__doc__)
    for name in names:
        ask(arguments[0], name, "--four-weeks" in sys.argv)


if __name__ == "__main__":
    main()
