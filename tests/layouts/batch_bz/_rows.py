"""Helpers of this batch: further faces, texts cut into words or glyphs, pens for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from layouts import pens
from layouts.pens import Page, Text, width

_LIBERATION = "/usr/share/fonts/truetype/liberation/Liberation"
pens._FILES.update(
    {
        "bz-sans": _LIBERATION + "Sans-Regular.ttf",
        "bz-bold": _LIBERATION + "Sans-Bold.ttf",
        "bz-narrow": _LIBERATION + "SansNarrow-Regular.ttf",
        "bz-narrow-bold": _LIBERATION + "SansNarrow-Bold.ttf",
        "bz-serif": _LIBERATION + "Serif-Regular.ttf",
        "bz-serif-bold": _LIBERATION + "Serif-Bold.ttf",
    }
)
ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SPANISH = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")


def dmy(day: date, sep: str = ".", short: bool = False) -> str:
    """Day, month, year with two or four digits."""
    year = f"{day.year % 100:02}" if short else str(day.year)
    return f"{day.day:02}{sep}{day.month:02}{sep}{year}"


def last_month(_: Random, day: date) -> str:
    """The month before, with two digits."""
    return f"{(day.month - 2) % 12 + 1:02}"


def cents(amount: Decimal) -> Decimal:
    """The amount with two decimals."""
    return amount.quantize(Decimal("0.01"))


def joined(lines: Sequence[str]) -> str:
    """Lines as one text."""
    return " ".join(" ".join(lines).split())


def _parts(text: Text, grain: str) -> list[Text]:
    if text.angle or (grain == "word" and " " not in text.text):
        return [text]
    parts, start = [], 0
    pieces = text.text.split(" ") if grain == "word" else list(text.text)
    for piece in pieces:
        if piece.strip():
            left = text.x + width(text.text[:start], text.face, text.size)
            parts.append(replace(text, x=left, text=piece, anchor=left))
        start += len(piece) + (grain == "word")
    return parts


def cut(pages: Sequence[Page], grain: str) -> list[Page]:
    """The same pages with one text for each word ("word") or each glyph but the spaces ("glyph")."""
    return [replace(page, texts=[part for text in page.texts for part in _parts(text, grain)]) for page in pages]
