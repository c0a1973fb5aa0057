"""What several card statements of this batch share: shares of rows among cards, months in words, text by words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from ..frame import Entry, Row, some_amount
from ..pens import BLACK, Color, Page, width

ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CENT = Decimal("0.01")


def shared(rng: Random, entries: Sequence[Entry], cards: int) -> list[list[Entry]]:
    """The entries dealt to so many cards, the first of which is used most; each keeps the order of time."""
    weights = [5, 2, 1, 1][:cards]
    hands: list[list[Entry]] = [[] for _ in range(cards)]
    for entry in entries:
        rng.choices(hands, weights)[0].append(entry)
    return hands


def total(rows: Iterable[Row]) -> Decimal:
    """The sum of the rows' amounts."""
    return sum((row.amount for row in rows), Decimal(0))


def debt(rng: Random, low: float, high: float, step: str = "0.01") -> Decimal:
    """What was owed before, a negative amount."""
    return some_amount(rng, -low, -high, step)


def part(amount: Decimal, rate: str, unit: Decimal = CENT) -> Decimal:
    """So much per cent of the amount, rounded to the unit."""
    return (amount * Decimal(rate) / 100 / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit


def words(page: Page, x: float, y: float, text: str, size: float, *, bold: bool = False, color: Color = BLACK) -> None:
    """The text one word at a time, as some writers lay it down."""
    face = page.bold if bold else page.face
    for word in text.split():
        page.put(x, y, word, size, bold=bold, color=color)
        x += width(word + " ", face, size)


def tail(rng: Random, digits: int = 4) -> str:
    """The last digits of a card."""
    return "".join(rng.choice("0123456789") for _ in range(digits))


def spoken(day: date, months: Sequence[str] = ENGLISH) -> str:
    """Day, month in words and year."""
    return f"{day.day:02} {months[day.month - 1]} {day.year}"
