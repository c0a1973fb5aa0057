"""What is the machine's fault is no file's: the run stops, says what to do, and moves nothing."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from batches import Batch, age

from pdf_processor.bulk_processor import run_batch
from pdf_processor.errors import FailedFolderUnusable, LogUnusable, OutputUnusable
from pdf_processor.events import Notice
from pdf_processor.inspection import Inspection
from pdf_processor.settings import ReadSettings

SAMPLES = Path(__file__).parents[1] / "data" / "sample"
ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="needs root")


def _nothing_happened(batch: Batch, files: int) -> None:
    assert len(batch.in_source()) == files
    assert not batch.failed.exists() or batch.in_failed() == []
    assert [path for path in batch.root.rglob("*") if path.name.endswith(".part")] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KiB."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("no tmpfs can be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def _grow(disk: Path, size: str) -> None:
    subprocess.run(["mount", "-o", f"remount,size={size}", disk], check=True)


@ROOT_ONLY
def test_a_disk_too_small_for_the_log(batch: Batch, small_disk: Path) -> None:
    """Fault 7: no room for the database: exit 5, nothing is moved."""
    batch.output = small_disk / "out"
    batch.add_many(3, "rows:2")
    batch.add("bad.pdf", "error:damaged_pdf")
    status, said = batch.run_apart()
    assert (status, said["code"]) == (5, "output_unusable")
    assert "free space" in said["next_step"]
    _nothing_happened(batch, 4)
    _grow(small_disk, "4m")
    assert batch.run().succeeded == 3
    batch.check()


@ROOT_ONLY
@pytest.mark.parametrize("size", ["224k", "256k", "304k", "400k"])
def test_a_disk_that_fills_up_during_the_run(batch: Batch, small_disk: Path, size: str) -> None:
    """Fault 7: the disk fills up at several points of a run: exit 5, no input is a failure."""
    _grow(small_disk, size)
    batch.output = small_disk / "out"
    batch.add_many(60, "rows:100")
    status, said = batch.run_apart("--workers", "3")
    assert (status, said["code"]) == (5, "output_unusable")
    assert len(batch.in_source()) == 60
    assert list(small_disk.rglob("*.part")) == []
    _grow(small_disk, "20m")
    result = batch.run(skip_existing=True)
    assert result.failed == result.interrupted == 0
    assert len(batch.csvs()) == 60
    assert len(batch.query("SELECT id FROM transactions")) == 6000
    batch.check()


@ROOT_ONLY
def test_a_disk_for_failed_files_that_is_full(batch: Batch, small_disk: Path) -> None:
    """Fault 7, fault 30: the disk is full while a PDF is moved to the failed folder."""
    batch.failed = small_disk / "failed"
    for number in range(4):
        path = batch.add(f"{number}.pdf", "error:damaged_pdf")
        path.write_bytes(path.read_bytes() + b" " * 30_000)
    with pytest.raises(FailedFolderUnusable):
        batch.run(workers=1)
    names = [Path(name).name for name in batch.in_source() + batch.in_failed() if name.endswith(".pdf")]
    assert sorted(names) == [f"{number}.pdf" for number in range(4)]
    _grow(small_disk, "4m")
    batch.run()
    assert [name for name in batch.in_failed() if name.endswith(".pdf")] == [f"{number}.pdf" for number in range(4)]
    assert len(batch.in_failed()) == 8
    batch.check()


def test_temporary_files_are_below_the_output_folder(
    batch: Batch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 25: while a file is read its reader's folder is there, private, and nothing is in the system's."""
    system = tmp_path / "system"
    system.mkdir()
    monkeypatch.setenv("TMPDIR", str(system))
    batch.add("a.pdf", "tempfile", "slow:60")
    batch.kill_when(lambda: list(batch.output.glob(".pdfproc-child-*/*")) != [])
    (folder,) = batch.output.glob(".pdfproc-child-*")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert list(system.iterdir()) == []
    (batch.source / "a.pdf").unlink()
    batch.run()
    assert list(batch.output.glob(".*")) == []


@ROOT_ONLY
def test_a_full_disk_for_temporary_files(batch: Batch, small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 7: no byte is left where the system has temporary files: no page needs one, digital or scanned."""
    for name in ("us-running-0001.pdf", "us-running-0001-rows12-scan.pdf"):
        shutil.copy2(SAMPLES / name, batch.source)
        age(batch.source / name)
    filler = os.open(small_disk / "filler", os.O_CREAT | os.O_WRONLY)
    with pytest.raises(OSError, match="No space"):
        while True:
            os.write(filler, bytes(4096))
    os.close(filler)
    monkeypatch.setattr(tempfile, "tempdir", str(small_disk))
    result = run_batch([batch.source], batch.settings(), extractor="default")
    assert (result.succeeded, result.failed) == (2, 0)
    for path in batch.source.iterdir():  # without an output folder, readers have nothing but that disk
        with Inspection(os.fsencode(path), ReadSettings()) as inspection:
            assert inspection.read().transactions
    assert os.listdir(small_disk) == ["filler"]
    batch.check()


@ROOT_ONLY
def test_failed_files_go_to_another_device(batch: Batch, small_disk: Path) -> None:
    """Fault 9: the failed folder is on another device."""
    batch.failed = small_disk / "failed"
    batch.add("sub/a.pdf", "error:damaged_pdf")
    assert batch.run().failed == 1
    assert batch.in_failed() == ["sub/a.pdf", "sub/a.pdf.error.json"]
    assert batch.in_source() == []
    batch.check()


def _without_powers() -> list[str]:
    """Root's process without the right to pass over the modes of files, or an ordinary one as it is."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root can only be kept out with setpriv")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"]


def test_a_read_only_output_folder_is_found_before_anything_is_claimed(batch: Batch) -> None:
    """Fault 8: a read-only output folder."""
    batch.add_many(2, "rows:1")
    batch.output.mkdir()
    batch.output.chmod(0o555)
    status, said = batch.run_apart(before=_without_powers())
    assert (status, said["code"]) == (5, "output_unusable")
    assert os.listdir(batch.output) == []
    _nothing_happened(batch, 2)


READING = ["status", "accounts", "check", "export csv", "export json", "report ../report.html"]


def _told(batch: Batch, command: str) -> tuple[int, str]:
    words = [*_without_powers(), sys.executable, "-m", "pdf_processor", *command.split(), "-o", str(batch.output)]
    done = subprocess.run(words, cwd=batch.failed, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_what_was_read_is_told_from_a_read_only_output_folder(batch: Batch) -> None:
    """Fault 8: a copy on a medium that cannot be written, somebody else's folder."""
    batch.add_many(2, "rows:2")
    batch.run()
    batch.failed.mkdir(exist_ok=True)
    before = {command: _told(batch, command) for command in READING}
    assert {status for status, _ in before.values()} == {0}
    batch.output.chmod(0o555)
    (batch.output / "pdfproc.db").chmod(0o444)
    assert {command: _told(batch, command) for command in READING} == before
    assert _told(batch, "forget f0.pdf")[0] == 6
    batch.output.chmod(0o700)
    (batch.output / "pdfproc.db").chmod(0o600)
    batch.check()


def test_folders_that_cannot_be_looked_into_are_told_by_those_who_need_them(batch: Batch) -> None:
    """Fault 8, fault 9: not usable is exit status 5 and no wrong usage, and no matter to who does without."""
    batch.add("a.pdf", "rows:2")
    batch.run()
    batch.failed.mkdir(exist_ok=True)
    shut = batch.root / "shut"
    shut.mkdir(mode=0)
    assert _told(batch, f"status --failed-dir {shut}")[0] == 0
    status, told = _told(batch, f"ingest {batch.source} --failed-dir {shut}")
    assert (status, "(failed_dir_unusable)" in told) == (5, True)
    batch.output = shut
    for command, code in (("status", 5), ("export csv", 5), (f"ingest {batch.source}", 5), ("doctor --json", 0)):
        status, told = _told(batch, command)
        assert f"{shut}/pdfproc.db cannot be opened" in told or f"{shut} cannot be used" in told
        assert status == code


def test_what_a_run_at_work_has_written_is_told_from_a_read_only_log(batch: Batch) -> None:
    """It is in a side file, which a database that is taken for frozen would leave out."""
    batch.add_many(2, "rows:2")
    batch.run()
    batch.failed.mkdir(exist_ok=True)
    with closing(sqlite3.connect(batch.output / "pdfproc.db")) as db:
        db.execute("UPDATE import_logs SET status = 'no_transactions'")
        db.commit()
        batch.output.chmod(0o555)
        (batch.output / "pdfproc.db").chmod(0o444)
        status, told = _told(batch, "status")
        batch.output.chmod(0o700)
    assert (status, re.findall(r"^  no transactions +(\d+)$", told, re.MULTILINE)) == (0, ["2"])


def test_a_read_only_failed_folder_is_found_before_anything_is_claimed(batch: Batch) -> None:
    """Fault 9: a read-only failed folder."""
    batch.add("a.pdf", "error:damaged_pdf")
    batch.failed.mkdir()
    batch.failed.chmod(0o555)
    status, said = batch.run_apart(before=_without_powers())
    assert (status, said["code"]) == (5, "failed_dir_unusable")
    assert not batch.output.joinpath("pdfproc.db").exists()
    _nothing_happened(batch, 1)


def test_files_without_permission_are_failed_and_stay(batch: Batch) -> None:
    """Fault 9, fault 16: files and folders that may not be read or changed."""
    batch.add("good.pdf", "rows:1")
    closed = batch.add("closed.pdf", "rows:1")
    batch.add("bad/locked.pdf", "error:damaged_pdf")
    batch.add("shut/away.pdf", "rows:1")
    closed.chmod(0)
    (batch.source / "bad").chmod(0o555)
    (batch.source / "shut").chmod(0)
    status, said = batch.run_apart(before=_without_powers())
    for path in (batch.source / "bad", batch.source / "shut"):
        path.chmod(0o700)
    assert (status, said["failed"], said["succeeded"]) == (1, 2, 1)
    assert batch.statuses() == {
        "bad/locked.pdf": "failed:damaged_pdf",
        "closed.pdf": "failed:unreadable",
        "good.pdf": "succeeded",
    }
    assert batch.in_failed() == []
    assert batch.query("SELECT quarantined_path, due FROM import_logs WHERE status = 'failed'") == [(None, None)] * 2


def test_output_and_failed_that_are_files(batch: Batch) -> None:
    """Fault 8: output and failed folder are files."""
    batch.add("a.pdf", "rows:1")
    batch.output.write_text("mine")
    with pytest.raises(OutputUnusable):
        batch.run()
    assert batch.output.read_text() == "mine"
    batch.output.unlink()
    batch.failed.write_text("mine")
    with pytest.raises(FailedFolderUnusable):
        batch.run()
    assert not (batch.output / "pdfproc.db").exists()
    assert batch.run(leave_failed=True).succeeded == 1


def test_a_place_in_failed_that_cannot_be_made_leaves_the_file_and_says_so(batch: Batch) -> None:
    """Fault 9: the failed folder does not take one file."""
    batch.add("sub/a.pdf", "error:damaged_pdf")
    batch.failed.mkdir()
    (batch.failed / "sub").write_text("a file where a folder is needed")
    assert batch.run().failed == 1
    assert batch.in_source() == ["sub/a.pdf"]
    assert [event.code for event in batch.events if isinstance(event, Notice)] == ["not_moved"]
    assert batch.query("SELECT status, quarantined_path FROM import_logs") == [("failed", None)]
    batch.check()


def test_a_damaged_log_stops_the_run_and_stays_as_it_is(batch: Batch) -> None:
    """Fault 10: half a database: exit 6 with the remedy; the file stays."""
    batch.add_many(3, "rows:2")
    batch.run()
    log = batch.output / "pdfproc.db"
    os.truncate(log, log.stat().st_size // 2)
    before = log.read_bytes()
    with pytest.raises(LogUnusable, match=r"pdfproc\.db"):
        batch.run()
    assert log.read_bytes() == before
    status, said = batch.run_apart()
    assert (status, said["code"]) == (6, "log_unusable")
    log.rename(batch.root / "old.db")  # what the message says to do
    assert batch.run().succeeded == 3
    batch.check()


def test_a_log_that_another_program_locks_stops_the_run(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 11: the log is locked for good: exit 6, no row is lost."""
    batch.add_many(10, "rows:2", "slow:0.2")
    program = f"""
import sys
sys.path[:0] = {[str(Path(__file__).parents[1])]!r}
import pdf_processor.import_log as module
opened = module.ImportLog.open.__func__
module.ImportLog.open = classmethod(lambda cls, output, **other: opened(cls, output, busy_seconds=0.5))
sys.argv = ["run_batch_process.py", {str(batch.output)!r}, {str(batch.failed)!r}, "--", {str(batch.source)!r}]
import run_batch_process
sys.exit(run_batch_process.main())
"""
    monkeypatch.setenv("PDFPROC_EXTRACTOR", "faults")
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    while not batch.has_ended_one():
        assert process.poll() is None
        time.sleep(0.01)
    with sqlite3.connect(batch.output / "pdfproc.db", timeout=30, isolation_level=None) as holder:
        holder.execute("BEGIN IMMEDIATE")
        out, _ = process.communicate(timeout=30)
    holder.close()
    assert process.returncode == 6
    assert "log_locked" in out
    assert len(batch.in_source()) == 10
    result = batch.run(skip_existing=True)
    assert len(batch.csvs()) == 10
    assert result.skipped >= 1
    batch.check()


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_everything_made_is_private_whatever_the_umask(batch: Batch, umask: int) -> None:
    """Fault 24: all is 0600 and 0700 whatever the umask."""
    batch.add("sub/a.pdf", "rows:1")
    batch.add("sub/bad.pdf", "error:damaged_pdf")
    before = os.umask(umask)
    try:
        batch.run()
    finally:
        os.umask(before)
    batch.check()
    for folder in (batch.output, batch.output / "sub", batch.failed, batch.failed / "sub"):
        assert folder.stat().st_mode & 0o777 == 0o700
