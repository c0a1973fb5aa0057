"""What a run shows while it works: bars on a terminal, lines elsewhere, JSON lines for programs.

Every listener here takes the run's events (one at a time, from any thread) and is a context manager around the run.
Progress goes to standard error, results to standard output. Nothing printed comes from inside a PDF.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from pdf_processor.errors import sentence
from pdf_processor.eta import Eta, Survey
from pdf_processor.events import Event, FileEnded, FileStarted, Notice, PageRead, RunEnded, WorkFound
from pdf_processor.model import BatchResult, Outcome, PageKind, Status
from pdf_processor.page_hint import page_hint
from pdf_processor.terminal import counted, for_terminal, shorten, show_path, width

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.progress import TaskID

FIRST_LINE_SECONDS = 2.0
LINE_SECONDS = 5.0
RATE_PAGES = 500
"""Pages a second are those of this many newest pages."""
NAME_COLUMNS = 60
PADDED_COLUMNS = 36
FRAMES_PER_SECOND = 5


@dataclass(frozen=True, slots=True)
class ReadingNow:
    """A file being read: its name fit for a terminal, and how far it is (0 pages: not known yet)."""

    name: str
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A run at one moment. `total` is the files known so far, `complete` says whether these are all.

    `scanned` of the pages were pictures; `share` is how much of the work is done, each page by what it costs.
    """

    done: int
    total: int
    complete: bool
    pages: int
    pages_per_second: float
    failed: int
    eta_seconds: float | None
    seconds: float
    reading: tuple[ReadingNow, ...]
    scanned: int = 0
    share: float | None = None


class RunState:
    """Follows a run by its events; `snapshot` may be called from any thread."""

    def __init__(
        self, workers: int, clock: Callable[[], float] = time.monotonic, *, ocr_slots: int | None = None
    ) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._eta = Eta(workers, ocr_slots)
        self._started = clock()
        self._survey = WorkFound(0, 0, complete=False)
        self._done = 0
        self._skipped = 0
        self._failed = 0
        self._pages = 0
        self._scanned = 0
        self._page_times: deque[float] = deque(maxlen=RATE_PAGES)

    def observe(self, event: Event) -> None:
        """Take in one event."""
        with self._lock:
            now = self._clock()
            match event:
                case WorkFound():
                    self._survey = event
                    self._eta.surveyed(Survey(event.files, event.pages, event.picture_pages, event.complete))
                case FileStarted():
                    self._eta.file_started(event.path, page_hint(event.path, event.size), now)
                case PageRead():
                    self._eta.page_read(event.path, event.page, event.pages, event.kind, now, event.seconds)
                    self._pages += 1
                    self._scanned += event.kind in (PageKind.SCANNED, PageKind.MIXED)
                    self._page_times.append(now)
                case FileEnded():
                    self._file_ended(event.outcome, now)

    def _file_ended(self, outcome: Outcome, now: float) -> None:
        if outcome.skipped:
            self._skipped += 1
            return
        self._eta.file_ended(outcome.path, now)
        self._done += 1
        self._failed += outcome.status is Status.FAILED

    def snapshot(self) -> Snapshot:
        """How the run stands now."""
        with self._lock:
            now = self._clock()
            reading = tuple(
                ReadingNow(for_terminal(os.path.basename(path)), file.page, file.pages)
                for path, file in self._eta.reading.items()
            )
            return Snapshot(
                done=self._done,
                total=max(self._survey.files, self._done + len(reading)),
                complete=self._survey.complete,
                pages=self._pages,
                pages_per_second=self._rate(now),
                failed=self._failed,
                eta_seconds=self._eta.seconds_left(now),
                seconds=now - self._started,
                reading=reading,
                scanned=self._scanned,
                share=self._eta.share_done(now),
            )

    def _rate(self, now: float) -> float:
        if not self._page_times or now <= self._page_times[0]:
            return 0.0
        return len(self._page_times) / (now - self._page_times[0])


class Display:
    """A listener that is open during the run. This one shows nothing."""

    def __call__(self, event: Event) -> None:
        """Take in one event."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop showing."""

    def print_line(self, line: str) -> None:
        """Print a line of results; where bars are shown, above them."""
        print(line)


class FailedLines(Display):
    """A line for each PDF that failed, and nothing else."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, event: Event) -> None:
        if isinstance(event, FileEnded) and event.outcome.status is Status.FAILED:
            print(failed_line(event.outcome), file=self._stream, flush=True)


class PlainLines(Display):
    """A line of progress every few seconds, for logs and pipes."""

    def __init__(
        self, state: RunState, stream: TextIO, *, first: float = FIRST_LINE_SECONDS, every: float = LINE_SECONDS
    ) -> None:
        self._state = state
        self._stream = stream
        self._first, self._every = first, every
        self._over = threading.Event()
        self._ticker = threading.Thread(target=self._tick, name="progress", daemon=True)

    def __enter__(self) -> Self:
        self._ticker.start()
        return self

    def __call__(self, event: Event) -> None:
        if isinstance(event, Notice):
            _write(self._stream, notice_line(event))

    def _tick(self) -> None:
        pause = self._first
        while not self._over.wait(pause):
            _write(self._stream, progress_line(self._state.snapshot()))
            pause = self._every

    def close(self) -> None:
        self._over.set()
        self._ticker.join()


def _write(stream: TextIO, line: str) -> None:
    try:
        stream.write(line + "\n")
        stream.flush()
    except OSError:
        pass  # nobody listens any more; the run itself goes on


def progress_line(now: Snapshot) -> str:
    """One line: how far the run is."""
    total = f"{now.total}" if now.complete else f"{now.total} and more"
    parts = [
        f"{now.done} of {total} file{'' if total == '1' else 's'}",
        counted(now.pages, "page") + (f" ({now.scanned} scanned)" if now.scanned else ""),
        f"{now.pages_per_second:.1f} pages/s",
        f"{now.failed} failed",
        f"ETA {duration(now.eta_seconds)}" if now.eta_seconds is not None else "ETA not known yet",
    ]
    return ", ".join(parts)


def notice_line(notice: Notice) -> str:
    """One line for a remark on the run."""
    where = f": {for_terminal(notice.path)}" if notice.path is not None else ""
    return f"Note: {for_terminal(notice.message)}{where}"


def outcome_line(outcome: Outcome) -> str:
    """One line for a PDF: name, status, transactions, pages, seconds, and why it failed."""
    status = "skipped" if outcome.skipped else outcome.status.value.replace("_", " ")
    name = shorten(for_terminal(os.path.basename(outcome.path)), NAME_COLUMNS)
    # Padded by columns and not by characters, so that wide scripts stay in line too.
    name += " " * (PADDED_COLUMNS - width(name))
    rows, pages = counted(outcome.transactions, "transaction", columns=5), counted(outcome.pages, "page", columns=4)
    figures = f"{rows} {pages} {outcome.seconds:>7.2f} s"
    line = f"{name}  {status:<15} {figures}"
    if outcome.failure is not None:
        line += f"  {outcome.failure.code}: {for_terminal(sentence(outcome.failure))}"
    if outcome.duplicate_of is not None:
        line += f"  the same bytes as {for_terminal(outcome.duplicate_of)}"
    return line


def failed_line(outcome: Outcome) -> str:
    """One line for a PDF that failed: name, what happened, code and what to do."""
    line = f"Failed: {for_terminal(os.path.basename(outcome.path))}"
    if outcome.failure is not None:
        failure = outcome.failure
        line += f": {for_terminal(sentence(failure))} ({failure.code}); next: {for_terminal(failure.next_step)}"
    return line


def duration(seconds: float) -> str:
    """Seconds for people: `4 s`, `3:05`, `2:03:05`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class JsonLines(Display):
    """Every event as one line of JSON on standard output; `docs/json-lines.md` is their schema.

    The last line, `run_ended`, is held back until `close`, so that nothing follows it.
    """

    def __init__(self, state: RunState, stream: TextIO, *, only_end: bool = False) -> None:
        self._state = state
        self._stream = stream
        self._only_end = only_end
        self._end: RunEnded | None = None

    def __call__(self, event: Event) -> None:
        if isinstance(event, RunEnded):
            self._end = event
        elif not self._only_end:
            self._put(event_fields(event), with_eta=not isinstance(event, Notice))

    def error(self, code: str, message: str, next_step: str) -> None:
        """Why the run stopped before its end."""
        self._put({"event": "error", "code": code, "message": message, "next_step": next_step}, with_eta=False)

    def close(self) -> None:
        if self._end is not None:
            self._put(event_fields(self._end), with_eta=False)

    def _put(self, fields: dict[str, object], *, with_eta: bool) -> None:
        now = self._state.snapshot()
        fields["elapsed"] = round(now.seconds, 3)
        if with_eta:
            fields["eta_seconds"] = None if now.eta_seconds is None else round(now.eta_seconds, 3)
        self._stream.write(json.dumps(fields) + "\n")
        self._stream.flush()


def event_fields(event: Event) -> dict[str, object]:
    """An event as the fields of its JSON line."""
    match event:
        case WorkFound():
            return {"event": "work_found", **asdict(event)}
        case FileStarted():
            return {"event": "file_started", "path": show_path(event.path), "size": event.size}
        case PageRead():
            return {"event": "page_read", **asdict(event), "path": show_path(event.path)}
        case FileEnded():
            return _outcome_fields(event.outcome)
        case Notice():
            path = None if event.path is None else show_path(event.path)
            return {"event": "notice", "code": event.code, "message": event.message, "path": path}
        case RunEnded():
            return {"event": "run_ended", **result_fields(event.result)}


def _outcome_fields(outcome: Outcome) -> dict[str, object]:
    fields = asdict(replace(outcome, failure=None))
    fields["error"] = None if outcome.failure is None else asdict(outcome.failure)
    del fields["failure"]
    return {
        "event": "file_ended",
        **fields,
        "path": show_path(outcome.path),
        "output_path": None if outcome.output_path is None else show_path(os.fsencode(outcome.output_path)),
        "duplicate_of": None if outcome.duplicate_of is None else show_path(outcome.duplicate_of),
        "seconds": round(outcome.seconds, 4),
    }


def result_fields(result: BatchResult) -> dict[str, object]:
    """A run's figures; the failures themselves have had their own lines."""
    fields = asdict(replace(result, failures=()))
    del fields["failures"]
    fields["seconds"] = round(result.seconds, 3)
    return fields


class Bars(Display):
    """A bar, figures and the files being read now, at the foot of a terminal."""

    def __init__(self, state: RunState, stream: TextIO) -> None:
        from rich.console import Console  # noqa: PLC0415 - rich takes 100 ms, and only a terminal needs it
        from rich.live import Live  # noqa: PLC0415
        from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

        self._state = state
        self._console: Console = Console(file=stream, highlight=False, markup=False, emoji=False)
        self._bar = Progress(BarColumn(), TextColumn("{task.description}", markup=False), console=self._console)
        self._task: TaskID = self._bar.add_task("", total=None)
        self._live = Live(
            console=self._console,
            get_renderable=self._render,
            refresh_per_second=FRAMES_PER_SECOND,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )

    def __enter__(self) -> Self:
        self._live.start(refresh=True)
        return self

    def __call__(self, event: Event) -> None:
        if isinstance(event, Notice):
            self._above(notice_line(event))

    def close(self) -> None:
        self._live.stop()

    def print_line(self, line: str) -> None:
        # A line to a terminal has to go above the bar; one to a file goes there as it is.
        if sys.stdout.isatty():
            self._above(line)
        else:
            print(line)

    def _above(self, line: str) -> None:
        from rich.text import Text  # noqa: PLC0415

        self._console.print(Text(line), soft_wrap=True)

    def _render(self) -> RenderableType:
        from rich.console import Group  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        now = self._state.snapshot()
        self._bar.update(self._task, total=None if now.share is None else 1.0, completed=now.share or 0.0)
        columns = max(20, self._console.width)
        lines = [shorten(progress_line(now), columns), *reading_lines(now, columns)]
        return Group(self._bar, *(Text(line, no_wrap=True) for line in lines))


def reading_lines(now: Snapshot, columns: int) -> list[str]:
    """A line for each file being read now, at most eight."""
    lines = []
    for file in now.reading[:8]:
        where = f"  page {file.page} of {file.pages}" if file.pages else "  opening"
        lines.append("  " + shorten(file.name, columns - 2 - len(where)) + where)
    if len(now.reading) > 8:
        lines.append(f"  and {len(now.reading) - 8} more")
    return lines
