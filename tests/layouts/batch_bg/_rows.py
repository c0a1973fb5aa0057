"""Faces of the office, columns of tables, right-to-left letters and ways of writing text for this batch."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Row, Skip, wrap
from ..pens import BLACK, WHITE, Color, Page, Text, fits, ordered, save, width

_FONTS = Path("/usr/share/fonts/truetype")
_FILES = {
    "arial": "liberation/LiberationSans-Regular.ttf",
    "arial-bold": "liberation/LiberationSans-Bold.ttf",
    "arial-italic": "liberation/LiberationSans-Italic.ttf",
    "slim": "liberation/LiberationSansNarrow-Regular.ttf",
    "slim-bold": "liberation/LiberationSansNarrow-Bold.ttf",
    "times": "liberation/LiberationSerif-Regular.ttf",
    "times-bold": "liberation/LiberationSerif-Bold.ttf",
    "teletype": "liberation/LiberationMono-Regular.ttf",
    "teletype-bold": "liberation/LiberationMono-Bold.ttf",
    "verdana": "dejavu/DejaVuSans.ttf",
    "verdana-bold": "dejavu/DejaVuSans-Bold.ttf",
    "tahoma": "dejavu/DejaVuSansCondensed.ttf",
    "tahoma-bold": "dejavu/DejaVuSansCondensed-Bold.ttf",
}
LEFT, RIGHT, MIDDLE = "left", "right", "middle"


def faces() -> None:
    """Register the faces of this batch, whose metrics all pens use; Skip where one is not installed."""
    known = pdfmetrics.getRegisteredFontNames()
    for face, name in _FILES.items():
        if face in known:
            continue
        if not (_FONTS / name).is_file():
            raise Skip(f"font {_FONTS / name} is missing (Debian packages fonts-liberation, fonts-dejavu)")
        pdfmetrics.registerFont(TTFont(face, _FONTS / name))


# --- tables ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Col:
    """A column of a table from x on, `w` wide, with `pad` free at its sides."""

    x: float
    w: float
    align: str = LEFT
    pad: float = 3

    def wrapped(self, text: str, face: str, size: float, cut: bool = False) -> list[str]:
        return wrap(text, fits(face, size, self.w - 2 * self.pad), cut)

    def put(self, page: Page, y: float, text: str, size: float, face: str | None = None, color: Color = BLACK) -> None:
        if self.align == RIGHT:
            page.put(self.x + self.w - self.pad, y, text, size, right=True, face=face, color=color)
        elif self.align == MIDDLE:
            page.put(self.x + self.w / 2, y, text, size, center=True, face=face, color=color)
        else:
            page.put(self.x + self.pad, y, text, size, face=face, color=color)


def columns(left: float, *parts: tuple[float, str]) -> list[Col]:
    """Columns side by side, each given by its width and how it is aligned."""
    made: list[Col] = []
    for wide, align in parts:
        made.append(Col(left, wide, align))
        left += wide
    return made


def place(
    page: Page,
    cols: Sequence[Col],
    y: float,
    texts: Sequence[str | Sequence[str]],
    size: float,
    lead: float,
    face: str | None = None,
    color: Color = BLACK,
) -> None:
    """A row of the table: each cell a text or the lines of one, all starting at the base line `y`."""
    for col, cell in zip(cols, texts, strict=True):
        for n, line in enumerate([cell] if isinstance(cell, str) else cell):
            col.put(page, y + n * lead, line, size, face, color)


def grid(page: Page, cols: Sequence[Col], top: float, bottom: float, color: Color, line: float = 0.5) -> None:
    """The frame of a row of cells."""
    for col in cols:
        page.upright(col.x, top, bottom, line, color)
    end = cols[-1].x + cols[-1].w
    page.upright(end, top, bottom, line, color)
    page.rule(cols[0].x, top, end, line, color)
    page.rule(cols[0].x, bottom, end, line, color)


def joined(lines: Sequence[str]) -> str:
    """The description that these printed lines make."""
    return " ".join(" ".join(lines).split())


def sums(rows: Iterable[Row | Entry]) -> tuple[Decimal, Decimal]:
    """All that went out, without its sign, and all that came in."""
    amounts = [row.amount for row in rows]
    out = sum((amount for amount in amounts if amount < 0), Decimal(0))
    return -out, sum((amount for amount in amounts if amount > 0), Decimal(0))


def dated(day: date, pattern: str) -> str:
    return day.strftime(pattern)


# --- letters written from right to left ------------------------------------------------------------------------------


def visual(text: str) -> str:
    """A line in the order in which its glyphs stand on paper: right to left, but numbers and Latin words forward."""
    runs = re.findall(r"[A-Za-z0-9](?:[A-Za-z0-9.,/:*%&'+ -]*[A-Za-z0-9%])?|.", text, re.DOTALL)
    mirrored = {"(": ")", ")": "(", "[": "]", "]": "["}
    return "".join(mirrored.get(run, run) for run in reversed(runs))


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Presentation forms of Arabic letters by their place in the word and the letter."""
    found: dict[tuple[str, str], str] = {}
    for code in range(0xFE80, 0xFEFD):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) >= 2:
            found[parts[0], "".join(chr(int(part, 16)) for part in parts[1:])] = chr(code)
    return found


def arabic(text: str) -> str:
    """A line of Arabic, its letters joined, in the order of its glyphs on paper."""
    forms = _forms()
    letters = re.findall("لا|لأ|.", text)
    out = []
    for n, letter in enumerate(letters):
        before = n > 0 and ("<initial>", letters[n - 1]) in forms and ("<final>", letter) in forms
        follows = n + 1 < len(letters) and ("<final>", letters[n + 1]) in forms
        after = follows and ("<initial>", letter) in forms
        place = {(0, 0): "<isolated>", (0, 1): "<initial>", (1, 0): "<final>", (1, 1): "<medial>"}[before, after]
        out.append(forms.get((place, letter), letter))
    return "".join(reversed(out))


# --- ways of writing -------------------------------------------------------------------------------------------------


def by_words(pages: Sequence[Page]) -> list[Page]:
    """The same pages, but each word is shown by itself, as many print drivers do."""
    return [replace(page, texts=[part for text in page.texts for part in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    parts = []
    for match in re.finditer(r"\S+", text.text):
        x = text.x + width(text.text[: match.start()], text.face, text.size)
        parts.append(replace(text, x=x, text=match[0]))
    return parts


def by_glyphs(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each letter placed by itself and no spaces at all."""
    return [replace(page, texts=[part for text in page.texts for part in _glyphs(text)]) for page in pages]


def _glyphs(text: Text) -> list[Text]:
    return [
        replace(text, x=text.x + width(text.text[:n], text.face, text.size), text=letter)
        for n, letter in enumerate(text.text)
        if letter != " "
    ]


def office_fpdf(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """fpdf2 with the faces of this batch, a cell for each text."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.c_margin = 0
    for page in pages:
        pen.add_page(format=page.size)
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in ordered(page.texts, order):
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", _FONTS / _FILES[text.face])
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            if text.angle:
                with pen.rotation(text.angle, text.x, text.y):
                    pen.text(text.x, text.y, text.text)
                continue
            pen.set_xy(text.x, text.y - 0.8 * text.size)  # where fpdf2 sets the base line of a cell one size high
            pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


def office_pymupdf(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """PyMuPDF's TextWriter with the faces of this batch: one writer for each colour of a page."""
    document = pymupdf.open()
    fonts: dict[str, pymupdf.Font] = {}
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.w and box.h:
                sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line(area.tl, area.br, color=box.stroke, width=box.line)
        writers: dict[Color, pymupdf.TextWriter] = {}
        for text in ordered(page.texts, order):
            if text.face not in fonts:
                fonts[text.face] = pymupdf.Font(fontfile=str(_FONTS / _FILES[text.face]))
            writer = writers.setdefault(text.color, pymupdf.TextWriter(sheet.rect))
            writer.append((text.x, text.y), text.text, font=fonts[text.face], fontsize=text.size)
        for color, writer in writers.items():
            writer.write_text(sheet, color=color)
    document.subset_fonts()
    save(document, path)
