"""Statements of one account that cover the same days, and the rows that both of them seem to hold.

Two rows are suspected twins if day and amount are the same, the balances do not contradict, and each has its own
counterpart: of two equal coffees on one statement and one on the other, one stays without a twin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from pdf_processor.accounts.book import Account, Book, Entry, Stretch
from pdf_processor.model import Reconciled


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two stretches of one account with days in common, `start` to `end`.

    `twins` are the ids of the second's rows and, for each, that of the first's. The first is the proved one, else the
    one that ends earlier, else the shorter. `only_first` and `only_second` count the rows of the common days that have
    no twin.
    """

    account: Account
    first: Stretch
    second: Stretch
    start: date
    end: date
    twins: Mapping[str, str]
    only_first: int
    only_second: int


def overlaps(book: Book) -> list[Overlap]:
    """All overlaps in which rows are suspected to be there twice, in the order of the accounts."""
    return [overlap for account in book.accounts for overlap in _of_account(account)]


def marked(book: Book, found: Sequence[Overlap]) -> Book:
    """The book with each suspected twin knowing its counterpart."""
    twins = {name: first for overlap in found for name, first in overlap.twins.items()}

    def mark(entry: Entry) -> Entry:
        return replace(entry, twin_of=twins[entry.id]) if entry.id in twins else entry

    return _with_entries(book, lambda stretch: replace(stretch, entries=tuple(map(mark, stretch.entries))))


def dropped(book: Book, found: Sequence[Overlap]) -> Book:
    """The book without the suspected twins; a stretch that holds nothing else goes with them."""
    twins = {name for overlap in found for name in overlap.twins}
    return _with_entries(book, lambda stretch: _without(stretch, twins))


def _with_entries(book: Book, change: Callable[[Stretch], Stretch | None]) -> Book:
    accounts = []
    for account in book.accounts:
        stretches = tuple(changed for each in account.stretches if (changed := change(each)) is not None)
        if stretches:
            accounts.append(replace(account, stretches=stretches))
    return Book(tuple(accounts))


# Twins ----------------------------------------------------------------------------------------------------------------


def _of_account(account: Account) -> Iterator[Overlap]:
    """Each stretch against those before it; a row that is a twin already is nobody else's counterpart."""
    ordered = [(each, each.first_day, each.last_day) for each in sorted(account.stretches, key=_rank)]
    twins: set[str] = set()
    for at, (second, *second_days) in enumerate(ordered):
        for first, *first_days in ordered[:at]:
            if all(entry.id in twins for entry in second.entries):
                break
            common = _common(first_days, second_days)
            if common is None or first.sha256 == second.sha256:
                continue  # within one PDF nothing is printed twice
            if _follow(first, second) or _follow(second, first):
                continue
            pairs = dict(_pairs(first, second, twins, strict=not account.key.number))
            if pairs:
                twins |= pairs.keys()
                yield Overlap(
                    account, first, second, *common, pairs,
                    _alone(first, common, set(pairs.values())), _alone(second, common, twins),
                )  # fmt: skip


def _rank(stretch: Stretch) -> tuple[bool, date, timedelta]:
    """Whose rows stay: those of proved statements, of these the one that ends first, of these the shortest."""
    last, first = stretch.last_day or date.max, stretch.first_day or date.min
    return stretch.statement.reconciled is not Reconciled.YES, last, last - first


def _common(first: Sequence[date | None], second: Sequence[date | None]) -> tuple[date, date] | None:
    """The days that two spans have in common, if they are known and there are any."""
    starts = [day for day in (first[0], second[0]) if day is not None]
    ends = [day for day in (first[1], second[1]) if day is not None]
    if len(starts) < 2 or len(ends) < 2 or max(starts) > min(ends):
        return None
    return max(starts), min(ends)


def _follow(earlier: Stretch, later: Stretch) -> bool:
    """Whether one begins with the balance that the other ends with, so that they have a day in common and no row."""
    if earlier.closing is None or later.opening is None or earlier.last_day is None or later.first_day is None:
        return False
    return earlier.closing == later.opening and earlier.last_day <= later.first_day


def _pairs(first: Stretch, second: Stretch, taken: set[str], *, strict: bool) -> Iterator[tuple[str, str]]:
    """The ids of the second's rows with those of their counterparts. `strict`: only where balances say so."""
    left: defaultdict[tuple[date | None, Decimal], list[Entry]] = defaultdict(list)
    for entry in first.entries:
        if entry.id not in taken:
            left[entry.day, entry.row.amount].append(entry)
    waiting = []
    for entry in second.entries:
        if entry.id in taken or entry.day is None:
            continue
        if (match := _same_balance(entry, left[entry.day, entry.row.amount])) is not None:
            left[entry.day, entry.row.amount].remove(match)
            yield entry.id, match.id
        elif not strict:
            waiting.append(entry)
    for entry in waiting:
        # Only now: a row whose balance is the same has the first claim.
        candidates = left[entry.day, entry.row.amount]
        match = next((each for each in candidates if entry.row.balance is None or each.row.balance is None), None)
        if match is not None:
            candidates.remove(match)
            yield entry.id, match.id


def _same_balance(entry: Entry, candidates: Sequence[Entry]) -> Entry | None:
    if entry.row.balance is None:
        return None
    return next((each for each in candidates if each.row.balance == entry.row.balance), None)


def _alone(stretch: Stretch, common: tuple[date, date], paired: set[str]) -> int:
    days = (entry.day for entry in stretch.entries if entry.id not in paired)
    return sum(day is not None and common[0] <= day <= common[1] for day in days)


# Dropping -------------------------------------------------------------------------------------------------------------


def _without(stretch: Stretch, twins: set[str]) -> Stretch | None:
    """The stretch without its twins. Balances stay known where a proved one is cut at one end."""
    kept = tuple(entry for entry in stretch.entries if entry.id not in twins)
    gone = [entry for entry in stretch.entries if entry.id in twins]
    if not gone:
        return stretch
    if not kept:
        return None
    sum_gone = sum((entry.row.amount for entry in gone), Decimal(0))
    days_gone = [entry.day for entry in gone if entry.day]
    days_kept = [entry.day for entry in kept if entry.day]
    opening, closing = stretch.opening, stretch.closing
    proved = stretch.statement.reconciled is Reconciled.YES and len(days_gone) + len(days_kept) == len(stretch.entries)
    if proved and opening is not None and max(days_gone) < min(days_kept):
        return replace(stretch, entries=kept, opening=opening + sum_gone, start=min(days_kept))
    if proved and closing is not None and max(days_kept) < min(days_gone):
        return replace(stretch, entries=kept, closing=closing - sum_gone, end=max(days_kept))
    return replace(stretch, entries=kept, opening=None, closing=None)
