"""Who lives where, what districts are called, and how many of their people go online."""

import unicodedata

from .sizing import whole

ENGLISH_TYPES = {
    "Phường": "Ward", "Xã": "Commune", "Thị trấn": "Town", "phường": "Ward", "xã": "Commune",
    "quan": "District", "huyen": "District", "thi_xa": "Town",
}
VIETNAMESE_TYPES = {"quan": "Quận", "huyen": "Huyện", "thi_xa": "Thị xã"}


def ascii_name(text):
    """Without Vietnamese marks: Phúc Xá -> Phuc Xa."""
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(mark for mark in plain if not unicodedata.combining(mark))


def english_name(bare, kind):
    return f"{ascii_name(bare)} {ENGLISH_TYPES[kind]}"


def communes(communes_2024, districts, rules):
    """Census 2019, times one factor for each district: then it has its derived people of end 2024 (D).

    `posts` are the inhabitants by whom posts were given: on the way from the census to end 2024.
    """
    census = {}
    for row in communes_2024:
        code = row["district_gso_code"]
        census[code] = census.get(code, 0) + int(row["population_2019"])
    growth = {row["id"]: row["people"] / census[row["id"]] for row in districts}
    way = rules["posts.way_from_census"]
    return [
        {
            "id": row["gso_code"], "name_vi": row["name_vi"],
            "name_en": english_name(row["name_vi"].removeprefix(row["type"]).strip(), row["type"]),
            "district": row["district_gso_code"],
            "place": (float(row["lat"]), float(row["lon"])),
            "posts": int(row["population_2019"]) * (
                1 - way + way * growth[row["district_gso_code"]]),
            "people": whole(int(row["population_2019"]) * growth[row["district_gso_code"]]),
        }
        for row in communes_2024]


def posts_for(places, communes):
    """The part of their load that posts of these places are for: below 1 where they grew faster."""
    def share(of):
        return sum(place[of] for place in places) / sum(place[of] for place in communes)

    return round(share("posts") / share("people"), 3)


def districts(sources_districts, seats, communes_2024, online_factor):
    """Names, people, population-weighted middle, and seat: a named commune (K, A) or the middle."""
    place = {row["gso_code"]: (float(row["lat"]), float(row["lon"])) for row in communes_2024}
    seat = {row["district"]: place[row["commune"]] for row in seats}
    found = []
    for row in sources_districts:
        middle = float(row["lat_popweighted"]), float(row["lon_popweighted"])
        found.append({
            "id": row["gso_code"],
            "name_vi": f"{VIETNAMESE_TYPES[row['type']]} {row['name_vi']}",
            "name_en": english_name(row["name_vi"], row["type"]),
            "people": int(row["population"]), "middle": middle,
            "seat": seat.get(row["gso_code"], middle), "branch_2025": row["branch_2025"],
            "online_factor": online_factor[row["gso_code"]],
        })
    return found


def online_factors(sources_districts, published, mean):
    """By district, over the mean of its mix: six are published (V, S21), the others share one (A).

    That one makes the mean over all inhabitants the mean of the channel mix.
    """
    people = {row["gso_code"]: int(row["population"]) for row in sources_districts}
    known = sum(people[code] * share for code, share in published.items())
    rest = sum(count for code, count in people.items() if code not in published)
    others = (mean * sum(people.values()) - known) / rest
    return {code: round(published.get(code, others) / mean, 3) for code in people}


def residents(communes, district):
    return [commune for commune in communes if commune["district"] == district]
