"""Totals in whole shares."""

import math


def apportion(total, weights, at_least=0):
    """Whole shares of `total` by weight, the largest remainders first; `at_least` for each."""
    left = total - at_least * len(weights)
    exact = [left * weight / sum(weights) for weight in weights]
    shares = [math.floor(value) for value in exact]
    order = sorted(range(len(exact)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[: left - sum(shares)]:
        shares[i] += 1
    return [share + at_least for share in shares]


def whole(value):
    """Rounds halves up, as people are counted."""
    return math.floor(value + 0.5)
