"""Files a second against a plain loop of PyMuPDF's word extraction."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
from conftest import Ingest, Statements
from pytest_benchmark.fixture import BenchmarkFixture

FILES = 300
ROUNDS = 3
_LOOP = """
import os, sys, time
import pymupdf
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
paths = sorted(entry.path for entry in os.scandir(sys.argv[1]))
started = time.perf_counter()
for path in paths:
    with pymupdf.open(path) as document:
        for page in document:
            page.get_text("words")
print(time.perf_counter() - started)
"""


def loop_seconds(folder: Path) -> float:
    """The words of all pages, read by one process on one core; its start does not count."""
    command = [sys.executable, "-c", _LOOP, folder]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


@pytest.mark.parametrize("workers", [1, 2, 4, 8])
def test_throughput(
    benchmark: BenchmarkFixture, statements: Statements, ingest: Ingest, report: Callable[[str], None], workers: int
) -> None:
    folder = statements(FILES)
    loops: list[float] = []
    ratios: list[float] = []

    def once() -> None:
        seconds = ingest.seconds(folder, "-w", str(workers))
        ratios.append(loops[-1] / seconds)

    benchmark.pedantic(once, setup=lambda: loops.append(loop_seconds(folder)), rounds=ROUNDS)
    rate = FILES / benchmark.stats.stats.median
    benchmark.extra_info |= {"files_per_second": rate, "ratio_to_loop": median(ratios), "loop_seconds": median(loops)}
    report(
        f"{rate:.0f} files/s, {median(ratios):.2f} times the speed of the loop ({FILES / median(loops):.0f} files/s)"
    )
