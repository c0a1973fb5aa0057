"""What the layouts of this batch share: how many rows, page numbers, sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import Entry, Row
from ..pens import Page

ZERO = Decimal(0)


def how_many(rng: Random) -> int:
    """Now and then a tiny month, mostly one or two pages, at times three or four."""
    low, high = rng.choices([(1, 5), (15, 38), (39, 66)], [10, 66, 24])[0]
    return rng.randint(low, high)


def money(rng: Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randint(low * 100, high * 100)) / 100


def number_pages(pages: Sequence[Page], x: float, y: float, text: str, size: float = 8, **how: bool) -> None:
    """`text` with the page's number and how many there are."""
    for number, page in enumerate(pages, 1):
        page.put(x, y, text.format(number, len(pages)), size, **how)  # type: ignore[arg-type]


def taken(
    entry: Entry, lines: Iterable[str], page: int, balance: Decimal | None = None, value: date | None = None
) -> Row:
    """The row of the truth."""
    return Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, value, page)


def total(entries: Iterable[Entry], sign: int = 0) -> Decimal:
    """The sum of all amounts, or of those with the sign."""
    return sum((entry.amount for entry in entries if not sign or (entry.amount > 0) == (sign > 0)), ZERO)
