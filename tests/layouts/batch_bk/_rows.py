"""Helpers of this batch: further faces, words put one by one, page numbers, days of purchase, totals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from pathlib import Path
from random import Random

import pymupdf
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Skip
from ..pens import Page, Text, width

ZERO = Decimal("0.00")
_LIBERATION = Path("/usr/share/fonts/truetype/liberation")


def liberation(style: str) -> str:
    """The Liberation face of this style, such as "Sans-Bold", ready for the reportlab pen."""
    name = f"Liberation{style}"
    if name not in pdfmetrics.getRegisteredFontNames():
        path = _LIBERATION / f"{name}.ttf"
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(name, path))
    return name


def droid() -> str:
    """The face of PyMuPDF with the characters of China, Japan and Korea, ready for the reportlab pen."""
    name = "DroidFallback"
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, BytesIO(pymupdf.Font("cjk").buffer)))
    return name


def by_words(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word a text of its own, as writers that justify do."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    found, start = [], 0
    for word in text.text.split(" "):
        if word:
            x = text.x + width(text.text[:start], text.face, text.size)
            found.append(replace(text, x=x, anchor=x, text=word))
        start += len(word) + 1
    return found


def number_pages(pages: Sequence[Page], place: Callable[[Page, int, int], None]) -> None:
    """Let `place` write the page's number and how many there are, which is known only at the end."""
    for number, page in enumerate(pages, 1):
        place(page, number, len(pages))


def money_in(amounts: Iterable[Decimal]) -> Decimal:
    return sum((amount for amount in amounts if amount > 0), ZERO)


def money_out(amounts: Iterable[Decimal]) -> Decimal:
    """What went out, as a positive sum."""
    return -sum((amount for amount in amounts if amount < 0), ZERO)


def by_day(entries: Sequence[Entry]) -> list[tuple[date, list[Entry]]]:
    return [(day, list(group)) for day, group in groupby(entries, lambda entry: entry.day)]


def joined(lines: Iterable[str]) -> str:
    """The lines of a row as one description."""
    return " ".join(" ".join(lines).split())


def exchanged(rng: Random, entry: Entry) -> Entry:
    """The entry with its line "EUR" completed by the foreign amount and the rate that give the amount booked."""
    rate = Decimal(rng.randint(11100, 11900)) / 10000
    foreign = (abs(entry.amount) * rate).quantize(ZERO)
    lines = tuple(f"EUR {foreign:.2f} @ {rate:.4f}" if line == "EUR" else line for line in entry.lines)
    return replace(entry, lines=lines)
