"""A second run over files that are done."""

from __future__ import annotations

from collections.abc import Callable

from conftest import Ingest, Statements
from pytest_benchmark.fixture import BenchmarkFixture

FILES = 1000


def test_skip_existing(
    benchmark: BenchmarkFixture, statements: Statements, ingest: Ingest, report: Callable[[str], None]
) -> None:
    folder = statements(FILES)
    ingest.events(folder, "--quiet", output="done")
    last = ingest.events(folder, "--skip-existing", "--quiet", output="done")[-1]
    benchmark.pedantic(lambda: ingest.seconds(folder, "--skip-existing", output="done"), rounds=5)
    assert last["skipped"] == FILES
    report(f"{benchmark.stats.stats.median:.2f} s for the whole process, {last['seconds']:.2f} s of it for the run")
