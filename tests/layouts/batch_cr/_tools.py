"""What the layouts of this batch share: rows of cells, wrapped text, dates and times for pools."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import earlier, wrap
from ..pens import BLACK, Color, Page, fits

CARD = "credit_card"
BANK = "checking"
Place = tuple[float, str]  # x and side: "l", "r" or "c"


def cells(
    page: Page,
    y: float,
    places: Sequence[Place],
    texts: Sequence[str],
    size: float = 8,
    *,
    bold: bool = False,
    face: str | None = None,
    color: Color = BLACK,
) -> None:
    """One line of a table; empty texts leave their cell empty."""
    for (x, side), text in zip(places, texts, strict=True):
        page.put(x, y, text, size, right=side == "r", center=side == "c", bold=bold, face=face, color=color)


def folded(text: str, face: str, size: float, room: float) -> list[str]:
    """The text in lines that fit into so many points."""
    return wrap(text, fits(face, size, room))


def clean(*parts: str) -> str:
    return " ".join(" ".join(parts).split())


def stamp(form: str, most: int = 3) -> Callable[[Random, date], str]:
    """A pool of dates shortly before the row's."""
    return lambda rng, day: earlier(rng, day, most).strftime(form)


def clock(form: str = "{:02}:{:02}") -> Callable[[Random, date], str]:
    return lambda rng, _: form.format(rng.randint(7, 22), rng.randint(0, 59))


def digits(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def cents(rng: Random, low: int, high: int) -> Decimal:
    """An amount in hundredths, anywhere between two whole ones."""
    return Decimal(rng.randint(low * 100, high * 100)) / 100
