"""SIGKILL, or a full disk, at the n-th call that changes the disk, for every n.

strace does it, without a change of our code. After each, one more run must make everything as if nothing had happened.
"""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from batches import RUNNER, Batch

from faults import fault_environment

CALLS = ("fsync", "rename", "unlink", "linkat", "pwrite64")
STRACE = shutil.which("strace")


def _strace_works() -> bool:
    if STRACE is None:
        return False
    return subprocess.run([STRACE, "-o", "/dev/null", "true"], check=False, capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(not _strace_works(), reason="strace is not there or not allowed")


def _small(root: Path) -> Batch:
    batch = Batch(root)
    batch.add("a.pdf", "rows:2")
    batch.add("b.pdf", "error:damaged_pdf")
    return batch


def _run_with(batch: Batch, call: str, fault: str, when: str) -> bool:
    """Run with this fault at that call of any thread. False if the call was not made that often."""
    record = batch.root / "strace.txt"
    command = [STRACE, "-f", "-qq", "-o", record, "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}"]
    run = [sys.executable, RUNNER, batch.output, batch.failed, "--workers=1", "--", batch.source]
    ended = subprocess.run([*command, *run], env=fault_environment(), capture_output=True, check=False, timeout=60)
    struck = "INJECTED" in record.read_text() or ended.returncode not in (0, 1)
    record.unlink()
    return struck


def _at_each(root: Path, call: str, fault: str, *, for_ever: bool = False) -> int:
    """How many times the call is made; after the fault at each of them the next run made everything good."""
    undisturbed = _small(root / "batch")
    undisturbed.run()
    expected = undisturbed.tree()
    shutil.rmtree(undisturbed.root)
    for number in itertools.count(1):
        batch = _small(root / "batch")
        struck = _run_with(batch, call, fault, f"{number}+" if for_ever else str(number))
        pdfs = [Path(name).name for name in batch.in_source() + batch.in_failed() if name.endswith(".pdf")]
        assert set(pdfs) == {"a.pdf", "b.pdf"}, (call, number)
        batch.run()
        batch.check()
        assert batch.tree() == expected, (call, number)
        shutil.rmtree(batch.root)
        if not struck:
            return number - 1
    raise AssertionError


@pytest.mark.long
@pytest.mark.usefixtures("batch")
@pytest.mark.parametrize("call", ["rename", "linkat"])
def test_killed_at_each_call_that_changes_a_name(tmp_path: Path, call: str) -> None:
    """Fault 1: SIGKILL by strace at the n-th rename or link."""
    assert _at_each(tmp_path, call, "signal=SIGKILL") >= 1


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("batch")
@pytest.mark.parametrize("call", CALLS)
def test_killed_at_each_call(tmp_path: Path, call: str) -> None:
    """Fault 1: SIGKILL by strace at the n-th call of each kind."""
    assert _at_each(tmp_path, call, "signal=SIGKILL") >= 1


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("batch")
@pytest.mark.parametrize("for_ever", [False, True])
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("call", ["fsync", "rename", "linkat", "pwrite64"])
def test_a_disk_that_fails_at_each_call(tmp_path: Path, call: str, error: str, for_ever: bool) -> None:
    """Fault 7: ENOSPC and EIO by strace at the n-th call of each kind."""
    assert _at_each(tmp_path, call, f"error={error}", for_ever=for_ever) >= 1
