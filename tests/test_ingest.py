"""One file's life: what happens if it changes, vanishes, comes back, or if a run died after the commit."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from batches import Batch, age
from faults import fault_pdf

from pdf_processor.bulk_processor import StopRequest
from pdf_processor.discover import discover, resolve_sources
from pdf_processor.events import Notice
from pdf_processor.import_log import ImportLog
from pdf_processor.ingest import Ingest
from pdf_processor.model import Outcome
from pdf_processor.retry import list_failed, put_back
from pdf_processor.settings import Limits, ReadSettings


def _while_read(batch: Batch, action: Callable[[], object]) -> threading.Thread:
    def wait_and_act() -> None:
        while not batch.has_claims():
            time.sleep(0.01)
        time.sleep(0.5)
        action()

    thread = threading.Thread(target=wait_and_act)
    thread.start()
    return thread


# -- files that do not hold still


def test_a_file_that_changes_while_it_is_read_is_read_again(batch: Batch) -> None:
    """Fault 14: written to while it is read."""
    path = batch.add("a.pdf", "slow:1.5", "rows:3")
    changer = _while_read(batch, lambda: path.write_bytes(fault_pdf("rows:5")))
    result = batch.run()
    changer.join()
    assert (result.succeeded, result.transactions) == (1, 5)
    assert len(batch.query("SELECT id FROM transactions")) == 5
    batch.check()


def test_a_file_that_is_replaced_while_it_is_read_is_read_again(batch: Batch) -> None:
    """Fault 14: replaced by a rename while it is read."""
    path = batch.add("a.pdf", "slow:1.5", "rows:3")
    new = batch.root / "new.pdf"
    new.write_bytes(fault_pdf("rows:6"))
    changer = _while_read(batch, lambda: new.rename(path))
    assert batch.run().transactions == 6
    changer.join()
    batch.check()


def test_a_file_that_never_holds_still_is_left_for_a_later_run(batch: Batch) -> None:
    """Fault 14: it grows all the time: changed_while_read, and it stays."""
    path = batch.add("a.pdf", "slow:1", "rows:3")
    over = threading.Event()

    def keep_growing() -> None:
        while not over.wait(0.05):
            with path.open("ab") as file:
                file.write(b"%\n")

    grower = threading.Thread(target=keep_growing)
    grower.start()
    result = batch.run()
    over.set()
    grower.join()
    assert batch.statuses() == {"a.pdf": "failed:changed_while_read"}
    assert (result.failed, batch.in_source(), batch.in_failed()) == (1, ["a.pdf"], [])
    assert batch.run().succeeded == 1
    assert batch.statuses() == {"a.pdf": "succeeded"}
    batch.check()


@pytest.mark.parametrize("grows", [True, False], ids=["grows", "is touched"])
def test_what_was_read_stays_while_a_file_never_holds_still(batch: Batch, grows: bool) -> None:
    """Fault 14: its rows and its CSV are those of the last reading until there is a new one; the run tells of it."""
    path = batch.add("a.pdf", "slow:1", "rows:3")
    batch.run()
    before = (batch.csvs(), batch.query("SELECT * FROM transactions ORDER BY id"))
    over = threading.Event()

    def keep_changing() -> None:
        while not over.wait(0.05):
            with path.open("ab") as file:
                file.write(b"%\n" if grows else b"")
            os.utime(path)

    changer = threading.Thread(target=keep_changing)
    changer.start()
    result = batch.run()
    over.set()
    changer.join()
    assert (result.failed, result.failures[0].failure.code) == (1, "changed_while_read")  # type: ignore[union-attr]
    assert "earlier_result_stays" in [event.code for event in batch.events if isinstance(event, Notice)]
    assert batch.statuses() == {"a.pdf": "succeeded"}
    assert (batch.csvs(), batch.query("SELECT * FROM transactions ORDER BY id")) == before
    batch.check()
    again = batch.run(skip_existing=True)
    assert (again.succeeded, again.skipped) == ((1, 0) if grows else (0, 1))
    assert batch.statuses() == {"a.pdf": "succeeded"}
    current = "SELECT sha256 FROM import_logs WHERE current = 1"
    assert batch.query(current) == [(hashlib.sha256(path.read_bytes()).hexdigest(),)]
    batch.check()


@pytest.mark.parametrize("killed", [True, False])
def test_what_was_read_stays_until_the_new_content_has_been(batch: Batch, killed: bool) -> None:
    """Fault 14, fault 1: a run that is killed or stopped over the new content takes nothing of the old one away."""
    path = batch.add("a.pdf", "rows:3")
    batch.run()
    path.write_bytes(fault_pdf("slow:30", "rows:5"))
    age(path)
    if killed:
        batch.kill_when(batch.has_claims)
    else:
        stop = StopRequest()
        changer = _while_read(batch, lambda: [stop.request(), stop.request()])
        assert batch.run(stop=stop).interrupted == 1
        changer.join()
    shown = "SELECT status, transactions FROM import_logs WHERE current = 1"
    assert batch.query(shown) == [("succeeded", 3)]
    path.write_bytes(fault_pdf("rows:5"))
    age(path)
    assert batch.run().succeeded == 1
    assert batch.query(shown) == [("succeeded", 5)]
    batch.check()


def test_content_that_comes_back_is_what_the_path_holds(batch: Batch) -> None:
    """Fault 15: a file is exchanged and put back; it need not be read for that."""
    path = batch.add("a.pdf", "rows:3")
    first = path.read_bytes()
    batch.run()
    for content, rows in ((fault_pdf("rows:5"), 5), (first, 3)):
        path.write_bytes(content)
        age(path)
        batch.run(skip_existing=True)
        assert batch.query("SELECT transactions FROM import_logs WHERE current = 1") == [(rows,)]
    batch.check()


def test_a_broken_file_that_is_replaced_while_it_is_read_does_not_condemn_the_new_one(batch: Batch) -> None:
    """Fault 14: a bad file is replaced by a good one."""
    path = batch.add("a.pdf", "slow:1.5", "error:damaged_pdf")
    changer = _while_read(batch, lambda: path.write_bytes(fault_pdf("rows:2")))
    assert batch.run().succeeded == 1
    changer.join()
    assert batch.in_failed() == []
    batch.check()


def test_a_file_that_vanishes_while_it_is_read_is_unreadable(batch: Batch) -> None:
    """Fault 14: it vanishes."""
    path = batch.add("a.pdf", "slow:1.5", "rows:3")
    batch.add("b.pdf", "rows:1")
    changer = _while_read(batch, path.unlink)
    batch.run()
    changer.join()
    assert batch.statuses() == {"a.pdf": "failed:unreadable", "b.pdf": "succeeded"}
    batch.check()


def test_a_pipe_put_in_a_files_place_does_not_hang_the_run(batch: Batch) -> None:
    """Fault 16: a named pipe in a file's place."""
    batch.add("0.pdf", "slow:1.5", "rows:1")
    victims = [batch.add(f"{number}.pdf", "rows:1") for number in range(1, 30)]

    def replace_last() -> None:
        victims[-1].unlink()
        os.mkfifo(victims[-1])

    changer = _while_read(batch, replace_last)
    result = batch.run(workers=1)
    changer.join()
    assert (result.files, result.succeeded) == (29, 29)
    assert [event.code for event in batch.events if isinstance(event, Notice)] == ["not_a_file"]
    batch.check()


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("/etc/passwd", path), lambda _: None])
def test_what_takes_a_files_place_between_looking_and_opening_is_not_opened(
    batch: Batch, make: Callable[[Path], object]
) -> None:
    """Fault 16: a pipe, a folder or a link in a file's place."""
    path = batch.add("a.pdf", "rows:1")
    (found,) = discover(resolve_sources([path]), [], lambda *_: None)
    path.unlink()
    make(path)
    with ImportLog.open(batch.output) as log:
        ingest = Ingest(batch.settings(), log, lambda _: None, lambda: False)
        ingest.begin("test")
        outcome = ingest.admit(found)
    assert isinstance(outcome, Outcome)
    assert outcome.failure is not None
    assert outcome.failure.code == "unreadable"


# -- into failed/ and back


def test_failed_files_are_moved_with_their_reason_and_listed(batch: Batch) -> None:
    path = batch.add("sub/a.pdf", "error:password_required")
    content = path.read_bytes()
    batch.run()
    assert batch.in_failed() == ["sub/a.pdf", "sub/a.pdf.error.json"]
    assert (batch.failed / "sub" / "a.pdf").read_bytes() == content
    (failed,) = list_failed(batch.settings())
    assert failed.failure.code == "password_required"
    assert failed.path == os.fsencode(path)
    assert failed.quarantined == os.fsencode(batch.failed / "sub" / "a.pdf")


def test_retry_puts_files_back_and_reads_them_under_their_old_names(batch: Batch) -> None:
    path = batch.add("sub/a.pdf", "error:damaged_pdf")
    batch.add("other.pdf", "error:damaged_pdf")
    batch.run()
    back = put_back(batch.settings(), ["a.pdf", "nonsense.pdf"])
    assert (back.paths, [refused.name for refused in back.refused]) == ((os.fsencode(path),), [b"nonsense.pdf"])
    assert batch.in_source() == ["sub/a.pdf"]
    assert batch.in_failed() == ["other.pdf", "other.pdf.error.json"]
    assert batch.run(back.paths).failed == 1
    assert batch.in_failed() == ["other.pdf", "other.pdf.error.json", "sub/a.pdf", "sub/a.pdf.error.json"]
    # Mended where it lies, and put back again.
    (batch.failed / "sub" / "a.pdf").write_bytes(fault_pdf("rows:2"))
    back = put_back(batch.settings(), [batch.failed / "sub" / "a.pdf"])
    assert batch.run(back.paths).succeeded == 1
    assert set(batch.csvs()) == {"sub/a.csv"}
    assert [failed.path for failed in list_failed(batch.settings())] == [os.fsencode(batch.source / "other.pdf")]
    batch.check()


def test_retry_without_names_takes_all(batch: Batch) -> None:
    for number in range(3):
        batch.add(f"{number}.pdf", "error:damaged_pdf")
    batch.run()
    assert len(put_back(batch.settings()).paths) == 3
    assert (len(batch.in_source()), batch.in_failed()) == (3, [])
    assert len(put_back(batch.settings()).paths) == 3  # they are in their place already
    batch.check()


def test_retry_overwrites_nothing(batch: Batch) -> None:
    path = batch.add("a.pdf", "error:damaged_pdf")
    batch.run()
    path.write_bytes(b"new")
    back = put_back(batch.settings())
    assert (back.paths, len(back.refused)) == ((), 1)
    assert "another file" in back.refused[0].message
    assert (path.read_bytes(), len(batch.in_failed())) == (b"new", 2)


def test_a_file_moved_back_by_hand_takes_its_reason_along_when_it_ends_well(batch: Batch) -> None:
    path = batch.add("a.pdf", "raise:x")
    batch.run()
    shutil.move(batch.failed / "a.pdf", path)
    batch.run()
    assert batch.in_failed() == ["a.pdf", "a.pdf.error.json"]
    # The same bytes succeed when read by what can read them: here they fail, so make the row good by new bytes.
    shutil.move(batch.failed / "a.pdf", path)
    path.write_bytes(fault_pdf("rows:1"))
    batch.run()
    assert batch.statuses() == {"a.pdf": "succeeded"}
    batch.check()


def test_left_files_are_tried_again_where_they_are(batch: Batch) -> None:
    path = batch.add("a.pdf", "error:damaged_pdf")
    batch.run(leave_failed=True)
    assert (batch.in_source(), not batch.failed.exists()) == (["a.pdf"], True)
    assert put_back(batch.settings()).paths == (os.fsencode(path),)
    batch.check()


def test_the_same_name_failing_twice_with_other_bytes_keeps_both(batch: Batch) -> None:
    batch.add("a.pdf", "error:damaged_pdf", salt="one")
    batch.run()
    batch.add("a.pdf", "error:damaged_pdf", salt="two")
    batch.run()
    pdfs = [name for name in batch.in_failed() if name.endswith(".pdf")]
    assert len(pdfs) == 2
    assert len(batch.in_failed()) == 4
    assert len(list_failed(batch.settings())) == 2
    batch.check()


def test_a_folder_of_failed_files_can_be_read_itself(batch: Batch) -> None:
    batch.add("a.pdf", "error:damaged_pdf")
    batch.run()
    (batch.failed / "a.pdf").write_bytes(fault_pdf("rows:2"))
    result = batch.run([batch.failed])
    assert result.succeeded == 1
    (batch.failed / "b.pdf").write_bytes(fault_pdf("error:damaged_pdf"))
    assert batch.run([batch.failed]).failed == 1
    assert "b.pdf.error.json" in batch.in_failed()
    batch.check()


# -- what a run leaves that dies between a commit and what is due after it


@pytest.mark.parametrize("undo", ["nothing moved", "moved but not said", "reason missing"])
def test_the_next_run_finishes_a_move(batch: Batch, undo: str) -> None:
    path = batch.add("sub/a.pdf", "error:damaged_pdf")
    batch.run()
    expected = batch.tree()
    place = batch.failed / "sub" / "a.pdf"
    _execute(batch, "UPDATE import_logs SET due = 'move', quarantined_path = NULL")
    reason = place.with_name("a.pdf.error.json")
    if undo == "nothing moved":
        reason.unlink()
        place.rename(path)
    elif undo == "reason missing":
        reason.unlink()
    (run_id, row_id) = batch.query("SELECT run_id, id FROM import_logs")[0]
    (batch.failed / "sub" / f".{run_id}-{row_id}.part").write_bytes(b"half")
    empty = batch.root / "empty"
    empty.mkdir()
    batch.run([empty])
    assert batch.tree() == expected
    batch.check()


def test_the_next_run_removes_a_stale_result(batch: Batch) -> None:
    batch.add("a.pdf", "rows:2")
    batch.run()
    _execute(batch, "UPDATE import_logs SET status = 'failed', error_code = 'x', due = 'tidy', transactions = NULL")
    _execute(batch, "DELETE FROM statements")
    _execute(batch, "DELETE FROM transactions")
    empty = batch.root / "empty"
    empty.mkdir()
    batch.run([empty])
    assert batch.csvs() == {}
    batch.check()


def _execute(batch: Batch, sql: str) -> None:
    with closing(sqlite3.connect(batch.output / "pdfproc.db", isolation_level=None)) as db:
        db.execute(sql)


def test_a_file_that_now_fails_loses_its_old_result(batch: Batch) -> None:
    batch.add("a.pdf", "rows:2", "slow:1.5")
    batch.run()
    assert set(batch.csvs()) == {"a.csv"}
    result = batch.run(read=ReadSettings(limits=Limits(page_seconds=0.5)))
    assert result.failed == 1
    assert batch.csvs() == {}
    assert batch.query("SELECT count(*) FROM transactions") == [(0,)]
    batch.check()
    back = put_back(batch.settings())
    assert batch.run(back.paths).succeeded == 1
    assert set(batch.csvs()) == {"a.csv"}
    assert batch.in_failed() == []
    batch.check()


def test_a_file_of_terabytes_costs_no_time(batch: Batch) -> None:
    """Fault 19: a limit holds before work; hashing this one would take an hour."""
    path = batch.add("huge.pdf", "rows:1")
    os.truncate(path, 4 * 2**40)
    age(path)
    assert batch.run().failed == 1
    assert batch.run(skip_existing=True).failed == 1
    assert batch.statuses() == {"huge.pdf": "failed:limit_exceeded"}
    assert path.exists() and batch.in_failed() == []
    batch.check()
    assert put_back(batch.settings()).paths == (os.fsencode(path),)


def test_what_a_person_has_put_or_changed_under_a_results_name_is_kept(batch: Batch) -> None:
    """Fault 15: no CSV is overwritten that is not as a run has written it."""
    batch.add("a.pdf", "rows:2")
    batch.output.mkdir()
    (batch.output / "a.csv").write_text("my own list")
    batch.run()
    ours = (batch.output / "a.csv").read_bytes()
    assert (batch.output / "a.csv.changed").read_text() == "my own list"
    assert [event.code for event in batch.events if isinstance(event, Notice)] == ["kept_aside"]
    (batch.output / "a.csv").write_text("with my notes")
    batch.run()
    assert (batch.output / "a.csv").read_bytes() == ours
    assert (batch.output / "a.csv.changed-2").read_text() == "with my notes"
    (batch.output / "a.csv").write_text("more notes")
    batch.run(read=ReadSettings(limits=Limits(file_bytes=1)), leave_failed=True)
    assert not (batch.output / "a.csv").exists()
    assert (batch.output / "a.csv.changed-3").read_text() == "more notes"


def test_a_run_without_a_log_replaces_its_own_results_only(batch: Batch) -> None:
    batch.add("a.pdf", "rows:2")
    batch.run()
    (batch.output / "pdfproc.db").unlink()
    batch.run()
    assert sorted(path.name for path in batch.output.iterdir()) == ["a.csv", "pdfproc.db"]


def test_new_content_at_the_same_path_is_a_new_import(batch: Batch) -> None:
    """Fault 15: other bytes under the same name."""
    batch.add("a.pdf", "rows:2")
    batch.run()
    old = batch.csvs()["a.csv"]
    batch.add("a.pdf", "rows:9")
    batch.run(skip_existing=True)
    assert len(batch.csvs()) == 2
    (new,) = set(batch.csvs()) - {"a.csv"}
    told = [(event.code, event.message) for event in batch.events if isinstance(event, Notice)]
    assert told == [("earlier_result", f"its result is {new}; a.csv is what was read before the PDF changed")]
    batch.run()
    assert not any(isinstance(event, Notice) for event in batch.events)
    assert batch.csvs()["a.csv"] == old
    assert batch.statuses() == {"a.pdf": "succeeded"}
    batch.check()


def test_single_files_keep_the_names_their_folder_gave_them(batch: Batch) -> None:
    path = batch.add("sub/a.pdf", "rows:2")
    batch.run()
    batch.run([path])
    assert set(batch.csvs()) == {"sub/a.csv"}
    batch.check()


def test_a_temporary_file_of_a_dead_run_is_removed(batch: Batch, tmp_path: Path) -> None:
    batch.add("sub/a.pdf", "slow:30", "rows:1")
    batch.kill_when(batch.has_claims)
    (run_id, row_id) = batch.query("SELECT owner, id FROM import_logs")[0]
    (batch.output / "sub").mkdir(mode=0o700)
    (batch.output / "sub" / f".{run_id}-{row_id}.part").write_bytes(b"half")
    empty = tmp_path / "empty"
    empty.mkdir()
    batch.run([empty])
    batch.check()
