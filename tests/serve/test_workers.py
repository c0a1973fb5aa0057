"""Jobs and the workers that take them: each is read once, whatever dies."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from batches import Batch
from faults import fault_environment
from stores import in_both_at_once, in_sqlite_at_length

from pdf_processor.errors import LogLocked
from pdf_processor.import_log import ImportLog, JobView, NewJob
from pdf_processor.import_log.schema import APPLICATION_ID, STEPS
from pdf_processor.serve import workers as workers_module
from pdf_processor.serve.workers import Workers, pause_before

pytestmark = pytest.mark.usefixtures("store_long")
WORKER = """
import os, sys, time
from pathlib import Path
from pdf_processor.serve.workers import Workers
from pdf_processor.settings import Settings
with Workers(Settings(output=Path(sys.argv[1]), workers=2, store=os.environ.get("PDFPROC_STORE")), "faults"):
    time.sleep(600)
"""


def submit(log: ImportLog, path: Path, **options: str) -> str:
    data = path.read_bytes()
    name = path.name
    job = NewJob(
        os.fsencode(path), name, os.fsencode(name), "upload", hashlib.sha256(data).hexdigest(), len(data), options
    )
    return log.submit(job).id


def wait_for(ready: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def shown(log: ImportLog, job_id: str) -> JobView:
    job = log.job(job_id)
    assert job is not None
    return job


def states(log: ImportLog, *job_ids: str) -> list[str]:
    return [shown(log, job_id).state for job_id in job_ids]


def page_of(log: ImportLog, name: str) -> JobView:
    return next(job for job in log.jobs()[0] if job.name == name)


def all_over(log: ImportLog) -> bool:
    return all(job.is_over for job in log.jobs(limit=1000)[0])


@in_both_at_once
def test_the_list_is_in_order_whoever_changes_a_job_and_is_walked_page_by_page(batch: Batch, store_long: str) -> None:
    read = [batch.add(f"{name}.pdf", "rows:1") for name in "abc"]
    batch.run(read)
    with ImportLog.open(batch.output) as log:
        assert log.adopt() == 3
        waiting = [submit(log, batch.add(f"{name}.pdf", "rows:1")) for name in "de"]
        gone = submit(log, batch.add("f.pdf", "rows:1"))
        assert log.cancel(gone)
        names = [job.name for job in log.jobs()[0]]
        assert names == ["d.pdf", "e.pdf", "f.pdf", "c.pdf", "b.pdf", "a.pdf"]
        with ImportLog.open(batch.output) as other, other._transaction() as db:  # as the command line may
            db.execute("UPDATE import_logs SET status = 'needs_review' WHERE relative_path = ?", (b"b.pdf",))
        names = [job.name for job in log.jobs()[0]]
        assert names == ["b.pdf", "d.pdf", "e.pdf", "f.pdf", "c.pdf", "a.pdf"]
        walked, place = list[str](), None
        while page := log.jobs(limit=4, after=place)[0]:
            assert log.jobs(limit=4, after=place)[1] == 6
            walked += [job.name for job in page]
            place = page[-1].place
        assert walked == names
        above, before = log.jobs_before(page_of(log, "c.pdf").place, limit=2)
        assert ([job.name for job in above], before) == (["e.pdf", "f.pdf"], 4)
        assert log.jobs_before(page_of(log, "b.pdf").place) == ([], 0)
        found, before = log.jobs_before(page_of(log, "a.pdf").place, ["queued"], "E.")
        assert ([job.name for job in found], before) == (["e.pdf"], 1)
        counts = log.job_counts()
        assert (counts["needs_review"], counts["queued"], counts["cancelled"], counts["done"]) == (1, 2, 1, 2)
        assert [job.name for job in log.jobs(["queued"], "E.")[0]] == ["e.pdf"]
        log.accept(log.jobs(["needs_review"])[0][0].id, "me")
        assert log.job_counts()["done"] == 3
        if store_long == "sqlite":
            plan = log._rows("EXPLAIN QUERY PLAN SELECT * FROM jobs ORDER BY rank, place LIMIT 5")
            assert all("TEMP B-TREE" not in step["detail"] for step in plan)
        assert log.retry(waiting[0]) is False


@in_sqlite_at_length
@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_a_log_of_any_earlier_version_takes_jobs(tmp_path: Path, version: int) -> None:
    with closing(sqlite3.connect(tmp_path / "pdfproc.db")) as db:
        for step in STEPS[:version]:
            for statement in step:
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        if version > 3:
            db.execute(
                """INSERT INTO jobs (id, name, path_bytes, relative_path, source, size, options, state, created_at)
                   VALUES ('j1', 'b.pdf', '/b.pdf', 'b.pdf', 'upload', 1, '{}', 'cancelled', '2026-01-01')"""
            )
            db.commit()
        db.execute(f"PRAGMA user_version = {version}")
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(b"%PDF-1.4")
    with ImportLog.open(tmp_path) as log:
        assert states(log, submit(log, pdf)) == ["queued"]
        assert [job.state for job in log.jobs()[0]] == ["queued", "cancelled"][: 2 if version > 3 else 1]


@in_both_at_once
def test_jobs_end_as_files_of_a_run_do(batch: Batch) -> None:
    good, empty = batch.add("good.pdf", "rows:4", "pages:2"), batch.add("empty.pdf", "pages:1")
    broken, twin = batch.add("broken.pdf", "error:damaged_pdf"), batch.add("twin.pdf", "rows:4", "pages:2", salt="x")
    other = batch.add("other.pdf", "rows:4", "pages:2", salt="x")
    batch.output.mkdir()
    with ImportLog.open(batch.output) as log:
        ids = [submit(log, path) for path in (good, empty, broken, twin)]
        with Workers(batch.settings(), "faults"):
            wait_for(lambda: all_over(log))
            last = submit(log, other)
            wait_for(lambda: all_over(log))
        assert states(log, *ids, last) == ["done", "done", "failed", "done", "duplicate"]
        job = shown(log, ids[0])
        assert (job.pages, job.pages_done, job.transactions, job.attempts) == (2, 2, 4, 1)
        assert shown(log, ids[2]).error_code == "damaged_pdf"
        assert shown(log, last).content_id == shown(log, ids[3]).content_id
        told = [event.event for event in log.job_events(0, [ids[0]])]
    assert told == ["job.queued", "job.running", "job.ended"]
    assert broken.exists()
    assert sorted(batch.csvs()) == ["empty.csv", "good.csv", "twin.csv"]
    batch.check()


def test_a_file_is_one_import_whoever_takes_it(batch: Batch) -> None:
    mine, theirs = batch.add("mine.pdf", "rows:1"), batch.add("theirs.pdf", "rows:2")
    batch.run([theirs])
    with ImportLog.open(batch.output) as log:
        assert log.adopt() == 1
        assert log.adopt() == 0
        (known,), total = log.jobs()
        assert (known.name, known.state, known.source, total) == ("theirs.pdf", "done", "log", 1)
        assert submit(log, theirs) == known.id
        job_id = submit(log, mine)
        with Workers(batch.settings(), "faults"):
            wait_for(lambda: all_over(log))
        again = batch.run(skip_existing=True)
        assert (again.skipped, again.files) == (2, 2)
        assert log.adopt() == 0
        assert shown(log, job_id).state == "done"
    assert batch.query("SELECT count(*) FROM events WHERE event = 'succeeded'") == [(2,)]


def test_uploads_are_called_by_their_names(batch: Batch) -> None:
    good, bad, lost = (
        batch.add("1.pdf", "rows:2"),
        batch.add("2.pdf", "error:damaged_pdf"),
        batch.add("3.pdf", "rows:1"),
    )
    with ImportLog.open(batch.output) as log:
        for path, name in ((good, "März.pdf"), (bad, "[b]\x1b[2J.pdf")):
            data = path.read_bytes()
            job = NewJob(
                os.fsencode(path), name, name.encode(), "upload", hashlib.sha256(data).hexdigest(), len(data)
            )  # fmt: skip
            log.submit(job)
        with Workers(batch.settings(), "faults"):
            wait_for(lambda: all_over(log))
    batch.run([lost])
    with ImportLog.open(batch.output) as log:
        assert [each.shown for each in log.stored_statements()] == ["März.pdf".encode(), os.fsencode(lost)]
    command = [sys.executable, "-m", "pdf_processor"]
    done = subprocess.run([*command, "status", "-o", batch.output], capture_output=True, text=True, check=True)
    assert f"({bad})" in done.stdout
    assert "\x1b[2J" not in done.stdout
    told = subprocess.run([*command, "status", "--json", "-o", batch.output], capture_output=True, check=True).stdout
    assert [each["label"] for each in json.loads(told)["failed"]] == ["[b]\x1b[2J.pdf"]
    rows = subprocess.run(
        [*command, "export", "csv", "-o", batch.output], capture_output=True, text=True, check=True
    ).stdout  # fmt: skip
    assert "März.pdf" in rows
    assert str(good) not in rows
    assert str(lost) in rows


def test_what_passes_is_tried_again_and_what_does_not_is_not(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(workers_module, "MOST_ATTEMPTS", 2)
    passing, lasting = batch.add("a.pdf", "exit0"), batch.add("b.pdf", "error:password_required")
    with ImportLog.open(batch.output) as log:
        ids = [submit(log, passing), submit(log, lasting)]
        with Workers(batch.settings(), "faults"):
            wait_for(lambda: all_over(log))
            jobs = [shown(log, job_id) for job_id in ids]
            assert [(job.state, job.error_code, job.attempts) for job in jobs] == [
                ("failed", "no_result", workers_module.MOST_ATTEMPTS), ("failed", "password_required", 1),
            ]  # fmt: skip
            # Mended, it is read by the next attempt that somebody asks for.
            assert log.retry(ids[1])
            wait_for(lambda: all_over(log))
        assert shown(log, ids[1]).attempts == 1
    batch.check()


def test_pauses_grow_and_differ() -> None:
    pauses = [[pause_before(attempt) for _ in range(20)] for attempt in (1, 2, 3)]
    assert all(1 <= pause <= 3 for pause in pauses[0])
    assert all(4 <= pause <= 12 for pause in pauses[2])
    assert len(set(pauses[1])) > 1


def test_a_crash_is_the_files_own_where_the_sample_can_be_read(batch: Batch) -> None:
    with ImportLog.open(batch.output) as log:
        job_id = submit(log, batch.add("a.pdf", "segv"))
        with Workers(batch.settings(), "faults"):
            wait_for(lambda: all_over(log))
        assert shown(log, job_id).error_code == "worker_crashed"
    batch.check()


def test_where_no_child_lives_no_job_fails(batch: Batch) -> None:
    with ImportLog.open(batch.output) as log:
        job_id = submit(log, batch.add("a.pdf", "rows:1"))
        workers = Workers(batch.settings(), "no_such_extractor")
        workers.start()
        wait_for(lambda: workers.trouble is not None)
        assert not workers.alive
        workers.stop()
        assert states(log, job_id) == ["queued"]


@in_both_at_once
def test_waiting_and_running_jobs_are_cancelled_and_taken_up_again(batch: Batch) -> None:
    with ImportLog.open(batch.output) as log:
        slow = submit(log, batch.add("slow.pdf", "slow:30"))
        with Workers(batch.settings(workers=1), "faults"):
            wait_for(lambda: states(log, slow) == ["running"])
            waiting = submit(log, batch.add("b.pdf", "rows:1"))
            assert log.cancel(waiting)
            assert states(log, waiting) == ["cancelled"]
            assert log.cancel(slow)
            wait_for(lambda: states(log, slow) == ["cancelled"])
            assert not log.cancel(slow)
            assert log.retry(waiting)
            assert not log.retry(waiting)
            wait_for(lambda: states(log, waiting) == ["done"])
    batch.check()


def again(log: ImportLog, job_id: str) -> bool:
    return log.retry(job_id, {1: {"dpi": 300}})


@pytest.mark.parametrize(("fault", "code"), [("error=ocr_failed", "ocr_failed"), ("exit0", "no_result")])
def test_a_reading_that_fails_takes_no_earlier_result_away(
    batch: Batch, monkeypatch: pytest.MonkeyPatch, fault: str, code: str
) -> None:
    monkeypatch.setattr(workers_module, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(workers_module, "MOST_ATTEMPTS", 2)
    path = batch.add("a.pdf", "rows:3", f"chosen:{fault}")
    with ImportLog.open(batch.output) as log:
        job_id = submit(log, path)
        with Workers(batch.settings(workers=1), "faults"):
            wait_for(lambda: all_over(log))
            log.accept(job_id, "me")
            before, notes = shown(log, job_id), log.page_notes(shown(log, job_id).sha256 or "")
            csvs, rows = batch.csvs(), list(log.stored_statements())
            assert again(log, job_id)
            wait_for(lambda: all_over(log))
            after = shown(log, job_id)
            assert after.reread_problem is not None
            assert after.reread_problem["code"] == code
            assert (after.state, after.error_code, after.page_choices) == ("done", None, {})
            assert (after.accepted_by, after.ended_at, after.transactions) == ("me", before.ended_at, 3)
            assert log.page_notes(after.sha256 or "") == notes
            assert (batch.csvs(), list(log.stored_statements())) == (csvs, rows)
            # What fails for want of the file itself leaves it, too; and a reading that goes well is the result.
            aside = path.rename(path.with_suffix(".away"))
            assert log.retry(job_id)
            wait_for(lambda: all_over(log))
            gone = shown(log, job_id)
            assert (gone.state, gone.reread_problem and gone.reread_problem["code"]) == ("done", "unreadable")
            aside.rename(path)
            assert log.retry(job_id)
            wait_for(lambda: all_over(log))
        assert (shown(log, job_id).state, shown(log, job_id).reread_problem) == ("done", None)
        assert shown(log, job_id).accepted_by is None
    batch.check()


@in_both_at_once
def test_a_reading_that_is_cancelled_or_given_up_takes_no_earlier_result_away(batch: Batch) -> None:
    with ImportLog.open(batch.output) as log:
        job_id = submit(log, batch.add("a.pdf", "rows:3", "chosen:slow=30"))
        with Workers(batch.settings(workers=1), "faults"):
            wait_for(lambda: all_over(log))
            assert again(log, job_id)
            wait_for(lambda: states(log, job_id) == ["running"])
            assert log.cancel(job_id)
            wait_for(lambda: states(log, job_id) == ["done"])
        csvs = batch.csvs()
        assert again(log, job_id)
        assert log.cancel(job_id)
        assert (states(log, job_id), shown(log, job_id).page_choices) == (["done"], {})
        assert again(log, job_id)
        with log._transaction() as db:
            db.execute("UPDATE jobs SET state = 'running', owner = (SELECT max(run_id) FROM runs), deaths = 2")
        assert log.free_jobs_of_dead_runs() == 1
        job = shown(log, job_id)
        assert (job.state, job.reread_problem and job.reread_problem["code"]) == ("done", "internal_error")
        assert [event.event for event in log.job_events(0, [job_id])][-1] == "job.ended"
        assert batch.csvs() == csvs
    batch.check()


def test_paused_no_job_is_taken_and_priority_goes_first(batch: Batch) -> None:
    with ImportLog.open(batch.output) as log:
        log.pause(True)
        ids = [submit(log, batch.add(f"{name}.pdf", "rows:1")) for name in "ab"]
        with log._transaction() as db:
            db.execute("UPDATE jobs SET priority = 1 WHERE id = ?", (ids[1],))
        with Workers(batch.settings(workers=1), "faults"):
            time.sleep(0.6)
            assert states(log, *ids) == ["queued", "queued"]
            log.pause(False)
            wait_for(lambda: all_over(log))
        begun = [event.job_id for event in log.job_events(0) if event.event == "job.running"]
    assert begun == ids[::-1]


@in_sqlite_at_length
def test_a_log_that_was_locked_for_a_while_stops_no_worker(batch: Batch) -> None:
    with ImportLog.open(batch.output, busy_seconds=0.1) as log, closing(sqlite3.connect(log.path)) as other:
        log.goes_on = True
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogLocked):
            log.pause(True)
        other.execute("ROLLBACK")
        (wait,) = log._column("PRAGMA busy_timeout")
        assert wait == 100
        log.pause(True)
        assert log.is_paused()


def test_a_stopped_worker_gives_its_jobs_back(batch: Batch) -> None:
    with ImportLog.open(batch.output) as log:
        job_id = submit(log, batch.add("slow.pdf", "slow:30"))
        workers = Workers(batch.settings(), "faults")
        workers.start()
        wait_for(lambda: states(log, job_id) == ["running"])
        workers.stop(grace=0.1)
        job = shown(log, job_id)
        assert (job.state, job.attempts) == ("queued", 0)


def spawn(batch: Batch) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WORKER, batch.output], env=fault_environment())


def kill(process: subprocess.Popen[bytes]) -> None:
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert psutil.wait_procs(children, timeout=10)[1] == []


def test_killed_workers_lose_no_job_and_do_none_twice(batch: Batch) -> None:
    with ImportLog.open(batch.output) as log:
        ids = [submit(log, batch.add(f"{n:02}.pdf", "rows:2", "slow:0.05")) for n in range(16)]
        for share in (3, 8):
            process = spawn(batch)
            wait_for(lambda share=share: states(log, *ids).count("done") >= share)  # type: ignore[misc]
            kill(process)
        with Workers(batch.settings(), "faults"):
            wait_for(lambda: all_over(log))
        assert set(states(log, *ids)) == {"done"}
    succeeded = batch.query("SELECT import_id, count(*) FROM events WHERE event = 'succeeded' GROUP BY import_id")
    assert [count for _, count in succeeded] == [1] * len(ids)
    batch.check()


@pytest.mark.long
def test_a_job_over_which_workers_die_is_given_up(batch: Batch) -> None:
    with ImportLog.open(batch.output) as log:
        job_id = submit(log, batch.add("a.pdf", "slow:30"))
        for _ in range(3):
            process = spawn(batch)
            wait_for(lambda: states(log, job_id) == ["running"])
            kill(process)
            log.free_jobs_of_dead_runs()
        job = shown(log, job_id)
        assert (job.state, job.error_code) == ("failed", "internal_error")
