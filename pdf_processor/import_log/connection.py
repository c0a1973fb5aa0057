"""The database file: opened with care, written in transactions, made durable."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

import psutil

from pdf_processor.atomic_file import create_private, make_folder
from pdf_processor.errors import LogDamaged, LogLocked, LogUnusable, MachineError, OutputUnusable
from pdf_processor.import_log.schema import APPLICATION_ID, STEPS
from pdf_processor.shared_flush import SharedFlush

DATABASE = "pdfproc.db"
SMALL_ENOUGH_TO_CHECK = 8 * 1024 * 1024
SMALLEST_DATABASE = 512
NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb2",
        "smb3",
        "smbfs",
        "9p",
        "afs",
        "lustre",
        "ceph",
        "glusterfs",
        "ncpfs",
        "afpfs",
        "webdav",
    }
)
_BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class LogConnection:
    """One connection to a log, behind one lock, for all threads that share it."""

    def __init__(self, path: bytes, busy_seconds: float) -> None:
        self.path = path
        self.run_id = ""
        self.goes_on = False
        self._busy_seconds = busy_seconds
        self._output = os.path.dirname(path)
        self._lock = threading.RLock()
        self._wal: int | None = None
        self._flush = SharedFlush()
        with self._errors():
            self._db = sqlite3.connect(
                os.fsdecode(path), timeout=busy_seconds, isolation_level=None, check_same_thread=False
            )

    @classmethod
    def open(cls, output: str | bytes | os.PathLike[str], *, create: bool = True, busy_seconds: float = 30.0) -> Self:
        """Open the log below `output`, creating or upgrading it where needed.

        With `create=False` a folder without a log raises `LogUnusable`. A file that is damaged, not ours or
        from a newer version raises `LogUnusable` too and stays as it is.
        """
        path = os.path.join(os.path.abspath(os.fsencode(output)), DATABASE.encode())
        _make_sure_it_is_there(path, create)
        log = cls(path, busy_seconds)
        try:
            with log._errors():
                log._prepare()
        except BaseException:
            log.close()
            raise
        return log

    def close(self) -> None:
        """Close the connection; SQLite then folds its side files into the database."""
        with self._lock:
            if self._wal is not None:
                os.close(self._wal)
                self._wal = None
            self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.close()

    def _prepare(self) -> None:
        version = self._check_identity()
        if self._is_small():
            self._check_pages()
        self._choose_journal()
        self._db.execute("PRAGMA foreign_keys = ON")
        if version < len(STEPS):
            self._upgrade()
        for table in ("import_logs", "statements", "transactions", "events", "runs", "page_readings", "jobs"):
            self._db.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608 - the names above

    def _check_identity(self) -> int:
        # One look: between two, a run that starts at the same time may have made the tables.
        self._db.execute("BEGIN")
        try:
            is_new = self._value("SELECT count(*) FROM sqlite_master") == 0
            identity = self._value("PRAGMA application_id")
            version: int = self._value("PRAGMA user_version")
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
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
        wanted = "delete" if _file_system(self._output) in NETWORK_FILE_SYSTEMS else "wal"
        deadline = time.monotonic() + self._busy_seconds
        while self._value("PRAGMA journal_mode") != wanted:
            try:
                self._db.execute(f"PRAGMA journal_mode = {wanted}")
            except sqlite3.OperationalError as error:
                # Changing the mode does not wait for others by itself.
                if _primary_code(error) not in _BUSY_CODES or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
        self._db.execute(f"PRAGMA synchronous = {'FULL' if wanted == 'delete' else 'NORMAL'}")

    def _upgrade(self) -> None:
        with self._transaction() as db:
            done: int = self._value("PRAGMA user_version")  # another process may have been faster
            for step in STEPS[done:]:
                for statement in step:
                    db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {len(STEPS)}")

    def _value(self, sql: str, *parameters: object) -> Any:
        with self._lock:
            row = self._db.execute(sql, parameters).fetchone()
        return row[0] if row else None

    def _column(self, sql: str) -> list[Any]:
        with self._lock, self._errors():
            return [row[0] for row in self._db.execute(sql).fetchall()]

    def _rows(self, sql: str, *parameters: object) -> list[dict[str, Any]]:
        from sqlite_utils import Database  # noqa: PLC0415 - 80 ms, and a run has no need of it

        with self._lock, self._errors():
            return list(Database(self._db).query(sql, parameters))

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise  # a bug of ours
        except sqlite3.Error as error:
            raise _as_machine_error(error, self.path) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._errors():
            self._begin()
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    with suppress(sqlite3.Error):
                        self._db.execute("ROLLBACK")
                raise

    def _begin(self) -> None:
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            # A run that has waited in vain once ends, and does not wait again for each open claim; a server goes on.
            if not self.goes_on:
                self._db.execute("PRAGMA busy_timeout = 0")
            raise

    def _make_durable(self) -> None:
        """Wait until everything committed so far is on the disk; threads that wait at the same time share a flush."""
        try:
            if self._wal is None:
                with self._lock:
                    if self._wal is None:
                        self._wal = os.open(self.path + b"-wal", os.O_RDONLY | os.O_CLOEXEC)
            wal = self._wal
            self._flush.flush(lambda: os.fsync(wal))
        except FileNotFoundError:
            return  # journal mode DELETE: its commits are durable by themselves
        except OSError as error:
            raise OutputUnusable(f"{show(self.path)} cannot be flushed to disk: {error.strerror}") from error

    def _event(
        self, event: str, row_id: int | None = None, detail: str | None = None, job_id: str | None = None
    ) -> None:
        self._db.execute(
            "INSERT INTO events (at, run_id, import_id, event, detail, job_id) VALUES (?, ?, ?, ?, ?, ?)",
            (now(), self.run_id or None, row_id, event, detail, job_id),
        )


def _make_sure_it_is_there(path: bytes, create: bool) -> None:
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
        raise LogUnusable(
            f"there is no import log in {show(os.path.dirname(path))}",
            next_step="run 'pdfproc ingest' first, or give -o DIR",
        ) from error
    except OSError as error:
        raise OutputUnusable(f"{show(path)} cannot be created: {error.strerror}") from error


def _file_system(folder: bytes) -> str:
    """The type of the file system a folder is on; those of FUSE may be anything, so they count as network."""
    best, kind = b"", ""
    folder = os.path.realpath(folder)
    for partition in psutil.disk_partitions(all=True):
        mount = os.fsencode(partition.mountpoint)
        if (folder + b"/").startswith(mount.rstrip(b"/") + b"/") and len(mount) >= len(best):
            best, kind = mount, partition.fstype
    return "nfs" if kind.startswith("fuse") else kind


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _as_machine_error(error: sqlite3.Error, path: bytes) -> MachineError:
    code = _primary_code(error)
    if code in _BUSY_CODES:
        return LogLocked(f"{show(path)} is locked by another program")
    if code == sqlite3.SQLITE_FULL:
        return OutputUnusable(f"{show(path)} cannot grow: the disk is full")
    if code == sqlite3.SQLITE_IOERR:
        return OutputUnusable(f"{show(path)} cannot be read or written: {error}")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH):
        return LogUnusable(
            f"{show(path)} cannot be opened for writing",
            next_step="make it writable for you, or choose another folder with -o DIR",
        )
    return LogDamaged(f"{show(path)} is damaged or no import log: {error}")


def now() -> str:
    """The time as the log stores it: UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def show(path: bytes) -> str:
    """A path as text; what is not UTF-8 in it is escaped."""
    return path.decode("utf-8", "backslashreplace")
