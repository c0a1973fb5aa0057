"""What the layouts of this batch share: embedded Liberation faces, a pen that writes word by word, sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from .. import pens
from ..frame import Row, Skip
from ..pens import Page, Text, width, with_fpdf

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
FACE, BOLD = "liberation", "liberation-bold"
ZERO = Decimal("0.00")


def register() -> None:
    """Make FACE and BOLD known to the pens; Skip where they are not installed."""
    for face, name in ((FACE, "LiberationSans-Regular.ttf"), (BOLD, "LiberationSans-Bold.ttf")):
        if not (_LIBERATION / name).is_file():
            raise Skip(f"font {_LIBERATION / name} is missing (Debian package fonts-liberation)")
        pens._FILES.setdefault(face, str(_LIBERATION / name))


def by_words(pages: Sequence[Page], path: Path) -> None:
    """fpdf2, each word drawn alone, without the spaces between."""
    with_fpdf([replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages], path)


def _words(text: Text) -> list[Text]:
    words, place = [], text.x
    for word in text.text.split(" "):
        if word:
            words.append(replace(text, x=place, text=word))
        place += width(word, text.face, text.size) + width(" ", text.face, text.size)
    return words


def incoming(amounts: Iterable[Decimal]) -> Decimal:
    """The sum of what came in."""
    return sum((amount for amount in amounts if amount > 0), ZERO)


def outgoing(amounts: Iterable[Decimal]) -> Decimal:
    """The sum of what went out, negative."""
    return sum((amount for amount in amounts if amount < 0), ZERO)


def money(rows: Iterable[Row]) -> list[Decimal]:
    return [row.amount for row in rows]


def joined(lines: Iterable[str]) -> str:
    """The lines as one description."""
    return " ".join(" ".join(lines).split())


def last_of_day(days: Sequence[date]) -> list[bool]:
    """Whether each is the last of its day."""
    return [n + 1 == len(days) or days[n + 1] != day for n, day in enumerate(days)]
