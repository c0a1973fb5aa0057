"""What the steps of reading hand each other: a document's context, one statement's items, and one reading of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pdf_processor.statement import facts
from pdf_processor.statement.amounts import Style
from pdf_processor.statement.cells import roles_of
from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line
from pdf_processor.statement.reconcile import Chain, Entry
from pdf_processor.statement.rows import Labelled, RawRow
from pdf_processor.statement.signs import Signed
from pdf_processor.statement.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pdf_processor.statement.explain import Trace


@dataclass(slots=True)
class Context:
    """What holds for the whole document.

    `outside` are the days printed with their year on lines that are no row's, `stated` the last one with a label.
    `carded`: something that is no row's speaks of a card. `either_way`: what was taken for days may be something else.
    `overlooked` are lines that look like rows and are none.
    """

    vocabulary: Vocabulary
    style: Style
    calendar: facts.Calendar
    periods: tuple[facts.Period, ...]
    dates_certain: bool
    pages_missing: bool | None
    lines: Sequence[Line]
    outside: tuple[date, ...]
    stated: date | None
    kind: str | None
    currency: str | None
    bank: str | None
    account: str | None
    locale: str | None
    holder: str | None
    carded: bool = False
    either_way: bool = False
    trace: Trace | None = None
    regions: Sequence[Region] = ()
    overlooked: Sequence[Line] = ()
    _figures: Counter[Decimal] | None = None

    def times_printed(self, figure: Decimal) -> int:
        """How often the document prints a figure, whatever its sign. Few ask, and each look-up of a Decimal is slow."""
        if self._figures is None:
            self._figures = Counter([number.value for line in self.lines for number in line.money if number.strict])
        return self._figures[figure]


@dataclass(slots=True)
class Segment:
    """The items of one statement, in reading order.

    `whole` are those of all currencies of a table, or of an account and the sections of others beside it, of which
    these are one's: what signs mean holds for all of them.
    """

    items: list[RawRow | Labelled] = field(default_factory=list)
    whole: Segment | None = None
    memo: dict[tuple[str, bool], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def rows(self) -> list[RawRow]:
        return [item for item in self.items if isinstance(item, RawRow)]

    def labels(self, *roles: str) -> list[Labelled]:
        return [item for item in self.items if isinstance(item, Labelled) and item.role in roles]


@dataclass(slots=True)
class Attempt:
    """One set of roles and conventions, and what the arithmetic says to it.

    `opening_by` and `closing_by` say how the two balances were found: `label`, or the role of the line (`brought`,
    `carried`, `daily`, `balance`), `date` for one that names the period's end, empty for none.
    """

    roles: Mapping[int, str]
    owed: bool
    balance_owed: bool
    signed: list[Signed]
    entries: list[Entry]
    chain: Chain
    newest_first: bool
    opening: Decimal | None
    closing: Decimal | None
    opening_by: str = ""
    closing_by: str = ""
    sure_side: bool = True

    @property
    def last(self) -> Entry:
        """The latest of the entries, of which there must be one."""
        return self.entries[0 if self.newest_first else -1]


def before_rows(segment: Segment, *roles: str) -> list[Labelled]:
    found: list[Labelled] = []
    for item in segment.items:
        if isinstance(item, RawRow):
            break
        if item.role in roles and item.cells:
            found.append(item)
    return found


def after_rows(segment: Segment, *roles: str) -> list[Labelled]:
    found: list[Labelled] = []
    for item in reversed(segment.items):
        if isinstance(item, RawRow):
            break
        if item.role in roles and item.cells:
            found.append(item)
    return found[::-1]


def column_sums(rows: Sequence[RawRow], *, moved: bool) -> set[Decimal]:
    """What columns of figures sum up to, noughts aside; with `moved` only those of amounts."""
    sums: defaultdict[int, Decimal] = defaultdict(Decimal)
    for row in rows:
        amounts = roles_of(row.region).amounts
        for band, cell in row.cells.items():
            if band in amounts or not moved:
                sums[band] += cell.value
    return set(sums.values()) - {Decimal(0)}
