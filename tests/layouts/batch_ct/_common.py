"""What the layouts of this batch share: how many rows, folded descriptions, the truth put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import Entry, Row, Truth, wrap
from ..pens import Page, fits

KIND = "checking"
Period = tuple[date, date]


def how_many(rng: Random, most: int = 70) -> int:
    """Mostly a normal month, at times a quiet, an empty or a busy one."""
    low, high = rng.choices([(0, 0), (1, 6), (15, 45), (46, most)], [3, 9, 68, 20])[0]
    return rng.randint(low, high)


def fold(lines: Iterable[str], face: str, size: float, room: float) -> list[str]:
    """The bank's own lines, each broken at spaces where it is too long for the column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def joined(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())


def total(entries: Iterable[Entry], sign: int = 0) -> Decimal:
    """The sum of all entries, or of those with this sign only."""
    return sum((e.amount for e in entries if not sign or (e.amount > 0) == (sign > 0)), Decimal("0.00"))


def numbered(pages: Sequence[Page], x: float, y: float, text: Callable[[int, int], str], size: float = 8) -> None:
    """Page numbers, which can only be written when all pages are there."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, text(n, len(pages)), size, right=True)


def tell(
    locale: str,
    currency: str,
    account: str,
    opening: Decimal,
    rows: list[Row],
    period: Period | None = None,
    newest_first: bool = False,
) -> Truth:
    start, end = period or (None, None)
    closing = opening + sum((row.amount for row in rows), Decimal(0))
    return Truth(
        KIND, locale, currency, account, start, end, opening, closing, transactions=rows, newest_first=newest_first
    )
