"""What the import log takes and gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pdf_processor.model import BatchResult, Failure, Outcome, Reconciled, Statement, Status


class ClaimLost(Exception):
    """Another run has taken a claim of ours over, because it held us for dead: what we have read is dropped."""


class Verdict(StrEnum):
    """What a run is to do with a file it has asked for."""

    READ = "read"
    DUPLICATE = "duplicate"
    DONE = "done"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Claim:
    """The answer to a claim.

    `csv_name` is where the result goes, `previous` how the same content ended before, `dead_owner` the run that
    died while it held the file, `tidy` whether something outside the log is due, `first_copy` the path of the file with
    the same bytes.
    """

    verdict: Verdict
    row_id: int
    csv_name: str | None = None
    previous: Status | None = None
    dead_owner: str | None = None
    done: Outcome | None = None
    tidy: bool = False
    first_copy: bytes | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A published result file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Abandoned:
    """A claim of a dead run, whose temporary file may still lie beside its result."""

    row_id: int
    owner: str
    csv_name: str | None


@dataclass(frozen=True, slots=True)
class Ended:
    """A row whose end is committed while something outside the log is still due: a move, a removal."""

    row_id: int
    due: str
    status: Status
    path: bytes
    relative: bytes
    sha256: str
    csv_name: str | None
    has_output: bool
    quarantined: bytes | None
    failure: Failure | None
    finished_at: str
    run_id: str


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A failed row, for showing and for trying again. `quarantined` is None where the PDF was left in its place."""

    row_id: int
    path: bytes
    quarantined: bytes | None
    sha256: str | None
    failure: Failure
    attempts: int
    finished_at: str


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """A file whose rows printed figures contradict (NO) or do not prove (UNKNOWN); `unproved` rows have no proof.

    `doubts` are the codes of what keeps its statements from being proved; `problem` is why pages were not read.
    """

    path: bytes
    output_path: str | None
    reconciled: Reconciled
    transactions: int
    unproved: int
    doubts: tuple[str, ...] = ()
    problem: Failure | None = None


@dataclass(frozen=True, slots=True)
class LoggedFile:
    """A row of the log as a whole.

    `current`: it is what the path held last. `is_claimed`: a live run reads it now. `has_output`: a result is said to
    lie at `csv_name`. `rows_said` and `rows_held` are its transactions by the log and by their table. `first` is the
    path of which it is a duplicate.
    """

    row_id: int
    path: bytes
    sha256: str | None
    status: Status
    current: bool
    is_claimed: bool
    csv_name: str | None
    has_output: bool
    output_sha256: str | None
    quarantined: bytes | None
    due: str | None
    rows_said: int
    rows_held: int
    first: bytes | None


@dataclass(frozen=True, slots=True)
class SlowFile:
    """A file by the seconds it took to read, its scanned pages among its pages."""

    path: bytes
    status: Status
    seconds: float
    pages: int
    scanned_pages: int


@dataclass(frozen=True, slots=True)
class DuplicateFile:
    """A file with the same bytes as another one, the `first`, which stands for both."""

    path: bytes
    first: bytes
    first_status: Status


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """One statement as it was read, the PDF it is of, and its number there, from 1."""

    path: bytes
    sha256: str
    number: int
    statement: Statement


@dataclass(frozen=True, slots=True)
class KeptReadings:
    """The page readings of one engine: how many files, pages and readings (some pages are looked at again), bytes.

    `seconds` is what reading them took, and what the next reading of these pages does not take.
    """

    engine: str
    version: str
    files: int
    pages: int
    readings: int
    bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run as the log knows it. `ending` is None while it works; `alive` says whether its process still does."""

    run_id: str
    started_at: str
    ended_at: str | None
    ending: str | None
    alive: bool
    result: BatchResult | None


def stored_failure(values: Sequence[Any]) -> Failure | None:
    """The failure in a row's columns: code, message, next step, whether a retry can help, page."""
    code, message, next_step, retryable, page = values
    return None if code is None else Failure(code, message, next_step, bool(retryable), page)
