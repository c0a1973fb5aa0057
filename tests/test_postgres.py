"""The log's tables in PostgreSQL: what is special about them. The log's and the jobs' tests run over them, too."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from batches import Batch
from stores import VARIABLE, empty_database, query

psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed: pip install 'pdfproc[postgres]'")

from pdf_processor.errors import LogLocked, LogUnusable  # noqa: E402
from pdf_processor.import_log import ImportLog, NewJob  # noqa: E402
from pdf_processor.import_log.postgres_sql import steps  # noqa: E402
from pdf_processor.import_log.schema import STEPS  # noqa: E402
from pdf_processor.serve.workers import Workers  # noqa: E402

STATEMENT = Path(__file__).parent.parent / "examples" / "statements" / "uk-current-0001.pdf"
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pdfproc'"


@pytest.fixture
def address(postgres: str, monkeypatch: pytest.MonkeyPatch) -> str:
    made = empty_database(postgres)
    monkeypatch.setenv(VARIABLE, made)
    return made


@pytest.fixture
def log(address: str, tmp_path: Path) -> Iterator[ImportLog]:
    with ImportLog.open(tmp_path, address=address) as opened:
        yield opened


def submit(log: ImportLog, *names: str) -> list[str]:
    return [log.submit(NewJob(f"/{each}".encode(), each, each.encode(), "upload", each, 1)).id for each in names]


def cut(address: str) -> None:
    with psycopg.connect(address) as db:
        db.execute(CUT)


def test_those_who_take_jobs_side_by_side_take_each_once_and_events_are_seen_in_order(
    address: str, log: ImportLog, tmp_path: Path
) -> None:
    ids = submit(log, *(f"{number:03}.pdf" for number in range(60)))
    taken: list[str] = []

    def take_all() -> None:
        with ImportLog.open(tmp_path, address=address) as own:
            own.begin_run("test")
            while (job := own.take()) is not None:
                taken.append(job.id)

    threads = [threading.Thread(target=take_all) for _ in range(4)]
    for thread in threads:
        thread.start()
    seen, last = list[int](), 0
    while True:
        over = not any(thread.is_alive() for thread in threads)
        for event in log.job_events(last):
            seen, last = [*seen, event.id], event.id
        if over:
            break
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(ids)
    assert [(each,) for each in seen] == query(
        tmp_path / "none", "SELECT id FROM events WHERE job_id IS NOT NULL ORDER BY id"
    )


def test_a_connection_that_is_lost_is_made_anew_and_nothing_is_half_done(address: str, log: ImportLog) -> None:
    (job_id,) = submit(log, "a.pdf")
    cut(address)
    with pytest.raises(LogUnusable, match="cannot be reached"):
        log.waiting()
    assert log.waiting() == 1
    with pytest.raises(LogUnusable), log._transaction() as db:
        db.execute("UPDATE jobs SET priority = 7 WHERE id = ?", (job_id,))
        cut(address)
    assert (log.waiting(), log.jobs()[0][0].priority) == (1, 0)


@pytest.mark.long
def test_workers_whose_database_goes_away_do_each_job_once(address: str, batch: Batch) -> None:
    with ImportLog.open(batch.output, address=address) as log:
        for number in range(8):
            path = batch.add(f"{number}.pdf", "rows:2", "slow:0.2")
            log.submit(NewJob(os.fsencode(path), path.name, os.fsencode(path.name), "upload", None, 1))
        with Workers(batch.settings(), "faults"):
            for _ in range(2):
                time.sleep(0.5)
                cut(address)
            until = time.monotonic() + 60
            while log_says(log) != 8:
                assert time.monotonic() < until
                time.sleep(0.1)
    succeeded = batch.query("SELECT count(*), count(DISTINCT import_id) FROM events WHERE event = 'succeeded'")
    assert succeeded == [(8, 8)]
    batch.check()


def log_says(log: ImportLog) -> int:
    try:
        return log.job_counts()["done"]
    except LogUnusable:
        return 0  # it has been cut off, too


def test_a_lock_that_stays_is_said(address: str, tmp_path: Path) -> None:
    with (
        ImportLog.open(tmp_path, address=address) as holder,
        ImportLog.open(tmp_path, address=address, busy_seconds=0.1) as log,
    ):
        log.goes_on = True
        with holder._transaction(), pytest.raises(LogLocked):
            log.pause(True)
        log.pause(True)
        with holder._transaction(shared=True):
            assert log.take() is None
        assert log.is_paused()


def test_a_database_is_the_log_of_one_folder(address: str, log: ImportLog, tmp_path: Path) -> None:
    assert log.waiting() == 0
    (tmp_path / "link").symlink_to(tmp_path)
    ImportLog.open(tmp_path / "link", address=address, create=False).close()
    with pytest.raises(LogUnusable, match="is the import log of"):
        ImportLog.open(tmp_path / "other", address=address)
    assert not (tmp_path / "pdfproc.db").exists()


def test_a_folder_that_is_only_at_the_same_place_has_no_run(postgres: str, address: str, tmp_path: Path) -> None:
    mark = tmp_path / "pdfproc.store"

    def begin() -> None:
        with ImportLog.open(tmp_path, address=address) as log:
            log.begin_run("test")

    begin()
    assert stat.S_IMODE(mark.stat().st_mode) == 0o600
    text = mark.read_text()
    begin()
    for other in (None, "another one\n"):
        mark.unlink(missing_ok=True)
        if other is not None:
            mark.write_text(other)
        with pytest.raises(LogUnusable, match="only at the same place") as error:
            begin()
        with ImportLog.open(tmp_path, address=address) as log:  # to look is allowed
            assert log.waiting() == 0
    mark.write_text(str(error.value.next_step).split()[-3])
    begin()
    empty_database(postgres)
    begin()  # tables made anew belong to the folder that there is
    assert mark.read_text().strip() == text.strip()


@pytest.mark.parametrize("version", [4, len(STEPS) - 1])
def test_tables_of_an_earlier_version_are_brought_up_to_date(address: str, tmp_path: Path, version: int) -> None:
    with psycopg.connect(address) as db:
        db.execute("CREATE SCHEMA pdfproc")
        db.execute("SET search_path = pdfproc")
        db.execute("CREATE TABLE pdfproc_version (version BIGINT NOT NULL, folder TEXT NOT NULL)")
        db.execute("INSERT INTO pdfproc_version VALUES (%s, %s)", (version, os.path.realpath(tmp_path)))
        for step in steps()[:version]:
            for statement in step:
                db.execute(statement.encode())
        db.execute(
            """INSERT INTO jobs (id, name, path_bytes, relative_path, source, size, options, state, created_at)
               VALUES ('j1', 'Ä.pdf', '/a.pdf', 'a.pdf', 'upload', 1, '{}', 'cancelled', '2026-01-01')"""
        )
    with ImportLog.open(tmp_path, address=address) as log:
        submit(log, "b.pdf")
        assert [(job.name, job.state) for job in log.jobs()[0]] == [("b.pdf", "queued"), ("Ä.pdf", "cancelled")]
        assert [job.name for job in log.jobs(search="ä")[0]] == ["Ä.pdf"]


def test_what_is_not_there_is_said_without_the_address(postgres: str, tmp_path: Path) -> None:
    empty = empty_database(postgres)
    with pytest.raises(LogUnusable, match="no import log in this database"):
        ImportLog.open(tmp_path, address=empty, create=False)
    with pytest.raises(LogUnusable, match="cannot be reached") as error:
        ImportLog.open(tmp_path, address="postgresql://ann:secret@127.0.0.1:1/books")
    assert "secret" not in str(error.value)


def test_audited_entries_stay(log: ImportLog) -> None:
    log.audit("ann", "upload")
    for sql in ("UPDATE audit SET who = 'bob'", "DELETE FROM audit", "TRUNCATE audit"):
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="append-only"), log._transaction() as db:
            db.execute(sql)
    assert [each.who for each in log.audited()] == ["ann"]


def test_text_that_no_database_takes_is_taken(log: ImportLog) -> None:
    log.audit("a\0b", "% ? %s")
    (entry,) = log.audited()
    assert (entry.who, entry.action) == ("a\ufffdb", "% ? %s")


def run(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pdf_processor", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | variables, check=False)


@pytest.mark.usefixtures("address")
def test_commands_know_the_store(tmp_path: Path) -> None:
    output = tmp_path / "out"
    done = run("ingest", STATEMENT, "--quiet", "--leave-failed", "-o", output)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in output.iterdir()} == {"pdfproc.store", "uk-current-0001.csv"}
    assert '"succeeded": 1' in run("status", "--json", "-o", output).stdout
    assert run("check", "-o", output).returncode == 0


def test_an_address_is_checked_and_its_password_not_shown(tmp_path: Path) -> None:
    wrong = run("status", "--store", "mysql://host/books", "-o", tmp_path)
    assert (wrong.returncode, "postgresql://USER@HOST" in wrong.stderr) == (2, True)
    for address in ("postgresql://ann:secret@host/books", "postgresql://host/books?user=ann&password=secret&port=1"):
        shown = run("config", "--json", PDFPROC_STORE=address).stdout
        assert "host/books" in shown
        assert "secret" not in shown
