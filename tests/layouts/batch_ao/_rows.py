"""Helpers of the batch: rows with a number sign in them, texts placed word by word, days that end a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby, pairwise
from random import Random

from ..frame import Entry, Kind, Pools, some_amount, some_entries
from ..pens import Page, Text, width

ZERO = Decimal("0.00")


def entries(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    count: int,
    opening: Decimal,
    floor: int = -300,
    reversal: str = "",
) -> list[Entry]:
    """Rows in order of time; `~` in the texts of the kinds stands for a number sign."""
    made = some_entries(rng, kinds, pools, period, count=count, reversal=reversal, balance=opening, floor=floor)
    return [replace(entry, lines=tuple(line.replace("~", "#") for line in entry.lines)) for entry in made]


def some_opening(rng: Random, low: float, high: float) -> Decimal:
    """A balance between two positive amounts."""
    return some_amount(rng, low, high)


def some_month(rng: Random) -> tuple[date, date]:
    """The first and the last day of a month."""
    first = date(rng.randint(2019, 2024), rng.randint(1, 12), 1)
    return first, (first + timedelta(31)).replace(day=1) - timedelta(1)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The sum with two places, also of nothing."""
    return sum(amounts, ZERO)


def ends_day(made: Sequence[Entry]) -> list[bool]:
    """Of each row whether it is the last one of its day."""
    return [a.day != b.day for a, b in pairwise(made)] + [True] * bool(made)


def starts_day(made: Sequence[Entry]) -> list[bool]:
    """Of each row whether it is the first one of its day."""
    return [True] * bool(made) + [a.day != b.day for a, b in pairwise(made)]


def by_day(made: Sequence[Entry], opening: Decimal) -> list[tuple[date, Decimal]]:
    """The balance at the end of each day that has rows."""
    found = []
    for day, group in groupby(made, key=lambda entry: entry.day):
        opening += total(entry.amount for entry in group)
        found.append((day, opening))
    return found


def by_word(pages: Sequence[Page]) -> list[Page]:
    """The same pages with every word a text of its own."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    found, at = [], 0
    for word in text.text.split(" "):
        if word:
            x = text.x + width(text.text[:at], text.face, text.size)
            found.append(replace(text, x=x, text=word, anchor=x))
        at += len(word) + 1
    return found
