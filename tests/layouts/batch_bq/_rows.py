"""Faces, ways of drawing and Arabic letters for the layouts of this batch."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_FLOOR, Decimal
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from ..frame import Entry, Skip, running
from ..pens import Page, ordered, width

_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FILES = {
    "lib": "LiberationSans-Regular.ttf",
    "lib-bold": "LiberationSans-Bold.ttf",
    "lib-narrow": "LiberationSansNarrow-Regular.ttf",
    "lib-narrow-bold": "LiberationSansNarrow-Bold.ttf",
}


@cache
def fallback() -> str:
    """The face with the characters of China and Korea that comes with PyMuPDF, known to reportlab from here on."""
    pdfmetrics.registerFont(TTFont("fallback", BytesIO(pymupdf.Font("korea").buffer)))
    return "fallback"


def face(name: str) -> str:
    """The face, known to reportlab from here on; Skip where it is not installed."""
    path = _FOLDER / _FILES[name]
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, path))
    return name


def word_by_word(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """reportlab with each word shown by itself and no spaces, as some print servers do."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        high = page.size[1]
        for box in page.boxes:
            pen.setLineWidth(box.line)
            pen.setStrokeColorRGB(*(box.stroke or (0, 0, 0)))
            pen.setFillColorRGB(*(box.fill or (0, 0, 0)))
            pen.rect(box.x, high - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))
        for text in ordered(page.texts, order):
            pen.setFillColorRGB(*text.color)
            pen.setFont(text.face, text.size)
            x = text.x
            for word in text.text.split(" "):
                if word:
                    pen.drawString(x, high - text.y, word)
                x += width(word + " ", text.face, text.size)
        pen.showPage()
    pen.save()


def by_fpdf(pages: Sequence[Page], path: Path) -> None:
    """fpdf2 with this batch's faces, embedded as subsets."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or (0, 0, 0)))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or (1, 1, 1)))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", _FOLDER / _FILES[text.face])
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.text(text.x, text.y, text.text)
    pen.output(str(path))


def month_end(day: date) -> date:
    """The last day of the month."""
    return (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def some_month(rng: Random) -> tuple[date, date]:
    """First and last day of a month, December and January included."""
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), 1)
    return start, month_end(start)


def out_of(amounts: Sequence[Decimal]) -> Decimal:
    """What went out, as a positive sum."""
    return -sum((amount for amount in amounts if amount < 0), Decimal(0))


def into(amounts: Sequence[Decimal]) -> Decimal:
    """What came in."""
    return sum((amount for amount in amounts if amount > 0), Decimal(0))


def covered(opening: Decimal, amounts: Sequence[Decimal]) -> Decimal:
    """The opening balance, raised where the account would be overdrawn and the bank allows no overdraft."""
    lowest = min(running(opening, amounts), default=opening)
    return opening if lowest >= 0 else opening - lowest.to_integral_value(ROUND_FLOOR) + 20


def times(rng: Random, entries: Sequence[Entry]) -> Iterator[str]:
    """A time for each row, later and later within a day."""
    for _day, group in groupby(entries, key=lambda entry: entry.day):
        yield from sorted(clock(rng) for _ in group)


def clock(rng: Random, first: int = 7, last: int = 22) -> str:
    """A time of day."""
    return f"{rng.randint(first, last):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"


@cache
def _forms() -> dict[str, dict[str, str]]:
    """The presentation forms of each Arabic letter, and of lam with alef, by place in the word."""
    forms: dict[str, dict[str, str]] = {}
    for code in range(0xFE80, 0xFEFD):
        place, *base = unicodedata.decomposition(chr(code)).split()
        forms.setdefault("".join(chr(int(part, 16)) for part in base), {})[place.strip("<>")] = chr(code)
    return forms


def arabic(text: str) -> str:
    """Arabic letters as a print driver lays them down: joined shapes, from left to right as they stand on paper."""
    forms, units, n = _forms(), list[str](), 0
    while n < len(text):
        size = 2 if text[n : n + 2] in forms else 1
        units.append(text[n : n + size])
        n += size
    shaped, joined = [], False
    for unit, after in zip(units, [*units[1:], " "], strict=True):
        own = forms.get(unit, {})
        onward = "initial" in own and "final" in forms.get(after, {})
        place = ("medial" if onward else "final") if joined else ("initial" if onward else "isolated")
        shaped.append(own.get(place, unit))
        joined = onward
    return "".join(reversed(shaped))
