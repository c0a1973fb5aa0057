"""The table of faults in docs/reliability.md and the tests say the same."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "reliability.md"
FAULTS = 31


def _tests_by_fault() -> dict[int, set[str]]:
    """The tests whose docstrings name a fault, as "file::test" below tests/."""
    found = defaultdict(set)
    for path in (ROOT / "tests").rglob("test_*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test"):
                for number in re.findall(r"\b[Ff]ault (\d+)\b", ast.get_docstring(node) or ""):
                    found[int(number)].add(f"{path.relative_to(ROOT / 'tests').as_posix()}::{node.name}")
    return found


def test_each_fault_has_its_row_and_its_tests() -> None:
    """Every row of the table names tests that exist and whose docstrings name that row."""
    rows = [line.split("|") for line in TABLE.read_text(encoding="utf-8").splitlines() if re.match(r"\| \d+ \|", line)]
    assert [int(row[1]) for row in rows] == list(range(1, FAULTS + 1))
    by_fault = _tests_by_fault()
    for row in rows:
        named = set(re.findall(r"`([\w/]+\.py::\w+)`", row[4]))
        assert named, row[1]
        assert named <= by_fault[int(row[1])], (row[1], named - by_fault[int(row[1])])
        assert row[5].strip(), row[1]
    assert set(by_fault) == set(range(1, FAULTS + 1))
