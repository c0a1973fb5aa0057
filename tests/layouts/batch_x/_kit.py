"""What several layouts of this batch need: Liberation faces for reportlab, how many rows, cells on a line, pairs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Skip
from ..pens import BLACK, Color, Page

_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FILES = {
    "lib": "LiberationSans-Regular.ttf",
    "lib-bold": "LiberationSans-Bold.ttf",
    "lib-narrow": "LiberationSansNarrow-Regular.ttf",
    "lib-narrow-bold": "LiberationSansNarrow-Bold.ttf",
    "lib-serif": "LiberationSerif-Regular.ttf",
    "lib-serif-bold": "LiberationSerif-Bold.ttf",
}


def liberation() -> None:
    """Make the Liberation faces known to reportlab; Skip where they are not installed."""
    for face, name in _FILES.items():
        if face not in pdfmetrics.getRegisteredFontNames():
            if not (_FOLDER / name).is_file():
                raise Skip(f"font {name} is missing (Debian package fonts-liberation)")
            pdfmetrics.registerFont(TTFont(face, _FOLDER / name))


def how_many(rng: Random) -> int:
    """A few rows, a page or two of them, or several pages."""
    low, high = rng.choices([(5, 9), (16, 40), (45, 78)], [2, 5, 3])[0]
    return rng.randint(low, high)


def digits(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def across(
    page: Page,
    y: float,
    cells: Sequence[tuple[float, str]],
    size: float = 8,
    *,
    bold: bool = False,
    color: Color = BLACK,
) -> None:
    """Texts on one base line; a negative place is where the text ends."""
    for x, text in cells:
        page.put(abs(x), y, text, size, right=x < 0, bold=bold, color=color)


def pairs(
    page: Page,
    x: float,
    to: float,
    y: float,
    items: Sequence[tuple[str, str]],
    size: float = 8,
    lead: float = 12,
    color: Color = BLACK,
) -> float:
    """Labels from `x` with values that end at `to`, one below the other; the base line after the last."""
    for label, value in items:
        page.put(x, y, label, size, color=color)
        page.put(to, y, value, size, right=True)
        y += lead
    return y
