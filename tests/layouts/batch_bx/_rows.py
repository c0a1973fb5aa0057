"""Helpers of this batch: folded texts, more faces, pens that write cell by cell or word by word, joined Arabic."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Skip, wrap, written
from ..pens import BLACK, WHITE, Page, fits, ordered, width

_FACES = {
    "arial": "liberation/LiberationSans-Regular.ttf",
    "arial-bold": "liberation/LiberationSans-Bold.ttf",
    "slim": "liberation/LiberationSansNarrow-Regular.ttf",
    "slim-bold": "liberation/LiberationSansNarrow-Bold.ttf",
    "roman": "liberation/LiberationSerif-Regular.ttf",
    "roman-bold": "liberation/LiberationSerif-Bold.ttf",
    "dejavu": "dejavu/DejaVuSans.ttf",
}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
LONG = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
ZERO = Decimal("0.00")


def face_file(face: str) -> Path:
    """The file of one of the faces of this batch."""
    path = Path("/usr/share/fonts/truetype") / _FACES[face]
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian packages fonts-liberation, fonts-dejavu)")
    return path


def use(*faces: str) -> None:
    """Make faces known to reportlab, whose metrics serve all pens."""
    for face in faces:
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, face_file(face)))


def folded(lines: Iterable[str], face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """The lines wrapped to the room there is."""
    return [part for line in lines for part in wrap(" ".join(line.split()), fits(face, size, room), cut)]


def said(lines: Iterable[str]) -> str:
    """The lines as one description."""
    return " ".join(" ".join(lines).split())


def total(entries: Sequence[Entry], sign: int) -> Decimal:
    """The sum of what came in (1) or went out (-1), without sign."""
    return sum((abs(entry.amount) for entry in entries if entry.amount * sign > 0), ZERO)


def count(entries: Sequence[Entry], sign: int) -> int:
    """How many came in (1) or went out (-1)."""
    return sum(entry.amount * sign > 0 for entry in entries)


def ends_day(entries: Sequence[Entry], n: int) -> bool:
    """Whether the row is the last one of its day."""
    return n + 1 == len(entries) or entries[n + 1].day != entries[n].day


def starts_day(entries: Sequence[Entry], n: int) -> bool:
    """Whether the row is the first one of its day."""
    return n == 0 or entries[n - 1].day != entries[n].day


def clock(rng: Random, _: date) -> str:
    """A time of day, for texts."""
    return f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}"


def day_month(day: date) -> str:
    """Such as 03 Jan."""
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def long_day(day: date) -> str:
    """Such as 3 January 2024."""
    return f"{day.day} {LONG[day.month - 1]} {day.year}"


def indian(amount: Decimal) -> str:
    """With lakhs and crores: 1,23,456.78."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if amount < 0 else "") + ",".join([*groups, tail]) + "." + cents


def marked(amount: Decimal, plus: str, minus: str) -> str:
    """The amount with what marks its side behind it."""
    return written(amount, minus="") + (minus if amount < 0 else plus)


# --- pens ------------------------------------------------------------------------------------------------------------


def in_words(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word placed on its own."""
    parted = []
    for page in pages:
        texts = []
        for text in page.texts:
            here = 0
            for word in text.text.split(" "):
                left = width(text.text[:here], text.face, text.size)
                if word:
                    texts.append(replace(text, x=text.x + left, text=word))
                here += len(word) + 1
        parted.append(replace(page, texts=texts))
    return parted


def by_cells(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """fpdf2 with a cell for each text, in the faces of this batch."""
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
        for text in ordered(page.texts, order):
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", face_file(text.face))
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(width(text.text, text.face, text.size) + 1, text.size, text.text)
    pen.output(str(path))


# --- Arabic ----------------------------------------------------------------------------------------------------------


@cache
def _forms() -> dict[tuple[str, str], str]:
    forms = {}
    for code in range(0xFE80, 0xFEF5):
        kind, *letters = unicodedata.decomposition(chr(code)).split()
        if len(letters) == 1:
            forms[kind.strip("<>"), chr(int(letters[0], 16))] = chr(code)
    return forms


def arabic(text: str) -> str:
    """Letters joined and put in the order in which they are seen, from the left."""
    forms, seen = _forms(), []
    for n, letter in enumerate(text):
        before = n > 0 and ("initial", text[n - 1]) in forms
        after = n + 1 < len(text) and ("initial", letter) in forms and ("final", text[n + 1]) in forms
        kind = ("medial" if after else "final") if before else ("initial" if after else "isolated")
        seen.append(forms.get((kind, letter), letter))
    return "".join(reversed(seen))
