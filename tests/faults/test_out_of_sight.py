"""What was read once stays while the file cannot be looked at: no permission, an input error, a disk that is gone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from batches import Batch, age

from faults import fault_environment, fault_pdf

STRACE = shutil.which("strace")
EXPORTS = ("export csv", "export json", "status --json")


def _without_powers() -> list[str]:
    """Root's process without the right to pass over the modes of files, or an ordinary one as it is."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root can only be kept out with setpriv")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"]


def _with_input_error(call: str, path: Path) -> list[str]:
    """A start of the program in which the disk refuses each such call on this file."""
    trial = [STRACE or "", "-o", os.devnull, "true"]
    if STRACE is None or subprocess.run(trial, check=False, capture_output=True).returncode:
        pytest.skip("strace is not there or not allowed")
    return [STRACE, "-f", "-qq", "-o", os.devnull, "-P", str(path), "-e", f"inject={call}:error=EIO"]


def _program(batch: Batch, command: str, *, before: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    words = [*before, sys.executable, "-m", "pdf_processor", *command.split(), "-o", str(batch.output)]
    return subprocess.run(
        words, cwd=batch.root, env=fault_environment(), capture_output=True, text=True, check=False, timeout=60
    )


def _ingest(batch: Batch, *, before: Sequence[str] = ()) -> tuple[int, list[dict[str, Any]]]:
    """A run with the cage off, which strace could not follow: its exit status and its events."""
    done = _program(batch, f"ingest in --json --sandbox=off --failed-dir {batch.failed}", before=before)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def _held(batch: Batch) -> dict[str, object]:
    """All that a user has of what was read."""
    told = {}
    for command in EXPORTS:
        done = _program(batch, command)
        assert done.returncode == 0, done.stderr
        told[command] = json.loads(done.stdout)["files"] if "status" in command else done.stdout
    return {**told, **batch.csvs()}


def _notes(events: list[dict[str, Any]]) -> list[str]:
    return [str(event["code"]) for event in events if event["event"] == "notice"]


def _failures(events: list[dict[str, Any]]) -> dict[str, str]:
    return {event["path"]: event["error"]["code"] for event in events if event.get("error")}


@pytest.fixture
def read(batch: Batch) -> Batch:
    """Three files that were read, of which one is a copy of another."""
    batch.add("a.pdf", "rows:3", salt="same")
    batch.add("b.pdf", "rows:2")
    batch.add("copy.pdf", "rows:3", salt="same")
    assert _ingest(batch)[0] == 0
    return batch


def test_without_permission_what_was_read_stays(read: Batch) -> None:
    """Fault 16: files that may no longer be read, one with a copy and one that is a copy, for two runs."""
    before = _held(read)
    for name in ("a.pdf", "b.pdf", "copy.pdf"):
        (read.source / name).chmod(0)
    for _ in range(2):
        status, events = _ingest(read, before=_without_powers())
        assert (status, _notes(events)) == (0, ["earlier_result_stays"] * 3)
        assert [event["skipped"] for event in events if event["event"] == "run_ended"] == [3]
        assert _held(read) == before
        read.check()
    for name in ("a.pdf", "b.pdf", "copy.pdf"):
        (read.source / name).chmod(0o600)
    assert _ingest(read)[0] == 0
    assert _held(read) == before
    read.check()


def test_what_is_new_and_cannot_be_read_fails_and_takes_nothing_away(read: Batch) -> None:
    """Fault 16: the run tells of the new content that it may not read, and once it may, that is what counts."""
    before = _held(read)
    changed = read.source / "b.pdf"
    changed.write_bytes(fault_pdf("rows:5", salt="new content"))
    age(changed)
    changed.chmod(0)
    status, events = _ingest(read, before=_without_powers())
    assert (status, _failures(events)) == (1, {str(changed): "unreadable"})
    assert _held(read) == before
    read.check()
    changed.chmod(0o600)
    assert _ingest(read)[0] == 0
    assert _held(read) != before
    current = "SELECT transactions FROM import_logs WHERE current = 1 AND status = 'succeeded' ORDER BY transactions"
    assert read.query(current) == [(3,), (5,)]
    read.check()


def test_what_was_never_read_fails_as_ever(read: Batch) -> None:
    """Fault 16: there is nothing that could stay, nor is there where the last reading of a file has failed."""
    for name, fault in (("new.pdf", "rows:1"), ("bad.pdf", "error:damaged_pdf")):
        read.add(name, fault)
    assert _ingest(read)[0] == 1
    (read.failed / "bad.pdf").rename(read.source / "bad.pdf")
    (read.source / "bad.pdf").chmod(0)
    newer = read.add("newer.pdf", "rows:1")
    newer.chmod(0)
    assert _ingest(read, before=_without_powers())[0] == 1
    assert {name: end for name, end in read.statuses().items() if end.startswith("failed")} == {
        "bad.pdf": "failed:unreadable",
        "newer.pdf": "failed:unreadable",
    }
    read.check()


@pytest.mark.parametrize("call", ["read", "pread64"], ids=["before the claim", "in the child"])
def test_after_an_input_error_what_was_read_stays(read: Batch, call: str) -> None:
    """Fault 7: the disk that holds a PDF has become bad there."""
    before = _held(read)
    status, events = _ingest(read, before=_with_input_error(call, read.source / "b.pdf"))
    assert (status, _notes(events)) == (0, ["earlier_result_stays"])
    assert _held(read) == before
    read.check()


def test_a_run_that_died_over_a_file_before_takes_nothing_away(read: Batch) -> None:
    """Fault 30: killed while a file is read again, and then the file may not be read."""
    slow = read.add("slow.pdf", "slow:2", "rows:4")
    assert _ingest(read)[0] == 0
    before = _held(read)
    claimed = "SELECT id FROM import_logs WHERE status = 'processing' AND path LIKE '%slow.pdf'"
    read.kill_when(lambda: bool(read.query(claimed)))
    slow.chmod(0)
    assert _ingest(read, before=_without_powers())[0] == 0
    assert _held(read) == before
    read.check()


def test_a_file_that_another_run_reads_is_left_to_it(batch: Batch) -> None:
    """Fault 13: two runs, of which the second one may not read what the first one has open."""
    slow = batch.add("slow.pdf", "slow:3", "rows:4")
    first = batch.spawn()
    while not (batch.output / "pdfproc.db").exists() or not batch.has_claims():
        assert first.poll() is None
    slow.chmod(0)
    status, events = _ingest(batch, before=_without_powers())
    assert first.wait(timeout=60) == 0
    assert (status, [event["failed"] for event in events if event["event"] == "run_ended"]) == (0, [0])
    assert batch.statuses() == {"slow.pdf": "succeeded"}
    assert batch.query("SELECT count(*) FROM transactions") == [(4,)]
    first.communicate()
    batch.check()


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root")
def test_a_disk_that_is_gone_takes_nothing_away(batch: Batch) -> None:
    """Fault 16: the folder is a mounted disk, which is gone in one run, shut in another, and there again."""
    disk = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", batch.source]
    if subprocess.run(disk, check=False, capture_output=True).returncode:
        pytest.skip("no tmpfs can be mounted here")
    aside = batch.root / "aside"
    aside.mkdir()
    try:
        batch.add("sub/a.pdf", "rows:3")
        batch.add("b.pdf", "rows:2")
        assert _ingest(batch)[0] == 0
        before = _held(batch)
        subprocess.run(["mount", "--bind", batch.source, aside], check=True)
        subprocess.run(["umount", batch.source], check=True)
        assert _ingest(batch)[0] in (0, 1)
        assert _held(batch) == before
        subprocess.run(["mount", "--bind", aside, batch.source], check=True)
        (batch.source / "sub").chmod(0)
        assert "unreadable_folder" in _notes(_ingest(batch, before=_without_powers())[1])
        assert _held(batch) == before
        (batch.source / "sub").chmod(0o700)
        assert _ingest(batch)[0] == 0
        assert _held(batch) == before
        batch.check()
    finally:
        for place in (batch.source, aside):
            subprocess.run(["umount", "-l", place], check=False, capture_output=True)
