"""What several layouts of the batch use: faces of print shops, texts cut into words, sums, invented people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Skip
from ..pens import Page, Text, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")


def liberation(style: str) -> str:
    """The face, such as "Sans-Bold" or "SansNarrow-Regular", for the reportlab pen only."""
    face = f"Liberation{style}"
    if face not in pdfmetrics.getRegisteredFontNames():
        path = _LIBERATION / f"{face}.ttf"
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(face, path))
    return face


def in_words(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word a text of its own, as some composers write them."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    words = []
    for match in re.finditer(r"\S+", text.text):
        x = text.x + width(text.text[: match.start()], text.face, text.size)
        words.append(replace(text, x=x, anchor=x, text=match.group()))
    return words


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The sum, in hundredths even of nothing."""
    return sum(amounts, Decimal("0.00"))


def of_entries(entries: Iterable[Entry]) -> Decimal:
    return total(entry.amount for entry in entries)


def sorted_in(entries: Sequence[Entry], *more: Entry) -> list[Entry]:
    """All of them in order of time."""
    return sorted([*entries, *more], key=lambda entry: entry.day)


def single(day: date, text: str, amount: Decimal, tag: str = "") -> Entry:
    """An entry that the layout sets itself, lines parted by `|`."""
    return Entry(day, tuple(text.split("|")), amount, tag, text)


def debt(rng: Random, low: int = 200, high: int = 2500) -> Decimal:
    """A balance owed, negative."""
    return -Decimal(rng.randint(low * 100, high * 100)) / 100


def figures(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))
