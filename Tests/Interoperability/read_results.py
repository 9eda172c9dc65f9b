"""Reads every table of a result folder with pandas, DuckDB and R, no argument but its name, and
compares the types they find with those that datapackage.json tells.

    pip install pandas duckdb frictionless
    python3 Tests/Interoperability/read_results.py Results/NAME
    frictionless validate Results/NAME/datapackage.json
"""
import json
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas

NUMBERS = {
    "pandas": {"integer": ("int64",), "number": ("float64",)},
    "DuckDB": {"integer": ("BIGINT",), "number": ("DOUBLE",)},
    "R": {"integer": ("integer",), "number": ("numeric",)},
}


def types_in_r(path):
    code = f"d <- read.csv('{path}'); cat(nrow(d), sapply(d, class), sep='\\n')"
    lines = subprocess.run(
        ["Rscript", "-e", code], check=True, capture_output=True, text=True).stdout.split("\n")
    return int(lines[0]), lines[1:]


def readings(path):
    frame = pandas.read_csv(path)
    yield "pandas", len(frame), [str(kind) for kind in frame.dtypes]
    table = duckdb.sql(f"SELECT * FROM '{path}'")
    rows = duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchall()[0][0]
    yield "DuckDB", rows, [str(kind) for kind in table.types]
    if shutil.which("Rscript"):
        yield "R", *types_in_r(path)


def main(folder):
    package = json.loads((folder / "datapackage.json").read_text())
    wrong = 0
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        frame = pandas.read_csv(folder / resource["path"])
        # A column in which nothing exists has no type to be read.
        nothing = [name for name in frame if frame[name].isna().all()]
        counts = set()
        for reader, rows, types in readings(folder / resource["path"]):
            counts.add(rows)
            for field, found in zip(fields, types):
                wanted = NUMBERS[reader].get(field["type"])
                if wanted and found not in wanted and field["name"] not in nothing:
                    wrong += 1
                    print(f"{resource['path']}: {reader} reads {field['name']} as {found}")
        if len(counts) != 1:
            wrong += 1
        print(f"{resource['path']}: {' = '.join(map(str, sorted(counts)))} rows")
    sys.exit(1 if wrong else 0)


main(Path(sys.argv[1]))
