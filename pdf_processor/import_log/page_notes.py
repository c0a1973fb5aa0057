"""How each page was read last: by what, in which time, or why not. Written as it happens, so that it can be watched."""

from __future__ import annotations

from collections.abc import Iterable

from pdf_processor.import_log.connection import LogConnection, now
from pdf_processor.import_log.records import PageNote
from pdf_processor.model import Failure, OcrTask

_REPLACING = """ON CONFLICT (sha256, page) DO UPDATE SET engine = excluded.engine, seconds = excluded.seconds,
    error_code = excluded.error_code, error_message = excluded.error_message, at = excluded.at"""
_NOTE = f"""INSERT INTO page_notes (sha256, page, engine, seconds, error_code, error_message, at)
            VALUES (?, ?, ?, ?, ?, ?, ?) {_REPLACING}"""  # noqa: S608 - ours
_NOTE_KEPT = f"""INSERT INTO page_notes (sha256, page, engine, seconds, at)
                 SELECT sha256, page, engine, seconds, ? FROM page_readings
                 WHERE sha256 = ? AND page = ? AND engine = ? AND engine_version = ? AND settings = ?
                 {_REPLACING}"""  # noqa: S608 - ours


class PageNotes(LogConnection):
    """The notes of a log."""

    def page_notes(self, sha256: str) -> dict[int, PageNote]:
        """What is noted of the pages of the PDF with these bytes."""
        with self._lock, self._errors():
            rows = self._db.execute(
                "SELECT page, engine, seconds, error_code, error_message, at FROM page_notes WHERE sha256 = ?",
                (sha256,),
            ).fetchall()
        return {row[0]: PageNote(*row) for row in rows}

    def note_kept(self, sha256: str, tasks: Iterable[OcrTask]) -> None:
        """Note that the kept readings of these tasks are used; parts of pages are not noted."""
        whole = [(now(), sha256, task.page, task.engine, task.version, task.settings) for task in tasks
                 if not task.strips]  # fmt: skip
        if not whole:
            return
        with self._transaction() as db:
            db.executemany(_NOTE_KEPT, whole)

    def note_failed(self, sha256: str, task: OcrTask, failure: Failure, seconds: float) -> None:
        """Note that a page could not be recognised; parts of pages are not noted."""
        if not task.strips:
            with self._transaction() as db:
                db.execute(_NOTE, (sha256, task.page, task.engine, seconds, failure.code, failure.message, now()))

    def _note_read(self, sha256: str, task: OcrTask, seconds: float) -> None:
        if not task.strips:
            self._db.execute(_NOTE, (sha256, task.page, task.engine, seconds, None, None, now()))

    def _note_text(self, sha256: str, pages: Iterable[tuple[int, float]]) -> None:
        self._db.executemany(_NOTE, ((sha256, page, None, seconds, None, None, now()) for page, seconds in pages))
