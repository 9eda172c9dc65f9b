"""Clock times of a traced run: when the hundredth ticket is called, when the first person finds none."""

from .inputs import table

ORDINARY = ("visit", "early_visit")


def clocks(folder, what):
    """Minutes of the day, one for each day on which it happens."""
    kinds = {row["case_id"]: row["procedure_id"] for row in table(folder / "cases.csv")}
    days = {}
    for row in table(folder / "events.csv"):
        if kinds[row["case_id"]] in ORDINARY:
            hours, minutes, seconds = row["started"][11:19].split(":")
            day = days.setdefault(row["started"][:10], {})
            day.setdefault(row["activity"], []).append(
                int(hours) * 60 + int(minutes) + int(seconds) / 60)
    if what == "ticket_100":            # nobody leaves, so the hundredth called has the hundredth ticket
        called = [sorted(day.get("reception", [])) for day in days.values()]
        return [times[99] for times in called if len(times) >= 100]
    assert what == "first_refused", what
    return [min(day["turned_away"]) for day in days.values() if "turned_away" in day]
