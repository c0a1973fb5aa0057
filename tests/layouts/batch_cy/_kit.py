"""What the layouts of this batch share: cells across a line, folded texts, quarters, the truth from its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ..frame import Row, Truth, wrap
from ..pens import BLACK, Color, Flow, Page, fits

Cells = Iterable[tuple[float, str]]


class Switch:
    """Whether new pages begin with the table's head; off once the rows are over."""

    def __init__(self) -> None:
        self.on = True


def across(page: Page, y: float, cells: Cells, size: float = 8, *, bold: bool = False, color: Color = BLACK) -> None:
    """Texts on one base line; a negative place is the right end of its text."""
    for x, text in cells:
        page.put(abs(x), y, text, size, right=x < 0, bold=bold, color=color)


def folded(lines: Sequence[str], face: str, size: float, room: float) -> list[str]:
    """The bank's own lines, each wrapped to the column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def quarter(rng: Random) -> tuple[date, date]:
    """The first and the last day of a quarter."""
    year, first = rng.randint(2018, 2024), rng.choice([1, 4, 7, 10])
    after = date(year + (first == 10), (first + 2) % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(1)


def months_back(day: date, count: int) -> date:
    """The same day (the 28th at most) so many months before."""
    index = day.year * 12 + day.month - 1 - count
    return date(index // 12, index % 12 + 1, min(day.day, 28))


def split(amounts: Iterable[Decimal]) -> tuple[Decimal, Decimal]:
    """What went out, as a positive sum, and what came in."""
    listed = list(amounts)
    return -sum((a for a in listed if a < 0), Decimal(0)), sum((a for a in listed if a > 0), Decimal(0))


def money(rng: Random, low: int, high: int, places: int = 2) -> Decimal:
    """Any amount between two whole ones."""
    return Decimal(rng.randint(low * 10**places, high * 10**places)).scaleb(-places)


def numbered(flow: Flow, x: float, y: float, text: str, size: float = 7) -> None:
    """Write `text` with {0} (this page) and {1} (all pages) on each page, ending at x."""
    for number, page in enumerate(flow.pages, 1):
        page.put(x, y, text.format(number, flow.number), size, right=True)


def statement(
    form: tuple[str, str, str],
    account: str | None,
    period: tuple[date | None, date | None],
    opening: Decimal | None,
    rows: list[Row],
    *,
    newest_first: bool = False,
) -> Truth:
    """The truth of kind, locale and currency; the closing balance is the sum."""
    closing = None if opening is None else opening + sum((row.amount for row in rows), Decimal(0))
    return Truth(*form, account, *period, opening, closing, rows, newest_first=newest_first)
