"""What the layouts of this batch share: Liberation faces, two more pens, texts cut into words, months."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Skip
from ..pens import BLACK, WHITE, Color, Page, Text, save, width

_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FACES = {
    "arial": "LiberationSans-Regular.ttf",
    "arial-bold": "LiberationSans-Bold.ttf",
    "arial-italic": "LiberationSans-Italic.ttf",
    "slim": "LiberationSansNarrow-Regular.ttf",
    "slim-bold": "LiberationSansNarrow-Bold.ttf",
    "roman": "LiberationSerif-Regular.ttf",
    "roman-bold": "LiberationSerif-Bold.ttf",
}
_NEAR = {"arial": "helv", "arial-bold": "hebo", "arial-italic": "heit", "roman": "tiro", "roman-bold": "tibo"}
ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ENGLISH_LONG = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def load_faces() -> None:
    """Make the Liberation faces known by their short names; Skip where they are not installed."""
    for name, file in _FACES.items():
        if not (_FOLDER / file).is_file():
            raise Skip(f"font {_FOLDER / file} is missing (Debian package fonts-liberation)")
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, _FOLDER / file))


def joined(lines: Iterable[str]) -> str:
    """A description as its lines read one after the other."""
    return " ".join(" ".join(lines).split())


def day_ends(days: Sequence[date]) -> list[bool]:
    """For each row whether it is the last one of its day."""
    return [last for _, same in groupby(days) for last in _last_of(len(list(same)))]


def _last_of(count: int) -> list[bool]:
    return [False] * (count - 1) + [True]


def in_words(pages: Sequence[Page]) -> list[Page]:
    """The pages with every word a text of its own, as some programs place them."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    found, at = [], 0
    for word in text.text.split(" "):
        x = text.x + width(text.text[:at], text.face, text.size)
        if word:
            found.append(replace(text, x=x, text=word))
        at += len(word) + 1
    return found


def _tint(color: Color | None, other: Color) -> tuple[int, int, int]:
    red, green, blue = color or other
    return round(255 * red), round(255 * green), round(255 * blue)


def with_cells(pages: Sequence[Page], path: Path) -> None:
    """fpdf2, each text in a cell of its own, in Liberation faces."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.c_margin = 0
    for face in sorted({text.face for page in pages for text in page.texts}):
        pen.add_font(face, "", _FOLDER / _FACES[face])
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*_tint(box.stroke, BLACK))
            pen.set_fill_color(*_tint(box.fill, WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*_tint(text.color, BLACK))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


def with_writer(pages: Sequence[Page], path: Path) -> None:
    """PyMuPDF's TextWriter: all texts of one color in one go, in its own faces as wide as Liberation's."""
    document = pymupdf.open()
    fonts = {face: pymupdf.Font(name) for face, name in _NEAR.items()}
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.w and box.h:
                sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line(area.tl, area.br, color=box.stroke, width=box.line)
        for color in dict.fromkeys(text.color for text in page.texts):
            writer = pymupdf.TextWriter(sheet.rect)
            for text in page.texts:
                if text.color == color:
                    writer.append((text.x, text.y), text.text, font=fonts[text.face], fontsize=text.size)
            writer.write_text(sheet, color=color)
    document.subset_fonts()
    save(document, path)
