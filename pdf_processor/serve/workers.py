"""Workers: threads that take jobs from the import log and bring each through the same life as `pdfproc ingest` does.

Any number of processes may work on one log. A job's end is the import log's commit; see `import_log/job_queue.py` for
what happens to jobs whose worker dies.
"""

from __future__ import annotations

import importlib.metadata
import os
import random
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from pdf_processor import __version__
from pdf_processor.cores import usable_slots
from pdf_processor.discover import Found
from pdf_processor.errors import EnvironmentBroken, FileError, MachineError
from pdf_processor.events import Event, PageRead
from pdf_processor.file_times import changed_ns
from pdf_processor.import_log import ImportLog, TakenJob
from pdf_processor.ingest import Crash, Ingest, Job
from pdf_processor.isolation import ChildReader, Interrupted
from pdf_processor.model import BatchResult, Failure, Outcome, SourceFile, Status
from pdf_processor.ocr_slots import OcrSlots
from pdf_processor.reading_rounds import ReadingRounds
from pdf_processor.sample import sample_pdf
from pdf_processor.serve.passwords import LentPasswords
from pdf_processor.settings import PageChoice, ReadSettings, Settings

MOST_ATTEMPTS = 4
TRANSIENT = frozenset({"no_result", "unreadable", "changed_while_read"})
"""Failures that may be gone in a moment although nobody changes anything."""
FIRST_PAUSE = 2.0
IDLE_SECONDS = 0.25
LOOK_SECONDS = 0.5
HEARTBEAT_SECONDS = 15.0
BUSY_SECONDS = 2.0
NICE = 10
"""By how much the children that read give way to the process that answers requests."""
STAGES = ("wait", "text", "ocr")
"""Of a job's life: in the queue, and reading its pages of both kinds."""
PAGE_SECONDS = 0.1
"""Between two pages that are told of one job, unless it is its last."""

_NAMES = {Status.DUPLICATE: "duplicates"}
_FIGURES = (
    "succeeded", "no_transactions", "needs_review", "failed", "skipped", "duplicates", "transactions", "pages",
)  # fmt: skip

Told = Callable[[str, dict[str, object]], None]


class Workers:
    """The threads of one process. `start`, then `stop`; a context manager."""

    def __init__(
        self,
        settings: Settings,
        extractor: str = "default",
        tell: Told | None = None,
        passwords: LentPasswords | None = None,
    ) -> None:
        self._settings = replace(settings, skip_existing=True, leave_failed=True)
        self._extractor = extractor
        self._tell = tell or (lambda _what, _facts: None)
        self._log = ImportLog.open(settings.output, address=settings.store)
        self._log.goes_on = True
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._has_read = False
        self.passwords = passwords or LentPasswords()
        self._counts: Counter[str] = Counter()
        self._started = time.monotonic()
        slots = settings.ocr_slots or min(settings.workers, usable_slots())
        read = settings.read
        self._slots = OcrSlots(
            slots, extractor, limits=read.limits, sandbox=read.sandbox, nice=NICE, output=str(settings.output)
        )
        self._hands = [_Hand(self, number) for number in range(settings.workers)]
        self._threads: list[threading.Thread] = []
        self.trouble: BaseException | None = None

    @property
    def run_id(self) -> str:
        """The run that this process is in the log."""
        return self._log.run_id

    @property
    def alive(self) -> bool:
        """Whether jobs are taken."""
        return bool(self._threads) and self.trouble is None and not self._stopping.is_set()

    def start(self) -> None:
        """Enter this process as a run, finish what dead ones have begun, and take jobs."""
        ingest = Ingest(self._settings, self._log, lambda _event: None, self._stopping.is_set)
        ingest.begin(f"pdfproc {__version__}, pymupdf {importlib.metadata.version('pymupdf')}")
        ingest.mend()
        self._log.free_jobs_of_dead_runs()
        self._threads = [threading.Thread(target=hand.work, name=f"worker-{hand.number}") for hand in self._hands]
        self._threads.append(threading.Thread(target=self._watch, name="watch"))
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """There may be a new job."""
        self._wake.set()

    def stop(self, grace: float = 5.0) -> None:
        """Take no more jobs; those being read get `grace` seconds, then they go back to the queue."""
        if not self._threads:
            self._log.close()
            return
        self._stopping.set()
        self._wake.set()
        deadline = time.monotonic() + grace
        while any(hand.job for hand in self._hands) and time.monotonic() < deadline:
            time.sleep(0.05)
        for hand in self._hands:
            hand.interrupt()
        self._slots.stop()
        for thread in self._threads:
            thread.join()
        self._threads = []
        self._slots.close()
        self._close_log()

    def _close_log(self) -> None:
        counts = self._counts
        figures: dict[str, Any] = {name: counts[name] for name in _FIGURES}
        result = BatchResult(
            self._log.run_id, files=counts["ended"], **figures, seconds=time.monotonic() - self._started
        )
        with suppress(MachineError):
            self._log.end_run(result, "complete" if self.trouble is None else "stopped")
        self._log.close()

    def __enter__(self) -> Workers:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    # -- one thread looks after the others

    def _watch(self) -> None:
        next_heartbeat, unread = time.monotonic(), set[str]()
        while not self._stopping.wait(LOOK_SECONDS):
            try:
                if time.monotonic() >= next_heartbeat:
                    self._log.keep_leases()
                    next_heartbeat = time.monotonic() + HEARTBEAT_SECONDS
                if self._log.free_jobs_of_dead_runs():
                    self.wake()
                asked = self._log.cancels_asked()
                unread = self._free_lost(unread)
            except MachineError as error:
                self._tell("log_trouble", {"code": error.code})
                continue
            for hand in self._hands:
                if hand.job is not None and hand.job.id in asked:
                    hand.interrupt()

    def _free_lost(self, unread_before: set[str]) -> set[str]:
        """Give back what is ours in the log and no thread reads, at two looks: its end could not be told."""
        read = {hand.job.id for hand in self._hands if hand.job is not None}
        unread = self._log.held() - read
        if lost := unread & unread_before:
            self._log.free_lost(lost)
            self.wake()
        return unread - lost

    def wait_for_work(self) -> None:
        """Until a new job is told of, or it is time to look for one of another process."""
        if self._wake.wait(IDLE_SECONDS):
            self._wake.clear()

    def take(self) -> TakenJob | None:
        """The next job; None where there is none, or no more is to be taken."""
        if self._stopping.is_set() or self.trouble is not None:
            return None
        return self._log.take()

    @property
    def is_stopping(self) -> bool:
        return self._stopping.is_set()

    # -- a job's life

    def new_reader(self) -> ChildReader:
        """A child process for one thread."""
        read = self._settings.read
        output = str(self._settings.output)
        return ChildReader(self._extractor, limits=read.limits, sandbox=read.sandbox, nice=NICE, output=output)

    def carry_out(self, job: TakenJob, reader: ChildReader, is_cancelled: Callable[[], bool]) -> None:
        """Bring a job to its end, or back to the queue. Raises `MachineError`, the job then waits."""
        self._tell("job_taken", {"job": job.id, "attempt": job.attempts})
        read = read_settings(self._settings.read, job.options, job.page_choices)
        read = replace(read, passwords=(*self.passwords.of(job.path), *read.passwords))
        settings = replace(self._settings, read=read)
        teller = _PageTeller(self._log, job, is_cancelled)
        ingest = Ingest(settings, self._log, teller, self._stopping.is_set)
        try:
            admitted = ingest.admit(_found(job))
            if admitted is None:
                self._log.put_off(job, BUSY_SECONDS, counts=False)
                return
            outcome = admitted if isinstance(admitted, Outcome) else self._read(ingest, admitted, reader)
            teller.flush()
            self._end(job, outcome, teller.seconds)
        except Interrupted:
            self._given_back(job)
        except Exception:
            with suppress(MachineError):
                self._log.put_off(job, BUSY_SECONDS, counts=False)
            raise

    def _read(self, ingest: Ingest, admitted: Job, reader: ChildReader) -> Outcome:
        outcome = ingest.carry_out(admitted, ReadingRounds(reader, self._slots, self._log))
        if not isinstance(outcome, Crash):
            self._has_read = self._has_read or outcome.status is not Status.INTERRUPTED
            return outcome
        try:
            self._make_sure_children_live(reader)
        except BaseException:
            with suppress(MachineError):
                ingest.give_back(outcome.job)
            raise
        return ingest.end_crash(outcome)

    def _make_sure_children_live(self, reader: ChildReader) -> None:
        """Until one file has been read, a crash may be the machine's fault: then our own sample crashes too."""
        if self._has_read:
            return
        with tempfile.TemporaryFile() as sample:
            sample.write(sample_pdf())
            sample.flush()
            try:
                reader.read(sample.fileno(), self._settings.read)
            except FileError as error:
                raise EnvironmentBroken(f"every child process dies: {error.message}") from error
        self._has_read = True

    def _given_back(self, job: TakenJob) -> None:
        if job.id in self._log.cancels_asked():
            self._log.cancelled(job)
            self.passwords.forget(job.path)
        else:
            self._log.put_off(job, 0.0, counts=False)

    def _end(self, job: TakenJob, outcome: Outcome, seconds: Mapping[str, float]) -> None:
        if outcome.status is Status.INTERRUPTED:
            self._given_back(job)
            return
        failure = outcome.failure
        if failure is not None and outcome.status is Status.FAILED and _may_pass(failure, job):
            self._log.put_off(job, pause_before(job.attempts), counts=True, code=failure.code)
            self._tell("job_put_off", {"job": job.id, "code": failure.code, "attempt": job.attempts})
            return
        self._log.end_job(job, failure if outcome.status is Status.FAILED else None)
        view = self._log.job(job.id) if outcome.status.ended_well else None
        self.passwords.forget(job.path, view.content_sha256 if view else None)
        self._counts["ended"] += 1
        self._counts["skipped" if outcome.skipped else _NAMES.get(outcome.status, outcome.status)] += 1
        self._counts["transactions"] += 0 if outcome.skipped else outcome.transactions
        self._counts["pages"] += 0 if outcome.skipped else outcome.pages
        facts: dict[str, object] = {"job": job.id, "status": str(outcome.status), "pages": outcome.pages}
        facts |= {stage: round(seconds[stage], 3) for stage in STAGES}
        self._tell("job_ended", facts | {"seconds": round(outcome.seconds, 3), "code": failure.code if failure else ""})

    def give_up(self, error: BaseException) -> None:
        """Take no further jobs: what has happened is no file's fault."""
        self.trouble = self.trouble or error
        self._tell("workers_stopped", {"code": getattr(error, "code", "internal_error")})


class _Hand:
    """One thread and its child process."""

    def __init__(self, workers: Workers, number: int) -> None:
        self.number = number
        self.job: TakenJob | None = None
        self._workers = workers
        self._reader: ChildReader | None = None
        self._lock = threading.Lock()
        self._cancelled = threading.Event()

    def work(self) -> None:
        """Take jobs until there shall be no more."""
        try:
            while not self._workers.is_stopping:
                if not self._work_once():
                    self._workers.wait_for_work()
        finally:
            if self._reader is not None:
                self._reader.close()

    def _work_once(self) -> bool:
        with self._lock:
            self._cancelled.clear()
            self.job = self._take()
            if self.job is None:
                return False
            reader = self._reader = self._reader or self._workers.new_reader()
        try:
            self._workers.carry_out(self.job, reader, self._cancelled.is_set)
        except EnvironmentBroken as error:
            self._workers.give_up(error)
        except MachineError:
            time.sleep(BUSY_SECONDS)  # a full disk, a locked log: they may pass, and the job waits
        except Exception as error:  # a thread that dies silently would leave its job leased for ever
            self._workers.give_up(error)
        finally:
            with self._lock:
                self.job = None
            if self._reader is not reader:
                reader.close()
        return True

    def _take(self) -> TakenJob | None:
        try:
            return self._workers.take()
        except MachineError:
            return None  # asked again in a moment

    def interrupt(self) -> None:
        """Stop what is being read."""
        with self._lock:
            if self.job is not None and self._reader is not None:
                self._cancelled.set()
                self._reader.stop()
                self._reader = None  # it stays stopped


class _PageTeller:
    """Stores which pages of a job are read, not more often than anybody could look."""

    def __init__(self, log: ImportLog, job: TakenJob, is_cancelled: Callable[[], bool]) -> None:
        self._log = log
        self._job = job
        self._is_cancelled = is_cancelled
        self._next = 0.0
        self._unsaid: list[PageRead] = []
        self._texts: list[tuple[int, float]] = []
        self._before = time.monotonic()
        self._lock = threading.Lock()
        self.seconds = {"wait": job.waited, "text": 0.0, "ocr": 0.0}

    def __call__(self, event: Event) -> None:
        if not isinstance(event, PageRead):
            return
        if self._is_cancelled():
            raise Interrupted  # pages that are pictures are read by other threads' children
        with self._lock:  # pictures are told of by the threads that read them
            self._take(event)

    def _take(self, event: PageRead) -> None:
        self._unsaid.append(event)
        moment = time.monotonic()
        if not event.kind.by_ocr:
            # A child reads text page by page: what has passed since the last one is what this one took.
            self._texts.append((event.page, round(moment - self._before, 3)))
            self.seconds["text"] += moment - self._before
        self.seconds["ocr"] += event.seconds
        self._before = moment
        if moment >= self._next or event.page == event.pages:
            self._store()

    def flush(self) -> None:
        """Store what has not been yet."""
        with self._lock:
            self._store()

    def _store(self) -> None:
        unsaid, texts = self._unsaid, self._texts
        if unsaid:
            self._unsaid, self._texts = [], []
            self._next = time.monotonic() + PAGE_SECONDS
            last = unsaid[-1]
            self._log.pages_read(self._job.id, len(unsaid), last.page, last.pages, last.kind, texts)


def read_settings(
    base: ReadSettings, options: Mapping[str, object], choices: Mapping[str, Mapping[str, Any]]
) -> ReadSettings:
    """How a job wants its file read, and single pages of it."""
    ocr = options.get("ocr", base.ocr)
    return replace(
        base,
        ocr=str(ocr),
        ocr_languages=languages_of(options, base),
        page_choices=tuple(PageChoice(int(page), **choice) for page, choice in sorted(choices.items())),
    )


def languages_of(options: Mapping[str, object], base: ReadSettings) -> tuple[str, ...]:
    """The languages that a job's pictures are read in; none where they are to be found from each page."""
    asked = options.get("ocr_languages")
    if not asked:
        return base.ocr_languages
    return () if asked == "auto" else tuple(str(asked).split("+"))


def pause_before(attempts: int) -> float:
    """Seconds before the next attempt: 2, 4, 8, each more or less by half, so that many do not come back at once."""
    return float(FIRST_PAUSE * 2 ** (attempts - 1) * random.uniform(0.5, 1.5))


def _may_pass(failure: Failure, job: TakenJob) -> bool:
    return failure.code in TRANSIENT and job.attempts < MOST_ATTEMPTS


def _found(job: TakenJob) -> Found:
    try:
        status = os.lstat(job.path)
    except OSError:
        return Found(SourceFile(job.path, 0, 0), job.relative)  # opening it will say what is wrong
    return Found(SourceFile(job.path, status.st_size, changed_ns(status)), job.relative)
