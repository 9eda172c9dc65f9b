"""What the page says in sentences: figures worked out from the kept tables, and the conditions of what is said in words.

A sentence of intro.md has a figure as {name}; a condition that does not hold any more stops the page, so that no
sentence outlives its table."""

import sys

from .tables import read

SOME, LONG = "places_with_queue", "places_with_long_queue"
SPREAD = ["agency", "agency-points", "hybrid", "by-function"]
NOTHING = "no relevant difference"


class Kept:
    """The kept tables, by what a sentence asks of them."""

    def __init__(self, folder):
        def by(file, *keys):
            return {tuple(row[key] for key in keys): row for row in read(folder / f"{file}.csv")}
        self.weeks, self.year = by("options", "option", "kpi"), by("year", "option", "kpi")
        self.forms = {key: row for key, row in by("forms", "network", "kpi", "option").items()
                      if row["difference"] not in ("", "NA")}
        self.networks = by("networks", "on_the_spot", "option", "kpi")
        self.levers, self.limits = by("levers", "option", "kpi", "lever"), by("limits", "network", "with")
        self.queues = by("queues", "option", "stress")

    def form(self, network, kpi):
        return next(row for (of, indicator, _), row in self.forms.items() if (of, indicator) == (network, kpi))

    def share(self, option, kpi, lever):
        """Of all that moves, what one lever makes."""
        return float(self.levers[option, kpi, lever]["share"]) / float(self.levers[option, kpi, "all"]["share"])


def plain(value):
    return f"{value:.0f}"


def signed(value):
    return f"{round(value, 1) + 0.0:+.1f}"


def span(values, write=plain):
    low, high = write(min(values)), write(max(values))
    return low if low == high else f"{low} to {high}"


def figures(kept):
    """Figure by name, as it stands in a sentence."""
    def of(table, option, kpi, column="value"):
        return float(table[option, kpi][column])

    centre, centre_year = (table["centre-equal-service", "wait_mean"] for table in (kept.weeks, kept.year))
    used = {option: float(row["difference"]) / of(kept.weeks, "baseline", kpi) * 100
            for (option, kpi), row in kept.weeks.items() if kpi == "cost_per_dossier_used" and option != "baseline"}
    more = {name: of(kept.weeks, f"{name}-equal-service", "counter_staff_paid")
            / of(kept.weeks, name, "counter_staff_paid") * 100 - 100 for name in SPREAD}

    def people(kpi, form, names=SPREAD[1:]):
        return [float(kept.networks[form, name, kpi]["difference"]) for name in names]

    def limit(network, way):
        return f"{float(kept.limits[network, way]['on_time_share']) * 100:.1f}"

    def places(option, column):
        return kept.queues[option, "usual"][column]

    def longest(option, stress):
        return plain(float(kept.queues[option, stress]["longest"]))

    return {
        "year_agency": f"{of(kept.year, 'agency', 'wait_mean'):.1f}",
        "year_agency_equal": f"{of(kept.year, 'agency-equal-service', 'wait_mean'):.1f}",
        "year_today": f"{of(kept.year, 'baseline', 'wait_mean'):.1f}",
        "centre_low": signed(float(centre["low"])), "centre_high": signed(float(centre["high"])),
        "form_time": plain(-float(kept.form("agency", "total_time_mean")["difference"])),
        "form_counters": span([-float(kept.form(name, "counter_staff_paid")["difference"]) for name in SPREAD[:2]]),
        "form_offices": span([float(kept.form(name, "office_staff_paid")["difference"]) for name in SPREAD[:2]]),
        "limit_neither": limit("agency", "neither"), "limit_officers": limit("agency", "officers"),
        "limit_transfer": limit("agency", "transfer"), "limit_deciders": limit("hybrid", "officers"),
        "limit_hybrid": limit("hybrid", "neither"),
        "way": span([-value for form in "01" for value in people("travel_mean", form, SPREAD[1:3])]),
        "network_people": span([value for form in "01" for value in people("counter_staff_paid", form)]),
        "used": span([value for option, value in used.items() if option != "centre"], lambda value: f"{value:.1f}"),
        "used_centre": plain(used["centre"]),
        "more_agency": plain(more["agency"]), "more_points": span([more[name] for name in SPREAD[1:]]),
        "centre_year_low": signed(float(centre_year["low"])), "centre_year_high": signed(float(centre_year["high"])),
        "centre_year": centre_year["verdict"].replace("_", " "),
        "usual_centre": places("centre", LONG), "usual_agency": places("agency", LONG),
        "equal_centre": places("centre-equal-service", LONG), "equal_agency": places("agency-equal-service", LONG),
        "five_points": places("agency-points", SOME), "five_hybrid": places("hybrid", SOME),
        "five_function": places("by-function", SOME), "five_today": places("baseline", SOME),
        "long_points": places("agency-points", LONG), "long_hybrid": places("hybrid", LONG),
        "long_function": places("by-function", LONG), "long_today": places("baseline", LONG),
        "today_longest": longest("baseline", "land_2"),
        "heads_longest": longest("by-function", "land_2"),
        "portal": longest("by-function", "portal_down"), "portal_usual": longest("by-function", "usual_days")}


def conditions(kept):
    """What is said in words, and whether it holds."""
    weeks, forms, queues = kept.weeks, kept.form, kept.queues
    usual = [name for name in SPREAD if name != "agency"]
    return {
        "the centre's waits at equal service are not relevantly longer":
            float(weeks["centre-equal-service", "wait_mean"]["high"]) < 1,
        "the centre's waits, and nearly all who leave, are its staffing":
            min(kept.share("centre", kpi, "staffing") for kpi in ("wait_mean", "walk_away_share")) > 0.95,
        "the centre's longer way is its network": kept.share("centre", "travel_mean", "network") > 0.75,
        "legal form makes no relevant difference to waits, those who leave, limits kept": all(
            forms(name, kpi)["verdict"].replace("_", " ") == NOTHING
            for name in SPREAD for kpi in ("wait_mean", "walk_away_share", "on_time_share")),
        "legal form saves time at the 30 branches alone":
            forms("agency", "total_time_mean")["verdict"] == "better" and all(
                forms(name, "total_time_mean")["verdict"].replace("_", " ") == NOTHING for name in usual),
        "commune points save way, but not by function": all(
            kept.networks[form, name, "travel_mean"]["verdict"] == word for form in "01"
            for name, word in (("agency-points", "better"), ("hybrid", "better"), ("by-function", NOTHING))),
        "deciders save time": kept.levers["hybrid", "total_time_mean", "deciders"]["verdict"] == "better",
        "at equal service small places serve about twice as well as today": all(
            0.4 < float(weeks[f"{name}-equal-service", "wait_mean"]["value"])
            / float(weeks["baseline", "wait_mean"]["value"]) < 0.6 for name in usual),
        "over the year it is open whether the agency's dossiers are later, and nobody waits longer at equal service":
            kept.year["agency-equal-service", "on_time_share"]["verdict"] == "open" and all(
                kept.year[f"{name}-equal-service", "wait_mean"]["verdict"] != "worse" for name in ["centre", *SPREAD]),
        "on a usual day the centre has five people at all branches by seven":
            queues["centre", "usual"]["places_at_first_look"] == "30",
        "queues stand before opening in every option on a usual day": all(
            row[SOME] != "0" for (_, stress), row in queues.items() if stress == "usual"),
        "people at the counters do not mend them": all(
            abs(float(queues[f"{name}-equal-service", "usual"]["longest"]) / float(queues[name, "usual"]["longest"]) - 1) < 0.25
            for name in SPREAD),
        "land brings the longest queue by function and today": all(
            max((float(row["longest"]), stress) for (of, stress), row in queues.items() if of == option)[1] == "land_2"
            for option in ("by-function", "baseline")),
        "by function the portal's queue is at Cau Giay": "Cau Giay" in queues["by-function", "portal_down"]["where"]}


def put(text, folder):
    """The text with its figures; ends the program where a sentence does not hold any more."""
    kept = Kept(folder)
    broken = [words for words, holds in conditions(kept).items() if not holds]
    if broken:
        sys.exit("answers_of/intro.md says what its tables do not: " + "; ".join(broken))
    for name, value in figures(kept).items():
        if f"{{{name}}}" not in text:
            sys.exit(f"answers_of/intro.md has no {{{name}}} any more")
        text = text.replace(f"{{{name}}}", value)
    return text
