"""Everything that was read: accounts in a fixed order, each with the stretches that its statements cover.

The order depends on what the statements say alone, never on when or in which order they were read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby, islice
from typing import TYPE_CHECKING

from pdf_processor.accounts.identity import AccountKey, account_key, row_ids
from pdf_processor.model import Reconciled, Statement, Transaction

if TYPE_CHECKING:
    from pdf_processor.import_log import StoredStatement

NO_CURRENCY = "XXX"
"""ISO 4217's code for "no currency", where none is printed and a format cannot do without."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row with the name that it has in every export; `twin_of` is the name of the row that it may be there twice."""

    id: str
    row: Transaction
    twin_of: str | None = None

    @property
    def day(self) -> date | None:
        """The posting date, or the value date where that is not known."""
        return self.row.date or self.row.value_date


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows of one account within one statement.

    Balances are printed ones, or follow from them where a proved statement is cut by dates; else they are unknown.
    """

    path: bytes
    sha256: str
    number: int
    statement: Statement
    entries: tuple[Entry, ...]
    start: date | None
    end: date | None
    opening: Decimal | None
    closing: Decimal | None

    @property
    def total(self) -> Decimal:
        """The sum of the amounts."""
        return sum((entry.row.amount for entry in self.entries), Decimal(0))

    @property
    def first_day(self) -> date | None:
        """The first day of the period, or of the rows."""
        return self.start or min((entry.day for entry in self.entries if entry.day), default=None)

    @property
    def last_day(self) -> date | None:
        """The last day of the period, or of the rows."""
        return self.end or max((entry.day for entry in self.entries if entry.day), default=None)

    def in_time(self) -> list[Entry]:
        """The entries from old to new; those of one day in their order, which a list with the newest first turns."""
        days = [entry.day for entry in self.entries if entry.day is not None]
        entries = self.entries[::-1] if days and days[0] > days[-1] else self.entries
        return sorted(entries, key=lambda entry: entry.day or date.min)

    def balances(self) -> tuple[Decimal, Decimal] | None:
        """Opening and closing balance, of which one may follow from the other; None where neither is known."""
        if self.opening is None and self.closing is None:
            return None
        opening = self.opening if self.opening is not None else (self.closing or 0) - self.total
        return opening, self.closing if self.closing is not None else opening + self.total


@dataclass(frozen=True, slots=True)
class Account:
    """One account in one currency. `number` and the other texts are as its newest statement prints them, or None."""

    key: AccountKey
    number: str | None
    bank: str | None
    holder: str | None
    kind: str | None
    stretches: tuple[Stretch, ...]

    @property
    def currency(self) -> str:
        """ISO 4217; `XXX` where none is printed."""
        return self.key.currency or NO_CURRENCY

    @property
    def is_card(self) -> bool:
        """Whether it is a card, whose balance is owed."""
        return self.kind == "credit_card"

    @property
    def title(self) -> str:
        """What to call it."""
        return self.number or self.bank or "Unknown account"

    @property
    def entries(self) -> Iterator[Entry]:
        """The entries of all stretches, each from old to new."""
        return (entry for stretch in self.stretches for entry in stretch.in_time())


@dataclass(frozen=True, slots=True)
class Book:
    """All accounts, or those that are wanted."""

    accounts: tuple[Account, ...]

    def rows(self) -> Iterator[tuple[Account, Stretch, Entry]]:
        """Every entry with its stretch and its account, as printed within a stretch."""
        for account in self.accounts:
            for stretch in account.stretches:
                for entry in stretch.entries:
                    yield account, stretch, entry


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows are wanted: days inclusive, `reconciled` of statements (None: all)."""

    since: date | None = None
    until: date | None = None
    reconciled: bool | None = None

    def takes(self, day: date | None) -> bool:
        """Whether a row of this day is among them; one without a day is only if no day is asked for."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def make_book(statements: Iterable[StoredStatement], selection: Selection = Selection()) -> Book:
    """The statements by accounts, of each what the selection takes."""
    stretches: defaultdict[AccountKey, list[Stretch]] = defaultdict(list)
    for key, stretch in _stretches(statements):
        if selection.reconciled in (None, stretch.statement.reconciled is Reconciled.YES):
            cut = _cut(stretch, selection)
            if cut is not None:
                stretches[key].append(cut)
    return Book(tuple(_account(key, stretches[key]) for key in sorted(stretches)))


def without_undated(book: Book) -> Book:
    """The book without the entries that have no day at all."""

    def dated(stretch: Stretch) -> Stretch:
        return replace(stretch, entries=tuple(entry for entry in stretch.entries if entry.day is not None))

    accounts = (replace(each, stretches=tuple(map(dated, each.stretches))) for each in book.accounts)
    return Book(tuple(accounts))


def _account(key: AccountKey, stretches: Sequence[Stretch]) -> Account:
    ordered = tuple(sorted(stretches, key=_place))
    newest = [stretch.statement for stretch in reversed(ordered)]
    number = next((each.account for each in newest if each.account), None)
    if account_key(newest[0]) != key:
        rows = (entry.row for stretch in ordered for entry in stretch.entries)
        number = next((row.account for row in rows if row.account), number)
    return Account(
        key,
        number,
        next((each.bank for each in newest if each.bank), None),
        next((each.holder for each in newest if each.holder), None),
        next((each.kind for each in newest if each.kind), None),
        ordered,
    )


def _place(stretch: Stretch) -> tuple[date, date, str, int]:
    return stretch.first_day or date.min, stretch.last_day or date.min, stretch.sha256, stretch.number


def _stretches(statements: Iterable[StoredStatement]) -> Iterator[tuple[AccountKey, Stretch]]:
    """Each statement's rows by the account they belong to."""
    for _, group in groupby(statements, key=lambda each: (each.path, each.sha256)):
        of_file = list(group)
        sha256 = of_file[0].sha256
        names = row_ids(sha256, (row for each in of_file for row in each.printed.transactions))
        for stored in of_file:
            printed = list(islice(names, len(stored.printed.transactions)))
            inserted = row_ids(f"{sha256}|inserted|{stored.number}", _inserted(stored))
            # A corrected row keeps the name it had, so that no program takes it for another one.
            entries = [
                Entry(next(inserted) if origin is None else printed[origin], row)
                for row, origin in zip(stored.statement.transactions, stored.origins, strict=True)
            ]
            yield from _parts(stored, entries)


def _inserted(stored: StoredStatement) -> Iterator[Transaction]:
    rows = zip(stored.statement.transactions, stored.origins, strict=True)
    return (row for row, origin in rows if origin is None)


def _parts(stored: StoredStatement, entries: Sequence[Entry]) -> Iterator[tuple[AccountKey, Stretch]]:
    statement = stored.statement
    parts: defaultdict[AccountKey, list[Entry]] = defaultdict(list)
    for entry in entries:
        parts[account_key(statement, entry.row)].append(entry)
    own = account_key(statement)
    if not entries:
        parts[own] = []
    alone = set(parts) == {own}
    for key, part in parts.items():
        # Printed balances are those of all rows: they say nothing of a part.
        opening, closing = (statement.opening_balance, statement.closing_balance) if alone else (None, None)
        yield key, Stretch(
            stored.shown, stored.sha256, stored.number, statement, tuple(part), statement.period_start,
            statement.period_end, opening, closing,
        )  # fmt: skip


def _cut(stretch: Stretch, selection: Selection) -> Stretch | None:
    """The part of a stretch within the wanted days; None where nothing of it is."""
    since, until = selection.since, selection.until
    taken = tuple(entry for entry in stretch.entries if selection.takes(entry.day))
    if not taken and not (selection.takes(stretch.first_day) or selection.takes(stretch.last_day)):
        return None
    if len(taken) == len(stretch.entries):
        return stretch
    opening = closing = None
    if stretch.statement.reconciled is Reconciled.YES and all(entry.day for entry in stretch.entries):
        opening = _moved(stretch.opening, (e for e in stretch.entries if since and e.day and e.day < since), 1)
        closing = _moved(stretch.closing, (e for e in stretch.entries if until and e.day and e.day > until), -1)
    start = max(stretch.start, since) if stretch.start and since else since or stretch.start
    end = min(stretch.end, until) if stretch.end and until else until or stretch.end
    return replace(stretch, entries=taken, start=start, end=end, opening=opening, closing=closing)


def _moved(balance: Decimal | None, entries: Iterable[Entry], sign: int) -> Decimal | None:
    return None if balance is None else balance + sign * sum((entry.row.amount for entry in entries), Decimal(0))
