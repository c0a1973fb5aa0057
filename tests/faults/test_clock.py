"""A clock that is wrong or jumps: no deadline depends on it, and no file is left out because of it."""

from __future__ import annotations

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
