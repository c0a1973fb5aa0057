"""The log: opened with care, claims that exclude each other, commits that replace and never double."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from stores import query

from pdf_processor import file_system
from pdf_processor.errors import LogLocked, LogUnusable
from pdf_processor.import_log import Claim, ClaimLost, ImportLog, Result, Verdict
from pdf_processor.import_log.schema import STEPS
from pdf_processor.import_log.sqlite_store import SqliteStore
from pdf_processor.model import (
    BatchResult,
    Box,
    Document,
    Doubt,
    Failure,
    Page,
    PageKind,
    Proof,
    Reconciled,
    SourceFile,
    Statement,
    Status,
    Transaction,
)
from pdf_processor.output_names import result_names

FAILURE = Failure("damaged_pdf", "the PDF is damaged", "download it again", False, 2)


def _file(name: str = "a.pdf", sha: str = "a" * 64, mtime: int = 1) -> SourceFile:
    return SourceFile(b"/in/" + os.fsencode(name), 10, mtime, sha)


def _document(rows: int = 3) -> Document:
    transactions = tuple(
        Transaction(
            date(2024, 1, 1), None, f"row {n}", Decimal("-1.10"), "EUR", Decimal(n), None, 1, Box(1, 2, 3, 4),
            Proof.BALANCE, 1, 0.5,
        )
        for n in range(rows)
    )  # fmt: skip
    doubt = Doubt("gap", "a gap", 1, 0, Decimal("0.01"))
    statement = Statement(
        "Bank", "123", "account", "de_DE", "EUR", date(2024, 1, 1), date(2024, 1, 31), Decimal(0), Decimal("-3.30"),
        transactions, Reconciled.YES, None, ("opening balance by label",), (doubt,),
    )  # fmt: skip
    return Document((Page(1, 10, 10, 0, PageKind.DIGITAL),), (statement,), sha256="a" * 64)


def _ask(log: ImportLog, file: SourceFile, *, skip: bool = False) -> Claim:
    relative = file.path.removeprefix(b"/in/")
    return log.claim(file, relative, lambda below: result_names(below, file.sha256 or "", ".csv"), skip_finished=skip)


def _succeed(log: ImportLog, claim: Claim, document: Document | None = None) -> None:
    assert claim.csv_name is not None
    path = Path(os.fsdecode(log.result_path(claim.csv_name)))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"csv")
    log.succeed(claim, Status.SUCCEEDED, document or _document(), Result(claim.csv_name, "0" * 64), 0.5)


def _query(output: Path, sql: str) -> list[tuple[object, ...]]:
    return query(output / "pdfproc.db", sql)


@pytest.fixture
def log(tmp_path: Path, store: str) -> Iterator[ImportLog]:  # noqa: ARG001 - where it is
    with ImportLog.open(tmp_path) as opened:
        opened.begin_run("test")
        yield opened


# -- opening


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_the_database_and_its_side_files_are_private(tmp_path: Path, umask: int) -> None:
    """Fault 24: the database and its side files."""
    before = os.umask(umask)
    try:
        with ImportLog.open(tmp_path / "out") as log:
            log.begin_run("test")
            names = sorted(os.listdir(tmp_path / "out"))
            modes = {(tmp_path / "out" / name).stat().st_mode & 0o777 for name in names}
    finally:
        os.umask(before)
    assert names == ["pdfproc.db", "pdfproc.db-shm", "pdfproc.db-wal"]
    assert modes == {0o600}


def test_asking_for_a_log_that_is_not_there_creates_nothing(tmp_path: Path) -> None:
    with pytest.raises(LogUnusable, match="no import log"):
        ImportLog.open(tmp_path / "nowhere", create=False)
    assert os.listdir(tmp_path) == []


def test_a_database_whose_library_is_missing_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    monkeypatch.delitem(sys.modules, "pdf_processor.import_log.postgres_store", raising=False)
    with pytest.raises(LogUnusable) as error:
        ImportLog.open(tmp_path, address="postgresql://host/books")
    assert error.value.next_step == "install it with: pip install 'pdfproc[postgres]'"


def _prepared(folder: Path) -> Path:
    with ImportLog.open(folder) as log:
        log.begin_run("test")
        for number in range(20):
            _succeed(log, _ask(log, _file(f"{number}.pdf", f"{number:064}")))
    return folder / "pdfproc.db"


def test_a_frozen_log_that_is_written_to_all_the_same_is_not_believed(tmp_path: Path) -> None:
    ImportLog.open(tmp_path).close()
    path = os.fsencode(tmp_path / "pdfproc.db")
    with ImportLog.over(path, SqliteStore(path, 1.0, frozen=True)) as log:
        assert sum(log.counts().values()) == 0
    with pytest.raises(LogLocked), ImportLog.over(path, SqliteStore(path, 1.0, frozen=True)) as log:
        with ImportLog.open(tmp_path) as other:
            other.begin_run("{}")
        log.counts()


@pytest.mark.parametrize("keep", [1, 100, 0.5, 0.95])
def test_a_truncated_log_is_refused_and_left_as_it_is(tmp_path: Path, keep: float) -> None:
    """Fault 10: the log is cut short."""
    path = _prepared(tmp_path)
    size = int(keep) if keep >= 1 else int(path.stat().st_size * keep)
    os.truncate(path, size)
    before = path.read_bytes()
    with pytest.raises(LogUnusable, match=r"pdfproc\.db"):
        ImportLog.open(tmp_path)
    assert path.read_bytes() == before


def test_an_empty_file_is_a_new_log(tmp_path: Path) -> None:
    # What a run leaves that is killed between creating the file and filling it.
    (tmp_path / "pdfproc.db").touch()
    ImportLog.open(tmp_path).close()
    assert _query(tmp_path, "PRAGMA user_version") == [(len(STEPS),)]


def test_other_files_in_its_place_are_refused_and_left_as_they_are(tmp_path: Path) -> None:
    """Fault 10: not a database, or another program's."""
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "pdfproc.db").write_text("my diary\n" * 1000)
    with pytest.raises(LogUnusable):
        ImportLog.open(tmp_path / "text")
    assert (tmp_path / "text" / "pdfproc.db").read_text() == "my diary\n" * 1000

    (tmp_path / "other").mkdir()
    with closing(sqlite3.connect(tmp_path / "other" / "pdfproc.db")) as db:
        db.execute("CREATE TABLE photos (id)")
    before = (tmp_path / "other" / "pdfproc.db").read_bytes()
    with pytest.raises(LogUnusable, match="another program"):
        ImportLog.open(tmp_path / "other")
    assert (tmp_path / "other" / "pdfproc.db").read_bytes() == before

    (tmp_path / "folder" / "pdfproc.db").mkdir(parents=True)
    with pytest.raises(LogUnusable):
        ImportLog.open(tmp_path / "folder")


def test_a_newer_version_is_refused(tmp_path: Path) -> None:
    """Fault 10: a newer schema."""
    path = _prepared(tmp_path)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(LogUnusable, match="newer") as caught:
        ImportLog.open(tmp_path)
    assert "update" in caught.value.next_step


def test_flipped_bytes_of_the_header_never_crash(tmp_path: Path) -> None:
    """Fault 10: each of the header's 100 bytes flipped."""
    good = _prepared(tmp_path / "good").read_bytes()
    refused = 0
    for position in range(100):
        folder = tmp_path / str(position)
        folder.mkdir()
        flipped = bytearray(good)
        flipped[position] ^= 0xFF
        (folder / "pdfproc.db").write_bytes(flipped)
        try:
            with ImportLog.open(folder) as log:
                assert log.counts()[Status.SUCCEEDED] == 20
        except LogUnusable:
            refused += 1
        shutil.rmtree(folder)
    assert refused > 30


def test_damage_inside_a_small_log_is_found_at_once(tmp_path: Path) -> None:
    """Fault 10: damage inside."""
    path = _prepared(tmp_path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096 * 5)
    with pytest.raises(LogUnusable):
        ImportLog.open(tmp_path)


def _hold(path: Path, seconds: float) -> subprocess.Popen[bytes]:
    program = """
        import sqlite3, sys, time
        db = sqlite3.connect(sys.argv[1], isolation_level=None)
        db.execute("BEGIN EXCLUSIVE")
        print("held", flush=True)
        time.sleep(float(sys.argv[2]))
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), path, str(seconds)], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def test_a_lock_that_passes_is_waited_for_and_one_that_stays_is_said(tmp_path: Path) -> None:
    """Fault 11: locked for a second, and for ever."""
    path = _prepared(tmp_path)
    with ImportLog.open(tmp_path, busy_seconds=20) as patient, ImportLog.open(tmp_path, busy_seconds=0.2) as hasty:
        with _hold(path, 60) as holder, pytest.raises(LogLocked, match="locked"):
            try:
                hasty.begin_run("test")
            finally:
                holder.kill()
        with _hold(path, 0.5):
            patient.begin_run("test")


def test_on_a_network_file_system_there_is_no_write_ahead_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 12: a network file system."""
    here = file_system.kind_of(os.fsencode(tmp_path))
    assert here not in file_system.NETWORK_FILE_SYSTEMS
    monkeypatch.setattr(file_system, "NETWORK_FILE_SYSTEMS", {here})
    with ImportLog.open(tmp_path) as log:
        log.begin_run("test")
        _succeed(log, _ask(log, _file()))
        assert sorted(os.listdir(tmp_path)) == ["a.csv", "pdfproc.db"]
    assert _query(tmp_path, "PRAGMA journal_mode") == [("delete",)]


def test_a_lost_wal_file_loses_at_most_what_was_in_it(tmp_path: Path) -> None:
    """Fault 12: the -wal file is deleted between runs."""
    path = _prepared(tmp_path)
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    with ImportLog.open(tmp_path) as log:
        assert log.counts()[Status.SUCCEEDED] == 20


# -- claims


def test_a_claimed_file_is_busy_for_others_and_done_afterwards(log: ImportLog, tmp_path: Path) -> None:
    claim = _ask(log, _file())
    assert (claim.verdict, claim.csv_name) == (Verdict.READ, "a.csv")
    with ImportLog.open(tmp_path) as other:
        other.begin_run("test")
        assert _ask(other, _file()).verdict is Verdict.BUSY
        _succeed(log, claim)
        assert _ask(other, _file()).verdict is Verdict.DONE
    with ImportLog.open(tmp_path) as later:
        later.begin_run("test")
        assert _ask(later, _file(), skip=True).verdict is Verdict.DONE
        again = _ask(later, _file())
        assert (again.verdict, again.row_id, again.previous) == (Verdict.READ, claim.row_id, Status.SUCCEEDED)


def test_a_run_that_broke_off_in_this_process_is_taken_over(tmp_path: Path) -> None:
    with ImportLog.open(tmp_path) as first:
        first.begin_run("test")
        claim = _ask(first, _file())
    with ImportLog.open(tmp_path) as second:
        assert [item.row_id for item in second.abandoned()] == [claim.row_id]
        second.begin_run("test")
        assert _query(tmp_path, "SELECT status, owner FROM import_logs") == [("interrupted", None)]
        assert _ask(second, _file()).verdict is Verdict.READ


def test_a_run_whose_process_is_dead_but_not_waited_for_has_died(tmp_path: Path) -> None:
    """As under a first process of a container that waits for no orphan: such a process keeps its id."""
    code = (
        "import os, sys; from pathlib import Path; from pdf_processor.import_log import ImportLog\n"
        "log = ImportLog.open(Path(sys.argv[1])).__enter__(); log.begin_run('test'); print('begun', flush=True)\n"
        "os.kill(os.getpid(), 9)"
    )
    with subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stdout.read() == b"begun\n"
        os.waitid(os.P_PID, run.pid, os.WEXITED | os.WNOWAIT)
        with ImportLog.open(tmp_path) as log:
            assert [(each.alive, each.ending) for each in log.runs()] == [(False, "died")]


def test_a_run_on_another_machine_is_alive_while_its_heart_beats(log: ImportLog, tmp_path: Path) -> None:
    with ImportLog.open(tmp_path) as other:
        other.begin_run("test")
        _ask(other, _file())
        with log._transaction() as db:
            db.execute("UPDATE runs SET host = 'elsewhere', pid = 1 WHERE run_id = ?", (other.run_id,))
        assert _ask(log, _file()).verdict is Verdict.BUSY
        with log._transaction() as db:
            db.execute("UPDATE runs SET heartbeat_at = '2020-01-01T00:00:00+00:00' WHERE host = 'elsewhere'")
        log._seen_alive.clear()
        taken = _ask(log, _file())
        assert (taken.verdict, taken.dead_owner) == (Verdict.READ, other.run_id)
        with pytest.raises(ClaimLost):
            other.fail(Claim(Verdict.READ, taken.row_id), FAILURE, 0, move=False)


def test_a_pid_used_again_by_another_process_is_not_the_run(log: ImportLog, tmp_path: Path) -> None:
    """Fault 13: a dead run whose process id lives on."""
    with ImportLog.open(tmp_path) as other:
        other.begin_run("test")
        _ask(other, _file())
        with log._transaction() as db:
            db.execute(
                "UPDATE runs SET pid = ?, process_start = process_start - 100 WHERE run_id = ?",
                (os.getppid(), other.run_id),
            )
        assert _ask(log, _file()).verdict is Verdict.READ


def test_many_threads_and_connections_give_each_file_to_one(log: ImportLog, tmp_path: Path) -> None:
    verdicts: list[Verdict] = []

    def ask_for_all(own: ImportLog) -> None:
        for number in range(50):
            verdicts.append(_ask(own, _file(f"{number}.pdf", f"{number:064}")).verdict)

    with ImportLog.open(tmp_path) as other:
        other.begin_run("test")
        threads = [threading.Thread(target=ask_for_all, args=(own,)) for own in (log, log, other, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert verdicts.count(Verdict.READ) == 50
    assert verdicts.count(Verdict.BUSY) == 150


def test_processes_that_make_the_same_log_at_once_all_have_it(tmp_path: Path) -> None:
    program = textwrap.dedent(
        """
        import sys
        from pdf_processor.import_log import ImportLog
        sys.stdin.read(1)
        for folder in sys.argv[1:]:
            ImportLog.open(folder).close()
        """
    )
    folders = [str(tmp_path / str(number)) for number in range(60)]
    processes = [
        subprocess.Popen([sys.executable, "-c", program, *folders], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(b".")
        process.stdin.flush()
    assert [process.communicate(timeout=60)[1] for process in processes] == [b""] * 4


def test_names_of_results_never_meet(log: ImportLog) -> None:
    names = [
        _ask(log, _file(name, f"{number:064}")).csv_name
        for number, name in enumerate(["A.pdf", "a.PDF", "é.pdf", "e\u0301.pdf", "x/a.pdf", "X/a.pdf"])
    ]
    assert names[0] == "A.csv"
    assert names[1] == "a.00000000.csv"
    assert len({name.casefold() for name in names if name}) == 6


def test_new_content_at_a_path_is_a_new_import_and_clobbers_nothing(log: ImportLog, tmp_path: Path) -> None:
    old = _ask(log, _file(sha="a" * 64))
    _succeed(log, old)
    new = _ask(log, _file(sha="b" * 64, mtime=2))
    assert (new.csv_name, new.verdict) == ("a.bbbbbbbb.csv", Verdict.READ)
    _succeed(log, new)
    assert _query(tmp_path, "SELECT csv_name, current FROM import_logs ORDER BY id") == [
        ("a.csv", 0),
        (new.csv_name, 1),
    ]
    assert log.counts()[Status.SUCCEEDED] == 1


def test_mended_content_gets_the_plain_name_that_the_failed_one_had(log: ImportLog) -> None:
    log.fail(_ask(log, _file(sha="a" * 64)), FAILURE, 0, move=False)
    assert _ask(log, _file(sha="b" * 64, mtime=2)).csv_name == "a.csv"
    assert list(log.failed()) == []


# -- duplicates


def test_the_same_bytes_under_another_name_are_a_duplicate(log: ImportLog, tmp_path: Path) -> None:
    first = _ask(log, _file("a.pdf"))
    while_read = _ask(log, _file("b.pdf"))
    _succeed(log, first)
    after = _ask(log, _file("c.pdf"))
    assert {while_read.verdict, after.verdict} == {Verdict.DUPLICATE}
    rows = _query(tmp_path, "SELECT duplicate_of, csv_name FROM import_logs WHERE status = 'duplicate'")
    assert rows == [(first.row_id, None)] * 2


def test_a_copy_of_a_file_that_fails_in_the_same_run_stays_linked_and_says_so(log: ImportLog, tmp_path: Path) -> None:
    first = _ask(log, _file("a.pdf"))
    _ask(log, _file("b.pdf"))
    log.fail(first, FAILURE, 0, move=False)
    assert _ask(log, _file("c.pdf")).verdict is Verdict.DUPLICATE
    messages = _query(tmp_path, "SELECT DISTINCT error_message FROM import_logs WHERE status = 'duplicate'")
    assert messages == [("the first copy of these bytes failed",)]


def test_a_later_run_reads_the_copy_of_a_failed_file_on_its_own(tmp_path: Path) -> None:
    with ImportLog.open(tmp_path) as run:
        run.begin_run("test")
        first = _ask(run, _file("a.pdf"))
        _ask(run, _file("b.pdf"))
        run.fail(first, FAILURE, 0, move=False)
        run.end_run(BatchResult("x"), "complete")
    with ImportLog.open(tmp_path) as later:
        later.begin_run("test")
        assert later.finished(_file("b.pdf")) is None
        assert _ask(later, _file("b.pdf")).verdict is Verdict.READ


def test_a_run_that_continues_an_unfinished_one_counts_its_failures_as_its_own(tmp_path: Path) -> None:
    with ImportLog.open(tmp_path) as run:
        run.begin_run("test")
        run.fail(_ask(run, _file("a.pdf")), FAILURE, 0, move=False)
    for _ in range(2):
        with ImportLog.open(tmp_path) as continuing:
            continuing.begin_run("test")
    with ImportLog.open(tmp_path) as continuing:
        continuing.begin_run("test")
        assert _ask(continuing, _file("b.pdf")).verdict is Verdict.DUPLICATE


# -- commits


def test_reading_again_replaces_rows_under_the_same_id_and_name(log: ImportLog, tmp_path: Path) -> None:
    first = _ask(log, _file())
    _succeed(log, first, _document(5))
    second = _ask(log, _file())
    _succeed(log, second, _document(3))
    assert (second.row_id, second.csv_name) == (first.row_id, first.csv_name)
    assert _query(tmp_path, "SELECT count(*), max(number) FROM transactions") == [(3, 3)]
    assert _query(tmp_path, "SELECT count(*) FROM statements") == [(1,)]
    assert _query(tmp_path, "SELECT attempts, transactions FROM import_logs") == [(2, 3)]


def test_what_is_stored_is_what_was_read(log: ImportLog, tmp_path: Path) -> None:
    _succeed(log, _ask(log, _file()))
    assert _query(tmp_path, "SELECT date, description, amount, balance, x1, proof, confidence FROM transactions") == [
        ("2024-01-01", f"row {n}", "-1.10", str(n), 3.0, "balance", 0.5) for n in range(3)
    ]
    statement = _query(tmp_path, "SELECT bank, period_end, closing_balance, witnesses, doubts FROM statements")[0]
    assert statement == (
        "Bank",
        "2024-01-31",
        "-3.30",
        '["opening balance by label"]',
        '[{"code": "gap", "message": "a gap", "page": 1, "row": 0, "difference": "0.01"}]',
    )


def test_a_failure_takes_the_rows_of_an_earlier_reading_away(log: ImportLog, tmp_path: Path) -> None:
    _succeed(log, _ask(log, _file()))
    claim = _ask(log, _file())
    assert log.fail(claim, FAILURE, 1.0, move=False)
    assert _query(tmp_path, "SELECT count(*) FROM transactions") == [(0,)]
    due = log.due(claim.row_id)
    assert due is not None
    assert (due.due, due.has_output, due.failure) == ("tidy", True, FAILURE)
    log.settle(claim.row_id, quarantined=None, has_output=False)
    assert log.due(claim.row_id) is None
    (failed,) = log.failed()
    assert (failed.path, failed.failure, failed.attempts) == (b"/in/a.pdf", FAILURE, 2)


def test_a_released_claim_restores_what_had_ended_well(log: ImportLog, tmp_path: Path) -> None:
    _succeed(log, _ask(log, _file()))
    log.release(_ask(log, _file()))
    log.release(_ask(log, _file("new.pdf", "c" * 64)))
    statuses = _query(tmp_path, "SELECT status, owner FROM import_logs ORDER BY id")
    assert statuses == [("succeeded", None), ("interrupted", None)]
    assert log.finished(_file()) is not None


def test_finished_needs_size_time_and_the_result(log: ImportLog) -> None:
    claim = _ask(log, _file())
    _succeed(log, claim)
    assert log.finished(_file()) is not None
    assert log.finished(_file(mtime=2)) is None
    assert log.finished(_file("other.pdf")) is None
    os.unlink(log.result_path("a.csv"))
    assert log.finished(_file()) is None
    assert _ask(log, _file(), skip=True).verdict is Verdict.READ


def test_known_content_with_a_new_time_of_change_is_skipped_and_remembered(log: ImportLog) -> None:
    _succeed(log, _ask(log, _file()))
    assert _ask(log, _file(mtime=5), skip=True).verdict is Verdict.DONE
    assert log.finished(_file(mtime=5)) is not None


def test_names_and_texts_are_only_ever_data(log: ImportLog, tmp_path: Path) -> None:
    """Fault 18: SQL in names and texts."""
    name = "x'); DROP TABLE import_logs;--.pdf"
    row = Transaction(None, None, "'); DELETE FROM runs;-- \ud800", Decimal(1), None, None, None, 1)
    statement = Statement(
        None, None, None, None, None, None, None, None, None, (row,), Reconciled.UNKNOWN, holder="\udcff"
    )
    _succeed(log, _ask(log, _file(name)), Document((), (statement,)))
    odd = SourceFile(b"/in/\xff\n.pdf", 1, 1, "f" * 64)
    _succeed(log, _ask(log, odd))
    assert log.counts()[Status.SUCCEEDED] == 2
    assert _query(tmp_path, "SELECT path FROM import_logs WHERE id = 2") == [("/in/\\xff\n.pdf",)]
    assert _query(tmp_path, "SELECT description FROM transactions WHERE id = 1") == [("'); DELETE FROM runs;-- ?",)]


def test_a_file_that_could_not_be_opened_is_one_row_until_it_can(log: ImportLog, tmp_path: Path) -> None:
    unknown = SourceFile(b"/in/a.pdf", 10, 1)
    for _ in range(2):
        log.fail_unread(unknown, b"a.pdf", FAILURE)
    assert _query(tmp_path, "SELECT status, attempts, sha256 FROM import_logs") == [("failed", 2, None)]
    _succeed(log, _ask(log, _file()))
    assert _query(tmp_path, "SELECT status, error_code FROM import_logs") == [("succeeded", None)]


def test_runs_are_listed_newest_first_with_their_figures(tmp_path: Path) -> None:
    with ImportLog.open(tmp_path) as first:
        first.begin_run("test")
        first.end_run(BatchResult(first.run_id, files=3, succeeded=2, failed=1), "complete")
    with ImportLog.open(tmp_path) as second:
        second.begin_run("test")
        newest, oldest = second.runs()
    assert (newest.run_id, newest.alive, newest.ending) == (second.run_id, True, None)
    assert oldest.ending == "complete"
    assert oldest.result is not None
    assert (oldest.result.files, oldest.result.succeeded, oldest.result.failed) == (3, 2, 1)


def test_events_tell_the_story_of_a_file(log: ImportLog, tmp_path: Path) -> None:
    claim = _ask(log, _file())
    log.fail(claim, FAILURE, 0, move=True)
    log.settle(claim.row_id, quarantined=b"/failed/a.pdf", has_output=False)
    log.put_back(claim.row_id)
    _succeed(log, _ask(log, _file()))
    events = _query(tmp_path, "SELECT event, detail FROM events WHERE import_id IS NOT NULL ORDER BY id")
    assert events == [
        ("claimed", None),
        ("failed", "damaged_pdf"),
        ("quarantined", None),
        ("put_back", None),
        ("claimed", None),
        ("succeeded", None),
    ]
