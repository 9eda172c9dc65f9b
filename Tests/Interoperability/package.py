"""Checks what datapackage.json says of result folders with Frictionless: they are valid, the columns
that tables share are keys, times are times, and a value that is broken on purpose is found.

    pip install frictionless
    python3 Tests/Interoperability/package.py Results/NAME ...
"""
import csv
import json
import shutil
import sys
import tempfile
from pathlib import Path

from frictionless import Package, validate

# Tables without a key: rows in an order that means nothing, or several alike.
KEYLESS = {"assumptions", "changes", "notices"}
TYPES = {
    "cases": {"arisen": "datetime", "received": "datetime", "due": "datetime", "finished": "datetime",
              "is_late": "boolean"},
    "events": {"started": "datetime", "ended": "datetime"},
    "options": {"observed_from": "date", "observed_to": "date", "is_base": "boolean"},
    "timeseries": {"time_of_day": "time"}, "waits": {"time_of_day": "time"}}


def errors(folder):
    report = validate(str(folder / "datapackage.json"))
    return [error.message for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors]


def check_schemas(folder):
    tables = {resource.name: resource.schema for resource in Package(folder / "datapackage.json").resources}
    for name, schema in tables.items():
        assert (name in KEYLESS) == (not schema.primary_key), f"{name}: {schema.primary_key}"
        assert schema.missing_values == ["", "NA"], f"{name}: {schema.missing_values}"
        if "option" in schema.field_names and name != "options":
            leads = [key["reference"]["resource"] for key in schema.foreign_keys]
            assert "options" in leads, f"{name}: {leads}"
        for field, kind in TYPES.get(name, {}).items():
            assert schema.get_field(field).type == kind, f"{name}.{field}"
    return tables


def check_broken(folder, name, column, value):
    """The folder once more, with another value in a row of a table and its size and hash put right."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "results"
        shutil.copytree(folder, copy)
        path = copy / f"{name}.csv"
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        rows[1][rows[0].index(column)] = value
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        package = json.loads((copy / "datapackage.json").read_text(encoding="utf-8"))
        for resource in package["resources"]:
            del resource["hash"], resource["bytes"]
        (copy / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
        found = errors(copy)
        assert any(value in error or column in error for error in found), f"{name}.{column}: {found}"


def main(folder):
    found = errors(folder)
    assert not found, found[:5]
    tables = check_schemas(folder)
    breaks = [
        # References to nothing,
        ("kpi", "option", "nobody"), ("kpi", "kpi", "wait_meen"), ("kpi", "scope_id", "nowhere"),
        ("kpi_summary", "kpi", "wait_meen"), ("communes", "scope_id", "nowhere"),
        ("scopes", "option", "nobody"), ("timeseries", "option", "nobody"),
        ("compare", "alternative", "nobody"), ("best", "kpi", "wait_meen"), ("events", "case_id", "h-1"),
        # values of another type,
        ("kpi", "replication", "first"), ("kpi_summary", "mean", "much"), ("options", "is_base", "maybe"),
        ("options", "observed_from", "yesterday"), ("waits", "time_of_day", "noon"),
        ("events", "started", "yesterday"),
        # and values that are not allowed.
        ("compare", "practical", "perhaps"), ("kpi", "n", "-1"), ("compare", "p", "2"),
        ("cases", "arisen", ""), ("kpi", "replication", "")]
    breaks = [one for one in breaks if one[0] in tables]
    for name, column, value in breaks:
        check_broken(folder, name, column, value)
    print(f"{folder}: {len(tables)} tables are valid; {len(breaks)} broken values are found")


for argument in sys.argv[1:]:
    main(Path(argument))
