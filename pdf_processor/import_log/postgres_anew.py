"""New tables in PostgreSQL: filled in a schema of their own, then both schemas are renamed in one transaction."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from pdf_processor.errors import LogLocked, MachineError
from pdf_processor.import_log.connection import DATABASE
from pdf_processor.import_log.log import ImportLog
from pdf_processor.import_log.postgres_store import SCHEMA, PostgresStore

BUSY_SECONDS = 30.0
LEAVING_SECONDS = 3.0
"""How long the server takes at most to see that a connection was closed."""
_SCRATCH = f"{SCHEMA}_rebuild"
_REBUILDING = 0x70646672
"""Key of an advisory lock; see `postgres_store.py` for the others."""
_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE application_name = 'pdfproc' AND datname = current_database() AND pid <> pg_backend_pid()"""


class TablesAnew:
    """New tables. Raises a `MachineError`; nothing has changed then."""

    def __init__(self, output: bytes, address: str) -> None:
        self._path = os.path.join(output, DATABASE.encode())
        self._address = address
        self._store = PostgresStore(address, self._path, BUSY_SECONDS)
        self._db = self._store.db

    def __enter__(self) -> Self:
        try:
            with self._store.errors():
                if not self._value(f"SELECT pg_try_advisory_lock({_REBUILDING})"):
                    raise LogLocked("another process is making the tables anew")
        except BaseException:
            self._store.close()
            raise
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _tb: TracebackType | None
    ) -> None:
        with suppress(MachineError), self._store.errors():
            self._drop_scratch()
        self._store.close()

    def _value(self, sql: str, *values: object) -> Any:
        row = self._db.execute(sql, values).fetchone()
        return row[0] if row else None

    def _drop_scratch(self) -> None:
        self._db.execute(f"DROP SCHEMA IF EXISTS {_SCRATCH} CASCADE")

    def make_sure_the_old_one_is_free(self) -> None:
        """Raises `LogLocked` where another process, of any machine, is connected to it."""
        deadline = time.monotonic() + LEAVING_SECONDS
        with self._store.errors():
            while self._value(_OTHERS):
                if time.monotonic() > deadline:
                    raise LogLocked(
                        "servers, workers or runs are connected to the database",
                        next_step="end them on every machine, then run the same command again",
                    )
                time.sleep(0.05)
                # Within a transaction the server would say the same again and again.
                self._db.execute("SELECT pg_stat_clear_snapshot()")

    def open(self) -> ImportLog:
        """The new log; its schema is dropped unless it takes the place."""
        with self._store.errors():
            self._drop_scratch()  # of one that was killed
        return ImportLog.over(self._path, PostgresStore(self._address, self._path, BUSY_SECONDS, schema=_SCRATCH))

    def take_place(self) -> bytes | None:
        """Rename both schemas; the old one's new name. Who connects meanwhile waits, and finds the new tables."""
        with self._store.errors():
            self._store.begin(patient=True, shared=False)
            try:
                self.make_sure_the_old_one_is_free()
                kept = self._put_away()
                self._db.execute(f"ALTER SCHEMA {_SCRATCH} RENAME TO {SCHEMA}")
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    with suppress(Exception):
                        self._db.execute("ROLLBACK")
                raise
        return kept

    def _put_away(self) -> bytes | None:
        if not self._is_there(SCHEMA):
            return None
        name = f"{SCHEMA}_damaged_{datetime.now(UTC):%Y%m%dt%H%M%S}"
        while self._is_there(name):
            name += "_2"
        self._db.execute(f"ALTER SCHEMA {SCHEMA} RENAME TO {name}")
        return name.encode()

    def _is_there(self, schema: str) -> bool:
        return bool(self._value("SELECT count(*) FROM pg_namespace WHERE nspname = ?", schema))
