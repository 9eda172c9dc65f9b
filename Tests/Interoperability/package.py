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
KEYLESS = {"assumptions", "changes", "events", "notices"}
TIMES = {"cases": ("arisen", "received", "due", "finished"), "events": ("start", "end")}


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
        for field in TIMES.get(name, ()):
            assert schema.get_field(field).type == "datetime", f"{name}.{field}"
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
        ("kpi", "option", "nobody"), ("kpi", "kpi", "wait_meen"), ("kpi", "scope_id", "nowhere"),
        ("kpi", "replication", "first"), ("kpi_summary", "kpi", "wait_meen"),
        ("scopes", "option", "nobody"), ("timeseries", "option", "nobody"),
        ("compare", "alternative", "nobody"), ("compare", "practical", "perhaps"),
        ("events", "case_id", "h-1"), ("events", "start", "yesterday"), ("cases", "arisen", "")]
    breaks = [one for one in breaks if one[0] in tables]
    for name, column, value in breaks:
        check_broken(folder, name, column, value)
    print(f"{folder}: {len(tables)} tables are valid; {len(breaks)} broken values are found")


for argument in sys.argv[1:]:
    main(Path(argument))
