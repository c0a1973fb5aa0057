"""What the layouts of this batch share: wrapped paragraphs, words drawn one by one, amounts in foreign money."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from ..frame import Entry, Kind, Pools, some_entries, wrap
from ..pens import BLACK, Color, Page, Text, fits, width

CENT = Decimal("0.01")
ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SPANISH = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")


def para(
    page: Page,
    x: float,
    y: float,
    text: str,
    room: float,
    size: float = 7,
    lead: float = 0,
    *,
    bold: bool = False,
    color: Color = BLACK,
) -> float:
    """A paragraph wrapped to `room`; the base line after it."""
    face = page.bold if bold else page.face
    return page.lines(x, y, wrap(text, fits(face, size, room)), size, lead or size * 1.22, bold=bold, color=color)


def pairs(
    page: Page, x: float, to: float, y: float, rows: Iterable[tuple[str, str]], size: float = 8.5, lead: float = 12
) -> float:
    """Labels on the left with their figures aligned to the right."""
    for label, figure in rows:
        page.put(x, y, label, size)
        page.put(to, y, figure, size, right=True)
        y += lead
    return y


def by_words(pages: Sequence[Page]) -> None:
    """Cut all texts into words, each of them drawn for itself where it stands."""
    for page in pages:
        cut: list[Text] = []
        for text in page.texts:
            if text.angle:
                cut.append(text)
                continue
            done = 0
            for word in text.text.split():
                at = text.text.index(word, done)
                x = text.x + width(text.text[:at], text.face, text.size)
                cut.append(replace(text, x=x, anchor=x, text=word))
                done = at + len(word)
        page.texts = cut


def rows(rng: Random, kinds: Sequence[Kind], pools: Pools, period: tuple[date, date], count: int) -> list[Entry]:
    """Rows in order of time; `^` in a text stands for the sign of numbers."""
    found = some_entries(rng, kinds, pools, period, count=count)
    return [replace(entry, lines=tuple(line.replace("^", "#") for line in entry.lines)) for entry in found]


def some_day(rng: Random, period: tuple[date, date], first: int = 0, last: int = 0) -> date:
    """A banking day of the period, from its `first` day on and `last` days before its end."""
    start, end = period
    day = start + timedelta(rng.randint(first, (end - start).days - last))
    while day.weekday() > 4 and day > start:
        day -= timedelta(1)
    return day


def exchanged(rng: Random, amount: Decimal, low: float, high: float) -> tuple[Decimal, Decimal]:
    """A rate of four places and the amount in the currency of the account."""
    rate = Decimal(f"{rng.uniform(low, high):.4f}")
    return rate, cents(amount * rate)


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def total(entries: Iterable[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), Decimal("0.00"))
