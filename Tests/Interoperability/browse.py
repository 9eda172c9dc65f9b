"""Opens a report in headless Chromium at the width of a desktop, of a desktop at 200 %, and of a phone, in both
languages: every table and picture is there with its text, the switches work by mouse and by keyboard, nothing is
wider than the screen or than a printed page of A4, axe-core finds nothing in either theme, the console is
silent, nothing is fetched from the network, and the page is small.

    apt-get install chromium chromium-driver; pip install selenium axe-playwright-python
    python3 Tests/Interoperability/browse.py Results/NAME/report.html
"""
import base64
import importlib.util
import json
import re
import sys
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

DESKTOP = 1280
# At 200 % a screen of 1280 pixels has 640 of them.
WIDTHS = (DESKTOP, DESKTOP // 2, 390)
# A4 less its margins, in pixels of 1/96 inch.
PAPER = int((210 - 2 * 16) / 25.4 * 96)
FIRST = ("answer", "frontier", "table", "losers", "conditions")
TITLES = {"vi": "Kết luận", "en": "The answer"}
THEMES = ("light", "dark")
MOST_BYTES = 3_000_000
# The answer, the losers and the conditions are read without turning the page: 1,000 pixels, less some room.
FIRST_SCREEN = 970
AXE = """
const done = arguments[0];
axe.run(document, {resultTypes: ["violations"]}).then((found) => done(found.violations.map((v) => [
  v.id, v.help, ...v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120) + " " + n.failureSummary.slice(0, 200))])));
"""


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    page = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    # Rules of contrast on a long page take a while where the machine is busy.
    page.command_executor.client_config.timeout = 1200
    page.set_script_timeout(1200)
    return page


def shown_at(page, width):
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})


def press(page, name):
    page.find_element(By.CSS_SELECTOR, f".switch button[value={name}]").click()


def check(page, language, width):
    shown_at(page, width)
    press(page, language)
    assert page.find_element(By.TAG_NAME, "h2").text == TITLES[language], "the switch"
    assert page.execute_script("return document.documentElement.lang") == language
    shown = page.find_elements(By.CSS_SELECTOR, f"figure span[lang={language}] svg")
    assert len(shown) == len(page.find_elements(By.TAG_NAME, "figure")) >= 5, "a picture is missing"
    for drawing in shown:
        assert drawing.is_displayed() and drawing.size["height"] > 50, "a picture is not shown"
        text = drawing.get_attribute("aria-label") or ""
        assert drawing.get_attribute("role") == "img" and len(text) > 60, f"a picture without a text: {text}"
    texts = [drawing.get_attribute("aria-label") for drawing in shown]
    for sentence in page.find_elements(By.CSS_SELECTOR, f"figure .seen span[lang={language}]"):
        said = sentence.get_attribute("textContent")
        assert any(said in text for text in texts), f"the text of no picture says: {said}"
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
    if width == DESKTOP:
        end = max(
            page.find_element(By.ID, name).rect["y"] + page.find_element(By.ID, name).rect["height"]
            for name in ("answer", "losers", "conditions"))
        print(f"{language}: the first screen ends at {end:.0f} pixels")
        assert end <= FIRST_SCREEN, f"answer, losers and conditions end at {end} pixels"
    assert len(page.find_elements(By.CSS_SELECTOR, "#table tbody tr")) <= 7, "the first table"
    for section in ("comparison", "pictures", "changes", "assumptions", "method"):
        assert page.find_element(By.ID, section).is_displayed(), section
    wide = page.execute_script("return document.documentElement.scrollWidth")
    assert wide <= width, f"{wide} pixels wide on a screen of {width}"


def open_all(page, isOpen):
    page.execute_script(
        "document.querySelectorAll('details').forEach((part) => part.open = arguments[0])", isOpen)


def accessible(page):
    """axe-core's own rules, on the whole page with everything unfolded."""
    axe = Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js"
    page.execute_script(axe.read_text(encoding="utf-8"))
    open_all(page, True)
    for width in (DESKTOP, WIDTHS[-1]):
        shown_at(page, width)
        # Colours do not hang on the width, nor on the language: each once in each.
        for language, theme in zip(TITLES, THEMES if width == DESKTOP else THEMES[::-1]):
            press(page, language)
            press(page, theme)
            found = page.execute_async_script(AXE)
            assert not found, f"axe-core, {language}, {theme}, {width}:\n" + json.dumps(
                found, ensure_ascii=False, indent=1)
    open_all(page, False)


def by_keyboard(page):
    """Tab reaches everything that can be worked, in the order of the page, and shows where it is."""
    shown_at(page, DESKTOP)
    press(page, "en")
    first = page.find_element(By.CSS_SELECTOR, "a, button")
    assert first.get_attribute("class") == "skip", "the first is no way past the contents"
    wanted = page.execute_script(
        "return [...document.querySelectorAll('a[href], button, summary')]"
        ".filter((element) => element.checkVisibility()).length")
    reached, places, outlined = set(), [], True
    for _ in range(3 * wanted + 20):
        if places:
            ActionChains(page).send_keys(Keys.TAB).perform()
        else:  # a click has left the keyboard further down
            page.execute_script("arguments[0].focus()", first)
        what = page.execute_script(
            "const e = document.activeElement; if (e === document.body) return null;"
            "const all = [...document.querySelectorAll('*')];"
            "return [all.indexOf(e), e.matches('a[href], button, summary'),"
            " getComputedStyle(e).outlineStyle]")
        if what is None or what[0] in reached:
            break
        reached.add(what[0])
        places.append(what)
    worked = [place for place, can_work, _ in places if can_work]
    assert len(worked) == wanted, f"Tab reaches {len(worked)} of {wanted}"
    assert worked == sorted(worked), "Tab leaps about"
    assert all(style != "none" for _, _, style in places[1:]), "Tab does not show where it is"
    page.find_element(By.CSS_SELECTOR, ".switch button[value=vi]").send_keys(Keys.ENTER)
    assert page.execute_script("return document.documentElement.lang") == "vi", "Enter on the switch"
    fold = page.find_element(By.TAG_NAME, "summary")
    fold.send_keys(Keys.ENTER)
    assert page.execute_script("return arguments[0].parentElement.open", fold), "Enter on a fold"
    fold.send_keys(Keys.ENTER)


def printed(page):
    """On A4 everything is within the paper, in black on white from either theme, with nothing to press."""
    open_all(page, True)
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown_at(page, PAPER)
    for language, theme in zip(TITLES, THEMES):
        page.execute_script("document.documentElement.dataset.theme = arguments[0];"
                            "document.documentElement.dataset.lang = arguments[1]", theme, language)
        cut = page.execute_script(
            "return [...document.querySelectorAll('table, figure svg, pre, p, li')]"
            ".filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > arguments[0] + 1)"
            ".map((e) => [e.closest('section')?.id, e.className?.baseVal ?? e.className,"
            " Math.round(e.getBoundingClientRect().right)])", PAPER)
        assert not cut, f"beyond the paper of {PAPER} pixels ({language}): {cut[:8]}"
        ink = page.execute_script("return getComputedStyle(document.body).color")
        assert sum(map(int, re.findall(r"\d+", ink)[:3])) < 200, f"pale ink on paper: {ink}"
        head = page.find_element(By.CSS_SELECTOR, "#comparison thead")
        assert head.is_displayed(), "tables are printed without their heads"
    assert not page.find_element(By.CSS_SELECTOR, ".bar").is_displayed()
    sheet = base64.b64decode(page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    boxes = {tuple(round(float(side)) for side in box.split())
             for box in re.findall(rb"/MediaBox ?\[([\d. ]+)\]", sheet)}
    assert boxes and all(abs(w - 595) < 2 and abs(h - 842) < 2 for _, _, w, h in boxes), boxes
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    open_all(page, False)


def main(file):
    assert file.stat().st_size <= MOST_BYTES, f"{file.stat().st_size} bytes"
    page = browser()
    try:
        page.get(file.resolve().as_uri())
        for language in TITLES:
            for width in WIDTHS:
                check(page, language, width)
        by_keyboard(page)
        accessible(page)
        printed(page)
        console = page.get_log("browser")
        assert not console, console
        messages = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
        fetched = [
            message["params"]["request"]["url"] for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]
        foreign = [url for url in fetched if not url.startswith(("file:", "data:"))]
        assert not foreign, foreign
        print(f"{file}: right in {len(TITLES)} languages at {len(WIDTHS)} widths, by keyboard and on paper; "
              f"axe-core finds nothing; {file.stat().st_size:,} bytes")
    finally:
        page.quit()


main(Path(sys.argv[1]))
