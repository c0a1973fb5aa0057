"""A person's corrections on their way into the log."""

from __future__ import annotations

import json
from typing import Any

from pdf_processor.corrections import (
    INSERTED,
    REMOVED,
    STATEMENT_FIELDS,
    BadCorrection,
    Correction,
    cell,
    checked_value,
    digest,
)
from pdf_processor.import_log import ImportLog, JobView
from pdf_processor.serve.problems import Problem
from pdf_processor.serve.results import content, row_of

READ_ANEW = "read_anew"
"""Code of a problem: another result is there than the one that a person has looked at."""


def make_sure_it_was_seen(job: JobView, result_sha256: str | None) -> None:
    """Raise `Problem` where a person has another result before him than what the job has now."""
    if result_sha256 is not None and result_sha256 != job.result_sha256:
        raise Problem(409, READ_ANEW, "the file has been read anew meanwhile", "look at its rows again")


def correct(log: ImportLog, job: JobView, number: int, field: str, value: str | None, by: str) -> None:
    """Have a cell hold another value. `number` and `field` are as in `Correction`. Raises `Problem`."""
    stored = log.statements_of(content(job))
    try:
        new = checked_value(field, value)
    except BadCorrection as error:
        raise Problem(422, "bad_value", str(error), "correct the value and send it again") from error
    printed: str | None = None
    row_read: str | None = None
    if field in STATEMENT_FIELDS:
        statement = next((each for each in stored if each.number == -number), None)
        if statement is None:
            raise Problem(404, "not_found", "there is no such statement", "count from 1, with a minus")
        printed = cell(getattr(statement.printed, field))
    elif field.startswith(INSERTED):
        if number and row_of(stored, number) is None:
            raise Problem(404, "not_found", "there is no such row", "rows count from 1")
        follows = row_of(stored, max(number, 1))
        row_read = None if follows is None else digest(follows[1])
    else:
        found = row_of(stored, number)
        if found is None:
            raise Problem(404, "not_found", "there is no such row", "rows count from 1")
        printed, row_read = None if field == REMOVED else cell(getattr(found[1], field)), digest(found[1])
    made = [
        each for each in log.corrections_of(job.content_sha256 or "")
        if (each.number, each.field, each.printed) == (number, field, printed) and each.row_read in (None, row_read)
    ]  # fmt: skip
    old = made[-1].new if made else printed
    if old != new:
        log.correct(job.content_sha256 or "", Correction(number, field, printed, new, row_read), old, by, job.id)
        # The values stay with the corrections, which go when the job is deleted.
        log.audit(by, "correct", job.id, f"{field.partition(':')[0]}, number {number}")


def insert(log: ImportLog, job: JobView, after: int, row: dict[str, Any], by: str) -> None:
    """Insert a row behind that of a number, 0 for before all others. Raises `Problem`."""
    taken = [each for each in log.corrections_of(job.content_sha256 or "") if each.field.startswith(INSERTED)]
    correct(log, job, after, f"{INSERTED}:{len(taken) + 1:03}", json.dumps(row), by)
