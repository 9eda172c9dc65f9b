#!/usr/bin/env python3
"""How many made-up rosters of 20 people and two skills, everybody with speeds of their own, `motcua roster` proves
optimal (or shows to be impossible) in ten seconds of processor time, and how long each takes. On a busy machine the search
may take as much longer by the clock as is said. Usage: rosters.py MOTCUA [cases, 30 unless said] [times as long]."""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

SKILLS = ["land", "civil"]
HALF_HOURS = [450 + 30 * i for i in range(8)] + [810 + 30 * i for i in range(7)]
PROFILE = [0.5, 0.8, 1, 1, 0.95, 0.85, 0.7, 0.55, 0.5, 0.7, 0.85, 0.85, 0.8, 0.7, 0.5]
SHIFTS = """
doors: {weekdays: ["07:30-11:30", "13:30-17:00"], saturday: ["07:30-11:30"]}
shifts:
  full: {periods: ["07:30-11:30", "13:30-17:00"]}
  early: {periods: ["07:30-11:30", "13:30-16:00"]}
  late: {periods: ["08:30-11:30", "13:30-17:00"]}
  morning: {start: "07:30", end: "11:30"}
  afternoon: {start: "13:30", end: "17:00"}
"""


def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def contracts(chance):
    """Officials paid by the week or by the hour, with a compensation for Saturdays."""
    pay = chance.choice(["week", "hour"])
    week = 0 if pay == "hour" else 2_600_000
    hour = 0 if pay == "week" else chance.choice([40_000, 65_000])
    return f"""
contracts:
  official:
    shifts: [full, early, late, morning]
    shifts_a_week: {{least: 4, most: 6}}
    hours_a_week: {{least: 30, most: 40}}
    cost_a_week: {week}
    cost_an_hour: {hour}
    supplements_an_hour: {{saturday: 40000}}
  part_time:
    shifts: [morning, afternoon]
    hours_a_week: {{most: 24}}
    cost_an_hour: 60000
    supplements_an_hour: {{saturday: 20000}}
staff:
"""


def staff(chance):
    """Sixteen officials and four part-timers; a third can do either of the skills. No two are alike."""
    step = chance.choice([0.05, 0.1, 0.01])
    people, known = [], set()
    while len(people) < 20:
        can = chance.choice([[0], [1], [0, 1]])
        # A grid of tenths leaves too few to tell twenty people apart by one skill.
        if step == 0.1:
            can = [0, 1] if len(people) % 2 else can
        skills = {SKILLS[i]: round(round(chance.uniform(0.6, 1.2) / step) * step, 2) for i in can}
        contract = "official" if len(people) < 16 else "part_time"
        if (key := (contract, *skills.items())) in known:
            continue
        known.add(key)
        people.append((contract, skills))
    return people


def needs(chance, people):
    """As much as 60 to 85 % of what those come to who are there on an ordinary day, in whole, half or tenth people."""
    grain = chance.choice([1, 0.5, 0.1])
    share = chance.uniform(0.6, 0.85)
    rows = ["group,weekday,from_time,to_time,people"]
    for skill in SKILLS:
        full = sum(s[skill] / len(s) for c, s in people if skill in s and c == "official")
        for day in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]:
            height = chance.uniform(0.75, 1) * (0.4 if day == "saturday" else 1) * share * full
            for start, part in zip(HALF_HOURS, PROFILE):
                if day == "saturday" and start >= 690:
                    continue
                need = max(grain, round(height * part * chance.uniform(0.9, 1.1) / grain) * grain)
                rows.append(f"{skill},{day},{clock(start)},{clock(start + 30)},{round(need, 1):g}")
    return "\n".join(rows) + "\n"


def case(number, folder):
    """Writes the files of a case; returns the words that name them."""
    chance = random.Random(number)
    people = staff(chance)
    text = SHIFTS + contracts(chance)
    for i, (contract, skills) in enumerate(people):
        speeds = ", ".join(f"{k}: {v:g}" for k, v in skills.items())
        text += f"  - {{id: p{i + 1}, contract: {contract}, skills: {{{speeds}}}}}\n"
    shifts, rows = folder / "shifts.yaml", folder / "needs.csv"
    shifts.write_text(text)
    rows.write_text(needs(chance, people))
    return [str(rows), "--shifts", str(shifts)]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    motcua = sys.argv[1]
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    seconds, longer = 10, int(sys.argv[3]) if len(sys.argv) > 3 else 1
    settled = 0
    print("| case | wall s | CPU s | answer |\n|---|---|---|---|")
    for number in range(1, cases + 1):
        with tempfile.TemporaryDirectory() as name:
            words = case(number, pathlib.Path(name))
            start, before = time.monotonic(), sum(os.times()[2:4])
            done = subprocess.run(
                [motcua, "roster", *words, "--time-limit", str(seconds * longer), "--lang", "en"],
                capture_output=True, text=True)
            wall, used = time.monotonic() - start, sum(os.times()[2:4]) - before
        words = ("Proven", "The best", "The time", "There is", "The library")
        answer = next((line for line in done.stdout.splitlines() if line.startswith(words)), done.stderr)
        # Proven, or shown to be impossible.
        is_settled = answer.startswith(("Proven optimal", "There is no roster")) and used <= seconds
        settled += is_settled
        print(f"| {number} | {wall:.1f} | {used:.1f} | {answer.strip()[:150]} |", flush=True)
    print(f"\nProven in {seconds} s: {settled} of {cases}.")


main()
