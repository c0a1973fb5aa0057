"""The database file: opened with care, written in transactions, made durable."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import quote

from pdf_processor.atomic_file import create_private, make_folder
from pdf_processor.errors import LogDamaged, LogLocked, LogMissing, LogUnusable, MachineError, OutputUnusable
from pdf_processor.file_system import is_on_network
from pdf_processor.import_log.schema import APPLICATION_ID, STEPS
from pdf_processor.import_log.values import show
from pdf_processor.shared_flush import SharedFlush

SMALL_ENOUGH_TO_CHECK = 8 * 1024 * 1024
SMALLEST_DATABASE = 512
_BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class SqliteStore:
    """One connection to a database file. Raises `sqlite3.Error`; see `errors`.

    A `frozen` one can be read only, and is taken to stay as it is; that it has is looked at in the end.
    """

    take_unlocked = ""  # who writes is alone

    def __init__(self, path: bytes, busy_seconds: float, *, frozen: bool = False) -> None:
        self.path = path
        self._busy_seconds = busy_seconds
        self._frozen_as = _looks(path) if frozen else None
        self._wal: int | None = None
        self._wal_lock = threading.Lock()
        self._flush = SharedFlush()
        with self.errors():
            self.db = sqlite3.connect(
                f"file:{quote(path)}?immutable=1" if frozen else os.fsdecode(path), uri=frozen,
                timeout=busy_seconds, isolation_level=None, check_same_thread=False,
            )  # fmt: skip
            # SQLite's own lower() knows no letters but A to Z.
            self.db.create_function("folded", 1, str.casefold, deterministic=True)

    def another(self) -> SqliteStore:
        """A second connection to the same file."""
        return SqliteStore(self.path, self._busy_seconds, frozen=self._frozen_as is not None)

    def close(self) -> None:
        """Close the connection; SQLite then folds its side files into the database.

        Raises `LogLocked` where somebody has written to one that was frozen: what was read may not fit together.
        """
        if self._wal is not None:
            os.close(self._wal)
            self._wal = None
        self.db.close()
        if self._frozen_as not in (None, _looks(self.path)):
            raise LogLocked(f"{show(self.path)} was written to while it was read")

    def prepare(self) -> None:
        """Find the tables, make or upgrade them."""
        version = self._check_identity()
        if self._is_small():
            self._check_pages()
        if self._frozen_as is None:
            self._choose_journal()
        self.db.execute("PRAGMA foreign_keys = ON")
        if version < len(STEPS):
            self._upgrade()
        for table in ("import_logs", "statements", "transactions", "events", "runs", "page_readings", "jobs"):
            self.db.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608 - the names above

    def _check_identity(self) -> int:
        # One look: between two, a run that starts at the same time may have made the tables.
        self.db.execute("BEGIN")
        try:
            is_new = self._value("SELECT count(*) FROM sqlite_master") == 0
            identity = self._value("PRAGMA application_id")
            version: int = self._value("PRAGMA user_version")
        finally:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
        if version > len(STEPS) and identity == APPLICATION_ID:
            raise LogUnusable(
                f"{show(self.path)} was written by a newer version of pdfproc",
                next_step="update pdfproc, or choose another folder with -o DIR",
            )
        if not is_new and (identity != APPLICATION_ID or version < 1):
            raise LogDamaged(f"{show(self.path)} is a database of another program")
        return version

    def _is_small(self) -> bool:
        with suppress(OSError):
            return os.stat(self.path).st_size <= SMALL_ENOUGH_TO_CHECK
        return False

    def _check_pages(self) -> None:
        if self._value("PRAGMA quick_check(1)") != "ok":
            raise LogDamaged(f"{show(self.path)} is damaged")

    def _choose_journal(self) -> None:
        wanted = "delete" if is_on_network(os.path.dirname(self.path)) else "wal"
        deadline = time.monotonic() + self._busy_seconds
        while self._value("PRAGMA journal_mode") != wanted:
            try:
                self.db.execute(f"PRAGMA journal_mode = {wanted}")
            except sqlite3.OperationalError as error:
                # Changing the mode does not wait for others by itself.
                if _primary_code(error) not in _BUSY_CODES or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
        self.db.execute(f"PRAGMA synchronous = {'FULL' if wanted == 'delete' else 'NORMAL'}")

    def _upgrade(self) -> None:
        self.begin(patient=False, shared=False)
        try:
            done: int = self._value("PRAGMA user_version")  # another process may have been faster
            for step in STEPS[done:]:
                for statement in step:
                    self.db.execute(statement)
            self.db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self.db.execute(f"PRAGMA user_version = {len(STEPS)}")
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                with suppress(sqlite3.Error):
                    self.db.execute("ROLLBACK")
            raise

    def _value(self, sql: str) -> Any:
        row = self.db.execute(sql).fetchone()
        return row[0] if row else None

    def rows(self, sql: str, parameters: Sequence[object]) -> list[dict[str, Any]]:
        """What a query has brought, by the names of its columns."""
        from sqlite_utils import Database  # noqa: PLC0415 - 80 ms, and a run has no need of it

        return list(Database(self.db).query(sql, parameters))

    def begin(self, *, patient: bool, shared: bool) -> None:  # noqa: ARG002 - who writes is alone
        """Begin to write."""
        try:
            self.db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            # A run that has waited in vain once ends, and does not wait again for each open claim; a server goes on.
            if not patient:
                self.db.execute("PRAGMA busy_timeout = 0")
            raise

    def begin_look(self) -> None:
        """Begin to look at one moment of all tables."""
        self.db.execute("BEGIN")

    def order_events(self) -> None:
        """Who writes is alone: numbers are in order."""

    def claim_folder(self) -> None:
        """The file lies in it."""

    def make_durable(self) -> None:
        """Wait until everything committed so far is on the disk; threads that wait at the same time share a flush."""
        try:
            if self._wal is None:
                with self._wal_lock:
                    if self._wal is None:
                        self._wal = os.open(self.path + b"-wal", os.O_RDONLY | os.O_CLOEXEC)
            wal = self._wal
            self._flush.flush(lambda: os.fsync(wal))
        except FileNotFoundError:
            return  # journal mode DELETE: its commits are durable by themselves
        except OSError as error:
            raise OutputUnusable.because(f"{show(self.path)} cannot be flushed to disk", error) from error

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Raise the database's errors as `MachineError`."""
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise  # a bug of ours
        except sqlite3.Error as error:
            raise _as_machine_error(error, self.path) from error

    def shred(self) -> None:
        """People's words: not to be found in the file any more."""
        self.db.execute("PRAGMA secure_delete = ON")

    def compact(self) -> None:
        """Give space back to the disk, unless another run is at work."""
        self.db.execute("PRAGMA busy_timeout = 0")
        try:
            self.db.execute("VACUUM")
            self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            with suppress(sqlite3.Error):
                self.db.execute(f"PRAGMA busy_timeout = {round(self._busy_seconds * 1000)}")

    def damage(self) -> list[str]:
        """What SQLite finds wrong with the file and the links between its tables."""
        found = [str(row[0]) for row in self.db.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        links = self.db.execute("PRAGMA foreign_key_check").fetchmany(20)
        return [*found, *(f"a row of {table} points to nothing" for table, *_ in links)]


def make_sure_it_is_there(path: bytes, create: bool) -> None:
    """Create an empty database with mode 0600: SQLite gives its side files the same mode, whatever the umask."""
    try:
        if not create:
            os.stat(path)
        else:
            make_folder(os.path.dirname(path))
            with suppress(FileExistsError):
                os.close(create_private(path))
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise LogUnusable(f"{show(path)} is not a file", next_step="choose another folder with -o DIR")
        if 0 < status.st_size < SMALLEST_DATABASE:
            # SQLite would take it for an empty one and write over it.
            raise LogDamaged(f"{show(path)} is damaged or no import log")
    except FileNotFoundError as error:
        raise LogMissing(
            f"there is no import log in {show(os.path.dirname(path))}",
            next_step="run 'pdfproc ingest' first, or give -o DIR",
        ) from error
    except OSError as error:
        raise OutputUnusable.because(f"{show(path)} cannot be {'created' if create else 'opened'}", error) from error


def is_frozen(path: bytes) -> bool:
    """Whether a database cannot be written, and all of it is in its one file: no run is at work, or has died, there."""
    if os.access(path, os.W_OK) and os.access(os.path.dirname(path), os.W_OK):
        return False
    itself, *beside = _looks(path)
    return itself is not None and not any(each and each[0] for each in beside)


def _looks(path: bytes) -> list[tuple[int, int] | None]:
    """Size and time of a database file and of those that SQLite keeps beside it; None for what is not there."""
    looks: list[tuple[int, int] | None] = []
    for each in (path, path + b"-wal", path + b"-journal"):
        try:
            status = os.stat(each)
            looks.append((status.st_size, status.st_mtime_ns))
        except OSError:
            looks.append(None)
    return looks


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _as_machine_error(error: sqlite3.Error, path: bytes) -> MachineError:
    code = _primary_code(error)
    if code in _BUSY_CODES:
        return LogLocked(f"{show(path)} is locked by another program")
    if code == sqlite3.SQLITE_FULL:
        return OutputUnusable.because(f"{show(path)} cannot grow", OSError(errno.ENOSPC, "the disk is full"))
    if code == sqlite3.SQLITE_IOERR:
        return OutputUnusable(f"{show(path)} cannot be read or written: {error}")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH):
        return LogUnusable(
            f"{show(path)} cannot be opened for writing",
            next_step="make it writable for you, or choose another folder with -o DIR",
        )
    return LogDamaged(f"{show(path)} is damaged or no import log: {error}")
