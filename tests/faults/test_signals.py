"""Signals at bad moments: between the two names of a PDF that is moved, and while a reader hangs."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import time
from pathlib import Path

import psutil
import pytest
from batches import Batch

STRACE = shutil.which("strace")


def _strace_works() -> bool:
    if STRACE is None:
        return False
    return subprocess.run([STRACE, "-o", "/dev/null", "true"], check=False, capture_output=True).returncode == 0


@pytest.mark.skipif(not _strace_works(), reason="strace is not there or not allowed")
def test_stopped_while_a_pdf_is_moved(batch: Batch) -> None:
    """Fault 2: SIGTERM once, in the window between a PDF's new name and the end of its old one."""
    for number in range(30):
        batch.add(f"{number:02}.pdf", "error:damaged_pdf", "slow:0.2")
    record = batch.root / "strace.txt"
    # -D: strace runs aside, so that the process we start is the run itself.
    strace = [str(STRACE), "-D", "-f", "-qq", "-o", str(record), "-e", "trace=unlink"]
    run = batch.spawn("--workers=1", before=[*strace, "-e", "inject=unlink:delay_enter=700000"])
    while not list(batch.failed.rglob("*.pdf")):
        assert run.poll() is None
        time.sleep(0.01)
    run.send_signal(signal.SIGTERM)
    out, err = run.communicate(timeout=60)
    assert json.loads(out)["stopped_by"] == signal.SIGTERM, err
    names = sorted(Path(name).name for name in batch.in_source() + batch.in_failed() if name.endswith(".pdf"))
    assert names == [f"{number:02}.pdf" for number in range(30)]
    assert 0 < len(batch.in_source()) < 30
    batch.check()
    left = len(batch.in_source())
    assert batch.run().failed == left
    assert len(batch.in_failed()) == 60
    batch.check()


@pytest.mark.long
@pytest.mark.parametrize(
    "fault", [pytest.param("hang", marks=pytest.mark.long), pytest.param("spin", marks=pytest.mark.long), "grandchild"]
)
def test_stopped_while_a_reader_hangs(batch: Batch, fault: str) -> None:
    """Fault 30: SIGTERM while a child hangs: after its grace all it started ends, and its file is given back."""
    batch.add("a.pdf", fault)
    batch.add("b.pdf", "rows:1")
    run = batch.spawn("--workers=2")
    while not batch.has_ended_one():
        assert run.poll() is None
        time.sleep(0.01)
    time.sleep(0.5)
    below = psutil.Process(run.pid).children(recursive=True)
    run.send_signal(signal.SIGTERM)
    begun = time.monotonic()
    out, _ = run.communicate(timeout=60)
    assert time.monotonic() - begun < 25
    said = json.loads(out)
    assert (said["stopped_by"], said["interrupted"], said["succeeded"]) == (signal.SIGTERM, 1, 1)
    assert psutil.wait_procs(below, timeout=10)[1] == []
    assert batch.statuses() == {"a.pdf": "interrupted", "b.pdf": "succeeded"}
    assert batch.in_source() == ["a.pdf", "b.pdf"]
    batch.check()
