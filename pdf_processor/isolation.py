"""A thread's own child process: it reads PDFs, one at a time, and may die of them.

A `Document` in hand is the only success, never an exit status. What else can happen, and what it is called:

    no frame for page_seconds, or document_seconds over    killed; TimedOut, with the page that was awaited
    SIGXCPU                                                TimedOut: the limit on processor time
    SIGKILL after much memory, bad_alloc                   OutOfMemory
    any other signal or exit status                        WorkerCrashed
    exit status 0, or a closed connection                  NoResult
    a frame that makes no sense, or too much of them       killed; BadResult
    an end before the first word                           EnvironmentBroken: no file is to blame
    no cage where one is required                          SandboxUnavailable: no file is read

Whatever happened, the next `read` has a fresh child. Every kill is one of the whole process group.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from pdf_processor import own_code
from pdf_processor.cage import AUTO, REQUIRE, Cage
from pdf_processor.child_process import ChildProcess, Death, Gone, Late, Unheard
from pdf_processor.errors import (
    BadResult,
    EnvironmentBroken,
    FileError,
    InternalError,
    NoResult,
    OutOfMemory,
    SandboxUnavailable,
    TimedOut,
    WorkerCrashed,
)
from pdf_processor.frames import (
    OUT_OF_MEMORY_STATUS,
    Answer,
    Assembly,
    Bind,
    Draw,
    End,
    Explained,
    Failed,
    Given,
    Malformed,
    PageDone,
    Picture,
    Piece,
    PiecesEnd,
    Question,
    Ready,
    Recognise,
    Recognised,
    Request,
    Rows,
    Searchable,
    StatementHead,
    Twin,
    Unfinished,
    Wanted,
    check_picture,
    check_reading,
)
from pdf_processor.model import Document, OcrTask
from pdf_processor.nursery import Nursery
from pdf_processor.settings import MEBIBYTE, Limits, ReadSettings

START_SECONDS = 30.0
START_ATTEMPTS = 2
DOCUMENTS_PER_CHILD = 10_000
"""A new one costs as much as one statement, 20 where none is borne; what has grown by `GROWTH_PER_CHILD` goes sooner.
"""
GROWTH_PER_CHILD = 64 * MEBIBYTE
POLITE_SECONDS = 2.0
PAGES_LIKE_ONE = 100
"""Of how many pages the rows may be found in the time that a single one has: a slow machine takes some seconds."""
DEFAULT_LIMITS = Limits()

OnPageDone = Callable[[PageDone], None]


@dataclass(frozen=True, slots=True)
class Lacking:
    """What has to be recognised before a document of so many pages can be read."""

    tasks: tuple[OcrTask, ...]
    pages: int


Answered = Document | Lacking | Recognised | PiecesEnd | bytes


class Interrupted(Exception):
    """`ChildReader.stop` was called: the file was neither read nor found bad."""


class ChildReader:
    """One long-lived child process, owned by one thread; reads one PDF at a time.

    Only `stop` may be called from another thread than the owner. The child is started by `start` or the first
    `read`, and the kernel kills it when the thread that did so ends. `limits` bound what the child may cost and send;
    those inside `ReadSettings` are what the extractor in it refuses. A `warm` child loads what statements need before
    the first one comes. `nice` is by how much the child gives way to others. A `nursery` bears the children if it can,
    and then outlives the reader. Temporary files go below the `output` folder, if there is one.
    """

    def __init__(
        self,
        extractor: str = "default",
        *,
        limits: Limits = DEFAULT_LIMITS,
        growth: int = GROWTH_PER_CHILD,
        sandbox: str = AUTO,
        warm: bool = False,
        nice: int = 0,
        nursery: Nursery | None = None,
        output: str | None = None,
    ) -> None:
        self._nursery = nursery
        self._output = output
        self._extractor = extractor
        self._limits = limits
        self._growth = growth
        self._sandbox = sandbox
        self._warm = warm
        self._nice = nice
        self.cage: Cage | None = None
        self._lock = threading.Lock()
        self._stopped = False
        self._child: ChildProcess | None = None
        self._idle_memory: int | None = None
        self._documents = 0
        self._oom_kills = 0

    @property
    def pid(self) -> int | None:
        """The child's process id, which is its group's too; None while there is no child."""
        child = self._child
        return child.pid if child else None

    def start(self) -> None:
        """Start the child without waiting for it; raises `EnvironmentBroken` or `Interrupted`."""
        if self._stopped:
            raise Interrupted
        if self._child:
            return
        self._idle_memory = None
        self._documents = 0
        self._oom_kills = _kernel_oom_kills()
        try:
            child = ChildProcess(
                self._extractor, self._limits, self._sandbox,
                warm=self._warm, nursery=self._nursery, output=self._output,
            )  # fmt: skip
            with self._lock:
                self._child = child
            if self._nice:
                os.setpriority(os.PRIO_PROCESS, child.pid, self._nice)
        except OSError as error:
            next_step = "free memory, processes or space for temporary files, then run the same command again"
            raise EnvironmentBroken(f"cannot start a child process: {error.strerror}", next_step=next_step) from error
        if self._stopped:
            # Who said so had no child to kill.
            child.kill()
            raise Interrupted

    def read(self, fd: int, settings: ReadSettings, on_page: OnPageDone | None = None) -> Document:
        """Read the PDF behind an open file descriptor, which stays the caller's; its offset does not matter.

        `on_page` is told each page once. `Document.sha256` is of the bytes that were really read. Raises a
        `FileError` leaf, `EnvironmentBroken` if no child can start, or `Interrupted` after `stop`.
        """
        answer = self._heard(Request(settings), fd, on_page=on_page)
        assert isinstance(answer, Document)
        return answer

    def read_with(
        self, fd: int, settings: ReadSettings, given: Sequence[Given], on_page: OnPageDone | None = None
    ) -> Document | Lacking:
        """Read a PDF with the readings of its pictures that are there: the document, or what else has to be read.

        What has been given is not asked for again. Otherwise as `read`.
        """
        answer = self._heard(Request(settings, len(given)), fd, given, on_page)
        assert isinstance(answer, Document | Lacking)
        if isinstance(answer, Lacking) and not {each.task for each in given}.isdisjoint(answer.tasks):
            raise BadResult("the child process asked for what it had been given")
        return answer

    def recognise(self, fd: int, settings: ReadSettings, task: OcrTask) -> Recognised:
        """Read one picture of a PDF by OCR, within `page_seconds`; raises what `read` does."""
        answer = self._heard(Recognise(settings, task), fd)
        assert isinstance(answer, Recognised)
        return answer

    def draw(self, fd: int, drawing: Draw) -> bytes:
        """One page of the PDF behind an open file descriptor as a PNG with marks over it; raises what `read` does."""
        answer = self._heard(drawing, fd)
        assert isinstance(answer, bytes)
        return answer

    def searchable(
        self, fd: int, settings: ReadSettings, given: Sequence[Given], write: Callable[[bytes], object]
    ) -> PiecesEnd:
        """Have a copy of the PDF written in which the given readings are text; raises what `read` and `write` do."""
        answer = self._heard(Searchable(settings, len(given)), fd, given, on_piece=write)
        assert isinstance(answer, PiecesEnd)
        return answer

    def twin(self, fd: int, settings: ReadSettings, write: Callable[[bytes], object]) -> PiecesEnd:
        """Have a PDF written that is read as this one and says nothing of it; raises what `read` and `write` do."""
        answer = self._heard(Twin(settings), fd, on_piece=write)
        assert isinstance(answer, PiecesEnd)
        return answer

    def bind(
        self, fd: int, settings: ReadSettings, sizes: Sequence[int], write: Callable[[bytes], object]
    ) -> PiecesEnd:
        """Have a PDF written of the pictures in a file, each of so many bytes; raises what `read` and `write` do."""
        answer = self._heard(Bind(settings, tuple(sizes)), fd, on_piece=write)
        assert isinstance(answer, PiecesEnd)
        return answer

    def stop(self) -> None:
        """Kill the child and all it started, now and for good; from any thread. A `read` under way is `Interrupted`."""
        with self._lock:
            self._stopped = True
            child = self._child
        if child:
            child.kill()

    def close(self) -> None:
        """End the child politely; idempotent."""
        child, self._child = self._child, None
        if child:
            child.end(POLITE_SECONDS)

    def _heard(
        self,
        request: Question,
        fd: int,
        given: Sequence[Given] = (),
        on_page: OnPageDone | None = None,
        on_piece: Callable[[bytes], object] | None = None,
    ) -> Answered:
        """What a child that has heard the request made of it."""
        for _ in range(START_ATTEMPTS):
            # A child that died on its own account before it knew of the file says nothing about the file.
            with suppress(Unheard):
                child = self._ready_child()
                answer = self._ask(child, _Exchange(child, self._limits, request, given, on_page, on_piece), fd)
                if isinstance(answer, FileError):
                    raise self._raised(answer)
                return answer
        raise EnvironmentBroken("the child processes that read the PDFs die before they are given one")

    def _raised(self, error: FileError) -> Exception:
        """What a child's own error means here: a bug is none of the file where the code has changed."""
        if self._stopped:
            return Interrupted()
        if isinstance(error, InternalError) and own_code.has_changed():
            return own_code.changed()
        return error

    def _ask(self, child: ChildProcess, exchange: _Exchange, fd: int) -> Answered | FileError:
        """The child's answer; where it has none, the child is buried and the reason raised."""
        try:
            answer = exchange.run(fd)
        except (Gone, Late, Malformed) as error:
            death = self._bury(child, error)
            if self._stopped:
                raise Interrupted from None
            if isinstance(error, Unheard):
                raise
            raise self._meaning(error, death, exchange.awaited_page) from None
        except BaseException as error:
            self._bury(child, error)
            raise
        self._documents += 1
        self._recycle(child, answer, exchange.memory)
        return answer

    def _ready_child(self) -> ChildProcess:
        if self._child and self._idle_memory is not None:
            if self._child.is_quiet():
                return self._child
            self._bury(self._child, None)
        last_words = ""
        for _ in range(START_ATTEMPTS):
            self.start()
            child = self._child
            assert child is not None
            try:
                ready = _await_ready(child)
            except (Gone, Late, Malformed) as error:
                last_words = _printable_end(self._bury(child, error).output)
            else:
                self._demand_cage(child, ready.cage)
                self._idle_memory = ready.memory
                return child
            if self._stopped:
                raise Interrupted
        raise EnvironmentBroken(f"the child process that reads the PDFs does not start: {last_words}")

    def _demand_cage(self, child: ChildProcess, cage: Cage) -> None:
        """Note what confines the child, which it has told before it saw a PDF. Raises `SandboxUnavailable`."""
        self.cage = cage
        if self._sandbox == REQUIRE and not cage.is_shut:
            self._bury(child, None)
            raise SandboxUnavailable(f"the PDFs' readers cannot be caged on this system, which has: {cage}")

    def _bury(self, child: ChildProcess, error: BaseException | None) -> Death:
        """Let go of a child that has died or has to; only one that is `Gone` may still end by itself."""
        self._child = None
        return child.end(POLITE_SECONDS if isinstance(error, Gone) else 0)

    def _recycle(self, child: ChildProcess, answer: Answered | FileError, memory: int) -> None:
        """A child that ran out of memory, has grown fat or is old makes room for a new one."""
        growth = memory - (self._idle_memory or 0)
        if isinstance(answer, OutOfMemory) or growth > self._growth or self._documents >= DOCUMENTS_PER_CHILD:
            self._bury(child, None)

    def _meaning(self, error: Gone | Late | Malformed, death: Death, page: int | None) -> FileError:
        if isinstance(error, Malformed):
            return BadResult(f"the child process sent {error}", page=page)
        if isinstance(error, Late):
            return TimedOut(str(error), page=page)
        # A child's peak begins with what its parent held when it forked, so only more than that says something.
        peaked = death.peak_bytes > max(self._limits.memory_bytes // 2, _own_peak())
        lost_memory = peaked or _kernel_oom_kills() > self._oom_kills
        return _cause_of_death(death, lost_memory, page)


_ANSWERS: dict[type[Question], tuple[type[Answer], ...]] = {
    Request: (PageDone, StatementHead, Rows, Explained, End, Wanted, Unfinished),
    Draw: (Picture,),
    Recognise: (Recognised,),
    Searchable: (Piece, PiecesEnd),
    Twin: (Piece, PiecesEnd),
    Bind: (Piece, PiecesEnd),
}


class _Exchange:
    """One request and all its answers."""

    def __init__(
        self,
        child: ChildProcess,
        limits: Limits,
        request: Question,
        given: Sequence[Given],
        on_page: OnPageDone | None,
        on_piece: Callable[[bytes], object] | None,
    ) -> None:
        self._child = child
        self._limits = limits
        self._request = request
        self._given = given
        self._on_piece = on_piece
        self._on_page = on_page
        self._assembly = Assembly()
        self.memory = 0

    @property
    def awaited_page(self) -> int | None:
        """The first page that has not been reported, None when all have."""
        if isinstance(self._request, Draw):
            return self._request.page
        if isinstance(self._request, Recognise):
            return self._request.task.page
        return self._assembly.awaited_page

    def run(self, fd: int) -> Answered | FileError:
        """What the child made of it; raises `Gone`, `Late` or `Malformed` where it made nothing of it."""
        until = monotonic() + self._limits.document_seconds
        # A copy is as large as the PDF, and some.
        most = self._limits.result_bytes + (
            self._limits.file_bytes if isinstance(self._request, Searchable | Twin | Bind) else 0
        )
        self._child.send(self._request, fd, self._given, most)
        answer = None
        while answer is None:
            answer = self._take(self._receive(until))
        self._child.expect_silence()
        return answer

    def _receive(self, until: float) -> Answer:
        limits = self._limits
        silence = monotonic() + self._page_seconds()
        try:
            frame = self._child.receive(min(until, silence))
        except Late:
            if silence < until:
                raise Late(f"reading a page took longer than {self._page_seconds():g} s (--page-timeout)") from None
        else:
            if monotonic() < until:
                return frame
        raise Late(f"reading took longer than {limits.document_seconds:g} s (--timeout)")

    def _page_seconds(self) -> float:
        """How long nothing may be heard: for a page, or once all are told, for the rows of all of them together."""
        pages = self._assembly.page_count if self.awaited_page is None else 1
        return self._limits.page_seconds * max(1.0, pages / PAGES_LIKE_ONE)

    def _take(self, frame: Answer) -> Answered | FileError | None:
        if not isinstance(frame, Failed) and not isinstance(frame, _ANSWERS[type(self._request)]):
            raise Malformed("an answer to another question")
        match frame:
            case PageDone() | StatementHead() | Rows() | Explained() | Wanted():
                self._add(frame)
            case End():
                self.memory = frame.memory
                return self._assembly.finish(frame)
            case Unfinished():
                self.memory = frame.memory
                return Lacking(self._assembly.finish_unfinished(), self._assembly.page_count)
            case Recognised() if isinstance(self._request, Recognise):
                self.memory = frame.memory
                return check_reading(frame, self._request.task)
            case Piece():
                assert self._on_piece is not None
                self._on_piece(frame.data)
            case PiecesEnd():
                self.memory = frame.memory
                return frame
            case Picture():
                self.memory = frame.memory
                return check_picture(frame)
            case Failed():
                self.memory = frame.memory
                return _file_error(frame, self.awaited_page)
            case _:
                raise Malformed("an answer that nobody asked for")
        return None

    def _add(self, frame: PageDone | StatementHead | Rows | Explained | Wanted) -> None:
        """Take a part of a document."""
        match frame:
            case PageDone():
                if self._assembly.add_page(frame) and self._on_page:
                    self._on_page(frame)
            case StatementHead():
                self._assembly.add_head(frame)
            case Rows():
                self._assembly.add_rows(frame)
            case Explained():
                self._assembly.add_explained(frame)
            case Wanted():
                if not isinstance(self._request, Request) or self._request.given is None:
                    raise Malformed("a wish that nobody can grant")
                self._assembly.add_wanted(frame)


def _await_ready(child: ChildProcess) -> Ready:
    """Wait for the child's first word."""
    frame = child.receive(monotonic() + START_SECONDS)
    if not isinstance(frame, Ready):
        raise Malformed("a first frame that is no greeting")
    return frame


def _file_error(failed: Failed, awaited_page: int | None) -> FileError:
    """The child's own error, as the same class again."""
    for leaf in FileError.__subclasses__():
        if leaf.code == failed.code:
            page = awaited_page if leaf in (InternalError, OutOfMemory) else failed.page
            return leaf(_printable(failed.message), next_step=_printable(failed.next_step), page=page)
    raise Malformed("an unknown error code")


def _cause_of_death(death: Death, lost_memory: bool, page: int | None) -> FileError:
    """What to call a death that nobody ordered."""
    status = death.status
    if death.was_killed or status == 0:
        return NoResult("the child process ended without a result", page=page)
    if status == -signal.SIGXCPU:
        return TimedOut("reading used up the limit on processor time", page=page)
    by_system = status == -signal.SIGKILL and lost_memory
    if by_system or status == OUT_OF_MEMORY_STATUS or (status == -signal.SIGABRT and "bad_alloc" in death.output):
        error = OutOfMemory("reading needs more memory than there is", page=page)
        error.by_system = by_system
        return error
    if status < 0:
        return WorkerCrashed(f"reading crashed the child process ({_signal_name(-status)})", page=page)
    return WorkerCrashed(f"reading ended the child process with exit status {status}", page=page)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _own_peak() -> int:
    """The highest resident memory of this process so far, in bytes.

    From /proc where there is one: what getrusage says of a process includes the peak of the one that started it.
    """
    with suppress(OSError, IndexError, ValueError):
        status = Path("/proc/self/status").read_text("ascii", "replace")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024)


def _kernel_oom_kills() -> int:
    """How many processes Linux has killed for want of memory since it started; 0 where it does not say."""
    try:
        counters = Path("/proc/vmstat").read_text("ascii")
    except OSError:
        return 0
    _, found, rest = counters.partition("\noom_kill ")
    return int(rest.split()[0]) if found else 0


def _printable_end(output: str) -> str:
    """The last line a child printed before it had seen any PDF, safe to show."""
    lines = output.strip().splitlines()
    return _printable(lines[-1])[-300:] if lines else "it printed nothing"


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
