"""Files that are still being written when a run meets them: none is called bad for what is not there yet."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from batches import Batch

from pdf_processor.bulk_processor import StopRequest, run_batch
from pdf_processor.ingest import FRESH_SECONDS

SAMPLE = Path(__file__).parents[1] / "data" / "sample" / "uk-current-0001.pdf"


def _write_slowly(path: Path, content: bytes, pieces: int, pause: float) -> threading.Thread:
    """Write the first piece now, the others one by one after a pause."""
    size = -(-len(content) // pieces)
    path.write_bytes(content[:size])

    def go_on() -> None:
        for at in range(size, len(content), size):
            time.sleep(pause)
            with path.open("ab") as file:
                file.write(content[at : at + size])

    thread = threading.Thread(target=go_on)
    thread.start()
    return thread


def test_a_copy_under_way_is_waited_for(batch: Batch) -> None:
    """Fault 14: a file that grows, with pauses, while it is read: it is read when it is complete."""
    copier = _write_slowly(batch.source / "a.pdf", SAMPLE.read_bytes(), pieces=4, pause=1.0)
    batch.add("whole.pdf", "rows:1")
    result = run_batch([batch.source], batch.settings(), extractor="default")
    copier.join()
    assert (result.failed, result.interrupted) == (0, 0)
    assert batch.statuses()["a.pdf"] == "succeeded"
    assert batch.in_failed() == []
    batch.check()


def test_what_stays_bad_fails_after_a_moment(batch: Batch) -> None:
    """Fault 14: a fresh file is looked at again before it is moved, but only so long as it is fresh."""
    (batch.source / "a.pdf").write_bytes(SAMPLE.read_bytes()[:500])
    begun = time.monotonic()
    assert batch.run().failed == 1
    assert FRESH_SECONDS / 2 < time.monotonic() - begun < FRESH_SECONDS + 20
    assert batch.in_failed() == ["a.pdf", "a.pdf.error.json"]
    batch.check()


def test_a_run_that_waits_for_a_fresh_file_can_be_stopped(batch: Batch) -> None:
    """Fault 2: a stop while a file is waited for gives it back; nothing is moved."""
    (batch.source / "a.pdf").write_bytes(b"no PDF")
    over = threading.Event()

    def keep_writing() -> None:
        while not over.wait(0.2):
            with (batch.source / "a.pdf").open("ab") as file:
                file.write(b"no PDF")

    writer = threading.Thread(target=keep_writing)
    writer.start()
    stop = StopRequest()
    threading.Timer(4, stop.request).start()
    begun = time.monotonic()
    result = batch.run(stop=stop)
    over.set()
    writer.join()
    assert (result.interrupted, result.failed, batch.in_failed()) == (1, 0, [])
    assert time.monotonic() - begun < 15
    batch.check()
