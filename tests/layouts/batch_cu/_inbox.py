"""What the layouts of this batch share: cells on a line, wrapped descriptions, paragraphs, the two kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import wrap
from ..pens import BLACK, Color, Page, fits

ACCOUNT = "account"
CARD = "card"
ZERO = Decimal("0.00")


def cells(
    page: Page,
    y: float,
    size: float,
    *items: tuple[float, str],
    bold: bool = False,
    face: str | None = None,
    color: Color = BLACK,
) -> None:
    """Texts on one base line; a negative place is the right end of its text."""
    for x, text in items:
        page.put(abs(x), y, text, size, right=x < 0, bold=bold, face=face, color=color)


def broken(lines: Iterable[str], face: str, size: float, room: float) -> list[str]:
    """The lines as the bank sets them, wrapped to the room."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def said(lines: Iterable[str]) -> str:
    """The description as one clean line."""
    return " ".join(" ".join(lines).split())


def paragraph(page: Page, x: float, y: float, text: str, room: float, size: float = 6.5, face: str = "") -> float:
    """A wrapped paragraph; the base line after it is returned."""
    face = face or page.face
    return page.lines(x, y, wrap(text, fits(face, size, room)), size, size * 1.25, face=face)


def plus(amounts: Sequence[Decimal]) -> Decimal:
    """The sum of what came in."""
    return sum((amount for amount in amounts if amount > 0), ZERO)


def minus(amounts: Sequence[Decimal]) -> Decimal:
    """The sum of what went out, without sign."""
    return -sum((amount for amount in amounts if amount < 0), ZERO)


MINUTES = [f"{minute:02}" for minute in range(60)]


def clocks(rng: Random, days: Sequence[date]) -> list[str]:
    """A time for each of the sorted days, later down the day."""
    stamps = sorted((day, rng.randint(7 * 3600, 23 * 3600)) for day in days)
    return [f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}" for _, at in stamps]


def workday(day: date, after: int) -> date:
    """The day so many working days later."""
    while after:
        day += timedelta(1)
        after -= day.weekday() < 5
    return day
