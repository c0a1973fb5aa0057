"""What several layouts of this batch share: how many rows, whole months, pages counted at the end."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from random import Random


def some_rows(rng: Random, many: int = 75) -> int:
    """Mostly an ordinary month, now and then very few rows or several pages of them."""
    low, high = rng.choices([(5, 9), (16, 40), (45, many)], [15, 60, 25])[0]
    return rng.randint(low, high)


def whole_month(rng: Random) -> tuple[date, date]:
    """First and last day of a calendar month."""
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
