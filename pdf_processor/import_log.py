"""The import log: what became of which file, in `pdfproc.db` below the output folder. The only module that speaks SQL.

One connection behind one lock serves all threads of a run. A commit writes to the write-ahead log only (0.07 ms);
what the user is told next is made durable by flushing that file outside the lock (0.1 ms to 4 ms), so that several
threads wait for the disk at the same time. That is what `synchronous=FULL` does, without holding the lock.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import sqlite3
import stat
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from types import TracebackType
from typing import Any, Self

import psutil

from pdf_processor.atomic_file import create_private, make_folder
from pdf_processor.errors import LogLocked, LogUnusable, MachineError, OutputUnusable
from pdf_processor.log_schema import APPLICATION_ID, STEPS
from pdf_processor.model import (
    BatchResult,
    Document,
    Doubt,
    Failure,
    Outcome,
    Reconciled,
    SourceFile,
    Statement,
    Status,
)
from pdf_processor.output_names import name_key

DATABASE = "pdfproc.db"
SMALL_ENOUGH_TO_CHECK = 8 * 1024 * 1024
SMALLEST_DATABASE = 512
HEARTBEAT_TIMEOUT = timedelta(minutes=5)
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
WELL = ("succeeded", "no_transactions", "needs_review")
_NAME_LESS = ("failed", "duplicate", "interrupted")

# A duplicate has ended well if its first copy has.
_ENDED_WELL = """
SELECT status, pages, transactions, reconciled, csv_name, output_path FROM import_logs AS log
WHERE (status IN ('succeeded', 'no_transactions', 'needs_review') OR status = 'duplicate' AND EXISTS (
    SELECT 1 FROM import_logs AS first
    WHERE first.id = log.duplicate_of AND first.status IN ('succeeded', 'no_transactions', 'needs_review')))
"""
_THIS_FILE = _ENDED_WELL + "AND path_bytes = ? AND size = ? AND mtime_ns = ?"
_THIS_ROW = _ENDED_WELL + "AND id = ?"


class ClaimLost(Exception):
    """Another run has taken a claim of ours over, because it held us for dead: what we have read is dropped."""


class Verdict(StrEnum):
    """What a run is to do with a file it has asked for."""

    READ = "read"
    DUPLICATE = "duplicate"
    DONE = "done"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Claim:
    """The answer to a claim.

    `csv_name` is where the result goes, `previous` how the same content ended before, `dead_owner` the run that
    died while it held the file, `tidy` whether something outside the log is due.
    """

    verdict: Verdict
    row_id: int
    csv_name: str | None = None
    previous: Status | None = None
    dead_owner: str | None = None
    done: Outcome | None = None
    tidy: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """A published result file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Abandoned:
    """A claim of a dead run, whose temporary file may still lie beside its result."""

    row_id: int
    owner: str
    csv_name: str | None


@dataclass(frozen=True, slots=True)
class Ended:
    """A row whose end is committed while something outside the log is still due: a move, a removal."""

    row_id: int
    due: str
    status: Status
    path: bytes
    relative: bytes
    sha256: str
    csv_name: str | None
    has_output: bool
    quarantined: bytes | None
    failure: Failure | None
    finished_at: str
    run_id: str


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A failed row, for showing and for trying again. `quarantined` is None where the PDF was left in its place."""

    row_id: int
    path: bytes
    quarantined: bytes | None
    sha256: str | None
    failure: Failure
    attempts: int
    finished_at: str


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """A file whose rows printed figures contradict (NO) or do not prove (UNKNOWN); `unproved` rows have no proof."""

    path: bytes
    output_path: str | None
    reconciled: Reconciled
    transactions: int
    unproved: int


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run as the log knows it. `ending` is None while it works; `alive` says whether its process still does."""

    run_id: str
    started_at: str
    ended_at: str | None
    ending: str | None
    alive: bool
    result: BatchResult | None


class ImportLog:
    """The log of one output folder. Open it with `ImportLog.open`; a context manager that closes it.

    Methods may be called from any thread. They raise `LogLocked`, `LogUnusable` or `OutputUnusable`.
    """

    def __init__(self, path: bytes, busy_seconds: float) -> None:
        self.path = path
        self.run_id = ""
        self._busy_seconds = busy_seconds
        self._output = os.path.dirname(path)
        self._lock = threading.RLock()
        self._wal: int | None = None
        self._host = socket.gethostname()
        self._started_at = ""
        self._engine = ""
        self._continued: frozenset[str] = frozenset()
        self._seen_alive: dict[str, tuple[bool, float]] = {}
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

    def another(self) -> ImportLog:
        """A second connection to the same log, for a thread that must not wait for the first one's lock."""
        log = ImportLog(self.path, self._busy_seconds)
        log._seen_alive = self._seen_alive
        return log

    def close(self) -> None:
        """Close the connection; SQLite then folds its side files into the database."""
        with self._lock:
            if self._wal is not None:
                os.close(self._wal)
                self._wal = None
            self._db.close()
        _RUNS_OF_THIS_PROCESS.discard(self.run_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.close()

    # -- opening

    def _prepare(self) -> None:
        version = self._check_identity()
        if self._is_small():
            self._check_pages()
        self._choose_journal()
        self._db.execute("PRAGMA foreign_keys = ON")
        if version < len(STEPS):
            self._upgrade()
        for table in ("import_logs", "statements", "transactions", "events", "runs"):
            self._db.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608 - the names above

    def _check_identity(self) -> int:
        identity = self._value("PRAGMA application_id")
        version: int = self._value("PRAGMA user_version")
        if version > len(STEPS) and identity == APPLICATION_ID:
            raise LogUnusable(
                f"{_show(self.path)} was written by a newer version of pdfproc",
                next_step="update pdfproc, or choose another folder with -o DIR",
            )
        is_new = self._value("SELECT count(*) FROM sqlite_master") == 0
        if not is_new and (identity != APPLICATION_ID or version < 1):
            raise LogUnusable(f"{_show(self.path)} is a database of another program")
        return version

    def _is_small(self) -> bool:
        with suppress(OSError):
            return os.stat(self.path).st_size <= SMALL_ENOUGH_TO_CHECK
        return False

    def _check_pages(self) -> None:
        if self._value("PRAGMA quick_check(1)") != "ok":
            raise LogUnusable(f"{_show(self.path)} is damaged")

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

    # -- the connection

    def _value(self, sql: str, *parameters: object) -> Any:
        with self._lock:
            row = self._db.execute(sql, parameters).fetchone()
        return row[0] if row else None

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
            # Who has waited in vain once ends the run, and does not wait again for each open claim.
            self._db.execute("PRAGMA busy_timeout = 0")
            raise

    def _make_durable(self) -> None:
        """Wait until everything committed so far is on the disk."""
        try:
            if self._wal is None:
                with self._lock:
                    if self._wal is None:
                        self._wal = os.open(self.path + b"-wal", os.O_RDONLY | os.O_CLOEXEC)
            os.fsync(self._wal)
        except FileNotFoundError:
            return  # journal mode DELETE: its commits are durable by themselves
        except OSError as error:
            raise OutputUnusable(f"{_show(self.path)} cannot be flushed to disk: {error.strerror}") from error

    def _event(self, event: str, row_id: int | None = None, detail: str | None = None) -> None:
        self._db.execute(
            "INSERT INTO events (at, run_id, import_id, event, detail) VALUES (?, ?, ?, ?, ?)",
            (_now(), self.run_id or None, row_id, event, detail),
        )

    # -- runs

    def abandoned(self) -> list[Abandoned]:
        """The claims of dead runs."""
        with self._lock, self._errors():
            rows = self._db.execute("SELECT id, owner, csv_name FROM import_logs WHERE owner IS NOT NULL").fetchall()
            return [Abandoned(*row) for row in rows if not self._is_alive(row[1])]

    def begin_run(self, engine_version: str) -> None:
        """Enter this process as a run. Claims of dead runs become `interrupted`."""
        self._started_at = _now()
        self.run_id = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
        self._engine = engine_version
        _RUNS_OF_THIS_PROCESS.add(self.run_id)
        with self._transaction() as db:
            db.execute(
                """INSERT INTO runs (run_id, host, pid, process_start, started_at, heartbeat_at)
                   VALUES (?, ?, ?, ?, ?, ?)""",
                (self.run_id, self._host, os.getpid(), _process_start(os.getpid()), self._started_at, self._started_at),
            )
            self._event("run_started")
            self._bury_dead_runs()
            self._continued = self._continue_unfinished_runs()
            self._interrupt_claims_of_dead_runs()

    def _bury_dead_runs(self) -> None:
        for (run_id,) in self._db.execute("SELECT run_id FROM runs WHERE ending IS NULL").fetchall():
            if not self._is_alive(run_id):
                self._db.execute("UPDATE runs SET ending = 'died' WHERE run_id = ?", (run_id,))

    def _continue_unfinished_runs(self) -> frozenset[str]:
        """This run and the unfinished ones before it count as one: their failures are this run's failures."""
        self._db.execute(
            """UPDATE runs SET continued_by = ?1 WHERE run_id <> ?1 AND ending <> 'complete' AND (
                   continued_by IS NULL OR continued_by IN (SELECT run_id FROM runs WHERE ending <> 'complete'))""",
            (self.run_id,),
        )
        rows = self._db.execute("SELECT run_id FROM runs WHERE continued_by = ?", (self.run_id,)).fetchall()
        return frozenset(row[0] for row in rows) | {self.run_id}

    def _interrupt_claims_of_dead_runs(self) -> None:
        for claim in self.abandoned():
            self._event("taken_over", claim.row_id, claim.owner)
            self._db.execute(
                "UPDATE import_logs SET status = 'interrupted', owner = NULL WHERE id = ?", (claim.row_id,)
            )

    def end_run(self, result: BatchResult, ending: str) -> None:
        """Store the figures of this run and how it ended: complete, stopped, or an error's code."""
        figures = (
            result.files, result.succeeded, result.no_transactions, result.needs_review, result.failed, result.skipped,
            result.duplicates, result.interrupted, result.transactions, result.pages, result.seconds,
            result.peak_memory_bytes,
        )  # fmt: skip
        with self._transaction() as db:
            db.execute(
                """UPDATE runs SET ended_at = ?, ending = ?, files = ?, succeeded = ?, no_transactions = ?,
                       needs_review = ?, failed = ?, skipped = ?, duplicates = ?, interrupted = ?, transactions = ?,
                       pages = ?, seconds = ?, peak_memory_bytes = ? WHERE run_id = ?""",
                (_now(), ending, *figures, self.run_id),
            )
            self._event("run_ended", None, ending)

    def heartbeat(self) -> None:
        """Say that this run is alive, for runs on other machines that share the folder."""
        with self._transaction() as db:
            db.execute("UPDATE runs SET heartbeat_at = ? WHERE run_id = ?", (_now(), self.run_id))
            db.execute("UPDATE import_logs SET heartbeat_at = ? WHERE owner = ?", (_now(), self.run_id))

    def _is_alive(self, run_id: str) -> bool:
        if run_id == self.run_id:
            return True
        alive, looked = self._seen_alive.get(run_id, (True, 0.0))
        if alive and time.monotonic() - looked > 0.5:
            alive = self._look_whether_alive(run_id)
            self._seen_alive[run_id] = (alive, time.monotonic())
        return alive

    def _look_whether_alive(self, run_id: str) -> bool:
        row = self._db.execute(
            "SELECT host, pid, process_start, heartbeat_at FROM runs WHERE run_id = ? AND ending IS NULL", (run_id,)
        ).fetchone()
        if row is None:
            return False
        host, pid, process_start, heartbeat_at = row
        if (host, pid) == (self._host, os.getpid()):
            return run_id in _RUNS_OF_THIS_PROCESS
        if host != self._host:
            return datetime.now(UTC) - datetime.fromisoformat(heartbeat_at) < HEARTBEAT_TIMEOUT
        started = _process_start(pid)
        return started is not None and abs(started - process_start) < 0.1

    # -- skipping and claiming

    def finished(self, file: SourceFile) -> Outcome | None:
        """How this very file (path, size, time of change) ended well before, if its result is still there."""
        with self._lock, self._errors():
            row = self._db.execute(_THIS_FILE, (file.path, file.size, file.mtime_ns)).fetchone()
        return None if row is None else self._skipped(file, row)

    def _skipped(self, file: SourceFile, row: tuple[Any, ...]) -> Outcome | None:
        status, pages, transactions, reconciled, csv_name, output_path = row
        if status != Status.DUPLICATE and not os.path.exists(self.result_path(csv_name)):
            return None
        return Outcome(
            file.path, Status(status), pages or 0, transactions or 0, Reconciled(reconciled or "unknown"),
            size=file.size, output_path=output_path, skipped=True,
        )  # fmt: skip

    def result_path(self, csv_name: str) -> bytes:
        """Where a result of this name lies."""
        return os.path.join(self._output, csv_name.encode())

    def ended_elsewhere(self, path: bytes) -> Outcome | None:
        """How another run has ended this path since this run began, if one has."""
        with self._lock, self._errors():
            row = self._db.execute(
                """SELECT size, status, pages, transactions, reconciled, output_path FROM import_logs
                   WHERE path_bytes = ? AND run_id <> ? AND owner IS NULL AND finished_at >= ?
                       AND status <> 'interrupted' ORDER BY finished_at DESC""",
                (path, self.run_id, self._started_at),
            ).fetchone()
        if row is None:
            return None
        size, status, pages, transactions, reconciled, output_path = row
        return Outcome(
            path, Status(status), pages or 0, transactions or 0, Reconciled(reconciled or "unknown"),
            size=size, output_path=output_path, skipped=True,
        )  # fmt: skip

    def claim(
        self, file: SourceFile, relative: bytes, names: Callable[[bytes], Iterable[str]], *, skip_finished: bool
    ) -> Claim:
        """Ask for a file whose content is known. Committed at once, but not yet durable.

        READ: it is ours until `succeed`, `fail` or `release`. DUPLICATE: the log already says so. DONE: it has
        ended well before (with `skip_finished`), or another run has ended it since this one began. BUSY:
        another live run holds it.
        """
        with self._transaction() as db:
            own = self._row_of(file)
            if own is not None and own.owner is not None and self._is_alive(own.owner):
                return Claim(Verdict.BUSY, own.row_id)
            if own is not None and (done := self._done(own, file, skip_finished)):
                db.execute(
                    "UPDATE import_logs SET size = ?, mtime_ns = ? WHERE id = ?", (file.size, file.mtime_ns, own.row_id)
                )
                return Claim(Verdict.DONE, own.row_id, done=done)
            row_id = self._enter(file, relative, own)
            if first := self._first_copy(file):
                return self._mark_duplicate(row_id, *first)
            csv_name = own.csv_name if own and own.csv_name else self._reserve(row_id, file.path, names)
            self._event("claimed", row_id)
            previous, dead_owner = (own.status, own.owner) if own else (None, None)
            return Claim(Verdict.READ, row_id, csv_name, previous, dead_owner)

    def _row_of(self, file: SourceFile) -> _Row | None:
        rows = self._db.execute(
            """SELECT id, sha256, status, owner, run_id, finished_at, csv_name FROM import_logs
               WHERE path_bytes = ? AND (sha256 = ? OR sha256 IS NULL) ORDER BY sha256 IS NULL""",
            (file.path, file.sha256),
        ).fetchall()
        if not rows:
            return None
        row_id, sha256, status, owner, run_id, finished_at, csv_name = rows[0]
        return _Row(row_id, sha256, Status(status), owner, run_id, finished_at, csv_name)

    def _done(self, own: _Row, file: SourceFile, skip_finished: bool) -> Outcome | None:
        if own.sha256 is None:
            return None
        if own.run_id != self.run_id and own.owner is None and (own.finished_at or "") >= self._started_at:
            return self.ended_elsewhere(file.path)
        if not skip_finished:
            return None
        row = self._db.execute(_THIS_ROW, (own.row_id,)).fetchone()
        return None if row is None else self._skipped(file, row)

    def _enter(self, file: SourceFile, relative: bytes, own: _Row | None) -> int:
        """Make the row for this content `processing` and ours, and the path's current one."""
        if own is None:
            row_id = self._insert(file, relative)
        else:
            row_id = own.row_id
            self._db.execute(
                """UPDATE import_logs SET size = ?, mtime_ns = ?, sha256 = ?, current = 1, attempts = attempts + 1,
                       duplicate_of = NULL WHERE id = ?""",
                (file.size, file.mtime_ns, file.sha256, row_id),
            )
        self._db.execute(
            """UPDATE import_logs SET status = 'processing', owner = ?1, run_id = ?1, started_at = ?2,
                   heartbeat_at = ?2, engine_version = ?3 WHERE id = ?4""",
            (self.run_id, _now(), self._engine, row_id),
        )
        self._db.execute(
            "UPDATE import_logs SET current = 0 WHERE path_bytes = ? AND id <> ? AND current = 1", (file.path, row_id)
        )
        return row_id

    def _insert(self, file: SourceFile, relative: bytes) -> int:
        earlier = self._value("SELECT relative_path FROM import_logs WHERE path_bytes = ? ORDER BY id", file.path)
        cursor = self._db.execute(
            """INSERT INTO import_logs (path, path_bytes, relative_path, size, mtime_ns, sha256, current, status,
                   attempts, run_id) VALUES (?, ?, ?, ?, ?, ?, 1, 'processing', 1, ?)""",
            (
                _show(file.path), file.path, earlier or relative, file.size, file.mtime_ns, file.sha256, self.run_id,
            ),
        )  # fmt: skip
        return cursor.lastrowid or 0

    def _first_copy(self, file: SourceFile) -> tuple[int, bool] | None:
        """The row that the same bytes under another path stand for, and whether that one has failed."""
        rows = self._db.execute(
            """SELECT id, status, run_id, owner FROM import_logs
               WHERE sha256 = ? AND path_bytes <> ? AND status <> 'duplicate' ORDER BY id""",
            (file.sha256, file.path),
        )
        for row_id, status, run_id, owner in rows.fetchall():
            if status in WELL or (status == Status.PROCESSING and owner is not None and self._is_alive(owner)):
                return row_id, False
            if status == Status.FAILED and run_id in self._continued:
                return row_id, True
        return None

    def _mark_duplicate(self, row_id: int, first: int, first_failed: bool) -> Claim:
        self._db.execute("DELETE FROM transactions WHERE import_id = ?", (row_id,))
        self._db.execute("DELETE FROM statements WHERE import_id = ?", (row_id,))
        self._db.execute(
            """UPDATE import_logs SET status = 'duplicate', duplicate_of = ?, owner = NULL, finished_at = ?,
                   seconds = 0, pages = NULL, transactions = NULL, reconciled = NULL, error_code = NULL,
                   error_message = ?, next_step = NULL, error_page = NULL, retryable = NULL,
                   due = CASE WHEN output_path IS NOT NULL OR quarantined_path IS NOT NULL THEN 'tidy' END
               WHERE id = ?""",
            (first, _now(), FIRST_COPY_FAILED if first_failed else None, row_id),
        )
        self._event(Status.DUPLICATE, row_id, str(first))
        tidy = self._value("SELECT due FROM import_logs WHERE id = ?", row_id) is not None
        return Claim(Verdict.DUPLICATE, row_id, tidy=tidy)

    def _reserve(self, row_id: int, path: bytes, names: Callable[[bytes], Iterable[str]]) -> str:
        """Take the first free name for the path below the source.

        A name that an earlier content of the same path holds without a result is free.
        """
        relative: bytes = self._value("SELECT relative_path FROM import_logs WHERE id = ?", row_id)
        for name in names(relative):
            key = name_key(name)
            holder = self._db.execute(
                "SELECT id, path_bytes, status, output_path FROM import_logs WHERE csv_key = ?", (key,)
            ).fetchone()
            if holder is not None:
                holder_id, holder_path, status, output_path = holder
                if holder_path != path or output_path is not None or status not in _NAME_LESS:
                    continue
                self._db.execute("UPDATE import_logs SET csv_name = NULL, csv_key = NULL WHERE id = ?", (holder_id,))
            self._db.execute("UPDATE import_logs SET csv_name = ?, csv_key = ? WHERE id = ?", (name, key, row_id))
            return name
        raise AssertionError("names without end")

    # -- the end of a claim

    def release(self, claim: Claim) -> None:
        """Give a claim back unread: what had ended well before stays so, all else is `interrupted`."""
        status = claim.previous if claim.previous and claim.previous.ended_well else Status.INTERRUPTED
        if claim.previous is Status.DUPLICATE:
            status = Status.INTERRUPTED  # its link to the first copy is already gone
        with self._transaction() as db:
            db.execute(
                "UPDATE import_logs SET status = ?, owner = NULL WHERE id = ? AND owner = ?",
                (status, claim.row_id, self.run_id),
            )
            self._event("released", claim.row_id)

    def succeed(self, claim: Claim, status: Status, document: Document, result: Result, seconds: float) -> bool:
        """Store what was read: the sole commit point. Returns whether something outside the log is still due.

        Rows of an earlier reading are replaced. Raises `ClaimLost`.
        """
        with self._transaction() as db:
            self._make_sure_it_is_ours(claim.row_id)
            db.execute("DELETE FROM transactions WHERE import_id = ?", (claim.row_id,))
            db.execute("DELETE FROM statements WHERE import_id = ?", (claim.row_id,))
            self._insert_statements(claim.row_id, document)
            db.execute(
                """UPDATE import_logs SET status = ?, owner = NULL, finished_at = ?, seconds = ?, pages = ?,
                       transactions = ?, reconciled = ?, output_path = ?, output_sha256 = ?, error_code = NULL,
                       error_message = NULL, next_step = NULL, error_page = NULL, retryable = NULL,
                       due = CASE WHEN quarantined_path IS NOT NULL THEN 'tidy' END WHERE id = ?""",
                (
                    status, _now(), seconds, len(document.pages), len(document.transactions), document.reconciled,
                    _show(self.result_path(result.name)), result.sha256, claim.row_id,
                ),
            )  # fmt: skip
            db.execute("UPDATE import_logs SET error_message = NULL WHERE duplicate_of = ?", (claim.row_id,))
            self._event(status, claim.row_id)
            due = self._value("SELECT due FROM import_logs WHERE id = ?", claim.row_id)
        self._make_durable()
        return due is not None

    def _make_sure_it_is_ours(self, row_id: int) -> None:
        if self._value("SELECT owner FROM import_logs WHERE id = ?", row_id) != self.run_id:
            raise ClaimLost

    def _insert_statements(self, import_id: int, document: Document) -> None:
        printed = 0
        for number, statement in enumerate(document.statements, start=1):
            values = (import_id, number, *_statement_values(statement))
            marks = ", ".join("?" * len(values))
            cursor = self._db.execute(
                f"""INSERT INTO statements (import_id, number, bank, account, holder, kind, locale, currency,
                        period_start, period_end, opening_balance, closing_balance, reconciled, difference, witnesses,
                        doubts)
                    VALUES ({marks})""",  # noqa: S608 - only question marks
                values,
            )
            self._insert_transactions(import_id, cursor.lastrowid or 0, statement, printed)
            printed += len(statement.transactions)

    def _insert_transactions(self, import_id: int, statement_id: int, statement: Statement, printed: int) -> None:
        self._db.executemany(
            """INSERT INTO transactions (import_id, statement_id, number, date, value_date, description, amount,
                   currency, balance, account, page, x0, y0, x1, y1, proof, link_rows, confidence)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                (
                    import_id, statement_id, number, _text(row.date), _text(row.value_date), _clean(row.description),
                    _decimal(row.amount), row.currency, _decimal(row.balance), row.account, row.page,
                    *((row.box.x0, row.box.y0, row.box.x1, row.box.y1) if row.box else (None,) * 4),
                    str(row.proof), row.link_rows, row.confidence,
                )
                for number, row in enumerate(statement.transactions, start=printed + 1)
            ),
        )  # fmt: skip

    def fail(self, claim: Claim, failure: Failure, seconds: float, *, move: bool) -> bool:
        """Store why a claimed file could not be read. Returns whether something outside the log is still due.

        Rows and result of an earlier reading go, so that log, tables and results always say the same.
        Raises `ClaimLost`.
        """
        with self._transaction() as db:
            self._make_sure_it_is_ours(claim.row_id)
            self._store_failure(claim.row_id, failure, seconds, "move" if move else None)
            due = self._value("SELECT due FROM import_logs WHERE id = ?", claim.row_id)
            db.execute(
                "UPDATE import_logs SET error_message = ? WHERE duplicate_of = ?", (FIRST_COPY_FAILED, claim.row_id)
            )
        self._make_durable()
        return due is not None

    def fail_unread(self, file: SourceFile, relative: bytes, failure: Failure) -> None:
        """Store that a file could not even be opened, so that its content is unknown."""
        unknown = SourceFile(file.path, file.size, file.mtime_ns, None)
        with self._transaction():
            row_id = self._enter(unknown, relative, self._row_of(unknown))
            self._store_failure(row_id, failure, 0.0, None)
        self._make_durable()

    def _store_failure(self, row_id: int, failure: Failure, seconds: float, due: str | None) -> None:
        self._db.execute("DELETE FROM transactions WHERE import_id = ?", (row_id,))
        self._db.execute("DELETE FROM statements WHERE import_id = ?", (row_id,))
        self._db.execute(
            """UPDATE import_logs SET status = 'failed', owner = NULL, finished_at = ?, seconds = ?, pages = NULL,
                   transactions = NULL, reconciled = NULL, error_code = ?, error_message = ?, next_step = ?,
                   error_page = ?, retryable = ?,
                   due = coalesce(?, CASE WHEN output_path IS NOT NULL THEN 'tidy' END) WHERE id = ?""",
            (
                _now(), seconds, failure.code, failure.message, failure.next_step, failure.page, failure.retryable, due,
                row_id,
            ),
        )  # fmt: skip
        self._event(Status.FAILED, row_id, failure.code)

    # -- after the end: what is due outside the log

    def due(self, row_id: int) -> Ended | None:
        """What is still due for one row."""
        return next(iter(self._due("id = ?", row_id)), None)

    def due_of_dead_runs(self) -> Iterator[Ended]:
        """What runs that are gone have left undone."""
        for run_id in self._column("SELECT DISTINCT run_id FROM import_logs WHERE due IS NOT NULL"):
            if run_id == self.run_id or not self._is_alive(run_id):
                yield from self._due("due IS NOT NULL AND run_id = ?", run_id)

    def _column(self, sql: str) -> list[Any]:
        with self._lock, self._errors():
            return [row[0] for row in self._db.execute(sql).fetchall()]

    def _due(self, condition: str, parameter: object) -> list[Ended]:
        with self._lock, self._errors():
            rows = self._db.execute(
                f"""SELECT id, due, status, path_bytes, relative_path, sha256, csv_name, output_path IS NOT NULL,
                           quarantined_path, error_code, error_message, next_step, retryable, error_page, finished_at,
                           run_id
                    FROM import_logs WHERE due IS NOT NULL AND {condition} ORDER BY id""",  # noqa: S608 - ours
                (parameter,),
            ).fetchall()
        return [_ended(row) for row in rows]

    def settle(self, row_id: int, *, quarantined: bytes | None, has_output: bool) -> None:
        """Store that everything due for a row is done, and where its PDF is now."""
        with self._transaction() as db:
            db.execute(
                """UPDATE import_logs SET due = NULL, quarantined_path = ?1, output_path = iif(?2, output_path, NULL),
                       output_sha256 = iif(?2, output_sha256, NULL) WHERE id = ?3""",
                (quarantined, has_output, row_id),
            )
            if quarantined is not None:
                self._event("quarantined", row_id)

    def is_quarantined_for_another(self, target: bytes, row_id: int) -> bool:
        """Whether a place in failed/ belongs to another row."""
        sql = "SELECT 1 FROM import_logs WHERE quarantined_path = ? AND id <> ?"
        with self._errors():
            return self._value(sql, target, row_id) is not None

    def put_back(self, row_id: int) -> None:
        """Store that a failed PDF is in its place of origin again."""
        with self._transaction() as db:
            db.execute("UPDATE import_logs SET quarantined_path = NULL WHERE id = ?", (row_id,))
            self._event("put_back", row_id)

    # -- questions

    def counts(self) -> dict[Status, int]:
        """How many files are in which status, counting for each path what it holds now."""
        rows = self._rows("SELECT status, count(*) AS files FROM import_logs WHERE current = 1 GROUP BY status")
        found = {Status(row["status"]): row["files"] for row in rows}
        return {status: found.get(status, 0) for status in Status}

    def failed(self) -> Iterator[FailedFile]:
        """The files that have failed and not been read since, in the order in which they were met."""
        rows = self._rows(
            """SELECT id, path_bytes, quarantined_path, sha256, error_code, error_message, next_step, retryable,
                      error_page, attempts, finished_at FROM import_logs
               WHERE status = 'failed' AND (current = 1 OR quarantined_path IS NOT NULL) ORDER BY id"""
        )
        for row in rows:
            fields = ("error_code", "error_message", "next_step", "retryable", "error_page")
            failure = _failure([row[field] for field in fields])
            assert failure is not None
            yield FailedFile(
                row["id"], row["path_bytes"], row["quarantined_path"], row["sha256"], failure, row["attempts"],
                row["finished_at"],
            )  # fmt: skip

    def to_review(self) -> Iterator[ReviewFile]:
        """The files whose rows are not proved, in the order in which they were met."""
        rows = self._rows(
            """SELECT path_bytes, output_path, reconciled, transactions,
                      (SELECT count(*) FROM transactions WHERE import_id = log.id AND proof = '') AS unproved
               FROM import_logs AS log WHERE status = 'needs_review' AND current = 1 ORDER BY id"""
        )
        for row in rows:
            yield ReviewFile(
                row["path_bytes"],
                row["output_path"],
                Reconciled(row["reconciled"]),
                row["transactions"],
                row["unproved"],
            )

    def runs(self, newest: int = 10) -> list[RunRecord]:
        """The last runs, newest first."""
        rows = self._rows("SELECT * FROM runs ORDER BY started_at DESC, run_id DESC LIMIT ?", newest)
        return [self._run_record(row) for row in rows]

    def _run_record(self, row: dict[str, Any]) -> RunRecord:
        alive = row["ending"] is None and self._is_alive(row["run_id"])
        ending = row["ending"] if alive or row["ending"] else "died"
        result = None
        if row["files"] is not None:
            fields = (
                "run_id", "files", "succeeded", "no_transactions", "needs_review", "failed", "skipped", "duplicates",
                "interrupted", "transactions", "pages", "seconds", "peak_memory_bytes",
            )  # fmt: skip
            result = BatchResult(**{field: row[field] for field in fields})
        return RunRecord(row["run_id"], row["started_at"], row["ended_at"], ending, alive, result)

    def _rows(self, sql: str, *parameters: object) -> list[dict[str, Any]]:
        from sqlite_utils import Database  # noqa: PLC0415 - 80 ms, and a run has no need of it

        with self._lock, self._errors():
            return list(Database(self._db).query(sql, parameters))


FIRST_COPY_FAILED = "the first copy of these bytes failed"


@dataclass(frozen=True, slots=True)
class _Row:
    row_id: int
    sha256: str | None
    status: Status
    owner: str | None
    run_id: str
    finished_at: str | None
    csv_name: str | None


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
            raise LogUnusable(f"{_show(path)} is not a file")
        if 0 < status.st_size < SMALLEST_DATABASE:
            # SQLite would take it for an empty one and write over it.
            raise LogUnusable(f"{_show(path)} is damaged or no import log")
    except FileNotFoundError as error:
        raise LogUnusable(
            f"there is no import log in {_show(os.path.dirname(path))}",
            next_step="run 'pdfproc ingest' first, or give -o DIR",
        ) from error
    except OSError as error:
        raise OutputUnusable(f"{_show(path)} cannot be created: {error.strerror}") from error


def _file_system(folder: bytes) -> str:
    """The type of the file system a folder is on; those of FUSE may be anything, so they count as network."""
    best, kind = b"", ""
    folder = os.path.realpath(folder)
    for partition in psutil.disk_partitions(all=True):
        mount = os.fsencode(partition.mountpoint)
        if (folder + b"/").startswith(mount.rstrip(b"/") + b"/") and len(mount) >= len(best):
            best, kind = mount, partition.fstype
    return "nfs" if kind.startswith("fuse") else kind


def _process_start(pid: int) -> float | None:
    """Seconds from the machine's start to the process's, which no change of the clock moves."""
    try:
        return float(psutil.Process(pid).create_time() - psutil.boot_time())
    except psutil.Error:
        return None


_RUNS_OF_THIS_PROCESS: set[str] = set()
"""Runs under way here: an unfinished run of this process that is not among them has broken off."""

_BUSY_CODES = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _as_machine_error(error: sqlite3.Error, path: bytes) -> MachineError:
    code = _primary_code(error)
    if code in _BUSY_CODES:
        return LogLocked(f"{_show(path)} is locked by another program")
    if code == sqlite3.SQLITE_FULL:
        return OutputUnusable(f"{_show(path)} cannot grow: the disk is full")
    if code == sqlite3.SQLITE_IOERR:
        return OutputUnusable(f"{_show(path)} cannot be read or written: {error}")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH):
        return LogUnusable(
            f"{_show(path)} cannot be opened for writing",
            next_step="make it writable for you, or choose another folder with -o DIR",
        )
    return LogUnusable(f"{_show(path)} is damaged or no import log: {error}")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _show(path: bytes) -> str:
    return path.decode("utf-8", "backslashreplace")


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def _clean(value: str) -> str:
    """Text that SQLite takes: lone surrogates are none."""
    return value if value.isprintable() else value.encode("utf-8", "replace").decode()


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _statement_values(statement: Statement) -> tuple[str | None, ...]:
    texts = (statement.bank, statement.account, statement.holder, statement.kind, statement.locale, statement.currency)
    return (
        *(None if text is None else _clean(text) for text in texts),
        _text(statement.period_start),
        _text(statement.period_end),
        _decimal(statement.opening_balance),
        _decimal(statement.closing_balance),
        statement.reconciled,
        _decimal(statement.difference),
        json.dumps(statement.witnesses),
        json.dumps([_doubt(doubt) for doubt in statement.doubts]),
    )


def _doubt(doubt: Doubt) -> dict[str, str | int | None]:
    return {
        "code": doubt.code,
        "message": doubt.message,
        "page": doubt.page,
        "row": doubt.row,
        "difference": _decimal(doubt.difference),
    }


def _ended(row: tuple[Any, ...]) -> Ended:
    row_id, due, status, path, relative, sha256, csv_name, has_output, quarantined = row[:9]
    return Ended(
        row_id, due, Status(status), path, relative, sha256, csv_name, bool(has_output), quarantined,
        _failure(row[9:14]), *row[14:],
    )  # fmt: skip


def _failure(values: Any) -> Failure | None:
    code, message, next_step, retryable, page = values
    return None if code is None else Failure(code, message, next_step, bool(retryable), page)
