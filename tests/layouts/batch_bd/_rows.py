"""Helpers of the batch: faces, mixed scripts, joined Arabic, texts cut into words or glyphs, columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import NamedTuple

import pymupdf
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped,unused-ignore]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped,unused-ignore]

from ..frame import Entry, Skip, wrap
from ..pens import BLACK, Color, Page, Text, fits, width

HAN = "bd-han"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LIBERATION = Path("/usr/share/fonts/truetype/liberation")


def han() -> str:
    """The face with the characters of China and Korea, for reportlab's pen."""
    if HAN not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(HAN, BytesIO(pymupdf.Font("cjk").buffer)))
    return HAN


def liberation(file: str) -> str:
    """A Liberation face such as "Sans-Regular", for reportlab's pen; Skip where it is not installed."""
    name, path = f"bd-{file}", _LIBERATION / f"Liberation{file}.ttf"
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, path))
    return name


# --- scripts ---------------------------------------------------------------------------------------------------------


def mixed(
    page: Page,
    x: float,
    y: float,
    text: str,
    size: float,
    *,
    east: str = "cjk",
    bold: bool = False,
    align: str = "l",
    color: Color = BLACK,
) -> None:
    """A text of which the Chinese parts are in the face `east` and the others in the page's; align l, r or c."""
    west = page.bold if bold else page.face
    runs = [(run, east if ord(run[0]) > 0x2E7F else west) for run in re.findall(r"[⺀-￿]+|[^⺀-￿]+", text)]
    wide = sum(width(run, face, size) for run, face in runs)
    x -= {"l": 0.0, "r": wide, "c": wide / 2}[align]
    for run, face in runs:
        page.put(x, y, run, size, face=face, color=color)
        x += width(run, face, size)


@cache
def _forms() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for code in range(0xFE70, 0xFEFD):
        kind, *base = unicodedata.decomposition(chr(code)).split()[:3] or [""]
        table.setdefault("".join(chr(int(part, 16)) for part in base), {})[kind] = chr(code)
    return table


def arabic(text: str) -> str:
    """Arabic with its letters joined and in the order in which they stand on the page, from the left."""
    letters = re.findall(r"ل[اأإآ]|.", text)
    forms = [_forms().get(letter, {}) for letter in letters]
    shaped = []
    for n, (letter, form) in enumerate(zip(letters, forms, strict=True)):
        before = n > 0 and "<initial>" in forms[n - 1] and "<final>" in form
        after = n + 1 < len(forms) and "<initial>" in form and "<final>" in forms[n + 1]
        kind = ("<medial>" if after else "<final>") if before else ("<initial>" if after else "<isolated>")
        shaped.append(form.get(kind, letter))
    runs = re.findall(r"[0-9A-Za-z.,/%]+|.", "".join(shaped))
    return "".join(runs[::-1])


# --- texts cut up ----------------------------------------------------------------------------------------------------


def _cut(page: Page, pattern: str) -> Page:
    texts: list[Text] = []
    for text in page.texts:
        if text.angle:
            texts.append(text)
            continue
        for part in re.finditer(pattern, text.text):
            left = text.x + width(text.text[: part.start()], text.face, text.size)
            texts.append(replace(text, x=left, text=part.group()))
    return replace(page, texts=texts)


def by_words(pages: Sequence[Page]) -> list[Page]:
    """The pages with each word placed by itself."""
    return [_cut(page, r"\S+") for page in pages]


def by_glyphs(pages: Sequence[Page]) -> list[Page]:
    """The pages with each character placed by itself, blanks too."""
    return [_cut(page, r".") for page in pages]


# --- columns ---------------------------------------------------------------------------------------------------------


class Column(NamedTuple):
    """A column from x to x + w; align l, r or c."""

    x: float
    w: float
    align: str


def columns(x: float, *widths: tuple[float, str]) -> list[Column]:
    """Columns side by side."""
    out = []
    for wide, align in widths:
        out.append(Column(x, wide, align))
        x += wide
    return out


def cell(
    page: Page,
    column: Column,
    y: float,
    lines: Sequence[str],
    size: float,
    lead: float,
    *,
    pad: float = 2,
    align: str = "",
    bold: bool = False,
    face: str | None = None,
    color: Color = BLACK,
) -> None:
    """Lines in a column."""
    x, wide, own = column
    how = align or own
    at = {"l": x + pad, "r": x + wide - pad, "c": x + wide / 2}[how]
    for n, line in enumerate(lines):
        page.put(at, y + n * lead, line, size, right=how == "r", center=how == "c", bold=bold, face=face, color=color)


def folded(text: str, face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """The text in lines of so many points."""
    return wrap(text, fits(face, size, room), cut)


# --- rows ------------------------------------------------------------------------------------------------------------


def last_of_day(entries: Sequence[Entry]) -> list[bool]:
    """Whether a row is the last of its day."""
    return [n + 1 == len(entries) or entries[n + 1].day != entry.day for n, entry in enumerate(entries)]


def sums(entries: Sequence[Entry]) -> tuple[Decimal, int, Decimal, int]:
    """Money out (positive) and how often, money in and how often."""
    out = [-entry.amount for entry in entries if entry.amount < 0]
    into = [entry.amount for entry in entries if entry.amount > 0]
    return sum(out, Decimal(0)), len(out), sum(into, Decimal(0)), len(into)


def day_before(form: str, most: int = 3) -> Callable[[Random, date], str]:
    """A pool: the day of the purchase, shortly before or on the row's day, in capitals."""
    return lambda rng, day: (day - timedelta(rng.randint(0, most))).strftime(form).upper()


def solvent(entries: Sequence[Entry], opening: Decimal, least: int = 0) -> list[Entry]:
    """The entries without those that would take the balance below the least the bank allows."""
    kept: list[Entry] = []
    balance = opening
    for entry in entries:
        if entry.amount > 0 or balance + entry.amount >= least:
            kept.append(entry)
            balance += entry.amount
    return kept
