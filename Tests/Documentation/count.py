#!/usr/bin/env python3
"""Counts the symbols of our targets that say what they are, and lists those that do not.

    python3 count.py Modules [--package] [--target Name]

`Modules` is the folder of a build, such as .build/debug/Modules: the compiler writes each target's
symbol graph from there, without a build. Fails if a `public` symbol lacks documentation; --package
lists and counts `package` symbols too, which never fails.

What counts is what the symbol graph says: members that the compiler makes are left out, and what
answers a protocol's requirement has the requirement's documentation if it has none of its own.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]


def targets():
    """The folders of Sources that hold Swift."""
    return sorted(
        folder.name for folder in (ROOT / "Sources").iterdir() if any(folder.rglob("*.swift")))


def triple():
    info = subprocess.run(["swift", "-print-target-info"], check=True, capture_output=True)
    return json.loads(info.stdout)["target"]["unversionedTriple"]


def maps_of_c(modules):
    """Where modules of C are declared: ours, those of the build, and those of packages."""
    products = modules.resolve().parent
    return [
        *ROOT.glob("Sources/*/module.modulemap"), *products.glob("*.build/module.modulemap"),
        *products.parents[1].glob("checkouts/*/Sources/*/include/module.modulemap")]


def symbols(target, modules, triple, folder):
    """What the target declares, its extensions of others' types included."""
    command = [
        "swift", "symbolgraph-extract", "-module-name", target, "-I", modules, "-target", triple,
        "-output-dir", folder, "-minimum-access-level", "package", "-skip-synthesized-members",
    ]
    for map in maps_of_c(modules):
        command += ["-I", map.parent]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{target}: no symbol graph from {modules}; is it built?\n{done.stderr.strip()}")
    found = {}
    for graph in sorted(pathlib.Path(folder).glob(f"{target}*.symbols.json")):
        for symbol in json.loads(graph.read_text(encoding="utf-8"))["symbols"]:
            # A symbol without a place was made by the compiler.
            if "location" in symbol:
                found[symbol["identifier"]["precise"]] = symbol
    return list(found.values())


def is_documented(symbol):
    lines = symbol.get("docComment", {}).get("lines", [])
    return any(line["text"].strip() for line in lines)


def place(symbol):
    location = symbol["location"]
    path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(location["uri"]).path))
    path = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    return str(path), location["position"]["line"] + 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("modules", type=pathlib.Path)
    parser.add_argument("--package", action="store_true")
    parser.add_argument("--target")
    options = parser.parse_args()
    machine = triple()
    levels = ["public", "open"] + (["package"] if options.package else [])
    counts, silent = [], []
    for target in [options.target] if options.target else targets():
        with tempfile.TemporaryDirectory() as folder:
            all_symbols = symbols(target, options.modules, machine, folder)
        for level in ["public", "package"]:
            own = [one for one in all_symbols if one["accessLevel"].replace("open", "public") == level]
            lacking = [one for one in own if not is_documented(one)]
            counts.append((target, level, len(own) - len(lacking), len(own)))
            if level in levels:
                silent += [(*place(one), level, ".".join(one["pathComponents"])) for one in lacking]
    for path, line, level, name in sorted(silent):
        print(f"{path}:{line}: {level} {name} has no documentation", file=sys.stderr)
    for target, level, told, count in counts:
        if count:
            print(f"{target}: {told} of {count} {level} symbols documented")
    for level in ["public", "package"]:
        told, count = (sum(row[i] for row in counts if row[1] == level) for i in (2, 3))
        print(f"all: {told} of {count} {level} symbols documented")
    return any(level == "public" for _, _, level, _ in silent)


if __name__ == "__main__":
    sys.exit(main())
