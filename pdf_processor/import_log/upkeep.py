"""The log looked at as a whole: what it says is there, whether it is sound, and what is taken out of it on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pdf_processor.import_log.content import delete_content
from pdf_processor.import_log.records import LoggedFile
from pdf_processor.import_log.runs import RunRegister
from pdf_processor.model import Status

_FILES = """
SELECT id, path_bytes, sha256, status, current, owner, csv_name, output_path IS NOT NULL, output_sha256,
    quarantined_path, due, coalesce(transactions, 0),
    (SELECT count(*) FROM transactions WHERE import_id = log.id),
    (SELECT path_bytes FROM import_logs WHERE id = log.duplicate_of), size, mtime_ns
FROM import_logs AS log ORDER BY id
"""


class LogUpkeep(RunRegister):
    """Questions and changes that no run has need of."""

    def files(self) -> list[LoggedFile]:
        """Every row of the log, earlier contents of a path among them."""
        with self._lock, self._errors():
            rows = self._db.execute(_FILES).fetchall()
            return [_logged(row, owned=row[5] is not None and self._is_alive(row[5])) for row in rows]

    def is_at_work(self) -> bool:
        """Whether a run of any process works on this folder now."""
        return any(self._is_alive(run_id) for run_id in self._column("SELECT run_id FROM runs WHERE ending IS NULL"))

    def damage(self) -> list[str]:
        """What is wrong with the database and the links between its tables; nothing where it is sound."""
        with self._lock, self._errors():
            return self._store.damage()

    def interrupt(self, row_ids: Sequence[int]) -> None:
        """Have the next run read these files again. Claims of a live run stay."""
        with self._transaction() as db:
            for row_id in row_ids:
                db.execute(
                    "UPDATE import_logs SET status = 'interrupted', owner = NULL, duplicate_of = NULL, "
                    "kept_status = NULL WHERE id = ?",
                    (row_id,),
                )
                self._event("interrupted", row_id)

    def set_result(self, row_id: int, sha256: str) -> None:
        """Store that a result has been written anew from the rows."""
        with self._transaction() as db:
            db.execute("UPDATE import_logs SET output_sha256 = ? WHERE id = ?", (sha256, row_id))
            self._event("result_written_anew", row_id)
        self._make_durable()

    def forget(self, row_ids: Sequence[int]) -> list[bytes]:
        """Remove these rows of the log, with their words, amounts and page readings.

        Returns the paths whose bytes were the same: the next run reads the first of them.
        """
        with self._lock, self._errors():
            self._store.shred()
        with self._transaction() as db:
            paths: set[bytes] = set()
            copies: list[bytes] = []
            for row_id in row_ids:
                row = db.execute("SELECT path_bytes, sha256 FROM import_logs WHERE id = ?", (row_id,)).fetchone()
                if row is not None:
                    paths.add(row[0])
                    copies += self._let_go(row_id, row[1])
            return [copy for copy in dict.fromkeys(copies) if copy not in paths]

    def _let_go(self, row_id: int, sha256: str | None) -> list[bytes]:
        copies = self._db.execute("SELECT path_bytes FROM import_logs WHERE duplicate_of = ?", (row_id,)).fetchall()
        self._db.execute(
            "UPDATE import_logs SET status = 'interrupted', duplicate_of = NULL, error_message = NULL "
            "WHERE duplicate_of = ?",
            (row_id,),
        )
        delete_content(self._db, row_id)
        self._db.execute("DELETE FROM import_logs WHERE id = ?", (row_id,))
        self._db.execute("DELETE FROM events WHERE import_id = ?", (row_id,))
        self._db.execute(
            "DELETE FROM corrections WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM import_logs WHERE sha256 = ?1)",
            (sha256,),
        )
        self._db.execute(
            "DELETE FROM page_readings WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM import_logs WHERE sha256 = ?1)",
            (sha256,),
        )
        self._db.execute(
            "DELETE FROM page_notes WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM import_logs WHERE sha256 = ?1)",
            (sha256,),
        )
        self._event("forgotten")
        return [path for (path,) in copies]


def _logged(row: tuple[Any, ...], *, owned: bool) -> LoggedFile:
    row_id, path, sha256, status, current, _, csv_name, has_output, *rest = row
    return LoggedFile(row_id, path, sha256, Status(status), bool(current), owned, csv_name, bool(has_output), *rest)
