"""One PDF read in rounds: what it holds as text, then the pictures among its pages, then the statements.

    a child: the document, or the pictures it lacks  ->  kept readings, else OCR slots, page by page  ->  once more

A PDF without pictures is one round. Each picture is a request of its own with a deadline of its own, and its reading is
kept at once: who is stopped goes on at the page after the last one. Rows that balances contradict are looked at again
in a further round.

An engine that fails on a page costs what whoever reads that page makes of it: the file, or only the check of a text
layer. A child that dies over a page, or is late, costs the file; the readings of its other pages stay.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from pdf_processor.errors import (
    BadResult,
    ChangedWhileRead,
    FileError,
    LimitExceeded,
    OcrFailed,
    OcrUnavailable,
    PasswordRequired,
    TimedOut,
)
from pdf_processor.frames import Given, PageDone, Recognised
from pdf_processor.isolation import ChildReader, Lacking
from pdf_processor.kept_reading import unpack_reading
from pdf_processor.model import Document, Failure, OcrTask, Page, PageKind
from pdf_processor.ocr_slots import OcrSlots
from pdf_processor.password_store import NoKeyring, passwords_for
from pdf_processor.settings import MEBIBYTE, ReadSettings

MOST_ROUNDS = 8
OnPage = Callable[[PageDone, float], None]
"""Is told of a page, and the seconds that recognising it took: 0 for a page with text or one whose reading was kept."""
FAILURES_OF_ONE_PAGE = (OcrFailed, OcrUnavailable, LimitExceeded)


class Keeper(Protocol):
    """Where readings are kept: the import log."""

    def kept_readings(self, sha256: str, tasks: Sequence[OcrTask]) -> dict[OcrTask, bytes]: ...

    def keep_reading(self, sha256: str, task: OcrTask, reading: bytes, seconds: float) -> None: ...

    def note_kept(self, sha256: str, tasks: Sequence[OcrTask]) -> None: ...

    def note_failed(self, sha256: str, task: OcrTask, failure: Failure, seconds: float) -> None: ...


def _kept_passwords(sha256: str) -> tuple[str, ...]:
    """What the keyring holds for a PDF; a keyring that has been locked meanwhile costs the PDF alone."""
    with suppress(NoKeyring):
        return passwords_for(sha256)
    return ()


class ReadingRounds:
    """A thread's child process together with the slots and the keeper that all threads share."""

    def __init__(self, child: ChildReader, slots: OcrSlots, keeper: Keeper | None) -> None:
        self._child = child
        self._slots = slots
        self._keeper = keeper
        self._last: _Reading | None = None

    def read(self, fd: int, sha256: str, settings: ReadSettings, on_page: OnPage | None = None) -> Document:
        """Read the PDF behind an open file descriptor, whose bytes have this SHA-256.

        `on_page` is told each page once, of pictures as soon as they are read. Raises a `FileError` leaf,
        `EnvironmentBroken`, `Interrupted`, or what the keeper raises.
        """
        try:
            return self._read(_Reading(fd, sha256, settings, on_page))
        except PasswordRequired:
            kept = _kept_passwords(sha256) if settings.keyring else ()
            if not kept:
                raise
            return self._read(_Reading(fd, sha256, replace(settings, passwords=kept), on_page))

    def _read(self, reading: _Reading) -> Document:
        most = reading.settings.limits.document_seconds
        ends = most
        for _ in range(MOST_ROUNDS):
            began = time.monotonic()
            answer = self._child.read_with(reading.fd, reading.settings, reading.given, reading.page_done)
            if isinstance(answer, Document):
                self._last = reading
                return answer
            # Each round may take what all of them together may: this bounds their number, not the last one.
            ends -= time.monotonic() - began
            if ends < 0:
                raise TimedOut(f"reading took longer than {most:g} s (--timeout)")
            reading.pages = answer.pages
            self._gather(reading, answer)
        raise BadResult("the child process never has enough of readings")

    @property
    def settings(self) -> ReadSettings | None:
        """What has read the last PDF, with the password that the keyring gave."""
        return None if self._last is None else self._last.settings

    def searchable(self, document: Document, write: Callable[[bytes], object]) -> None:
        """Write a copy of the PDF read last, which is still open, with its scanned pages' words as invisible text.

        Raises a `FileError` leaf, `EnvironmentBroken`, `Interrupted`, or what `write` raises.
        """
        reading = self._last
        assert reading is not None
        scanned = {page.number for page in document.pages if page.kind in (PageKind.SCANNED, PageKind.MIXED)}
        given = [one for one in reading.given if one.reading and not one.task.strips and one.task.page in scanned]
        end = self._child.searchable(reading.fd, reading.settings, given, write)
        if end.sha256 != reading.sha256:
            raise ChangedWhileRead("the file changed while it was copied")

    def _gather(self, reading: _Reading, lacking: Lacking) -> None:
        tasks = lacking.tasks
        kept = self._keeper.kept_readings(reading.sha256, tasks) if self._keeper else {}
        if self._keeper and kept:
            self._keeper.note_kept(reading.sha256, tuple(kept))
        for task, packed in kept.items():
            reading.take(task, packed, 0.0)
        missing = [task for task in tasks if task not in kept]

        def done(task: OcrTask, result: Recognised | BaseException, seconds: float) -> None:
            if isinstance(result, FileError) and self._keeper:
                self._keeper.note_failed(reading.sha256, task, result.failure(), seconds)
            reading.spend(seconds, task.page)
            if isinstance(result, FAILURES_OF_ONE_PAGE):
                reading.fail(task, result)
                return
            if isinstance(result, BaseException):
                raise result
            if result.sha256 != reading.sha256:
                # Nothing is kept under a name that is not its own; whoever asked looks whether the file has changed.
                raise ChangedWhileRead("the file changed while its pages were read", page=task.page)
            if self._keeper:
                self._keeper.keep_reading(reading.sha256, task, result.reading, seconds)
            reading.take(task, result.reading, seconds)

        self._slots.recognise(reading.fd, reading.settings, missing, done)


class _Reading:
    """What is known of one PDF so far. Told by several threads: each call is one append."""

    def __init__(self, fd: int, sha256: str, settings: ReadSettings, on_page: OnPage | None) -> None:
        self.fd = fd
        self.sha256 = sha256
        self.settings = settings
        self.pages = 0
        self.given: list[Given] = []
        self._on_page = on_page
        self._told: set[int] = set()
        self._bytes = 0
        self._seconds = 0.0

    def page_done(self, done: PageDone, seconds: float = 0.0) -> None:
        """Tell of a page, unless that has been done."""
        if done.page.number not in self._told:
            self._told.add(done.page.number)
            if self._on_page:
                self._on_page(done, seconds)

    def take(self, task: OcrTask, packed: bytes, seconds: float) -> None:
        """Add a reading. Raises `LimitExceeded` where all of them are too much for one file."""
        self._bytes += len(packed)
        most = self.settings.limits.result_bytes
        if self._bytes > most:
            raise LimitExceeded(
                f"the words of its pictures take more than the limit of {most // MEBIBYTE} MB (--max-result)",
                next_step="if you trust the file, run 'pdfproc retry --max-result MB' with a higher limit",
                page=task.page,
            )
        self.given.append(Given(task, packed))
        if not task.strips:
            found = unpack_reading(packed, task.page)
            page = Page(task.page, found.width, found.height, found.turned, PageKind.SCANNED)
            self.page_done(PageDone(page, self.pages), seconds)

    def spend(self, seconds: float, page: int) -> None:
        """Count time that recognising took. Raises `TimedOut` where all of it is too much for one file."""
        before, self._seconds = self._seconds, self._seconds + seconds
        most = self.settings.limits.ocr_seconds
        # The page that crosses the bound is read and kept, so that every retry gets further.
        if before > most:
            raise TimedOut(
                f"recognising its scanned pages took longer than {most:g} s (--ocr-timeout)",
                next_step="if the file is worth the time, run 'pdfproc retry': it goes on after the last page that was "
                "read; or raise the limit with --ocr-timeout SECONDS",
                page=page,
            )

    def fail(self, task: OcrTask, error: FileError) -> None:
        """Add the reason why there is no reading."""
        self.given.append(Given(task, failure=error.failure()))
