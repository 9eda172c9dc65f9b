"""Holds the code against the plan of the house. Usage: check.py [ROOT]

No file of code has more than 300 lines, no folder more than 20 files beside its folders, no type is
made with more than 10 parameters, no text holds words of words.py; targets import one way, and the
picture in README.md shows the targets and rooms that there are. Prints each fault with its place and ends with 1 if there is one.
"""

import json
import pathlib
import re
import subprocess
import sys

from arguments import calls
from words import misworded, untold

LINES, FILES, PARAMETERS = 300, 20, 10
CODE = {".swift", ".py", ".c", ".cpp", ".h", ".js", ".css", ".html", ".mustache", ".json"}
PLACES = ("Sources", "Tests", "Benchmarks", ".ci")


def files(root):
    for place in PLACES:
        for path in sorted((root / place).rglob("*")):
            inside = path.relative_to(root).parts
            if path.is_file() and not any(part.startswith(".build") for part in inside):
                yield path


def long_files(root):
    for path in files(root):
        if path.suffix in CODE:
            lines = path.read_text(encoding="utf-8").count("\n")
            if lines > LINES:
                yield f"{path.relative_to(root)}: {lines} lines, of {LINES} at most"


def crowded_folders(root):
    loose = {}
    for path in files(root):
        loose.setdefault(path.parent, []).append(path)
    for folder, members in loose.items():
        if len(members) > FILES:
            yield f"{folder.relative_to(root)}: {len(members)} files, of {FILES} at most"


def long_calls(root):
    for path in files(root):
        if path.suffix == ".swift":
            for line, name, count in calls(path.read_text(encoding="utf-8")):
                if count > PARAMETERS:
                    yield (
                        f"{path.relative_to(root)}:{line}: {name} with {count} parameters, "
                        f"of {PARAMETERS} at most"
                    )


def targets(root):
    """Names of the package's own targets that are no tests, with those each depends on."""
    dump = subprocess.run(
        ["swift", "package", "--package-path", str(root), "dump-package"],
        stdout=subprocess.PIPE, check=True,
    )
    found = {}
    for target in json.loads(dump.stdout)["targets"]:
        path = target.get("path") or ""
        if target["type"] not in ("test", "plugin") and not path.startswith("Tests"):
            names = [next(iter(d.values()))[0] for d in target["dependencies"]]
            found[target["name"]] = names
    own = set(found)
    return {name: [n for n in names if n in own] for name, names in found.items()}


def picture(readme):
    """The floors of the picture, from the top: target names, and the rooms that it says they have."""
    block = re.search(r"Targets import downwards only.*?```\n(.*?)```", readme, re.S)
    if not block:
        sys.exit("README.md: there is no picture below 'Targets import downwards only'")
    floors = []
    for line in block[1].splitlines():
        if line.startswith(" ") or not line.strip():
            if floors:
                floors[-1][1].append(line)
            continue
        head = re.split(r" {2,}", line, maxsplit=1)
        floors.append((head[0].split(" · "), head[1:]))
    return [(names, re.findall(r"\{([^}]*)\}", " ".join(text))) for names, text in floors]


def misdrawn(root):
    found = targets(root)
    floors = picture((root / "README.md").read_text(encoding="utf-8"))
    drawn = [name for names, _ in floors for name in names]
    for name in sorted(set(drawn) | set(found)):
        if drawn.count(name) != (name in found):
            yield f"README.md: {name} is drawn {drawn.count(name)} times and there {int(name in found)} times"
    height = {name: index for index, (names, _) in enumerate(floors) for name in names}
    for name, imported in found.items():
        for other in imported:
            if height.get(other, -1) <= height.get(name, -1):
                yield f"Package.swift: {name} imports {other}, which README.md does not draw below it"
    for names, rooms in floors:
        told = {room.strip() for text in rooms for room in text.split(",")}
        folders = {
            folder.name for name in names for folder in (root / "Sources" / name).glob("*")
            if folder.is_dir() and folder.name != "include" and any(folder.rglob("*.*"))
        }
        for room in sorted(told ^ folders):
            what = "is no folder" if room in told else "is not drawn"
            yield f"README.md: room {room} of {', '.join(names)} {what}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    faults = [
        fault
        for check in (long_files, crowded_folders, long_calls, misworded, untold, misdrawn)
        for fault in check(root)
    ]
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(faults)} faults against the plan of the house", file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
