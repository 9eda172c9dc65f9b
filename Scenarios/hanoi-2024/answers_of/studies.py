"""Simulates, and keeps the rows that the page needs."""

import math
import statistics
import subprocess
from pathlib import Path

from build_tables.sources import write

from . import queues
from .tables import read, relevant, verdict

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent
MADE = ROOT / "Results/answers"
OPTIONS = ["centre", "agency", "agency-points", "hybrid", "by-function"]
NETWORKS = ["agency", "agency-points", "hybrid", "by-function"]
KPIS = ["wait_mean", "walk_away_share", "on_time_share", "total_time_mean", "travel_mean",
        "counter_staff_paid", "office_staff_paid", "cost_per_dossier_paid", "cost_per_dossier_used"]
USUAL = {"warm_up_days": 14, "observed_days": 28, "follow_up_days": 30}
FORM = "decided on the spot: levers.delegation.enabled=true"
STUDENT = 4.303                     # of the mean of three replications, 95 %
TODAY = "levers.delegation.enabled=false"
BASE = "Scenarios/hanoi-2024/baseline.yaml"
LONG = ["centre", "agency", "hybrid"]   # what is compared with today over whole years


def option(name):
    return f"Scenarios/hanoi-2024/options/{name}.yaml"


def study(motcua, name, *words, period=USUAL, replications=3):
    """Runs a command of the program into a folder, unless it is there."""
    folder = MADE / name
    if not (folder / "manifest.json").exists():
        settings = [
            word for key, value in period.items() for word in ("--set", f"period.{key}={value}")]
        subprocess.run(
            [motcua, *words, *settings, "--replications", str(replications), "--out", str(folder)],
            cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder


def compared(folder, **told):
    """Values of all options for the whole city, with differences from the base and verdicts."""
    differences = {
        (row["alternative"], row["kpi"]): row
        for row in read(folder / "compare.csv") if row["scope_type"] == "city"}
    rows = []
    for row in read(folder / "kpi_summary.csv"):
        if row["scope_type"] != "city" or row["kpi"] not in KPIS:
            continue
        found = differences.get((row["option"], row["kpi"]), {})
        rows.append(told | {
            "option": row["option"], "kpi": row["kpi"], "value": row["mean"],
            "difference": found.get("difference", ""), "low": found.get("ci_low", ""),
            "high": found.get("ci_high", ""), "verdict": found.get("practical", "")})
    return rows


def levers(folder, name):
    """What each lever adds, with a verdict by its interval."""
    rules, rows = relevant(folder), []
    for row in read(folder / "attribution.csv"):
        if row["scope_type"] != "city" or row["kpi"] not in KPIS:
            continue
        low, high = (float(row[key]) if row[key] not in ("", "NA") else "" for key in ("ci_low", "ci_high"))
        rows.append({
            "option": name, "kpi": row["kpi"], "lever": row["lever"], "base": row["base_value"],
            "share": row["share"], "low": row["ci_low"], "high": row["ci_high"],
            "last_out": row["last_out"],
            "verdict": verdict(row["kpi"], float(row["base_value"]), low, high, rules)})
    return rows


def limits(motcua):
    """Time limits kept in two networks, with and without what mends them: officers on the spot, digital transfer."""
    ways = {"agency": ("delegation", "digital_transfer"), "hybrid": ("deciders", "digital_transfer")}
    rows = []
    for name, (officers, transfer) in ways.items():
        words = [word for lever in (officers, transfer) for word in ("--set", f"levers.{lever}.enabled=false")]
        words += ["--variant", f"officers: levers.{officers}.enabled=true",
                  "--variant", f"transfer: levers.{transfer}.enabled=true"]
        folder = study(motcua, f"limits-{name}", "compare", option(name), *words)
        means = [row["mean"] for row in read(folder / "kpi_summary.csv")
                 if row["scope_type"] == "city" and row["kpi"] == "on_time_share"]
        rows += [{"network": name, "with": way, "on_time_share": mean}
                 for way, mean in zip(("neither", "officers", "transfer"), means, strict=True)]
    return rows


def by_factor(motcua):
    """What two and four times the volume make of options that hire by a rule, and of those that do not."""
    folder = study(motcua, "volumes", "compare", BASE, *(option(name) for name in LONG),
                   "--design", "Scenarios/hanoi-2024/volumes.csv", period={}, replications=1)
    factors = {row["point"]: row["factor_value"] for row in read(folder / "futures.csv")
               if row["factor"] == "demand.volume_factor"}
    kpis = ("counter_staff_paid", "office_staff_paid", "wait_mean", "served_on_time_share")
    return [{"volume": factors[row["point"]], "option": row["option"], "kpi": row["kpi"], "value": row["kpi_value"]}
            for row in read(folder / "future_kpi.csv") if row["scope_type"] == "city" and row["kpi"] in kpis]


def stressed(motcua):
    """Every stress over a whole year."""
    kpis = ("wait_mean", "walk_away_share", "served_on_time_share")
    words = [word for kpi in kpis for word in ("--kpi", kpi)]
    folder = study(motcua, "stresses", "stress", BASE, *(option(name) for name in LONG), *words,
                   period={}, replications=1)
    rows = [row for row in read(folder / "stress.csv") if row["scope_type"] == "city" and row["kpi"] in kpis]
    usual = {(row["option"], row["kpi"]): row["usual"] for row in rows}
    return [{"stress": "usual", "option": option, "kpi": kpi, "value": value} for (option, kpi), value in usual.items()] + [
        {"stress": row["stress"], "option": row["option"], "kpi": row["kpi"], "value": row["mean"]} for row in rows]


def by_replication(name, form):
    """Values of the whole city by indicator and replication: of a network under one legal form."""
    folder, found = MADE / f"form-{name}", {}
    chosen = [row["option"] for row in read(folder / "options.csv")][form]
    for row in read(folder / "kpi.csv"):
        if row["option"] == chosen and row["scope_type"] == "city" and row["kpi"] in KPIS:
            found.setdefault(row["kpi"], []).append(float(row["kpi_value"]))
    return found


def networks():
    """Each network beside the 30 branches under the same legal form, citizen for citizen."""
    rules, rows = relevant(MADE / f"form-{NETWORKS[0]}"), []
    for form in (0, 1):
        base = by_replication(NETWORKS[0], form)
        for name in NETWORKS:
            for kpi, values in by_replication(name, form).items():
                told = {"on_the_spot": form, "option": name, "kpi": kpi, "value": statistics.mean(values)}
                pairs = [one - other for one, other in zip(values, base[kpi])]
                middle = statistics.mean(pairs)
                half = STUDENT * statistics.stdev(pairs) / math.sqrt(len(pairs))
                word = verdict(kpi, statistics.mean(base[kpi]), middle - half, middle + half, rules)
                if name == NETWORKS[0]:
                    rows.append(told | {"difference": "", "low": "", "high": "", "verdict": ""})
                else:
                    rows.append(told | {
                        "difference": middle, "low": middle - half, "high": middle + half, "verdict": word})
    return rows


def make(motcua, folder):
    """All studies, and the kept tables."""
    write(folder / "forms.csv", [
        row for name in NETWORKS for row in compared(
            study(motcua, f"form-{name}", "compare", option(name), "--set", TODAY, "--variant", FORM),
            network=name)])
    write(folder / "networks.csv", networks())
    everything = [f for name in OPTIONS for f in (option(name), option(f"{name}-equal-service"))]
    write(folder / "options.csv", compared(
        study(motcua, "options", "compare", BASE, *everything, replications=8)))
    write(folder / "year.csv", compared(
        study(motcua, "year", "compare", BASE, *everything, period={}, replications=8)))
    write(folder / "limits.csv", limits(motcua))
    write(folder / "volumes.csv", by_factor(motcua))
    write(folder / "stresses.csv", stressed(motcua))
    write(folder / "levers.csv", [
        row for name in OPTIONS for row in levers(
            study(motcua, f"levers-{name}", "decompose", option(name), "--lean", replications=4), name)])
    queues.make(motcua, folder)
