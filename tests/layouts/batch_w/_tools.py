"""What the layouts of this batch share: how many rows, whose name, filler texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import wrap
from ..pens import Page, fits

ZERO = Decimal("0.00")


def row_count(rng: Random) -> int:
    """From a quiet month of five rows to several pages."""
    low, high = rng.choices([(5, 10), (14, 38), (42, 80)], [3, 5, 4])[0]
    return rng.randint(low, high)


def cents(rng: Random, low: int, high: int) -> Decimal:
    return Decimal(rng.randint(low * 100, high * 100)) / 100


def money_in(amounts: Sequence[Decimal]) -> Decimal:
    return sum((amount for amount in amounts if amount > 0), ZERO)


def money_out(amounts: Sequence[Decimal]) -> Decimal:
    """What went out, without its sign."""
    return -sum((amount for amount in amounts if amount < 0), ZERO)


def paragraph(
    page: Page, x: float, y: float, text: str, room: float, size: float = 7, lead: float = 0, **how: object
) -> float:
    """Set a text in lines of this width; the base line after the last is returned."""
    face = how.get("face") or (page.bold if how.get("bold") else page.face)
    return page.lines(x, y, wrap(text, fits(str(face), size, room)), size, lead or size * 1.25, **how)


def table(page: Page, y: float, edges: Sequence[float], rows: Sequence[Sequence[str]], size: float = 7.5) -> float:
    """A small table: the first column by its left end, the others by their right ends."""
    for row in rows:
        for n, (edge, cell) in enumerate(zip(edges, row, strict=True)):
            page.put(edge, y, cell, size, right=n > 0)
        y += size * 1.4
    return y


def number_pages(pages: Sequence[Page]) -> None:
    """Put the number of pages where a page says @@."""
    for page in pages:
        page.texts = [replace(text, text=text.text.replace("@@", str(len(pages)))) for text in page.texts]


def month_day(day: date, names: Sequence[str]) -> str:
    return f"{names[day.month - 1]} {day.day}"
