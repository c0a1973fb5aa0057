"""What the layouts of this batch share: fonts with the widths of Arial, texts cut into pieces, Arabic as it is set."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Skip
from ..pens import BLACK, WHITE, Page, Text, font_file, ordered, width

_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FILES = {
    "Arial": "LiberationSans-Regular.ttf",
    "Arial-Bold": "LiberationSans-Bold.ttf",
    "ArialNarrow": "LiberationSansNarrow-Regular.ttf",
    "ArialNarrow-Bold": "LiberationSansNarrow-Bold.ttf",
    "Roman": "LiberationSerif-Regular.ttf",
    "Roman-Bold": "LiberationSerif-Bold.ttf",
}
ZERO = Decimal(0)


def file_of(face: str) -> Path:
    """The file of a face, one of this batch or one of the pens."""
    if face not in _FILES:
        return font_file(face)
    path = _FOLDER / _FILES[face]
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
    return path


def load(*faces: str) -> None:
    """Make faces of this batch known, so that their widths can be asked for."""
    for face in faces:
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, file_of(face)))


def money_in(amounts: Iterable[Decimal]) -> Decimal:
    """The sum of what came in."""
    return sum((amount for amount in amounts if amount > 0), ZERO)


def money_out(amounts: Iterable[Decimal]) -> Decimal:
    """The sum of what went out, without a sign."""
    return -sum((amount for amount in amounts if amount < 0), ZERO)


def month_before(day: date) -> date:
    """The last day of the month before."""
    return date.fromordinal(day.replace(day=1).toordinal() - 1)


def whole_month(rng: Random, months: int = 1) -> tuple[date, date]:
    """First and last day of a month, or of a part of the year with so many months."""
    year, month = rng.randint(2019, 2025), months * rng.randint(1, 12 // months)
    end = month_before(date(year + month // 12, month % 12 + 1, 1))
    start = end
    for _ in range(months - 1):
        start = month_before(start)
    return start.replace(day=1), end


def shorter(day: date, days: int) -> date:
    """So many days before."""
    return date.fromordinal(day.toordinal() - days)


# --- texts cut into pieces -------------------------------------------------------------------------------------------


def pieces(pages: Sequence[Page], cut: Callable[[str], Iterable[tuple[int, str]]]) -> None:
    """Replace each level text by its pieces, each where it stood in the whole."""
    for page in pages:
        page.texts = [piece for text in page.texts for piece in _cut(text, cut)]


def _cut(text: Text, cut: Callable[[str], Iterable[tuple[int, str]]]) -> list[Text]:
    if text.angle:
        return [text]
    places = [(text.x + width(text.text[:start], text.face, text.size), part) for start, part in cut(text.text)]
    return [replace(text, x=x, text=part, anchor=x) for x, part in places]


def words(text: str) -> Iterator[tuple[int, str]]:
    """Each word with its place in the text."""
    start = 0
    for word in text.split(" "):
        if word:
            yield start, word
        start += len(word) + 1


def glyphs(text: str) -> Iterator[tuple[int, str]]:
    """Each character that shows with its place in the text."""
    return ((place, sign) for place, sign in enumerate(text) if sign != " ")


# --- one more way of writing ------------------------------------------------------------------------------------------


def with_cells(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """fpdf2's cells, in faces of this batch."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.c_margin = 0
    for face in sorted({text.face for page in pages for text in page.texts}):
        pen.add_font(face, "", file_of(face))
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in ordered(page.texts, order):
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            with pen.rotation(text.angle, text.x, text.y):
                pen.set_xy(text.x, text.y - 0.8 * text.size)
                pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


# --- Arabic ----------------------------------------------------------------------------------------------------------


def _shapes() -> dict[tuple[str, str], str]:
    """The shaped sign by its form ("initial", "final"...) and its letters; from the blocks of shaped signs."""
    shapes = {}
    for code in range(0xFE80, 0xFEFD):
        form, *letters = unicodedata.decomposition(chr(code)).split()
        shapes[form.strip("<>"), "".join(chr(int(letter, 16)) for letter in letters)] = chr(code)
    return shapes


_SHAPES = _shapes()


def arabic(text: str) -> str:
    """Arabic words as printers without shaping get them: shaped signs from left to right."""
    return " ".join(_shaped(word) for word in reversed(text.split()))


def _shaped(word: str) -> str:
    units = []
    while word:
        size = 2 if ("isolated", word[:2]) in _SHAPES else 1
        units.append(word[:size])
        word = word[size:]
    shown, joined = [], False
    for n, unit in enumerate(units):
        after = n + 1 < len(units) and ("final", units[n + 1]) in _SHAPES and ("initial", unit) in _SHAPES
        form = {(False, False): "isolated", (False, True): "initial", (True, True): "medial", (True, False): "final"}
        shown.append(_SHAPES.get((form[joined, after], unit), unit))
        joined = after
    return "".join(reversed(shown))
