#!/usr/bin/env python3
"""Holds pages about the code against the code.

    python3 names.py Page.md ...

Every `File.swift` that a page names stands once below Sources or Tests. In a row of a table that names a
file, the names in the cell after it are declared in that file: a function, a property, a type, a case.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = r"(?:func|var|let|case|struct|enum|class|protocol|typealias|extension|indirect enum)"


def files():
    """By name: where the Swift files stand."""
    found = {}
    for folder in ("Sources", "Tests"):
        for path in sorted((ROOT / folder).rglob("*.swift")):
            found.setdefault(path.name, []).append(path)
    return found


def quoted(text):
    return re.findall(r"`([^`]+)`", text)


def is_declared(name, text):
    return re.search(rf"\b{KINDS} (?:\w+, )*{re.escape(name)}\b", text) is not None


def problems(page, known):
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        for name in quoted(line):
            if re.fullmatch(r"[\w+]+\.swift", name) and len(known.get(name, [])) != 1:
                yield f"{page}:{number}: {len(known.get(name, []))} files are named {name}"
        for cell, after in zip(cells, cells[1:]):
            file = re.fullmatch(r"`([\w+]+\.swift)`", cell)
            if not file or len(known.get(file[1], [])) != 1:
                continue
            text = known[file[1]][0].read_text(encoding="utf-8")
            for name in quoted(after):
                if not is_declared(name, text):
                    yield f"{page}:{number}: {file[1]} declares no {name}"


def main():
    known = files()
    found = [problem for page in sys.argv[1:] for problem in problems(pathlib.Path(page), known)]
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
