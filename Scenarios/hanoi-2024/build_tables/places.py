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


FARTHEST = 8        # kilometres; the loneliest commune of Hanoi lies 5.6 from the next of its district


def hold_to_districts(communes):
    """Ends with the communes that lie far from all others of their district.

    Names come twice in a city: a place looked up by name may be that of another district's.
    """
    lost = []
    for commune in communes:
        others = [
            other for other in communes
            if other is not commune and other["district"] == commune["district"]]
        near = nearest(commune["place"], others) if others else commune
        far = kilometres(commune["place"], near["place"])
        if far > FARTHEST:
            lost.append(
                f"{commune['id']} {commune['name_vi']} lies {far:.1f} km from {near['name_vi']}, "
                "the nearest of its district: is that place another's of the same name?")
    if lost:
        raise SystemExit("sources/communes-2024.csv: " + "; ".join(lost))
