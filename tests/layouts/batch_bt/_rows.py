"""What the layouts of this batch share: rows with balances, words placed one by one, system faces for reportlab."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Entry, Kind, Pools, Skip, running, some_amount, some_entries, written
from ..pens import Page, Text, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")


class Booked(NamedTuple):
    """An entry and the balance after it."""

    entry: Entry
    balance: Decimal

    @property
    def day(self) -> date:
        return self.entry.day

    @property
    def amount(self) -> Decimal:
        return self.entry.amount

    @property
    def text(self) -> str:
        return squashed(" ".join(self.entry.lines))


def booked(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    opening: Decimal,
    count: int,
    floor: int = -200,
) -> list[Booked]:
    """Rows in order of time with their running balances."""
    entries = some_entries(rng, kinds, pools, period, count=count, balance=opening, floor=floor)
    balances = running(opening, [entry.amount for entry in entries])
    return [Booked(*pair) for pair in zip(entries, balances, strict=True)]


def with_balances(entries: Sequence[Entry], opening: Decimal) -> list[Booked]:
    """Entries with the balances that follow from the opening one."""
    return [Booked(*pair) for pair in zip(entries, running(opening, [e.amount for e in entries]), strict=True)]


def some_opening(rng: Random, low: float, high: float) -> Decimal:
    return some_amount(rng, low, high)


def clock(rng: Random, _: date) -> str:
    """A time of the day with a dot."""
    return f"{rng.randint(8, 21):02}.{rng.randint(0, 59):02}"


def last_of_day(rows: Sequence[Booked]) -> list[bool]:
    """For each row whether another day follows."""
    return [a.day != b.day for a, b in pairwise(rows)] + [True] * bool(rows)


def gained(rows: Sequence[Booked]) -> Decimal:
    return sum((row.amount for row in rows if row.amount > 0), Decimal(0))


def spent(rows: Sequence[Booked]) -> Decimal:
    """What went out, as a positive sum."""
    return -sum((row.amount for row in rows if row.amount < 0), Decimal(0))


def dotted(amount: Decimal, minus: str = "-") -> str:
    """1.234,56"""
    return written(amount, ".", ",", minus=minus)


def squashed(text: str) -> str:
    return " ".join(text.split())


def word_by_word(pages: Sequence[Page]) -> list[Page]:
    """The same pages with every word a text of its own."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    found, start = [], 0
    for word in text.text.split():
        start = text.text.index(word, start)
        x = text.x + width(text.text[:start], text.face, text.size)
        found.append(replace(text, x=x, text=word))
        start += len(word)
    return found


def liberation(style: str) -> str:
    """A Liberation face such as "Sans-Bold", registered with reportlab; Skip where it is not installed."""
    face = f"Liberation{style}"
    if face not in pdfmetrics.getRegisteredFontNames():
        path = _LIBERATION / f"{face}.ttf"
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(face, path))
    return face


def number_pages(pages: Sequence[Page], text: str, x: float, y: float, size: float = 8) -> None:
    """`text` with {n} and {of}, right aligned on every page."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, text.format(n=n, of=len(pages)), size, right=True)
