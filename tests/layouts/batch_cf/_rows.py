"""What the layouts of this batch share: months, rows that keep an account alive, cells folded to their column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from ..frame import Entry, Kind, Pools, some_entries, wrap
from ..pens import Page, fits, width

CENT = Decimal("0.01")


def month(rng: Random, months: int = 1) -> tuple[date, date]:
    """The first and the last day of one or several whole months."""
    year, first = rng.randint(2021, 2025), rng.randint(1, 12)
    start = date(year, first, 1)
    return start, months_on(start, months) - timedelta(1)


def months_on(day: date, months: int) -> date:
    """The first day of the month so many months later."""
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def entries_of(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    count: tuple[int, int],
    opening: Decimal,
    floor: int = 0,
    least: int = 0,
) -> list[Entry]:
    """So many entries in order of time, fewer by those that would take the balance below `least`."""
    kept: list[Entry] = []
    balance = opening
    for entry in some_entries(rng, kinds, pools, period, count=rng.randint(*count), balance=opening, floor=floor):
        if entry.amount > 0 or balance + entry.amount >= least:
            kept.append(entry)
            balance += entry.amount
    return kept


def part(amount: Decimal, percent: str) -> Decimal:
    """So many percent of an amount, rounded to cents, never nothing."""
    share = (abs(amount) * Decimal(percent) / 100).quantize(CENT, ROUND_HALF_UP)
    return max(share, CENT)


def totals(amounts: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Money out and money in, both positive."""
    out = -sum((amount for amount in amounts if amount < 0), Decimal(0))
    return out, sum((amount for amount in amounts if amount > 0), Decimal(0))


def fold(lines: Sequence[str], face: str, size: float, room: float) -> list[str]:
    """The lines of a cell, each wrapped to the width of its column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def joined(lines: Sequence[str]) -> str:
    return " ".join(" ".join(lines).split())


def worded(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word a text of its own."""
    for page in pages:
        texts = []
        for text in page.texts:
            at = 0.0
            for word in text.text.split(" "):
                if word:
                    texts.append(replace(text, x=text.x + at, text=word, anchor=text.x + at))
                at += width(word + " ", text.face, text.size)
        page.texts = texts
    return list(pages)
