"""What the card layouts of this batch share: a book of rows, card numbers, shares of a month by card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import Entry, Row, Truth, fill, some_amount
from ..pens import Page

CARD = "credit_card"
Period = tuple[date, date]


@dataclass
class Book:
    """The rows in the order in which they are printed."""

    rows: list[Row] = field(default_factory=list)

    def add(self, page: int, day: date, lines: Sequence[str], amount: Decimal, used: date | None = None) -> None:
        text = " ".join(" ".join(lines).split())
        self.rows.append(Row(day, text, amount, None, used, page))

    def truth(
        self, place: tuple[str, str], number: str | None, period: Period | None, opening: Decimal | None, total: Decimal
    ) -> Truth:
        """The truth with the closing balance `total` (negative when owed)."""
        start, end = period or (None, None)
        return Truth(CARD, *place, number, start, end, opening, total, self.rows)


def owed(rng: Random, low: float, high: float, step: str = "0.01") -> Decimal:
    """What was owed before: a negative balance."""
    return -some_amount(rng, low, high, step)


def digits(rng: Random, pattern: str) -> str:
    """The pattern with its # and ? filled in."""
    return fill(rng, pattern, date.min, {})


def total(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), Decimal(0))


def shared(rng: Random, entries: Sequence[Entry], parts: int) -> list[list[Entry]]:
    """The entries dealt to so many cards, the first gets most; each keeps the order of time."""
    hands: list[list[Entry]] = [[] for _ in range(parts)]
    for entry in entries:
        hands[rng.choices(range(parts), [3, *([1] * (parts - 1))])[0]].append(entry)
    return hands


def tagged(entries: Sequence[Entry], *tags: str) -> list[Entry]:
    return [entry for entry in entries if entry.tag in tags]


def numbered(pages: Sequence[Page], x: float, y: float, text: Callable[[int, int], str], size: float = 7) -> None:
    """Page numbers, once it is known how many pages there are."""
    for number, page in enumerate(pages, 1):
        page.put(x, y, text(number, len(pages)), size, right=True)
