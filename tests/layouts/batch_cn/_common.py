"""What the layouts of this batch share: row counts, running text, page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import Entry, some_amount, wrap
from ..pens import BLACK, Color, Page, fits

ZERO = Decimal(0)


def many(rng: Random, low: int = 15, high: int = 60) -> int:
    """How many rows: mostly an ordinary month, at times none, a handful, or a busy one."""
    sizes = [(0, 0), (1, 5), (low, high), (high, high * 2)]
    return rng.randint(*rng.choices(sizes, [3, 9, 76, 12])[0])


def start_balance(rng: Random, low: float = 150, high: float = 6000, overdrawn: float = 0.15) -> Decimal:
    """The balance to begin with, now and then below zero."""
    if rng.random() < overdrawn:
        return -some_amount(rng, low / 20, high / 8)
    return some_amount(rng, low, high)


def folded(lines: Iterable[str]) -> str:
    """Printed lines as one text."""
    return " ".join(" ".join(lines).split())


def laid(lines: Sequence[str], face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """The lines as they stand in a column of that width."""
    return [part for line in lines for part in wrap(line, fits(face, size, room), cut)]


def prose(
    page: Page, x: float, y: float, text: str, room: float, size: float = 7.5, lead: float = 9, color: Color = BLACK
) -> float:
    """Running text in a block; the base line below it is returned."""
    return page.lines(x, y, wrap(text, fits(page.face, size, room)), size, lead, color=color)


def numbered(
    pages: Sequence[Page], text: str, x: float, y: float, size: float = 8, right: bool = False, start: int = 0
) -> None:
    """The page's number, and how many there are, on each page after the first `start`."""
    for n, page in enumerate(pages[start:], start + 1):
        page.put(x, y, text.format(n=n, of=len(pages)), size, right=right)


def signed_sum(entries: Iterable[Entry], sign: int) -> Decimal:
    """The sum of what came in (1) or, as a positive figure, what went out (-1)."""
    return sum((abs(entry.amount) for entry in entries if entry.amount * sign > 0), ZERO)


def day_balances(opening: Decimal, entries: Iterable[Entry]) -> dict[date, Decimal]:
    """The balance at the end of each day with rows."""
    ends: dict[date, Decimal] = {}
    for entry in sorted(entries, key=lambda entry: entry.day):
        opening += entry.amount
        ends[entry.day] = opening
    return ends
