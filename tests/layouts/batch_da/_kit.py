"""What the layouts of this batch share: the book of a statement and a few ways to write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries


@dataclass
class Book:
    """One account's period; `rows` grows while the pages are drawn."""

    period: tuple[date, date]
    opening: Decimal
    entries: list[Entry]
    rows: list[Row] = field(default_factory=list)

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)

    @property
    def balances(self) -> list[Decimal]:
        return running(self.opening, [entry.amount for entry in self.entries])

    def tagged(self, *tags: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.tag in tags]

    def money_in(self) -> Decimal:
        return total(entry for entry in self.entries if entry.amount > 0)

    def money_out(self) -> Decimal:
        return -total(entry for entry in self.entries if entry.amount < 0)

    def truth(self, kind: str, locale: str, currency: str, account: str) -> Truth:
        return Truth(kind, locale, currency, account, *self.period, self.opening, self.closing, self.rows)


def total(entries: Iterable[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), Decimal("0.00"))


def book(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    *,
    most: int = 48,
    low: int = 300,
    high: int = 7000,
    floor: int = 50,
) -> Book:
    """An account with mostly 15 rows or more, at times with very few."""
    opening = some_amount(rng, low, high)
    count = rng.randint(1, 5) if rng.random() < 0.08 else rng.randint(15, most)
    return Book(period, opening, some_entries(rng, kinds, pools, period, count=count, balance=opening, floor=floor))


def month(rng: Random, months: int = 1) -> tuple[date, date]:
    """So many whole months."""
    start = date(rng.randint(2018, 2025), rng.randrange(0, 12, months) + 1, 1)
    end = start
    for _ in range(months):
        end = (end + timedelta(31)).replace(day=1)
    return start, end - timedelta(1)


def cycle(rng: Random) -> tuple[date, date]:
    """A month that begins on any day."""
    start = date(rng.randint(2018, 2025), rng.randint(1, 12), rng.randint(2, 27))
    return start, (start + timedelta(31)).replace(day=start.day) - timedelta(1)


def joined(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())
