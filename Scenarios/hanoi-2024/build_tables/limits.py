"""Limits in a green lane."""

import math


def shorter(procedures, rules):
    """Limits of so many working days or more, by a share shorter, in whole days, and never longer."""
    least, factor = rules["clocks.least_days"], 1 - rules["clocks.shorter_by"]
    rows = []
    for row in procedures:
        days = int(row["time_limit"].removesuffix("wd")) if row["time_limit"].endswith("wd") else 0
        if days >= least:
            row = row | {"time_limit": f"{math.ceil(days * factor)}wd"}
        rows.append(row)
    return rows
