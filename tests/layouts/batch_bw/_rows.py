"""What the layouts of this batch share: more faces, other ways of laying text down, times of day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from .. import pens
from ..frame import Entry, some_amount

_LIBERATION = "/usr/share/fonts/truetype/liberation/Liberation"
pens._FILES.update(
    {
        "arial": f"{_LIBERATION}Sans-Regular.ttf",
        "arial-bold": f"{_LIBERATION}Sans-Bold.ttf",
        "arial-italic": f"{_LIBERATION}Sans-Italic.ttf",
        "slim": f"{_LIBERATION}SansNarrow-Regular.ttf",
        "slim-bold": f"{_LIBERATION}SansNarrow-Bold.ttf",
        "roman": f"{_LIBERATION}Serif-Regular.ttf",
        "roman-bold": f"{_LIBERATION}Serif-Bold.ttf",
        "typed": f"{_LIBERATION}Mono-Regular.ttf",
        "typed-bold": f"{_LIBERATION}Mono-Bold.ttf",
    }
)


def worded(pages: Sequence[pens.Page]) -> Sequence[pens.Page]:
    """The pages with each word as a text of its own."""
    return _cut(pages, r"\S+")


def glyphed(pages: Sequence[pens.Page]) -> Sequence[pens.Page]:
    """The pages with each character as a text of its own."""
    return _cut(pages, r"\S")


def _cut(pages: Sequence[pens.Page], part: str) -> Sequence[pens.Page]:
    for page in pages:
        cut = []
        for text in page.texts:
            for match in re.finditer(part, text.text):
                x = text.x + pens.width(text.text[: match.start()], text.face, text.size)
                cut.append(replace(text, x=x, text=match[0]))
        page.texts = cut
    return pages


def times(rng: Random, entries: Sequence[Entry], opens: int = 7, closes: int = 23) -> list[str]:
    """A time of day for each entry, rising within a day."""
    days: dict[date, list[int]] = {}
    for entry in entries:
        days.setdefault(entry.day, []).append(rng.randint(opens * 3600, closes * 3600 - 1))
    for seconds in days.values():
        seconds.sort(reverse=True)
    drawn = [days[entry.day].pop() for entry in entries]
    return [f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}" for second in drawn]


def start_balance(rng: Random, low: float, high: float, step: str = "0.01") -> Decimal:
    """An opening balance."""
    return some_amount(rng, low, high, step)


def ins(amounts: Sequence[Decimal]) -> Decimal:
    """The sum of what came in."""
    return sum((amount for amount in amounts if amount > 0), Decimal(0))


def outs(amounts: Sequence[Decimal]) -> Decimal:
    """The sum of what went out, negative."""
    return sum((amount for amount in amounts if amount < 0), Decimal(0))


def covered(entries: Sequence[Entry], balance: Decimal, floor: int = 0) -> list[Entry]:
    """The entries without those that would bring the balance below the floor."""
    kept = []
    for entry in entries:
        if entry.amount > 0 or balance + entry.amount >= floor:
            kept.append(entry)
            balance += entry.amount
    return kept
