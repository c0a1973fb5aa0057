"""Booked rows of company accounts with their balances, and what all layouts of this folder do with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from random import Random

from ..frame import Kind, Pools, Row, earlier, running, some_amount, some_entries

ZERO = Decimal(0)


@dataclass(frozen=True)
class Booked:
    """A posted row; `closes` says that it is the last one of its day."""

    day: date
    value: date
    lines: tuple[str, ...]
    amount: Decimal
    balance: Decimal
    tag: str
    closes: bool

    def row(self, page: int, lines: Sequence[str], balance: bool = False, value: bool = False) -> Row:
        """The truth for the lines as they were printed."""
        text = " ".join(" ".join(lines).split())
        return Row(self.day, text, self.amount, self.balance if balance else None, self.value if value else None, page)


def size(rng: Random) -> int:
    """How many rows: a quiet month, an ordinary one or a busy one."""
    low, high = rng.choices([(1, 5), (14, 40), (41, 75)], [12, 63, 25])[0]
    return rng.randint(low, high)


def book(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    opening: Decimal,
    *,
    count: int | None = None,
    floor: int = 500,
    lag: int = 2,
) -> list[Booked]:
    """Rows in order of time with the balance after each."""
    number = size(rng) if count is None else count
    entries = some_entries(rng, kinds, pools, period, count=number, balance=opening, floor=floor)
    balances = running(opening, (entry.amount for entry in entries))
    rows = []
    for entry, after, balance in zip_longest(entries, entries[1:], balances):
        closes = after is None or after.day != entry.day
        value = max(earlier(rng, entry.day, lag), period[0])
        rows.append(Booked(entry.day, value, entry.lines, entry.amount, balance, entry.tag, closes))
    return rows


def start(rng: Random, low: float = 4000, high: float = 180000, step: str = "0.01") -> Decimal:
    """An opening balance."""
    return some_amount(rng, low, high, step)


def moneys(rows: Sequence[Booked]) -> tuple[Decimal, Decimal]:
    """Money out and money in, both positive."""
    out = -sum((row.amount for row in rows if row.amount < 0), ZERO)
    return out, sum((row.amount for row in rows if row.amount > 0), ZERO)


def end(opening: Decimal, rows: Sequence[Booked]) -> Decimal:
    """The balance after the last row."""
    return rows[-1].balance if rows else opening
