"""What several layouts of this batch need."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import written

ZERO = Decimal(0)


def size(rng: Random) -> int:
    """How many rows: a few, a page or two, or several pages."""
    low, high = rng.choices([(5, 9), (14, 38), (45, 80)], [2, 6, 3])[0]
    return rng.randint(low, high)


def comma(amount: Decimal, minus: str = "-") -> str:
    """1.234,56"""
    return written(amount, ".", ",", minus=minus)


def spaced(amount: Decimal, minus: str = "-") -> str:
    """1 234,56"""
    return written(amount, " ", ",", minus=minus)


def before(day: date) -> date:
    """The last weekday before."""
    day -= timedelta(1)
    while day.weekday() > 4:
        day -= timedelta(1)
    return day


def after(rng: Random, day: date, last: date, most: int = 2) -> date:
    """The same day or one shortly after, not past `last`."""
    return min(last, day + timedelta(rng.choice([0, 0, *range(1, most + 1)])))
