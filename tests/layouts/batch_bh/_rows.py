"""Helpers of the batch: Liberation faces, tables set cell by cell, texts written one word at a time, page numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Skip, wrap
from ..pens import BLACK, Color, Page, Text, fits, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")


def liberation(*faces: str) -> None:
    """Make faces such as "LiberationSans-Bold" known to reportlab; Skip where they are not installed."""
    for face in faces:
        file = _LIBERATION / f"{face if '-' in face else face + '-Regular'}.ttf"
        if not file.is_file():
            raise Skip(f"font {file} is missing (Debian package fonts-liberation)")
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, file))


class Column(NamedTuple):
    """A column of a table: its left end (its right end where `right`) and the room for its text."""

    x: float
    room: float
    right: bool = False


def broken(parts: Sequence[str], face: str, size: float, room: float) -> list[str]:
    """The lines a cell needs: each part starts a new one."""
    return [line for part in parts for line in wrap(part, fits(face, size, room))]


def set_cells(
    page: Page,
    y: float,
    columns: Sequence[Column],
    cells: Sequence[Sequence[str]],
    size: float = 8,
    lead: float = 10,
    *,
    face: str | None = None,
    color: Color = BLACK,
) -> float:
    """Set the lines of each cell from the same base line down; the base line below the tallest is returned."""
    for column, lines in zip(columns, cells, strict=True):
        for n, line in enumerate(lines):
            page.put(column.x, y + n * lead, line, size, right=column.right, face=face, color=color)
    return y + lead * max(1, *(len(lines) for lines in cells))


def worded(pages: Sequence[Page]) -> list[Page]:
    """The pages with every text cut into its words, each at its own place."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    words, at = [], 0
    for word in text.text.split():
        at = text.text.index(word, at)
        left = text.x + width(text.text[:at], text.face, text.size)
        words.append(replace(text, x=left, text=word))
        at += len(word)
    return words


def number_pages(pages: Sequence[Page], put: Callable[[Page, int, int], None]) -> None:
    """Call `put` with each page, its number from 1 and the number of pages."""
    for number, page in enumerate(pages, 1):
        put(page, number, len(pages))
