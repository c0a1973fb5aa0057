"""SIGKILL at the n-th call that changes the disk, for every n: strace does it, without a change of our code."""

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


def _run_until(batch: Batch, call: str, number: int) -> bool:
    """Run, killed at that call of the parent or one of its threads. False if there were not that many."""
    inject = f"inject={call}:signal=SIGKILL:when={number}"
    command = [STRACE, "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
    run = [sys.executable, RUNNER, batch.output, batch.failed, "--workers=1", "--", batch.source]
    ended = subprocess.run([*command, *run], env=fault_environment(), capture_output=True, check=False, timeout=60)
    return ended.returncode not in (0, 1)


def _kill_at_each(root: Path, call: str) -> int:
    """How many times the call is made; after a kill at each of them the next run made everything good."""
    undisturbed = _small(root / "batch")
    undisturbed.run()
    expected = undisturbed.tree()
    shutil.rmtree(undisturbed.root)
    for number in itertools.count(1):
        batch = _small(root / "batch")
        killed = _run_until(batch, call, number)
        batch.run()
        batch.check()
        assert batch.tree() == expected, (call, number)
        shutil.rmtree(batch.root)
        if not killed:
            return number - 1
    raise AssertionError


@pytest.mark.usefixtures("batch")
@pytest.mark.parametrize("call", ["rename", "linkat"])
def test_killed_at_each_call_that_changes_a_name(tmp_path: Path, call: str) -> None:
    assert _kill_at_each(tmp_path, call) >= 1


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("batch")
@pytest.mark.parametrize("call", CALLS)
def test_killed_at_each_call(tmp_path: Path, call: str) -> None:
    assert _kill_at_each(tmp_path, call) >= 1
