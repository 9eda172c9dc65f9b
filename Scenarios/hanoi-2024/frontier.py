#!/usr/bin/env python3
"""Makes Results/frontier: how many people the agency and the service centre take for which wait.

    python3 Scenarios/hanoi-2024/frontier.py MOTCUA            makes it anew (minutes of processor time)
    python3 Scenarios/hanoi-2024/frontier.py MOTCUA --check    is it of the inputs and the model that are here?

The folder's manifest.json has the date, the command and the hash of every input; planner/frontier.md is its table."""

import csv
import hashlib
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = "Results/frontier"
OPTIONS = ["agency", "centre"]
COMMAND = [
    "staff", *(f"Scenarios/hanoi-2024/options/{option}.yaml" for option in OPTIONS),
    "--move", "people", "--target", "wait_p90<=15", "--frontier", "5,10,15,20,30",
    "--out", FOLDER, "--resume"]


def check(motcua):
    """Ends with 1 if something differs from what the folder was made of."""
    manifest = json.loads((ROOT / FOLDER / "manifest.json").read_text(encoding="utf-8"))
    differs = [
        file["path"] for file in manifest["inputs"]
        if hashlib.sha256((ROOT / file["path"]).read_bytes()).hexdigest() != file["sha256"]]
    version = subprocess.run([motcua, "--version"], capture_output=True, text=True, check=True).stdout
    if manifest["model_source"] not in version:
        differs.append("the model")
    made = f"{FOLDER} was made on {manifest['started_at'][:10]}"
    print(f"{made}; since then has changed: {', '.join(differs)}" if differs else f"{made} of what is here")
    sys.exit(1 if differs else 0)


def page():
    """The table of the folder, for people."""
    with (ROOT / FOLDER / "frontier.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    manifest = json.loads((ROOT / FOLDER / "manifest.json").read_text(encoding="utf-8"))
    values = list(dict.fromkeys(float(row["target_value"]) for row in rows))

    def people(row):
        certified = row["certified_amount"]
        asked = f", {row['state'].replace('_', ' ')} {float(certified):,.0f}" if certified else ""
        return f"{float(row['amount']):,.0f}{asked}" if row["amount"] else row["state"].replace("_", " ")

    lines = ["| option | " + " | ".join(f"{value:g} min" for value in values) + " | not below |", "|---" * (len(values) + 2) + "|"]
    for option in dict.fromkeys(row["option"] for row in rows):
        own = {float(row["target_value"]): row for row in rows if row["option"] == option}
        bound = max(float(row["lower_bound"] or 0) for row in own.values())
        cells = [people(own[value]) for value in values]
        lines.append(f"| {own[values[0]]['name_en']} | {' | '.join(cells)} | {bound:,.0f} |")
    table = "\n".join(lines)
    said = (ROOT / FOLDER / "answer.md").read_text(encoding="utf-8").strip()
    return f"""# How many people for which wait?

{table}

{said}

Made by `../frontier.py` on {manifest['started_at'][:10]}; what *not below* says follows from the work and the open doors.
"""


def main():
    if not sys.argv[1:]:
        sys.exit(__doc__)
    if "--check" in sys.argv[2:]:
        check(sys.argv[1])
    # 3: something is not certified, which the tables tell.
    code = subprocess.run([sys.argv[1], *COMMAND], cwd=ROOT).returncode
    if code not in (0, 3):
        sys.exit(code)
    (ROOT / "Scenarios/hanoi-2024/planner").mkdir(exist_ok=True)
    (ROOT / "Scenarios/hanoi-2024/planner/frontier.md").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
