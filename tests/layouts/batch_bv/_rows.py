"""What the card layouts of this batch share: faces, three more ways of laying text down, sums, Hebrew as it is seen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from ..frame import Entry, Skip
from ..pens import BLACK, WHITE, Color, Page, save

CENT = Decimal("0.01")
_FOLDER = Path("/usr/share/fonts/truetype")
_FACES = {
    "Arial": "liberation/LiberationSans-Regular.ttf",
    "Arial-Bold": "liberation/LiberationSans-Bold.ttf",
    "Arial-Italic": "liberation/LiberationSans-Italic.ttf",
    "Narrow": "liberation/LiberationSansNarrow-Regular.ttf",
    "Narrow-Bold": "liberation/LiberationSansNarrow-Bold.ttf",
    "Mono": "liberation/LiberationMono-Regular.ttf",
    "Mono-Bold": "liberation/LiberationMono-Bold.ttf",
    "Deja": "dejavu/DejaVuSansCondensed.ttf",
    "Deja-Bold": "dejavu/DejaVuSansCondensed-Bold.ttf",
}


def face_file(face: str) -> Path:
    """The file of a face of this batch; Skip where it is not installed."""
    path = _FOLDER / _FACES[face]
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian packages fonts-liberation, fonts-dejavu)")
    return path


def use(*faces: str) -> None:
    """Make the faces known to reportlab, by whose metrics pages are composed."""
    for face in faces:
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, face_file(face)))


# --- ways of laying text down ----------------------------------------------------------------------------------------


@cache
def _font(face: str) -> pymupdf.Font:
    return pymupdf.Font(fontfile=str(face_file(face)))


def word_by_word(pages: Sequence[Page], path: Path) -> None:
    """PyMuPDF text writers, one string for each word and none for the spaces."""
    document = pymupdf.open()
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        _shapes(sheet, page)
        writers: dict[Color, pymupdf.TextWriter] = {}
        for text in page.texts:
            writer = writers.setdefault(text.color, pymupdf.TextWriter(sheet.rect))
            font = _font(text.face)
            for word in re.finditer(r"\S+", text.text):
                x = text.x + font.text_length(text.text[: word.start()], text.size)
                writer.append((x, text.y), word.group(), font=font, fontsize=text.size)
        for color, writer in writers.items():
            writer.write_text(sheet, color=color)
    document.subset_fonts()
    save(document, path)


def _shapes(sheet: pymupdf.Page, page: Page) -> None:
    for box in page.boxes:
        area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
        if box.w and box.h:
            sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
        else:
            sheet.draw_line(area.tl, area.br, color=box.stroke, width=box.line)


def cell_by_cell(pages: Sequence[Page], path: Path) -> None:
    """fpdf2 cells in embedded faces, each as high as its type."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.set_margins(0, 0, 0)
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
                pen.add_font(text.face.lower(), "", face_file(text.face))
            pen.set_font(text.face.lower(), "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(pen.get_string_width(text.text), text.size, text.text)
    pen.output(str(path))


def in_one_block(pages: Sequence[Page], path: Path) -> None:
    """reportlab, all of a page in one text object with moves between the strings."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        high = page.size[1]
        pen.setPageSize(page.size)
        for box in page.boxes:
            pen.setLineWidth(box.line)
            pen.setStrokeColorRGB(*(box.stroke or BLACK))
            pen.setFillColorRGB(*(box.fill or WHITE))
            pen.rect(box.x, high - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))
        block = pen.beginText()
        for text in page.texts:
            block.setFont(text.face, text.size)
            block.setFillColorRGB(*text.color)
            block.setTextOrigin(text.x, high - text.y)
            block.textOut(text.text)
        pen.drawText(block)
        pen.showPage()
    pen.save()


# --- sums and words --------------------------------------------------------------------------------------------------


def summed(entries: Sequence[Entry], tags: Collection[str]) -> Decimal:
    """The signed sum of the entries with one of the tags."""
    return sum((entry.amount for entry in entries if entry.tag in tags), Decimal(0))


def tagged(entries: Sequence[Entry], *tags: str) -> list[Entry]:
    return [entry for entry in entries if entry.tag in tags]


def share(amount: Decimal, rate: str, step: Decimal = CENT) -> Decimal:
    """So much of an amount, rounded half up to whole steps."""
    return (amount * Decimal(rate) / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def some_balance(rng: Random, low: float, high: float, step: str = "0.01") -> Decimal:
    unit = Decimal(step)
    return (Decimal(str(rng.uniform(low, high))) / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit


def months_before(day: date, count: int) -> date:
    """The same day so many months earlier, at most the 28th."""
    months = day.year * 12 + day.month - 1 - count
    return date(months // 12, months % 12 + 1, min(day.day, 28))


def seen(text: str) -> str:
    """Hebrew in the order in which it is seen from left to right; figures and Latin words keep theirs."""
    turned = text[::-1].translate(str.maketrans("()[]", ")(]["))
    return re.sub(r"[0-9A-Za-z][0-9A-Za-z.,/:%*'&-]*[0-9A-Za-z*%]|[0-9A-Za-z]", lambda run: run.group()[::-1], turned)


def count_pages(pages: Sequence[Page]) -> None:
    """Put the number of pages where the heads of pages left "__" for it."""
    for page in pages:
        page.texts = [replace(text, text=text.text.replace("__", str(len(pages)))) for text in page.texts]


def add(amounts: Iterable[Decimal]) -> Decimal:
    """The sum, a Decimal also where there is nothing to add."""
    return sum(amounts, Decimal(0))
