"""What the cards of this batch share: movements with two dates, pages cut into words, a further font family."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..frame import Entry, Kind, Pools, Skip, some_amount, some_entries
from ..pens import Page, Text, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")


@dataclass(frozen=True)
class Move:
    """A movement on a card: when the card was used, when it was booked, the bank's lines, the signed amount."""

    used: date
    booked: date
    lines: tuple[str, ...]
    amount: Decimal
    tag: str = ""


def some_moves(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    count: int,
    *,
    lag: int = 3,
    reversal: str = "",
) -> list[Move]:
    """Movements in order of booking; each card was used up to `lag` days before."""
    entries = some_entries(rng, kinds, pools, period, count=count, reversal=reversal)
    return [as_move(rng, entry, lag) for entry in entries]


def as_move(rng: Random, entry: Entry, lag: int) -> Move:
    used = entry.day - timedelta(rng.choice([0, *range(1, lag + 1)]) if lag else 0)
    return Move(used, entry.day, entry.lines, entry.amount, entry.tag)


def merged(moves: Iterable[Move], *more: Move) -> list[Move]:
    """All movements by the day of booking; on one day `more` comes first."""
    return sorted([*more, *moves], key=lambda move: move.booked)


def how_many(rng: Random) -> int:
    """Rows of a card: mostly one or two pages, at times few or many."""
    low, high = rng.choices([(10, 14), (15, 45), (46, 110)], [20, 60, 20])[0]
    return rng.randint(low, high)


def total(moves: Iterable[Move]) -> Decimal:
    return sum((move.amount for move in moves), Decimal(0))


def debt(rng: Random, low: float, high: float, step: str = "0.01") -> Decimal:
    """What the holder owed before, as a negative balance."""
    return some_amount(rng, -high, -low, step) if rng.random() < 0.5 else some_amount(rng, -low, -high, step)


def limit(closing: Decimal, usual: int) -> Decimal:
    """The usual credit limit, or as many times as much as the debt needs."""
    return Decimal(usual) * (1 + int(max(-closing, Decimal(0)) / usual))


def joined(*lines: str) -> str:
    return " ".join(" ".join(lines).split())


def day_after(day: date, days: int) -> date:
    """A banking day so many days later, or the next one."""
    later = day + timedelta(days)
    while later.weekday() > 4:
        later += timedelta(1)
    return later


def month_before(day: date) -> date:
    """The same day one month earlier; days after the 28th become the 28th."""
    last = day.replace(day=1) - timedelta(1)
    return last.replace(day=min(day.day, 28))


def liberation(style: str) -> str:
    """A face of the Liberation family, such as "Sans-Bold", registered for the reportlab pen."""
    face = f"Liberation{style}"
    if face not in pdfmetrics.getRegisteredFontNames():
        path = _LIBERATION / f"{face}.ttf"
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(face, path))
    return face


def in_words(pages: Sequence[Page]) -> list[Page]:
    """The same pages with every upright text drawn one word at a time."""
    return [replace(page, texts=[word for text in page.texts for word in _words(text)]) for page in pages]


def _words(text: Text) -> list[Text]:
    if text.angle:
        return [text]
    found, at = [], 0
    for word in text.text.split():
        at = text.text.index(word, at)
        x = text.x + width(text.text[:at], text.face, text.size)
        found.append(replace(text, x=x, anchor=x, text=word))
        at += len(word)
    return found


def numbered(pages: Sequence[Page], put: Callable[[Page, int, int], None]) -> None:
    """Call `put` with each page, its number and how many there are."""
    for number, page in enumerate(pages, 1):
        put(page, number, len(pages))
