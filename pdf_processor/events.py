"""What a run tells its listeners while it works. Foundation: only types; `progress.py` renders them.

Events arrive from several threads; `bulk_processor` calls each listener under one lock, in order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pdf_processor.model import BatchResult, Outcome, PageKind


@dataclass(frozen=True, slots=True)
class WorkFound:
    """The survey of the sources so far: files and bytes that have to be read (finished ones to skip excluded).

    `pages` is a guess from the files' raw bytes; `picture_pages` of them seem to be pictures without text.
    """

    files: int
    bytes: int
    complete: bool
    pages: int = 0
    picture_pages: int = 0


@dataclass(frozen=True, slots=True)
class FileStarted:
    """A thread has claimed a file."""

    path: bytes
    size: int


@dataclass(frozen=True, slots=True)
class PageRead:
    """A child has finished one page; `page` counts from 1. Scanned pages come in any order.

    `seconds` is what recognising it took: 0 for a page with text, and for one whose reading was kept.
    """

    path: bytes
    page: int
    pages: int
    kind: PageKind
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class FileEnded:
    """A file has come to its end, and the log says so."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark on the run that belongs to no single outcome: a skipped FIFO, a taken-over claim, a low disk."""

    code: str
    message: str
    path: bytes | None = None


@dataclass(frozen=True, slots=True)
class RunEnded:
    """Nothing follows this one."""

    result: BatchResult


Event = WorkFound | FileStarted | PageRead | FileEnded | Notice | RunEnded
Listener = Callable[[Event], None]
