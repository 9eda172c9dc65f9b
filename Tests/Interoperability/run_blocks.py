"""Runs the blocks of code in Markdown files, as a reader would: sh, python, r and sql (by DuckDB), each
language's blocks of a file one after another, in the folder it is started in. Stops at the first that
fails. `motcua` in a block is the program of the environment variable MOTCUA.

    pip install pandas duckdb
    MOTCUA=.build/debug/motcua python3 Tests/Interoperability/run_blocks.py Results/README.md
"""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

RUNNERS = {
    "sh": ["bash", "-euo", "pipefail", "-c"],
    "python": [sys.executable, "-c"],
    "r": ["Rscript", "-e"],
    "sql": [sys.executable, "-c", "import duckdb, sys; print(duckdb.sql(sys.argv[1]))"],
}


def blocks(text):
    for match in re.finditer(r"^```(\w+)\n(.*?)^```$", text, flags=re.M | re.S):
        if match.group(1) in RUNNERS:
            yield match.group(1), match.group(2)


def main(files):
    program = shutil.which(os.environ.get("MOTCUA", "motcua"))
    prelude = f'motcua() {{ "{Path(program).resolve()}" "$@"; }}\n' if program else ""
    for file in files:
        found = list(blocks(Path(file).read_text(encoding="utf-8")))
        if not found:
            sys.exit(f"{file} has no blocks to run")
        for language, code in found:
            if not shutil.which(RUNNERS[language][0]):
                print(f"{file}: {language} is not installed, a block is left out", file=sys.stderr)
                continue
            print(f"--- {file}: {language}", flush=True)
            code = prelude + code if language == "sh" else code
            if subprocess.run(RUNNERS[language] + [code]).returncode:
                sys.exit(f"{file}: this {language} block failed:\n{code}")


main(sys.argv[1:])
