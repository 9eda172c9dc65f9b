"""The rule of the verdicts, and the numbers that it needs. Numbers in, words out."""

from math import sqrt
from statistics import mean, stdev

ENOUGH = 10                 # futures that meet the fitted number, below which no interval is told
# Student's 97.5 % points from nine degrees of freedom (ten replications) on.
STUDENT = (2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860,
           2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423)


def noise(values):
    """Mean and 95 % interval over replications."""
    middle = mean(values)
    half = STUDENT[len(values) - 10] * stdev(values) / sqrt(len(values))
    return middle, middle - half, middle + half


def over_inputs(values):
    """From the 5 to the 95 % point of futures; None if they are too few."""
    if len(values) < ENOUGH:
        return None
    ordered = sorted(values)

    def point(share):
        place = share * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (place - below) * (ordered[above] - ordered[below])

    return point(0.05), point(0.95)


def verdict(role, simulated, inputs, low, high):
    """What holding a published band against a simulated value and its intervals says.

    A free number that was chosen by the published one is *fitted*, whatever it meets, and *refuted* if no choice
    meets it. Anything else that is published is *refuted* if the band lies beyond both intervals.
    """
    if role == "none":
        return "not checkable"
    middle, *chance = simulated
    if role == "fit":
        return "fitted" if low <= middle <= high else "refuted"
    intervals = [chance] + ([inputs] if inputs else [])
    reached = any(first <= high and last >= low for first, last in intervals)
    return "not refuted" if reached else "refuted"
