"""Draws the charts of charts.json as SVG and PNG. Its only argument: the folder."""
import html
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

LONG = re.compile(r"\d+\.\d{3,}")


def told(svg, text):
    """One picture with a text, for those who do not see it, in place of a text for each mark."""
    svg = re.sub(r' (?:role|aria-[a-z]+|pointer-events)="[^"]*"', "", svg)
    # No screen shows a thousandth of a pixel.
    svg = re.sub(r'="[^"]*"', lambda value: LONG.sub(lambda long: f"{float(long[0]):.2f}", value[0]), svg)
    label = html.escape(text).replace("\n", " ")
    return svg.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)


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
    (folder / f"{chart['name']}.svg").write_text(
        told(apart(svg, chart["name"]), chart["spec"]["description"]))
    if chart.get("png"):
        png = vl.vegalite_to_png(chart["spec"], scale=2, format_locale=locale)
        (folder / f"{chart['name']}.png").write_bytes(png)
