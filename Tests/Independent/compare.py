"""Holds MotCua against an independent program: the same town hall, written anew with SimPy.

    compare.py MOTCUA [REPLICATIONS]

simulates Scenarios/verification/independent.yaml with both and exits with 1 if an indicator differs
by more than chance allows (99.9 % over all indicators, Bonferroni). Nothing here is shared with
MotCua but the numbers of the scenario.
"""

import bisect
import csv
import math
import random
import statistics
import subprocess
import sys
import tempfile
from collections import deque
from pathlib import Path

import simpy

RATES = {8: 30, 9: 40, 10: 35, 11: 20, 13: 35, 14: 30, 15: 20, 16: 10}  # an hour
SESSIONS = [(480, 720), (780, 1020)]  # minutes of the day
WARM_UP, OBSERVED, FOLLOW_UP = 14, 84, 14
COUNTERS, AGENTS = 4, 3
DAY = 1440


def lognormal(rng, mean, cv):
    sigma2 = math.log(1 + cv * cv)
    return rng.lognormvariate(math.log(mean) - sigma2 / 2, math.sqrt(sigma2))


def lunch(start, end):
    """Minutes of the lunch break between two instants of a day."""
    midnight = start // DAY * DAY
    first, last = midnight + SESSIONS[0][1], midnight + SESSIONS[1][0]
    return max(0.0, min(end, last) - max(start, first))


class WorkingTime:
    """Minutes of office hours since the start, and back."""

    def __init__(self, days):
        self.sessions = [
            (day * DAY + start, day * DAY + end)
            for day in range(days)
            if day % 7 < 5
            for start, end in SESSIONS
        ]
        self.starts = [start for start, _ in self.sessions]
        self.before = [0.0]
        for start, end in self.sessions:
            self.before.append(self.before[-1] + end - start)

    def until(self, time):
        index = bisect.bisect_right(self.starts, time) - 1
        if index < 0:
            return 0.0
        start, end = self.sessions[index]
        return self.before[index] + min(time, end) - start

    def instant(self, worked):
        index = min(bisect.bisect_left(self.before, worked) - 1, len(self.sessions) - 1)
        return self.sessions[max(index, 0)][0] + worked - self.before[max(index, 0)]


class Citizen:
    def __init__(self, now, observed):
        self.arrived = now
        self.observed = observed
        self.waits = True


class TownHall:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.env = simpy.Environment()
        self.clock = WorkingTime(WARM_UP + OBSERVED + FOLLOW_UP + 60)
        self.queue, self.busy, self.calls = deque(), 0, False
        self.office = simpy.Resource(self.env, AGENTS)
        self.waits, self.open_waits = [], []
        self.processing, self.office_queue = [], []
        self.left = self.demands = 0
        self.last_out, self.opening_days = 0.0, 0
        self.closed_at = 0.0
        for process in (self.arrivals(), self.doors()):
            self.env.process(process)
        self.env.run((WARM_UP + OBSERVED + FOLLOW_UP) * DAY)

    def in_window(self, time):
        return WARM_UP * DAY <= time < (WARM_UP + OBSERVED) * DAY

    def arrivals(self):
        for day in range(WARM_UP + OBSERVED + FOLLOW_UP):
            if day % 7 >= 5:
                continue
            for hour, rate in RATES.items():
                time = day * DAY + hour * 60
                end = time + 60
                while True:
                    time += self.rng.expovariate(rate / 60)
                    if time >= end:
                        break
                    yield self.env.timeout(time - self.env.now)
                    self.enter()

    def doors(self):
        for day in range(WARM_UP + OBSERVED + FOLLOW_UP):
            if day % 7 >= 5:
                continue
            for index, (start, end) in enumerate(SESSIONS):
                yield self.env.timeout(day * DAY + start - self.env.now)
                self.calls = True
                self.closed_at = math.inf
                self.call()
                yield self.env.timeout(day * DAY + end - self.env.now)
                if index == 0:
                    self.calls = False
                else:  # those inside are served
                    self.closed_at = self.env.now
                    self.opening_days += self.in_window(self.env.now)

    def enter(self):
        citizen = Citizen(self.env.now, self.in_window(self.env.now))
        self.demands += citizen.observed
        self.queue.append(citizen)
        self.call()
        if citizen.waits:
            self.env.process(self.patience(citizen))

    def patience(self, citizen):
        yield self.env.timeout(self.rng.expovariate(1 / 30))
        if citizen.waits:
            citizen.waits = False
            self.queue.remove(citizen)
            self.left += citizen.observed

    def call(self):
        while self.calls and self.busy < COUNTERS and self.queue:
            citizen = self.queue.popleft()
            citizen.waits = False
            self.busy += 1
            if citizen.observed:
                self.waits.append(self.env.now - citizen.arrived)
                self.open_waits.append(self.waits[-1] - lunch(citizen.arrived, self.env.now))
            self.env.process(self.serve(citizen))

    def serve(self, citizen):
        yield self.env.timeout(lognormal(self.rng, 8, 0.6))
        self.busy -= 1
        now = self.env.now
        if now > self.closed_at and self.busy == 0 and not self.queue and self.in_window(now):
            self.last_out += now - self.closed_at
        self.env.process(self.process(citizen))
        self.call()

    def process(self, citizen):
        received = self.env.now
        with self.office.request() as turn:
            yield turn
            begun = self.env.now
            if self.in_window(begun):
                self.office_queue.append(self.clock.until(begun) - self.clock.until(received))
            worked = self.clock.until(begun) + lognormal(self.rng, 6, 1)
            yield self.env.timeout(max(0.0, self.clock.instant(worked) - begun))
        if citizen.observed:
            self.processing.append(self.clock.until(self.env.now) - self.clock.until(received))

    def indicators(self):
        """Sum and count of each."""
        served = len(self.waits)
        return {
            "wait_mean": (sum(self.open_waits), served),
            "wait_clock_mean": (sum(self.waits), served),
            "wait_within_limit_2": (sum(w <= 15 for w in self.open_waits), served),
            "wait_clock_within_limit_2": (sum(w <= 15 for w in self.waits), served),
            "walk_away_share": (self.left, served + self.left),
            "last_out_minutes": (self.last_out, self.opening_days),
            "office_queue_mean": (sum(self.office_queue) / 60, len(self.office_queue)),
            "processing_mean": (sum(self.processing) / 480, len(self.processing)),
        }


def ratio(pairs):
    """Ratio of totals and its standard error by the delta method."""
    value = sum(s for s, _ in pairs) / sum(c for _, c in pairs)
    mean = statistics.fmean(c for _, c in pairs)
    squares = sum(((s - value * c) / mean) ** 2 for s, c in pairs)
    return value, math.sqrt(squares / (len(pairs) - 1) / len(pairs))


def motcua(program, replications):
    """Value and half-width of the 95 % interval of each indicator."""
    root = Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory() as folder:
        command = [program, "run", "Scenarios/verification/independent.yaml"]
        command += ["--replications", str(replications), "--out", f"{folder}/results"]
        subprocess.run(command, cwd=root, check=True, capture_output=True)
        with open(f"{folder}/results/kpi_summary.csv", encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["scope_type"] == "city"]
    return {
        row["kpi"]: (float(row["mean"]), (float(row["ci_high"]) - float(row["ci_low"])) / 2)
        for row in rows
        if row["ci_low"] not in ("", "NA")
    }


def main():
    program = str(Path(sys.argv[1]).resolve())
    replications = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    ours = motcua(program, replications)
    halls = [TownHall(seed).indicators() for seed in range(replications)]
    # Student's factor of the 95 % interval, near enough from 20 replications on.
    factor = statistics.NormalDist().inv_cdf(0.975) * (1 + 1 / (4 * replications) * 2.4)
    limit = statistics.NormalDist().inv_cdf(1 - 0.001 / 2 / len(halls[0])) * 1.1
    failed = False
    print(f"{'indicator':22}{'MotCua':>12}{'SimPy':>12}{'difference, in errors':>24}")
    for name in halls[0]:
        value, half_width = ours[name]
        other, error = ratio([hall[name] for hall in halls])
        z = (value - other) / math.hypot(half_width / factor, error)
        failed |= abs(z) > limit
        print(f"{name:22}{value:12.5g}{other:12.5g}{z:24.2f}")
    print("They disagree." if failed else "They agree.")
    return failed


if __name__ == "__main__":
    sys.exit(main())
