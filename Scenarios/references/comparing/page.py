"""The table as CSV and as Markdown."""

import csv
import io

COLUMNS = ("place", "quantity", "unit", "published", "date", "letter", "source", "role", "scenario", "simulated",
           "noise_low", "noise_high", "inputs_low", "inputs_high", "futures", "drawn", "staff", "refuted_by",
           "verdict")
BEGIN, END = "<!-- begin: written by compare.py -->", "<!-- end: written by compare.py -->"


def shown(number, unit):
    """As people write it: minutes to a tenth, shares in percent, clock times."""
    if number in (None, ""):
        return ""
    if unit == "clock":
        minutes = round(number)
        return f"{minutes // 60}:{minutes % 60:02}"
    if unit == "share":
        percent = 100 * number
        return f"{percent:.1f} %" if percent >= 0.1 or abs(percent) < 5e-7 else f"{percent:.1g} %"
    return f"{number:.1f} min" if unit == "min" else f"{number:.4g}"


def interval(low, high, unit):
    """Both ends, the unit once."""
    if low in (None, ""):
        return ""
    first, last = shown(low, unit), shown(high, unit)
    same = first.split(" ")[1:] == last.split(" ")[1:]
    return f"{first.split(' ')[0] if same else first} – {last}"


def as_csv(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: f"{row[name]:.6g}" if isinstance(row[name], float) else row[name]
                         for name in COLUMNS})
    return text.getvalue()


def as_markdown(rows):
    lines = ["| Place | Quantity | Published | Simulated (noise) | Over inputs | How staff were obtained |"
             " What could have refuted it | Verdict |", "|---|---|---|---|---|---|---|---|"]
    before = None
    for row in rows:
        unit = row["unit"]
        published = shown(row["published"], unit)
        if published:
            published = ", ".join([published, row["date"], f"{row['letter']} {row['source']}"])
        simulated = shown(row["simulated"], unit)
        if simulated:
            simulated += f" ({interval(row['noise_low'], row['noise_high'], unit)})"
        futures = f"{row['futures']} of {row['drawn']} futures"
        inputs = interval(row["inputs_low"], row["inputs_high"], unit)
        if inputs:
            inputs += f" ({futures})"
        elif row["drawn"]:
            inputs = f"met in {futures}" if row["role"] == "fit" else f"{futures}: too few"
        place = row["place"] if row["place"] != before else ""
        before = row["place"]
        lines.append("| " + " | ".join([
            place, row["quantity"], published or "–", simulated or "–", inputs or "–", row["staff"] or "–",
            row["refuted_by"], f"**{row['verdict']}**"]) + " |")
    return "\n".join(lines) + "\n"


def put(page, table):
    """The page with this table between its marks."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{table}\n{END}{rest.split(END)[1]}"
