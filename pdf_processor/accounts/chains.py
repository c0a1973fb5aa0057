"""An account's statements in a row: whether each begins with the balance that the one before ended with.

A second step over finished statements. It confirms or doubts them and changes nothing; what it says depends on the
statements alone, not on the order in which they were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from pdf_processor.accounts.book import Account, Stretch
from pdf_processor.model import Reconciled
from pdf_processor.terminal import counted

DAY = timedelta(days=1)
FEW_DAYS = timedelta(days=4)
"""Between two statements that follow each other: over a weekend with a holiday nothing is posted."""
SHORTEST_MONTH = timedelta(days=28)
"""In less no monthly statement can be missing."""


class LinkKind(StrEnum):
    """How a statement follows the one before."""

    CONFIRMED = "confirmed"
    """It begins with the balance that the one before ended with."""
    MISSING = "missing"
    """Days lie between, and the balances differ: a statement is missing."""
    DIFFERS = "differs"
    """No day lies between, and the balances differ: one of them is misread, or a statement is not whole."""
    OVERLAP = "overlap"
    """They have days in common."""
    UNKNOWN = "unknown"
    """A balance is not known; or both are zero with a month or more between, as of a card that is always paid off."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements that follow each other in time. `missing` are the days between, where there are any."""

    kind: LinkKind
    earlier: Stretch
    later: Stretch
    missing: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """An account's statements in order. `months` are the calendar months from its first to its last day.

    A day is proved if it lies in a statement that is proved, or between two that are confirmed to follow each other. A
    month is `proved` if each of its days is, `partly` if some are: so is the one in which a statement's period ends on
    the 14th, until there is the next one.
    """

    account: Account
    links: tuple[Link, ...]
    unproved: tuple[Stretch, ...]
    months: tuple[date, ...]
    proved: tuple[date, ...]
    partly: tuple[date, ...]
    start: date | None
    end: date | None

    @property
    def statements(self) -> int:
        """How many statements there are."""
        return len(self.account.stretches)

    @property
    def months_told(self) -> str:
        """How many of its months are proved, and in part, as a user is told."""
        partly = f", {len(self.partly)} in part" if self.partly else ""
        return f"{len(self.proved)} of {counted(len(self.months), 'month')} proved{partly}"

    @property
    def missing(self) -> list[tuple[date, date]]:
        """The days for which a statement is missing."""
        return [link.missing for link in self.links if link.kind is LinkKind.MISSING and link.missing is not None]


def chain(account: Account) -> Chain:
    """The chain of one account. Statements that print no number may be of any account: they are not linked."""
    unproved = tuple(each for each in account.stretches if each.statement.reconciled is not Reconciled.YES)
    if not account.key.number:
        return Chain(account, (), unproved, (), (), (), None, None)
    dated = [each for each in account.stretches if each.first_day is not None and each.last_day is not None]
    links = tuple(_links(dated))
    start = min((day for each in dated if (day := each.first_day)), default=None)
    end = max((day for each in dated if (day := each.last_day)), default=None)
    months = tuple(_months(start, end)) if start and end else ()
    covered = _joined(_covered(dated, links))
    proved = tuple(month for month in months if _is_within(month, covered))
    partly = tuple(month for month in months if month not in proved and _is_touched(month, covered))
    return Chain(account, links, unproved, months, proved, partly, start, end)


def _links(stretches: Sequence[Stretch]) -> Iterator[Link]:
    """Each statement with the one that follows it: that which begins next, once those within it are passed over."""
    earlier: Stretch | None = None
    for later in stretches:
        if earlier is not None:
            link = _link(earlier, later)
            yield link
            if link.kind is LinkKind.OVERLAP and _last(later) <= _last(earlier):
                continue  # it lies within the longer one, which the next one follows
        earlier = later


def _link(earlier: Stretch, later: Stretch) -> Link:
    ends, begins = _last(earlier), later.first_day or date.min
    closing, opening = earlier.closing, later.opening
    between = (ends + DAY, begins - DAY) if begins - ends > DAY else None
    same: bool | None = None if closing is None or opening is None else closing == opening
    if begins < ends or (begins == ends and not same):
        return Link(LinkKind.OVERLAP, earlier, later)
    if same is None:
        return Link(LinkKind.UNKNOWN, earlier, later, between)
    if same and not closing and between is not None and between[1] - between[0] + DAY >= SHORTEST_MONTH:
        return Link(LinkKind.UNKNOWN, earlier, later, between)
    if same:
        return Link(LinkKind.CONFIRMED, earlier, later, between)
    if between is not None and begins - ends > FEW_DAYS:
        return Link(LinkKind.MISSING, earlier, later, between)
    return Link(LinkKind.DIFFERS, earlier, later, between)


def _last(stretch: Stretch) -> date:
    return stretch.last_day or date.min


# Months ---------------------------------------------------------------------------------------------------------------


def _months(start: date, end: date) -> Iterator[date]:
    """The first day of each month from one day to another."""
    month = start.replace(day=1)
    while month <= end:
        yield month
        month = _next_month(month)


def _next_month(month: date) -> date:
    return month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)


def _covered(stretches: Iterable[Stretch], links: Iterable[Link]) -> Iterator[tuple[date, date]]:
    """The days of proved statements, and those between two that are confirmed to follow each other."""
    for stretch in stretches:
        if stretch.statement.reconciled is Reconciled.YES and stretch.first_day and stretch.last_day:
            yield stretch.first_day, stretch.last_day
    for link in links:
        if link.kind is LinkKind.CONFIRMED and link.missing is not None:
            yield link.missing


def _joined(spans: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    joined: list[tuple[date, date]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + DAY:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _is_within(month: date, covered: Sequence[tuple[date, date]]) -> bool:
    return any(begins <= month and _next_month(month) - DAY <= ends for begins, ends in covered)


def _is_touched(month: date, covered: Sequence[tuple[date, date]]) -> bool:
    return any(begins < _next_month(month) and month <= ends for begins, ends in covered)


def total_of_missing(link: Link) -> Decimal | None:
    """By how much the balance moves where it should not: what a missing statement holds, or what is misread."""
    if link.earlier.closing is None or link.later.opening is None:
        return None
    return link.later.opening - link.earlier.closing
