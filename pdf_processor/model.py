"""The types that cross the borders between rooms. Foundation: imports nothing from this package.

Money is `Decimal`, dates are `date`, and `None` always means unknown, never zero or empty.
Amounts are signed from the holder's pocket: money out is negative, on cards too (purchases negative,
payments positive); what is overdrawn or owed is a negative balance. So always
``opening_balance + sum(amounts) == closing_balance``.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from heapq import merge


class Status(StrEnum):
    """What became of a file; the values stand in `import_logs.status`."""

    PROCESSING = "processing"
    SUCCEEDED = "succeeded"
    NO_TRANSACTIONS = "no_transactions"
    NEEDS_REVIEW = "needs_review"
    FAILED = "failed"
    DUPLICATE = "duplicate"
    INTERRUPTED = "interrupted"

    @property
    def ended_well(self) -> bool:
        """True for what `--skip-existing` need not read again."""
        return self in (Status.SUCCEEDED, Status.NO_TRANSACTIONS, Status.NEEDS_REVIEW, Status.DUPLICATE)


class Proof(StrEnum):
    """How one row was checked against printed figures."""

    NONE = ""
    BALANCE = "balance"
    TOTAL = "total"


class Reconciled(StrEnum):
    """Whether printed figures prove a statement: `UNKNOWN` means nothing was printed to check against."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def ending(reconciled: Reconciled, transactions: int, *, is_whole: bool = True) -> Status:
    """What becomes of a file that was read; it is not whole where pages were left out, or lost to damage."""
    if not is_whole or reconciled is Reconciled.NO:
        return Status.NEEDS_REVIEW
    if not transactions:
        return Status.NO_TRANSACTIONS
    return Status.SUCCEEDED if reconciled is Reconciled.YES else Status.NEEDS_REVIEW


class PageKind(StrEnum):
    """Where a page's words come from."""

    DIGITAL = "digital"
    SCANNED = "scanned"
    MIXED = "mixed"
    EMPTY = "empty"

    @property
    def by_ocr(self) -> bool:
        """True where words were read from a picture."""
        return self in (PageKind.SCANNED, PageKind.MIXED)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One PDF as it lay in the folder. `path` is absolute and raw bytes, because names need not be UTF-8."""

    path: bytes
    size: int
    mtime_ns: int
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page's box in points after its rotation was applied; `number` counts from 1."""

    number: int
    width: float
    height: float
    rotation: int
    kind: PageKind


@dataclass(slots=True, unsafe_hash=True)
class Word:
    """A positioned word, in points from the page's upper left corner as the reader sees it.

    Nobody changes one, but frozen it would take three times as long to make, and there are more words than anything.

    `confidence` is 0 to 1 for words read from a picture and `None` for those of a text layer.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    page: int
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as the reader sees it, in grey: `samples` are rows of 8-bit pixels from the top, black is 0."""

    page: int
    width: int
    height: int
    samples: bytes


@dataclass(frozen=True, slots=True)
class PictureReading:
    """The words of a page's picture in points, and the page's size and its turn in degrees once its text is upright."""

    words: list[Word]
    width: float
    height: float
    turned: int


@dataclass(frozen=True, slots=True)
class OcrTask:
    """A page's picture, or some strips of it as (top, bottom) in points, for an OCR engine to read.

    Page, engine, version and `settings` are the key of its reading: `settings` says in words all else that decides
    what is read. `turn` is by how many degrees the page was turned when it was read as a whole.
    """

    page: int
    engine: str
    version: str
    settings: str
    languages: tuple[str, ...]
    strips: tuple[tuple[float, float], ...] = ()
    turn: int = 0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its upper left corner."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Transaction:
    """One row. `page` is where it starts; `link_rows` counts the rows that share its proof (1: proved alone)."""

    date: datetime.date | None
    value_date: datetime.date | None
    description: str
    amount: Decimal
    currency: str | None
    balance: Decimal | None
    account: str | None
    page: int
    box: Box | None = None
    proof: Proof = Proof.NONE
    link_rows: int = 0
    confidence: float | None = None


DATE_DOUBTS = frozenset({"no_date", "date_unsure", "date_outside_period"})
"""Codes of doubts about a row's day, which no sum proves."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that keeps a statement from being proved.

    `row` is the index into `Statement.transactions` just before which, or at which, the trouble lies.
    """

    code: str
    message: str
    page: int | None = None
    row: int | None = None
    difference: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One account's (or card's, or currency's) rows within one document, and what its printed figures prove.

    `difference` is closing balance minus (opening balance + sum of amounts), where both are printed.
    `witnesses` names the printed figures that were used, such as "opening balance by label".
    """

    bank: str | None
    account: str | None
    kind: str | None
    locale: str | None
    currency: str | None
    period_start: datetime.date | None
    period_end: datetime.date | None
    opening_balance: Decimal | None
    closing_balance: Decimal | None
    transactions: tuple[Transaction, ...]
    reconciled: Reconciled
    difference: Decimal | None = None
    witnesses: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    holder: str | None = None

    def doubted(self, *doubts: Doubt) -> Statement:
        """The statement with further doubts, which keep it from counting as reconciled."""
        reconciled = Reconciled.NO if self.reconciled is Reconciled.NO else Reconciled.UNKNOWN
        return replace(self, reconciled=reconciled, doubts=(*self.doubts, *doubts))


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of something that could be read in several ways.

    `question` names what was to be decided, such as "language"; `score` says in words what speaks for this one.
    `statement` is an index into `Document.statements`, `None` where it holds for the whole document.
    """

    question: str
    reading: str
    score: str
    chosen: bool
    statement: int | None = None


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table on one page: its role (`date`, `out`, `balance`, …), and its printed heading or ""."""

    page: int
    role: str
    title: str
    box: Box


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line with a figure that became no row, and what it was taken for."""

    page: int
    text: str
    verdict: str
    box: Box


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a document's reading was chosen, for the eye: the words may change from version to version."""

    candidates: tuple[Candidate, ...] = ()
    columns: tuple[TableColumn, ...] = ()
    lines: tuple[PrintedLine, ...] = ()


class MarkStyle(StrEnum):
    """What a mark on a page's picture stands for."""

    COLUMN = "column"
    PROVED = "proved"
    UNPROVED = "unproved"
    DOUBTFUL = "doubtful"
    FIGURE = "figure"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Mark:
    """A box to be drawn over a page's picture, with a few words of ours beside it."""

    box: Box
    style: MarkStyle
    label: str


def _may_share_lines(one: Statement, other: Statement) -> bool:
    return one.account == other.account and one.currency != other.currency


def _is_among(rows: Sequence[Transaction], more: Sequence[Transaction]) -> bool:
    """Whether rows stand between others, and not in another part of the sheet; both must go down the pages."""
    everything = [*rows, *more]
    if not rows or not more or any(row.box is None for row in everything):
        return False
    if max(row.box.x0 for row in everything if row.box) >= min(row.box.x1 for row in everything if row.box):
        return False
    places = [list(map(_place, some)) for some in (rows, more)]
    return all(some == sorted(some) for some in places) and places[1][0] < places[0][-1]


def _place(row: Transaction) -> tuple[int, float]:
    return row.page, row.box.y0 if row.box else 0.0


@dataclass(frozen=True, slots=True)
class Document:
    """All that was read from one PDF. `timings` are seconds by stage.

    `explanation` is there only if `ReadSettings.explain` asked for it.
    """

    pages: tuple[Page, ...]
    statements: tuple[Statement, ...]
    warnings: tuple[str, ...] = ()
    timings: dict[str, float] | None = None
    sha256: str | None = None
    explanation: Explanation | None = None

    @property
    def transactions(self) -> tuple[Transaction, ...]:
        """The rows of all statements, in the order in which they are printed: those in two currencies of one account
        may stand among each other.
        """
        found: list[Transaction] = []
        begun = 0
        for before, statement in zip((None, *self.statements), self.statements, strict=False):
            rows = statement.transactions
            if before is not None and _may_share_lines(before, statement) and _is_among(found[begun:], rows):
                found[begun:] = merge(found[begun:], rows, key=_place)
            else:
                begun = len(found)
                found += rows
        return tuple(found)

    @property
    def reconciled(self) -> Reconciled:
        """Yes only if every statement is; no as soon as one is not."""
        verdicts = {statement.reconciled for statement in self.statements}
        if Reconciled.NO in verdicts:
            return Reconciled.NO
        return Reconciled.YES if verdicts == {Reconciled.YES} else Reconciled.UNKNOWN


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file failed, as stored in the log: a stable code, one sentence, and what to do next."""

    code: str
    message: str
    next_step: str
    retryable: bool
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file in one run. `duplicate_of` is the path of the file with the same bytes."""

    path: bytes
    status: Status
    pages: int = 0
    transactions: int = 0
    reconciled: Reconciled = Reconciled.UNKNOWN
    seconds: float = 0.0
    size: int = 0
    failure: Failure | None = None
    output_path: str | None = None
    skipped: bool = False
    duplicate_of: bytes | None = None


@dataclass(frozen=True, slots=True)
class BatchResult:
    """The figures of a whole run.

    `files` counts everything discovered; the counts below add up to it. `failures` holds the first
    thousand failed outcomes (the log holds all). `peak_memory_bytes` is the resident memory of the whole
    process tree at its highest sample. `stopped_by` is a signal's number where one ended the run early.
    """

    run_id: str
    files: int = 0
    succeeded: int = 0
    no_transactions: int = 0
    needs_review: int = 0
    failed: int = 0
    skipped: int = 0
    duplicates: int = 0
    interrupted: int = 0
    transactions: int = 0
    pages: int = 0
    seconds: float = 0.0
    peak_memory_bytes: int = 0
    failures: tuple[Outcome, ...] = ()
    stopped_by: int | None = None
