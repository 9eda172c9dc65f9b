"""What citizens ask for, as full-time people busy at counters and in offices.

Loads use means only: a person has the working hours of the observed year.
"""

import datetime
from dataclasses import dataclass

from . import sources
from .sizing import grown_posts


@dataclass(frozen=True)
class Demand:
    """All that decides loads. The tests hold it against baseline.yaml."""

    communes: list
    online_factor: dict  # by district, of the mix "district"
    rules: dict  # sizing.csv
    procedures: list
    mixes: dict  # channels.csv
    bundles: dict
    work: dict  # route-work.csv
    supplements: dict
    withdrawn: dict  # nothing to fetch, by route
    working_minutes: int  # of one person in the observed year

    def volumes(self):
        """Dossiers a year by procedure, those that come with a bundle included."""
        volume = {row["id"]: float(row["annual_volume"]) for row in self.procedures}
        for leader, (share, members) in self.bundles.items():
            for member in members:
                volume[member] += share * volume[leader]
        return volume

    def carried(self, service_class):
        """Mean dossiers a visitor, with proxies: land offices only."""
        if service_class != "land":
            return 1
        proxies = {
            key.removeprefix("proxies.land."): value for key, value in self.rules.items()}
        mean = (
            proxies["few_share"] * proxies["few_mean"]
            + proxies["many_share"] * proxies["many_mean"])
        return 1 + proxies["share"] * (mean - 1)

    def counter_minutes(self, procedure, district, fetched):
        """Mean counter time of one demand. `fetched`: an awaited result has to be fetched later."""
        rules, mix = self.rules, self.mixes[procedure["channel_mix"]]
        mean = {row["id"]: float(row["reception_mean_minutes"]) for row in self.procedures}
        linked, members = self.bundles.get(procedure["id"], (0, {}))
        minutes = mean[procedure["id"]] + linked * sum(
            share * mean[member] for member, share in members.items())
        collection = rules["collection_minutes"]
        alone = 1 - self.withdrawn.get(procedure["route"], 0)
        handed_out = collection * (alone + linked * len(members))
        online, post = mix["online_share"], mix["post_share"]
        if procedure["channel_mix"] == "district":
            online = min(1 - post, online * self.online_factor[district])
        incomplete = 1 - float(procedure["complete_share"])
        check = minutes * (1 + incomplete * rules["incomplete_service_share"])
        if procedure["awaited"] == "true" and not fetched:
            here = linked * (1 + len(members)) * collection  # a bundle is never awaited
        else:
            here = handed_out
        again = (
            self.supplements.get(procedure["route"], 0) * rules["supplement_service_share"] * minutes)
        not_posted = 1 - mix["postal_return_share"]
        scanned = check + rules["digitising_minutes"]
        in_person = scanned + again + not_posted * here
        by_post = scanned + not_posted * handed_out
        fetched_share = max(0, 1 - mix["electronic_return_share"] - mix["postal_return_share"])
        at_home = rules["online_minutes"] * (1 + incomplete) + fetched_share * handed_out
        # The channel is a visitor's; those who carry several make the share of the counter larger.
        carried = (1 - online - post) * self.carried(procedure["service_class"])
        return (carried * in_person + post * by_post + online * at_home) / (carried + post + online)

    def counter_load(self, classes, places, fetched=False, of="people"):
        """Full-time people busy at counters with all that `places` ask for in these classes."""
        people = {}
        for commune in places:
            people[commune["district"]] = people.get(commune["district"], 0) + commune[of]
        total = sum(commune[of] for commune in self.communes)
        return sum(
            count / total * float(procedure["annual_volume"])
            * self.counter_minutes(procedure, district, fetched)
            for district, count in people.items()
            for procedure in self.procedures if procedure["service_class"] in classes
        ) / self.working_minutes

    def office_load(self, function, places, of="people"):
        """Full-time people busy in the office of a function with the dossiers of `places`."""
        volume = self.volumes()
        minutes = sum(
            volume[row["id"]] * self.work[row["route"]].get(function, 0) for row in self.procedures)
        total = sum(commune[of] for commune in self.communes)
        return minutes * sum(commune[of] for commune in places) / total / self.working_minutes

    def agents(self, function, places, share=1):
        """Whole people of an office for a share of the dossiers of `places`."""
        load = share * self.office_load(function, places)
        posts = share * self.office_load(function, places, of="census")
        busy = (self.rules[f"office.{name}"] for name in ("target", "least", "most"))
        return grown_posts(load, posts, busy)


def read_demand(communes, online_factor, rules, mixes):
    return Demand(
        communes=communes, online_factor=online_factor, rules=rules, mixes=mixes,
        procedures=sources.rows("procedures.csv"), bundles=sources.bundles(),
        work=sources.route_work(), supplements=sources.route_shares("supplement_share"),
        withdrawn=sources.route_shares("withdrawn_share"),
        working_minutes=working_days(sources.rows("special-days.csv")) * rules["working_day"])


def working_days(special_days):
    """Of the observed year, July 2024 to June 2025."""
    special = {row["date"]: row["kind"] for row in special_days}
    day, days = datetime.date(2024, 7, 1), 0
    while day <= datetime.date(2025, 6, 30):
        kind = special.get(day.isoformat())
        days += kind == "make_up" or (day.weekday() < 5 and kind is None)
        day += datetime.timedelta(days=1)
    return days
