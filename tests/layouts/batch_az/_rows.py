"""What the layouts of this batch share: Liberation faces, words written one by one, European figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Skip, wrap, written
from ..pens import Page, Text, fits, width

_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FACES = {
    "arial": "LiberationSans-Regular.ttf",
    "arial-bold": "LiberationSans-Bold.ttf",
    "slim": "LiberationSansNarrow-Regular.ttf",
    "slim-bold": "LiberationSansNarrow-Bold.ttf",
    "roman": "LiberationSerif-Regular.ttf",
    "roman-bold": "LiberationSerif-Bold.ttf",
}


def liberation() -> None:
    """Register the Liberation faces with reportlab, whose metrics serve all pens."""
    for face, name in _FACES.items():
        if not (_FOLDER / name).is_file():
            raise Skip(f"font {_FOLDER / name} is missing (Debian package fonts-liberation)")
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, _FOLDER / name))


def worded(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word as a text of its own."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    parts, done = [], ""
    for word in text.text.split(" "):
        if word:
            x = text.x + width(done, text.face, text.size)
            parts.append(replace(text, x=x, anchor=x, text=word))
        done += word + " "
    return parts


def comma(amount: Decimal, thousands: str = ".") -> str:
    """1.234,56 without sign."""
    return written(amount, thousands, ",", minus="")


def folded(entry: Entry, face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """The lines of the entry as they are printed in a column of this width."""
    return [part for line in entry.lines for part in wrap(line, fits(face, size, room), cut)]


def clock(rng: Random, _: date) -> str:
    """A time of the day: 14:07."""
    return f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}"


def day_month(day: date, sep: str = ".") -> str:
    return f"{day.day:02}{sep}{day.month:02}"


def full(day: date, sep: str = ".") -> str:
    return f"{day.day:02}{sep}{day.month:02}{sep}{day.year}"


def short(day: date, sep: str = ".") -> str:
    return f"{day.day:02}{sep}{day.month:02}{sep}{day.year % 100:02}"
