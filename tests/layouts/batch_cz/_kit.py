"""Columns, counts and words that several layouts of this folder share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from ..frame import wrap
from ..pens import BLACK, Color, Page, fits

ACCOUNT = "bank_account"
CARD = "credit_card"
LOAN = "loan"
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Col:
    """A column: where it starts (or ends, with `right`), its title with `|` for line ends, room for wrapping."""

    at: float
    title: str
    right: bool = False
    room: float = 0


def titles(page: Page, y: float, cols: Sequence[Col], size: float = 8, lead: float = 9, color: Color = BLACK) -> None:
    """The columns' titles in bold, each from the same first base line."""
    for col in cols:
        for n, line in enumerate(col.title.split("|")):
            page.put(col.at, y + n * lead, line, size, right=col.right, bold=True, color=color)


def cells(page: Page, y: float, cols: Sequence[Col], texts: Sequence[str], size: float = 8, bold: bool = False) -> None:
    """One line of a table."""
    for col, text in zip(cols, texts, strict=True):
        page.put(col.at, y, text, size, right=col.right, bold=bold)


def broken(face: str, size: float, room: float, lines: Sequence[str]) -> list[str]:
    """The lines, each wrapped to the room."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def how_many(rng: Random, low: int = 14, high: int = 60) -> int:
    """Rows of a statement: now and then a tiny one."""
    return rng.randint(1, 6) if rng.random() < 0.1 else rng.randint(low, high)


def share(amount: Decimal, rate: str) -> Decimal:
    """A part of an amount, in cents."""
    return (amount * Decimal(rate)).quantize(CENT, ROUND_HALF_UP)


def money(rng: Random, low: int, high: int) -> Decimal:
    """Any amount with cents between two bounds."""
    return Decimal(rng.randint(low * 100, high * 100)) / 100


def clock(rng: Random, days: Sequence[date], first: int, last: int) -> list[str]:
    """A time for each day of a sorted list, growing within a day."""
    pairs = [(day, f"{rng.randint(first, last):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}") for day in days]
    return [time for _, time in sorted(pairs)]
