"""What several layouts of this batch share: an invented month, folding of texts, cells across a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, wrap
from ..pens import Page, fits

Period = tuple[date, date]


class Story(NamedTuple):
    """A period of one account."""

    period: Period
    opening: Decimal
    entries: list[Entry]
    balances: list[Decimal]

    @property
    def closing(self) -> Decimal:
        return self.balances[-1] if self.balances else self.opening

    def total(self, sign: int) -> Decimal:
        """The sum of what came in (1) or went out (-1), without its sign."""
        return abs(sum((e.amount for e in self.entries if e.amount * sign > 0), Decimal(0)))

    def count(self, sign: int) -> int:
        return sum(e.amount * sign > 0 for e in self.entries)


def story(
    rng: Random,
    kinds: Sequence[Kind],
    pools: Pools,
    *,
    low: float = 80,
    high: float = 9000,
    floor: int = 0,
    reversal: str = "",
    period: Period | None = None,
    count: int | None = None,
    step: str = "0.01",
) -> Story:
    """An account over a period, by default a calendar month."""
    period = period or some_period(rng, calendar=True)
    opening = some_amount(rng, low, high, step)
    entries = some_entries(rng, kinds, pools, period, count=count, reversal=reversal, balance=opening, floor=floor)
    return Story(period, opening, entries, running(opening, (e.amount for e in entries)))


def last_of_day(entries: Sequence[Entry]) -> list[bool]:
    """For each row whether the next one is of another day."""
    days = [entry.day for entry in entries]
    return [here != after for here, after in zip(days, [*days[1:], None], strict=False)]


def fold(lines: Sequence[str], face: str, size: float, room: float) -> list[str]:
    """The lines, each broken where it does not fit."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def row(entry: Entry, lines: Sequence[str], page: int, balance: Decimal | None, value: date | None = None) -> Row:
    return Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, value, page)


def told(it: Story, rows: list[Row], locale: str, currency: str, number: str | None) -> Truth:
    """The truth of a statement with one account."""
    return Truth("account", locale, currency, number, *it.period, it.opening, it.closing, rows)


def told_many(period: Period, rows: list[Row], locale: str, currency: str) -> Truth:
    """The truth of a statement with several accounts, which has no one opening balance."""
    return Truth("account", locale, currency, None, *period, None, None, rows)


def across(page: Page, y: float, spots: Sequence[float], texts: Sequence[str], size: float = 9, **how: object) -> None:
    """One text at each spot; a negative spot is the right edge of its text."""
    for spot, text in zip(spots, texts, strict=True):
        page.put(abs(spot), y, text, size, right=spot < 0, **how)  # type: ignore[arg-type]


def number_pages(
    pages: Sequence[Page], text: Callable[[int, int], str], spot: float, y: float, size: float = 8
) -> None:
    for number, page in enumerate(pages, 1):
        across(page, y, (spot,), (text(number, len(pages)),), size)


def day_before(pattern: str, most: int = 3) -> Callable[[Random, date], str]:
    """A pool of one: the row's day or one shortly before, written so."""
    return lambda rng, day: earlier(rng, day, most).strftime(pattern)


def clock(rng: Random, _day: date) -> str:
    """A pool of one: a time of day."""
    return f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}"


def spread(text: str) -> str:
    """The text with a space between all of its characters."""
    return " ".join(text)
