"""What several layouts of this batch share: Liberation faces, texts laid down word by word, page counts, grouping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Entry, Skip, earlier
from ..pens import BLACK, Page, Text, width

_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_LIBERATION = {
    "arial": "LiberationSans-Regular.ttf",
    "arial-bold": "LiberationSans-Bold.ttf",
    "slim": "LiberationSansNarrow-Regular.ttf",
    "slim-bold": "LiberationSansNarrow-Bold.ttf",
    "roman": "LiberationSerif-Regular.ttf",
    "roman-bold": "LiberationSerif-Bold.ttf",
}


def liberation() -> None:
    """Make the faces arial, slim and roman (and their bolds) known to reportlab, whose metrics all pens use."""
    for face, name in _LIBERATION.items():
        if face in pdfmetrics.getRegisteredFontNames():
            continue
        if not (_FOLDER / name).is_file():
            raise Skip(f"font {_FOLDER / name} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(face, _FOLDER / name))


def in_words(pages: Sequence[Page]) -> list[Page]:
    """The same pages with every word a text of its own, as many report writers lay them down."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    words, start = [], 0
    for word in text.text.split(" "):
        if word:
            left = text.x + width(text.text[:start], text.face, text.size)
            words.append(replace(text, x=left, text=word))
        start += len(word) + 1
    return words


def with_cells(pages: Sequence[Page], path: Path) -> None:
    """fpdf2 with Liberation faces: every text in a cell of its own, boxes drawn first."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.c_margin = 0
    for face, name in _LIBERATION.items():
        pen.add_font(face, "", _FOLDER / name)
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or BLACK))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(width(text.text, text.face, text.size) + 0.1, text.size, text.text)
    pen.output(str(path))


def how_many(rng: Random, low: int = 28, high: int = 75) -> int:
    """How many rows: mostly several pages' worth, now and then a quiet month."""
    return rng.randint(10, 18) if rng.random() < 0.15 else rng.randint(low, high)


def numbered(pages: Sequence[Page], put: Callable[[Page, int, int], None]) -> None:
    """Call `put` with each page, its number and how many there are."""
    for number, page in enumerate(pages, 1):
        put(page, number, len(pages))


def cents(amount: Decimal | float) -> Decimal:
    """Rounded to hundredths."""
    return Decimal(str(amount)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def used(style: str, most: int = 3) -> Callable[[Random, date], str]:
    """For a pool: the day on which a card was used, shortly before the row's day."""
    return lambda rng, day: earlier(rng, day, most).strftime(style)


def lakhs(amount: Decimal) -> str:
    """12,34,567.89: after the first three digits, groups of two."""
    whole, hundredths = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while head:
        tail = f"{head[-2:]},{tail}"
        head = head[:-2]
    return f"{tail}.{hundredths}"


@dataclass
class Account:
    """What the heads, feet and boxes of a statement show; `carried` is what a page hands to the next."""

    rng: Random
    number: str
    start: date
    end: date
    opening: Decimal
    closing: Decimal
    entries: list[Entry]
    owner: str = ""
    card: str = ""
    carried: list[Decimal] = field(default_factory=list)

    @property
    def before(self) -> date:
        """The day of the opening balance."""
        return self.start - timedelta(1)

    @property
    def out(self) -> Decimal:
        return sum((-entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))

    @property
    def into(self) -> Decimal:
        return sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))


def instalment(style: str, *counts: int) -> Callable[[Random, date], str]:
    """For a pool: which part of how many, such as `02/06`."""

    def part(rng: Random, _: date) -> str:
        of = rng.choice(counts)
        return style.format(rng.randint(1, of), of)

    return part
