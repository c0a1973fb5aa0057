"""Helpers of this batch: the Liberation fonts, one more pen, texts word by word, Indian figures, row counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Skip
from ..pens import BLACK, WHITE, Page, Text, width

_FONTS = Path("/usr/share/fonts/truetype/liberation")


def liberation(name: str) -> str:
    """The face "Liberation" + name, known to reportlab and thereby to `pens.width`; Skip where it is missing."""
    face = f"Liberation{name}"
    file = _FONTS / f"{face}.ttf"
    if not file.is_file():
        raise Skip(f"font {file} is missing (Debian package fonts-liberation)")
    if face not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(face, file))
    return face


def how_many(rng: Random, most: int = 120) -> int:
    """Ten rows or more, mostly some dozens."""
    low, high = rng.choices([(10, 25), (26, 60), (61, 120)], [35, 45, 20])[0]
    return min(most, rng.randint(low, high))


def one(lines: Iterable[str]) -> str:
    """The lines of a row as one description."""
    return " ".join(" ".join(lines).split())


def by_words(pages: Sequence[Page]) -> list[Page]:
    """The pages with each word as a text of its own, without spaces, as many statement engines write them."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle or " " not in text.text:
        return [text]
    found, at = [], 0
    for word in text.text.split(" "):
        if word:
            x = text.x + width(text.text[:at], text.face, text.size)
            found.append(replace(text, x=x, text=word, anchor=x))
        at += len(word) + 1
    return found


def with_cells(pages: Sequence[Page], path: Path) -> None:
    """fpdf2's cells with Liberation faces, embedded as subsets: each text in a cell of its own width."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.c_margin = 0
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            if text.face.lower() not in pen.fonts:
                pen.add_font(text.face, "", _FONTS / f"{text.face}.ttf")
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


def lakh(amount: Decimal) -> str:
    """The figure with Indian grouping, 12,34,567.00, without a sign."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + cents


def clock(rng: Random, _day: date) -> str:
    """A time of the day, for pools."""
    return f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}"


def signs(entries: Sequence[Entry]) -> list[Entry]:
    """The entries with "§" printed as "#", which stands for a digit in templates."""
    return [replace(entry, lines=tuple(line.replace("§", "#") for line in entry.lines)) for entry in entries]
