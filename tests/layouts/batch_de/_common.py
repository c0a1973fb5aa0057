"""Shared by the layouts of this batch: periods, openings, cells of a line, totals."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Entry, Row
from ..pens import Page

Cell = tuple[float, str, bool]  # place, text, whether it ends there


def month(rng: Random) -> tuple[date, date]:
    """A whole calendar month of 2023 to 2025."""
    year, number = rng.randint(2023, 2025), rng.randint(1, 12)
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def cycle(rng: Random, days: int = 30) -> tuple[date, date]:
    """A period from mid-month; a fourth of them cross New Year."""
    number = 12 if rng.random() < 0.25 else rng.randint(1, 11)
    start = date(rng.randint(2023, 2024), number, rng.randint(5, 27))
    return start, start + timedelta(days)


def opening(rng: Random, low: int, high: int, places: int = 2) -> Decimal:
    """An opening balance between two whole numbers."""
    return Decimal(rng.randint(low * 10**places, high * 10**places)).scaleb(-places)


def cells(page: Page, y: float, parts: Sequence[Cell], size: float = 8, bold: bool = False) -> None:
    """One line of a table."""
    for x, text, right in parts:
        page.put(x, y, text, size, right=right, bold=bold)


def paid_in(entries: Sequence[Entry]) -> Decimal:
    """The sum of what came in."""
    return sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))


def paid_out(entries: Sequence[Entry]) -> Decimal:
    """The sum of what went out, without a sign."""
    return -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))


def count_of(entries: Sequence[Entry], sign: int) -> int:
    """How many rows came in (1) or went out (-1)."""
    return sum(entry.amount * sign > 0 for entry in entries)


def row_of(entry: Entry, page: int, balance: Decimal | None = None, value: date | None = None) -> Row:
    """The row of the truth."""
    return Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, balance, value, page)


def last_of_day(entries: Sequence[Entry], n: int) -> bool:
    """Whether the row is the last of its day."""
    return n + 1 == len(entries) or entries[n + 1].day != entries[n].day


def first_of_day(entries: Sequence[Entry], n: int) -> bool:
    """Whether the row is the first of its day."""
    return n == 0 or entries[n - 1].day != entries[n].day


def paged(pages: Sequence[Page], x: float, y: float, text: str, size: float = 8, right: bool = True) -> None:
    """Number the pages once their count is known; `text` holds {n} and {of}."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, text.format(n=n, of=len(pages)), size, right=right)
