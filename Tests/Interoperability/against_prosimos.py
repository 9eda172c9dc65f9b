#!/usr/bin/env python3
"""Holds a model of Prosimos, imported and run by MotCua, against runs of Prosimos itself: how long a case takes by the
clock, from its arrival to its end.

    against_prosimos.py record FOLDER RUNS.csv [options]           in a Python that has prosimos==1.2.3
    against_prosimos.py compare MOTCUA FOLDER RUNS.csv [options]   in a Python that has numpy

The runs that are kept are those of credit_application, 100 cases, --task "Assess application". In place of RUNS.csv
compare takes a REFERENCE.json that has the mean of runs and half of its interval of 95 %.

FOLDER has model.bpmn and params.json. Prosimos simulates a number of cases from empty; so that both do the same, MotCua
runs the imported scenario with as many arrivals by the rule of Prosimos (whoever would come out of hours comes at the next
opening), in blocks that begin on Mondays weeks apart, when all earlier ones are over. Each block is a replication.

Means of so few cases vary by a fifth from run to run, nearly all of it by when cases came and how long work took; these
have the same law in both. The second interval is adjusted for them by regression (control variates).
"""

import argparse
import contextlib
import csv
import io
import json
import random
import re
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]
WEEK = 7 * 86_400
MONDAY = datetime(2024, 1, 1)
COLUMNS = ["mean_seconds", "arrivals_mean", "arrivals_work", "work_early", "work"]


class Hours:
    """Periods of a week, in seconds since Monday midnight."""

    def __init__(self, periods):
        def second(clock):
            return sum(float(part) * unit for part, unit in zip(clock.split(":"), (3600, 60, 1)))
        self.periods = sorted(
            (day * 86_400 + second(one["beginTime"]), day * 86_400 + second(one["endTime"]))
            for one in periods for day in range(DAYS.index(one["from"]), DAYS.index(one["to"]) + 1))
        self.week = sum(end - begin for begin, end in self.periods)

    def opening(self, moment):
        """The moment, or the next opening after it."""
        week, second = divmod(moment, WEEK)
        for begin, end in self.periods:
            if second < end:
                return week * WEEK + max(second, begin)
        return (week + 1) * WEEK + self.periods[0][0]

    def worked(self, moment):
        week, second = divmod(moment, WEEK)
        return week * self.week + sum(
            min(max(second - begin, 0), end - begin) for begin, end in self.periods)


class Model:
    def __init__(self, folder, task):
        self.flow, self.parameters = folder / "model.bpmn", folder / "params.json"
        json_ = json.loads(self.parameters.read_text(encoding="utf-8"))
        self.arrivals = Hours(json_["arrival_time_calendar"])
        self.law = json_["arrival_time_distribution"]
        calendars = {one["id"]: Hours(one["time_periods"]) for one in json_["resource_calendars"]}
        self.resource = self.hours = None
        for profile in json_["resource_profiles"]:
            if profile["name"] == task:
                self.resource = profile["resource_list"][0]["name"]
                self.hours = calendars[profile["resource_list"][0]["calendar"]]

    def gap(self, draw):
        values = [one["value"] for one in self.law["distribution_params"]]
        if self.law["distribution_name"] == "fix":
            return values[0]
        assert self.law["distribution_name"] == "expon", "arrivals of another law"
        while True:
            seconds = values[0] + draw.expovariate(1 / values[1])
            if values[2] <= seconds <= values[3]:
                return seconds

    def row(self, arrivals, ends, work):
        """Of one replication; moments in seconds since Monday midnight, `work` begins and ends at the task."""
        mean = sum(end - begin for begin, end in zip(arrivals, ends)) / len(arrivals)
        found = [mean, sum(arrivals) / len(arrivals)]
        if self.hours:
            done = [self.hours.worked(end) - self.hours.worked(begin) for begin, end in sorted(work)]
            early = sum(one * (1 - place / len(done)) for place, one in enumerate(done))
            found += [sum(map(self.hours.worked, arrivals)) / len(arrivals), early, sum(done)]
        return [round(value, 1) for value in found]


def record(asked, model):
    import numpy
    from prosimos.simulation_engine import run_simulation
    begin = datetime.fromisoformat("2024-01-01T00:00:00+00:00")
    with tempfile.TemporaryDirectory() as name, open(asked.runs, "w", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS[:5 if model.hours else 2])
        for seed in range(asked.replications):
            numpy.random.seed(seed)
            log = Path(name) / "log.csv"
            with contextlib.redirect_stdout(io.StringIO()):
                run_simulation(str(model.flow), str(model.parameters), asked.cases, name + "/stat.csv", str(log),
                               starting_at="2024-01-01 09:00:00+00:00")
            arrived, ended, work = {}, {}, []
            with open(log, encoding="utf-8", newline="") as file_:
                for event in csv.DictReader(file_):
                    enabled, started, done = (
                        (datetime.fromisoformat(event[key]) - begin).total_seconds()
                        for key in ("enable_time", "start_time", "end_time"))
                    case = int(event["case_id"])
                    arrived[case] = min(arrived.get(case, enabled), enabled)
                    ended[case] = max(ended.get(case, done), done)
                    if event["activity"] == asked.task:
                        work.append((started, done))
            cases = sorted(arrived)
            out.writerow(model.row([arrived[case] for case in cases], [ended[case] for case in cases], work))


def scenario(asked, model, folder):
    """The imported scenario, with arrivals that are replayed; which of its offices has the task."""
    subprocess.run(
        [asked.motcua, "import", model.flow, "--parameters", model.parameters, "--cases", str(asked.cases),
         "--out", folder], check=True, stdout=subprocess.DEVNULL)
    file = folder / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"(observed_days: )\d+", rf"\g<1>{asked.blocks * asked.weeks * 7}", text, count=1)
    if "replayed_arrivals" not in text:
        text = re.sub(r"  profiles:\n(    - .*\n)+", "  replayed_arrivals: arrivals.csv\n", text)
    file.write_text(text, encoding="utf-8")
    office = re.search(rf"id: (\w+),.*# .*\b{model.resource}\b", text)
    return file, office and office[1]


def blocks(asked, model, folder, file, office, seed):
    """One run: the rows of its blocks."""
    draw = random.Random(f"arrivals {seed}")
    lines = ["time,commune,procedure,channel"]
    for block in range(asked.blocks):
        moment = model.arrivals.periods[0][0]
        for _ in range(asked.cases):
            time = MONDAY + timedelta(weeks=block * asked.weeks, seconds=moment)
            lines.append(f"{time.isoformat(timespec='microseconds')},model,case,online")
            moment = model.arrivals.opening(moment + model.gap(draw))
    (folder / "arrivals.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    out = folder / "out"
    subprocess.run(
        [asked.motcua, "run", file, "--replications", "1", "--threads", "1", "--seed", str(seed), "--trace", "1",
         "--out", out, "--overwrite"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def seconds(stamp):
        return (datetime.fromisoformat(stamp).replace(tzinfo=None) - MONDAY).total_seconds()
    with open(out / "cases.csv", encoding="utf-8", newline="") as table:
        arrived = {row["case_id"]: seconds(row["received"]) for row in csv.DictReader(table)}
    length = asked.weeks * WEEK
    ended, work = {}, [[] for _ in range(asked.blocks)]
    with open(out / "events.csv", encoding="utf-8", newline="") as table:
        for event in csv.DictReader(table):
            case, activity = event["case_id"], event["activity"].split(":")
            if activity[0] == "work":
                ended[case] = max(ended.get(case, 0), seconds(event["ended"]))
                block = int(arrived[case] // length)
                if activity[1] == office:
                    work[block].append((seconds(event["started"]) % length, seconds(event["ended"]) % length))
    for block in range(asked.blocks):
        own = sorted((case for case in arrived if arrived[case] // length == block), key=arrived.get)
        assert len(own) == asked.cases, "a block has lost cases"
        begin = block * length
        assert max(ended[case] for case in own) < begin + length, "a block is not over when the next begins: --weeks"
        yield model.row(
            [arrived[case] - begin for case in own], [ended[case] - begin for case in own], work[block])


def reference(path):
    """Replications, mean and its error. The interval is by Student's law: by the normal one the error is no smaller."""
    found = json.loads(path.read_text(encoding="utf-8"))
    cycle = found["kpi"]["overall/idle_cycle_time"]
    return found["replications"], cycle["mean"], cycle["ci95_half"] / 1.96


def compare(asked, model):
    import numpy

    def told(runs):
        return len(runs), runs[:, 0].mean(), runs[:, 0].std(ddof=1) / len(runs) ** 0.5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "model"
        file, office = scenario(asked, model, folder)
        ours = numpy.array([
            row for seed in range(1, asked.replications // asked.blocks + 1)
            for row in blocks(asked, model, folder, file, office, seed)])
    theirs = None
    if asked.runs.suffix != ".json":
        with open(asked.runs, encoding="utf-8", newline="") as file:
            theirs = numpy.array([[float(value) for value in row] for row in list(csv.reader(file))[1:]])
    (runs, mean, error), own = reference(asked.runs) if theirs is None else told(theirs), told(ours)
    ratio = own[1] / mean
    print(f"Prosimos {mean:,.0f} s ({runs} replications), MotCua {own[1]:,.0f} s ({own[0]})")
    interval(ratio - 1, ratio * ((error / mean) ** 2 + (own[2] / own[1]) ** 2) ** 0.5, "")
    if theirs is not None and theirs.shape[1] > 2:
        both = numpy.vstack([theirs, ours])
        controls = both[:, 1:] - both[:, 1:].mean(axis=0)
        is_ours = numpy.r_[numpy.zeros(len(theirs)), numpy.ones(len(ours))]
        terms = numpy.column_stack([numpy.ones(len(both)), is_ours, controls])
        found, *_ = numpy.linalg.lstsq(terms, both[:, 0], rcond=None)
        rest = both[:, 0] - terms @ found
        bread = numpy.linalg.pinv(terms.T @ terms)
        spread = bread @ (terms.T * rest ** 2) @ terms @ bread
        interval(found[1] / found[0], spread[1, 1] ** 0.5 / found[0], ", adjusted for arrivals and work")


def interval(value, error, words):
    low, high = value - 1.96 * error, value + 1.96 * error
    within = -0.03 < low and high < 0.03
    print(f"difference {100 * value:+.1f} % ({100 * low:+.1f} % to {100 * high:+.1f} %){words}: "
          + ("within 3 %" if within else "not decided, or beyond 3 %"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["record", "compare"])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--task", help="where cases wait longest: its work is what the mean hangs on")
    parser.add_argument("--cases", type=int, default=100)
    parser.add_argument("--replications", type=int, default=800)
    parser.add_argument("--blocks", type=int, default=40, help="replications in one run")
    parser.add_argument("--weeks", type=int, default=9, help="from one block to the next")
    asked = parser.parse_args()
    if asked.what == "compare":
        asked.motcua = str(asked.paths.pop(0).resolve())
    folder, asked.runs = asked.paths
    model = Model(folder, asked.task)
    if asked.task and not model.hours:
        sys.exit(f"{folder}: no task '{asked.task}'")
    (record if asked.what == "record" else compare)(asked, model)


if __name__ == "__main__":
    main()
