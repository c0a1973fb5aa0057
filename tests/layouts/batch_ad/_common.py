"""What the layouts of this batch share: how many rows, page numbers, sums."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from random import Random

from ..frame import Entry
from ..pens import Page


def row_count(rng: Random) -> int:
    """From a handful of rows to several pages."""
    low, high = rng.choices([(5, 9), (15, 45), (50, 95)], [15, 60, 25])[0]
    return rng.randint(low, high)


def number_pages(pages: Sequence[Page], place: Callable[[Page, str], None], text: str) -> None:
    """Write "page n of m", with {n} and {m} in the text, on each page."""
    for n, page in enumerate(pages, 1):
        place(page, text.format(n=n, m=len(pages)))


def total(entries: Iterable[Entry], sign: int = 0) -> Decimal:
    """The sum of all amounts, or of those with this sign."""
    return sum((e.amount for e in entries if not sign or (e.amount > 0) == (sign > 0)), Decimal(0))


def cents(rng: Random, low: int, high: int) -> Decimal:
    """A random balance between two whole amounts."""
    return Decimal(rng.randint(low * 100, high * 100)) / 100
