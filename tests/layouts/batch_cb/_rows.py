"""What the card statements of this batch share: rows with two dates, payments of the last bill, faces, words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Kind, Pools, Row, Skip, some_amount, some_entries
from ..pens import BLACK, Color, Page, width

CENT = Decimal("0.01")
ZERO = Decimal(0)
_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
_FACES = {
    "lib": "LiberationSans-Regular.ttf",
    "lib-bold": "LiberationSans-Bold.ttf",
    "lib-narrow": "LiberationSansNarrow-Regular.ttf",
    "lib-narrow-bold": "LiberationSansNarrow-Bold.ttf",
}


def liberation() -> None:
    """Make the faces of Liberation known to reportlab; Skip where they are not installed."""
    for face, name in _FACES.items():
        if not (_LIBERATION / name).is_file():
            raise Skip(f"font {name} is missing (Debian package fonts-liberation)")
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, _LIBERATION / name))


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def share(amount: Decimal, percent: str, unit: Decimal = CENT) -> Decimal:
    """So many percent of the amount, rounded."""
    return (amount * Decimal(percent) / 100).quantize(unit, ROUND_HALF_UP)


def usage(
    rng: Random, kinds: Sequence[Kind], pools: Pools, period: tuple[date, date], few: int, many: int
) -> list[Entry]:
    """What was done with the card in a period."""
    return some_entries(rng, kinds, pools, period, count=rng.randint(few, many))


def before(rng: Random, start: date, end: date, most: int = 3) -> date:
    """A day at or shortly before the end, never before the start."""
    return max(start, end - timedelta(rng.choice([0, *range(1, most + 1)])))


def inserted(entries: Sequence[Entry], more: Sequence[Entry]) -> list[Entry]:
    """Entries with some more of them, in order of time."""
    return sorted([*entries, *more], key=lambda entry: entry.day)


def paid(rng: Random, debt: Decimal, step: str = "50") -> Decimal:
    """What was paid of the last bill: all of it, mostly, or a round part."""
    if rng.random() < 0.65:
        return debt
    part = some_amount(rng, float(debt) / 10, float(debt) / 1.5, step)
    return min(part, debt)


def entry(day: date, text: str, amount: Decimal, tag: str = "") -> Entry:
    return Entry(day, tuple(text.split("|")), amount, tag, text)


def signed(entries: Sequence[Entry], tag: str, amount: Decimal) -> list[Entry]:
    """The entries with the amount of those with this tag replaced."""
    return [replace(item, amount=amount) if item.tag == tag else item for item in entries]


def joined(*parts: str) -> str:
    """Parts of a description as one line of single spaces."""
    return " ".join(" ".join(parts).split())


def total(rows: Sequence[Row] | Sequence[Entry], positive: bool | None = None) -> Decimal:
    """Sum of amounts: all, only money in, or only money out."""
    chosen = [row.amount for row in rows if positive is None or (row.amount > 0) == positive]
    return sum(chosen, ZERO)


def words(
    page: Page, x: float, y: float, text: str, size: float, face: str, *, right: bool = False, color: Color = BLACK
) -> None:
    """One word at a time, as some writers do."""
    if right:
        x -= width(text, face, size)
    for word in text.split(" "):
        page.put(x, y, word, size, face=face, color=color)
        x += width(word + " ", face, size)
