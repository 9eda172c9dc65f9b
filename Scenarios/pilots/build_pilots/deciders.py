"""Who decides: the committee of each commune, the divisions and the land office of each district, the departments."""

from build_tables.rows import names, office
from build_tables.sources import rows as hanoi

RULE = "by the rule of staffing"


def offices(districts, communes, house, city_house):
    """`house` of a district or commune, by id; departments are all in one house."""
    found = [
        office(
            f"committee-{row['id']}",
            (f"Ủy ban nhân dân {row['name_vi']}", f"Committee of {row['name_en']}"),
            "commune_committee", f"commune:{row['id']}", house(row["id"]), RULE)
        for row in communes]
    divisions = [row for row in hanoi("sources/offices.csv") if row["at"] == "district"]
    land = {
        "function": "land_registration", "name_vi": "Chi nhánh Văn phòng Đăng ký đất đai",
        "name_en": "Land registration branch"}
    found += [
        office(
            f"{row['function'].replace('_', '-')}-{district['id']}",
            (f"{row['name_vi']}, {district['name_vi']}", f"{row['name_en']}, {district['name_en']}"),
            row["function"], f"district:{district['id']}", house(district["id"]), RULE)
        for district in districts for row in divisions + [land]]
    units = {row["id"]: row for row in hanoi("sources/departments.csv")}
    return found + [
        office(
            f"office-{row['at']}", names(units[row["at"]]), row["function"], "city", city_house, RULE)
        for row in hanoi("sources/offices.csv") if row["at"] != "district"]
