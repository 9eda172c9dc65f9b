"""Runs a small town in which everything bears an id that some program takes for a number, a day, a
truth or nothing, one such id after another, and checks that pandas and DuckDB read every id in every
table as the text it is.

    pip install pandas duckdb frictionless
    python3 Tests/Interoperability/ids.py MOTCUA
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pandas
from frictionless import validate

IDS = """NA nan NaN None null NULL inf -inf epoch true FALSE T f yes No 01 1e3 1_000 0x1F 0b11 -5 1-2
2024-01-01 20240101 MAR1""".split()
ID_COLUMNS = {
    "options": ["option"], "scopes": ["option", "scope_id"], "kpi": ["option", "scope_id"],
    "kpi_summary": ["option", "scope_id"],
    "communes": ["option", "scope_id"], "timeseries": ["option", "site"],
    "waits": ["option", "scope_id"], "loads": ["option", "id"], "assumptions": ["used_by"],
    "compare": ["alternative", "scope_id"], "best": ["option"],
    "changes": ["option", "lever"], "cases": ["procedure_id", "commune", "site"],
    "events": ["activity", "agency"]}
# Every kind of thing that tables name by its id.
BASE = """
scenario: "ID"
name: {vi: x, en: x}
period: {first_day: 2024-01-01, warm_up_days: 0, observed_days: 14, follow_up_days: 7}
special_days: []
calendars: {hours: {weekdays: ["08:00-17:00"], saturday: ["08:00-17:00"], sunday: ["08:00-17:00"], observes_public_holidays: false}}
legal_calendar: hours
rules: [{rule_set: plain, name: {vi: x, en: x}, valid_from: 2020-01-01, cut_off: "24:00"}]
districts: [{id: "ID", name_vi: x, name_en: x}]
communes: [{id: "ID", name_vi: x, name_en: x, district: "ID", latitude: 21, longitude: 105.8, population: 1000}]
demand: {calendar: hours, arrival_profile: {"08:00": 1, "11:00": 0}, weekday_weights: {monday: 1, tuesday: 1, wednesday: 1, thursday: 1, friday: 1, saturday: 1, sunday: 1}}
service_classes: {any: {name: {vi: x, en: x}}}
channel_mixes: {counter: {online_share: 0, postal_return_share: 1, electronic_return_share: 0}}
procedures: [{id: "ID", name_vi: x, name_en: x, level: commune, service_class: any, annual_volume: 5000, channel_mix: counter, reception_minutes: 5, complete_share: 1, route: one, time_limit: 1wd}]
routes: {one: [{work: {function: "ID", minutes: 10}}]}
sites: [{id: "ID", name_vi: x, name_en: x, kind: "ID", jurisdiction: city, latitude: 21, longitude: 105.8, calendar: hours}]
counter_groups: [{id: "ID", site: "ID", serves: any, staff: 1, staffing_plan: all_day}]
staffing_plans: {all_day: {"00:00": 1}}
site_choice: {rule: jurisdiction, candidates: 5, speed_kilometres_per_hour: 25, detour_factor: 1.3, access_minutes: 0}
reception: {incomplete_service_share: 1, reply_working_days: 1, priority_share: 0, online_minutes: 1, background_limit_hours: 24, collection_minutes: 1, digitising: {place: none, minutes: 1}, collection_working_days: 1, post_days: 1}
closing: {rule: serve_out, overtime_minutes: 0, ticket_cut_off_minutes: 0, stop_tickets_when_full: false, comes_back_working_days: 1, gives_up_after: 1}
office_functions: {"ID": {name: {vi: x, en: x}}}
offices: [{id: "ID", name_vi: x, name_en: x, function: "ID", jurisdiction: city, calendar: hours, agents: 9}]
transfer: {to_office: {digital: {minutes: 0}}, to_site: {digital: {minutes: 0}}}
costs: {staff_year: 0}
targets: {wait_limits_minutes: [15, 30], reach_kilometres: 5, reach_minutes: 30}
"""
OPTION = """
option: other
over: base.yaml
name: {vi: x, en: x}
levers: {"ID": {name: {vi: x, en: x}, costs: {staff_year: 1}}}
"""


def lost(folder):
    """Columns in which a reader finds anything but texts."""
    for table, columns in ID_COLUMNS.items():
        path = folder / f"{table}.csv"
        if not path.exists():
            continue
        frame = pandas.read_csv(path)
        kinds = dict(zip(*(lambda t: (t.columns, map(str, t.types)))(duckdb.sql(f"SELECT * FROM '{path}'"))))
        for column in columns:
            texts = all(isinstance(value, str) for value in frame[column])
            if not texts or kinds[column] != "VARCHAR":
                yield f"{table}.{column}: pandas {frame[column].dtype}, DuckDB {kinds[column]}"


def main(program):
    wrong = 0
    for id in IDS:
        with tempfile.TemporaryDirectory() as scratch:
            scratch = Path(scratch)
            (scratch / "base.yaml").write_text(BASE.replace("ID", id), encoding="utf-8")
            (scratch / "other.yaml").write_text(OPTION.replace("ID", id), encoding="utf-8")
            for words in (
                    ["run", "base.yaml", "--replications", "1", "--trace", "1", "--out", "run"],
                    ["compare", "base.yaml", "other.yaml", "--replications", "2", "--out", "compared"]):
                subprocess.run([program, *words], cwd=scratch, check=True, capture_output=True)
            found = [line for name in ("run", "compared") for line in lost(scratch / name)]
            for name in ("run", "compared"):
                report = validate(str(scratch / name / "datapackage.json"))
                found += [error.message for task in report.tasks for error in task.errors][:3]
        for line in found:
            print(f"{id}: {line}")
        wrong += bool(found)
    print(f"{len(IDS)} ids for everything; {wrong} are lost somewhere")
    sys.exit(1 if wrong else 0)


main(str(Path(sys.argv[1]).resolve()))
