"""What the card layouts of this batch share: payments among the rows, faces, texts drawn word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Skip, some_amount, wrap
from ..pens import Page, fits, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
ZERO = Decimal("0.00")


def liberation(style: str) -> str:
    """A Liberation face such as "Sans-Regular" for the reportlab pen; Skip where it is not installed."""
    name = f"Liberation{style}"
    path = _LIBERATION / f"{name}.ttf"
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, path))
    return name


def some_number(rng: Random, most: int = 110) -> int:
    """How many purchases a month has."""
    low, high = rng.choices([(10, 18), (18, 45), (45, most)], [3, 5, 2])[0]
    return rng.randint(low, high)


def some_debt(rng: Random, low: int, high: int, step: str = "0.01") -> Decimal:
    """What was owed at the last statement, negative."""
    return some_amount(rng, -low, -high, step)


def payment(rng: Random, owed: Decimal, period: tuple[date, date], *lines: str, share: Decimal | None = None) -> Entry:
    """The old debt paid, or the share of it, some days before it is due."""
    start, end = period
    day = start + timedelta(rng.randint(3, max(4, (end - start).days - 6)))
    while day.weekday() > 4:
        day += timedelta(1)
    amount = -owed if share is None else (-owed * share).quantize(owed)
    return Entry(day, lines, amount, "payment", "")


def by_day(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: entry.day)


def total(entries: Sequence[Entry], *tags: str) -> Decimal:
    """The sum of the entries with these tags, or of all."""
    return sum((entry.amount for entry in entries if not tags or entry.tag in tags), ZERO)


def wrapped(lines: Sequence[str], face: str, size: float, room: float) -> list[str]:
    """The lines, each broken to the column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def worded(pages: Sequence[Page]) -> list[Page]:
    """The pages with each word a text of its own, where it stood."""
    for page in pages:
        texts = []
        for text in page.texts:
            x = text.x
            for n, word in enumerate(text.text.split(" ")):
                if word and not text.angle:
                    anchor = text.anchor if n == 0 else x
                    texts.append(replace(text, x=x, anchor=anchor, text=word))
                x += width(word + " ", text.face, text.size)
            if text.angle:
                texts.append(text)
        page.texts = texts
    return list(pages)


def month_day(day: date) -> str:
    return f"{day:%m/%d}"
