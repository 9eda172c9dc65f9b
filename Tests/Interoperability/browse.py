"""Opens a report in headless Chromium at the width of a desktop and of a phone, in both languages: every
table and picture is there, the switch works, nothing is wider than the screen, the console is silent,
nothing is fetched from the network.

    apt-get install chromium chromium-driver; pip install selenium
    python3 Tests/Interoperability/browse.py Results/NAME/report.html
"""
import json
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

WIDTHS = {"desktop": 1280, "phone": 390}
FIRST = ("answer", "frontier", "table", "losers", "conditions")
TITLES = {"vi": "Kết luận", "en": "The answer"}


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def check(page, language, width):
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
    page.find_element(By.CSS_SELECTOR, f".switch button[value={language}]").click()
    assert page.find_element(By.TAG_NAME, "h2").text == TITLES[language], "the switch"
    assert page.execute_script("return document.documentElement.lang") == language
    shown = page.find_elements(By.CSS_SELECTOR, f"figure span[lang={language}] svg")
    assert len(shown) == len(page.find_elements(By.TAG_NAME, "figure")) >= 5, "a picture is missing"
    for drawing in shown:
        assert drawing.is_displayed() and drawing.size["height"] > 50, "a picture is not shown"
    other = "en" if language == "vi" else "vi"
    hidden = page.find_elements(By.CSS_SELECTOR, f"figure span[lang={other}] svg")
    assert not any(drawing.is_displayed() for drawing in hidden), "both languages are shown"
    table = page.find_element(By.CSS_SELECTOR, "#comparison table.figures")
    rows = table.find_elements(By.CSS_SELECTOR, "tbody tr")
    assert table.is_displayed() and len(rows) >= 10, "the table"
    tops = []
    for section in FIRST:
        element = page.find_element(By.ID, section)
        assert element.is_displayed() and element.text.strip(), section
        tops.append(element.rect["y"])
    assert tops == sorted(tops), f"the first screen is out of order: {tops}"
    if width == WIDTHS["desktop"]:
        end = max(
            page.find_element(By.ID, name).rect["y"] + page.find_element(By.ID, name).rect["height"]
            for name in ("answer", "losers", "conditions"))
        assert end <= 1000, f"answer, losers and conditions end at {end} pixels"
    assert len(page.find_elements(By.CSS_SELECTOR, "#table tbody tr")) <= 7, "the first table"
    for section in ("comparison", "pictures", "changes", "assumptions", "method"):
        assert page.find_element(By.ID, section).is_displayed(), section
    wide = page.execute_script("return document.documentElement.scrollWidth")
    assert wide <= width, f"{wide} pixels wide on a screen of {width}"


def main(file):
    page = browser()
    try:
        page.get(file.resolve().as_uri())
        for language in TITLES:
            for width in WIDTHS.values():
                check(page, language, width)
        console = page.get_log("browser")
        assert not console, console
        messages = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
        fetched = [
            message["params"]["request"]["url"] for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]
        foreign = [url for url in fetched if not url.startswith(("file:", "data:"))]
        assert not foreign, foreign
        print(f"{file}: right in {len(TITLES)} languages at {len(WIDTHS)} widths")
    finally:
        page.quit()


main(Path(sys.argv[1]))
