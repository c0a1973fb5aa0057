"""Memory that runs out: who needed it pays, once it is clear that nobody beside it did."""

from __future__ import annotations

import os
import threading
import time

from batches import Batch

from pdf_processor.bulk_processor import StopRequest
from pdf_processor.events import FileEnded, FileStarted
from pdf_processor.settings import Limits, ReadSettings

READ = ReadSettings(limits=Limits(memory_bytes=512 * 1024 * 1024))


def _started(batch: Batch, name: str) -> int:
    path = os.fsencode(batch.source / name)
    return sum(isinstance(event, FileStarted) and event.path == path for event in batch.events)


def test_what_the_system_killed_for_memory_is_read_once_more_alone(batch: Batch) -> None:
    """Fault 4: killed by the system for want of memory beside other files; by itself it fits."""
    batch.add("big.pdf", "starve:350", "rows:2", salt="big")
    batch.add("copy.pdf", "starve:350", "rows:2", salt="big")
    batch.add_many(4, "slow:0.5", "rows:1")
    batch.add("last.pdf", "slow:1", "rows:1")
    result = batch.run(read=READ)
    assert (result.failed, result.succeeded, result.duplicates) == (0, 6, 1)
    assert _started(batch, "big.pdf") == 2
    assert [_started(batch, f"{number:04}.pdf") for number in range(4)] == [1] * 4
    ends = [event.outcome.path for event in batch.events if isinstance(event, FileEnded)]
    assert ends[-1] == os.fsencode(batch.source / "big.pdf")  # after all others
    batch.check()


def test_a_file_that_is_read_alone_can_be_stopped(batch: Batch) -> None:
    """Fault 30: a stop while what had starved is read again: it is given back, and nobody spins meanwhile."""
    batch.add("0.pdf", "rows:1")
    batch.add("big.pdf", "starve:350", "slow:60", "rows:2")
    stop = StopRequest()
    for seconds in (5, 6):
        threading.Timer(seconds, stop.request).start()
    before = time.process_time()
    result = batch.run(stop=stop, workers=1, read=READ)
    assert time.process_time() - before < 0.7
    assert (result.succeeded, result.interrupted, result.failed) == (1, 1, 0)
    assert batch.in_source() == ["0.pdf", "big.pdf"]
    batch.check()


def test_what_is_too_big_alone_too_has_failed(batch: Batch) -> None:
    """Fault 4: killed for memory both times: out_of_memory, and that file only."""
    batch.add("big.pdf", "fat:350")
    batch.add_many(2, "rows:1")
    result = batch.run(read=READ)
    assert (result.failed, result.succeeded) == (1, 2)
    assert batch.statuses()["big.pdf"] == "failed:out_of_memory"
    assert _started(batch, "big.pdf") == 2
    assert batch.in_failed() == ["big.pdf", "big.pdf.error.json"]
    batch.check()
