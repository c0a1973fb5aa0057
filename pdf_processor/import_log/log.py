"""A file's row: claimed, ended, settled."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pdf_processor.import_log.access import Access
from pdf_processor.import_log.connection import now, show
from pdf_processor.import_log.content import delete_content, insert_content, rows_of
from pdf_processor.import_log.earlier_results import WELL
from pdf_processor.import_log.job_queue import JobQueue
from pdf_processor.import_log.job_views import JobViews
from pdf_processor.import_log.page_readings import PageReadings
from pdf_processor.import_log.records import Claim, ClaimLost, Ended, Result, Verdict, stored_failure
from pdf_processor.import_log.reports import LogReports
from pdf_processor.import_log.stored import StoredContent
from pdf_processor.import_log.taking_up import TakingUp
from pdf_processor.import_log.upkeep import LogUpkeep
from pdf_processor.model import Document, Failure, Outcome, Reconciled, SourceFile, Status, ending
from pdf_processor.output_names import name_key

_NAME_LESS = ("failed", "duplicate", "interrupted")
FIRST_COPY_FAILED = "the first copy of these bytes failed"

# A duplicate has ended well if its first copy has.
_ENDED_WELL = """
SELECT status, pages, transactions, reconciled, csv_name, output_path, sha256,
    coalesce(scanned_pages, (SELECT count(*) FROM page_readings WHERE sha256 = log.sha256)) FROM import_logs AS log
WHERE (status IN ('succeeded', 'no_transactions', 'needs_review') OR status = 'duplicate' AND EXISTS (
    SELECT 1 FROM import_logs AS first
    WHERE first.id = log.duplicate_of AND first.status IN ('succeeded', 'no_transactions', 'needs_review')))
"""
# What was read with OCR turned off counts as unread once OCR is on.
_READ_AS_NOW = "AND (? = 0 OR error_code IS NULL OR error_code <> 'ocr_off') "
_THIS_FILE = _ENDED_WELL + _READ_AS_NOW + "AND path_bytes = ? AND size = ? AND mtime_ns = ? AND current = 1"
_THIS_ROW = _ENDED_WELL + _READ_AS_NOW + "AND id = ?"
_SHOWN_INSTEAD = """FROM import_logs AS other WHERE current = 1 AND id <> ?1
    AND status IN ('succeeded', 'no_transactions', 'needs_review')
    AND path_bytes = (SELECT path_bytes FROM import_logs WHERE id = ?1)"""
"""The row of an earlier content of the same path, as long as its rows are what the path shows."""

HasCopy = Callable[[bytes, str], bool]
"""Whether beside a result lies the searchable copy of the PDF with this SHA-256."""


@dataclass(frozen=True, slots=True)
class _Row:
    row_id: int
    sha256: str | None
    status: Status
    owner: str | None
    run_id: str
    finished_at: str | None
    csv_name: str | None


class ImportLog(LogReports, LogUpkeep, PageReadings, StoredContent, TakingUp, JobQueue, JobViews, Access):
    """The log of one output folder. Open it with `ImportLog.open`; a context manager that closes it.

    Methods may be called from any thread. They raise `LogLocked`, `LogUnusable` or `OutputUnusable`.
    """

    _of_csvs: frozenset[str] | None = None

    def finished(self, file: SourceFile, *, with_ocr: bool = False, has_copy: HasCopy | None = None) -> Outcome | None:
        """How this very file (path, size, time of change) ended well before, if its result is still there.

        `with_ocr`: not if pages were left unread then because OCR was off. `has_copy`: not if it is a scan and has
        no searchable copy.
        """
        with self._lock, self._errors():
            row = self._db.execute(_THIS_FILE, (with_ocr, file.path, file.size, file.mtime_ns)).fetchone()
        return None if row is None else self._skipped(file, row, has_copy)

    def _skipped(self, file: SourceFile, row: tuple[Any, ...], has_copy: HasCopy | None) -> Outcome | None:
        status, pages, transactions, reconciled, csv_name, output_path, sha256, scanned = row
        if status != Status.DUPLICATE:
            result = self.result_path(csv_name)
            if not os.path.exists(result) or (scanned and has_copy and not has_copy(result, sha256)):
                return None
        return Outcome(
            file.path, Status(status), pages or 0, transactions or 0, Reconciled(reconciled or "unknown"),
            size=file.size, output_path=output_path, skipped=True,
        )  # fmt: skip

    def result_path(self, csv_name: str) -> bytes:
        """Where a result of this name lies."""
        return os.path.join(self._output, csv_name.encode())

    def result_sha256(self, row_id: int) -> str | None:
        """The SHA-256 of the result that was written for a row; None where there is none."""
        sha256: str | None = self._value("SELECT output_sha256 FROM import_logs WHERE id = ?", row_id)
        return sha256

    def earlier_results(self, row_id: int) -> list[str]:
        """The names of the results of what a file's path held before its content changed."""
        sql = """SELECT csv_name FROM import_logs WHERE output_path IS NOT NULL AND current = 0
                 AND path_bytes = (SELECT path_bytes FROM import_logs WHERE id = ?) AND id <> ? ORDER BY id"""
        return [str(name) for name in self._column(sql, row_id, row_id)]

    def ended_elsewhere(self, path: bytes) -> Outcome | None:
        """How another run has ended this path since this run began, if one has."""
        with self._lock, self._errors():
            rows = self._db.execute(
                """SELECT run_id, finished_at, size, status, pages, transactions, reconciled, output_path
                   FROM import_logs WHERE path_bytes = ? AND owner IS NULL AND status <> 'interrupted'
                   ORDER BY finished_at DESC""",
                (path,),
            ).fetchall()
        row = next((rest for run_id, ended_at, *rest in rows if self._ended_meanwhile(run_id, ended_at)), None)
        if row is None:
            return None
        size, status, pages, transactions, reconciled, output_path = row
        return Outcome(
            path, Status(status), pages or 0, transactions or 0, Reconciled(reconciled or "unknown"),
            size=size, output_path=output_path, skipped=True,
        )  # fmt: skip

    def _ended_meanwhile(self, run_id: str, finished_at: str | None) -> bool:
        """Whether another run has ended a row since this one began.

        Of runs that were over by then no time is asked: the clock may have been set back since.
        """
        return run_id != self.run_id and run_id not in self._over and (finished_at or "") >= self._started_at

    def claim(
        self,
        file: SourceFile,
        relative: bytes,
        names: Callable[[bytes], Iterable[str]],
        *,
        skip_finished: bool,
        with_ocr: bool = False,
        has_copy: HasCopy | None = None,
    ) -> Claim:
        """Ask for a file whose content is known. Committed at once, but not yet durable.

        READ: it is ours until `succeed`, `fail` or `release`. DUPLICATE: the log already says so. DONE: it has
        ended well before (with `skip_finished`; `with_ocr` and `has_copy` as in `finished`), or another run has ended
        it since this one began. BUSY: another live run holds it.
        """
        with self._transaction() as db:
            own = self._row_of(file)
            if own is not None and own.owner is not None and self._is_alive(own.owner):
                return Claim(Verdict.BUSY, own.row_id)
            if own is not None and (done := self._done(own, file, with_ocr, has_copy, skip=skip_finished)):
                db.execute(
                    "UPDATE import_logs SET size = ?, mtime_ns = ? WHERE id = ?", (file.size, file.mtime_ns, own.row_id)
                )
                self._make_current(own.row_id)
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

    def _done(
        self, own: _Row, file: SourceFile, with_ocr: bool, has_copy: HasCopy | None, *, skip: bool
    ) -> Outcome | None:
        if own.sha256 is None:
            return None
        if own.owner is None and self._ended_meanwhile(own.run_id, own.finished_at):
            return self.ended_elsewhere(file.path)
        if not skip:
            return None
        row = self._db.execute(_THIS_ROW, (with_ocr, own.row_id)).fetchone()
        return None if row is None else self._skipped(file, row, has_copy)

    def _enter(self, file: SourceFile, relative: bytes, own: _Row | None) -> int:
        """Make the row for this content `processing` and ours.

        It is the path's current one from its end on, or at once where there are no rows of an earlier content.
        """
        if own is None:
            row_id = self._insert(file, relative)
        else:
            row_id = own.row_id
            self._db.execute(
                """UPDATE import_logs SET size = ?, mtime_ns = ?, sha256 = ?, attempts = attempts + 1,
                       duplicate_of = NULL WHERE id = ?""",
                (file.size, file.mtime_ns, file.sha256, row_id),
            )
        self._db.execute(
            """UPDATE import_logs SET status = 'processing', owner = ?1, run_id = ?1, started_at = ?2,
                   heartbeat_at = ?2, engine_version = ?3 WHERE id = ?4""",
            (self.run_id, now(), self._engine, row_id),
        )
        if not self._value(f"SELECT 1 {_SHOWN_INSTEAD}", row_id):
            self._make_current(row_id)
        return row_id

    def _make_current(self, row_id: int) -> None:
        self._db.execute(
            """UPDATE import_logs SET current = CASE WHEN id = ?1 THEN 1 ELSE 0 END
               WHERE path_bytes = (SELECT path_bytes FROM import_logs WHERE id = ?1)""",
            (row_id,),
        )

    def _insert(self, file: SourceFile, relative: bytes) -> int:
        earlier = self._value("SELECT relative_path FROM import_logs WHERE path_bytes = ? ORDER BY id", file.path)
        (row_id,) = self._db.execute(
            """INSERT INTO import_logs (path, path_bytes, relative_path, size, mtime_ns, sha256, current, status,
                   attempts, run_id) VALUES (?, ?, ?, ?, ?, ?, 0, 'processing', 1, ?) RETURNING id""",
            (
                show(file.path), file.path, earlier or relative, file.size, file.mtime_ns, file.sha256, self.run_id,
            ),
        ).fetchone()  # fmt: skip
        return int(row_id)

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
        delete_content(self._db, row_id)
        self._make_current(row_id)
        self._db.execute(
            """UPDATE import_logs SET status = 'duplicate', duplicate_of = ?, owner = NULL, finished_at = ?,
                   seconds = 0, pages = NULL, transactions = NULL, reconciled = NULL, error_code = NULL,
                   kept_status = NULL, error_message = ?, next_step = NULL, error_page = NULL, retryable = NULL,
                   due = CASE WHEN output_path IS NOT NULL OR quarantined_path IS NOT NULL THEN 'tidy' END
               WHERE id = ?""",
            (first, now(), FIRST_COPY_FAILED if first_failed else None, row_id),
        )
        self._event(Status.DUPLICATE, row_id, str(first))
        tidy = self._value("SELECT due FROM import_logs WHERE id = ?", row_id) is not None
        first_copy = self._value("SELECT path_bytes FROM import_logs WHERE id = ?", first)
        return Claim(Verdict.DUPLICATE, row_id, tidy=tidy, first_copy=first_copy)

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
                if holder_id == row_id:
                    return name
                if holder_path == self.result_path(name):
                    self._give_way(holder_id)
                elif holder_path != path or output_path is not None or status not in _NAME_LESS:
                    continue
                else:
                    self._db.execute(
                        "UPDATE import_logs SET csv_name = NULL, csv_key = NULL WHERE id = ?", (holder_id,)
                    )
            self._db.execute("UPDATE import_logs SET csv_name = ?, csv_key = ? WHERE id = ?", (name, key, row_id))
            return name
        raise AssertionError("names without end")

    def _give_way(self, row_id: int) -> None:
        """Remove a row whose rows were read from a CSV: its PDF is there. The CSV stays until another is written."""
        delete_content(self._db, row_id)
        self._db.execute("DELETE FROM import_logs WHERE id = ?", (row_id,))
        self._event("gave_way", row_id)

    def csvs_alone(self) -> frozenset[str]:
        """The SHA-256 of the CSVs whose rows a log made anew has taken up, and whose PDFs have not been read since."""
        sql = "SELECT output_sha256 FROM import_logs WHERE status = 'needs_review' AND error_code = 'from_csv'"
        if self._of_csvs is None:
            self._of_csvs = frozenset(self._column(sql))  # while a run goes on they only become fewer
        return self._of_csvs

    def take_csv(self, claim: Claim, sha256: Collection[str]) -> str | None:
        """Have a file of ours take over a CSV that `csvs_alone` knows by one of these hashes.

        Returns its name, which is the file's from now on; None if there is none. Raises `ClaimLost`.
        """
        with self._transaction() as db:
            self._make_sure_it_is_ours(claim.row_id)
            marks = ", ".join("?" * len(sha256))
            found = db.execute(
                f"""SELECT id, csv_name, csv_key, output_path, output_sha256 FROM import_logs
                    WHERE status = 'needs_review' AND error_code = 'from_csv' AND output_sha256 IN ({marks})
                    ORDER BY id LIMIT 1""",  # noqa: S608 - marks alone
                tuple(sha256),
            ).fetchone()
            if found is None:
                return None
            row_id, *result = found
            self._give_way(row_id)
            db.execute(
                "UPDATE import_logs SET csv_name = ?, csv_key = ?, output_path = ?, output_sha256 = ? WHERE id = ?",
                (*result, claim.row_id),
            )
            return str(result[0])

    def rename(self, claim: Claim, names: Callable[[bytes], Iterable[str]], remove: Callable[[str], object]) -> str:
        """Take the first free name for the result of a file of ours, in place of the one it was claimed with.

        `remove` takes away what lies under the old name, before the new one is committed: a crash in between leaves no
        result that nobody knows of. Raises `ClaimLost`.
        """
        with self._transaction() as db:
            self._make_sure_it_is_ours(claim.row_id)
            path: bytes = self._value("SELECT path_bytes FROM import_logs WHERE id = ?", claim.row_id)
            name = self._reserve(claim.row_id, path, names)
            if claim.csv_name is not None and name != claim.csv_name:
                remove(claim.csv_name)
                db.execute(
                    "UPDATE import_logs SET output_path = NULL, output_sha256 = NULL WHERE id = ?", (claim.row_id,)
                )
            return name

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

    def succeed(
        self,
        claim: Claim,
        status: Status,
        document: Document,
        result: Result,
        seconds: float,
        problem: Failure | None = None,
    ) -> bool:
        """Store what was read: the sole commit point. Returns whether something outside the log is still due.

        `problem` is what keeps a file that was read from counting as read well. Rows of an earlier reading are
        replaced. Raises `ClaimLost`.
        """
        with self._transaction() as db:
            self._make_sure_it_is_ours(claim.row_id)
            accepted = self._accepted(claim.row_id)
            before = accepted and rows_of(db, claim.row_id)
            if claim.previous is not None:  # else the row is new
                delete_content(db, claim.row_id)
            insert_content(db, claim.row_id, document)
            self._make_current(claim.row_id)
            db.execute(
                """UPDATE import_logs SET status = ?, owner = NULL, finished_at = ?, seconds = ?, pages = ?,
                       scanned_pages = ?, transactions = ?, reconciled = ?, output_path = ?, output_sha256 = ?,
                       error_code = ?,
                       error_message = ?, next_step = ?, error_page = ?, retryable = ?, kept_status = NULL,
                       due = CASE WHEN quarantined_path IS NOT NULL THEN 'tidy' END WHERE id = ?""",
                (
                    status, now(), seconds, len(document.pages), sum(page.kind.by_ocr for page in document.pages),
                    len(document.transactions), document.reconciled, show(self.result_path(result.name)), result.sha256,
                    *_problem_columns(problem), claim.row_id,
                ),
            )  # fmt: skip
            db.execute("UPDATE import_logs SET error_message = NULL WHERE duplicate_of = ?", (claim.row_id,))
            self._event(status, claim.row_id)
            if before != (accepted and rows_of(db, claim.row_id)):
                self._have_looked_at_again(accepted)
            due = self._value("SELECT due FROM import_logs WHERE id = ?", claim.row_id)
        self._make_durable()
        return due is not None

    def _make_sure_it_is_ours(self, row_id: int) -> None:
        if self._value("SELECT owner FROM import_logs WHERE id = ?", row_id) != self.run_id:
            raise ClaimLost

    def fail(self, claim: Claim, failure: Failure, seconds: float, *, move: bool) -> bool:
        """Store why a claimed file could not be read. Returns whether something outside the log is still due.

        Rows and result of an earlier reading go, so that log, tables and results always say the same; where a job has
        them kept they stay, and the row counts as before. Raises `ClaimLost`.
        """
        with self._transaction() as db:
            self._make_sure_it_is_ours(claim.row_id)
            if self._value("SELECT kept_status FROM import_logs WHERE id = ?", claim.row_id) is not None:
                self._restore_content(claim.row_id, failure.code)
                return False
            self._store_failure(claim.row_id, failure, seconds, "move" if move else None)
            due = self._value("SELECT due FROM import_logs WHERE id = ?", claim.row_id)
            db.execute(
                "UPDATE import_logs SET error_message = ? WHERE duplicate_of = ?", (FIRST_COPY_FAILED, claim.row_id)
            )
        self._make_durable()
        return due is not None

    def keep_earlier(self, claim: Claim, file: SourceFile, why: str) -> Outcome | None:
        """Leave a claimed file as an earlier reading of the same bytes has ended it, and give the claim back.

        None, and nothing done, where there is no such reading, or a job has it kept and is to hear of the failure.
        Raises `ClaimLost`.
        """
        with self._transaction():
            self._make_sure_it_is_ours(claim.row_id)
            return self._leave_as_read(claim.row_id, file, why)

    def keep_while_it_changes(self, claim: Claim, file: SourceFile, why: str) -> bool:
        """Leave a file that never holds still as it was read before, and give the claim back.

        False, and nothing done, where there is no such reading, or a job has it kept. Raises `ClaimLost`.
        """
        with self._transaction() as db:
            self._make_sure_it_is_ours(claim.row_id)
            if self._leave_as_read(claim.row_id, file, why):
                return True
            if not self._value(f"SELECT 1 {_SHOWN_INSTEAD}", claim.row_id):
                return False
            db.execute("UPDATE import_logs SET status = 'interrupted', owner = NULL WHERE id = ?", (claim.row_id,))
            self._event("earlier_result_stays", claim.row_id, why)
            return True

    def keep_unread(self, file: SourceFile, why: str) -> tuple[Outcome, bool] | None:
        """Leave a path whose content cannot be looked at as an earlier reading has ended it.

        Returns that end, and whether the file has the size and the time of change that it had then. None as above.
        """
        with self._transaction() as db:
            row = db.execute(
                "SELECT id, size, mtime_ns FROM import_logs WHERE path_bytes = ? AND current = 1", (file.path,)
            ).fetchone()
            if row is None:
                return None
            row_id, *state = row
            kept = self._leave_as_read(row_id, file, why)
        return None if kept is None else (kept, state == [file.size, file.mtime_ns])

    def _leave_as_read(self, row_id: int, file: SourceFile, why: str) -> Outcome | None:
        # Told by what the reading left, not by its status: a run may have died over the file since.
        status, pages, transactions, held, reconciled, problem, output_path, kept_status, first = self._db.execute(
            """SELECT status, pages, transactions, (SELECT count(*) FROM transactions WHERE import_id = log.id),
                   reconciled, error_code, output_path, kept_status,
                   (SELECT status FROM import_logs AS first WHERE first.id = log.duplicate_of)
               FROM import_logs AS log WHERE id = ?""",
            (row_id,),
        ).fetchone()
        if status == Status.DUPLICATE and first in WELL:
            return Outcome(file.path, Status.DUPLICATE, size=file.size, skipped=True)
        if reconciled is None or held != transactions or kept_status is not None:
            return None
        ended = ending(Reconciled(reconciled), transactions, is_whole=problem is None)
        self._db.execute("UPDATE import_logs SET status = ?, owner = NULL WHERE id = ?", (ended, row_id))
        self._event("earlier_result_stays", row_id, why)
        return Outcome(
            file.path, ended, pages or 0, transactions, Reconciled(reconciled),
            size=file.size, output_path=output_path, skipped=True,
        )  # fmt: skip

    def is_held(self, path: bytes) -> bool:
        """Whether a live run holds a path."""
        owners = self._column("SELECT owner FROM import_logs WHERE path_bytes = ? AND owner IS NOT NULL", path)
        return any(self._is_alive(owner) for owner in owners)

    def fail_unread(self, file: SourceFile, relative: bytes, failure: Failure) -> None:
        """Store that a file could not even be opened, so that its content is unknown."""
        unknown = SourceFile(file.path, file.size, file.mtime_ns, None)
        with self._transaction():
            kept = self._kept_row(file.path)
            if kept is not None and not self._is_held(kept):
                self._restore_content(kept, failure.code)
                return
            row_id = self._enter(unknown, relative, self._row_of(unknown))
            self._store_failure(row_id, failure, 0.0, None)
        self._make_durable()

    def _store_failure(self, row_id: int, failure: Failure, seconds: float, due: str | None) -> None:
        delete_content(self._db, row_id)
        self._make_current(row_id)
        self._db.execute(
            """UPDATE import_logs SET status = 'failed', owner = NULL, finished_at = ?, seconds = ?, pages = NULL,
                   transactions = NULL, reconciled = NULL, error_code = ?, error_message = ?, next_step = ?,
                   error_page = ?, retryable = ?,
                   due = coalesce(?, CASE WHEN output_path IS NOT NULL THEN 'tidy' END) WHERE id = ?""",
            (
                now(), seconds, failure.code, failure.message, failure.next_step, failure.page, failure.retryable, due,
                row_id,
            ),
        )  # fmt: skip
        self._event(Status.FAILED, row_id, failure.code)

    def due(self, row_id: int) -> Ended | None:
        """What is still due for one row."""
        return next(iter(self._due("id = ?", row_id)), None)

    def due_of_dead_runs(self) -> Iterator[Ended]:
        """What runs that are gone have left undone."""
        for run_id in self._column("SELECT DISTINCT run_id FROM import_logs WHERE due IS NOT NULL"):
            if run_id == self.run_id or not self._is_alive(run_id):
                yield from self._due("due IS NOT NULL AND run_id = ?", run_id)

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
                """UPDATE import_logs SET due = NULL, quarantined_path = ?1,
                       output_path = CASE WHEN ?2 = 1 THEN output_path END,
                       output_sha256 = CASE WHEN ?2 = 1 THEN output_sha256 END WHERE id = ?3""",
                (quarantined, has_output, row_id),
            )
            if quarantined is not None:
                self._event("quarantined", row_id)

    def is_quarantined_for_another(self, target: bytes, row_id: int) -> bool:
        """Whether a place in failed/ belongs to another row."""
        sql = "SELECT 1 FROM import_logs WHERE quarantined_path = ? AND id <> ?"
        with self._errors():
            return self._value(sql, target, row_id) is not None

    def begin_put_back(self, row_id: int) -> None:
        """Store that a failed PDF is to be moved to its place of origin; the next run finishes a move cut off."""
        with self._transaction() as db:
            db.execute("UPDATE import_logs SET due = 'back' WHERE id = ?", (row_id,))
        self._make_durable()

    def cancel_put_back(self, row_id: int) -> None:
        """Store that it stays in the failed folder."""
        with self._transaction() as db:
            db.execute("UPDATE import_logs SET due = NULL WHERE id = ? AND due = 'back'", (row_id,))

    def put_back(self, row_id: int) -> None:
        """Store that a failed PDF is in its place of origin again."""
        with self._transaction() as db:
            db.execute("UPDATE import_logs SET quarantined_path = NULL, due = NULL WHERE id = ?", (row_id,))
            self._event("put_back", row_id)


def _problem_columns(problem: Failure | None) -> tuple[object, ...]:
    if problem is None:
        return (None,) * 5
    return problem.code, problem.message, problem.next_step, problem.page, problem.retryable


def _ended(row: tuple[Any, ...]) -> Ended:
    row_id, due, status, path, relative, sha256, csv_name, has_output, quarantined = row[:9]
    return Ended(
        row_id, due, Status(status), path, relative, sha256, csv_name, bool(has_output), quarantined,
        stored_failure(row[9:14]), *row[14:],
    )  # fmt: skip
