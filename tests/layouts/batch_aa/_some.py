"""What several layouts of this batch draw from: how many rows, working days, reference digits."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from ..frame import fill


def how_many(rng: Random, most: int = 90) -> int:
    """From a handful of rows to several pages of them."""
    low, high = rng.choices([(5, 9), (14, 40), (45, most)], [2, 5, 2])[0]
    return rng.randint(low, high)


def month(rng: Random) -> tuple[date, date]:
    """A whole calendar month."""
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), 1)
    return start, month_end(start)


def month_end(day: date) -> date:
    """The last day of the month."""
    return (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def span(rng: Random, first: int, days: int) -> tuple[date, date]:
    """A period that starts on this day of some month."""
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), first)
    return start, start + timedelta(days)


def working(day: date, add: int) -> date:
    """So many working days on (or back)."""
    step = 1 if add > 0 else -1
    for _ in range(abs(add)):
        day += timedelta(step)
        while day.weekday() > 4:
            day += timedelta(step)
    return day


def some(rng: Random, text: str) -> str:
    """The text with `#` as digits and `?` as capitals."""
    return fill(rng, text, date.min, {})


def clock(rng: Random, days: list[date]) -> list[str]:
    """A time for each of the sorted days, later ones later within a day."""
    times: list[str] = []
    for day in dict.fromkeys(days):
        seconds = sorted(rng.sample(range(8 * 3600, 22 * 3600), days.count(day)))
        times += [f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}" for n in seconds]
    return times
