"""Flushes that threads share: never one that began before the change."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from pdf_processor.shared_flush import SharedFlush, SharedFlushes


class Disk:
    """Takes a moment for each flush, which saves what was there when it began."""

    def __init__(self, fails: int = 0) -> None:
        self.changes: set[int] = set()
        self.saved: set[int] = set()
        self.flushes = 0
        self.at_once = 0
        self._fails = fails

    def flush(self) -> None:
        self.at_once += 1
        assert self.at_once == 1
        self.flushes += 1
        there = set(self.changes)
        time.sleep(0.005)
        self.at_once -= 1
        if self.flushes == self._fails:
            raise OSError(5, "the disk is broken")
        self.saved |= there


def test_nobody_returns_before_his_change_is_saved() -> None:
    disk, shared = Disk(), SharedFlush()

    def change(number: int) -> bool:
        disk.changes.add(number)
        shared.flush(disk.flush)
        return number in disk.saved

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(change, range(200)))
    assert disk.flushes < 100


def test_a_failure_is_everyones_who_waited_for_it_and_nobody_elses() -> None:
    disk, shared = Disk(fails=1), SharedFlush()
    both = threading.Barrier(2)

    def change(number: int) -> bool:
        both.wait()
        disk.changes.add(number)
        try:
            shared.flush(disk.flush)
        except OSError:
            return False
        return number in disk.saved

    with ThreadPoolExecutor(2) as threads:
        first = list(threads.map(change, range(2)))
    assert not all(first)
    assert shared.flush(disk.flush) is None
    assert disk.saved == disk.changes


def test_each_name_has_flushes_of_its_own_and_leaves_nothing() -> None:
    disks = {b"a": Disk(), b"b": Disk(fails=1)}
    shared = SharedFlushes()
    shared.flush(b"a", disks[b"a"].flush)
    with pytest.raises(OSError, match="broken"):
        shared.flush(b"b", disks[b"b"].flush)
    shared.flush(b"b", disks[b"b"].flush)
    assert (disks[b"a"].flushes, disks[b"b"].flushes) == (1, 2)
    assert not shared._flushes
