"""Several runs on one output folder at once: each file is read by one of them."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from batches import Batch

from faults import fault_environment


def test_two_runs_share_the_work_and_do_nothing_twice(batch: Batch) -> None:
    """Fault 13: two runs on one folder."""
    batch.add_many(40, "slow:0.03", "rows:3")
    batch.add("bad.pdf", "error:damaged_pdf")
    runs = [batch.spawn() for _ in range(2)]
    figures = [json.loads(run.communicate(timeout=60)[0]) for run in runs]
    assert [run.get("message") for run in figures] == [None, None]
    assert sum(run["succeeded"] for run in figures) == 40
    assert sum(run["failed"] for run in figures) == 1
    assert all(run["files"] in (40, 41) for run in figures)  # the bad one may be in failed/ before one looks
    assert batch.query("SELECT max(attempts) FROM import_logs") == [(1,)]
    batch.check()


def test_four_runs_of_which_one_is_killed(batch: Batch) -> None:
    """Fault 13: four runs, one of them killed."""
    _kill_one_of_four(batch, files=80, done=15)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("batch")
def test_four_runs_of_which_one_is_killed_fifty_times(tmp_path: Path) -> None:
    """Fault 13: four runs over 200 files, one of them killed at any moment."""
    dice = random.Random(13)
    for _ in range(50):
        batch = Batch(tmp_path / "batch")
        _kill_one_of_four(batch, files=200, done=dice.randrange(1, 190))
        shutil.rmtree(batch.root)


def _kill_one_of_four(batch: Batch, files: int, done: int) -> None:
    batch.add_many(files, "slow:0.03", "rows:3")
    runs = [batch.spawn() for _ in range(4)]
    while not batch.output.exists() or len(batch.csvs()) < done:
        time.sleep(0.01)
    children = psutil.Process(runs[0].pid).children(recursive=True)
    runs[0].send_signal(signal.SIGKILL)
    for run in runs:
        run.communicate(timeout=60)
    assert [run.returncode for run in runs[1:]] == [0, 0, 0]
    assert psutil.wait_procs(children, timeout=10)[1] == []
    assert len(batch.csvs()) == files
    assert len(batch.query("SELECT id FROM transactions")) == 3 * files
    batch.check()
    assert batch.run(skip_existing=True).skipped == files


def test_a_run_waits_for_files_that_another_one_holds(batch: Batch) -> None:
    """Fault 13: a file that another run holds."""
    batch.add("a.pdf", "slow:2", "rows:1")
    first = batch.spawn()
    while not batch.has_claims():
        time.sleep(0.01)
    second = batch.run()
    assert (second.files, second.skipped) == (1, 1)
    first.communicate(timeout=60)
    batch.check()


def test_a_library_caller_may_press_ctrl_c(batch: Batch) -> None:
    batch.add_many(20, "slow:0.5", "rows:1")
    program = """
import signal, sys
from pdf_processor import Settings, process_batch
signal.signal(signal.SIGINT, signal.default_int_handler)
process_batch(sys.argv[1], sys.argv[2], 2, settings=Settings(failed=sys.argv[3]))
"""
    run = subprocess.Popen(
        [sys.executable, "-c", program, batch.source, batch.output, batch.failed],
        env=fault_environment(), stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while not batch.has_claims():
        time.sleep(0.01)
    children = psutil.Process(run.pid).children(recursive=True)
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=20)
    assert "KeyboardInterrupt" in err
    assert psutil.wait_procs(children, timeout=10)[1] == []
    assert batch.query("SELECT ending FROM runs") == [("stopped",)]
    batch.check()


def test_a_run_that_waits_can_be_stopped(batch: Batch) -> None:
    batch.add("a.pdf", "slow:60", "rows:1")
    first = batch.spawn()
    while not batch.has_claims():
        time.sleep(0.01)
    second = batch.spawn()
    while len(batch.query("SELECT run_id FROM runs")) < 2:
        time.sleep(0.01)
    time.sleep(1)
    second.send_signal(signal.SIGTERM)
    out, _ = second.communicate(timeout=20)
    assert json.loads(out)["stopped_by"] == signal.SIGTERM
    for _ in range(2):
        first.send_signal(signal.SIGINT)
        time.sleep(0.2)
    out, _ = first.communicate(timeout=20)
    assert (json.loads(out)["stopped_by"], json.loads(out)["interrupted"]) == (signal.SIGINT, 1)
    batch.check()
