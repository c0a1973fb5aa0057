"""What the layouts of this folder share: cells of a table, counts, money owed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Entry, some_amount
from ..pens import Page

Spots = Mapping[str, tuple[float, str]]  # where a column stands and how it is aligned: "l", "r" or "c"


def cells(page: Page, y: float, spots: Spots, texts: Mapping[str, str], size: float, bold: bool = False) -> None:
    """One line of a table; a column without a text stays empty."""
    for name, text in texts.items():
        x, side = spots[name]
        page.put(x, y, text, size, bold=bold, right=side == "r", center=side == "c")


def rows_wanted(rng: Random, low: int, high: int, tiny: int = 3) -> int:
    """Mostly between the two, at times a tiny month."""
    return rng.randint(1, tiny) if rng.random() < 0.12 else rng.randint(low, high)


def month_ago(day: date, months: int) -> date:
    """The same day of an earlier month, at most the 28th."""
    number = day.year * 12 + day.month - 1 - months
    return date(number // 12, number % 12 + 1, min(day.day, 28))


def total(entries: Iterable[Entry], negative: bool | None = None) -> Decimal:
    """The sum of all entries, or only of those out (True) or in (False)."""
    return sum((e.amount for e in entries if negative is None or (e.amount < 0) == negative), Decimal(0))


def some_balance(rng: Random, low: float, high: float, step: str = "0.01") -> Decimal:
    """An opening balance that looks like one."""
    return some_amount(rng, low, high, step)


def next_day(day: date, days: int) -> date:
    return day + timedelta(days)
