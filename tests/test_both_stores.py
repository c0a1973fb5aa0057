"""Statements of the log that only rare events need, over both databases: SQL that one takes the other may refuse."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import serve.needed  # noqa: F401

from pdf_processor.access_keys import make_key
from pdf_processor.import_log import Claim, ClaimLost, ImportLog, KeptReadings, NewJob
from pdf_processor.model import Failure, OcrTask, SourceFile, Status
from pdf_processor.serve.webhooks import make_webhook

TASK = OcrTask(2, "tesseract", "5", "eng 300", ("eng",))
WHY = Failure("ocr_failed", "no", "try again", False, 2)


@pytest.fixture
def log(tmp_path: Path, store: str) -> Iterator[ImportLog]:  # noqa: ARG001 - where it is
    with ImportLog.open(tmp_path / "out") as opened:
        opened.begin_run("test")
        yield opened


def file(name: bytes = b"/in/a.pdf", letter: str = "a") -> SourceFile:
    return SourceFile(name, 1, 1, letter * 64)


def claimed(log: ImportLog, given: SourceFile | None = None, *names: str) -> Claim:
    wanted = names or ("a.csv", "a-2.csv")
    return log.claim(given or file(), b"a.pdf", lambda _: iter(wanted), skip_finished=False)


def other_run(log: ImportLog, output: Path) -> ImportLog:
    other = ImportLog.open(output)
    other.begin_run("other")
    assert other.run_id != log.run_id
    return other


def test_readings_are_kept_counted_and_cleared(log: ImportLog) -> None:
    later, strips = replace(TASK, page=3), replace(TASK, strips=((0.0, 9.0),), settings="eng 400")
    for task, reading in ((TASK, b"one"), (TASK, b"not this one"), (later, b"\x00\xff"), (strips, b"four")):
        log.keep_reading("a" * 64, task, reading, 0.5)
    log.keep_reading("b" * 64, TASK, b"b", 1.0)
    assert log.kept_readings("a" * 64, [TASK, later, replace(TASK, page=9)]) == {TASK: b"one", later: b"\x00\xff"}
    assert log.cache_figures() == [KeptReadings("tesseract", "5", 2, 3, 4, 10, 2.5)]
    log.note_failed("a" * 64, later, WHY, 0.25)
    log.note_failed("a" * 64, replace(strips, page=7), WHY, 0.25)
    noted = log.page_notes("a" * 64)
    assert {page: (note.engine, note.seconds, note.error_code) for page, note in noted.items()} == {
        2: ("tesseract", 0.5, None), 3: ("tesseract", 0.25, "ocr_failed"),
    }  # fmt: skip
    log.note_kept("a" * 64, [later])
    assert log.page_notes("a" * 64)[3].error_code is None
    log.clear_readings()
    assert (log.cache_figures(), log.kept_readings("a" * 64, [TASK])) == ([], {})


def test_a_result_is_renamed_by_its_holder_only(log: ImportLog, tmp_path: Path) -> None:
    claim = claimed(log)
    removed: list[str] = []
    assert log.rename(claim, lambda _: iter(["b.csv"]), removed.append) == "b.csv"
    assert (removed, log.files()[0].csv_name) == (["a.csv"], "b.csv")
    with other_run(log, tmp_path / "out") as other, pytest.raises(ClaimLost):
        other.rename(claim, lambda _: iter(["c.csv"]), removed.append)


def test_a_failed_file_goes_and_may_come_back(log: ImportLog) -> None:
    claim = claimed(log)
    assert log.fail(claim, WHY, 0.1, move=True)
    due = log.due(claim.row_id)
    assert due is not None
    assert (due.due, due.status, due.failure) == ("move", Status.FAILED, WHY)
    log.settle(claim.row_id, quarantined=b"/failed/a.pdf", has_output=False)
    assert log.due(claim.row_id) is None
    assert log.is_quarantined_for_another(b"/failed/a.pdf", claim.row_id + 1)
    assert not log.is_quarantined_for_another(b"/failed/a.pdf", claim.row_id)
    log.begin_put_back(claim.row_id)
    log.cancel_put_back(claim.row_id)
    assert (log.due(claim.row_id), log.files()[0].quarantined) == (None, b"/failed/a.pdf")
    log.begin_put_back(claim.row_id)
    log.put_back(claim.row_id)
    assert (log.due(claim.row_id), log.files()[0].quarantined) == (None, None)


def test_a_row_is_to_be_read_again_and_its_result_written_anew(log: ImportLog) -> None:
    claim = claimed(log)
    log.set_result(claim.row_id, "f" * 64)
    assert log.result_sha256(claim.row_id) == "f" * 64
    log.interrupt([claim.row_id, claim.row_id + 1])
    (row,) = log.files()
    assert (row.status, row.is_claimed) == (Status.INTERRUPTED, False)


def test_a_job_whose_end_could_not_be_told_waits_again(log: ImportLog, tmp_path: Path) -> None:
    job_id = log.submit(NewJob(b"/in/a.pdf", "a.pdf", b"a.pdf", "upload", "a" * 64, 1)).id
    taken = log.take()
    assert taken is not None and log.held() == {job_id}
    claimed(log)
    with other_run(log, tmp_path / "out") as other:
        other.free_lost([job_id])
        assert log.held() == {job_id}
    log.free_lost([job_id, "none"])
    job = log.job(job_id)
    assert job is not None and (job.state, job.attempts, log.held()) == ("queued", 0, set())
    assert [each.status for each in log.files()] == [Status.INTERRUPTED]
    assert [(each.event, each.detail) for each in log.job_events(0, [job_id])][-1] == (
        "job.queued",
        "its worker lost the log",
    )
    again = log.take()
    assert again is not None and (again.attempts, again.waited >= 0) == (1, True)


def test_a_webhook_is_told_of_a_cancelled_job(log: ImportLog) -> None:
    webhook = make_webhook("https://example.com/", "Ann")
    log.add_webhook(webhook)
    waiting, running = (
        log.submit(NewJob(b"/in/%d" % each, "a.pdf", b"%d" % each, "upload", f"{each:064}", 1)).id for each in (1, 2)
    )
    assert log.cancel(waiting)
    taken = log.take()
    assert taken is not None and taken.id == running
    assert log.cancel(running)
    log.cancelled(taken)
    told = [json.loads(each.body) for each in log.deliveries(webhook.id)]
    assert [(each["type"], each["data"]["job"]) for each in told] == [
        ("job.cancelled", running),
        ("job.cancelled", waiting),
    ]


def test_a_key_is_revoked_once_and_keys_stay_in_their_order(log: ImportLog) -> None:
    keys = [make_key(name, "viewer")[0] for name in ("z", "a", "m")]
    for key in keys:
        log.add_key(key)
    assert [key.name for key in log.api_keys()] == ["z", "a", "m"]
    assert log.revoke_key(keys[1].id)
    assert not log.revoke_key(keys[1].id)
    assert [key.revoked_at is None for key in log.api_keys()] == [True, False, True]


def test_the_list_is_searched_by_letters_of_either_case(log: ImportLog) -> None:
    names = ["MÄRZ.pdf", "50%_a.pdf", "APRIL.pdf", "it's.pdf"]
    for number, name in enumerate(names):
        log.submit(NewJob(b"/in/%d" % number, name, b"%d" % number, "upload", f"{number:064}", 1))
    for asked, found in (("april", 1), ("ärz", 1), ("ÄRZ", 1), ("%_", 1), ("'", 1), (".PDF", 4), ("?", 0)):
        jobs, total = log.jobs(["queued", "running"], asked)
        assert (len(jobs), total) == (found, found), asked
    first, _ = log.jobs(limit=2)
    rest, total = log.jobs(["queued"], "", 2, after=first[-1].place)
    assert [job.name for job in (*first, *rest)] == names
    assert log.jobs_before(rest[0].place, ["queued"], "", 1)[0] == first[1:]
