"""The pages of a job: how each was read, in which time, or why not; while it is read, how far it has come."""

from __future__ import annotations

from typing import Any

from pdf_processor.import_log import ImportLog, JobView, PageNote
from pdf_processor.model import Page, PageKind
from pdf_processor.picture_sheet import LEFT_MARGIN, sheet_size

MOST_PAGES = 10_000


def page_records(log: ImportLog, job: JobView, job_url: str) -> list[dict[str, Any]]:
    """Each page's record; with its size, its rows' boxes and the address of its picture where the job has ended well.

    Boxes are in points from the upper left corner. The address is below the job's.
    """
    notes = log.page_notes(job.content_sha256 or job.sha256 or "")
    readable = job.is_over and job.content_id is not None and job.state not in ("failed", "cancelled")
    known = log.stored_pages(job.content_id) if readable and job.content_id is not None else []
    if known and job.content_id is not None:
        boxes = _boxes(log, job.content_id)
        return [_placed(job_url, page, boxes) | _ended(job, page, notes.get(page.number)) for page in known]
    if readable:
        return []  # read by a version that kept no pages
    fresh = {number: note for number, note in notes.items() if note.at >= (job.started_at or "")}
    count = min(MOST_PAGES, max(job.pages or 0, job.error_page or 0, *fresh, 0) if job.started_at else 0)
    return [_under_way(job, number, fresh.get(number)) for number in range(1, count + 1)]


def _boxes(log: ImportLog, row_id: int) -> dict[int, list[dict[str, Any]]]:
    boxes: dict[int, list[dict[str, Any]]] = {}
    number = 0
    for statement in log.statements_of(row_id):
        for row in statement.printed.transactions:
            number += 1
            if row.box is not None:
                box = {"number": number, "x0": row.box.x0, "y0": row.box.y0, "x1": row.box.x1, "y1": row.box.y1}
                boxes.setdefault(row.page, []).append(box)
    return boxes


def _placed(job_url: str, page: Page, boxes: dict[int, list[dict[str, Any]]]) -> dict[str, Any]:
    width, height = sheet_size(page.width, page.height)
    return {
        "width": page.width, "height": page.height, "rows": boxes.get(page.number, []),
        "url": f"{job_url}/pages/{page.number}.png",
        "picture": {"left": LEFT_MARGIN, "width": width, "height": height},
    }  # fmt: skip


def _ended(job: JobView, page: Page, note: PageNote | None) -> dict[str, Any]:
    """The record of a page that was read. What a picture's check of its text has come to is not its reading's error."""
    unread = job.error_code == "ocr_off" and page.kind is PageKind.SCANNED
    engine = note.engine if note is not None and page.kind.by_ocr and not unread else None
    seconds = None if note is None or unread else note.seconds
    return _record(job, page.number, str(page.kind), engine, "unread" if unread else "read", seconds, _said(note))


def _under_way(job: JobView, number: int, note: PageNote | None) -> dict[str, Any]:
    status = "waiting" if job.state in ("queued", "running") else "unread"
    error = _said(note)
    if note is not None:
        status = "read" if error is None else "failed"
    if job.state == "failed" and job.error_page == number:
        status, error = "failed", {"code": job.error_code, "message": job.error_message}
    engine, seconds = (None, None) if note is None else (note.engine, note.seconds)
    return _record(job, number, None, engine, status, seconds, error)


def _said(note: PageNote | None) -> dict[str, Any] | None:
    if note is None or note.error_code is None:
        return None
    return {"code": note.error_code, "message": note.error_message}


def _record(
    job: JobView, number: int, kind: str | None, engine: str | None, status: str, seconds: float | None,
    error: dict[str, Any] | None,
) -> dict[str, Any]:  # fmt: skip
    return {
        "number": number, "kind": kind, "engine": engine, "status": status, "error": error,
        "seconds": None if seconds is None else round(seconds, 3), "chosen": job.page_choices.get(str(number)),
    }  # fmt: skip
