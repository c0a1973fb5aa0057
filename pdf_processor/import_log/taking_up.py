"""Rows for what an earlier log knew and this one does not: results and failed files that lie there."""

from __future__ import annotations

from pdf_processor.import_log.connection import now, show
from pdf_processor.import_log.content import insert_content
from pdf_processor.import_log.records import FoundFailed, FoundResult
from pdf_processor.import_log.runs import RunRegister
from pdf_processor.model import Status
from pdf_processor.output_names import name_key


class TakingUp(RunRegister):
    """Used while a log is built anew, by a run of its own."""

    def take_up_result(self, found: FoundResult) -> bool:
        """Enter a CSV with its rows, as what was read from itself. False if another one has its name."""
        with self._transaction() as db:
            key = name_key(found.csv_name)
            if self._value("SELECT 1 FROM import_logs WHERE csv_key = ?", key):
                return False
            failure = found.failure
            (row_id,) = db.execute(
                """INSERT INTO import_logs (path, path_bytes, relative_path, size, mtime_ns, sha256, current, status,
                       attempts, pages, transactions, reconciled, error_code, error_message, next_step, retryable,
                       csv_name, csv_key, output_path, output_sha256, finished_at, seconds, run_id)
                   VALUES (?, ?, ?, ?, ?, ?, 1, ?, 0, NULL, ?, 'unknown', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                   RETURNING id""",
                (
                    show(found.path), found.path, found.csv_name.encode(), found.size, found.mtime_ns, found.identity,
                    Status.NEEDS_REVIEW, len(found.document.transactions), failure.code, failure.message,
                    failure.next_step, failure.retryable, found.csv_name, key, show(found.path), found.sha256, now(),
                    self.run_id,
                ),
            ).fetchone()  # fmt: skip
            insert_content(db, row_id, found.document)
        return True

    def take_up_failed(self, found: FoundFailed) -> bool:
        """Enter a failed file. False if its content has been entered for the same path before."""
        with self._transaction() as db:
            known = self._value(
                "SELECT 1 FROM import_logs WHERE path_bytes = ? AND sha256 = ?", found.origin, found.sha256
            )
            if known:
                return False
            # Those of the same path come in the order in which they failed: the last one is what the path held last.
            db.execute("UPDATE import_logs SET current = 0 WHERE path_bytes = ?", (found.origin,))
            failure = found.failure
            db.execute(
                """INSERT INTO import_logs (path, path_bytes, relative_path, size, mtime_ns, sha256, current, status,
                       attempts, error_code, error_message, next_step, error_page, retryable, quarantined_path,
                       finished_at, seconds, run_id)
                   VALUES (?, ?, ?, ?, ?, ?, 1, 'failed', 1, ?, ?, ?, ?, ?, ?, ?, 0, ?)""",
                (
                    show(found.origin), found.origin, found.relative, found.size, found.mtime_ns, found.sha256,
                    failure.code, failure.message, failure.next_step, failure.page, failure.retryable, found.place,
                    found.time, self.run_id,
                ),
            )  # fmt: skip
        return True
