"""What several layouts of this batch need: how many rows, the average balance, the balance at each day's end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Entry


def many(rng: Random) -> int:
    """From a handful of rows to several pages of them."""
    low, high = rng.choices([(5, 12), (18, 45), (60, 95)], [2, 5, 3])[0]
    return rng.randint(low, high)


def clock(rng: Random, _: date) -> str:
    """A time of day, for pools."""
    return f"{rng.randint(6, 22):02}:{rng.randrange(60):02}"


def money(rng: Random, low: int, high: int) -> Decimal:
    """An amount in cents between two whole ones."""
    return Decimal(rng.randint(low * 100, high * 100)) / 100


def ends(opening: Decimal, entries: Sequence[Entry]) -> dict[date, Decimal]:
    """The balance at the end of each day with rows, in order of time."""
    found: dict[date, Decimal] = {}
    for entry in sorted(entries, key=lambda entry: entry.day):
        opening += entry.amount
        found[entry.day] = opening
    return found


def average(opening: Decimal, entries: Sequence[Entry], start: date, end: date) -> Decimal:
    """The mean of the balances at the end of every day."""
    at, total, day = ends(opening, entries), Decimal(0), start
    while day <= end:
        opening = at.get(day, opening)
        total += opening
        day += timedelta(1)
    return (total / ((end - start).days + 1)).quantize(Decimal("0.01"))
