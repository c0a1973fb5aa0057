"""A watched folder: whole files are taken once, and failed ones are left in peace."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from batches import Batch
from faults import fault_environment, fault_pdf

from pdf_processor.import_log import ImportLog
from pdf_processor.serve import inbox as inbox_module
from pdf_processor.serve.inbox import Inbox, is_temporary
from pdf_processor.serve.workers import Workers

pytestmark = pytest.mark.usefixtures("store_long")


@pytest.fixture
def log(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> Iterator[ImportLog]:
    monkeypatch.setattr(inbox_module, "STEADY_SECONDS", 0.15)
    with ImportLog.open(batch.output) as log:
        yield log


def watching(batch: Batch, log: ImportLog) -> Inbox:
    return Inbox(batch.source, log, [os.fsencode(batch.output)], lambda *_: None)


def names(log: ImportLog) -> list[str]:
    return sorted(job.name for job in log.jobs()[0])


def test_a_file_is_taken_when_it_has_come_to_rest(batch: Batch, log: ImportLog) -> None:
    inbox = watching(batch, log)
    growing = batch.source / "growing.pdf"
    growing.write_bytes(b"%PDF-")
    assert inbox.look() == 0
    for _ in range(3):
        time.sleep(0.1)
        with growing.open("ab") as file:
            file.write(b"more")
        assert inbox.look() == 0
    time.sleep(0.2)
    assert inbox.look() == 1
    assert inbox.look() == 0
    assert names(log) == ["growing.pdf"]


@pytest.mark.parametrize("name", ["a.part.pdf", ".a.pdf", "~a.pdf", "a.TMP.pdf", "below/.b.pdf"])
def test_names_of_files_still_written_are_left_alone(name: str) -> None:
    assert is_temporary(os.fsencode(name))
    assert not is_temporary(b"party.pdf")


def test_links_empty_and_other_files_are_left_alone(batch: Batch, log: ImportLog) -> None:
    inbox = watching(batch, log)
    (batch.source / "empty.pdf").touch()
    (batch.source / "note.txt").write_text("x")
    (batch.source / "link.pdf").symlink_to("/etc/passwd")
    batch.add("below/good.pdf", "rows:1")
    inbox.look()
    time.sleep(0.2)
    assert inbox.look() == 1
    assert names(log) == ["good.pdf"]


def test_failed_files_are_parked_until_they_change(
    batch: Batch, log: ImportLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_module, "RESCAN_SECONDS", 0.0)
    path = batch.add("a.pdf", "error:damaged_pdf")
    inbox = watching(batch, log)

    def rest() -> str:
        inbox.look()
        time.sleep(0.2)
        inbox.look()
        deadline = time.monotonic() + 30
        while not all(job.is_over for job in log.jobs()[0]):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        return log.jobs()[0][0].state

    with Workers(batch.settings(), "faults"):
        assert rest() == "failed"
        before = log.last_event()
        assert rest() == "failed"
        assert log.last_event() == before
        path.write_bytes(fault_pdf("rows:2", salt="mended"))
        rest()
        states = [job.state for job in log.jobs()[0]]
        assert "done" in states
    assert batch.in_source() == ["a.pdf"]


def test_watch_reads_a_folder_and_stops_when_told(batch: Batch) -> None:
    batch.add("a.pdf", "rows:3")
    command = [sys.executable, "-m", "pdf_processor", "watch", batch.source, "-o", batch.output, "-w", "1"]
    command += ["--failed-dir", batch.failed]
    process = subprocess.Popen(command, env=fault_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while not (batch.output / "a.csv").exists():
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    begun, told = process.communicate(timeout=30)
    assert begun.decode() == f"Watching {batch.source}; results go to {batch.output} - stop with Ctrl-C\n"
    assert process.returncode == 0, told
    assert b"job_ended" in told
    with ImportLog.open(batch.output) as log:
        (job,) = log.jobs()[0]
    assert (job.source, job.state, Path(os.fsdecode(job.path)).name) == ("inbox", "done", "a.pdf")
