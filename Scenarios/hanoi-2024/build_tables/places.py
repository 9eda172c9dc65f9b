"""Distances, and which site is nearest."""

import math


def kilometres(a, b):
    """Along the great circle, by the haversine formula, on a sphere of the mean radius of the earth."""
    (lat1, lon1), (lat2, lon2) = a, b
    p, q = math.radians(lat1), math.radians(lat2)
    haversine = (
        math.sin((q - p) / 2) ** 2
        + math.cos(p) * math.cos(q) * math.sin(math.radians(lon2 - lon1) / 2) ** 2)
    return 2 * 6371.0088 * math.asin(math.sqrt(haversine))


def nearest(place, others):
    """The first of those nearest to a place."""
    return min(others, key=lambda other: kilometres(place, other["place"]))


def by_nearest(sites, communes):
    """The communes that are nearest to each site, in the order of the sites."""
    catchment = [[] for _ in sites]
    for commune in communes:
        distances = [kilometres(commune["place"], site["place"]) for site in sites]
        catchment[distances.index(min(distances))].append(commune)
    return catchment
