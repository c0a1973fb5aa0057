"""A person's corrections on their way into the log."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
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
from pdf_processor.import_log import ImportLog, JobView, StoredStatement
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
    correct_cells(log, job, number, {field: value}, by)


def correct_cells(log: ImportLog, job: JobView, number: int, cells: Mapping[str, str | None], by: str) -> None:
    """Have cells of one row hold other values, all of them or, where one cannot be, none. Raises `Problem`."""
    stored = log.statements_of(content(job))
    sha256 = job.content_sha256 or ""
    made = log.corrections_of(sha256)
    wanted = [_correction(stored, number, field, value) for field, value in cells.items()]
    for each in wanted:
        same = [
            known for known in made
            if (known.number, known.field, known.printed) == (number, each.field, each.printed)
            and known.row_read in (None, each.row_read)
        ]  # fmt: skip
        old = same[-1].new if same else each.printed
        if old != each.new:
            log.correct(sha256, each, old, by, job.id)
            # The values stay with the corrections, which go when the job is deleted.
            log.audit(by, "correct", job.id, f"{each.field.partition(':')[0]}, number {number}")


def _correction(stored: Sequence[StoredStatement], number: int, field: str, value: str | None) -> Correction:
    """What a cell of a row, or a statement's balance, is to hold. Raises `Problem`."""
    try:
        new = checked_value(field, value)
    except BadCorrection as error:
        raise Problem(422, "bad_value", str(error), "correct the value and send it again") from error
    if field in STATEMENT_FIELDS:
        statement = next((each for each in stored if each.number == -number), None)
        if statement is None:
            raise Problem(404, "not_found", "there is no such statement", "count from 1, with a minus")
        return Correction(number, field, cell(getattr(statement.printed, field)), new)
    if field.startswith(INSERTED):
        if number and row_of(stored, number) is None:
            raise Problem(404, "not_found", "there is no such row", "rows count from 1")
        follows = row_of(stored, max(number, 1))
        return Correction(number, field, None, new, None if follows is None else digest(follows[1]))
    found = row_of(stored, number)
    if found is None:
        raise Problem(404, "not_found", "there is no such row", "rows count from 1")
    printed = None if field == REMOVED else cell(getattr(found[1], field))
    return Correction(number, field, printed, new, digest(found[1]))


def insert(log: ImportLog, job: JobView, after: int, row: dict[str, Any], by: str) -> None:
    """Insert a row behind that of a number, 0 for before all others. Raises `Problem`."""
    taken = [each for each in log.corrections_of(job.content_sha256 or "") if each.field.startswith(INSERTED)]
    correct(log, job, after, f"{INSERTED}:{len(taken) + 1:03}", json.dumps(row), by)
