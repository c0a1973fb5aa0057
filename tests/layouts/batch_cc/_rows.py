"""Helpers of this batch: words drawn one by one, page numbers after the fact, Arabic letters as they are joined."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from ..frame import Entry, Skip
from ..pens import Page, Text, width

ZERO = Decimal(0)


def apart(pages: Iterable[Page]) -> None:
    """Each word becomes a text of its own, where it stood."""
    for page in pages:
        page.texts = [piece for text in page.texts for piece in _pieces(text)]


def _pieces(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    pieces, at = [], 0
    for word in text.text.split(" "):
        if word:
            before = width(text.text[:at], text.face, text.size) if at else 0
            left = text.x + before
            alone = text.x != text.anchor and word == text.text
            pieces.append(replace(text, text=word, x=left, anchor=text.anchor if alone else left))
        at += len(word) + 1
    return pieces


def incoming(entries: Iterable[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount > 0), ZERO)


def outgoing(entries: Iterable[Entry]) -> Decimal:
    """What went out, as a positive sum."""
    return -sum((entry.amount for entry in entries if entry.amount < 0), ZERO)


def last_of_day(entries: Sequence[Entry], number: int) -> bool:
    return number + 1 == len(entries) or entries[number + 1].day != entries[number].day


def first_of_day(entries: Sequence[Entry], number: int) -> bool:
    return number == 0 or entries[number - 1].day != entries[number].day


def thai_faces() -> tuple[str, str]:
    """The Thai face and its bold, registered with reportlab."""
    for name, file in (("loma", "Loma.ttf"), ("loma-bold", "Loma-Bold.ttf")):
        path = Path("/usr/share/fonts/truetype/tlwg") / file
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-tlwg-loma-ttf)")
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(path)))
    return "loma", "loma-bold"


# --- Arabic ----------------------------------------------------------------------------------------------------------


@cache
def _forms() -> dict[tuple[str, str], str]:
    """The presentation form by its letters and place in the word."""
    found = {}
    for code in range(0xFE80, 0xFEFD):
        place, *letters = unicodedata.decomposition(chr(code)).split()
        found["".join(chr(int(letter, 16)) for letter in letters), place.strip("<>")] = chr(code)
    return found


def arabic(text: str) -> str:
    """Arabic words as they are printed from left to right: letters in their joined forms, in reverse."""
    return " ".join(_joined(word) if word[0] > "\u0600" else word for word in reversed(text.split()))


def _joined(word: str) -> str:
    forms = _forms()
    units: list[str] = []
    for letter in word:
        if units and units[-1] == "ل" and ("ل" + letter, "isolated") in forms and letter in "اأإآ":
            units[-1] += letter
        else:
            units.append(letter)
    shaped = []
    for n, unit in enumerate(units):
        before = n > 0 and (units[n - 1], "initial") in forms and (unit, "final") in forms
        after = (unit, "initial") in forms and n + 1 < len(units) and (units[n + 1], "final") in forms
        place = {(0, 0): "isolated", (0, 1): "initial", (1, 0): "final", (1, 1): "medial"}[int(before), int(after)]
        shaped.append(forms.get((unit, place), unit))
    return "".join(reversed(shaped))


def hijri(day: date) -> str:
    """The date of the tabular Islamic calendar, such as 25/08/1445."""
    n = day.toordinal() + 1721425 - 1948440 + 10632
    cycles, n = divmod(n - 1, 10631)
    n += 355
    j = ((10985 - n) // 5316) * ((50 * n) // 17719) + (n // 5670) * ((43 * n) // 15238)
    n = n - ((30 - j) // 15) * ((17719 * j) // 50) - (j // 16) * ((15238 * j) // 43) + 29
    month = (24 * n) // 709
    return f"{n - (709 * month) // 24:02}/{month:02}/{30 * cycles + j - 30}"


def times(rng: Random, entries: Sequence[Entry]) -> list[str]:
    """A time of day for each entry, rising within a day."""
    found: list[int] = []
    for day, group in groupby(entries, lambda entry: entry.day):
        found += sorted(rng.randint(6 * 3600, 86399 - day.day) for _ in group)
    return [f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}" for second in found]
