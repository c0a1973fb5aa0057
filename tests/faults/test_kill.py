"""Killed with SIGKILL at any moment: the same command completes the batch, as if nothing had happened."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from batches import Batch

from pdf_processor.model import Status


def _mixed(root: Path, count: int) -> Batch:
    """Good ones, copies, names that meet, failing ones and their copies."""
    batch = Batch(root)
    for number in range(count):
        batch.add(f"{number:03}.pdf", "rows:4", "slow:0.03")
        if number % 5 == 0:
            batch.add(f"copies/{number:03}.pdf", "rows:4", "slow:0.03", salt=f"copy {number % 10}")
        if number % 4 == 0:
            batch.add(f"bad/{number:03}.pdf", "error:damaged_pdf")
            batch.add(f"worse/{number:03}.pdf", "error:damaged_pdf", salt=f"bad {number % 8}")
    batch.add("A.pdf", "rows:1")
    batch.add("a.PDF", "rows:2")
    return batch


def _undisturbed(root: Path, count: int) -> dict[str, object]:
    batch = _mixed(root, count)
    batch.run()
    batch.check()
    tree = batch.tree()
    shutil.rmtree(root)
    return tree


@pytest.mark.long
def test_fifty_files_killed_after_thirty(batch: Batch) -> None:
    """Fault 1: SIGKILL of the main process; the same command completes the batch."""
    batch.add_many(50, "slow:0.05", "rows:7")
    batch.kill_when(lambda: batch.output.exists() and len(batch.csvs()) >= 30)
    assert 30 <= len(batch.csvs()) < 50
    result = batch.run()
    assert result.files == 50
    batch.check()
    assert len(batch.query("SELECT id FROM transactions")) == 50 * 7
    killed = batch.tree()
    for folder in (batch.output, batch.failed):
        shutil.rmtree(folder)
    batch.run()
    assert batch.tree() == killed


@pytest.mark.long
def test_fifty_files_killed_and_continued_with_skipping(batch: Batch) -> None:
    """Fault 1: SIGKILL, then a run that skips what is done."""
    batch.add_many(50, "slow:0.05", "rows:7")
    batch.kill_when(lambda: batch.output.exists() and len(batch.csvs()) >= 30)
    result = batch.run(skip_existing=True)
    assert result.skipped >= 25
    assert result.skipped + result.succeeded == 50
    assert len(batch.csvs()) == 50
    batch.check()


def _kill_at_random_times(root: Path, times: int, seed: int, count: int) -> None:
    dice = random.Random(seed)
    expected = _undisturbed(root / "batch", count)
    completed = 0
    while completed < times:
        batch = _mixed(root / "batch", count)
        kills = dice.choice([1, 1, 2])
        if all(_kill_after(batch, dice.uniform(0.15, 1.2)) for _ in range(kills)):
            batch.run()
            batch.check()
            assert batch.tree() == expected
            completed += 1
        shutil.rmtree(batch.root)


def _kill_after(batch: Batch, seconds: float) -> bool:
    """False if the run was complete before: another one is then a later run, not its continuation."""
    ends = time.monotonic() + seconds
    batch.kill_when(lambda: time.monotonic() > ends)
    try:
        return batch.query("SELECT run_id FROM runs WHERE ending = 'complete'") == []
    except sqlite3.OperationalError:
        return True  # killed before there was a log


@pytest.mark.long
@pytest.mark.usefixtures("batch")
def test_killed_at_random_times(tmp_path: Path) -> None:
    """Fault 1: SIGKILL at random times."""
    _kill_at_random_times(tmp_path, 3, seed=1, count=20)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("batch")
def test_killed_at_a_hundred_random_times(tmp_path: Path) -> None:
    """Fault 1: SIGKILL at a hundred random times."""
    _kill_at_random_times(tmp_path, 100, seed=2, count=20)


def _kill_two_runs_at_random_times(root: Path, times: int, seed: int) -> int:
    """Two runs on one folder, of one process group that is killed as a whole. How often there was something to kill."""
    dice = random.Random(seed)
    batch = _for_two(root)
    batch.run()
    expected = batch.tree()
    struck = 0
    for _ in range(times):
        shutil.rmtree(root)
        batch = _for_two(root)
        first = batch.spawn(process_group=0)
        runs = [first, batch.spawn(process_group=first.pid)]
        time.sleep(dice.uniform(0.3, 1.5))
        alive = [run for run in runs if run.poll() is None]
        struck += bool(alive)
        below = []
        with suppress(psutil.NoSuchProcess, ProcessLookupError):  # ended just now
            below += [child for run in alive for child in psutil.Process(run.pid).children(recursive=True)]
            os.killpg(first.pid, signal.SIGKILL)
        for run in runs:
            run.communicate()
        assert psutil.wait_procs(below, timeout=10)[1] == []
        batch.run()
        batch.check()
        assert batch.tree() == expected
    return struck


def _for_two(root: Path) -> Batch:
    # No copies of what fails: a run reads the copy of what another one has found bad, and says so itself.
    batch = Batch(root)
    for number in range(16):
        batch.add(f"{number:03}.pdf", "rows:4", "slow:0.03")
        if number % 4 == 0:
            batch.add(f"copies/{number:03}.pdf", "rows:4", "slow:0.03", salt=f"copy {number % 8}")
            batch.add(f"bad/{number:03}.pdf", "error:damaged_pdf")
    return batch


@pytest.mark.long
@pytest.mark.usefixtures("batch")
def test_two_runs_killed_together(tmp_path: Path) -> None:
    """Fault 13: SIGKILL of the whole group of two runs on one folder, at random times."""
    _kill_two_runs_at_random_times(tmp_path / "batch", 2, seed=3)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("batch")
def test_two_runs_killed_together_a_hundred_times(tmp_path: Path) -> None:
    """Fault 13: the same a hundred times."""
    assert _kill_two_runs_at_random_times(tmp_path / "batch", 100, seed=4) > 50


def test_rows_of_a_dead_run_are_taken_over_even_if_their_files_are_gone(batch: Batch) -> None:
    """Fault 1: claims of a killed run are taken over."""
    batch.add_many(4, "slow:30")
    batch.kill_when(batch.has_claims)
    for path in batch.source.iterdir():
        path.unlink()
    assert batch.run().files == 0
    assert set(batch.statuses().values()) == {Status.INTERRUPTED.value}
    batch.check()
