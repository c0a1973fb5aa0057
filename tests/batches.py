"""A folder of PDFs that say what shall happen to their reader, and what must be true of it after any run."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import psutil
from faults import fault_environment, fault_pdf
from stores import VARIABLE, query

from pdf_processor.bulk_processor import StopRequest, run_batch
from pdf_processor.events import Event
from pdf_processor.model import BatchResult
from pdf_processor.settings import Settings

RUNNER = Path(__file__).parent / "run_batch_process.py"
WELL = ("succeeded", "no_transactions", "needs_review")


def age(path: Path | str | bytes, seconds: float = 60.0) -> None:
    """Let a file have been written so long ago."""
    then = time.time() - seconds
    os.utime(path, (then, then))


class Batch:
    """A source folder, an output folder and a folder for failed files below one root."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.source = root / "in"
        self.output = root / "out"
        self.failed = root / "failed"
        self.source.mkdir(parents=True)
        self.events: list[Event] = []

    def add(self, name: str | bytes, *faults: str, salt: str | None = None) -> Path:
        """Put a PDF with these faults into the source; its content is its own unless a salt is given.

        It is a minute old: for one that is being written, a run would wait.
        """
        path = Path(os.fsdecode(os.path.join(os.fsencode(self.source), os.fsencode(name))))
        path.parent.mkdir(parents=True, exist_ok=True)
        salt = salt if salt is not None else hashlib.sha256(os.fsencode(name)).hexdigest()
        path.write_bytes(fault_pdf(*faults, salt=salt))
        age(path)
        return path

    def add_many(self, count: int, *faults: str) -> None:
        for number in range(count):
            self.add(f"{number:04}.pdf", *faults)

    def settings(self, **changes: Any) -> Settings:
        return Settings(
            **{"output": self.output, "failed": self.failed, "workers": 2, "store": os.environ.get(VARIABLE), **changes}
        )

    def run(
        self, sources: Iterable[str | bytes | os.PathLike[str]] = (), stop: StopRequest | None = None, **changes: Any
    ) -> BatchResult:
        """Run in this process; events are kept. Nothing that was started is left."""
        self.events.clear()
        before = set(psutil.Process().children())
        listeners = [self.events.append]
        try:
            return run_batch(list(sources) or [self.source], self.settings(**changes), listeners, stop, "faults")
        finally:
            assert set(psutil.Process().children()) <= before

    def spawn(
        self, *options: str, before: Sequence[str] = (), process_group: int | None = None
    ) -> subprocess.Popen[str]:
        """Run in a process of its own, which prints its result as JSON; `before` is a command that starts it."""
        command = [*before, sys.executable, RUNNER, self.output, self.failed, *options, "--", self.source]
        return subprocess.Popen(
            command, env=fault_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            process_group=process_group,
        )  # fmt: skip

    def run_apart(self, *options: str, before: Sequence[str] = ()) -> tuple[int, dict[str, Any]]:
        """Run in a process of its own to the end: its exit status and what it printed."""
        process = self.spawn(*options, before=before)
        out, err = process.communicate(timeout=60)
        assert out, err
        return process.returncode, json.loads(out)

    def kill_when(self, ready: Callable[[], bool], *options: str) -> None:
        """Run in a process of its own, and SIGKILL it as soon as this is so. Its children end too."""
        process = self.spawn(*options)
        deadline = time.monotonic() + 60
        while not ready() and process.poll() is None:
            assert time.monotonic() < deadline
            time.sleep(0.002)
        children = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert psutil.wait_procs(children, timeout=10)[1] == []

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        return query(self.output / "pdfproc.db", sql)

    def has_claims(self) -> bool:
        """Whether a run under way has claimed files."""
        return self._has_rows("status = 'processing'")

    def has_ended_one(self) -> bool:
        """Whether a run under way has read a file."""
        return self._has_rows("status = 'succeeded'")

    def _has_rows(self, condition: str) -> bool:
        try:
            return bool(self.query(f"SELECT id FROM import_logs WHERE {condition}"))  # noqa: S608 - ours
        except sqlite3.OperationalError:
            return False  # the log or its tables are not there yet

    def statuses(self) -> dict[str, str]:
        """Status, and the code of a failure, of each path's current content, by its name below the source."""
        rows = self.query("SELECT path_bytes, status, error_code FROM import_logs WHERE current = 1 ORDER BY id")
        prefix = os.fsencode(self.source) + b"/"
        return {
            os.fsdecode(path.removeprefix(prefix)): f"{status}:{code}" if code and status == "failed" else status
            for path, status, code in rows
        }

    def csvs(self) -> dict[str, bytes]:
        """The results by their names. A run that is at work makes and removes folders of its own meanwhile."""
        found = [Path(folder, name) for folder, _, names in os.walk(self.output) for name in names]
        results = sorted(path for path in found if path.suffix == ".csv")
        return {str(path.relative_to(self.output)): path.read_bytes() for path in results}

    def in_failed(self) -> list[str]:
        return sorted(str(path.relative_to(self.failed)) for path in self.failed.rglob("*") if path.is_file())

    def in_source(self) -> list[str]:
        return sorted(str(path.relative_to(self.source)) for path in self.source.rglob("*") if path.is_file())

    def check(self) -> None:
        """What must be true after any run that came to its end."""
        self._check_log_and_results()
        self._check_transactions()
        left = [path for path in self.root.rglob("*") if path.name.endswith(".part")]
        assert left == []
        assert self.query("SELECT path FROM import_logs WHERE status = 'processing' OR owner IS NOT NULL") == []
        assert self.query("SELECT path FROM import_logs WHERE due IS NOT NULL") == []
        if VARIABLE not in os.environ:
            assert self.query("PRAGMA integrity_check") == [("ok",)]
            assert self.query("PRAGMA foreign_key_check") == []
        for path in [*self.output.rglob("*"), *self.failed.rglob("*.json")]:
            assert path.stat().st_mode & 0o077 == 0, path

    def _check_log_and_results(self) -> None:
        rows = self.query("SELECT status, csv_name, output_path, output_sha256 FROM import_logs")
        for status, csv_name, output_path, sha256 in rows:
            if status in WELL:
                assert hashlib.sha256((self.output / csv_name).read_bytes()).hexdigest() == sha256
                assert output_path == str(self.output / csv_name)
        published = Counter(csv_name for _, csv_name, output_path, _ in rows if output_path is not None)
        assert published == Counter(list(self.csvs()))

    def _check_transactions(self) -> None:
        counted = self.query(
            """SELECT import_logs.id, import_logs.transactions, count(transactions.id), count(DISTINCT number),
                      coalesce(max(number), 0)
               FROM import_logs LEFT JOIN transactions ON import_id = import_logs.id
               WHERE status <> 'interrupted' GROUP BY import_logs.id"""
        )
        for row_id, said, rows, different, last in counted:
            assert (said or 0) == rows == different == last, row_id

    def tree(self) -> dict[str, object]:
        """All that a run leaves, without times and numbers that differ from run to run."""
        reasons = {}
        for path in self.failed.rglob("*.error.json"):
            reason = json.loads(path.read_text())
            del reason["time"]
            reasons[str(path.relative_to(self.failed))] = reason
        log = self.query(
            """SELECT log.path, log.sha256, log.status, log.pages, log.transactions, log.reconciled, log.error_code,
                      log.error_message, first.path, log.csv_name, log.output_sha256, log.quarantined_path
               FROM import_logs AS log LEFT JOIN import_logs AS first ON first.id = log.duplicate_of
               ORDER BY log.path"""
        )
        transactions = self.query(
            """SELECT path, number, date, description, amount, balance FROM transactions
               JOIN import_logs ON import_logs.id = import_id ORDER BY path, number"""
        )
        return {
            "csv": self.csvs(),
            "failed": [name for name in self.in_failed() if not name.endswith(".json")],
            "source": self.in_source(),
            "reasons": reasons,
            "log": log,
            "transactions": transactions,
        }
