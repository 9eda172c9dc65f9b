"""The tables of the pilots. Hanoi's modules give the rows, and read Hanoi's procedures and classes."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "hanoi-2024"))
