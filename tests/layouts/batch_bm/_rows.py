"""What the layouts of this batch share: further faces, pens that write words, cells or runs, Arabic letter forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Skip
from ..pens import Page, Text, font_file, save, width

_ROOT = Path("/usr/share/fonts/truetype")
_FACES = {
    "arial": "liberation/LiberationSans-Regular.ttf",
    "arial-bold": "liberation/LiberationSans-Bold.ttf",
    "arial-narrow": "liberation/LiberationSansNarrow-Regular.ttf",
    "arial-narrow-bold": "liberation/LiberationSansNarrow-Bold.ttf",
    "courier-new": "liberation/LiberationMono-Regular.ttf",
    "courier-new-bold": "liberation/LiberationMono-Bold.ttf",
    "loma": "tlwg/Loma.ttf",
    "loma-bold": "tlwg/Loma-Bold.ttf",
}


def face_file(face: str) -> Path:
    """The file of a face of this batch or of the pens; Skip where it is not installed."""
    if face not in _FACES:
        return font_file(face)
    path = _ROOT / _FACES[face]
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian packages fonts-liberation, fonts-thai-tlwg)")
    return path


def faces(*names: str) -> None:
    """Make faces known, so that texts can be measured and drawn with reportlab."""
    for name in names:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, face_file(name)))


def total(amounts: Sequence[Decimal]) -> Decimal:
    """The sum, with two places also where nothing is summed."""
    return sum(amounts, Decimal("0.00"))


# --- pens ------------------------------------------------------------------------------------------------------------


def in_words(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word as a text of its own."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    words, done = [], ""
    for word in text.text.split(" "):
        if word and not text.angle:
            left = text.x + width(done, text.face, text.size)
            words.append(replace(text, x=left, text=word))
        done += word + " "
    return words if not text.angle else [text]


def with_writer(pages: Sequence[Page], path: Path) -> None:
    """PyMuPDF's TextWriter: one text object for all texts of a colour, faces embedded."""
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
        for color in dict.fromkeys(text.color for text in page.texts):
            writer = pymupdf.TextWriter(sheet.rect, color=color)
            for text in page.texts:
                if text.color == color:
                    font = fonts.setdefault(text.face, pymupdf.Font(fontfile=str(face_file(text.face))))
                    writer.append((text.x, text.y), text.text, font=font, fontsize=text.size)
            writer.write_text(sheet)
    document.subset_fonts()
    save(document, path)


def with_cells(pages: Sequence[Page], path: Path, core: dict[str, tuple[str, str]] | None = None) -> None:
    """fpdf2's cell(): each text a cell whose base line fpdf2 reckons; `core` names core fonts for faces."""
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
            if core and text.face in core:
                pen.set_font(*core[text.face], text.size)
            else:
                if text.face not in pen.fonts:
                    pen.add_font(text.face, "", face_file(text.face))
                pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


# --- Arabic ----------------------------------------------------------------------------------------------------------


@cache
def _forms() -> dict[tuple[str, str], str]:
    """The presentation form of a letter (or of lam with alef) in a place of the word."""
    found = {}
    for code in range(0xFE80, 0xFEFD):
        place, *letters = unicodedata.decomposition(chr(code)).split()
        found["".join(chr(int(letter, 16)) for letter in letters), place.strip("<>")] = chr(code)
    return found


def arabic(text: str) -> str:
    """The letters in the forms of their places, in the order seen from left to right."""
    return " ".join(_shaped(word) for word in reversed(text.split(" ")))


def _shaped(word: str) -> str:
    forms = _forms()
    if not any((letter, "isolated") in forms for letter in word):
        return word
    letters = list(word)
    units: list[str] = []
    while letters:
        pair = "".join(letters[:2])
        size = 2 if (pair, "isolated") in forms and len(pair) == 2 else 1
        units.append("".join(letters[:size]))
        del letters[:size]
    shaped, joined = [], False
    for here, after in zip(units, [*units[1:], ""], strict=True):
        onward = (here, "initial") in forms and (after, "final") in forms
        place = {(0, 0): "isolated", (0, 1): "initial", (1, 0): "final", (1, 1): "medial"}[joined, onward]
        shaped.append(forms.get((here, place), here))
        joined = onward
    return "".join(reversed(shaped))
