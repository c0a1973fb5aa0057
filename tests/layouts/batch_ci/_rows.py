"""What several layouts of this batch share: more faces, texts drawn word by word, month names, small sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Entry, Skip
from ..pens import Page, width

TRUETYPE = Path("/usr/share/fonts/truetype")


def face(name: str, file: str, package: str) -> str:
    """The name of a face for reportlab from this file under the system's TrueType fonts."""
    path = TRUETYPE / file
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package {package})")
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, path))
    return name


def word_by_word(pages: Sequence[Page]) -> list[Page]:
    """The same pages with each word a text of its own; turned texts stay whole."""
    done = []
    for page in pages:
        texts = []
        for text in page.texts:
            if text.angle:
                texts.append(text)
                continue
            start = 0
            for word in text.text.split():
                start = text.text.index(word, start)
                x = text.x + width(text.text[:start], text.face, text.size)
                texts.append(replace(text, text=word, x=x))
                start += len(word)
        done.append(replace(page, texts=texts))
    return done


def money_in(amounts: Iterable[Decimal]) -> Decimal:
    return sum((amount for amount in amounts if amount > 0), Decimal(0))


def money_out(amounts: Iterable[Decimal]) -> Decimal:
    """What went out, without its sign."""
    return -sum((amount for amount in amounts if amount < 0), Decimal(0))


def last_of_day(entries: Sequence[Entry]) -> list[bool]:
    """For each row whether the next one is of another day."""
    return [n + 1 == len(entries) or entries[n + 1].day != entry.day for n, entry in enumerate(entries)]


def number_pages(pages: Sequence[Page], x: float, y: float, form: str, size: float = 8, right: bool = True) -> None:
    """Print page numbers when the number of pages is known; `form` has {0} and {1}."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, form.format(n, len(pages)), size, right=right)
