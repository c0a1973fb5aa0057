"""What these wallets and neobanks share: movements with a time of day, day groups and page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from random import Random
from typing import NamedTuple

from ..frame import Kind, Pools, running, some_entries
from ..frame import wrap as _wrap
from ..pens import GREY, Color, Page, fits


class Move(NamedTuple):
    """A movement of a wallet: when to the second, the bank's own lines, the signed amount, the kind's tag."""

    day: date
    time: str
    lines: tuple[str, ...]
    amount: Decimal
    tag: str

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.lines).split())


def month_of(rng: Random, day: date) -> str:
    """The month a payment is for, such as 02/2024."""
    return f"{day - timedelta(rng.randint(0, 25)):%m/%Y}"


def day_before(rng: Random, day: date) -> str:
    """Day and month of an earlier purchase."""
    return f"{day - timedelta(rng.randint(1, 12)):%d/%m}"


def how_many(rng: Random) -> int:
    low, high = rng.choices([(1, 4), (14, 34), (35, 64)], [1, 7, 3])[0]
    return rng.randint(low, high)


def journal(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    opening: Decimal,
    step: str = "0.01",
    count: int | None = None,
) -> tuple[Decimal, list[Move]]:
    """Movements in order of time and an opening balance that never lets the wallet fall below nothing."""
    size = how_many(rng) if count is None else count
    entries = some_entries(rng, kinds, pools, period, count=size, balance=opening, floor=0)
    stamps = sorted((entry.day, rng.randint(6 * 3600, 86_000)) for entry in entries)
    moves = [
        Move(e.day, f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}", e.lines, e.amount, e.tag)
        for e, (_, s) in zip(entries, stamps, strict=True)
    ]
    lowest = min(running(opening, [m.amount for m in moves]), default=opening)
    if lowest < 0:
        unit = Decimal(step)
        opening += -lowest + unit * rng.randint(1, 9000)
    return opening, moves


def by_day(moves: Sequence[Move]) -> list[tuple[date, list[Move]]]:
    return [(day, list(group)) for day, group in groupby(moves, lambda move: move.day)]


def money_in(moves: Sequence[Move]) -> Decimal:
    return sum((m.amount for m in moves if m.amount > 0), Decimal(0))


def money_out(moves: Sequence[Move]) -> Decimal:
    return sum((m.amount for m in moves if m.amount < 0), Decimal(0))


def folded(lines: Sequence[str], face: str, size: float, room: float) -> list[str]:
    """Each of the bank's lines, wrapped to the room."""
    return [part for line in lines if line for part in _wrap(line, fits(face, size, room))]


def count_pages(
    pages: Sequence[Page], text: str, x: float, y: float, size: float = 7, color: Color = GREY, right: bool = True
) -> None:
    """Write such as `Page {n} of {all}` on each page."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, text.format(n=n, all=len(pages)), size, color=color, right=right)
