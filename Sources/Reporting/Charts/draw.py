"""Draws the charts of charts.json as SVG and PNG. Its only argument: the folder."""
import json
import re
import sys
from pathlib import Path

import vl_convert as vl

# Noto Sans has no minus sign, and PNG takes a character that is missing from any font: a dash does.
NUMBERS = {
    "vi": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₫"], "minus": "–"},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["", " VND"], "minus": "–"},
}


def apart(svg, name):
    """Names inside one drawing must not meet those of another in the same page."""
    prefix = name.replace(".", "-") + "-"
    svg = re.sub(r'\bid="([^"]+)"', rf'id="{prefix}\1"', svg)
    svg = re.sub(r"url\(#([^)]+)\)", rf"url(#{prefix}\1)", svg)
    return re.sub(r'href="#([^"]+)"', rf'href="#{prefix}\1"', svg)


folder = Path(sys.argv[1])
for chart in json.loads((folder / "charts.json").read_text()):
    locale = NUMBERS[chart["lang"]]
    try:
        svg = vl.vegalite_to_svg(chart["spec"], format_locale=locale)
    except ValueError as error:
        sys.exit(f"{chart['name']}: {error}")
    (folder / f"{chart['name']}.svg").write_text(apart(svg, chart["name"]))
    if chart.get("png"):
        png = vl.vegalite_to_png(chart["spec"], scale=2, format_locale=locale)
        (folder / f"{chart['name']}.png").write_bytes(png)
