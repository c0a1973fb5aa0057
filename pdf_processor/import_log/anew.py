"""A new log beside one that is damaged or gone, whose place it takes once it is filled; the old one is kept."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Protocol, Self

import psutil

from pdf_processor.atomic_file import sync_folder
from pdf_processor.errors import LogLocked
from pdf_processor.import_log.connection import DATABASE
from pdf_processor.import_log.log import ImportLog

_SCRATCH = ".pdfproc-rebuild-"
_SIDES = (b"-wal", b"-shm", b"-journal")


class Anew(Protocol):
    """A context manager that leaves nothing of what did not take the old log's place."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None: ...

    def make_sure_the_old_one_is_free(self) -> None:
        """Raises `LogLocked` where another program has it open."""

    def open(self) -> ImportLog:
        """The new log, empty. Close it before it takes the place."""

    def take_place(self) -> bytes | None:
        """Put it in the old one's place; what that one is called now, None where there was none."""


def anew(output: bytes, address: str | None) -> Anew:
    """A new log of an output folder, there or at a database's address."""
    if address is None:
        return FileAnew(output)
    from pdf_processor.import_log.postgres_anew import TablesAnew  # noqa: PLC0415 - an extra

    return TablesAnew(output, address)


class FileAnew:
    """A database file. Raises `OSError`."""

    def __init__(self, output: bytes) -> None:
        self._output = output
        self._database = os.path.join(output, DATABASE.encode())
        self._scratch: str | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def make_sure_the_old_one_is_free(self) -> None:
        """Raises `LogLocked` where another process of this machine has it open."""
        if os.path.lexists(self._database) and _is_open_elsewhere(self._database):
            raise LogLocked(f"{os.fsdecode(self._database)} is damaged, and another program has it open")

    def open(self) -> ImportLog:
        """The new log, in a folder of its own below the output folder."""
        for stale in os.listdir(self._output):
            if stale.startswith(_SCRATCH.encode()):
                shutil.rmtree(os.path.join(self._output, stale), ignore_errors=True)
        self._scratch = tempfile.mkdtemp(prefix=_SCRATCH, dir=os.fsdecode(self._output))
        return ImportLog.open(self._scratch)

    def take_place(self) -> bytes | None:
        """Rename it; the old one's new path."""
        assert self._scratch is not None
        kept = _put_away(self._database)
        # Whoever dies here leaves no log at all, and the same command makes one again.
        os.rename(os.path.join(os.fsencode(self._scratch), DATABASE.encode()), self._database)
        sync_folder(self._output)
        return kept


def _is_open_elsewhere(database: bytes) -> bool:
    real = os.path.realpath(os.fsdecode(database))
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and any(file.path == real for file in process.open_files()):
                return True
    return False


def _put_away(database: bytes) -> bytes | None:
    """Give the old log, and what lies beside it, another name; nothing is overwritten."""
    if not os.path.lexists(database):
        return None
    name = database + f".damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}".encode()
    while os.path.lexists(name):
        name += b"-2"
    # The database last: without it, what is beside it would be taken for the new one's.
    for side in _SIDES:
        with suppress(FileNotFoundError):
            os.rename(database + side, name + side)
    os.rename(database, name)
    sync_folder(os.path.dirname(database))
    return name
