"""The tables in PostgreSQL, for workers and servers on several machines.

Who writes holds a lock of the whole log until the commit, as with SQLite: what a transaction has looked at holds until
its end. Only those that take the next job or message do so side by side, each passing over the rows that others are
taking. Events are numbered under a lock of their own, so that they come to be seen in the order of their numbers.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from pdf_processor.errors import LogDamaged, LogLocked, LogMissing, LogUnusable, OutputUnusable
from pdf_processor.import_log.folder_mark import mark_of
from pdf_processor.import_log.postgres_sql import TABLES, steps, with_values
from pdf_processor.import_log.values import show

try:
    import psycopg
except ModuleNotFoundError as _error:
    raise LogUnusable(
        "the package psycopg is not installed", next_step="install it with: pip install 'pdfproc[postgres]'"
    ) from _error

SCHEMA = "pdfproc"
"""The tables' name space in the database."""
CONNECT_SECONDS = 10
IDLE_SECONDS = 60
"""A machine that vanishes in the middle of a transaction holds the others up for so long."""
_WRITING, _EVENTS = 0x70646670, 0x70646671
"""Keys of advisory locks."""
_VERSION = "pdfproc_version"
_THERE = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
_LINKS = """
SELECT conrelid::regclass::text, child.attname, confrelid::regclass::text, parent.attname FROM pg_constraint AS link
JOIN pg_attribute AS child ON child.attrelid = conrelid AND child.attnum = conkey[1]
JOIN pg_attribute AS parent ON parent.attrelid = confrelid AND parent.attnum = confkey[1]
WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname"""
_UNREADABLE = (
    psycopg.errors.DataCorrupted, psycopg.errors.IndexCorrupted, psycopg.errors.InternalError_,
    psycopg.errors.UndefinedFile, psycopg.errors.IoError, psycopg.errors.UndefinedTable,
)  # fmt: skip
"""What reading a table comes to whose files are not as the server wrote them."""


class PostgresStore:
    """One connection to the tables of one output folder. Raises `psycopg.Error`; see `errors`."""

    take_unlocked = "FOR UPDATE SKIP LOCKED"

    def __init__(
        self, address: str, path: bytes, busy_seconds: float, *, create: bool = True, schema: str = SCHEMA
    ) -> None:
        self.path = path
        self._address = address
        self._busy_seconds = busy_seconds
        self._create = create
        self._schema = schema
        self.db = _Database(address, busy_seconds, schema)

    def another(self) -> PostgresStore:
        """A second connection to the same tables."""
        return PostgresStore(self._address, self.path, self._busy_seconds, schema=self._schema)

    def close(self) -> None:
        """End the connection."""
        self.db.close()

    def prepare(self) -> None:
        """Find the tables, make or upgrade them. Raises `LogUnusable` where they are another folder's."""
        if self._value("SHOW server_encoding") != "UTF8":
            raise LogUnusable("the database does not hold UTF-8", next_step="make one with: createdb -E UTF8 NAME")
        there = self._tables()
        if _VERSION not in there:
            self._make_sure_there_is_nothing(there)
        wanted = steps()
        if _VERSION not in there or self._version() < len(wanted):
            self._upgrade(wanted)
            there = self._tables()
        if self._version() > len(wanted):
            raise LogUnusable(
                "the database was written by a newer version of pdfproc", next_step="update pdfproc on this machine"
            )
        folder = self._value("SELECT folder FROM pdfproc_version")
        if folder != self._folder():
            raise LogUnusable(
                f"the database is the import log of {folder}",
                next_step="give that output folder, at the same place on every machine, or another database",
            )
        if missing := sorted(set(TABLES) - there):
            raise damaged(f"it has no table {missing[0]}")

    def _tables(self) -> set[str]:
        return {name for (name,) in self.db.execute(_THERE).fetchall()}

    def _make_sure_there_is_nothing(self, there: set[str]) -> None:
        if not there.isdisjoint(TABLES):
            raise damaged(f"it has no table {_VERSION}")
        if not self._create:
            raise LogMissing(
                "there is no import log in this database", next_step="run 'pdfproc ingest' or 'pdfproc serve' first"
            )

    def _value(self, sql: str) -> Any:
        row = self.db.execute(sql).fetchone()
        return row[0] if row else None

    def _folder(self) -> str:
        return show(os.path.realpath(os.path.dirname(self.path)))

    def _version(self) -> int:
        version = self._value("SELECT version FROM pdfproc_version")
        if version is None:
            raise damaged(f"the table {_VERSION} is empty")
        return int(version)

    def _upgrade(self, wanted: list[list[str]]) -> None:
        self.db.execute("BEGIN")
        try:
            self.db.execute(f"SELECT pg_advisory_xact_lock({_WRITING})")
            self.db.execute(f"CREATE SCHEMA IF NOT EXISTS {self._schema}")
            if _VERSION not in self._tables():  # else another process has been faster
                self.db.execute(f"CREATE TABLE {_VERSION} (version BIGINT NOT NULL, folder TEXT NOT NULL)")
                self.db.execute("INSERT INTO pdfproc_version VALUES (0, ?)", (self._folder(),))
            for step in wanted[self._version() :]:
                for statement in step:
                    self.db.execute(statement)
            self.db.execute("UPDATE pdfproc_version SET version = ?", (max(self._version(), len(wanted)),))
            self.db.execute("COMMIT")
        except BaseException:
            with suppress(psycopg.Error):
                self.db.execute("ROLLBACK")
            raise

    def rows(self, sql: str, parameters: Sequence[object]) -> list[dict[str, Any]]:
        """What a query has brought, by the names of its columns."""
        found = self.db.execute(sql, parameters)
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def begin(self, *, patient: bool, shared: bool) -> None:
        """Begin to write, alone, or beside others that are `shared`."""
        self.db.execute("BEGIN")
        try:
            self.db.execute(f"SELECT pg_advisory_xact_lock{'_shared' if shared else ''}({_WRITING})")
        except BaseException as error:
            with suppress(psycopg.Error):
                self.db.execute("ROLLBACK")
                if isinstance(error, psycopg.errors.LockNotAvailable) and not patient:
                    self.db.execute("SET lock_timeout = 1")
            raise

    def claim_folder(self) -> None:
        """Have the output folder and the tables hold the same mark."""
        known = self._value("SELECT value FROM service WHERE key = 'folder'")
        mark = mark_of(os.path.dirname(self.path), known)
        if known is None:
            self.db.execute("INSERT INTO service (key, value) VALUES ('folder', ?)", (mark,))

    def begin_look(self) -> None:
        """Begin to look at one moment of all tables."""
        self.db.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def order_events(self) -> None:
        """Wait for others that have numbered an event and not committed yet."""
        self.db.execute(f"SELECT pg_advisory_xact_lock({_EVENTS})")

    def make_durable(self) -> None:
        """What is committed is on the server's disk."""

    def shred(self) -> None:
        """The server overwrites what is deleted when it needs the space: VACUUM marks it as free."""

    def compact(self) -> None:
        """Give space back to the server."""
        self.db.execute("VACUUM page_readings")

    def damage(self) -> list[str]:
        """Which tables cannot be read to their end, and which links between them lead nowhere."""
        return [found for table in TABLES if (found := self._unreadable(table))] or self._broken_links()

    def _unreadable(self, table: str) -> str | None:
        try:
            # Each value is unpacked, those kept aside too.
            self._value(f"SELECT count(octet_length(each::text)) FROM {table} AS each")  # noqa: S608 - one of ours
        except _UNREADABLE as error:
            return f"the table {table} cannot be read ({error.sqlstate})"
        return None

    def _broken_links(self) -> list[str]:
        found = []
        for table, column, other, key in self.db.execute(_LINKS).fetchall():
            that = f"SELECT 1 FROM {other} AS that WHERE that.{key} = each.{column}"  # noqa: S608 - names of our tables
            lost = f"SELECT 1 FROM {table} AS each WHERE {column} IS NOT NULL AND NOT EXISTS ({that})"  # noqa: S608
            if self._value(f"{lost} LIMIT 1"):
                found.append(f"a row of {table} points to nothing")
        return found

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Raise the database's errors as `MachineError`."""
        try:
            yield
        except psycopg.Error as error:
            raise _as_machine_error(error) from error


class _Database:
    """Runs the log's statements; a connection that was lost is made anew, but not within a transaction."""

    def __init__(self, address: str, busy_seconds: float, schema: str) -> None:
        self._address = address
        self._schema = schema
        self._wait = round(busy_seconds * 1000)
        try:
            self._connection = self._connect()
        except psycopg.Error as error:
            raise _as_machine_error(error) from error

    def _connect(self) -> psycopg.Connection[tuple[Any, ...]]:
        made = psycopg.connect(
            self._address, autocommit=True, connect_timeout=CONNECT_SECONDS, application_name="pdfproc",
            client_encoding="UTF8", keepalives_idle=30, keepalives_interval=10, keepalives_count=3,
        )  # fmt: skip
        made.execute(f"SET search_path = {self._schema}")
        made.execute(f"SET lock_timeout = {self._wait}")
        made.execute(f"SET idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'")
        return made

    @property
    def in_transaction(self) -> bool:
        """Whether there is something to roll back."""
        idle = psycopg.pq.TransactionStatus.IDLE
        return not self._connection.closed and self._connection.info.transaction_status != idle

    def execute(self, sql: str, parameters: Any = (), /) -> psycopg.Cursor[tuple[Any, ...]]:
        """Run a statement."""
        if self._connection.closed:
            if sql == "COMMIT":
                raise psycopg.OperationalError("the connection was lost before the commit")
            self._connection = self._connect()
        text, numbered = with_values(sql)
        return self._connection.execute(text.encode(), _values(parameters, numbered))

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> None:
        """Run a statement with each of these values."""
        text, numbered = with_values(sql)
        with self._connection.cursor() as cursor:
            cursor.executemany(text.encode(), (_values(each, numbered) for each in parameters))

    def close(self) -> None:
        """End the connection."""
        self._connection.close()


def _values(given: Iterable[Any], numbered: bool) -> Any:
    values = [_plain(each) for each in given]
    return {f"v{number}": each for number, each in enumerate(values, start=1)} if numbered else values


def _plain(value: Any) -> Any:
    """A value as SQLite would store it: truth as a number; text of our own types as text, and without NUL."""
    if isinstance(value, bool):
        return int(value)
    return str(value).replace("\0", "\ufffd") if isinstance(value, str) else value


def _as_machine_error(error: Exception) -> Exception:
    """What a machine or a person has to mend; bugs of ours stay what they are. Nothing tells the address."""
    waited = psycopg.errors.LockNotAvailable | psycopg.errors.QueryCanceled | psycopg.errors.DeadlockDetected
    if isinstance(error, waited):
        return LogLocked("the database is locked by another program")
    if isinstance(error, psycopg.errors.DiskFull | psycopg.errors.OutOfMemory):
        return OutputUnusable(
            "the database cannot grow: its disk is full",
            next_step="free space on the database's disk, then run the same command again",
        )
    if isinstance(error, psycopg.errors.InsufficientPrivilege):
        return LogUnusable(
            "the database may not be written", next_step=f"let its user create and use the schema {SCHEMA}"
        )
    lost = psycopg.OperationalError | psycopg.InterfaceError | psycopg.errors.IdleInTransactionSessionTimeout
    if isinstance(error, lost):
        return LogUnusable("the database cannot be reached", next_step="look whether it runs, and at --store")
    if isinstance(error, psycopg.errors.DataCorrupted | psycopg.errors.IndexCorrupted):
        return damaged(f"the server says so ({error.sqlstate})")
    return error


def damaged(how: str) -> LogDamaged:
    """Tables that cannot be read as a log."""
    return LogDamaged(
        f"the import log in the database is damaged: {how}",
        next_step="restore the database's backup; without one, 'pdfproc check --rebuild-log', with the same -o and "
        "--failed-dir, makes new tables from the CSVs and the failed folder, and keeps these under another name",
    )
