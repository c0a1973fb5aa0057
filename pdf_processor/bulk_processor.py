"""A whole run: who works on what, and how it stops.

    feeder: discover, skip, claim  ->  bounded queue  ->  worker threads, one child process each: read
    finishers: publish what was read, commit; their waiting for the disk holds nobody up
    OCR slots: threads with a child process each, which recognise single pages for the workers
    surveyor: sums the work ahead for the ETA              sampler: memory of the process tree

The feeder claims in the order of discovery, so that which of two equal files is the first one, and which of two
equal names gets the plain result name, never depends on the threads. The calling thread only watches for stops.
"""

from __future__ import annotations

import os
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from pdf_processor import __version__
from pdf_processor.cores import usable_slots
from pdf_processor.discover import Found, Source, discover, resolve_sources
from pdf_processor.errors import EnvironmentBroken
from pdf_processor.events import Event, FileEnded, Listener, Notice, RunEnded, WorkFound
from pdf_processor.head_start import HeadStart
from pdf_processor.import_log import ImportLog
from pdf_processor.ingest import Crash, Ingest, Job, Read, Starved, check_folders
from pdf_processor.isolation import ChildReader, Interrupted
from pdf_processor.model import BatchResult, Outcome, SourceFile, Status
from pdf_processor.nursery import Nursery
from pdf_processor.ocr_slots import OcrSlots
from pdf_processor.page_hint import page_hint
from pdf_processor.reading_rounds import ReadingRounds
from pdf_processor.settings import Settings
from pdf_processor.tree_memory import tree_memory

GRACE_SECONDS = 5.0
"""How long files being read may go on after the first stop."""
WATCH_SECONDS = 0.1
SURVEY_SECONDS = 0.5
SAMPLE_SECONDS = 0.25
HEARTBEAT_SECONDS = 30.0
ENDINGS_PER_WORKER = 4
"""Files that are published and committed at once, for each that is read: that is mostly waiting for the disk."""
MOST_WAITING = 200
"""Files claimed by another run that are remembered before this run waits for the oldest."""
MOST_STARVED = 100
"""Files kept open to be read alone at the end: beyond, a want of memory is a file's failure at once."""
FAILURES_KEPT = 1000

AnyPath = str | bytes | os.PathLike[str]


def run_batch(
    sources: Iterable[AnyPath],
    settings: Settings,
    listeners: Sequence[Listener] = (),
    stop: StopRequest | None = None,
    extractor: str = "default",
    head_start: HeadStart | None = None,
    survey: bool = True,
) -> BatchResult:
    """Read every PDF of the sources: folders and single files. The same promises as `process_batch`.

    The child of a `head_start` becomes the first worker's. Without a `survey` nobody is told of the work ahead.
    """
    if settings.workers < 1:
        raise ValueError("at least one worker is needed")
    resolved = resolve_sources(sources)
    settings = replace(settings, output=_absolute(settings.output), failed=_absolute(settings.failed))
    check_folders(settings)
    if head_start is not None:
        head_start.begin(str(settings.output))
    with ImportLog.open(settings.output, address=settings.store) as log:
        return _Run(
            resolved, settings, log,
            listeners=listeners, stop=stop or StopRequest(), extractor=extractor, head_start=head_start, survey=survey,
        ).run()  # fmt: skip


def _absolute(path: Path) -> Path:
    return Path(os.path.realpath(path))


class StopRequest:
    """Asks a run to stop; safe in signal handlers and from any thread.

    Once: no new files, those being read get a few seconds, then they are given back. Twice: at once.
    """

    def __init__(self) -> None:
        # Plain attributes: a lock could be held by the very thread that a signal interrupts.
        self.times = 0
        self.signum: int | None = None

    def request(self, signum: int | None = None) -> None:
        """Ask once more."""
        self.signum = self.signum or signum
        self.times += 1


class _Tally:
    """Counts outcomes and passes events on to the listeners, one at a time."""

    def __init__(self, listeners: Sequence[Listener]) -> None:
        self._listeners = listeners
        self._lock = threading.Lock()
        self._counts = dict.fromkeys(Status, 0)
        self._skipped = 0
        self._transactions = 0
        self._pages = 0
        self._failures: list[Outcome] = []
        self._started = time.monotonic()

    def emit(self, event: Event) -> None:
        """Count and pass on. What a listener raises comes out here."""
        with self._lock:
            if isinstance(event, FileEnded):
                self._count(event.outcome)
            for listener in self._listeners:
                listener(event)

    def _count(self, outcome: Outcome) -> None:
        if outcome.skipped:
            self._skipped += 1
            return
        self._counts[outcome.status] += 1
        self._transactions += outcome.transactions
        self._pages += outcome.pages
        if outcome.status is Status.FAILED and len(self._failures) < FAILURES_KEPT:
            self._failures.append(outcome)

    def result(self, run_id: str, peak_memory: int, stopped_by: int | None) -> BatchResult:
        """The figures so far."""
        counts = self._counts
        return BatchResult(
            run_id=run_id,
            files=sum(counts.values()) + self._skipped,
            succeeded=counts[Status.SUCCEEDED],
            no_transactions=counts[Status.NO_TRANSACTIONS],
            needs_review=counts[Status.NEEDS_REVIEW],
            failed=counts[Status.FAILED],
            skipped=self._skipped,
            duplicates=counts[Status.DUPLICATE],
            interrupted=counts[Status.INTERRUPTED],
            transactions=self._transactions,
            pages=self._pages,
            seconds=time.monotonic() - self._started,
            peak_memory_bytes=peak_memory,
            failures=tuple(self._failures),
            stopped_by=stopped_by,
        )


class _CrashGuard:
    """Tells files that kill their child from an environment in which every child dies.

    Until one file has been read, crashes are held back; then they are the files' own. `most` crashes without
    one file read mean that the environment is broken.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._trusted = False
        self._held: list[Crash] = []

    def crashed(self, crash: Crash) -> list[Crash]:
        """The crashes to bring to their end now. Raises `EnvironmentBroken`."""
        with self._lock:
            self._held.append(crash)
            if self._trusted:
                return self._take()
            if len(self._held) >= self._most:
                raise EnvironmentBroken(f"every child process dies: {crash.error.message}")
            return []

    def read_one(self) -> list[Crash]:
        """A child has lived: the crashes to bring to their end now."""
        with self._lock:
            self._trusted = True
            return self._take()

    def rest(self) -> list[Crash]:
        """Those still held at the end of the run."""
        with self._lock:
            return self._take()

    def _take(self) -> list[Crash]:
        held, self._held = self._held, []
        return held


class _Run:
    """One run's threads and what they share."""

    def __init__(
        self,
        sources: Sequence[Source],
        settings: Settings,
        log: ImportLog,
        *,
        listeners: Sequence[Listener],
        stop: StopRequest,
        extractor: str,
        head_start: HeadStart | None,
        survey: bool,
    ) -> None:
        self._sources = sources
        self._settings = settings
        self._log = log
        self._stop = stop
        self._extractor = extractor
        self._head_start = head_start
        self._wants_survey = survey
        self._begun = threading.Event()
        self._tally = _Tally(listeners)
        self._emit = self._tally.emit
        self._ingest = Ingest(settings, log, self._emit, self._is_stopping)
        self._jobs: queue.Queue[Job | None] = queue.Queue(maxsize=2 * settings.workers)
        at_once = ENDINGS_PER_WORKER * settings.workers
        self._finishers = ThreadPoolExecutor(at_once, "finisher")
        # Read files wait for the disk no more than these at a time: their rows are in memory.
        self._endings = threading.BoundedSemaphore(at_once)
        self._guard = _CrashGuard(max(8, 2 * settings.workers))
        self._readers: list[ChildReader] = []
        self._starved: list[Job] = []
        slots = settings.ocr_slots or min(settings.workers, usable_slots())
        self._own_nursery = Nursery(extractor)
        self._nursery = head_start.nursery if head_start is not None else self._own_nursery
        read = settings.read
        self._slots = OcrSlots(
            slots, extractor, limits=read.limits, sandbox=read.sandbox, nursery=self._nursery,
            output=str(settings.output),
        )  # fmt: skip
        self._trouble: list[BaseException] = []
        self._over = threading.Event()
        self._memory = _MemorySampler()

    def run(self) -> BatchResult:
        """Work until everything is done or something stops it."""
        self._ingest.begin(_engine_version())
        helpers = [threading.Thread(target=self._memory.sample, args=(self._over,))]
        if self._wants_survey:
            helpers.append(threading.Thread(target=self._survey))
        try:
            self._ingest.mend()
            for helper in helpers:
                helper.start()
            self._work()
        except BaseException as error:
            self._trouble.append(error)
        finally:
            self._over.set()
            self._begun.set()
            self._slots.close()
            self._own_nursery.close()
            for helper in helpers:
                if helper.ident is not None:
                    helper.join()
        return self._end()

    def _end(self) -> BatchResult:
        stopped_by = self._stop.signum if self._stop.times else None
        result = self._tally.result(self._log.run_id, self._memory.peak, stopped_by)
        ending = "stopped" if self._stop.times else "complete"
        if self._trouble and not isinstance(self._trouble[0], KeyboardInterrupt):
            ending = getattr(self._trouble[0], "code", "internal_error")
        try:
            self._log.end_run(result, ending)
            self._emit(RunEnded(result))
        except BaseException as error:
            self._trouble.append(error)
        if self._trouble:
            raise self._trouble[0]
        return result

    # -- the calling thread

    def _work(self) -> None:
        with self._finishers, ThreadPoolExecutor(self._settings.workers, "worker") as pool:
            workers: list[Future[None]] = []
            feeder = threading.Thread(target=self._guarded, args=(lambda: self._feed(pool, workers),), name="feeder")
            try:
                feeder.start()  # in here: it may have claimed files when an interrupt comes back from it
                self._watch(lambda: feeder.is_alive() or any(not worker.done() for worker in workers), workers)
            except BaseException:
                self._stop.times += 2
                self._stop_readers()
                raise
            finally:
                if feeder.ident is not None:
                    feeder.join()
                wait(workers)
                # Nobody asks for a child any more; what bears them ends while the last files are brought to their end.
                self._nursery.stop()
        for crash in self._guard.rest():
            self._end_crash(crash)

    def _watch(self, working: Callable[[], bool], workers: list[Future[None]]) -> None:
        """Look out for stop requests, and give signs of life."""
        grace_ends: float | None = None
        next_heartbeat = time.monotonic() + HEARTBEAT_SECONDS
        while working():
            now = time.monotonic()
            if self._is_stopping():
                grace_ends = grace_ends or now + GRACE_SECONDS
                if self._stop.times > 1 or now > grace_ends:
                    self._stop_readers()
            if now > next_heartbeat:
                self._log.heartbeat()
                next_heartbeat = now + HEARTBEAT_SECONDS
            at_work = [worker for worker in workers if not worker.done()]
            if at_work:
                wait(at_work, timeout=WATCH_SECONDS)
            else:
                time.sleep(WATCH_SECONDS / 10)

    def _is_stopping(self) -> bool:
        return self._stop.times > 0 or bool(self._trouble)

    def _stop_readers(self) -> None:
        self._nursery.stop()
        for reader in list(self._readers):
            reader.stop()
        self._slots.stop()

    def _guarded(self, work: Callable[[], None]) -> None:
        """What breaks in a thread stops the run, and is raised from `run_batch`."""
        try:
            work()
        except Interrupted:
            pass
        except BaseException as error:
            self._trouble.append(error)

    # -- the feeder

    def _feed(self, pool: ThreadPoolExecutor, workers: list[Future[None]]) -> None:
        self._feed_workers(pool, workers)
        wait(workers)
        if self._starved:
            self._read_starved()

    def _feed_workers(self, pool: ThreadPoolExecutor, workers: list[Future[None]]) -> None:
        waiting: deque[Found] = deque()
        try:
            for found in self._discover(self._remark):
                if self._is_stopping():
                    return
                if not self._offer(found, pool, workers):
                    waiting.append(found)
                if len(waiting) > MOST_WAITING:
                    self._wait_for(waiting.popleft(), pool, workers)
            for found in waiting:
                self._wait_for(found, pool, workers)
        finally:
            for _worker in workers:
                self._pass_on(None, workers)

    def _discover(self, remark: Callable[[str, str, bytes], None]) -> Iterable[Found]:
        excluded = [os.fsencode(self._settings.output), os.fsencode(self._settings.failed)]
        return discover(self._sources, excluded, remark)

    def _remark(self, code: str, message: str, path: bytes) -> None:
        self._emit(Notice(code, message, path))

    def _offer(self, found: Found, pool: ThreadPoolExecutor, workers: list[Future[None]]) -> bool:
        """Take a file in. False if another run has it at the moment."""
        admitted = self._ingest.admit(found)
        if admitted is None:
            return False
        if isinstance(admitted, Outcome):
            self._emit(FileEnded(admitted))
            return True
        if len(workers) < self._settings.workers:
            workers.append(self._start_worker(pool, first=not workers))
        self._begun.set()
        self._pass_on(admitted, workers)
        return True

    def _start_worker(self, pool: ThreadPoolExecutor, *, first: bool) -> Future[None]:
        if first and (head := self._head_start):
            return head.submit(lambda reader: self._guarded(lambda: self._read_all(reader)))
        return pool.submit(self._guarded, self._read_all)

    def _pass_on(self, job: Job | None, workers: list[Future[None]]) -> None:
        while not all(worker.done() for worker in workers):
            with suppress(queue.Full):
                self._jobs.put(job, timeout=1.0)
                return
        if job is not None:
            self._give_back(job)

    def _wait_for(self, found: Found, pool: ThreadPoolExecutor, workers: list[Future[None]]) -> None:
        while not self._is_stopping() and not self._offer(found, pool, workers):
            time.sleep(WATCH_SECONDS)

    def _read_starved(self) -> None:
        """Once more, alone, what the machine had too little memory for beside others."""
        for job in self._starved:
            job.alone = True
        self._read_each(self._starved)

    # -- the workers

    def _read_all(self, reader: ChildReader | None = None) -> None:
        self._read_each(iter(self._jobs.get, None), reader)

    def _read_each(self, jobs: Iterable[Job | None], reader: ChildReader | None = None) -> None:
        read = self._settings.read
        reader = reader or ChildReader(
            self._extractor, limits=read.limits, sandbox=read.sandbox, warm=True, nursery=self._nursery,
            output=str(self._settings.output),
        )  # fmt: skip
        self._readers.append(reader)
        rounds = ReadingRounds(reader, self._slots, self._log)
        try:
            for job in jobs:
                self._guarded(lambda job=job: self._read_or_give_back(job, rounds))  # type: ignore[misc]
        finally:
            reader.close()

    def _read_or_give_back(self, job: Job, reader: ReadingRounds) -> None:
        if self._is_stopping():
            self._give_back(job)
            return
        outcome = self._ingest.read(job, reader)
        if isinstance(outcome, Read) and self._ingest.needs_reader(outcome):
            outcome = self._ingest.finish(outcome, reader)
        if isinstance(outcome, Read):
            self._hand_over(outcome)
        elif isinstance(outcome, Starved) and len(self._starved) < MOST_STARVED:
            self._starved.append(job)
        elif isinstance(outcome, Starved):
            self._end_crash(outcome)
        elif isinstance(outcome, Crash):
            for crash in self._guard.crashed(outcome):
                self._end_crash(crash)
        else:
            self._end_file(outcome)

    def _hand_over(self, read: Read) -> None:
        """Have a file brought to its end while its reader goes on: that is waiting for the disk."""
        self._endings.acquire()

        def finish() -> None:
            try:
                self._end_file(self._ingest.finish(read))
            finally:
                self._endings.release()

        self._finishers.submit(self._guarded, finish)

    def _end_file(self, outcome: Outcome) -> None:
        self._emit(FileEnded(outcome))
        if outcome.status is not Status.INTERRUPTED:
            for crash in self._guard.read_one():
                self._end_crash(crash)

    def _end_crash(self, crash: Crash) -> None:
        if any(isinstance(trouble, EnvironmentBroken) for trouble in self._trouble):
            self._give_back(crash.job)
        else:
            self._emit(FileEnded(self._ingest.end_crash(crash)))

    def _give_back(self, job: Job) -> None:
        self._emit(FileEnded(self._ingest.give_back(job)))

    # -- the surveyor

    def _survey(self) -> None:
        """Sum the work ahead, with a connection of its own so that nobody waits for it.

        Not before there is work: where all is done, looking each file up twice would be half of the time.
        """
        self._begun.wait()
        if self._over.is_set():
            return

        def sum_up() -> None:
            with self._log.another() as log:
                self._sum_up(log)

        self._guarded(sum_up)

    def _sum_up(self, log: ImportLog) -> None:
        work = WorkFound(0, 0, complete=False)
        next_report = time.monotonic() + SURVEY_SECONDS
        for found in self._discover(lambda *_: None):
            if self._over.is_set() or self._is_stopping():
                return
            if not self._settings.skip_existing or self._ingest.finished(found.file, log) is None:
                work = _with_file(work, found.file)
            if time.monotonic() > next_report:
                self._emit(work)
                next_report = time.monotonic() + SURVEY_SECONDS
        self._emit(replace(work, complete=True))


def _with_file(work: WorkFound, file: SourceFile) -> WorkFound:
    hint = page_hint(file.path, file.size)
    return WorkFound(
        work.files + 1,
        work.bytes + file.size,
        complete=False,
        pages=work.pages + hint.pages,
        picture_pages=work.picture_pages + hint.picture_pages,
    )


class _MemorySampler:
    """The resident memory of the whole process tree, at its highest. Pages that processes share count for each."""

    def __init__(self) -> None:
        self.peak = 0

    def sample(self, over: threading.Event) -> None:
        """Look until the run is over."""
        pause = SAMPLE_SECONDS / 8  # short runs too shall be seen at their highest
        while True:
            before = time.thread_time()
            self.peak = max(self.peak, tree_memory())
            cost = time.thread_time() - before  # high where thousands of processes run
            if over.wait(max(pause, 50 * cost)):
                return
            pause = min(SAMPLE_SECONDS, pause * 1.2)


def _engine_version() -> str:
    from importlib.metadata import version  # noqa: PLC0415 - 20 ms, in which a child can start

    return f"pdfproc {__version__}, pymupdf {version('pymupdf')}"
