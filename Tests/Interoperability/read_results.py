"""Reads every table of a result folder with pandas, DuckDB and R, no argument but its name, and
compares the types they find with those that datapackage.json tells. No text may become anything else,
and none may be lost; of whole numbers some of which do not exist pandas makes fractions.

    pip install pandas duckdb
    python3 Tests/Interoperability/read_results.py Results/NAME ...
"""
import json
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas

TYPES = {
    "pandas": {"integer": ("int64",), "number": ("float64",), "string": ("str", "object")},
    "DuckDB": {
        "integer": ("BIGINT",), "number": ("DOUBLE",), "string": ("VARCHAR",),
        "boolean": ("BOOLEAN",), "date": ("DATE",), "time": ("TIME",),
        "datetime": ("TIMESTAMP WITH TIME ZONE",)},
    "R": {"integer": ("integer",), "number": ("numeric",), "string": ("character",)},
}
# What was written down as it stands in a scenario may be a number.
AS_WRITTEN = {"input_value", "old_value", "new_value"}


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
        for field in fields:
            name = field["name"]
            if field["constraints"]["required"] and name not in AS_WRITTEN and frame[name].isna().any():
                wrong += 1
                print(f"{resource['path']}: pandas loses values of {name}")
        counts = set()
        for reader, rows, types in readings(folder / resource["path"]):
            counts.add(rows)
            for field, found in zip(fields, types):
                name, kind = field["name"], field["type"]
                if reader == "pandas" and kind == "integer" and frame[name].isna().any():
                    kind = "number"
                wanted = TYPES[reader].get(kind)
                if wanted and found not in wanted and name not in nothing and name not in AS_WRITTEN:
                    wrong += 1
                    print(f"{resource['path']}: {reader} reads {name} as {found}")
        if len(counts) != 1:
            wrong += 1
        print(f"{resource['path']}: {' = '.join(map(str, sorted(counts)))} rows")
    return wrong


sys.exit(1 if sum(main(Path(folder)) for folder in sys.argv[1:]) else 0)
