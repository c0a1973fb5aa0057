"""What several layouts of this folder share: how many rows, whole months, row lines that turn the page together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Entry, wrap
from ..pens import fits

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def count(rng: Random) -> int:
    """Mostly a page or two of rows, now and then a few or several pages."""
    low, high = rng.choices([(5, 12), (15, 40), (46, 85)], [25, 50, 25])[0]
    return rng.randint(low, high)


def month(rng: Random) -> tuple[date, date]:
    """First and last day of a whole month; January and December are as likely as others."""
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), 1)
    return start, (start + timedelta(31)).replace(day=1) - timedelta(1)


def folded(lines: Iterable[str], face: str, size: float, room: float) -> list[str]:
    """The lines as the bank sets them, each wrapped to the column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def told(lines: Iterable[str]) -> str:
    """The description as the truth has it."""
    return " ".join(" ".join(lines).split())


def sums(entries: Iterable[Entry]) -> tuple[Decimal, Decimal]:
    """Total in and total out, both positive."""
    amounts = [entry.amount for entry in entries]
    return sum((a for a in amounts if a > 0), Decimal(0)), -sum((a for a in amounts if a < 0), Decimal(0))
