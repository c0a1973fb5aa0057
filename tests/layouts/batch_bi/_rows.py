"""Helpers of the batch: faces, words drawn one by one, wrapped cells, names and dates of the countries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Skip, wrap
from ..pens import Page, fits, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")

FR = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre"]
FR += ["novembre", "décembre"]
FR_SHORT = ["JAN", "FÉV", "MAR", "AVR", "MAI", "JUN", "JUL", "AOÛ", "SEP", "OCT", "NOV", "DÉC"]
NL = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"]
NL += ["november", "december"]


def liberation(name: str) -> str:
    """Register a Liberation face, such as "Sans-Bold", with reportlab and return what the pen calls it."""
    face = f"Liberation{name}"
    if face not in pdfmetrics.getRegisteredFontNames():
        path = _LIBERATION / f"{face}.ttf"
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(face, path))
    return face


def words(pages: Sequence[Page]) -> list[Page]:
    """The pages with every text split into its words, each drawn where it stood in the line."""
    split = []
    for page in pages:
        texts = []
        for text in page.texts:
            if text.angle:
                texts.append(text)
                continue
            for piece in re.finditer(r"\S+", text.text):
                x = text.x + width(text.text[: piece.start()], text.face, text.size)
                texts.append(replace(text, x=x, text=piece.group()))
        split.append(replace(page, texts=texts))
    return split


def cell(lines: Iterable[str], face: str, size: float, room: float) -> list[str]:
    """The bank's lines, wrapped to the column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def joined(lines: Iterable[str]) -> str:
    """The description as the truth gives it."""
    return " ".join(" ".join(lines).split())


def total(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal("0.00"))


def clock(rng: Random) -> str:
    return f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}"


def numbered(pages: Sequence[Page], x: float, y: float, text: str, size: float = 8, *, right: bool = True) -> None:
    """Print "Page {n} of {of}" on every page."""
    for number, page in enumerate(pages, 1):
        page.put(x, y, text.format(n=number, of=len(pages)), size, right=right)
