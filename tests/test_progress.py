"""What a run shows: text that cannot harm a terminal, and an ETA whose arithmetic holds."""

from __future__ import annotations

import heapq
import io
import json
import os
import random
import time
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdf_processor.cores import usable_cores
from pdf_processor.eta import Eta, Survey, solve
from pdf_processor.events import Event, FileEnded, FileStarted, Notice, PageRead, RunEnded, WorkFound
from pdf_processor.model import BatchResult, Failure, Outcome, PageKind, Reconciled, Status
from pdf_processor.page_hint import PageHint, page_hint
from pdf_processor.progress import (
    Display,
    JsonLines,
    PlainLines,
    ReadingNow,
    RunState,
    Snapshot,
    duration,
    outcome_line,
    progress_line,
    reading_lines,
)
from pdf_processor.terminal import for_terminal, shorten, width

SAMPLE = Path(__file__).parent / "data" / "sample"

# -- text for terminals


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"a\nb.pdf", r"a\x0ab.pdf"),
        (b"\x1b[2J.pdf", r"\x1b[2J.pdf"),
        (b"\x1b]0;title\x07.pdf", r"\x1b]0;title\x07.pdf"),
        ("\x9b31m.pdf", r"\x9b31m.pdf"),
        ("\u202egpj.pdf", r"\u202egpj.pdf"),
        ("\u2028.pdf", r"\u2028.pdf"),
        (b"caf\xe9.pdf", r"caf\xe9.pdf"),
        ("café.pdf", "café.pdf"),
        ("[red]x[/red].pdf", "[red]x[/red].pdf"),
        ("\U000e0001.pdf", r"\U000e0001.pdf"),
    ],
)
def test_names_are_shown_escaped(raw: str | bytes, shown: str) -> None:
    """Fault 23: names are shown escaped."""
    assert for_terminal(raw) == shown


@given(st.binary())
def test_any_name_becomes_one_harmless_line(name: bytes) -> None:
    """Fault 23: any name is one harmless line."""
    shown = for_terminal(name)
    assert not any(unicodedata.category(character)[0] == "C" for character in shown)
    assert len(shown.splitlines()) <= 1
    shown.encode()


@given(st.text(), st.integers(0, 80))
def test_shortened_text_fits_and_keeps_both_ends(text: str, columns: int) -> None:
    short = shorten(for_terminal(text), columns)
    assert width(short) <= columns


def test_the_middle_is_left_out() -> None:
    assert shorten("statement-2024-03-account-4711.pdf", 20) == "statement-…-4711.pdf"
    assert width(shorten("口座明細書口座明細書口座明細書.pdf", 16)) <= 16


# -- the ETA


@dataclass(frozen=True)
class Made:
    """A made-up file: what it holds, and what it costs its thread."""

    pages: int
    kind: PageKind
    page_seconds: float
    file_seconds: float = 0.01
    hinted: int | None = None

    @property
    def hint(self) -> PageHint:
        return PageHint(self.hinted or self.pages, self.kind is PageKind.SCANNED)


def digital(count: int, rng: random.Random, *, most_pages: int = 3, hinted_times: int = 1) -> list[Made]:
    files = []
    for _ in range(count):
        pages = rng.randint(1, most_pages)
        files.append(Made(pages, PageKind.DIGITAL, rng.uniform(0.008, 0.016), hinted=pages * hinted_times))
    return files


def scans(count: int, rng: random.Random) -> list[Made]:
    return [Made(rng.randint(1, 4), PageKind.SCANNED, rng.uniform(1.4, 2.0)) for _ in range(count)]


def timeline(files: list[Made], workers: int, start: float) -> list[tuple[float, int, int, int]]:
    """When what happens, if each thread takes the next file as soon as it is free: (time, kind, file, page).

    Pictures go to slots, as many as there are threads, in the order in which they are met.
    """
    free = [0.0] * workers
    slots = [0.0] * workers
    events = []
    for number, file in enumerate(files):
        now = heapq.heappop(free)
        events.append((now, 0, number, 0))
        now += start if number < workers else 0.0
        asked = now
        for page in range(1, file.pages + 1):
            if file.kind is PageKind.SCANNED:
                done = max(asked, slots[0]) + file.page_seconds
                heapq.heapreplace(slots, done)
                now = max(now, done)
            else:
                now = done = now + file.page_seconds
            events.append((done, 1, number, page))
        now += file.file_seconds + (0.015 * file.pages if file.kind is PageKind.SCANNED else 0.0)
        events.append((now, 2, number, 0))
        heapq.heappush(free, now)
    return sorted(events)


def eta_errors(files: list[Made], workers: int, *, start: float = 0.3) -> list[float]:
    """How far the ETA is off after 25, 50 and 75 % of the time, as a share of what the rest then takes."""
    eta = Eta(workers)
    pictures = sum(file.hint.picture_pages for file in files)
    eta.surveyed(Survey(len(files), sum(file.hint.pages for file in files), pictures, complete=True))
    happenings = timeline(files, workers, start)
    end = happenings[-1][0]
    marks = [end * share for share in (0.25, 0.5, 0.75)]
    errors = []
    for now, what, number, page in happenings:
        while marks and now >= marks[0]:
            mark = marks.pop(0)
            left = eta.seconds_left(mark)
            assert left is not None
            errors.append(left / (end - mark) - 1)
        path = str(number).encode()
        if what == 0:
            eta.file_started(path, files[number].hint, now)
        elif what == 1:
            file = files[number]
            seconds = file.page_seconds if file.kind is PageKind.SCANNED else 0.0
            eta.page_read(path, page, file.pages, file.kind, now, seconds)
        else:
            eta.file_ended(path, now)
    return errors


def off(errors: Iterable[float]) -> float:
    return max(abs(error) for error in errors)


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_eta_of_a_hundred_statements(workers: int) -> None:
    assert off(eta_errors(digital(400, random.Random(workers)), workers)) < 0.15


@pytest.mark.parametrize("workers", [1, 2])
def test_eta_knows_of_large_files_that_come_late(workers: int) -> None:
    rng = random.Random(5)
    large = [Made(rng.randint(50, 300), PageKind.DIGITAL, 0.012) for _ in range(20)]
    assert off(eta_errors(digital(200, rng) + large, workers)) < 0.15


@pytest.mark.parametrize("workers", [1, 2])
def test_eta_knows_of_scans_that_come_late(workers: int) -> None:
    rng = random.Random(6)
    assert off(eta_errors(digital(80, rng) + scans(40, rng), workers)) < 0.15


def test_eta_of_one_long_scan_counts_its_pages_to_come() -> None:
    assert off(eta_errors([Made(60, PageKind.SCANNED, 1.2)], 4)) < 0.15


def test_eta_of_scans_that_are_kept_is_short() -> None:
    eta = Eta(2)
    eta.surveyed(Survey(100, 500, 500, complete=True))
    for number in range(10):
        path = str(number).encode()
        eta.file_started(path, PageHint(5, True), number * 0.1)
        for page in range(1, 6):
            eta.page_read(path, page, 5, PageKind.SCANNED, number * 0.1 + 0.01)
        eta.file_ended(path, number * 0.1 + 0.1)
    left = eta.seconds_left(1.0)
    assert left is not None and left < 60


def test_the_work_done_counts_pages_by_what_they_cost() -> None:
    eta = Eta(1)
    eta.surveyed(Survey(101, 101, 1, complete=True))
    for number in range(100):
        path = str(number).encode()
        eta.file_started(path, PageHint(1, False), number * 0.02)
        eta.page_read(path, 1, 1, PageKind.DIGITAL, number * 0.02 + 0.01)
        eta.file_ended(path, number * 0.02 + 0.02)
    share = eta.share_done(2.0)
    assert share is not None and 0.3 < share < 0.7  # a scan of 2 s is left
    eta.file_started(b"scan", PageHint(1, True), 2.0)
    eta.page_read(b"scan", 1, 1, PageKind.SCANNED, 4.0, 2.0)
    assert (eta.share_done(4.0) or 0.0) > 0.97


def test_eta_of_a_long_scan_at_the_end_of_small_files() -> None:
    files = [*digital(100, random.Random(7)), Made(60, PageKind.SCANNED, 1.7)]
    assert off(eta_errors(files, 2)) < 0.15


def test_eta_learns_how_wrong_the_page_hints_are() -> None:
    assert off(eta_errors(digital(400, random.Random(8), hinted_times=3), 2)) < 0.15


def test_eta_learns_the_speed_of_the_machine() -> None:
    rng = random.Random(9)
    slow = [Made(file.pages, file.kind, file.page_seconds * 20, 0.2) for file in digital(300, rng)]
    assert off(eta_errors(slow, 2)) < 0.15


def test_eta_says_nothing_before_it_knows_something() -> None:
    eta = Eta(2)
    eta.surveyed(Survey(5, 5, 0, complete=False))
    eta.file_started(b"a", PageHint(1, False), 0.0)
    eta.page_read(b"a", 1, 1, PageKind.DIGITAL, 0.5)
    assert eta.seconds_left(1.0) is None  # more files may come
    eta.surveyed(Survey(5, 5, 0, complete=True))
    assert eta.seconds_left(1.0) is not None


def test_files_known_by_their_content_are_no_work_ahead() -> None:
    eta = Eta(1)
    eta.surveyed(Survey(101, 101, 0, complete=True))
    eta.file_started(b"first", PageHint(1, False), 0.0)
    eta.page_read(b"first", 1, 1, PageKind.DIGITAL, 0.1)
    eta.file_ended(b"first", 0.1)
    for number in range(100):
        eta.file_ended(str(number).encode(), 0.1)
    assert eta.seconds_left(0.1) == 0.0


@given(st.lists(st.floats(0.1, 10), min_size=3, max_size=3), st.lists(st.floats(-5, 5), min_size=3, max_size=3))
def test_solve_solves(diagonal: list[float], wanted: list[float]) -> None:
    matrix = [[diagonal[row] + 1 if row == column else 1.0 for column in range(3)] for row in range(3)]
    target = [sum(value * x for value, x in zip(row, wanted, strict=True)) for row in matrix]
    assert solve(matrix, target) == pytest.approx(wanted, abs=1e-6)


# -- page hints


def test_hints_count_the_pages_of_the_samples_and_know_scans() -> None:
    for truth in SAMPLE.glob("*.json"):
        pdf = truth.with_suffix(".pdf")
        said = json.loads(truth.read_text())
        hint = page_hint(os.fsencode(pdf), pdf.stat().st_size)
        assert hint.pictures == (said["text_layer"] == "scanned")
        assert hint.pages >= max((row["page"] for row in said["transactions"]), default=1)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 /Count 9999999", b"\0" * 3_000_000, b"/Linearized/N 7" * 9])
def test_hints_for_bytes_that_make_no_sense_are_small(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    assert 1 <= page_hint(os.fsencode(path), len(content)).pages <= 61
    assert page_hint(os.fsencode(tmp_path / "gone.pdf"), 5) == PageHint(1, False)


def test_a_hint_does_not_wait_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    assert page_hint(os.fsencode(tmp_path / "pipe.pdf"), 10).pages == 1


# -- the displays


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def play(state: RunState, clock: Clock, listeners: Iterable[Display] = ()) -> None:
    """Two of three files, and the third at its first page."""
    happenings: list[tuple[float, Event]] = [
        (0.0, WorkFound(3, 300, complete=True, pages=4)),
        (0.1, FileStarted(b"/in/a.pdf", 100)),
        (0.5, PageRead(b"/in/a.pdf", 1, 1, PageKind.DIGITAL)),
        (0.6, FileEnded(Outcome(b"/in/a.pdf", Status.SUCCEEDED, 1, 5, Reconciled.YES, 0.5, 100, None, "out/a.csv"))),
        (0.6, FileEnded(Outcome(b"/in/old.pdf", Status.SUCCEEDED, skipped=True))),
        (0.7, FileStarted(b"/in/b\x1b.pdf", 100)),
        (0.8, FileEnded(Outcome(b"/in/b\x1b.pdf", Status.FAILED, failure=Failure("no_pages", "none", "look", False)))),
        (0.8, Notice("fifo", "not a regular file", b"/in/p\n.pdf")),
        (0.9, FileStarted(b"/in/\xff.pdf", 100)),
        (1.0, PageRead(b"/in/\xff.pdf", 1, 2, PageKind.DIGITAL)),
    ]
    for at, event in happenings:
        clock.now = 100.0 + at
        state.observe(event)
        for listener in listeners:
            listener(event)


def test_a_snapshot_tells_how_the_run_stands() -> None:
    clock = Clock()
    state = RunState(1, clock)
    play(state, clock)
    clock.now = 101.5
    now = state.snapshot()
    assert (now.done, now.total, now.complete, now.pages, now.failed) == (2, 3, True, 2, 1)
    assert now.pages_per_second == pytest.approx(2.0)  # two pages since the first one, a second ago
    assert now.reading == (ReadingNow(r"\xff.pdf", 1, 2),)
    assert now.eta_seconds is not None
    assert now.eta_seconds >= 0
    assert progress_line(now).startswith("2 of 3 files, 2 pages, 2.0 pages/s, 1 failed, ETA ")


def test_progress_of_an_unfinished_survey_says_so() -> None:
    now = Snapshot(1, 7, False, 1, 0.5, 0, None, 1.0, ())
    assert progress_line(now) == "1 of 7 and more files, 1 page, 0.5 pages/s, 0 failed, ETA not known yet"


def test_reading_lines_fit_the_terminal() -> None:
    reading = tuple(ReadingNow("n" * 200, 3, 10) for _ in range(12))
    lines = reading_lines(Snapshot(0, 12, True, 0, 0.0, 0, None, 0.0, reading), 50)
    assert len(lines) == 9
    assert all(width(line) <= 50 for line in lines)
    assert lines[0].endswith("  page 3 of 10")
    assert lines[-1] == "  and 4 more"


def test_plain_lines_come_first_soon_then_regularly() -> None:
    stream = io.StringIO()
    with PlainLines(RunState(1), stream, first=0.02, every=0.05) as lines:
        lines(Notice("fifo", "not a regular file", b"/in/p\n.pdf"))
        deadline = time.monotonic() + 20
        while stream.getvalue().count("\n") < 4 and time.monotonic() < deadline:
            time.sleep(0.01)
    first, *others = stream.getvalue().splitlines()
    assert first == r"Note: not a regular file: /in/p\x0a.pdf"
    assert len(others) >= 3
    assert set(others) == {"0 of 0 and more files, 0 pages, 0.0 pages/s, 0 failed, ETA not known yet"}


def test_json_lines_hold_every_event_and_end_with_the_summary() -> None:
    stream, clock = io.StringIO(), Clock()
    state = RunState(1, clock)
    with JsonLines(state, stream) as lines:
        play(state, clock, [lines])
        lines(RunEnded(BatchResult("run", files=3, failures=(Outcome(b"/in/b", Status.FAILED),))))
        lines.error("output_unusable", "full", "free space")
    events = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [event["event"] for event in events] == [
        "work_found", "file_started", "page_read", "file_ended", "file_ended", "file_started", "file_ended", "notice",
        "file_started", "page_read", "error", "run_ended",
    ]  # fmt: skip
    ended = events[3]
    assert ended["path"] == "/in/a.pdf"
    assert ended["status"] == "succeeded"
    assert ended["error"] is None
    assert events[6]["error"] == {
        "code": "no_pages", "message": "none", "next_step": "look", "retryable": False, "page": None,
    }  # fmt: skip
    assert events[8]["path"] == r"/in/\xff.pdf"
    assert events[-1]["files"] == 3
    assert all("elapsed" in event for event in events)
    assert "\x1b" not in stream.getvalue()


def test_json_with_quiet_is_the_summary_alone() -> None:
    stream, clock = io.StringIO(), Clock()
    state = RunState(1, clock)
    with JsonLines(state, stream, only_end=True) as lines:
        play(state, clock, [lines])
        lines(RunEnded(BatchResult("run", files=3)))
    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["run_ended"]


def test_outcome_lines_stay_in_columns_and_say_why() -> None:
    plain = outcome_line(Outcome(b"/in/a.pdf", Status.NEEDS_REVIEW, 2, 17, Reconciled.NO, 0.25))
    wide = outcome_line(Outcome("/in/口座.pdf".encode(), Status.NEEDS_REVIEW, 2, 17, Reconciled.NO, 0.25))
    failed = outcome_line(
        Outcome(b"/in/\x1b.pdf", Status.FAILED, failure=Failure("no_pages", "it is\nempty", "look", False))
    )
    assert plain.split() == ["a.pdf", "needs", "review", "17", "transactions", "2", "pages", "0.25", "s"]
    assert width(wide) == width(plain)
    assert failed.startswith(r"\x1b.pdf ")
    assert failed.endswith(r"no_pages: it is\x0aempty")


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "0 s"), (59.4, "59 s"), (59.6, "1:00"), (185, "3:05"), (7385, "2:03:05")]
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text


# -- usable cores


@pytest.mark.parametrize(
    ("own", "files", "expected"),
    [
        ("0::/box/inner\n", {"box/cpu.max": "100000 100000"}, 1),
        ("0::/box\n", {"box/cpu.max": "150000 100000"}, 2),
        ("0::/box\n", {"box/cpu.max": "max 100000"}, None),
        ("0::/\n", {"cpu.max": "20000 100000"}, 1),
        (
            "4:memory:/m\n3:cpu,cpuacct:/c\n",
            {"cpu/c/cpu.cfs_quota_us": "100000", "cpu/c/cpu.cfs_period_us": "100000"},
            1,
        ),
        ("3:cpu:/c\n", {"cpu/c/cpu.cfs_quota_us": "-1", "cpu/c/cpu.cfs_period_us": "100000"}, None),
        ("garbage", {}, None),
    ],
)
def test_cores_left_by_the_quota_of_a_container(
    tmp_path: Path, own: str, files: dict[str, str], expected: int | None
) -> None:
    (tmp_path / "own").write_text(own)
    for name, text in files.items():
        path = tmp_path / "cgroup" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")
    mine = len(os.sched_getaffinity(0))
    assert usable_cores(tmp_path / "cgroup", tmp_path / "own") == min(mine, expected or mine)
