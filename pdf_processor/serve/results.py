"""What was read, with corrections, as a program or a person takes it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec

from pdf_processor.accounts.book import Account, Book, Selection, Stretch, make_book, without_undated
from pdf_processor.accounts.choosing import NoSuchAccount, book_of
from pdf_processor.corrections import cell, fits
from pdf_processor.errors import PasswordRequired
from pdf_processor.export.registry import Format, MissingLibrary, Options, all_formats
from pdf_processor.import_log import ImportLog, JobView, MadeCorrection, StoredStatement
from pdf_processor.model import Document, Reconciled, Transaction
from pdf_processor.serve.problems import Problem
from pdf_processor.writers.base import writer

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8", "json": "application/json", "jsonl": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "camt.053": "application/xml",
    "ofx": "application/x-ofx", "qfx": "application/x-ofx", "qbo": "application/x-ofx",
    "parquet": "application/vnd.apache.parquet",
}  # fmt: skip
SAME = {"xml": "camt.053"}
SUFFIXES = {"camt.053": "xml", "mt940": "sta", "hledger": "journal"}


def next_step_of(job: JobView) -> str | None:
    """What to do about a job's error, as its client can do it: what is stored names commands of the shell."""
    if job.error_code == PasswordRequired.code:
        return f'send its password: POST /api/v1/jobs/{job.id}/retry with {{"password": "…"}}'
    return job.next_step


def content(job: JobView) -> int:
    """The row of the log that holds what was read. Raises `Problem` where nothing has been yet, or cannot be."""
    if job.state in ("queued", "running"):
        raise Problem(409, "not_over", f"the job is {job.state}", "wait for it: GET /api/v1/jobs/ID?wait=10", 1)
    if job.content_id is None or job.state in ("failed", "cancelled"):
        detail = job.error_message or f"the job is {job.state}"
        raise Problem(409, job.error_code or job.state, detail, next_step_of(job) or "retry it")
    return job.content_id


def document(log: ImportLog, job: JobView) -> dict[str, Any]:
    """Everything that was read of a job's file, with corrections and who made them."""
    row_id = content(job)
    stored = log.statements_of(row_id)
    first, statements = 1, []
    for each in stored:
        statements.append(_statement(each, first))
        first += len(each.printed.transactions)
    verdict = Document((), tuple(each.statement for each in stored)).reconciled if stored else Reconciled.UNKNOWN
    return {
        "id": job.id, "name": job.name, "status": job.state, "sha256": job.content_sha256, "reconciled": verdict,
        "result_sha256": job.result_sha256,
        "accepted_at": job.accepted_at, "accepted_by": job.accepted_by,
        "pages": msgspec.to_builtins(log.stored_pages(row_id)), "statements": statements,
        "corrections": _made(log, job, stored),
    }  # fmt: skip


def corrections(log: ImportLog, job: JobView) -> list[dict[str, Any]]:
    """Who has corrected what of a job's file, and when; `earlier` tells what no longer holds."""
    return _made(log, job, [] if job.content_id is None else log.statements_of(job.content_id))


def _made(log: ImportLog, job: JobView, stored: Sequence[StoredStatement]) -> list[dict[str, Any]]:
    found = []
    for each in log.corrections_of(job.content_sha256 or ""):
        shown: dict[str, Any] = msgspec.to_builtins(each)
        del shown["row_read"]
        # The file has been read anew since, and other figures stand there.
        found.append(shown | {"earlier": not _holds(each, stored)})
    return found


def _holds(each: MadeCorrection, stored: Sequence[StoredStatement]) -> bool:
    first = 1
    for statement in stored:
        if fits(each, statement.printed, statement.number, first):
            return True
        first += len(statement.printed.transactions)
    return False


def _statement(stored: StoredStatement, first: int) -> dict[str, Any]:
    statement, printed = stored.statement, stored.printed
    changed = stored.correction.changed if stored.correction else frozenset()
    doubts: dict[int, list[str]] = {}
    for doubt in statement.doubts:
        if doubt.row is not None:
            doubts.setdefault(doubt.row, []).append(doubt.message)
    made: dict[str, Any] = msgspec.to_builtins(replace(statement, transactions=()))
    rows = []
    for at, (row, origin) in enumerate(zip(statement.transactions, stored.origins, strict=True)):
        shown = msgspec.to_builtins(row)
        # What a correction names: the row as it was read. An inserted one is named after the row before it.
        shown["number"] = None if origin is None else first + origin
        shown["doubts"] = doubts.get(at, [])
        fields = sorted(field for place, field in changed if place == at)
        shown["corrected"] = {
            field: cell(getattr(printed.transactions[origin], field)) for field in fields if origin is not None
        }
        # What takes an inserted row out again: that correction with the value null.
        by = stored.correction.inserted.get(at) if stored.correction else None
        shown["inserted"] = None if by is None else {"number": by[0], "field": by[1]}
        rows.append(shown)
    made["number"] = stored.number
    made["first_row"] = first
    made["transactions"] = rows
    left = {origin for origin in stored.origins if origin is not None}
    made["removed"] = [
        {**msgspec.to_builtins(row), "number": first + at}
        for at, row in enumerate(printed.transactions) if at not in left
    ]  # fmt: skip
    return made


def export_of_job(log: ImportLog, job: JobView, name: str) -> tuple[bytes, str, str]:
    """A job's rows in a format: the bytes, their media type, and the suffix of a file of them."""
    stored = log.statements_of(content(job))
    if name == "csv":
        out = io.BytesIO()
        writer("csv").write(Document((), tuple(each.statement for each in stored)), out, raw=False)
        return out.getvalue(), MEDIA_TYPES["csv"], "csv"
    # The place where an upload lies says nothing to anybody.
    shown = job.name.encode("utf-8", "replace") if job.source == "upload" else job.path
    return _written(make_book([replace(each, label=shown) for each in stored]), name)


def export_of_all(log: ImportLog, name: str, selection: Selection, account: str | None) -> tuple[bytes, str, str]:
    """The rows of all files, or of one account, in a format, as `export_of_job`."""
    if account is None:
        return _written(make_book(log.stored_statements(), selection), name)
    try:
        return _written(book_of(log.stored_statements(), selection, account), name)
    except NoSuchAccount as error:
        raise Problem(422, "no_such_account", str(error), "give an account's number or its end") from error


def _written(book: Book, name: str) -> tuple[bytes, str, str]:
    """A book in a format. Raises `Problem` where there is none of this name, or its library is not installed."""
    formats = all_formats()
    chosen = formats.get(SAME.get(name, name))
    if chosen is None:
        known = ", ".join(sorted([*formats, *SAME]))
        raise Problem(422, "unknown_format", "there is no format of this name", f"take one of: {known}")
    out = io.BytesIO()
    try:
        chosen.write(_fitting(chosen, book), out, Options())
    except MissingLibrary as error:
        raise Problem(501, "not_installed", f"{chosen.name} cannot be written", str(error)) from error
    media_type = MEDIA_TYPES.get(chosen.name, "text/plain; charset=utf-8")
    return out.getvalue(), media_type, SUFFIXES.get(chosen.name, chosen.name)


def _fitting(chosen: Format, book: Book) -> Book:
    """What of a book a format can hold."""
    if chosen.needs_day:
        book = without_undated(book)
    if chosen.needs_balance:
        book = Book(tuple(replace(account, stretches=_with_balance(account)) for account in book.accounts))
    return book


def _with_balance(account: Account) -> tuple[Stretch, ...]:
    return tuple(each for each in account.stretches if each.balances() is not None and each.first_day is not None)


def row_of(stored: Sequence[StoredStatement], number: int) -> tuple[StoredStatement, Transaction] | None:
    """The statement and the row as read that have this number in the document."""
    first = 1
    for each in stored:
        rows = each.printed.transactions
        if first <= number < first + len(rows):
            return each, rows[number - first]
        first += len(rows)
    return None
