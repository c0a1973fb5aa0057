"""Peak memory of the whole process tree."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from conftest import Ingest, Statements
from pytest_benchmark.fixture import BenchmarkFixture


@pytest.mark.parametrize("files", [100, 1000])
def test_memory(
    benchmark: BenchmarkFixture, statements: Statements, ingest: Ingest, report: Callable[[str], None], files: int
) -> None:
    folder = statements(files)
    events = benchmark.pedantic(lambda: ingest.events(folder, "-w", "4", "--quiet"), rounds=1)
    peak = events[-1]["peak_memory_bytes"] / 2**20
    benchmark.extra_info |= {"peak_memory_mb": peak}
    report(f"{peak:.0f} MB with 4 workers, {events[-1]['seconds']:.1f} s")
