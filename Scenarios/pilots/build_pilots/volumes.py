"""What is asked for in a year: Hanoi's procedures, in numbers of the place."""


def scaled(procedures, factor, source, code):
    """Volumes times a factor that depends on the row."""
    rows = []
    for row in procedures:
        volume = float(row["annual_volume"]) * factor(row)
        told = {"source": f"{source}; all else as Hanoi", "confidence": code} if volume else {}
        rows.append(row | {"annual_volume": round(volume)} | told)
    return rows


def total(procedures, holds):
    return sum(float(row["annual_volume"]) for row in procedures if holds(row))


def by_people(procedures, people, figures):
    """So many dossiers an inhabitant, spread as in Hanoi; land and judicial records as known."""
    usual = figures["dossiers"] * people / total(procedures, lambda row: True)

    def factor(row):
        for key, holds in (
            ("land", row["service_class"] == "land"), ("judicial_record", row["id"] == "judicial_record")):
            if holds and key in figures:
                of = row["service_class"]
                return figures[key] / total(procedures, lambda other: other["service_class"] == of)
        return usual

    return scaled(procedures, factor, "dossiers per inhabitant as in Hanoi, land and judicial records by figures.csv", "A")


def by_level(procedures, figures):
    """A known total, by shares of the levels."""
    def factor(row):
        level = row["level"]
        asked = total(procedures, lambda other: other["level"] == level)
        return figures["dossiers"] * figures[f"share.{level}"] / asked

    return scaled(procedures, factor, "total of 2022 (V, X14) by shares of the levels (figures.csv)", "A")
