"""Which runs there are, which of them live, and what the dead ones have left claimed."""

from __future__ import annotations

import os
import secrets
import socket
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Self

import psutil

from pdf_processor.import_log.connection import LogConnection, now
from pdf_processor.import_log.records import Abandoned, RunRecord
from pdf_processor.import_log.store import Store
from pdf_processor.model import BatchResult

HEARTBEAT_TIMEOUT = timedelta(minutes=5)
_MACHINES_OWN_SPACE = 0xEFFFFFFC
"""The number that Linux gives to the space of process ids that is no container's."""
_RUNS_OF_THIS_PROCESS: set[str] = set()
"""Runs under way here: an unfinished run of this process that is not among them has broken off."""


class RunRegister(LogConnection):
    """The runs of a log."""

    def __init__(self, path: bytes, store: Store) -> None:
        super().__init__(path, store)
        self._host = _host()
        self._started_at = ""
        self._engine = ""
        self._continued: frozenset[str] = frozenset()
        self._over: frozenset[str] = frozenset()
        self._seen_alive: dict[str, tuple[bool, float]] = {}

    def another(self) -> Self:
        """A second connection to the same log, for a thread that must not wait for the first one's lock."""
        log = type(self)(self.path, self._store.another())
        log._seen_alive = self._seen_alive
        return log

    def close(self) -> None:
        """Close the connection; a run that has not ended is from now on a dead one."""
        super().close()
        _RUNS_OF_THIS_PROCESS.discard(self.run_id)

    def abandoned(self) -> list[Abandoned]:
        """The claims of dead runs."""
        with self._lock, self._errors():
            rows = self._db.execute("SELECT id, owner, csv_name FROM import_logs WHERE owner IS NOT NULL").fetchall()
            return [Abandoned(*row) for row in rows if not self._is_alive(row[1])]

    def begin_run(self, engine_version: str) -> None:
        """Enter this process as a run. Claims of dead runs become `interrupted`. Raises as `claim_folder`."""
        self._started_at = now()
        self.run_id = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(4)}"
        self._engine = engine_version
        _RUNS_OF_THIS_PROCESS.add(self.run_id)
        with self._transaction() as db:
            self._store.claim_folder()
            db.execute(
                """INSERT INTO runs (run_id, host, pid, process_start, started_at, heartbeat_at)
                   VALUES (?, ?, ?, ?, ?, ?)""",
                (self.run_id, self._host, os.getpid(), _process_start(os.getpid()), self._started_at, self._started_at),
            )
            self._event("run_started")
            self._bury_dead_runs()
            over = self._db.execute("SELECT run_id FROM runs WHERE ending IS NOT NULL").fetchall()
            self._over = frozenset(row[0] for row in over)
            self._continued = self._continue_unfinished_runs()
            self._interrupt_claims_of_dead_runs()

    def claim_folder(self) -> None:
        """For who stores files and begins no run. Raises a `MachineError` where the output folder is not the log's."""
        with self._transaction():
            self._store.claim_folder()

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
                (now(), ending, *figures, self.run_id),
            )
            self._event("run_ended", None, ending)

    def heartbeat(self) -> None:
        """Say that this run is alive, for runs on other machines that share the folder."""
        with self._transaction() as db:
            db.execute("UPDATE runs SET heartbeat_at = ? WHERE run_id = ?", (now(), self.run_id))
            db.execute("UPDATE import_logs SET heartbeat_at = ? WHERE owner = ?", (now(), self.run_id))

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


def _host() -> str:
    """Where processes are known to us by their ids: this machine, or this container, of which several have one name."""
    with suppress(OSError):
        if (space := os.stat("/proc/self/ns/pid").st_ino) != _MACHINES_OWN_SPACE:
            return f"{socket.gethostname()}/{space}"
    return socket.gethostname()


def _process_start(pid: int) -> float | None:
    """Seconds from the machine's start to the process's, which no change of the clock moves."""
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return None  # dead, and nobody has asked how: in a container without an init, for as long as that is up
        return float(process.create_time() - psutil.boot_time())
    except psutil.Error:
        return None
