"""One PDF read for a look at it: by a child process with all its limits, as in a batch, but nothing is stored."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import TracebackType

from pdf_processor.cage import Cage
from pdf_processor.cores import usable_slots
from pdf_processor.errors import Unreadable
from pdf_processor.file_times import day_changed
from pdf_processor.frames import Draw, PageDone
from pdf_processor.isolation import ChildReader
from pdf_processor.model import Document, Mark, Page, PageKind
from pdf_processor.ocr_slots import OcrSlots
from pdf_processor.reading_rounds import Keeper, ReadingRounds
from pdf_processor.settings import ReadSettings

PICTURE_DPI = 130


class Inspection:
    """An open PDF and the child process that reads it; a context manager.

    Raises `FileNotFoundError` and `IsADirectoryError` where the path names no file, `Unreadable` where it cannot be
    opened or is none to read at once (a pipe, a device). `keeper` may have readings of scanned pages.
    """

    def __init__(
        self, path: bytes, settings: ReadSettings, extractor: str = "default", keeper: Keeper | None = None
    ) -> None:
        self._fd = _open(path)
        self._settings = replace(settings, saved=day_changed(os.fstat(self._fd)))
        self._child = ChildReader(extractor, limits=settings.limits, sandbox=settings.sandbox)
        self._slots = OcrSlots(usable_slots(), extractor, limits=settings.limits, sandbox=settings.sandbox)
        self._rounds = ReadingRounds(self._child, self._slots, keeper)

    def read(self, on_page: Callable[[PageDone], None] | None = None) -> Document:
        """The whole document. Raises a `FileError` leaf, or `EnvironmentBroken`."""
        tell = None if on_page is None else lambda done, _seconds: on_page(done)
        return self._rounds.read(self._fd, _sha256(self._fd), self._settings, tell)

    @property
    def cage(self) -> Cage | None:
        """What confines the child process; None before it has read."""
        return self._child.cage

    def picture(self, page: Page, marks: Sequence[Mark], dpi: int = PICTURE_DPI) -> bytes:
        """One page of the document as a PNG with the marks over it. Raises what `read` does."""
        rotation = page.rotation % 360 if page.kind is PageKind.SCANNED else None
        return self.picture_of(page.number, marks, dpi, rotation)

    def picture_of(self, number: int, marks: Sequence[Mark], dpi: int, rotation: int | None = None) -> bytes:
        """A page by its number, without reading the document; `rotation` as in `Draw`. Raises what `read` does."""
        settings = self._rounds.settings or self._settings
        return self._child.draw(self._fd, Draw(settings, number, dpi, tuple(marks), rotation))

    def twin(self, write: Callable[[bytes], object]) -> None:
        """Write a PDF that is read as the document and says nothing of it. Raises what `read` does."""
        self._child.twin(self._fd, self._rounds.settings or self._settings, write)

    def __enter__(self) -> Inspection:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._slots.close()
        self._child.close()
        os.close(self._fd)


def _sha256(fd: int) -> str:
    with os.fdopen(os.dup(fd), "rb") as file:
        try:
            return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise Unreadable(f"the file cannot be read: {error.strerror}") from error


def _open(path: bytes) -> int:
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unreadable(f"the file cannot be opened: {error.strerror}") from error
    mode = os.fstat(fd).st_mode
    if stat.S_ISREG(mode):
        return fd
    os.close(fd)
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    raise Unreadable("the path is no regular file", next_step="give the path of a PDF file")
