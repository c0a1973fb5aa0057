"""Helpers of this batch: more fonts, pens that lay text down in other ways, figures of pages, pools of moments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from .. import pens
from ..frame import Skip

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
_NIMBUS = Path("/usr/share/fonts/opentype/urw-base35")


def liberation(name: str) -> str:
    """The face such as "Sans-Regular" registered for measuring and drawing; Skip where it is not installed."""
    face = f"Liberation{name}"
    file = _LIBERATION / f"{face}.ttf"
    if not file.is_file():
        raise Skip(f"font {file} is missing (Debian package fonts-liberation)")
    if face not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(face, file))
    return face


def single_words(pages: Sequence[pens.Page]) -> None:
    """Cut every upright text into words, each of which is then drawn at a place of its own."""
    for page in pages:
        words: list[pens.Text] = []
        for text in page.texts:
            if text.angle or " " not in text.text:
                words.append(text)
                continue
            at = 0
            for word in text.text.split(" "):
                if word:
                    x = text.x + pens.width(text.text[:at], text.face, text.size)
                    words.append(replace(text, x=x, anchor=x, text=word))
                at += len(word) + 1
        page.texts = words


def with_cells(pages: Sequence[pens.Page], path: Path) -> None:
    """fpdf2's cells: each text is a cell with its own width, as table makers write them; Liberation faces only."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.set_margin(0)
    pen.c_margin = 0
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or pens.BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or pens.WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            if text.face.lower() not in pen.fonts:
                pen.add_font(text.face.lower(), "", _LIBERATION / f"{text.face}.ttf")
            pen.set_font(text.face.lower(), "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(pens.width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


def _nimbus(face: str) -> Path:
    file = _NIMBUS / ("NimbusSans-Bold.otf" if face.endswith("Bold") else "NimbusSans-Regular.otf")
    if not file.is_file():
        raise Skip(f"font {file} is missing (Debian package fonts-urw-base35)")
    return file


def with_writer(pages: Sequence[pens.Page], path: Path) -> None:
    """PyMuPDF's TextWriter: glyphs by number, one writer for each colour of a page; Helvetica as Nimbus Sans."""
    fonts: dict[str, pymupdf.Font] = {}
    document = pymupdf.open()
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.w and box.h:
                sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line(area.tl, area.br, color=box.stroke, width=box.line)
        writers: dict[pens.Color, pymupdf.TextWriter] = {}
        for text in page.texts:
            if text.face not in fonts:
                fonts[text.face] = pymupdf.Font(fontfile=str(_nimbus(text.face)))
            writer = writers.setdefault(text.color, pymupdf.TextWriter(sheet.rect))
            writer.append((text.x, text.y), text.text, font=fonts[text.face], fontsize=text.size)
        for color, writer in writers.items():
            writer.write_text(sheet, color=color)
    document.subset_fonts()
    pens.save(document, path)


def a_time(rng: Random, form: str) -> str:
    """A time of a busy day, in strftime's form."""
    moment = datetime(2000, 1, 1, 7) + timedelta(seconds=rng.randrange(15 * 3600))
    return moment.strftime(form)


def total(amounts: Sequence[Decimal], sign: int) -> Decimal:
    """The sum of what went out (-1) or came in (1), without its sign."""
    return abs(sum((amount for amount in amounts if amount * sign > 0), Decimal(0)))


def joined(lines: Sequence[str]) -> str:
    """A description as printed over several lines."""
    return " ".join(" ".join(lines).split())


def day_before(day: date) -> date:
    return day - timedelta(1)
