"""Scripts the pens' own faces lack, Arabic as PDF writers shape it, and texts written in smaller pieces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Skip
from ..pens import Page, Text, width

# Letters that never join to the one after them.
_LONERS = "اأإآدذرزوؤةى"


def local_face(name: str) -> str:
    """The embedded face of this folder, known to reportlab by the name given here."""
    if name not in pdfmetrics.getRegisteredFontNames():
        file = Path(__file__).parent / "fonts" / f"NotoSans-{name}.ttf"
        if not file.is_file():
            raise Skip(f"font {file} is missing")
        pdfmetrics.registerFont(TTFont(name, file))
    return name


def arabic(text: str) -> str:
    """The text as it is painted from left to right: joined letter forms in reversed order."""
    return " ".join(_word(word) for word in reversed(text.split(" ")))


def _word(word: str) -> str:
    if not any("\u0600" <= sign <= "\u06ff" for sign in word):
        return word
    shaped = []
    for n, sign in enumerate(word):
        before = n > 0 and _is_letter(word[n - 1]) and word[n - 1] not in _LONERS
        after = n + 1 < len(word) and _is_letter(word[n + 1])
        shaped.append(_form(sign, before, after and sign not in _LONERS))
    return "".join(reversed(shaped))


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign) == "Lo" and sign != "ء"


def _form(sign: str, before: bool, after: bool) -> str:
    if not _is_letter(sign):
        return sign
    form = {(True, True): "MEDIAL", (True, False): "FINAL", (False, True): "INITIAL"}.get((before, after), "ISOLATED")
    return unicodedata.lookup(f"{unicodedata.name(sign)} {form} FORM")


def hijri(day: date) -> tuple[int, int, int]:
    """Year, month and day of the arithmetical Islamic calendar."""
    days = day.toordinal() - date(622, 7, 19).toordinal()
    year = (30 * days + 10646) // 10631
    rest = days - (year - 1) * 354 - (3 + 11 * year) // 30
    month = min(12, int(rest / 29.5) + 1)
    while rest < _months(month):
        month -= 1
    return year, month, rest - _months(month) + 1


def _months(month: int) -> int:
    return (59 * (month - 1) + 1) // 2


def in_pieces(pages: Sequence[Page], by_word: bool = True) -> None:
    """Write every text word by word or glyph by glyph."""
    for page in pages:
        page.texts = [piece for text in page.texts for piece in _pieces(text, by_word)]


def _pieces(text: Text, by_word: bool) -> Iterator[Text]:
    start = 0
    for part in text.text.split(" ") if by_word else text.text:
        if part.strip():
            yield replace(text, x=text.x + width(text.text[:start], text.face, text.size), text=part)
        start += len(part) + int(by_word)
