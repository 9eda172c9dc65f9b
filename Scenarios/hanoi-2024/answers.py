#!/usr/bin/env python3
"""Makes answers/: the options at equal service, legal form against network, levers, and queues before opening.

    python3 Scenarios/hanoi-2024/answers.py MOTCUA            simulates (about half an hour of processor time), then writes
    python3 Scenarios/hanoi-2024/answers.py --page            writes the page and the pictures of the kept tables anew
    python3 Scenarios/hanoi-2024/answers.py --check           ends with 1 if they are not of the kept tables

`answers/README.md` is the page. Figures are of four usual weeks, or of the weeks of
the stresses."""

import sys
from pathlib import Path

from answers_of import page, pictures, studies

FOLDER = Path(__file__).resolve().parent / "answers"


def made():
    """Page and pictures as they come of the kept tables, by file name."""
    return {"README.md": page.text(FOLDER)} | {
        f"before-opening.{language}.svg": pictures.before_opening(FOLDER, language) for language in ("en", "vi")}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--check":
        differs = [name for name, text in made().items() if (FOLDER / name).read_text(encoding="utf-8") != text]
        print(f"answers/: {', '.join(differs)} not of the kept tables" if differs else "answers/ is of the kept tables")
        sys.exit(1 if differs else 0)
    if sys.argv[1] != "--page":
        studies.make(sys.argv[1], FOLDER)
    for name, text in made().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
