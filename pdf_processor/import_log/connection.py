"""One connection to a log, behind one lock."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from types import TracebackType
from typing import Any, Self

from pdf_processor.import_log.sqlite_store import SqliteStore, is_frozen, make_sure_it_is_there
from pdf_processor.import_log.store import Database, Store
from pdf_processor.import_log.values import now, show

__all__ = ["DATABASE", "LogConnection", "now", "show"]

DATABASE = "pdfproc.db"


class LogConnection:
    """One connection to a log, behind one lock, for all threads that share it.

    `path` is the database file below the output folder, also where the tables are elsewhere.
    """

    def __init__(self, path: bytes, store: Store) -> None:
        self.path = path
        self.run_id = ""
        self.goes_on = False
        self._output = os.path.dirname(path)
        self._lock = threading.RLock()
        self._store = store
        self._db: Database = store.db

    @classmethod
    def open(
        cls,
        output: str | bytes | os.PathLike[str],
        *,
        create: bool = True,
        busy_seconds: float = 30.0,
        address: str | None = None,
        for_reading: bool = False,
    ) -> Self:
        """Open the log of `output`, creating or upgrading it where needed; it lies below, or at a database's address.

        With `create=False` a folder without a log raises `LogUnusable`. A file that is damaged, not ours or
        from a newer version raises `LogUnusable` too and stays as it is. With `for_reading` the folder need not be
        writable, if no run has left it open.
        """
        path = os.path.join(os.path.abspath(os.fsencode(output)), DATABASE.encode())
        return cls.over(path, _store(path, create, busy_seconds, address, for_reading=for_reading))

    @classmethod
    def over(cls, path: bytes, store: Store) -> Self:
        """The log whose tables a store has, created or upgraded where needed. Raises as `open`."""
        log = cls(path, store)
        try:
            with log._errors():
                log._store.prepare()
        except BaseException:
            log.close()
            raise
        return log

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        self.close()

    def _value(self, sql: str, *parameters: object) -> Any:
        with self._lock, self._errors():
            row = self._db.execute(sql, parameters).fetchone()
        return row[0] if row else None

    def _column(self, sql: str, *parameters: object) -> list[Any]:
        with self._lock, self._errors():
            return [row[0] for row in self._db.execute(sql, parameters).fetchall()]

    def _rows(self, sql: str, *parameters: object) -> list[dict[str, Any]]:
        with self._lock, self._errors():
            return self._store.rows(sql, parameters)

    def _errors(self) -> AbstractContextManager[None]:
        return self._store.errors()

    @contextmanager
    def _transaction(self, *, shared: bool = False) -> Iterator[Database]:
        """All or nothing, and alone; with `shared` beside others that are, which take rows that nobody else takes."""
        with self._lock, self._errors():
            self._store.begin(patient=self.goes_on, shared=shared)
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    with suppress(Exception):
                        self._db.execute("ROLLBACK")
                raise

    def _make_durable(self) -> None:
        """Wait until everything committed so far is on the disk."""
        self._store.make_durable()

    def _event(
        self, event: str, row_id: int | None = None, detail: str | None = None, job_id: str | None = None
    ) -> None:
        self._store.order_events()
        self._db.execute(
            "INSERT INTO events (at, run_id, import_id, event, detail, job_id) VALUES (?, ?, ?, ?, ?, ?)",
            (now(), self.run_id or None, row_id, event, detail, job_id),
        )


def _store(path: bytes, create: bool, busy_seconds: float, address: str | None, *, for_reading: bool) -> Store:
    if address is not None:
        from pdf_processor.import_log.postgres_store import PostgresStore  # noqa: PLC0415 - an extra

        return PostgresStore(address, path, busy_seconds, create=create)
    make_sure_it_is_there(path, create)
    return SqliteStore(path, busy_seconds, frozen=for_reading and is_frozen(path))
