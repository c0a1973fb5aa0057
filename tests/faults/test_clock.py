"""A clock that is wrong or jumps: no deadline depends on it, and no file is left out because of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from batches import Batch

from faults.preloaded import library


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library("wrong_clock", tmp_path_factory.mktemp("preloaded"))


def test_a_clock_that_jumps_by_days_ends_no_reading(batch: Batch, clock: Path) -> None:
    """Fault 29: the clock jumps forth and back between any two looks at it."""
    batch.add_many(6, "rows:2", "slow:0.1")
    batch.add("bad.pdf", "error:damaged_pdf")
    wrong = ["env", f"LD_PRELOAD={clock}", "WRONG_CLOCK=200000", "WRONG_CLOCK_JUMPS=1"]
    status, said = batch.run_apart(before=wrong)
    assert (status, said["succeeded"], said["failed"]) == (1, 6, 1)
    assert 0 < said["seconds"] < 60
    days = "SELECT substr(at, 1, 10) FROM events UNION SELECT substr(started_at, 1, 10) FROM import_logs"
    assert len(batch.query(days)) > 1  # the clock did jump
    batch.check()


def test_after_a_clock_was_set_back_files_are_read_again(batch: Batch, clock: Path) -> None:
    """Fault 29: what an earlier run ended at a time that is still to come was not ended during this run."""
    batch.add_many(3, "rows:2")
    status, _ = batch.run_apart(before=["env", f"LD_PRELOAD={clock}", "WRONG_CLOCK=200000"])
    assert status == 0
    result = batch.run()
    assert (result.succeeded, result.skipped) == (3, 0)
    batch.check()


def test_files_of_years_that_no_database_holds_are_read_as_others(batch: Batch) -> None:
    """Fault 29: a file system may say 2300 or 36,000, of which one is too many nanoseconds and the other no year."""
    for name, year in (("sound", 2025), ("late", 2300), ("later", 36_000), ("early", 1600)):
        path = batch.add(f"{name}.pdf", "rows:2")
        seconds = int((year - 1970) * 365.2425 * 86_400)
        os.utime(path, ns=(0, seconds * 10**9))
    assert batch.run().succeeded == 4
    batch.check()
    assert batch.run(skip_existing=True).skipped == 4
