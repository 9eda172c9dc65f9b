"""Measures all contenders round by round, each round with a seed of its own, and prints a table.

Every measurement is a process that prints CPU seconds, peak KiB and a mean. A mean that theory
knows has to lie within the 99.9 % confidence interval of the rounds, or the program ends with 1.
"""

import argparse
import datetime
import math
import os
import pathlib
import platform
import statistics
import subprocess
import sys
from dataclasses import dataclass, field

from city import city

HERE = pathlib.Path(__file__).resolve().parent

# Student's t at 99.95 %, by degrees of freedom.
STUDENT = {1: 636.6, 2: 31.60, 3: 12.92, 4: 8.610, 5: 6.869, 6: 5.959, 7: 5.408, 8: 5.041, 9: 4.781}


def mean_time_in_system(servers):
    """Erlang C at 90 % load and a mean service of 1."""
    load = 0.9 * servers
    blocking = 1.0
    for n in range(1, servers + 1):
        blocking = load * blocking / (n + load * blocking)
    waiting = blocking / (1 - 0.9 * (1 - blocking))
    return 1 + waiting / (servers - load)


@dataclass
class Contender:
    """Who does the work, how much of it, and what came out."""

    name: str
    command: list
    customers: int
    results: list = field(default_factory=list)

    def measure(self, seed):
        command = [str(word) for word in self.command] + [str(seed)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
        self.results.append(tuple(float(word) for word in done.stdout.split()))

    @property
    def nanoseconds(self):
        return statistics.median(cpu for cpu, _, _ in self.results) / self.customers * 1e9

    @property
    def mebibytes(self):
        return max(peak for _, peak, _ in self.results) / 1024

    @property
    def interval(self):
        means = [mean for _, _, mean in self.results]
        half = STUDENT[len(means) - 1] * statistics.stdev(means) / math.sqrt(len(means))
        return statistics.fmean(means), half

    def ratio(self, other):
        """Of the times per customer, round by round; the median."""
        return statistics.median(
            mine[0] / self.customers / (theirs[0] / other.customers)
            for mine, theirs in zip(self.results, other.results))


@dataclass
class Work:
    """Something to simulate. `theory` is None where the C++ reference is the truth."""

    key: str
    title: str
    theory: float | None
    contenders: list

    @property
    def truth(self):
        return self.contenders[0].interval if self.theory is None else (self.theory, 0.0)

    def agrees(self, contender):
        truth, slack = self.truth
        mean, half = contender.interval
        return abs(mean - truth) <= half + (slack if contender is not self.contenders[0] else 0)

    def rows(self):
        for contender in self.contenders:
            mean, half = contender.interval
            yield [
                self.title, contender.name, f"{contender.customers:,}",
                f"{contender.nanoseconds:,.0f}", f"{contender.mebibytes:.0f}",
                f"{contender.ratio(self.contenders[0]):,.2f}",
                f"{mean:.4g} ± {half:.2g}", f"{self.truth[0]:.4g}",
                "yes" if self.agrees(contender) else "NO",
            ]


def works(options):
    ours, reference = options.benchmark, options.reference

    def peer(program, what, sizes, customers):
        return [sys.executable, HERE / "peers" / f"{program.lower()}_peer.py", what, *sizes, customers]

    def scaled(customers):
        return max(1000, int(customers * options.scale))

    def station(servers, title, peers):
        n = scaled(1_000_000)
        key = f"station-{servers}"
        few = [
            Contender(name, peer(name, "station", [servers], scaled(count)), scaled(count))
            for name, count in peers.items()
        ]
        return Work(key, title, mean_time_in_system(servers), [
            Contender("C++, binary heap", [reference, "station", "plain", servers, n], n),
            Contender("MotCua kernel", [ours, "station", "plain", servers, n], n),
            Contender("C++ with GSL", [reference, "station", "gsl", servers, n], n),
            Contender("MotCua, named draws", [ours, "station", "named", servers, n], n),
            *few,
        ])

    holds, pending = scaled(1_000_000), 100_000
    slow_holds = scaled(200_000)
    tandem = scaled(500_000) // 1440 * 1440
    slow_tandem = scaled(20_000)
    all_works = [
        station(1, "M/M/1", {"SimPy": 50_000, "Ciw": 20_000, "salabim": 5_000}),
        station(10, "M/M/10", {"SimPy": 50_000, "Ciw": 20_000, "salabim": 5_000}),
        Work("tandem", "tandem", None, [
            Contender("C++ with GSL", [reference, "tandem", "gsl", tandem], tandem),
            Contender("MotCua, a scenario file", [ours, "tandem", HERE / "tandem.yaml", tandem], tandem),
            Contender("SimPy", peer("SimPy", "tandem", [], slow_tandem), slow_tandem),
            Contender("Ciw", peer("Ciw", "tandem", [], slow_tandem), slow_tandem),
        ]),
        Work("hold", "hold, 100,000 pending", 1.0, [
            Contender("C++, binary heap", [reference, "hold", "plain", pending, holds], holds),
            Contender("MotCua kernel", [ours, "hold", "plain", pending, holds], holds),
            Contender("MotCua, named draws", [ours, "hold", "named", pending, holds], holds),
            Contender("SimPy", peer("SimPy", "hold", [pending], slow_holds), slow_holds),
        ]),
        station(10_000, "M/M/10000", {}),
    ]
    return [work for work in all_works if options.only in (None, work.key)]


def machine():
    names = [
        line.split(":")[1].strip()
        for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    def first_line(*command):
        return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0]
    return (
        f"{len(names)} cores of {names[0] if names else platform.machine()}; "
        f"{first_line('g++', '--version')}; {first_line('swift', '--version')}; "
        f"Python {platform.python_version()}")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for program in ("benchmark", "reference", "motcua"):
        parser.add_argument(f"--{program}", required=True)
    parser.add_argument("--rounds", type=int, default=5, choices=range(2, 11))
    parser.add_argument("--scale", type=float, default=1, help="of the numbers of customers")
    parser.add_argument("--only", help="one work: station-1, station-10, station-10000, tandem, hold")
    parser.add_argument("--no-city", action="store_true", help="leave the Hanoi year out")
    parser.add_argument(
        "--largest", type=int, default=16, choices=(1, 4, 16), help="how far Hanoi is grown")
    parser.add_argument(
        "--replications", type=int, default=30, help="of each of the four options compared")
    parser.add_argument("--out", default=HERE.parent / "Results" / "benchmarks.md")
    options = parser.parse_args()

    load = os.getloadavg()[0]
    measured = works(options)
    for round in range(options.rounds):
        print(f"Round {round + 1} of {options.rounds} ...", file=sys.stderr)
        for work in measured:
            for contender in work.contenders:
                contender.measure(seed=1_000 * round + 17)

    parts = [
        "# Benchmarks",
        f"{datetime.date.today()}, {machine()}; load average {load:.1f} before. {options.rounds} rounds, each with a seed of its own,"
        " the contenders in turn. CPU time of the simulation alone, the median; the ratio to the"
        " first C++ of each work is the median of the rounds' ratios. Means: time in system in mean"
        " services, wait at the counters in minutes (tandem, truth: the reference), time between"
        " events x pending (hold); with 99.9 % confidence intervals over the rounds.",
        table(
            ["work", "who", "customers", "ns per customer", "peak MiB", "ratio to C++", "mean",
             "truth", "agrees"],
            [row for work in measured for row in work.rows()]),
    ]
    if not options.no_city:
        text, head, rows = city(
            options.motcua, HERE.parent, options.rounds, options.largest, options.replications)
        parts += ["## The city", text, table(head, rows)]
        # Written by hand: counts and experiments that are not made anew with every table.
        parts.append((HERE / "note.md").read_text().rstrip())
    text = "\n\n".join(parts) + "\n"
    pathlib.Path(options.out).write_text(text)
    print(text)
    if not all(work.agrees(contender) for work in measured for contender in work.contenders):
        sys.exit("A mean disagrees with its truth: see the table.")


main()
