#!/usr/bin/env python3
"""Published against simulated: writes table.csv and the table of README.md.

    compare.py MOTCUA [--check]

Solves each free number anew and stops if a scenario has another, simulates every scenario as it is written and in
futures of its inputs, keeps of these the ones that meet the number that was fitted, and judges by one rule
(comparing/judge.py). With --check nothing is written: it ends with 1 if the tables are not what it makes.
"""

import sys
from pathlib import Path

from comparing import inputs, judge, page
from comparing.runs import TRACED, Program, value

HERE = Path(__file__).resolve().parent


def number(text, unit):
    if not text:
        return None
    if unit == "clock":
        hours, minutes = text.split(":")
        return int(hours) * 60 + int(minutes)
    return float(text)


def tried(scenario):
    """The values of the free number, from the first to the last."""
    first, last, step = (float(scenario[key]) for key in ("from", "to", "step"))
    return [f"{first + place * step:.6g}" for place in range(round((last - first) / step) + 1)]


def solve(program, scenario, fit):
    """The value of the free number that comes nearest to the published one, with what it gives."""
    aim = number(fit["value"], fit["unit"])
    found = []
    for setting in tried(scenario):
        values = program.values(scenario["file"], fit["indicator"], [f"{scenario['free']}={setting}"])
        found.append((abs(sum(values) / len(values) - aim), setting))
    return min(found)[1]


def how(scenario, solved):
    if not scenario["free"]:
        return scenario["staff"]
    return f"{scenario['staff']}: {solved}, of {scenario['from']} to {scenario['to']}"


class Place:
    """The scenarios of one place, with their futures; of a traced indicator, of the first futures."""

    def __init__(self, program, scenarios, published):
        self.program, self.scenarios = program, scenarios
        names = {scenario["scenario"] for scenario in scenarios}
        terms = {term for row in published if row["scenario"] in names for term in row["indicator"].split(" - ")}
        self.cells, self.settings = program.futures(
            [scenario["file"] for scenario in scenarios], any(scenario["free"] for scenario in scenarios),
            sorted(term for term in terms if term[:1].isalpha() and ":" not in term))
        self.traced = {}

    def future(self, name, indicator, point):
        """The value in one future; None if it has none there."""
        if not indicator.startswith("clock:"):
            cells = self.cells.get((name, str(point)), {})
            return value(cells, indicator) if all(
                term in cells or term.isdigit() for term in indicator.split(" - ")) else None
        key = (name, indicator, point)
        if key not in self.traced and point < TRACED:
            file = next(row["file"] for row in self.scenarios if row["scenario"] == name)
            days = self.program.values(file, indicator, self.settings[point])
            self.traced[key] = sum(days) / len(days) if days else None
        return self.traced.get(key)

    def drawn(self, indicator):
        return TRACED if indicator.startswith("clock:") else len(self.settings)

    def kept(self, fit):
        """The futures that meet the number that was fitted; all if nothing was."""
        if not fit:
            return list(self.settings)
        low, high = number(fit["low"], fit["unit"]), number(fit["high"], fit["unit"])
        values = {point: self.future(fit["scenario"], fit["indicator"], point) for point in self.settings}
        return [point for point, value in values.items() if value is not None and low <= value <= high]


def judged(row, place, fits, program, solved):
    """The row of table.csv for a row of published.csv."""
    unit = row["unit"]
    made = dict.fromkeys(page.COLUMNS, "")
    made |= {key: row[key] for key in ("place", "quantity", "unit", "date", "letter", "source", "role",
                                       "scenario", "refuted_by")}
    made["published"] = number(row["value"], unit)
    simulated = within = None
    if row["scenario"]:
        scenario = next(one for one in place.scenarios if one["scenario"] == row["scenario"])
        made["staff"] = how(scenario, solved.get(row["scenario"]))
    if row["indicator"]:
        simulated = judge.noise(program.values(scenario["file"], row["indicator"]))
        futures = [place.future(row["scenario"], row["indicator"], point)
                   for point in place.kept(fits.get(row["fitted_in"]))]
        futures = [value for value in futures if value is not None]
        made["simulated"], made["noise_low"], made["noise_high"] = simulated
        made["futures"], made["drawn"] = len(futures), place.drawn(row["indicator"])
        if row["role"] != "fit":
            within = judge.over_inputs(futures)
            made["inputs_low"], made["inputs_high"] = within or ("", "")
    made["verdict"] = judge.verdict(row["role"], simulated, within,
                                    number(row["low"], unit), number(row["high"], unit))
    return made


def main():
    motcua, *rest = sys.argv[1:]
    assert rest in ([], ["--check"]), __doc__
    scenarios, published = inputs.read(HERE)
    fits = {row["scenario"]: row for row in published if row["role"] == "fit"}
    with Program(Path(motcua).resolve(), HERE) as program:
        solved = {}
        for name, fit in fits.items():
            solved[name] = solve(program, scenarios[name], fit)
            program.holds(scenarios[name]["file"], scenarios[name]["free"], solved[name])
        places = {}
        for scenario in scenarios.values():
            places.setdefault(scenario["place"], []).append(scenario)
        places = {name: Place(program, members, published) for name, members in places.items()}
        rows = [judged(row, places.get(scenarios.get(row["scenario"], {}).get("place")), fits, program, solved)
                for row in published]
    text = (HERE / "README.md").read_text(encoding="utf-8")
    made = {"table.csv": page.as_csv(rows), "README.md": page.put(text, page.as_markdown(rows))}
    if not rest:
        for name, content in made.items():
            (HERE / name).write_text(content, encoding="utf-8")
    changed = [name for name, content in made.items()
               if (HERE / name).read_text(encoding="utf-8") != content]
    if changed:
        sys.exit(f"{', '.join(changed)}: not what compare.py makes of these scenarios; run it")


if __name__ == "__main__":
    main()
