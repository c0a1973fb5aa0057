"""Shared by the layouts: faces with the metrics of Arial, texts cut into words, and a pen that writes cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Entry, Skip
from ..pens import Page, Text, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
_FILES = {
    "arial": "LiberationSans-Regular.ttf",
    "arial-bold": "LiberationSans-Bold.ttf",
    "arial-narrow": "LiberationSansNarrow-Regular.ttf",
    "arial-narrow-bold": "LiberationSansNarrow-Bold.ttf",
    "times": "LiberationSerif-Regular.ttf",
    "times-bold": "LiberationSerif-Bold.ttf",
}


def register() -> None:
    """Make the faces known to reportlab, whose metrics serve all pens."""
    for face, name in _FILES.items():
        file = _LIBERATION / name
        if not file.is_file():
            raise Skip(f"font {file} is missing (Debian package fonts-liberation)")
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, file))


def with_cells(pages: Sequence[Page], path: Path) -> None:
    """fpdf2, one cell for each text: kerning off, embedded faces, base lines where the cell puts them."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.c_margin = 0
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or (0, 0, 0)))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or (1, 1, 1)))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", _LIBERATION / _FILES[text.face])
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            with pen.rotation(text.angle, text.x, text.y):
                pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


def in_words(pages: Sequence[Page]) -> None:
    """Cut every text into words that are placed one by one."""
    for page in pages:
        page.texts = [word for text in page.texts for word in _words(text)]


def _words(text: Text) -> list[Text]:
    if text.angle or " " not in text.text:
        return [text]
    words, before = [], ""
    for word in text.text.split(" "):
        if word:
            left = text.x + width(before, text.face, text.size)
            words.append(replace(text, x=left, text=word, anchor=left))
        before += word + " "
    return words


def number_pages(pages: Sequence[Page], mark: Callable[[Page, int, int], None]) -> None:
    """Add to each page what needs the count of all."""
    for number, page in enumerate(pages, 1):
        mark(page, number, len(pages))


def month(rng: Random) -> tuple[date, date]:
    """A whole month, any of the year."""
    start = date(rng.randint(2020, 2025), rng.randint(1, 12), 1)
    return start, (start + timedelta(31)).replace(day=1) - timedelta(1)


def covered(entries: Sequence[Entry], balance: Decimal) -> list[Entry]:
    """Without what would overdraw an account that cannot be overdrawn."""
    paid = []
    for entry in entries:
        if balance + entry.amount >= 0:
            balance += entry.amount
            paid.append(entry)
    return paid
