"""How far the ETA is off."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from typing import Any

import pytest
from conftest import Ingest, Statements
from pytest_benchmark.fixture import BenchmarkFixture

FILES = 100
ROUNDS = 5
SHARES = (0.25, 0.5, 0.75)


def errors(events: list[dict[str, Any]]) -> list[float]:
    """The ETA's error when these shares of the files had ended, as a share of what the rest then took."""
    end = events[-1]["elapsed"]
    ended = [event for event in events if event["event"] == "file_ended"]
    marks = [ended[round(len(ended) * share) - 1] for share in SHARES]
    return [mark["eta_seconds"] / (end - mark["elapsed"]) - 1 for mark in marks]


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_eta(
    benchmark: BenchmarkFixture, statements: Statements, ingest: Ingest, report: Callable[[str], None], workers: int
) -> None:
    folder = statements(FILES)
    found: list[list[float]] = []
    benchmark.pedantic(lambda: found.append(errors(ingest.events(folder, "-w", str(workers)))), rounds=ROUNDS)
    typical = [median(abs(run[mark]) for run in found) for mark in range(len(SHARES))]
    worst = [max((run[mark] for run in found), key=abs) for mark in range(len(SHARES))]
    benchmark.extra_info |= {"runs": found}
    marks = zip(SHARES, typical, worst, strict=True)
    report("off by " + ", ".join(f"{off:.0%} (worst {most:+.0%}) at {share:.0%}" for share, off, most in marks))
