"""Who stands before closed doors under which stress: places, people, and from what hour."""

import subprocess

from build_tables.sources import write

from .tables import read

STRESSES = ["usual", "land_1_3", "land_1_6", "land_2", "demand_up", "demand_down", "absent_20", "online_15",
            "usual_days", "portal_down"]
OPTIONS = ["baseline", "centre", "agency", "agency-points", "hybrid", "by-function"]
EQUAL = [f"{option}-equal-service" for option in OPTIONS[1:]]
# 4 to 29 November: people are absent all the time, and land has been more since 1 October.
WEEKS = {"first_day": "2024-10-21", "warm_up_days": 14, "observed_days": 28, "follow_up_days": 7}
# 15 to 17 October, the three days without the portal, and the same days as usual.
DAYS = {"first_day": "2024-10-01", "warm_up_days": 14, "observed_days": 3, "follow_up_days": 7}
SHORT = ("usual_days", "portal_down")
OPENING = "08:00:00"
QUEUE = 5                           # people: fewer are no queue
LONG = 20


def simulate(motcua, option, stress):
    """The queue by quarter of an hour and site, in a folder; unless it is there."""
    from .studies import MADE, ROOT
    folder = MADE / f"queues/{option}-{stress}"
    if not (folder / "manifest.json").exists():
        file = "baseline.yaml" if option == "baseline" else f"options/{option}.yaml"
        replications = "4" if stress in SHORT else "1"
        words = [motcua, "run", f"Scenarios/hanoi-2024/{file}", "--replications", replications, "--out", str(folder)]
        words += [] if stress.startswith("usual") else ["--stress", stress]
        for key, value in (DAYS if stress in SHORT else WEEKS).items():
            words += ["--set", f"period.{key}={value}"]
        subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return folder


def before_opening(folder):
    """People who stand there at every quarter of an hour until the doors open, by site where anybody ever does.

    At the opening they are the indicator `queue_at_opening`: a look at eight sharp misses whoever was called at once."""
    at_opening = {row["scope_id"].rsplit(":", 1)[-1]: float(row["mean"]) for row in read(folder / "kpi_summary.csv")
                  if row["kpi"] == "queue_at_opening" and row["scope_type"] == "site" and row["mean"] not in ("", "NA")}
    found = {site: [] for site, people in at_opening.items() if people > 0}
    for row in read(folder / "timeseries.csv"):
        if row["site"] in found and row["time_of_day"] < OPENING and row["queue_mean"] not in ("", "NA"):
            found[row["site"]].append((row["time_of_day"][:5], float(row["queue_mean"])))
    for site, queue in found.items():
        queue.append((OPENING[:5], at_opening[site]))
    return found


def told(option, stress, folder):
    """One row: how many places have a queue when the doors open, where the longest is, and since when."""
    scopes = [row for row in read(folder / "scopes.csv") if row["scope_type"] == "site"]
    names = {row["scope_id"].rsplit(":", 1)[-1]: row["name_en"] for row in scopes}
    mornings = before_opening(folder)
    last = {site: queue[-1][1] for site, queue in mornings.items()}
    worst = max(last, key=lambda site: (last[site], site))
    since = [time for time, people in mornings[worst] if people >= QUEUE]
    first = mornings[worst][0][0]
    return {
        "option": option, "stress": stress,
        "places_with_queue": sum(people >= QUEUE for people in last.values()),
        "places_with_long_queue": sum(people >= LONG for people in last.values()),
        "places_at_first_look": sum(queue[0][0] == first and queue[0][1] >= QUEUE for queue in mornings.values()),
        "longest": f"{last[worst]:.1f}", "where": names[worst],
        "since": ("≤ " if since[0] == first else "") + since[0] if since else ""
    }, [{"option": option, "stress": stress, "time": time, "people": f"{people:.2f}"}
        for time, people in mornings[worst]]


def make(motcua, folder):
    table, mornings = [], []
    for option in OPTIONS + EQUAL:
        for stress in STRESSES:
            row, lines = told(option, stress, simulate(motcua, option, stress))
            table.append(row)
            mornings += lines
    write(folder / "queues.csv", table)
    write(folder / "mornings.csv", mornings)
