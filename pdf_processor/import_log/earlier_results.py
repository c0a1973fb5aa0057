"""What was read of a file stays while it is read again, and is what it was if that comes to nothing.

`import_logs.kept_status` is the end that the earlier reading had: as long as it is there, so are its rows and its CSV.
"""

from __future__ import annotations

import json
from typing import Any

from pdf_processor.import_log.outbox import Outbox
from pdf_processor.import_log.runs import RunRegister

WELL = ("succeeded", "no_transactions", "needs_review")
_JOB = ("options", "page_choices", "accepted_at", "accepted_by")


class EarlierResults(RunRegister, Outbox):
    """Results kept for jobs that are read again. All within a transaction of the caller's."""

    def _keep_job(self, job_id: str) -> None:
        """Before a job is queued again: keep how what it shows was read."""
        row = self._db.execute(
            f"SELECT shown, sha256, {', '.join(_JOB)} FROM jobs WHERE id = ?",  # noqa: S608 - the names above
            (job_id,),
        ).fetchone()
        shown, sha256, *values = row
        if shown in ("queued", "running"):
            return  # what is kept is still the last result
        kept = None
        if shown in ("done", "needs_review"):
            notes = self._db.execute(
                "SELECT page, engine, seconds, error_code, error_message, at FROM page_notes WHERE sha256 = ?",
                (sha256,),
            ).fetchall()
            kept = json.dumps(dict(zip(_JOB, values, strict=True)) | {"notes": [list(note) for note in notes]})
        self._db.execute("UPDATE jobs SET kept = ? WHERE id = ?", (kept, job_id))

    def _keep_content(self, path: bytes) -> None:
        """Mark what a path holds as to be read anew; what has been read stays until it is.

        Else a run that began earlier would take what another one has made of the file since for the end of it.
        """
        self._db.execute(
            """UPDATE import_logs SET status = 'interrupted', duplicate_of = NULL, kept_status = CASE
                   WHEN status IN ('succeeded', 'no_transactions', 'needs_review') THEN status ELSE kept_status END
               WHERE path_bytes = ? AND current = 1 AND owner IS NULL""",
            (path,),
        )

    def _accepted(self, row_id: int) -> list[tuple[str, int]]:
        """The jobs in which a person has accepted a row's content, with their own rows of the log: copies have some."""
        return self._db.execute(
            """SELECT id, import_id FROM jobs WHERE accepted_at IS NOT NULL AND import_id IN (
                   SELECT id FROM import_logs WHERE id = ?1 OR duplicate_of = ?1) ORDER BY number""",
            (row_id,),
        ).fetchall()

    def _have_looked_at_again(self, accepted: list[tuple[str, int]]) -> None:
        """Other rows than those that were accepted have been read: nobody has seen them yet."""
        for job_id, row_id in accepted:
            self._db.execute("UPDATE jobs SET accepted_at = NULL, accepted_by = NULL WHERE id = ?", (job_id,))
            self._event("job.ended", row_id, "read anew", job_id)
            self._post("job.ended", job_id)

    def _kept_row(self, path: bytes) -> int | None:
        """The row of the log that holds a path's earlier result; None where there is none."""
        row_id: int | None = self._value(
            "SELECT id FROM import_logs WHERE path_bytes = ? AND current = 1 AND kept_status IS NOT NULL", path
        )
        return row_id

    def _is_held(self, row_id: int) -> bool:
        owner = self._value("SELECT owner FROM import_logs WHERE id = ?", row_id)
        return owner is not None and self._is_alive(owner)

    def _restore_content(self, row_id: int, why: str | None) -> None:
        """Have a row be again what it was before its file was to be read anew."""
        self._db.execute(
            "UPDATE import_logs SET status = kept_status, kept_status = NULL, owner = NULL WHERE id = ?", (row_id,)
        )
        self._event("earlier_result_stays", row_id, why)

    def _restore_job(self, job_id: str, problem: dict[str, Any] | None) -> None:
        """Have a job show again what it did before it was queued anew, and why the new reading came to nothing."""
        kept, sha256 = self._db.execute("SELECT kept, sha256 FROM jobs WHERE id = ?", (job_id,)).fetchone()
        values = json.loads(kept or "{}")
        for field in _JOB:
            if field in values:
                self._db.execute(f"UPDATE jobs SET {field} = ? WHERE id = ?", (values[field], job_id))  # noqa: S608
        if "notes" in values:
            self._db.execute("DELETE FROM page_notes WHERE sha256 = ?", (sha256,))
            self._db.executemany(
                """INSERT INTO page_notes (sha256, page, engine, seconds, error_code, error_message, at)
                   VALUES (?, ?, ?, ?, ?, ?, ?)""",
                ((sha256, *note) for note in values["notes"]),
            )
        said = None if problem is None else json.dumps(problem)
        self._db.execute("UPDATE jobs SET kept = NULL, reread_problem = ? WHERE id = ?", (said, job_id))
