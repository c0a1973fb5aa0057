"""What the layouts of this batch share: how many rows, rows with a literal number sign, page numbers put last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from ..frame import Entry, Kind, Pools, some_entries
from ..pens import Page

ZERO = Decimal("0.00")
EN = ["January", "February", "March", "April", "May", "June"]
EN += ["July", "August", "September", "October", "November", "December"]


def how_many(rng: Random, top: int = 90) -> int:
    """From five rows to several pages of them."""
    low, high = rng.choices([(5, 10), (15, 40), (45, top)], [2, 6, 2])[0]
    return rng.randint(low, high)


def literal(text: str) -> str:
    """A template cannot print a number sign or a bar: a section sign and a broken bar stand for them."""
    return text.replace("§", "#").replace("¦", "|")


def entries(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    opening: Decimal | None,
    *,
    count: int | None = None,
    floor: int = 50,
) -> list[Entry]:
    """Rows in order of time that keep the account above `floor`."""
    count = how_many(rng) if count is None else count
    found = some_entries(rng, kinds, pools, period, count=count, balance=opening, floor=floor)
    return [replace(entry, lines=tuple(literal(line) for line in entry.lines)) for entry in found]


def long_date(day: date) -> str:
    """`January 5, 2024`."""
    return f"{EN[day.month - 1]} {day.day}, {day.year}"


def number_pages(pages: Sequence[Page], x: float, y: float, form: str, size: float = 8, **how: bool) -> None:
    """The page number, and of how many, on each page; `form` holds {n} and {of}."""
    for n, page in enumerate(pages, 1):
        page.put(x, y, form.format(n=n, of=len(pages)), size, **how)
