"""What several layouts of this batch share: an account's month, times of day, cells that wrap, page counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, wrap
from ..pens import Page, fits

ZERO = Decimal(0)


@dataclass(frozen=True)
class Book:
    """An account over a period: rows in order of time and the balance after each."""

    start: date
    end: date
    opening: Decimal
    entries: list[Entry]
    balances: list[Decimal]

    @property
    def closing(self) -> Decimal:
        return self.balances[-1] if self.balances else self.opening

    @property
    def amounts_out(self) -> list[Decimal]:
        return [-entry.amount for entry in self.entries if entry.amount < 0]

    @property
    def amounts_in(self) -> list[Decimal]:
        return [entry.amount for entry in self.entries if entry.amount > 0]

    @property
    def paid_out(self) -> Decimal:
        return sum(self.amounts_out, ZERO)

    @property
    def paid_in(self) -> Decimal:
        return sum(self.amounts_in, ZERO)

    def ends_day(self, n: int) -> bool:
        """Whether the row is the last of its day."""
        return n + 1 == len(self.entries) or self.entries[n + 1].day != self.entries[n].day


def keep_book(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    period: tuple[date, date],
    opening: tuple[float, float],
    *,
    step: str = "0.01",
    floor: int = 0,
    count: int | None = None,
    reversal: str = "",
) -> Book:
    """A book with a random opening balance that is not left far below the floor."""
    first = some_amount(rng, *opening, step)
    entries = some_entries(rng, kinds, pools, period, count=count, reversal=reversal, balance=first, floor=floor)
    return Book(*period, first, entries, running(first, (entry.amount for entry in entries)))


def truth_of(book: Book, locale: str, currency: str, account: str, rows: list[Row]) -> Truth:
    """The truth of a book whose period, opening and closing balance are printed."""
    return Truth("bank", locale, currency, account, book.start, book.end, book.opening, book.closing, rows)


def clocks(rng: Random, days: Sequence[date]) -> list[str]:
    """A time for each row, not falling within a day."""
    times: list[str] = []
    for day in dict.fromkeys(days):
        seconds = sorted(rng.randrange(25200, 82800) for other in days if other == day)
        times += [f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for s in seconds]
    return times


def wrapped(lines: Sequence[str], face: str, size: float, room: float, cut: bool = False) -> list[str]:
    """The bank's own lines, each wrapped to the column."""
    return [part for line in lines for part in wrap(line, fits(face, size, room), cut)]


def number_pages(pages: Sequence[Page], x: float, y: float, text: str, size: float = 7.5) -> None:
    """Put `text`, with {page} and {pages} filled in, right aligned on each page."""
    for number, page in enumerate(pages, 1):
        page.put(x, y, text.format(page=number, pages=len(pages)), size, right=True)


LAM_ALEF = "\ufefb"  # written as one sign, alone or after a letter that joins to it


@cache
def _forms() -> dict[str, dict[str, str]]:
    forms: dict[str, dict[str, str]] = {LAM_ALEF: {"isolated": LAM_ALEF, "final": "\ufefc"}}
    for code in range(0xFE80, 0xFEF5):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2:
            forms.setdefault(chr(int(parts[1], 16)), {})[parts[0].strip("<>")] = chr(code)
    return forms


def _joins(left: str, right: str) -> bool:
    return "initial" in _forms().get(left, {}) and "final" in _forms().get(right, {})


def shaped(text: str) -> str:
    """Arabic letters as joined forms in the order in which a simple PDF writer draws them, from the left."""
    text = text.replace("\u0644\u0627", LAM_ALEF)
    out = ""
    for before, letter, after in zip(" " + text, text, text[1:] + " ", strict=False):
        first, last = _joins(before, letter), _joins(letter, after)
        kind = "medial" if first and last else "final" if first else "initial" if last else "isolated"
        out += _forms().get(letter, {}).get(kind, letter)
    return re.sub(r"\d+", lambda number: number[0][::-1], out[::-1])
