"""Runs of motcua: values of an indicator by replication, as written and in futures of the inputs."""

import csv
import subprocess
import tempfile
from pathlib import Path

from .inputs import table
from .tickets import clocks

REPLICATIONS, TRACED = 10, 48
POINTS = {True: 256, False: 64}     # with and without a number that is fitted
NOTHING = "again: targets.reach_kilometres=6"         # robust compares; nobody looks at this option


class Program:
    def __init__(self, path, folder):
        self.path, self.folder = path, folder

    def results(self, command, *words):
        """What `read` makes of the folder that the command writes."""
        out = tempfile.mkdtemp(dir=self.scratch)
        done = subprocess.run([self.path, command, *words, "--yes", "--overwrite", "--lang", "en",
                               "--out", out], cwd=self.folder, capture_output=True, text=True)
        if done.returncode not in (0, 3):
            raise SystemExit(f"motcua {command} {' '.join(words)}:\n{done.stderr}")
        return Path(out)

    def __enter__(self):
        self.kept = tempfile.TemporaryDirectory()
        self.scratch = self.kept.name
        return self

    def __exit__(self, *_):
        self.kept.cleanup()

    def values(self, file, indicator, settings=()):
        """Of each replication, or of each day of a traced one."""
        words = [word for setting in settings for word in ("--set", setting)]
        if indicator.startswith("clock:"):
            out = self.results("run", file, "--replications", "1", "--trace", "1",
                               "--set", "period.observed_days=182", *words)
            return clocks(out, indicator.removeprefix("clock:"))
        out = self.results("run", file, "--replications", str(REPLICATIONS), *words)
        rows = city(out / "kpi.csv", "replication")
        return [value(cells, indicator) for (_, cells) in sorted(rows.items(), key=lambda row: int(row[0][1]))]

    def holds(self, file, selector, setting):
        """Stops if the scenario as written has another value there."""
        done = subprocess.run([self.path, "check", file, "--set", f"{selector}={setting}", "--lang", "en"],
                              cwd=self.folder, capture_output=True, text=True)
        if done.returncode not in (0, 3) or "changes 0" not in done.stderr:
            raise SystemExit(f"{file}: solved is {selector}={setting}, not what it has\n{done.stderr}")

    def futures(self, files, fitted, indicators):
        """These indicators of the city by future and option, and the settings of each future."""
        more = [] if len(files) > 1 else ["--variant", NOTHING]
        out = self.results("robust", *files, *more, "--points", str(POINTS[fitted]), "--unchecked",
                           "--replications", "2", *(word for kpi in indicators for word in ("--kpi", kpi)))
        factors = {row["factor"]: row for row in table(out / "factors.csv")}
        settings = {}
        for row in table(out / "futures.csv"):
            factor = factors[row["factor"]]
            sign = {"sets": "=", "scales": "*=", "shifts": "+="}[factor["effect"]]
            settings.setdefault(int(row["point"]), []).extend(
                f"{selector}{sign}{row['factor_value']}" for selector in factor["selectors"].split())
        return city(out / "future_kpi.csv", "point"), settings


def city(path, key):
    """{(option, key): {indicator: value}} of the whole city."""
    rows = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["scope_type"] == "city" and row["kpi_value"] not in ("", "NA"):
                rows.setdefault((row["option"], row[key]), {})[row["kpi"]] = float(row["kpi_value"])
    return rows


def value(cells, indicator):
    """An indicator, or a difference written with ' - '."""
    first, *rest = [float(term) if term.isdigit() else cells[term] for term in indicator.split(" - ")]
    return first - sum(rest)
