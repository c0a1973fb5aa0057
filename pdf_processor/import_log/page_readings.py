"""What OCR has read of pages, kept so that no page is recognised twice.

A reading is committed as soon as it is there, apart from its file's end: a run that dies has paid for it, and the next
one has it. It is not waited for until it is on the disk, because losing one costs its time and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from pdf_processor.errors import LogLocked
from pdf_processor.import_log.connection import now
from pdf_processor.import_log.page_notes import PageNotes
from pdf_processor.import_log.records import KeptReadings
from pdf_processor.model import OcrTask


class PageReadings(PageNotes):
    """The kept readings of a log."""

    def kept_readings(self, sha256: str, tasks: Iterable[OcrTask]) -> dict[OcrTask, bytes]:
        """The readings of these tasks on the PDF with these bytes, as far as they are kept."""
        found = {}
        with self._lock, self._errors():
            for task in tasks:
                row = self._db.execute(
                    """SELECT reading FROM page_readings WHERE sha256 = ? AND page = ? AND engine = ?
                           AND engine_version = ? AND settings = ?""",
                    (sha256, task.page, task.engine, task.version, task.settings),
                ).fetchone()
                if row is not None:
                    found[task] = bytes(row[0])
        return found

    def keep_reading(self, sha256: str, task: OcrTask, reading: bytes, seconds: float) -> None:
        """Keep a reading; of two of one task the first stays."""
        with self._transaction() as db:
            db.execute(
                """INSERT INTO page_readings
                       (sha256, page, engine, engine_version, settings, reading, seconds, read_at)
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                (sha256, task.page, task.engine, task.version, task.settings, reading, seconds, now()),
            )
            self._note_read(sha256, task, seconds)

    def cache_figures(self) -> list[KeptReadings]:
        """What is kept, by engine and version."""
        rows = self._rows(
            """SELECT engine, engine_version AS version, count(DISTINCT sha256) AS files,
                      count(DISTINCT sha256 || ':' || page) AS pages, count(*) AS readings,
                      sum(length(reading)) AS bytes, sum(seconds) AS seconds
               FROM page_readings GROUP BY engine, engine_version ORDER BY engine, engine_version"""
        )
        return [KeptReadings(**row) for row in rows]

    def clear_readings(self) -> None:
        """Remove all kept readings, and give their space back to the disk unless another run is at work."""
        with self._lock, self._errors():
            self._store.shred()
        with self._transaction() as db:
            db.execute("DELETE FROM page_readings")
            self._event("cache_cleared")
        with suppress(LogLocked), self._lock, self._errors():
            self._store.compact()
