"""What the layouts of this batch share: more faces, ways of cutting texts before they are drawn, rows of no kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from .. import pens
from ..frame import Entry
from ..pens import Page, Text, width

_TRUETYPE = Path("/usr/share/fonts/truetype")
_MORE = {
    "arial": "liberation/LiberationSans-Regular.ttf",
    "arial-bold": "liberation/LiberationSans-Bold.ttf",
    "slim": "liberation/LiberationSansNarrow-Regular.ttf",
    "slim-bold": "liberation/LiberationSansNarrow-Bold.ttf",
    "roman": "liberation/LiberationSerif-Regular.ttf",
    "roman-bold": "liberation/LiberationSerif-Bold.ttf",
    "thai": "tlwg/Loma.ttf",
    "thai-bold": "tlwg/Loma-Bold.ttf",
}
for _face, _file in _MORE.items():
    pens._FILES.setdefault(_face, str(_TRUETYPE / _file))

ZERO = Decimal("0.00")


def cents(value: Decimal) -> Decimal:
    """The value in whole cents."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def total(entries: Iterable[Entry], *tags: str) -> Decimal:
    """The sum of the entries, or of those with one of the tags."""
    return sum((entry.amount for entry in entries if not tags or entry.tag in tags), ZERO)


def one(day: date, text: str, amount: Decimal, tag: str = "") -> Entry:
    """An entry that is set and not drawn by lot; `|` ends a line."""
    return Entry(day, tuple(text.split("|")), amount, tag, text)


def plain(lines: Iterable[str]) -> str:
    """The description as the truth has it."""
    return " ".join(" ".join(lines).split())


def by_words(pages: Sequence[Page]) -> Sequence[Page]:
    """Each word becomes a text of its own at the place where it stood."""
    for page in pages:
        cut: list[Text] = []
        for text in page.texts:
            if text.angle or " " not in text.text or text.face == "cjk":
                cut.append(text)
                continue
            at = 0
            for word in text.text.split(" "):
                if word:
                    x = text.x + width(text.text[:at], text.face, text.size)
                    cut.append(replace(text, x=x, anchor=x, text=word))
                at += len(word) + 1
        page.texts = cut
    return pages


def by_glyphs(pages: Sequence[Page]) -> Sequence[Page]:
    """Each character becomes a text of its own, the spaces too."""
    for page in pages:
        cut: list[Text] = []
        for text in page.texts:
            for n, glyph in enumerate(text.text):
                x = text.x + width(text.text[:n], text.face, text.size)
                cut.append(replace(text, x=x, anchor=x, text=glyph))
        page.texts = cut
    return pages


def numbered(pages: Sequence[Page], x: float, y: float, text: str, size: float = 8, **how: object) -> None:
    """Write `text` with the page's number and the count of pages on each page."""
    for number, page in enumerate(pages, 1):
        page.put(x, y, text.format(number, len(pages)), size, **how)  # type: ignore[arg-type]
