"""Helpers of this batch: metric twins of the usual office fonts, words drawn one by one, and wrapped paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from layouts.frame import Entry, Kind, Pools, Skip, some_amount, some_entries, wrap
from layouts.pens import BLACK, WHITE, Color, Page, Text, fits, width

_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FILES = {
    "arial": "LiberationSans-Regular.ttf",
    "arial-bold": "LiberationSans-Bold.ttf",
    "arial-italic": "LiberationSans-Italic.ttf",
    "arialn": "LiberationSansNarrow-Regular.ttf",
    "arialn-bold": "LiberationSansNarrow-Bold.ttf",
    "times": "LiberationSerif-Regular.ttf",
    "times-bold": "LiberationSerif-Bold.ttf",
    "courier": "LiberationMono-Regular.ttf",
    "courier-bold": "LiberationMono-Bold.ttf",
}


def _file(face: str) -> Path:
    path = _FOLDER / _FILES[face]
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
    return path


def ready(*faces: str) -> None:
    """Make these faces known to reportlab, whose metrics place all texts."""
    for face in faces:
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, _file(face)))


def worded(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word a text of its own."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    words, place = [], 0
    for word in text.text.split():
        place = text.text.index(word, place)
        x = text.x + width(text.text[:place], text.face, text.size)
        words.append(replace(text, x=x, text=word, anchor=x))
        place += len(word)
    return words


def with_cells(pages: Sequence[Page], path: Path) -> None:
    """fpdf2 with embedded faces of this batch, each text in a cell of its own width."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.set_margin(0)
    pen.c_margin = 0
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*_bytes(box.stroke or BLACK))
            pen.set_fill_color(*_bytes(box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", _file(text.face))
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*_bytes(text.color))
            with pen.rotation(text.angle, text.x, text.y):
                pen.set_xy(text.x, text.y - 0.8 * text.size)
                pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


def _bytes(color: Color) -> tuple[int, int, int]:
    red, green, blue = (round(255 * part) for part in color)
    return red, green, blue


def para(
    page: Page,
    x: float,
    y: float,
    text: str,
    room: float,
    size: float = 8,
    lead: float = 0,
    *,
    bold: bool = False,
    face: str | None = None,
    color: Color = BLACK,
) -> float:
    """A paragraph as wide as `room`; the base line after it is returned."""
    used = face or (page.bold if bold else page.face)
    lines = wrap(text, fits(used, size, room))
    return page.lines(x, y, lines, size, lead or size * 1.2, face=used, color=color)


def broken(lines: Sequence[str], face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """Each line wrapped to the room."""
    return [part for line in lines for part in wrap(line, fits(face, size, room), cut)]


@dataclass(frozen=True)
class Book:
    """An account's opening balance, its rows in order of time and the balance after each."""

    opening: Decimal
    entries: list[Entry]
    balances: list[Decimal]

    @property
    def closing(self) -> Decimal:
        return self.balances[-1] if self.balances else self.opening

    @property
    def paid_in(self) -> Decimal:
        return sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal("0.00"))

    @property
    def paid_out(self) -> Decimal:
        return -sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal("0.00"))

    def last_of_day(self, number: int) -> bool:
        """Whether the row with this number is the last one of its day."""
        return number + 1 == len(self.entries) or self.entries[number + 1].day != self.entries[number].day


def book(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    count: int,
    opening: tuple[float, float],
    *,
    floor: int = 50,
    last: Sequence[Entry] = (),
    reversal: str = "",
    step: str = "0.01",
) -> Book:
    """Invented rows of an account; `last` are rows the bank books at the end."""
    start = some_amount(rng, *opening, step)
    entries = some_entries(rng, kinds, pools, period, count=count, balance=start, floor=floor, reversal=reversal)
    entries = sorted([*entries, *last], key=lambda entry: entry.day)
    balances, balance = [], start
    for entry in entries:
        balance += entry.amount
        balances.append(balance)
    return Book(start, entries, balances)
