"""The agency with commune points, and branches by function: who receives what, and who decides there."""

from .branches import spot_offices
from .rows import group
from .sources import service_classes


def by_load(sites, classes):
    return [
        group(at["id"], classes, "by_load", "by the rule of staffing, for the nearest communes")
        for at in sites]


def points_groups(branches, units):
    """Commune matters at the commune points, all else at the 30 branches."""
    return (
        by_load(branches, service_classes("district", "land", "department"))
        + by_load(units, service_classes("commune")))


def function_groups(regions, points, units, for_departments):
    """Land at every head office, departments at those that opened first, the rest by level."""
    land, departments = service_classes("land"), service_classes("department")
    heads = [
        row for at in regions
        for row in by_load([at], land + (departments if at["id"] in for_departments else []))]
    return (
        heads + by_load(points, service_classes("district"))
        + by_load(units, service_classes("commune")))


def first_opened(regions, names):
    """Ids of the branches that begin with one of these names."""
    return {
        at["id"] for at in regions
        if any(at["name_vi"].startswith(f"Chi nhánh {name}") for name in names)}


def with_spot(offices, sites):
    """An officer on the spot at each of these sites, besides all offices."""
    return offices + spot_offices(sites)
