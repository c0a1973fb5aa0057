"""What the layouts of this batch share: how many rows, amounts that suit a month, months of the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from random import Random


def count(rng: Random) -> int:
    """How many rows: few, a page or two, several pages."""
    low, high = rng.choices([(5, 9), (14, 40), (60, 85)], [25, 55, 20])[0]
    return rng.randint(low, high)


def month(rng: Random) -> tuple[date, date]:
    """A whole month, a third of them Decembers and Januaries."""
    year = rng.randint(2021, 2025)
    number = rng.choice([1, 12]) if rng.random() < 1 / 3 else rng.randint(2, 11)
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])
