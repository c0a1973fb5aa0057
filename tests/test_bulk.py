"""Whole runs, with real child processes."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from pathlib import Path

import pytest
from batches import Batch

from pdf_processor import process_batch
from pdf_processor.bulk_processor import StopRequest, run_batch
from pdf_processor.errors import EnvironmentBroken
from pdf_processor.events import Event, FileEnded, FileStarted, Notice, PageRead, RunEnded, WorkFound
from pdf_processor.model import PageKind, Status
from pdf_processor.settings import Limits, ReadSettings, Settings


def test_every_pdf_gets_its_csv_and_its_rows(batch: Batch) -> None:
    batch.add("a.pdf", "rows:3")
    batch.add("sub/b.PDF", "rows:60", "pages:4")
    batch.add("empty.pdf", "pages:1")
    (batch.source / "notes.txt").write_text("not a statement")
    result = batch.run()
    assert (result.files, result.succeeded, result.no_transactions, result.failed) == (3, 2, 1, 0)
    assert (result.transactions, result.pages) == (63, 6)
    assert result.peak_memory_bytes > 20_000_000
    assert set(batch.csvs()) == {"a.csv", "sub/b.csv", "empty.csv"}
    assert batch.csvs()["a.csv"].count(b"\n") == 4
    assert batch.csvs()["empty.csv"].count(b"\n") == 1
    assert batch.statuses() == {"a.pdf": "succeeded", "sub/b.PDF": "succeeded", "empty.pdf": "no_transactions"}
    batch.check()


def test_the_public_function_takes_folders_and_a_number(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDFPROC_EXTRACTOR", "faults")
    monkeypatch.chdir(batch.root)
    batch.add("a.pdf", "rows:3")
    batch.add("bad.pdf", "error:damaged_pdf")
    result = process_batch(str(batch.source), "out", 1)
    assert (result.succeeded, result.failed) == (1, 1)
    assert [outcome.failure.code for outcome in result.failures if outcome.failure] == ["damaged_pdf"]
    assert batch.in_failed() == ["bad.pdf", "bad.pdf.error.json"]
    batch.check()


def test_an_empty_folder_is_a_run_without_files(batch: Batch) -> None:
    assert batch.run().files == 0


def test_missing_sources_and_senseless_numbers_are_errors_before_anything_happens(batch: Batch) -> None:
    with pytest.raises(FileNotFoundError):
        batch.run([batch.root / "nowhere"])
    with pytest.raises(ValueError, match="worker"):
        batch.run(workers=0)
    assert not batch.output.exists()


def test_the_result_does_not_depend_on_the_number_of_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trees = []
    for workers in (1, 5):
        one = Batch(tmp_path / "same")
        monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent / "faults" / "plugin"))
        for number in range(12):
            one.add(f"{number}.pdf", "rows:5", salt=str(number % 7))
            one.add(f"x/{number}.pdf", "rows:5", salt=str(number % 9))
        one.add("A.pdf", "rows:1")
        one.add("a.PDF", "rows:2")
        one.add("bad.pdf", "error:damaged_pdf", salt="bad")
        one.add("worse.pdf", "error:damaged_pdf", salt="bad")
        one.run(workers=workers)
        one.check()
        trees.append(one.tree())
        (tmp_path / "same").rename(tmp_path / f"done-{workers}")
    assert trees[0] == trees[1]


def test_events_arrive_in_order_and_add_up(batch: Batch) -> None:
    batch.add("a.pdf", "rows:3", "pages:2")
    batch.add("b.pdf", "error:damaged_pdf")
    os.mkfifo(batch.source / "pipe.pdf")
    result = batch.run()
    kinds = Counter(type(event) for event in batch.events)
    assert kinds[FileStarted] == kinds[FileEnded] == 2
    assert kinds[Notice] == kinds[RunEnded] == 1
    assert batch.events[-1] == RunEnded(result)
    survey = [event for event in batch.events if isinstance(event, WorkFound)][-1]
    size = sum(path.stat().st_size for path in [batch.source / "a.pdf", batch.failed / "b.pdf"])
    assert (survey.files, survey.bytes, survey.complete) == (2, size, True)
    a = os.fsencode(batch.source / "a.pdf")
    mine = [event for event in batch.events if getattr(event, "path", None) == a]
    assert mine == [
        FileStarted(a, os.stat(a).st_size),
        PageRead(a, 1, 2, PageKind.DIGITAL),
        PageRead(a, 2, 2, PageKind.DIGITAL),
    ]


def test_a_listener_that_breaks_stops_the_run_and_its_error_is_raised(batch: Batch) -> None:
    batch.add_many(20, "rows:1")

    def broken(event: Event) -> None:
        if isinstance(event, FileEnded):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        run_batch([batch.source], batch.settings(), [broken], extractor="faults")
    batch.run(skip_existing=True)
    batch.check()


# -- what a file's own faults cost


def test_every_fault_costs_its_own_file_only_and_has_its_code(batch: Batch) -> None:
    """Fault 3: each way for a child to die costs its own file only."""
    faults = {
        "abort": "worker_crashed",
        "bigframe": "bad_result",
        "error:no_pages": "no_pages",
        "exit0": "no_result",
        "exit3": "worker_crashed",
        "garbage": "bad_result",
        "hang": "timed_out",
        "kill": "worker_crashed",
        "oom": "out_of_memory",
        "raise:secret": "internal_error",
        "segv": "worker_crashed",
    }
    batch.add("0.pdf", "rows:1")
    named = {f"{fault.partition(':')[0]}.pdf": code for fault, code in faults.items()}
    for name, fault in zip(named, faults, strict=True):
        batch.add(name, fault)
        batch.add(f"good-{name}", "rows:2")
    limits = Limits(page_seconds=2, memory_bytes=200 * 1024 * 1024)
    result = batch.run(read=ReadSettings(limits=limits))
    expected = {name: f"failed:{code}" for name, code in named.items()}
    expected |= {f"good-{name}": "succeeded" for name in named} | {"0.pdf": "succeeded"}
    assert batch.statuses() == expected
    assert (result.failed, result.succeeded) == (len(faults), len(faults) + 1)
    assert batch.in_failed() == sorted([*named, *(f"{name}.error.json" for name in named)])
    assert b"secret" not in b"".join(path.read_bytes() for path in batch.failed.glob("*.json"))
    batch.check()


def test_an_environment_in_which_every_child_dies_stops_the_run_and_blames_no_file(batch: Batch) -> None:
    """Fault 6: every child dies: exit 3, nothing is moved."""
    batch.add_many(30, "segv")
    with pytest.raises(EnvironmentBroken):
        batch.run()
    assert len(batch.in_source()) == 30
    assert batch.in_failed() == []
    assert set(batch.statuses().values()) == {"interrupted"}
    batch.check()


def test_crashes_before_the_first_success_are_the_files_own_after_it(batch: Batch) -> None:
    """Fault 6: crashes before the first success."""
    for number in range(7):
        batch.add(f"{number}.pdf", "segv")
    batch.add("9.pdf", "rows:1")
    result = batch.run(workers=1)
    assert (result.failed, result.succeeded) == (7, 1)
    batch.check()


def test_a_few_crashes_and_nothing_else_are_failures(batch: Batch) -> None:
    batch.add("a.pdf", "segv")
    assert batch.run().failed == 1
    assert batch.in_failed() == ["a.pdf", "a.pdf.error.json"]
    batch.check()


def test_an_extractor_that_cannot_be_loaded_is_the_environments_fault(batch: Batch) -> None:
    """Fault 6: an import error in each child."""
    batch.add_many(3, "rows:1")
    with pytest.raises(EnvironmentBroken):
        run_batch([batch.source], batch.settings(), extractor="no such extractor")
    assert batch.in_failed() == []
    batch.check()


# -- again


def test_reading_again_replaces_and_never_doubles(batch: Batch) -> None:
    batch.add_many(5, "rows:4")
    batch.run()
    before = batch.tree()
    result = batch.run()
    assert (result.succeeded, result.skipped) == (5, 0)
    assert batch.tree() == before
    batch.check()


def test_skipping_opens_no_file_that_has_ended_well(batch: Batch) -> None:
    batch.add_many(5, "rows:4")
    batch.add("copy.pdf", "rows:4", salt="x")
    batch.add("copy2.pdf", "rows:4", salt="x")
    batch.run()
    times = [path.stat().st_mtime_ns for path in batch.source.iterdir()]
    for path in batch.source.iterdir():
        status = path.stat()
        path.write_bytes(b"x" * status.st_size)  # would fail if it were opened
        os.utime(path, ns=(status.st_mtime_ns, status.st_mtime_ns))
    result = batch.run(skip_existing=True)
    assert (result.files, result.skipped, len(times)) == (7, 7, 7)
    assert not any(isinstance(event, FileStarted) for event in batch.events)


def test_skipping_by_content_when_only_the_time_has_changed(batch: Batch) -> None:
    path = batch.add("a.pdf", "rows:4")
    batch.run()
    os.utime(path, ns=(1, 1))
    assert batch.run(skip_existing=True).skipped == 1


def test_a_result_that_was_deleted_is_made_again(batch: Batch) -> None:
    batch.add_many(2, "rows:4")
    batch.run()
    (batch.output / "0001.csv").unlink()
    result = batch.run(skip_existing=True)
    assert (result.skipped, result.succeeded) == (1, 1)
    batch.check()


def test_failed_files_that_were_left_are_tried_again(batch: Batch) -> None:
    path = batch.add("a.pdf", "error:damaged_pdf")
    assert batch.run(leave_failed=True).failed == 1
    assert batch.in_source() == ["a.pdf"]
    assert batch.run(skip_existing=True, leave_failed=True).failed == 1
    path.write_bytes(batch.add("good", "rows:1").read_bytes())
    (batch.source / "good").unlink()
    result = batch.run(skip_existing=True)
    assert (result.succeeded, set(batch.csvs())) == (1, {"a.csv"})
    assert batch.statuses() == {"a.pdf": "succeeded"}
    batch.check()


def test_duplicates_are_linked_and_neither_read_nor_counted_as_errors(batch: Batch) -> None:
    """Fault 15: the same bytes under another name."""
    batch.add("a.pdf", "rows:3", salt="same")
    batch.add("b/a.pdf", "rows:3", salt="same")
    os.link(batch.source / "a.pdf", batch.source / "hard.pdf")
    batch.add("z.pdf", "error:damaged_pdf", salt="bad")
    batch.add("z2.pdf", "error:damaged_pdf", salt="bad")
    result = batch.run()
    assert (result.succeeded, result.duplicates, result.failed) == (1, 3, 1)
    assert batch.statuses()["z2.pdf"] == "duplicate"
    assert set(batch.csvs()) == {"a.csv"}
    batch.check()
    assert batch.run().duplicates == 2  # the failed one is gone, so its copy is read on its own, and fails
    assert batch.statuses()["z2.pdf"] == "failed:damaged_pdf"
    batch.check()


def test_a_copy_stays_a_duplicate_when_the_first_is_deleted(batch: Batch) -> None:
    first = batch.add("a.pdf", "rows:3", salt="same")
    batch.add("b.pdf", "rows:3", salt="same")
    batch.run()
    first.unlink()
    assert batch.run().duplicates == 1
    assert len(batch.query("SELECT id FROM transactions")) == 3
    batch.check()


def test_odd_names_come_through(batch: Batch) -> None:
    """Fault 17: thirteen odd names, good and failing. Fault 18: one of them is SQL."""
    names = [
        b"new\nline.pdf",
        b"esc\x1b[2J.pdf",
        b"-rf.pdf",
        b"=1+1.pdf",
        b"quo\"te's.pdf",
        b"\xff\xfe.pdf",
        "é.pdf".encode(),
        "e\u0301.pdf".encode(),
        b"n" * 251 + b".pdf",
        b"[b]x.PDF",
        b"x'); DROP TABLE import_logs;--.pdf",
        b" .pdf",
        b".pdf",
    ]
    for name in names:
        batch.add(name, "rows:1")
    for name in names:
        batch.add(b"bad/" + name, "error:damaged_pdf")
    result = batch.run()
    assert (result.succeeded, result.failed) == (13, 13)
    assert len(batch.csvs()) == 13
    stored = {row[0] for row in batch.query("SELECT path_bytes FROM import_logs")}
    assert {os.path.basename(path) for path in stored} == set(names)
    moved = {os.fsencode(name) for name in os.listdir(batch.failed / "bad")}
    assert set(names) <= moved
    assert len(moved) == 26
    batch.check()


def test_failed_and_output_inside_the_source_are_no_input(batch: Batch) -> None:
    """Fault 16: output and failed folder inside the input make no loop."""
    batch.add("a.pdf", "rows:1")
    batch.add("b.pdf", "error:damaged_pdf")
    inside = {"output": batch.source / "out", "failed": batch.source / "failed"}
    assert batch.run(**inside).files == 2
    assert batch.run(**inside).files == 1


# -- stopping


def test_a_stop_lets_running_files_finish_and_gives_the_rest_back(batch: Batch) -> None:
    """Fault 2: after a stop, rows that were not read return."""
    batch.add_many(20, "slow:0.2", "rows:2")
    stop = StopRequest()
    threading.Timer(0.7, stop.request, args=(15,)).start()
    started = time.monotonic()
    result = batch.run(stop=stop)
    assert time.monotonic() - started < 20
    assert result.stopped_by == 15
    assert result.succeeded >= 2
    assert result.succeeded + result.interrupted == result.files < 20
    batch.check()
    result = batch.run(skip_existing=True)
    assert result.stopped_by is None
    assert len(batch.csvs()) == 20
    batch.check()


def test_files_that_take_longer_than_the_grace_are_given_back(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pdf_processor.bulk_processor.GRACE_SECONDS", 0.3)
    batch.add_many(3, "hang")
    stop = StopRequest()
    threading.Timer(1.0, stop.request, args=(2,)).start()
    result = batch.run(stop=stop)
    assert result.interrupted == result.files > 0
    assert batch.in_failed() == []
    batch.check()


def test_two_stops_end_at_once(batch: Batch) -> None:
    batch.add_many(3, "hang")
    stop = StopRequest()
    threading.Timer(1.0, lambda: [stop.request(2), stop.request(2)]).start()
    started = time.monotonic()
    result = batch.run(stop=stop)
    assert time.monotonic() - started < 4
    assert result.stopped_by == 2
    batch.check()


def test_an_interrupted_second_reading_leaves_the_first_as_it_was(batch: Batch) -> None:
    batch.add_many(4, "rows:2")
    batch.run()
    before = batch.tree()
    stop = StopRequest()
    stop.request(2)
    batch.run(stop=stop)
    assert batch.tree() == before
    batch.check()


def test_settings_reach_the_csv(batch: Batch) -> None:
    batch.add("a.pdf", "rows:1", "amount:-7")
    batch.run()
    assert b"-7" in batch.csvs()["a.csv"]


def test_many_files_need_no_more_memory_than_few(batch: Batch) -> None:
    batch.add_many(100, "rows:20")
    few = batch.run(workers=1).peak_memory_bytes
    batch.add_many(600, "rows:20")
    many = batch.run(workers=1).peak_memory_bytes
    assert many < few + 20_000_000


def test_default_settings_are_the_designs() -> None:
    assert (Settings().output, Settings().failed, Settings().workers) == (Path("output"), Path("failed"), 4)
    assert Status.NEEDS_REVIEW.ended_well
