"""What several layouts of this batch share: how many rows, descriptions from lines, embedded Asian faces, Arabic."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from io import BytesIO
from random import Random

import pymupdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Entry
from ..pens import Page

ASIAN = "ai-asian"
FORMS = ("isolated", "final", "initial", "medial")


def how_many(rng: Random) -> int:
    """From five rows to several pages."""
    low, high = rng.choices([(5, 9), (14, 38), (42, 80)], [2, 5, 3])[0]
    return rng.randint(low, high)


def said(lines: Iterable[str]) -> str:
    """The printed lines as one description."""
    return " ".join(" ".join(lines).split())


def asian() -> str:
    """A face with the characters of China, Japan and Korea that reportlab embeds."""
    if ASIAN not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(ASIAN, BytesIO(pymupdf.Font("cjk").buffer)))
    return ASIAN


def number_pages(pages: Sequence[Page], x: float, y: float, text: str, size: float = 8, **how: object) -> None:
    """Write "page n of m" on every page once m is known; `text` has the fields {n} and {m}."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, text.format(n=n, m=len(pages)), size, **how)  # type: ignore[arg-type]


@cache
def _shapes() -> dict[str, dict[str, str]]:
    """Presentation forms of each Arabic letter by their place in a word."""
    found: dict[str, dict[str, str]] = {}
    for code in range(0xFE80, 0xFEF5):
        kind, _, letter = unicodedata.decomposition(chr(code)).partition(" ")
        if kind.strip("<>") in FORMS and " " not in letter:
            found.setdefault(chr(int(letter, 16)), {})[kind.strip("<>")] = chr(code)
    return found


def arabic(text: str) -> str:
    """Arabic as a printer writes it: joined shapes, from left to right."""
    shapes, out = _shapes(), []
    for n, letter in enumerate(text):
        forms = shapes.get(letter)
        if forms is None:
            out.append(letter)
            continue
        before = "initial" in shapes.get(text[n - 1], {}) if n else False
        after = "initial" in forms and n + 1 < len(text) and text[n + 1] in shapes
        name = ("medial" if after else "final") if before else ("initial" if after else "isolated")
        out.append(forms.get(name, forms["isolated"]))
    return "".join(reversed(out))


def clocks(rng: Random, entries: Sequence[Entry]) -> list[str]:
    """A time of day for each row, rising within a day."""
    times = [(entry.day, rng.randint(7, 22), rng.randint(0, 59), rng.randint(0, 59)) for entry in entries]
    return [f"{hour:02}:{minute:02}:{second:02}" for _, hour, minute, second in sorted(times)]
