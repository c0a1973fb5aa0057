"""Questions to the log that a user asks."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pdf_processor.import_log.records import DuplicateFile, FailedFile, ReviewFile, SlowFile, stored_failure
from pdf_processor.import_log.runs import RunRegister
from pdf_processor.model import Reconciled, Status

_FAILURE = ("error_code", "error_message", "next_step", "retryable", "error_page")


_LABEL = "(SELECT min(name) FROM jobs WHERE jobs.path_bytes = {}.path_bytes AND source = 'upload') AS {}"
_ACCEPTED = "(SELECT {0} FROM jobs WHERE import_id = log.id AND accepted_at IS NOT NULL ORDER BY number LIMIT 1) AS {0}"
_OWN_LABEL = _LABEL.format("log", "label")
_FIRST_LABEL = _LABEL.format("first", "first_label")


class LogReports(RunRegister):
    """What has become of the files."""

    def counts(self) -> dict[Status, int]:
        """How many files are in which status, counting for each path what it holds now."""
        rows = self._rows("SELECT status, count(*) AS files FROM import_logs WHERE current = 1 GROUP BY status")
        found = {Status(row["status"]): row["files"] for row in rows}
        return {status: found.get(status, 0) for status in Status}

    def totals(self) -> dict[str, int]:
        """What has been read of all files together, counting for each path what it holds now, as it was read."""
        (row,) = self._rows(
            """SELECT count(*) AS files, coalesce(sum(pages), 0) AS pages,
                      coalesce(sum(scanned_pages), 0) AS scanned_pages,
                      coalesce(sum(transactions), 0) AS transactions,
                      count(CASE WHEN reconciled = 'yes' THEN 1 END) AS reconciled
               FROM import_logs WHERE current = 1 AND status IN ('succeeded', 'no_transactions', 'needs_review')"""
        )
        return {name: int(value) for name, value in row.items()}

    def failed(self) -> Iterator[FailedFile]:
        """The files that have failed and not been read since, in the order in which they were met."""
        rows = self._rows(
            f"""SELECT id, path_bytes, relative_path, quarantined_path, sha256, {_OWN_LABEL}, error_code,
                      error_message, next_step, retryable, error_page, attempts, finished_at, current
               FROM import_logs AS log
               WHERE status = 'failed' AND (current = 1 OR quarantined_path IS NOT NULL) ORDER BY id"""  # noqa: S608 - ours
        )
        for row in rows:
            failure = stored_failure([row[field] for field in _FAILURE])
            assert failure is not None
            yield FailedFile(
                row["id"], row["path_bytes"], row["relative_path"], row["quarantined_path"], row["sha256"], failure,
                row["attempts"], row["finished_at"], row["label"], not row["current"],
            )  # fmt: skip

    def slowest(self, most: int) -> list[SlowFile]:
        """The files that took longest to read, the slowest first."""
        rows = self._rows(
            f"""SELECT path_bytes, status, seconds, pages, scanned_pages, {_OWN_LABEL} FROM import_logs AS log
               WHERE current = 1 AND seconds IS NOT NULL AND status <> 'duplicate' ORDER BY seconds DESC, id LIMIT ?""",  # noqa: S608 - ours
            most,
        )
        return [
            SlowFile(
                row["path_bytes"],
                Status(row["status"]),
                row["seconds"],
                row["pages"] or 0,
                row["scanned_pages"] or 0,
                row["label"],
            )
            for row in rows
        ]

    def duplicates(self) -> Iterator[DuplicateFile]:
        """The files that hold the same bytes as another, in the order in which they were met."""
        rows = self._rows(
            f"""SELECT log.path_bytes AS path, first.path_bytes AS first, first.status AS first_status,
                       {_OWN_LABEL}, {_FIRST_LABEL}
               FROM import_logs AS log JOIN import_logs AS first ON first.id = log.duplicate_of
               WHERE log.status = 'duplicate' AND log.current = 1 ORDER BY log.id"""  # noqa: S608 - ours
        )
        for row in rows:
            yield DuplicateFile(
                row["path"], row["first"], Status(row["first_status"]), row["label"], row["first_label"]
            )

    def to_review(self) -> Iterator[ReviewFile]:
        """The files whose rows are not proved, accepted ones among them, in the order in which they were met."""
        rows = self._rows(
            f"""SELECT id, path_bytes, {_OWN_LABEL}, output_path, reconciled, transactions, error_code, error_message,
                      next_step, retryable, error_page,
                      {_ACCEPTED.format("accepted_at")}, {_ACCEPTED.format("accepted_by")},
                      (SELECT count(*) FROM transactions
                       WHERE import_id = log.id AND (proof = '' OR log.error_code = 'from_csv')) AS unproved
               FROM import_logs AS log WHERE status = 'needs_review' AND current = 1 ORDER BY id"""  # noqa: S608 - ours
        )
        doubts = self._doubts()
        for row in rows:
            yield ReviewFile(
                row["path_bytes"],
                row["output_path"],
                Reconciled(row["reconciled"]),
                row["transactions"],
                row["unproved"],
                tuple(sorted(doubts.get(row["id"], ()))),
                stored_failure([row[field] for field in _FAILURE]),
                row["label"],
                row["accepted_at"],
                row["accepted_by"],
            )

    def _doubts(self) -> dict[int, set[str]]:
        """The codes of the doubts of each file that needs review, by its row."""
        rows = self._rows(
            """SELECT import_id, doubts FROM statements JOIN import_logs AS log ON log.id = import_id
               WHERE log.status = 'needs_review' AND current = 1 AND doubts <> '[]'"""
        )
        found: dict[int, set[str]] = {}
        for row in rows:
            found.setdefault(row["import_id"], set()).update(doubt["code"] for doubt in json.loads(row["doubts"]))
        return found
