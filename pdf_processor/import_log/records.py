"""What the import log takes and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pdf_processor.model import BatchResult, Document, Failure, Outcome, Reconciled, Statement, Status

if TYPE_CHECKING:
    from pdf_processor.corrections import Corrected


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
    """A failed row, for showing and for trying again. `quarantined` is None where the PDF was left in its place.

    `is_replaced`: another content has taken its place of origin since, and was met there. `label`, here and below, is
    the name under which a file was uploaded. `relative` is its path below the folder that was read.
    """

    row_id: int
    path: bytes
    relative: bytes
    quarantined: bytes | None
    sha256: str | None
    failure: Failure
    attempts: int
    finished_at: str
    label: str | None = None
    is_replaced: bool = False

    @property
    def failed_folder(self) -> bytes | None:
        """The failed folder of the run that has moved the PDF there; None where none has."""
        if self.quarantined is None or self.quarantined == self.path:
            return None
        # Below it the PDF has the same place as below its source, if not the same name.
        return self.quarantined.rsplit(b"/", self.relative.count(b"/") + 1)[0] or b"/"


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """A file whose rows printed figures contradict (NO) or do not prove (UNKNOWN); `unproved` rows have no proof.

    `doubts` are the codes of what keeps its statements from being proved; `problem` is why pages were not read.
    `accepted_at` and `accepted_by`: when and by whom its rows were taken as they are, which proves nothing.
    """

    path: bytes
    output_path: str | None
    reconciled: Reconciled
    transactions: int
    unproved: int
    doubts: tuple[str, ...] = ()
    problem: Failure | None = None
    label: str | None = None
    accepted_at: str | None = None
    accepted_by: str | None = None


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
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class FoundResult:
    """A CSV that a log is to take up: its place, its name below the output folder, its bytes' SHA-256, its rows.

    `identity` stands for the SHA-256 of the PDF, which is not known; `failure` says that nothing proves its rows.
    """

    path: bytes
    csv_name: str
    size: int
    mtime_ns: int
    sha256: str
    identity: str
    document: Document
    failure: Failure


@dataclass(frozen=True, slots=True)
class FoundFailed:
    """A failed PDF that a log is to take up: where it came from, where it is, and what the reason beside it says."""

    origin: bytes
    place: bytes
    relative: bytes
    size: int
    mtime_ns: int
    sha256: str
    failure: Failure
    time: str


@dataclass(frozen=True, slots=True)
class SlowFile:
    """A file by the seconds it took to read, its scanned pages among its pages."""

    path: bytes
    status: Status
    seconds: float
    pages: int
    scanned_pages: int
    label: str | None = None


@dataclass(frozen=True, slots=True)
class DuplicateFile:
    """A file with the same bytes as another one, the `first`, which stands for both."""

    path: bytes
    first: bytes
    first_status: Status
    label: str | None = None
    first_label: str | None = None


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """One statement, the PDF it is of, and its number there, from 1.

    `statement` is as corrected by persons, `printed` as it was read; `correction` tells them apart, where there is one.
    `label` is the name under which it was uploaded.
    """

    path: bytes
    sha256: str
    number: int
    statement: Statement
    uncorrected: Statement | None = None
    correction: Corrected | None = None
    label: bytes | None = None

    @property
    def shown(self) -> bytes:
        """What to call its PDF: the path of an upload says nothing to anybody."""
        return self.label or self.path

    @property
    def printed(self) -> Statement:
        """What was read."""
        return self.uncorrected or self.statement

    @property
    def origins(self) -> tuple[int | None, ...]:
        """For each row its index among the rows that were read; None for one that a person has inserted."""
        return self.correction.origins if self.correction else tuple(range(len(self.statement.transactions)))


@dataclass(frozen=True, slots=True)
class MadeCorrection:
    """A correction as it is kept: `old` is what stood there before it, all else as in `Correction`."""

    id: int
    number: int
    field: str
    printed: str | None
    old: str | None
    new: str | None
    at: str
    by: str
    row_read: str | None


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


@dataclass(frozen=True, slots=True)
class NewJob:
    """A file to be read: where it lies, what to call it, what its result is named after, and how to read it.

    `reserved_for` is the run that alone may take it, as long as it lives.
    """

    path: bytes
    name: str
    relative: bytes
    source: str
    sha256: str
    size: int
    options: Mapping[str, Any] = field(default_factory=dict)
    priority: int = 0
    by: str | None = None
    reserved_for: str | None = None


@dataclass(frozen=True, slots=True)
class Submitted:
    """What was made of a `NewJob`: its name for the outside; not new where the same file was taken in before."""

    id: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class TakenJob:
    """A job leased to a run; `attempts` counts this one, `waited` are the seconds since it was queued."""

    id: str
    path: bytes
    relative: bytes
    source: str
    options: dict[str, Any]
    attempts: int
    page_choices: dict[str, dict[str, Any]] = field(default_factory=dict)
    waited: float = 0.0


@dataclass(frozen=True, slots=True)
class JobView:
    """A job as it is shown.

    `page_choices` says of single pages, by their number, which engine and resolution they are to be read with.
    `content_id` is the row of the log that holds what was read, `content_sha256` of which bytes, `result_sha256` that
    of the rows as they were read: the first copy's for a duplicate. `status` is the import log's. `reread_problem`
    (code, message, next step, page) says why the file could not be read again: what is shown is the earlier result.
    """

    number: int
    id: str
    name: str
    source: str
    sha256: str | None
    size: int
    options: dict[str, Any]
    priority: int
    state: str
    attempts: int
    not_before: str | None
    cancel_asked: int
    pages_done: int
    pages: int | None
    created_at: str
    created_by: str | None
    started_at: str | None
    ended_at: str | None
    content_id: int | None
    content_sha256: str | None
    status: str | None
    reconciled: str | None
    transactions: int | None
    seconds: float | None
    error_code: str | None
    error_message: str | None
    next_step: str | None
    error_page: int | None
    retryable: int | None
    accepted_at: str | None
    accepted_by: str | None
    path: bytes
    first_path: bytes | None
    result_sha256: str | None
    page_choices: dict[str, dict[str, Any]]
    reread_problem: dict[str, Any] | None
    rank: int
    position: int

    @property
    def place(self) -> tuple[int, int]:
        """Where in the list it stands."""
        return self.rank, self.position

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state not in ("queued", "running")


@dataclass(frozen=True, slots=True)
class PageNote:
    """How a page was read last: by which OCR engine (None: its text layer), in how many seconds, or why not."""

    page: int
    engine: str | None
    seconds: float | None
    error_code: str | None
    error_message: str | None
    at: str


@dataclass(frozen=True, slots=True)
class JobEvent:
    """Something that happened to a job; `id` grows."""

    id: int
    at: str
    job_id: str
    event: str
    detail: str | None


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key of the server, as far as it is kept."""

    id: str
    name: str
    role: str
    hash: str
    created_at: str = ""
    revoked_at: str | None = None


@dataclass(frozen=True, slots=True)
class Audited:
    """Who did what."""

    id: int
    at: str
    who: str
    action: str
    subject: str | None
    detail: str | None


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is told of jobs that end."""

    id: str
    url: str
    secret: str = field(repr=False)
    created_at: str = ""
    created_by: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message to a webhook; `not_before` is None where nothing more is to be done."""

    id: str
    webhook_id: str
    body: str
    created_at: str
    not_before: str | None
    attempts: int
    delivered_at: str | None
    last_status: int | None
    last_error: str | None


def stored_failure(values: Sequence[Any]) -> Failure | None:
    """The failure in a row's columns: code, message, next step, whether a retry can help, page."""
    code, message, next_step, retryable, page = values
    return None if code is None else Failure(code, message, next_step, bool(retryable), page)
