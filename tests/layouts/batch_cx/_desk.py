"""What the layouts of this batch share: counts, small tables, prose, foreign currency and the truth of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import Entry, Row, some_amount, wrap
from ..pens import Page, fits

ACCOUNT, CARD = "account", "card"
CENT = Decimal("0.01")
NONE = Decimal(0)

Say = Callable[[str, Decimal, Decimal], Sequence[str]]


def how_many(rng: Random, most: int = 70) -> int:
    """Mostly an ordinary month, at times a tiny or a long one."""
    low, high = rng.choices([(1, 5), (15, 42), (43, most)], [10, 65, 25])[0]
    return rng.randint(low, high)


def prose(page: Page, x: float, y: float, text: str, room: float, size: float = 7, lead: float = 9) -> float:
    """Text in as many lines as it takes; the base line after it."""
    return page.lines(x, y, wrap(text, fits(page.face, size, room)), size, lead)


def grid(
    page: Page,
    y: float,
    stops: Sequence[float],
    table: Iterable[Sequence[str]],
    size: float = 8,
    lead: float = 11,
    bold: bool = False,
) -> float:
    """A small table; a negative stop is the right edge of its column."""
    for cells in table:
        for stop, cell in zip(stops, cells, strict=True):
            page.put(abs(stop), y, cell, size, right=stop < 0, bold=bold)
        y += lead
    return y


def summed(entries: Iterable[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), NONE)


def gained(entries: Iterable[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount > 0), NONE)


def spent(entries: Iterable[Entry]) -> Decimal:
    """What went out, as a positive sum."""
    return -sum((entry.amount for entry in entries if entry.amount < 0), NONE)


def owed_before(rng: Random, entries: Sequence[Entry]) -> Decimal:
    """A card's balance before the period, never less than what was paid in it."""
    rest = NONE if rng.random() < 0.4 else some_amount(rng, 20, 900)
    return gained(entries) + rest or some_amount(rng, 50, 900)


def exchanged(rng: Random, entries: Sequence[Entry], rates: Mapping[str, float], say: Say) -> list[Entry]:
    """Entries whose line `~USD` became what `say` says about the foreign amount and the price of one unit."""
    return [_exchange(rng, entry, rates, say) for entry in entries]


def _exchange(rng: Random, entry: Entry, rates: Mapping[str, float], say: Say) -> Entry:
    lines: list[str] = []
    for line in entry.lines:
        if not line.startswith("~"):
            lines.append(line)
            continue
        code = line[1:]
        near = Decimal(str(rates[code] * rng.uniform(0.98, 1.02)))
        foreign = max(CENT, (abs(entry.amount) / near).quantize(CENT))
        lines.extend(say(code, foreign, abs(entry.amount) / foreign))
    return replace(entry, lines=tuple(lines))


def booked(
    entry: Entry,
    page: int,
    *,
    balance: Decimal | None = None,
    value: date | None = None,
    lines: Sequence[str] | None = None,
) -> Row:
    """The truth of an entry, whose description is all its lines unless others are given."""
    return Row(entry.day, " ".join(" ".join(lines or entry.lines).split()), entry.amount, balance, value, page)
